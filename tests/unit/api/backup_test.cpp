// backup.* and restore.*: everything in one file, taken in whole or not at all, and taken back.

#include "unit/api/people.hpp"

using namespace wederzijds::test;
using wederzijds::Json;

namespace {

constexpr const char* note = "Een zin die nergens anders staat";

/// Sam, with a profile that was begun, a quickscan, and an agreement with private things in it.
void fill(Person& sam) {
  sam.good("settings.change", Json{{"name", "Sam de Vries"}, {"jobTitle", "data-analist"}});
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  const Json scan = sam.good("questionnaire.view", Json{{"id", "quickscan"}});
  sam.good("questionnaire.answer",
           Json{{"id", "quickscan"}, {"statement", at(scan, "/statements/0/id")}, {"answer", 4}});
  sam.good("profile.begin", Json{{"role", "employee"}});
  begin(sam, "employee");
  prepare_sam(sam);
  sam.good("notes.put", Json{{"text", note}});
  sam.good("agreement.call-other", Json{{"name", "Robin van werk"}});
  sam.good("desk.put", Json{{"key", "talk"}, {"value", {{"remark", "nog niet af"}}}});
}

std::string only_agreement(Person& person) {
  return text(person.good("agreements.list"), "/rows/0/agreement");
}

void open_only(Person& person) {
  person.good("agreement.open", Json{{"agreement", only_agreement(person)}});
}

/// What a person sees of their own in the only agreement; who they are by key is another now.
Json seen(Person& person) {
  open_only(person);
  Json all = object();
  all["prepare"] = at(person.good("prepare.view"), "/side");
  all["notes"] = at(person.good("notes.view"), "/text");
  all["talk"] = at(person.good("talk.view"), "/desk");
  all["agree"] = at(person.good("agree.view"), "/document");
  all["compare"] = at(person.good("compare.view"), "/sides");
  all["other"] = at(person.header(), "/other");
  all["profile"] = person.good("profile.view");
  all["scan"] = person.good("questionnaire.view", Json{{"id", "quickscan"}});
  return all;
}

std::string state_of(const Json& preview) { return text(preview, "/agreements/0/state"); }

}  // namespace

TEST_CASE("a backup brings everything to an empty device, which then goes on") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  const Json before = seen(sam);

  Person home("Thuis");
  const Json preview = home.preview_backup(bytes);
  CHECK(state_of(preview) == "new");
  CHECK(text(preview, "/agreements/0/me/name") == "Sam");
  CHECK(text(preview, "/agreements/0/other/name") == "Robin van werk");
  CHECK(text(preview, "/profile/state") == "new");
  CHECK(is(preview, "/emptyHere"));
  // Looking changed nothing.
  CHECK(home.everything().empty());
  home.restore(bytes);
  CHECK(seen(home) == before);
  CHECK(text(home.good("session.start"), "/settings/name") == "Sam de Vries");
  // What is here stands in that file: nothing to remind of.
  CHECK(number(home.good("backup.view"), "/changes") == 0);
  CHECK(text(home.good("backup.view"), "/last/at").size() == 20);

  // It goes on under a replica of its own that counts, and hands out a file that the other takes.
  open_only(home);
  CHECK(is(home.header(), "/flags/counts"));
  Person robin("Robin");
  Json as_other = robin.new_key();
  as_other["as"] = "other";
  as_other["name"] = "Robin";
  robin.receive(home.hand_out("side"), as_other);
  CHECK(number(robin.header(), "/news/count") >= 0);
  CHECK(at(robin.header(), "/questions").empty());
}

TEST_CASE("the other is asked nothing about a device that goes on from a backup") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const std::string bytes = sam.back_up();
  Person laptop("Laptop");
  laptop.restore(bytes);
  open_only(laptop);
  laptop.good("checkin.record",
              Json{{"moment", "extra"}, {"date", "2026-03-26"}, {"note", "Vanaf de laptop"}});
  const Json preview = robin.preview(laptop.file());
  CHECK(at(preview, "/newDevice").is_null());
  CHECK(at(preview, "/confirmName").is_null());
  robin.good("import.accept");
  CHECK(at(robin.header(), "/questions").empty());
  // The first device takes it in as well, and both see the same.
  sam.receive(laptop.file());
  CHECK(at(sam.good("agree.view"), "/document") == at(laptop.good("agree.view"), "/document"));
}

