// Figures between two sides (domain.md section 6): own conventions based on published findings,
// never a grade of a person.
//
// Guarantees: integers only. Every figure is computed from exact integers and rounded half up to
// per mille before it is compared or shown. An index over fewer than three items is absent.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// numerator / denominator as an integer, rounded half up (towards plus infinity). denominator > 0.
[[nodiscard]] std::int64_t rounded_ratio(std::int64_t numerator, std::int64_t denominator);

enum class Quadrant : std::uint8_t { keep, talk, enough, park };
/// "keep", "talk", "enough", "park".
[[nodiscard]] std::string_view name_of(Quadrant);

/// The lists of Compare, in the order in which the first that applies is taken.
enum class CompareList : std::uint8_t {
  waiting,           ///< no view yet
  unspoken,          ///< new to the other
  seen_differently,  ///< |needed - acknowledged| >= 2
  blind_spot,        ///< delivered - received >= 2
  undersold,         ///< received - delivered >= 2
  falls_short,       ///< less than needed, and both know
  more_than_needed,
  agreed,
};
/// "waiting", "unspoken", "seen-differently", ...
[[nodiscard]] std::string_view name_of(CompareList);

/// The five numbers of an item: importance w, needed e, received d, acknowledged a, delivered
/// s, 1..5.
struct ItemFigures {
  int importance = 0;
  int needed = 0;
  std::optional<int> received;
  bool has_view = false;
  bool is_new = false;
  std::optional<int> acknowledged;
  std::optional<int> delivered;
};

/// What follows from them. `under`, `over`, `priority` and `quadrant` need `received`.
struct ItemScore {
  std::optional<int> under;     ///< max(0, needed - received)
  std::optional<int> over;      ///< max(0, received - needed)
  std::optional<int> priority;  ///< importance * under, 0..20
  bool talk_first = false;      ///< priority >= 8, or importance 5 and under >= 1
  std::optional<Quadrant> quadrant;
  std::optional<int> mutuality;      ///< per mille
  std::optional<int> delivery_seen;  ///< per mille
  CompareList list = CompareList::waiting;
};
[[nodiscard]] ItemScore score(const ItemFigures& figures);

/// One expectation in use with its figures.
struct ScoredItem {
  const Expectation* expectation = nullptr;
  ItemFigures figures;
  ItemScore score;
};

/// How many items a figure is over, of how many.
struct Coverage {
  int with = 0;
  int of = 0;
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// One side: the expectations of one role that are in use.
struct SideScores {
  std::vector<ScoredItem> items;     ///< in the order of their first line
  std::optional<int> fulfilment;     ///< per mille, over the items with `received`
  std::optional<int> over;           ///< per mille, likewise
  Coverage received;                 ///< items with `received` / all
  std::optional<int> mutuality;      ///< per mille, mean over items whose view has `acknowledged`
  Coverage acknowledged;             ///< those / all
  Coverage views;                    ///< items with a view / all: beside mutuality, always
  std::optional<int> delivery_seen;  ///< per mille, over items with both figures
  Coverage delivered;                ///< those / all
};
/// As `me` may know it, which is without what the other shared at a look-back that is not open yet;
/// without `me`, as all lines say.
[[nodiscard]] SideScores score_side(const State& state, Role role,
                                    std::optional<Role> me = std::nullopt);

enum class Balance : std::uint8_t { tilted, high, middle, low };
/// "tilted", "high", "middle", "low".
[[nodiscard]] std::string_view name_of(Balance);

struct GiveAndTake {
  int per_mille = 0;  ///< 1000 - |F_employee - F_manager|
  int level = 0;      ///< mean of the two
  Balance word = Balance::middle;
};
/// From the two rounded fulfilments; nothing when either is hidden.
[[nodiscard]] std::optional<GiveAndTake> give_and_take(std::optional<int> fulfilment_employee,
                                                       std::optional<int> fulfilment_manager);

struct GuessScore {
  std::vector<std::string_view> guessed;  ///< topics, most important first
  std::vector<std::string_view> missed;
  std::vector<const GuessStated::Guess*> beside;  ///< guesses that are not among the five, in order
};
/// How many of the five most important topics of the other role `role` guessed in the present
/// round; nothing when it made no guess there.
[[nodiscard]] std::optional<GuessScore> score_guess(const State& state, Role role);
/// The (at most five) most important topics of a role: each once, by highest importance, then
/// earliest.
[[nodiscard]] std::vector<std::string_view> most_important_topics(const State& state, Role role);

struct CompareScores {
  ByRole<SideScores> sides;
  std::optional<GiveAndTake> give_and_take;
};
[[nodiscard]] CompareScores compare(const State& state);

}  // namespace wederzijds
