// Looking back: what stays with the one who filled it in, what opens when, what is still open.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// A check-in on the day of the plan, with the first own expectation at `received`.
Json checkin(Person& person, int received, int great, int feeling, Json share = Json()) {
  const Json view = person.good("followup.view");
  Json args =
      Json{{"moment", "2026-03-26"},
           {"date", "2026-03-26"},
           {"commitments", {{{"id", text(view, "/commitments/0/id")}, {"status", "partly"}}}},
           {"received", {{{"expectation", text(view, "/received/0/id")}, {"received", received}}}},
           {"greatWork", great},
           {"feelingGreat", feeling},
           {"note", "Loopt"}};
  if (share.is_object()) args["share"] = share;
  return args;
}

Json mine(Person& person) { return at(person.good("followup.view"), "/moments/0/mine"); }
Json theirs(Person& person) { return at(person.good("followup.view"), "/moments/0/theirs"); }

/// The trends of a role as this person sees them.
Json trends(Person& person, const std::string& role) {
  return at(person.good("followup.view"), role == "employee" ? "/trends/0" : "/trends/1");
}

std::string values(const Json& points) {
  std::string all;
  for (const Json& point : points) {
    all += std::to_string(number(point, "/value"));
    all += is(point, "/private") ? "p " : " ";
  }
  return all;
}

}  // namespace

TEST_CASE("what is not shared at a check-in stays with the one who filled it in") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  robin.good("checkin.record", checkin(robin, 5, 3, 3, Json{{"received", true}, {"great", true}}));
  sam.receive(robin.hand_out("update"));
  sam.good("checkin.record", checkin(sam, 1, 4, 2));
  const Json own = mine(sam);
  CHECK(number(own, "/received/0/received") == 1);
  CHECK(is(own, "/received/0/private"));
  CHECK(number(own, "/greatWork") == 4);
  CHECK(number(own, "/feelingGreat") == 2);
  CHECK_FALSE(is(own, "/share/received"));
  CHECK_FALSE(is(own, "/share/great"));
  CHECK(text(own, "/note") == "Loopt");
  CHECK(number(theirs(sam), "/greatWork") == 3);

  robin.receive(sam.hand_out("update"));
  const Json seen = theirs(robin);
  CHECK(text(seen, "/note") == "Loopt");
  CHECK(text(seen, "/commitments/0/status") == "partly");
  CHECK(at(seen, "/received").empty());
  CHECK(at(seen, "/greatWork").is_null());
  CHECK(values(at(trends(sam, "employee"), "/items/0/points")) == "2 1p ");
  CHECK(values(at(trends(robin, "employee"), "/items/0/points")) == "2 ");
  CHECK(values(at(trends(sam, "employee"), "/greatWork")) == "4p ");
  CHECK(values(at(trends(robin, "employee"), "/greatWork")).empty());
  CHECK(values(at(trends(robin, "manager"), "/items/0/points")) == "3 5 ");
  CHECK(values(at(trends(sam, "manager"), "/items/0/points")) == "3 5 ");
}

TEST_CASE(
    "recording again replaces; what was shared before cannot be taken back, and that is said") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = "2026-03-26";
  sam.good("checkin.record", checkin(sam, 2, 4, 4, Json{{"received", true}}));
  CHECK(is(mine(sam), "/share/received"));
  CHECK_FALSE(is(mine(sam), "/received/0/private"));
  CHECK_FALSE(is(mine(sam), "/sharedBefore/received"));
  sam.good("checkin.record", checkin(sam, 3, 5, 5, Json{{"great", true}}));
  CHECK(number(mine(sam), "/received/0/received") == 3);
  CHECK(is(mine(sam), "/received/0/private"));
  CHECK(number(mine(sam), "/greatWork") == 5);
  CHECK(is(mine(sam), "/share/great"));
  CHECK(is(mine(sam), "/sharedBefore/received"));
  CHECK(values(at(trends(sam, "employee"), "/items/0/points")) == "2 3p ");
  CHECK(values(at(trends(sam, "employee"), "/greatWork")) == "5 ");
  sam.good("checkin.record", checkin(sam, 4, 1, 1, Json{{"received", true}, {"great", true}}));
  CHECK(at(mine(sam), "/received").size() == 1);
  CHECK(values(at(trends(sam, "employee"), "/items/0/points")) == "2 4 ");
  CHECK_FALSE(is(mine(sam), "/sharedBefore/received"));
}

