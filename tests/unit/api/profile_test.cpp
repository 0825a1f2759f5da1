// The profile at the door: nothing that was answered is ever lost, nothing leaves but what was
// chosen, and half an answer is an answer.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

Json quickscan() { return Json{{"id", "quickscan"}}; }

Json answer_to(const std::string& statement, int answer) {
  return Json{{"id", "quickscan"}, {"statement", statement}, {"answer", answer}};
}

/// The member of the list whose id is that.
Json by_id(const Json& list, const std::string& id) {
  for (const Json& one : list) {
    if (text(one, "/id") == id) return one;
  }
  return {};
}

std::set<std::string> ids_of(const Json& list) {
  std::set<std::string> ids;
  for (const Json& one : list) ids.insert(text(one, "/id"));
  return ids;
}

const std::vector<std::string>& five_cards() {
  static const std::vector<std::string> cards = {"calm", "digging", "hands", "finishing", "caring"};
  return cards;
}

/// Answers one step of the profile; `level` is what is answered where there are five points.
void answer_step(Person& person, const Json& step, int level) {
  const std::string section = text(step, "/section");
  const std::string item = text(step, "/item");
  if (section == "strengths" && item == "choose") {
    person.good("profile.choose-strengths", Json{{"cards", five_cards()}});
  } else if (section == "strengths") {
    person.good("profile.put-strength",
                Json{{"card", item}, {"example", "Toen met " + item}, {"use", "less"}});
  } else if (section == "preferences") {
    person.good("profile.put-preference",
                Json{{"slider", item}, {"answered", true}, {"position", level}});
  } else if (section == "challenges") {
    person.good("profile.put-challenge",
                Json{{"question", item}, {"text", "Mijn antwoord op " + item}});
  } else if (section == "values") {
    const Json screens = at(person.good("profile.view"), "/values/screens");
    for (const Json& screen : screens) {
      if (std::to_string(number(screen, "/screen")) != item) continue;
      person.good("profile.put-screen", Json{{"screen", screen["screen"]},
                                             {"best", at(screen, "/values/0/id")},
                                             {"worst", at(screen, "/values/3/id")}});
    }
  } else if (section == "received") {
    person.good("profile.put-level", Json{{"of", "received"}, {"id", item}, {"level", level}});
  } else if (section == "demands") {
    person.good("profile.put-level", Json{{"of", "demand"}, {"id", item}, {"level", level}});
  } else {
    person.good("profile.put-level", Json{{"of", item}, {"level", level}});
  }
}

/// Everything there is to answer, without loading anew after each answer.
void answer_everything(Person& person, const std::string& role, int level = 4) {
  const bool check = person.check_reload;
  person.check_reload = false;
  person.good("profile.begin", Json{{"role", role}});
  // The strengths that were chosen are steps of their own.
  for (bool chosen = false;; chosen = true) {
    const Json steps = at(person.good("profile.view"), "/steps");
    for (const Json& step : steps) {
      if (!is(step, "/answered")) answer_step(person, step, level);
    }
    if (chosen) break;
  }
  for (const Json& part : at(person.good("profile.view"), "/page/parts")) {
    person.good("profile.put-part", Json{{"part", part["id"]},
                                         {"text", "Over " + text(part, "/id")},
                                         {"shared", text(part, "/id") == "hard"}});
  }
  person.check_reload = check;
}

Json everything() {
  return Json{{"strengths", true},
              {"examples", true},
              {"uses", true},
              {"preferences", true},
              {"values", true},
              {"received", true},
              {"demands", true},
              {"great", true},
              {"challenges", {"drains", "pressure", "signs", "helps"}},
              {"workWithMe", {"ask-me", "how-i-work", "counts", "hard", "notice", "tell-me"}}};
}

/// The body of the last line of that kind in an agreement file.
Json last_body(const std::string& file, Kind kind) {
  const Result<VerifiedFile> read = read_and_verify(file);
  REQUIRE(read);
  std::string found;
  for (const LogText& log : read->logs().logs()) {
    for (const LinePtr& line : log.lines) {
      if (line->kind == kind) found = std::string(line->text);
    }
  }
  return found.empty() ? Json() : Json(Person::parse(found)["body"]);
}

/// Sam began, both prepared, and Robin has Sam's side; nobody has opened anything.
void both_prepared(Person& sam, Person& robin) {
  begin(sam, "employee");
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
}

}  // namespace

// The questionnaire.

