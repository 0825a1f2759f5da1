// compare.view: both sides next to each other.

#include <algorithm>
#include <array>

#include "api/great.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/things.hpp"

namespace wederzijds::api {
namespace {

/// By priority, then importance, then order; items without visible figures come last.
std::vector<const ScoredItem*> in_order(const SideScores& side) {
  std::vector<const ScoredItem*> items;
  for (const ScoredItem& item : side.items) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const ScoredItem* a, const ScoredItem* b) {
    const int priority_a = a->score.priority.value_or(0);
    const int priority_b = b->score.priority.value_or(0);
    if (priority_a != priority_b) return priority_a > priority_b;
    return a->figures.importance > b->figures.importance;
  });
  return items;
}

void write_scores(JsonWriter& json, const ScoredItem& item) {
  if (item.figures.importance == 0) return;
  json.member("importance", item.figures.importance);
  json.member("needed", item.figures.needed);
  json.optional("received", item.figures.received);
  json.optional("under", item.score.under);
  json.optional("over", item.score.over);
  json.optional("priority", item.score.priority);
  if (item.score.priority) json.member("talkFirst", item.score.talk_first);
  if (item.score.quadrant) json.member("quadrant", name_of(*item.score.quadrant));
}

void write_item(JsonWriter& json, const World& world, const OpenAgreement& open,
                const NewsMarks& marks, const ScoredItem& item) {
  const State& state = open.state();
  const Expectation& expectation = *item.expectation;
  const auto* seen = seen_by(state, open.role(), expectation);
  json.begin_object();
  write_words(json, state, world.pack_or_null(), expectation, *seen);
  write_scores(json, item);
  json.member("list", name_of(item.score.list));
  const Stated<ViewGiven>* view = view_seen_by(state, open.role(), expectation);
  if (view != nullptr) {
    json.key("view");
    json.begin_object();
    write_view(json, **view);
    json.end_object();
  }
  write_answer_of(json, state, expectation);
  json.member("earlierText", view != nullptr && view_now(state, expectation) == nullptr);
  json.member("twoTexts", expectation.two_texts());
  json.member("revisedAfterOpening",
              is_revised_after_opening(state, expectation.role, seen->stated.line()));
  marks.write(json, "expectation", expectation.role, expectation.id);
  json.end_object();
}

/// How many get all that is needed, of those whose figure is known.
int count_enough(const SideScores& side) {
  return static_cast<int>(
      std::count_if(side.items.begin(), side.items.end(),
                    [](const ScoredItem& item) { return item.score.under == 0; }));
}

/// The mean, over how many it is, and the coverage: how many have a view, of how many.
void write_mutuality(JsonWriter& json, const SideScores& side) {
  json.key("mutuality");
  json.begin_object();
  json.optional("perMille", side.mutuality);
  json.member("counted", side.acknowledged.with);
  json.member("with", side.views.with);
  json.member("of", side.views.of);
  json.end_object();
}

void write_delivery_seen(JsonWriter& json, const SideScores& side) {
  json.key("deliverySeen");
  json.begin_object();
  json.optional("perMille", side.delivery_seen);
  json.member("with", side.delivered.with);
  json.member("of", side.delivered.of);
  json.end_object();
}

void write_side(JsonWriter& json, const World& world, const OpenAgreement& open,
                const NewsMarks& marks, Role role, const SideScores& side) {
  json.begin_object();
  json.member("role", name_of(role));
  json.optional("name",
                role == open.role() ? name_of_role(open.state(), role) : name_of_other(open));
  json.key("items");
  json.begin_array();
  for (const ScoredItem* item : in_order(side)) write_item(json, world, open, marks, *item);
  json.end_array();
  json.optional("fulfilment", side.fulfilment);
  json.optional("over", side.over);
  json.member("withReceived", side.received.with);
  json.member("enough", count_enough(side));
  write_mutuality(json, side);
  write_delivery_seen(json, side);
  json.end_object();
}

