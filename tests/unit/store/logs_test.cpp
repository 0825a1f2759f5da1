// Logs: parts, signatures, branches, undoing an import.

#include <algorithm>

#include "store/log_files.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

std::vector<std::string> changed_files(const std::map<std::string, std::string>& before,
                                       const std::map<std::string, std::string>& after) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : after) {
    const auto found = before.find(name);
    if (found == before.end() || found->second != bytes) names.push_back(name);
  }
  for (const auto& [name, bytes] : before) {
    if (after.count(name) == 0) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("What was saved is loaded: lines, signature, and which log is written here") {
  World world;
  AgreementFolder folder = world.begin();
  say(world.logs, world.sam);
  sign(world.logs, world.sam);
  say(world.logs, world.sam);
  REQUIRE(folder.save_logs(world.logs));
  const AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK(loaded.damaged().empty());
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  const LogText* log = loaded.logs().own_log(world.sam.id);
  REQUIRE(log);
  CHECK(log->written_here);
  CHECK(log->signature == signature());
  CHECK(log->signed_lines == 2);
  CHECK(log->lines.size() == 3);
  CHECK(loaded.me() == world.me());
}

TEST_CASE("An agreement is begun once") {
  World world;
  (void)world.begin();
  CHECK(AgreementFolder::begin(world.files, world.agreement, world.me()).error().code ==
        ErrorCode::already_exists);
  CHECK(AgreementFolder::load(world.files, AgreementId("nobody")).error().code ==
        ErrorCode::not_found);
  CHECK(AgreementFolder::load(world.files, AgreementId("../main")).error().code ==
        ErrorCode::not_found);
}

TEST_CASE("A log is kept in parts of at most 64 KiB, and a full part is never written again") {
  World world;
  AgreementFolder folder = world.begin();
  std::map<std::string, std::string> before = world.folder.all();
  std::size_t full_parts = 0;
  for (int i = 0; i < 30; ++i) {
    (void)world.files.take_dirty();
    say(world.logs, world.sam, 9000, static_cast<char>('a' + i % 26));
    REQUIRE(folder.save_logs(world.logs));
    const std::vector<std::string> dirty = world.files.take_dirty();
    const std::map<std::string, std::string> after = world.folder.all();
    std::vector<std::string> sorted = dirty;
    std::sort(sorted.begin(), sorted.end());
    // What is named dirty is what changed, and nothing else did.
    CHECK(sorted == changed_files(before, after));
    for (std::size_t part = 0; part < full_parts; ++part) {
      const std::string name = world.part(world.sam, static_cast<int>(part));
      CHECK(std::count(dirty.begin(), dirty.end(), name) == 0);
    }
    CHECK(dirty.size() <= 3);
    before = after;
    full_parts = 0;
    for (const auto& [name, bytes] : after) {
      CHECK(bytes.size() <= log_part_bytes);
      if (bytes.size() == log_part_bytes) ++full_parts;
    }
  }
  CHECK(full_parts == 4);
  std::string whole;
  for (int part = 0; world.folder.has(world.part(world.sam, part)); ++part) {
    whole += world.folder.read(world.part(world.sam, part));
  }
  CHECK(whole == world.logs.own_log(world.sam.id)->payload());
  CHECK(payloads(world.load().logs()) == payloads(world.logs));
}

TEST_CASE("A line may be longer than a part, and a log may end exactly where a part does") {
  World world;
  AgreementFolder folder = world.begin();
  const std::size_t begun = world.logs.own_log(world.sam.id)->bytes;
  say(world.logs, world.sam, 10);
  const std::size_t overhead = world.logs.own_log(world.sam.id)->bytes - begun - 10;
  // Fill with lines of up to 20 000 until one line is left that ends the part exactly.
  while (true) {
    const std::size_t left = log_part_bytes - world.logs.own_log(world.sam.id)->bytes;
    if (left <= 20000 + overhead) {
      say(world.logs, world.sam, left - overhead);
      break;
    }
    say(world.logs, world.sam, 10000);
  }
  REQUIRE(world.logs.own_log(world.sam.id)->bytes == log_part_bytes);
  REQUIRE(folder.save_logs(world.logs));
  CHECK(world.folder.read(world.part(world.sam, 0)).size() == log_part_bytes);
  CHECK_FALSE(world.folder.has(world.part(world.sam, 1)));
  CHECK(payloads(world.load().logs()) == payloads(world.logs));

  (void)world.files.take_dirty();
  AgreementSigned document;
  const std::string text(200000, 'd');
  document.document = text;
  REQUIRE(world.logs.append(world.sam.id, draft_line(Body(document), 1, now)));
  REQUIRE(folder.save_logs(world.logs));
  const std::vector<std::string> dirty = world.files.take_dirty();
  CHECK(std::count(dirty.begin(), dirty.end(), world.part(world.sam, 0)) == 0);
  CHECK(dirty.size() == 5);  // four parts and the record
  CHECK(payloads(world.load().logs()) == payloads(world.logs));
}

TEST_CASE("Saving what is stored already writes nothing") {
  World world;
  AgreementFolder folder = world.begin();
  (void)world.files.take_dirty();
  REQUIRE(folder.save_logs(world.logs));
  REQUIRE(folder.save_import(world.logs));
  CHECK(world.files.take_dirty().empty());
  CHECK_FALSE(folder.can_undo_import());
}

TEST_CASE("A new signature writes the record only") {
  World world;
  AgreementFolder folder = world.begin();
  (void)world.files.take_dirty();
  sign(world.logs, world.sam);
  REQUIRE(folder.save_logs(world.logs));
  CHECK(world.files.take_dirty() == std::vector<std::string>{world.record(world.sam)});
}

TEST_CASE("Saving never loses a line: a set of logs that lacks a stored line is refused") {
  World world;
  AgreementFolder folder = world.begin();
  const LogSet shorter = world.logs;
  say(world.logs, world.sam);
  REQUIRE(folder.save_logs(world.logs));
  const auto before = world.folder.all();
  CHECK(folder.save_logs(shorter).error().code == ErrorCode::not_allowed);
  CHECK(folder.save_import(shorter).error().code == ErrorCode::not_allowed);
  CHECK(folder.save_logs(LogSet(world.agreement)).error().code == ErrorCode::not_allowed);
  CHECK(folder.save_logs(LogSet(AgreementId("another"))).error().code ==
        ErrorCode::another_agreement);
  CHECK(world.folder.all() == before);
}

TEST_CASE("An import adds the logs of the other, and they are all there after a restart") {
  World world;
  AgreementFolder folder = world.begin();
  const Result<LogSet> merged = merge(world.logs, world.with_robin());
  REQUIRE(merged);
  REQUIRE(folder.save_import(*merged));
  const AgreementFolder loaded = world.load();
  CHECK(payloads(loaded.logs()) == payloads(*merged));
  CHECK(loaded.can_undo_import());
  CHECK_FALSE(loaded.logs().own_log(world.robin.id)->written_here);
  CHECK(loaded.logs().own_log(world.robin.id)->is_signed());
}

TEST_CASE("Both branches of a replica are kept, each in its own files, and grow apart") {
  World world;
  AgreementFolder folder = world.begin();
  LogSet copy = world.logs;  // the browser profile was copied here
  say(world.logs, world.sam, 10, 'a');
  say(copy, world.sam, 10, 'b');
  sign(copy, world.sam);
  REQUIRE(folder.save_logs(world.logs));
  LogText other = *copy.own_log(world.sam.id);
  other.written_here = false;
  LogSet incoming(world.agreement);
  REQUIRE(incoming.unite(other));
  const Result<LogSet> merged = merge(world.logs, incoming);
  REQUIRE(merged);
  REQUIRE(merged->branches(world.sam.id) == 2);
  REQUIRE(folder.save_import(*merged));
  CHECK(world.folder.has(world.part(world.sam, 0, 0)));
  CHECK(world.folder.has(world.part(world.sam, 0, 1)));

  LogSet grown = *merged;
  say(grown, world.sam, 10, 'c');
  REQUIRE(folder.save_logs(grown));
  const AgreementFolder loaded = world.load();
  CHECK(payloads(loaded.logs()) == payloads(grown));
  const LogText* mine = loaded.logs().own_log(world.sam.id);
  REQUIRE(mine);
  CHECK(mine->written_here);
  CHECK(mine->lines.size() == 3);
  CHECK(mine->payload().find("aaaaaaaaaa") != std::string::npos);
}

TEST_CASE("An import can be undone, whole, until the next own line") {
  World world;
  AgreementFolder folder = world.begin();
  say(world.logs, world.sam);
  sign(world.logs, world.sam);
  REQUIRE(folder.save_logs(world.logs));
  const auto before = world.folder.all();
  const Result<LogSet> merged = merge(world.logs, world.with_robin());
  REQUIRE(folder.save_import(*merged));
  REQUIRE(folder.can_undo_import());
  REQUIRE(folder.undo_import());
  CHECK(world.folder.all() == before);
  CHECK(payloads(folder.logs()) == payloads(world.logs));
  CHECK_FALSE(folder.can_undo_import());
  CHECK(folder.undo_import().error().code == ErrorCode::not_allowed);

  REQUIRE(folder.save_import(*merged));
  LogSet mine = *merged;
  say(mine, world.sam);
  REQUIRE(folder.save_logs(mine));
  CHECK_FALSE(folder.can_undo_import());
  CHECK_FALSE(world.load().can_undo_import());
}

TEST_CASE("Undoing works after a restart, and takes a grown log back to its length and signature") {
  World world;
  AgreementFolder folder = world.begin();
  const LogSet three = world.with_robin(3);
  REQUIRE(folder.save_import(*merge(world.logs, three)));
  const auto before = world.folder.all();
  LogSet more = *merge(world.logs, three);
  for (int i = 0; i < 12; ++i) say(more, world.robin, 15000, 'z');  // into a third part
  sign(more, world.robin, 'C');
  REQUIRE(folder.save_import(more));
  CHECK(world.folder.has(world.part(world.robin, 2)));
  AgreementFolder again = world.load();
  REQUIRE(again.can_undo_import());
  (void)world.files.take_dirty();
  REQUIRE(again.undo_import());
  const std::vector<std::string> dirty = world.files.take_dirty();
  CHECK(std::count(dirty.begin(), dirty.end(), world.part(world.robin, 2)) == 1);
  auto after = world.folder.all();
  auto expected = before;
  expected.erase(world.mount() + "/import.json");  // the first import is for good now
  CHECK(after == expected);
  CHECK(again.logs().own_log(world.robin.id)->signature == signature());
  CHECK(payloads(world.load().logs()) == payloads(*merge(world.logs, three)));
}

TEST_CASE("An own line that came with an import goes with it, unless it was signed meanwhile") {
  World world;
  AgreementFolder folder = world.begin();
  const auto before = world.folder.all();
  LogSet merged = *merge(world.logs, world.with_robin());
  ReplicaAccepted accepted;
  accepted.replica = world.robin.id.view();
  REQUIRE(merged.append(world.sam.id, draft_line(Body(accepted), 1, now)));
  REQUIRE(folder.save_import(merged));
  REQUIRE(folder.undo_import());
  CHECK(world.folder.all() == before);

  REQUIRE(folder.save_import(merged));
  sign(merged, world.sam);
  REQUIRE(folder.save_logs(merged));
  CHECK_FALSE(folder.can_undo_import());
}

TEST_CASE("Signing what stood there before the import leaves it undoable") {
  World world;
  AgreementFolder folder = world.begin();
  LogSet merged = *merge(world.logs, world.with_robin());
  REQUIRE(folder.save_import(merged));
  sign(merged, world.sam);
  REQUIRE(folder.save_logs(merged));
  CHECK(folder.can_undo_import());
}

TEST_CASE("A file gets every signed log, and own ones also before they are signed") {
  World world;
  AgreementFolder folder = world.begin();
  REQUIRE(folder.save_import(*merge(world.logs, world.with_robin())));
  CHECK(payloads(folder.logs_for_file()) == payloads(folder.logs()));
}

TEST_CASE("The name of a log's file has one spelling, and no other is taken for one") {
  const ReplicaId replica("AbC_-9");
  CHECK(log_file(replica, 0, std::nullopt) == "logs/AbC_-9.0.json");
  CHECK(log_file(replica, 12, 3) == "logs/AbC_-9.12.0003.part");
  const auto part = read_log_file_name("AbC_-9.12.0003.part");
  REQUIRE(part);
  CHECK(part->replica == replica);
  CHECK(part->branch == 12);
  CHECK(part->part == 3U);
  CHECK_FALSE(read_log_file_name("AbC_-9.0.json")->part);
  for (const char* name :
       {"", "x", "x.json", "x.0", "x.00.json", "x.0.3.part", "x.0.00003.part", "x.-1.json",
        "x.0.0001.text", "x y.0.json", "x.0.json.json", "x.0..part", "x.9999999.json", ".0.json"}) {
    CAPTURE(name);
    CHECK_FALSE(read_log_file_name(name));
  }
}
