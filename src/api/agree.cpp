// agree.view, agree.version, commitment.*, goal.*, document.*.

#include <algorithm>
#include <array>

#include "agreement/document.hpp"
#include "api/document_view.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"

namespace wederzijds::api {
namespace {

const SignedDocument* document_with_text(const State& state, std::string_view text) {
  const auto found = state.document_index.find(text);
  return found == state.document_index.end() ? nullptr : &state.documents[found->second];
}

bool has_signed(const SignedDocument* document, Role role) {
  return document != nullptr && !document->signatures[role].empty();
}

/// What there is to sign and who waits for whom.
struct Signing {
  std::string to_sign;      ///< the document to be signed now by the acting person; empty when none
  bool is_offered = false;  ///< it is the one that the other signed
  bool waits_for_me = false;
  bool waits_for_other = false;
  const SignedDocument* shown = nullptr;  ///< whose signatures are shown
};

/// Something was agreed on in the talk: without it there is nothing to sign.
bool has_content(const State& state) {
  const Round* round = present_round(state);
  const bool answered = round != nullptr && !(round->sides.employee.answers.empty() &&
                                              round->sides.manager.answers.empty());
  const auto stands = [](const auto& item) { return item.in_use() != nullptr; };
  return answered || std::any_of(state.commitments.begin(), state.commitments.end(), stands) ||
         std::any_of(state.goals.begin(), state.goals.end(), stands);
}

Signing signing_of(const OpenAgreement& open) {
  const State& state = open.state();
  const Role me = open.role();
  Signing signing;
  signing.shown = last_version(state);
  // Nobody signs what they have not been able to read.
  if (!sees_other_side(state, me)) return signing;
  const SignedDocument* offered = offered_document(state);
  if (offered != nullptr && !has_signed(offered, me)) {
    signing.to_sign = offered->text;
    signing.is_offered = signing.waits_for_me = true;
    signing.shown = offered;
    return signing;
  }
  const std::string present = write_document(present_document(state));
  const SignedDocument* signed_present = document_with_text(state, present);
  if (has_signed(signed_present, me) && signed_present->version == 0) {
    signing.waits_for_other = true;
    signing.shown = signed_present;
  } else if (has_content(state) && !is_agreed_and_unchanged(state)) {
    signing.to_sign = present;
    signing.shown = signed_present;
  }
  return signing;
}

void write_to_sign(JsonWriter& json, const World& world, const OpenAgreement& open,
                   const Signing& signing) {
  if (signing.to_sign.empty()) return;
  const Result<ReceivedDocument> document = read_document(signing.to_sign);
  json.key("toSign");
  json.begin_object();
  json.member("digest", digest_of(signing.to_sign));
  json.member("kind", signing.is_offered ? "offered" : "present");
  json.member("canSign", document && document->can_be_signed);
  if (document) {
    json.key("document");
    write_document_view(json, open, world.pack_or_null(), document->document,
                        signing.is_offered ? Remarks::left_out : Remarks::added);
    json.key("differences");
    const Document present = present_document(open.state());
    write_differences(
        json, open, {present, document->document},
        signing.is_offered ? differences(present, document->document) : std::vector<Difference>());
  }
  json.end_object();
}

void write_version(JsonWriter& json, const World& world, const OpenAgreement& open,
                   const SignedDocument& version, const SignedDocument* against = nullptr) {
  const Result<ReceivedDocument> document = read_document(version.text);
  json.begin_object();
  json.member("version", version.version);
  json.member("at", version.completed_by->at);
  if (document) {
    json.key("document");
    write_document_view(json, open, world.pack_or_null(), document->document, Remarks::left_out);
  }
  json.key("signatures");
  write_signatures(json, open, version);
  const Result<ReceivedDocument> before =
      against != nullptr ? read_document(against->text) : Result<ReceivedDocument>();
  if (against != nullptr && before && document) {
    json.key("differences");
    write_differences(json, open, {before->document, document->document},
                      differences(before->document, document->document));
  }
  json.end_object();
}

void write_versions(JsonWriter& json, const World& world, const OpenAgreement& open) {
  const State& state = open.state();
  const SignedDocument* last = last_version(state);
  if (last != nullptr) {
    json.key("agreed");
    write_version(json, world, open, *last);
  }
  json.key("versions");
  json.begin_array();
  for (const std::size_t index : state.versions) {
    json.begin_object();
    json.member("version", state.documents[index].version);
    json.member("at", state.documents[index].completed_by->at);
    json.end_object();
  }
  json.end_array();
  json.key("changes");
  const Result<ReceivedDocument> document =
      last != nullptr ? read_document(last->text) : Result<ReceivedDocument>();
  const Document agreed = document ? document->document : Document();
  const Document present = present_document(state);
  write_differences(json, open, {agreed, present},
                    last != nullptr && document && sees_other_side(state, open.role())
                        ? changes_since(state, agreed)
                        : std::vector<Difference>());
  json.key("setAside");
  json.begin_array();
  for (const SignedDocument* aside : documents_set_aside(state)) {
    const std::optional<Role> signer = only_signer(*aside);
    if (!signer) continue;
    json.begin_object();
    json.member("role", name_of(*signer));
    json.member("at", aside->signatures[*signer].back().line().at);
    json.end_object();
  }
  json.end_array();
}

/// Unfinished commitments or goals of the desk, with the id they revise or "new".
void write_desk_drafts(JsonWriter& json, const OpenAgreement& open, std::string_view name,
                       std::string_view prefix) {
  json.key(name);
  json.begin_array();
  for (const auto& [key, value] : open.desk().entries) {
    if (std::string_view(key).substr(0, prefix.size()) != prefix) continue;
    Json draft = value;
    draft["id"] = key.substr(prefix.size());
    json.raw(dump_sorted(draft));
  }
  json.end_array();
}

void write_hints(JsonWriter& json, const State& state) {
  ByRole<int> count;
  for (const Commitment& item : state.commitments) {
    if (const auto* used = item.in_use()) ++count[used->stated->owner];
  }
  json.key("hints");
  json.begin_array();
  if ((count.employee == 0) != (count.manager == 0)) json.string("one-side-has-none");
  if (count.employee > 3 || count.manager > 3) json.string("more-than-three");
  json.end_array();
}

std::int64_t open_answers(const OpenAgreement& open) {
  return std::count_if(open.state().expectations.begin(), open.state().expectations.end(),
                       [&](const Expectation& item) {
                         return item.in_use() != nullptr &&
                                seen_by(open.state(), open.role(), item) != nullptr &&
                                answer_now(open.state(), item) == nullptr;
                       });
}

Result<const SignedDocument*> version_of(const OpenAgreement& open, int number,
                                         const char* place = "/version") {
  const State& state = open.state();
  if (number < 1 || static_cast<std::size_t>(number) > state.versions.size()) {
    return fail(ErrorCode::not_found, place);
  }
  return &state.documents[state.versions[static_cast<std::size_t>(number - 1)]];
}

/// The ids of expectations that something serves: objects with `role` and `id`, or ids.
std::vector<std::string> read_served(Args& args) {
  const Json* list = find_array(args.json(), "expectations");
  if (list != nullptr && !list->empty() && list->front().is_string()) {
    return args.optional_ids("expectations");
  }
  std::vector<std::string> ids;
  for (Args& entry : args.optional_objects("expectations")) ids.push_back(entry.id("id"));
  return ids;
}

Result<void> check_served(const OpenAgreement& open, const std::vector<std::string>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (expectations_with_id(open.state(), open.role(), ids[i]).empty()) {
      return fail(ErrorCode::not_found, "/expectations/" + std::to_string(i));
    }
  }
  return {};
}

std::vector<Text> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

Result<void> save_and_answer_id(World& world, Call& call, std::string_view kind,
                                const std::optional<std::string>& given, const std::string& id) {
  Desk& desk = world.open->documents().desk;
  desk = clear_from_desk(std::move(desk), std::string(kind) + "/" + given.value_or("new"));
  // What was left as it is belongs to what was written, which has its id now.
  if (!given) desk = clear_from_desk(std::move(desk), "hints/new");
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.member("id", id);
  call.value.end_object();
  return {};
}

Result<void> save_and_answer_nothing(World& world, Call& call) {
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.end_object();
  return {};
}

}  // namespace

