// The agenda of domain.md section 6, and what earlier talks leave of it.
#include "talk/agenda.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agreement/carried.hpp"
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

using Ids = std::vector<std::string>;

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
    const CarriedOver carried = carried_over(fold_.state(), "2026-03-09");
    return make_agenda(sides_, minutes, earlier_talks(fold_.state(), carried.expectations));
  }
  /// The agenda of somebody who knows of no earlier talk: domain.md to the letter.
  [[nodiscard]] Ids first_ids(int minutes) {
    sides_ = {score_side(fold_.state(), Role::employee), score_side(fold_.state(), Role::manager)};
    Ids ids;
    for (const AgendaEntry& entry : make_agenda(sides_, minutes).items)
      ids.emplace_back(entry.item->expectation->id);
    return ids;
  }
  [[nodiscard]] const State& fold_state() const { return fold_.state(); }

  // What happens afterwards.

  void answer(Role role, const std::string& id, AnswerWord word) {
    AnswerGiven body;
    const std::string revision = id + "-1";
    body.expectation = id;
    body.revision = revision;
    body.by = other(role);
    body.answer = word;
    write(other(role), body);
    fold_.update(logs_);
  }
  void hold(Role role, const std::string& date) {
    TalkHeld body;
    const std::string talk = "talk-" + date;
    body.id = talk;
    body.date = date;
    body.minutes = 60;
    write(role, body);
    fold_.update(logs_);
  }
  void check_in(Role role, const std::string& date, const std::string& id, int received) {
    CheckinRecorded body;
    const std::string check_in = "check-" + date;
    body.id = check_in;
    body.moment = date;
    body.date = date;
    body.received.push_back({id, received});
    write(role, body);
    fold_.update(logs_);
  }
  /// The carried ones on the agenda, and those parked.
  std::pair<Ids, Ids> carried(int minutes) {
    std::pair<Ids, Ids> both;
    const TalkAgenda found = agenda(minutes);
    for (const AgendaEntry& entry : found.items) {
      if (entry.carried) both.first.emplace_back(entry.item->expectation->id);
    }
    for (const ParkedItem& item : found.parked) {
      if (item.carried) both.second.emplace_back(item.item->expectation->id);
    }
    return both;
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

TEST_CASE("what an earlier talk left open comes after manager first, each with its mark") {
  Pair pair({short_by(employee, "e-high", 5, 2), short_by(employee, "e-low", 2, 1),
             short_by(manager, "m-high", 4, 3), short_by(manager, "calm", 3, 0)});
  pair.answer(employee, "e-high", AnswerWord::agree);
  pair.answer(manager, "m-high", AnswerWord::later);
  CHECK(pair.ids(60) == pair.first_ids(60));
  pair.hold(employee, "2026-03-12");
  // e-high is settled; e-low is the manager's own gap now, and was left without an answer.
  CHECK(pair.ids(60) == Ids{"e-low", "m-high", "calm"});
  CHECK(pair.reasons(60) == Ids{"manager-first", "carried-over", "carried-over"});
  CHECK(pair.carried(60) == std::pair<Ids, Ids>({"e-low", "m-high", "calm"}, {}));
  CHECK(pair.carried(30) == std::pair<Ids, Ids>({"e-low", "m-high"}, {"calm"}));
  CHECK(pair.parked(60) == Ids{"e-high"});
  CHECK(pair.agenda(60).parked.front().settled);
}

TEST_CASE("what was put off in the talk under way keeps its place until that talk was held") {
  Pair pair({short_by(employee, "e", 5, 3), short_by(manager, "m1", 5, 3),
             short_by(manager, "m2", 4, 3)});
  pair.answer(manager, "m2", AnswerWord::later);
  CHECK(pair.ids(60) == Ids{"e", "m1", "m2"});
  CHECK(pair.carried(60) == std::pair<Ids, Ids>({"m2"}, {}));
}

TEST_CASE("what was answered in a talk held comes back only when somebody says it falls short") {
  for (const AnswerWord word : {AnswerWord::agree, AnswerWord::adjust, AnswerWord::cannot}) {
    Pair pair({short_by(employee, "e", 5, 3), short_by(manager, "m", 5, 3)});
    pair.answer(employee, "e", word);
    CHECK(pair.ids(60) == Ids{"e", "m"});
    pair.hold(manager, "2026-03-12");
    CHECK(pair.ids(60) == Ids{"m"});
    pair.check_in(employee, "2026-03-26", "e", 4);
    CHECK(pair.ids(60) == Ids{"m"});
    pair.check_in(employee, "2026-04-26", "e", 3);
    CHECK(pair.ids(60) == Ids{"e", "m"});
    CHECK(pair.reasons(60) == Ids{"manager-first", "carried-over"});
  }
}

TEST_CASE("an answer given after the talk was held is no answer of that talk") {
  Pair pair({short_by(employee, "e", 5, 3)});
  pair.hold(manager, "2026-03-12");
  CHECK(pair.carried(60).first == Ids{"e"});
  pair.answer(employee, "e", AnswerWord::agree);
  CHECK(pair.ids(60) == Ids{"e"});
  CHECK(pair.carried(60).first.empty());
}

TEST_CASE("after any talks every item stands once and every carried one with its mark") {
  for (int run = 0; run < runs(200); ++run) {
    Random random(first_seed() + static_cast<std::uint64_t>(run));
    std::vector<Wanted> all;
    const int count = random.from(1, 12);
    for (int i = 0; i < count; ++i) {
      Wanted one = {random.once_in(2) ? employee : manager, "i" + std::to_string(i),
                    random.from(1, 5), random.from(1, 5), std::nullopt};
      if (!random.once_in(4)) one.received = random.from(1, 5);
      one.viewed = !random.once_in(4);
      one.is_new = random.once_in(3);
      all.push_back(one);
    }
    Pair pair(all);
    for (int step = random.from(1, 20); step > 0; --step) {
      const Wanted& one = all[static_cast<std::size_t>(random.from(0, count - 1))];
      const std::string date = "2026-04-" + std::to_string(10 + step % 20);
      switch (random.from(0, 3)) {
        case 0:
          pair.hold(random.once_in(2) ? employee : manager, date);
          break;
        case 1:
          pair.check_in(one.role, date, one.id, random.from(1, 5));
          break;
        default:
          pair.answer(one.role, one.id,
                      std::array{AnswerWord::agree, AnswerWord::adjust, AnswerWord::cannot,
                                 AnswerWord::later}[static_cast<std::size_t>(random.from(0, 3))]);
      }
    }
    const CarriedOver open = carried_over(pair.fold_state(), "2026-03-09");
    for (const int minutes : {30, 60, 90}) {
      INFO("seed ", first_seed() + static_cast<std::uint64_t>(run), ", ", minutes, " minutes");
      const Ids on = pair.ids(minutes);
      const Ids off = pair.parked(minutes);
      std::set<std::string> seen(on.begin(), on.end());
      seen.insert(off.begin(), off.end());
      CHECK(seen.size() == all.size());
      CHECK(on.size() + off.size() == all.size());
      const auto [carried_on, carried_off] = pair.carried(minutes);
      CHECK(carried_on.size() + carried_off.size() == open.expectations.size());
      const Ids why = pair.reasons(minutes);
      for (std::size_t i = 1; i < why.size(); ++i) CHECK(why[i] != "manager-first");
    }
  }
}
