#include "profile/snapshot.hpp"

#include "base/json.hpp"
#include "profile/report.hpp"

namespace wederzijds {
namespace {

void write_strengths(const ProfileReport& report, const ShareChoice& choice, JsonWriter& json) {
  json.key("strengths");
  json.begin_array();
  for (const ReportedStrength& one : report.strengths) {
    json.begin_object();
    json.member("id", one.card.id);
    json.member("label", one.card.label);
    if (choice.strength_examples) json.optional("example", one.example);
    if (choice.strength_uses && one.use) json.member("use", name_of(*one.use));
    json.end_object();
  }
  json.end_array();
}

void write_preferences(const ProfileReport& report, JsonWriter& json) {
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

void write_values(const ProfileReport& report, JsonWriter& json) {
  json.key("values");
  json.begin_array();
  for (const ReportedValue& one : report.values) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("share", one.share);
    json.member("error", one.share_error);
    json.end_object();
  }
  json.end_array();
}

void write_texts(std::string_view name, const std::vector<ReportedText>& texts, JsonWriter& json) {
  json.key(name);
  json.begin_array();
  for (const ReportedText& one : texts) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member("text", one.text);
    json.end_object();
  }
  json.end_array();
}

void write_levels(std::string_view name, std::string_view level,
                  const std::vector<ReportedLevel>& levels, JsonWriter& json) {
  json.key(name);
  json.begin_array();
  for (const ReportedLevel& one : levels) {
    json.begin_object();
    json.member("id", one.id);
    json.member("label", one.label);
    json.member(level, one.level);
    json.end_object();
  }
  json.end_array();
}

/// Takes out of the report what is not shared, so that the writer below cannot write it.
ProfileReport only_chosen(ProfileReport report, const ShareChoice& choice) {
  const auto keep = [](std::vector<ReportedText>& texts, const std::set<std::string>& ids) {
    std::vector<ReportedText> kept;
    for (ReportedText& one : texts) {
      if (ids.count(one.id) > 0) kept.push_back(std::move(one));
    }
    texts = std::move(kept);
  };
  if (!choice.strengths) report.strengths.clear();
  if (!choice.preferences) report.preferences.clear();
  if (!choice.values || !report.values_enough) report.values.clear();
  if (!choice.received) report.received.clear();
  if (!choice.demands) report.demands.clear();
  if (!choice.great) report.great_work = report.feeling_great = std::nullopt;
  keep(report.challenges, choice.challenges);
  keep(report.work_with_me, choice.work_with_me);
  return report;
}

}  // namespace

std::set<std::string> parts_marked_shared(const ProfileRound& round) {
  std::set<std::string> parts;
  for (const auto& [id, part] : round.work_with_me) {
    if (part.shared && part.text) parts.insert(id);
  }
  return parts;
}

std::optional<std::string> shared_profile(const ProfileRound& round, const Instruments& instruments,
                                          const ShareChoice& choice) {
  const ProfileReport report = only_chosen(report_of(round, instruments), choice);
  const bool has_balance = !report.received.empty() || !report.demands.empty() ||
                           report.great_work || report.feeling_great;
  if (report.strengths.empty() && report.preferences.empty() && report.values.empty() &&
      report.challenges.empty() && report.work_with_me.empty() && !has_balance) {
    return std::nullopt;
  }
  JsonWriter json;
  json.begin_object();
  json.member("pack", instruments.pack);
  json.member("packVersion", instruments.pack_version);
  if (!report.strengths.empty()) write_strengths(report, choice, json);
  if (!report.preferences.empty()) write_preferences(report, json);
  if (!report.values.empty()) write_values(report, json);
  if (!report.challenges.empty()) write_texts("challenges", report.challenges, json);
  if (has_balance) {
    json.key("balance");
    json.begin_object();
    write_levels("values", "received", report.received, json);
    write_levels("demands", "level", report.demands, json);
    json.optional("greatWork", report.great_work);
    json.optional("feelingGreat", report.feeling_great);
    json.end_object();
  }
  if (!report.work_with_me.empty()) write_texts("howToWorkWithMe", report.work_with_me, json);
  json.end_object();
  return json.take();
}

}  // namespace wederzijds
