// prepare.view, side.* (but side.open), notes.*, desk.*.

#include <limits>
#include <utility>

#include "api/header.hpp"
#include "api/hints.hpp"
#include "api/operations.hpp"
#include "api/prepare.hpp"
#include "api/sight.hpp"
#include "api/talk_desk.hpp"

namespace wederzijds::api {
namespace {

/// The words for the topic of an item. Own words have only the label that the person gave them:
/// another one would come back as if it were typed.
void add_label(Json& item, const Pack* pack) {
  const std::optional<std::string> topic = find_string(item, "topic");
  if (!topic || *topic == own_words_topic) return;
  const std::optional<std::string> own = find_string(item, "topicLabel");
  item["topicLabel"] = topic_label(pack, *topic, own ? OptionalText(*own) : std::nullopt);
}

void write_item(JsonWriter& json, std::string_view name, Json item, const World& world,
                const OpenAgreement& open, HintKind kind) {
  add_label(item, world.pack_or_null());
  add_hints(item, world, open, kind);
  json.key(name);
  json.raw(dump_sorted(item));
}

void write_count(JsonWriter& json, std::string_view name, std::size_t have, int of) {
  json.key(name);
  json.begin_object();
  json.member("have", static_cast<std::int64_t>(have));
  json.member("of", of);
  json.end_object();
}

void write_side_and_readiness(JsonWriter& json, const World& world, const OpenAgreement& open) {
  write_side(json, world, open);
  write_readiness(json, open.side());
}

/// The draft of the arguments, with its place in them; a new one gets a fresh id.
template <class Draft>
Result<Draft> with_id(Result<Draft> draft, Context& context) {
  if (!draft) {
    Error error = draft.error();
    error.at = "/item" + error.at;
    return tl::unexpected(std::move(error));
  }
  if (draft->id.empty()) {
    WZ_TRY(const std::string id, context.fresh_id());
    draft->id = ItemId(id);
  }
  return draft;
}

std::optional<std::size_t> read_place(Args& args, std::string_view name) {
  const auto at = args.optional_integer(name, 0, std::numeric_limits<int>::max());
  return at ? std::optional<std::size_t>(static_cast<std::size_t>(*at)) : std::nullopt;
}

Json item_view(const PrivateSide& side, const ExpectationDraft& draft) {
  return view_of(draft, side.share_received);
}
Json item_view(const PrivateSide&, const OfferDraft& draft) { return view_of(draft); }

HintKind kind_of(const ExpectationDraft&) { return HintKind::expectation; }
HintKind kind_of(const OfferDraft&) { return HintKind::offer; }

template <class Draft>
Result<void> answer_put(World& world, Call& call, OpenAgreement& open, Put<Draft> put) {
  open.documents().side = std::move(put.side);
  WZ_CHECK(world.save());
  call.value.begin_object();
  write_item(call.value, "item", item_view(open.side(), put.draft), world, open,
             kind_of(put.draft));
  write_side_and_readiness(call.value, world, open);
  call.value.end_object();
  return {};
}

template <class Draft>
Result<void> answer_removed(World& world, Call& call, OpenAgreement& open, Removed<Draft> removed) {
  open.documents().side = std::move(removed.side);
  WZ_CHECK(world.save());
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("removed");
  json.begin_object();
  write_item(json, "item", item_view(open.side(), removed.draft), world, open,
             kind_of(removed.draft));
  json.member("index", static_cast<std::int64_t>(removed.index));
  json.end_object();
  write_side_and_readiness(json, world, open);
  json.end_object();
  return {};
}

Result<void> save_and_answer_side(World& world, Call& call, const OpenAgreement& open) {
  WZ_CHECK(world.save());
  call.value.begin_object();
  write_side_and_readiness(call.value, world, open);
  call.value.end_object();
  return {};
}

Result<void> save_and_answer_nothing(World& world, Call& call) {
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.end_object();
  return {};
}

}  // namespace

void write_side(JsonWriter& json, const World& world, const OpenAgreement& open) {
  const Pack* pack = world.pack_or_null();
  Json view = view_of(open.side());
  for (Json& item : view["expectations"]) {
    add_label(item, pack);
    add_hints(item, world, open, HintKind::expectation);
  }
  for (Json& item : view["offers"]) {
    add_label(item, pack);
    add_hints(item, world, open, HintKind::offer);
  }
  for (Json& guess : view["guesses"]) {
    guess["topicLabel"] = topic_label(pack, find_string(guess, "topic").value_or(""), std::nullopt);
  }
  add_side_hints(view, world, open);
  json.key("side");
  json.raw(dump_sorted(view));
}

void write_readiness(JsonWriter& json, const PrivateSide& side) {
  const Readiness readiness = readiness_of(side);
  json.key("readiness");
  json.begin_object();
  json.key("short");
  json.begin_object();
  write_count(json, "expectations", readiness.expectations, 3);
  write_count(json, "offers", readiness.offers, 3);
  write_count(json, "guesses", readiness.guesses, 1);
  json.end_object();
  json.member("canFinish", readiness.can_finish);
  json.end_object();
}

Result<void> prepare_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  write_side_and_readiness(json, world, *open);
  json.member("closed", !sees_other_side(open->state(), open->role()));
  json.end_object();
  return {};
}

