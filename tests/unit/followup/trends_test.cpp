// Trends: what was given, in the order it was given, and nothing that is not open.
#include "followup/trends.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string values(const std::vector<Point>& points) {
  std::string all;
  for (const Point& point : points)
    all += std::to_string(point.value) + (point.is_private ? "p " : " ");
  return all;
}

const ReceivedTrend* trend_of(const Trends& trends, std::string_view id) {
  const auto found = std::find_if(trends.received.begin(), trends.received.end(),
                                  [&](const ReceivedTrend& trend) { return trend.item->id == id; });
  return found == trends.received.end() ? nullptr : &*found;
}

CheckinRecorded looked_back(Text id, Text moment, std::vector<CheckinRecorded::Received> received) {
  CheckinRecorded body;
  body.id = id;
  body.moment = moment;
  body.date = moment == "extra" ? Text("2026-05-05") : moment;
  body.received = std::move(received);
  return body;
}

ViewGiven view_on(Text id, Text revision) {
  ViewGiven body;
  body.expectation = id;
  body.revision = revision;
  return body;
}

/// Sam expects `one`, Robin has opened Sam's side.
struct Seen : Pair {
  Seen() {
    ExpectationStated stated = expectation("one", "o1");
    stated.received = 2;
    says(sam, stated);
    says(robin, SideOpened{});
  }
  std::string seen_by(Role role, const std::vector<KeptFigures>& kept = {}) {
    const Trends trends = trends_of(state(), role, kept);
    const ReceivedTrend* trend = trend_of(trends, "one");
    return trend == nullptr ? "none" : values(trend->points);
  }
};

}  // namespace

TEST_CASE("an expectation without a figure has a trend without points") {
  Pair pair;
  pair.says(pair.sam, expectation("one", "o1"));
  const Trends trends = trends_of(pair.state(), Role::employee, {});
  REQUIRE(trends.received.size() == 1);
  CHECK(trends.received[0].points.empty());
  CHECK(trends_of(pair.state(), Role::manager, {}).received.empty());
}

TEST_CASE("the other's statement opens with a view on it, their check-in with mine") {
  Seen pair;
  CHECK(pair.seen_by(Role::employee) == "2 ");
  CHECK(pair.seen_by(Role::manager).empty());
  pair.says(pair.sam, looked_back("c1", "2026-03-26", {{"one", 3}}));
  CHECK(pair.seen_by(Role::manager).empty());
  pair.says(pair.robin, view_on("one", "o1"));
  CHECK(pair.seen_by(Role::manager) == "2 ");
  pair.says(pair.robin, looked_back("c2", "2026-03-26", {}));
  CHECK(pair.seen_by(Role::manager) == "2 3 ");
  // New words: their figure opens with a new view, what was seen stays.
  ExpectationStated again = expectation("one", "o2", "say it on Tuesday");
  const std::vector<Text> former = {"o1"};
  again.replaces = former;
  again.received = 5;
  pair.says(pair.sam, again);
  CHECK(pair.seen_by(Role::manager) == "2 3 ");
  pair.says(pair.robin, view_on("one", "o2"));
  CHECK(pair.seen_by(Role::manager) == "2 3 5 ");
}

TEST_CASE("what a new round says anew stays closed to the other, what was open stays") {
  Seen pair;
  pair.says(pair.robin, view_on("one", "o1"));
  pair.round = 2;
  FrameSet frame;
  frame.reason = "renewal";
  pair.says(pair.sam, frame);
  ExpectationStated again = expectation("one", "o2", "say it on Tuesday");
  const std::vector<Text> former = {"o1"};
  again.replaces = former;
  again.received = 5;
  pair.says(pair.sam, again);
  CHECK(pair.seen_by(Role::employee) == "2 5 ");
  CHECK(pair.seen_by(Role::manager) == "2 ");
  pair.says(pair.robin, SideOpened{});
  CHECK(pair.seen_by(Role::manager) == "2 ");
  pair.says(pair.robin, view_on("one", "o2"));
  CHECK(pair.seen_by(Role::manager) == "2 5 ");
}

TEST_CASE("kept figures stand where their look-back stands, in nobody else's trend") {
  Seen pair;
  pair.says(pair.robin, view_on("one", "o1"));
  pair.says(pair.sam, looked_back("c1", "2026-03-26", {}));
  pair.says(pair.robin, looked_back("c2", "2026-03-26", {}));
  pair.says(pair.sam, looked_back("c3", "extra", {{"one", 4}}));
  KeptFigures kept;
  kept.moment = "2026-03-26";
  kept.date = "2026-03-26";
  kept.received = {{"one", 1}};
  kept.great_work = 3;
  KeptFigures lost = kept;
  lost.moment = "2026-09-01";
  lost.date = "2026-09-01";
  lost.received = {{"one", 5}};
  CHECK(pair.seen_by(Role::employee, {lost, kept}) == "2 1p 4 5p ");
  CHECK(pair.seen_by(Role::manager) == "2 ");
  CHECK(values(trends_of(pair.state(), Role::employee, {kept}).great_work[Role::employee]) ==
        "3p ");
  // Shared since, from another device too: then that is the figure.
  pair.says(pair.sam, looked_back("c4", "2026-03-26", {{"one", 2}}));
  CHECK(pair.seen_by(Role::employee, {kept}) == "2 4 2 ");
}

