// One browser for a fuzz target: a session over the files in memory, and around it what a shell
// does and what must hold of every call.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/session.hpp"
#include "base/json.hpp"
#include "content/instruments.hpp"
#include "content/pack.hpp"
#include "fuzz/support/disk.hpp"

namespace wederzijds::fuzz {

/// A device as a person had it at some moment, made by worlds.cpp.
struct PreparedWorld {
  Disk files;
  std::string open;  // the agreement that was open, or nothing
};

/// What worlds.cpp made, read once.
struct Prepared {
  std::vector<PreparedWorld> worlds;  // the first is empty
  std::vector<Json> samples;          // calls that were made: [op, args]
  Pack pack;
  Instruments instruments;
};
const Prepared& prepared();

class Device {
 public:
  /// Over the files that disk() holds now.
  Device();
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device();

  /// The envelope of a call, after what must hold of any.
  Json call(std::string_view op, const std::string& args);
  Json call(std::string_view op, Json args = Json::object());
  /// Its value, or nothing when it was refused.
  std::optional<Json> value(std::string_view op, Json args = Json::object());

  /// Loads `/main` and opens the agreement, when there is one.
  void start(const std::string& open);

  // What a shell does with a file: the answers an honest one gives, for import.verified and
  // restore.verified.
  [[nodiscard]] Json check_logs(const Json& read) const;
  /// Signs what is pending.
  void sign_pending();
  /// The file as it would leave, or nothing when it may not.
  std::optional<std::string> file();

  /// All views, as they are; and whether a fresh session over the same files shows the same.
  Json screens();
  void must_show_the_same_after_a_reload();

 private:
  std::unique_ptr<api::Session> session_;
  int ticks_ = 0;
  bool other_words_ = false;  // another pack was loaded into it
};

/// The bytes of a file that the core wrote for the shell, which takes it away.
std::string take(const std::string& path);

}  // namespace wederzijds::fuzz
