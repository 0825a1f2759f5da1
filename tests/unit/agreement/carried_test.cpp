// What is still open and goes along.
#include "agreement/carried.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

CheckinRecorded check_in(Text id, Text moment, Status status) {
  CheckinRecorded body;
  body.id = id;
  body.moment = moment;
  body.date = moment;
  body.commitments.push_back({"plan", status});
  return body;
}

TalkHeld talk(Text id, Text date) {
  TalkHeld body;
  body.id = id;
  body.date = date;
  body.minutes = 60;
  return body;
}

std::string ids(const CarriedOver& carried) {
  std::string all;
  for (const Commitment* item : carried.commitments) all += std::string(item->id) + " ";
  for (const Expectation* item : carried.expectations) all += std::string(item->id) + " ";
  return all;
}

/// A pair with one plan, to look back on at 2026-03-26.
struct Planned : Pair {
  Planned() { says(sam, commitment("plan", "p1")); }
  std::string carried(std::string_view today = "2026-03-20",
                      std::optional<Role> me = std::nullopt) {
    return ids(carried_over(state(), today, me));
  }
};

}  // namespace

TEST_CASE("a plan without a word is carried over once its day is past") {
  Planned pair;
  CHECK(pair.carried("2026-03-20").empty());
  CHECK(pair.carried("2026-03-26").empty());
  CHECK(pair.carried("2026-03-27") == "plan ");
}

TEST_CASE("every last word but kept carries a plan over") {
  for (const Status status : {Status::open, Status::partly, Status::not_kept, Status::changed}) {
    Planned pair;
    pair.says(pair.sam, check_in("c1", "2026-03-26", status));
    CHECK(pair.carried() == "plan ");
    pair.says(pair.sam, check_in("c2", "2026-04-26", Status::kept));
    CHECK(pair.carried("2027-01-01").empty());
  }
}

TEST_CASE("of one moment both must say kept; of two moments the later speaks") {
  Planned pair;
  pair.says(pair.sam, check_in("c1", "2026-03-26", Status::kept));
  pair.says(pair.robin, check_in("c2", "2026-03-26", Status::partly));
  CHECK(pair.carried() == "plan ");
  pair.says(pair.sam, check_in("c3", "2026-04-26", Status::kept));
  CHECK(pair.carried().empty());
  // A late line about the earlier moment is no later word.
  pair.says(pair.robin, check_in("c4", "2026-03-26", Status::not_kept));
  CHECK(pair.carried().empty());
}

TEST_CASE("what the other recorded weighs only once mine of that moment is there") {
  Planned pair;
  pair.says(pair.robin, check_in("c1", "2026-03-26", Status::not_kept));
  CHECK(pair.carried("2026-03-20", Role::manager) == "plan ");
  CHECK(pair.carried("2026-03-20", Role::employee).empty());
  CHECK_FALSE(status_seen_by(pair.state(), pair.state().commitments.front(), Role::manager,
                             Role::employee));
  pair.says(pair.sam, check_in("c2", "2026-03-26", Status::kept));
  CHECK(pair.carried("2026-03-20", Role::employee) == "plan ");
}

TEST_CASE("a plan in new words begins anew, one that was dropped is gone") {
  Planned pair;
  pair.says(pair.sam, check_in("c1", "2026-03-26", Status::partly));
  CommitmentMade again = commitment("plan", "p2");
  const std::vector<Text> former = {"p1"};
  again.replaces = former;
  again.look_back = "2026-06-01";
  pair.says(pair.robin, again);
  CHECK(pair.carried("2026-05-01").empty());
  CHECK(pair.carried("2026-06-02") == "plan ");
  pair.says(pair.sam, CommitmentDropped{"plan", std::nullopt});
  CHECK(pair.carried("2026-06-02").empty());
}

TEST_CASE("an expectation is carried over when it was answered later, or not at all in a talk") {
  Pair pair;
  const auto carried = [&] { return ids(carried_over(pair.state(), "2026-03-20")); };
  pair.says(pair.sam, expectation("one", "o1"));
  pair.says(pair.sam, expectation("two", "t1"));
  CHECK(carried().empty());
  pair.says(pair.robin, answer("one", "o1", Role::manager, AnswerWord::later));
  CHECK(carried() == "one ");
  pair.says(pair.robin, talk("talk", "2026-03-12"));
  CHECK(carried() == "one two ");
  // What is stated after the talk was not left out of it.
  pair.says(pair.sam, expectation("three", "x1"));
  CHECK(carried() == "one two ");
  pair.says(pair.robin, answer("two", "t1", Role::manager, AnswerWord::cannot));
  CHECK(carried() == "one ");
  pair.says(pair.robin, answer("one", "o1", Role::manager));
  CHECK(carried().empty());
}

TEST_CASE("what was left open in a round goes along to the next, until it is answered there") {
  Pair pair;
  const auto carried = [&] { return ids(carried_over(pair.state(), "2026-03-20")); };
  pair.says(pair.sam, expectation("one", "o1"));
  pair.says(pair.sam, expectation("two", "t1"));
  pair.says(pair.robin, answer("two", "t1", Role::manager));
  pair.says(pair.robin, talk("talk", "2026-03-12"));
  pair.round = 2;
  FrameSet frame;
  frame.reason = "renewal";
  pair.says(pair.sam, frame);
  CHECK(carried() == "one ");
  pair.says(pair.robin, answer("one", "o1", Role::manager));
  CHECK(carried().empty());
  pair.says(pair.sam, ExpectationWithdrawn{"one"});
  CHECK(carried().empty());
}

TEST_CASE("what is closed to somebody is not carried over for them") {
  Pair pair;
  pair.says(pair.sam, expectation("one", "o1"));
  pair.says(pair.robin, talk("talk", "2026-03-12"));
  CHECK(ids(carried_over(pair.state(), "2026-03-20", Role::employee)) == "one ");
  CHECK(ids(carried_over(pair.state(), "2026-03-20", Role::manager)).empty());
}
