// Balance: what matters against what work gives, and great work against feeling great about it.
//
// The thresholds are our own conventions and are shown as such (domain.md, section 6). High is the
// first band of four values, which is only known when enough screens were answered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "profile/best_worst.hpp"

namespace wederzijds {

/// High and received at least this much: protect.
inline constexpr int protect_from = 4;
/// High and received at most this much: talk about.
inline constexpr int talk_about_to = 2;
/// Doing great work, or feeling great, is this or more.
inline constexpr int great_from = 4;

/// Values by their place in the pack, in the order of the result.
struct BalanceLists {
  std::vector<std::size_t> protect;
  std::vector<std::size_t> talk_about;
  bool operator==(const BalanceLists&) const = default;
};

/// The values to protect and to talk about; both empty while the result is "not enough yet".
/// `received` is by value in pack order.
[[nodiscard]] BalanceLists balance_lists(
    const BestWorstResult& result, const std::array<std::optional<int>, value_count>& received);

/// The four fields of great work against feeling great.
enum class GreatField : std::uint8_t { both, work, feeling, neither };
/// The field, or nothing while one of the two was not answered.
[[nodiscard]] std::optional<GreatField> great_field(std::optional<int> great_work,
                                                    std::optional<int> feeling_great);

}  // namespace wederzijds
