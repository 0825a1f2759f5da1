#include "api/header.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "agreement/safety_code.hpp"
#include "api/receive.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"
#include "api/things.hpp"
#include "followup/schedule.hpp"

namespace wederzijds::api {
namespace {

bool is_own(const OpenAgreement& open, const Replica& replica) {
  return find_own(open.me(), replica.id) != nullptr;
}

/// Somebody of the root's role has accepted it.
bool is_accepted_by_root(const WhoCounts& who, const Replica& replica) {
  return std::any_of(replica.accepted_by.begin(), replica.accepted_by.end(),
                     [&](const ReplicaId& id) {
                       const Replica* acceptor = who.find(id.view());
                       return acceptor != nullptr && acceptor->role == who.root_role();
                     });
}

/// While no counting replica of the root's role has accepted a replica of the other role, all of
/// that role count; the first one to come is the first reply.
const Replica* first_reply(const OpenAgreement& open, Role replying) {
  const Replica* first = nullptr;
  for (const LinePtr& line : open.lines()) {
    if (line->kind != Kind::log_opened) continue;
    const Replica* replica = open.state().who.find(line->replica);
    if (replica == nullptr || replica->role != replying) continue;
    if (is_accepted_by_root(open.state().who, *replica)) return nullptr;
    if (first == nullptr && !is_own(open, *replica)) first = replica;
  }
  return first;
}

bool is_other_known(const OpenAgreement& open) {
  return std::any_of(open.logs().logs().begin(), open.logs().logs().end(),
                     [&](const LogText& log) { return log.role() == open.other_role(); });
}

std::optional<std::string> job_title_of(const State& state, Role role) {
  const auto& party = state.parties[role];
  return party ? copy_of_text((*party)->job_title) : std::nullopt;
}

void write_me(JsonWriter& json, const OpenAgreement& open) {
  const OwnReplica* own = find_own(open.me(), open.acting());
  json.key("me");
  json.begin_object();
  json.member("role", name_of(open.role()));
  json.optional("name", name_of_role(open.state(), open.role()));
  json.optional("jobTitle", job_title_of(open.state(), open.role()));
  json.member("replica", open.acting().view());
  json.member("safetyCode", safety_code(open.acting()));
  json.member("guest", own != nullptr && own->guest);
  json.end_object();
}

void write_other(JsonWriter& json, const OpenAgreement& open) {
  json.key("other");
  json.begin_object();
  json.member("role", name_of(open.other_role()));
  json.optional("name", name_of_other(open));
  json.optional("jobTitle", job_title_of(open.state(), open.other_role()));
  json.member("known", is_other_known(open));
  json.end_object();
}

void write_frame(JsonWriter& json, const State& state) {
  json.key("frame");
  json.begin_object();
  if (const Stated<FrameSet>* frame = present_frame(state)) {
    json.member("reason", (*frame)->reason);
    json.optional("from", (*frame)->from);
    json.optional("until", (*frame)->until);
    json.optional("focus", (*frame)->focus);
    write_list(json, "checkIns", (*frame)->check_ins);
  }
  json.end_object();
}

void write_stages(JsonWriter& json, const OpenAgreement& open, Stage now) {
  json.member("stage", name_of(now));
  json.key("stages");
  json.begin_array();
  for (const Stage stage : all_stages) {
    json.begin_object();
    json.member("id", name_of(stage));
    json.member("state", name_of(state_of(open.state(), open.role(), stage, now)));
    json.end_object();
  }
  json.end_array();
}

void write_replica(JsonWriter& json, const Replica& replica) {
  json.member("replica", replica.id.view());
  json.member("role", name_of(replica.role));
  json.optional("name", replica.name);
  json.member("safetyCode", safety_code(replica.id));
}

void write_questions(JsonWriter& json, const OpenAgreement& open) {
  json.key("questions");
  json.begin_array();
  for (const Question& question : questions_for(open)) {
    json.begin_object();
    json.member("kind", question.is_first_reply ? "first-reply" : "new-device");
    write_replica(json, *question.replica);
    json.end_object();
  }
  json.end_array();
}

void write_flags(JsonWriter& json, const OpenAgreement& open) {
  const State& state = open.state();
  json.key("flags");
  json.begin_object();
  json.member("iFinished", is_finished(state, open.role(), open.round()));
  json.member("otherFinished", is_finished(state, open.other_role(), open.round()));
  json.member("iOpened", has_opened(state, open.role(), open.round()));
  json.member("otherOpened", has_opened(state, open.other_role(), open.round()));
  json.member("viewsCrossed", views_have_crossed(state));
  json.member("handedOut", has_reached_other(open));
  json.member("canUndoImport", can_undo_import(open));
  json.member("ended", is_ended(state));
  json.member("readOnly", !open.writable());
  json.member("counts", open.counts(open.acting()));
  json.member("canTogether", can_be_together(open));
  json.end_object();
}

void write_devices(JsonWriter& json, const OpenAgreement& open) {
  json.key("devices");
  json.begin_array();
  for (const Replica& replica : open.state().who.replicas()) {
    json.begin_object();
    write_replica(json, replica);
    const bool here = is_own(open, replica);
    json.member("mine", replica.role == open.role());
    json.member("here", here);
    json.member("canClose",
                replica.role == open.role() && replica.counts && replica.id != open.acting());
    json.member("guest", replica.guest_of.has_value());
    json.member("counts", replica.counts);
    json.member("acceptedOnlyByOther", replica.accepted_only_by_other_role);
    if (replica.closed_after) json.member("closed", true);
    json.member("lines", replica.lines);
    json.end_object();
  }
  json.end_array();
}

void write_here(JsonWriter& json, const OpenAgreement& open) {
  json.key("here");
  json.begin_array();
  for (const OwnReplica& own : open.me().replicas) {
    if (own.erased) continue;
    json.begin_object();
    json.member("replica", own.replica.view());
    json.member("role", name_of(own.role));
    json.optional("name", name_of_role(open.state(), own.role));
    json.member("guest", own.guest);
    json.member("ready", own.ready);
    json.end_object();
  }
  json.end_array();
}

/// Half-filled forms that belong to no screen of their own.
void write_desk(JsonWriter& json, const OpenAgreement& open) {
  json.key("desk");
  json.begin_object();
  write_draft(json, "frame", find_on_desk(open.desk(), "frame"));
  write_draft(json, "describe", find_on_desk(open.desk(), "describe"));
  write_draft(json, "end", find_on_desk(open.desk(), "end"));
  json.end_object();
}

void write_damaged(JsonWriter& json, const OpenAgreement& open) {
  json.key("damaged");
  json.begin_array();
  for (const SetAside& file : open.folder().damaged()) {
    json.begin_object();
    json.member("file", file.file);
    json.member("reason", file.reason);
    json.end_object();
  }
  json.end_array();
}

/// Only what the other wants to be counted: figures that are open to me. The most important are
/// kept.
void add_expected(StoredSummary& summary, const OpenAgreement& open) {
  const Looking looking = looking_of(open.state(), open.role());
  summary.looked = looking == Looking::waiting || looking == Looking::crossed;
  const SideScores scores = scores_seen_by(open.state(), open.role(), open.other_role());
  for (const ScoredItem& scored : scores.items) {
    const auto* seen = seen_by(open.state(), open.role(), *scored.expectation);
    if (seen == nullptr || scored.figures.importance == 0) continue;
    const ExpectationStated& stated = *seen->stated;
    StoredSummary::Expected item;
    item.id = std::string(stated.id);
    item.topic = std::string(stated.topic);
    if (stated.topic_label) item.topic_label = summary_name(*stated.topic_label);
    std::tie(item.text, item.cut) = summary_text(stated.text);
    item.importance = scored.figures.importance;
    item.needed = scored.figures.needed;
    item.received = scored.figures.received;
    summary.expected.push_back(std::move(item));
  }
  std::stable_sort(summary.expected.begin(), summary.expected.end(),
                   [](const StoredSummary::Expected& a, const StoredSummary::Expected& b) {
                     return a.importance > b.importance;
                   });
  if (summary.expected.size() <= most_in_summary) return;
  summary.more_expected = static_cast<int>(summary.expected.size() - most_in_summary);
  summary.expected.resize(most_in_summary);
}

/// The plans that bind me, with what I last said of them. What the other proposed for me before I
/// opened their side waits until then, unless it was signed.
void add_plans(StoredSummary& summary, const OpenAgreement& open) {
  if (!sees_other_side(open.state(), open.role()) && last_version(open.state()) == nullptr) return;
  for (const Commitment& item : open.state().commitments) {
    const auto* used = item.in_use();
    if (used == nullptr || used->stated->owner != open.role()) continue;
    StoredSummary::Plan plan;
    plan.id = std::string(item.id);
    bool is_moment_cut = false;
    std::tie(plan.moment, is_moment_cut) = summary_text(used->stated->moment);
    std::tie(plan.action, plan.cut) = summary_text(used->stated->action);
    plan.cut = plan.cut || is_moment_cut;
    plan.look_back = std::string(used->stated->look_back);
    if (const auto status = status_now(open.state(), item, open.role())) {
      plan.status = std::string(name_of(status->status));
    }
    for (const Text id : used->expectations) {
      if (plan.expectations.size() < most_in_summary) plan.expectations.emplace_back(id);
    }
    summary.plans.push_back(std::move(plan));
  }
  std::stable_sort(summary.plans.begin(), summary.plans.end(),
                   [](const StoredSummary::Plan& a, const StoredSummary::Plan& b) {
                     return a.look_back < b.look_back;
                   });
  if (summary.plans.size() > most_in_summary) summary.plans.resize(most_in_summary);
}

StoredSummary::Party party_of_summary(Role role, const std::optional<std::string>& name,
                                      const std::optional<std::string>& job_title) {
  StoredSummary::Party party;
  party.role = role;
  if (name) party.name = summary_name(*name);
  if (job_title) party.job_title = summary_name(*job_title);
  return party;
}

}  // namespace

std::optional<std::string> name_of_other(const OpenAgreement& open) {
  std::optional<std::string> name = name_of_role(open.state(), open.other_role());
  return name ? name : open.me().other_name;
}

bool can_be_together(const OpenAgreement& open) {
  return open.writable() && open.counts(open.acting()) && open.here(open.other_role()) == nullptr &&
         open.role() == open.state().who.root_role();
}

std::vector<Question> questions_for(const OpenAgreement& open) {
  std::vector<Question> questions;
  const WhoCounts& who = open.state().who;
  if (!who.root_role() || !open.counts(open.acting())) return questions;
  const Role root_role = *who.root_role();
  const Replica* first = open.role() == root_role ? first_reply(open, other(root_role)) : nullptr;
  if (first != nullptr) questions.push_back({first, true});
  for (const Replica& replica : who.replicas()) {
    const bool may_accept = replica.role != root_role || open.role() == root_role;
    if (replica.counts || replica.closed_after || is_own(open, replica) || !may_accept) continue;
    questions.push_back({&replica, false});
  }
  return questions;
}

Situation situation_of(const OpenAgreement& open) {
  const Readiness readiness = readiness_of(open.side());
  const OwnReplica* own = find_own(open.me(), open.acting());
  Situation situation;
  situation.me = open.role();
  situation.counts = open.counts(open.acting());
  situation.has_question = !questions_for(open).empty();
  situation.has_begun = !open.side().expectations.empty() || !open.side().offers.empty() ||
                        !open.side().guesses.empty();
  situation.is_short_ready = readiness.can_finish && readiness.expectations >= 3 &&
                             readiness.offers >= 3 && readiness.guesses >= 1;
  situation.unsent = unsent_things(open).size();
  situation.both_here = open.here(open.other_role()) != nullptr;
  situation.is_ready = own != nullptr && own->ready;
  situation.talk_begun = find_on_desk(open.desk(), "talk") != nullptr;
  if (!situation.counts) {
    situation.has_left = has_reached_other(open);
    return situation;
  }
  const Round* round = present_round(open.state());
  const auto* finished = round != nullptr ? &round->sides[open.role()].finished : nullptr;
  if (finished != nullptr && *finished) {
    const Line& line = (*finished)->line();
    situation.has_left = find_own(open.me(), ReplicaId(line.replica)) == nullptr ||
                         handed_up_to(open.handed(), ReplicaId(line.replica)) >= line.seq;
  }
  return situation;
}

void write_next(JsonWriter& json, const NextStep& next) {
  json.begin_object();
  json.member("code", name_of(next.code));
  json.member("mine", next.mine);
  json.end_object();
}

void write_header(JsonWriter& json, const OpenAgreement& open) {
  const State& state = open.state();
  const NextStep next = next_step(state, situation_of(open));
  json.begin_object();
  json.member("agreement", open.id().view());
  json.member("example", open.me().example);
  json.member("round", state.present_round);
  write_me(json, open);
  write_other(json, open);
  write_frame(json, state);
  write_stages(json, open, stage_of(state, open.role(), next.code));
  json.key("next");
  write_next(json, next);
  json.key("unsent");
  write_things(json, open, unsent_things(open));
  write_questions(json, open);
  json.key("news");
  write_things(json, open, news(open));
  write_flags(json, open);
  if (open.folder().read_only() != ReadOnly::no) {
    json.member("readOnly", name_of(open.folder().read_only()));
  }
  write_devices(json, open);
  write_here(json, open);
  write_desk(json, open);
  json.member("newerLines", static_cast<std::int64_t>(state.newer_lines));
  json.member("withoutEffect", static_cast<std::int64_t>(state.without_effect.size()));
  write_damaged(json, open);
  json.end_object();
}

void write_header_member(JsonWriter& json, const OpenAgreement& open) {
  json.key("header");
  write_header(json, open);
}

Result<void> answer_header(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  write_header(call.value, *open);
  return {};
}

StoredSummary summary_of(const OpenAgreement& open) {
  const State& state = open.state();
  const NextStep next = next_step(state, situation_of(open));
  StoredSummary summary;
  summary.agreement = open.id();
  summary.me = party_of_summary(open.role(), name_of_role(state, open.role()),
                                job_title_of(state, open.role()));
  summary.other = party_of_summary(open.other_role(), name_of_other(open),
                                   job_title_of(state, open.other_role()));
  summary.other_known = is_other_known(open);
  summary.handed_out = has_reached_other(open);
  summary.items = static_cast<int>(open.side().expectations.size() + open.side().offers.size());
  summary.stage = name_of(stage_of(state, open.role(), next.code));
  summary.next["code"] = std::string(name_of(next.code));
  summary.next["mine"] = next.mine;
  summary.mine = next.mine;
  if (const Stated<FrameSet>* frame = present_frame(state)) {
    summary.reason = std::string((*frame)->reason);
    summary.from = copy_of_text((*frame)->from);
    summary.until = copy_of_text((*frame)->until);
  }
  if (!open.lines().empty()) summary.since = std::string(open.lines().back()->at.substr(0, 10));
  summary.example = open.me().example;
  const OwnReplica* const acting = find_own(open.me(), open.acting());
  // Two made-up people have nothing to hide from each other.
  summary.guest = acting != nullptr && acting->guest && !acting->erased && !summary.example;
  summary.ended = is_ended(state);
  if (!summary.ended) summary.next_date = next_moment(state, open.role());
  summary.unsent = static_cast<int>(unsent_things(open).size());
  // What is open to a guest is not the owner's to see in a list.
  if (summary.guest) return summary;
  add_expected(summary, open);
  add_plans(summary, open);
  return summary;
}

}  // namespace wederzijds::api
