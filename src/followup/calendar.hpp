// What of the schedule goes into a person's own calendar.
//
// Guarantees: the same lines give the same entries with the same identifiers on every device, so
// that a later file replaces an earlier one entry by entry (RFC 5545, UID and SEQUENCE); what is no
// longer planned is named too, as cancelled. Nothing here holds a name or a word of the agreement.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agreement/state.hpp"

namespace wederzijds {

enum class CalendarKind : std::uint8_t {
  check_in,
  renewal,    ///< the last day of the period
  look_back,  ///< a day on which a signed plan says that the two look back
};
/// "check-in", "renewal", "look-back".
[[nodiscard]] std::string_view name_of(CalendarKind kind);

/// One whole day in the calendar.
struct CalendarEntry {
  std::string uid;  ///< 22 characters of base64url: says nothing of whom or what
  std::string
      date;  ///< of a cancelled one whose day is not known: the first day of what replaced it
  CalendarKind kind = CalendarKind::check_in;
  int sequence = 0;  ///< rises with every change of the frame of its round
  bool cancelled = false;
};

/// The check-ins and the renewal of the present round, the days of plans once something was signed
/// (a day once, and not where a check-in stands), and, as cancelled, those that were planned before
/// and are not any more: of this round, of former rounds after the day the next one began, of an
/// ended round after the day it ended, and days of plans that a signed version had. Empty while
/// nothing has dates.
[[nodiscard]] std::vector<CalendarEntry> calendar_of(const State& state);

}  // namespace wederzijds
