// backup.*: all that a person has on this device, in one file.
//
// The shell goes through the agreements one by one (each is a mount of its own): open, add, sign.
// Nothing is told to be backed up before the file has left (backup.done).

#include <algorithm>
#include <utility>

#include "api/backup.hpp"
#include "api/begin.hpp"
#include "api/file_name.hpp"
#include "api/operations.hpp"
#include "api/summary_rows.hpp"
#include "base/date.hpp"

namespace wederzijds::api {
namespace {

/// Whose documents go along: the owner's of this device, never a guest's.
const OwnReplica* owner_of(const OpenAgreement& open) {
  const OwnReplica* acting = find_own(open.me(), open.acting());
  if (acting != nullptr && !acting->guest && !acting->erased) return acting;
  for (const OwnReplica& own : open.me().replicas) {
    if (!own.guest && !own.erased) return &own;
  }
  return nullptr;
}

bool guest_has_device(World& world) {
  const std::vector<StoredSummary>& rows = world.main_folder().index();
  return std::any_of(rows.begin(), rows.end(), [](const StoredSummary& row) { return row.guest; });
}

/// The days from the one to the other; an instant counts by its date.
std::optional<int> days_since(const std::string& at, const std::optional<std::string>& today) {
  return today ? days_between(at.substr(0, 10), *today) : std::nullopt;
}

}  // namespace

FreshPerson read_fresh_person(Args& args) {
  FreshPerson fresh;
  read_key(args, fresh.person);
  Args secret = args.object("secret");
  fresh.key = {fresh.person.key_x, fresh.person.key_y, secret.string("d")};
  return fresh;
}

Result<void> check_thumbprint(const FreshPerson& fresh) {
  const Person& person = fresh.person;
  if (thumbprint(jwk_text({person.key_x, person.key_y})) != person.replica.view()) {
    return fail(ErrorCode::key_changed, "/replica");
  }
  return {};
}

void write_backup_view(World& world, Call& call) {
  const MainFolder& main = world.main_folder();
  const std::optional<std::string> today = today_of(call);
  JsonWriter& json = call.value;
  json.begin_object();
  if (const std::optional<std::string>& last = main.settings().last_backup) {
    json.key("last");
    json.begin_object();
    json.member("at", *last);
    json.optional("days", days_since(*last, today));
    json.end_object();
  }
  json.member("changes", main.changes().waiting());
  json.member("remind", should_remind(main.changes(), today));
  write_undo_member(world, json);
  json.end_object();
}

Result<void> backup_view(World& world, Call& call) {
  write_backup_view(world, call);
  return {};
}

Result<void> backup_begin(World& world, Call& call) {
  WZ_TRY(const std::string now, call.context.now());
  world.making.reset();
  if (guest_has_device(world)) return fail(ErrorCode::not_allowed, {}, "a guest has the device");
  MainFolder& main = world.main_folder();
  BackupMaking making;
  making.backup.at = now;
  making.backup.everything = true;
  making.changes = main.changes().total;
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("agreements");
  json.begin_array();
  std::vector<AgreementId> listed = world.mounts;
  for (const StoredSummary& row : main.index()) {
    listed.erase(std::remove(listed.begin(), listed.end(), row.agreement), listed.end());
    // The made-up pair can be made again at any time.
    if (!row.example) listed.push_back(row.agreement);
  }
  for (const AgreementId& agreement : listed) json.string(agreement.view());
  json.end_array();
  json.end_object();
  world.making = std::move(making);
  return {};
}

Result<void> backup_add(World& world, Call& call) {
  const FreshPerson fresh = read_fresh_person(call.args);
  WZ_CHECK(call.args.check());
  WZ_CHECK(check_thumbprint(fresh));
  if (!world.making) return fail(ErrorCode::not_allowed, {}, "no backup was begun");
  WZ_TRY(OpenAgreement * open, world.opened());
  const OwnReplica* owner = owner_of(*open);
  JsonWriter& json = call.value;
  if (owner == nullptr || open->me().example) {
    json.begin_object();
    json.member("example", true);
    json.end_object();
    return {};
  }
  WZ_CHECK(open->writable());
  const ReplicaId replica = owner->replica;
  const ReplicaId& id = fresh.person.replica;
  if (open->counts(replica) && !accepts_replica(open->logs(), replica, id)) {
    WZ_CHECK(open->write_as(replica, ReplicaAccepted{id.view()}, call.context));
    WZ_CHECK(world.save());
  }
  Result<BackupPart> part =
      backup_part(open->folder(), replica, id, fresh.key,
                  open->counts(replica) ? FreshReplica::accepted : FreshReplica::may_wait);
  json.begin_object();
  if (!part && part.error().code == ErrorCode::not_signed) {
    json.member("sign", true);
    json.end_object();
    return {};
  }
  if (!part) return tl::unexpected(part.error());
  part->me = open->me();
  part->handed = open->handed();
  std::vector<BackupPart>& parts = world.making->backup.agreements;
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [&](const BackupPart& one) { return one.agreement == open->id(); }),
              parts.end());
  parts.push_back(std::move(*part));
  json.member("added", true);
  json.end_object();
  return {};
}

