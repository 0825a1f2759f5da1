// The agenda of domain.md section 6.
#include "talk/agenda.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/random.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// One expectation and the view of the other on it.
struct Wanted {
  Role role;
  std::string id;
  int importance;
  int needed;
  std::optional<int> received;
  bool viewed = true;
  bool is_new = false;
  int acknowledged = 3;
  std::optional<int> delivered = {};
};

/// Two people whose sides hold these expectations, in this order.
class Pair {
 public:
  explicit Pair(const std::vector<Wanted>& all) : logs_(AgreementId(sam_.id.str())) {
    open(sam_, Role::employee);
    open(robin_, Role::manager);
    for (const Wanted& one : all) state(one);
    for (const Wanted& one : all) {
      if (one.viewed) view(one);
    }
    fold_.update(logs_);
  }

  [[nodiscard]] TalkAgenda agenda(int minutes) {
    sides_ = {score_side(fold_.state(), Role::employee), score_side(fold_.state(), Role::manager)};
    return make_agenda(sides_, minutes);
  }
  /// The ids on the agenda, in order.
  std::vector<std::string> ids(int minutes) {
    std::vector<std::string> ids;
    for (const AgendaEntry& entry : agenda(minutes).items)
      ids.emplace_back(entry.item->expectation->id);
    return ids;
  }
  std::vector<std::string> parked(int minutes) {
    std::vector<std::string> ids;
    for (const ParkedItem& item : agenda(minutes).parked)
      ids.emplace_back(item.item->expectation->id);
    return ids;
  }
  std::vector<std::string> reasons(int minutes) {
    std::vector<std::string> reasons;
    for (const AgendaEntry& entry : agenda(minutes).items)
      reasons.emplace_back(name_of(entry.reason));
    return reasons;
  }

 private:
  const StandInKey& key_of(Role role) { return role == Role::employee ? sam_ : robin_; }

  void open(const StandInKey& key, Role role) {
    LogOpened opened;
    opened.agreement = sam_.id.view();
    opened.replica = key.id.view();
    opened.role = role;
    opened.key = key.key();
    REQUIRE(logs_.begin_log(opened, 1, "2026-03-09T10:00:00Z"));
  }

  void write(Role role, const Body& body) {
    REQUIRE(logs_.append(key_of(role).id, draft_line(body, 1, "2026-03-09T10:00:00Z")));
  }

  void state(const Wanted& one) {
    ExpectationStated body;
    const std::string revision = one.id + "-1";
    body.id = one.id;
    body.revision = revision;
    body.topic = "other";
    body.text = one.id;
    body.importance = one.importance;
    body.needed = one.needed;
    body.received = one.received;
    write(one.role, body);
  }

  void view(const Wanted& one) {
    ViewGiven body;
    const std::string revision = one.id + "-1";
    body.expectation = one.id;
    body.revision = revision;
    body.is_new = one.is_new;
    body.acknowledged = one.acknowledged;
    body.delivered = one.delivered;
    write(other(one.role), body);
  }

  StandInKey sam_{"Sam"};
  StandInKey robin_{"Robin"};
  LogSet logs_;
  Fold fold_;
  ByRole<SideScores> sides_;
};

using Ids = std::vector<std::string>;
constexpr Role employee = Role::employee;
constexpr Role manager = Role::manager;

/// Falls short by `under`, and both know.
Wanted short_by(Role role, std::string id, int importance, int under) {
  return {role, std::move(id), importance, 4, 4 - under, true, false, 4, 4 - under};
}

}  // namespace

TEST_CASE("30, 60 and 90 minutes have 10, 15 and 20 fixed minutes and hold 2, 5 and 8 items") {
  CHECK(fixed_minutes(30) == 10);
  CHECK(fixed_minutes(60) == 15);
  CHECK(fixed_minutes(90) == 20);
  CHECK_FALSE(fixed_minutes(45).has_value());
  CHECK(items_that_fit(30) == 2);
  CHECK(items_that_fit(60) == 5);
  CHECK(items_that_fit(90) == 8);
  CHECK(items_that_fit(45) == 0);
}

TEST_CASE("the manager's own gap comes first, then the directions take turns by priority") {
  Pair pair({short_by(manager, "m-high", 5, 3), short_by(manager, "m-low", 2, 1),
             short_by(employee, "e-low", 2, 1), short_by(employee, "e-high", 4, 2),
             short_by(employee, "e-middle", 3, 2)});
  CHECK(pair.ids(60) == Ids{"e-high", "m-high", "e-middle", "m-low", "e-low"});
  CHECK(pair.reasons(60) == Ids{"manager-first", "priority", "priority", "priority", "priority"});
}

TEST_CASE("the employee's side comes first even when the manager's priority is higher") {
  Pair pair({short_by(manager, "m", 5, 3), short_by(employee, "e", 1, 1)});
  CHECK(pair.ids(30) == Ids{"e", "m"});
}

