// What one person may see of an agreement, and how it is named on screen.
//
// Guarantees: of the other's side nothing before one's own is finished and the other's opened; of
// the other's expectations no figure before one's own view; no view of the other on one's own
// expectations before one's own views are all given. Every view model takes its items from here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/scores.hpp"
#include "agreement/state.hpp"
#include "base/json.hpp"
#include "base/role.hpp"
#include "content/pack.hpp"

namespace wederzijds::api {

/// How far the two have looked at each other's side, seen by one of them.
enum class Looking { closed, looking, waiting, crossed };
/// "closed", "looking", "waiting", "crossed".
[[nodiscard]] std::string_view name_of(Looking looking);
[[nodiscard]] Looking looking_of(const State& state, Role me);

/// The other's side is open to `me` in the present round.
[[nodiscard]] bool sees_other_side(const State& state, Role me);

/// The wording of an expectation or offer that `me` may see: of one's own the one in use; nullptr
/// when there is none.
[[nodiscard]] const Revision<ExpectationStated>* seen_by(const State& state, Role me,
                                                         const Expectation& item);
[[nodiscard]] const Revision<OfferStated>* seen_by(const State& state, Role me, const Offer& item);

/// Whether `me` may see the figures of the expectation.
[[nodiscard]] bool sees_figures(const State& state, Role me, const Expectation& item);
/// The view on the expectation that `me` may see, also one to an earlier text; or nullptr.
[[nodiscard]] const Stated<ViewGiven>* view_seen_by(const State& state, Role me,
                                                    const Expectation& item);

/// The scores of a side as `me` may see them: items that may not be seen are left out, those
/// without visible figures have none, and the figures of the whole side are left out while any is
/// hidden.
[[nodiscard]] SideScores scores_seen_by(const State& state, Role me, Role side);

/// The number under which an expectation in use is known on both devices: its place among those of
/// its role, from 1; 0 when it is not in use.
[[nodiscard]] int number_of(const State& state, const Expectation& item);
/// The expectations, of either role, with that id that are in use and that `me` may see.
[[nodiscard]] std::vector<const Expectation*> expectations_with_id(const State& state, Role me,
                                                                   std::string_view id);

/// The role wrote this wording after it had opened the other's side in the same round.
[[nodiscard]] bool is_revised_after_opening(const State& state, Role role, const Line& line);

/// The words for a topic, of the pack or those that travelled with it.
[[nodiscard]] std::string topic_label(const Pack* pack, std::string_view topic,
                                      const OptionalText& travelled);

/// The name of a role: what it says it is, else how the person here calls the other; nothing when
/// neither is known.
[[nodiscard]] std::optional<std::string> name_of_role(const State& state, Role role);

// Members that many view models share, written into an object that is open.

/// `role`, `id`, `revision`, `number`, `topic`, `topicLabel`, `text`, `why?`, `sign?`.
void write_words(JsonWriter& json, const State& state, const Pack* pack, const Expectation& item,
                 const Revision<ExpectationStated>& revision);
/// `isNew`, `acknowledged?`, `delivered?`, `because?`.
void write_view(JsonWriter& json, const ViewGiven& view);
/// `answer`, `text?`, `understood?`, `because?`, `cause?`.
void write_answer_words(JsonWriter& json, const AnswerGiven& given);
/// `noted`: what the other noted for who answered in own words too, when it says something else:
/// `by` and the words of an answer.
void write_note_beside(JsonWriter& json, const Answer& answer);
/// The words of an answer, `notedBy?`, `noted?`, `earlierText`.
void write_answer(JsonWriter& json, const Answer& answer, bool is_earlier_text);
/// `answer` as a member, when there is one.
void write_answer_of(JsonWriter& json, const State& state, const Expectation& item);
/// `role`, `id`, `nature`, `topic?`, `topicLabel?`, `text`, `because?`.
void write_offer(JsonWriter& json, const Pack* pack, const Offer& item,
                 const Revision<OfferStated>& revision);
/// A list of strings as a member.
void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& list);
void write_list(JsonWriter& json, std::string_view name, const std::vector<Text>& list);
/// The value of a desk key as a member, when there is one.
void write_draft(JsonWriter& json, std::string_view name, const Json* value);

}  // namespace wederzijds::api
