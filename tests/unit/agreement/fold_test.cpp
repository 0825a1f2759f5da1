// What the state offers to its users beyond `show`. The rules of effect themselves are in
// tests/vectors/agreement.

#include "agreement/fold.hpp"

#include <doctest/doctest.h>

#include <string>

#include "agreement/document.hpp"
#include "agreement/show.hpp"
#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

TEST_CASE("everything that was stated knows who said it, when, and in which round") {
  Pair pair;
  pair.round = 3;
  const LinePtr line = pair.says(pair.robin, expectation("m1", "r1"));
  const Expectation* const item = find_expectation(pair.state(), Role::manager, "m1");
  REQUIRE(item != nullptr);
  const auto& stated = item->in_use()->stated;
  CHECK(stated.line_ptr() == line);
  CHECK(stated.line().replica == pair.robin.id.view());
  CHECK(stated.line().at == test_time);
  CHECK(stated.line().round == 3);
  CHECK(role_of(pair.state(), stated.line()) == Role::manager);
  CHECK(find_expectation(pair.state(), Role::employee, "m1") == nullptr);
}

TEST_CASE("the same id by the other role is another item") {
  Pair pair;
  pair.says(pair.sam, expectation("x", "r1", "mine"));
  pair.says(pair.robin, expectation("x", "r1", "yours"));
  CHECK(pair.effect().empty());
  CHECK(find_expectation(pair.state(), Role::employee, "x")->in_use()->stated->text == "mine");
  CHECK(find_expectation(pair.state(), Role::manager, "x")->in_use()->stated->text == "yours");
}

TEST_CASE(
    "two revisions that do not know of each other stand side by side until one replaces both") {
  Pair pair;
  ExpectationStated body = expectation("e", "a");
  pair.says(pair.sam, body);
  body = expectation("e", "b");
  body.replaces = {"a"};
  pair.says(pair.sam, body);
  body = expectation("e", "c");
  body.replaces = {"a"};
  pair.says(pair.sam, body);
  const auto item = [&] { return *find_expectation(pair.state(), Role::employee, "e"); };
  CHECK(item().two_texts());
  CHECK(item().in_use()->stated->revision == "c");
  body = expectation("e", "d");
  body.replaces = {"b"};
  pair.says(pair.sam, body);
  CHECK(item().two_texts());  // c still stands
  body = expectation("e", "f");
  body.replaces = {"c", "d"};
  pair.says(pair.sam, body);
  CHECK_FALSE(item().two_texts());
  CHECK(item().in_use()->stated->revision == "f");
}

TEST_CASE("items with very many revisions find each of them") {
  Pair pair;
  std::string last;
  for (int i = 0; i < 60; ++i) {
    const std::string revision = "r" + std::to_string(i);
    ExpectationStated body = expectation("e", revision);
    if (!last.empty()) body.replaces = {last};
    pair.says(pair.sam, body);
    CHECK(pair.effect().empty());
    last = revision;
  }
  CHECK_FALSE(find_expectation(pair.state(), Role::employee, "e")->two_texts());
  pair.says(pair.sam, expectation("e", "r7"));
  CHECK(pair.effect() == "reference");
  std::vector<std::string> many;
  for (int i = 0; i < 60; ++i) many.push_back("r" + std::to_string(i % 30));
  ExpectationStated body = expectation("e", "last");
  body.replaces = {many.begin(), many.end()};
  pair.says(pair.sam, body);
  CHECK(find_expectation(pair.state(), Role::employee, "e")->revisions.back().replaces.size() ==
        30);
}

TEST_CASE("a side is closed to the other role until that role has opened it in that round") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  const auto visible = [&]() -> std::string {
    const auto* revision =
        visible_to_other(pair.state(), *find_expectation(pair.state(), Role::employee, "e"));
    return revision == nullptr ? "" : std::string(revision->stated->revision);
  };
  CHECK(visible().empty());
  CHECK(is_closed_to_other(pair.state(), Role::employee, 1));
  pair.says(pair.sam, SideOpened{});
  CHECK(visible().empty());  // Sam opened Robin's side, not the reverse
  pair.says(pair.robin, SideOpened{});
  CHECK(visible() == "one");
  CHECK(has_opened(pair.state(), Role::manager, 1));

  // Restated in a round that is still closed: the other sees the last of the round before.
  pair.round = 2;
  pair.says(pair.sam, FrameSet{"renewal", {}, {}, {}, {}});
  ExpectationStated body = expectation("e", "two");
  body.replaces = {"one"};
  pair.says(pair.sam, body);
  CHECK(pair.state().present_round == 2);
  CHECK(visible() == "one");
  CHECK(is_closed_to_other(pair.state(), Role::employee, 2));
  pair.says(pair.robin, SideOpened{});
  CHECK(visible() == "two");
}

