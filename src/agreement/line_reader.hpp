// Reads lines of a log from text: the one place where a line is checked (FORMAT.md, "A log and its
// lines"). Used for files, for what was stored, and for what is written here, so that nothing can
// be written that could not be read.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/line.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

class LineReader {
 public:
  /// Unescaped strings of the lines go into that arena.
  explicit LineReader(Arena& arena) : arena_(arena) {}

  /// Reads a text (valid UTF-8, without its line feed) as line `seq` of a log whose line before has
  /// `last_clock` (0 before line 1). `replica` and `role` are those of the log; for line 1 they are
  /// taken from its body. Errors: `too-large` for a text or document over its limit, `malformed`
  /// for anything else; callers that read a file answer `malformed` for both.
  [[nodiscard]] Result<Line> read(std::string_view text, std::int64_t seq, std::int64_t last_clock,
                                  std::string_view replica, Role role);

  /// Why the body of the line read last is not valid; nothing when it is.
  [[nodiscard]] const std::optional<Error>& body_fault() const { return body_fault_; }

 private:
  [[nodiscard]] Result<void> read_envelope(Line& line, std::int64_t seq,
                                           std::int64_t last_clock) const;
  [[nodiscard]] Result<void> check_lengths(const Line& line) const;

  Arena& arena_;
  JsonTape tape_;
  std::optional<Error> body_fault_;
};

/// Lines with what keeps them alive: every LinePtr of a block keeps the whole block.
struct LineBlock {
  std::shared_ptr<Arena> arena;
  std::vector<Line> lines;
};

/// Pointers to all lines of the block.
void append_pointers(std::vector<LinePtr>& out, const std::shared_ptr<const LineBlock>& block);

}  // namespace wederzijds
