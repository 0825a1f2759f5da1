// followup.view, renewal.view, checkin.record.

#include <algorithm>
#include <utility>

#include "agreement/carried.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"
#include "api/things.hpp"
#include "base/date.hpp"
#include "followup/calendar.hpp"
#include "followup/renewal.hpp"
#include "followup/schedule.hpp"
#include "followup/trends.hpp"
#include "side/own_figures.hpp"

namespace wederzijds::api {
namespace {

constexpr std::string_view extra_moment = "extra";

/// What of one look-back is mine alone, and what of it an earlier recording had shared.
struct OwnOfMoment {
  const OwnFigures* kept = nullptr;
  bool shared_received_before = false;
  bool shared_great_before = false;
};

void write_received_of(JsonWriter& json, std::string_view expectation, int received,
                       bool is_private) {
  json.begin_object();
  json.member("expectation", expectation);
  json.member("received", received);
  if (is_private) json.member("private", true);
  json.end_object();
}

void write_figure(JsonWriter& json, std::string_view name, std::optional<int> shared,
                  std::optional<int> kept) {
  json.optional(name, shared ? shared : kept);
}

bool shares_great(const CheckinRecorded& recorded) {
  return recorded.great_work || recorded.feeling_great;
}

/// What was chosen to be shared, and what cannot be taken back.
void write_sharing(JsonWriter& json, const CheckinRecorded& recorded, const OwnOfMoment& own) {
  json.key("share");
  json.begin_object();
  json.member("received", !recorded.received.empty());
  json.member("great", shares_great(recorded));
  json.end_object();
  json.key("sharedBefore");
  json.begin_object();
  json.member("received", own.shared_received_before && recorded.received.empty());
  json.member("great", own.shared_great_before && !shares_great(recorded));
  json.end_object();
}

/// `own` only of one's own.
void write_recorded(JsonWriter& json, std::string_view name, const CheckinRecorded* recorded,
                    const OwnOfMoment* own) {
  if (recorded == nullptr) return;
  const OwnFigures* kept = own != nullptr ? own->kept : nullptr;
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
  for (const CheckinRecorded::Received& entry : recorded->received)
    write_received_of(json, entry.expectation, entry.received, false);
  if (kept != nullptr) {
    for (const OwnFigures::Received& entry : kept->received)
      write_received_of(json, entry.expectation, entry.received, true);
  }
  json.end_array();
  json.optional("note", recorded->note);
  write_figure(json, "greatWork", recorded->great_work,
               kept != nullptr ? kept->great_work : std::nullopt);
  write_figure(json, "feelingGreat", recorded->feeling_great,
               kept != nullptr ? kept->feeling_great : std::nullopt);
  if (own != nullptr) write_sharing(json, *recorded, *own);
  json.end_object();
}

bool is_of_moment(const CheckinRecorded& recorded, const CheckinRecorded& other) {
  const CheckInKey a = key_of(recorded);
  const CheckInKey b = key_of(other);
  return !(a < b) && !(b < a);
}

/// The kept figures that belong to what was recorded.
const OwnFigures* kept_of(const std::vector<OwnFigures>& kept, const CheckinRecorded& recorded) {
  const bool extra = recorded.moment == extra_moment;
  const auto found = std::find_if(kept.begin(), kept.end(), [&](const OwnFigures& figures) {
    return figures.moment == recorded.moment && (!extra || figures.date == recorded.date);
  });
  return found == kept.end() ? nullptr : &*found;
}

OwnOfMoment own_of(const OpenAgreement& open, const std::vector<OwnFigures>& kept,
                   const CheckinRecorded* mine) {
  OwnOfMoment own;
  if (mine == nullptr) return own;
  own.kept = kept_of(kept, *mine);
  for (const LinePtr& line : open.lines()) {
    const auto* recorded = std::get_if<CheckinRecorded>(&line->body);
    if (recorded == nullptr || line->role != open.role() || !is_of_moment(*recorded, *mine))
      continue;
    own.shared_received_before = own.shared_received_before || !recorded->received.empty();
    own.shared_great_before = own.shared_great_before || shares_great(*recorded);
  }
  return own;
}

/// What tells moments apart: those in between share an id.
std::string key_of_moment(const Moment& moment) {
  return moment.id == extra_moment ? moment.id + " " + moment.date : moment.id;
}

void write_moments(JsonWriter& json, const OpenAgreement& open, const NewsMarks& marks,
                   std::string_view today) {
  json.key("moments");
  json.begin_array();
  const std::vector<OwnFigures> kept = kept_figures(open.desk());
  for (const Moment& moment : moments_of(open.state(), open.role(), today)) {
    const OwnOfMoment own = own_of(open, kept, moment.mine);
    json.begin_object();
    json.member("id", moment.id);
    json.member("date", moment.date);
    json.member("state", name_of(moment.state));
    write_recorded(json, "mine", moment.mine, &own);
    write_recorded(json, "theirs", moment.theirs, nullptr);
    marks.write(json, "checkin", open.other_role(), key_of_moment(moment));
    write_draft(json, "draft", find_on_desk(open.desk(), "checkin/" + moment.id));
    json.end_object();
  }
  json.end_array();
}

void write_status(JsonWriter& json, const OpenAgreement& open, const Commitment& item, Role role) {
  const auto status = status_seen_by(open.state(), item, role, open.role());
  if (status) json.member(name_of(role), name_of(status->status));
}

void write_commitments(JsonWriter& json, const OpenAgreement& open, const NewsMarks& marks) {
  json.key("commitments");
  json.begin_array();
  for (const Commitment& item : open.state().commitments) {
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
    for (const Role role : both_roles) write_status(json, open, item, role);
    json.end_object();
    marks.write(json, "commitment", made.owner, item.id);
    json.end_object();
  }
  json.end_array();
}

/// My own expectations, to be asked about; `received` is the last figure I gave, shared or not.
void write_received(JsonWriter& json, const World& world, const OpenAgreement& open,
                    const Trends& trends) {
  json.key("received");
  json.begin_array();
  for (const ReceivedTrend& trend : trends.received) {
    if (trend.item->role != open.role()) continue;
    const auto& used = *trend.item->in_use();
    json.begin_object();
    write_words(json, open.state(), world.pack_or_null(), *trend.item, used);
    json.member("needed", used.stated->needed);
    if (trend.now) json.member("received", trend.now->value);
    json.end_object();
  }
  json.end_array();
}

void write_points(JsonWriter& json, std::string_view name, const std::vector<Point>& points) {
  json.key(name);
  json.begin_array();
  for (const Point& point : points) {
    json.begin_object();
    json.member("date", point.date);
    json.member("value", point.value);
    json.member("source", name_of(point.source));
    if (point.is_private) json.member("private", true);
    json.end_object();
  }
  json.end_array();
}

void write_trends(JsonWriter& json, const World& world, const OpenAgreement& open,
                  const Trends& trends) {
  json.key("trends");
  json.begin_array();
  for (const Role role : both_roles) {
    json.begin_object();
    json.member("role", name_of(role));
    json.key("items");
    json.begin_array();
    for (const ReceivedTrend& trend : trends.received) {
      const auto* seen = seen_by(open.state(), open.role(), *trend.item);
      if (trend.item->role != role || seen == nullptr) continue;
      json.begin_object();
      write_words(json, open.state(), world.pack_or_null(), *trend.item, *seen);
      if (sees_figures(open.state(), open.role(), *trend.item))
        json.member("needed", seen->stated->needed);
      if (trend.now) json.member("now", trend.now->value);
      write_points(json, "points", trend.points);
      json.end_object();
    }
    json.end_array();
    write_points(json, "greatWork", trends.great_work[role]);
    write_points(json, "feelingGreat", trends.feeling_great[role]);
    json.end_object();
  }
  json.end_array();
}

void write_open(JsonWriter& json, const World& world, const OpenAgreement& open,
                const NewsMarks& marks, std::string_view today) {
  const CarriedOver carried = carried_over(open.state(), today, open.role());
  json.key("open");
  json.begin_object();
  json.key("commitments");
  json.begin_array();
  for (const Commitment* item : carried.commitments) json.string(item->id);
  json.end_array();
  json.key("expectations");
  json.begin_array();
  for (const Expectation* item : carried.expectations) {
    const auto* seen = seen_by(open.state(), open.role(), *item);
    if (seen == nullptr) continue;
    json.begin_object();
    write_words(json, open.state(), world.pack_or_null(), *item, *seen);
    write_answer_of(json, open.state(), *item);
    marks.write(json, "expectation", item->role, item->id);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// What is kept for me alone, as the trends know it.
std::vector<KeptFigures> kept_for_trends(const Desk& desk) {
  std::vector<KeptFigures> all;
  for (OwnFigures& figures : kept_figures(desk)) {
    KeptFigures kept;
    kept.moment = std::move(figures.moment);
    kept.date = std::move(figures.date);
    kept.great_work = figures.great_work;
    kept.feeling_great = figures.feeling_great;
    for (const OwnFigures::Received& entry : figures.received)
      kept.received.push_back({entry.expectation, entry.received});
    all.push_back(std::move(kept));
  }
  return all;
}

/// The days to propose for that period, else for one that begins today.
std::vector<std::string> days_to_propose(const std::optional<std::string>& from,
                                         const std::optional<std::string>& until,
                                         const std::string& today) {
  return propose_check_ins(from && *from > today ? *from : today, until);
}

/// `renewal`: when a new round can begin and whether it is time for it.
void write_renewal(JsonWriter& json, const State& state, std::string_view today) {
  const Renewal renewal = renewal_of(state, today);
  json.begin_object();
  json.member("allowed", renewal.is_allowed);
  json.member("time", name_of(renewal.time));
  json.optional("end", renewal.end);
  json.member("round", renewal.next_round);
  json.member("from", renewal.from);
  json.member("until", renewal.until);
  json.end_object();
}

/// Dates to propose while the frame has none: from the last signature, else from the frame's
/// beginning.
void write_proposed(JsonWriter& json, const State& state, const std::string& today) {
  const Stated<FrameSet>* frame = present_frame(state);
  if (is_ended(state) || (frame != nullptr && !(*frame)->check_ins.empty())) return;
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
  bool share_received = false;
  bool share_great = false;
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
  if (args.has("share")) {
    Args share = args.object("share");
    checkin.share_received = share.optional_flag("received").value_or(false);
    checkin.share_great = share.optional_flag("great").value_or(false);
  }
  return checkin;
}

/// What becomes a line: of the figures only those that are shared. Lives as long as the arguments.
CheckinRecorded body_of(const CheckinArguments& checkin, const std::string& id) {
  CheckinRecorded body;
  body.id = id;
  body.moment = checkin.moment;
  body.date = checkin.date;
  for (std::size_t i = 0; i < checkin.commitments.size(); ++i)
    body.commitments.push_back({checkin.commitments[i], checkin.statuses[i]});
  if (checkin.share_received) {
    for (std::size_t i = 0; i < checkin.expectations.size(); ++i)
      body.received.push_back({checkin.expectations[i], checkin.received[i]});
  }
  body.note = view_of_text(checkin.note);
  if (checkin.share_great) {
    body.great_work = checkin.great_work;
    body.feeling_great = checkin.feeling_great;
  }
  return body;
}

/// And what stays here.
OwnFigures own_figures_of(const CheckinArguments& checkin) {
  OwnFigures figures;
  figures.moment = checkin.moment;
  figures.date = checkin.date;
  if (!checkin.share_received) {
    for (std::size_t i = 0; i < checkin.expectations.size(); ++i)
      figures.received.push_back({checkin.expectations[i], checkin.received[i]});
  }
  if (!checkin.share_great) {
    figures.great_work = checkin.great_work;
    figures.feeling_great = checkin.feeling_great;
  }
  return figures;
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
  const Trends trends = trends_of(open->state(), open->role(), kept_for_trends(open->desk()));
  const NewsMarks marks(*open);
  write_moments(json, *open, marks, today);
  write_commitments(json, *open, marks);
  write_received(json, world, *open, trends);
  write_trends(json, world, *open, trends);
  write_open(json, world, *open, marks, today);
  json.key("renewal");
  write_renewal(json, open->state(), today);
  write_proposed(json, open->state(), today);
  write_calendar(json, open->state());
  // One in between has no moment until it is recorded, so what is typed for it comes apart.
  write_draft(json, "extra", find_on_desk(open->desk(), "checkin/" + std::string(extra_moment)));
  json.end_object();
  return {};
}

Result<void> renewal_view(World& world, Call& call) {
  const auto from = call.args.optional_date("from");
  const auto until = call.args.optional_date("until");
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const std::string today, call.context.today());
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.key("renewal");
  write_renewal(json, open->state(), today);
  write_list(json, "proposed", days_to_propose(from, until, today));
  write_draft(json, "draft", find_on_desk(open->desk(), "renew"));
  json.end_object();
  return {};
}

Result<void> checkin_record(World& world, Call& call) {
  const CheckinArguments checkin = read_checkin(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(check_references(open->state(), open->role(), checkin));
  WZ_TRY(const std::string id, call.context.fresh_id());
  WZ_CHECK(open->write(body_of(checkin, id), call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "checkin/" + checkin.moment);
  WZ_TRY(desk, keep_figures(desk, own_figures_of(checkin)));
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

}  // namespace wederzijds::api
