#include "content/pack.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "places.hpp"

using namespace wederzijds;

namespace {

std::string read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::vector<PackFile>& standard_pack() {
  static const std::vector<PackFile> files = [] {
    std::vector<PackFile> read;
    for (const char* name :
         {"pack.json", "topics.json", "agenda.json", "lang/nl.json", "lang/en.json"}) {
      read.push_back({name, read_whole(std::string(WZ_CONTENT_DIR) + "/packs/standard/" + name)});
    }
    return read;
  }();
  return files;
}

/// The standard pack with one file changed as JSON.
template <class Change>
std::vector<PackFile> changed(const std::string& name, Change change) {
  std::vector<PackFile> files = standard_pack();
  for (PackFile& file : files) {
    if (file.name != name) continue;
    Result<Json> json = parse_checked(file.text);
    REQUIRE(json);
    change(*json);
    file.text = dump_sorted(*json);
  }
  return files;
}

std::vector<PackFile> without(const std::string& name) {
  std::vector<PackFile> files = standard_pack();
  files.erase(std::remove_if(files.begin(), files.end(),
                             [&](const PackFile& file) { return file.name == name; }),
              files.end());
  return files;
}

/// "file at code", so that a failed check shows all of them.
std::vector<std::string> places(const std::vector<PackFile>& files) {
  std::vector<std::string> found;
  for (const PackProblem& problem : check_pack(files)) {
    found.push_back(problem.file + " " + problem.at + " " + problem.code);
  }
  return found;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("The standard pack has no problems") { CHECK(places(standard_pack()) == Places{}); }

TEST_CASE(
    "The standard pack has the 21 topics, each with at least four examples, in two languages") {
  for (const char* language : {"nl", "en"}) {
    const Result<Pack> pack = load_pack(standard_pack(), language);
    REQUIRE(pack);
    CHECK(pack->language == language);
    CHECK(pack->topics.size() == 21);
    CHECK(std::count_if(pack->topics.begin(), pack->topics.end(),
                        [](const Topic& topic) { return topic.from == Role::employee; }) == 11);
    for (const Topic& topic : pack->topics) {
      CHECK(topic.examples.size() >= 4);
      CHECK(topic.label != topic.id);
      for (const Example& example : topic.examples) {
        CHECK(example.text != example.id);
        CHECK(example.sign != example.id);
      }
    }
    CHECK(pack->scales.size() == 5);
    CHECK(find_scale(*pack, "received")->unknown);
    CHECK_FALSE(find_scale(*pack, "needed")->unknown);
    CHECK(find_scale(*pack, "height") == nullptr);
  }
  CHECK(load_pack(standard_pack(), "nl")->topics != load_pack(standard_pack(), "en")->topics);
}

TEST_CASE("A file that is no JSON says so in words") {
  for (const char* const name : {"pack.json", "lang/nl.json", "values.json", "hints.json"}) {
    const std::vector<PackProblem> problems = check_pack({{name, "{"}});
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const PackProblem& one) {
      return one.file == name && one.code == "not-json";
    });
    REQUIRE(found != problems.end());
    CHECK(found->detail.substr(0, 20) == "The text is not JSON");
  }
}

TEST_CASE("A pack that lacks a file names the file") {
  CHECK(places(without("agenda.json")).front() == "agenda.json  missing");
  const Places found = places(without("lang/en.json"));
  CHECK(found == Places{"lang/en.json  missing"});
  CHECK(places(without("topics.json")).front() == "topics.json  missing");
  const Result<Pack> loaded = load_pack(without("agenda.json"), "nl");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::malformed);
  CHECK(loaded.error().at == "agenda.json#");
}

TEST_CASE("Every problem is listed, each at its exact place") {
  const auto files = changed("topics.json", [](Json& json) {
    json["topics"][0].erase("scope");
    json["topics"][1]["from"] = "boss";
    json["topics"][2]["examples"][1] = json["topics"][2]["examples"][0];
    json["topics"][3]["id"] = "not an id";
    json["starters"][0]["topic"] = "E_CLARITY";
    json["starters"][1]["topic"] = "NOBODY";
    json["starters"][2]["colour"] = "red";
  });
  const Places found = places(files);
  for (const char* place :
       {"topics.json /topics/0/scope missing", "topics.json /topics/1/from unknown-word",
        "topics.json /topics/2/examples/1 duplicate", "topics.json /topics/3/id out-of-range",
        "topics.json /starters/0/topic out-of-range", "topics.json /starters/1/topic unknown-word",
        "topics.json /starters/2/colour unknown-member"}) {
    CAPTURE(place);
    CHECK(std::count(found.begin(), found.end(), place) == 1);
  }
  const Result<Pack> loaded = load_pack(files, "nl");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().at == "topics.json#/topics/0/scope");
}

