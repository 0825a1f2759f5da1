// One person at one browser, as the door sees them: a session over files of its own, and beside it
// what a shell stores: only the files that commands named dirty. After every call that stored
// something a fresh session over the stored files must show the same screens.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agreement/body.hpp"
#include "api/session.hpp"
#include "base/json.hpp"
#include "places.hpp"
#include "support/read_text.hpp"
#include "support/stand_in.hpp"

namespace wederzijds::test {

/// A value inside a JSON value, by JSON Pointer; null when it is not there.
inline const Json& at(const Json& json, const std::string& pointer) {
  static const Json nothing;
  const Json::json_pointer path(pointer);
  return json.contains(path) ? json.at(path) : nothing;
}

/// The same of a value that is gone after the expression: a copy, so that a loop can run over it.
inline Json at(Json&& json, const std::string& pointer) {
  return at(static_cast<const Json&>(json), pointer);
}

/// The string there, or nothing.
inline std::string text(const Json& json, const std::string& pointer) {
  const Json& found = at(json, pointer);
  return found.is_string() ? found.get<std::string>() : std::string();
}

inline bool is(const Json& json, const std::string& pointer) {
  return at(json, pointer) == Json(true);
}

inline int number(const Json& json, const std::string& pointer) {
  const Json& found = at(json, pointer);
  return found.is_number_integer() ? found.get<int>() : -1;
}

inline Json object() { return Json::object(); }

/// A folder that is gone when the test is.
class Folder {
 public:
  Folder() {
    // Under node every process has the same id.
    static const unsigned run = std::random_device{}();
    static int count = 0;
    path_ = "api-test-" + std::to_string(run) + "-" + std::to_string(++count);
    std::filesystem::create_directory(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(path_ + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path_ + name).parent_path());
    std::ofstream(path_ + name, std::ios::binary) << bytes;
  }
  [[nodiscard]] bool has(const std::string& name) const {
    return std::filesystem::exists(path_ + name);
  }
  void remove(const std::string& name) const { std::filesystem::remove(path_ + name); }
  void become(const Folder& other) const {
    std::filesystem::remove_all(path_);
    std::filesystem::copy(other.path(), path_, std::filesystem::copy_options::recursive);
  }

 private:
  std::string path_;
};

/// The files of the standard content pack in one language, as the shell hands them over.
inline std::vector<std::pair<std::string, std::string>> standard_pack(const std::string& language) {
  const std::string folder = std::string(WZ_CONTENT_DIR) + "/packs/standard/";
  std::vector<std::pair<std::string, std::string>> files;
  for (const std::string& name :
       {std::string("pack.json"), std::string("topics.json"), std::string("agenda.json"),
        "lang/" + language + ".json", std::string("questionnaires/quickscan.json"),
        "lang/quickscan." + language + ".json", std::string("strengths.json"),
        std::string("preferences.json"), std::string("challenges.json"), std::string("values.json"),
        std::string("balance.json"), "lang/profile." + language + ".json",
        std::string("hints.json"), std::string("job.json"), std::string("lang/hints.nl.json"),
        std::string("lang/hints.en.json"), std::string("lang/job.nl.json"),
        std::string("lang/job.en.json")}) {
    const auto bytes = read_text(folder + name);
    REQUIRE_MESSAGE(bytes, "cannot read ", name);
    files.emplace_back(name, *bytes);
  }
  return files;
}

/// Told of every call of a person, before it is made.
struct Listener {
  virtual ~Listener() = default;
  virtual void called(const std::string& op, const Json& args) = 0;
};

/// Every screen: views that change nothing.
inline constexpr const char* all_screens[] = {
    "agreements.list", "agreement.view",     "prepare.view", "notes.view",
    "exchange.view",   "firstlook.view",     "compare.view", "talk.view",
    "agree.view",      "followup.view",      "renewal.view", "profile.view",
    "profiles.view",   "profile.share-view", "team.view",    "others.list"};

class Person {
 public:
  explicit Person(std::string name, std::string language = "nl")
      : name_(std::move(name)),
        language_(std::move(language)),
        pack_(standard_pack(language_)),
        session_(fresh_session(memory_)) {
    good("session.start");
    load_content(*session_, memory_);
  }

