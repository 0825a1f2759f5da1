#include "talk/agenda.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "agreement/line.hpp"

namespace wederzijds {
namespace {

using Items = std::vector<ParkedItem>;

const Line& first_line(const ScoredItem& item) {
  return item.expectation->revisions.front().stated.line();
}

int priority_of(const ParkedItem& entry) { return entry.item->score.priority.value_or(0); }

/// Ties by importance, then earliest: the order of the first lines.
bool more_important(const ParkedItem& a, const ParkedItem& b) {
  const int importance_a = a.item->figures.importance;
  const int importance_b = b.item->figures.importance;
  if (importance_a != importance_b) return importance_a > importance_b;
  return before(first_line(*a.item), first_line(*b.item));
}

bool higher_priority(const ParkedItem& a, const ParkedItem& b) {
  if (priority_of(a) != priority_of(b)) return priority_of(a) > priority_of(b);
  return more_important(a, b);
}

bool has(const std::vector<const Expectation*>& list, const ScoredItem& item) {
  return std::find(list.begin(), list.end(), item.expectation) != list.end();
}

/// What each item is to the talk, and which of them were taken already.
class Choosing {
 public:
  Choosing(const ByRole<SideScores>& sides, const EarlierTalks& earlier)
      : sides_(sides), earlier_(earlier) {}

  /// The items of one role that `wanted` picks among those not taken and not settled.
  template <class Wanted>
  [[nodiscard]] Items pick(Role role, Wanted wanted) const {
    Items found;
    for (const ScoredItem& item : sides_[role].items) {
      const ParkedItem entry = entry_of(role, item);
      if (!is_taken(item) && !entry.settled && wanted(entry)) found.push_back(entry);
    }
    return found;
  }
  /// The same of both directions together, most important first.
  template <class Wanted>
  [[nodiscard]] Items pick_of_both(Wanted wanted) const {
    Items found = pick(Role::employee, wanted);
    const Items theirs = pick(Role::manager, wanted);
    found.insert(found.end(), theirs.begin(), theirs.end());
    std::sort(found.begin(), found.end(), more_important);
    return found;
  }
  /// Everything that was not taken, settled or not.
  [[nodiscard]] Items rest() const {
    Items found;
    for (const Role role : both_roles) {
      for (const ScoredItem& item : sides_[role].items) {
        if (!is_taken(item)) found.push_back(entry_of(role, item));
      }
    }
    return found;
  }
  void take(const ParkedItem& entry, AgendaReason reason) {
    taken_.push_back(entry.item);
    entries_.push_back({entry.role, entry.item, reason, entry.carried});
  }
  [[nodiscard]] const std::vector<AgendaEntry>& entries() const { return entries_; }
  /// An earlier talk left it open; what was put off in the talk under way keeps its place.
  [[nodiscard]] bool comes_back(const ParkedItem& entry) const {
    return entry.carried && !has(earlier_.put_off, *entry.item);
  }

 private:
  [[nodiscard]] ParkedItem entry_of(Role role, const ScoredItem& item) const {
    return {role, &item, has(earlier_.carried, item), has(earlier_.settled, item)};
  }
  [[nodiscard]] bool is_taken(const ScoredItem& item) const {
    return std::find(taken_.begin(), taken_.end(), &item) != taken_.end();
  }

