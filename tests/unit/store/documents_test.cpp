// Settings, me, handed, summaries and the index; the journal; and what may never reach a file.

#include "store/documents.hpp"

#include <algorithm>

#include "agreement/file.hpp"
#include "base/json.hpp"
#include "store/main_folder.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

StoredSummary some_summary(const std::string& agreement) {
  StoredSummary summary;
  summary.agreement = AgreementId(agreement);
  summary.me = {Role::employee, "Sam", "data-analist"};
  summary.other = {Role::manager, {}, {}};
  summary.stage = "prepare";
  summary.next = Json{{"code", "prepare-continue"}};
  summary.mine = true;
  summary.since = "2026-03-09";
  summary.next_date = "2026-03-26";
  summary.unsent = 2;
  summary.ended = true;
  summary.example = true;
  summary.other_known = true;
  summary.handed_out = true;
  summary.items = 7;
  summary.reason = "yearly";
  summary.from = "2026-03-09";
  summary.until = "2027-03-08";
  summary.looked = true;
  summary.expected = {{"m1", "M_SIGNAL", "Op tijd melden", "tekst", true, 5, 4, 2},
                      {"m2", "other", {}, "tekst", false, 1, 1, {}}};
  summary.more_expected = 3;
  summary.plans = {{"p1", "maandag", "stuur ik het", true, "2026-03-26", "kept", {"m1", "m2"}},
                   {"p2", "altijd", "doe ik het", false, "2026-03-26", {}, {}}};
  return summary;
}

}  // namespace

TEST_CASE("Every document reads back as it was written, with members it does not know") {
  Settings settings;
  settings.language = "nl";
  settings.theme = "dark";
  settings.name = "Sam";
  settings.beginning = Json{{"role", "employee"}, {"otherName", "Robin"}};
  settings.unknown["font"] = "large";
  CHECK(*read_settings(write_settings(settings)) == settings);
  CHECK(*read_settings(write_settings(Settings())) == Settings());

  World world;
  Me me = world.me();
  me.replicas.push_back({world.robin.id, Role::manager, true, true, true, Json{{"x", 1}}});
  me.other_name = "Robin";
  me.seen = {{world.robin.id, 12}};
  me.example = true;
  me.unknown["y"] = 2;
  CHECK(*read_me(write_me(me)) == me);

  Handed handed;
  handed.hand_outs = {
      {"h1", now, "save", {{world.sam.id, 4}}, Json{{"to", "x"}}},
      {"h2", now, "copy", {{world.sam.id, 3}, {world.robin.id, 7}}, Json::object()}};
  handed.unknown["z"] = 3;
  CHECK(*read_handed(write_handed(handed)) == handed);

  CHECK(*read_summary(write_summary(some_summary("a"))) == some_summary("a"));
  const std::vector<StoredSummary> rows = {some_summary("a"), some_summary("b")};
  CHECK(*read_index(write_index(rows)) == rows);
}

TEST_CASE(
    "What left is the furthest line; what went to my other device has not reached the other") {
  World world;
  Handed handed;
  CHECK(handed_up_to(handed, world.sam.id) == 0);
  CHECK(left_up_to(handed, world.sam.id) == 0);
  handed.hand_outs = {{"h1", now, "save", {{world.sam.id, 4}}, Json::object()},
                      {"h2", now, "copy", {{world.sam.id, 3}, {world.robin.id, 7}}, Json::object()},
                      {"h3", now, "device", {{world.sam.id, 9}}, Json::object()}};
  CHECK(handed_up_to(handed, world.sam.id) == 4);
  CHECK(handed_up_to(handed, world.robin.id) == 7);
  CHECK(left_up_to(handed, world.sam.id) == 9);
}

TEST_CASE("Documents of a newer version are refused as newer, broken ones with their place") {
  CHECK(read_settings(R"({"version":2})").error().code == ErrorCode::newer_data);
  CHECK(read_me(R"({"version":2})").error().code == ErrorCode::newer_data);
  CHECK(read_handed(R"({"version":2})").error().code == ErrorCode::newer_data);
  CHECK(read_settings(R"({"version":1,"name":4})").error().at == "/name");
  CHECK(read_settings(R"({"version":1,"beginning":{"a":{}}})").error().at == "/beginning");
  CHECK(read_me(R"({"version":1,"replicas":[{"replica":"a","role":"boss"}]})").error().at ==
        "/replicas/0/role");
  CHECK(read_me(R"({"version":1,"replicas":[],"acting":"a"})").error().at == "/acting");
  CHECK_FALSE(read_me(
      R"({"version":1,"replicas":[{"replica":"a","role":"manager"},{"replica":"a","role":"manager"}]})"));
  CHECK(
      read_handed(
          R"({"version":1,"handOuts":[{"id":"h","at":"","how":"save","reach":[{"replica":"a","seq":-1}]}]})")
          .error()
          .at == "/handOuts/0/reach/0/seq");
  CHECK_FALSE(read_summary(R"({"version":1})"));
  CHECK_FALSE(read_index(R"({"version":0,"rows":[]})"));
}

