// team.view: what is expected of me, over all agreements of this browser in which I have one role.
// From the summaries alone, so no agreement is opened; no average of people and no ranking of them.

#include <algorithm>
#include <set>
#include <utility>

#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/summary_rows.hpp"
#include "base/search_text.hpp"
#include "expectations/expectation.hpp"

namespace wederzijds::api {
namespace {

using Rows = std::vector<const StoredSummary*>;

/// What somebody expects of me about a topic.
struct Entry {
  const StoredSummary* row = nullptr;
  const StoredSummary::Expected* item = nullptr;
};

struct TopicGroup {
  std::string key;  ///< the topic; own words with the same label belong together
  std::string topic;
  std::string label;
  std::vector<Entry> entries;
  int importance = 0;  ///< the highest
  std::size_t people = 0;
};

Rows rows_of(World& world, Role role, bool with_ended) {
  Rows rows;
  for (const StoredSummary* row : own_rows(world)) {
    if (row->me.role == role && (with_ended || !row->ended)) rows.push_back(row);
  }
  // By name: any other order would say something about people.
  std::sort(rows.begin(), rows.end(),
            [](const StoredSummary* a, const StoredSummary* b) { return is_named_before(*a, *b); });
  return rows;
}

/// The role asked for, else the one in which there is something to see; the manager's when both.
Role role_to_show(World& world, const std::optional<std::string>& asked, bool with_ended) {
  if (asked) return *role_named(*asked);
  return rows_of(world, Role::manager, with_ended).empty() &&
                 !rows_of(world, Role::employee, with_ended).empty()
             ? Role::employee
             : Role::manager;
}

TopicGroup& group_for(std::vector<TopicGroup>& groups, const StoredSummary::Expected& item,
                      const Pack* pack) {
  const auto travelled = item.topic_label ? OptionalText(*item.topic_label) : std::nullopt;
  const std::string label = topic_label(pack, item.topic, travelled);
  std::string key = item.topic;
  if (item.topic == own_words_topic) key += "\n" + search_text(label);
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const TopicGroup& group) { return group.key == key; });
  if (found != groups.end()) return *found;
  groups.push_back({std::move(key), item.topic, label, {}, 0, 0});
  return groups.back();
}

/// By topic: the most important first, then what most people expect.
std::vector<TopicGroup> grouped(const Rows& rows, const Pack* pack) {
  std::vector<TopicGroup> groups;
  for (const StoredSummary* row : rows) {
    for (const StoredSummary::Expected& item : row->expected) {
      TopicGroup& group = group_for(groups, item, pack);
      // Rows come person by person, so a new one is not the one before it.
      if (group.entries.empty() || group.entries.back().row != row) ++group.people;
      group.importance = std::max(group.importance, item.importance);
      group.entries.push_back({row, &item});
    }
  }
  std::stable_sort(groups.begin(), groups.end(), [](const TopicGroup& a, const TopicGroup& b) {
    if (a.importance != b.importance) return a.importance > b.importance;
    return a.people > b.people;
  });
  return groups;
}

void write_person(JsonWriter& json, const StoredSummary& row) {
  json.member("agreement", row.agreement.view());
  json.key("other");
  write_party(json, row.other);
  json.member("ended", row.ended);
}

void write_plan(JsonWriter& json, const StoredSummary::Plan& plan,
                const std::optional<std::string>& today) {
  json.member("id", plan.id);
  json.member("moment", plan.moment);
  json.member("action", plan.action);
  json.member("cut", plan.cut);
  json.member("lookBack", plan.look_back);
  json.member("due", today && plan.look_back <= *today);
  json.optional("status", plan.status);
}

/// In words, never as a difference: less than needed, enough, more; absent when it was not told.
std::optional<std::string_view> met(const StoredSummary::Expected& item) {
  if (!item.received) return std::nullopt;
  if (*item.received < item.needed) return "short";
  return *item.received > item.needed ? "more" : "enough";
}