Result<void> agree_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  const Signing signing = signing_of(*open);
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.key("document");
  write_document_view(json, *open, world.pack_or_null(), visible_document(*open), Remarks::added);
  json.key("drafts");
  json.begin_object();
  write_desk_drafts(json, *open, "commitments", "commitment/");
  write_desk_drafts(json, *open, "goals", "goal/");
  json.end_object();
  write_to_sign(json, world, *open, signing);
  json.key("signatures");
  if (signing.shown != nullptr) {
    write_signatures(json, *open, *signing.shown);
  } else {
    json.begin_array();
    json.end_array();
  }
  write_versions(json, world, *open);
  json.member("waitingForMe", signing.waits_for_me);
  json.member("waitingForOther", signing.waits_for_other);
  write_hints(json, open->state());
  json.member("openAnswers", open_answers(*open));
  json.end_object();
  return {};
}

Result<void> agree_version(World& world, Call& call) {
  const int number = call.args.integer("version", 1, static_cast<int>(most_lines));
  const auto other = call.args.optional_integer("against", 1, static_cast<int>(most_lines));
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const SignedDocument* version, version_of(*open, number));
  const SignedDocument* against = nullptr;
  if (other) {
    WZ_TRY(against, version_of(*open, *other, "/against"));
  }
  write_version(call.value, world, *open, *version, against);
  return {};
}

