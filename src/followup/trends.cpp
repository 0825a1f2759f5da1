#include "followup/trends.hpp"

#include <algorithm>
#include <utility>

#include "agreement/carried.hpp"

namespace wederzijds {
namespace {

/// A point and the line that gives it its place; none for a figure whose line is not here.
struct Placed {
  Point point;
  const Line* line = nullptr;
  bool speaks = true;  ///< false of a statement that was replaced since
};

bool stands_before(const Placed& a, const Placed& b) {
  if (a.line != nullptr && b.line != nullptr) return before(*a.line, *b.line);
  if (a.line != nullptr || b.line != nullptr) return a.line != nullptr;
  return a.point.date < b.point.date;
}

std::optional<Point> last_that_speaks(const std::vector<Placed>& in_order) {
  const auto last = std::find_if(in_order.rbegin(), in_order.rend(),
                                 [](const Placed& one) { return one.speaks; });
  return last == in_order.rend() ? std::nullopt : std::optional<Point>(last->point);
}

std::vector<Point> points_of(std::vector<Placed> placed) {
  std::vector<Point> points;
  for (Placed& one : placed) points.push_back(std::move(one.point));
  return points;
}

CheckInKey key_of_kept(const KeptFigures& kept) {
  const bool extra = kept.moment == "extra";
  return {extra ? Text(kept.date) : Text(kept.moment), extra};
}

/// The check-in of `me` to which kept figures belong, or nullptr.
const Stated<CheckinRecorded>* check_in_of(const State& state, Role me, const KeptFigures& kept) {
  const auto found = state.check_ins.find(key_of_kept(kept));
  if (found == state.check_ins.end() || !found->second[me]) return nullptr;
  return &*found->second[me];
}

Placed placed_kept(const State& state, Role me, const KeptFigures& kept, int value) {
  const Stated<CheckinRecorded>* check_in = check_in_of(state, me, kept);
  const std::string date = check_in != nullptr ? std::string((*check_in)->date) : kept.date;
  return {{date, value, PointSource::check_in, true},
          check_in != nullptr ? &check_in->line() : nullptr};
}

/// How many wordings of the item, from the first, have figures that are open to the other role: up
/// to the last one on which it gave a view in a round whose side it opened.
std::size_t open_revisions(const State& state, const Expectation& item) {
  std::size_t open = 0;
  for (const auto& [number, round] : state.rounds) {
    const Stated<ViewGiven>* view = view_in_round(state, item, number);
    if (view == nullptr || is_closed_to_other(state, item.role, number)) continue;
    for (std::size_t i = 0; i < item.revisions.size(); ++i) {
      if (item.revisions[i].stated->revision == (*view)->revision) open = std::max(open, i + 1);
    }
  }
  return open;
}

/// Builds the trends of one person.
struct Looking {
  const State& state;
  Role me;
  const std::vector<KeptFigures>& kept;

  void add_kept(std::vector<Placed>& placed, const Expectation& item) const {
    for (const KeptFigures& figures : kept) {
      const Stated<CheckinRecorded>* check_in = check_in_of(state, me, figures);
      for (const KeptFigures::Received& entry : figures.received) {
        if (entry.expectation != item.id) continue;
        // What was shared since, from another device too, stands in its place.
        const auto is_same = [&](const ReceivedInCheckIn& one) {
          return check_in != nullptr && one.check_in == *check_in;
        };
        const auto& shared = item.received_in_check_ins;
        if (std::any_of(shared.begin(), shared.end(), is_same)) continue;
        placed.push_back(placed_kept(state, me, figures, entry.received));
      }
    }
  }

  [[nodiscard]] ReceivedTrend received_of(const Expectation& item,
                                          const Revision<ExpectationStated>* seen) const {
    const bool is_mine = item.role == me;
    const std::size_t open = is_mine ? item.revisions.size() : open_revisions(state, item);
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < open; ++i) {
      const Stated<ExpectationStated>& stated = item.revisions[i].stated;
      if (!stated->received) continue;
      placed.push_back({{std::string(stated.line().at.substr(0, 10)), *stated->received},
                        &stated.line(),
                        &item.revisions[i] == seen});
    }
    for (const ReceivedInCheckIn& entry : item.received_in_check_ins) {
      if (!is_used(state, entry.check_in)) continue;
      if (!is_mine && (open == 0 || !is_open_check_in(state, entry.check_in, me))) continue;
      placed.push_back(
          {{std::string(entry.check_in->date), entry.received, PointSource::check_in, false},
           &entry.check_in.line()});
    }
    if (is_mine) add_kept(placed, item);
    std::stable_sort(placed.begin(), placed.end(), stands_before);
    std::optional<Point> now = last_that_speaks(placed);
    return {&item, points_of(std::move(placed)), std::move(now)};
  }

  [[nodiscard]] std::vector<Point> own_of(Role role, std::optional<int> CheckinRecorded::*shared,
                                          std::optional<int> KeptFigures::*own) const {
    std::vector<Placed> placed;
    for (const auto& [key, recorded] : state.check_ins) {
      const auto& check_in = recorded[role];
      if (!check_in || !((**check_in).*shared)) continue;
      if (!is_open_check_in(state, *check_in, me)) continue;
      placed.push_back(
          {{std::string((*check_in)->date), *((**check_in).*shared), PointSource::check_in, false},
           &check_in->line()});
    }
    if (role == me) {
      for (const KeptFigures& figures : kept) {
        const Stated<CheckinRecorded>* check_in = check_in_of(state, me, figures);
        if (!(figures.*own) || (check_in != nullptr && ((**check_in).*shared))) continue;
        placed.push_back(placed_kept(state, me, figures, *(figures.*own)));
      }
    }
    std::stable_sort(placed.begin(), placed.end(), stands_before);
    return points_of(std::move(placed));
  }
};

}  // namespace

std::string_view name_of(PointSource source) {
  return source == PointSource::statement ? "statement" : "check-in";
}

Trends trends_of(const State& state, Role me, const std::vector<KeptFigures>& kept) {
  const Looking looking = {state, me, kept};
  Trends trends;
  for (const Expectation& item : state.expectations) {
    const auto* seen = item.role == me ? item.in_use() : visible_to_other(state, item);
    if (seen != nullptr) trends.received.push_back(looking.received_of(item, seen));
  }
  for (const Role role : both_roles) {
    trends.great_work[role] =
        looking.own_of(role, &CheckinRecorded::great_work, &KeptFigures::great_work);
    trends.feeling_great[role] =
        looking.own_of(role, &CheckinRecorded::feeling_great, &KeptFigures::feeling_great);
  }
  return trends;
}

}  // namespace wederzijds
