// The table of operations: name, whether it changes anything, and the function that carries it out.
// docs/door.md says what each takes and answers.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/call.hpp"
#include "api/world.hpp"
#include "base/result.hpp"

namespace wederzijds::api {

/// A view changes nothing that is stored and never answers `dirty`.
enum class OperationKind : std::uint8_t { view, command };

struct Operation {
  std::string_view name;
  OperationKind kind;
  Result<void> (*run)(World&, Call&);
};

/// The operation of that name, or nullptr.
[[nodiscard]] const Operation* find_operation(std::string_view name);

// What the operations do, by the file that holds them.

// settings.cpp
Result<void> session_start(World&, Call&);
Result<void> settings_change(World&, Call&);
// content.cpp
Result<void> content_load(World&, Call&);
Result<void> content_load_questionnaires(World&, Call&);
Result<void> content_check(World&, Call&);
Result<void> content_topics(World&, Call&);
Result<void> content_texts(World&, Call&);
// questionnaire.cpp
Result<void> questionnaire_view(World&, Call&);
Result<void> questionnaire_begin(World&, Call&);
Result<void> questionnaire_answer(World&, Call&);
// profile.cpp
Result<void> profile_view(World&, Call&);
Result<void> profile_begin(World&, Call&);
Result<void> profile_at(World&, Call&);
Result<void> profile_choose_strengths(World&, Call&);
Result<void> profile_put_strength(World&, Call&);
Result<void> profile_put_preference(World&, Call&);
Result<void> profile_put_challenge(World&, Call&);
Result<void> profile_put_screen(World&, Call&);
Result<void> profile_put_level(World&, Call&);
Result<void> profile_put_part(World&, Call&);
// profile_report.cpp
Result<void> profile_report(World&, Call&);
// share_profile.cpp
Result<void> profile_share_view(World&, Call&);
Result<void> profile_share(World&, Call&);
// profiles.cpp
Result<void> profiles_view(World&, Call&);
// agreements_list.cpp
Result<void> agreements_list(World&, Call&);
// team.cpp
Result<void> team_view(World&, Call&);
// others.cpp
Result<void> others_list(World&, Call&);
Result<void> others_view(World&, Call&);
Result<void> others_take(World&, Call&);
// agreements.cpp
Result<void> agreement_begin(World&, Call&);
Result<void> agreement_open(World&, Call&);
Result<void> agreement_close(World&, Call&);
Result<void> agreement_view(World&, Call&);
Result<void> agreement_describe_me(World&, Call&);
Result<void> agreement_set_frame(World&, Call&);
Result<void> agreement_call_other(World&, Call&);
Result<void> agreement_erase(World&, Call&);
Result<void> agreement_end(World&, Call&);
Result<void> agreement_renew(World&, Call&);
Result<void> replica_accept(World&, Call&);
Result<void> replica_close(World&, Call&);
// prepare.cpp
Result<void> prepare_view(World&, Call&);
Result<void> side_put_expectation(World&, Call&);
Result<void> side_remove_expectation(World&, Call&);
Result<void> side_put_offer(World&, Call&);
Result<void> side_remove_offer(World&, Call&);
Result<void> side_set_guesses(World&, Call&);
Result<void> side_move(World&, Call&);
Result<void> side_share_received(World&, Call&);
Result<void> notes_put(World&, Call&);
Result<void> notes_view(World&, Call&);
Result<void> desk_put(World&, Call&);
Result<void> desk_clear(World&, Call&);
// hints.cpp
Result<void> hints_check(World&, Call&);
Result<void> hints_leave(World&, Call&);
Result<void> side_propose(World&, Call&);
// exchange.cpp
Result<void> exchange_view(World&, Call&);
Result<void> exchange_hand_out(World&, Call&);
// file.cpp
Result<void> file_pending(World&, Call&);
Result<void> file_signed(World&, Call&);
Result<void> file_write(World&, Call&);
Result<void> file_handed_out(World&, Call&);
Result<void> file_show(World&, Call&);
Result<void> file_merge(World&, Call&);
// receive.cpp
Result<void> backup_read(World&, Call&);
Result<void> import_read(World&, Call&);
Result<void> import_verified(World&, Call&);
Result<void> import_preview(World&, Call&);
Result<void> import_accept(World&, Call&);
Result<void> import_cancel(World&, Call&);
Result<void> import_undo(World&, Call&);
// firstlook.cpp
Result<void> side_open(World&, Call&);
Result<void> firstlook_view(World&, Call&);
Result<void> view_give(World&, Call&);
// compare.cpp
Result<void> compare_view(World&, Call&);
// talk.cpp
Result<void> talk_view(World&, Call&);
Result<void> answer_give(World&, Call&);
Result<void> answer_confirm(World&, Call&);
Result<void> talk_hold(World&, Call&);
// agree.cpp
Result<void> agree_view(World&, Call&);
Result<void> agree_version(World&, Call&);
Result<void> commitment_make(World&, Call&);
Result<void> commitment_drop(World&, Call&);
Result<void> goal_set(World&, Call&);
Result<void> goal_drop(World&, Call&);
Result<void> document_sign(World&, Call&);
Result<void> document_withdraw(World&, Call&);
Result<void> document_text(World&, Call&);
// item_history.cpp
Result<void> item_history(World&, Call&);
// together.cpp
Result<void> together_begin(World&, Call&);
Result<void> together_act(World&, Call&);
Result<void> together_ready(World&, Call&);
Result<void> guest_take_along(World&, Call&);
Result<void> guest_erase(World&, Call&);
// followup.cpp
Result<void> followup_view(World&, Call&);
Result<void> renewal_view(World&, Call&);
Result<void> checkin_record(World&, Call&);

}  // namespace wederzijds::api
