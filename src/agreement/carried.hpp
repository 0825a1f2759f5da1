// What is still open between two people and goes along to the next talk or look-back.
//
// Guarantees: nothing here is a verdict: a thing is carried over because the words that would
// settle it are not there. The same lines give the same lists on every device, and what one person
// may not see yet (a look-back that opens with their own, a side that is closed) changes nothing
// for that person.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "base/role.hpp"

namespace wederzijds {

struct CarriedOver {
  std::vector<const Commitment*> commitments;    ///< in the order of their first line
  std::vector<const Expectation*> expectations;  ///< of both directions, likewise
};

/// What is carried over on that day, as `me` may know it; without `me`, as all lines say.
/// Commitments in use: those whose last word about the present wording is not *kept*, and those
/// without a word whose look-back day is before `today`. Expectations in use: those last answered
/// *later*, and those that stood when a talk was held and got no answer in that round or after it.
[[nodiscard]] CarriedOver carried_over(const State& state, std::string_view today,
                                       std::optional<Role> me = std::nullopt);

/// The last status of a commitment by that role, from check-ins that are used and, for `me`, may be
/// known: what the other recorded of a moment opens once `me` recorded that moment.
[[nodiscard]] std::optional<StatusAt> status_seen_by(const State& state, const Commitment& item,
                                                     Role role, std::optional<Role> me);

}  // namespace wederzijds
