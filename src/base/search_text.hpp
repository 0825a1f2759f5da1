// Text as a search compares it: small letters without marks, so that "Zoe" finds "ZOË".
//
// Guarantees: the same on every device, for it knows no locale; knows Latin, Greek and Cyrillic
// letters, everything else stays as it is; a text that is compared already stays the same.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederzijds {

/// The text without capitals and marks; letters that are two in one are written out ("æ", "ß").
/// `text` is valid UTF-8.
[[nodiscard]] std::string search_text(std::string_view text);

/// Its words, split at white space.
[[nodiscard]] std::vector<std::string> search_words(std::string_view text);

}  // namespace wederzijds
