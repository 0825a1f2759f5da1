#include "content/instruments.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "standard_pack.hpp"

namespace wederzijds {
namespace {

using test::file_named;
using test::remove_file;
using test::replace_in;
using test::standard_files;

const std::vector<std::string> both = {"nl", "en"};

std::vector<std::string> places(const std::vector<PackFile>& files) {
  std::vector<std::string> found;
  for (const PackProblem& one : check_instruments(files, both)) {
    found.push_back(one.file + one.at + " " + one.code);
  }
  return found;
}

/// What the check says after one replacement in one file.
std::vector<std::string> places_after(const std::string& file, const std::string& from,
                                      const std::string& to) {
  std::vector<PackFile> files = standard_files();
  REQUIRE(replace_in(files, file, from, to));
  return places(files);
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("the standard pack's instruments are good, by themselves and as part of the pack") {
  CHECK(standard_files().size() == 15);
  CHECK(places(standard_files()) == Places{});
  CHECK(check_pack(standard_files()) == std::vector<PackProblem>{});
}

TEST_CASE("the standard pack loads in both languages with every text filled in") {
  for (const std::string& language : both) {
    const auto loaded = load_instruments(standard_files(), language);
    REQUIRE(loaded);
    CHECK(loaded->language == language);
    CHECK(loaded->pack == "standard");
    REQUIRE(loaded->questionnaires.size() == 1);
    const Questionnaire& quickscan = loaded->questionnaires[0];
    CHECK(quickscan.statements.size() == 12);
    CHECK(quickscan.factors.size() == 4);
    for (const Factor& factor : quickscan.factors) {
      CHECK(factor.texts.size() == 3);
      CHECK(factor.label.employee != factor.id);
      for (const FactorTexts& texts : factor.texts) {
        CHECK(texts.action.manager.size() > 10);
        CHECK(texts.strength_title.employee.size() > 3);
        CHECK(texts.conversation_text.manager.size() > 20);
      }
    }
    CHECK(loaded->strengths->cards.size() == 24);
    CHECK(loaded->strengths->choose == 5);
    CHECK(loaded->strengths->uses[0].id == "less");
    CHECK(loaded->strengths->complements[0].prompt.size() > 10);
    CHECK(loaded->preferences->sliders.size() == 12);
    CHECK(loaded->open_questions->questions.size() == 8);
    CHECK(loaded->open_questions->questions[0].prompts.size() == 4);
    CHECK(loaded->open_questions->parts.size() == 7);
    CHECK(loaded->values->values.size() == 13);
    CHECK(loaded->balance->demands.size() == 8);
    CHECK(loaded->balance->received.labels[4].size() > 3);
    CHECK(loaded->balance->fields[3].id == "neither");
  }
}

TEST_CASE("instruments that a pack leaves out are not there, and that is no mistake") {
  std::vector<PackFile> files = standard_files();
  for (const char* name : {"strengths.json", "preferences.json", "challenges.json", "values.json",
                           "balance.json", "lang/profile.nl.json", "lang/profile.en.json"}) {
    remove_file(files, name);
  }
  CHECK(places(files) == Places{});
  const auto loaded = load_instruments(files, "nl");
  REQUIRE(loaded);
  CHECK(loaded->questionnaires.size() == 1);
  CHECK_FALSE(loaded->strengths);
  CHECK_FALSE(loaded->balance);
  CHECK(find_strength(*loaded, "calm") == nullptr);
  CHECK(find_value(*loaded, "room") == nullptr);
}

TEST_CASE("a host adds a questionnaire with three files and no code") {
  std::vector<PackFile> files = standard_files();
  files.push_back(
      {"questionnaires/safety.json",
       R"({"id":"safety","factors":["safe"],"statements":[{"id":"s1","factor":"safe"}]})"});
  for (const std::string& tag : both) {
    files.push_back({"lang/safety." + tag + ".json",
                     R"({"language":")" + tag +
                         R"(","title":"t","about":"a","scale":{"question":"q","left":"l",)"
                         R"("right":"r","labels":["1","2","3","4","5"]},"factors":{"safe":)"
                         R"({"label":"Safe","line":"x"}},"statements":{"s1":"I feel safe."}})"});
  }
  CHECK(places(files) == Places{});
  const auto loaded = load_instruments(files, "en");
  REQUIRE(loaded);
  const Questionnaire* safety = find_questionnaire(*loaded, "safety");
  REQUIRE(safety != nullptr);
  CHECK(safety->statements[0].text.manager == "I feel safe.");
  CHECK(safety->levels.empty());
}

TEST_CASE("a text that is missing in one language is said, and filled from the other") {
  std::vector<PackFile> files = standard_files();
  REQUIRE(replace_in(files, "lang/profile.nl.json", "\"label\": \"Luisteren\", ", ""));
  CHECK(places(files) ==
        Places{"lang/profile.nl.json/strengths/cards/listening/label missing-text"});
  const auto loaded = load_instruments(files, "nl");
  REQUIRE(loaded);
  CHECK(find_strength(*loaded, "listening")->label == "Listening");
}

TEST_CASE("a whole language that is missing is said, and the other one is used") {
  std::vector<PackFile> files = standard_files();
  remove_file(files, "lang/quickscan.nl.json");
  CHECK(places(files) == Places{"lang/quickscan.nl.json missing"});
  const auto loaded = load_instruments(files, "nl");
  REQUIRE(loaded);
  CHECK(loaded->questionnaires[0].factors[0].label.employee == "Clarity");
  CHECK(find_strength(*loaded, "listening")->label == "Luisteren");
  remove_file(files, "lang/quickscan.en.json");
  const auto none = load_instruments(files, "nl");
  REQUIRE_FALSE(none);
  CHECK(none.error().at == "lang/quickscan.nl.json#");
}

TEST_CASE("mistakes in the structure are told with file, place and code") {
  CHECK(places_after("questionnaires/quickscan.json", "\"factor\": \"clarity\"",
                     "\"factor\": \"clearness\"") ==
        Places{"questionnaires/quickscan.json/statements/0/factor unknown-word"});
  CHECK(places_after("questionnaires/quickscan.json", "\"reversed\": true", "\"reversed\": 1") ==
        Places{"questionnaires/quickscan.json/statements/8/reversed wrong-type"});
  CHECK(places_after("questionnaires/quickscan.json", "\"from\": 2500", "\"from\": 1000") ==
        Places{"questionnaires/quickscan.json/levels/1/from out-of-range"});
  CHECK(places_after("questionnaires/quickscan.json", "\"from\": 1000", "\"from\": 1200") ==
        Places{"questionnaires/quickscan.json/levels/0/from out-of-range"});
  CHECK(places_after("strengths.json", "\"choose\": 5", "\"choose\": 25") ==
        Places{"strengths.json/choose out-of-range"});
  CHECK(places_after("strengths.json", "\"of\": [\"precision\", ", "\"of\": [\"accuracy\", ") ==
        Places{"strengths.json/complements/0/of/0 unknown-word"});
  CHECK(places_after("values.json", "[0, 1, 3, 9]", "[0, 1, 2, 9]") ==
        Places{"values.json/design out-of-range"});
  CHECK(places_after("challenges.json", "\"from\": [\"strengths\"]", "\"from\": [\"nothing\"]") ==
        Places{"challenges.json/howToWorkWithMe/0/from/0 unknown-word"});
  CHECK(places_after("challenges.json", "\"role\": \"manager\"", "\"role\": \"boss\"") ==
        Places{"challenges.json/questions/4/role unknown-word"});
  CHECK(places_after("balance.json", "\"demands\"", "\"asks\"") ==
        Places{"balance.json/asks unknown-member", "balance.json/demands missing",
               "lang/profile.nl.json/balance/demands unused-text",
               "lang/profile.en.json/balance/demands unused-text"});
  CHECK(places_after("preferences.json", "[", "[[") ==
        Places{"preferences.json not-json", "lang/profile.nl.json/preferences unused-text",
               "lang/profile.en.json/preferences unused-text"});
}

TEST_CASE("values must be thirteen different ones") {
  const Places found = places_after("values.json", "\"room\", ", "");
  CHECK(std::count(found.begin(), found.end(), "values.json/values out-of-range") == 1);
  const Places twice = places_after("values.json", "\"room\"", "\"pay\"");
  CHECK(std::count(twice.begin(), twice.end(), "values.json/values/5 duplicate") == 1);
}

TEST_CASE("mistakes in the words are told with file, place and code") {
  CHECK(places_after("lang/profile.en.json", "\"language\": \"en\"", "\"language\": \"nl\"") ==
        Places{"lang/profile.en.json/language out-of-range"});
  CHECK(places_after("lang/quickscan.en.json",
                     "\"energy-1\": \"Most working days leave me with some energy.\"",
                     "\"energy-1\": {\"employee\": \"x\", \"boss\": \"y\"}") ==
        Places{"lang/quickscan.en.json/statements/energy-1/manager missing-text",
               "lang/quickscan.en.json/statements/energy-1/boss unknown-member"});
  CHECK(places_after("lang/quickscan.en.json", "\"not true at all\", ", "") ==
        Places{"lang/quickscan.en.json/scale/labels wrong-type"});
  CHECK(places_after("lang/profile.en.json", "\"title\": \"Strengths\"", "\"title\": \"\"") ==
        Places{"lang/profile.en.json/strengths/title out-of-range"});
  CHECK(places_after("lang/profile.en.json", "\"drains-1\"", "\"drains-9\"") ==
        Places{"lang/profile.en.json/challenges/prompts/drains-1 missing-text",
               "lang/profile.en.json/challenges/prompts/drains-9 unused-text"});
}

TEST_CASE("words without an instrument, or in a language the pack does not have, are said") {
  std::vector<PackFile> files = standard_files();
  files.push_back({"lang/other.nl.json", "{}"});
  file_named(files, "lang/quickscan.de.json").text = "{}";
  CHECK(places(files) ==
        Places{"lang/other.nl.json unused-text", "lang/quickscan.de.json unknown-word"});
}

TEST_CASE("a pack with a broken structure does not load, and says where it is broken") {
  std::vector<PackFile> files = standard_files();
  REQUIRE(replace_in(files, "strengths.json", "\"choose\": 5", "\"choose\": \"five\""));
  const auto loaded = load_instruments(files, "nl");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::malformed);
  CHECK(loaded.error().at == "strengths.json#/choose");
  CHECK_FALSE(load_instruments({}, "nl"));
}

TEST_CASE("a language that the pack does not have gets the nearest or the first") {
  CHECK(load_instruments(standard_files(), "nl-BE")->language == "nl");
  CHECK(load_instruments(standard_files(), "fr")->language == "nl");
}

}  // namespace wederzijds