TEST_CASE("the quickscan goes from nothing to a result in a beginning and twelve answers") {
  Person sam("Sam");
  Json view = sam.good("questionnaire.view", quickscan());
  CHECK(at(view, "/statements").empty());
  CHECK(number(view, "/of") == 12);
  CHECK(at(view, "/begun").is_null());
  CHECK(at(view, "/scale/labels").size() == 5);
  CHECK(sam.stored("/main/profile.json").empty());
  view = sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  CHECK(at(view, "/statements").size() == 12);
  int calls = 0;
  while (!text(view, "/next").empty()) {
    CHECK(number(view, "/answered") == calls);
    view = sam.good("questionnaire.answer", answer_to(text(view, "/next"), 4));
    ++calls;
  }
  CHECK(calls == 12);
  CHECK(text(view, "/begun") == "2026-03-09");
  CHECK(at(view, "/result/factors").size() == 4);
  CHECK(at(view, "/result/headline").size() == 2);
  // Two as they are and one that counts the other way round: 4, 4 and 2.
  CHECK(number(view, "/result/factors/0/mean") == 3333);
  CHECK(number(view, "/result/factors/0/answers/2/answer") == 2);
  CHECK(number(view, "/result/factors/1/mean") == 4000);
  CHECK(text(view, "/result/factors/1/level") == "high");
  CHECK(text(view, "/result/strength/factor") == "reciprocity");
  CHECK(text(view, "/result/conversation/factor") == "clarity");
  CHECK_FALSE(text(view, "/result/action").empty());
  sam.reload();
  CHECK(sam.good("questionnaire.view", quickscan()) == view);
}

TEST_CASE("a factor has a mean once two thirds are answered, and loses it with the answer") {
  Person sam("Sam");
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  Json view = sam.good("questionnaire.answer", answer_to("growth-1", 5));
  CHECK(at(view, "/result").is_null());
  view = sam.good("questionnaire.answer", answer_to("growth-2", 2));
  CHECK(number(view, "/result/factors/2/mean") == 3500);
  CHECK(at(view, "/result/factors/0/mean").is_null());
  CHECK(at(view, "/result/factors/2/answers/2/answer").is_null());
  CHECK(text(view, "/next") == "clarity-1");
  view = sam.good("questionnaire.answer", Json{{"id", "quickscan"}, {"statement", "growth-2"}});
  CHECK(at(view, "/result").is_null());
  CHECK(number(view, "/answered") == 1);
}

TEST_CASE("a second time shows what changed since the first, and an empty time is replaced") {
  Person sam("Sam");
  sam.check_reload = false;
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  Json view = sam.good("questionnaire.view", quickscan());
  while (!text(view, "/next").empty()) {
    view = sam.good("questionnaire.answer", answer_to(text(view, "/next"), 3));
  }
  CHECK(at(view, "/changes").empty());
  CHECK(at(view, "/since").is_null());
  sam.today = "2026-09-09";
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  view = sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "manager"}});
  CHECK(at(view, "/times").size() == 2);
  CHECK(text(view, "/role") == "manager");
  for (const char* statement : {"energy-1", "energy-2", "growth-1", "growth-2"}) {
    const int answer = std::string(statement) == "energy-1" ? 5 : 3;
    view = sam.good("questionnaire.answer", answer_to(statement, answer));
  }
  sam.reload();
  view = sam.good("questionnaire.view", quickscan());
  CHECK(text(view, "/since") == "2026-03-09");
  REQUIRE(at(view, "/changes").size() == 1);
  CHECK(text(view, "/changes/0/id") == "energy");
  CHECK(number(view, "/changes/0/before") == 3000);
  CHECK(number(view, "/changes/0/after") == 4000);
  CHECK(number(view, "/times/0/answered") == 12);
  CHECK(text(view, "/times/1/begun") == "2026-09-09");
}

