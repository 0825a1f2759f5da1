#include "api/sight.hpp"

#include <algorithm>
#include <tuple>

#include "followup/next.hpp"

namespace wederzijds::api {
namespace {

bool has_given_all_views(const State& state, Role me) {
  return sees_other_side(state, me) && views_missing(state, me) == 0;
}

/// The item with the figures that may be seen; the list and the scores follow from these.
ScoredItem scored_for(const State& state, Role me, ScoredItem item) {
  if (!sees_figures(state, me, *item.expectation)) {
    item.figures = {};
  } else if (view_seen_by(state, me, *item.expectation) == nullptr) {
    item.figures.has_view = item.figures.is_new = false;
    item.figures.acknowledged.reset();
    item.figures.delivered.reset();
  }
  item.score = score(item.figures);
  return item;
}

void hide_indexes(SideScores& side) {
  side.fulfilment.reset();
  side.over.reset();
  side.mutuality.reset();
  side.delivery_seen.reset();
  side.received = side.acknowledged = side.views = side.delivered = {};
}

}  // namespace

std::string_view name_of(Looking looking) {
  switch (looking) {
    case Looking::closed:
      return "closed";
    case Looking::looking:
      return "looking";
    case Looking::waiting:
      return "waiting";
    case Looking::crossed:
      return "crossed";
  }
  return {};
}

Looking looking_of(const State& state, Role me) {
  if (!sees_other_side(state, me)) return Looking::closed;
  if (views_missing(state, me) > 0) return Looking::looking;
  return views_have_crossed(state) ? Looking::crossed : Looking::waiting;
}

bool sees_other_side(const State& state, Role me) {
  return has_opened(state, me, state.present_round);
}

const Revision<ExpectationStated>* seen_by(const State& state, Role me, const Expectation& item) {
  return item.role == me ? item.in_use() : visible_to_other(state, item);
}

const Revision<OfferStated>* seen_by(const State& state, Role me, const Offer& item) {
  return item.role == me ? item.in_use() : visible_to_other(state, item);
}

bool sees_figures(const State& state, Role me, const Expectation& item) {
  return item.role == me || view_now(state, item) != nullptr;
}

const Stated<ViewGiven>* view_seen_by(const State& state, Role me, const Expectation& item) {
  if (item.role == me && !has_given_all_views(state, me)) return nullptr;
  return view_in_round(state, item, state.present_round);
}

SideScores scores_seen_by(const State& state, Role me, Role side) {
  SideScores scores = score_side(state, side, me);
  std::vector<ScoredItem> seen;
  bool is_whole = true;
  for (const ScoredItem& item : scores.items) {
    is_whole = is_whole && sees_figures(state, me, *item.expectation);
    if (seen_by(state, me, *item.expectation) != nullptr)
      seen.push_back(scored_for(state, me, item));
  }
  scores.items = std::move(seen);
  if (!is_whole) {
    hide_indexes(scores);
  } else if (side == me && !has_given_all_views(state, me)) {
    // What the other thinks of my side stays closed until I have given all my views.
    scores.mutuality.reset();
    scores.delivery_seen.reset();
    scores.acknowledged = scores.views = scores.delivered = {};
  }
  return scores;
}

int number_of(const State& state, const Expectation& item) {
  int number = 0;
  for (const Expectation& one : state.expectations) {
    if (one.role != item.role || one.in_use() == nullptr) continue;
    ++number;
    if (one.id == item.id) return number;
  }
  return 0;
}

std::vector<const Expectation*> expectations_with_id(const State& state, Role me,
                                                     std::string_view id) {
  std::vector<const Expectation*> found;
  for (const Role role : both_roles) {
    const Expectation* item = find_expectation(state, role, id);
    if (item != nullptr && seen_by(state, me, *item) != nullptr) found.push_back(item);
  }
  return found;
}

bool is_revised_after_opening(const State& state, Role role, const Line& line) {
  const Round* round = find_round(state, line.round);
  if (round == nullptr || line.round != state.present_round) return false;
  const auto& opened = round->sides[role].opened;
  return opened && before(opened->line(), line);
}

std::string topic_label(const Pack* pack, std::string_view topic, const OptionalText& travelled) {
  const auto label = travelled ? std::optional<std::string>(*travelled) : std::nullopt;
  if (pack != nullptr) return label_of_topic(*pack, topic, label);
  return label.value_or(std::string(topic));
}

std::optional<std::string> name_of_role(const State& state, Role role) {
  const auto& party = state.parties[role];
  return party ? std::optional<std::string>((*party)->name) : std::nullopt;
}

void write_words(JsonWriter& json, const State& state, const Pack* pack, const Expectation& item,
                 const Revision<ExpectationStated>& revision) {
  const ExpectationStated& stated = *revision.stated;
  json.member("role", name_of(item.role));
  json.member("id", item.id);
  json.member("revision", stated.revision);
  json.member("number", number_of(state, item));
  json.member("topic", stated.topic);
  json.member("topicLabel", topic_label(pack, stated.topic, stated.topic_label));
  json.member("text", stated.text);
  json.optional("why", stated.why);
  json.optional("sign", stated.sign);
}

void write_view(JsonWriter& json, const ViewGiven& view) {
  json.member("isNew", view.is_new);
  json.optional("acknowledged", view.acknowledged);
  json.optional("delivered", view.delivered);
  json.optional("because", view.because);
}

void write_answer_words(JsonWriter& json, const AnswerGiven& given) {
  json.member("answer", name_of(given.answer));
  json.optional("text", given.text);
  json.optional("understood", given.understood);
  json.optional("because", given.because);
  if (given.cause) json.member("cause", name_of(*given.cause));
}

void write_note_beside(JsonWriter& json, const Answer& answer) {
  if (!answer.own || !answer.noted) return;
  const AnswerGiven& own = **answer.own;
  const AnswerGiven& note = **answer.noted;
  const auto said = [](const AnswerGiven& given) {
    return std::tie(given.answer, given.text, given.understood, given.because, given.cause);
  };
  // What was confirmed stands in the same words already.
  if (said(own) == said(note)) return;
  json.key("noted");
  json.begin_object();
  json.member("by", name_of(other(note.by)));
  write_answer_words(json, note);
  json.end_object();
}

void write_answer(JsonWriter& json, const Answer& answer, bool is_earlier_text) {
  const AnswerGiven& given = *answer.present();
  json.begin_object();
  write_answer_words(json, given);
  if (answer.is_only_noted()) json.member("notedBy", name_of(other(given.by)));
  write_note_beside(json, answer);
  json.member("earlierText", is_earlier_text);
  json.end_object();
}

void write_answer_of(JsonWriter& json, const State& state, const Expectation& item) {
  const Answer* answer = answer_in_round(state, item, state.present_round);
  if (answer == nullptr) return;
  json.key("answer");
  write_answer(json, *answer, answer_now(state, item) == nullptr);
}

void write_offer(JsonWriter& json, const Pack* pack, const Offer& item,
                 const Revision<OfferStated>& revision) {
  const OfferStated& stated = *revision.stated;
  json.member("role", name_of(item.role));
  json.member("id", item.id);
  json.member("nature", name_of(stated.nature));
  if (stated.topic) {
    json.member("topic", *stated.topic);
    json.member("topicLabel", topic_label(pack, *stated.topic, std::nullopt));
  }
  json.member("text", stated.text);
  json.optional("because", stated.because);
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& list) {
  json.key(name);
  json.begin_array();
  for (const std::string& element : list) json.string(element);
  json.end_array();
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<Text>& list) {
  json.key(name);
  json.begin_array();
  for (const Text element : list) json.string(element);
  json.end_array();
}

void write_draft(JsonWriter& json, std::string_view name, const Json* value) {
  if (value == nullptr) return;
  json.key(name);
  json.raw(dump_sorted(*value));
}

}  // namespace wederzijds::api