TEST_CASE("The main folder begins empty, and keeps settings and index") {
  const TempFolder temp;
  Files files(temp.path());
  MainFolder main = MainFolder::load(files);
  CHECK(main.read_only() == ReadOnly::no);
  CHECK(main.settings() == Settings());
  CHECK(main.index().empty());
  CHECK_FALSE(main.journal());
  CHECK(files.take_dirty().empty());

  Settings settings;
  settings.name = "Sam";
  REQUIRE(main.save_settings(settings));
  CHECK(files.take_dirty() == std::vector<std::string>{"/main/settings.json"});
  REQUIRE(main.put_in_index(some_summary("a")));
  REQUIRE(main.put_in_index(some_summary("b")));
  CHECK(files.take_dirty() == std::vector<std::string>{"/main/index.json"});
  REQUIRE(main.put_in_index(some_summary("a")));
  CHECK(files.take_dirty().empty());
  StoredSummary later = some_summary("a");
  later.stage = "compare";
  REQUIRE(main.put_in_index(later));

  MainFolder again = MainFolder::load(files);
  CHECK(again.settings() == settings);
  CHECK(again.index() == std::vector<StoredSummary>{later, some_summary("b")});
  REQUIRE(again.remove_from_index(AgreementId("a")));
  REQUIRE(again.remove_from_index(AgreementId("nobody")));
  CHECK(MainFolder::load(files).index() == std::vector<StoredSummary>{some_summary("b")});
}

TEST_CASE(
    "The index is kept in parts: a row that changes writes its part, however many there are") {
  const TempFolder temp;
  Files files(temp.path());
  MainFolder main = MainFolder::load(files);
  const auto name = [](int i) { return std::to_string(1000 + i); };
  for (int i = 0; i < 100; ++i) REQUIRE(main.put_in_index(some_summary(name(i))));
  (void)files.take_dirty();
  StoredSummary later = some_summary(name(50));
  later.stage = "compare";
  REQUIRE(main.put_in_index(later));
  CHECK(files.take_dirty() == std::vector<std::string>{"/main/index-3.json"});
  CHECK(MainFolder::load(files).index() == main.index());

  // The rows behind one that goes move up, and nothing of it stays.
  REQUIRE(main.remove_from_index(AgreementId(name(95))));
  CHECK(files.take_dirty() == std::vector<std::string>{"/main/index-5.json", "/main/index-6.json"});
  for (int i = 96; i < 99; ++i) REQUIRE(main.remove_from_index(AgreementId(name(i))));
  CHECK(MainFolder::load(files).index() == main.index());
  CHECK(files.kind("/main/index-6.json") == FileKind::none);

  // A part that is broken counts as empty; the others stay.
  temp.write("/main/index-2.json", "{");
  CHECK(MainFolder::load(files).index().size() == main.index().size() - 16);
}

TEST_CASE("An index of before there were parts is divided, and no row of it is shown twice") {
  const TempFolder temp;
  Files files(temp.path());
  std::vector<StoredSummary> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(some_summary(std::to_string(1000 + i)));
  temp.write("/main/index.json", write_index(rows));
  MainFolder main = MainFolder::load(files);
  CHECK(main.index() == rows);
  CHECK(files.take_dirty().size() == 3);
  rows[20].stage = "compare";
  REQUIRE(main.put_in_index(rows[20]));
  CHECK(MainFolder::load(files).index() == rows);
  CHECK(files.take_dirty() == std::vector<std::string>{"/main/index-1.json"});
}

TEST_CASE("Broken settings are set aside; a broken index is only a cache that counts as empty") {
  const TempFolder temp;
  Files files(temp.path());
  temp.write("/main/settings.json", "{\"version\":1,\"name\":");
  temp.write("/main/index.json", "{\"version\":1");
  temp.write("/main/journal.json", "nonsense");
  MainFolder main = MainFolder::load(files);
  CHECK(main.read_only() == ReadOnly::no);
  CHECK(main.settings() == Settings());
  CHECK(main.index().empty());
  CHECK_FALSE(main.journal());
  REQUIRE(main.damaged().size() == 2);
  CHECK(main.damaged()[0].was == "/main/journal.json");
  CHECK(temp.read(main.damaged()[0].file) == "nonsense");
  CHECK(main.damaged()[1].was == "/main/settings.json");
  CHECK(temp.read(main.damaged()[1].file) == "{\"version\":1,\"name\":");
  REQUIRE(main.put_in_index(some_summary("a")));
  CHECK(MainFolder::load(files).index().size() == 1);
}

