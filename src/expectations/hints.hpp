// Hints on wording: a question where what was written may be read in more than one way, or says
// what nobody needs to know.
//
// Guarantees: a hint never blocks anything and never changes a text; at most most_hints at a time,
// the most useful first, by the word lists and the order of the content pack. Only whole words
// count, and not where the pack says that they are fine.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.hpp"

namespace wederzijds {

inline constexpr std::size_t most_hints = 2;

/// One question about one thing that was written.
struct Hint {
  HintCode code = HintCode::vague;
  std::string member;               // what it is about: "text", "sign", "moment" ...; empty: all
  std::optional<std::string> word;  // as it was written
  std::string text;                 // the question, in the language of the pack
  bool operator==(const Hint&) const = default;
};

/// A text that was written, under the name of its member.
struct WrittenText {
  std::string_view member;
  std::string_view text;
};

/// What was written of one thing, as far as it is there.
struct Written {
  HintKind kind = HintKind::expectation;
  bool limit = false;  // an offer that sets a limit: "never" is fine in it
  std::vector<WrittenText> texts;
};

/// What surrounds the question.
struct HintSetting {
  std::string other;  // what the other is called; empty: not known yet
  /// Whether the person chose to leave this as it is; none: nothing was.
  std::function<bool(const Hint&)> left;
};

/// Under which a hint is remembered as left: its code, and its word as compared.
[[nodiscard]] std::string key_of(const Hint& hint);

/// The hints about one thing. Without word lists in the pack, and while nothing is written: none.
[[nodiscard]] std::vector<Hint> hints_about(const Pack& pack, const Written& written,
                                            const HintSetting& setting);

/// The hints about a side with so many expectations and offers.
[[nodiscard]] std::vector<Hint> hints_about_side(const Pack& pack, std::size_t expectations,
                                                 std::size_t offers, const HintSetting& setting);

}  // namespace wederzijds
