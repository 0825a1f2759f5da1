#include "base/ids.hpp"

#include <algorithm>

#include "base/base64url.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t longest_id = 64;

constexpr bool is_id_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id &&
         std::all_of(text.begin(), text.end(), is_id_character);
}

bool is_kind(std::string_view text) {
  return !text.empty() && text.size() <= longest_id &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_id_character(c) || c == '.'; });
}

bool is_thumbprint(std::string_view text) { return is_base64url_of(text, 32); }

}  // namespace wederzijds