  const ByRole<SideScores>& sides_;
  const EarlierTalks& earlier_;
  std::vector<const ScoredItem*> taken_;
  std::vector<AgendaEntry> entries_;
};

bool is_priority(const ParkedItem& entry) { return priority_of(entry) >= 1; }

/// The employee's expectation of highest priority comes first: there the manager speaks about an
/// own gap.
void take_manager_first(Choosing& choosing) {
  Items waiting = choosing.pick(Role::employee, is_priority);
  if (waiting.empty()) return;
  std::sort(waiting.begin(), waiting.end(), higher_priority);
  choosing.take(waiting.front(), AgendaReason::manager_first);
}

/// The directions take turns, each by priority; when one is used up the other goes on.
template <class Wanted>
void take_in_turns(Choosing& choosing, Wanted wanted, AgendaReason reason) {
  ByRole<Items> waiting = {choosing.pick(Role::employee, wanted),
                           choosing.pick(Role::manager, wanted)};
  for (const Role role : both_roles) {
    std::sort(waiting[role].begin(), waiting[role].end(), higher_priority);
  }
  ByRole<std::size_t> next;
  Role turn = choosing.entries().empty() ? Role::employee : other(choosing.entries().back().role);
  while (next.employee < waiting.employee.size() || next.manager < waiting.manager.size()) {
    if (next[turn] == waiting[turn].size()) turn = other(turn);
    choosing.take(waiting[turn][next[turn]++], reason);
    turn = other(turn);
  }
}

struct ListOnAgenda {
  CompareList list;
  AgendaReason reason;
};
constexpr std::array<ListOnAgenda, 3> lists_on_agenda = {{
    {CompareList::unspoken, AgendaReason::unspoken},
    {CompareList::blind_spot, AgendaReason::blind_spot},
    {CompareList::seen_differently, AgendaReason::seen_differently},
}};

/// What needs no talk now: first what is carried over, then by importance, the employee's first.
void sort_rest(Items& rest) {
  std::stable_sort(rest.begin(), rest.end(), [](const ParkedItem& a, const ParkedItem& b) {
    if (a.carried != b.carried) return a.carried;
    if (a.item->figures.importance != b.item->figures.importance) {
      return a.item->figures.importance > b.item->figures.importance;
    }
    return a.role < b.role;
  });
}

/// The last line of the last talk held in the present round, or nullptr.
const Line* last_talk(const State& state) {
  const Line* last = nullptr;
  for (const TalkLines& talk : state.talk_lines) {
    const Line& line = talk.last->line();
    if (line.round == state.present_round && (last == nullptr || before(*last, line))) last = &line;
  }
  return last;
}

/// Somebody said after the answer that it is less than needed.
bool falls_short_since(const State& state, const Expectation& item, const Line& answer,
                       std::optional<Role> me) {
  const std::optional<FigureAt> received = received_now(state, item, me);
  return received && before(answer, *received->line) &&
         received->value < item.in_use()->stated->needed;
}

}  // namespace

std::string_view name_of(AgendaReason reason) {
  switch (reason) {
    case AgendaReason::manager_first:
      return "manager-first";
    case AgendaReason::carried_over:
      return "carried-over";
    case AgendaReason::priority:
      return "priority";
    case AgendaReason::unspoken:
      return "unspoken";
    case AgendaReason::blind_spot:
      return "blind-spot";
    case AgendaReason::seen_differently:
      return "seen-differently";
  }
  return {};
}

std::optional<int> fixed_minutes(int minutes) {
  switch (minutes) {
    case 30:
      return 10;
    case 60:
      return 15;
    case 90:
      return 20;
    default:
      return std::nullopt;
  }
}

int items_that_fit(int minutes) {
  const std::optional<int> fixed = fixed_minutes(minutes);
  return fixed ? (minutes - *fixed) / minutes_per_item : 0;
}

EarlierTalks earlier_talks(const State& state, const std::vector<const Expectation*>& carried,
                           std::optional<Role> me) {
  EarlierTalks earlier;
  earlier.carried = carried;
  const Line* talk = last_talk(state);
  for (const Expectation& item : state.expectations) {
    const Answer* answer = answer_now(state, item);
    if (answer == nullptr) continue;
    const Line& line = answer->present().line();
    const bool in_talk_held = talk != nullptr && before(line, *talk);
    if (answer->present()->answer == AnswerWord::later) {
      if (!in_talk_held) earlier.put_off.push_back(&item);
    } else if (in_talk_held && !falls_short_since(state, item, line, me)) {
      earlier.settled.push_back(&item);
    }
  }
  return earlier;
}

TalkAgenda make_agenda(const ByRole<SideScores>& sides, int minutes, const EarlierTalks& earlier) {
  Choosing choosing(sides, earlier);
  take_manager_first(choosing);
  take_in_turns(
      choosing, [&](const ParkedItem& entry) { return choosing.comes_back(entry); },
      AgendaReason::carried_over);
  take_in_turns(choosing, is_priority, AgendaReason::priority);
  for (const ListOnAgenda& on : lists_on_agenda) {
    const Items found = choosing.pick_of_both(
        [&on](const ParkedItem& entry) { return entry.item->score.list == on.list; });
    for (const ParkedItem& entry : found) choosing.take(entry, on.reason);
  }

  TalkAgenda agenda;
  agenda.items = choosing.entries();
  const std::size_t fits =
      std::min(agenda.items.size(), static_cast<std::size_t>(items_that_fit(minutes)));
  for (std::size_t i = fits; i < agenda.items.size(); ++i) {
    agenda.parked.push_back({agenda.items[i].role, agenda.items[i].item, agenda.items[i].carried});
  }
  agenda.items.resize(fits);
  Items rest = choosing.rest();
  sort_rest(rest);
  agenda.parked.insert(agenda.parked.end(), rest.begin(), rest.end());
  return agenda;
}

}  // namespace wederzijds
