// What one person says to the other: expectations, offers and guesses, as content without identity.
//
// Guarantees: content holds only what a line may hold (domain.md 2), so a finished draft and a line
// can be compared with ==; what was not answered is absent.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expectations/figures.hpp"

namespace wederzijds {

/// The topic of own words, in every content pack.
inline constexpr std::string_view own_words_topic = "other";

/// Most guesses a person makes.
inline constexpr std::size_t most_guesses = 5;

/// Longest text in a line, in code points.
inline constexpr std::size_t longest_text = 20000;

/// What I expect of the other, complete enough to be stated.
struct ExpectationContent {
  std::string topic;
  std::optional<std::string> topic_label;  // in the writer's words, travels with the item
  std::string text;
  std::optional<std::string> why;
  std::optional<std::string> sign;
  Figure importance;
  Figure needed;
  std::optional<Figure> received;
  std::optional<Scope> scope;
  bool operator==(const ExpectationContent&) const = default;
};

/// What the other can expect of me, or what I cannot give.
struct OfferContent {
  Nature nature = Nature::offer;
  std::optional<std::string> topic;
  std::string text;
  std::optional<std::string> because;
  bool operator==(const OfferContent&) const = default;
};

/// One thing that I think the other expects of me.
struct GuessContent {
  std::string topic;
  std::optional<std::string> text;
  bool operator==(const GuessContent&) const = default;
};

}  // namespace wederzijds
