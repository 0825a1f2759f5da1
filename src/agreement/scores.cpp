#include "agreement/scores.hpp"

#include <algorithm>
#include <cstdlib>

namespace wederzijds {
namespace {

constexpr int fewest_for_an_index = 3;
constexpr int tilted_from = 200;
constexpr int high_from = 700;
constexpr int low_below = 500;
constexpr std::size_t most_important = 5;

/// 1 - |a - b| / 4 in per mille: exact, since the scale has four steps.
int closeness(int a, int b) { return 1000 - 250 * std::abs(a - b); }

CompareList list_of(const ItemFigures& f) {
  if (!f.has_view) return CompareList::waiting;
  if (f.is_new) return CompareList::unspoken;
  if (f.acknowledged && std::abs(f.needed - *f.acknowledged) >= 2) {
    return CompareList::seen_differently;
  }
  if (f.received) {
    if (f.delivered && *f.delivered - *f.received >= 2) return CompareList::blind_spot;
    if (f.delivered && *f.received - *f.delivered >= 2) return CompareList::undersold;
    if (*f.received < f.needed) return CompareList::falls_short;
    if (*f.received > f.needed) return CompareList::more_than_needed;
  }
  return CompareList::agreed;
}

/// The mean of per mille figures, hidden when it is over too few.
std::optional<int> mean(int sum, int count) {
  if (count < fewest_for_an_index) return std::nullopt;
  return static_cast<int>(rounded_ratio(sum, count));
}

ItemFigures figures_of(const State& state, const Expectation& expectation, std::optional<Role> me) {
  const ExpectationStated& text = *expectation.in_use()->stated;
  ItemFigures figures;
  figures.importance = text.importance;
  figures.needed = text.needed;
  if (const auto received = received_now(state, expectation, me)) {
    figures.received = received->value;
  }
  if (const Stated<ViewGiven>* view = view_now(state, expectation)) {
    figures.has_view = true;
    figures.is_new = (*view)->is_new;
    figures.acknowledged = (*view)->acknowledged;
    figures.delivered = (*view)->delivered;
  }
  return figures;
}

}  // namespace

std::int64_t rounded_ratio(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t doubled = 2 * numerator + denominator;
  const std::int64_t by = 2 * denominator;
  const std::int64_t towards_zero = doubled / by;
  return doubled % by < 0 ? towards_zero - 1 : towards_zero;
}

std::string_view name_of(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::keep:
      return "keep";
    case Quadrant::talk:
      return "talk";
    case Quadrant::enough:
      return "enough";
    case Quadrant::park:
      break;
  }
  return "park";
}

std::string_view name_of(CompareList list) {
  switch (list) {
    case CompareList::waiting:
      return "waiting";
    case CompareList::unspoken:
      return "unspoken";
    case CompareList::seen_differently:
      return "seen-differently";
    case CompareList::blind_spot:
      return "blind-spot";
    case CompareList::undersold:
      return "undersold";
    case CompareList::falls_short:
      return "falls-short";
    case CompareList::more_than_needed:
      return "more-than-needed";
    case CompareList::agreed:
      break;
  }
  return "agreed";
}

std::string_view name_of(Balance balance) {
  switch (balance) {
    case Balance::tilted:
      return "tilted";
    case Balance::high:
      return "high";
    case Balance::middle:
      return "middle";
    case Balance::low:
      break;
  }
  return "low";
}

ItemScore score(const ItemFigures& f) {
  ItemScore score;
  if (f.received) {
    score.under = std::max(0, f.needed - *f.received);
    score.over = std::max(0, *f.received - f.needed);
    score.priority = f.importance * *score.under;
    score.talk_first = *score.priority >= 8 || (f.importance == 5 && *score.under >= 1);
    const bool important = f.importance >= 4;
    if (*score.under == 0) {
      score.quadrant = important ? Quadrant::keep : Quadrant::enough;
    } else {
      score.quadrant = important ? Quadrant::talk : Quadrant::park;
    }
  }
  if (f.has_view && f.acknowledged) score.mutuality = closeness(f.needed, *f.acknowledged);
  if (f.has_view && f.received && f.delivered) {
    score.delivery_seen = closeness(*f.received, *f.delivered);
  }
  score.list = list_of(f);
  return score;
}

