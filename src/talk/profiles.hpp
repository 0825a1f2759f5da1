// Two shared profiles side by side: what two people have alike, where they differ and how their
// strengths help each other (domain.md section 6, "Two profiles").
//
// Guarantees: the same two snapshots and the same pack give the same lists on both devices; what a
// pack does not know still counts, after what it knows and in the words that travelled with it; no
// preference is a position of nobody and stands in no list.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "agreement/body.hpp"
#include "base/role.hpp"
#include "content/instruments.hpp"

namespace wederzijds {

/// Positions that lie this far apart are a difference; our own convention.
inline constexpr int least_difference = 2;
/// So many of the largest differences come with a question to ask.
inline constexpr std::size_t differences_with_prompt = 3;
/// The values of each that are held against each other: as many as are called high.
inline constexpr std::size_t first_values = 4;

/// Both stand at the same place between two ways of working.
struct AlikePreference {
  std::string id;
  std::string left;
  std::string right;
  int position = 0;  ///< 1..5
  bool operator==(const AlikePreference&) const = default;
};

struct DifferentPreference {
  std::string id;
  std::string left;
  std::string right;
  ByRole<int> position;  ///< 1..5
  std::optional<std::string> prompt;
  bool operator==(const DifferentPreference&) const = default;
};

struct NamedThing {
  std::string id;
  std::string label;
  bool operator==(const NamedThing&) const = default;
};

/// A strength of each that help each other.
struct ComplementaryStrengths {
  ByRole<NamedThing> strength;
  std::string prompt;
  bool operator==(const ComplementaryStrengths&) const = default;
};

struct ProfilesSideBySide {
  std::vector<AlikePreference> alike;               ///< in pack order
  std::vector<DifferentPreference> differences;     ///< the largest first, ties in pack order
  std::vector<ComplementaryStrengths> complements;  ///< in pack order, each pair at most once
  std::vector<NamedThing> shared_values;  ///< in the first four of both, by the employee's order
  bool operator==(const ProfilesSideBySide&) const = default;
};

/// What two snapshots say together, in the words of this pack.
[[nodiscard]] ProfilesSideBySide side_by_side(const ByRole<const ProfileShared*>& profiles,
                                              const Instruments& instruments);

}  // namespace wederzijds