TEST_CASE("answers to a questionnaire that do not fit are refused with code and place") {
  Person sam("Sam");
  CHECK(sam.bad("questionnaire.answer", answer_to("growth-1", 3)) == "not-allowed");
  CHECK(sam.bad("questionnaire.view", Json{{"id", "no-such"}}) == "not-found");
  CHECK(sam.last_place == "/id");
  CHECK(sam.bad("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "boss"}}) ==
        "bad-arguments");
  CHECK(sam.last_place == "/role");
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  const std::string before = sam.stored("/main/profile.json");
  for (const int answer : {0, 6, -1}) {
    CHECK(sam.bad("questionnaire.answer", answer_to("growth-1", answer)) == "bad-arguments");
    CHECK(sam.last_place == "/answer");
  }
  CHECK(sam.bad("questionnaire.answer", answer_to("growth-9", 3)) == "not-found");
  CHECK(sam.last_place == "/statement");
  CHECK(sam.stored("/main/profile.json") == before);
}

// The profile.

TEST_CASE("a whole profile comes to a report with everything that was answered") {
  Person sam("Sam");
  Json view = sam.good("profile.view");
  CHECK_FALSE(is(view, "/begun"));
  CHECK(at(view, "/steps").empty());
  CHECK(at(view, "/strengths").is_null());
  CHECK(sam.bad("profile.report") == "not-found");
  answer_everything(sam, "employee");
  view = sam.good("profile.view");
  CHECK(at(view, "/resume").is_null());
  for (const Json& section : at(view, "/progress")) {
    INFO(section.dump());
    CHECK(section["answered"] == section["of"]);
    CHECK_FALSE(text(section, "/title").empty());
  }
  CHECK(at(view, "/progress").size() == 7);
  CHECK(at(view, "/values/screens").size() == 13);
  // Four questions are for everybody, the others for a manager.
  CHECK(at(view, "/challenges/questions").size() == 4);
  CHECK(by_id(at(view, "/page/parts"), "decisions").is_null());
  CHECK_FALSE(by_id(at(view, "/page/parts"), "ask-me")["suggestions"].empty());
  const Json report = sam.good("profile.report");
  CHECK_FALSE(is(report, "/empty"));
  REQUIRE(at(report, "/strengths").size() == 5);
  CHECK(text(report, "/strengths/0/id") == "calm");
  CHECK(text(report, "/strengths/0/example") == "Toen met calm");
  CHECK(text(report, "/strengths/0/use/id") == "less");
  CHECK_FALSE(text(report, "/strengths/0/use/label").empty());
  CHECK(at(report, "/preferences").size() == 12);
  CHECK(at(report, "/challenges").size() == 4);
  CHECK(is(report, "/values/enough"));
  CHECK(number(report, "/values/answered") == 13);
  CHECK(at(report, "/values/items").size() == 13);
  CHECK(number(report, "/values/items/0/received") == 4);
  CHECK(at(report, "/protect").size() == 4);
  CHECK(at(report, "/talkAbout").empty());
  CHECK(at(report, "/received").size() == 13);
  CHECK(at(report, "/demands").size() == 8);
  CHECK(text(report, "/field/id") == "both");
  CHECK(at(report, "/fields").size() == 4);
  CHECK(at(report, "/scales/feelingGreat/labels").size() == 5);
  CHECK(at(report, "/page/parts").size() == 6);
  CHECK(at(report, "/changes").empty());
  sam.reload();
  CHECK(sam.good("profile.report") == report);
}

TEST_CASE("whoever stops at any item goes on there, with every answer") {
  Person sam("Sam");
  sam.check_reload = false;
  sam.good("profile.begin", Json{{"role", "manager"}});
  std::size_t answered = 0;
  for (std::size_t i = 0; i < at(sam.good("profile.view"), "/steps").size(); ++i) {
    const Json step = at(sam.good("profile.view"), "/steps")[i];
    INFO(step.dump());
    const Json place =
        sam.good("profile.at", Json{{"section", step["section"]}, {"item", step["item"]}});
    CHECK(text(place, "/resume/item") == text(step, "/item"));
    answer_step(sam, step, 1 + static_cast<int>(i) % 5);
    ++answered;
    const Json before = sam.good("profile.view");
    const Json report = sam.good("profile.report");
    sam.reload();
    const Json after = sam.good("profile.view");
    CHECK(after == before);
    CHECK(sam.good("profile.report") == report);
    CHECK(text(after, "/resume/section") == text(step, "/section"));
    CHECK(text(after, "/resume/item") == text(step, "/item"));
    const Json& steps = at(after, "/steps");
    const auto done = std::count_if(steps.begin(), steps.end(),
                                    [](const Json& one) { return is(one, "/answered"); });
    CHECK(static_cast<std::size_t>(done) == answered);
  }
  CHECK(answered == 6 + 12 + 8 + 13 + 13 + 8 + 2);
}

TEST_CASE("the screens of best and worst are another order in every round, and keep it") {
  Person sam("Sam");
  sam.good("profile.begin", Json{{"role", "employee"}});
  const Json first = at(sam.good("profile.view"), "/values/screens");
  sam.good("profile.put-screen", Json{{"screen", first[0]["screen"]},
                                      {"best", at(first, "/0/values/1/id")},
                                      {"worst", at(first, "/0/values/2/id")}});
  sam.reload();
  Json again = at(sam.good("profile.view"), "/values/screens");
  CHECK(text(again, "/0/best") == text(first, "/0/values/1/id"));
  again[0].erase("best");
  again[0].erase("worst");
  CHECK(again == first);
  sam.good("profile.begin", Json{{"role", "employee"}});
  CHECK(at(sam.good("profile.view"), "/values/screens") != first);
}

TEST_CASE("a second round keeps the first, takes the own words along and shows what changed") {
  Person sam("Sam");
  answer_everything(sam, "employee", 4);
  const Json first = sam.good("profile.report");
  sam.today = "2026-09-01";
  Json view = sam.good("profile.begin", Json{{"role", "employee"}, {"carry", "own-words"}});
  CHECK(at(view, "/rounds").size() == 2);
  CHECK(at(view, "/strengths/chosen").size() == 5);
  CHECK(text(by_id(at(view, "/strengths/cards"), "calm"), "/example") == "Toen met calm");
  CHECK(at(by_id(at(view, "/strengths/cards"), "calm"), "/use").is_null());
  CHECK(text(by_id(at(view, "/challenges/questions"), "drains"), "/text") ==
        "Mijn antwoord op drains");
  CHECK_FALSE(is(view, "/preferences/sliders/0/answered"));
  sam.good("profile.put-preference",
           Json{{"slider", "direct-gentle"}, {"answered", true}, {"position", 1}});
  sam.good("profile.put-preference", Json{{"slider", "think-talk"}, {"answered", true}});
  sam.good("profile.put-level", Json{{"of", "received"}, {"id", "room"}, {"level", 2}});
  sam.good("profile.put-level", Json{{"of", "feeling-great"}, {"level", 2}});
  sam.good("profile.put-challenge", Json{{"question", "drains"}, {"text", "Iets anders"}});
  sam.good("profile.choose-strengths",
           Json{{"cards", {"listening", "digging", "hands", "finishing", "caring"}}});
  const Json report = sam.good("profile.report");
  CHECK(text(report, "/since") == "2026-03-09");
  std::set<std::string> changes;
  for (const Json& change : at(report, "/changes")) {
    changes.insert(text(change, "/kind") + " " + text(change, "/id") + " " +
                   std::to_string(number(change, "/before")) + ">" +
                   std::to_string(number(change, "/after")));
  }
  CHECK(changes == std::set<std::string>{"strength-added listening -1>-1",
                                         "strength-dropped calm -1>-1",
                                         "preference direct-gentle 4>1",
                                         "preference think-talk 4>-1", "challenge drains -1>-1",
                                         "received room 4>2", "feeling-great feeling-great 4>2"});
  // Earlier rounds stay as they were.
  Json earlier = sam.good("profile.report", Json{{"round", 0}});
  earlier.erase("rounds");
  Json then = first;
  then.erase("rounds");
  CHECK(earlier == then);
  CHECK(sam.bad("profile.report", Json{{"round", 2}}) == "not-found");
  CHECK(sam.last_place == "/round");
}

TEST_CASE("half an answer is an answer: skipped, neutral, no preference, one of best and worst") {
  Person sam("Sam");
  sam.good("profile.begin", Json{{"role", "employee"}});
  CHECK(is(sam.good("profile.report"), "/empty"));
  // All neutral: a position like any other.
  const Json view = sam.good("profile.view");
  sam.check_reload = false;
  for (const Json& slider : at(view, "/preferences/sliders")) {
    sam.good("profile.put-preference",
             Json{{"slider", slider["id"]}, {"answered", true}, {"position", 3}});
  }
  const std::string slider = text(view, "/preferences/sliders/0/id");
  sam.good("profile.put-preference", Json{{"slider", slider}, {"answered", true}});
  const std::string skipped = text(view, "/preferences/sliders/1/id");
  sam.good("profile.put-preference", Json{{"slider", skipped}, {"answered", false}});
  sam.good("profile.choose-strengths", Json{{"cards", {"calm", "hands"}}});
  const Json& screens = at(view, "/values/screens");
  const int screen = number(screens, "/0/screen");
  const std::string best = text(screens, "/0/values/0/id");
  sam.good("profile.put-screen", Json{{"screen", screen}, {"best", best}});
  sam.good("profile.put-challenge", Json{{"question", "drains"}, {"text", " \n "}});
  sam.good("profile.put-part", Json{{"part", "hard"}, {"shared", true}});
  sam.reload();
  const Json after = sam.good("profile.view");
  CHECK(is(after, "/preferences/sliders/0/answered"));
  CHECK(at(after, "/preferences/sliders/0/position").is_null());
  CHECK_FALSE(is(after, "/preferences/sliders/1/answered"));
  CHECK(number(after, "/preferences/sliders/2/position") == 3);
  CHECK(text(after, "/values/screens/0/best") == best);
  CHECK(at(after, "/values/screens/0/worst").is_null());
  CHECK(at(after, "/challenges/questions/0/text").is_null());
  CHECK(number(after, "/progress/3/answered") == 0);
  const Json report = sam.good("profile.report");
  CHECK_FALSE(is(report, "/empty"));
  CHECK(at(report, "/strengths").size() == 2);
  CHECK(at(report, "/preferences").size() == 11);
  CHECK(at(report, "/values/items").empty());
  CHECK_FALSE(is(report, "/values/enough"));
  CHECK(at(report, "/challenges").empty());
  CHECK(at(report, "/page/parts").empty());
  CHECK(at(report, "/field").is_null());
  // And taken away again, it was never there.
  sam.good("profile.put-screen", Json{{"screen", screen}});
  CHECK(at(sam.good("profile.view"), "/values/screens/0/best").is_null());
}

TEST_CASE("somebody who contradicts themselves gets a result all the same") {
  Person sam("Sam");
  sam.check_reload = false;
  sam.good("profile.begin", Json{{"role", "employee"}});
  // Best is always what was worst before: whatever stands first on a screen, then last.
  bool first = true;
  for (const Json& screen : at(sam.good("profile.view"), "/values/screens")) {
    sam.good("profile.put-screen",
             Json{{"screen", screen["screen"]},
                  {"best", at(screen, first ? "/values/0/id" : "/values/3/id")},
                  {"worst", at(screen, first ? "/values/3/id" : "/values/0/id")}});
    first = !first;
  }
  const Json report = sam.good("profile.report");
  CHECK(is(report, "/values/enough"));
  int shares = 0;
  for (const Json& value : at(report, "/values/items")) shares += number(value, "/share");
  CHECK(shares > 990);
  CHECK(shares < 1010);
  CHECK(number(report, "/values/fit") >= 0);
}

TEST_CASE("what does not fit is refused with code and place, and nothing changes") {
  Person sam("Sam");
  for (const char* op : {"profile.choose-strengths", "profile.put-part"}) {
    CHECK(sam.bad(op, Json{{"cards", Json::array()}, {"part", "hard"}, {"shared", true}}) ==
          "not-allowed");
  }
  CHECK(sam.bad("profile.at", Json{{"section", "values"}, {"item", "0"}}) == "not-allowed");
  CHECK(sam.bad("profile.begin", Json{{"role", "employee"}, {"carry", "all"}}) == "bad-arguments");
  CHECK(sam.last_place == "/carry");
  sam.good("profile.begin", Json{{"role", "employee"}});
  const std::string before = sam.stored("/main/profile.json");
  const Json screens = at(sam.good("profile.view"), "/values/screens");
  const Json& values = screens[0]["values"];
  const std::set<std::string> shown = ids_of(values);
  std::string elsewhere;
  for (const Json& value : screens[1]["values"]) {
    if (shown.count(text(value, "/id")) == 0) elsewhere = text(value, "/id");
  }
  struct Refused {
    std::string op;
    Json args;
    std::string code;
    std::string place;
  };
  const std::string too_long(2001, 'x');
  const std::vector<Refused> refused = {
      {"profile.at", {{"section", "no"}, {"item", "choose"}}, "bad-arguments", "/section"},
      {"profile.at", {{"section", "values"}, {"item", "13"}}, "not-found", "/item"},
      {"profile.choose-strengths", object(), "bad-arguments", "/cards"},
      {"profile.choose-strengths", {{"cards", {"calm", "no-such"}}}, "not-found", "/cards/1"},
      {"profile.choose-strengths", {{"cards", {"calm", "calm"}}}, "bad-arguments", "/cards/0"},
      {"profile.choose-strengths",
       {{"cards", {"calm", "digging", "hands", "finishing", "caring", "starting"}}},
       "bad-arguments",
       "/cards"},
      {"profile.put-strength", {{"card", "no-such"}, {"use", "less"}}, "not-found", "/card"},
      {"profile.put-strength", {{"card", "calm"}, {"use", "never"}}, "bad-arguments", "/use"},
      {"profile.put-strength", {{"card", "calm"}, {"example", too_long}}, "too-large", "/example"},
      {"profile.put-preference", {{"slider", "direct-gentle"}}, "bad-arguments", "/answered"},
      {"profile.put-preference",
       {{"slider", "direct-gentle"}, {"answered", true}, {"position", 6}},
       "bad-arguments",
       "/position"},
      {"profile.put-preference",
       {{"slider", "direct-gentle"}, {"answered", false}, {"position", 3}},
       "bad-arguments",
       "/position"},
      {"profile.put-preference", {{"slider", "no"}, {"answered", true}}, "not-found", "/slider"},
      // A question for managers is none for an employee.
      {"profile.put-challenge",
       {{"question", "from-above"}, {"text", "x"}},
       "not-found",
       "/question"},
      {"profile.put-challenge", {{"question", "drains"}, {"text", too_long}}, "too-large", "/text"},
      {"profile.put-screen", {{"screen", 13}}, "bad-arguments", "/screen"},
      {"profile.put-screen",
       {{"screen", screens[0]["screen"]}, {"best", values[0]["id"]}, {"worst", values[0]["id"]}},
       "bad-arguments",
       "/worst"},
      {"profile.put-screen",
       {{"screen", screens[0]["screen"]}, {"best", elsewhere}},
       "bad-arguments",
       "/best"},
      {"profile.put-level", {{"of", "sleep"}, {"level", 3}}, "bad-arguments", "/of"},
      {"profile.put-level", {{"of", "received"}, {"level", 3}}, "bad-arguments", "/id"},
      {"profile.put-level", {{"of", "received"}, {"id", "no"}, {"level", 3}}, "not-found", "/id"},
      {"profile.put-level",
       {{"of", "demand"}, {"id", "pace"}, {"level", 0}},
       "bad-arguments",
       "/level"},
      {"profile.put-level", {{"of", "great-work"}, {"level", 7}}, "bad-arguments", "/level"},
      {"profile.put-part", {{"part", "decisions"}, {"shared", true}}, "not-found", "/part"},
      {"profile.put-part", {{"part", "hard"}, {"text", "x"}}, "bad-arguments", "/shared"},
      {"profile.put-part",
       {{"part", "hard"}, {"text", too_long}, {"shared", true}},
       "too-large",
       "/text"},
  };
  for (const Refused& one : refused) {
    INFO(one.op, " ", one.args.dump());
    CHECK(sam.bad(one.op, one.args) == one.code);
    CHECK(sam.last_place == one.place);
  }
  CHECK(sam.stored("/main/profile.json") == before);
}

TEST_CASE("a pack without instruments offers none, and loses nothing that was answered") {
  Person sam("Sam");
  answer_everything(sam, "employee");
  const Json whole = sam.good("profile.view");
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& file : standard_pack("nl")) {
    const bool kept = file.first == "pack.json" || file.first == "topics.json" ||
                      file.first == "agenda.json" || file.first == "lang/nl.json";
    if (kept) files.push_back(file);
  }
  sam.use_pack(files);
  const Json view = sam.good("profile.view");
  CHECK(is(view, "/begun"));
  CHECK(at(view, "/steps").empty());
  for (const char* part : {"strengths", "preferences", "challenges", "values", "balance", "page"}) {
    CHECK_FALSE(view.contains(part));
  }
  CHECK(sam.bad("questionnaire.view", quickscan()) == "not-found");
  CHECK(sam.bad("profile.choose-strengths", Json{{"cards", {"calm"}}}) == "not-found");
  CHECK(sam.bad("profile.put-level", Json{{"of", "great-work"}, {"level", 3}}) == "not-found");
  const Json report = sam.good("profile.report");
  CHECK(at(report, "/strengths").empty());
  CHECK(at(report, "/fields").empty());
  sam.use_pack(standard_pack("nl"));
  CHECK(sam.good("profile.view") == whole);
}

