#include "side/own_figures.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/date.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view prefix = "figures/";
constexpr std::string_view former_prefix = "checkin/";
constexpr std::string_view extra = "extra";

std::string key_of(std::string_view moment, std::string_view date) {
  std::string key(prefix);
  key.append(moment);
  if (moment == extra) key.append("/").append(date);
  return key;
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

std::optional<int> figure_in(const Json& object, std::string_view name) {
  const std::optional<std::int64_t> value = find_integer(object, name);
  return value && *value >= 1 && *value <= 5 ? std::optional<int>(static_cast<int>(*value))
                                             : std::nullopt;
}

std::vector<OwnFigures::Received> received_in(const Json& object) {
  std::vector<OwnFigures::Received> received;
  const Json* list = find_array(object, "received");
  if (list == nullptr) return received;
  for (const Json& entry : *list) {
    if (!entry.is_object()) continue;
    const std::optional<std::string> expectation = find_string(entry, "expectation");
    const std::optional<int> value = figure_in(entry, "received");
    if (expectation && value) received.push_back({*expectation, *value});
  }
  return received;
}

Json json_of(const OwnFigures& figures) {
  Json json = Json::object();
  json["date"] = figures.date;
  for (const OwnFigures::Received& entry : figures.received) {
    Json one = Json::object();
    one["expectation"] = entry.expectation;
    one["received"] = entry.received;
    json["received"].push_back(std::move(one));
  }
  if (figures.great_work) json["greatWork"] = *figures.great_work;
  if (figures.feeling_great) json["feelingGreat"] = *figures.feeling_great;
  return json;
}

/// Moves the two figures of one entry; those that are kept already stay as they are.
void move_entry(Desk& desk, const std::string& moment) {
  const auto found = desk.entries.find(std::string(former_prefix) + moment);
  const std::optional<std::string> date = find_string(found->second, "recorded");
  if (!date || !is_date(*date)) return;
  Json& kept = desk.entries[key_of(moment, *date)];
  if (!kept.is_object()) kept = Json::object();
  if (kept.count("date") == 0) kept["date"] = *date;
  for (const char* member : {"greatWork", "feelingGreat"}) {
    if (const std::optional<int> value = figure_in(found->second, member)) {
      if (kept.count(member) == 0) kept[member] = *value;
      found->second.erase(member);
    }
  }
  found->second.erase("recorded");
  if (found->second.empty()) desk.entries.erase(found);
}

}  // namespace

Result<Desk> keep_figures(Desk desk, const OwnFigures& figures) {
  const std::string key = key_of(figures.moment, figures.date);
  if (figures.empty()) return clear_from_desk(std::move(desk), key);
  return put_of_core(std::move(desk), key, json_of(figures));
}

std::vector<OwnFigures> kept_figures(const Desk& desk) {
  std::vector<OwnFigures> all;
  for (const auto& [key, value] : desk.entries) {
    if (!begins_with(key, prefix) || !value.is_object()) continue;
    const std::string_view rest = std::string_view(key).substr(prefix.size());
    const std::size_t slash = rest.find('/');
    OwnFigures figures;
    figures.moment = std::string(rest.substr(0, slash));
    figures.date = slash == std::string_view::npos
                       ? find_string(value, "date").value_or(figures.moment)
                       : std::string(rest.substr(slash + 1));
    figures.received = received_in(value);
    figures.great_work = figure_in(value, "greatWork");
    figures.feeling_great = figure_in(value, "feelingGreat");
    if (is_date(figures.date) && !figures.empty()) all.push_back(std::move(figures));
  }
  return all;
}

Desk move_former_figures(Desk desk) {
  std::vector<std::string> moments;
  for (const auto& [key, value] : desk.entries) {
    if (!begins_with(key, former_prefix) || !value.is_object()) continue;
    if (find_string(value, "recorded")) moments.push_back(key.substr(former_prefix.size()));
  }
  for (const std::string& moment : moments) move_entry(desk, moment);
  return desk;
}

}  // namespace wederzijds
