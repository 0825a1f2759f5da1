// Dates `YYYY-MM-DD` and UTC times `YYYY-MM-DDTHH:MM:SSZ` as text, checked, with day arithmetic in
// the Gregorian calendar. The core has no clock: now and today are given in.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wederzijds {

/// A real date of the years 0001 to 9999 in exactly this form.
[[nodiscard]] bool is_date(std::string_view text);
/// A real UTC time in exactly this form; no leap second, no fraction.
[[nodiscard]] bool is_utc_time(std::string_view text);
/// Days since 1970-01-01; nothing when the text is not a date.
[[nodiscard]] std::optional<int> day_number(std::string_view date);
/// The date of that day; nothing outside the years 0001 to 9999.
[[nodiscard]] std::optional<std::string> date_of_day(int day_number);
/// The date that many days later (earlier when negative); nothing when either is not a date.
[[nodiscard]] std::optional<std::string> add_days(std::string_view date, int days);
/// The date that many months later, on the same day of the month or the month's last day.
[[nodiscard]] std::optional<std::string> add_months(std::string_view date, int months);
/// Days from `from` to `to`; negative when `to` is earlier; nothing when either is not a date.
[[nodiscard]] std::optional<int> days_between(std::string_view from, std::string_view to);
/// Day of the week, 1 Monday to 7 Sunday (ISO 8601).
[[nodiscard]] std::optional<int> day_of_week(std::string_view date);

}  // namespace wederzijds
