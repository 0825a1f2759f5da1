#include "store/journal.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "store/main_folder.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

/// Two agreements in one storage; drafts move from the first to the second.
struct TwoAgreements {
  TwoAgreements() : files(temp.path()) {
    for (const Key* key : {&from, &to}) {
      const AgreementId agreement(key->id.str());
      LogSet logs(agreement);
      open_log(logs, *key, agreement, Role::employee);
      OwnReplica own;
      own.replica = key->id;
      Me me;
      me.acting = key->id;
      me.replicas = {own};
      Result<AgreementFolder> folder = AgreementFolder::begin(files, agreement, me);
      REQUIRE(folder);
      REQUIRE(folder->save_logs(logs));
    }
    AgreementFolder source = load(from);
    PrivateSide side = some_side("verhuist");
    side.expectations[0].stated = LastStated<ExpectationContent>{
        RevisionId("r"), *content_to_state(side.expectations[0], true)};
    side.guesses = {{"M_TEAM", {}}};
    REQUIRE(source.save_side(from.id, side));
    PrivateSide there = some_side("was er al");
    there.expectations[0].id = ItemId("e9");
    REQUIRE(load(to).save_side(to.id, there));
    (void)files.take_dirty();
  }

  AgreementFolder load(const Key& key) {
    Result<AgreementFolder> loaded = AgreementFolder::load(files, AgreementId(key.id.str()));
    REQUIRE(loaded);
    return std::move(*loaded);
  }
  Journal journal() {
    const Result<Journal> made = journal_to_move_drafts(files, AgreementId(from.id.str()), from.id,
                                                        AgreementId(to.id.str()), to.id);
    REQUIRE(made);
    return *made;
  }
  std::string side_file(const Key& key) const {
    return "/a/" + key.id.str() + "/side-" + key.id.str() + ".json";
  }
  void check_moved() {
    const PrivateSide there = load(to).documents(to.id).side;
    REQUIRE(there.expectations.size() == 2);
    CHECK(there.expectations[0].text == "was er al");
    CHECK(there.expectations[1].text == "verhuist");
    CHECK(there.expectations[1].received == Figure::of(2));
    CHECK_FALSE(there.expectations[1].stated);
    CHECK(there.guesses.size() == 1);
    const PrivateSide here = load(from).documents(from.id).side;
    CHECK(here.expectations.empty());
    CHECK(here.guesses.empty());
  }

  TempFolder temp;
  Files files;
  Key from{'F'};
  Key to{'T'};
};

}  // namespace

TEST_CASE("Moving drafts writes the record first, then the new place, then clears the old one") {
  TwoAgreements world;
  MainFolder main = MainFolder::load(world.files);
  REQUIRE(main.begin_journal(world.journal()));
  CHECK(world.files.take_dirty() == std::vector<std::string>{"/main/journal.json",
                                                             world.side_file(world.to),
                                                             world.side_file(world.from)});
  world.check_moved();
  CHECK(MainFolder::load(world.files).journal() == main.journal());
  REQUIRE(main.end_journal());
  CHECK(world.files.take_dirty() == std::vector<std::string>{"/main/journal.json"});
  CHECK_FALSE(MainFolder::load(world.files).journal());
  REQUIRE(main.end_journal());
}

TEST_CASE(
    "A journal that was stored but not finished is finished at the next start, from any point") {
  const Journal journal = TwoAgreements().journal();
  REQUIRE(journal.steps.size() == 2);
  for (std::size_t done = 0; done <= journal.steps.size(); ++done) {
    TwoAgreements world;
    REQUIRE(world.journal() == journal);
    // What was stored before the browser went away: the record, and the first steps.
    world.temp.write("/main/journal.json", write_journal(journal));
    for (std::size_t i = 0; i < done; ++i) {
      world.temp.write(journal.steps[i].path, *journal.steps[i].after);
    }
    MainFolder main = MainFolder::load(world.files);
    REQUIRE(main.journal());
    CHECK(main.journal()->kind == "move-drafts");
    CHECK(main.journal()->agreements.size() == 2);
    REQUIRE(main.repeat_journal());
    world.check_moved();
    REQUIRE(main.repeat_journal());
    world.check_moved();
    REQUIRE(main.end_journal());
  }
}

