#include "followup/calendar.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "agreement/document.hpp"
#include "base/base64url.hpp"
#include "base/sha256.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t uid_bytes = 16;

std::string uid_of(const State& state, std::string_view place) {
  std::string seed("calendar ");
  seed.append(state.agreement.view()).append(" ").append(place);
  return to_base64url(sha256(seed).substr(0, uid_bytes));
}

/// By place in the plan and not by date: a check-in that moves stays the same entry.
std::string uid_of(const State& state, int round, CalendarKind kind, int number) {
  std::string place = std::to_string(round);
  place.append(" ").append(name_of(kind)).append(" ").append(std::to_string(number));
  return uid_of(state, place);
}

struct Plan {
  const State& state;
  int number;  // of the round
  const Round& round;
  std::string cancelled_after;  // a day; empty in the present round, unless it is ended

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

/// The day after which nothing of that round is planned any more: the one on which it was ended or
/// the next round began, whichever comes first; empty when neither is so.
std::string end_of(const State& state, std::map<int, Round>::const_iterator round) {
  std::string day;
  const auto next = std::find_if(std::next(round), state.rounds.end(),
                                 [](const auto& one) { return one.second.frame.has_value(); });
  if (next != state.rounds.end()) day = next->second.frame->line().at.substr(0, 10);
  if (round->second.ended) {
    const std::string ended(round->second.ended->line().at.substr(0, 10));
    if (day.empty() || ended < day) day = ended;
  }
  return day;
}

/// The days on which plans say that the two look back.
struct PlanDays {
  std::set<std::string> planned;  ///< now
  std::set<std::string> signed_;  ///< in any version, now or before
};

PlanDays plan_days(const State& state) {
  PlanDays days;
  for (const std::size_t version : state.versions) {
    const Result<ReceivedDocument> read = read_document(state.documents[version].text);
    if (!read) continue;
    for (const auto& plan : read->document.commitments)
      days.signed_.insert(std::string(plan.look_back));
  }
  if (state.versions.empty() || is_ended(state)) return days;
  for (const Commitment& item : state.commitments) {
    if (const auto* used = item.in_use()) days.planned.insert(std::string(used->stated->look_back));
  }
  return days;
}

/// Rises with every change of a plan or a frame, and with every end.
int changes_of_plans(const State& state) {
  std::size_t changes = state.versions.size();
  for (const Commitment& item : state.commitments)
    changes += item.revisions.size() + item.endings.size();
  for (const auto& [number, round] : state.rounds)
    changes += static_cast<std::size_t>(round.frames) + (round.ended ? 1 : 0);
  return static_cast<int>(changes);
}

void add_plan_days(std::vector<CalendarEntry>& entries, const State& state) {
  const PlanDays days = plan_days(state);
  std::set<std::string> all = days.planned;
  all.insert(days.signed_.begin(), days.signed_.end());
  const int sequence = changes_of_plans(state);
  const Stated<FrameSet>* frame = present_frame(state);
  for (const std::string& day : all) {
    CalendarEntry entry;
    entry.uid = uid_of(state, "look-back " + day);
    entry.date = day;
    entry.kind = CalendarKind::look_back;
    entry.sequence = sequence;
    entry.cancelled = days.planned.count(day) == 0;
    const bool has_check_in = frame != nullptr && !is_ended(state) &&
                              std::find((*frame)->check_ins.begin(), (*frame)->check_ins.end(),
                                        Text(day)) != (*frame)->check_ins.end();
    // Two entries on one day would be one too many. It may have been there before the check-in was.
    if (has_check_in && !entry.cancelled) {
      if (state.versions.empty() || !before(*last_version(state)->completed_by, frame->line()))
        continue;
      entry.cancelled = true;
    }
    entries.push_back(std::move(entry));
  }
}

}  // namespace

std::string_view name_of(CalendarKind kind) {
  switch (kind) {
    case CalendarKind::check_in:
      return "check-in";
    case CalendarKind::renewal:
      return "renewal";
    case CalendarKind::look_back:
      break;
  }
  return "look-back";
}

std::vector<CalendarEntry> calendar_of(const State& state) {
  std::vector<CalendarEntry> entries;
  for (auto round = state.rounds.begin(); round != state.rounds.end(); ++round) {
    std::string after = end_of(state, round);
    Plan{state, round->first, round->second, std::move(after)}.add_all(entries);
  }
  add_plan_days(entries, state);
  return entries;
}

}  // namespace wederzijds
