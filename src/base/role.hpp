// The two roles of an agreement, and pairs of things that each role has.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wederzijds {

enum class Role : std::uint8_t { employee, manager };

inline constexpr std::array<Role, 2> both_roles = {Role::employee, Role::manager};

[[nodiscard]] constexpr Role other(Role role) {
  return role == Role::employee ? Role::manager : Role::employee;
}

/// "employee" or "manager".
[[nodiscard]] constexpr std::string_view name_of(Role role) {
  return role == Role::employee ? "employee" : "manager";
}

/// The role of that name, or nothing.
[[nodiscard]] constexpr std::optional<Role> role_named(std::string_view name) {
  if (name == "employee") return Role::employee;
  if (name == "manager") return Role::manager;
  return std::nullopt;
}

/// One T for each role.
template <class T>
struct ByRole {
  T employee{};
  T manager{};

  [[nodiscard]] T& operator[](Role role) { return role == Role::employee ? employee : manager; }
  [[nodiscard]] const T& operator[](Role role) const {
    return role == Role::employee ? employee : manager;
  }
  friend bool operator==(const ByRole&, const ByRole&) = default;
};

}  // namespace wederzijds
