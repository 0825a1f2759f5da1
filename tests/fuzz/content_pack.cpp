// A content pack of a host: checked, loaded in every language, and used on the screens that lean on
// it.
//
// An input is {"language":"nl","files":{"pack.json":{...}, ...}}; a file that is a text is taken as
// its bytes.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "content/instruments.hpp"
#include "content/pack.hpp"
#include "fuzz/support/device.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/mutate.hpp"

using namespace wederzijds;
using namespace wederzijds::fuzz;

namespace {

std::string bytes_of(const Json& file) {
  return file.is_string() ? file.get<std::string>() : dump_sorted(file);
}

void use(const Json& files, const std::string& language) {
  disk() = prepared().worlds.back().files;
  Device device;
  device.start(prepared().worlds.back().open);
  Json args = Json{{"language", language}, {"files", Json::object()}};
  std::size_t count = 0;
  for (const auto& [name, file] : files.items()) {
    const std::string path = "/in/" + std::to_string(++count);
    put(disk(), path, bytes_of(file));
    if (name == "pack.json") {
      args["pack"] = path;
    } else {
      args["files"][name] = path;
    }
  }
  if (!device.value("content.load", args)) return;
  for (const char* const role : {"employee", "manager"}) {
    (void)device.value("content.topics", Json{{"direction", role}});
    const auto profile = device.value("profile.begin", Json{{"role", role}});
    if (!profile) continue;
    if (const Json* const strengths = find_object(*profile, "strengths")) {
      Json cards = Json::array();
      for (const Json& card : (*strengths)["cards"]) cards.push_back(card["id"]);
      (void)device.value("profile.choose-strengths", Json{{"cards", cards}});
    }
    if (const Json* const values = find_object(*profile, "values")) {
      for (const Json& screen : (*values)["screens"]) {
        if (screen["values"].size() < 2) continue;
        (void)device.value("profile.put-screen", Json{{"screen", screen["screen"]},
                                                      {"best", screen["values"][0]["id"]},
                                                      {"worst", screen["values"][1]["id"]}});
      }
    }
    (void)device.value("profile.report");
  }
  for (const auto& [name, file] : files.items()) {
    if (name.compare(0, 15, "questionnaires/") != 0 || name.size() < 21) continue;
    const std::string id = name.substr(15, name.size() - 20);
    if (!device.value("questionnaire.begin", Json{{"id", id}, {"role", "employee"}})) continue;
    const auto asked = device.value("questionnaire.view", Json{{"id", id}});
    WZ_MUST(asked.has_value());
    for (const Json& statement : (*asked)["statements"]) {
      (void)device.value("questionnaire.answer",
                         Json{{"id", id}, {"statement", statement["id"]}, {"answer", 5}});
    }
    WZ_MUST(device.value("questionnaire.view", Json{{"id", id}}).has_value());
  }
  (void)device.value("content.texts");
  (void)device.value(
      "hints.check",
      Json{{"kind", "expectation"}, {"item", {{"text", "Je bent altijd ziek en moet leuk doen"}}}});
  (void)device.value("side.propose",
                     Json{{"text", "Taken\n- je zorgt voor de planning\nEisen\n- hbo"}});
  (void)device.screens();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = parse_checked({reinterpret_cast<const char*>(data), size});
  const Json* const files = input ? find_object(*input, "files") : nullptr;
  if (files == nullptr) return 0;
  std::vector<PackFile> given;
  for (const auto& [name, file] : files->items()) given.push_back({name, bytes_of(file)});
  std::stable_partition(given.begin(), given.end(),
                        [](const PackFile& file) { return file.name == "pack.json"; });
  const std::vector<PackProblem> problems = check_pack(given);
  for (const PackProblem& problem : problems) {
    WZ_MUST(!problem.code.empty() && !problem.detail.empty());
    WZ_MUST(is_utf8(problem.at) && is_utf8(problem.file) && is_utf8(problem.detail));
  }
  const std::string language = find_string(*input, "language").value_or("nl");
  const auto pack = load_pack(given, language);
  const auto instruments = load_instruments(given, language);
  // A pack without problems can be used.
  WZ_MUST(!problems.empty() || (pack && instruments));
  if (!pack || !instruments) return 0;
  WZ_MUST(*load_pack(given, language) == *pack);
  for (const std::string& other : pack->languages) {
    const auto loaded = load_pack(given, other);
    WZ_MUST(loaded && loaded->topics.size() == pack->topics.size());
  }
  for (const Topic& topic : pack->topics) {
    WZ_MUST(!label_of_topic(*pack, topic.id, std::nullopt).empty());
  }
  if (size % 4 == 0) use(*files, language);
  return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (is_plain()) return LLVMFuzzerMutate(data, size, most);
  Random random(seed);
  auto input = parse_checked({reinterpret_cast<const char*>(data), size});
  Json* const files =
      input && input->is_object() && input->contains("files") ? &(*input)["files"] : nullptr;
  if (files == nullptr || !files->is_object() || files->empty() || random.once_in(32)) {
    return LLVMFuzzerMutate(data, size, most);
  }
  auto file = files->begin();
  std::advance(file, static_cast<std::ptrdiff_t>(random.below(files->size())));
  if (random.once_in(16)) {
    files->erase(file);
  } else if (random.once_in(16) && !file->is_string()) {
    *file = dump_sorted(*file);
  } else {
    mutate_json(*file, random);
  }
  return give(dump_sorted(*input), data, size, most);
}
