// UTF-8 text (RFC 3629): validity and length in code points.

#pragma once

#include <cstddef>
#include <string_view>

namespace wederzijds {

/// The offset of the first byte that is not part of valid UTF-8 (overlong forms, surrogates and
/// values over U+10FFFF are not valid), or `text.size()` when all of it is.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);
/// Whether all of it is valid UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);
/// The number of code points of valid UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view text);
/// At most `limit` code points of valid UTF-8, cut at a whole code point.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t limit);

/// The number of line feeds.
[[nodiscard]] std::size_t count_line_feeds(std::string_view text);

}  // namespace wederzijds
