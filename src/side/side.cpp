#include "side/side.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "side/document.hpp"

namespace wederzijds {
namespace {

template <class Draft>
auto place_of(std::vector<Draft>& drafts, const ItemId& id) {
  return std::find_if(drafts.begin(), drafts.end(),
                      [&](const Draft& draft) { return draft.id == id; });
}

template <class Draft>
const Draft* find_draft(const std::vector<Draft>& drafts, const ItemId& id) {
  for (const Draft& draft : drafts) {
    if (draft.id == id) return &draft;
  }
  return nullptr;
}

/// What a draft carries besides what a person fills in.
void carry_over(ExpectationDraft& draft, const ExpectationDraft& former) {
  draft.stated = former.stated;
  draft.unknown = former.unknown;
  draft.received_before = former.received_before;
}

void carry_over(OfferDraft& draft, const OfferDraft& former) {
  draft.stated = former.stated;
  draft.unknown = former.unknown;
}

template <class Draft>
void insert_at(std::vector<Draft>& drafts, Draft draft, std::size_t at) {
  const std::size_t index = std::min(at, drafts.size());
  drafts.insert(drafts.begin() + static_cast<std::ptrdiff_t>(index), std::move(draft));
}

/// A side that could not be stored must not come into being.
Result<void> check_size(const PrivateSide& side) {
  if (write_side(side).size() > largest_document) return fail(ErrorCode::too_large);
  return {};
}

template <class Draft>
Result<Put<Draft>> put_draft(PrivateSide side, std::vector<Draft> PrivateSide::*list,
                             std::vector<Draft> PrivateSide::*removed, Draft draft,
                             std::optional<std::size_t> at) {
  if (!is_id(draft.id.view())) return fail(ErrorCode::bad_arguments, "/item/id");
  std::vector<Draft>& drafts = side.*list;
  std::vector<Draft>& gone = side.*removed;
  std::size_t index = at.value_or(drafts.size());
  const auto former = place_of(drafts, draft.id);
  const auto taken_away = place_of(gone, draft.id);
  if (former != drafts.end()) {
    carry_over(draft, *former);
    if (!at) index = static_cast<std::size_t>(former - drafts.begin());
    drafts.erase(former);
  } else if (taken_away != gone.end()) {
    carry_over(draft, *taken_away);
    gone.erase(taken_away);
  } else if (drafts.size() >= most_drafts) {
    return fail(ErrorCode::too_large, "/item", "too many drafts");
  }
  insert_at(drafts, draft, index);
  WZ_CHECK(check_size(side));
  return Put<Draft>{std::move(side), std::move(draft)};
}

template <class Draft>
Result<Removed<Draft>> remove_draft(PrivateSide side, std::vector<Draft> PrivateSide::*list,
                                    std::vector<Draft> PrivateSide::*removed, const ItemId& id) {
  std::vector<Draft>& drafts = side.*list;
  const auto found = place_of(drafts, id);
  if (found == drafts.end()) return fail(ErrorCode::not_found, "/id");
  const auto index = static_cast<std::size_t>(found - drafts.begin());
  Draft draft = std::move(*found);
  drafts.erase(found);
  if (draft.stated) (side.*removed).push_back(draft);
  return Removed<Draft>{std::move(side), std::move(draft), index};
}

template <class Draft>
Result<PrivateSide> move_draft(PrivateSide side, std::vector<Draft> PrivateSide::*list,
                               const ItemId& id, std::size_t to) {
  std::vector<Draft>& drafts = side.*list;
  const auto found = place_of(drafts, id);
  if (found == drafts.end()) return fail(ErrorCode::not_found, "/id");
  Draft draft = std::move(*found);
  drafts.erase(found);
  insert_at(drafts, std::move(draft), to);
  return side;
}

template <class Draft>
std::vector<ItemId> to_withdraw(const std::vector<Draft>& drafts,
                                const std::vector<Draft>& removed) {
  std::vector<ItemId> ids;
  for (const Draft& draft : drafts) {
    if (draft.stated && draft.shared == false) ids.push_back(draft.id);
  }
  for (const Draft& draft : removed) ids.push_back(draft.id);
  return ids;
}

template <class Draft>
void forget_statement(std::vector<Draft>& drafts, std::vector<Draft>& removed, const ItemId& id) {
  const auto found = place_of(drafts, id);
  if (found != drafts.end()) found->stated.reset();
  const auto gone = place_of(removed, id);
  if (gone != removed.end()) removed.erase(gone);
}

template <class Draft>
std::size_t complete_ones(const std::vector<Draft>& drafts) {
  return static_cast<std::size_t>(
      std::count_if(drafts.begin(), drafts.end(),
                    [](const Draft& draft) { return missing_members(draft).empty(); }));
}

// Between values and JSON.

Json json_of(const ExpectationContent& content) {
  ExpectationDraft draft;
  draft.topic = content.topic;
  draft.topic_label = content.topic_label;
  draft.text = content.text;
  draft.why = content.why;
  draft.sign = content.sign;
  draft.importance = content.importance;
  draft.needed = content.needed;
  draft.received = content.received;
  draft.scope = content.scope;
  return fields_of(draft);
}

Json json_of(const OfferContent& content) {
  OfferDraft draft;
  draft.nature = content.nature;
  draft.topic = content.topic;
  draft.text = content.text;
  draft.because = content.because;
  return fields_of(draft);
}

void put_besides(Json& json, const ExpectationDraft& draft) {
  if (draft.received_before) json["receivedBefore"] = draft.received_before->value();
}
void put_besides(Json& /*json*/, const OfferDraft& /*draft*/) {}

void take_besides(ExpectationDraft& draft, const Json& json) {
  if (const auto value = find_integer(json, "receivedBefore"))
    draft.received_before = Figure::of(*value);
}
void take_besides(OfferDraft& /*draft*/, const Json& /*json*/) {}

template <class Draft>
Json stored_form(const Draft& draft) {
  Json json = fields_of(draft);
  put_besides(json, draft);
  if (draft.stated) {
    Json stated = json_of(draft.stated->content);
    stated.erase("id");
    stated["revision"] = draft.stated->revision.str();
    json["stated"] = std::move(stated);
  }
  add_unknown(json, draft.unknown);
  return json;
}

template <class Draft>
Json stored_form(const std::vector<Draft>& drafts) {
  Json list = Json::array();
  for (const Draft& draft : drafts) list.push_back(stored_form(draft));
  return list;
}

Json json_of(const std::vector<GuessContent>& guesses) {
  Json list = Json::array();
  for (const GuessContent& guess : guesses) {
    Json json = Json::object();
    json["topic"] = guess.topic;
    if (guess.text) json["text"] = *guess.text;
    list.push_back(std::move(json));
  }
  return list;
}

Result<ExpectationDraft> draft_from(const Json& json, const ExpectationDraft* /*which*/) {
  return expectation_draft_from(json, ErrorCode::malformed);
}

Result<OfferDraft> draft_from(const Json& json, const OfferDraft* /*which*/) {
  return offer_draft_from(json, ErrorCode::malformed);
}

std::optional<ExpectationContent> whole_content(const ExpectationDraft& draft) {
  return content_to_state(draft, true);
}

std::optional<OfferContent> whole_content(const OfferDraft& draft) {
  return content_to_state(draft);
}

std::vector<std::string_view> known_members(const ExpectationDraft* /*which*/) {
  return {"id",     "topic",    "topicLabel", "text",  "why",    "sign",   "importance",
          "needed", "received", "tooEarly",   "scope", "shared", "stated", "receivedBefore"};
}

std::vector<std::string_view> known_members(const OfferDraft* /*which*/) {
  return {"id", "nature", "topic", "text", "because", "shared", "stated"};
}

template <class Draft>
Result<Draft> stored_draft(const Json& json) {
  const Draft* which = nullptr;
  WZ_TRY(Draft draft, draft_from(json, which));
  if (draft.id.empty()) return fail(ErrorCode::malformed, "/id", "is needed");
  draft.unknown = unknown_members(json, known_members(which));
  take_besides(draft, json);
  const Json* stated = find(json, "stated");
  if (stated == nullptr) return draft;
  Result<Draft> content = draft_from(*stated, which);
  if (!content) return tl::unexpected(below("/stated", content.error()));
  const std::optional<std::string> revision = find_string(*stated, "revision");
  auto whole = whole_content(*content);
  if (!revision || !is_id(*revision)) return fail(ErrorCode::malformed, "/stated/revision");
  if (!whole) return fail(ErrorCode::malformed, "/stated", "not complete");
  draft.stated = {RevisionId(*revision), std::move(*whole)};
  return draft;
}

/// The list of that name; absent is empty.
template <class Draft>
Result<std::vector<Draft>> stored_drafts(const Json& document, std::string_view name) {
  std::vector<Draft> drafts;
  if (find(document, name) == nullptr) return drafts;
  WZ_TRY(const Json* list, need_array(document, name, ErrorCode::malformed));
  std::set<std::string> ids;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string at = pointer_step(name) + "/" + std::to_string(i);
    Result<Draft> draft = stored_draft<Draft>((*list)[i]);
    if (!draft) return tl::unexpected(below(at, draft.error()));
    if (!ids.insert(draft->id.str()).second) {
      return fail(ErrorCode::malformed, at + "/id", "stands there twice");
    }
    drafts.push_back(std::move(*draft));
  }
  return drafts;
}

Result<void> check_guesses(const std::vector<GuessContent>& guesses, ErrorCode code) {
  if (guesses.size() > most_guesses) return fail(code, "", "more than five");
  std::set<std::string> topics;
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    const GuessContent& guess = guesses[i];
    const std::string at = "/" + std::to_string(i);
    if (!is_id(guess.topic)) return fail(code, at + "/topic", "must be an id");
    if (guess.topic != own_words_topic && !topics.insert(guess.topic).second) {
      return fail(code, at + "/topic", "stands there twice");
    }
    if (guess.text && code_points(*guess.text) > longest_text) {
      return fail(code, at + "/text", "too long");
    }
  }
  return {};
}

