// followup.view, checkin.record.

#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"
#include "base/date.hpp"
#include "followup/calendar.hpp"
#include "followup/schedule.hpp"

namespace wederzijds::api {
namespace {

constexpr std::string_view extra_moment = "extra";

void write_recorded(JsonWriter& json, std::string_view name, const CheckinRecorded* recorded) {
  if (recorded == nullptr) return;
  json.key(name);
  json.begin_object();
  json.member("id", recorded->id);
  json.member("date", recorded->date);
  json.key("commitments");
  json.begin_array();
  for (const CheckinRecorded::CommitmentStatus& entry : recorded->commitments) {
    json.begin_object();
    json.member("id", entry.id);
    json.member("status", name_of(entry.status));
    json.end_object();
  }
  json.end_array();
  json.key("received");
  json.begin_array();
  for (const CheckinRecorded::Received& entry : recorded->received) {
    json.begin_object();
    json.member("expectation", entry.expectation);
    json.member("received", entry.received);
    json.end_object();
  }
  json.end_array();
  json.optional("note", recorded->note);
  json.optional("greatWork", recorded->great_work);
  json.optional("feelingGreat", recorded->feeling_great);
  json.end_object();
}

void write_moments(JsonWriter& json, const OpenAgreement& open, std::string_view today) {
  json.key("moments");
  json.begin_array();
  for (const Moment& moment : moments_of(open.state(), open.role(), today)) {
    json.begin_object();
    json.member("id", moment.id);
    json.member("date", moment.date);
    json.member("state", name_of(moment.state));
    write_recorded(json, "mine", moment.mine);
    write_recorded(json, "theirs", moment.theirs);
    write_draft(json, "draft", find_on_desk(open.desk(), "checkin/" + moment.id));
    json.end_object();
  }
  json.end_array();
}

void write_status(JsonWriter& json, const State& state, const Commitment& item, Role role) {
  const std::optional<StatusAt> status = status_now(state, item, role);
  if (!status) return;
  json.member(name_of(role), name_of(status->status));
}

void write_commitments(JsonWriter& json, const State& state) {
  json.key("commitments");
  json.begin_array();
  for (const Commitment& item : state.commitments) {
    const auto* used = item.in_use();
    if (used == nullptr) continue;
    const CommitmentMade& made = *used->stated;
    json.begin_object();
    json.member("id", item.id);
    json.member("owner", name_of(made.owner));
    json.member("moment", made.moment);
    json.member("action", made.action);
    json.optional("effect", made.effect);
    json.optional("sign", made.sign);
    json.optional("fallback", made.fallback);
    json.member("lookBack", made.look_back);
    json.key("status");
    json.begin_object();
    for (const Role role : both_roles) write_status(json, state, item, role);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

void write_received(JsonWriter& json, const World& world, const OpenAgreement& open) {
  json.key("received");
  json.begin_array();
  for (const Expectation& item : open.state().expectations) {
    const auto* used = item.in_use();
    if (item.role != open.role() || used == nullptr) continue;
    json.begin_object();
    write_words(json, open.state(), world.pack_or_null(), item, *used);
    json.member("needed", used->stated->needed);
    if (const auto received = received_now(open.state(), item))
      json.member("received", received->value);
    json.end_object();
  }
  json.end_array();
}

/// Dates to propose while the frame has none: from the last signature, else from the frame's
/// beginning.
void write_proposed(JsonWriter& json, const State& state, const std::string& today) {
  const Stated<FrameSet>* frame = present_frame(state);
  if (frame != nullptr && !(*frame)->check_ins.empty()) return;
  const SignedDocument* version = last_version(state);
  std::string from = today;
  if (version != nullptr) {
    from = std::string(version->completed_by->at.substr(0, 10));
  } else if (frame != nullptr && (*frame)->from && *(*frame)->from > from) {
    from = std::string(*(*frame)->from);
  }
  write_list(json, "proposed",
             propose_check_ins(from, frame != nullptr ? (*frame)->until : std::nullopt));
}

void write_calendar(JsonWriter& json, const State& state) {
  json.key("calendar");
  json.begin_array();
  for (const CalendarEntry& entry : calendar_of(state)) {
    json.begin_object();
    json.member("uid", entry.uid);
    json.member("date", entry.date);
    json.member("kind", name_of(entry.kind));
    json.member("sequence", entry.sequence);
    json.member("cancelled", entry.cancelled);
    json.end_object();
  }
  json.end_array();
}

struct CheckinArguments {
  std::string moment;
  std::string date;
  std::vector<std::string> commitments;
  std::vector<Status> statuses;
  std::vector<std::string> expectations;
  std::vector<int> received;
  std::optional<std::string> note;
  std::optional<int> great_work, feeling_great;
};

CheckinArguments read_checkin(Args& args) {
  CheckinArguments checkin;
  checkin.moment = args.string("moment");
  if (checkin.moment != extra_moment && !is_date(checkin.moment)) args.wrong("moment");
  checkin.date = args.date("date");
  for (Args& entry : args.optional_objects("commitments")) {
    checkin.commitments.push_back(entry.id("id"));
    const auto status = status_named(entry.word("status"));
    if (!status) entry.wrong("status");
    checkin.statuses.push_back(status.value_or(Status::open));
  }
  for (Args& entry : args.optional_objects("received")) {
    checkin.expectations.push_back(entry.id("expectation"));
    checkin.received.push_back(entry.figure("received"));
  }
  checkin.note = args.optional_text("note");
  checkin.great_work = args.optional_figure("greatWork");
  checkin.feeling_great = args.optional_figure("feelingGreat");
  return checkin;
}

Result<void> check_references(const State& state, Role me, const CheckinArguments& checkin) {
  for (std::size_t i = 0; i < checkin.commitments.size(); ++i) {
    if (find_commitment(state, checkin.commitments[i]) == nullptr) {
      return fail(ErrorCode::not_found, "/commitments/" + std::to_string(i) + "/id");
    }
  }
  for (std::size_t i = 0; i < checkin.expectations.size(); ++i) {
    if (find_expectation(state, me, checkin.expectations[i]) == nullptr) {
      return fail(ErrorCode::not_found, "/received/" + std::to_string(i) + "/expectation");
    }
  }
  return {};
}

}  // namespace

Result<void> followup_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const std::string today, call.context.today());
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  write_moments(json, *open, today);
  write_commitments(json, open->state());
  write_received(json, world, *open);
  write_proposed(json, open->state(), today);
  write_calendar(json, open->state());
  // One in between has no moment until it is recorded, so what is typed for it comes apart.
  write_draft(json, "extra", find_on_desk(open->desk(), "checkin/" + std::string(extra_moment)));
  json.end_object();
  return {};
}

Result<void> checkin_record(World& world, Call& call) {
  const CheckinArguments checkin = read_checkin(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(check_references(open->state(), open->role(), checkin));
  WZ_TRY(const std::string id, call.context.fresh_id());
  CheckinRecorded body;
  body.id = id;
  body.moment = checkin.moment;
  body.date = checkin.date;
  for (std::size_t i = 0; i < checkin.commitments.size(); ++i) {
    body.commitments.push_back({checkin.commitments[i], checkin.statuses[i]});
  }
  for (std::size_t i = 0; i < checkin.expectations.size(); ++i) {
    body.received.push_back({checkin.expectations[i], checkin.received[i]});
  }
  body.note = view_of_text(checkin.note);
  body.great_work = checkin.great_work;
  body.feeling_great = checkin.feeling_great;
  WZ_CHECK(open->write(body, call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "checkin/" + checkin.moment);
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

}  // namespace wederzijds::api