TEST_CASE("A text that is not there is a problem of its language, and another language fills it") {
  const auto files = changed("lang/nl.json", [](Json& json) {
    json["topics"]["E_CLARITY"].erase("label");
    json["questions"].erase("opening-1");
    json["scales"]["needed"].erase("labels");
  });
  CHECK(places(files) == Places{"lang/nl.json /questions/opening-1 missing-text",
                                "lang/nl.json /scales/needed/labels missing-text",
                                "lang/nl.json /topics/E_CLARITY/label missing-text"});
  const Result<Pack> mixed = load_pack(files, "nl");
  const Result<Pack> english = load_pack(standard_pack(), "en");
  REQUIRE(mixed);
  REQUIRE(english);
  CHECK(mixed->language == "nl");
  CHECK(mixed->topics[0].label == english->topics[0].label);
  CHECK(mixed->topics[0].why != english->topics[0].why);
  CHECK(mixed->agenda.parts[0].questions[0] == english->agenda.parts[0].questions[0]);
  CHECK(find_scale(*mixed, "needed")->labels == find_scale(*english, "needed")->labels);
}

TEST_CASE("A text that no language has is its id, never empty") {
  std::vector<PackFile> files =
      changed("lang/nl.json", [](Json& json) { json["topics"]["E_CLARITY"]["label"] = ""; });
  files.erase(std::remove_if(files.begin(), files.end(),
                             [](const PackFile& file) { return file.name == "lang/en.json"; }),
              files.end());
  const Result<Pack> pack = load_pack(files, "nl");
  REQUIRE(pack);
  CHECK(pack->topics[0].label == "E_CLARITY");
}

TEST_CASE("Words that nothing uses are named, so that a misspelt id is found") {
  const auto files = changed("lang/en.json", [](Json& json) {
    json["topics"]["E_CLARTY"] = json["topics"]["E_CLARITY"];
    json["topics"]["E_CLARITY"]["wy"] = "?";
    json["greeting"] = "hello";
  });
  CHECK(places(files) == Places{"lang/en.json /topics/E_CLARITY/wy unknown-member",
                                "lang/en.json /topics/E_CLARTY unused-text",
                                "lang/en.json /greeting unknown-member"});
}

TEST_CASE("A text of the wrong type or without a character is named") {
  const auto files = changed("lang/nl.json", [](Json& json) {
    json["answers"]["agree"]["says"] = 7;
    json["causes"]["changed"] = "it changed";
    json["reasons"]["yearly"]["short"] = "";
    json["scales"]["needed"]["labels"] = Json::array({"a", "b"});
    json["language"] = "en";
  });
  Places found = places(files);
  std::sort(found.begin(), found.end());
  CHECK(found == Places{"lang/nl.json /answers/agree/says wrong-type",
                        "lang/nl.json /causes/changed wrong-type",
                        "lang/nl.json /language out-of-range",
                        "lang/nl.json /reasons/yearly/short out-of-range",
                        "lang/nl.json /scales/needed/labels wrong-type"});
  CHECK(load_pack(files, "nl"));
}

TEST_CASE("What the app itself knows cannot be added to or left out by a pack") {
  CHECK(places(changed("pack.json", [](Json& json) { json["answers"].erase(3); })).front() ==
        "pack.json /answers unknown-word");
  CHECK(places(changed("pack.json", [](Json& json) {
          json["causes"].push_back("bored");
        })).front() == "pack.json /causes unknown-word");
  CHECK(places(changed("pack.json", [](Json& json) { json["scales"][0]["unknown"] = true; })) ==
        Places{"pack.json /scales/0/unknown out-of-range"});
  CHECK(places(changed("topics.json", [](Json& json) {
          json["topics"][0]["id"] = "other";
        })).front() == "topics.json /topics/0/id out-of-range");
}

TEST_CASE("The fixed parts of a talk take 10, 15 and 20 minutes together") {
  const auto files =
      changed("agenda.json", [](Json& json) { json["parts"][0]["minutes"]["60"] = 9; });
  const Places found = places(files);
  CHECK(found == Places{"agenda.json /parts out-of-range"});
  CHECK_FALSE(load_pack(files, "nl"));
}

