// hints.check, hints.leave, side.propose.

#include "api/hints.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "base/utf8.hpp"
#include "expectations/job_description.hpp"

namespace wederzijds::api {
namespace {

/// Most hints that are remembered as left for one item.
constexpr std::size_t most_left = 100;
constexpr std::string_view left_member = "left";
/// What is being written and has no id yet, and the side as a whole.
constexpr std::string_view new_item = "new";
constexpr std::string_view whole_side = "side";

std::string desk_key(std::string_view of) { return "hints/" + std::string(of); }

/// The hints that the person left as they are, by their keys.
std::vector<std::string> left_hints(const OpenAgreement& open, std::string_view of) {
  std::vector<std::string> keys;
  const Json* value = find_on_desk(open.desk(), desk_key(of));
  const Json* list = value != nullptr ? find_array(*value, left_member) : nullptr;
  if (list == nullptr) return keys;
  for (const Json& key : *list) {
    if (key.is_string()) keys.push_back(key.get<std::string>());
  }
  return keys;
}

HintSetting setting_of(const OpenAgreement& open, std::string_view of) {
  HintSetting setting;
  setting.other = name_of_other(open).value_or("");
  setting.left = [keys = left_hints(open, of)](const Hint& hint) {
    return std::find(keys.begin(), keys.end(), key_of(hint)) != keys.end();
  };
  return setting;
}

Json json_of(const std::vector<Hint>& hints) {
  Json list = Json::array();
  for (const Hint& hint : hints) {
    Json entry = {{"code", name_of(hint.code)}, {"text", hint.text}};
    if (!hint.member.empty()) entry["member"] = hint.member;
    if (hint.word) entry["word"] = *hint.word;
    list.push_back(std::move(entry));
  }
  return list;
}

std::vector<Hint> hints_of(const Json& item, const World& world, const OpenAgreement& open,
                           HintKind kind) {
  const Pack* pack = world.pack_or_null();
  if (pack == nullptr) return {};
  constexpr std::array<std::string_view, 8> members = {"text",   "sign",   "why",    "because",
                                                       "moment", "action", "effect", "fallback"};
  std::array<std::string, members.size()> texts;
  Written written;
  written.kind = kind;
  written.limit = find_string(item, "nature") == "limit";
  for (std::size_t i = 0; i < members.size(); ++i) {
    texts[i] = find_string(item, members[i]).value_or("");
    written.texts.push_back({members[i], texts[i]});
  }
  const std::string of = find_string(item, "id").value_or(std::string(new_item));
  return hints_about(*pack, written, setting_of(open, of));
}

std::size_t count_written(const Json& items) {
  std::size_t count = 0;
  for (const Json& item : items) count += find_string(item, "text") ? 1 : 0;
  return count;
}

std::optional<HintKind> kind_named(std::string_view name) {
  for (const HintKind kind : {HintKind::expectation, HintKind::offer, HintKind::commitment}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

void add_hints(Json& item, const World& world, const OpenAgreement& open, HintKind kind) {
  item["hints"] = json_of(hints_of(item, world, open, kind));
}

void add_side_hints(Json& side, const World& world, const OpenAgreement& open) {
  const Pack* pack = world.pack_or_null();
  side["hints"] = Json::array();
  if (pack == nullptr) return;
  side["hints"] =
      json_of(hints_about_side(*pack, count_written(side["expectations"]),
                               count_written(side["offers"]), setting_of(open, whole_side)));
}

Result<void> hints_check(World& world, Call& call) {
  const std::optional<HintKind> kind = kind_named(call.args.word("kind"));
  if (!kind) call.args.wrong("kind");
  Args item = call.args.object("item");
  (void)item.optional_id("id");
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  call.value.begin_object();
  call.value.key("hints");
  call.value.raw(dump_sorted(json_of(hints_of(item.json(), world, *open, *kind))));
  call.value.end_object();
  return {};
}

Result<void> hints_leave(World& world, Call& call) {
  const std::string of = call.args.id("of");
  Hint hint;
  const std::string code = call.args.word("code");
  bool known = false;
  for (std::size_t i = 0; i < hint_code_count; ++i) {
    if (name_of(static_cast<HintCode>(i)) != code) continue;
    hint.code = static_cast<HintCode>(i);
    known = true;
  }
  if (!known) call.args.wrong("code");
  hint.word = call.args.optional_text("word");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  std::vector<std::string> keys = left_hints(*open, of);
  std::string key = key_of(hint);
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
  // The oldest are forgotten; so many are never asked about one item.
  if (keys.size() > most_left) keys.erase(keys.begin());
  WZ_TRY(open->documents().desk,
         put_on_desk(open->desk(), desk_key(of), Json{{std::string(left_member), keys}}));
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> side_propose(World& world, Call& call) {
  const std::string text = call.args.string("text");
  const std::string goals = call.args.optional_string("goals").value_or("");
  WZ_CHECK(call.args.check());
  if (code_points(text) > longest_job_description) return fail(ErrorCode::too_large, "/text");
  if (code_points(goals) > longest_job_description) return fail(ErrorCode::too_large, "/goals");
  WZ_TRY(const OpenAgreement* open, world.opened());
  // The topics are those that a manager expects.
  if (open->role() != Role::manager) return fail(ErrorCode::not_allowed);
  Proposals proposals;
  const Pack* pack = world.pack_or_null();
  if (pack != nullptr) proposals = propose(*pack, text, goals);
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("proposals");
  json.begin_array();
  for (const Proposal& proposal : proposals.found) {
    json.begin_object();
    json.member("topic", proposal.topic);
    json.member("topicLabel", topic_label(pack, proposal.topic, std::nullopt));
    json.member("text", proposal.text);
    json.member("line", proposal.line);
    json.end_object();
  }
  json.end_array();
  json.member("language", proposals.language);
  json.member("skipped", static_cast<std::int64_t>(proposals.skipped));
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
