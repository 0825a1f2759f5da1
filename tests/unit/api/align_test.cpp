// A private side follows what the logs say was stated, and never loses typed words by it.
#include "api/align.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::test;
using api::align_side;

namespace {

/// The logs of one person with one expectation, restated and withdrawn at will.
class Logs {
 public:
  Logs() : logs_(AgreementId(sam_.id.str())) {
    LogOpened opened;
    opened.agreement = sam_.id.view();
    opened.replica = sam_.id.view();
    opened.key = sam_.key();
    REQUIRE(logs_.begin_log(opened, 1, now));
  }
  void state(const std::string& id, const std::string& revision, const std::string& words,
             const std::string& replaces = {}) {
    ExpectationStated body;
    body.id = id;
    body.revision = revision;
    if (!replaces.empty()) body.replaces.emplace_back(replaces);
    body.topic = "E_CLARITY";
    body.topic_label = "Duidelijkheid";
    body.text = words;
    body.importance = 4;
    body.needed = 3;
    write(body);
  }
  void withdraw(const std::string& id) { write(ExpectationWithdrawn{id}); }
  void guess(const std::string& topic) {
    GuessStated body;
    body.guesses.push_back({topic, std::nullopt});
    write(body);
  }
  [[nodiscard]] PrivateSide align(PrivateSide side) const {
    const State state = fold(logs_);
    PrivateSide once = align_side(std::move(side), state, Role::employee);
    CHECK(align_side(once, state, Role::employee) == once);
    return once;
  }

 private:
  static constexpr const char* now = "2026-03-09T10:00:00Z";
  void write(const Body& body) { REQUIRE(logs_.append(sam_.id, draft_line(body, 1, now))); }

  StandInKey sam_{"Sam"};
  LogSet logs_;
};

void type(PrivateSide& side, const std::string& words) { side.expectations.front().text = words; }

DraftState state_in(const PrivateSide& side) {
  return state_of(side.expectations.front(), side.share_received);
}

}  // namespace

TEST_CASE(
    "what another device stated appears as stated, with the words of the pack as the pack's") {
  Logs logs;
  logs.state("e", "r1", "Maandag hoor ik wat voorgaat");
  const PrivateSide side = logs.align({});
  REQUIRE(side.expectations.size() == 1);
  CHECK(side.expectations.front().text == "Maandag hoor ik wat voorgaat");
  CHECK_FALSE(side.expectations.front().topic_label.has_value());
  CHECK(state_in(side) == DraftState::stated);
}

TEST_CASE("what another device restated is taken over, but typed words stay") {
  Logs logs;
  logs.state("e", "r1", "eerst");
  PrivateSide untouched = logs.align({});
  PrivateSide edited = untouched;
  type(edited, "zelf getypt");
  logs.state("e", "r2", "daarna", "r1");
  untouched = logs.align(untouched);
  CHECK(untouched.expectations.front().text == "daarna");
  CHECK(state_in(untouched) == DraftState::stated);
  edited = logs.align(edited);
  CHECK(edited.expectations.front().text == "zelf getypt");
  CHECK(edited.expectations.front().stated->revision == RevisionId("r2"));
  CHECK(state_in(edited) == DraftState::changed);
}

TEST_CASE(
    "what another device withdrew goes, but typed words stay here and do not go out by "
    "themselves") {
  Logs logs;
  logs.state("e", "r1", "eerst");
  PrivateSide untouched = logs.align({});
  PrivateSide edited = untouched;
  type(edited, "zelf getypt");
  logs.withdraw("e");
  CHECK(logs.align(untouched).expectations.empty());
  edited = logs.align(edited);
  REQUIRE(edited.expectations.size() == 1);
  CHECK(state_in(edited) == DraftState::draft);
  CHECK_FALSE(is_shared(edited.expectations.front()));
}

TEST_CASE("a removal that has not left yet stays a removal") {
  Logs logs;
  logs.state("e", "r1", "eerst");
  PrivateSide side = logs.align({});
  side = remove_expectation(side, ItemId("e"))->side;
  side = logs.align(side);
  CHECK(side.expectations.empty());
  CHECK(expectations_to_withdraw(side).size() == 1);
  logs.withdraw("e");
  side = logs.align(side);
  CHECK(expectations_to_withdraw(side).empty());
}

TEST_CASE("what is in no log any more becomes a draft, and one again when it comes back") {
  Logs logs;
  logs.state("e", "r1", "eerst");
  PrivateSide side = logs.align({});
  side = Logs().align(side);
  REQUIRE(side.expectations.size() == 1);
  CHECK(state_in(side) == DraftState::draft);
  CHECK(side.expectations.front().text == "eerst");
  side = logs.align(side);
  REQUIRE(side.expectations.size() == 1);
  CHECK(state_in(side) == DraftState::stated);
}

TEST_CASE("guesses that were stated elsewhere are taken over unless others were typed here") {
  Logs logs;
  logs.guess("M_RESULT");
  PrivateSide side = logs.align({});
  REQUIRE(side.guesses.size() == 1);
  CHECK(side.share_guesses);
  CHECK_FALSE(has_guesses_to_state(side));
  PrivateSide typed;
  typed.guesses = {{"M_SIGNAL", std::nullopt}};
  typed = logs.align(typed);
  CHECK(typed.guesses.front().topic == "M_SIGNAL");
}