bool serves(const StoredSummary::Plan& plan, const std::string& id) {
  return std::find(plan.expectations.begin(), plan.expectations.end(), id) !=
         plan.expectations.end();
}

void write_entry(JsonWriter& json, const Entry& entry, const std::optional<std::string>& today) {
  const StoredSummary::Expected& item = *entry.item;
  json.begin_object();
  write_person(json, *entry.row);
  json.member("id", item.id);
  json.member("text", item.text);
  json.member("cut", item.cut);
  json.member("importance", item.importance);
  json.member("needed", item.needed);
  json.optional("received", item.received);
  json.optional("met", met(item));
  json.key("plans");
  json.begin_array();
  for (const StoredSummary::Plan& plan : entry.row->plans) {
    if (!serves(plan, item.id)) continue;
    json.begin_object();
    write_plan(json, plan, today);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_topics(JsonWriter& json, const std::vector<TopicGroup>& groups,
                  const std::optional<std::string>& today) {
  json.key("topics");
  json.begin_array();
  for (const TopicGroup& group : groups) {
    json.begin_object();
    json.member("topic", group.topic);
    json.member("topicLabel", group.label);
    json.member("importance", group.importance);
    json.member("people", static_cast<std::int64_t>(group.people));
    json.key("items");
    json.begin_array();
    for (const Entry& entry : group.entries) write_entry(json, entry, today);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

/// What I said I will do that serves nothing shown above.
void write_other_plans(JsonWriter& json, const Rows& rows,
                       const std::optional<std::string>& today) {
  json.key("otherPlans");
  json.begin_array();
  for (const StoredSummary* row : rows) {
    for (const StoredSummary::Plan& plan : row->plans) {
      const bool shown =
          std::any_of(row->expected.begin(), row->expected.end(),
                      [&](const StoredSummary::Expected& item) { return serves(plan, item.id); });
      if (shown) continue;
      json.begin_object();
      write_person(json, *row);
      write_plan(json, plan, today);
      json.end_object();
    }
  }
  json.end_array();
}

void write_people(JsonWriter& json, std::string_view name, const Rows& rows, bool shown) {
  json.key(name);
  json.begin_array();
  for (const StoredSummary* row : rows) {
    if ((row->looked || !row->expected.empty()) != shown) continue;
    json.begin_object();
    write_person(json, *row);
    json.end_object();
  }
  json.end_array();
}

void write_roles(JsonWriter& json, World& world, bool with_ended) {
  json.key("roles");
  json.begin_array();
  for (const Role role : {Role::manager, Role::employee}) {
    const std::size_t count = rows_of(world, role, with_ended).size();
    if (count == 0) continue;
    json.begin_object();
    json.member("role", name_of(role));
    json.member("count", static_cast<std::int64_t>(count));
    json.end_object();
  }
  json.end_array();
}

}  // namespace

Result<void> team_view(World& world, Call& call) {
  const auto as = call.args.optional_word("as");
  const bool with_ended = call.args.optional_flag("ended").value_or(false);
  if (as && !role_named(*as)) call.args.wrong("as");
  WZ_CHECK(call.args.check());
  const std::optional<std::string> today = today_of(call);
  const Role role = role_to_show(world, as, with_ended);
  const Rows rows = rows_of(world, role, with_ended);
  const Rows all = rows_of(world, role, true);
  int more = 0;
  for (const StoredSummary* row : rows) more += row->more_expected;
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("as", name_of(role));
  write_roles(json, world, with_ended);
  json.member("withEnded", with_ended);
  json.member("ended",
              static_cast<std::int64_t>(std::count_if(
                  all.begin(), all.end(), [](const StoredSummary* row) { return row->ended; })));
  write_people(json, "people", rows, true);
  write_people(json, "closed", rows, false);
  write_topics(json, grouped(rows, world.pack_or_null()), today);
  write_other_plans(json, rows, today);
  json.member("more", more);
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