void write_lists(JsonWriter& json, const ByRole<SideScores>& sides) {
  constexpr std::array<CompareList, 8> lists = {
      CompareList::waiting,          CompareList::unspoken,  CompareList::seen_differently,
      CompareList::blind_spot,       CompareList::undersold, CompareList::falls_short,
      CompareList::more_than_needed, CompareList::agreed};
  json.key("lists");
  json.begin_array();
  for (const CompareList list : lists) {
    json.begin_object();
    json.member("id", name_of(list));
    json.key("items");
    json.begin_array();
    for (const Role role : both_roles) {
      for (const ScoredItem* item : in_order(sides[role])) {
        if (item->score.list != list) continue;
        json.begin_object();
        json.member("role", name_of(role));
        json.member("id", item->expectation->id);
        json.end_object();
      }
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

/// The words for a topic: of own words those that its most important expectation carries.
std::string label_of(const World& world, const State& state, Role role, std::string_view topic) {
  const ExpectationStated* best = nullptr;
  for (const Expectation& item : state.expectations) {
    if (item.role != role || item.in_use() == nullptr) continue;
    const ExpectationStated& stated = *item.in_use()->stated;
    if (stated.topic != topic || !stated.topic_label) continue;
    if (best == nullptr || stated.importance > best->importance) best = &stated;
  }
  return topic_label(world.pack_or_null(), topic,
                     best != nullptr ? best->topic_label : OptionalText());
}

void write_topics(JsonWriter& json, const World& world, const State& state, Role role,
                  std::string_view name, const std::vector<std::string_view>& topics) {
  json.key(name);
  json.begin_array();
  for (const std::string_view topic : topics) {
    json.begin_object();
    json.member("topic", topic);
    json.member("topicLabel", label_of(world, state, role, topic));
    json.end_object();
  }
  json.end_array();
}

void write_beside(JsonWriter& json, const World& world, const GuessScore& guess) {
  json.key("beside");
  json.begin_array();
  for (const GuessStated::Guess* one : guess.beside) {
    json.begin_object();
    json.member("topic", one->topic);
    json.member("topicLabel", topic_label(world.pack_or_null(), one->topic, std::nullopt));
    json.optional("text", one->text);
    json.end_object();
  }
  json.end_array();
}

void write_guesses(JsonWriter& json, const World& world, const State& state) {
  json.key("guesses");
  json.begin_array();
  for (const Role role : both_roles) {
    const std::optional<GuessScore> guess = score_guess(state, role);
    if (!guess) continue;
    json.begin_object();
    json.member("role", name_of(role));
    write_topics(json, world, state, other(role), "guessed", guess->guessed);
    write_topics(json, world, state, other(role), "missed", guess->missed);
    write_beside(json, world, *guess);
    json.end_object();
  }
  json.end_array();
}

void write_offers(JsonWriter& json, const World& world, const OpenAgreement& open,
                  const NewsMarks& marks) {
  json.key("offers");
  json.begin_array();
  for (const Role role : both_roles) {
    for (const Offer& item : open.state().offers) {
      if (item.role != role) continue;
      const auto* seen = seen_by(open.state(), open.role(), item);
      if (seen == nullptr) continue;
      json.begin_object();
      write_offer(json, world.pack_or_null(), item, *seen);
      marks.write(json, "offer", role, item.id);
      json.end_object();
    }
  }
  json.end_array();
}

void write_give_and_take(JsonWriter& json, const ByRole<SideScores>& sides) {
  const auto balance = give_and_take(sides.employee.fulfilment, sides.manager.fulfilment);
  if (!balance) return;
  json.key("giveAndTake");
  json.begin_object();
  json.member("perMille", balance->per_mille);
  json.member("level", balance->level);
  json.member("word", name_of(balance->word));
  if (balance->word == Balance::tilted) {
    const bool employee = sides.employee.fulfilment > sides.manager.fulfilment;
    json.member("more", name_of(employee ? Role::employee : Role::manager));
  }
  json.end_object();
}

}  // namespace

Result<void> compare_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  const State& state = open->state();
  const Role me = open->role();
  const Looking looking = looking_of(state, me);
  const ByRole<SideScores> sides = {scores_seen_by(state, me, Role::employee),
                                    scores_seen_by(state, me, Role::manager)};
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.member("state", name_of(looking));
  json.key("sides");
  json.begin_array();
  const NewsMarks marks(*open);
  for (const Role role : both_roles) write_side(json, world, *open, marks, role, sides[role]);
  json.end_array();
  write_lists(json, sides);
  if (looking == Looking::crossed) {
    write_give_and_take(json, sides);
    write_guesses(json, world, state);
  }
  write_offers(json, world, *open, marks);
  write_great(json, world, *open);
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
