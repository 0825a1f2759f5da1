// From a pasted job description and team goals to expectations that a manager may choose from.
//
// Guarantees: proposes at most most_proposals, every one a sentence or list item of the text as it
// stands there (a list mark and line breaks taken away), never two that say nearly the same; takes
// time linear in the text, for any UTF-8. Nothing is kept. Which words speak for what is the
// content pack's matter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.hpp"

namespace wederzijds {

inline constexpr std::size_t most_proposals = 12;

/// The longest text that is read, in code points.
inline constexpr std::size_t longest_job_description = 200000;

/// Something that a manager could expect, in the words of the text.
struct Proposal {
  std::string topic;  // of the pack
  std::string text;
  std::string line;  // the line of the source on which it begins
  bool operator==(const Proposal&) const = default;
};

/// What a text gave.
struct Proposals {
  std::vector<Proposal> found;  // in the order of the text, goals first
  std::string language;         // of the text, among those of the pack
  std::size_t skipped = 0;      // sentences and list items that are not proposed
  bool operator==(const Proposals&) const = default;
};

/// Proposes from valid UTF-8 of at most longest_job_description code points together. A pack
/// without word lists for it proposes nothing.
[[nodiscard]] Proposals propose(const Pack& pack, std::string_view text, std::string_view goals);

}  // namespace wederzijds
