#include "fuzz/support/device.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <tuple>

#include "api/operations.hpp"
#include "api/world.hpp"
#include "base/utf8.hpp"
#include "fuzz/support/must.hpp"
#include "support/read_text.hpp"
#include "support/stand_in.hpp"

namespace wederzijds::fuzz {
namespace {

constexpr std::array all_screens = {
    "agreements.list", "agreement.view", "prepare.view",  "notes.view",         "exchange.view",
    "firstlook.view",  "compare.view",   "talk.view",     "agree.view",         "followup.view",
    "renewal.view",    "profile.view",   "profiles.view", "profile.share-view", "team.view",
    "others.list",     "profile.report", "document.text", "backup.view"};

Json parse(const std::string& text) {
  JsonLimits limits;
  limits.bytes = 256U << 20U;
  auto json = parse_checked(text, limits);
  WZ_MUST(json.has_value());
  return std::move(*json);
}

/// The standard pack, for as many devices as there are at once: copying it takes longer than all
/// else.
std::vector<std::pair<Pack, Instruments>>& words() {
  static std::vector<std::pair<Pack, Instruments>> spare;
  return spare;
}

bool has_null(const Json& json) {
  if (json.is_null()) return true;
  return json.is_structured() && std::any_of(json.begin(), json.end(), has_null);
}

std::string text(const Json& json, std::string_view name) {
  return find_string(json, name).value_or("");
}

std::vector<PackFile> pack_files(const Json& files) {
  std::vector<PackFile> all;
  for (const auto& [name, bytes] : files.items()) all.push_back({name, bytes.get<std::string>()});
  std::stable_partition(all.begin(), all.end(),
                        [](const PackFile& file) { return file.name == "pack.json"; });
  return all;
}

}  // namespace

const Prepared& prepared() {
  static const Prepared all = [] {
    Prepared made;
    // A long run keeps a copy of its own, so that it can go on while somebody builds.
    const char* const copy = std::getenv("WZ_FUZZ_WORLDS");
    const auto bytes = test::read_text(copy == nullptr ? WZ_FUZZ_WORLDS : copy);
    WZ_MUST(bytes.has_value());
    const Json json = parse(*bytes);
    for (const Json& one : json["worlds"]) {
      PreparedWorld world;
      world.open = text(one, "open");
      for (const Json* const files : {&one["files"], &json["inputs"]}) {
        for (const auto& [path, file] : files->items()) {
          put(world.files, path, file.get<std::string>());
        }
      }
      made.worlds.push_back(std::move(world));
    }
    for (const Json& sample : json["samples"]) made.samples.push_back(sample);
    const std::vector<PackFile> files = pack_files(json["pack"]);
    auto pack = load_pack(files, "nl");
    auto instruments = load_instruments(files, "nl");
    WZ_MUST(pack && instruments && !made.worlds.empty());
    made.pack = std::move(*pack);
    made.instruments = std::move(*instruments);
    return made;
  }();
  return all;
}

std::string take(const std::string& path) {
  const auto found = disk().find(path);
  WZ_MUST(found != disk().end());
  std::string bytes = *found->second;
  disk().erase(found);
  return bytes;
}

Device::Device() {
  auto world = std::make_unique<api::World>(std::string());
  if (words().empty()) words().emplace_back(prepared().pack, prepared().instruments);
  std::tie(world->pack, world->instruments) = std::move(words().back());
  words().pop_back();
  session_ = std::make_unique<api::Session>(std::move(world));
}

Device::~Device() {
  api::World& world = session_->world();
  if (!other_words_) words().emplace_back(std::move(*world.pack), std::move(*world.instruments));
}

Json Device::call(std::string_view op, Json args) {
  if (args.is_object() && !args.contains("context")) {
    char now[32];
    std::snprintf(now, sizeof now, "2026-04-%02dT%02d:%02d:%02dZ", 1 + ticks_ / 86400 % 28,
                  ticks_ / 3600 % 24, ticks_ / 60 % 60, ticks_ % 60);
    Json context = Json{{"now", now}, {"today", std::string(now, 10)}, {"language", "nl"}};
    for (int i = 0; i < 8; ++i) {
      context["ids"].push_back("fuzz-" + std::to_string(ticks_) + "-" + std::to_string(i));
    }
    args["context"] = std::move(context);
  }
  return call(op, dump_sorted(args));
}

Json Device::call(std::string_view op, const std::string& args) {
  ++ticks_;
  const Disk before = disk();
  const std::string answer = session_->call(op, args);
  WZ_MUST(is_utf8(answer));
  Json envelope = parse(answer);
  WZ_MUST(!has_null(envelope));
  const auto ok = find_boolean(envelope, "ok");
  WZ_MUST(ok.has_value());
  if (!*ok) {
    const Json* const error = find_object(envelope, "error");
    WZ_MUST(error != nullptr && find_string(*error, "code") && !text(*error, "detail").empty());
    // A call that fails changes nothing.
    WZ_MUST(same_stored(before, disk()));
    return envelope;
  }
  WZ_MUST(find_object(envelope, "value") != nullptr);
  other_words_ = other_words_ || op.substr(0, 12) == "content.load";
  const Json* const dirty = find_array(envelope, "dirty");
  const api::Operation* const operation = api::find_operation(op);
  WZ_MUST(operation != nullptr);
  WZ_MUST(operation->kind == api::OperationKind::command || dirty == nullptr);
  std::set<std::string, std::less<>> named;
  if (dirty != nullptr) {
    for (const Json& path : *dirty) {
      const auto* const name = path.get_ptr<const std::string*>();
      WZ_MUST(name != nullptr && !passes_by(*name));
      WZ_MUST(name->compare(0, 6, "/main/") == 0 || name->compare(0, 3, "/a/") == 0);
      named.insert(*name);
    }
  }
  // What changed was named: else it would be lost with the page.
  for (const auto& [path, bytes] : disk()) {
    if (passes_by(path)) continue;
    const auto former = before.find(path);
    const bool same =
        former != before.end() && (former->second == bytes || *former->second == *bytes);
    WZ_MUST(same || named.count(path) == 1);
  }
  for (const auto& [path, bytes] : before) {
    WZ_MUST(passes_by(path) || disk().count(path) == 1 || named.count(path) == 1);
  }
  return envelope;
}

std::optional<Json> Device::value(std::string_view op, Json args) {
  Json envelope = call(op, std::move(args));
  if (find_boolean(envelope, "ok") != true) return std::nullopt;
  return envelope["value"];
}

void Device::start(const std::string& open) {
  std::set<std::string> mounts;
  for (const auto& [path, bytes] : disk()) {
    if (path.compare(0, 3, "/a/") != 0) continue;
    const std::string mount = path.substr(3, path.find('/', 3) - 3);
    mounts.insert(mount);
  }
  WZ_MUST(value("session.start", Json{{"mounts", mounts}}).has_value());
  if (!open.empty()) (void)value("agreement.open", Json{{"agreement", open}});
}

Json Device::check_logs(const Json& read) const {
  Json results = Json::array();
  const Json* const logs = find_array(read, "logs");
  if (logs == nullptr) return results;
  for (const Json& log : *logs) {
    const std::string jwk = dump_sorted(log["key"]);
    const std::string payload = take(text(log, "payload"));
    results.push_back(
        Json{{"signature", text(log, "protected") == protected_header &&
                               test::stand_in_verifies(jwk, payload, text(log, "signature"))},
             {"thumbprint", thumbprint(jwk)}});
  }
  return results;
}

void Device::sign_pending() {
  const auto pending = value("file.pending");
  if (!pending) return;
  Json signatures = Json::array();
  for (const Json& log : (*pending)["logs"]) {
    const std::string payload = take(text(log, "payload"));
    const Json first = parse(payload.substr(0, payload.find('\n')));
    signatures.push_back(
        Json{{"replica", log["replica"]},
             {"length", log["length"]},
             {"signature", test::stand_in_signature(dump_sorted(first["body"]["key"]), payload)}});
  }
  if (!signatures.empty()) (void)value("file.signed", Json{{"signatures", signatures}});
}

std::optional<std::string> Device::file() {
  sign_pending();
  const auto written = value("file.write");
  if (!written) return std::nullopt;
  return take(text(*written, "path"));
}

Json Device::screens() {
  Json all = Json::object();
  for (const char* const screen : all_screens) all[screen] = call(screen);
  return all;
}

void Device::must_show_the_same_after_a_reload() {
  const auto header = value("agreement.view");
  const Json now = screens();
  Device again;
  again.start(header ? text(*header, "agreement") : std::string());
  if (header) WZ_MUST(again.value("agreement.view").has_value());
  const Json then = again.screens();
  for (const char* const screen : all_screens) {
    if (now[screen] == then[screen]) continue;
    std::fprintf(stderr, "%s\n now: %s\nthen: %s\n", screen, now[screen].dump().c_str(),
                 then[screen].dump().c_str());
    WZ_MUST(now[screen] == then[screen]);
  }
}

}  // namespace wederzijds::fuzz
