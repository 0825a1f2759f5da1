// Drafts: what I may want to say to the other, half-filled, private.
//
// Guarantees: a draft never becomes a line by itself; only api/share turns content_to_state into
// one. What of a draft was last stated is kept beside it, so a draft, a stated item and one that
// was edited since can be told apart without the agreement.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "expectations/expectation.hpp"

namespace wederzijds {

/// What was last stated of an item: its revision and the words and figures as the other may have
/// them.
template <class Content>
struct LastStated {
  RevisionId revision;
  Content content;
  bool operator==(const LastStated&) const = default;
};

/// An expectation in the making. Every member but `id` and `topic` may still be missing.
struct ExpectationDraft {
  ItemId id;
  std::string topic;                       // `other` for own words
  std::optional<std::string> topic_label;  // only where the pack has no words of its own
  std::optional<std::string> text;
  std::optional<std::string> why;
  std::optional<std::string> sign;
  std::optional<Figure> importance;
  std::optional<Figure> needed;
  std::optional<Figure> received;
  bool too_early = false;  // "too early to say" how much I get: then nothing is stated about it
  std::optional<Scope> scope;
  std::optional<bool> shared;  // what the person chose; see is_shared
  std::optional<LastStated<ExpectationContent>> stated;
  std::optional<Figure> received_before;  // what stood here when a new round asked anew
  Json unknown = Json::object();          // members of a newer version, kept as they are
  bool operator==(const ExpectationDraft&) const = default;
};

/// An offer or a limit in the making.
struct OfferDraft {
  ItemId id;
  Nature nature = Nature::offer;
  std::optional<std::string> topic;
  std::optional<std::string> text;
  std::optional<std::string> because;
  std::optional<bool> shared;
  std::optional<LastStated<OfferContent>> stated;
  Json unknown = Json::object();
  bool operator==(const OfferDraft&) const = default;
};

/// How a draft stands to what was stated.
enum class DraftState {
  draft,    // never stated, or withdrawn since
  stated,   // as the other may have it
  changed,  // stated before, edited since
};

/// The word for a state as the door spells it.
[[nodiscard]] std::string_view name_of(DraftState state);

/// The names of the members still needed before it can be stated, in the order of the screen
/// ("text", "importance", "needed" for expectations; "text" for offers).
[[nodiscard]] std::vector<std::string> missing_members(const ExpectationDraft& draft);
[[nodiscard]] std::vector<std::string> missing_members(const OfferDraft& draft);

/// Whether it is set to be shared: what the person chose, and before any choice true once nothing
/// is missing.
[[nodiscard]] bool is_shared(const ExpectationDraft& draft);
[[nodiscard]] bool is_shared(const OfferDraft& draft);

/// What a line would say now, or nothing while a member is missing. `received` is in it only when
/// `share_received` and it is not too early to say. The caller adds the pack's topic label.
[[nodiscard]] std::optional<ExpectationContent> content_to_state(const ExpectationDraft& draft,
                                                                 bool share_received);
[[nodiscard]] std::optional<OfferContent> content_to_state(const OfferDraft& draft);

/// How the draft stands to what was stated. A topic label is a change only where both have one for
/// own words (topic `other`). A stated draft that misses a member now is `changed`.
[[nodiscard]] DraftState state_of(const ExpectationDraft& draft, bool share_received);
[[nodiscard]] DraftState state_of(const OfferDraft& draft);
/// The same, but a figure that only a new round took away is no edit.
[[nodiscard]] DraftState state_by_person(const ExpectationDraft& draft, bool share_received);

/// Reads the members that a person fills in, as the door and the stored document spell them. A text
/// of white space only counts as absent, as does `received` beside `tooEarly`; other members are
/// ignored. Without `id` the draft has an empty one. Errors: `code` at the member (also a text over
/// 20 000 code points).
[[nodiscard]] Result<ExpectationDraft> expectation_draft_from(const Json& json, ErrorCode code);
[[nodiscard]] Result<OfferDraft> offer_draft_from(const Json& json, ErrorCode code);

/// The draft's own members as the door spells them, without `stated` and without what can be
/// derived.
[[nodiscard]] Json fields_of(const ExpectationDraft& draft);
[[nodiscard]] Json fields_of(const OfferDraft& draft);

}  // namespace wederzijds