TEST_CASE("whatever the figures are that somebody keeps, the same leaves") {
  // Two worlds that differ in nothing but figures that are not shared.
  std::vector<std::string> left;
  for (const int figure : {1, 5}) {
    Person sam("Sam");
    Person robin("Robin");
    sam.check_reload = robin.check_reload = false;
    journey_to_agreed(sam, robin);
    sam.today = "2026-03-26";
    sam.good("checkin.record", checkin(sam, figure, figure, figure));
    sam.good("checkin.record", Json{{"moment", "extra"},
                                    {"date", "2026-04-01"},
                                    {"greatWork", figure},
                                    {"feelingGreat", 6 - figure}});
    std::string all = at(sam.good("exchange.view"), "/goes").dump();
    all += at(sam.good("followup.view"), "/calendar").dump();
    all += text(sam.good("document.text"), "/text");
    all += at(sam.header(), "/unsent").dump();
    all += sam.hand_out("update");
    left.push_back(all);
    // They are there, for Sam alone.
    CHECK(sam.stored_bytes().find("figures/2026-03-26") != std::string::npos);
    CHECK(sam.stored_bytes().find("figures/extra/2026-04-01") != std::string::npos);
  }
  CHECK(left[0] == left[1]);
}

TEST_CASE("figures kept the former way are still there, and now marked as mine alone") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.good("checkin.record", Json{{"moment", "2026-03-26"}, {"date", "2026-03-26"}});
  sam.good("desk.put",
           Json{{"key", "checkin/2026-03-26"},
                {"value", {{"recorded", "2026-03-26"}, {"greatWork", 4}, {"feelingGreat", 2}}}});
  sam.reload();
  CHECK(number(mine(sam), "/greatWork") == 4);
  CHECK(number(mine(sam), "/feelingGreat") == 2);
  CHECK_FALSE(is(mine(sam), "/share/great"));
  CHECK(at(sam.good("followup.view"), "/moments/0/draft").is_null());
  CHECK(sam.bad("desk.put", Json{{"key", "figures/2026-03-26"}, {"value", {{"greatWork", 1}}}}) ==
        "bad-arguments");
}

TEST_CASE("the other's word about a plan is seen once mine of that moment is there") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  robin.good("checkin.record", checkin(robin, 5, 3, 3));
  sam.receive(robin.hand_out("update"));
  Json view = sam.good("followup.view");
  CHECK(at(view, "/commitments/0/status").empty());
  CHECK(at(view, "/open/commitments").empty());
  sam.good("checkin.record", Json{{"moment", "2026-03-26"}, {"date", "2026-03-26"}});
  view = sam.good("followup.view");
  CHECK(text(view, "/commitments/0/status/manager") == "partly");
  CHECK(at(view, "/open/commitments/0") == at(view, "/commitments/0/id"));
}

