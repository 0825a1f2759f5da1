#include "agreement/carried.hpp"

#include <algorithm>

namespace wederzijds {
namespace {

using StatusLine = const StatusInCheckIn*;

/// The last status of a role that counts, may be known and is about the wording in use.
StatusLine last_status(const State& state, const Commitment& item, Role role,
                       std::optional<Role> me, const Line* since) {
  const auto& all = item.statuses[role];
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const StatusInCheckIn& entry) {
    return is_used(state, entry.check_in) && (!me || is_open_check_in(state, entry.check_in, *me));
  });
  if (last == all.rend()) return nullptr;
  if (since != nullptr && before(last->check_in.line(), *since)) return nullptr;
  return &*last;
}

bool is_same_moment(const CheckInKey& a, const CheckInKey& b) { return !(a < b) && !(b < a); }

/// The two looked back at the same moment and at least one says that something is open, or the one
/// who looked back last says so.
bool is_open(StatusLine mine, StatusLine theirs) {
  const auto kept = [](StatusLine line) { return line->status == Status::kept; };
  if (mine == nullptr || theirs == nullptr) return !kept(mine != nullptr ? mine : theirs);
  const CheckInKey a = key_of(*mine->check_in);
  const CheckInKey b = key_of(*theirs->check_in);
  if (is_same_moment(a, b)) return !kept(mine) || !kept(theirs);
  return !kept(a < b ? theirs : mine);
}

bool is_carried(const State& state, const Commitment& item, std::string_view today,
                std::optional<Role> me) {
  const auto* used = item.in_use();
  if (used == nullptr) return false;
  const Line* since = &used->stated.line();
  const StatusLine employee = last_status(state, item, Role::employee, me, since);
  const StatusLine manager = last_status(state, item, Role::manager, me, since);
  if (employee == nullptr && manager == nullptr) return used->stated->look_back < today;
  return is_open(employee, manager);
}

/// The last line of the last talk held in that round, or nullptr.
const Line* talk_of(const State& state, int round) {
  const Line* last = nullptr;
  for (const TalkLines& talk : state.talk_lines) {
    const Line& line = talk.last->line();
    if (line.round == round && (last == nullptr || before(*last, line))) last = &line;
  }
  return last;
}

bool is_carried(const State& state, const Expectation& item) {
  if (item.in_use() == nullptr) return false;
  const Line& first = item.revisions.front().stated.line();
  for (auto round = state.rounds.rbegin(); round != state.rounds.rend(); ++round) {
    if (const Answer* answer = answer_in_round(state, item, round->first)) {
      return answer->present()->answer == AnswerWord::later;
    }
    const Line* talk = talk_of(state, round->first);
    if (talk != nullptr && before(first, *talk)) return true;
  }
  return false;
}

bool may_see(const State& state, const Expectation& item, std::optional<Role> me) {
  return !me || item.role == *me || visible_to_other(state, item) != nullptr;
}

}  // namespace

std::optional<StatusAt> status_seen_by(const State& state, const Commitment& item, Role role,
                                       std::optional<Role> me) {
  const StatusLine last = last_status(state, item, role, me, nullptr);
  if (last == nullptr) return std::nullopt;
  return StatusAt{last->status, last->check_in.line_ptr()};
}

CarriedOver carried_over(const State& state, std::string_view today, std::optional<Role> me) {
  CarriedOver carried;
  for (const Commitment& item : state.commitments) {
    if (is_carried(state, item, today, me)) carried.commitments.push_back(&item);
  }
  for (const Expectation& item : state.expectations) {
    if (may_see(state, item, me) && is_carried(state, item)) carried.expectations.push_back(&item);
  }
  return carried;
}

}  // namespace wederzijds
