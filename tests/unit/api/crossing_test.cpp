// Files that cross: at every stage the two work apart, each file leaves before the other's comes
// in, and then both have the same agreement and are told what is new. What both changed at once
// keeps both texts.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// The state that a file holds, as somebody who is none of the two reads it.
Json shown(const std::string& file) {
  Person reader("Ina");
  const Json verified = reader.read(file);
  INFO(verified.dump());
  REQUIRE(is(verified, "/ok"));
  return at(reader.good("file.show"), "/state");
}

/// Both have the same agreement. Handing out comes last: what left is news no longer.
void check_same(Person& sam, Person& robin) { CHECK(shown(sam.file()) == shown(robin.file())); }

/// Both files leave before either comes in.
void cross(Person& sam, Person& robin, const std::string& what = "update") {
  const std::string of_sam = sam.hand_out(what);
  const std::string of_robin = robin.hand_out(what);
  sam.receive(of_robin);
  robin.receive(of_sam);
}

/// The things that came in last, each as `kind id; `.
std::string news(Person& person) {
  std::string all;
  for (const Json& item : at(person.header(), "/news/items"))
    all += text(item, "/kind") + " " + text(item, "/id") + "; ";
  return all;
}

bool has(const std::string& all, const std::string& part) {
  return all.find(part) != std::string::npos;
}

Json find(const Json& list, const std::string& id) {
  for (const Json& item : list) {
    if (text(item, "/id") == id) return item;
  }
  return Json();
}

Json plan(const std::string& owner, const std::string& action) {
  return Json{{"owner", owner},
              {"moment", "als het schuift"},
              {"action", action},
              {"lookBack", "2026-03-26"}};
}

Json answer_to(const Json& item, const std::string& word, const std::string& words) {
  return Json{{"role", item["role"]},
              {"expectation", item["id"]},
              {"revision", item["revision"]},
              {"answer", word},
              {"text", words},
              {"understood", "Ik hoor: " + words}};
}

/// An item of one side in Compare.
Json compared(Person& person, int side, const std::string& id) {
  return find(at(person.good("compare.view"), "/sides/" + std::to_string(side) + "/items"), id);
}

}  // namespace

TEST_CASE("sides that cross stay closed to each other, and both are told that one came in") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  robin.receive(sam.hand_out("invitation"), as_other(robin));
  prepare_sam(sam);
  prepare_robin(robin);
  const std::string of_sam = sam.hand_out("side");
  const std::string of_robin = robin.hand_out("side");
  sam.receive(of_robin, Json{{"confirm", true}});
  robin.receive(of_sam);
  for (Person* person : {&sam, &robin}) {
    CHECK(has(news(*person), "side ; "));
    CHECK_FALSE(has(news(*person), "expectation"));
    CHECK(text(person->good("compare.view"), "/state") == "closed");
  }
  // The confirmation of the name is a line too, so one more file goes to Robin.
  robin.receive(sam.file());
  check_same(sam, robin);
}

TEST_CASE("views and later words that cross are marked on both sides, new or changed") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
  robin.receive(sam.file());
  sam.good("side.open");
  robin.good("side.open");
  look(sam, 4);
  look(robin, 3);
  const std::string of_sam = text(sam.good("prepare.view"), "/side/expectations/0/id");
  const std::string of_robin = text(robin.good("prepare.view"), "/side/expectations/0/id");
  const Json offered = sam.good("side.put-offer", offer("offer", "Ik neem de telefoon over"));
  Json limit = at(robin.good("prepare.view"), "/side/offers/2");
  limit["because"] = "het budget is op";
  robin.good("side.put-offer", Json{{"item", limit}});
  cross(sam, robin);

  CHECK(has(news(sam), "view " + of_sam));
  CHECK(has(news(robin), "view " + of_robin));
  CHECK(text(compared(sam, 0, of_sam), "/news") == "changed");
  CHECK(text(compared(robin, 1, of_robin), "/news") == "changed");
  CHECK(at(compared(sam, 1, of_robin), "/news").is_null());
  // Offers are marked in Compare for who did not write them.
  const std::string added = text(offered, "/item/id");
  const std::string changed = text(limit, "/id");
  CHECK(is(find(at(robin.good("compare.view"), "/offers"), added), "/news"));
  CHECK(at(find(at(sam.good("compare.view"), "/offers"), added), "/news").is_null());
  CHECK(text(find(at(sam.good("compare.view"), "/offers"), changed), "/news") == "changed");
  CHECK(at(find(at(robin.good("compare.view"), "/offers"), changed), "/news").is_null());
  CHECK(text(sam.good("compare.view"), "/state") == "crossed");
  CHECK(at(sam.good("compare.view"), "/lists") == at(robin.good("compare.view"), "/lists"));
  check_same(sam, robin);
}