TEST_CASE("what was withdrawn and restated behind a closed side still shows as it stood") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  pair.says(pair.robin, SideOpened{});
  pair.round = 2;
  pair.says(pair.sam, ExpectationWithdrawn{"e"});
  const auto visible = [&] {
    return visible_to_other(pair.state(), *find_expectation(pair.state(), Role::employee, "e"));
  };
  CHECK(visible() == nullptr);
  pair.says(pair.sam, expectation("e", "two"));
  REQUIRE(visible() != nullptr);
  CHECK(visible()->stated->revision == "one");
}

TEST_CASE("a shared profile belongs to the side of its round") {
  Pair pair;
  ProfileShared profile;
  profile.pack = "standard";
  profile.pack_version = 1;
  pair.says(pair.sam, profile);
  CHECK(visible_profile(pair.state(), Role::employee) == nullptr);
  CHECK(pair.state().profiles.employee.has_value());
  pair.says(pair.robin, SideOpened{});
  REQUIRE(visible_profile(pair.state(), Role::employee) != nullptr);
  pair.round = 2;
  profile.pack_version = 2;
  pair.says(pair.sam, profile);
  CHECK((*visible_profile(pair.state(), Role::employee))->pack_version == 1);
  CHECK((*pair.state().profiles.employee)->pack_version == 2);
}

TEST_CASE("a view speaks of the revision it names; to an earlier text it is no view") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  ViewGiven view;
  view.expectation = "e";
  view.revision = "one";
  view.acknowledged = 3;
  pair.says(pair.robin, view);
  const auto item = [&]() -> const Expectation& {
    return *find_expectation(pair.state(), Role::employee, "e");
  };
  REQUIRE(view_now(pair.state(), item()) != nullptr);
  ExpectationStated body = expectation("e", "two");
  body.replaces = {"one"};
  pair.says(pair.sam, body);
  CHECK(view_now(pair.state(), item()) == nullptr);
  REQUIRE(view_in_round(pair.state(), item(), 1) != nullptr);
  CHECK((*view_in_round(pair.state(), item(), 1))->acknowledged == 3);
  CHECK(view_in_round(pair.state(), item(), 2) == nullptr);
}

TEST_CASE(
    "what the other noted stays a note until the answering role signs a document that holds it") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  pair.says(pair.sam, answer("e", "one", Role::manager));
  const auto given = [&]() -> const Answer& {
    return *answer_now(pair.state(), *find_expectation(pair.state(), Role::employee, "e"));
  };
  CHECK(given().is_only_noted());
  const std::string document = write_document(present_document(pair.state()));
  CHECK(document.find(R"("answer":{"answer":"agree"})") != std::string::npos);
  pair.says(pair.sam, AgreementSigned{document});
  CHECK(given().is_only_noted());  // the one who noted it cannot confirm it
  pair.says(pair.robin, AgreementSigned{document});
  CHECK_FALSE(given().is_only_noted());
  // A later note is a note again.
  pair.says(pair.sam, answer("e", "one", Role::manager, AnswerWord::cannot));
  CHECK(given().is_only_noted());
  CHECK(given().present()->answer == AnswerWord::cannot);
}

TEST_CASE("a signature that was withdrawn confirms no note, unless another one does") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  pair.says(pair.sam, answer("e", "one", Role::manager));
  const auto given = [&]() -> const Answer& {
    return *answer_now(pair.state(), *find_expectation(pair.state(), Role::employee, "e"));
  };
  const std::string first = write_document(present_document(pair.state()));
  pair.says(pair.robin, PartyDescribed{"Robin", {}, "nl"});
  const std::string second = write_document(present_document(pair.state()));
  pair.says(pair.robin, AgreementSigned{first});
  pair.says(pair.robin, AgreementSigned{second});
  CHECK_FALSE(given().is_only_noted());
  pair.says(pair.robin, SignatureWithdrawn{first});
  CHECK(pair.effect().empty());
  CHECK_FALSE(given().is_only_noted());
  pair.says(pair.robin, SignatureWithdrawn{second});
  CHECK(given().is_only_noted());
}