Result<void> commitment_make(World& world, Call& call) {
  Args& args = call.args;
  const auto given = args.optional_id("id");
  CommitmentMade made;
  made.owner = args.role("owner");
  const std::string moment = args.text("moment");
  const std::string action = args.text("action");
  const auto effect = args.optional_text("effect");
  const auto sign = args.optional_text("sign");
  const auto fallback = args.optional_text("fallback");
  const std::string look_back = args.date("lookBack");
  const std::vector<std::string> served = read_served(args);
  WZ_CHECK(args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(check_served(*open, served));
  const Commitment* known = given ? find_commitment(open->state(), *given) : nullptr;
  if (given && known == nullptr) return fail(ErrorCode::not_found, "/id");
  WZ_TRY(const std::string revision, call.context.fresh_id());
  WZ_TRY(const std::string fresh, call.context.fresh_id());
  const std::string id = given.value_or(fresh);
  made.id = id;
  made.revision = revision;
  made.replaces = standing_revisions(known);
  made.moment = moment;
  made.action = action;
  made.effect = view_of_text(effect);
  made.sign = view_of_text(sign);
  made.fallback = view_of_text(fallback);
  made.look_back = look_back;
  made.expectations = views_of(served);
  WZ_CHECK(open->write(made, call.context));
  return save_and_answer_id(world, call, "commitment", given, id);
}

Result<void> commitment_drop(World& world, Call& call) {
  const std::string id = call.args.id("id");
  const auto because = call.args.optional_text("because");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  const Commitment* item = find_commitment(open->state(), id);
  if (item == nullptr || item->in_use() == nullptr) return fail(ErrorCode::not_found, "/id");
  WZ_CHECK(open->write(CommitmentDropped{id, view_of_text(because)}, call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "commitment/" + id);
  return save_and_answer_nothing(world, call);
}

Result<void> goal_set(World& world, Call& call) {
  Args& args = call.args;
  const auto given = args.optional_id("id");
  const std::string text = args.text("text");
  const auto by = args.optional_date("by");
  const std::vector<std::string> served = read_served(args);
  const std::vector<std::string> commitments = args.optional_ids("commitments");
  WZ_CHECK(args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(check_served(*open, served));
  for (std::size_t i = 0; i < commitments.size(); ++i) {
    if (find_commitment(open->state(), commitments[i]) == nullptr) {
      return fail(ErrorCode::not_found, "/commitments/" + std::to_string(i));
    }
  }
  const Goal* known = given ? find_goal(open->state(), *given) : nullptr;
  if (given && known == nullptr) return fail(ErrorCode::not_found, "/id");
  WZ_TRY(const std::string revision, call.context.fresh_id());
  WZ_TRY(const std::string fresh, call.context.fresh_id());
  const std::string id = given.value_or(fresh);
  GoalSet goal;
  goal.id = id;
  goal.revision = revision;
  goal.replaces = standing_revisions(known);
  goal.text = text;
  goal.by = view_of_text(by);
  goal.expectations = views_of(served);
  goal.commitments = views_of(commitments);
  WZ_CHECK(open->write(goal, call.context));
  return save_and_answer_id(world, call, "goal", given, id);
}

Result<void> goal_drop(World& world, Call& call) {
  const std::string id = call.args.id("id");
  const auto because = call.args.optional_text("because");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  const Goal* item = find_goal(open->state(), id);
  if (item == nullptr || item->in_use() == nullptr) return fail(ErrorCode::not_found, "/id");
  WZ_CHECK(open->write(GoalDropped{id, view_of_text(because)}, call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "goal/" + id);
  return save_and_answer_nothing(world, call);
}

Result<void> document_sign(World& world, Call& call) {
  const std::string digest = call.args.string("digest");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  const State& state = open->state();
  if (!sees_other_side(state, open->role())) return fail(ErrorCode::side_closed);
  std::string text = write_document(present_document(state));
  const SignedDocument* offered = offered_document(state);
  if (digest_of(text) != digest) {
    // What was shown is gone: somebody changed a word, or another document came in.
    if (offered == nullptr || digest_of(offered->text) != digest)
      return fail(ErrorCode::not_found, "/digest");
    text = offered->text;
  }
  const SignedDocument* known = document_with_text(state, text);
  if (known != nullptr && known->version > 0) return fail(ErrorCode::already_agreed);
  if (has_signed(known, open->role())) return fail(ErrorCode::already_signed);
  const Result<ReceivedDocument> document = read_document(text);
  if (!document || !document->can_be_signed) return fail(ErrorCode::cannot_sign);
  WZ_CHECK(open->write(AgreementSigned{text}, call.context));
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

Result<void> document_withdraw(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.writable());
  const SignedDocument* last = nullptr;
  for (const SignedDocument& document : open->state().documents) {
    if (document.version > 0 || !has_signed(&document, open->role())) continue;
    const bool later = last == nullptr || before(last->signatures[open->role()].back().line(),
                                                 document.signatures[open->role()].back().line());
    if (later) last = &document;
  }
  if (last == nullptr) {
    const SignedDocument* version = last_version(open->state());
    return fail(has_signed(version, open->role()) ? ErrorCode::already_agreed
                                                  : ErrorCode::not_found);
  }
  WZ_CHECK(open->write(SignatureWithdrawn{last->text}, call.context));
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

Result<void> document_text(World& world, Call& call) {
  const auto number = call.args.optional_integer("version", 1, static_cast<int>(most_lines));
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  Document document = visible_document(*open);
  if (number) {
    WZ_TRY(const SignedDocument* version, version_of(*open, *number));
    WZ_TRY(ReceivedDocument received, read_document(version->text));
    document = std::move(received.document);
  }
  call.value.begin_object();
  call.value.member("text", plain_text_of(document, world.pack_or_null()));
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