TEST_CASE("when both answered one expectation both texts stay, the own one in use") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const Json asked = at(sam.good("talk.view"), "/items/0");
  REQUIRE(text(asked, "/role") == "employee");
  // Sam notes for Robin what Robin answers too, in other words.
  sam.good("answer.give", answer_to(asked, "agree", "Robin belt op maandag"));
  robin.good("answer.give", answer_to(asked, "adjust", "Ik mail op dinsdag"));
  sam.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 55}, {"remark", "Van Sam"}});
  robin.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 60}, {"remark", "Van Robin"}});
  cross(sam, robin);

  const std::string id = text(asked, "/id");
  for (Person* person : {&sam, &robin}) {
    INFO(person->name());
    const Json view = person->good("talk.view");
    Json item = find(at(view, "/items"), id);
    if (item.is_null()) item = find(at(view, "/parked"), id);
    const Json document = find(at(person->good("agree.view"), "/document/expectations"), id);
    for (const Json& answer : {at(item, "/answer"), at(document, "/answer")}) {
      CHECK(text(answer, "/text") == "Ik mail op dinsdag");
      CHECK(at(answer, "/notedBy").is_null());
      CHECK(text(answer, "/noted/by") == "employee");
      CHECK(text(answer, "/noted/answer") == "agree");
      CHECK(text(answer, "/noted/text") == "Robin belt op maandag");
      CHECK(text(answer, "/noted/understood") == "Ik hoor: Robin belt op maandag");
    }
    CHECK(text(item, "/news") == "changed");
    CHECK(has(news(*person), "answer " + id));
    CHECK(has(news(*person), "talk "));
  }
  check_same(sam, robin);
  CHECK(text(sam.good("talk.view"), "/held/otherRemark") == "Van Robin");
  CHECK(text(robin.good("talk.view"), "/held/otherRemark") == "Van Sam");
  // A note that was confirmed says the same: nothing stands beside it.
  const Json other_item = at(sam.good("agree.view"), "/document/expectations/1");
  sam.good("answer.give", answer_to(other_item, "agree", "Goed"));
  robin.receive(sam.hand_out("update"));
  robin.good("answer.confirm",
             Json{{"role", other_item["role"]}, {"expectation", other_item["id"]}});
  const Json confirmed =
      find(at(robin.good("agree.view"), "/document/expectations"), text(other_item, "/id"));
  CHECK(at(confirmed, "/answer/notedBy").is_null());
  CHECK(at(confirmed, "/answer/noted").is_null());
}

TEST_CASE("plans, goals and dates that cross: two texts of one plan, and the rest new for each") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  talk(sam);
  const std::string both = text(sam.good("commitment.make", plan("employee", "bel ik")), "/id");
  robin.receive(sam.hand_out("update"));

  Json of_sam = plan("employee", "bel ik meteen");
  of_sam["id"] = both;
  Json of_robin = plan("employee", "mail ik meteen");
  of_robin["id"] = both;
  sam.good("commitment.make", of_sam);
  robin.good("commitment.make", of_robin);
  const std::string mine = text(sam.good("commitment.make", plan("employee", "lees ik")), "/id");
  const std::string theirs = text(robin.good("commitment.make", plan("manager", "plan ik")), "/id");
  const std::string goal = text(robin.good("goal.set", Json{{"text", "Alles in een keer"}}), "/id");
  sam.good("agreement.set-frame", Json{{"reason", "yearly"}, {"checkIns", {"2026-04-01"}}});
  cross(sam, robin);

  CHECK(has(news(sam), "commitment " + theirs));
  CHECK(has(news(sam), "commitment " + both));
  CHECK(has(news(sam), "goal " + goal));
  CHECK(has(news(robin), "commitment " + mine));
  CHECK(has(news(robin), "frame "));
  const Json plans_of_sam = at(sam.good("agree.view"), "/document/commitments");
  const Json plans_of_robin = at(robin.good("agree.view"), "/document/commitments");
  CHECK(is(find(plans_of_sam, both), "/twoTexts"));
  CHECK(at(find(plans_of_sam, both), "/texts") == at(find(plans_of_robin, both), "/texts"));
  CHECK(text(find(plans_of_sam, both), "/news") == "changed");
  CHECK(is(find(plans_of_sam, theirs), "/news"));
  CHECK(is(find(plans_of_robin, mine), "/news"));
  CHECK(is(find(at(sam.good("agree.view"), "/document/goals"), goal), "/news"));
  for (Person* person : {&sam, &robin}) {
    const Json entries =
        at(person->good("item.history", Json{{"kind", "commitment"}, {"id", both}}), "/entries");
    CHECK(entries.size() == 3);
    CHECK(has(entries.dump(), "bel ik meteen"));
    CHECK(has(entries.dump(), "mail ik meteen"));
  }
  check_same(sam, robin);
  // Signatures that cross under one text agree on it.
  sign(sam);
  sign(robin);
  cross(sam, robin);
  CHECK(number(sam.good("agree.view"), "/agreed/version") == 1);
  CHECK(at(sam.good("agree.view"), "/agreed") == at(robin.good("agree.view"), "/agreed"));
  CHECK(has(news(sam), "signature "));
  CHECK(has(news(robin), "signature "));
  check_same(sam, robin);
}

