// agreements.list: what is next with whom. Never a ranking of people.

#include <algorithm>
#include <array>
#include <utility>

#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/summary_rows.hpp"
#include "base/search_text.hpp"

namespace wederzijds::api {
namespace {

/// From this many agreements on the list can be searched.
constexpr std::size_t searchable_from = 6;

/// More rows than storage holds.
constexpr int most_rows = 1000000;

constexpr std::array<std::string_view, 6> filters = {"mine",  "theirs",  "soon",
                                                     "ended", "manager", "employee"};

/// A row with what was derived of it for today.
struct Row {
  const StoredSummary* summary = nullptr;
  RowGroup group = RowGroup::theirs;
  bool due = false;
  bool soon = false;
  std::optional<std::string> found;  ///< the topic in which a searched word stands
};

bool passes(const Row& row, std::string_view filter) {
  if (filter == "mine") return row.group == RowGroup::mine;
  if (filter == "theirs") return row.group == RowGroup::theirs;
  if (filter == "soon") return row.soon;
  if (filter == "ended") return row.group == RowGroup::ended;
  return name_of(row.summary->me.role) == filter;
}

bool holds(const std::string& text, const std::string& word) {
  return text.find(word) != std::string::npos;
}

/// Every word must stand in the name or work of the other, or in what they expect; notes the first
/// topic that was needed for it.
bool matches(Row& row, const std::vector<std::string>& words, const Pack* pack) {
  const StoredSummary& summary = *row.summary;
  const std::string person =
      search_text(summary.other.name.value_or("") + "\n" + summary.other.job_title.value_or(""));
  std::vector<std::pair<std::string, std::string>> topics;  // label, and what is searched
  const auto topic_with = [&](const std::string& word) -> const std::string* {
    if (topics.empty()) {
      for (const StoredSummary::Expected& item : summary.expected) {
        const auto travelled = item.topic_label ? OptionalText(*item.topic_label) : std::nullopt;
        std::string label = topic_label(pack, item.topic, travelled);
        std::string searched = search_text(label + "\n" + item.text);
        topics.emplace_back(std::move(label), std::move(searched));
      }
    }
    for (const auto& topic : topics) {
      if (holds(topic.second, word)) return &topic.first;
    }
    return nullptr;
  };
  for (const std::string& word : words) {
    if (holds(person, word)) continue;
    const std::string* topic = topic_with(word);
    if (topic == nullptr) return false;
    if (!row.found) row.found = *topic;
  }
  return true;
}

/// Since when it waits: one that is due since its date.
const std::optional<std::string>& waits_since(const Row& row) {
  return row.due && !row.summary->mine ? row.summary->next_date : row.summary->since;
}

/// What waits for me first, then by how long it waits; what runs by its next date.
bool stands_before(const Row& a, const Row& b) {
  if (a.group != b.group) return a.group < b.group;
  if (a.group == RowGroup::running) {
    const auto& date_a = a.summary->next_date;
    const auto& date_b = b.summary->next_date;
    if (date_a.has_value() != date_b.has_value()) return date_a.has_value();
    if (date_a != date_b) return date_a < date_b;
    return is_named_before(*a.summary, *b.summary);
  }
  const auto& since_a = waits_since(a);
  const auto& since_b = waits_since(b);
  if (since_a != since_b) return since_a < since_b;
  return a.summary->agreement < b.summary->agreement;
}

void write_row(JsonWriter& json, const Row& row) {
  const StoredSummary& summary = *row.summary;
  json.begin_object();
  json.member("agreement", summary.agreement.view());
  json.key("me");
  write_party(json, summary.me);
  json.key("other");
  write_party(json, summary.other);
  json.key("frame");
  json.begin_object();
  json.optional("reason", summary.reason);
  json.optional("from", summary.from);
  json.optional("until", summary.until);
  json.end_object();
  json.member("stage", summary.stage);
  json.key("next");
  json.raw(dump_sorted(summary.next));
  json.member("mine", summary.mine);
  json.member("group", name_of(row.group));
  json.optional("since", summary.since);
  json.optional("nextDate", summary.next_date);
  json.member("due", row.due);
  json.member("soon", row.soon);
  json.member("example", summary.example);
  json.member("ended", summary.ended);
  json.member("unsent", summary.unsent);
  json.optional("found", row.found);
  json.end_object();
}

void write_filters(JsonWriter& json, const std::vector<Row>& rows) {
  json.key("filters");
  json.begin_array();
  for (const std::string_view filter : filters) {
    json.begin_object();
    json.member("id", filter);
    const auto count = std::count_if(rows.begin(), rows.end(),
                                     [&](const Row& row) { return passes(row, filter); });
    json.member("count", static_cast<std::int64_t>(count));
    json.end_object();
  }
  json.end_array();
}

/// For how many agreements of each role the team view has something to say.
void write_team(JsonWriter& json, World& world) {
  const std::vector<const StoredSummary*> own = own_rows(world);
  json.key("team");
  json.begin_object();
  for (const Role role : both_roles) {
    const auto count = std::count_if(own.begin(), own.end(), [&](const StoredSummary* row) {
      return row->me.role == role && !row->ended && row->other_known;
    });
    json.member(name_of(role), static_cast<std::int64_t>(count));
  }
  json.end_object();
}

}  // namespace

Result<void> agreements_list(World& world, Call& call) {
  const std::vector<std::string> words =
      search_words(call.args.optional_string("search").value_or(""));
  const auto filter = call.args.optional_word("filter");
  const int most = call.args.optional_integer("most", 0, most_rows).value_or(most_rows);
  if (filter && std::find(filters.begin(), filters.end(), *filter) == filters.end()) {
    call.args.wrong("filter");
  }
  WZ_CHECK(call.args.check());
  const std::optional<std::string> today = today_of(call);
  std::vector<Row> rows;
  for (const StoredSummary& summary : world.main_folder().index()) {
    Row row;
    row.summary = &summary;
    row.group = group_of(summary, today);
    row.due = is_due(summary, today);
    row.soon = is_soon(summary, today);
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), stands_before);
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("rows");
  json.begin_array();
  int written = 0;
  for (Row& row : rows) {
    if (written == most) break;
    if (filter && !passes(row, *filter)) continue;
    if (!matches(row, words, world.pack_or_null())) continue;
    write_row(json, row);
    ++written;
  }
  json.end_array();
  json.member("total", static_cast<std::int64_t>(rows.size()));
  const auto own =
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !row.summary->example; });
  json.member("own", static_cast<std::int64_t>(own));
  json.member("searchable", rows.size() >= searchable_from);
  write_filters(json, rows);
  write_team(json, world);
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