SideScores score_side(const State& state, Role role, std::optional<Role> me) {
  SideScores side;
  int weights = 0, under = 0, over = 0, mutuality = 0, delivery = 0;
  for (const Expectation& expectation : state.expectations) {
    if (expectation.role != role || expectation.in_use() == nullptr) continue;
    ScoredItem item;
    item.expectation = &expectation;
    item.figures = figures_of(state, expectation, me);
    item.score = score(item.figures);
    if (item.score.under) {
      ++side.received.with;
      weights += item.figures.importance;
      under += item.figures.importance * *item.score.under;
      over += item.figures.importance * *item.score.over;
    }
    if (item.figures.has_view) ++side.views.with;
    if (item.score.mutuality) {
      ++side.acknowledged.with;
      mutuality += *item.score.mutuality;
    }
    if (item.score.delivery_seen) {
      ++side.delivered.with;
      delivery += *item.score.delivery_seen;
    }
    side.items.push_back(item);
  }
  const int all = static_cast<int>(side.items.size());
  side.received.of = side.views.of = side.acknowledged.of = side.delivered.of = all;
  if (side.received.with >= fewest_for_an_index) {
    // F = 1 - sum(w * under) / (4 * sum(w)); over apart from it, so that more never makes up for
    // less.
    const int full = 4 * weights;
    side.fulfilment = static_cast<int>(rounded_ratio(1000LL * (full - under), full));
    side.over = static_cast<int>(rounded_ratio(1000LL * over, full));
  }
  side.mutuality = mean(mutuality, side.acknowledged.with);
  side.delivery_seen = mean(delivery, side.delivered.with);
  return side;
}

std::optional<GiveAndTake> give_and_take(std::optional<int> employee, std::optional<int> manager) {
  if (!employee || !manager) return std::nullopt;
  GiveAndTake result;
  const int difference = std::abs(*employee - *manager);
  result.per_mille = 1000 - difference;
  result.level = static_cast<int>(rounded_ratio(*employee + *manager, 2));
  if (difference >= tilted_from) {
    result.word = Balance::tilted;
  } else if (result.level >= high_from) {
    result.word = Balance::high;
  } else if (result.level < low_below) {
    result.word = Balance::low;
  }
  return result;
}

std::vector<std::string_view> most_important_topics(const State& state, Role role) {
  struct Topic {
    std::string_view id;
    int importance = 0;
  };
  std::vector<Topic> topics;
  for (const Expectation& expectation : state.expectations) {
    if (expectation.role != role || expectation.in_use() == nullptr) continue;
    const ExpectationStated& text = *expectation.in_use()->stated;
    const auto known = std::find_if(topics.begin(), topics.end(),
                                    [&](const Topic& topic) { return topic.id == text.topic; });
    if (known == topics.end()) {
      topics.push_back({text.topic, text.importance});
    } else {
      known->importance = std::max(known->importance, text.importance);
    }
  }
  std::stable_sort(topics.begin(), topics.end(),
                   [](const Topic& a, const Topic& b) { return a.importance > b.importance; });
  if (topics.size() > most_important) topics.resize(most_important);
  std::vector<std::string_view> ids;
  for (const Topic& topic : topics) ids.push_back(topic.id);
  return ids;
}

std::optional<GuessScore> score_guess(const State& state, Role role) {
  const Round* round = present_round(state);
  if (round == nullptr || !round->sides[role].guesses) return std::nullopt;
  const std::vector<GuessStated::Guess>& guesses = (*round->sides[role].guesses)->guesses;
  const std::vector<std::string_view> topics = most_important_topics(state, other(role));
  GuessScore score;
  for (const std::string_view topic : topics) {
    const bool guessed = std::any_of(guesses.begin(), guesses.end(),
                                     [&](const auto& guess) { return guess.topic == topic; });
    (guessed ? score.guessed : score.missed).push_back(topic);
  }
  for (const GuessStated::Guess& guess : guesses) {
    if (std::find(topics.begin(), topics.end(), guess.topic) == topics.end()) {
      score.beside.push_back(&guess);
    }
  }
  return score;
}

CompareScores compare(const State& state) {
  CompareScores scores;
  for (const Role role : both_roles) scores.sides[role] = score_side(state, role);
  scores.give_and_take =
      give_and_take(scores.sides.employee.fulfilment, scores.sides.manager.fulfilment);
  return scores;
}

}  // namespace wederzijds