Result<std::vector<GuessContent>> stored_guesses(const Json& document, std::string_view name) {
  WZ_TRY(const Json* list, need_array(document, name, ErrorCode::malformed));
  std::vector<GuessContent> guesses;
  for (const Json& entry : *list) {
    const std::string topic = find_string(entry, "topic").value_or("");
    guesses.push_back({topic, find_string(entry, "text")});
  }
  Result<void> good = check_guesses(guesses, ErrorCode::malformed);
  if (!good) return tl::unexpected(below(pointer_step(name), good.error()));
  return guesses;
}

Result<bool> stored_flag(const Json& document, std::string_view name, bool when_absent) {
  if (find(document, name) == nullptr) return when_absent;
  return need_boolean(document, name, ErrorCode::malformed);
}

/// The round of a side; 0 in a document that does not say it.
Result<int> stored_round(const Json& document) {
  if (find(document, "round") == nullptr) return 0;
  const std::optional<std::int64_t> round = find_integer(document, "round");
  if (!round || *round < 1 || *round > 9999) return fail(ErrorCode::malformed, "/round");
  return static_cast<int>(*round);
}

}  // namespace

Result<Put<ExpectationDraft>> put_expectation(const PrivateSide& side, ExpectationDraft draft,
                                              std::optional<std::size_t> at) {
  return put_draft(side, &PrivateSide::expectations, &PrivateSide::removed_expectations,
                   std::move(draft), at);
}

