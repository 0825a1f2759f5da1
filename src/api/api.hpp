// The door: the one function through which everything passes (docs/door.md).
#pragma once

#include <string>
#include <string_view>

namespace wederzijds::api {

/// Carries out an operation in the process-wide session, whose files are those of the file system's
/// own root. `args` is one JSON object; the answer is always one JSON object, the envelope of
/// docs/door.md.
[[nodiscard]] std::string call(std::string_view op, std::string_view args);

}  // namespace wederzijds::api
