// What somebody filled in at a look-back for themselves alone: how much they get now, how the work
// goes and feels. It stands on the desk under `figures/<planned date>` or `figures/extra/<date>`.
//
// Guarantees: only checkin.record writes it, in the same step as the line of that look-back; no
// figure is in both. Nothing here is ever made into a line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "side/desk.hpp"

namespace wederzijds {

/// The figures of one look-back that stay with the person.
struct OwnFigures {
  struct Received {
    std::string expectation;
    int received = 0;  ///< 1..5
    bool operator==(const Received&) const = default;
  };
  std::string moment;  ///< the planned date, or `extra`
  std::string date;    ///< on which it was recorded
  std::vector<Received> received;
  std::optional<int> great_work, feeling_great;  ///< 1..5

  [[nodiscard]] bool empty() const { return received.empty() && !great_work && !feeling_great; }
  bool operator==(const OwnFigures&) const = default;
};

/// Keeps the figures of that look-back in place of those it had; without any, none are kept.
/// Errors: as put_on_desk.
[[nodiscard]] Result<Desk> keep_figures(Desk desk, const OwnFigures& figures);

/// All that is kept, by key. What is no figure from 1 to 5 is left out.
[[nodiscard]] std::vector<OwnFigures> kept_figures(const Desk& desk);

/// The desk with figures as they were kept before this version (unfinished work of a look-back that
/// says on which day it was `recorded`) where they belong now. What stands there besides stays.
[[nodiscard]] Desk move_former_figures(Desk desk);

}  // namespace wederzijds
