// The seal of a document at rest: a short fingerprint of its bytes, as its first member, so that
// one changed byte is noticed when it is read. It keeps out accidents, not people: whoever can
// write the file can seal it.

#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wederzijds {

/// The document with its seal. `document` is one JSON object with at least one member, on one line.
[[nodiscard]] std::string sealed(std::string_view document);

/// The document without its seal; one that has none is answered as it is: an older version of the
/// app wrote it. Error: `stored-data-damaged` (these are not the bytes that were sealed).
[[nodiscard]] Result<std::string> unsealed(std::string_view text);

}  // namespace wederzijds
