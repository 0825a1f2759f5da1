// SHA-256 (FIPS 180-4). Written here because no suitable header-only library is packaged, and the
// core cannot reach the browser's own (it is asynchronous).

#pragma once

#include <string>
#include <string_view>

namespace wederzijds {

/// The 32 bytes of the digest.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace wederzijds
