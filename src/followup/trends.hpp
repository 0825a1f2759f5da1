// How it went since the beginning: of every expectation what was received, of both people how the
// work goes and feels.
//
// Guarantees: points as they were given, in the one order of lines; nothing is smoothed, averaged
// or judged. What somebody kept for themselves alone is only in their own trends. Of the other only
// what they shared, and only once it is open: the figure of a statement after a view on it, that of
// a look-back after one's own of the same moment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "base/role.hpp"

namespace wederzijds {

enum class PointSource : std::uint8_t { statement, check_in };
/// "statement", "check-in".
[[nodiscard]] std::string_view name_of(PointSource source);

/// One figure, 1..5, on one day.
struct Point {
  std::string date;
  int value = 0;
  PointSource source = PointSource::statement;
  bool is_private = false;  ///< kept by the one who looks, and never shared
  friend bool operator==(const Point&, const Point&) = default;
};

/// What was received of one expectation, from the first figure to the last.
struct ReceivedTrend {
  const Expectation* item = nullptr;
  std::vector<Point> points;
  /// The last point that still speaks: a figure of words that were replaced since does not, as in
  /// received_now.
  std::optional<Point> now;
};

struct Trends {
  std::vector<ReceivedTrend> received;  ///< of items in use that `me` may see, also without points
  ByRole<std::vector<Point>> great_work;
  ByRole<std::vector<Point>> feeling_great;
};

/// Figures that `me` kept of one look-back (see side/own_figures, which this module may not know).
struct KeptFigures {
  struct Received {
    std::string expectation;
    int received = 0;
  };
  std::string moment;  ///< the planned date, or `extra`
  std::string date;
  std::vector<Received> received;
  std::optional<int> great_work, feeling_great;
};

/// The trends as `me` may see them. A kept figure stands where the line of its look-back stands;
/// one whose line is not there comes last, by date.
[[nodiscard]] Trends trends_of(const State& state, Role me, const std::vector<KeptFigures>& kept);

}  // namespace wederzijds
