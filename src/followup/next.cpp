#include "followup/next.hpp"

#include <algorithm>
#include <optional>

#include "agreement/document.hpp"
#include "followup/renewal.hpp"

namespace wederzijds {
namespace {

/// What is shown before my side is finished.
NextStep step_of_preparing(const Situation& situation) {
  if (!situation.has_begun) return {NextCode::prepare_start, true};
  if (!situation.is_short_ready) return {NextCode::prepare_continue, true};
  if (!situation.both_here) return {NextCode::hand_out, true};
  if (!situation.is_ready) return {NextCode::ready, true};
  return {NextCode::hand_over, false};
}

bool talk_was_held(const State& state) {
  const std::vector<Talk> held = talks(state);
  return std::any_of(held.begin(), held.end(),
                     [&](const Talk& talk) { return talk.round == state.present_round; });
}

bool has_answers(const State& state) {
  const Round* round = present_round(state);
  if (round == nullptr) return false;
  return !round->sides.employee.answers.empty() || !round->sides.manager.answers.empty();
}

/// A commitment that was made or revised in the present round: what the talk of this round came to.
bool has_commitments(const State& state) {
  return std::any_of(state.commitments.begin(), state.commitments.end(),
                     [&](const Commitment& item) {
                       const auto* used = item.in_use();
                       return used != nullptr && used->stated.line().round == state.present_round;
                     });
}

/// From the talk on, what is written there leads; a view that is still missing does not stop
/// anybody.
bool is_past_compare(const State& state) {
  return has_answers(state) || has_commitments(state) || talk_was_held(state) ||
         is_agreed_in_present_round(state);
}

/// The document that waits for a signature, when it was signed in the present round: what a former
/// round left half signed is no step of this one.
const SignedDocument* offered_now(const State& state) {
  const SignedDocument* offered = offered_document(state);
  if (offered == nullptr) return nullptr;
  const std::optional<Role> signer = only_signer(*offered);
  const bool is_of_now =
      signer && offered->signatures[*signer].back().line().round == state.present_round;
  return is_of_now ? offered : nullptr;
}

/// Plans of a former round live on: with them a talk has come to something too.
bool has_any_commitment(const State& state) {
  return std::any_of(state.commitments.begin(), state.commitments.end(),
                     [](const Commitment& item) { return item.in_use() != nullptr; });
}

bool was_signed_by(const SignedDocument& document, Role role) {
  return !document.signatures[role].empty();
}

/// The steps around signing; nothing when there is nothing to sign yet.
std::optional<NextStep> step_of_signing(const State& state, const Situation& situation) {
  const NextStep send = {NextCode::send_update, true};
  const SignedDocument* offered = offered_now(state);
  if (offered != nullptr && !was_signed_by(*offered, situation.me)) {
    return NextStep{NextCode::sign_theirs, true};
  }
  if (offered != nullptr && offered->text == write_document(present_document(state))) {
    return situation.unsent > 0 ? send : NextStep{NextCode::wait_signature, false};
  }
  if (!is_agreed_in_present_round(state)) return std::nullopt;
  if (!is_agreed_and_unchanged(state)) return NextStep{NextCode::changed, true};
  return situation.unsent > 0 ? send : NextStep{NextCode::agreed, false};
}

NextStep step_of_talking(const State& state, const Situation& situation) {
  if (has_commitments(state)) return {NextCode::sign, true};
  if (talk_was_held(state)) {
    return {has_any_commitment(state) ? NextCode::sign : NextCode::commit, true};
  }
  if (has_answers(state) || situation.talk_begun) return {NextCode::talk, true};
  return {NextCode::compare, true};
}

}  // namespace

std::string_view name_of(Stage stage) {
  constexpr std::array<std::string_view, 6> names = {"prepare", "exchange", "compare",
                                                     "talk",    "agree",    "followup"};
  return names[static_cast<std::size_t>(stage)];
}

std::string_view name_of(StageState state) {
  constexpr std::array<std::string_view, 3> names = {"done", "now", "open"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view name_of(NextCode code) {
  constexpr std::array<std::string_view, 21> names = {"prepare-start", "prepare-continue",
                                                      "hand-out",      "wait-side",
                                                      "open-other",    "first-look",
                                                      "send-update",   "wait-views",
                                                      "compare",       "talk",
                                                      "commit",        "sign",
                                                      "sign-theirs",   "wait-signature",
                                                      "agreed",        "new-device",
                                                      "changed",       "ended",
                                                      "wait-accept",   "ready",
                                                      "hand-over"};
  return names[static_cast<std::size_t>(code)];
}

std::size_t views_missing(const State& state, Role giver) {
  return static_cast<std::size_t>(std::count_if(
      state.expectations.begin(), state.expectations.end(), [&](const Expectation& item) {
        return item.role != giver && visible_to_other(state, item) != nullptr &&
               view_now(state, item) == nullptr;
      }));
}

bool views_have_crossed(const State& state) {
  return std::all_of(both_roles.begin(), both_roles.end(), [&](Role role) {
    return has_opened(state, role, state.present_round) && views_missing(state, role) == 0;
  });
}

bool is_agreed_and_unchanged(const State& state) {
  const SignedDocument* version = last_version(state);
  if (version == nullptr) return false;
  if (version->text == write_document(present_document(state))) return true;
  const Result<ReceivedDocument> document = read_document(version->text);
  return document && changes_since(state, document->document).empty();
}

NextStep next_step(const State& state, const Situation& situation) {
  const Role me = situation.me;
  const int round = state.present_round;
  if (is_ended(state)) return {NextCode::ended, false};
  if (!situation.counts) return {NextCode::wait_accept, !situation.has_left};
  if (situation.has_question) return {NextCode::new_device, true};
  if (!is_finished(state, me, round)) return step_of_preparing(situation);

  if (!is_finished(state, other(me), round)) {
    if (situation.both_here) return {NextCode::hand_over, false};
    if (!situation.has_left) return {NextCode::hand_out, true};
    if (situation.unsent > 0) return {NextCode::send_update, true};
    return {NextCode::wait_side, false};
  }
  if (!has_opened(state, me, round)) return {NextCode::open_other, true};
  if (views_missing(state, me) > 0) return {NextCode::first_look, true};

  if (!is_past_compare(state)) {
    if (situation.unsent > 0) return {NextCode::send_update, true};
    if (!views_have_crossed(state)) return {NextCode::wait_views, false};
  }
  if (const std::optional<NextStep> signing = step_of_signing(state, situation)) return *signing;
  return step_of_talking(state, situation);
}

Stage stage_of(const State& state, Role me, NextCode code) {
  switch (code) {
    case NextCode::prepare_start:
    case NextCode::prepare_continue:
    case NextCode::ready:
    case NextCode::hand_over:
      return Stage::prepare;
    case NextCode::hand_out:
    case NextCode::wait_side:
      return Stage::exchange;
    case NextCode::open_other:
    case NextCode::first_look:
    case NextCode::wait_views:
    case NextCode::compare:
      return Stage::compare;
    case NextCode::talk:
      return Stage::talk;
    case NextCode::commit:
    case NextCode::sign:
    case NextCode::sign_theirs:
    case NextCode::wait_signature:
    case NextCode::changed:
      return Stage::agree;
    case NextCode::agreed:
    case NextCode::ended:
      return Stage::followup;
    case NextCode::send_update:
    case NextCode::new_device:
    case NextCode::wait_accept:
      break;
  }
  // These stand beside the stages: the stage is how far the agreement itself is.
  if (is_agreed_in_present_round(state))
    return is_agreed_and_unchanged(state) ? Stage::followup : Stage::agree;
  if (!is_finished(state, me, state.present_round)) return Stage::prepare;
  if (!is_finished(state, other(me), state.present_round)) return Stage::exchange;
  if (!is_past_compare(state)) return Stage::compare;
  return has_commitments(state) || talk_was_held(state) ? Stage::agree : Stage::talk;
}

StageState state_of(const State& state, Role me, Stage stage, Stage now) {
  if (stage == now) return StageState::now;
  const int round = state.present_round;
  bool done = false;
  switch (stage) {
    case Stage::prepare:
      done = is_finished(state, me, round);
      break;
    case Stage::exchange:
      done = has_opened(state, me, round);
      break;
    case Stage::compare:
      done = views_have_crossed(state);
      break;
    case Stage::talk:
      done = talk_was_held(state) || has_commitments(state);
      break;
    case Stage::agree:
      done = is_agreed_and_unchanged(state);
      break;
    case Stage::followup:
      break;
  }
  return done ? StageState::done : StageState::open;
}

}  // namespace wederzijds