TEST_CASE("a profile of a newer version, or a damaged one, is never written over") {
  Person sam("Sam");
  sam.good("profile.begin", Json{{"role", "employee"}});
  sam.good("profile.put-level", Json{{"of", "great-work"}, {"level", 3}});
  Folder folder;
  folder.write("/main/profile.json", "{\"version\":99}");
  api::Session newer(folder.path());
  const Json started = Person::parse(newer.call("session.start", "{}"));
  CHECK(text(started, "/value/readOnly") == "newer-data");
  folder.write("/main/profile.json", sam.stored("/main/profile.json").substr(1));
  api::Session damaged(folder.path());
  const Json found = Person::parse(damaged.call("session.start", "{}"));
  CHECK(at(found, "/value/damaged").size() == 1);
  CHECK(at(found, "/value/readOnly").is_null());
}

// Sharing.

TEST_CASE("what the preview of a share shows is the line that is written, to the letter") {
  Person sam("Sam");
  Person robin("Robin");
  answer_everything(sam, "employee");
  begin(sam, "employee");
  Json view = sam.good("profile.share-view");
  CHECK(is(view, "/has"));
  CHECK(number(view, "/options/strengths") == 5);
  CHECK(number(view, "/options/received") == 13);
  CHECK(is(view, "/options/values"));
  CHECK(at(view, "/options/challenges").size() == 4);
  // Without a word, only the parts that were marked.
  CHECK(at(view, "/choice/workWithMe") == Json::array({"hard"}));
  CHECK_FALSE(is(view, "/choice/strengths"));
  CHECK(at(view, "/snapshot/howToWorkWithMe").size() == 1);
  CHECK(at(view, "/shared").is_null());
  CHECK_FALSE(is(view, "/same"));
  for (const Json& choice :
       {everything(), Json{{"strengths", true}}, Json{{"preferences", true}, {"great", true}},
        Json{{"values", true}, {"demands", true}, {"challenges", {"signs"}}}}) {
    INFO(choice.dump());
    const Json preview = sam.good("profile.share-view", Json{{"choice", choice}});
    sam.good("profile.share", Json{{"choice", choice}});
    const std::string file = sam.hand_out("invitation");
    CHECK(last_body(file, Kind::profile_shared) == at(preview, "/snapshot"));
    const Json after = sam.good("profile.share-view");
    CHECK(at(after, "/shared") == at(preview, "/snapshot"));
    CHECK(is(after, "/same"));
    CHECK(text(after, "/at") == "2026-03-09");
  }
}

