// Private words never leave. Every private field holds a string of its own, and everything that
// leaves is searched for all of them, after a first look that finds one planted on purpose.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// Makes canaries and looks for them.
class Canaries {
 public:
  std::string make(const std::string& field) {
    names_.push_back("kanarie-" + field + "-" + std::to_string(names_.size()));
    return names_.back();
  }

  /// Those that stand in the text.
  [[nodiscard]] std::vector<std::string> found_in(const std::string& text) const {
    std::vector<std::string> found;
    std::copy_if(names_.begin(), names_.end(), std::back_inserter(found),
                 [&](const std::string& name) { return text.find(name) != std::string::npos; });
    return found;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
};

/// Fills every private field there is.
void fill_private_fields(Person& person, Canaries& canaries, const std::string& topic) {
  Json item = object();
  item["topic"] = topic;
  item["text"] = canaries.make("verwachting");
  item["why"] = canaries.make("waarom");
  item["sign"] = canaries.make("teken");
  item["importance"] = 5;
  item["needed"] = 4;
  item["shared"] = false;
  person.good("side.put-expectation", Json{{"item", item}});
  Json half = object();
  half["topic"] = "other";
  half["topicLabel"] = canaries.make("eigen-woorden");
  half["text"] = canaries.make("half");
  person.good("side.put-expectation", Json{{"item", half}});
  for (const char* nature : {"offer", "limit"}) {
    Json offer = object();
    offer["nature"] = nature;
    offer["text"] = canaries.make(nature);
    offer["because"] = canaries.make(std::string(nature) + "-omdat");
    offer["shared"] = false;
    person.good("side.put-offer", Json{{"item", offer}});
  }
  Json guess = object();
  guess["topic"] = "other";
  guess["text"] = canaries.make("gok");
  person.good("side.set-guesses", Json{{"guesses", {guess}}, {"shared", false}});
  person.good("notes.put", Json{{"text", canaries.make("notities")}});
  person.good("agreement.call-other", Json{{"name", canaries.make("noem-ik")}});
  person.good("settings.change",
              Json{{"name", canaries.make("instelling")}, {"jobTitle", canaries.make("functie")}});
}

/// Unfinished work of every kind.
void fill_desk(Person& person, Canaries& canaries, const std::string& id) {
  for (const std::string& key :
       {"view/" + id, "answer/employee/" + id, "answer/manager/" + id,
        std::string("commitment/new"), std::string("goal/new"), std::string("talk"),
        std::string("checkin/2026-03-26"), std::string("describe"), std::string("frame"),
        std::string("expectation/new"), "commitment/" + id, "goal/" + id}) {
    person.good("desk.put", Json{{"key", key}, {"value", {{"because", canaries.make("bureau")}}}});
  }
}

/// Everything that can leave, but for the file itself.
std::string leaving(Person& person) {
  std::string all = text(person.good("document.text"), "/text");
  const Json view = person.good("agree.view");
  for (const Json& version : at(view, "/versions")) {
    all += text(person.good("document.text", Json{{"version", version["version"]}}), "/text");
  }
  return all;
}

}  // namespace

TEST_CASE("no private word stands in anything that leaves, on the whole journey") {
  Person sam("Sam");
  Person robin("Robin");
  Canaries canaries;
  begin(sam, "employee");
  prepare_sam(sam);
  // Guesses are shared as a whole: here they stay private.
  fill_private_fields(sam, canaries, "E_GROWTH");
  std::vector<std::string> files = {sam.hand_out("side")};
  robin.receive(files.back(), as_other(robin));
  prepare_robin(robin);
  fill_private_fields(robin, canaries, "M_TEAM");
  files.push_back(robin.hand_out("side"));
  sam.receive(files.back(), Json{{"confirm", true}});
  sam.good("side.open");
  const std::string id = text(sam.good("firstlook.view"), "/items/0/id");
  fill_desk(sam, canaries, id);
  fill_desk(robin, canaries, id);
  look(sam, 4);
  files.push_back(sam.hand_out("update"));
  robin.receive(files.back());
  robin.good("side.open");
  look(robin, 3);
  files.push_back(robin.hand_out("update"));
  sam.receive(files.back());
  talk(sam);
  sam.good(
      "commitment.make",
      Json{{"owner", "employee"}, {"moment", "m"}, {"action", "a"}, {"lookBack", "2026-04-01"}});
  sam.good("goal.set", Json{{"text", "doel"}});
  fill_desk(sam, canaries, id);
  fill_desk(robin, canaries, id);
  sign(sam);
  files.push_back(sam.hand_out("update"));
  robin.receive(files.back());
  sign(robin);
  files.push_back(robin.hand_out("update"));
  sam.receive(files.back());
  sam.good("checkin.record", Json{{"moment", "extra"}, {"date", "2026-03-26"}});
  files.push_back(sam.file());

  REQUIRE(canaries.names().size() > 60);
  for (const std::string& file : files) CHECK(canaries.found_in(file).empty());
  CHECK(canaries.found_in(leaving(sam)).empty());
  CHECK(canaries.found_in(leaving(robin)).empty());
  // They are where they belong, on the device of the one who typed them.
  const std::string stored = sam.stored_bytes() + robin.stored_bytes();
  CHECK(stored.find("kanarie-notities") != std::string::npos);
  CHECK(stored.find("kanarie-verwachting") != std::string::npos);
  CHECK(stored.find("kanarie-bureau") != std::string::npos);

  // And the search works: one that is shared on purpose is found in every exit.
  Json planted = object();
  planted["topic"] = "other";
  planted["text"] = canaries.make("met-opzet");
  planted["importance"] = 1;
  planted["needed"] = 1;
  sam.good("side.put-expectation", Json{{"item", planted}});
  CHECK(canaries.found_in(sam.hand_out("update")).size() == 1);
  CHECK(canaries.found_in(leaving(sam)).size() == 1);
}

