// Renewing: the same two people begin a new round with everything kept, each preparing apart again.
#include <doctest/doctest.h>

#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

Json renewal_frame() {
  return Json{{"reason", "renewal"},
              {"from", "2027-03-09"},
              {"until", "2028-03-08"},
              {"focus", "Een nieuw jaar"},
              {"checkIns", {"2027-03-23"}}};
}

/// Fills in anew what a round asks anew: how much is received, and the guess.
void prepare_again(Person& person, const std::string& topic, int received) {
  const Json side = at(person.good("prepare.view"), "/side");
  CHECK(at(side, "/guesses").empty());
  for (const Json& item : at(side, "/expectations")) {
    CHECK(text(item, "/state") == "stated");
    CHECK(at(item, "/received").is_null());
    Json edited = item;
    edited["received"] = received;
    person.good("side.put-expectation", Json{{"item", edited}});
  }
  person.good("side.set-guesses", Json{{"guesses", {{{"topic", topic}}}}, {"shared", true}});
}

void look_again(Person& person) {
  const Json view = person.good("firstlook.view");
  CHECK(number(view, "/done") == 0);
  for (const Json& item : at(view, "/items")) CHECK(at(item, "/figures").is_null());
  look(person, 4);
}

/// Signs on both sides, with files in between.
void sign_both(Person& sam, Person& robin) {
  CHECK(sam.next() == "sign");
  sign(sam);
  robin.receive(sam.hand_out("update"));
  CHECK(robin.next() == "sign-theirs");
  sign(robin);
  sam.receive(robin.hand_out("update"));
  CHECK(sam.next() == "agreed");
}

/// The whole of a round that has begun at both, apart: every next step as it should be.
void walk_round(Person& sam, Person& robin, int round, int received) {
  CHECK(number(sam.header(), "/round") == round);
  CHECK(number(robin.header(), "/round") == round);
  for (Person* person : {&sam, &robin}) {
    CHECK(person->next() == "prepare-continue");
    CHECK(is(person->good("prepare.view"), "/closed"));
    CHECK(text(person->good("compare.view"), "/state") == "closed");
    CHECK(at(person->good("firstlook.view"), "/items").empty());
    CHECK_FALSE(is(person->header(), "/flags/iFinished"));
    CHECK(at(person->good("agree.view"), "/toSign").is_null());
  }
  prepare_again(sam, "M_TEAM", received);
  if (at(sam.good("prepare.view"), "/side/expectations").size() < 3) {
    // The short route asks for three.
    CHECK(sam.next() == "prepare-continue");
    sam.good("side.put-expectation",
             expectation("E_GROWTH", "Een halve dag per maand leren", 5, 4, received));
  }
  CHECK(sam.next() == "hand-out");
  robin.receive(sam.hand_out("side"));
  CHECK(sam.next() == "wait-side");
  // What Sam said anew stays closed to Robin until Robin's side is finished and opened.
  CHECK(robin.next() == "prepare-continue");
  CHECK(is(robin.good("prepare.view"), "/closed"));
  prepare_again(robin, "E_FEEDBACK", received);
  CHECK(robin.next() == "hand-out");
  sam.receive(robin.hand_out("side"));
  CHECK(sam.next() == "open-other");
  sam.good("side.open");
  CHECK(sam.next() == "first-look");
  look_again(sam);
  robin.receive(sam.hand_out("update"));
  CHECK(robin.next() == "open-other");
  robin.good("side.open");
  look_again(robin);
  sam.receive(robin.hand_out("update"));
  CHECK(sam.next() == "compare");
  const Json compare = sam.good("compare.view");
  CHECK(text(compare, "/state") == "crossed");
  CHECK(number(compare, "/sides/0/items/0/received") == received);
  CHECK(number(compare, "/sides/1/items/0/received") == received);
  const Json talk_view = sam.good("talk.view");
  REQUIRE(at(talk_view, "/items").size() > 1);
  for (const Json& item : at(talk_view, "/items")) CHECK(at(item, "/answer").is_null());
  talk(sam);
}

}  // namespace

