// Whole files for tests, natively and under node.

#pragma once

#include <cstdio>
#include <optional>
#include <string>

namespace wederzijds::test {

/// The bytes of the file, or nothing when it cannot be read.
inline std::optional<std::string> read_text(const std::string& path) {
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  char buffer[65536];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) {
    bytes.append(buffer, count);
  }
  const bool good = std::ferror(file) == 0;
  std::fclose(file);
  if (!good) return std::nullopt;
  return bytes;
}

}  // namespace wederzijds::test