TEST_CASE("the received figures go along only when they are shared") {
  Person sam("Sam");
  begin(sam, "employee");
  prepare_sam(sam);
  sam.good("side.share-received", Json{{"share", false}});
  const std::string without = sam.hand_out("side");
  CHECK(without.find("received") == std::string::npos);
  sam.good("side.share-received", Json{{"share", true}});
  CHECK(sam.hand_out("update").find("received") != std::string::npos);
}

TEST_CASE("the preview shows every word that the file will hold") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  Json edited = at(sam.good("prepare.view"), "/side/expectations/0");
  edited["text"] = "Tweede versie van dezelfde verwachting";
  sam.good("side.put-expectation", Json{{"item", edited}});
  sam.good("exchange.hand-out", Json{{"what", "update"}});
  edited["text"] = "Derde versie van dezelfde verwachting";
  sam.good("side.put-expectation", Json{{"item", edited}});
  const std::string gone = text(sam.good("prepare.view"), "/side/offers/0/id");
  sam.good("side.remove-offer", Json{{"id", gone}});
  sam.good("agreement.describe-me", Json{{"name", "Sam de Vries"}});
  const std::string commitment = text(sam.good("agree.view"), "/document/commitments/0/id");
  sam.good("commitment.drop", Json{{"id", commitment}, {"because", "Hoeft niet meer"}});
  sam.good("checkin.record", Json{{"moment", "extra"}, {"date", "2026-03-26"}, {"note", "Loopt"}});

  const std::string preview = at(sam.good("exchange.view"), "/goes").dump();
  const std::string file = sam.hand_out("update");
  const Result<VerifiedFile> read = read_and_verify(file);
  REQUIRE(read);
  int texts = 0;
  for (const LogText& log : read->logs().logs()) {
    if (log.role() != Role::employee) continue;
    for (const LinePtr& line : log.lines) {
      // The frame is drawn from the header, beside the preview.
      if (line->kind == Kind::frame_set || line->kind == Kind::agreement_signed) continue;
      const Json body = Person::parse(std::string(line->text))["body"];
      for (const char* member : {"text", "why", "sign", "because", "understood", "moment", "action",
                                 "effect", "fallback", "remark", "note", "name", "jobTitle"}) {
        if (!body.contains(member)) continue;
        INFO(line->text);
        CHECK(preview.find(Json(body[member]).dump()) != std::string::npos);
        ++texts;
      }
    }
  }
  CHECK(texts > 30);
}

TEST_CASE("the preview of a look-back shows every figure that goes along, and no other") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const Json view = sam.good("followup.view");
  sam.good("checkin.record",
           Json{{"moment", "2026-03-26"},
                {"date", "2026-03-26"},
                {"commitments", {{{"id", text(view, "/commitments/0/id")}, {"status", "partly"}}}},
                {"received", {{{"expectation", text(view, "/received/0/id")}, {"received", 3}}}},
                {"greatWork", 4},
                {"share", {{"received", true}}}});
  Json shown;
  for (const Json& entry : at(sam.good("exchange.view"), "/goes")) {
    if (text(entry, "/kind") == "checkin") shown = entry;
  }
  CHECK(text(shown, "/commitments/0/status") == "partly");
  CHECK(text(shown, "/commitments/0/text") == text(view, "/commitments/0/action"));
  CHECK(number(shown, "/received/0/received") == 3);
  CHECK(text(shown, "/received/0/text") == text(view, "/received/0/text"));
  CHECK(at(shown, "/greatWork").is_null());
}

TEST_CASE("after the preview of a side the file holds exactly what it said") {
  Person sam("Sam");
  begin(sam, "employee");
  prepare_sam(sam);
  Json secret = expectation("other", "Dit blijft hier", 5, 5, 1);
  secret["item"]["shared"] = false;
  sam.good("side.put-expectation", secret);
  const Json preview = sam.good("exchange.view");
  CHECK(at(preview, "/goes").dump().find("Dit blijft hier") == std::string::npos);
  CHECK(at(preview, "/stays").dump().find("Dit blijft hier") != std::string::npos);
  const std::string file = sam.hand_out("side");
  for (const Json& item : at(preview, "/goes")) {
    if (text(item, "/kind") == "expectation")
      CHECK(file.find(text(item, "/text")) != std::string::npos);
  }
  CHECK(file.find("Dit blijft hier") == std::string::npos);
}
