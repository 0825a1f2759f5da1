// side.open, firstlook.view, view.give: words first, figures after the view.

#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/share.hpp"
#include "api/sight.hpp"
#include "api/things.hpp"

namespace wederzijds::api {
namespace {

void write_figures(JsonWriter& json, const State& state, const Expectation& item,
                   const ExpectationStated& stated, Role me) {
  json.key("figures");
  json.begin_object();
  json.member("importance", stated.importance);
  json.member("needed", stated.needed);
  if (const auto received = received_now(state, item, me)) json.member("received", received->value);
  json.end_object();
}

void write_item(JsonWriter& json, const World& world, const OpenAgreement& open,
                const NewsMarks& marks, const Expectation& item,
                const Revision<ExpectationStated>& seen) {
  const State& state = open.state();
  json.begin_object();
  write_words(json, state, world.pack_or_null(), item, seen);
  write_draft(json, "draft", find_on_desk(open.desk(), "view/" + std::string(item.id)));
  const Stated<ViewGiven>* view = view_seen_by(state, open.role(), item);
  const bool earlier = view != nullptr && view_now(state, item) == nullptr;
  if (view != nullptr) {
    json.key("view");
    json.begin_object();
    write_view(json, **view);
    json.end_object();
  }
  if (sees_figures(state, open.role(), item)) {
    write_figures(json, state, item, *seen.stated, open.role());
  }
  marks.write(json, "expectation", item.role, item.id);
  json.member("earlierText", earlier);
  json.member("twoTexts", item.two_texts());
  json.member("revisedAfterOpening",
              is_revised_after_opening(state, item.role, seen.stated.line()));
  json.end_object();
}

void write_guesses(JsonWriter& json, const World& world, const OpenAgreement& open) {
  const Round* round = present_round(open.state());
  if (round == nullptr || !round->sides[open.other_role()].guesses) return;
  json.key("guesses");
  json.begin_array();
  for (const GuessStated::Guess& guess : (*round->sides[open.other_role()].guesses)->guesses) {
    json.begin_object();
    json.member("topic", guess.topic);
    json.member("topicLabel", topic_label(world.pack_or_null(), guess.topic, std::nullopt));
    json.optional("text", guess.text);
    json.end_object();
  }
  json.end_array();
}

void write_offers(JsonWriter& json, const World& world, const OpenAgreement& open,
                  const NewsMarks& marks) {
  json.key("offers");
  json.begin_array();
  const bool is_open = sees_other_side(open.state(), open.role());
  for (const Offer& item : open.state().offers) {
    if (item.role == open.role() || !is_open) continue;
    const auto* seen = seen_by(open.state(), open.role(), item);
    if (seen == nullptr) continue;
    json.begin_object();
    write_offer(json, world.pack_or_null(), item, *seen);
    marks.write(json, "offer", item.role, item.id);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

Result<void> side_open(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.writable());
  const State& state = open->state();
  const Role me = open->role();
  if (!is_finished(state, me, open->round()) || !is_finished(state, other(me), open->round())) {
    return fail(ErrorCode::side_not_finished);
  }
  if (has_opened(state, me, open->round()))
    return fail(ErrorCode::not_allowed, {}, "it is open already");
  // What I say was said before I saw the other's.
  WZ_CHECK(share_side(*open, open->acting(), world.pack_or_null(), call.context));
  WZ_CHECK(open->write(SideOpened{}, call.context));
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

Result<void> firstlook_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  const State& state = open->state();
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  const NewsMarks marks(*open);
  int total = 0;
  int done = 0;
  json.key("items");
  json.begin_array();
  const bool is_open = sees_other_side(state, open->role());
  for (const Expectation& item : state.expectations) {
    const auto* seen =
        item.role == open->role() || !is_open ? nullptr : seen_by(state, open->role(), item);
    if (seen == nullptr) continue;
    ++total;
    if (view_now(state, item) != nullptr) ++done;
    write_item(json, world, *open, marks, item, *seen);
  }
  json.end_array();
  json.member("total", total);
  json.member("done", done);
  write_offers(json, world, *open, marks);
  if (is_open) write_guesses(json, world, *open);
  json.end_object();
  return {};
}

Result<void> view_give(World& world, Call& call) {
  Args& args = call.args;
  const std::string id = args.id("expectation");
  const std::string revision = args.id("revision");
  ViewGiven view;
  view.is_new = args.flag("isNew");
  view.acknowledged = args.optional_figure("acknowledged");
  view.delivered = args.optional_figure("delivered");
  const auto because = args.optional_text("because");
  WZ_CHECK(args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (!sees_other_side(open->state(), open->role())) return fail(ErrorCode::side_closed);
  const Expectation* item = find_expectation(open->state(), open->other_role(), id);
  const auto* seen = item != nullptr ? seen_by(open->state(), open->role(), *item) : nullptr;
  if (seen == nullptr) return fail(ErrorCode::not_found, "/expectation");
  // Another wording came in meanwhile: it has to be read first.
  if (seen->stated->revision != revision) return fail(ErrorCode::not_found, "/revision");
  view.expectation = id;
  view.revision = revision;
  if (because) view.because = *because;
  WZ_CHECK(open->write(view, call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "view/" + id);
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.key("item");
  item = find_expectation(open->state(), open->other_role(), id);
  write_item(call.value, world, *open, NewsMarks(*open), *item,
             *seen_by(open->state(), open->role(), *item));
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
