// The agenda of a talk: what the two speak about, in which order, in 30, 60 or 90 minutes
// (domain.md section 6, "Agenda"), and what earlier talks left of it (docs/decisions.md).
//
// Guarantees: the same lines give the same agenda on both devices; no item stands in it twice;
// every item that is in use is either on the agenda or parked; without an earlier talk it is the
// agenda of domain.md to the letter.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "agreement/scores.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// Minutes that one item takes.
inline constexpr int minutes_per_item = 8;

/// Why an item is on the agenda.
enum class AgendaReason : std::uint8_t {
  manager_first,  ///< the manager's own gap: the employee's expectation of highest priority
  carried_over,   ///< an earlier talk left it open
  priority,
  unspoken,
  blind_spot,
  seen_differently,
};
/// "manager-first", "carried-over", "priority", "unspoken", "blind-spot", "seen-differently".
[[nodiscard]] std::string_view name_of(AgendaReason reason);

/// One expectation to speak about.
struct AgendaEntry {
  Role role = Role::employee;  ///< who expects
  const ScoredItem* item = nullptr;
  AgendaReason reason = AgendaReason::priority;
  bool carried = false;  ///< an earlier talk left it open, whatever the reason
};

/// An expectation that does not fit, or needs no talk now.
struct ParkedItem {
  Role role = Role::employee;
  const ScoredItem* item = nullptr;
  bool carried = false;
  bool settled = false;  ///< agreed on in a talk of this round, and nothing said since
};

/// What earlier talks left of the expectations.
struct EarlierTalks {
  std::vector<const Expectation*> carried;  ///< still open
  std::vector<const Expectation*> settled;  ///< answered, and no later word that it falls short
  /// Of the carried: answered *later* in the talk under way. They keep the place they had.
  std::vector<const Expectation*> put_off;
};
/// What the lines say of earlier talks; `carried` is what carried_over() says of that day and
/// person.
[[nodiscard]] EarlierTalks earlier_talks(const State& state,
                                         const std::vector<const Expectation*>& carried,
                                         std::optional<Role> me = std::nullopt);

/// What to speak about. The pointers live as long as the sides it was made from.
struct TalkAgenda {
  std::vector<AgendaEntry> items;
  std::vector<ParkedItem> parked;
};

/// Minutes of the fixed parts (opening, what goes well, commitments, closing) of a talk of 30, 60
/// or 90 minutes; nothing for another length.
[[nodiscard]] std::optional<int> fixed_minutes(int minutes);

/// How many items fit in a talk of 30, 60 or 90 minutes; 0 for another length.
[[nodiscard]] int items_that_fit(int minutes);

/// The agenda of a talk of that many minutes about these two sides. What is carried over comes
/// after *manager first*; what is settled is parked. Parked is first what would come next, then
/// what else is carried over, then the rest by importance, the employee's before the manager's.
[[nodiscard]] TalkAgenda make_agenda(const ByRole<SideScores>& sides, int minutes,
                                     const EarlierTalks& earlier = {});

}  // namespace wederzijds
