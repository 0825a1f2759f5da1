#include "profile/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "round_builder.hpp"

namespace wederzijds {
namespace {

using test::answer_all;
using test::answer_screens;
using test::standard_instruments;
using test::with_round;

/// "kind id before after", so that a failed check shows all of them.
std::vector<std::string> told(const std::vector<Change>& changes) {
  std::vector<std::string> lines;
  for (const Change& one : changes) {
    std::string line = std::string(name_of(one.kind)) + " " + one.id;
    for (const auto& figure : {one.before, one.after}) {
      line += figure ? " " + std::to_string(*figure) : " -";
    }
    lines.push_back(line);
  }
  return lines;
}

/// Two rounds, both wholly answered and alike.
ProfileDocument two_rounds() {
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  REQUIRE(begin_round(document, standard_instruments(), Role::employee, "2026-08-03", 6,
                      CarryOver::nothing));
  answer_all(*current_round(document));
  return document;
}

}  // namespace

TEST_CASE("a report of nothing has nothing in it") {
  const ProfileDocument document = with_round();
  CHECK(report_of(*current_round(document), standard_instruments()) == ProfileReport());
}

TEST_CASE("a report has what was answered in the words of the pack") {
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  const ProfileReport report = report_of(*current_round(document), standard_instruments());
  REQUIRE(report.strengths.size() == 5);
  CHECK(report.strengths[0].card.label == "Staying calm");
  CHECK(report.strengths[0].example == "The evening that the lift stood still.");
  CHECK_FALSE(report.strengths[1].example);
  CHECK(report.strengths[1].use == StrengthUse::right);
  REQUIRE(report.preferences.size() == 12);
  CHECK(report.preferences[0].slider.left == "Structure");
  CHECK(report.preferences[0].position == 1);
  CHECK(report.challenges.size() == 4);
  CHECK(report.demands.size() == 8);
  CHECK(report.received.size() == 13);
  CHECK(report.field == GreatField::work);
  REQUIRE(report.work_with_me.size() == 1);
  CHECK(report.work_with_me[0].label == "What you can ask me for");
}

TEST_CASE("values stand by share, with bands, groups, and what is received") {
  ProfileDocument document = with_round();
  answer_all(*current_round(document));
  const ProfileReport report = report_of(*current_round(document), standard_instruments());
  REQUIRE(report.values.size() == 13);
  CHECK(report.values_enough);
  CHECK(report.screens_answered == 13);
  CHECK(report.fit.has_value());
  CHECK(report.values[0].id == "room");
  CHECK(report.values[0].best == "room to choose");
  for (std::size_t i = 1; i < 13; ++i) {
    CHECK(report.values[i].share <= report.values[i - 1].share);
    CHECK(report.values[i].band >= report.values[i - 1].band);
    CHECK(report.values[i].group >= report.values[i - 1].group);
    CHECK(report.values[i].received.has_value());
  }
}

TEST_CASE("what to protect and to talk about comes from the first band and what is received") {
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  answer_screens(round);
  REQUIRE(set_received(round, round.values.ids[0], 5));
  REQUIRE(set_received(round, round.values.ids[1], 1));
  REQUIRE(set_received(round, round.values.ids[12], 1));
  const ProfileReport report = report_of(round, standard_instruments());
  CHECK(report.protect == std::vector<std::string>{round.values.ids[0]});
  CHECK(report.talk_about == std::vector<std::string>{round.values.ids[1]});
}

TEST_CASE("under nine screens the values are shown as not enough yet, and nothing is concluded") {
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  answer_screens(round, 8);
  for (const std::string& id : round.values.ids) REQUIRE(set_received(round, id, 1));
  const ProfileReport report = report_of(round, standard_instruments());
  CHECK(report.values.size() == 13);
  CHECK_FALSE(report.values_enough);
  CHECK(report.talk_about.empty());
}

TEST_CASE("ids that the pack no longer has are left out, values of the round keep their place") {
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  answer_all(round);
  Instruments pack = standard_instruments();
  pack.strengths->cards.erase(
      std::remove_if(pack.strengths->cards.begin(), pack.strengths->cards.end(),
                     [](const Card& card) { return card.id == "calm"; }),
      pack.strengths->cards.end());
  pack.preferences->sliders.erase(pack.preferences->sliders.begin());
  pack.values->values[0].id = "space";
  const ProfileReport report = report_of(round, pack);
  CHECK(report.strengths.size() == 4);
  CHECK(report.preferences.size() == 11);
  REQUIRE(report.values.size() == 13);
  CHECK(report.values[0].label == "room");
}

TEST_CASE("all sliders neutral, and all without preference, are both a good report") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  for (const Slider& slider : pack.preferences->sliders) {
    REQUIRE(set_preference(round, pack, slider.id, PreferenceAnswer{3}));
  }
  for (const ReportedPreference& one : report_of(round, pack).preferences) CHECK(one.position == 3);
  for (const Slider& slider : pack.preferences->sliders) {
    REQUIRE(set_preference(round, pack, slider.id, PreferenceAnswer{}));
  }
  const ProfileReport report = report_of(round, pack);
  CHECK(report.preferences.size() == 12);
  for (const ReportedPreference& one : report.preferences) CHECK_FALSE(one.position);
}

