#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace wederzijds {
namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The length of the valid sequence at the beginning of the text (which does not begin with ASCII),
// or 0. The bounds on the second byte keep out overlong forms, surrogates and values over U+10FFFF
// (RFC 3629 section 4).
std::size_t sequence_length(const unsigned char* bytes, std::size_t size) {
  const unsigned char first = bytes[0];
  if (first < 0xC2 || first > 0xF4) return 0;
  if (size < 2 || !is_continuation(bytes[1])) return 0;
  if (first < 0xE0) return 2;
  const unsigned char second = bytes[1];
  if (first == 0xE0 && second < 0xA0) return 0;
  if (first == 0xED && second > 0x9F) return 0;
  if (first == 0xF0 && second < 0x90) return 0;
  if (first == 0xF4 && second > 0x8F) return 0;
  if (size < 3 || !is_continuation(bytes[2])) return 0;
  if (first < 0xF0) return 3;
  if (size < 4 || !is_continuation(bytes[3])) return 0;
  return 4;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t at = 0;
  while (at < size) {
    if (bytes[at] < 0x80) {
      // Nearly all text is ASCII: look at eight bytes at a time.
      std::uint64_t word = 0;
      while (at + sizeof word <= size) {
        std::memcpy(&word, bytes + at, sizeof word);
        if ((word & 0x8080808080808080ULL) != 0) break;
        at += sizeof word;
      }
      while (at < size && bytes[at] < 0x80) ++at;
      continue;
    }
    const std::size_t length = sequence_length(bytes + at, size - at);
    if (length == 0) return at;
    at += length;
  }
  return size;
}

bool is_utf8(std::string_view text) { return first_invalid_utf8(text) == text.size(); }

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(static_cast<unsigned char>(c)) ? 0U : 1U;
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_continuation(static_cast<unsigned char>(text[at]))) continue;
    if (count == limit) return text.substr(0, at);
    ++count;
  }
  return text;
}

std::size_t count_line_feeds(std::string_view text) {
  constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FULL;
  constexpr std::uint64_t line_feeds = 0x0A0A0A0A0A0A0A0AULL;
  std::size_t count = 0;
  std::size_t at = 0;
  std::uint64_t word = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    // The high bit of every byte that is zero now, exactly ("Bit Twiddling Hacks", S. E. Anderson).
    word ^= line_feeds;
    word = ~(((word & low) + low) | word | low);
    // Each such byte is one after the shift; the product has their sum in its highest byte.
    count += static_cast<std::size_t>(((word >> 7U) * 0x0101010101010101ULL) >> 56U);
  }
  for (; at < text.size(); ++at) count += text[at] == '\n' ? 1U : 0U;
  return count;
}

}  // namespace wederzijds