TEST_CASE("great work and feeling great of the other only where I looked back too") {
  Pair pair;
  CheckinRecorded body = looked_back("c1", "2026-03-26", {});
  body.great_work = 4;
  body.feeling_great = 2;
  pair.says(pair.sam, body);
  CHECK(values(trends_of(pair.state(), Role::employee, {}).great_work[Role::employee]) == "4 ");
  CHECK(trends_of(pair.state(), Role::manager, {}).great_work[Role::employee].empty());
  pair.says(pair.robin, looked_back("c2", "2026-03-26", {}));
  const Trends seen = trends_of(pair.state(), Role::manager, {});
  CHECK(values(seen.great_work[Role::employee]) == "4 ");
  CHECK(values(seen.feeling_great[Role::employee]) == "2 ");
}

TEST_CASE(
    "on any way of two people: points are what was said, in one order, and end with what is now") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    // Two devices that write apart and merge now and then; what each says is drawn.
    Pair first;
    // A figure of what nobody stated yet says nothing: all that is asked about is there.
    for (const char* id : {"e0", "e1"}) {
      for (const StandInKey* who : {&first.sam, &first.robin})
        first.says(*who, expectation(id, id));
    }
    LogSet second = first.logs;
    std::vector<std::string> texts;  // what views point at lives as long as the test
    texts.reserve(4000);
    const auto keep = [&](std::string text) { return Text(texts.emplace_back(std::move(text))); };
    std::vector<Text> revisions;
    int count = 0;
    const auto append = [&](LogSet& logs, const StandInKey& who, const Body& body) {
      REQUIRE(logs.append(who.id, draft_line(body, 1, test_time)));
    };
    for (int step = 0; step < 40; ++step) {
      const bool is_sam = pick(2) == 0;
      LogSet& logs = is_sam ? first.logs : second;
      const StandInKey& who = is_sam ? first.sam : first.robin;
      switch (pick(4)) {
        case 0: {
          ExpectationStated body =
              expectation(keep("e" + std::to_string(pick(2))), keep("r" + std::to_string(++count)));
          if (pick(3) > 0) body.received = 1 + pick(5);
          append(logs, who, body);
          break;
        }
        case 1:
        case 2: {
          std::vector<CheckinRecorded::Received> received;
          for (int i = 0; i < 2; ++i) {
            if (pick(2) == 0) received.push_back({keep("e" + std::to_string(i)), 1 + pick(5)});
          }
          append(logs, who,
                 looked_back(keep("c" + std::to_string(++count)),
                             keep("2026-0" + std::to_string(3 + pick(4)) + "-01"), received));
          break;
        }
        default: {
          const auto merged = take_in(first.logs, second);
          if (merged) first.logs = *merged;
          const auto back = take_in(second, first.logs);
          if (back) second = *back;
        }
      }
    }
    const auto here = take_in(first.logs, second);
    const auto there = take_in(second, first.logs);
    const LogSet one = here ? *here : first.logs;
    const LogSet two = there ? *there : second;
    const State state = fold(one);
    const State other_order = fold(two);
    for (const Role me : both_roles) {
      const Trends trends = trends_of(state, me, {});
      const Trends same = trends_of(other_order, me, {});
      REQUIRE(trends.received.size() == same.received.size());
      for (std::size_t i = 0; i < trends.received.size(); ++i) {
        CHECK(trends.received[i].points == same.received[i].points);
        const Expectation& item = *trends.received[i].item;
        if (item.role != me) continue;
        const std::vector<Point>& points = trends.received[i].points;
        // The points of check-ins are those of the check-ins that stand.
        std::vector<int> said;
        for (const auto& [key, recorded] : state.check_ins) {
          if (!recorded[me]) continue;
          for (const auto& entry : (*recorded[me])->received) {
            if (entry.expectation == item.id) said.push_back(entry.received);
          }
        }
        std::vector<int> shown;
        for (const Point& point : points) {
          if (point.source == PointSource::check_in) shown.push_back(point.value);
        }
        std::sort(said.begin(), said.end());
        std::sort(shown.begin(), shown.end());
        CHECK(shown == said);
        // What is now is the last point whose words stand, and no other rule.
        const auto now = received_now(state, item);
        const std::optional<Point>& last = trends.received[i].now;
        REQUIRE(last.has_value() == now.has_value());
        if (now) CHECK(last->value == now->value);
        CHECK(points.size() == received_over_time(state, item).size());
      }
    }
  }
}
