// What is waiting for whom: the one clear next step of an agreement for one person, and the stages.
//
// Guarantees: there is always exactly one next step; the same state and situation give the same
// step.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agreement/state.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// The stages of an agreement, in their order; all can be visited at any time.
enum class Stage : std::uint8_t { prepare, exchange, compare, talk, agree, followup };
inline constexpr std::array<Stage, 6> all_stages = {
    Stage::prepare, Stage::exchange, Stage::compare, Stage::talk, Stage::agree, Stage::followup};
/// "prepare", "exchange", ...
[[nodiscard]] std::string_view name_of(Stage stage);

enum class StageState : std::uint8_t { done, now, open };
/// "done", "now", "open".
[[nodiscard]] std::string_view name_of(StageState state);

enum class NextCode : std::uint8_t {
  prepare_start,
  prepare_continue,
  hand_out,     ///< my side is ready to share
  wait_side,    ///< handed out, the other's side is not here
  open_other,   ///< both sides are finished, I have not opened the other's
  first_look,   ///< expectations of the other wait for my view
  send_update,  ///< something of mine has not left yet
  wait_views,   ///< the other's views on mine are not here
  compare,
  talk,
  commit,
  sign,
  sign_theirs,  ///< the other signed a document that waits for me
  wait_signature,
  agreed,
  new_device,  ///< a question about a replica waits for me
  changed,     ///< agreed, and changed since
  ended,
  wait_accept,  ///< this device is not accepted yet; mine until a file of it has left
  ready,        ///< together on this device: my side can be closed with *ready*
  hand_over,    ///< together on this device: the other is not ready yet
};
/// "prepare-start" and so on.
[[nodiscard]] std::string_view name_of(NextCode code);

struct NextStep {
  NextCode code = NextCode::prepare_start;
  bool mine = true;  ///< waiting for me, not for the other
  friend bool operator==(const NextStep&, const NextStep&) = default;
};

/// What the lines do not say: this device and its private documents, of the role `me`.
struct Situation {
  Role me = Role::employee;
  bool counts = true;           ///< my replica counts
  bool has_question = false;    ///< a question about a replica waits for me
  bool has_begun = false;       ///< something stands on my side
  bool is_short_ready = false;  ///< the short route is done, so my side can be shared
  /// My finished side has left this device; of a replica that does not count, that it is there at
  /// all.
  bool has_left = false;
  std::size_t unsent = 0;   ///< things of mine that the other does not have
  bool both_here = false;   ///< both roles work on this device
  bool is_ready = false;    ///< I pressed *ready* here
  bool talk_begun = false;  ///< the talk was begun on this device
};

/// The next step.
[[nodiscard]] NextStep next_step(const State& state, const Situation& situation);

/// The stage in which that step stands.
[[nodiscard]] Stage stage_of(const State& state, Role me, NextCode code);

/// Done, now or open, seen by `me`; `now` is the stage of the next step.
[[nodiscard]] StageState state_of(const State& state, Role me, Stage stage, Stage now);

/// How many expectations of the other role, in use and open to `giver`, have no view by `giver` in
/// the present round.
[[nodiscard]] std::size_t views_missing(const State& state, Role giver);

/// Both have opened the other's side and every expectation of both has a view.
[[nodiscard]] bool views_have_crossed(const State& state);

/// The last agreed version is the agreement as it is now, whole.
[[nodiscard]] bool is_agreed_and_unchanged(const State& state);

}  // namespace wederzijds