TEST_CASE("renewing waits until the present round has come to something") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  CHECK_FALSE(is(sam.good("renewal.view"), "/renewal/allowed"));
  CHECK(sam.bad("agreement.renew", renewal_frame()) == "not-allowed");
  prepare_sam(sam);
  CHECK(sam.bad("agreement.renew", renewal_frame()) == "not-allowed");
  // The period has run: then there is nothing to wait for.
  sam.today = "2027-02-01";
  CHECK(text(sam.good("renewal.view"), "/renewal/time") == "soon");
  CHECK_FALSE(is(sam.good("renewal.view"), "/renewal/allowed"));
  sam.today = "2027-03-09";
  CHECK(text(sam.good("renewal.view"), "/renewal/time") == "past");
  CHECK(is(sam.good("renewal.view"), "/renewal/allowed"));
  sam.good("agreement.renew", renewal_frame());
  CHECK(sam.bad("agreement.renew", renewal_frame()) == "not-allowed");
}

TEST_CASE("a second and a third round go the whole way, with everything kept") {
  Person sam("Sam");
  Person robin("Robin");
  sam.check_reload = robin.check_reload = false;
  journey_to_agreed(sam, robin);
  sam.check_reload = robin.check_reload = true;
  const Json first = at(sam.good("agree.view"), "/agreed");
  CHECK(text(sam.good("renewal.view"), "/renewal/end") == "2027-03-08");
  sam.today = robin.today = "2027-03-01";
  CHECK(text(sam.good("followup.view"), "/renewal/time") == "soon");

  sam.good("desk.put", Json{{"key", "renew"}, {"value", {{"focus", "half"}}}});
  CHECK(text(sam.good("renewal.view"), "/draft/focus") == "half");
  sam.good("agreement.renew", renewal_frame());
  CHECK(at(sam.good("renewal.view"), "/draft").is_null());
  CHECK(sam.bad("agreement.renew", renewal_frame()) == "not-allowed");
  CHECK(text(sam.header(), "/frame/focus") == "Een nieuw jaar");
  CHECK(at(sam.good("prepare.view"), "/side/expectations").size() == 3);
  CHECK(number(sam.good("prepare.view"), "/side/expectations/0/receivedBefore") == 2);
  robin.receive(sam.hand_out("invitation"));
  CHECK(at(robin.good("prepare.view"), "/side/expectations").size() == 3);

  walk_round(sam, robin, 2, 3);
  // The plan of the first round lives on, so there is something to sign without a new one.
  CHECK(at(sam.good("agree.view"), "/document/commitments").size() == 1);
  sign_both(sam, robin);
  CHECK(number(sam.good("agree.view"), "/agreed/version") == 2);
  CHECK(at(sam.good("agree.version", Json{{"version", 1}}), "/document") == first["document"]);
  Json points = at(sam.good("followup.view"), "/trends/0/items/0/points");
  CHECK(points.size() == 2);
  CHECK(number(points, "/0/value") == 2);
  CHECK(number(points, "/1/value") == 3);

  sam.today = robin.today = "2028-03-01";
  robin.good("agreement.renew", Json{{"reason", "changed-role"}, {"from", "2028-03-09"}});
  sam.receive(robin.hand_out("invitation"));
  // One is dropped, one is new.
  const Json items = at(sam.good("prepare.view"), "/side/expectations");
  sam.good("side.remove-expectation", Json{{"id", items[2]["id"]}});
  walk_round(sam, robin, 3, 2);
  sam.good("commitment.make", Json{{"owner", "manager"},
                                   {"moment", "elke maandag"},
                                   {"action", "zeg ik wat voorgaat"},
                                   {"lookBack", "2028-04-01"}});
  sign_both(sam, robin);
  CHECK(number(robin.good("agree.view"), "/agreed/version") == 3);
  points = at(robin.good("followup.view"), "/trends/0/items/0/points");
  CHECK(points.size() == 3);
  CHECK(number(points, "/2/value") == 2);
  CHECK(at(sam.good("followup.view"), "/trends/0/items").size() == 3);
  CHECK(text(sam.good("followup.view"), "/trends/0/items/2/topic") == "E_GROWTH");
}

