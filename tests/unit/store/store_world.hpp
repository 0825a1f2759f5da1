// A folder of its own for each test, and agreements with lines to put into it. Signatures are
// stand-ins of the right form: the core never checks one.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "agreement/log.hpp"
#include "store/agreement_folder.hpp"
#include "store/files.hpp"

namespace store_test {

using namespace wederzijds;

/// A fresh folder that is gone when the test is.
class TempFolder {
 public:
  TempFolder() {
    // Beside the test program: a place that is there natively and under node.
    // Under node every process has the same id.
    static const unsigned run = std::random_device{}();
    static int count = 0;
    path_ = "store-test-" + std::to_string(run) + "-" + std::to_string(++count);
    std::filesystem::create_directory(path_);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
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

  /// Every file and its bytes, to see what changed.
  [[nodiscard]] std::map<std::string, std::string> all() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
      std::error_code unreadable;
      if (!entry.is_regular_file(unreadable)) continue;
      const std::string name = entry.path().string().substr(path_.size());
      files[name] = read(name);
    }
    return files;
  }

 private:
  std::string path_;
};

inline const std::string now = "2026-11-21T20:45:00Z";

/// A made-up public key, different for each letter, and the replica id that goes with it.
struct Key {
  explicit Key(char letter) : x(42, letter), y(42, letter) {
    x += 'A';  // 43 characters for 32 bytes: the last two bits are zero
    y += 'A';
    id = ReplicaId(thumbprint(jwk_text({x, y})));
  }
  std::string x;
  std::string y;
  ReplicaId id;
};

/// A signature of the right form; `letter` tells one from another.
inline std::string signature(char letter = 'B') { return std::string(85, letter) + 'A'; }

inline void open_log(LogSet& logs, const Key& key, const AgreementId& agreement, Role role) {
  LogOpened opened;
  opened.agreement = agreement.view();
  opened.replica = key.id.view();
  opened.role = role;
  opened.key = {key.x, key.y};
  REQUIRE(logs.begin_log(opened, 1, now));
}

/// Appends a line with a text of that many bytes.
inline void say(LogSet& logs, const Key& key, std::size_t bytes = 10, char letter = 'x') {
  const std::string text(bytes, letter);
  TalkHeld talk;
  talk.id = "t1";
  talk.date = "2026-11-21";
  talk.minutes = 60;
  talk.remark = text;
  REQUIRE(logs.append(key.id, draft_line(Body(talk), 1, now)));
}

inline void sign(LogSet& logs, const Key& key, char letter = 'B') {
  REQUIRE(logs.set_signature(key.id, logs.own_log(key.id)->lines.size(), signature(letter)));
}

/// An agreement of Sam's, begun on this device.
struct World {
  World() : files(folder.path()), agreement(sam.id.str()), logs(agreement) {
    open_log(logs, sam, agreement, Role::employee);
  }

  [[nodiscard]] Me me() const {
    Me me;
    me.acting = sam.id;
    OwnReplica own;
    own.replica = sam.id;
    own.role = Role::employee;
    me.replicas = {own};
    return me;
  }
  [[nodiscard]] std::string mount() const { return "/a/" + agreement.str(); }
  [[nodiscard]] std::string part(const Key& key, int number, int branch = 0) const {
    std::string digits = std::to_string(number);
    digits.insert(0, 4 - digits.size(), '0');
    return mount() + "/logs/" + key.id.str() + "." + std::to_string(branch) + "." + digits +
           ".part";
  }
  [[nodiscard]] std::string record(const Key& key, int branch = 0) const {
    return mount() + "/logs/" + key.id.str() + "." + std::to_string(branch) + ".json";
  }
  [[nodiscard]] std::string document(const std::string& kind, const Key& key) const {
    return mount() + "/" + kind + "-" + key.id.str() + ".json";
  }

  /// Begins the agreement in the store.
  AgreementFolder begin() {
    Result<AgreementFolder> begun = AgreementFolder::begin(files, agreement, me());
    REQUIRE(begun);
    REQUIRE(begun->save_logs(logs));
    return std::move(*begun);
  }
  AgreementFolder load() {
    Result<AgreementFolder> loaded = AgreementFolder::load(files, agreement);
    REQUIRE(loaded);
    return std::move(*loaded);
  }

  /// What Robin's device would send: Robin's log, opened after Sam's was read.
  [[nodiscard]] LogSet with_robin(std::size_t lines = 3) const {
    LogSet theirs = logs;
    open_log(theirs, robin, agreement, Role::manager);
    for (std::size_t i = 1; i < lines; ++i) say(theirs, robin, 20, 'r');
    sign(theirs, robin);
    LogSet sent(agreement);
    LogText log = *theirs.own_log(robin.id);
    log.written_here = false;
    REQUIRE(sent.unite(std::move(log)));
    return sent;
  }

  TempFolder folder;
  Files files;
  Key sam{'S'};
  Key robin{'R'};
  AgreementId agreement;
  LogSet logs;
};

/// All payloads, by replica and branch order.
inline std::vector<std::pair<std::string, std::string>> payloads(const LogSet& logs) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const LogText& log : logs.logs()) all.emplace_back(log.replica.str(), log.payload());
  return all;
}

inline PrivateSide some_side(const std::string& text) {
  PrivateSide side;
  ExpectationDraft draft;
  draft.id = ItemId("e1");
  draft.topic = "E_CLARITY";
  draft.text = text;
  draft.importance = Figure::of(5);
  draft.needed = Figure::of(4);
  draft.received = Figure::of(2);
  side.expectations = {draft};
  return side;
}

}  // namespace store_test
