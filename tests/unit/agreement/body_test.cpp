#include "agreement/body.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wederzijds;

namespace {

// Reads a body of that kind: as it is written again, or the place of its fault.
std::string outcome(std::string_view kind, const std::string& text) {
  Arena arena;
  JsonTape tape;
  const auto read = tape.read(text, arena);
  REQUIRE(read.has_value());
  const auto body = read_body(kind_named(kind), tape, tape.root());
  if (!body) return "fault " + body.error().at;
  return write_body(*body);
}

const std::vector<std::pair<std::string, std::string>>& full_bodies() {
  static const std::vector<std::pair<std::string, std::string>> all = {
      {"replica.accepted", R"({"replica":"x"})"},
      {"replica.closed", R"({"replica":"x","seq":0})"},
      {"party.described", R"({"name":"Sam","jobTitle":"analist","language":"nl"})"},
      {"frame.set",
       R"({"reason":"yearly","from":"2026-03-09","until":"2027-03-08","focus":"f","checkIns":["2026-03-26"]})"},
      {"profile.shared",
       R"({"pack":"standard","packVersion":1,"strengths":[{"id":"s","label":"l","example":"e","use":"less"}],)"
       R"("preferences":[{"id":"p","left":"l","right":"r","position":3},{"id":"q","left":"l","right":"r"}],)"
       R"("values":[{"id":"v","label":"l","share":0,"error":1000}],"challenges":[{"id":"c","label":"l","text":"t"}],)"
       R"("balance":{"values":[{"id":"v","label":"l","received":5}],"demands":[{"id":"d","label":"l","level":1}],)"
       R"("greatWork":4,"feelingGreat":2},"howToWorkWithMe":[{"id":"h","label":"l","text":"t"}]})"},
      {"expectation.stated",
       R"({"id":"e","revision":"r","replaces":["a","b"],"topic":"T","topicLabel":"l","text":"t","why":"w","sign":"s",)"
       R"("importance":5,"needed":1,"received":3,"scope":"influence"})"},
      {"expectation.withdrawn", R"({"id":"e"})"},
      {"offer.stated",
       R"({"id":"o","revision":"r","replaces":["a"],"nature":"limit","topic":"T","text":"t","because":"b"})"},
      {"offer.withdrawn", R"({"id":"o"})"},
      {"guess.stated", R"({"guesses":[{"topic":"T","text":"t"},{"topic":"U"}]})"},
      {"side.finished", "{}"},
      {"side.opened", "{}"},
      {"view.given",
       R"({"expectation":"e","revision":"r","isNew":true,"acknowledged":1,"delivered":5,"because":"b"})"},
      {"answer.given",
       R"({"expectation":"e","revision":"r","by":"manager","answer":"cannot","text":"t","understood":"u",)"
       R"("because":"b","cause":"could-not"})"},
      {"commitment.made",
       R"({"id":"c","revision":"r","replaces":["a"],"owner":"employee","moment":"m","action":"a","effect":"e",)"
       R"("sign":"s","fallback":"f","lookBack":"2026-03-26","expectations":["e"]})"},
      {"commitment.dropped", R"({"id":"c","because":"b"})"},
      {"goal.set",
       R"({"id":"g","revision":"r","replaces":["a"],"text":"t","by":"2026-06-01","expectations":["e"],"commitments":["c"]})"},
      {"goal.dropped", R"({"id":"g","because":"b"})"},
      {"talk.held", R"({"id":"t","date":"2026-03-09","minutes":1440,"remark":"r"})"},
      {"agreement.signed", R"({"document":"d"})"},
      {"signature.withdrawn", R"({"document":"d"})"},
      {"checkin.recorded",
       R"({"id":"x","moment":"extra","date":"2026-03-26","commitments":[{"id":"c","status":"not"}],)"
       R"("received":[{"expectation":"e","received":2}],"greatWork":1,"feelingGreat":5,"note":"n"})"},
      {"agreement.ended", R"({"because":"b"})"}};
  return all;
}

}  // namespace

TEST_CASE("a body of every kind is written as it was read, members in the order of the table") {
  for (const auto& full : full_bodies()) {
    const auto& kind = full.first;
    const auto& text = full.second;
    INFO(kind);
    CHECK(outcome(kind, text) == text);
  }
}

TEST_CASE("members may stand in any order, and those that are not known are ignored") {
  CHECK(outcome("party.described", R"({"x":[{}],"language":"nl","name":"Sam","y":null})") ==
        R"({"name":"Sam","language":"nl"})");
  CHECK(outcome("side.finished", R"({"x":1})") == "{}");
}

TEST_CASE("every required member is missed, every wrong type is seen, in every kind") {
  for (const auto& full : full_bodies()) {
    const auto& kind = full.first;
    const Json whole = *parse_checked(full.second);
    for (const auto& member : whole.items()) {
      const std::string& name = member.key();
      Json without = whole;
      without.erase(name);
      INFO(kind << " " << name);
      const std::string left_out = outcome(kind, dump_sorted(without));
      // Either the member is required, or what is left is a good body without it.
      if (left_out.substr(0, 5) == "fault") {
        CHECK(left_out == "fault /" + name);
      } else {
        CHECK(*parse_checked(left_out) == without);
      }
      for (const Json& wrong :
           {Json(nullptr), Json(""), Json(-1), Json(1.5).is_number() ? Json(6000) : Json(),
            Json::object(), Json::array({Json(nullptr)})}) {
        Json changed = whole;
        changed[name] = wrong;
        // A number of a type that fits and an empty object are no faults everywhere.
        if (wrong.is_number() && whole[name].is_number() &&
            (name == "seq" || name == "packVersion") && wrong > 0) {
          continue;
        }
        INFO(dump_sorted(wrong));
        CHECK(outcome(kind, dump_sorted(changed)).substr(0, 5) == "fault");
      }
    }
  }
}

