// Reads a whole payload, line by line, taking over lines that are known already.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "agreement/line_reader.hpp"
#include "agreement/log.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

class LogReader {
 public:
  /// The payloads read must live in that arena (they are not copied).
  explicit LogReader(std::shared_ptr<Arena> arena) : arena_(std::move(arena)), lines_(*arena_) {}

  /// Reads a payload of valid UTF-8. Lines that stand at the same place of a log of the same
  /// replica in `known` (may be nullptr) are taken over by comparing bytes. Errors: `malformed` at
  /// `<place>#<number>`. The log has no signature yet.
  [[nodiscard]] Result<LogText> read(std::string_view payload, std::string_view place,
                                     const LogSet* known);

 private:
  std::shared_ptr<Arena> arena_;
  LineReader lines_;
};

/// 86 characters of base64url with zero unused bits.
[[nodiscard]] bool is_signature(std::string_view text);

}  // namespace wederzijds