TEST_CASE("nothing changed between two rounds that are alike") {
  const ProfileDocument document = two_rounds();
  CHECK(told(changes_between(document.rounds[0], document.rounds[1], standard_instruments())) ==
        std::vector<std::string>{});
}

TEST_CASE("what changed is told section by section, with the figure before and after") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = two_rounds();
  ProfileRound& later = document.rounds[1];
  REQUIRE(choose_strengths(later, pack, {"digging", "calm", "hands", "finishing", "starting"}));
  REQUIRE(set_strength_use(later, pack, "calm", StrengthUse::less));
  REQUIRE(set_preference(later, pack, "structure-freedom", PreferenceAnswer{4}));
  REQUIRE(set_preference(later, pack, "direct-gentle", PreferenceAnswer{}));
  REQUIRE(set_challenge(later, pack, "drains", "Something else."));
  REQUIRE(set_received(later, "room", 5));
  REQUIRE(set_demand(later, pack, "pace", 5));
  REQUIRE(set_great_work(later, 5));
  REQUIRE(set_feeling_great(later, 1));
  CHECK(told(changes_between(document.rounds[0], later, pack)) ==
        std::vector<std::string>{"strength-use calm 1 0", "strength-added starting - -",
                                 "strength-dropped caring - -", "preference structure-freedom 1 4",
                                 "preference direct-gentle 2 -", "challenge drains - -",
                                 "received room 1 5", "demand pace 3 5",
                                 "great-work great-work 4 5", "feeling-great feeling-great 3 1"});
}

TEST_CASE("values change by their band, and only when both rounds have enough screens") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = two_rounds();
  ProfileRound& later = document.rounds[1];
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    ScreenValues values = values_of_screen(screen);
    std::sort(values.begin(), values.end());
    REQUIRE(set_screen(later, screen,
                       {later.values.ids[values.back()], later.values.ids[values.front()]}));
  }
  const auto changes = changes_between(document.rounds[0], later, pack);
  REQUIRE_FALSE(changes.empty());
  for (const Change& one : changes) {
    CHECK(one.kind == ChangeKind::value_band);
    CHECK(one.before != one.after);
  }
  for (std::size_t screen = 8; screen < screen_count; ++screen) {
    REQUIRE(set_screen(later, screen, {}));
  }
  CHECK(changes_between(document.rounds[0], later, pack).empty());
}

TEST_CASE("what was answered only once has not changed") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = two_rounds();
  REQUIRE(begin_round(document, pack, Role::employee, "2026-09-03", 6, CarryOver::nothing));
  CHECK(changes_between(document.rounds[1], document.rounds[2], pack).empty());
  CHECK(changes_between(document.rounds[2], document.rounds[1], pack).empty());
}

TEST_CASE("a questionnaire changes by the means of its factors, where both times have one") {
  const Questionnaire& quickscan = *find_questionnaire(standard_instruments(), "quickscan");
  QuestionnaireRound before, after;
  before.answers = {
      {"clarity-1", 2}, {"clarity-2", 2}, {"energy-1", 3}, {"energy-2", 3}, {"growth-1", 3}};
  after.answers = {{"clarity-1", 3}, {"clarity-2", 4}, {"energy-1", 3},
                   {"energy-2", 3},  {"growth-1", 1},  {"growth-2", 1}};
  const auto changes = changes_between(before, after, quickscan, Role::employee);
  CHECK(told(changes) == std::vector<std::string>{"factor clarity 2000 3500"});
  CHECK(changes[0].label == "Clarity");
}

TEST_CASE("suggestions for a part are own words and the side that one leans to, strongest first") {
  const Instruments& pack = standard_instruments();
  ProfileDocument document = with_round();
  ProfileRound& round = *current_round(document);
  const auto suggestions = [&](const char* part) {
    return suggestions_for(*find_part(pack, part), round, pack);
  };
  for (const char* part : {"ask-me", "how-i-work", "counts", "hard", "notice"}) {
    CHECK(suggestions(part).empty());
  }
  REQUIRE(choose_strengths(round, pack, {"calm", "hands"}));
  REQUIRE(set_strength_example(round, pack, "calm", "The evening of the lift."));
  CHECK(suggestions("ask-me") == std::vector<std::string>{"Staying calm: The evening of the lift.",
                                                          "Being good with my hands"});
  REQUIRE(set_preference(round, pack, "structure-freedom", PreferenceAnswer{4}));
  REQUIRE(set_preference(round, pack, "direct-gentle", PreferenceAnswer{1}));
  REQUIRE(set_preference(round, pack, "think-talk", PreferenceAnswer{3}));
  REQUIRE(set_preference(round, pack, "alone-together", PreferenceAnswer{}));
  CHECK(suggestions("how-i-work") ==
        std::vector<std::string>{find_slider(pack, "direct-gentle")->left_note,
                                 find_slider(pack, "structure-freedom")->right_note});
  answer_screens(round, 8);
  CHECK(suggestions("counts").empty());
  answer_screens(round);
  CHECK(suggestions("counts").size() == 4);
  CHECK(suggestions("counts")[0] == "Room to choose: choosing for yourself how you do it");
  REQUIRE(set_challenge(round, pack, "pressure", "I go quiet."));
  CHECK(suggestions("hard") == std::vector<std::string>{"I go quiet."});
}

}  // namespace wederzijds
