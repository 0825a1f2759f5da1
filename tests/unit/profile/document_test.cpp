#include <doctest/doctest.h>

#include "round_builder.hpp"

namespace wederzijds {
namespace {

using test::answer_all;
using test::with_round;

/// "code place" of what is wrong with a document, or "good".
std::string verdict(const std::string& text) {
  const auto document = read_profile(text);
  if (document) return "good";
  return std::string(name_of(document.error().code)) + " " + document.error().at;
}

/// A document with one round, in which these members stand beside those that each round needs.
std::string with_members(const std::string& members) {
  return R"({"version":1,"rounds":[{"begun":"2026-02-03","changed":"2026-02-03","role":"employee",)"
         R"("pack":"standard","packVersion":1)" +
         (members.empty() ? "" : "," + members) + "}]}";
}

std::string with_values(const std::string& answers) {
  return with_members(
      R"("values":{"seed":1,"ids":["a","b","c","d","e","f","g","h","i","j","k","l","m"],"answers":[)" +
      answers + "]}");
}

}  // namespace

TEST_CASE("a document that was written is read back whole, and written the same again") {
  ProfileDocument document = with_round(Role::manager, 9007199254740991ULL);
  answer_all(*current_round(document));
  ProfileRound& round = *current_round(document);
  REQUIRE(set_preference(round, test::standard_instruments(), "think-talk", PreferenceAnswer{}));
  REQUIRE(set_screen(round, 3, {round.values.ids[3], std::nullopt}));
  REQUIRE(set_work_with_me_shared(round, test::standard_instruments(), "counts", true));
  REQUIRE(set_place(round, test::standard_instruments(), {Section::great, "great-work"}));
  REQUIRE(begin_questionnaire(document, test::standard_instruments(), "quickscan", Role::manager,
                              "2026-02-03"));
  current_questionnaire(document, "quickscan")->answers["clarity-1"] = 5;
  const std::string text = write_profile(document);
  const auto read = read_profile(text);
  REQUIRE(read);
  CHECK(*read == document);
  CHECK(write_profile(*read) == text);
  CHECK(text.back() == '\n');
}

TEST_CASE("an empty document is good, and so is a round with nothing in it") {
  CHECK(verdict(R"({"version":1})") == "good");
  CHECK(verdict(with_members("")) == "good");
  CHECK(verdict(write_profile(ProfileDocument())) == "good");
}

TEST_CASE("a document of a newer version is refused, so that nobody writes over it") {
  CHECK(verdict(R"({"version":2,"rounds":"anything"})") == "newer-data /version");
}

TEST_CASE("members that this version does not know are kept") {
  const std::string text =
      R"({"later":[1],"questionnaires":{"quickscan":[{"answers":{},"begun":"2026-02-03",)"
      R"("changed":"2026-02-03","mood":"x","pack":"standard","packVersion":1,"role":"manager"}]},)"
      R"("rounds":[{"balance":{"demands":{},"received":{}},"begun":"2026-02-03","challenges":{},)"
      R"("changed":"2026-02-03","howToWorkWithMe":{},"more":{"a":1},"pack":"standard",)"
      R"("packVersion":1,"preferences":{},"role":"employee",)"
      R"("strengths":{"chosen":[],"examples":{},"uses":{}},)"
      R"("values":{"answers":[],"ids":[],"seed":0}}],"version":1})"
      "\n";
  const auto document = read_profile(text);
  REQUIRE(document);
  CHECK(write_profile(*document) == text);
}

TEST_CASE("what is wrong with a document is told with its place") {
  CHECK(verdict("[]") == "malformed ");
  CHECK(verdict("{}") == "malformed /version");
  CHECK(verdict(R"({"version":0})") == "malformed /version");
  CHECK(verdict("{") == "not-json ");
  CHECK(verdict(R"({"version":1,"rounds":{}})") == "malformed /rounds");
  CHECK(verdict(R"({"version":1,"rounds":[3]})") == "malformed /rounds/0");
  CHECK(verdict(R"({"version":1,"rounds":[{}]})") == "malformed /rounds/0/begun");
  CHECK(verdict(R"({"version":1,"questionnaires":[]})") == "malformed /questionnaires");
  CHECK(verdict(R"({"version":1,"questionnaires":{"a b":[]}})") == "malformed /questionnaires/a b");
  CHECK(verdict(R"({"version":1,"questionnaires":{"q":{}}})") == "malformed /questionnaires/q");
  CHECK(verdict(R"({"version":1,"questionnaires":{"q":[{"begun":"2026-13-01"}]}})") ==
        "malformed /questionnaires/q/0/begun");
}

TEST_CASE("answers in a document have the types and ranges that an edit would allow") {
  const auto place = [](const std::string& members) {
    const std::string found = verdict(with_members(members));
    return found == "good" ? found : found.substr(std::string("malformed /rounds/0").size());
  };
  CHECK(place(R"("balance":{"greatWork":6})") == "/balance/greatWork");
  CHECK(place(R"("balance":{"received":{"room":0}})") == "/balance/received/room");
  CHECK(place(R"("balance":{"demands":{"pace":"3"}})") == "/balance/demands/pace");
  CHECK(place(R"("balance":3)") == "/balance");
  CHECK(place(R"("preferences":{"x":{"position":0}})") == "/preferences/x/position");
  CHECK(place(R"("preferences":{"x":3})") == "/preferences/x");
  CHECK(place(R"("preferences":{"x":{}})") == "good");
  CHECK(place(R"("strengths":{"chosen":["a","a"]})") == "/strengths/chosen");
  CHECK(place(R"("strengths":{"chosen":[1]})") == "/strengths/chosen");
  CHECK(place(R"("strengths":{"uses":{"a":"some"}})") == "/strengths/uses/a");
  CHECK(place(R"("strengths":{"examples":{"a":""}})") == "/strengths/examples/a");
  CHECK(place(R"("challenges":{"drains":1})") == "/challenges/drains");
  CHECK(place(R"("howToWorkWithMe":{"a":{"text":"x"}})") == "/howToWorkWithMe/a/shared");
  CHECK(place(R"("place":{"section":"nowhere","item":"a"})") == "/place/section");
  CHECK(place(R"("values":{"seed":-1})") == "/values/seed");
  CHECK(place(R"("values":{"seed":1,"ids":["a"]})") == "/values/ids");
}

TEST_CASE("best-worst answers in a document must fit their screens") {
  CHECK(verdict(with_values(R"({"screen":0,"best":"a","worst":"b"},{"screen":1,"worst":"c"})")) ==
        "good");
  CHECK(verdict(with_values(R"({"screen":0,"best":"a","worst":"a"})")) ==
        "malformed /rounds/0/values/answers/0/worst");
  CHECK(verdict(with_values(R"({"screen":0,"best":"c"})")) ==
        "malformed /rounds/0/values/answers/0/best");
  CHECK(verdict(with_values(R"({"screen":0,"worst":"c"})")) ==
        "malformed /rounds/0/values/answers/0/worst");
  CHECK(verdict(with_values(R"({"screen":0})")) == "malformed /rounds/0/values/answers/0");
  CHECK(verdict(with_values(R"({"screen":13,"best":"a"})")) ==
        "malformed /rounds/0/values/answers/0/screen");
  CHECK(verdict(with_values(R"({"screen":0,"best":"a"},{"screen":0,"best":"b"})")) ==
        "malformed /rounds/0/values/answers/1/screen");
}

}  // namespace wederzijds
