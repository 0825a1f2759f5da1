// The moments at which two people look back: those of the frame, the days on which the plans of an
// agreement say so, those recorded besides, and what to propose when the frame has none.
//
// Guarantees: dates only, given in; the same state and date give the same moments. While an
// agreement is ended nothing is planned.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "base/role.hpp"

namespace wederzijds {

enum class MomentState : std::uint8_t {
  planned,   ///< its date is still to come
  due,       ///< its date is today or has passed
  recorded,  ///< this role has recorded it
};
/// "planned", "due", "recorded".
[[nodiscard]] std::string_view name_of(MomentState state);

/// One moment to look back, seen by one role.
struct Moment {
  std::string id;    ///< the planned date, or `extra`
  std::string date;  ///< the planned date, or the date of the extra one
  MomentState state = MomentState::planned;
  const CheckinRecorded* mine = nullptr;
  /// What the other role recorded; only once mine is there, so that neither writes after the other.
  const CheckinRecorded* theirs = nullptr;
};

/// The moments that are planned and all that were recorded, by date, as `me` may see them.
/// `today` is a date.
[[nodiscard]] std::vector<Moment> moments_of(const State& state, Role me, std::string_view today);

/// The first moment that `me` has not recorded, as a date; nothing when there is none.
[[nodiscard]] std::optional<std::string> next_moment(const State& state, Role me);

/// Dates to propose: after two weeks, after six, then each quarter, up to and with `until` (without
/// it for a year). Empty when `from` is no date.
[[nodiscard]] std::vector<std::string> propose_check_ins(std::string_view from,
                                                         std::optional<std::string_view> until);

}  // namespace wederzijds