Result<void> backup_leave_out(World& world, Call& call) {
  const AgreementId agreement(call.args.id("agreement"));
  const std::string reason = call.args.id("reason");
  WZ_CHECK(call.args.check());
  if (!world.making) return fail(ErrorCode::not_allowed, {}, "no backup was begun");
  world.making->backup.left_out.push_back({agreement, reason});
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> backup_write(World& world, Call& call) {
  WZ_TRY(const std::string today, call.context.today());
  if (!world.making) return fail(ErrorCode::not_allowed, {}, "no backup was begun");
  Backup& backup = world.making->backup;
  MainFolder& main = world.main_folder();
  backup.settings = main.settings();
  backup.settings->last_backup.reset();
  backup.profile = main.profile();
  WZ_TRY(const std::string bytes, write_backup(backup));
  WZ_TRY(const std::string path, world.put_out_file(bytes));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("path", path);
  json.member("name", whole_backup_name_of(today, call.context.language()));
  json.member("bytes", static_cast<std::int64_t>(bytes.size()));
  json.member("agreements", static_cast<std::int64_t>(backup.agreements.size()));
  write_left_out(json, world, backup.left_out);
  json.end_object();
  return {};
}

Result<void> backup_done(World& world, Call& call) {
  if (!world.making) return fail(ErrorCode::not_allowed, {}, "no backup was begun");
  MainFolder& main = world.main_folder();
  Settings settings = main.settings();
  settings.last_backup = world.making->backup.at;
  WZ_CHECK(main.save_settings(settings));
  Changes changes = main.changes();
  note_backup(changes, world.making->changes, today_of(call));
  WZ_CHECK(main.save_changes(changes));
  world.making.reset();
  write_backup_view(world, call);
  return {};
}

Result<void> backup_later(World& world, Call& call) {
  WZ_TRY(const std::string today, call.context.today());
  MainFolder& main = world.main_folder();
  Changes changes = main.changes();
  changes.asked = changes.total;
  changes.asked_on = today;
  WZ_CHECK(main.save_changes(changes));
  write_backup_view(world, call);
  return {};
}

void write_left_out(JsonWriter& json, World& world, const std::vector<LeftOut>& left_out) {
  json.key("leftOut");
  json.begin_array();
  for (const LeftOut& left : left_out) {
    json.begin_object();
    json.member("agreement", left.agreement.view());
    json.member("reason", left.reason);
    for (const StoredSummary& row : world.main_folder().index()) {
      if (row.agreement != left.agreement) continue;
      json.key("other");
      write_party(json, row.other);
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace wederzijds::api
