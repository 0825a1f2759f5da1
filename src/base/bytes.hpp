// Comparing bytes. The memcmp of the wasm library goes byte by byte, and who wrote which line is
// asked for every line, so equality of longer texts is looked at eight bytes at a time.

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace wederzijds {

/// Whether both have the same bytes.
[[nodiscard]] inline bool same_bytes(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  constexpr std::size_t word_size = sizeof(std::uint64_t);
  std::size_t at = 0;
  for (; at + word_size <= a.size(); at += word_size) {
    std::uint64_t of_a = 0;
    std::uint64_t of_b = 0;
    std::memcpy(&of_a, a.data() + at, word_size);
    std::memcpy(&of_b, b.data() + at, word_size);
    if (of_a != of_b) return false;
  }
  for (; at < a.size(); ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

}  // namespace wederzijds
