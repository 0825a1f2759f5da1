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

/// The items of one role with priority 1 or more, highest first.
Items by_priority(const SideScores& side, Role role) {
  Items found;
  for (const ScoredItem& item : side.items) {
    if (item.score.priority.value_or(0) >= 1) found.push_back({role, &item});
  }
  std::sort(found.begin(), found.end(), higher_priority);
  return found;
}

/// The items of both directions that `wanted` picks and that have no priority, most important
/// first.
template <class Wanted>
Items without_priority(const ByRole<SideScores>& sides, Wanted wanted) {
  Items found;
  for (const Role role : both_roles) {
    for (const ScoredItem& item : sides[role].items) {
      if (item.score.priority.value_or(0) < 1 && wanted(item.score.list)) {
        found.push_back({role, &item});
      }
    }
  }
  std::sort(found.begin(), found.end(), more_important);
  return found;
}

/// The employee's expectation of highest priority comes first: there the manager speaks about an
/// own gap. Then the directions take turns; when one is used up the other goes on.
void append_taking_turns(std::vector<AgendaEntry>& entries, const ByRole<SideScores>& sides) {
  const ByRole<Items> waiting = {by_priority(sides.employee, Role::employee),
                                 by_priority(sides.manager, Role::manager)};
  ByRole<std::size_t> next;
  Role turn = Role::employee;
  while (next.employee < waiting.employee.size() || next.manager < waiting.manager.size()) {
    if (next[turn] == waiting[turn].size()) turn = other(turn);
    const bool own_gap = entries.empty() && turn == Role::employee;
    entries.push_back({turn, waiting[turn][next[turn]++].item,
                       own_gap ? AgendaReason::manager_first : AgendaReason::priority});
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

bool is_on_agenda(CompareList list) {
  return std::any_of(lists_on_agenda.begin(), lists_on_agenda.end(),
                     [list](const ListOnAgenda& entry) { return entry.list == list; });
}

}  // namespace

std::string_view name_of(AgendaReason reason) {
  switch (reason) {
    case AgendaReason::manager_first:
      return "manager-first";
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

TalkAgenda make_agenda(const ByRole<SideScores>& sides, int minutes) {
  TalkAgenda agenda;
  append_taking_turns(agenda.items, sides);
  for (const ListOnAgenda& entry : lists_on_agenda) {
    const Items found =
        without_priority(sides, [&entry](CompareList list) { return list == entry.list; });
    for (const ParkedItem& item : found)
      agenda.items.push_back({item.role, item.item, entry.reason});
  }

  const std::size_t fits =
      std::min(agenda.items.size(), static_cast<std::size_t>(items_that_fit(minutes)));
  for (std::size_t i = fits; i < agenda.items.size(); ++i) {
    agenda.parked.push_back({agenda.items[i].role, agenda.items[i].item});
  }
  agenda.items.resize(fits);
  Items rest = without_priority(sides, [](CompareList list) { return !is_on_agenda(list); });
  std::stable_sort(rest.begin(), rest.end(), [](const ParkedItem& a, const ParkedItem& b) {
    if (a.item->figures.importance != b.item->figures.importance) {
      return a.item->figures.importance > b.item->figures.importance;
    }
    return a.role < b.role;
  });
  agenda.parked.insert(agenda.parked.end(), rest.begin(), rest.end());
  return agenda;
}

}  // namespace wederzijds
