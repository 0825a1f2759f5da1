// The history of one item, and marks on what came in, between two devices.
#include <doctest/doctest.h>

#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

Json plan(const std::string& action) {
  return Json{{"owner", "employee"},
              {"moment", "als een levering uitloopt"},
              {"action", action},
              {"lookBack", "2026-03-26"}};
}

Json changed_plan(const std::string& id, const std::string& action) {
  Json args = plan(action);
  args["id"] = id;
  return args;
}

Json history(Person& person, const std::string& kind, const std::string& id) {
  return at(person.good("item.history", Json{{"kind", kind}, {"id", id}}), "/entries");
}

/// The members of a list, each as `name state`.
std::string told(const Json& entries, const std::string& member) {
  std::string all;
  for (const Json& entry : entries)
    all += text(entry, "/" + member) + " " + text(entry, "/state") + "; ";
  return all;
}

void give(Person& from, Person& to) { to.receive(from.hand_out("update")); }

/// Both wrote apart; each file leaves before the other's comes in.
void exchange(Person& sam, Person& robin) {
  const std::string of_sam = sam.hand_out("update");
  const std::string of_robin = robin.hand_out("update");
  sam.receive(of_robin);
  robin.receive(of_sam);
}

const Json* find_in(const Json& list, const std::string& id) {
  for (const Json& item : list) {
    if (text(item, "/id") == id) return &item;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("two wordings of one plan made apart stay in its history on both devices for ever") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const std::string id = text(sam.good("commitment.make", plan("bel ik")), "/id");
  give(sam, robin);

  sam.good("commitment.make", changed_plan(id, "bel ik meteen"));
  robin.good("commitment.make", changed_plan(id, "mail ik meteen"));
  exchange(sam, robin);
  CHECK(history(sam, "commitment", id) == history(robin, "commitment", id));
  CHECK(history(sam, "commitment", id).size() == 3);
  const std::string apart = told(history(sam, "commitment", id), "action");
  CHECK(apart.find("bel ik replaced; ") == 0);
  CHECK(apart.find("side-by-side") != std::string::npos);
  CHECK(apart.find("in-use") != std::string::npos);

  robin.good("commitment.make", changed_plan(id, "bel ik voor twaalven"));
  give(robin, sam);
  CHECK(history(sam, "commitment", id) == history(robin, "commitment", id));
  const std::string chosen = told(history(sam, "commitment", id), "action");
  CHECK(chosen.find("bel ik meteen replaced") != std::string::npos);
  CHECK(chosen.find("mail ik meteen replaced") != std::string::npos);
  CHECK(chosen.find("bel ik voor twaalven in-use") != std::string::npos);

  sam.good("commitment.drop", Json{{"id", id}, {"because", "Het speelt niet meer"}});
  const Json after = history(sam, "commitment", id);
  CHECK(after.size() == 5);
  CHECK(text(after.back(), "/state") == "dropped");
  CHECK(text(after.back(), "/because") == "Het speelt niet meer");
}

TEST_CASE("of a closed side no wording shows, and no figure of any") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  const std::string id = text(at(sam.good("prepare.view"), "/side/expectations/0"), "/id");
  const Json args = Json{{"kind", "expectation"}, {"role", "employee"}, {"id", id}};
  CHECK(robin.bad("item.history", args) == "not-found");
  const Json own = at(sam.good("item.history", args), "/entries");
  REQUIRE(own.size() == 1);
  CHECK(text(own, "/0/state") == "in-use");
  for (const char* figure : {"/0/importance", "/0/needed", "/0/received"})
    CHECK(at(own, figure).is_null());
  CHECK(sam.bad("item.history", Json{{"kind", "view"}, {"id", id}}) == "bad-arguments");
}

TEST_CASE("an expectation shows the plans and goals that serve it, or why nothing was agreed") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const Json before = at(sam.good("agree.view"), "/document/expectations");
  for (const Json& item : before) CHECK(text(item, "/nothingAgreed") == "no-answer");
  const std::string served = text(before, "/0/id");
  const Json refused = at(before, "/1");
  Json args = plan("bel ik");
  args["expectations"] = {{{"role", text(before, "/0/role")}, {"id", served}}};
  const std::string id = text(sam.good("commitment.make", args), "/id");
  sam.good("answer.give", Json{{"role", refused["role"]},
                               {"expectation", refused["id"]},
                               {"revision", refused["revision"]},
                               {"answer", "cannot"},
                               {"because", "Dit jaar niet"}});
  const Json after = at(sam.good("agree.view"), "/document/expectations");
  CHECK(text(after, "/0/commitments/0") == id);
  CHECK(at(after, "/0/nothingAgreed").is_null());
  CHECK(text(after, "/1/nothingAgreed") == "cannot");
}