TEST_CASE("A main folder that a newer version wrote, or that cannot be read, is never written") {
  for (const char* name : {"/main/settings.json", "/main/journal.json"}) {
    const TempFolder temp;
    Files files(temp.path());
    temp.write(name, "{\"version\":2,\"later\":true}");
    const auto before = temp.all();
    MainFolder main = MainFolder::load(files);
    CHECK(main.read_only() == ReadOnly::newer_data);
    CHECK(main.save_settings(Settings()).error().code == ErrorCode::newer_data);
    CHECK(main.put_in_index(some_summary("a")).error().code == ErrorCode::newer_data);
    CHECK(main.begin_journal(Journal()).error().code == ErrorCode::newer_data);
    CHECK(main.end_journal().error().code == ErrorCode::newer_data);
    CHECK(temp.all() == before);
  }
  const TempFolder temp;
  Files files(temp.path());
  temp.write("/main/settings.json/a-folder-in-its-place", "x");
  MainFolder main = MainFolder::load(files);
  CHECK(main.read_only() == ReadOnly::failed_load);
  CHECK(main.save_settings(Settings()).error().code == ErrorCode::read_only);
}

TEST_CASE("Private documents belong to one replica, and are erased with it") {
  World world;
  AgreementFolder folder = world.begin();
  REQUIRE(folder.save_side(world.sam.id, some_side("van Sam")));
  REQUIRE(folder.save_side(world.robin.id, some_side("van Robin")));
  REQUIRE(folder.save_notes(world.robin.id, *put_notes(Notes(), "van Robin")));
  REQUIRE(folder.save_desk(world.robin.id, *put_on_desk(Desk(), "talk", Json{{"at", "closing"}})));
  CHECK(folder.documents(world.sam.id).side == some_side("van Sam"));
  CHECK(folder.documents(ReplicaId("nobody")) == PrivateDocuments());
  (void)world.files.take_dirty();
  REQUIRE(folder.save_side(world.sam.id, some_side("van Sam")));
  CHECK(world.files.take_dirty().empty());
  REQUIRE(folder.erase_documents(world.robin.id));
  CHECK(world.files.take_dirty().size() == 3);
  CHECK(folder.documents(world.robin.id) == PrivateDocuments());
  const AgreementFolder loaded = world.load();
  CHECK(loaded.documents(world.robin.id) == PrivateDocuments());
  CHECK(loaded.documents(world.sam.id).side == some_side("van Sam"));
  for (const auto& [name, bytes] : world.folder.all()) {
    CHECK(bytes.find("van Robin") == std::string::npos);
  }
}

TEST_CASE("Nothing private reaches what an agreement file is written from") {
  World world;
  AgreementFolder folder = world.begin();
  PrivateSide side = some_side("CANARY-text");
  side.expectations[0].why = "CANARY-why";
  side.expectations[0].unknown["later"] = "CANARY-unknown";
  OfferDraft offer;
  offer.id = ItemId("o1");
  offer.text = "CANARY-offer";
  side.offers = {offer};
  side.guesses = {{"M_TEAM", "CANARY-guess"}};
  REQUIRE(folder.save_side(world.sam.id, side));
  REQUIRE(folder.save_desk(world.sam.id,
                           *put_on_desk(Desk(), "view/e1", Json{{"because", "CANARY-desk"}})));
  REQUIRE(folder.save_notes(world.sam.id, *put_notes(Notes(), "CANARY-notes")));
  Me me = world.me();
  me.other_name = "CANARY-other-name";
  REQUIRE(folder.save_me(me));
  Handed handed;
  handed.hand_outs = {{"CANARY-hand-out", now, "save", {}, Json::object()}};
  REQUIRE(folder.save_handed(handed));
  StoredSummary summary = some_summary(world.agreement.str());
  summary.expected[0].text = "CANARY-summary";
  REQUIRE(folder.save_summary(summary));

  AgreementFolder loaded = world.load();
  LogSet logs = loaded.logs();
  sign(logs, world.sam);
  REQUIRE(loaded.save_logs(logs));
  Result<std::string> file = write_file(loaded.logs_for_file());
  REQUIRE(file);
  CHECK(file->find("CANARY") == std::string::npos);

  // The same look finds a canary that was put into a line on purpose.
  say(logs, world.sam, 6, 'C');
  TalkHeld planted;
  planted.id = "t2";
  planted.date = "2026-11-21";
  planted.minutes = 30;
  planted.remark = "CANARY-planted";
  REQUIRE(logs.append(world.sam.id, draft_line(Body(planted), 1, now)));
  sign(logs, world.sam);
  REQUIRE(loaded.save_logs(logs));
  file = write_file(loaded.logs_for_file());
  REQUIRE(file);
  CHECK(file->find("CANARY") != std::string::npos);
}
