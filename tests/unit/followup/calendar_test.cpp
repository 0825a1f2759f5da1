// What goes into a calendar.
#include "followup/calendar.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// One person who plans.
class Planner {
 public:
  Planner() : logs_(AgreementId(sam_.id.str())) {
    LogOpened opened;
    opened.agreement = sam_.id.view();
    opened.replica = sam_.id.view();
    opened.role = Role::employee;
    opened.key = sam_.key();
    REQUIRE(logs_.begin_log(opened, 1, "2026-03-09T10:00:00Z"));
  }
  std::vector<CalendarEntry> plan(int round, const std::vector<Text>& dates,
                                  std::optional<Text> until = std::nullopt,
                                  const std::string& at = "2026-03-09T10:00:00Z") {
    FrameSet body;
    body.reason = "yearly";
    body.check_ins = dates;
    body.until = until;
    REQUIRE(logs_.append(sam_.id, draft_line(body, round, at)));
    return calendar_of(fold(logs_));
  }

 private:
  StandInKey sam_{"Sam"};
  LogSet logs_;
};

std::string days(const std::vector<CalendarEntry>& entries) {
  std::string all;
  for (const CalendarEntry& entry : entries) {
    all += std::string(entry.cancelled ? "-" : "+") + entry.date + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("every planned day is an entry, and so is the last day of the period") {
  Planner planner;
  CHECK(days(planner.plan(1, {})).empty());
  const auto entries = planner.plan(1, {"2026-04-23", "2026-03-26"}, "2027-03-08");
  CHECK(days(entries) == "+2026-03-26 +2026-04-23 +2027-03-08 ");
  CHECK(entries[0].kind == CalendarKind::check_in);
  CHECK(entries[2].kind == CalendarKind::renewal);
  std::set<std::string> uids;
  for (const CalendarEntry& entry : entries) uids.insert(entry.uid);
  CHECK(uids.size() == 3);
  CHECK(entries[0].uid.size() == 22);
}

TEST_CASE(
    "a day that moves stays the same entry with a higher sequence; one that goes is cancelled") {
  Planner planner;
  const auto first = planner.plan(1, {"2026-03-26", "2026-04-23"});
  const auto second = planner.plan(1, {"2026-03-30", "2026-04-23"});
  CHECK(days(second) == "+2026-03-30 +2026-04-23 ");
  CHECK(first[0].uid == second[0].uid);
  CHECK(second[0].sequence > first[0].sequence);
  const auto third = planner.plan(1, {"2026-04-23"}, std::nullopt, "2026-03-20T10:00:00Z");
  CHECK(days(third) == "+2026-04-23 -2026-03-20 ");
  CHECK(third[1].uid == second[1].uid);
  CHECK(third[1].sequence > second[1].sequence);
}

TEST_CASE("a new round cancels what the former one still planned, and leaves what was") {
  Planner planner;
  const auto former = planner.plan(1, {"2026-03-26", "2027-02-01", "2027-03-01"});
  const auto entries = planner.plan(2, {"2027-03-15"}, std::nullopt, "2027-02-20T10:00:00Z");
  CHECK(days(entries) == "-2027-03-01 +2027-03-15 ");
  CHECK(entries[0].uid == former[2].uid);
  CHECK(entries[0].sequence > former[2].sequence);
  CHECK(entries[1].uid != former[0].uid);
}

TEST_CASE("the names of kinds are those of the door") {
  CHECK(name_of(CalendarKind::check_in) == "check-in");
  CHECK(name_of(CalendarKind::renewal) == "renewal");
}