Result<Put<OfferDraft>> put_offer(const PrivateSide& side, OfferDraft draft,
                                  std::optional<std::size_t> at) {
  return put_draft(side, &PrivateSide::offers, &PrivateSide::removed_offers, std::move(draft), at);
}

Result<Removed<ExpectationDraft>> remove_expectation(const PrivateSide& side, const ItemId& id) {
  return remove_draft(side, &PrivateSide::expectations, &PrivateSide::removed_expectations, id);
}

Result<Removed<OfferDraft>> remove_offer(const PrivateSide& side, const ItemId& id) {
  return remove_draft(side, &PrivateSide::offers, &PrivateSide::removed_offers, id);
}

Result<PrivateSide> move_expectation(const PrivateSide& side, const ItemId& id, std::size_t to) {
  return move_draft(side, &PrivateSide::expectations, id, to);
}

Result<PrivateSide> move_offer(const PrivateSide& side, const ItemId& id, std::size_t to) {
  return move_draft(side, &PrivateSide::offers, id, to);
}

Result<PrivateSide> set_guesses(const PrivateSide& side, std::vector<GuessContent> guesses,
                                std::optional<bool> shared) {
  for (GuessContent& guess : guesses) {
    if (guess.text && guess.text->find_first_not_of(" \t\r\n") == std::string::npos) {
      guess.text.reset();
    }
  }
  Result<void> good = check_guesses(guesses, ErrorCode::bad_arguments);
  if (!good) return tl::unexpected(below("/guesses", good.error()));
  PrivateSide changed = side;
  changed.guesses = std::move(guesses);
  if (shared) changed.share_guesses = *shared;
  WZ_CHECK(check_size(changed));
  return changed;
}

