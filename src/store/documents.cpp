#include "store/documents.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "side/desk.hpp"
#include "side/document.hpp"

namespace wederzijds {
namespace {

void put(Json& json, const char* name, const std::optional<std::string>& text) {
  if (text) json[name] = *text;
}

/// An optional string member; of another type it is an error.
Result<std::optional<std::string>> optional_text(const Json& json, std::string_view name) {
  if (find(json, name) == nullptr) return std::nullopt;
  std::optional<std::string> text = find_string(json, name);
  if (!text) return fail(ErrorCode::malformed, pointer_step(name), "must be a string");
  return text;
}

Result<bool> flag(const Json& json, std::string_view name) {
  if (find(json, name) == nullptr) return false;
  return need_boolean(json, name, ErrorCode::malformed);
}

Result<std::string> need_id(const Json& json, std::string_view name) {
  WZ_TRY(std::string id, need_string(json, name, ErrorCode::malformed));
  if (!is_id(id)) return fail(ErrorCode::malformed, pointer_step(name), "must be an id");
  return id;
}

Result<Role> need_role(const Json& json, std::string_view name) {
  WZ_TRY(const std::string word, need_string(json, name, ErrorCode::malformed));
  const std::optional<Role> role = role_named(word);
  if (!role) return fail(ErrorCode::malformed, pointer_step(name), "must be a role");
  return *role;
}

/// Reads a list member entry by entry; the place of an error gets the entry's.
template <class T>
Result<std::vector<T>> need_list(const Json& json, std::string_view name,
                                 Result<T> (*read)(const Json& entry)) {
  WZ_TRY(const Json* list, need_array(json, name, ErrorCode::malformed));
  std::vector<T> entries;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string at = pointer_step(name) + "/" + std::to_string(i);
    if (!(*list)[i].is_object()) return fail(ErrorCode::malformed, at, "must be an object");
    Result<T> entry = read((*list)[i]);
    if (!entry) return tl::unexpected(below(at, entry.error()));
    entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<OwnReplica> read_own_replica(const Json& json) {
  OwnReplica own;
  WZ_TRY(std::string replica, need_id(json, "replica"));
  own.replica = ReplicaId(std::move(replica));
  WZ_TRY(own.role, need_role(json, "role"));
  WZ_TRY(own.guest, flag(json, "guest"));
  WZ_TRY(own.ready, flag(json, "ready"));
  WZ_TRY(own.erased, flag(json, "erased"));
  own.unknown = unknown_members(json, {"replica", "role", "guest", "ready", "erased"});
  return own;
}

Json json_of(const OwnReplica& own) {
  Json json = Json::object();
  json["replica"] = own.replica.str();
  json["role"] = std::string(name_of(own.role));
  if (own.guest) json["guest"] = true;
  if (own.ready) json["ready"] = true;
  if (own.erased) json["erased"] = true;
  add_unknown(json, own.unknown);
  return json;
}

Result<Reach> read_reach(const Json& json) {
  WZ_TRY(std::string replica, need_id(json, "replica"));
  WZ_TRY(const std::int64_t seq,
         need_integer(json, "seq", 0, largest_integer, ErrorCode::malformed));
  return Reach{ReplicaId(std::move(replica)), seq};
}

Json json_of(const std::vector<Reach>& reach) {
  Json list = Json::array();
  for (const Reach& one : reach) {
    Json entry = Json::object();
    entry["replica"] = one.replica.str();
    entry["seq"] = one.seq;
    list.push_back(std::move(entry));
  }
  return list;
}

Result<HandOut> read_hand_out(const Json& json) {
  HandOut hand_out;
  WZ_TRY(hand_out.id, need_id(json, "id"));
  WZ_TRY(hand_out.at, need_string(json, "at", ErrorCode::malformed));
  WZ_TRY(hand_out.how, need_string(json, "how", ErrorCode::malformed));
  WZ_TRY(hand_out.reach, need_list<Reach>(json, "reach", read_reach));
  hand_out.unknown = unknown_members(json, {"id", "at", "how", "reach"});
  return hand_out;
}

Json json_of(const HandOut& hand_out) {
  Json json = Json::object();
  json["id"] = hand_out.id;
  json["at"] = hand_out.at;
  json["how"] = hand_out.how;
  json["reach"] = json_of(hand_out.reach);
  add_unknown(json, hand_out.unknown);
  return json;
}

std::int64_t reach_of(const HandOut& hand_out, const ReplicaId& replica) {
  std::int64_t last = 0;
  for (const Reach& reach : hand_out.reach) {
    if (reach.replica == replica) last = std::max(last, reach.seq);
  }
  return last;
}

Json json_of(const StoredSummary::Party& party) {
  Json json = Json::object();
  json["role"] = std::string(name_of(party.role));
  put(json, "name", party.name);
  put(json, "jobTitle", party.job_title);
  return json;
}

Result<StoredSummary::Party> read_party(const Json& json, std::string_view name) {
  WZ_TRY(const Json* object, need_object(json, name, ErrorCode::malformed));
  StoredSummary::Party party;
  WZ_TRY(party.role, need_role(*object, "role"));
  WZ_TRY(party.name, optional_text(*object, "name"));
  WZ_TRY(party.job_title, optional_text(*object, "jobTitle"));
  return party;
}

Json json_of(const StoredSummary::Expected& item) {
  Json json = Json::object();
  json["id"] = item.id;
  json["topic"] = item.topic;
  put(json, "topicLabel", item.topic_label);
  json["text"] = item.text;
  if (item.cut) json["cut"] = true;
  json["importance"] = item.importance;
  json["needed"] = item.needed;
  if (item.received) json["received"] = *item.received;
  return json;
}

Result<int> need_figure(const Json& json, std::string_view name) {
  WZ_TRY(const std::int64_t figure, need_integer(json, name, 1, 5, ErrorCode::malformed));
  return static_cast<int>(figure);
}

Result<StoredSummary::Expected> read_expected(const Json& json) {
  StoredSummary::Expected item;
  WZ_TRY(item.id, need_id(json, "id"));
  WZ_TRY(item.topic, need_id(json, "topic"));
  WZ_TRY(item.topic_label, optional_text(json, "topicLabel"));
  WZ_TRY(item.text, need_string(json, "text", ErrorCode::malformed));
  WZ_TRY(item.cut, flag(json, "cut"));
  WZ_TRY(item.importance, need_figure(json, "importance"));
  WZ_TRY(item.needed, need_figure(json, "needed"));
  if (find(json, "received") != nullptr) {
    WZ_TRY(item.received, need_figure(json, "received"));
  }
  return item;
}

Json json_of(const StoredSummary::Plan& plan) {
  Json json = Json::object();
  json["id"] = plan.id;
  json["moment"] = plan.moment;
  json["action"] = plan.action;
  if (plan.cut) json["cut"] = true;
  json["lookBack"] = plan.look_back;
  put(json, "status", plan.status);
  json["expectations"] = plan.expectations;
  return json;
}

Result<StoredSummary::Plan> read_plan(const Json& json) {
  StoredSummary::Plan plan;
  WZ_TRY(plan.id, need_id(json, "id"));
  WZ_TRY(plan.moment, need_string(json, "moment", ErrorCode::malformed));
  WZ_TRY(plan.action, need_string(json, "action", ErrorCode::malformed));
  WZ_TRY(plan.cut, flag(json, "cut"));
  WZ_TRY(plan.look_back, need_string(json, "lookBack", ErrorCode::malformed));
  WZ_TRY(plan.status, optional_text(json, "status"));
  WZ_TRY(const Json* ids, need_array(json, "expectations", ErrorCode::malformed));
  for (const Json& id : *ids) {
    if (!id.is_string()) return fail(ErrorCode::malformed, "/expectations", "must be ids");
    plan.expectations.push_back(id.get<std::string>());
  }
  return plan;
}

Json json_of(const StoredSummary& summary) {
  Json json = Json::object();
  json["agreement"] = summary.agreement.str();
  json["me"] = json_of(summary.me);
  json["other"] = json_of(summary.other);
  json["stage"] = summary.stage;
  json["next"] = summary.next;
  json["mine"] = summary.mine;
  put(json, "since", summary.since);
  put(json, "nextDate", summary.next_date);
  json["example"] = summary.example;
  json["guest"] = summary.guest;
  json["ended"] = summary.ended;
  json["unsent"] = summary.unsent;
  json["otherKnown"] = summary.other_known;
  json["handedOut"] = summary.handed_out;
  json["items"] = summary.items;
  put(json, "reason", summary.reason);
  put(json, "from", summary.from);
  put(json, "until", summary.until);
  json["looked"] = summary.looked;
  json["expected"] = Json::array();
  for (const StoredSummary::Expected& item : summary.expected) {
    json["expected"].push_back(json_of(item));
  }
  if (summary.more_expected > 0) json["moreExpected"] = summary.more_expected;
  json["plans"] = Json::array();
  for (const StoredSummary::Plan& plan : summary.plans) json["plans"].push_back(json_of(plan));
  return json;
}

Result<StoredSummary> read_row(const Json& json) {
  StoredSummary summary;
  WZ_TRY(std::string agreement, need_id(json, "agreement"));
  summary.agreement = AgreementId(std::move(agreement));
  WZ_TRY(summary.me, read_party(json, "me"));
  WZ_TRY(summary.other, read_party(json, "other"));
  WZ_TRY(summary.stage, need_string(json, "stage", ErrorCode::malformed));
  WZ_TRY(const Json* next, need_object(json, "next", ErrorCode::malformed));
  summary.next = *next;
  WZ_TRY(summary.mine, flag(json, "mine"));
  WZ_TRY(summary.since, optional_text(json, "since"));
  WZ_TRY(summary.next_date, optional_text(json, "nextDate"));
  WZ_TRY(summary.example, flag(json, "example"));
  WZ_TRY(summary.guest, flag(json, "guest"));
  WZ_TRY(summary.ended, flag(json, "ended"));
  WZ_TRY(const std::int64_t unsent, need_integer(json, "unsent", 0, 1000000, ErrorCode::malformed));
  summary.unsent = static_cast<int>(unsent);
  WZ_TRY(summary.other_known, flag(json, "otherKnown"));
  WZ_TRY(summary.handed_out, flag(json, "handedOut"));
  WZ_TRY(const std::int64_t items, need_integer(json, "items", 0, 1000000, ErrorCode::malformed));
  summary.items = static_cast<int>(items);
  WZ_TRY(summary.reason, optional_text(json, "reason"));
  WZ_TRY(summary.from, optional_text(json, "from"));
  WZ_TRY(summary.until, optional_text(json, "until"));
  WZ_TRY(summary.looked, flag(json, "looked"));
  WZ_TRY(summary.expected, need_list<StoredSummary::Expected>(json, "expected", read_expected));
  if (find(json, "moreExpected") != nullptr) {
    WZ_TRY(const std::int64_t more,
           need_integer(json, "moreExpected", 0, 1000000, ErrorCode::malformed));
    summary.more_expected = static_cast<int>(more);
  }
  WZ_TRY(summary.plans, need_list<StoredSummary::Plan>(json, "plans", read_plan));
  return summary;
}

/// What was derived by another version of the code counts as missing, older or newer.
Result<Json> open_derived(std::string_view text) {
  JsonLimits limits;
  limits.bytes = largest_document;
  WZ_TRY(Json json, parse_checked(text, limits));
  if (find_integer(json, "version") != summary_version) {
    return fail(ErrorCode::malformed, "/version", "made by another version");
  }
  return json;
}

}  // namespace

const OwnReplica* find_own(const Me& me, const ReplicaId& replica) {
  for (const OwnReplica& own : me.replicas) {
    if (own.replica == replica) return &own;
  }
  return nullptr;
}

std::int64_t handed_up_to(const Handed& handed, const ReplicaId& replica) {
  std::int64_t last = 0;
  for (const HandOut& hand_out : handed.hand_outs) {
    if (hand_out.how != "device") last = std::max(last, reach_of(hand_out, replica));
  }
  return last;
}

std::int64_t left_up_to(const Handed& handed, const ReplicaId& replica) {
  std::int64_t last = 0;
  for (const HandOut& hand_out : handed.hand_outs) {
    last = std::max(last, reach_of(hand_out, replica));
  }
  return last;
}

std::string write_settings(const Settings& settings) {
  Json json = Json::object();
  put(json, "language", settings.language);
  json["theme"] = settings.theme;
  put(json, "name", settings.name);
  put(json, "jobTitle", settings.job_title);
  if (!settings.beginning.empty()) json["beginning"] = settings.beginning;
  put(json, "lastBackup", settings.last_backup);
  return close_document(std::move(json), settings.unknown);
}

Result<Settings> read_settings(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Settings settings;
  WZ_TRY(settings.language, optional_text(document, "language"));
  WZ_TRY(const std::optional<std::string> theme, optional_text(document, "theme"));
  // A theme of a later version is shown as this one's default.
  if (theme == "light" || theme == "dark") settings.theme = *theme;
  WZ_TRY(settings.name, optional_text(document, "name"));
  WZ_TRY(settings.job_title, optional_text(document, "jobTitle"));
  if (const Json* beginning = find(document, "beginning")) {
    if (!check_desk_value(*beginning)) return fail(ErrorCode::malformed, "/beginning");
    settings.beginning = *beginning;
  }
  WZ_TRY(settings.last_backup, optional_text(document, "lastBackup"));
  settings.unknown = unknown_members(
      document, {"version", "language", "theme", "name", "jobTitle", "beginning", "lastBackup"});
  return settings;
}

void count_change(Changes& changes, const std::optional<std::string>& today) {
  if (changes.waiting() == 0 || !changes.first) changes.first = today;
  ++changes.total;
}

void note_backup(Changes& changes, std::int64_t total, const std::optional<std::string>& today) {
  changes.backed_up = std::clamp<std::int64_t>(total, 0, changes.total);
  changes.first = changes.waiting() > 0 ? today : std::nullopt;
  changes.asked = 0;
  changes.asked_on.reset();
}

bool should_remind(const Changes& changes, const std::optional<std::string>& today) {
  constexpr std::int64_t many_changes = 20;
  constexpr int many_days = 14;
  if (changes.waiting() <= 0) return false;
  const bool asked = changes.asked > changes.backed_up;
  if (changes.total - (asked ? changes.asked : changes.backed_up) >= many_changes) return true;
  const std::optional<std::string>& since = asked ? changes.asked_on : changes.first;
  if (!since || !today) return false;
  const std::optional<int> days = days_between(*since, *today);
  return days && *days >= many_days;
}

std::string write_changes(const Changes& changes) {
  Json json = Json::object();
  json["total"] = changes.total;
  json["backedUp"] = changes.backed_up;
  put(json, "first", changes.first);
  if (changes.asked > 0) json["asked"] = changes.asked;
  put(json, "askedOn", changes.asked_on);
  return close_document(std::move(json), Json::object());
}

Result<Changes> read_changes(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Changes changes;
  WZ_TRY(changes.total, need_integer(document, "total", 0, largest_integer, ErrorCode::malformed));
  WZ_TRY(changes.backed_up,
         need_integer(document, "backedUp", 0, changes.total, ErrorCode::malformed));
  WZ_TRY(changes.first, optional_text(document, "first"));
  if (find(document, "asked") != nullptr) {
    WZ_TRY(changes.asked, need_integer(document, "asked", 0, changes.total, ErrorCode::malformed));
  }
  WZ_TRY(changes.asked_on, optional_text(document, "askedOn"));
  return changes;
}

std::string write_me(const Me& me) {
  Json json = Json::object();
  if (me.acting) json["acting"] = me.acting->str();
  json["replicas"] = Json::array();
  for (const OwnReplica& own : me.replicas) json["replicas"].push_back(json_of(own));
  put(json, "otherName", me.other_name);
  if (!me.seen.empty()) json["seen"] = json_of(me.seen);
  if (me.example) json["example"] = true;
  return close_document(std::move(json), me.unknown);
}

Result<Me> read_me(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Me me;
  WZ_TRY(me.replicas, need_list<OwnReplica>(document, "replicas", read_own_replica));
  std::set<std::string> ids;
  for (const OwnReplica& own : me.replicas) {
    if (!ids.insert(own.replica.str()).second) {
      return fail(ErrorCode::malformed, "/replicas", "one replica stands there twice");
    }
  }
  WZ_TRY(const std::optional<std::string> acting, optional_text(document, "acting"));
  if (acting) {
    me.acting = ReplicaId(*acting);
    if (find_own(me, *me.acting) == nullptr) {
      return fail(ErrorCode::malformed, "/acting", "not one of the replicas");
    }
  }
  WZ_TRY(me.other_name, optional_text(document, "otherName"));
  if (find(document, "seen") != nullptr) {
    WZ_TRY(me.seen, need_list<Reach>(document, "seen", read_reach));
  }
  WZ_TRY(me.example, flag(document, "example"));
  me.unknown =
      unknown_members(document, {"version", "acting", "replicas", "otherName", "seen", "example"});
  return me;
}

std::string write_handed(const Handed& handed) {
  Json json = Json::object();
  json["handOuts"] = Json::array();
  for (const HandOut& hand_out : handed.hand_outs) json["handOuts"].push_back(json_of(hand_out));
  return close_document(std::move(json), handed.unknown);
}

Result<Handed> read_handed(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Handed handed;
  WZ_TRY(handed.hand_outs, need_list<HandOut>(document, "handOuts", read_hand_out));
  handed.unknown = unknown_members(document, {"version", "handOuts"});
  return handed;
}

std::string summary_name(std::string_view name) {
  const std::string_view kept = first_code_points(name, longest_summary_name);
  if (kept.size() == name.size()) return std::string(name);
  return std::string(first_code_points(name, longest_summary_name - 1)).append("\u2026");
}

std::pair<std::string, bool> summary_text(std::string_view text) {
  const std::string_view kept = first_code_points(text, longest_summary_text);
  return {std::string(kept), kept.size() < text.size()};
}

std::string write_summary(const StoredSummary& summary) {
  return close_document(json_of(summary), Json::object(), summary_version);
}

Result<StoredSummary> read_summary(std::string_view text) {
  WZ_TRY(const Json document, open_derived(text));
  return read_row(document);
}

std::string write_index(const std::vector<StoredSummary>& rows) {
  Json json = Json::object();
  json["rows"] = Json::array();
  for (const StoredSummary& row : rows) json["rows"].push_back(json_of(row));
  return close_document(std::move(json), Json::object(), summary_version);
}

Result<std::vector<StoredSummary>> read_index(std::string_view text) {
  WZ_TRY(const Json document, open_derived(text));
  return need_list<StoredSummary>(document, "rows", read_row);
}

}  // namespace wederzijds