TEST_CASE("the choice that is shown is what was shared before, and the same twice writes nothing") {
  Person sam("Sam");
  answer_everything(sam, "employee");
  begin(sam, "employee");
  sam.good("profile.share", Json{{"choice", everything()}});
  const Json view = sam.good("profile.share-view");
  for (const char* part :
       {"strengths", "examples", "uses", "preferences", "values", "received", "demands", "great"}) {
    INFO(part);
    CHECK(is(view, std::string("/choice/") + part));
  }
  CHECK(at(view, "/choice/challenges").size() == 4);
  CHECK(at(view, "/choice/workWithMe").size() == 6);
  const Json again = sam.call("profile.share", Json{{"choice", at(view, "/choice")}});
  CHECK(is(again, "/ok"));
  CHECK(at(again, "/dirty").is_null());
  CHECK(sam.unsent() == 1);
}

TEST_CASE("an empty choice takes back what was shared; where nothing was, there is nothing to do") {
  Person sam("Sam");
  Person robin("Robin");
  answer_everything(sam, "employee");
  both_prepared(sam, robin);
  CHECK(sam.bad("profile.share", Json{{"choice", object()}}) == "nothing-to-share");
  sam.good("profile.share", Json{{"choice", {{"strengths", true}}}});
  Json header = sam.header();
  CHECK(text(header, "/unsent/items/0/kind") == "profile");
  robin.receive(sam.hand_out("update"));
  CHECK(sam.unsent() == 0);
  CHECK(text(sam.good("exchange.view"), "/goes/1/revision") == "same");
  sam.good("profile.share", Json{{"choice", object()}});
  header = sam.header();
  CHECK(text(header, "/unsent/items/0/kind") == "profile");
  CHECK(is(header, "/unsent/items/0/withdrawn"));
  const Json view = sam.good("profile.share-view");
  CHECK(at(view, "/shared").is_null());
  CHECK(at(view, "/snapshot").is_null());
  CHECK(is(view, "/same"));
  CHECK(at(view, "/choice/workWithMe").empty());
  // What had left stays in the log, and the preview says so.
  const Json entry = at(sam.good("exchange.view"), "/goes/1");
  CHECK(text(entry, "/kind") == "withdrawn");
  CHECK(text(entry, "/of") == "profile");
  CHECK(text(entry, "/revision") == "new");
  CHECK(at(entry, "/earlierWords").size() == 5);
  const std::string file = sam.hand_out("update");
  const Json body = last_body(file, Kind::profile_shared);
  CHECK(body == Json{{"pack", "standard"}, {"packVersion", 1}});
  robin.good("exchange.hand-out", Json{{"what", "side"}});
  robin.receive(file);
  robin.good("side.open");
  CHECK(at(robin.good("profiles.view"), "/profiles/0/snapshot").is_null());
}