Result<void> side_put_expectation(World& world, Call& call) {
  Args item = call.args.object("item");
  const auto at = read_place(call.args, "at");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(ExpectationDraft draft,
         with_id(expectation_draft_from(item.json(), ErrorCode::bad_arguments), call.context));
  WZ_TRY(Put<ExpectationDraft> put, put_expectation(open->side(), std::move(draft), at));
  // What was typed into an empty form is this draft now.
  Desk& desk = open->documents().desk;
  if (!item.has("id")) {
    desk = clear_from_desk(std::move(desk), "expectation/new");
    desk = clear_from_desk(std::move(desk), "hints/new");
  }
  return answer_put(world, call, *open, std::move(put));
}

Result<void> side_remove_expectation(World& world, Call& call) {
  const ItemId id(call.args.id("id"));
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(Removed<ExpectationDraft> removed, remove_expectation(open->side(), id));
  return answer_removed(world, call, *open, std::move(removed));
}

Result<void> side_put_offer(World& world, Call& call) {
  Args item = call.args.object("item");
  const auto at = read_place(call.args, "at");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(OfferDraft draft,
         with_id(offer_draft_from(item.json(), ErrorCode::bad_arguments), call.context));
  WZ_TRY(Put<OfferDraft> put, put_offer(open->side(), std::move(draft), at));
  return answer_put(world, call, *open, std::move(put));
}

Result<void> side_remove_offer(World& world, Call& call) {
  const ItemId id(call.args.id("id"));
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(Removed<OfferDraft> removed, remove_offer(open->side(), id));
  return answer_removed(world, call, *open, std::move(removed));
}

Result<void> side_set_guesses(World& world, Call& call) {
  std::vector<GuessContent> guesses;
  for (Args& guess : call.args.objects("guesses")) {
    guesses.push_back({guess.id("topic"), guess.optional_text("text")});
  }
  const auto shared = call.args.optional_flag("shared");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  // A guess is made before seeing what it is about.
  if (sees_other_side(open->state(), open->role())) return fail(ErrorCode::not_allowed, "/guesses");
  WZ_TRY(open->documents().side, set_guesses(open->side(), std::move(guesses), shared));
  return save_and_answer_side(world, call, *open);
}

Result<void> side_move(World& world, Call& call) {
  const std::string kind = call.args.word("kind");
  const ItemId id(call.args.id("id"));
  const auto to = read_place(call.args, "to");
  if (!to) call.args.wrong("to");
  if (kind != "expectation" && kind != "offer") call.args.wrong("kind");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(open->documents().side, kind == "offer" ? move_offer(open->side(), id, *to)
                                                 : move_expectation(open->side(), id, *to));
  return save_and_answer_side(world, call, *open);
}

Result<void> side_share_received(World& world, Call& call) {
  const bool share = call.args.flag("share");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  open->documents().side.share_received = share;
  return save_and_answer_side(world, call, *open);
}

Result<void> notes_put(World& world, Call& call) {
  std::string text = call.args.string("text");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(open->documents().notes, put_notes(open->notes(), std::move(text)));
  return save_and_answer_nothing(world, call);
}

Result<void> notes_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  call.value.begin_object();
  call.value.member("text", open->notes().text);
  call.value.end_object();
  return {};
}

Result<void> desk_put(World& world, Call& call) {
  const std::string key = call.args.string("key");
  Args value = call.args.object("value");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (key == "talk") {
    WZ_CHECK(put_talk_desk(*open, value.json()));
  } else {
    WZ_TRY(open->documents().desk, put_on_desk(open->desk(), key, value.json()));
  }
  return save_and_answer_nothing(world, call);
}

Result<void> desk_clear(World& world, Call& call) {
  const std::string key = call.args.string("key");
  WZ_CHECK(call.args.check());
  if (!is_desk_key(key)) return fail(ErrorCode::bad_arguments, "/key");
  WZ_TRY(OpenAgreement * open, world.writable());
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), key);
  return save_and_answer_nothing(world, call);
}

}  // namespace wederzijds::api
