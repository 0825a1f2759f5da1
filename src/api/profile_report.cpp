// profile.report: what one round says, and what changed since the one before.

#include "api/operations.hpp"
#include "api/profile_words.hpp"
#include "profile/profile.hpp"
#include "profile/report.hpp"

namespace wederzijds::api {
namespace {

bool is_empty(const ProfileReport& report) {
  return report.strengths.empty() && report.preferences.empty() && report.challenges.empty() &&
         report.values.empty() && report.received.empty() && report.demands.empty() &&
         !report.great_work && !report.feeling_great && report.work_with_me.empty();
}

void write_card(JsonWriter& json, const Card& card) {
  json.begin_object();
  json.member("id", card.id);
  json.member("label", card.label);
  json.member("line", card.line);
  json.end_object();
}

void write_strengths(JsonWriter& json, const ProfileReport& report,
                     const Instruments& instruments) {
  json.key("strengths");
  json.begin_array();
  for (const ReportedStrength& one : report.strengths) {
    json.begin_object();
    json.member("id", one.card.id);
    json.member("label", one.card.label);
    json.member("line", one.card.line);
    json.optional("example", one.example);
    if (one.use) {
      json.key("use");
      json.begin_object();
      json.member("id", name_of(*one.use));
      json.member("label", instruments.strengths->uses[static_cast<std::size_t>(*one.use)].label);
      json.end_object();
    }
    json.end_object();
  }
  json.end_array();
}

void write_preferences(JsonWriter& json, const ProfileReport& report) {
  json.key("preferences");
  json.begin_array();
  for (const ReportedPreference& one : report.preferences) {
    json.begin_object();
    json.member("id", one.slider.id);
    json.member("left", one.slider.left);
    json.member("right", one.slider.right);
    json.optional("position", one.position);
    json.end_object();
  }
  json.end_array();
}

void write_challenges(JsonWriter& json, const ProfileReport& report) {
  json.key("challenges");
  json.begin_array();
  for (const ReportedText& one : report.challenges) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("text", one.text);
    json.end_object();
  }
  json.end_array();
}

void write_values(JsonWriter& json, const ProfileReport& report) {
  json.key("values");
  json.begin_object();
  json.member("answered", static_cast<std::int64_t>(report.screens_answered));
  json.member("of", static_cast<std::int64_t>(screen_count));
  json.member("enough", report.values_enough);
  json.optional("fit", report.fit);
  json.key("items");
  json.begin_array();
  for (const ReportedValue& one : report.values) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("line", one.line);
    json.member("best", one.best);
    json.member("share", one.share);
    json.member("error", one.share_error);
    json.member("band", one.band);
    json.member("group", one.group);
    json.optional("received", one.received);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// Values of the report by their ids.
void write_named(JsonWriter& json, std::string_view name, const ProfileReport& report,
                 const std::vector<std::string>& ids) {
  json.key(name);
  json.begin_array();
  for (const std::string& id : ids) {
    for (const ReportedValue& one : report.values) {
      if (one.id != id) continue;
      json.begin_object();
      json.member("id", one.id);
      json.member("label", one.label);
      json.end_object();
    }
  }
  json.end_array();
}

void write_levels(JsonWriter& json, std::string_view name,
                  const std::vector<ReportedLevel>& levels) {
  json.key(name);
  json.begin_array();
  for (const ReportedLevel& one : levels) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("level", one.level);
    json.end_object();
  }
  json.end_array();
}

void write_balance(JsonWriter& json, const ProfileReport& report, const Instruments& instruments) {
  write_levels(json, "received", report.received);
  write_levels(json, "demands", report.demands);
  const WorkBalance* balance = instruments.balance ? &*instruments.balance : nullptr;
  json.key("scales");
  json.begin_object();
  if (balance != nullptr) {
    write_scale_member(json, "received", balance->received);
    write_scale_member(json, "demand", balance->demand);
    write_scale_member(json, "greatWork", balance->great_work);
    write_scale_member(json, "feelingGreat", balance->feeling_great);
  }
  json.end_object();
  json.optional("greatWork", report.great_work);
  json.optional("feelingGreat", report.feeling_great);
  if (report.field && balance != nullptr) {
    json.key("field");
    write_card(json, balance->fields[static_cast<std::size_t>(*report.field)]);
  }
  json.key("fields");
  json.begin_array();
  if (balance != nullptr) {
    for (const Card& field : balance->fields) write_card(json, field);
  }
  json.end_array();
}

void write_page(JsonWriter& json, const ProfileRound& round, const ProfileReport& report,
                const Instruments& instruments) {
  const auto& open = instruments.open_questions;
  json.key("page");
  json.begin_object();
  json.member("title", open ? open->page_title : std::string());
  json.member("about", open ? open->page_about : std::string());
  json.key("parts");
  json.begin_array();
  for (const ReportedText& part : report.work_with_me) {
    json.begin_object();
    json.member("id", part.id);
    json.member("label", part.label);
    json.member("text", part.text);
    json.member("shared", round.work_with_me.at(part.id).shared);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_changes(JsonWriter& json, const std::vector<Change>& changes) {
  json.key("changes");
  json.begin_array();
  for (const Change& change : changes) {
    json.begin_object();
    json.member("kind", name_of(change.kind));
    json.member("id", change.id);
    json.member("label", change.label);
    if (!change.other_label.empty()) json.member("otherLabel", change.other_label);
    json.optional("before", change.before);
    json.optional("after", change.after);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

Result<void> profile_report(World& world, Call& call) {
  constexpr int most_rounds = 1'000'000;
  const auto wanted = call.args.optional_integer("round", 0, most_rounds);
  WZ_CHECK(call.args.check());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  const ProfileDocument& profile = world.main_folder().profile();
  const std::size_t rounds = profile.rounds.size();
  const std::size_t index = wanted ? static_cast<std::size_t>(*wanted) : rounds - 1;
  if (index >= rounds) return fail(ErrorCode::not_found, "/round");
  const ProfileRound& round = profile.rounds[index];
  const ProfileReport report = report_of(round, *instruments);
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("round");
  json.begin_object();
  json.member("index", static_cast<std::int64_t>(index));
  json.member("begun", round.begun);
  json.member("changed", round.changed);
  json.member("role", name_of(round.role));
  json.end_object();
  write_rounds_member(json, profile);
  json.member("empty", is_empty(report));
  write_strengths(json, report, *instruments);
  write_preferences(json, report);
  write_challenges(json, report);
  write_values(json, report);
  write_named(json, "protect", report, report.protect);
  write_named(json, "talkAbout", report, report.talk_about);
  write_balance(json, report, *instruments);
  write_page(json, round, report, *instruments);
  const ProfileRound* before = index > 0 ? &profile.rounds[index - 1] : nullptr;
  write_changes(json, before != nullptr ? changes_between(*before, round, *instruments)
                                        : std::vector<Change>());
  if (before != nullptr) json.member("since", before->changed);
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
