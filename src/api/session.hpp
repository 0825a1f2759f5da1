// A session: what is loaded and open, and the table of operations on it. Several can live side by
// side, each over files of its own; there is no global state.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wederzijds::api {

struct World;

class Session {
 public:
  /// A session over the files below `root` (which must exist); "" is the file system's own root.
  explicit Session(std::string root);
  /// The same over a world that was prepared: tests keep what takes long to load.
  explicit Session(std::unique_ptr<World> world);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Carries out an operation and answers its envelope. An operation that fails changes nothing.
  [[nodiscard]] std::string call(std::string_view op, std::string_view args);

  [[nodiscard]] World& world() { return *world_; }

 private:
  std::unique_ptr<World> world_;
};

/// The names of all operations, sorted. For the test that holds docs/door.md against them.
[[nodiscard]] std::vector<std::string_view> operation_names();

}  // namespace wederzijds::api
