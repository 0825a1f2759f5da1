#include "profile/rounding.hpp"

#include <cmath>

namespace wederzijds {

std::int64_t round_half_up(double value, double units) {
  return static_cast<std::int64_t>(std::floor(value * units + 0.5));
}

}  // namespace wederzijds
