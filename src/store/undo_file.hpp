// `import.json`: how long each log was before the last import, so that it can be undone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"

namespace wederzijds {

inline constexpr std::string_view undo_file_name = "import.json";

/// How long a log was, and what signature it had.
struct LogLength {
  ReplicaId replica;
  int branch = 0;
  std::size_t lines = 0;  // 0: the log was not there
  std::string signature;
  std::size_t signed_lines = 0;
  bool operator==(const LogLength&) const = default;
};

[[nodiscard]] std::string write_undo(const std::vector<LogLength>& lengths);
/// Errors: `newer-data`, or what is wrong with it, with its place.
[[nodiscard]] Result<std::vector<LogLength>> read_undo(std::string_view text);

}  // namespace wederzijds
