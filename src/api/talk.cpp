// talk.view, answer.give, answer.confirm, talk.hold.

#include <algorithm>

#include "agreement/carried.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/talk_desk.hpp"
#include "api/things.hpp"
#include "talk/agenda.hpp"

namespace wederzijds::api {
namespace {

constexpr int usual_minutes = 60;

void write_fixed_parts(JsonWriter& json, const Pack* pack, int minutes) {
  json.key("fixed");
  json.begin_array();
  const AgendaLayout layout = pack != nullptr ? pack->agenda : AgendaLayout();
  const auto length = std::find(layout.lengths.begin(), layout.lengths.end(), minutes);
  for (const AgendaPart& part : layout.parts) {
    if (length == layout.lengths.end()) break;
    json.begin_object();
    json.member("id", part.id);
    json.member("label", part.title);
    json.member("text", part.text);
    json.member("place", part.before_items ? "before" : "after");
    json.member("begins", name_of(part.begins));
    json.member("minutes", part.minutes[static_cast<std::size_t>(length - layout.lengths.begin())]);
    write_list(json, "questions", part.questions);
    json.end_object();
  }
  json.end_array();
}

/// What helps with an item: the pack has words for the one that comes first and for each list.
void write_help(JsonWriter& json, const Pack* pack, std::string_view kind) {
  if (pack == nullptr) return;
  for (const AgendaItem& item : pack->agenda.items) {
    if (item.id != kind) continue;
    if (!item.title.empty()) json.member("title", item.title);
    if (!item.text.empty()) json.member("help", item.text);
    if (!item.questions.empty()) json.member("question", item.questions.front());
    write_list(json, "questions", item.questions);
  }
}

std::string answer_key(Role role, std::string_view id) {
  return "answer/" + std::string(name_of(role)) + "/" + std::string(id);
}

void write_talk_item(JsonWriter& json, const World& world, const OpenAgreement& open,
                     const NewsMarks& marks, const ScoredItem& item) {
  const State& state = open.state();
  const Expectation& expectation = *item.expectation;
  write_words(json, state, world.pack_or_null(), expectation,
              *seen_by(state, open.role(), expectation));
  if (item.figures.importance > 0) {
    json.member("importance", item.figures.importance);
    json.member("needed", item.figures.needed);
    json.optional("received", item.figures.received);
    if (item.score.priority) json.member("talkFirst", item.score.talk_first);
  }
  json.member("list", name_of(item.score.list));
  if (const Stated<ViewGiven>* view = view_seen_by(state, open.role(), expectation)) {
    json.key("view");
    json.begin_object();
    write_view(json, **view);
    json.end_object();
  }
  write_answer_of(json, state, expectation);
  marks.write(json, "expectation", expectation.role, expectation.id);
  write_draft(json, "draft",
              find_on_desk(open.desk(), answer_key(expectation.role, expectation.id)));
}

void write_entry(JsonWriter& json, const World& world, const OpenAgreement& open,
                 const NewsMarks& marks, const AgendaEntry& entry) {
  json.begin_object();
  write_talk_item(json, world, open, marks, *entry.item);
  json.member("reason", name_of(entry.reason));
  if (entry.carried) json.member("carried", true);
  const bool first = entry.reason == AgendaReason::manager_first;
  write_help(json, world.pack_or_null(),
             first ? name_of(entry.reason) : name_of(entry.item->score.list));
  json.end_object();
}

void write_parked(JsonWriter& json, const World& world, const OpenAgreement& open,
                  const NewsMarks& marks, const std::vector<ParkedItem>& parked) {
  json.key("parked");
  json.begin_array();
  for (const ParkedItem& item : parked) {
    json.begin_object();
    write_talk_item(json, world, open, marks, *item.item);
    write_help(json, world.pack_or_null(), name_of(item.item->score.list));
    if (item.carried) json.member("carried", true);
    if (item.settled) json.member("settled", true);
    json.end_object();
  }
  json.end_array();
}

/// What was promised and is not closed.
void write_carried(JsonWriter& json, const OpenAgreement& open,
                   const std::vector<const Commitment*>& carried) {
  json.key("carried");
  json.begin_array();
  for (const Commitment* item : carried) {
    const CommitmentMade& made = *item->in_use()->stated;
    json.begin_object();
    json.member("id", item->id);
    json.member("owner", name_of(made.owner));
    json.member("moment", made.moment);
    json.member("action", made.action);
    json.optional("effect", made.effect);
    json.member("lookBack", made.look_back);
    json.key("status");
    json.begin_object();
    for (const Role role : both_roles) {
      const auto status = status_seen_by(open.state(), *item, role, open.role());
      if (status) json.member(name_of(role), name_of(status->status));
    }
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

/// What is important and gets enough: at most three of each side, the most important first.
void write_goes_well(JsonWriter& json, const OpenAgreement& open, const ByRole<SideScores>& sides) {
  json.key("goesWell");
  json.begin_array();
  for (const Role role : both_roles) {
    std::vector<const ScoredItem*> well;
    for (const ScoredItem& item : sides[role].items) {
      if (item.figures.importance > 0 && item.score.under == 0) well.push_back(&item);
    }
    std::stable_sort(well.begin(), well.end(), [](const ScoredItem* a, const ScoredItem* b) {
      return a->figures.importance > b->figures.importance;
    });
    if (well.size() > 3) well.resize(3);
    for (const ScoredItem* item : well) {
      json.begin_object();
      json.member("role", name_of(role));
      json.member("id", item->expectation->id);
      json.member("text", seen_by(open.state(), open.role(), *item->expectation)->stated->text);
      json.end_object();
    }
  }
  json.end_array();
}

void write_held(JsonWriter& json, const OpenAgreement& open) {
  const std::vector<Talk> held = talks(open.state());
  const auto last = std::find_if(held.rbegin(), held.rend(),
                                 [&](const Talk& talk) { return talk.round == open.round(); });
  if (last == held.rend()) return;
  json.key("held");
  json.begin_object();
  json.member("id", last->ids.back());
  json.member("date", last->date);
  json.member("minutes", last->minutes);
  json.optional("remark", last->remarks[open.role()]);
  json.optional("otherRemark", last->remarks[open.other_role()]);
  json.end_object();
}

Result<const Expectation*> seen_expectation(const OpenAgreement& open, Role role,
                                            std::string_view id) {
  const Expectation* item = find_expectation(open.state(), role, id);
  if (item == nullptr || seen_by(open.state(), open.role(), *item) == nullptr) {
    return fail(ErrorCode::not_found, "/expectation");
  }
  return item;
}

Result<void> answer_item(World& world, Call& call, Role role, const std::string& id) {
  WZ_TRY(OpenAgreement * open, world.opened());
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), answer_key(role, id));
  WZ_CHECK(world.save());
  const SideScores side = scores_seen_by(open->state(), open->role(), role);
  call.value.begin_object();
  for (const ScoredItem& item : side.items) {
    if (item.expectation->id != id) continue;
    call.value.key("item");
    call.value.begin_object();
    write_talk_item(call.value, world, *open, NewsMarks(*open), item);
    call.value.end_object();
  }
  call.value.end_object();
  return {};
}

}  // namespace

Result<void> talk_view(World& world, Call& call) {
  const auto wanted = call.args.optional_integer("minutes", 1, 1440);
  const int minutes = wanted.value_or(usual_minutes);
  if (!fixed_minutes(minutes)) call.args.wrong("minutes");
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::string today, call.context.today());
  WZ_TRY(const OpenAgreement* open, world.opened());
  const State& state = open->state();
  const ByRole<SideScores> sides = {scores_seen_by(state, open->role(), Role::employee),
                                    scores_seen_by(state, open->role(), Role::manager)};
  const CarriedOver carried = carried_over(state, today, open->role());
  const TalkAgenda agenda =
      make_agenda(sides, minutes, earlier_talks(state, carried.expectations, open->role()));
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.member("minutes", minutes);
  write_fixed_parts(json, world.pack_or_null(), minutes);
  json.key("items");
  json.begin_array();
  const NewsMarks marks(*open);
  for (const AgendaEntry& entry : agenda.items) write_entry(json, world, *open, marks, entry);
  json.end_array();
  write_parked(json, world, *open, marks, agenda.parked);
  write_carried(json, *open, carried.commitments);
  write_goes_well(json, *open, sides);
  write_held(json, *open);
  const Json kept = talk_desk(*open);
  write_draft(json, "desk", kept.empty() ? nullptr : &kept);
  json.end_object();
  return {};
}