TEST_CASE("when one direction is used up the other goes on") {
  Pair pair({short_by(employee, "e1", 5, 3), short_by(employee, "e2", 4, 3),
             short_by(employee, "e3", 3, 3), short_by(manager, "m1", 5, 3)});
  CHECK(pair.ids(60) == Ids{"e1", "m1", "e2", "e3"});
  Pair one_sided({short_by(manager, "m1", 5, 3), short_by(manager, "m2", 4, 3)});
  CHECK(one_sided.ids(60) == Ids{"m1", "m2"});
  CHECK(one_sided.reasons(60) == Ids{"priority", "priority"});
}

TEST_CASE("priority 1 is enough, priority 0 is not") {
  Pair pair({short_by(employee, "one", 1, 1), short_by(employee, "none", 5, 0)});
  CHECK(pair.ids(90) == Ids{"one"});
  CHECK(pair.parked(90) == Ids{"none"});
}

TEST_CASE("ties go by importance, then by the earliest") {
  Pair pair({short_by(employee, "later", 2, 2), short_by(employee, "even-later", 2, 2),
             short_by(employee, "important", 4, 1)});
  CHECK(pair.ids(60) == Ids{"important", "later", "even-later"});
}

TEST_CASE(
    "after the priorities come unspoken, blind spots and seen differently, both directions "
    "together") {
  const Wanted differently = {employee, "differently", 5, 5, 5, true, false, 2, 5};
  const Wanted blind = {employee, "blind", 5, 2, 2, true, false, 2, 5};
  const Wanted unspoken_manager = {manager, "unspoken-m", 3, 3, 3, true, true, 3, 3};
  const Wanted unspoken_employee = {employee, "unspoken-e", 2, 3, 3, true, true, 3, 3};
  Pair pair(
      {differently, blind, unspoken_employee, unspoken_manager, short_by(employee, "gap", 1, 1)});
  CHECK(pair.ids(90) == Ids{"gap", "unspoken-m", "unspoken-e", "blind", "differently"});
  CHECK(pair.reasons(90) ==
        Ids{"manager-first", "unspoken", "unspoken", "blind-spot", "seen-differently"});
}

TEST_CASE("what stands in such a list and has a priority is there once, by its priority") {
  const Wanted both = {employee, "both", 5, 4, 1, true, true, 4, 1};
  Pair pair({both, short_by(manager, "m", 1, 1)});
  CHECK(pair.ids(90) == Ids{"both", "m"});
  CHECK(pair.parked(90).empty());
}

TEST_CASE("what does not fit is parked first, then the rest by importance") {
  Pair pair({short_by(employee, "e1", 5, 3), short_by(employee, "e2", 4, 3),
             short_by(manager, "m1", 5, 3), short_by(manager, "m2", 4, 3),
             short_by(manager, "calm", 2, 0), short_by(employee, "calm-e", 2, 0),
             short_by(employee, "valued", 5, 0)});
  CHECK(pair.ids(30) == Ids{"e1", "m1"});
  CHECK(pair.parked(30) == Ids{"e2", "m2", "valued", "calm-e", "calm"});
}

TEST_CASE("without views and without received figures nothing is on the agenda") {
  const Wanted waiting = {employee, "waiting", 5, 5, std::nullopt, false};
  Pair pair({waiting});
  CHECK(pair.ids(60).empty());
  CHECK(pair.parked(60) == Ids{"waiting"});
}

TEST_CASE("every item is on the agenda or parked, once, whatever the figures") {
  for (int run = 0; run < runs(200); ++run) {
    Random random(first_seed() + static_cast<std::uint64_t>(run));
    std::vector<Wanted> all;
    const int count = random.from(0, 14);
    for (int i = 0; i < count; ++i) {
      Wanted one = {random.once_in(2) ? employee : manager, "i" + std::to_string(i),
                    random.from(1, 5), random.from(1, 5), std::nullopt};
      if (!random.once_in(4)) one.received = random.from(1, 5);
      one.viewed = !random.once_in(4);
      one.is_new = random.once_in(3);
      one.acknowledged = random.from(1, 5);
      if (random.once_in(2)) one.delivered = random.from(1, 5);
      all.push_back(one);
    }
    Pair pair(all);
    for (const int minutes : {30, 60, 90}) {
      const Ids on = pair.ids(minutes);
      const Ids off = pair.parked(minutes);
      std::set<std::string> seen(on.begin(), on.end());
      seen.insert(off.begin(), off.end());
      INFO("seed ", first_seed() + static_cast<std::uint64_t>(run), ", ", minutes, " minutes");
      CHECK(seen.size() == all.size());
      CHECK(on.size() + off.size() == all.size());
      CHECK(on.size() <= static_cast<std::size_t>(items_that_fit(minutes)));
    }
  }
}
