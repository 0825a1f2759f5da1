// My side of one agreement, private: drafts with their order and visibility, and guesses.
//
// Guarantees: every change gives a whole new PrivateSide or an error and no change; what was
// removed after it had been stated is remembered until it is withdrawn or put back, with what was
// stated; so a removal can be undone whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "side/draft.hpp"

namespace wederzijds {

/// Most drafts of one kind on a side.
inline constexpr std::size_t most_drafts = 200;

/// My side.
struct PrivateSide {
  std::vector<ExpectationDraft> expectations;  // in the person's order
  std::vector<OfferDraft> offers;
  std::vector<GuessContent> guesses;  // in order, at most most_guesses, a topic once
  bool share_guesses = false;
  bool share_received = true;                          // *also how much I get now*
  int round = 0;                                       // that it was prepared for; 0: not known
  std::vector<ExpectationDraft> removed_expectations;  // removed after they had been stated
  std::vector<OfferDraft> removed_offers;
  std::optional<std::vector<GuessContent>> stated_guesses;  // as last stated
  std::vector<GuessContent> guesses_before;                 // of the round before
  Json unknown = Json::object();                            // members of a newer version
  bool operator==(const PrivateSide&) const = default;
};

/// A draft that was put, and the side that holds it now.
template <class Draft>
struct Put {
  PrivateSide side;
  Draft draft;
};

/// A draft that was removed, the place it had, and the side without it.
template <class Draft>
struct Removed {
  PrivateSide side;
  Draft draft;
  std::size_t index = 0;
};

/// Puts a draft: replaces the one with its id whole (what was stated of it stays), else adds it.
/// `at` is the index it gets (past the end: last); without it a draft keeps its place and a new one
/// is last. Putting back what was removed brings back what was stated of it. Errors:
/// `bad-arguments` at
/// `/item/id` (no valid id), `too-large` (over most_drafts).
[[nodiscard]] Result<Put<ExpectationDraft>> put_expectation(const PrivateSide& side,
                                                            ExpectationDraft draft,
                                                            std::optional<std::size_t> at);
[[nodiscard]] Result<Put<OfferDraft>> put_offer(const PrivateSide& side, OfferDraft draft,
                                                std::optional<std::size_t> at);

/// Removes a draft; one that was stated is remembered as to be withdrawn. Error: `not-found`.
[[nodiscard]] Result<Removed<ExpectationDraft>> remove_expectation(const PrivateSide& side,
                                                                   const ItemId& id);
[[nodiscard]] Result<Removed<OfferDraft>> remove_offer(const PrivateSide& side, const ItemId& id);

/// Gives a draft the index `to` (past the end: last). Error: `not-found`.
[[nodiscard]] Result<PrivateSide> move_expectation(const PrivateSide& side, const ItemId& id,
                                                   std::size_t to);
[[nodiscard]] Result<PrivateSide> move_offer(const PrivateSide& side, const ItemId& id,
                                             std::size_t to);

/// Replaces the guesses, and whether they are shared when `shared` is given. Errors:
/// `bad-arguments` at `/guesses` (more than five) or `/guesses/N/topic` (not an id, or twice;
/// several in own words, topic `other`, are fine).
[[nodiscard]] Result<PrivateSide> set_guesses(const PrivateSide& side,
                                              std::vector<GuessContent> guesses,
                                              std::optional<bool> shared);

/// The draft with this id, or nothing.
[[nodiscard]] const ExpectationDraft* find_expectation(const PrivateSide& side, const ItemId& id);
[[nodiscard]] const OfferDraft* find_offer(const PrivateSide& side, const ItemId& id);

/// Drafts that would become lines now: shared, nothing missing, not stated in these words. In
/// order.
[[nodiscard]] std::vector<const ExpectationDraft*> expectations_to_state(const PrivateSide& side);
[[nodiscard]] std::vector<const OfferDraft*> offers_to_state(const PrivateSide& side);

/// Ids of items to withdraw: stated before, and now removed or no longer set to be shared. In
/// order.
[[nodiscard]] std::vector<ItemId> expectations_to_withdraw(const PrivateSide& side);
[[nodiscard]] std::vector<ItemId> offers_to_withdraw(const PrivateSide& side);

/// Whether shared guesses differ from those last stated.
[[nodiscard]] bool has_guesses_to_state(const PrivateSide& side);

/// Remembers that the item was stated in these words. No change when there is no such draft.
[[nodiscard]] PrivateSide mark_stated(PrivateSide side, const ItemId& id,
                                      const LastStated<ExpectationContent>& stated);
[[nodiscard]] PrivateSide mark_stated(PrivateSide side, const ItemId& id,
                                      const LastStated<OfferContent>& stated);

/// Remembers that the item was withdrawn: its draft is a mere draft again, a removed one is
/// forgotten.
[[nodiscard]] PrivateSide mark_expectation_withdrawn(PrivateSide side, const ItemId& id);
[[nodiscard]] PrivateSide mark_offer_withdrawn(PrivateSide side, const ItemId& id);

/// Remembers the guesses that were stated.
[[nodiscard]] PrivateSide mark_guesses_stated(PrivateSide side);

/// Goes over to that round. Items live on in the words they have. In a higher round the guesses are
/// to be made anew, and how much is received is asked anew: what stood there is kept beside, and
/// comes back where nothing else was filled in when the round turns out not to have begun (an
/// import was undone). A side that does not know its round takes it and changes nothing.
[[nodiscard]] PrivateSide begin_round(PrivateSide side, int round);

/// How far the side is for the short route of ten minutes.
struct Readiness {
  std::size_t expectations = 0;  // complete ones, of 3
  std::size_t offers = 0;        // complete offers and limits, of 3
  std::size_t guesses = 0;       // of 1
  bool can_finish = false;       // at least one complete expectation is set to be shared
  bool operator==(const Readiness&) const = default;
};

/// How far the side is.
[[nodiscard]] Readiness readiness_of(const PrivateSide& side);

/// My own wording only, as drafts for another agreement: expectations with topic, text, why, sign,
/// importance, needed and scope, offers and limits whole; no received figures, nothing stated, no
/// guesses. The ids are kept.
[[nodiscard]] PrivateSide as_drafts(const PrivateSide& side);

/// `{expectations, offers, guesses, shareGuesses, shareReceived}` as the door shows it; `item`s
/// carry `shared`, `missing` and `state`, and an own `topicLabel` only where the draft has one: the
/// caller adds the pack's.
[[nodiscard]] Json view_of(const PrivateSide& side);

/// One item as in view_of.
[[nodiscard]] Json view_of(const ExpectationDraft& draft, bool share_received);
[[nodiscard]] Json view_of(const OfferDraft& draft);

/// The stored document (`side-<replica>.json`).
[[nodiscard]] std::string write_side(const PrivateSide& side);

/// Reads a stored document of this or an older version. Errors: `newer-data`, or what is wrong with
/// it, with its place.
[[nodiscard]] Result<PrivateSide> read_side(std::string_view text);

}  // namespace wederzijds