TEST_CASE("faults inside lists say where") {
  CHECK(outcome("frame.set", R"({"reason":"r","checkIns":["2026-03-26","soon"]})") ==
        "fault /checkIns/1");
  CHECK(outcome("guess.stated", R"({"guesses":[{"topic":"T"},{"text":"t"}]})") ==
        "fault /guesses/1/topic");
  CHECK(
      outcome(
          "profile.shared",
          R"({"pack":"p","packVersion":1,"balance":{"values":[],"demands":[{"id":"d","label":"l","level":6}]}})") ==
      "fault /balance/demands/0/level");
  CHECK(
      outcome(
          "checkin.recorded",
          R"({"id":"x","moment":"extra","date":"2026-03-26","commitments":[{"id":"c","status":"soon"}]})") ==
      "fault /commitments/0/status");
}

TEST_CASE("ranges end where the table says") {
  const auto view = [](const std::string& member) {
    return outcome("view.given",
                   R"({"expectation":"e","revision":"r","isNew":false,)" + member + "}");
  };
  CHECK(view(R"("acknowledged":0)") == "fault /acknowledged");
  CHECK(view(R"("acknowledged":6)") == "fault /acknowledged");
  CHECK(view(R"("acknowledged":"5")") == "fault /acknowledged");
  CHECK(view(R"("acknowledged":5)").substr(0, 1) == "{");
  const auto talk = [](const std::string& minutes) {
    return outcome("talk.held", R"({"id":"t","date":"2026-03-09","minutes":)" + minutes + "}");
  };
  CHECK(talk("0") == "fault /minutes");
  CHECK(talk("1441") == "fault /minutes");
  CHECK(talk("1").substr(0, 1) == "{");
  CHECK(
      outcome(
          "guess.stated",
          R"({"guesses":[{"topic":"T"},{"topic":"T"},{"topic":"T"},{"topic":"T"},{"topic":"T"},{"topic":"T"}]})") ==
      "fault /guesses");
  CHECK(outcome("guess.stated", R"({"guesses":[]})") == R"({"guesses":[]})");
  CHECK(outcome("replica.closed", R"({"replica":"x","seq":-1})") == "fault /seq");
  CHECK(outcome("checkin.recorded", R"({"id":"x","moment":"Extra","date":"2026-03-26"})") ==
        "fault /moment");
}

TEST_CASE("every word of the format has a value and the reverse; other words have none") {
  for (const AnswerWord word :
       {AnswerWord::agree, AnswerWord::adjust, AnswerWord::cannot, AnswerWord::later}) {
    CHECK(answer_named(name_of(word)) == word);
  }
  for (const Cause word : {Cause::did_not_know, Cause::saw_differently, Cause::could_not,
                           Cause::chose_otherwise, Cause::changed}) {
    CHECK(cause_named(name_of(word)) == word);
  }
  for (const Status word :
       {Status::open, Status::kept, Status::partly, Status::not_kept, Status::changed}) {
    CHECK(status_named(name_of(word)) == word);
  }
  for (const Use word : {Use::less, Use::right, Use::more}) CHECK(use_named(name_of(word)) == word);
  CHECK_FALSE(answer_named("maybe").has_value());
  CHECK_FALSE(cause_named("").has_value());
  CHECK_FALSE(status_named("not_kept").has_value());
  CHECK_FALSE(use_named("Less").has_value());
  for (int i = 1; i <= static_cast<int>(Kind::agreement_ended); ++i) {
    const auto kind = static_cast<Kind>(i);
    CHECK(kind_named(name_of(kind)) == kind);
  }
  CHECK(kind_named("") == Kind::unknown);
  CHECK(kind_named("Side.finished") == Kind::unknown);
}

TEST_CASE("a public key has exactly the four members of P-256") {
  const std::string x(43, 'A');
  const auto opened = [&](const std::string& key) {
    return outcome("log.opened",
                   R"({"agreement":"a","replica":"r","role":"manager","key":)" + key + "}");
  };
  const std::string good = R"({"crv":"P-256","kty":"EC","x":")" + x + R"(","y":")" + x + "\"}";
  CHECK(opened(good) == R"({"agreement":"a","replica":"r","role":"manager","key":)" + good + "}");
  CHECK(
      opened(R"({"kty":"EC","y":")" + x + R"(","x":")" + x + R"(","crv":"P-256"})").substr(0, 1) ==
      "{");
  CHECK(opened(R"({"crv":"P-384","kty":"EC","x":")" + x + R"(","y":")" + x + "\"}") ==
        "fault /key/crv");
  CHECK(opened(R"({"crv":"P-256","kty":"OKP","x":")" + x + R"(","y":")" + x + "\"}") ==
        "fault /key/kty");
  CHECK(opened(R"({"crv":"P-256","kty":"EC","x":")" + x + R"(B","y":")" + x + "\"}") ==
        "fault /key/x");
  CHECK(opened(R"({"crv":"P-256","kty":"EC","x":")" + x + R"(","y":")" + x.substr(1) + "B\"}") ==
        "fault /key/y");
  CHECK(opened(R"({"crv":"P-256","kty":"EC","x":")" + x + "\"}") == "fault /key/y");
  CHECK(opened(R"({"crv":"P-256","kty":"EC","d":"s","x":")" + x + R"(","y":")" + x + "\"}") ==
        "fault /key");
  CHECK(opened("5") == "fault /key");
}
