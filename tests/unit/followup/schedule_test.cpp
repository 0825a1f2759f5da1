// Moments to look back, and dates to propose.
#include "followup/schedule.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

using Dates = std::vector<std::string>;

/// Two people with a frame and check-ins.
class Pair {
 public:
  Pair() : logs_(AgreementId(sam_.id.str())) {
    open(sam_, Role::employee);
    open(robin_, Role::manager);
  }

  void frame(const std::vector<Text>& dates) {
    FrameSet body;
    body.reason = "yearly";
    body.check_ins = dates;
    write(sam_, body);
  }
  void record(Role role, const std::string& moment, const std::string& date) {
    CheckinRecorded body;
    const std::string id = "c" + std::to_string(++count_);
    body.id = id;
    body.moment = moment;
    body.date = date;
    write(role == Role::employee ? sam_ : robin_, body);
  }
  [[nodiscard]] State state() const { return fold(logs_); }

 private:
  void open(const StandInKey& key, Role role) {
    LogOpened opened;
    opened.agreement = sam_.id.view();
    opened.replica = key.id.view();
    opened.role = role;
    opened.key = key.key();
    REQUIRE(logs_.begin_log(opened, 1, "2026-03-09T10:00:00Z"));
  }
  void write(const StandInKey& key, const Body& body) {
    REQUIRE(logs_.append(key.id, draft_line(body, 1, "2026-03-09T10:00:00Z")));
  }

  StandInKey sam_{"Sam"};
  StandInKey robin_{"Robin"};
  LogSet logs_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("a moment is planned until its date, then due, until I record it") {
  Pair pair;
  pair.frame({"2026-03-26", "2026-04-23"});
  const State state = pair.state();
  auto moments = moments_of(state, Role::employee, "2026-03-25");
  REQUIRE(moments.size() == 2);
  CHECK(name_of(moments[0].state) == "planned");
  moments = moments_of(state, Role::employee, "2026-03-26");
  CHECK(name_of(moments[0].state) == "due");
  CHECK(name_of(moments[1].state) == "planned");
  CHECK(next_moment(state, Role::employee) == "2026-03-26");
}

TEST_CASE("the other's check-in of a moment opens when mine is recorded") {
  Pair pair;
  pair.frame({"2026-03-26"});
  pair.record(Role::manager, "2026-03-26", "2026-03-26");
  State state = pair.state();
  auto moments = moments_of(state, Role::employee, "2026-03-26");
  REQUIRE(moments.size() == 1);
  CHECK(moments[0].mine == nullptr);
  CHECK(moments[0].theirs == nullptr);
  pair.record(Role::employee, "2026-03-26", "2026-03-27");
  state = pair.state();
  moments = moments_of(state, Role::employee, "2026-03-27");
  CHECK(name_of(moments[0].state) == "recorded");
  REQUIRE(moments[0].theirs != nullptr);
  CHECK(moments[0].theirs->date == "2026-03-26");
  CHECK_FALSE(next_moment(state, Role::employee).has_value());
}

TEST_CASE(
    "moments that are not in the plan any more stay, and extra ones of the other only beside "
    "mine") {
  Pair pair;
  pair.frame({"2026-03-26"});
  pair.record(Role::manager, "2026-03-20", "2026-03-20");
  pair.record(Role::manager, "extra", "2026-03-22");
  State state = pair.state();
  CHECK(moments_of(state, Role::employee, "2026-03-26").size() == 2);
  CHECK(moments_of(state, Role::manager, "2026-03-26").size() == 3);
  pair.record(Role::employee, "extra", "2026-03-22");
  state = pair.state();
  const auto moments = moments_of(state, Role::employee, "2026-03-26");
  REQUIRE(moments.size() == 3);
  CHECK(moments[1].id == "extra");
  CHECK(moments[1].date == "2026-03-22");
  CHECK(moments[1].theirs != nullptr);
}

TEST_CASE("proposed are two weeks, six weeks and each quarter until the end") {
  CHECK(propose_check_ins("2026-03-12", "2027-03-11") ==
        Dates{"2026-03-26", "2026-04-23", "2026-06-12", "2026-09-12", "2026-12-12"});
  CHECK(propose_check_ins("2026-03-12", std::nullopt).back() == "2027-03-12");
  CHECK(propose_check_ins("2026-03-12", "2026-04-01") == Dates{"2026-03-26"});
  CHECK(propose_check_ins("2026-03-12", "2026-03-13").empty());
  CHECK(propose_check_ins("not a date", std::nullopt).empty());
}