  /// How much is checked after each call that stored something.
  bool check_reload = true;
  Listener* listener = nullptr;
  std::string today = "2026-03-09";

  [[nodiscard]] const std::string& name() const { return name_; }

  /// Goes on with another content pack.
  void use_pack(std::vector<std::pair<std::string, std::string>> files) {
    pack_ = std::move(files);
    load_content(*session_, memory_);
  }
  /// A file that is stored, as it is.
  [[nodiscard]] std::string stored(const std::string& path) const { return stored_.read(path); }

  /// The envelope of a call.
  Json call(const std::string& op, Json args = object()) {
    const Json envelope = ask(*session_, op, std::move(args));
    if (is(envelope, "/ok")) store(op, at(envelope, "/dirty"));
    return envelope;
  }

  /// The value of a call that must succeed.
  Json good(const std::string& op, Json args = object()) {
    const Json envelope = call(op, std::move(args));
    INFO(name_, ": ", op, " ", envelope.dump());
    REQUIRE(is(envelope, "/ok"));
    return at(envelope, "/value");
  }

  /// The error code of a call that must fail; nothing may have changed.
  std::string bad(const std::string& op, Json args = object()) {
    const Json before = screens(*session_);
    const Json envelope = call(op, std::move(args));
    INFO(name_, ": ", op, " ", envelope.dump());
    REQUIRE_FALSE(is(envelope, "/ok"));
    CHECK(screens(*session_) == before);
    last_place = text(envelope, "/error/at");
    return text(envelope, "/error/code");
  }
  std::string last_place;

  /// A key that only this person has, and the arguments `key` and `replica` for it.
  Json new_key() {
    const StandInKey key(name_ + " " + std::to_string(++keys_));
    own_.insert(key.id.str());
    Json args = object();
    args["replica"] = key.id.str();
    args["key"] = parse(jwk_text(key.key()));
    return args;
  }
  void forget_key(const std::string& replica) { own_.erase(replica); }
  [[nodiscard]] bool has_key(const std::string& replica) const { return own_.count(replica) == 1; }

  // What the shell does around calls.

  /// Signs what is pending.
  void sign_pending() {
    const Json pending = good("file.pending");
    Json signatures = Json::array();
    for (const Json& log : at(pending, "/logs")) {
      const std::string replica = text(log, "/replica");
      INFO(name_, " has no key of ", replica);
      REQUIRE(has_key(replica));
      const std::string payload = take(text(log, "/payload"));
      const std::string first = payload.substr(0, payload.find('\n'));
      Json one = object();
      one["replica"] = replica;
      one["length"] = log["length"];
      one["signature"] = stand_in_signature(jwk_of_line(first), payload, 0);
      signatures.push_back(one);
    }
    if (signatures.empty()) return;
    Json args = object();
    args["signatures"] = signatures;
    good("file.signed", args);
    CHECK(at(good("file.pending"), "/logs").empty());
  }

  /// The file as it leaves this device.
  std::string file(const std::string& how = "save") {
    sign_pending();
    const Json written = good("file.write");
    const std::string bytes = take(text(written, "/path"));
    CHECK(static_cast<int>(bytes.size()) == number(written, "/bytes"));
    Json args = object();
    args["handOut"] = written["handOut"];
    args["how"] = how;
    good("file.handed-out", args);
    return bytes;
  }
  std::string hand_out(const std::string& what) {
    good("exchange.hand-out", Json{{"what", what}});
    return file();
  }

