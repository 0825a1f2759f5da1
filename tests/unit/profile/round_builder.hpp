// Rounds to test with.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "profile/profile.hpp"
#include "standard_pack.hpp"

namespace wederzijds::test {

inline ProfileDocument with_round(Role role = Role::employee, std::uint64_t seed = 5) {
  ProfileDocument document;
  REQUIRE(
      begin_round(document, standard_instruments(), role, "2026-02-03", seed, CarryOver::nothing));
  return document;
}

/// Answers this many screens so that the values stand in pack order.
inline void answer_screens(ProfileRound& round, std::size_t screens = screen_count) {
  for (std::size_t screen = 0; screen < screens; ++screen) {
    ScreenValues values = values_of_screen(screen);
    std::sort(values.begin(), values.end());
    REQUIRE(set_screen(round, screen,
                       {round.values.ids[values.front()], round.values.ids[values.back()]}));
  }
}

/// Answers everything there is.
inline void answer_all(ProfileRound& round) {
  const Instruments& pack = standard_instruments();
  REQUIRE(choose_strengths(round, pack, {"calm", "digging", "hands", "finishing", "caring"}));
  for (const char* card : {"calm", "digging", "hands", "finishing", "caring"}) {
    REQUIRE(set_strength_use(round, pack, card, StrengthUse::right));
  }
  REQUIRE(set_strength_example(round, pack, "calm", "The evening that the lift stood still."));
  int position = 0;
  for (const Slider& slider : pack.preferences->sliders) {
    REQUIRE(set_preference(round, pack, slider.id, PreferenceAnswer{position++ % 5 + 1}));
  }
  for (const OpenQuestion& question : pack.open_questions->questions) {
    if (question.role && *question.role != round.role) continue;
    REQUIRE(set_challenge(round, pack, question.id, "About " + question.id + "."));
  }
  answer_screens(round);
  int level = 0;
  for (const std::string& id : round.values.ids) {
    REQUIRE(set_received(round, id, level++ % 5 + 1));
  }
  for (const Card& demand : pack.balance->demands) REQUIRE(set_demand(round, pack, demand.id, 3));
  REQUIRE(set_great_work(round, 4));
  REQUIRE(set_feeling_great(round, 3));
  REQUIRE(set_work_with_me(round, pack, "ask-me", "Come to me when it gets tense."));
}

}  // namespace wederzijds::test
