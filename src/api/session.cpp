#include "api/session.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/operations.hpp"
#include "api/world.hpp"
#include "base/json.hpp"

namespace wederzijds::api {
namespace {

using enum OperationKind;

/// Sorted by name.
constexpr std::array operations = {
    Operation{"agree.version", view, agree_version},
    Operation{"agree.view", view, agree_view},
    Operation{"agreement.begin", command, agreement_begin},
    Operation{"agreement.call-other", command, agreement_call_other},
    Operation{"agreement.close", view, agreement_close},
    Operation{"agreement.describe-me", command, agreement_describe_me},
    Operation{"agreement.end", command, agreement_end},
    Operation{"agreement.erase", command, agreement_erase},
    Operation{"agreement.open", command, agreement_open},
    Operation{"agreement.renew", command, agreement_renew},
    Operation{"agreement.set-frame", command, agreement_set_frame},
    Operation{"agreement.view", view, agreement_view},
    Operation{"agreements.list", view, agreements_list},
    Operation{"answer.confirm", command, answer_confirm},
    Operation{"answer.give", command, answer_give},
    Operation{"backup.add", command, backup_add},
    Operation{"backup.begin", view, backup_begin},
    Operation{"backup.done", command, backup_done},
    Operation{"backup.later", command, backup_later},
    Operation{"backup.leave-out", view, backup_leave_out},
    Operation{"backup.read", view, backup_read},
    Operation{"backup.view", view, backup_view},
    Operation{"backup.write", view, backup_write},
    Operation{"checkin.record", command, checkin_record},
    Operation{"commitment.drop", command, commitment_drop},
    Operation{"commitment.make", command, commitment_make},
    Operation{"compare.view", view, compare_view},
    Operation{"content.check", view, content_check},
    Operation{"content.load", view, content_load},
    Operation{"content.load-questionnaires", view, content_load_questionnaires},
    Operation{"content.texts", view, content_texts},
    Operation{"content.topics", view, content_topics},
    Operation{"desk.clear", command, desk_clear},
    Operation{"desk.put", command, desk_put},
    Operation{"document.sign", command, document_sign},
    Operation{"document.text", view, document_text},
    Operation{"document.withdraw", command, document_withdraw},
    Operation{"exchange.hand-out", command, exchange_hand_out},
    Operation{"exchange.view", view, exchange_view},
    Operation{"file.handed-out", command, file_handed_out},
    Operation{"file.merge", view, file_merge},
    Operation{"file.pending", view, file_pending},
    Operation{"file.show", view, file_show},
    Operation{"file.signed", command, file_signed},
    Operation{"file.write", view, file_write},
    Operation{"firstlook.view", view, firstlook_view},
    Operation{"followup.view", view, followup_view},
    Operation{"goal.drop", command, goal_drop},
    Operation{"goal.set", command, goal_set},
    Operation{"guest.erase", command, guest_erase},
    Operation{"guest.take-along", command, guest_take_along},
    Operation{"hints.check", view, hints_check},
    Operation{"hints.leave", command, hints_leave},
    Operation{"import.accept", command, import_accept},
    Operation{"import.cancel", view, import_cancel},
    Operation{"import.preview", view, import_preview},
    Operation{"import.read", view, import_read},
    Operation{"import.undo", command, import_undo},
    Operation{"import.verified", view, import_verified},
    Operation{"item.history", view, item_history},
    Operation{"notes.put", command, notes_put},
    Operation{"notes.view", view, notes_view},
    Operation{"others.list", view, others_list},
    Operation{"others.take", command, others_take},
    Operation{"others.view", view, others_view},
    Operation{"prepare.view", view, prepare_view},
    Operation{"profile.at", command, profile_at},
    Operation{"profile.begin", command, profile_begin},
    Operation{"profile.choose-strengths", command, profile_choose_strengths},
    Operation{"profile.erase", command, profile_erase},
    Operation{"profile.put-challenge", command, profile_put_challenge},
    Operation{"profile.put-level", command, profile_put_level},
    Operation{"profile.put-part", command, profile_put_part},
    Operation{"profile.put-preference", command, profile_put_preference},
    Operation{"profile.put-screen", command, profile_put_screen},
    Operation{"profile.put-strength", command, profile_put_strength},
    Operation{"profile.report", view, profile_report},
    Operation{"profile.share", command, profile_share},
    Operation{"profile.share-view", view, profile_share_view},
    Operation{"profile.view", view, profile_view},
    Operation{"profiles.view", view, profiles_view},
    Operation{"questionnaire.answer", command, questionnaire_answer},
    Operation{"questionnaire.begin", command, questionnaire_begin},
    Operation{"questionnaire.erase", command, questionnaire_erase},
    Operation{"questionnaire.view", view, questionnaire_view},
    Operation{"renewal.view", view, renewal_view},
    Operation{"replica.accept", command, replica_accept},
    Operation{"replica.close", command, replica_close},
    Operation{"restore.accept", command, restore_accept},
    Operation{"restore.cancel", view, restore_cancel},
    Operation{"restore.preview", view, restore_preview},
    Operation{"restore.settle", command, restore_settle},
    Operation{"restore.undo", command, restore_undo},
    Operation{"restore.verified", view, restore_verified},
    Operation{"session.start", command, session_start},
    Operation{"settings.change", command, settings_change},
    Operation{"side.move", command, side_move},
    Operation{"side.open", command, side_open},
    Operation{"side.propose", view, side_propose},
    Operation{"side.put-expectation", command, side_put_expectation},
    Operation{"side.put-offer", command, side_put_offer},
    Operation{"side.remove-expectation", command, side_remove_expectation},
    Operation{"side.remove-offer", command, side_remove_offer},
    Operation{"side.set-guesses", command, side_set_guesses},
    Operation{"side.share-received", command, side_share_received},
    Operation{"talk.hold", command, talk_hold},
    Operation{"talk.view", view, talk_view},
    Operation{"team.view", view, team_view},
    Operation{"together.act", command, together_act},
    Operation{"together.begin", command, together_begin},
    Operation{"together.ready", command, together_ready},
    Operation{"view.give", command, view_give},
};

std::string error_envelope(const Error& error) {
  JsonWriter json;
  json.begin_object();
  json.member("ok", false);
  json.key("error");
  json.begin_object();
  json.member("code", name_of(error.code));
  json.member("at", error.at);
  json.member("detail",
              error.detail.empty() ? sentence_of(error.code) : std::string_view(error.detail));
  json.end_object();
  json.end_object();
  return json.take();
}

/// What the shell has to store: everything but the files that only pass by.
std::vector<std::string> stored_paths(std::vector<std::string> paths) {
  const auto passes_by = [](const std::string& path) {
    return path.compare(0, 4, "/in/") == 0 || path.compare(0, 5, "/out/") == 0;
  };
  paths.erase(std::remove_if(paths.begin(), paths.end(), passes_by), paths.end());
  return paths;
}

std::string good_envelope(std::string_view value, const std::vector<std::string>& dirty) {
  JsonWriter json;
  json.begin_object();
  json.member("ok", true);
  json.key("value");
  json.raw(value);
  if (!dirty.empty()) {
    json.key("dirty");
    json.begin_array();
    for (const std::string& path : dirty) json.string(path);
    json.end_array();
  }
  json.end_object();
  return json.take();
}

/// What makes no difference to a backup, or is about one.
constexpr std::array not_counted = {
    std::string_view("agreement.erase"), std::string_view("agreement.open"),
    std::string_view("content.load"),    std::string_view("file.handed-out"),
    std::string_view("file.signed"),     std::string_view("session.start"),
    std::string_view("settings.change"), std::string_view("together.act"),
};

bool is_change(std::string_view op) {
  return op.substr(0, 7) != "backup." && op.substr(0, 8) != "restore." &&
         std::find(not_counted.begin(), not_counted.end(), op) == not_counted.end();
}

/// What a change is made to: a text is stored again and again while it is typed, and is one change.
std::string changed_thing(std::string_view op, const Json& args) {
  std::string thing(op);
  const Json* item = find_object(args, "item");
  for (const Json* object : {&args, item}) {
    if (object == nullptr) continue;
    for (std::string_view name : {"id", "key", "expectation", "statement", "section", "part",
                                  "card", "question", "moment", "screen"}) {
      const Json* value = find(*object, name);
      if (value != nullptr && !value->is_structured())
        thing.append("\n").append(dump_sorted(*value));
    }
  }
  return thing;
}

/// Counts what was changed since the last backup. A count that cannot be kept keeps nothing else
/// from being stored.
void note_change(World& world, std::string_view op, const Json& args, const Context& context) {
  std::string thing = changed_thing(op, args);
  if (thing == world.last_change) return;
  MainFolder& main = world.main_folder();
  if (main.read_only() != ReadOnly::no) return;
  const Result<std::string> today = context.today();
  Changes changes = main.changes();
  count_change(changes, today ? std::optional<std::string>(*today) : std::nullopt);
  if (main.save_changes(changes)) world.last_change = std::move(thing);
}

}  // namespace

const Operation* find_operation(std::string_view name) {
  const auto found = std::lower_bound(
      operations.begin(), operations.end(), name,
      [](const Operation& operation, std::string_view wanted) { return operation.name < wanted; });
  return found != operations.end() && found->name == name ? &*found : nullptr;
}

std::vector<std::string_view> operation_names() {
  std::vector<std::string_view> names;
  for (const Operation& operation : operations) names.push_back(operation.name);
  return names;
}

Session::Session(std::string root) : world_(std::make_unique<World>(std::move(root))) {}
Session::Session(std::unique_ptr<World> world) : world_(std::move(world)) {}
Session::~Session() = default;

std::string Session::call(std::string_view op, std::string_view args) {
  const Operation* operation = find_operation(op);
  if (operation == nullptr)
    return error_envelope({ErrorCode::unknown_operation, {}, std::string(op)});
  const Result<Json> json = parse_checked(args);
  if (!json) return error_envelope(json.error());
  if (!json->is_object()) return error_envelope({ErrorCode::bad_arguments, {}, "not an object"});

  Call call(*json);
  const bool counts = operation->kind == command && is_change(op);
  const Result<void> done = operation->run(*world_, call);
  if (!done) {
    if (operation->kind == command && world_->open) world_->open->forget();
    return error_envelope(done.error());
  }
  std::vector<std::string> dirty = stored_paths(world_->files.take_dirty());
  if (counts && !dirty.empty()) {
    note_change(*world_, op, *json, call.context);
    for (std::string& path : world_->files.take_dirty()) dirty.push_back(std::move(path));
  }
  return good_envelope(call.value.text(), dirty);
}

}  // namespace wederzijds::api
