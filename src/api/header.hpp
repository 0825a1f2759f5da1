// The header: what every screen of an agreement shows above itself, and the summary for the list.
#pragma once

#include <string_view>
#include <vector>

#include "api/call.hpp"
#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "followup/next.hpp"
#include "store/documents.hpp"

namespace wederzijds::api {

/// A question about a replica that waits for the acting person.
struct Question {
  const Replica* replica = nullptr;
  /// The first reply of the other person needs only a confirmation of the name.
  bool is_first_reply = false;
};
/// The questions that wait; empty while the acting replica does not count itself.
[[nodiscard]] std::vector<Question> questions_for(const OpenAgreement& open);

/// Whether the other can join on this device: nobody of the other role works here, and the acting
/// person may accept a guest (of the role that began the agreement only that role itself accepts
/// anybody).
[[nodiscard]] bool can_be_together(const OpenAgreement& open);

/// Writes the header of the open agreement as the acting replica sees it, one object.
void write_header(JsonWriter& json, const OpenAgreement& open);
/// The same as the member `header`.
void write_header_member(JsonWriter& json, const OpenAgreement& open);

/// Answers the header as the whole value.
[[nodiscard]] Result<void> answer_header(World& world, Call& call);

/// The facts that the next step depends on.
[[nodiscard]] Situation situation_of(const OpenAgreement& open);

/// `{"code","mine"}`.
void write_next(JsonWriter& json, const NextStep& next);

/// What the list of agreements shows of this one.
[[nodiscard]] StoredSummary summary_of(const OpenAgreement& open);

/// The name of the other: what their file says, else how I call them; nothing when neither is
/// known.
[[nodiscard]] std::optional<std::string> name_of_other(const OpenAgreement& open);

}  // namespace wederzijds::api
