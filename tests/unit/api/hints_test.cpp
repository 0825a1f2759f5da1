// Hints and proposals as the door gives them.

#include <doctest/doctest.h>

#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string codes(const Json& hints) {
  std::string all;
  for (const Json& hint : hints) all += (all.empty() ? "" : " ") + text(hint, "/code");
  return all;
}

}  // namespace

TEST_CASE("hints come with an item, and what was left stays away, also in another session") {
  Person sam("Sam");
  begin(sam, "employee");
  sam.good("agreement.call-other", Json{{"name", "Robin"}});
  const Json put = sam.good("side.put-expectation",
                            Json{{"item", {{"topic", "other"}, {"text", "Vaker overleg"}}}});
  const std::string id = text(put, "/item/id");
  CHECK(codes(at(put, "/item/hints")) == "vague no-sign");
  CHECK(text(put, "/item/hints/0/word") == "Vaker");
  CHECK(text(put, "/item/hints/0/member") == "text");
  CHECK(text(put, "/item/hints/0/text").find("Robin") != std::string::npos);
  CHECK(at(put, "/item/hints") == at(put, "/side/expectations/0/hints"));
  sam.good("hints.leave", Json{{"of", id}, {"code", "vague"}, {"word", "vaker"}});
  CHECK(codes(at(sam.good("prepare.view"), "/side/expectations/0/hints")) == "no-sign");
  sam.reload();
  sam.open_agreement();
  CHECK(codes(at(sam.good("prepare.view"), "/side/expectations/0/hints")) == "no-sign");
  CHECK(sam.bad("hints.leave", Json{{"of", id}, {"code", "ugly"}}) == "bad-arguments");
}

TEST_CASE("hints about a side, and about what is being written") {
  Person sam("Sam");
  begin(sam, "employee");
  for (const char* words : {"Elke maandag om negen een lijst", "Op vrijdag een gesprek"}) {
    sam.good("side.put-expectation", expectation("E_CLARITY", words, 3, 3, 0));
  }
  CHECK(codes(at(sam.good("prepare.view"), "/side/hints")) == "no-offers");
  sam.good("hints.leave", Json{{"of", "side"}, {"code", "no-offers"}});
  CHECK(at(sam.good("prepare.view"), "/side/hints").empty());

  const auto check = [&](const std::string& kind, const Json& item) {
    return codes(at(sam.good("hints.check", Json{{"kind", kind}, {"item", item}}), "/hints"));
  };
  const Json plan = {
      {"moment", "binnenkort"}, {"action", "bel ik Robin"}, {"sign", "er een lijst is"}};
  CHECK(check("commitment", plan) == "no-moment");
  CHECK(check("expectation", Json{{"text", "Betere sfeer"}}) == "vague no-sign");
  CHECK(check("offer", Json{{"nature", "limit"}, {"text", "Ik kan nooit op zondag"}}).empty());
  sam.good("hints.leave", Json{{"of", "new"}, {"code", "no-moment"}});
  CHECK(check("commitment", plan).empty());
  CHECK(sam.bad("hints.check", Json{{"kind", "side"}, {"item", object()}}) == "bad-arguments");
  CHECK(sam.bad("hints.check", Json{{"kind", "offer"}}) == "bad-arguments");
}

TEST_CASE("proposals are for the manager, and nothing of the text is kept") {
  Person robin("Robin");
  begin(robin, "manager");
  const std::string before = robin.stored_bytes();
  const Json found =
      robin.good("side.propose", Json{{"text",
                                       "Duties:\n- You plan the week for the team.\n\nBenefits:\n- "
                                       "Free lunch."},
                                      {"goals", "All orders leave within two days"}});
  REQUIRE(at(found, "/proposals").size() == 2);
  CHECK(text(found, "/proposals/0/text") == "All orders leave within two days");
  CHECK(text(found, "/proposals/1/line") == "- You plan the week for the team.");
  CHECK_FALSE(text(found, "/proposals/1/topicLabel").empty());
  CHECK(text(found, "/language") == "en");
  CHECK(number(found, "/skipped") == 1);
  CHECK(robin.stored_bytes() == before);
  CHECK(robin.bad("side.propose", Json{{"text", std::string(200001, 'x')}}) == "too-large");
  CHECK(robin.bad("side.propose", object()) == "bad-arguments");

  Person sam("Sam");
  begin(sam, "employee");
  CHECK(sam.bad("side.propose", Json{{"text", "Duties:\n- You plan."}}) == "not-allowed");
}
