// From logs to state (domain.md section 4).
//
// Guarantees: after update() the state is that of all lines of the set, whatever came before. Lines
// that stand after all others in the order and change nothing about who counts are applied alone,
// so adding an own line costs about the same in a small and a large agreement; anything else folds
// anew.

#pragma once

#include <cstddef>
#include <vector>

#include "agreement/log.hpp"
#include "agreement/state.hpp"

namespace wederzijds {

class Fold {
 public:
  Fold() = default;

  /// Brings the state up to these logs.
  void update(const LogSet& logs);

  [[nodiscard]] const State& state() const { return state_; }
  /// All different lines, in the one order.
  [[nodiscard]] const std::vector<LinePtr>& lines() const { return lines_; }
  /// How often all lines were folded anew; for tests.
  [[nodiscard]] std::size_t whole_folds() const { return whole_folds_; }

 private:
  struct Seen {
    LinePtr last;
    std::size_t lines = 0;
  };

  void fold_anew(const LogSet& logs);

  State state_;
  std::vector<LinePtr> lines_;
  std::vector<Seen> seen_;  // per log of the set, in its order
  std::size_t whole_folds_ = 0;
};

/// The state of these logs.
[[nodiscard]] State fold(const LogSet& logs);

/// All different lines of all logs, in the one order.
[[nodiscard]] std::vector<LinePtr> lines_in_order(const LogSet& logs);

}  // namespace wederzijds
