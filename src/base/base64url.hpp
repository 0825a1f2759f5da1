// base64url without padding (RFC 4648 section 5), strict.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wederzijds {

/// The text for these bytes, without padding.
[[nodiscard]] std::string to_base64url(std::string_view bytes);
/// The bytes, or nothing: a character outside the alphabet, padding, an impossible length or unused
/// bits that are not zero.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);
/// Whether the text stands for exactly that many bytes, with zero unused bits.
[[nodiscard]] bool is_base64url_of(std::string_view text, std::size_t byte_count);

}  // namespace wederzijds