TEST_CASE("what both made apart is named as news on both sides, new or changed") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const std::string old = text(sam.good("commitment.make", plan("bel ik")), "/id");
  give(sam, robin);
  const std::string mine = text(sam.good("commitment.make", plan("schrijf ik")), "/id");
  const std::string theirs = text(robin.good("commitment.make", plan("lees ik")), "/id");
  robin.good("commitment.make", changed_plan(old, "bel ik meteen"));
  const Json asked = at(robin.good("agree.view"), "/document/expectations/0");
  robin.good("answer.give", Json{{"role", asked["role"]},
                                 {"expectation", asked["id"]},
                                 {"revision", asked["revision"]},
                                 {"answer", "agree"}});

  exchange(sam, robin);
  const Json at_sam = sam.good("agree.view");
  const Json at_robin = robin.good("agree.view");
  const Json plans_of_sam = at(at_sam, "/document/commitments");
  const Json plans_of_robin = at(at_robin, "/document/commitments");
  REQUIRE(find_in(plans_of_sam, theirs) != nullptr);
  REQUIRE(find_in(plans_of_robin, mine) != nullptr);
  CHECK(is(*find_in(plans_of_sam, theirs), "/news"));
  CHECK(text(*find_in(plans_of_sam, old), "/news") == "changed");
  CHECK(at(*find_in(plans_of_sam, mine), "/news").is_null());
  CHECK(is(*find_in(plans_of_robin, mine), "/news"));
  CHECK(at(*find_in(plans_of_robin, theirs), "/news").is_null());
  CHECK(text(*find_in(at(at_sam, "/document/expectations"), text(asked, "/id")), "/news") ==
        "changed");
  // The same words at both, whoever of them they are news to.
  for (const std::string& id : {old, mine, theirs})
    CHECK(history(sam, "commitment", id) == history(robin, "commitment", id));
}

TEST_CASE("any two agreed versions are compared item by item, in the words and numbers of each") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const auto agree_again = [&] {
    sign(sam);
    give(sam, robin);
    sign(robin);
    give(robin, sam);
  };
  const std::string plan_of_sam = text(sam.good("followup.view"), "/commitments/0/id");
  const auto asked = at(sam.good("prepare.view"), "/side/expectations");
  const auto serving = [&](const std::string& action) {
    Json args = changed_plan(plan_of_sam, action);
    args["expectations"] = {{{"role", "employee"}, {"id", asked[1]["id"]}}};
    return args;
  };
  // Version 2: another action that serves the second expectation of Sam, and a plan besides.
  sam.good("commitment.make", serving("bel ik meteen"));
  const std::string added = text(sam.good("commitment.make", plan("lees ik mee")), "/id");
  agree_again();
  // Version 3: the first expectation is withdrawn, so the second one is number 1; the plan is gone.
  sam.good("side.remove-expectation", Json{{"id", asked[0]["id"]}});
  sam.good("exchange.hand-out", Json{{"what", "update"}});
  sam.good("commitment.drop", Json{{"id", added}});
  sam.good("commitment.make", plan("schrijf ik"));
  agree_again();
  REQUIRE(number(sam.good("agree.view"), "/agreed/version") == 3);

  for (Person* person : {&sam, &robin}) {
    INFO(person->name());
    const Json first =
        at(person->good("agree.version", Json{{"version", 2}, {"against", 1}}), "/differences");
    const auto of = [](const Json& list, const std::string& member, const std::string& change) {
      for (const Json& one : list) {
        if (text(one, "/member") == member && text(one, "/change") == change) return one;
      }
      return Json();
    };
    CHECK(text(of(first, "action", "changed"), "/before") == "meld ik het voor twaalven");
    CHECK(text(of(first, "action", "changed"), "/after") == "bel ik meteen");
    CHECK(number(of(first, "expectations", "changed"), "/after/0/number") == 2);
    CHECK(text(of(first, "", "added"), "/after") == "lees ik mee");
    // Backwards the same is gone, and what came later has no part in it.
    const Json back =
        at(person->good("agree.version", Json{{"version", 1}, {"against", 2}}), "/differences");
    CHECK(back.size() == first.size());
    CHECK(text(of(back, "", "removed"), "/before") == "lees ik mee");
    // Over two versions: what came and went in between is no difference.
    const Json whole =
        at(person->good("agree.version", Json{{"version", 3}, {"against", 1}}), "/differences");
    CHECK(whole.dump().find("lees ik mee") == std::string::npos);
    CHECK(text(of(whole, "", "added"), "/after") == "schrijf ik");
    CHECK(text(of(whole, "", "removed"), "/before") == "Maandag hoor ik wat voorgaat");
    CHECK(number(of(whole, "expectations", "changed"), "/after/0/number") == 1);
    CHECK(at(person->good("agree.version", Json{{"version", 3}, {"against", 3}}), "/differences")
              .empty());
    CHECK(at(person->good("agree.version", Json{{"version", 3}}), "/differences").is_null());
    CHECK(person->bad("agree.version", Json{{"version", 3}, {"against", 4}}) == "not-found");
    CHECK(person->last_place == "/against");
  }
}

TEST_CASE("an offer has its history, and is marked in the document for who did not write it") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  Json offered = at(sam.good("prepare.view"), "/side/offers/0");
  offered["text"] = "Ik schrijf elke week een verbetering op";
  sam.good("side.put-offer", Json{{"item", offered}});
  give(sam, robin);
  const std::string id = text(offered, "/id");
  const Json args = Json{{"kind", "offer"}, {"role", "employee"}, {"id", id}};
  const Json entries = at(robin.good("item.history", args), "/entries");
  REQUIRE(entries.size() == 2);
  CHECK(text(entries, "/0/text") == "Ik schrijf elke maand een verbetering op");
  CHECK(text(entries, "/0/state") == "replaced");
  CHECK(text(entries, "/1/state") == "in-use");
  CHECK(text(*find_in(at(robin.good("agree.view"), "/document/offers"), id), "/news") == "changed");
  CHECK(at(*find_in(at(sam.good("agree.view"), "/document/offers"), id), "/news").is_null());
}