TEST_CASE("a note never takes the place of what the answering role wrote") {
  Pair pair;
  pair.says(pair.sam, expectation("e", "one"));
  pair.says(pair.robin, answer("e", "one", Role::manager, AnswerWord::adjust));
  pair.says(pair.sam, answer("e", "one", Role::manager, AnswerWord::agree));
  const Answer& given = *answer_in_round(pair.state(), pair.state().expectations[0], 1);
  CHECK(given.present()->answer == AnswerWord::adjust);
  CHECK_FALSE(given.is_only_noted());
  CHECK((*given.noted)->answer == AnswerWord::agree);
  CHECK(answer_in_round(pair.state(), pair.state().expectations[0], 2) == nullptr);
}

TEST_CASE("received is the later of the statement in use and the check-ins that are used") {
  Pair pair;
  ExpectationStated body = expectation("e", "one");
  body.received = 2;
  pair.says(pair.sam, body);
  const auto now = [&] {
    const auto figure =
        received_now(pair.state(), *find_expectation(pair.state(), Role::employee, "e"));
    return figure ? figure->value : 0;
  };
  CHECK(now() == 2);
  CheckinRecorded check_in;
  check_in.id = "c1";
  check_in.moment = "2026-03-26";
  check_in.date = "2026-03-27";
  check_in.received = {{"e", 4}};
  pair.says(pair.sam, check_in);
  CHECK(now() == 4);
  // Of several of one moment the last is used, whole: this one carries nothing.
  check_in.id = "c2";
  check_in.received = {};
  pair.says(pair.sam, check_in);
  CHECK(now() == 2);
  check_in.moment = "extra";
  check_in.received = {{"e", 1}, {"e", 5}};
  pair.says(pair.sam, check_in);
  CHECK(now() == 5);
  body = expectation("e", "two");
  body.received = 3;
  body.replaces = {"one"};
  pair.says(pair.sam, body);
  CHECK(now() == 3);
  std::string over_time;
  for (const FigureAt& figure : received_over_time(pair.state(), pair.state().expectations[0])) {
    over_time += std::to_string(figure.value);
  }
  CHECK(over_time == "253");
}

TEST_CASE("the status of a commitment is the last of each role, from check-ins that are used") {
  Pair pair;
  pair.says(pair.sam, commitment("c", "r1"));
  const auto now = [&](Role role) -> std::string {
    const auto status = status_now(pair.state(), *find_commitment(pair.state(), "c"), role);
    return status ? std::string(name_of(status->status)) : "";
  };
  CHECK(now(Role::employee).empty());
  CheckinRecorded check_in;
  check_in.id = "x";
  check_in.moment = "2026-03-26";
  check_in.date = "2026-03-26";
  check_in.commitments = {{"c", Status::kept}, {"unknown", Status::kept}, {"c", Status::partly}};
  pair.says(pair.sam, check_in);
  CHECK(now(Role::employee) == "partly");
  CHECK(now(Role::manager).empty());
  check_in.commitments = {{"c", Status::not_kept}};
  pair.says(pair.robin, check_in);
  CHECK(now(Role::manager) == "not");
  CHECK(now(Role::employee) == "partly");
  CHECK(pair.state().check_ins.size() == 1);
}

TEST_CASE("talks of one date and round are one talk, and the same id revises") {
  Pair pair;
  pair.says(pair.sam, TalkHeld{"t1", "2026-03-20", 30, "mine"});
  pair.says(pair.robin, TalkHeld{"t2", "2026-03-20", 45, "yours"});
  auto all = talks(pair.state());
  REQUIRE(all.size() == 1);
  CHECK(all[0].minutes == 45);
  CHECK(all[0].remarks.employee == "mine");
  CHECK(all[0].remarks.manager == "yours");
  CHECK(all[0].ids.size() == 2);
  pair.says(pair.robin, TalkHeld{"t2", "2026-03-21", 50, std::nullopt});
  all = talks(pair.state());
  REQUIRE(all.size() == 2);
  CHECK(all[0].minutes == 30);
  CHECK(all[1].minutes == 50);
  CHECK_FALSE(all[1].remarks.manager.has_value());
}