TEST_CASE("look-backs that cross open each other, and the moments are marked") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  const std::string id = text(sam.good("followup.view"), "/commitments/0/id");
  const auto record = [&](Person& person, const std::string& moment, const std::string& date,
                          const std::string& status, const std::string& note) {
    person.good("checkin.record", Json{{"moment", moment},
                                       {"date", date},
                                       {"commitments", {{{"id", id}, {"status", status}}}},
                                       {"note", note}});
  };
  const auto moment = [](Person& person, const std::string& date) {
    for (const Json& one : at(person.good("followup.view"), "/moments")) {
      if (text(one, "/date") == date) return one;
    }
    return Json();
  };
  record(sam, "2026-03-26", "2026-03-26", "kept", "Van Sam");
  record(robin, "2026-03-26", "2026-03-26", "partly", "Van Robin");
  record(robin, "extra", "2026-03-20", "kept", "Tussendoor");
  record(robin, "extra", "2026-03-22", "kept", "Nog eens");
  robin.good("commitment.make", plan("manager", "kijk ik mee"));
  cross(sam, robin);

  CHECK(is(moment(sam, "2026-03-26"), "/news"));
  CHECK(is(moment(robin, "2026-03-26"), "/news"));
  CHECK(text(moment(sam, "2026-03-26"), "/theirs/note") == "Van Robin");
  CHECK(text(moment(robin, "2026-03-26"), "/theirs/note") == "Van Sam");
  CHECK(at(moment(robin, "2026-03-22"), "/news").is_null());
  // Each look-back in between is a thing of its own.
  CHECK(has(news(sam), "checkin 2026-03-26; "));
  CHECK(has(news(sam), "checkin extra 2026-03-20; "));
  CHECK(has(news(sam), "checkin extra 2026-03-22; "));
  const Json commitments = at(sam.good("followup.view"), "/commitments");
  CHECK(std::any_of(commitments.begin(), commitments.end(), [&](const Json& one) {
    return is(one, "/news") && text(one, "/action") == "kijk ik mee";
  }));
  CHECK(at(find(commitments, id), "/news").is_null());

  check_same(sam, robin);
  // Recorded again is a change of what was there; what is handed out is news no longer.
  record(robin, "2026-03-26", "2026-03-27", "kept", "Bij nader inzien");
  sam.receive(robin.hand_out("update"));
  CHECK(text(moment(sam, "2026-03-26"), "/news") == "changed");
  check_same(sam, robin);
  CHECK(at(moment(sam, "2026-03-26"), "/news").is_null());
}

TEST_CASE("renewals that cross are one round, with both frames' words known and everything kept") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.good("agreement.renew", Json{{"reason", "renewal"}, {"focus", "Van Sam"}});
  robin.good("agreement.renew", Json{{"reason", "role"}, {"focus", "Van Robin"}});
  cross(sam, robin, "invitation");
  for (Person* person : {&sam, &robin}) {
    INFO(person->name());
    CHECK(number(person->header(), "/round") == 2);
    CHECK(has(news(*person), "frame "));
    CHECK(number(person->good("agree.view"), "/agreed/version") == 1);
  }
  CHECK(at(sam.header(), "/frame") == at(robin.header(), "/frame"));
  check_same(sam, robin);
  // And prepared apart in it: both sides of the new round cross.
  cross(sam, robin, "side");
  CHECK(has(news(sam), "side ; "));
  CHECK(has(news(robin), "side ; "));
  check_same(sam, robin);
}
