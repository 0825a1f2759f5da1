// What a restore remembers and takes back, and how private things of two devices are put together.
#include "store/combine.hpp"
#include "store/restore_record.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

struct Stored {
  Stored() : files(folder.path()) {
    folder.write("/main/settings.json", "was");
    folder.write("/a/x/me.json", "me");
    folder.write("/a/x/damaged/malformed.1.notes", std::string("\xff\x00z", 3));
    folder.write("/main/index.json", "list");
  }
  /// As a restore leaves it: one changed, one new, one gone.
  RestoreRecord restore() {
    const auto before = *all_stored(files);
    REQUIRE(files.write("/main/settings.json", "is"));
    REQUIRE(files.write("/a/y/me.json", "new"));
    REQUIRE(files.remove("/a/x/damaged/malformed.1.notes"));
    REQUIRE(files.write("/main/index.json", "another list"));
    RestoreRecord record;
    record.at = now;
    record.how = "merge";
    record.changes = 7;
    record.files = *changed_files(files, before);
    return record;
  }
  TempFolder folder;
  Files files;
};

OfferDraft some_offer(const std::string& id, const std::string& text) {
  OfferDraft draft;
  draft.id = ItemId(id);
  draft.text = text;
  return draft;
}

}  // namespace

TEST_CASE("a restore is taken back file by file, whatever bytes they were") {
  Stored world;
  const auto before = world.folder.all();
  RestoreRecord record = world.restore();
  CHECK(record.files.size() == 3);
  const Result<RestoreRecord> read = read_restore_record(write_restore_record(record));
  REQUIRE(read);
  CHECK(*read == record);
  REQUIRE(take_back(world.files, *read));
  auto after = world.folder.all();
  // The list is made anew by whoever takes it back.
  after["/main/index.json"] = "list";
  CHECK(after == before);
}

TEST_CASE("what was changed since a restore is not taken back, and neither is anything else") {
  for (const std::string name : {"/main/settings.json", "/a/y/me.json"}) {
    Stored world;
    const RestoreRecord record = world.restore();
    REQUIRE(world.files.write(name, "later"));
    const auto before = world.folder.all();
    const Result<void> taken = take_back(world.files, record);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::not_allowed);
    CHECK(taken.error().at == name);
    CHECK(world.folder.all() == before);
  }
}

TEST_CASE("a restore that fails in the middle is put back whole") {
  Stored world;
  const auto before = *all_stored(world.files);
  (void)world.restore();
  REQUIRE(put_back(world.files, before));
  CHECK(*all_stored(world.files) == before);
}

TEST_CASE("a record of a newer version or a broken one is not used") {
  Stored world;
  const std::string good = write_restore_record(world.restore());
  std::string newer = good;
  newer.replace(newer.find("\"version\":1"), 11, "\"version\":2");
  CHECK(read_restore_record(newer).error().code == ErrorCode::newer_data);
  for (std::size_t cut = 0; cut + 2 < good.size(); cut += 5) {
    CHECK_FALSE(read_restore_record(good.substr(0, cut)));
  }
  std::string bad = good;
  bad.replace(bad.find("\"before\":\""), 10, "\"before\":\"!");
  CHECK(read_restore_record(bad).error().code == ErrorCode::malformed);
}

TEST_CASE("what is here stays word for word, and what is not is added") {
  PrivateDocuments here;
  here.side = some_side("hier");
  here.side.offers = {some_offer("o1", "hier")};
  here.notes = *put_notes(Notes(), "hier");
  here.desk.entries["talk"] = Json{{"remark", "hier"}};
  PrivateDocuments backup;
  backup.side = some_side("uit de kopie");
  backup.side.offers = {some_offer("o1", "anders"), some_offer("o2", "erbij")};
  backup.notes = *put_notes(Notes(), "uit de kopie");
  backup.desk.entries["talk"] = Json{{"remark", "anders"}};
  backup.desk.entries["goal/new"] = Json{{"text", "half"}};
  backup.desk.entries["figures/2026-03-26"] = Json{{"greatWork", 4}};
  const Result<PrivateDocuments> other = combine(here, backup, WrittenBy::another_device);
  REQUIRE(other);
  CHECK(other->side.expectations == here.side.expectations);
  REQUIRE(other->side.offers.size() == 2);
  CHECK(other->side.offers[0].text == "hier");
  CHECK(other->side.offers[1].text == "erbij");
  CHECK(other->notes.text == "hier\n\nuit de kopie");
  CHECK(other->desk.entries.at("talk") == here.desk.entries.at("talk"));
  CHECK(other->desk.entries.count("goal/new") == 1);
  // On the same device what was unfinished then was finished since; figures are kept nowhere else.
  const Result<PrivateDocuments> same = combine(here, backup, WrittenBy::this_device);
  REQUIRE(same);
  CHECK(same->desk.entries.count("goal/new") == 0);
  CHECK(same->desk.entries.count("figures/2026-03-26") == 1);
  // Once more adds nothing.
  CHECK(*combine(*other, backup, WrittenBy::another_device) == *other);
}

