// What the operations of the profile share: words of the instruments, and the place of a fault.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "content/instruments.hpp"
#include "profile/profile.hpp"

namespace wederzijds::api {

/// The same, its fault at this place of the arguments: an edit of the profile knows no names of
/// arguments.
[[nodiscard]] inline Result<void> placed(Result<void> edited, std::string_view place) {
  if (!edited) edited.error().at.insert(0, place);
  return edited;
}

/// `{question,left,right,labels:[5]}` as a member.
inline void write_scale_member(JsonWriter& json, std::string_view name, const AnswerScale& scale) {
  json.key(name);
  json.begin_object();
  json.member("question", scale.question);
  json.member("left", scale.left);
  json.member("right", scale.right);
  json.key("labels");
  json.begin_array();
  for (const std::string& label : scale.labels) json.string(label);
  json.end_array();
  json.end_object();
}

/// `rounds:[{begun,changed,role}]` as a member, oldest first.
void write_rounds_member(JsonWriter& json, const ProfileDocument& profile);

}  // namespace wederzijds::api
