// When an agreement can begin anew with everything kept, and when it is a good time for it.
//
// Guarantees: dates only, given in. "Past" is a time to renew, never a thing that is late.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agreement/state.hpp"

namespace wederzijds {

enum class RenewalTime : std::uint8_t {
  later,  ///< the end of the period is further away
  soon,   ///< the period ends within six weeks
  past,   ///< the period has ended
};
/// "later", "soon", "past".
[[nodiscard]] std::string_view name_of(RenewalTime time);

/// What there is to say about renewing on one day.
struct Renewal {
  bool is_allowed = false;
  RenewalTime time = RenewalTime::later;
  /// The last day of the period: what the frame says, else a year after it begins.
  std::optional<std::string> end;
  int next_round = 2;
  /// A period to begin with: from the day after the present one while that is near, else from
  /// today, for a year.
  std::string from, until;
};

/// Renewing is allowed once the present round has come to a version that both signed, is ended, or
/// has run to the end of its period; so a round that only just began is not left behind unmade.
/// `today` is a date.
[[nodiscard]] Renewal renewal_of(const State& state, std::string_view today);

/// Both signed in the present round, or the agreement as it is now is the last version to the
/// letter.
[[nodiscard]] bool is_agreed_in_present_round(const State& state);

}  // namespace wederzijds