TEST_CASE("a draft that was stated and then removed here does not come back") {
  PrivateDocuments here;
  here.side.removed_offers = {some_offer("o1", "weg")};
  PrivateDocuments backup;
  backup.side.offers = {some_offer("o1", "weg")};
  CHECK(combine(here, backup, WrittenBy::this_device)->side.offers.empty());
}

TEST_CASE("what is more than a side can hold is refused, not cut off") {
  PrivateDocuments here;
  PrivateDocuments backup;
  for (std::size_t i = 0; i < most_drafts; ++i) {
    here.side.offers.push_back(some_offer("h" + std::to_string(i), "hier"));
  }
  backup.side.offers = {some_offer("o1", "erbij")};
  CHECK(combine(here, backup, WrittenBy::this_device).error().code == ErrorCode::too_large);
}

TEST_CASE(
    "of two profiles of one day and role the later changed stays; others stand by their day") {
  const auto round = [](const std::string& begun, const std::string& changed, Role role) {
    ProfileRound made;
    made.begun = begun;
    made.changed = changed;
    made.role = role;
    return made;
  };
  ProfileDocument here;
  here.rounds = {round("2026-02-01", "2026-02-03", Role::employee),
                 round("2026-04-01", "2026-04-01", Role::employee)};
  ProfileDocument backup;
  backup.rounds = {round("2026-02-01", "2026-02-09", Role::employee),
                   round("2026-03-01", "2026-03-01", Role::employee),
                   round("2026-04-01", "2026-03-31", Role::employee),
                   round("2026-04-01", "2026-04-02", Role::manager)};
  const ProfileDocument both = combine(here, backup);
  REQUIRE(both.rounds.size() == 4);
  CHECK(both.rounds[0].changed == "2026-02-09");
  CHECK(both.rounds[1].begun == "2026-03-01");
  CHECK(both.rounds[2].changed == "2026-04-01");
  CHECK(both.rounds[3].role == Role::manager);
  CHECK(combine(both, backup) == both);
}

TEST_CASE("settings are filled in, not written over") {
  Settings here;
  here.name = "Sam";
  here.theme = "dark";
  Settings backup;
  backup.name = "Samuel";
  backup.job_title = "data-analist";
  backup.theme = "light";
  const Settings both = combine(here, backup);
  CHECK(both.name == "Sam");
  CHECK(both.job_title == "data-analist");
  CHECK(both.theme == "dark");
}

TEST_CASE("changes are counted until a backup holds them, and said after twenty or fourteen days") {
  Changes changes;
  CHECK_FALSE(should_remind(changes, "2026-03-09"));
  count_change(changes, "2026-03-01");
  CHECK_FALSE(should_remind(changes, "2026-03-14"));
  CHECK(should_remind(changes, "2026-03-15"));
  CHECK_FALSE(should_remind(changes, std::nullopt));
  for (int i = 1; i < 20; ++i) count_change(changes, "2026-03-02");
  CHECK(should_remind(changes, "2026-03-02"));
  changes.asked = changes.total;
  changes.asked_on = "2026-03-02";
  CHECK_FALSE(should_remind(changes, "2026-03-15"));
  CHECK(should_remind(changes, "2026-03-16"));
  // A change that was made while the backup was being written waits for the next.
  count_change(changes, "2026-03-03");
  note_backup(changes, changes.total - 1, "2026-03-03");
  CHECK(changes.waiting() == 1);
  CHECK(*read_changes(write_changes(changes)) == changes);
  note_backup(changes, changes.total, "2026-03-03");
  CHECK(changes.waiting() == 0);
  CHECK_FALSE(should_remind(changes, "2027-03-03"));
  CHECK(read_changes(R"({"version":1,"total":1,"backedUp":2})").error().at == "/backedUp");
}