TEST_CASE("the preview of a hand-out shows the shared profile word by word") {
  Person sam("Sam");
  answer_everything(sam, "employee");
  begin(sam, "employee");
  sam.good("profile.share", Json{{"choice", everything()}});
  Json changed = everything();
  changed["challenges"] = {"drains"};
  sam.good("profile.share", Json{{"choice", changed}});
  const Json goes = at(sam.good("exchange.view"), "/goes");
  REQUIRE(text(goes, "/1/kind") == "profile");
  CHECK(text(goes, "/1/id") == "profile");
  CHECK(text(goes, "/1/revision") == "new");
  CHECK(at(goes, "/1/snapshot") == at(sam.good("profile.share-view"), "/shared"));
  CHECK(at(goes, "/1/earlierWords").size() == 3);
  const std::string shown = goes.dump();
  const Result<VerifiedFile> read = read_and_verify(sam.hand_out("invitation"));
  REQUIRE(read);
  int texts = 0;
  for (const LogText& log : read->logs().logs()) {
    for (const LinePtr& line : log.lines) {
      if (line->kind != Kind::profile_shared) continue;
      const Json body = Person::parse(std::string(line->text))["body"];
      for (const char* list : {"strengths", "challenges", "howToWorkWithMe"}) {
        for (const Json& one : body[list]) {
          for (const char* member : {"label", "example", "text"}) {
            if (!one.contains(member)) continue;
            INFO(one[member].dump());
            const bool is_shown = shown.find(one[member].dump()) != std::string::npos;
            // The label of a question is no answer.
            CHECK((is_shown || std::string(member) == "label"));
            ++texts;
          }
        }
      }
    }
  }
  CHECK(texts > 40);
}