TEST_CASE("a plan without a word is still open after its day, and an answer that was put off too") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  CHECK(at(sam.good("followup.view"), "/open/commitments").empty());
  sam.today = "2026-03-27";
  CHECK(at(sam.good("followup.view"), "/open/commitments").size() == 1);
  // What the talk left without an answer comes back, what it settled rests.
  const Json talk = sam.good("talk.view");
  std::size_t carried = 0;
  Json item;
  for (const char* list : {"/items", "/parked"}) {
    for (const Json& one : at(talk, list)) {
      if (is(one, "/carried")) ++carried;
      if (is(one, "/settled")) item = one;
    }
  }
  REQUIRE(item.is_object());
  CHECK(at(talk, "/carried/0/id") == at(sam.good("followup.view"), "/open/commitments/0"));
  CHECK(at(sam.good("followup.view"), "/open/expectations").size() == carried);
  sam.good("answer.give", Json{{"role", item["role"]},
                               {"expectation", item["id"]},
                               {"revision", item["revision"]},
                               {"answer", "later"}});
  const Json view = sam.good("followup.view");
  bool is_there = false;
  for (const Json& open : at(view, "/open/expectations")) {
    if (open["id"] == item["id"]) is_there = text(open, "/answer/answer") == "later";
  }
  CHECK(is_there);
  CHECK(at(view, "/open/expectations").size() == carried + 1);
}

TEST_CASE("an ended agreement asks for nothing, cancels its days, and can begin again") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = "2026-03-10";
  sam.good("agreement.set-frame", Json{{"reason", "yearly"},
                                       {"from", "2026-03-09"},
                                       {"until", "2027-03-08"},
                                       {"checkIns", {"2026-04-23"}}});
  sam.good("checkin.record", Json{{"moment", "extra"}, {"date", "2026-03-10"}});
  CHECK(text(at(sam.good("agreements.list"), "/rows/0"), "/nextDate") == "2026-03-26");
  sam.good("agreement.end");
  const Json view = sam.good("followup.view");
  CHECK(at(view, "/moments").size() == 1);
  CHECK(text(view, "/moments/0/state") == "recorded");
  CHECK(at(view, "/proposed").is_null());
  CHECK(at(at(sam.good("agreements.list"), "/rows/0"), "/nextDate").is_null());
  int cancelled = 0;
  for (const Json& entry : at(view, "/calendar")) cancelled += is(entry, "/cancelled") ? 1 : 0;
  CHECK(cancelled == static_cast<int>(at(view, "/calendar").size()));
  CHECK(cancelled == 3);
  CHECK(is(view, "/renewal/allowed"));
  sam.good("agreement.renew", Json{{"reason", "renewal"}});
  CHECK_FALSE(is(sam.header(), "/flags/ended"));
  CHECK(number(sam.header(), "/round") == 2);
}

TEST_CASE(
    "what the other shared at a look-back counts nowhere before mine of that moment is there") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  sam.today = robin.today = "2026-03-26";
  // Everything in which a figure could show, or from which it could be worked out.
  const auto sight = [&] {
    Json all = object();
    const Json compare = sam.good("compare.view");
    for (const char* member : {"sides", "lists", "giveAndTake"}) {
      all[member] = at(compare, std::string("/") + member);
    }
    const Json agenda = sam.good("talk.view");
    all["items"] = at(agenda, "/items");
    all["parked"] = at(agenda, "/parked");
    all["firstLook"] = at(sam.good("firstlook.view"), "/items");
    all["team"] = at(sam.good("team.view"), "/topics");
    // That something came in is marked at the items; it is no figure.
    for (Json& side : all["sides"]) {
      for (Json& item : side["items"]) item.erase("news");
    }
    for (const char* list : {"items", "parked", "firstLook"}) {
      for (Json& item : all[list]) item.erase("news");
    }
    return all;
  };
  const Json before = sight();
  REQUIRE_FALSE(before["team"].empty());
  robin.good("checkin.record", checkin(robin, 1, 3, 3, Json{{"received", true}, {"great", true}}));
  sam.receive(robin.hand_out("update"));
  const Json after = sight();
  for (auto entry = before.begin(); entry != before.end(); ++entry) {
    INFO(entry.key());
    CHECK(after[entry.key()] == entry.value());
  }
  sam.good("checkin.record", checkin(sam, 3, 4, 4));
  CHECK_FALSE(sight()["sides"] == before["sides"]);
  CHECK_FALSE(sight()["team"] == before["team"]);
}
