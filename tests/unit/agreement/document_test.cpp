#include "agreement/document.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wederzijds;

namespace {

Document example() {
  Document document;
  document.frame = {"yearly", "2026-03-09", "2027-03-08", std::nullopt, {"2026-03-26"}};
  document.parties = {{Role::employee, "Sam", "data-analist"},
                      {Role::manager, "Robin", std::nullopt}};
  document.expectations = {{Role::employee, "e1", "E_CLARITY", std::nullopt,
                            "Drie dingen \"eerst\"", "ik het hoor",
                            Document::Answer{AnswerWord::adjust, "voor tienen", std::nullopt}}};
  document.offers = {
      {Role::manager, "o1", Nature::limit, std::nullopt, "Geen leerdag", "twee vertrekken"}};
  document.commitments = {{"c1",
                           Role::manager,
                           "het maandag is",
                           "stuur ik drie dingen",
                           std::nullopt,
                           std::nullopt,
                           std::nullopt,
                           "2026-03-26",
                           {"e1"}}};
  document.goals = {{"g1", "Twee dagen in plaats van drie", "2026-06-01", {"e1"}, {"c1"}}};
  return document;
}

const std::string example_text =
    R"({"format":"wederzijds/document","version":1,"frame":{"reason":"yearly","from":"2026-03-09","until":"2027-03-08","checkIns":["2026-03-26"]},)"
    R"("parties":[{"role":"employee","name":"Sam","jobTitle":"data-analist"},{"role":"manager","name":"Robin"}],)"
    R"("expectations":[{"role":"employee","id":"e1","topic":"E_CLARITY","text":"Drie dingen \"eerst\"","sign":"ik het hoor","answer":{"answer":"adjust","text":"voor tienen"}}],)"
    R"("offers":[{"role":"manager","id":"o1","nature":"limit","text":"Geen leerdag","because":"twee vertrekken"}],)"
    R"("commitments":[{"id":"c1","owner":"manager","moment":"het maandag is","action":"stuur ik drie dingen","lookBack":"2026-03-26","expectations":["e1"]}],)"
    R"("goals":[{"id":"g1","text":"Twee dagen in plaats van drie","by":"2026-06-01","expectations":["e1"],"commitments":["c1"]}]})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE(
    "a document is written in the one order of members, absent ones left out, lists always there") {
  CHECK(write_document(example()) == example_text);
  CHECK(
      write_document(Document{}) ==
      R"({"format":"wederzijds/document","version":1,"frame":{"checkIns":[]},"parties":[],"expectations":[],"offers":[],"commitments":[],"goals":[]})");
}

TEST_CASE("a document that this version wrote reads back whole and can be signed") {
  const auto read = read_document(example_text);
  REQUIRE(read.has_value());
  CHECK(read->document == example());
  CHECK(read->can_be_signed);
}

TEST_CASE("a document with an unknown member or word can be shown, not signed") {
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{R"("name":"Robin")", R"("name":"Robin","mood":"fine")"},
        {R"("answer":"adjust")", R"("answer":"perhaps")"},
        {R"("nature":"limit")", R"("nature":"wish")"},
        {R"("version":1)", R"("version":2)"},
        {R"("lookBack":"2026-03-26")", R"("lookBack":"soon")"},
        {R"("frame":{)", R"("frame": {)"}}) {
    const auto read = read_document(replaced(example_text, from, to));
    REQUIRE(read.has_value());
    CHECK_FALSE(read->can_be_signed);
  }
}

TEST_CASE("what is no document at all is malformed, with the place") {
  CHECK(read_document("{}").error().at == "/format");
  CHECK(read_document(replaced(example_text, R"("goals":[)", R"("aims":[)")).error().at ==
        "/goals");
  CHECK(read_document(replaced(example_text, R"("version":1)", R"("version":"1")")).error().at ==
        "/version");
  CHECK(read_document("not json").error().code == ErrorCode::not_json);
}

TEST_CASE("equal documents have no differences") {
  CHECK(differences(example(), example()).empty());
}

TEST_CASE("every changed member shows with what it was and what it is") {
  Document after = example();
  after.commitments[0].action = "stuur ik vier dingen";
  after.expectations[0].answer->answer = AnswerWord::agree;
  after.frame.check_ins.push_back("2026-05-07");
  const auto found = differences(example(), after);
  REQUIRE(found.size() == 3);
  CHECK(found[0].item == DocumentItem::frame);
  CHECK(found[0].member == "checkIns");
  CHECK(found[1].member == "answer");
  CHECK(found[1].before["answer"] == "adjust");
  CHECK(found[1].after["answer"] == "agree");
  CHECK(found[2].id == "c1");
  CHECK(found[2].role == Role::manager);
  CHECK(found[2].before == "stuur ik drie dingen");
  CHECK(found[2].after == "stuur ik vier dingen");
}

TEST_CASE("added and removed items show by the words they are known by") {
  Document after = example();
  after.goals.clear();
  after.offers.push_back(
      {Role::employee, "o1", Nature::offer, std::nullopt, "Ik meld het", std::nullopt});
  const auto found = differences(example(), after);
  REQUIRE(found.size() == 2);
  CHECK(found[0].change == Change::added);  // the same id by the other role is another item
  CHECK(found[0].after == "Ik meld het");
  CHECK(found[1].change == Change::removed);
  CHECK(found[1].before == "Twee dagen in plaats van drie");
}

TEST_CASE("answers can be left out of the comparison") {
  Document after = example();
  after.expectations[0].answer.reset();
  CHECK(differences(example(), after).size() == 1);
  CHECK(differences(example(), after, Answers::left_out).empty());
}