TEST_CASE("the other's profile opens with their side, and then the two stand side by side") {
  Person sam("Sam");
  Person robin("Robin", "en");
  answer_everything(sam, "employee", 5);
  answer_everything(robin, "manager", 2);
  robin.good("profile.put-preference",
             Json{{"slider", "direct-gentle"}, {"answered", true}, {"position", 5}});
  robin.good("profile.choose-strengths",
             Json{{"cards", {"inventing", "candour", "deciding", "explaining", "coaching"}}});
  both_prepared(sam, robin);
  sam.good("profile.share", Json{{"choice", everything()}});
  robin.receive(sam.hand_out("update"));
  Json view = robin.good("profiles.view");
  CHECK(is(view, "/closed"));
  CHECK(at(view, "/profiles/0/snapshot").is_null());
  CHECK(at(robin.header(), "/news/items").dump().find("profile") == std::string::npos);
  robin.good("profile.share", Json{{"choice", everything()}});
  robin.good("exchange.hand-out", Json{{"what", "side"}});
  robin.good("side.open");
  view = robin.good("profiles.view");
  CHECK_FALSE(is(view, "/closed"));
  CHECK(at(view, "/profiles/0/snapshot/strengths").size() == 5);
  CHECK(text(view, "/profiles/0/name") == "Sam");
  REQUIRE(at(view, "/alike").size() == 1);
  CHECK(text(view, "/alike/0/id") == "direct-gentle");
  CHECK(number(view, "/alike/0/position") == 5);
  CHECK(at(view, "/differences").size() == 11);
  for (std::size_t i = 0; i < 11; ++i) {
    const Json& one = at(view, "/differences")[i];
    CHECK(one.contains("prompt") == (i < 3));
    CHECK(number(one, "/employee") == 5);
    CHECK(number(one, "/manager") == 2);
  }
  // finishing with inventing, hands with inventing, calm with candour, caring with deciding.
  CHECK(at(view, "/complements").size() == 4);
  for (const Json& one : at(view, "/complements")) CHECK_FALSE(text(one, "/prompt").empty());
  // In Robin's own language, whatever the words that travelled.
  const Json mine = at(robin.good("profile.view"), "/preferences/sliders/0");
  CHECK(text(view, "/differences/0/left") == text(mine, "/left"));
  CHECK(text(view, "/profiles/0/snapshot/preferences/0/left") != text(mine, "/left"));
  // Sam does not see Robin's before opening.
  sam.receive(robin.hand_out("update"), Json{{"confirm", true}});
  CHECK(at(sam.good("profiles.view"), "/profiles/1/snapshot").is_null());
  CHECK(at(sam.good("profiles.view"), "/differences").empty());
  sam.good("side.open");
  const Json theirs = sam.good("profiles.view");
  CHECK(at(theirs, "/profiles/1/snapshot/strengths").size() == 5);
  CHECK(at(theirs, "/differences").size() == 11);
}

