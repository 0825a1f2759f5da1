#include "api/share_profile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "api/header.hpp"
#include "api/operations.hpp"
#include "profile/profile.hpp"
#include "profile/report.hpp"
#include "profile/snapshot.hpp"

namespace wederzijds::api {
namespace {

/// A snapshot and the text that its words stand in.
struct Snapshot {
  std::string text;
  Arena arena;
  ProfileShared body;
};

bool is_guest(const OpenAgreement& open) {
  const OwnReplica* own = find_own(open.me(), open.acting());
  // Nor does anybody share their own into an example.
  return own == nullptr || own->guest || open.me().example;
}

/// The round that is shared: the last. A guest's own profile is not at this browser.
const ProfileRound* round_to_share(World& world, const OpenAgreement& open) {
  return is_guest(open) ? nullptr : current_round(world.main_folder().profile());
}

/// What I share in this agreement now, or nullptr; an empty one, too.
const Stated<ProfileShared>* standing(const OpenAgreement& open) {
  const auto& profile = open.state().profiles[open.role()];
  return profile ? &*profile : nullptr;
}

bool has_effect(const Stated<ProfileShared>* stated) {
  return stated != nullptr && !is_empty_snapshot(**stated);
}

/// What would be shared, read back from the text that profile/snapshot made; without anything, the
/// empty snapshot. Error: `internal` when it made no good body.
Result<void> make_snapshot(const ProfileRound* round, const Instruments& instruments,
                           const ShareChoice& choice, Snapshot& snapshot) {
  snapshot.body = {};
  snapshot.body.pack = instruments.pack;
  snapshot.body.pack_version = instruments.pack_version;
  const auto text = round != nullptr ? shared_profile(*round, instruments, choice) : std::nullopt;
  if (!text) return {};
  snapshot.text = *text;
  JsonTape tape;
  WZ_CHECK(tape.read(snapshot.text, snapshot.arena));
  const Result<Body> body = read_body(Kind::profile_shared, tape, tape.root());
  if (!body) return fail(ErrorCode::internal, body.error().at, body.error().detail);
  snapshot.body = std::get<ProfileShared>(*body);
  return {};
}

// The choice.

/// What is not named is not shared.
ShareChoice read_choice(Args args) {
  ShareChoice choice;
  choice.strengths = args.optional_flag("strengths").value_or(false);
  choice.strength_examples = args.optional_flag("examples").value_or(false);
  choice.strength_uses = args.optional_flag("uses").value_or(false);
  choice.preferences = args.optional_flag("preferences").value_or(false);
  choice.values = args.optional_flag("values").value_or(false);
  choice.received = args.optional_flag("received").value_or(false);
  choice.demands = args.optional_flag("demands").value_or(false);
  choice.great = args.optional_flag("great").value_or(false);
  for (std::string& id : args.optional_ids("challenges")) choice.challenges.insert(std::move(id));
  for (std::string& id : args.optional_ids("workWithMe")) choice.work_with_me.insert(std::move(id));
  return choice;
}

bool is_empty_choice(const ShareChoice& choice) {
  return !choice.strengths && !choice.preferences && !choice.values && !choice.received &&
         !choice.demands && !choice.great && choice.challenges.empty() &&
         choice.work_with_me.empty();
}

/// The choice that led to this snapshot.
ShareChoice choice_behind(const ProfileShared& shared) {
  ShareChoice choice;
  if (shared.strengths) {
    choice.strengths = true;
    for (const ProfileShared::Strength& one : *shared.strengths) {
      choice.strength_examples = choice.strength_examples || one.example;
      choice.strength_uses = choice.strength_uses || one.use;
    }
  }
  choice.preferences = shared.preferences.has_value();
  choice.values = shared.values.has_value();
  if (shared.balance) {
    choice.received = !shared.balance->values.empty();
    choice.demands = !shared.balance->demands.empty();
    choice.great = shared.balance->great_work || shared.balance->feeling_great;
  }
  if (shared.challenges) {
    for (const auto& one : *shared.challenges) choice.challenges.emplace(one.id);
  }
  if (shared.how_to_work_with_me) {
    for (const auto& one : *shared.how_to_work_with_me) choice.work_with_me.emplace(one.id);
  }
  return choice;
}

/// What was shared before, else nothing but the parts that the person marked.
ShareChoice usual_choice(const ProfileRound* round, const Stated<ProfileShared>* stated) {
  if (stated != nullptr) return choice_behind(**stated);
  ShareChoice choice;
  if (round != nullptr) choice.work_with_me = parts_marked_shared(*round);
  return choice;
}

void write_ids(JsonWriter& json, std::string_view name, const std::set<std::string>& ids) {
  json.key(name);
  json.begin_array();
  for (const std::string& id : ids) json.string(id);
  json.end_array();
}

void write_choice(JsonWriter& json, const ShareChoice& choice) {
  json.key("choice");
  json.begin_object();
  json.member("strengths", choice.strengths);
  json.member("examples", choice.strength_examples);
  json.member("uses", choice.strength_uses);
  json.member("preferences", choice.preferences);
  json.member("values", choice.values);
  json.member("received", choice.received);
  json.member("demands", choice.demands);
  json.member("great", choice.great);
  write_ids(json, "challenges", choice.challenges);
  write_ids(json, "workWithMe", choice.work_with_me);
  json.end_object();
}

// What there is to choose from.

template <class List, class Test>
std::int64_t count(const List& list, Test test) {
  return std::count_if(list.begin(), list.end(), test);
}

void write_options(JsonWriter& json, const ProfileReport& report,
                   const std::set<std::string>& marked) {
  json.key("options");
  json.begin_object();
  json.member("strengths", static_cast<std::int64_t>(report.strengths.size()));
  json.member("examples", count(report.strengths, [](const ReportedStrength& one) {
                return one.example.has_value();
              }));
  json.member("uses", count(report.strengths,
                            [](const ReportedStrength& one) { return one.use.has_value(); }));
  json.member("preferences", static_cast<std::int64_t>(report.preferences.size()));
  json.member("values", report.values_enough);
  json.member("received", static_cast<std::int64_t>(report.received.size()));
  json.member("demands", static_cast<std::int64_t>(report.demands.size()));
  json.member("great", report.great_work.has_value() || report.feeling_great.has_value());
  json.key("challenges");
  json.begin_array();
  for (const ReportedText& one : report.challenges) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.end_object();
  }
  json.end_array();
  json.key("workWithMe");
  json.begin_array();
  for (const ReportedText& one : report.work_with_me) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("marked", marked.count(one.id) > 0);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

bool has_anything(const ProfileReport& report) {
  return !report.strengths.empty() || !report.preferences.empty() || report.values_enough ||
         !report.received.empty() || !report.demands.empty() || report.great_work ||
         report.feeling_great || !report.challenges.empty() || !report.work_with_me.empty();
}

/// Sharing would change nothing.
bool are_same(const ProfileShared& now, const Stated<ProfileShared>* stated) {
  if (is_empty_snapshot(now) || !has_effect(stated)) {
    return is_empty_snapshot(now) && !has_effect(stated);
  }
  return write_body(now) == write_body(**stated);
}

}  // namespace

bool is_empty_snapshot(const ProfileShared& snapshot) {
  const auto has = [](const auto& list) { return list && !list->empty(); };
  const auto& balance = snapshot.balance;
  const bool has_balance = balance && (!balance->values.empty() || !balance->demands.empty() ||
                                       balance->great_work || balance->feeling_great);
  return !has(snapshot.strengths) && !has(snapshot.preferences) && !has(snapshot.values) &&
         !has(snapshot.challenges) && !has(snapshot.how_to_work_with_me) && !has_balance;
}

void write_snapshot_member(JsonWriter& json, std::string_view name, const ProfileShared& snapshot) {
  json.key(name);
  json.raw(write_body(snapshot));
}

Result<void> profile_share_view(World& world, Call& call) {
  const bool is_chosen = call.args.has("choice");
  ShareChoice choice;
  if (is_chosen) choice = read_choice(call.args.object("choice"));
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  const ProfileRound* round = round_to_share(world, *open);
  const Stated<ProfileShared>* stated = standing(*open);
  if (!is_chosen) choice = usual_choice(round, stated);
  Snapshot snapshot;
  WZ_CHECK(make_snapshot(round, *instruments, choice, snapshot));
  const ProfileReport report = round != nullptr ? report_of(*round, *instruments) : ProfileReport();
  const auto marked = round != nullptr ? parts_marked_shared(*round) : std::set<std::string>();
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.member("has", has_anything(report));
  write_options(json, report, marked);
  write_choice(json, choice);
  if (!is_empty_snapshot(snapshot.body)) write_snapshot_member(json, "snapshot", snapshot.body);
  if (has_effect(stated)) {
    write_snapshot_member(json, "shared", **stated);
    constexpr std::size_t length_of_date = 10;
    json.member("at", stated->line().at.substr(0, length_of_date));
  }
  json.member("same", are_same(snapshot.body, stated));
  json.end_object();
  return {};
}

Result<void> profile_share(World& world, Call& call) {
  const ShareChoice choice = read_choice(call.args.object("choice"));
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  if (is_guest(*open)) return fail(ErrorCode::not_allowed, {}, "a guest's profile is elsewhere");
  Snapshot snapshot;
  WZ_CHECK(make_snapshot(round_to_share(world, *open), *instruments, choice, snapshot));
  const Stated<ProfileShared>* stated = standing(*open);
  // Taking back is a choice of its own: where no profile is, a choice of something must not do it.
  if (is_empty_snapshot(snapshot.body) && !(is_empty_choice(choice) && has_effect(stated))) {
    return fail(ErrorCode::nothing_to_share, "/choice");
  }
  // What stands already needs no second line.
  if (!are_same(snapshot.body, stated)) {
    WZ_CHECK(open->write(snapshot.body, call.context));
    WZ_CHECK(world.save());
  }
  return answer_header(world, call);
}

}  // namespace wederzijds::api