TEST_CASE("two who renew apart are in the same round, and prepare in it apart") {
  Person sam("Sam");
  Person robin("Robin");
  sam.check_reload = robin.check_reload = false;
  journey_to_agreed(sam, robin);
  sam.good("agreement.renew", renewal_frame());
  robin.good("agreement.renew", Json{{"reason", "changed-role"}});
  prepare_again(robin, "E_FEEDBACK", 2);
  robin.receive(sam.hand_out("invitation"));
  CHECK(number(robin.header(), "/round") == 2);
  // What Robin filled in anew is still there.
  CHECK(number(robin.good("prepare.view"), "/side/expectations/0/received") == 2);
  CHECK(at(robin.good("prepare.view"), "/side/guesses").size() == 1);
  const std::string file = robin.hand_out("side");
  sam.receive(file);
  CHECK(number(sam.header(), "/round") == 2);
  // One frame for both: the last line of the two.
  CHECK(at(sam.header(), "/frame") == at(robin.header(), "/frame"));
  CHECK(sam.next() == "prepare-continue");
  prepare_again(sam, "M_TEAM", 4);
  robin.receive(sam.hand_out("side"));
  CHECK(robin.next() == "open-other");
}

TEST_CASE("a new round that came with a file goes again with undo, and nothing of mine is lost") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const Json before = at(sam.good("prepare.view"), "/side");
  robin.good("agreement.renew", renewal_frame());
  sam.receive(robin.hand_out("invitation"));
  CHECK(number(sam.header(), "/round") == 2);
  CHECK(at(sam.good("prepare.view"), "/side/expectations/0/received").is_null());
  sam.good("import.undo");
  CHECK(number(sam.header(), "/round") == 1);
  CHECK(at(sam.good("prepare.view"), "/side") == before);
  CHECK(sam.next() == "agreed");
}

TEST_CASE("what my other device said anew in the new round is taken over, not said back") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  Person laptop("Sam-laptop");
  Json args = laptop.new_key();
  // Robin wrote last, so the file is from Robin, and the laptop is the other's.
  args["as"] = "other";
  args["name"] = "Sam";
  laptop.receive(sam.file("device"), args);
  REQUIRE(text(laptop.header(), "/me/role") == "employee");
  sam.receive(laptop.file("device"), Json{{"confirm", true}});
  laptop.receive(sam.file("device"));
  sam.good("agreement.renew", renewal_frame());
  laptop.receive(sam.file("device"));
  CHECK(number(laptop.header(), "/round") == 2);
  Json edited = at(laptop.good("prepare.view"), "/side/expectations/0");
  edited["text"] = "In nieuwe woorden";
  laptop.good("side.put-expectation", Json{{"item", edited}});
  laptop.good("exchange.hand-out", Json{{"what", "side"}});
  sam.receive(laptop.file("device"));
  CHECK(text(sam.good("prepare.view"), "/side/expectations/0/text") == "In nieuwe woorden");
  CHECK(text(sam.good("prepare.view"), "/side/expectations/0/state") == "stated");
}

TEST_CASE("on one device both say ready anew in a new round") {
  Person sam("Sam");
  begin(sam, "employee");
  Json guest = sam.new_key();
  guest["name"] = "Robin";
  sam.good("together.begin", guest);
  const Json here = at(sam.header(), "/here");
  const std::string own = text(here, "/0/replica");
  const std::string other = text(here, "/1/replica");
  prepare_sam(sam);
  sam.good("together.ready", Json{{"ready", true}});
  sam.good("together.act", Json{{"replica", other}});
  prepare_robin(sam);
  sam.good("together.ready", Json{{"ready", true}});
  for (const std::string& replica : {own, other}) {
    sam.good("together.act", Json{{"replica", replica}});
    sam.good("side.open");
    look(sam, 3);
  }
  talk(sam);
  sam.good(
      "commitment.make",
      Json{{"owner", "employee"}, {"moment", "m"}, {"action", "a"}, {"lookBack", "2026-04-01"}});
  sign(sam);
  sam.good("together.act", Json{{"replica", own}});
  sign(sam);
  CHECK(sam.next() == "agreed");
  sam.good("agreement.renew", renewal_frame());
  for (const Json& one : at(sam.header(), "/here")) CHECK_FALSE(is(one, "/ready"));
  CHECK_FALSE(is(sam.header(), "/flags/iFinished"));
  sam.good("side.set-guesses", Json{{"guesses", {{{"topic", "M_TEAM"}}}}, {"shared", true}});
  CHECK(sam.next() == "ready");
  sam.good("together.ready", Json{{"ready", true}});
  CHECK_FALSE(is(sam.header(), "/flags/iFinished"));
  sam.good("together.act", Json{{"replica", other}});
  CHECK(sam.next() == "prepare-continue");
  sam.good("together.ready", Json{{"ready", true}});
  CHECK(is(sam.header(), "/flags/iFinished"));
  CHECK(sam.next() == "open-other");
}
