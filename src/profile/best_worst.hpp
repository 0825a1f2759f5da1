// What matters: best-worst choices between 13 values in 13 screens of four.
//
// Sources. Best-worst scaling: Finn and Louviere 1992; its choice models: Marley and Louviere 2005
// (the "maxdiff" model over ordered pairs of best and worst). The design is the cyclic difference
// set {0,1,3,9} modulo 13 (Singer 1938), the lines of the projective plane of order 3. The estimate
// is the mode of the posterior with independent normal priors; its errors are of the Laplace
// approximation. The conventions (the standard deviation of 1.5, the bands, "not enough yet") are
// our own: domain.md, section 6.
//
// Guarantees: nothing here fails on any answers that check; every figure that leaves is an integer,
// and what is ordered or compared is rounded first, so native and wasm builds agree.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"

namespace wederzijds {

inline constexpr std::size_t value_count = 13;
inline constexpr std::size_t screen_count = 13;
inline constexpr std::size_t values_per_screen = 4;
/// Under this many answered screens the result says "not enough yet".
inline constexpr std::size_t enough_screens = 9;
/// The sizes of the three bands: the first, the next and the last values of the order. "High" is
/// the first band.
inline constexpr std::array<std::size_t, 3> band_sizes = {4, 5, 4};

/// Four values, by their place in the pack: 0 to 12.
using ScreenValues = std::array<std::size_t, values_per_screen>;

/// The values i, i+1, i+3, i+9 modulo 13 of screen i, 0 to 12.
[[nodiscard]] ScreenValues values_of_screen(std::size_t screen);

/// A screen as it is shown: its number in the design and its values from top to bottom.
struct ShownScreen {
  std::size_t screen = 0;
  ScreenValues values{};
  bool operator==(const ShownScreen&) const = default;
};

/// The 13 screens in the order of this seed, each with its values in the order of this seed; the
/// same everywhere and for ever (Fisher-Yates shuffles by SplitMix64, without modulo bias).
[[nodiscard]] std::array<ShownScreen, screen_count> shown_screens(std::uint64_t seed);

/// On this screen of the design, the value that counts most and the one that counts least.
struct BestWorst {
  std::size_t screen = 0;
  std::size_t best = 0;
  std::size_t worst = 0;
  bool operator==(const BestWorst&) const = default;
};

using ValueVector = std::array<double, value_count>;
using ValueMatrix = std::array<ValueVector, value_count>;

/// The estimate before rounding. Floats stay in this module and its tests.
struct BestWorstMode {
  ValueVector utility{};
  ValueMatrix covariance{};  // C: the inverse of the negative Hessian, prior included
  double log_likelihood = 0;
  double gradient = 0;  // largest component at the mode
  int steps = 0;        // of Newton's method
};

/// The mode of the posterior. Errors: `bad_arguments` at `/index` for a screen or value that is not
/// there, a value that is not on its screen, best and worst the same, or a screen that comes twice.
[[nodiscard]] Result<BestWorstMode> find_mode(const std::vector<BestWorst>& answers);

/// The estimate as it may be shown: by value, in the order of the pack.
struct BestWorstResult {
  std::size_t answered = 0;  // screens
  bool enough = false;
  std::array<std::int64_t, value_count> utility{};        // millionths
  std::array<std::int64_t, value_count> utility_error{};  // millionths
  std::array<int, value_count> share{};                   // per mille
  std::array<int, value_count> share_error{};             // per mille
  std::optional<int> fit;                                 // per mille; none without screens
  std::array<std::size_t, value_count> order{};           // values by share, ties in pack order
  std::array<int, value_count> group{};  // by place in the order: 0 for the first group and so on
  std::array<int, value_count> band{};   // by value: 0, 1, 2
  bool operator==(const BestWorstResult&) const = default;
};

/// The result of any number of answered screens. Errors: as find_mode.
[[nodiscard]] Result<BestWorstResult> score_best_worst(const std::vector<BestWorst>& answers);

}  // namespace wederzijds
