// Two profiles side by side: domain.md section 6, "Two profiles".
#include "talk/profiles.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/random.hpp"

using namespace wederzijds;

namespace {

/// A pack with sliders, cards, values and pairs of these names.
Instruments pack(const std::vector<std::string>& sliders,
                 const std::vector<std::pair<std::string, std::string>>& pairs = {}) {
  Instruments instruments;
  instruments.preferences = Preferences();
  for (const std::string& id : sliders) {
    Slider slider;
    slider.id = id;
    slider.left = "left of " + id;
    slider.right = "right of " + id;
    slider.prompt = "ask about " + id;
    instruments.preferences->sliders.push_back(slider);
  }
  instruments.strengths = StrengthCards();
  for (const auto& pair : pairs) {
    for (const std::string& id : {pair.first, pair.second}) {
      if (find_strength(instruments, id) == nullptr) {
        instruments.strengths->cards.push_back({id, "card " + id, ""});
      }
    }
    instruments.strengths->complements.push_back(
        {pair.first + "-" + pair.second, {pair.first, pair.second}, "together " + pair.first});
  }
  return instruments;
}

struct Position {
  const char* id;
  std::optional<int> at;
};

ProfileShared preferring(const std::vector<Position>& positions) {
  ProfileShared profile;
  profile.preferences.emplace();
  for (const Position& one : positions) {
    profile.preferences->push_back({one.id, "own left", "own right", one.at});
  }
  return profile;
}

ProfileShared strong_in(const std::vector<const char*>& cards) {
  ProfileShared profile;
  profile.strengths.emplace();
  for (const char* card : cards) profile.strengths->push_back({card, "own words", {}, {}});
  return profile;
}

ProfileShared valuing(const std::vector<std::pair<const char*, int>>& values) {
  ProfileShared profile;
  profile.values.emplace();
  for (const auto& value : values) {
    profile.values->push_back({value.first, "own words", value.second, 0});
  }
  return profile;
}

ProfilesSideBySide compare(const ProfileShared& employee, const ProfileShared& manager,
                           const Instruments& instruments) {
  return side_by_side({&employee, &manager}, instruments);
}

std::vector<std::string> ids(const std::vector<DifferentPreference>& list) {
  std::vector<std::string> ids;
  for (const DifferentPreference& one : list) ids.push_back(one.id);
  return ids;
}

std::vector<std::string> ids(const std::vector<NamedThing>& list) {
  std::vector<std::string> ids;
  for (const NamedThing& one : list) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_CASE("alike is the same position, also in the middle; one apart is neither") {
  const auto result = compare(preferring({{"a", 1}, {"b", 3}, {"c", 4}}),
                              preferring({{"a", 1}, {"b", 3}, {"c", 5}}), pack({"c", "b", "a"}));
  REQUIRE(result.alike.size() == 2);
  CHECK(result.alike[0] == AlikePreference{"b", "left of b", "right of b", 3});
  CHECK(result.alike[1].id == "a");
  CHECK(result.differences.empty());
}

TEST_CASE("differences come largest first, ties in pack order, and three with a question") {
  const auto result = compare(preferring({{"a", 1}, {"b", 1}, {"c", 5}, {"d", 2}, {"e", 3}}),
                              preferring({{"a", 3}, {"b", 5}, {"c", 2}, {"d", 5}, {"e", 4}}),
                              pack({"d", "a", "c", "b", "e"}));
  CHECK(ids(result.differences) == std::vector<std::string>{"b", "d", "c", "a"});
  CHECK(result.differences[0].position == ByRole<int>{1, 5});
  CHECK(result.differences[2].prompt == "ask about c");
  CHECK_FALSE(result.differences[3].prompt);
}

TEST_CASE("no preference, and what only one of them shared, is left out") {
  const auto result =
      compare(preferring({{"a", {}}, {"b", 1}, {"c", {}}}),
              preferring({{"a", 5}, {"b", {}}, {"c", {}}, {"d", 1}}), pack({"a", "b", "c", "d"}));
  CHECK(result == ProfilesSideBySide());
}

TEST_CASE("what the pack does not know counts after what it knows, in its own words, unasked") {
  const auto result = compare(preferring({{"x", 1}, {"y", 5}, {"z", 2}, {"a", 2}}),
                              preferring({{"z", 2}, {"y", 1}, {"x", 5}, {"a", 4}}), pack({"a"}));
  CHECK(ids(result.differences) == std::vector<std::string>{"x", "y", "a"});
  CHECK(result.differences[0].left == "own left");
  CHECK_FALSE(result.differences[0].prompt);
  CHECK(result.differences[2].left == "left of a");
  CHECK(result.differences[2].prompt == "ask about a");
  REQUIRE(result.alike.size() == 1);
  CHECK(result.alike[0].right == "own right");
  // At the same distance the pack's comes first, wherever it stands in the snapshot.
  const auto tie =
      compare(preferring({{"x", 1}, {"a", 1}}), preferring({{"x", 4}, {"a", 4}}), pack({"a"}));
  CHECK(ids(tie.differences) == std::vector<std::string>{"a", "x"});
}

TEST_CASE("of an id that another program wrote twice, the first counts, once") {
  const auto result = compare(preferring({{"a", 1}, {"a", 5}, {"x", 1}, {"x", 3}}),
                              preferring({{"a", 5}, {"x", 1}}), pack({"a"}));
  CHECK(ids(result.differences) == std::vector<std::string>{"a"});
  CHECK(result.alike.size() == 1);
}

TEST_CASE("strengths complement each other as the pack's pairs say, whoever has which") {
  const Instruments pairs = pack({}, {{"start", "finish"}, {"calm", "candour"}, {"dig", "see"}});
  const auto result =
      compare(strong_in({"finish", "calm", "x"}), strong_in({"start", "candour", "dig"}), pairs);
  REQUIRE(result.complements.size() == 2);
  CHECK(result.complements[0].strength.employee == NamedThing{"finish", "card finish"});
  CHECK(result.complements[0].strength.manager == NamedThing{"start", "card start"});
  CHECK(result.complements[0].prompt == "together start");
  CHECK(result.complements[1].strength.employee.id == "calm");
  // Both in one person help nobody; both in both are one pair.
  CHECK(compare(strong_in({"start", "finish"}), strong_in({"x"}), pairs).complements.empty());
  CHECK(compare(strong_in({"start", "finish"}), strong_in({"finish", "start"}), pairs)
            .complements.size() == 1);
}

TEST_CASE("shared values are those in the first four of both, by share and not by place") {
  const auto result = compare(
      valuing({{"a", 300}, {"b", 200}, {"c", 150}, {"d", 100}, {"e", 90}}),
      valuing({{"f", 20}, {"e", 300}, {"d", 250}, {"g", 200}, {"c", 100}, {"a", 10}}), pack({}));
  CHECK(ids(result.shared_values) == std::vector<std::string>{"c", "d"});
  CHECK(result.shared_values[0].label == "own words");
}

TEST_CASE("with one profile there is nothing to hold against another") {
  const ProfileShared one = preferring({{"a", 1}});
  CHECK(side_by_side({&one, nullptr}, pack({"a"})) == ProfilesSideBySide());
  CHECK(side_by_side({nullptr, &one}, pack({"a"})) == ProfilesSideBySide());
  CHECK(side_by_side({nullptr, nullptr}, pack({"a"})) == ProfilesSideBySide());
  // An empty snapshot takes everything back.
  const ProfileShared nothing;
  CHECK(compare(one, nothing, pack({"a"})) == ProfilesSideBySide());
}

TEST_CASE("every slider with two positions is alike, one apart or a difference; roles may swap") {
  test::Random random(20260309);
  const std::vector<const char*> names = {"a", "b", "c", "d", "e", "f", "g", "h"};
  const Instruments known = pack({"c", "a", "f", "e", "h"});
  for (int round = 0; round < 300; ++round) {
    std::vector<Position> mine;
    std::vector<Position> theirs;
    for (const char* name : names) {
      const auto position = [&] {
        const auto drawn = static_cast<int>(random.below(6));
        return drawn == 0 ? std::nullopt : std::optional<int>(drawn);
      };
      mine.push_back({name, position()});
      theirs.push_back({name, position()});
    }
    const auto one = compare(preferring(mine), preferring(theirs), known);
    const auto other = compare(preferring(theirs), preferring(mine), known);
    CHECK(one.alike == other.alike);
    CHECK(ids(one.differences) == ids(other.differences));
    std::size_t both = 0;
    std::size_t one_apart = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!mine[i].at || !theirs[i].at) continue;
      ++both;
      if (std::abs(*mine[i].at - *theirs[i].at) == 1) ++one_apart;
    }
    CHECK(one.alike.size() + one.differences.size() + one_apart == both);
    for (std::size_t i = 1; i < one.differences.size(); ++i) {
      const auto distance = [&](std::size_t at) {
        const ByRole<int>& position = one.differences[at].position;
        return std::abs(position.employee - position.manager);
      };
      CHECK(distance(i - 1) >= distance(i));
    }
  }
}