  /// Reads a file and checks its signatures as a shell does; the envelope of the last step.
  Json read(const std::string& bytes, bool keep = false, const char* op = "import.read") {
    const std::string path = "/in/" + std::to_string(++files_);
    memory_.write(path, bytes);
    const Json read = call(op, Json{{"path", path}});
    if (!is(read, "/ok")) return read;
    CHECK_FALSE(memory_.has(path));
    last_read = at(read, "/value");
    Json args = object();
    args["results"] = check_logs(at(read, "/value"));
    if (keep) args["keep"] = true;
    return call("import.verified", args);
  }
  Json last_read;

  /// What the shell finds of each log that it was given to check.
  Json check_logs(const Json& read) {
    Json results = Json::array();
    for (const Json& log : at(read, "/logs")) {
      const std::string jwk = log["key"].dump();
      Json result = object();
      result["signature"] =
          text(log, "/protected") == protected_header &&
          stand_in_verifies(jwk, take(text(log, "/payload")), text(log, "/signature"));
      result["thumbprint"] = thumbprint(jwk);
      results.push_back(result);
    }
    return results;
  }

  /// What a file says before it is taken in.
  Json preview(const std::string& bytes) {
    const Json verified = read(bytes);
    INFO(name_, ": ", verified.dump());
    REQUIRE(is(verified, "/ok"));
    return good("import.preview");
  }
  /// Takes a file in.
  Json receive(const std::string& bytes, Json args = object()) {
    preview(bytes);
    return good("import.accept", std::move(args));
  }

  /// A key pair for a backup: the arguments `replica`, `key` and `secret`.
  Json fresh_pair() {
    Json args = new_key();
    forget_key(text(args, "/replica"));
    args["secret"] = args["key"];
    args["secret"]["d"] = std::string(42, 'd') + "A";
    return args;
  }

  /// A backup of everything, as the shell makes it: its bytes, before anything is told about it.
  std::string write_backup() {
    for (const Json& agreement : at(good("backup.begin"), "/agreements")) {
      good("agreement.open", Json{{"agreement", agreement}});
      const Json pair = fresh_pair();
      Json added = good("backup.add", pair);
      if (is(added, "/sign")) {
        sign_pending();
        added = good("backup.add", pair);
      }
      CHECK(is(added, "/added"));
    }
    const Json written = good("backup.write");
    const std::string bytes = take(text(written, "/path"));
    CHECK(static_cast<int>(bytes.size()) == number(written, "/bytes"));
    return bytes;
  }
  std::string back_up() {
    const std::string bytes = write_backup();
    good("backup.done");
    return bytes;
  }

