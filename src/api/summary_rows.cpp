#include "api/summary_rows.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/search_text.hpp"

namespace wederzijds::api {
namespace {

/// A convention: what is at most this many days away is soon.
constexpr int soon_days = 14;

bool is_running(const StoredSummary& row) { return !row.ended && row.stage == "followup"; }

}  // namespace

std::string_view name_of(RowGroup group) {
  switch (group) {
    case RowGroup::mine:
      return "mine";
    case RowGroup::theirs:
      return "theirs";
    case RowGroup::running:
      return "running";
    case RowGroup::ended:
      return "ended";
  }
  return {};
}

std::optional<std::string> today_of(const Call& call) {
  const Result<std::string> today = call.context.today();
  return today ? std::optional<std::string>(*today) : std::nullopt;
}

bool is_due(const StoredSummary& row, const std::optional<std::string>& today) {
  return today && is_running(row) && row.next_date && *row.next_date <= *today;
}

bool is_soon(const StoredSummary& row, const std::optional<std::string>& today) {
  if (!today || !is_running(row) || !row.next_date) return false;
  const std::optional<int> days = days_between(*today, *row.next_date);
  return days && *days <= soon_days;
}

RowGroup group_of(const StoredSummary& row, const std::optional<std::string>& today) {
  if (row.ended) return RowGroup::ended;
  if (row.mine || is_due(row, today)) return RowGroup::mine;
  return is_running(row) ? RowGroup::running : RowGroup::theirs;
}

std::vector<const StoredSummary*> own_rows(World& world) {
  std::vector<const StoredSummary*> rows;
  for (const StoredSummary& row : world.main_folder().index()) {
    if (row.guest) return {};
    if (!row.example) rows.push_back(&row);
  }
  return rows;
}

void write_party(JsonWriter& json, const StoredSummary::Party& party) {
  json.begin_object();
  json.member("role", name_of(party.role));
  json.optional("name", party.name);
  json.optional("jobTitle", party.job_title);
  json.end_object();
}

bool is_named_before(const StoredSummary& a, const StoredSummary& b) {
  if (a.other.name.has_value() != b.other.name.has_value()) return a.other.name.has_value();
  if (a.other.name) {
    const std::string name_a = search_text(*a.other.name);
    const std::string name_b = search_text(*b.other.name);
    if (name_a != name_b) return name_a < name_b;
  }
  return a.agreement < b.agreement;
}

}  // namespace wederzijds::api
