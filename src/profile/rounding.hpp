// The one way in which the profile rounds (domain.md, section 6): half up, towards plus infinity,
// to an integer, from exact integers where the inputs are. What is compared, shown or shared is
// rounded before.
#pragma once

#include <cstdint>

namespace wederzijds {

/// `numerator / denominator` to the nearest integer, halves up; `denominator` is positive.
[[nodiscard]] constexpr std::int64_t divide_half_up(std::int64_t numerator,
                                                    std::int64_t denominator) {
  const std::int64_t twice = 2 * numerator + denominator;
  const std::int64_t quotient = twice / (2 * denominator);
  // C++ rounds quotients towards zero; we want the floor.
  return quotient - (twice % (2 * denominator) < 0 ? 1 : 0);
}

/// `value * units` to the nearest integer, halves up. For what only exists as a float.
[[nodiscard]] std::int64_t round_half_up(double value, double units);

}  // namespace wederzijds
