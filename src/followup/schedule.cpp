#include "followup/schedule.hpp"

#include <algorithm>

#include "base/date.hpp"

namespace wederzijds {
namespace {

const CheckinRecorded* body_of(const std::optional<Stated<CheckinRecorded>>& stated) {
  return stated ? &**stated : nullptr;
}

Moment moment_of(const CheckInKey& key,
                 const ByRole<std::optional<Stated<CheckinRecorded>>>* recorded, Role me,
                 std::string_view today) {
  Moment moment;
  moment.id = key.extra ? "extra" : std::string(key.date);
  moment.date = std::string(key.date);
  if (recorded != nullptr) moment.mine = body_of((*recorded)[me]);
  if (moment.mine != nullptr) moment.theirs = body_of((*recorded)[other(me)]);
  if (moment.mine != nullptr) {
    moment.state = MomentState::recorded;
  } else if (moment.date <= today) {
    moment.state = MomentState::due;
  }
  return moment;
}

std::vector<Text> planned_dates(const State& state) {
  // What has ended asks for nothing more; what was recorded stays to be read.
  if (is_ended(state)) return {};
  const Stated<FrameSet>* frame = present_frame(state);
  std::vector<Text> dates = frame != nullptr ? (*frame)->check_ins : std::vector<Text>();
  // "We look back on ..." was signed too, so that day is a moment as well.
  if (last_version(state) != nullptr) {
    for (const Commitment& commitment : state.commitments) {
      if (const auto* used = commitment.in_use()) dates.push_back(used->stated->look_back);
    }
  }
  return dates;
}

}  // namespace

std::string_view name_of(MomentState state) {
  switch (state) {
    case MomentState::planned:
      return "planned";
    case MomentState::due:
      return "due";
    case MomentState::recorded:
      return "recorded";
  }
  return {};
}

std::vector<Moment> moments_of(const State& state, Role me, std::string_view today) {
  std::vector<CheckInKey> keys;
  for (const Text date : planned_dates(state)) keys.push_back({date, false});
  for (const auto& [key, recorded] : state.check_ins) {
    // What only the other recorded outside the plan stays closed until I record the same moment.
    if (recorded[me] || !key.extra) keys.push_back(key);
  }
  const auto same = [](const CheckInKey& a, const CheckInKey& b) { return !(a < b) && !(b < a); };
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());

  std::vector<Moment> moments;
  for (const CheckInKey& key : keys) {
    const auto recorded = state.check_ins.find(key);
    moments.push_back(
        moment_of(key, recorded == state.check_ins.end() ? nullptr : &recorded->second, me, today));
  }
  return moments;
}

std::optional<std::string> next_moment(const State& state, Role me) {
  std::optional<std::string> next;
  for (const Text date : planned_dates(state)) {
    const auto recorded = state.check_ins.find(CheckInKey{date, false});
    if (recorded != state.check_ins.end() && recorded->second[me]) continue;
    if (!next || date < *next) next = std::string(date);
  }
  return next;
}

std::vector<std::string> propose_check_ins(std::string_view from,
                                           std::optional<std::string_view> until) {
  std::vector<std::string> dates;
  std::optional<std::string> end =
      until ? std::optional<std::string>(*until) : add_months(from, 12);
  if (!is_date(from) || !end || !is_date(*end)) return dates;
  const auto add = [&](const std::optional<std::string>& date) {
    if (!date || *date > *end) return false;
    dates.push_back(*date);
    return true;
  };
  if (!add(add_days(from, 14)) || !add(add_days(from, 42))) return dates;
  // At most 40 quarters: nobody plans further than ten years.
  for (int quarter = 1; quarter <= 40; ++quarter) {
    if (!add(add_months(from, 3 * quarter))) break;
  }
  return dates;
}

}  // namespace wederzijds