  /// Reads a backup of everything and checks its signatures; the envelope of the last step.
  Json read_backup(const std::string& bytes) {
    const Json read = call("backup.read", Json{{"path", put_in(bytes)}});
    if (!is(read, "/ok")) return read;
    last_read = at(read, "/value");
    REQUIRE(is(last_read, "/everything"));
    Json args = Json{{"agreements", Json::array()}};
    for (const Json& part : at(last_read, "/agreements")) {
      args["agreements"].push_back(Json{{"results", check_logs(part)}});
    }
    return call("restore.verified", args);
  }
  Json preview_backup(const std::string& bytes) {
    const Json verified = read_backup(bytes);
    INFO(name_, ": ", verified.dump());
    REQUIRE(is(verified, "/ok"));
    return good("restore.preview");
  }
  /// Restores it, with the keys that the preview asks for.
  Json restore(const std::string& bytes, const std::string& how = "merge") {
    const Json preview = preview_backup(bytes);
    const Json keys = last_read["keys"];
    Json args = Json{{"how", how}, {"replicas", Json::array()}};
    for (const Json& part : at(preview, "/agreements")) {
      for (const Json& key : keys) {
        const bool takes = how == "replace" || is(part, "/takesKey");
        if (takes && key["agreement"] == part["agreement"]) own_.insert(text(key, "/replica"));
      }
      if (!is(part, "/needsReplica") || how == "replace") continue;
      Json spare = new_key();
      spare["agreement"] = part["agreement"];
      args["replicas"].push_back(spare);
    }
    return good("restore.accept", args);
  }
  /// All that is there, by name: what is stored and what only passes by.
  [[nodiscard]] std::map<std::string, std::string> present() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(memory_.path())) {
      if (!entry.is_regular_file()) continue;
      const std::string name = entry.path().string().substr(memory_.path().size());
      all[name] = memory_.read(name);
    }
    return all;
  }
  /// All that is stored, by name.
  [[nodiscard]] std::map<std::string, std::string> everything() const {
    std::map<std::string, std::string> all;
    for (const std::string& name : stored_names_) {
      if (stored_.has(name)) all[name] = stored_.read(name);
    }
    return all;
  }

  Json header() { return good("agreement.view"); }
  std::string next() { return text(header(), "/next/code"); }
  int unsent() { return number(header(), "/unsent/count"); }

  /// A fresh session over what was stored goes on, as after a reload of the page.
  void reload() {
    const std::string open = open_agreement();
    memory_.become(stored_);
    session_ = fresh_session(memory_);
    start(*session_, memory_);
    if (!open.empty()) good("agreement.open", Json{{"agreement", open}});
  }

  /// The agreement that is open, or nothing.
  std::string open_agreement() {
    return text(at(ask(*session_, "agreement.view", object()), "/value"), "/agreement");
  }

  /// Another browser profile with the same files: a copy of a device.
  void copy_from(const Person& other) {
    stored_.become(other.stored_);
    own_ = other.own_;
    keys_ = other.keys_ + 100;
    memory_.become(stored_);
    session_ = fresh_session(memory_);
    start(*session_, memory_);
  }

  /// Shortens stored files whose path holds `part`, as a broken disk does, and loads anew.
  void lose_bytes(const std::string& part, std::size_t bytes) {
    const std::string open = open_agreement();
    for (const std::string& name : stored_names_) {
      if (name.find(part) == std::string::npos || !stored_.has(name)) continue;
      const std::string whole = stored_.read(name);
      stored_.write(name, whole.substr(0, whole.size() - std::min(bytes, whole.size())));
    }
    memory_.become(stored_);
    session_ = fresh_session(memory_);
    start(*session_, memory_);
    good("agreement.open", Json{{"agreement", open}});
  }

  /// All bytes that are stored of private documents; to see that canaries are where they belong.
  [[nodiscard]] std::string stored_bytes() const {
    std::string all;
    for (const std::string& name : stored_names_) {
      if (stored_.has(name)) all += stored_.read(name);
    }
    return all;
  }

  std::string take(const std::string& path) {
    INFO(path);
    REQUIRE(memory_.has(path));
    std::string bytes = memory_.read(path);
    memory_.remove(path);
    return bytes;
  }
  /// A file that is stored already, as it was left here at some time.
  void put_stored(const std::string& path, const std::string& bytes) {
    memory_.write(path, bytes);
    stored_.write(path, bytes);
    stored_names_.insert(path);
  }
  std::string put_in(const std::string& bytes) {
    const std::string path = "/in/" + std::to_string(++files_);
    memory_.write(path, bytes);
    return path;
  }

  static Json parse(const std::string& json) {
    const auto parsed = parse_checked(json);
    REQUIRE(parsed);
    return *parsed;
  }

 private:
  static std::unique_ptr<api::Session> fresh_session(const Folder& folder) {
    return std::make_unique<api::Session>(folder.path());
  }

  static std::string jwk_of_line(const std::string& line) {
    const Json json = parse(line);
    return at(json, "/body/key").dump();
  }

  Json ask(api::Session& session, const std::string& op, Json args) const {
    Json context = object();
    context["now"] = clock_text();
    context["today"] = today;
    context["language"] = language_;
    context["ids"] = Json::array();
    for (int i = 0; i < 8; ++i)
      context["ids"].push_back(name_ + "-" + std::to_string(ticks_) + "-" + std::to_string(i));
    args["context"] = context;
    ++ticks_;
    if (listener != nullptr && &session == session_.get()) listener->called(op, args);
    return parse(session.call(op, args.dump()));
  }

  [[nodiscard]] std::string clock_text() const {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "2026-03-09T%02d:%02d:%02dZ", (ticks_ / 3600) % 24,
                  (ticks_ / 60) % 60, ticks_ % 60);
    return buffer;
  }

  void load_content(api::Session& session, const Folder& folder) const {
    Json args = object();
    args["language"] = language_;
    args["files"] = object();
    int count = 0;
    for (const auto& [name, bytes] : pack_) {
      const std::string path = "/in/content" + std::to_string(++count);
      folder.write(path, bytes);
      if (name == "pack.json") {
        args["pack"] = path;
      } else {
        args["files"][name] = path;
      }
    }
    const Json envelope = ask(session, "content.load", args);
    INFO(envelope.dump());
    REQUIRE(is(envelope, "/ok"));
  }

  void start(api::Session& session, const Folder& folder) const {
    Json args = object();
    args["mounts"] = Json::array();
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() + "/a", none)) {
      args["mounts"].push_back(entry.path().filename().string());
    }
    const Json envelope = ask(session, "session.start", args);
    INFO(envelope.dump());
    REQUIRE(is(envelope, "/ok"));
    load_content(session, folder);
  }

  /// What every screen shows; ids and times of the context play no part in views.
  [[nodiscard]] Json screens(api::Session& session) const {
    Json all = object();
    for (const char* screen : all_screens) all[screen] = ask(session, screen, object());
    return all;
  }

  /// Does what a shell does with dirty files, and checks what was promised about them.
  void store(const std::string& op, const Json& dirty) {
    if (!dirty.is_array() || dirty.empty()) return;
    std::set<std::string> mounts;
    for (const Json& entry : dirty) {
      const std::string path = entry.get<std::string>();
      if (path.compare(0, 11, "/main/index") != 0 && path != "/main/changes.json") {
        mounts.insert(path.compare(0, 6, "/main/") == 0 ? "/main"
                                                        : path.substr(0, path.find('/', 3)));
      }
      stored_names_.insert(path);
      if (memory_.has(path)) {
        stored_.write(path, memory_.read(path));
      } else if (stored_.has(path)) {
        stored_.remove(path);
      }
    }
    INFO(op, " ", dirty.dump());
    // Moving drafts touches two agreements; a restore is about everything.
    const bool restores = op == "restore.accept" || op == "restore.undo";
    CHECK((restores || mounts.size() <= (op == "import.accept" ? 2U : 1U)));
    if (!check_reload) return;
    const std::string open = open_agreement();
    const auto again = fresh_session(stored_);
    start(*again, stored_);
    if (!open.empty()) {
      const Json opened = ask(*again, "agreement.open", Json{{"agreement", open}});
      INFO(name_, " cannot open it again after ", op, ": ", opened.dump());
      REQUIRE(is(opened, "/ok"));
      const Json opening_stores = at(opened, "/dirty");
      INFO(name_, " after ", op, ": opening it again stored ", opening_stores.dump());
      CHECK(opening_stores.is_null());
    }
    const Json now = screens(*session_);
    const Json then = screens(*again);
    for (const char* screen : all_screens) {
      INFO(name_, " after ", op, ": ", screen);
      if (!open.empty()) CHECK(is(now[screen], "/ok"));
      CHECK(now[screen] == then[screen]);
    }
  }

  std::string name_;
  std::string language_;
  std::vector<std::pair<std::string, std::string>> pack_;
  Folder memory_;
  Folder stored_;
  std::unique_ptr<api::Session> session_;
  std::set<std::string> own_;
  std::set<std::string> stored_names_;
  int keys_ = 0;
  int files_ = 0;
  mutable int ticks_ = 0;
};

}  // namespace wederzijds::test
