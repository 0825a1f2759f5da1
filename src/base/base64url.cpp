#include "base/base64url.hpp"

#include <algorithm>
#include <cstdint>

namespace wederzijds {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '-') return 62;
  if (c == '_') return 63;
  return -1;
}

}  // namespace

std::string to_base64url(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const char byte : bytes) {
    buffer = (buffer << 8U) | static_cast<unsigned char>(byte);
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text.push_back(alphabet[(buffer >> static_cast<unsigned>(bits)) & 63U]);
    }
  }
  if (bits > 0) text.push_back(alphabet[(buffer << static_cast<unsigned>(6 - bits)) & 63U]);
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const int value = value_of(c);
    if (value < 0) return std::nullopt;
    buffer = (buffer << 6U) | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<char>((buffer >> static_cast<unsigned>(bits)) & 255U));
    }
  }
  if ((buffer & ((1U << static_cast<unsigned>(bits)) - 1U)) != 0) return std::nullopt;
  return bytes;
}

bool is_base64url_of(std::string_view text, std::size_t byte_count) {
  const std::size_t bits = byte_count * 8;
  if (text.size() != (bits + 5) / 6) return false;
  if (!std::all_of(text.begin(), text.end(), [](char c) { return value_of(c) >= 0; })) return false;
  const auto unused = static_cast<unsigned>(text.size() * 6 - bits);
  return text.empty() ||
         (static_cast<unsigned>(value_of(text.back())) & ((1U << unused) - 1U)) == 0;
}

}  // namespace wederzijds