const ExpectationDraft* find_expectation(const PrivateSide& side, const ItemId& id) {
  return find_draft(side.expectations, id);
}

const OfferDraft* find_offer(const PrivateSide& side, const ItemId& id) {
  return find_draft(side.offers, id);
}

std::vector<const ExpectationDraft*> expectations_to_state(const PrivateSide& side) {
  std::vector<const ExpectationDraft*> drafts;
  for (const ExpectationDraft& draft : side.expectations) {
    const bool differs = state_of(draft, side.share_received) != DraftState::stated;
    if (is_shared(draft) && missing_members(draft).empty() && differs) drafts.push_back(&draft);
  }
  return drafts;
}

std::vector<const OfferDraft*> offers_to_state(const PrivateSide& side) {
  std::vector<const OfferDraft*> drafts;
  for (const OfferDraft& draft : side.offers) {
    const bool differs = state_of(draft) != DraftState::stated;
    if (is_shared(draft) && missing_members(draft).empty() && differs) drafts.push_back(&draft);
  }
  return drafts;
}

std::vector<ItemId> expectations_to_withdraw(const PrivateSide& side) {
  return to_withdraw(side.expectations, side.removed_expectations);
}

std::vector<ItemId> offers_to_withdraw(const PrivateSide& side) {
  return to_withdraw(side.offers, side.removed_offers);
}

bool has_guesses_to_state(const PrivateSide& side) {
  if (!side.share_guesses) return false;
  if (!side.stated_guesses) return !side.guesses.empty();
  return *side.stated_guesses != side.guesses;
}

PrivateSide mark_stated(PrivateSide side, const ItemId& id,
                        const LastStated<ExpectationContent>& stated) {
  const auto found = place_of(side.expectations, id);
  if (found != side.expectations.end()) found->stated = stated;
  return side;
}

PrivateSide mark_stated(PrivateSide side, const ItemId& id,
                        const LastStated<OfferContent>& stated) {
  const auto found = place_of(side.offers, id);
  if (found != side.offers.end()) found->stated = stated;
  return side;
}

PrivateSide mark_expectation_withdrawn(PrivateSide side, const ItemId& id) {
  forget_statement(side.expectations, side.removed_expectations, id);
  return side;
}

PrivateSide mark_offer_withdrawn(PrivateSide side, const ItemId& id) {
  forget_statement(side.offers, side.removed_offers, id);
  return side;
}

PrivateSide mark_guesses_stated(PrivateSide side) {
  side.stated_guesses = side.guesses;
  return side;
}

PrivateSide begin_round(PrivateSide side, int round) {
  const int former = std::exchange(side.round, round);
  if (former == 0 || former == round) return side;
  for (ExpectationDraft& draft : side.expectations) {
    if (round > former) {
      if (draft.received) draft.received_before = draft.received;
      draft.received.reset();
      draft.too_early = false;
    } else if (!draft.received && !draft.too_early) {
      draft.received = std::exchange(draft.received_before, std::nullopt);
    }
  }
  if (round > former) {
    side.guesses_before = std::exchange(side.guesses, {});
    side.stated_guesses.reset();
  } else if (side.guesses.empty()) {
    side.guesses = std::exchange(side.guesses_before, {});
  }
  return side;
}

