// One line of a log, parsed once and kept for ever.
//
// Guarantees: a Line that exists has a valid envelope; its body was read and is either valid, of an
// unknown kind, or known to be invalid. Its views live as long as the LinePtr.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "agreement/body.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds {

inline constexpr std::int64_t largest_clock_step = 200000;
inline constexpr int largest_round = 9999;
inline constexpr std::size_t most_lines = 40000;
inline constexpr std::size_t most_file_bytes = 16 * 1024 * 1024;
inline constexpr std::size_t most_string_code_points = 20000;
inline constexpr std::size_t most_document_bytes = 1024 * 1024;

struct Line {
  std::string_view text;     ///< the exact bytes, without the line feed
  std::string_view replica;  ///< whose log it stands in
  std::int64_t seq = 0;
  std::int64_t clock = 0;
  std::string_view at;         ///< UTC time; shown to people, never compared
  std::string_view kind_name;  ///< also of kinds that are not known here
  int round = 0;
  Role role = Role::employee;  ///< what line 1 of its log says
  Kind kind = Kind::unknown;
  bool body_is_valid = false;
  Body body;
};

/// A line with what keeps its bytes alive.
using LinePtr = std::shared_ptr<const Line>;

/// The one order of all lines: (clock, replica, seq, text), by bytes (domain.md section 4). Below
/// 0, 0 for the same line, or above 0.
[[nodiscard]] int compare(const Line& a, const Line& b);
[[nodiscard]] inline bool before(const Line& a, const Line& b) { return compare(a, b) < 0; }

/// A thing that a line stated: reads like a pointer to its body, and knows where it came from.
template <class T>
class Stated {
 public:
  explicit Stated(LinePtr line) : line_(std::move(line)) {}

  [[nodiscard]] const T& operator*() const { return *std::get_if<T>(&line_->body); }
  [[nodiscard]] const T* operator->() const { return std::get_if<T>(&line_->body); }
  [[nodiscard]] const Line& line() const { return *line_; }
  [[nodiscard]] const LinePtr& line_ptr() const { return line_; }

  /// Two are equal when they come from the same text of the same replica.
  friend bool operator==(const Stated& a, const Stated& b) {
    return a.line_ == b.line_ ||
           (a.line_->replica == b.line_->replica && a.line_->text == b.line_->text);
  }

 private:
  LinePtr line_;
};

/// A line that is still to be written: kind, exact body text, round and time.
struct LineDraft {
  std::string kind;
  std::string body;
  int round = 1;
  std::string at;
};

/// A draft of that body. `at` is a UTC time.
[[nodiscard]] LineDraft draft_line(const Body& body, int round, std::string_view at);

/// The text of a line, without the line feed.
[[nodiscard]] std::string line_text(const LineDraft& draft, std::int64_t seq, std::int64_t clock);

}  // namespace wederzijds
