// Comparing bytes. The memcmp of the wasm library goes byte by byte, and who wrote which line is
// asked for every line, so equality of longer texts is looked at eight bytes at a time.

#pragma once

#include <algorithm>
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

/// The order of the bytes, as std::string_view has it: below 0, 0, or above 0.
[[nodiscard]] inline int compare_bytes(std::string_view a, std::string_view b) {
  constexpr std::size_t word_size = sizeof(std::uint64_t);
  const std::size_t common = std::min(a.size(), b.size());
  std::size_t at = 0;
  for (; at + word_size <= common; at += word_size) {
    std::uint64_t of_a = 0;
    std::uint64_t of_b = 0;
    std::memcpy(&of_a, a.data() + at, word_size);
    std::memcpy(&of_b, b.data() + at, word_size);
    // Every target of ours is little-endian: the first byte is turned to be the highest.
    if (of_a != of_b) return __builtin_bswap64(of_a) < __builtin_bswap64(of_b) ? -1 : 1;
  }
  for (; at < common; ++at) {
    if (a[at] == b[at]) continue;
    return static_cast<unsigned char>(a[at]) < static_cast<unsigned char>(b[at]) ? -1 : 1;
  }
  if (a.size() == b.size()) return 0;
  return a.size() < b.size() ? -1 : 1;
}

}  // namespace wederzijds