TEST_CASE(
    "of several documents with one signature the one signed last is offered, the others are set "
    "aside") {
  Pair pair;
  pair.says(pair.sam, AgreementSigned{"first"});
  pair.says(pair.sam, AgreementSigned{"second"});
  REQUIRE(offered_document(pair.state()) != nullptr);
  CHECK(offered_document(pair.state())->text == "second");
  REQUIRE(documents_set_aside(pair.state()).size() == 1);
  CHECK(documents_set_aside(pair.state())[0]->text == "first");
  CHECK(only_signer(*offered_document(pair.state())) == Role::employee);
  pair.says(pair.sam, AgreementSigned{"first"});
  CHECK(offered_document(pair.state())->text == "first");
  pair.says(pair.sam, SignatureWithdrawn{"first"});
  CHECK(offered_document(pair.state())->text == "second");
  pair.says(pair.robin, AgreementSigned{"second"});
  CHECK(offered_document(pair.state()) == nullptr);
  REQUIRE(last_version(pair.state()) != nullptr);
  CHECK(last_version(pair.state())->text == "second");
  CHECK(last_version(pair.state())->version == 1);
  CHECK(last_version(pair.state())->completed_by == pair.lines().back());
  // Signed before the version was complete: set aside, not offered.
  pair.says(pair.sam, AgreementSigned{"third"});
  pair.says(pair.sam, SignatureWithdrawn{"third"});
  CHECK(offered_document(pair.state()) == nullptr);
  pair.says(pair.sam, SignatureWithdrawn{"second"});
  CHECK(pair.effect() == "already-agreed");
}

TEST_CASE(
    "a document that was set aside becomes a version like any other when the other role signs it") {
  Pair pair;
  pair.says(pair.sam, AgreementSigned{"old"});
  pair.says(pair.sam, AgreementSigned{"new"});
  pair.says(pair.robin, AgreementSigned{"new"});
  pair.says(pair.robin, AgreementSigned{"old"});
  CHECK(pair.state().versions.size() == 2);
  CHECK(last_version(pair.state())->text == "old");
  pair.says(pair.robin, AgreementSigned{"new"});
  CHECK(pair.state().versions.size() == 2);
}

TEST_CASE("an agreement is ended while its present round is") {
  Pair pair;
  CHECK_FALSE(is_ended(pair.state()));
  pair.says(pair.sam, AgreementEnded{"another job"});
  CHECK(is_ended(pair.state()));
  pair.round = 2;
  pair.says(pair.robin, FrameSet{"renewal", {}, {}, {}, {}});
  CHECK_FALSE(is_ended(pair.state()));
  CHECK(find_round(pair.state(), 1)->ended.has_value());
}

TEST_CASE("a state is whole without the fold that made it") {
  State state;
  std::string shown;
  {
    Pair pair;
    pair.says(pair.sam, PartyDescribed{"Sam", {}, "nl"});
    pair.says(pair.sam, PartyDescribed{"Sam B", {}, "nl"});
    pair.says(pair.sam, AgreementSigned{"doc"});
    pair.says(pair.sam, SignatureWithdrawn{"doc"});
    pair.says(pair.sam, TalkHeld{"t1", "2026-03-20", 30, "mine"});
    pair.says(pair.sam, TalkHeld{"t1", "2026-03-21", 30, "mine"});
    CheckinRecorded check_in;
    check_in.id = "x";
    check_in.moment = "2026-03-26";
    check_in.date = "2026-03-26";
    pair.says(pair.sam, check_in);
    pair.says(pair.sam, check_in);
    state = fold(pair.logs);
    shown = show_text(pair.state());
  }
  CHECK(show_text(state) == shown);
}

TEST_CASE("a state without any line is empty and can be asked everything") {
  const State state = fold(LogSet());
  CHECK(state.lines == 0);
  CHECK(state.present_round == 1);
  CHECK(present_round(state) == nullptr);
  CHECK(present_frame(state) == nullptr);
  CHECK_FALSE(is_ended(state));
  CHECK(find_commitment(state, "x") == nullptr);
  CHECK(find_goal(state, "x") == nullptr);
  CHECK(find_offer(state, Role::employee, "x") == nullptr);
  CHECK(talks(state).empty());
  CHECK(offered_document(state) == nullptr);
  CHECK(last_version(state) == nullptr);
  CHECK(is_closed_to_other(state, Role::employee, 1));
}
