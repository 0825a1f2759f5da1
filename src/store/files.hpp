// Files below one root folder, named as the door names them ("/main/settings.json").
//
// Guarantees: a write replaces a file whole or leaves the former bytes; every change is remembered
// in the order it happened until it is taken, so that the shell can store exactly what changed; a
// path never leaves the root. Works on a native file system and on Emscripten's MEMFS, without
// exceptions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wederzijds {

/// What stands at a path.
enum class FileKind { none, file, folder };

/// The file system as the store sees it: one root folder and a list of what changed below it.
class Files {
 public:
  /// Works below `root`, which must exist; "" is the file system's own root.
  explicit Files(std::string root);

  /// What stands at `path`.
  [[nodiscard]] FileKind kind(std::string_view path) const;

  /// The bytes of a file. Errors: `not-found`, `storage-failed`.
  [[nodiscard]] Result<std::string> read(std::string_view path) const;

  /// The bytes of a file, or nothing when there is no such file. Error: `storage-failed`.
  [[nodiscard]] Result<std::optional<std::string>> read_if_present(std::string_view path) const;

  /// Replaces the file by `bytes`, makes missing folders above it, and remembers the path as
  /// changed; bytes that stand there already change nothing. Error: `storage-failed`.
  [[nodiscard]] Result<void> write(std::string_view path, std::string_view bytes);

  /// Removes a file and remembers the path as changed; a file that is not there is no error.
  /// Error: `storage-failed`.
  [[nodiscard]] Result<void> remove(std::string_view path);

  /// Gives a file another path; both are remembered as changed. Error: `storage-failed`.
  [[nodiscard]] Result<void> move(std::string_view from, std::string_view to);

  /// Names (not paths) in a folder, sorted by bytes; empty when there is no such folder.
  /// Error: `storage-failed`.
  [[nodiscard]] Result<std::vector<std::string>> list(std::string_view folder) const;

  /// Paths of all files below a folder, sorted by bytes. Error: `storage-failed`.
  [[nodiscard]] Result<std::vector<std::string>> list_below(std::string_view folder) const;

  /// The paths that changed since the last call, each once, in the order they first changed.
  [[nodiscard]] std::vector<std::string> take_dirty();

  /// How many files were read so far: what reads none cannot grow slower with what is stored.
  [[nodiscard]] std::size_t reads() const { return reads_; }

 private:
  [[nodiscard]] Result<std::string> real_path(std::string_view path) const;
  void remember(std::string_view path);

  std::string root_;
  std::vector<std::string> dirty_;
  mutable std::size_t reads_ = 0;
};

}  // namespace wederzijds