Result<void> answer_give(World& world, Call& call) {
  Args& args = call.args;
  const Role role = args.role("role");
  const std::string id = args.id("expectation");
  const std::string revision = args.id("revision");
  const auto word = answer_named(args.word("answer"));
  const auto text = args.optional_text("text");
  const auto understood = args.optional_text("understood");
  const auto because = args.optional_text("because");
  const auto cause_word = args.optional_word("cause");
  AnswerGiven answer;
  if (cause_word) answer.cause = cause_named(*cause_word);
  if (!word) args.wrong("answer");
  if (cause_word && !answer.cause) args.wrong("cause");
  WZ_CHECK(args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const Expectation* item, seen_expectation(*open, role, id));
  if (seen_by(open->state(), open->role(), *item)->stated->revision != revision) {
    return fail(ErrorCode::not_found, "/revision");
  }
  answer.expectation = id;
  answer.revision = revision;
  answer.by = other(role);
  answer.answer = *word;
  if (text) answer.text = *text;
  if (understood) answer.understood = *understood;
  if (because) answer.because = *because;
  WZ_CHECK(open->write(answer, call.context));
  return answer_item(world, call, role, id);
}

Result<void> answer_confirm(World& world, Call& call) {
  const Role role = call.args.role("role");
  const std::string id = call.args.id("expectation");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (role == open->role()) return fail(ErrorCode::not_yours, "/role");
  WZ_TRY(const Expectation* item, seen_expectation(*open, role, id));
  const Answer* answer = answer_now(open->state(), *item);
  if (answer == nullptr || !answer->is_only_noted())
    return fail(ErrorCode::not_found, "/expectation");
  // A copy: writing changes the state that the answer stands in; its texts belong to the line.
  const LinePtr noted = answer->present().line_ptr();
  const AnswerGiven confirmed = *answer->present();
  WZ_CHECK(open->write(confirmed, call.context));
  return answer_item(world, call, role, id);
}

Result<void> talk_hold(World& world, Call& call) {
  Args& args = call.args;
  auto id = args.optional_id("id");
  const std::string date = args.date("date");
  TalkHeld talk;
  talk.minutes = args.integer("minutes", 1, 1440);
  const auto remark = args.optional_text("remark");
  WZ_CHECK(args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (!id) {
    WZ_TRY(id, call.context.fresh_id());
  }
  talk.id = *id;
  talk.date = date;
  if (remark) talk.remark = *remark;
  WZ_CHECK(open->write(talk, call.context));
  clear_talk_desk(*open);
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

}  // namespace wederzijds::api
