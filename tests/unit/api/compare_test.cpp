// compare.view: what stands beside the figures, and who may see it.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "unit/api/people.hpp"
#include "unit/api/person.hpp"

namespace wederzijds {
namespace {

using namespace test;

void say_great(Person& person, const std::string& role, int work, int feeling) {
  person.good("profile.begin", Json{{"role", role}});
  person.good("profile.put-level", Json{{"of", "great-work"}, {"level", work}});
  person.good("profile.put-level", Json{{"of", "feeling-great"}, {"level", feeling}});
}

void share_great(Person& person) {
  person.good("profile.share", Json{{"choice", {{"great", true}}}});
}

/// "employee 4 2 work profile", with " private" for what only I see.
std::set<std::string> great(Person& person) {
  std::set<std::string> found;
  for (const Json& one : at(person.good("compare.view"), "/great")) {
    found.insert(text(one, "/role") + " " + std::to_string(number(one, "/greatWork")) + " " +
                 std::to_string(number(one, "/feelingGreat")) + " " + text(one, "/field") + " " +
                 text(one, "/source") + (is(one, "/private") ? " private" : ""));
  }
  return found;
}

using Found = std::set<std::string>;

void record(Person& person, int work, int feeling, bool shared = true) {
  person.good("checkin.record", Json{{"moment", "2026-03-26"},
                                     {"date", "2026-03-26"},
                                     {"greatWork", work},
                                     {"feelingGreat", feeling},
                                     {"share", {{"great", shared}}}});
}

}  // namespace

TEST_CASE("great work and feeling great: my own unshared figures are for me alone") {
  Person sam("Sam");
  Person robin("Robin");
  say_great(sam, "employee", 4, 2);
  journey_to_crossed(sam, robin);
  CHECK(great(sam) == Found{"employee 4 2 work profile private"});
  CHECK(great(robin).empty());
}

TEST_CASE("great work and feeling great: a shared profile opens with the side it belongs to") {
  Person sam("Sam");
  Person robin("Robin");
  say_great(sam, "employee", 4, 2);
  begin(sam, "employee");
  prepare_sam(sam);
  share_great(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  // The side is here, and still closed to Robin.
  CHECK(great(robin).empty());
  prepare_robin(robin);
  sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
  robin.receive(sam.hand_out("update"));
  CHECK(great(robin).empty());
  robin.good("side.open");
  CHECK(great(robin) == Found{"employee 4 2 work profile"});
  CHECK(great(sam) == Found{"employee 4 2 work profile"});
  // What I think by now, and have not shared, stands beside it for me only.
  sam.good("profile.put-level", Json{{"of", "feeling-great"}, {"level", 5}});
  CHECK(great(sam) == Found{"employee 4 2 work profile", "employee 4 5 both profile private"});
}

TEST_CASE("great work and feeling great: the other's check-in opens with mine of that moment") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  record(sam, 5, 3);
  robin.receive(sam.hand_out("update"));
  CHECK(great(robin).empty());
  record(robin, 3, 3);
  CHECK(great(robin) == Found{"employee 5 3 work check-in", "manager 3 3 neither check-in"});
  CHECK(great(sam) == Found{"employee 5 3 work check-in"});
}

TEST_CASE("great work and feeling great: what I keep to myself at a look-back is for me alone") {
  Person sam("Sam");
  Person robin("Robin");
  say_great(sam, "employee", 4, 2);
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  record(sam, 5, 5, false);
  robin.receive(sam.hand_out("update"));
  record(robin, 3, 3);
  CHECK(great(robin) == Found{"manager 3 3 neither check-in"});
  // The later of the profile and the look-back.
  CHECK(great(sam) == Found{"employee 5 5 both check-in private"});
  sam.today = "2026-04-02";
  sam.good("profile.put-level", Json{{"of", "great-work"}, {"level", 1}});
  CHECK(great(sam) == Found{"employee 1 2 neither profile private"});
}

TEST_CASE("great work and feeling great: a guest at this browser sees nothing of its owner's") {
  Person sam("Sam");
  say_great(sam, "employee", 4, 2);
  begin(sam, "employee");
  Json args = sam.new_key();
  args["name"] = "Robin";
  sam.good("together.begin", args);
  CHECK(great(sam) == Found{"employee 4 2 work profile private"});
  const Json here = at(sam.header(), "/here");
  REQUIRE(here.size() == 2);
  const std::size_t guest = is(here[0], "/guest") ? 0 : 1;
  sam.good("together.act", Json{{"replica", here[guest]["replica"]}});
  CHECK(great(sam).empty());
}

TEST_CASE("guesses say what was guessed, what was missed and what is not among the five") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  Json guesses = Json::array();
  guesses.push_back(Json{{"topic", "M_RESULT"}});
  guesses.push_back(Json{{"topic", "other"}, {"text", "dat ik meedenk"}});
  sam.good("side.set-guesses", Json{{"guesses", guesses}, {"shared", true}});
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
  sam.good("side.open");
  CHECK(at(sam.good("compare.view"), "/guesses").is_null());
  look(sam, 4);
  robin.receive(sam.hand_out("update"));
  robin.good("side.open");
  look(robin, 3);
  const Json guess = at(robin.good("compare.view"), "/guesses/0");
  CHECK(text(guess, "/guessed/0/topic") == "M_RESULT");
  CHECK(text(guess, "/missed/0/topic") == "M_SIGNAL");
  CHECK(text(guess, "/missed/1/topic") == "M_INITIATIVE");
  CHECK(at(guess, "/missed").size() == 2);
  CHECK(text(guess, "/beside/0/topic") == "other");
  CHECK(text(guess, "/beside/0/text") == "dat ik meedenk");
  CHECK_FALSE(text(guess, "/beside/0/topicLabel").empty());
}

TEST_CASE("a side says over how many its figures are") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const Json side = at(sam.good("compare.view"), "/sides/0");
  CHECK(number(side, "/withReceived") == 3);
  CHECK(number(side, "/enough") == 1);
  CHECK(number(side, "/mutuality/counted") == 3);
  CHECK(number(side, "/mutuality/with") == 3);
  CHECK(number(side, "/mutuality/of") == 3);
  CHECK(number(side, "/deliverySeen/with") == 3);
  CHECK(number(side, "/deliverySeen/of") == 3);
}

TEST_CASE("what the last file brought is marked in Compare until something is handed out") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  // The last that came to Sam are Robin's views on what Sam needs.
  for (const Json& item : at(sam.good("compare.view"), "/sides/0/items")) {
    CHECK(text(item, "/news") == "changed");
  }
  for (const Json& item : at(sam.good("compare.view"), "/sides/1/items")) {
    CHECK(at(item, "/news").is_null());
  }
  sam.good("answer.give", [&] {
    const Json item = at(sam.good("talk.view"), "/items/0");
    return Json{{"role", item["role"]},
                {"expectation", item["id"]},
                {"revision", item["revision"]},
                {"answer", "agree"}};
  }());
  sam.hand_out("update");
  for (const Json& item : at(sam.good("compare.view"), "/sides/0/items")) {
    CHECK(at(item, "/news").is_null());
  }
}

}  // namespace wederzijds