TEST_CASE("Files that are not JSON, or of a newer format, are named and refused") {
  std::vector<PackFile> files = standard_pack();
  files[1].text = "{\"topics\": [";
  CHECK(places(files).front() == "topics.json  not-json");
  CHECK(load_pack(files, "nl").error().code == ErrorCode::not_json);

  const auto doubled = changed("pack.json", [](Json&) {});
  std::vector<PackFile> twice = doubled;
  twice[0].text = "{\"id\":\"a\",\"id\":\"b\"}";
  CHECK(places(twice).front() == "pack.json /id malformed");

  const auto newer = changed("pack.json", [](Json& json) { json["formatVersion"] = 2; });
  CHECK(places(newer).front() == "pack.json /formatVersion newer-version");
  CHECK(load_pack(newer, "nl").error().code == ErrorCode::newer_version);
}

TEST_CASE("A pack of the wrong shape everywhere is refused without a crash") {
  for (const char* text : {"null", "[]", "3", "\"\"", "{}", "[[[]]]"}) {
    std::vector<PackFile> files = standard_pack();
    for (PackFile& file : files) file.text = text;
    CAPTURE(text);
    CHECK_FALSE(check_pack(files).empty());
    CHECK_FALSE(load_pack(files, "nl"));
  }
  CHECK_FALSE(check_pack({}).empty());
  CHECK_FALSE(load_pack({}, "nl"));
}

TEST_CASE("Any value of a structure file may be of any type: it is named, never followed") {
  for (const char* name : {"pack.json", "topics.json", "agenda.json", "lang/nl.json"}) {
    for (const Json& odd : {Json(), Json(5), Json("x"), Json::array(), Json::object(),
                            Json::array({Json::array()}), Json(false)}) {
      const Result<Json> json = parse_checked(
          std::find_if(standard_pack().begin(), standard_pack().end(), [&](const PackFile& file) {
            return file.name == name;
          })->text);
      REQUIRE(json);
      for (const auto& entry : json->items()) {
        const std::string& member = entry.key();
        if (odd == entry.value()) continue;
        const auto files = changed(name, [&](Json& whole) { whole[member] = odd; });
        CAPTURE(name);
        CAPTURE(member);
        CAPTURE(dump_sorted(odd));
        const bool harmless_text = std::string(name) == "pack.json" &&
                                   (member == "id" || member == "licence") && odd.is_string();
        const bool harmless_number =
            std::string(name) == "pack.json" && member == "version" && odd == Json(5);
        CHECK(check_pack(files).empty() == (harmless_text || harmless_number));
        (void)load_pack(files, "nl");
      }
    }
  }
}

TEST_CASE(
    "The language is the one asked for, else the same tongue elsewhere, else the pack's first") {
  CHECK(nearest_language({"nl", "en"}, "en") == "en");
  CHECK(nearest_language({"nl", "en"}, "en-GB") == "en");
  CHECK(nearest_language({"nl", "pt-BR"}, "pt") == "pt-BR");
  CHECK(nearest_language({"nl", "en"}, "fr") == "nl");
  CHECK(nearest_language({"nl", "en"}, "") == "nl");
  CHECK(nearest_language({}, "nl").empty());
  CHECK(load_pack(standard_pack(), "fr")->language == "nl");
}

TEST_CASE("One language file is enough to load a pack") {
  const Result<Pack> pack = load_pack(without("lang/nl.json"), "nl");
  REQUIRE(pack);
  CHECK(pack->language == "en");
}

TEST_CASE("A topic that the pack does not know is shown with the label that travelled") {
  const Result<Pack> pack = load_pack(standard_pack(), "en");
  REQUIRE(pack);
  CHECK(label_of_topic(*pack, "E_CLARITY", "Duidelijkheid") == pack->topics[0].label);
  CHECK(label_of_topic(*pack, "X_NIGHT_SHIFT", "Nachtdienst") == "Nachtdienst");
  CHECK(label_of_topic(*pack, "X_NIGHT_SHIFT", std::nullopt) == "X_NIGHT_SHIFT");
  CHECK(label_of_topic(*pack, "other", "De moestuin") == "De moestuin");
  CHECK(label_of_topic(*pack, "other", std::nullopt) == pack->other_label);
  CHECK(find_topic(*pack, "other") == nullptr);
}

TEST_CASE("Questions are found by the kind of item, and a kind without any has none") {
  const Result<Pack> pack = load_pack(standard_pack(), "en");
  REQUIRE(pack);
  CHECK(questions_for(*pack, "blind-spot").size() == 3);
  CHECK(questions_for(*pack, "weather").empty());
}
