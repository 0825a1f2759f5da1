#include "followup/calendar.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "base/base64url.hpp"
#include "base/sha256.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t uid_bytes = 16;

/// By place in the plan and not by date: a check-in that moves stays the same entry.
std::string uid_of(const State& state, int round, CalendarKind kind, int number) {
  std::string seed("calendar ");
  seed.append(state.agreement.view()).append(" ").append(std::to_string(round));
  seed.append(" ").append(name_of(kind)).append(" ").append(std::to_string(number));
  return to_base64url(sha256(seed).substr(0, uid_bytes));
}

struct Plan {
  const State& state;
  int number;  // of the round
  const Round& round;
  std::string cancelled_after;  // a day; empty in the present round

  void add(std::vector<CalendarEntry>& entries, CalendarKind kind, int place,
           std::optional<std::string_view> date, std::string_view instead) const {
    CalendarEntry entry;
    entry.uid = uid_of(state, number, kind, place);
    entry.kind = kind;
    // Cancelling is a change too, though nothing was said in that round any more.
    entry.sequence = round.frames + (cancelled_after.empty() ? 0 : 1);
    entry.cancelled = !date || (!cancelled_after.empty() && *date >= cancelled_after);
    entry.date = std::string(date.value_or(instead));
    // What is past in a former round is done: it stays in the calendar as it is.
    if (!cancelled_after.empty() && !entry.cancelled) return;
    entries.push_back(std::move(entry));
  }

  void add_all(std::vector<CalendarEntry>& entries) const {
    if (!round.frame) return;
    const FrameSet& frame = **round.frame;
    std::vector<std::string_view> dates(frame.check_ins.begin(), frame.check_ins.end());
    std::sort(dates.begin(), dates.end());
    const std::string_view day = std::string_view(round.frame->line().at).substr(0, 10);
    for (int place = 0; place < round.most_check_ins; ++place) {
      const bool planned = static_cast<std::size_t>(place) < dates.size();
      add(entries, CalendarKind::check_in, place + 1,
          planned ? std::optional(dates[static_cast<std::size_t>(place)]) : std::nullopt, day);
    }
    if (frame.until) add(entries, CalendarKind::renewal, 1, std::string_view(*frame.until), day);
  }
};

}  // namespace

std::string_view name_of(CalendarKind kind) {
  return kind == CalendarKind::check_in ? "check-in" : "renewal";
}

std::vector<CalendarEntry> calendar_of(const State& state) {
  std::vector<CalendarEntry> entries;
  for (auto round = state.rounds.begin(); round != state.rounds.end(); ++round) {
    const auto next = std::find_if(std::next(round), state.rounds.end(),
                                   [](const auto& one) { return one.second.frame.has_value(); });
    std::string after;
    if (next != state.rounds.end()) after = next->second.frame->line().at.substr(0, 10);
    Plan{state, round->first, round->second, std::move(after)}.add_all(entries);
  }
  return entries;
}

}  // namespace wederzijds