TEST_CASE("making a backup asks for no update to the other, and its key is in the file alone") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  CHECK(sam.unsent() == 0);
  const std::string bytes = sam.back_up();
  open_only(sam);
  CHECK(sam.unsent() == 0);
  const std::string secret = std::string(42, 'd') + "A";
  CHECK(bytes.find(secret) != std::string::npos);
  CHECK(sam.stored_bytes().find(secret) == std::string::npos);
  CHECK(sam.file().find(secret) == std::string::npos);
}

TEST_CASE("an agreement file made after a restore holds nothing private") {
  Person sam("Sam");
  fill(sam);
  Person home("Thuis");
  home.restore(sam.back_up());
  open_only(home);
  const std::string file = home.hand_out("side");
  CHECK(file.find(note) == std::string::npos);
  CHECK(file.find("Robin van werk") == std::string::npos);
  CHECK(file.find("nog niet af") == std::string::npos);
  CHECK(file.find("restore") == std::string::npos);
  // The search works: what is shared is found.
  CHECK(file.find("Maandag hoor ik wat voorgaat") != std::string::npos);
}

TEST_CASE("the same backup once more is nothing new, and changes nothing") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  CHECK(state_of(sam.preview_backup(bytes)) == "same");
  const Json before = seen(sam);
  sam.restore(bytes);
  CHECK(seen(sam) == before);
  CHECK(at(sam.header(), "/devices").size() == 1);
}

TEST_CASE("merging loses nothing that is here, and brings what is not") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  open_only(sam);
  const std::string gone = text(sam.good("prepare.view"), "/side/expectations/0/id");
  const std::string gone_text = text(sam.good("prepare.view"), "/side/expectations/0/text");
  sam.good("side.remove-expectation", Json{{"id", gone}});
  Json edited = at(sam.good("prepare.view"), "/side/expectations/0");
  edited["text"] = "Hier verder geschreven";
  sam.good("side.put-expectation", Json{{"item", edited}});
  sam.good("notes.put", Json{{"text", "Andere notities"}});
  const Json preview = sam.preview_backup(bytes);
  CHECK(state_of(preview) == "more");
  sam.restore(bytes);
  open_only(sam);
  const std::string side = at(sam.good("prepare.view"), "/side").dump();
  CHECK(side.find(gone_text) != std::string::npos);
  CHECK(side.find("Hier verder geschreven") != std::string::npos);
  const std::string notes = text(sam.good("notes.view"), "/text");
  CHECK(notes.find("Andere notities") != std::string::npos);
  CHECK(notes.find(note) != std::string::npos);
}

TEST_CASE("a draft that was erased since comes back when merging, and the preview says which") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  CHECK(at(sam.preview_backup(bytes), "/agreements/0/comesBack") == Json::array());
  sam.good("restore.cancel");
  open_only(sam);
  const Json side = at(sam.good("prepare.view"), "/side");
  const std::string words = text(side, "/expectations/1/text");
  const std::string offered = text(side, "/offers/0/text");
  sam.good("side.remove-expectation", Json{{"id", side["expectations"][1]["id"]}});
  sam.good("side.remove-offer", Json{{"id", side["offers"][0]["id"]}});
  const Json preview = sam.preview_backup(bytes);
  CHECK(state_of(preview) == "more");
  CHECK(at(preview, "/agreements/0/comesBack") == Json({words, offered}));
  sam.restore(bytes);
  open_only(sam);
  const Json after = at(sam.good("prepare.view"), "/side");
  CHECK(after["expectations"].size() == side["expectations"].size());
  CHECK(after["offers"].size() == side["offers"].size());

  // On another device nothing was erased: what the backup has more is only new there.
  Person home("Thuis");
  CHECK(at(home.preview_backup(bytes), "/agreements/0/comesBack") == Json::array());
}

TEST_CASE("a restore that is too much to be undone says so before") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  Json preview = sam.preview_backup(bytes);
  CHECK(is(preview, "/canUndo/merge"));
  CHECK(is(preview, "/canUndo/replace"));
  sam.good("restore.cancel");
  // Something large beside it that merging leaves alone: set aside once, in an agreement of its
  // own.
  sam.put_stored("/a/another/damaged/large", std::string(std::size_t{37} << 20U, 'x'));
  sam.reload();
  preview = sam.preview_backup(bytes);
  CHECK(is(preview, "/canUndo/merge"));
  CHECK(at(preview, "/canUndo/replace") == Json(false));
  // And it is so.
  sam.check_reload = false;
  CHECK(at(sam.restore(bytes, "replace"), "/undo") == Json(false));
}

