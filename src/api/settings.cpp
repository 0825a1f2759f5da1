// session.start, settings.change.

#include <set>

#include "api/operations.hpp"
#include "side/desk.hpp"
#include "store/damage.hpp"
#include "store/restore_record.hpp"

namespace wederzijds::api {
namespace {

void write_settings_member(JsonWriter& json, const Settings& settings) {
  json.key("settings");
  json.begin_object();
  json.optional("language", settings.language);
  json.member("theme", settings.theme);
  json.optional("name", settings.name);
  json.optional("jobTitle", settings.job_title);
  if (!settings.beginning.empty()) {
    json.key("beginning");
    json.raw(dump_sorted(settings.beginning));
  }
  json.end_object();
}

bool is_theme(std::string_view word) {
  return word == "light" || word == "dark" || word == "system";
}

/// What a person typed over: an empty text clears.
void replace(std::optional<std::string>& member, std::optional<std::string> typed) {
  if (!typed) return;
  member = has_words(*typed) ? std::move(typed) : std::nullopt;
}

/// A row of the index may be left of an agreement that storage does not have any more, when the
/// page was gone or the storage failed between the two. Nobody could open it.
Result<void> forget_what_is_gone(MainFolder& main, const std::vector<AgreementId>& stored) {
  if (main.read_only() != ReadOnly::no) return {};
  const std::set<AgreementId> there(stored.begin(), stored.end());
  std::vector<AgreementId> gone;
  for (const StoredSummary& row : main.index())
    if (there.count(row.agreement) == 0) gone.push_back(row.agreement);
  for (const AgreementId& agreement : gone) WZ_CHECK(main.remove_from_index(agreement));
  return {};
}

}  // namespace

Result<void> session_start(World& world, Call& call) {
  const bool all_known = find(call.args.json(), "mounts") != nullptr;
  std::vector<std::string> mounts = call.args.optional_ids("mounts");
  WZ_CHECK(call.args.check());
  world.open.reset();
  world.import = {};
  world.main.reset();
  world.last_restore.reset();
  world.restoring.reset();
  MainFolder& main = world.main_folder();
  world.mounts.clear();
  for (const std::string& mount : mounts) world.mounts.emplace_back(mount);
  if (all_known) WZ_CHECK(forget_what_is_gone(main, world.mounts));

  const std::vector<StoredSummary>& index = main.index();
  std::set<AgreementId> listed;
  for (const StoredSummary& row : index) listed.insert(row.agreement);
  JsonWriter& json = call.value;
  json.begin_object();
  write_settings_member(json, main.settings());
  json.member("agreements", static_cast<std::int64_t>(index.size()));
  json.key("unknown");
  json.begin_array();
  for (const AgreementId& mount : world.mounts)
    if (listed.count(mount) == 0) json.string(mount.view());
  json.end_array();
  json.key("damaged");
  json.begin_array();
  for (const SetAside& file : main.damaged()) {
    json.begin_object();
    json.member("file", file.file);
    json.member("reason", file.reason);
    json.end_object();
  }
  json.end_array();
  for (const StoredSummary& row : index) {
    if (!row.guest) continue;
    json.member("guest", row.agreement.view());
    break;
  }
  if (world.files.kind(restore_record_path) == FileKind::file) json.member("restored", true);
  if (main.read_only() != ReadOnly::no) json.member("readOnly", name_of(main.read_only()));
  json.end_object();
  return {};
}

Result<void> settings_change(World& world, Call& call) {
  Args& args = call.args;
  const auto language = args.optional_id("language");
  const auto theme = args.optional_word("theme");
  auto name = args.optional_string("name");
  auto job_title = args.optional_string("jobTitle");
  const Json* const beginning = find(args.json(), "beginning");
  if (beginning != nullptr && !check_desk_value(*beginning)) args.wrong("beginning");
  if (theme && !is_theme(*theme)) args.wrong("theme");
  WZ_CHECK(args.check());
  MainFolder& main = world.main_folder();
  Settings settings = main.settings();
  if (language) settings.language = language;
  if (theme) settings.theme = *theme;
  if (beginning != nullptr) settings.beginning = *beginning;
  replace(settings.name, std::move(name));
  replace(settings.job_title, std::move(job_title));
  WZ_CHECK(main.save_settings(settings));
  call.value.begin_object();
  write_settings_member(call.value, settings);
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
