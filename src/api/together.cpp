// together.*, guest.*: two people on one device.

#include <algorithm>
#include <utility>

#include "api/backup.hpp"
#include "api/begin.hpp"
#include "api/file_name.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/share.hpp"
#include "api/sight.hpp"
#include "store/backup.hpp"

namespace wederzijds::api {
namespace {

OwnReplica* find_here(OpenAgreement& open, const ReplicaId& replica) {
  for (OwnReplica& own : open.me().replicas) {
    if (own.replica == replica && !own.erased) return &own;
  }
  return nullptr;
}

bool are_both_ready(const OpenAgreement& open) {
  return std::all_of(both_roles.begin(), both_roles.end(), [&](Role role) {
    const OwnReplica* own = open.here(role);
    return own != nullptr && own->ready;
  });
}

/// The guest's log accepts the fresh replica, unless it has.
Result<void> accept_fresh(OpenAgreement& open, const ReplicaId& guest, const FreshPerson& fresh,
                          const Context& context) {
  const ReplicaId& id = fresh.person.replica;
  WZ_CHECK(check_thumbprint(fresh));
  if (accepts_replica(open.logs(), guest, id)) return {};
  WZ_CHECK(open.write_as(guest, ReplicaAccepted{id.view()}, context));
  return {};
}

Result<void> save_and_answer_header(World& world, Call& call) {
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

}  // namespace

Result<void> together_begin(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.writable());
  Person guest = read_person(call.args, open->other_role());
  WZ_CHECK(call.args.check());
  if (open->here(guest.role) != nullptr) return fail(ErrorCode::already_exists);
  if (!can_be_together(*open)) return fail(ErrorCode::not_allowed);
  const ReplicaId host = open->acting();
  guest.guest_of = host;
  WZ_CHECK(enter(*open, guest, call.context));
  WZ_CHECK(open->write_as(host, ReplicaAccepted{guest.replica.view()}, call.context));
  open->align();
  return save_and_answer_header(world, call);
}

Result<void> together_act(World& world, Call& call) {
  const ReplicaId replica(call.args.id("replica"));
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.opened());
  if (find_here(*open, replica) == nullptr) return fail(ErrorCode::not_found, "/replica");
  if (replica == open->acting()) return answer_header(world, call);
  WZ_TRY(open, world.writable());
  open->me().acting = replica;
  return save_and_answer_header(world, call);
}

Result<void> together_ready(World& world, Call& call) {
  const bool ready = call.args.flag("ready");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  const bool finished = is_finished(open->state(), open->role(), open->round());
  if (open->here(open->other_role()) == nullptr) return fail(ErrorCode::not_allowed);
  if (ready && !finished && !readiness_of(open->side()).can_finish)
    return fail(ErrorCode::incomplete);
  find_here(*open, open->acting())->ready = ready;
  if (are_both_ready(*open)) {
    for (const Role role : both_roles) {
      const ReplicaId replica = open->here(role)->replica;
      WZ_CHECK(finish_side(*open, replica, world.pack_or_null(), call.context));
    }
  }
  return save_and_answer_header(world, call);
}

Result<void> guest_take_along(World& world, Call& call) {
  const FreshPerson fresh = read_fresh_person(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const std::string today, call.context.today());
  WZ_TRY(const std::string now, call.context.now());
  const auto guest = std::find_if(open->me().replicas.begin(), open->me().replicas.end(),
                                  [](const OwnReplica& own) { return own.guest && !own.erased; });
  if (guest == open->me().replicas.end()) return fail(ErrorCode::not_found);
  const ReplicaId replica = guest->replica;
  WZ_CHECK(accept_fresh(*open, replica, fresh, call.context));
  WZ_CHECK(world.save());
  Result<BackupPart> part = backup_part(open->folder(), replica, fresh.person.replica, fresh.key);
  JsonWriter& json = call.value;
  json.begin_object();
  if (!part && part.error().code == ErrorCode::not_signed) {
    // The line that accepts the fresh replica has to be signed first; then the shell asks again.
    json.member("sign", true);
  } else {
    if (!part) return tl::unexpected(part.error());
    Backup backup;
    backup.at = now;
    backup.agreements.push_back(std::move(*part));
    WZ_TRY(const std::string bytes, write_backup(backup));
    WZ_TRY(const std::string path, world.put_out_file(bytes));
    json.member("path", path);
    json.member("name", backup_name_of(today, call.context.language()));
  }
  json.end_object();
  return {};
}

Result<void> guest_erase(World& world, Call& call) {
  const ReplicaId replica(call.args.id("replica"));
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  OwnReplica* guest = find_here(*open, replica);
  if (guest == nullptr || !guest->guest) return fail(ErrorCode::not_found, "/replica");
  const LogText* log = open->logs().own_log(replica);
  // Without its key the log could never be signed again, and no file could be made.
  if (log != nullptr && !log->is_signed()) return fail(ErrorCode::not_signed, "/replica");
  guest->erased = true;
  guest->ready = false;
  if (open->acting() == replica) {
    for (const OwnReplica& own : open->me().replicas) {
      if (!own.erased) open->me().acting = own.replica;
    }
  }
  WZ_CHECK(open->erase_documents(replica));
  WZ_CHECK(world.save());
  call.value.begin_object();
  write_list(call.value, "keys", std::vector<std::string>{replica.str()});
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