Readiness readiness_of(const PrivateSide& side) {
  Readiness readiness;
  readiness.expectations = complete_ones(side.expectations);
  readiness.offers = complete_ones(side.offers);
  readiness.guesses = side.guesses.size();
  readiness.can_finish = std::any_of(side.expectations.begin(), side.expectations.end(),
                                     [](const ExpectationDraft& draft) {
                                       return is_shared(draft) && missing_members(draft).empty();
                                     });
  return readiness;
}

PrivateSide as_drafts(const PrivateSide& side) {
  PrivateSide copy;
  for (ExpectationDraft draft : side.expectations) {
    draft.received.reset();
    draft.received_before.reset();
    draft.too_early = false;
    draft.stated.reset();
    draft.unknown = Json::object();
    copy.expectations.push_back(std::move(draft));
  }
  for (OfferDraft draft : side.offers) {
    draft.stated.reset();
    draft.unknown = Json::object();
    copy.offers.push_back(std::move(draft));
  }
  return copy;
}

Json view_of(const ExpectationDraft& draft, bool share_received) {
  Json json = fields_of(draft);
  json["shared"] = is_shared(draft);
  json["missing"] = missing_members(draft);
  if (draft.received_before) json["receivedBefore"] = draft.received_before->value();
  json["state"] = std::string(name_of(state_by_person(draft, share_received)));
  return json;
}

Json view_of(const OfferDraft& draft) {
  Json json = fields_of(draft);
  json["shared"] = is_shared(draft);
  json["missing"] = missing_members(draft);
  json["state"] = std::string(name_of(state_of(draft)));
  return json;
}

Json view_of(const PrivateSide& side) {
  Json json = Json::object();
  json["expectations"] = Json::array();
  for (const ExpectationDraft& draft : side.expectations) {
    json["expectations"].push_back(view_of(draft, side.share_received));
  }
  json["offers"] = Json::array();
  for (const OfferDraft& draft : side.offers) json["offers"].push_back(view_of(draft));
  json["guesses"] = json_of(side.guesses);
  json["shareGuesses"] = side.share_guesses;
  json["shareReceived"] = side.share_received;
  return json;
}

std::string write_side(const PrivateSide& side) {
  Json json = Json::object();
  json["expectations"] = stored_form(side.expectations);
  json["offers"] = stored_form(side.offers);
  json["guesses"] = json_of(side.guesses);
  json["shareGuesses"] = side.share_guesses;
  json["shareReceived"] = side.share_received;
  if (side.round > 0) json["round"] = side.round;
  if (!side.guesses_before.empty()) json["guessesBefore"] = json_of(side.guesses_before);
  if (!side.removed_expectations.empty()) {
    json["removedExpectations"] = stored_form(side.removed_expectations);
  }
  if (!side.removed_offers.empty()) json["removedOffers"] = stored_form(side.removed_offers);
  if (side.stated_guesses) json["statedGuesses"] = json_of(*side.stated_guesses);
  return close_document(std::move(json), side.unknown);
}

Result<PrivateSide> read_side(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  PrivateSide side;
  WZ_TRY(side.expectations, stored_drafts<ExpectationDraft>(document, "expectations"));
  WZ_TRY(side.offers, stored_drafts<OfferDraft>(document, "offers"));
  WZ_TRY(side.guesses, stored_guesses(document, "guesses"));
  WZ_TRY(side.share_guesses, stored_flag(document, "shareGuesses", false));
  WZ_TRY(side.share_received, stored_flag(document, "shareReceived", true));
  WZ_TRY(side.removed_expectations,
         stored_drafts<ExpectationDraft>(document, "removedExpectations"));
  WZ_TRY(side.removed_offers, stored_drafts<OfferDraft>(document, "removedOffers"));
  if (find(document, "statedGuesses") != nullptr) {
    WZ_TRY(side.stated_guesses, stored_guesses(document, "statedGuesses"));
  }
  WZ_TRY(side.round, stored_round(document));
  if (find(document, "guessesBefore") != nullptr) {
    WZ_TRY(side.guesses_before, stored_guesses(document, "guessesBefore"));
  }
  side.unknown =
      unknown_members(document, {"version", "expectations", "offers", "guesses", "shareGuesses",
                                 "shareReceived", "removedExpectations", "removedOffers",
                                 "statedGuesses", "round", "guessesBefore"});
  return side;
}

}  // namespace wederzijds
