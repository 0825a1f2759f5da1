#include "api/align.hpp"

#include <algorithm>
#include <utility>

#include "api/texts.hpp"

namespace wederzijds::api {
namespace {

std::optional<Figure> figure_of(const std::optional<int>& value) {
  return value ? Figure::of(*value) : std::nullopt;
}

template <class Draft>
Draft* find_draft(std::vector<Draft>& drafts, std::string_view id) {
  const auto found = std::find_if(drafts.begin(), drafts.end(),
                                  [id](const Draft& draft) { return draft.id.view() == id; });
  return found == drafts.end() ? nullptr : &*found;
}

/// A draft that says exactly what was stated. What only the draft knows (its id, what newer
/// versions keep in it) stays.
void take_over(ExpectationDraft& draft, const ExpectationContent& content) {
  draft.topic = content.topic;
  draft.topic_label = content.topic == own_words_topic ? content.topic_label : std::nullopt;
  draft.text = content.text;
  draft.why = content.why;
  draft.sign = content.sign;
  draft.importance = content.importance;
  draft.needed = content.needed;
  draft.received = content.received;
  draft.too_early = false;
  draft.scope = content.scope;
  draft.shared = true;
}

void take_over(OfferDraft& draft, const OfferContent& content) {
  draft.nature = content.nature;
  draft.topic = content.topic;
  draft.text = content.text;
  draft.because = content.because;
  draft.shared = true;
}

bool is_unedited(const ExpectationDraft& draft, bool share_received) {
  return state_by_person(draft, share_received) == DraftState::stated;
}

bool is_unedited(const OfferDraft& draft, bool) { return state_of(draft) == DraftState::stated; }

/// The drafts of one kind, as a side keeps them.
template <class Draft>
struct Drafts {
  std::vector<Draft>& drafts;
  std::vector<Draft>& removed;
  bool share_received;
};

/// An item that stands.
template <class Draft, class Content>
void follow_standing(const Drafts<Draft>& side, std::string_view id,
                     const LastStated<Content>& standing) {
  if (Draft* removed = find_draft(side.removed, id)) {
    removed->stated = standing;
    return;
  }
  Draft* draft = find_draft(side.drafts, id);
  if (draft == nullptr) {
    Draft added;
    added.id = ItemId(id);
    take_over(added, standing.content);
    added.stated = standing;
    side.drafts.push_back(std::move(added));
    return;
  }
  if (draft->stated && draft->stated->revision == standing.revision) return;
  if (is_unedited(*draft, side.share_received)) take_over(*draft, standing.content);
  draft->stated = standing;
}

/// An item that was withdrawn.
template <class Draft>
void follow_withdrawn(const Drafts<Draft>& side, std::string_view id) {
  const auto has_id = [id](const Draft& draft) { return draft.id.view() == id; };
  side.removed.erase(std::remove_if(side.removed.begin(), side.removed.end(), has_id),
                     side.removed.end());
  Draft* draft = find_draft(side.drafts, id);
  if (draft == nullptr || !draft->stated) return;
  if (is_unedited(*draft, side.share_received)) {
    side.drafts.erase(std::remove_if(side.drafts.begin(), side.drafts.end(), has_id),
                      side.drafts.end());
  } else {
    // Words that were typed stay, but do not go out again by themselves.
    draft->stated.reset();
    draft->shared = false;
  }
}

/// Items that are in no log any more, because the import that brought them was undone.
template <class Draft, class IsKnown>
void forget_unknown(const Drafts<Draft>& side, IsKnown is_known) {
  for (Draft& draft : side.drafts) {
    if (!is_known(draft.id.view())) draft.stated.reset();
  }
  side.removed.erase(std::remove_if(side.removed.begin(), side.removed.end(),
                                    [&](const Draft& draft) { return !is_known(draft.id.view()); }),
                     side.removed.end());
}

template <class Draft, class StateItem>
void align_items(const Drafts<Draft>& side, const std::vector<StateItem>& items, Role role) {
  for (const StateItem& item : items) {
    if (item.role != role) continue;
    if (const auto* used = item.in_use()) {
      const auto& stated = used->stated;
      auto content = content_of(*stated);
      // Written out because clang 14 deduces no template argument of an aggregate.
      follow_standing(
          side, item.id,
          LastStated<decltype(content)>{RevisionId(stated->revision), std::move(content)});
    } else {
      follow_withdrawn(side, item.id);
    }
  }
}

void align_guesses(PrivateSide& side, const State& state, Role role) {
  const Round* round = present_round(state);
  const auto* stated = round != nullptr ? &round->sides[role].guesses : nullptr;
  if (stated == nullptr || !*stated) {
    side.stated_guesses.reset();
    return;
  }
  std::vector<GuessContent> guesses;
  for (const GuessStated::Guess& guess : (**stated)->guesses) {
    guesses.push_back({std::string(guess.topic), copy_of_text(guess.text)});
  }
  const bool untouched =
      side.stated_guesses ? side.guesses == *side.stated_guesses : side.guesses.empty();
  if (untouched && side.stated_guesses != guesses) {
    side.guesses = guesses;
    side.share_guesses = true;
  }
  side.stated_guesses = std::move(guesses);
}

}  // namespace

ExpectationContent content_of(const ExpectationStated& stated) {
  // Figures of a line with effect are 1..5.
  return {
      std::string(stated.topic),  copy_of_text(stated.topic_label), std::string(stated.text),
      copy_of_text(stated.why),   copy_of_text(stated.sign),        *Figure::of(stated.importance),
      *Figure::of(stated.needed), figure_of(stated.received),       stated.scope};
}

OfferContent content_of(const OfferStated& stated) {
  return {stated.nature, copy_of_text(stated.topic), std::string(stated.text),
          copy_of_text(stated.because)};
}

PrivateSide align_side(PrivateSide side, const State& state, Role role) {
  side = begin_round(std::move(side), state.present_round);
  const Drafts<ExpectationDraft> expectations = {side.expectations, side.removed_expectations,
                                                 side.share_received};
  align_items(expectations, state.expectations, role);
  forget_unknown(expectations,
                 [&](std::string_view id) { return find_expectation(state, role, id) != nullptr; });
  const Drafts<OfferDraft> offers = {side.offers, side.removed_offers, side.share_received};
  align_items(offers, state.offers, role);
  forget_unknown(offers,
                 [&](std::string_view id) { return find_offer(state, role, id) != nullptr; });
  align_guesses(side, state, role);
  return side;
}

}  // namespace wederzijds::api