TEST_CASE("replacing makes the device what the backup says, and nothing of before is left") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  const Json before = seen(sam);
  sam.good("notes.put", Json{{"text", "Later geschreven"}});
  begin(sam, "manager");
  CHECK(at(sam.good("agreements.list"), "/rows").size() == 2);
  const Json done = sam.restore(bytes, "replace");
  CHECK(at(done, "/gone").size() == 1);
  CHECK(at(sam.good("agreements.list"), "/rows").size() == 1);
  CHECK(seen(sam) == before);
  sam.reload();
  CHECK(seen(sam) == before);
}

TEST_CASE("a restore is taken back whole, until the next change") {
  for (const std::string how : {"merge", "replace"}) {
    Person sam("Sam");
    fill(sam);
    const std::string bytes = sam.back_up();
    sam.good("notes.put", Json{{"text", "Later geschreven"}});
    begin(sam, "manager");
    sam.good("agreement.close", Json{{"agreement", sam.open_agreement()}});
    const auto before = sam.everything();
    sam.restore(bytes, how);
    const Json view = sam.good("backup.view");
    CHECK(text(view, "/undo/how") == how);
    sam.reload();
    CHECK(text(sam.good("backup.view"), "/undo/how") == how);
    const Json undone = sam.good("restore.undo");
    auto after = sam.everything();
    CHECK(after.size() == before.size());
    for (const auto& file : before) {
      INFO(how, " ", file.first);
      CHECK(after[file.first] == file.second);
    }
    if (how == std::string("replace")) CHECK(at(undone, "/keys").size() == 1);
    CHECK(at(sam.good("backup.view"), "/undo").is_null());
    CHECK(sam.bad("restore.undo") == "not-allowed");
    sam.reload();
    CHECK(at(sam.good("agreements.list"), "/rows").size() == 2);
  }
}

TEST_CASE("after a change a restore stands, and the keys that it made useless can go") {
  Person sam("Sam");
  fill(sam);
  const std::string bytes = sam.back_up();
  const std::string replica = text(sam.header(), "/me/replica");
  sam.restore(bytes, "replace");
  CHECK(at(sam.good("restore.settle"), "/keys").empty());
  open_only(sam);
  sam.good("notes.put", Json{{"text", "Na het terugzetten"}});
  CHECK(at(sam.good("backup.view"), "/undo").is_null());
  CHECK(sam.bad("restore.undo") == "not-allowed");
  CHECK(at(sam.good("restore.settle"), "/keys") == Json(std::vector<std::string>{replica}));
  CHECK(sam.everything().count("/main/restore.json") == 0);
}

TEST_CASE("a backup in which one log was forged is refused whole") {
  Person sam("Sam");
  fill(sam);
  std::string bytes = sam.back_up();
  const std::string from = "data-analist";
  const std::size_t place = bytes.find(from);
  REQUIRE(place != std::string::npos);
  std::string forged = bytes;
  // The first is in the settings; the one in the log is signed.
  const std::size_t in_log = forged.find(from, forged.find("\"payload\""));
  REQUIRE(in_log != std::string::npos);
  forged.replace(in_log, from.size(), "data-analyst");
  Person home("Thuis");
  const Json read = home.read_backup(forged);
  CHECK(text(read, "/error/code") == "bad-signature");
  CHECK(text(read, "/error/at").compare(0, 19, "/agreements/0/file/") == 0);
  CHECK(home.bad("restore.accept", Json{{"how", "merge"}}) == "no-import-pending");
  CHECK(home.everything().empty());
}

TEST_CASE("an older set-back of this browser and its backup become branches, and both stay") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const std::string bytes = sam.back_up();
  Person first("Een");
  Person second("Twee");
  first.restore(bytes);
  second.restore(bytes);
  for (Person* person : {&first, &second}) {
    open_only(*person);
    person->good("notes.put", Json{{"text", person->name()}});
    person->good("checkin.record",
                 Json{{"moment", "extra"}, {"date", "2026-03-26"}, {"note", person->name()}});
  }
  // A backup of the one restored on the other: two wrote under the key of the same backup.
  const std::string of_second = second.back_up();
  const Json preview = first.preview_backup(of_second);
  CHECK(state_of(preview) == "newer");
  first.restore(of_second);
  open_only(first);
  const std::string notes = text(first.good("notes.view"), "/text");
  CHECK(notes.find("Een") != std::string::npos);
  CHECK(notes.find("Twee") != std::string::npos);
  first.good("checkin.record",
             Json{{"moment", "extra"}, {"date", "2026-03-27"}, {"note", "gaat verder"}});
  robin.receive(first.file());
  CHECK(at(robin.header(), "/questions").empty());
}

