#include "store/backup.hpp"

#include "agreement/file.hpp"
#include "base/json.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

PrivateKey private_key(const Key& key) { return {key.x, key.y, std::string(42, 'd') + "A"}; }

/// Robin as a guest at Sam's browser, with drafts and a log that accepts a fresh replica.
struct GuestWorld : World {
  GuestWorld() {
    AgreementFolder stored = begin();
    LogOpened opened;
    opened.agreement = agreement.view();
    opened.replica = robin.id.view();
    opened.role = Role::manager;
    opened.key = {robin.x, robin.y};
    opened.guest_of = sam.id.view();
    REQUIRE(logs.begin_log(opened, 1, now));
    REQUIRE(stored.save_logs(logs));
    Me both = me();
    OwnReplica guest;
    guest.replica = robin.id;
    guest.role = Role::manager;
    guest.guest = true;
    both.replicas.push_back(guest);
    both.other_name = "zo noem ik Robin";
    REQUIRE(stored.save_me(both));
    REQUIRE(stored.save_side(robin.id, some_side("van Robin")));
    REQUIRE(stored.save_notes(robin.id, *put_notes(Notes(), "notities van Robin")));
    REQUIRE(stored.save_side(sam.id, some_side("van Sam")));
    REQUIRE(stored.save_notes(sam.id, *put_notes(Notes(), "notities van Sam")));
  }
  void accept_fresh() {
    AgreementFolder stored = load();
    logs = stored.logs();
    ReplicaAccepted accepted;
    accepted.replica = fresh.id.view();
    REQUIRE(logs.append(robin.id, draft_line(Body(accepted), 1, now)));
    sign(logs, sam);
    sign(logs, robin);
    REQUIRE(stored.save_logs(logs));
  }

  Key fresh{'F'};
};

Backup backup_of(const BackupPart& part) {
  Backup backup;
  backup.at = now;
  backup.agreements = {part};
  return backup;
}

}  // namespace

TEST_CASE("A guest takes along the own documents, all logs and the key of a fresh replica") {
  GuestWorld world;
  world.accept_fresh();
  const AgreementFolder folder = world.load();
  const Result<BackupPart> part =
      backup_part(folder, world.robin.id, world.fresh.id, private_key(world.fresh));
  REQUIRE(part);
  const Result<std::string> bytes = write_backup(backup_of(*part));
  REQUIRE(bytes);
  const Result<Backup> read = read_backup(*bytes);
  REQUIRE(read);
  REQUIRE(read->agreements.size() == 1);
  const BackupPart& back = read->agreements[0];
  CHECK(back.role == Role::manager);
  CHECK(back.fresh == world.fresh.id);
  CHECK(back.fresh_key == private_key(world.fresh));
  CHECK(back.documents == folder.documents(world.robin.id));
  // Nothing of the one whose device it is, but what stands in the logs.
  CHECK(bytes->find("van Sam") == std::string::npos);
  CHECK(bytes->find("zo noem ik Robin") == std::string::npos);
  // The logs pass the checks of an agreement file.
  Result<UnverifiedFile> file = read_file(back.file);
  REQUIRE(file);
  const std::vector<VerifyAnswer> good(file->logs().size(), VerifyAnswer::good);
  const Result<VerifiedFile> verified = verify(std::move(*file), good);
  REQUIRE(verified);
  CHECK(payloads(verified->logs()) == payloads(folder.logs()));
}

TEST_CASE("No backup without a line that accepts the fresh replica, and without every signature") {
  GuestWorld world;
  const PrivateKey key = private_key(world.fresh);
  CHECK(backup_part(world.load(), world.robin.id, world.fresh.id, key).error().code ==
        ErrorCode::not_allowed);
  world.accept_fresh();
  CHECK(backup_part(world.load(), world.robin.id, world.fresh.id, private_key(world.sam))
            .error()
            .code == ErrorCode::bad_arguments);
  CHECK(backup_part(world.load(), Key('Z').id, world.fresh.id, key).error().code ==
        ErrorCode::not_found);
  AgreementFolder folder = world.load();
  LogSet unsigned_line = folder.logs();
  say(unsigned_line, world.robin);
  REQUIRE(folder.save_logs(unsigned_line));
  CHECK(backup_part(folder, world.robin.id, world.fresh.id, key).error().code ==
        ErrorCode::not_signed);
}