TEST_CASE("what the other shares after I opened their side is news") {
  Person sam("Sam");
  Person robin("Robin");
  answer_everything(robin, "manager");
  journey_to_crossed(sam, robin);
  robin.good("profile.share", Json{{"choice", {{"preferences", true}}}});
  const Json preview = sam.preview(robin.hand_out("update"));
  CHECK(at(preview, "/news").dump().find("\"profile\"") != std::string::npos);
  sam.good("import.accept");
  const Json items = at(sam.header(), "/news/items");
  REQUIRE(items.size() == 1);
  CHECK(text(items, "/0/kind") == "profile");
  CHECK(text(items, "/0/role") == "manager");
  CHECK(at(sam.good("profiles.view"), "/profiles/1/snapshot/preferences").size() == 12);
}

TEST_CASE("a guest at this browser has no profile here: the owner's cannot be shared as theirs") {
  Person sam("Sam");
  answer_everything(sam, "employee");
  begin(sam, "employee");
  sam.good("together.begin", [&] {
    Json args = sam.new_key();
    args["name"] = "Robin";
    return args;
  }());
  const Json here = at(sam.header(), "/here");
  REQUIRE(here.size() == 2);
  const std::string guest =
      is(here[0], "/guest") ? text(here, "/0/replica") : text(here, "/1/replica");
  sam.good("together.act", Json{{"replica", guest}});
  const Json view = sam.good("profile.share-view", Json{{"choice", everything()}});
  CHECK_FALSE(is(view, "/has"));
  CHECK(at(view, "/snapshot").is_null());
  CHECK(number(view, "/options/strengths") == 0);
  CHECK(sam.bad("profile.share", Json{{"choice", everything()}}) == "not-allowed");
}

TEST_CASE("where the profile is not, a choice of something takes nothing back") {
  Person sam("Sam");
  answer_everything(sam, "employee");
  begin(sam, "employee");
  sam.good("profile.share", Json{{"choice", {{"strengths", true}}}});
  sam.good("profile.begin", Json{{"role", "employee"}});
  CHECK(sam.bad("profile.share", Json{{"choice", {{"strengths", true}}}}) == "nothing-to-share");
  CHECK(at(sam.good("profile.share-view"), "/shared/strengths").size() == 5);
}

TEST_CASE("nothing of the profile leaves but what was chosen") {
  Person sam("Sam");
  Person robin("Robin");
  // A word of its own in every private text.
  std::vector<std::string> words;
  const auto canary = [&](const std::string& field) {
    words.push_back("kanarie-" + field + "-" + std::to_string(words.size()));
    return words.back();
  };
  sam.check_reload = false;
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  sam.good("questionnaire.answer", answer_to("growth-1", 5));
  sam.good("profile.begin", Json{{"role", "employee"}});
  sam.good("profile.choose-strengths", Json{{"cards", five_cards()}});
  for (const std::string& card : five_cards()) {
    sam.good("profile.put-strength", Json{{"card", card}, {"example", canary("voorbeeld")}});
  }
  for (const Json& question : at(sam.good("profile.view"), "/challenges/questions")) {
    sam.good("profile.put-challenge",
             Json{{"question", question["id"]}, {"text", canary("lastig")}});
  }
  for (const Json& part : at(sam.good("profile.view"), "/page/parts")) {
    // Marked as shared is not shared: only the share itself is.
    sam.good("profile.put-part",
             Json{{"part", part["id"]}, {"text", canary("bladzijde")}, {"shared", true}});
  }
  // An earlier round, and a card that was put back, keep their words too.
  sam.good("profile.put-strength", Json{{"card", "coaching"}, {"example", canary("terug")}});
  sam.good("profile.begin", Json{{"role", "employee"}, {"carry", "own-words"}});
  sam.good("profile.put-challenge", Json{{"question", "drains"}, {"text", canary("nieuw")}});
  sam.check_reload = true;

  const auto found_in = [&](const std::string& bytes) {
    std::vector<std::string> found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const std::string& word) { return bytes.find(word) != std::string::npos; });
    return found;
  };
  REQUIRE(words.size() == 17);
  // They are where they belong.
  CHECK(found_in(sam.stored("/main/profile.json")).size() == words.size());
  journey_to_agreed(sam, robin);
  CHECK(found_in(sam.file()).empty());
  CHECK(found_in(robin.file()).empty());
  CHECK(found_in(text(sam.good("document.text"), "/text")).empty());
  CHECK(found_in(at(sam.good("exchange.view"), "/goes").dump()).empty());
  // What is chosen goes along, and not one word more.
  sam.good("profile.share", Json{{"choice", {{"challenges", {"drains"}}}}});
  std::string file = sam.hand_out("update");
  CHECK(found_in(file) == std::vector<std::string>{words.back()});
  robin.receive(file);
  CHECK(found_in(robin.file()) == std::vector<std::string>{words.back()});
  sam.good("profile.share", Json{{"choice", {{"strengths", true}, {"workWithMe", {"hard"}}}}});
  CHECK(found_in(sam.hand_out("update")).size() == 2);
  sam.good("profile.share", Json{{"choice", everything()}});
  file = sam.hand_out("update");
  // All but what is not in the present choice of cards, and what was overwritten.
  CHECK(found_in(file).size() == 5 + 4 + 6);
}
