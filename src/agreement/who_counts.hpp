// Whose lines count (domain.md section 2, "Who counts"), settled before the fold.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/line.hpp"
#include "agreement/log.hpp"
#include "base/ids.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// What is known of one replica.
struct Replica {
  ReplicaId id;
  Role role = Role::employee;
  std::optional<ReplicaId> guest_of;         ///< on whose device this guest writes; informs only
  bool counts = false;                       ///< some of its lines do
  std::optional<std::int64_t> closed_after;  ///< lines after this one do not count
  std::vector<ReplicaId> accepted_by;        ///< whose acceptance of it was read, by id
  bool accepted_only_by_other_role = false;  ///< by some, but none of its own role
  std::int64_t lines = 0;                    ///< different lines in all its branches
  std::int64_t branches = 0;                 ///< its logs
  std::optional<std::string> name;  ///< "says it is": of its own last party.described, unchecked
};

/// Which lines count.
class WhoCounts {
 public:
  /// Settles it for these logs; `lines` are all their different lines in the one order.
  [[nodiscard]] static WhoCounts settle(const LogSet& logs, const std::vector<LinePtr>& lines);

  /// Sorted by id.
  [[nodiscard]] const std::vector<Replica>& replicas() const { return replicas_; }
  [[nodiscard]] const Replica* find(std::string_view replica) const;
  [[nodiscard]] bool counts(const Line& line) const;
  /// The role of the root, or nothing while its log is absent (then no replica counts).
  [[nodiscard]] std::optional<Role> root_role() const { return root_role_; }

  /// Takes in one more line at the end that changes nothing of this (no log.opened, accepted,
  /// closed).
  void note_line(const Line& line);

 private:
  Replica* find_to_change(std::string_view replica);

  std::vector<Replica> replicas_;
  std::optional<Role> root_role_;
};

}  // namespace wederzijds