TEST_CASE("Repeating a journal never takes back what was written after it") {
  TwoAgreements world;
  MainFolder main = MainFolder::load(world.files);
  REQUIRE(main.begin_journal(world.journal()));
  AgreementFolder there = world.load(world.to);
  REQUIRE(there.save_side(world.to.id, some_side("later geschreven")));
  AgreementFolder here = world.load(world.from);
  REQUIRE(here.save_side(world.from.id, some_side("ook later")));
  MainFolder next = MainFolder::load(world.files);
  REQUIRE(next.repeat_journal());
  CHECK(world.load(world.to).documents(world.to.id).side == some_side("later geschreven"));
  CHECK(world.load(world.from).documents(world.from.id).side == some_side("ook later"));
}

TEST_CASE("Only one journal is open at a time") {
  TwoAgreements world;
  MainFolder main = MainFolder::load(world.files);
  const Journal journal = world.journal();
  REQUIRE(main.begin_journal(journal));
  CHECK(main.begin_journal(journal).error().code == ErrorCode::not_allowed);
}

TEST_CASE("Erasing removes every file of one agreement, says whose keys go, and can be repeated") {
  TwoAgreements world;
  const std::string mount = "/a/" + world.from.id.str();
  world.temp.write(mount + "/damaged/malformed.1.notes", "x");
  world.temp.write(mount + "/of-a-later-version.json", "{}");
  const auto before = world.temp.all();
  const Result<Journal> journal = journal_to_erase(world.files, AgreementId(world.from.id.str()));
  REQUIRE(journal);
  CHECK(journal->keys == std::vector<ReplicaId>{world.from.id});
  MainFolder main = MainFolder::load(world.files);
  REQUIRE(main.begin_journal(*journal));
  const std::vector<std::string> dirty = world.files.take_dirty();
  for (const auto& [name, bytes] : before) {
    const bool erased = name.substr(0, mount.size()) == mount;
    CHECK(world.temp.has(name) == !erased);
    CHECK(std::count(dirty.begin(), dirty.end(), name) == (erased ? 1 : 0));
  }
  CHECK(dirty.front() == "/main/journal.json");
  CHECK(MainFolder::load(world.files).journal()->keys == journal->keys);
  REQUIRE(main.repeat_journal());
  CHECK(AgreementFolder::load(world.files, AgreementId(world.from.id.str())).error().code ==
        ErrorCode::not_found);
  CHECK(world.load(world.to).read_only() == ReadOnly::no);
}

TEST_CASE("Drafts cannot move onto themselves, nor out of a side that cannot be read") {
  TwoAgreements world;
  const AgreementId from(world.from.id.str());
  const AgreementId to(world.to.id.str());
  CHECK(
      journal_to_move_drafts(world.files, from, world.from.id, from, world.from.id).error().code ==
      ErrorCode::not_allowed);
  world.temp.write(world.side_file(world.from), "{\"version\":2}");
  CHECK(journal_to_move_drafts(world.files, from, world.from.id, to, world.to.id).error().code ==
        ErrorCode::newer_data);
  world.temp.write(world.side_file(world.from), "{");
  CHECK(journal_to_move_drafts(world.files, from, world.from.id, to, world.to.id).error().code ==
        ErrorCode::not_json);
}

TEST_CASE("A journal reads back as it was written") {
  TwoAgreements world;
  const Journal journal = world.journal();
  CHECK(*read_journal(write_journal(journal)) == journal);
  CHECK(read_journal(R"({"version":2})").error().code == ErrorCode::newer_data);
  CHECK(read_journal(R"({"version":1,"kind":"erase","agreements":["/"],"keys":[],"steps":[]})")
            .error()
            .at == "/agreements");
  CHECK(read_journal(
            R"({"version":1,"kind":"erase","agreements":[],"keys":[],"steps":[{"path":"/x"}]})")
            .error()
            .at == "/steps/0/before");
}
