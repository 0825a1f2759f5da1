// The small checked values that expectations are made of.
//
// Guarantees: a Figure is always 1..5; a figure that was not answered is an absent optional, never
// 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wederzijds {

/// A point on one of the scales of five.
class Figure {
 public:
  /// The figure with this value, or nothing when it is not 1..5.
  [[nodiscard]] static constexpr std::optional<Figure> of(long long value) {
    if (value < 1 || value > 5) return std::nullopt;
    return Figure(static_cast<int>(value));
  }

  /// 1..5.
  [[nodiscard]] constexpr int value() const { return value_; }

  bool operator==(const Figure&) const = default;

 private:
  explicit constexpr Figure(int value) : value_(value) {}
  int value_;
};

/// What the other can do about an expectation.
enum class Scope : std::uint8_t { decide, influence, organisation };
/// Whether a promise gives or sets a limit.
enum class Nature : std::uint8_t { offer, limit };

/// The words of the format and the door, like "decide".
[[nodiscard]] std::string_view name_of(Scope scope);
[[nodiscard]] std::string_view name_of(Nature nature);
/// The value of that word, or nothing.
[[nodiscard]] std::optional<Scope> scope_named(std::string_view word);
[[nodiscard]] std::optional<Nature> nature_named(std::string_view word);

}  // namespace wederzijds
