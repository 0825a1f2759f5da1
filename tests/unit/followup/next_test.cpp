// The one next step. The long way through all steps is walked by the journey of tests/unit/api.
#include "followup/next.hpp"

#include <doctest/doctest.h>

#include <string>

#include "agreement/document.hpp"
#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

class Pair {
 public:
  Pair() : logs_(AgreementId(sam.id.str())) {
    open(sam, Role::employee);
    FrameSet frame;
    frame.reason = "yearly";
    write(sam, frame);
  }

  void join() { open(robin, Role::manager); }
  void open(const StandInKey& key, Role role) {
    LogOpened opened;
    opened.agreement = sam.id.view();
    opened.replica = key.id.view();
    opened.role = role;
    opened.key = key.key();
    REQUIRE(logs_.begin_log(opened, 1, "2026-03-09T10:00:00Z"));
  }
  void write(const StandInKey& key, const Body& body) {
    REQUIRE(logs_.append(key.id, draft_line(body, 1, "2026-03-09T10:00:00Z")));
  }
  void state(const StandInKey& key, const std::string& id, const std::string& revision) {
    ExpectationStated body;
    body.id = id;
    body.revision = revision;
    body.topic = "other";
    body.text = id;
    body.importance = 3;
    body.needed = 3;
    write(key, body);
  }
  void view(const StandInKey& key, const std::string& id, const std::string& revision) {
    ViewGiven body;
    body.expectation = id;
    body.revision = revision;
    write(key, body);
  }
  void commit(const std::string& id) {
    CommitmentMade body;
    body.id = id;
    body.revision = id;
    body.owner = Role::employee;
    body.moment = "m";
    body.action = "a";
    body.look_back = "2026-04-01";
    write(sam, body);
  }
  std::string sign(const StandInKey& key) {
    const std::string document = write_document(present_document(state()));
    write(key, AgreementSigned{document});
    return document;
  }
  [[nodiscard]] State state() const { return fold(logs_); }

  std::string next() { return std::string(name_of(next_step(state(), situation).code)); }
  std::string stage() {
    const State now = state();
    return std::string(name_of(stage_of(now, situation.me, next_step(now, situation).code)));
  }

  StandInKey sam{"Sam"};
  StandInKey robin{"Robin"};
  Situation situation;

 private:
  LogSet logs_;
};

}  // namespace

TEST_CASE("before my side is finished the step is to prepare it") {
  Pair pair;
  CHECK(pair.next() == "prepare-start");
  pair.situation.has_begun = true;
  CHECK(pair.next() == "prepare-continue");
  pair.situation.is_short_ready = true;
  CHECK(pair.next() == "hand-out");
  CHECK(pair.stage() == "exchange");
  pair.situation.both_here = true;
  CHECK(pair.next() == "ready");
  pair.situation.is_ready = true;
  CHECK(pair.next() == "hand-over");
  CHECK_FALSE(next_step(pair.state(), pair.situation).mine);
}

TEST_CASE("a side that is finished leaves, and what comes after it too, before it is waited for") {
  Pair pair;
  pair.write(pair.sam, SideFinished{});
  CHECK(pair.next() == "hand-out");
  pair.situation.has_left = true;
  CHECK(pair.next() == "wait-side");
  pair.situation.unsent = 1;
  CHECK(pair.next() == "send-update");
  CHECK(pair.stage() == "exchange");
}

TEST_CASE("a question about a replica comes before everything but the end") {
  Pair pair;
  pair.situation.has_question = true;
  CHECK(pair.next() == "new-device");
  CHECK(pair.stage() == "prepare");
  pair.write(pair.sam, AgreementEnded{});
  CHECK(pair.next() == "ended");
}

TEST_CASE("a replica that does not count waits, and hands out a file to be accepted by") {
  Pair pair;
  pair.situation.counts = false;
  CHECK(next_step(pair.state(), pair.situation) == NextStep{NextCode::wait_accept, true});
  pair.situation.has_left = true;
  CHECK(next_step(pair.state(), pair.situation) == NextStep{NextCode::wait_accept, false});
}

TEST_CASE("views come before comparing, but a view that is missing later stops nobody") {
  Pair pair;
  pair.join();
  pair.state(pair.sam, "e", "r1");
  pair.state(pair.robin, "m", "r1");
  pair.write(pair.sam, SideFinished{});
  pair.write(pair.robin, SideFinished{});
  pair.situation.has_left = true;
  CHECK(pair.next() == "open-other");
  pair.write(pair.sam, SideOpened{});
  CHECK(views_missing(pair.state(), Role::employee) == 1);
  CHECK(pair.next() == "first-look");
  pair.view(pair.sam, "m", "r1");
  CHECK(pair.next() == "wait-views");
  pair.situation.unsent = 1;
  CHECK(pair.next() == "send-update");
  pair.situation.unsent = 0;
  pair.write(pair.robin, SideOpened{});
  CHECK(pair.next() == "wait-views");
  pair.view(pair.robin, "e", "r1");
  CHECK(views_have_crossed(pair.state()));
  CHECK(pair.next() == "compare");
  pair.situation.talk_begun = true;
  CHECK(pair.next() == "talk");
  pair.commit("c");
  CHECK(pair.next() == "sign");
  // Sam restates: Robin has to look again, Sam does not wait for it.
  pair.state(pair.sam, "e", "r2");
  CHECK(views_missing(pair.state(), Role::manager) == 1);
  CHECK(pair.next() == "sign");
  pair.situation.me = Role::manager;
  CHECK(pair.next() == "first-look");
}

TEST_CASE("signing goes from one to the other, and a change afterwards shows") {
  Pair pair;
  pair.join();
  pair.write(pair.sam, SideFinished{});
  pair.write(pair.robin, SideFinished{});
  pair.write(pair.sam, SideOpened{});
  pair.write(pair.robin, SideOpened{});
  pair.situation.has_left = true;
  TalkHeld talk;
  talk.id = "t";
  talk.date = "2026-03-12";
  talk.minutes = 60;
  pair.write(pair.sam, talk);
  CHECK(pair.next() == "commit");
  pair.commit("c");
  CHECK(pair.next() == "sign");
  const std::string document = pair.sign(pair.sam);
  CHECK(pair.next() == "wait-signature");
  pair.situation.unsent = 1;
  CHECK(pair.next() == "send-update");
  pair.situation.unsent = 0;
  pair.situation.me = Role::manager;
  CHECK(pair.next() == "sign-theirs");
  pair.write(pair.robin, AgreementSigned{document});
  CHECK(pair.next() == "agreed");
  CHECK(pair.stage() == "followup");
  CHECK(is_agreed_and_unchanged(pair.state()));
  pair.commit("d");
  CHECK_FALSE(is_agreed_and_unchanged(pair.state()));
  CHECK(pair.next() == "changed");
  CHECK(pair.stage() == "agree");
  CHECK(state_of(pair.state(), Role::manager, Stage::agree, Stage::prepare) == StageState::open);
  CHECK(state_of(pair.state(), Role::manager, Stage::talk, Stage::agree) == StageState::done);
  // A new document by one role leaves the version behind.
  pair.sign(pair.robin);
  CHECK(pair.next() == "wait-signature");
}