TEST_CASE("A backup that is not one, newer, locked or broken is refused with the place") {
  GuestWorld world;
  world.accept_fresh();
  const Result<BackupPart> part =
      backup_part(world.load(), world.robin.id, world.fresh.id, private_key(world.fresh));
  REQUIRE(part);
  const std::string good = *write_backup(backup_of(*part));
  const auto answer = [&](auto change) {
    Json json = *parse_checked(good);
    change(json);
    const Result<Backup> read = read_backup(dump_sorted(json));
    return read ? std::string("read")
                : std::string(name_of(read.error().code)) + " " + read.error().at;
  };
  CHECK(answer([](Json&) {}) == "read");
  CHECK(answer([](Json& json) { json["format"] = "wederzijds/agreement"; }) == "malformed /format");
  CHECK(answer([](Json& json) { json["version"] = 3; }) == "newer-version /version");
  CHECK(answer([](Json& json) { json["version"] = 0; }) == "malformed /version");
  CHECK(answer([](Json& json) { json["at"] = "yesterday"; }) == "malformed /at");
  CHECK(answer([](Json& json) { json["agreements"] = 1; }) == "malformed /agreements");
  CHECK(answer([](Json& json) { json["agreements"][0] = 1; }) == "malformed /agreements/0/file");
  CHECK(answer([](Json& json) { json["agreements"][0]["fresh"]["key"]["x"] = "AAAA"; }) ==
        "malformed /agreements/0/fresh/key");
  CHECK(answer([](Json& json) { json["agreements"][0]["fresh"]["key"].erase("d"); }) ==
        "malformed /agreements/0/fresh/key");
  CHECK(answer([](Json& json) { json["agreements"][0]["fresh"]["replica"] = "x"; }) ==
        "malformed /agreements/0/fresh/replica");
  CHECK(answer([](Json& json) { json["agreements"][0]["role"] = "boss"; }) ==
        "malformed /agreements/0/role");
  CHECK(answer([](Json& json) { json["agreements"][0]["documents"]["side"]["version"] = 9; }) ==
        "newer-data /agreements/0/documents/side/version");
  CHECK(read_backup("-----BEGIN AGE ENCRYPTED FILE-----\nabc").error().code ==
        ErrorCode::needs_passphrase);
  CHECK(read_backup("{").error().code == ErrorCode::not_json);
  CHECK(read_backup("[]").error().code == ErrorCode::malformed);
  for (std::size_t cut = 0; cut + 2 < good.size(); cut += 7) {
    CHECK_FALSE(read_backup(good.substr(0, cut)));
  }
}

TEST_CASE("An agreement file and a backup are never taken for each other") {
  GuestWorld world;
  world.accept_fresh();
  const AgreementFolder folder = world.load();
  const Result<BackupPart> part =
      backup_part(folder, world.robin.id, world.fresh.id, private_key(world.fresh));
  REQUIRE(part);
  CHECK(read_file(*write_backup(backup_of(*part))).error().code == ErrorCode::backup_file);
  CHECK_FALSE(read_backup(part->file));
}

TEST_CASE("a backup of everything reads back as it was written, each agreement once") {
  GuestWorld world;
  world.accept_fresh();
  const AgreementFolder folder = world.load();
  Result<BackupPart> part =
      backup_part(folder, world.robin.id, world.fresh.id, private_key(world.fresh));
  REQUIRE(part);
  part->me = folder.me();
  part->handed = folder.handed();
  Backup backup = backup_of(*part);
  backup.everything = true;
  backup.settings = Settings();
  backup.settings->name = "Robin";
  backup.profile = ProfileDocument();
  backup.left_out = {{AgreementId("ander"), "read-only"}};
  const std::string bytes = *write_backup(backup);
  Result<Backup> read = read_backup(bytes);
  REQUIRE(read);
  // The file inside is the same to the byte but for the order of its members.
  CHECK(read_file(read->agreements[0].file));
  read->agreements[0].file = backup.agreements[0].file;
  CHECK(*read == backup);
  backup.agreements.push_back(*part);
  CHECK(read_backup(*write_backup(backup)).error().at == "/agreements/1");
}

TEST_CASE("a replica that waits to be accepted itself can be backed up without accepting another") {
  GuestWorld world;
  {
    AgreementFolder stored = world.load();
    LogSet logs = stored.logs();
    sign(logs, world.sam);
    sign(logs, world.robin);
    REQUIRE(stored.save_logs(logs));
  }
  const PrivateKey key = private_key(world.fresh);
  CHECK(backup_part(world.load(), world.robin.id, world.fresh.id, key).error().code ==
        ErrorCode::not_allowed);
  CHECK(backup_part(world.load(), world.robin.id, world.fresh.id, key, FreshReplica::may_wait));
}
