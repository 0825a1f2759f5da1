#include "base/date.hpp"

#include <algorithm>
#include <cstddef>

namespace wederzijds {
namespace {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number in `count` digits at `at`, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_digit(text[i])) return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > days_in_month(date.year, date.month)) return std::nullopt;
  return date;
}

std::string text_of(const Date& date) {
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t at, std::size_t count, int number) {
    for (std::size_t i = count; i > 0; --i) {
      text[at + i - 1] = static_cast<char>('0' + number % 10);
      number /= 10;
    }
  };
  put(0, 4, date.year);
  put(5, 2, date.month);
  put(8, 2, date.day);
  return text;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar; years begin in March, so that the leap
// day is the last of its year (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
int days_of(const Date& date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace

bool is_date(std::string_view text) { return parse(text).has_value(); }

bool is_utc_time(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z') {
    return false;
  }
  if (!is_date(text.substr(0, 10))) return false;
  const int hour = number_at(text, 11, 2);
  const int minute = number_at(text, 14, 2);
  const int second = number_at(text, 17, 2);
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
}

std::optional<int> day_number(std::string_view date) {
  const auto parsed = parse(date);
  if (!parsed) return std::nullopt;
  return days_of(*parsed);
}

std::optional<std::string> date_of_day(int number) {
  constexpr int first_day = -719162;  // 0001-01-01
  constexpr int last_day = 2932896;   // 9999-12-31
  if (number < first_day || number > last_day) return std::nullopt;
  const int shifted = number + 719468;
  const int era = shifted / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  date.month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return text_of(date);
}

std::optional<std::string> add_days(std::string_view date, int days) {
  const auto number = day_number(date);
  if (!number) return std::nullopt;
  constexpr int most_days = 4000000;  // more than all the years there are; keeps the sum in range
  if (days < -most_days || days > most_days) return std::nullopt;
  return date_of_day(*number + days);
}

std::optional<std::string> add_months(std::string_view date, int months) {
  const auto parsed = parse(date);
  constexpr int most_months = 12 * 10000;
  if (!parsed || months < -most_months || months > most_months) return std::nullopt;
  const int index = parsed->year * 12 + parsed->month - 1 + months;
  if (index < 12 || index >= 12 * 10000) return std::nullopt;
  Date later{index / 12, index % 12 + 1, parsed->day};
  later.day = std::min(later.day, days_in_month(later.year, later.month));
  return text_of(later);
}

std::optional<int> days_between(std::string_view from, std::string_view to) {
  const auto first = day_number(from);
  const auto last = day_number(to);
  if (!first || !last) return std::nullopt;
  return *last - *first;
}

std::optional<int> day_of_week(std::string_view date) {
  const auto number = day_number(date);
  if (!number) return std::nullopt;
  // 1970-01-01 was a Thursday (4).
  return ((*number + 3) % 7 + 7) % 7 + 1;
}

}  // namespace wederzijds
