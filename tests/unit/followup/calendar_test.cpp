// What goes into a calendar.
#include "followup/calendar.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "agreement/document.hpp"
#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"
#include "unit/agreement/writing.hpp"

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

TEST_CASE("an end cancels what is still to come in its round, and a new round begins anew") {
  Pair pair;
  FrameSet frame;
  frame.reason = "yearly";
  const std::vector<Text> dates = {"2026-03-01", "2026-04-23"};
  frame.check_ins = dates;
  frame.until = "2027-03-08";
  pair.says(pair.sam, frame);
  CHECK(days(calendar_of(pair.state())) == "+2026-03-01 +2026-04-23 +2027-03-08 ");
  const auto before = calendar_of(pair.state());
  pair.says(pair.sam, AgreementEnded{});
  const auto ended = calendar_of(pair.state());
  CHECK(days(ended) == "-2026-04-23 -2027-03-08 ");
  CHECK(ended[0].uid == before[1].uid);
  CHECK(ended[0].sequence > before[1].sequence);
  pair.round = 2;
  const std::vector<Text> again = {"2026-05-01"};
  frame.check_ins = again;
  pair.says(pair.robin, frame);
  CHECK(days(calendar_of(pair.state())) == "-2026-04-23 -2027-03-08 +2026-05-01 +2027-03-08 ");
}

TEST_CASE("the days of signed plans are entries, a day once, and cancelled when they are no more") {
  Pair pair;
  FrameSet frame;
  frame.reason = "yearly";
  pair.says(pair.sam, frame);
  for (const char* id : {"plan", "same-day"}) {
    CommitmentMade body = commitment(id, id);
    body.look_back = "2026-06-01";
    pair.says(pair.sam, body);
  }
  CHECK(calendar_of(pair.state()).empty());
  const std::string document = write_document(present_document(pair.state()));
  pair.says(pair.sam, AgreementSigned{document});
  CHECK(calendar_of(pair.state()).empty());
  pair.says(pair.robin, AgreementSigned{document});
  const auto first = calendar_of(pair.state());
  CHECK(days(first) == "+2026-06-01 ");
  CHECK(first[0].kind == CalendarKind::look_back);

  // A check-in on the same day is enough: the other entry goes.
  const std::vector<Text> dates = {"2026-06-01"};
  frame.check_ins = dates;
  pair.says(pair.sam, frame);
  const auto both = calendar_of(pair.state());
  CHECK(days(both) == "+2026-06-01 -2026-06-01 ");
  CHECK(both[1].uid == first[0].uid);
  CHECK(both[1].sequence > first[0].sequence);

  frame.check_ins = {};
  pair.says(pair.sam, frame);
  for (const char* id : {"plan", "same-day"}) pair.says(pair.sam, CommitmentDropped{id, {}});
  const auto last = calendar_of(pair.state());
  CHECK(last.back().uid == first[0].uid);
  CHECK(last.back().cancelled);
  CHECK(last.back().sequence > both[1].sequence);
}

TEST_CASE("the names of kinds are those of the door") {
  CHECK(name_of(CalendarKind::check_in) == "check-in");
  CHECK(name_of(CalendarKind::renewal) == "renewal");
  CHECK(name_of(CalendarKind::look_back) == "look-back");
}
