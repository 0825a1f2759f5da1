#include "profile/snapshot.hpp"

#include <doctest/doctest.h>

#include "round_builder.hpp"

namespace wederzijds {
namespace {

using test::answer_all;
using test::answer_screens;
using test::standard_instruments;
using test::with_round;

ShareChoice everything(const ProfileRound& round) {
  ShareChoice all;
  all.strengths = all.strength_examples = all.strength_uses = all.preferences = all.values = true;
  all.received = all.demands = all.great = true;
  for (const auto& [id, text] : round.challenges) all.challenges.insert(id);
  for (const auto& [id, part] : round.work_with_me) all.work_with_me.insert(id);
  return all;
}

/// A round in which every text that a person can write is one that cannot be mistaken.
ProfileDocument with_canaries() {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = with_round(Role::manager);
  ProfileRound& round = *current_round(document);
  REQUIRE(choose_strengths(round, pack, {"calm", "digging"}));
  REQUIRE(set_strength_example(round, pack, "calm", "canary-example"));
  REQUIRE(set_strength_example(round, pack, "hands", "canary-unchosen"));
  REQUIRE(set_strength_use(round, pack, "calm", StrengthUse::more));
  for (const OpenQuestion& question : pack.open_questions->questions) {
    REQUIRE(set_challenge(round, pack, question.id, "canary-" + question.id));
  }
  for (const WorkWithMePart& part : pack.open_questions->parts) {
    REQUIRE(set_work_with_me(round, pack, part.id, "canary-part-" + part.id));
  }
  return document;
}

bool holds(const std::optional<std::string>& body, const std::string& text) {
  return body && body->find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("nothing is shared unless it is said") {
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  CHECK_FALSE(shared_profile(*current_round(document), standard_instruments(), ShareChoice()));
}

TEST_CASE("a snapshot is written in exactly these bytes, labels in the words of the writer") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  REQUIRE(choose_strengths(round, pack, {"calm", "digging"}));
  REQUIRE(set_strength_example(round, pack, "calm", "A \"long\" night."));
  REQUIRE(set_strength_use(round, pack, "calm", StrengthUse::less));
  REQUIRE(set_preference(round, pack, "think-talk", PreferenceAnswer{2}));
  REQUIRE(set_preference(round, pack, "alone-together", PreferenceAnswer{}));
  REQUIRE(set_challenge(round, pack, "helps", "Ask me what can wait."));
  REQUIRE(set_received(round, "pay", 4));
  REQUIRE(set_demand(round, pack, "pace", 5));
  REQUIRE(set_great_work(round, 4));
  REQUIRE(set_work_with_me(round, pack, "counts", "Room."));
  CHECK(shared_profile(round, pack, everything(round)) ==
        R"({"pack":"standard","packVersion":1,"strengths":[{"id":"calm","label":"Staying calm",)"
        R"("example":"A \"long\" night.","use":"less"},{"id":"digging",)"
        R"("label":"Getting to the bottom"}],"preferences":[{"id":"think-talk",)"
        R"("left":"Think first","right":"Talk first","position":2},{"id":"alone-together",)"
        R"("left":"Alone","right":"Together"}],"challenges":[{"id":"helps",)"
        R"("label":"What helps then","text":"Ask me what can wait."}],"balance":{"values":)"
        R"([{"id":"pay","label":"Pay","received":4}],"demands":[{"id":"pace","label":"Pace",)"
        R"("level":5}],"greatWork":4},"howToWorkWithMe":[{"id":"counts",)"
        R"("label":"What counts for me","text":"Room."}]})");
}

TEST_CASE("values are shared with share and error, and only when enough screens were answered") {
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  ShareChoice choice;
  choice.values = true;
  answer_screens(round, 8);
  CHECK_FALSE(shared_profile(round, standard_instruments(), choice));
  answer_screens(round, 9);
  const auto body = shared_profile(round, standard_instruments(), choice);
  REQUIRE(body);
  const auto json = parse_checked(*body);
  REQUIRE(json);
  const Json* values = find_array(*json, "values");
  REQUIRE(values != nullptr);
  REQUIRE(values->size() == 13);
  for (const Json& value : *values) {
    CHECK(*find_integer(value, "share") >= 0);
    CHECK(*find_integer(value, "share") <= 1000);
    CHECK(find_integer(value, "error").has_value());
  }
}

TEST_CASE("what is not chosen is not in the bytes: each canary leaves only by its own exit") {
  ProfileDocument document = with_canaries();
  const ProfileRound& round = *current_round(document);
  const Instruments& pack = standard_instruments();
  // The search finds a canary where it should be.
  REQUIRE(holds(shared_profile(round, pack, everything(round)), "canary-example"));

  ShareChoice only_strengths;
  only_strengths.strengths = true;
  const auto strengths = shared_profile(round, pack, only_strengths);
  CHECK(holds(strengths, "Staying calm"));
  CHECK_FALSE(holds(strengths, "canary"));
  CHECK_FALSE(holds(strengths, "\"use\""));

  for (const OpenQuestion& question : pack.open_questions->questions) {
    ShareChoice one;
    one.challenges.insert(question.id);
    const auto body = shared_profile(round, pack, one);
    for (const OpenQuestion& other : pack.open_questions->questions) {
      CHECK(holds(body, "\"canary-" + other.id + "\"") == (other.id == question.id));
    }
    CHECK_FALSE(holds(body, "canary-part"));
    CHECK_FALSE(holds(body, "canary-example"));
  }
  for (const WorkWithMePart& part : pack.open_questions->parts) {
    ShareChoice one;
    one.work_with_me.insert(part.id);
    const auto body = shared_profile(round, pack, one);
    for (const WorkWithMePart& other : pack.open_questions->parts) {
      CHECK(holds(body, "\"canary-part-" + other.id + "\"") == (other.id == part.id));
    }
  }
}

TEST_CASE("an example of a card that is not chosen is never shared") {
  ProfileDocument document = with_canaries();
  const ProfileRound& round = *current_round(document);
  CHECK_FALSE(
      holds(shared_profile(round, standard_instruments(), everything(round)), "canary-unchosen"));
}

TEST_CASE("each figure of the balance leaves only when it was chosen") {
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  const ProfileRound& round = *current_round(document);
  const auto body = [&](bool received, bool demands, bool great) {
    ShareChoice choice;
    choice.received = received;
    choice.demands = demands;
    choice.great = great;
    return shared_profile(round, standard_instruments(), choice);
  };
  CHECK(holds(body(true, false, false), "\"received\""));
  CHECK_FALSE(holds(body(true, false, false), "\"level\""));
  CHECK_FALSE(holds(body(true, false, false), "greatWork"));
  CHECK(holds(body(false, true, false), "\"level\""));
  CHECK_FALSE(holds(body(false, true, false), "\"received\""));
  CHECK(holds(body(false, false, true), R"("balance":{"values":[],"demands":[],"greatWork":4)"));
}

TEST_CASE("parts are private until they are marked as shared") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = with_canaries();
  ProfileRound& round = *current_round(document);
  CHECK(parts_marked_shared(round).empty());
  REQUIRE(set_work_with_me_shared(round, pack, "ask-me", true));
  CHECK(parts_marked_shared(round) == std::set<std::string>{"ask-me"});
  // A mark without a text has nothing to share.
  REQUIRE(set_work_with_me(round, pack, "ask-me", ""));
  CHECK(parts_marked_shared(round).empty());
  REQUIRE(set_work_with_me_shared(round, pack, "ask-me", false));
  CHECK(round.work_with_me.count("ask-me") == 0);
}

TEST_CASE("a Dutch writer's snapshot has Dutch labels") {
  const auto dutch = load_instruments(test::standard_files(), "nl");
  REQUIRE(dutch);
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  const auto body =
      shared_profile(*current_round(document), *dutch, everything(*current_round(document)));
  CHECK(holds(body, "Rustig blijven"));
  CHECK_FALSE(holds(body, "Staying calm"));
}

}  // namespace wederzijds