TEST_CASE("a device that waits to be accepted goes on at once with the backup of one that was") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const std::string bytes = robin.back_up();
  Person lost("Robins nieuwe");
  Json same = lost.new_key();
  same["as"] = "same";
  same["name"] = "Robin";
  lost.receive(robin.file(), same);
  CHECK_FALSE(is(lost.header(), "/flags/counts"));
  const Json preview = lost.preview_backup(bytes);
  CHECK(is(preview, "/agreements/0/takesKey"));
  lost.restore(bytes);
  open_only(lost);
  CHECK(is(lost.header(), "/flags/counts"));
  CHECK(text(lost.good("notes.view"), "/text") == text(robin.good("notes.view"), "/text"));
}

TEST_CASE("after twenty changes or fourteen days without a backup it says so, and later again") {
  Person sam("Sam");
  CHECK_FALSE(is(sam.good("backup.view"), "/remind"));
  begin(sam, "employee");
  sam.good("notes.put", Json{{"text", "een"}});
  // A text that is typed is one change, however often it is stored.
  const int before = number(sam.good("backup.view"), "/changes");
  sam.good("notes.put", Json{{"text", "een t"}});
  sam.good("notes.put", Json{{"text", "een tekst"}});
  CHECK(number(sam.good("backup.view"), "/changes") == before);
  CHECK_FALSE(is(sam.good("backup.view"), "/remind"));
  sam.today = "2026-03-22";
  CHECK_FALSE(is(sam.good("backup.view"), "/remind"));
  sam.today = "2026-03-23";
  CHECK(is(sam.good("backup.view"), "/remind"));
  CHECK_FALSE(is(sam.good("backup.later"), "/remind"));
  sam.today = "2026-04-06";
  sam.good("notes.put", Json{{"text", "verder"}});
  CHECK(is(sam.good("backup.view"), "/remind"));
  sam.back_up();
  const Json after = sam.good("backup.view");
  CHECK_FALSE(is(after, "/remind"));
  CHECK(number(after, "/changes") == 0);
  for (int i = 0; i < 20; ++i) {
    CHECK_FALSE(is(sam.good("backup.view"), "/remind"));
    sam.good("side.put-offer", offer("offer", "Aanbod " + std::to_string(i)));
    sam.good("notes.put", Json{{"text", std::to_string(i)}});
    if (number(sam.good("backup.view"), "/changes") >= 20) break;
  }
  CHECK(is(sam.good("backup.view"), "/remind"));
}

TEST_CASE("a backup that never left is not remembered") {
  Person sam("Sam");
  fill(sam);
  const int before = number(sam.good("backup.view"), "/changes");
  sam.write_backup();
  CHECK(number(sam.good("backup.view"), "/changes") == before);
  CHECK(at(sam.good("backup.view"), "/last").is_null());
}

TEST_CASE("the quickscan and the profile can be erased each on its own") {
  Person sam("Sam");
  fill(sam);
  sam.good("questionnaire.erase", Json{{"id", "quickscan"}});
  CHECK(at(sam.good("questionnaire.view", Json{{"id", "quickscan"}}), "/times").empty());
  CHECK(is(sam.good("profile.view"), "/begun"));
  CHECK(sam.bad("questionnaire.erase", Json{{"id", "quickscan"}}) == "not-found");
  sam.good("profile.erase");
  CHECK_FALSE(is(sam.good("profile.view"), "/begun"));
}

TEST_CASE("an agreement that cannot be backed up is told in the file, and when it is restored") {
  Person sam("Sam");
  fill(sam);
  const std::string agreement = only_agreement(sam);
  sam.good("backup.begin");
  sam.good("backup.leave-out", Json{{"agreement", agreement}, {"reason", "stored-data-damaged"}});
  const Json written = sam.good("backup.write");
  CHECK(text(written, "/leftOut/0/other/name") == "Robin van werk");
  Person home("Thuis");
  const Json preview = home.preview_backup(sam.take(text(written, "/path")));
  CHECK(text(preview, "/leftOut/0/reason") == "stored-data-damaged");
  CHECK(at(preview, "/agreements").empty());
}
