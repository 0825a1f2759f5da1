#include "side/desk.hpp"

#include <optional>
#include <utility>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/role.hpp"
#include "side/document.hpp"
#include "side/own_figures.hpp"

namespace wederzijds {
namespace {

/// What follows `prefix`, or nothing when the key does not begin with it.
std::optional<std::string_view> after(std::string_view key, std::string_view prefix) {
  if (key.substr(0, prefix.size()) != prefix) return std::nullopt;
  return key.substr(prefix.size());
}

bool is_scalar(const Json& value) {
  return value.is_string() || value.is_number_integer() || value.is_boolean();
}

/// An object of scalars, as lists on a desk may hold.
Result<void> check_flat(const Json& object, const std::string& at) {
  for (const auto& [name, value] : object.items()) {
    if (!is_scalar(value)) return fail(ErrorCode::bad_arguments, at + pointer_step(name));
  }
  return {};
}

Result<void> check_list(const Json& list, const std::string& at) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string entry_at = at + "/" + std::to_string(i);
    if (list[i].is_object()) {
      WZ_CHECK(check_flat(list[i], entry_at));
    } else if (!is_scalar(list[i])) {
      return fail(ErrorCode::bad_arguments, entry_at);
    }
  }
  return {};
}

bool is_core_key(std::string_view key) {
  const auto moment = after(key, "figures/");
  if (!moment) return false;
  const auto date = after(*moment, "extra/");
  return is_date(date.value_or(*moment));
}

Result<Desk> put(Desk desk, const std::string& key, const Json& value) {
  WZ_CHECK(check_desk_value(value));
  if (value.empty()) return clear_from_desk(std::move(desk), key);
  if (desk.entries.count(key) == 0 && desk.entries.size() >= most_desk_entries) {
    return fail(ErrorCode::too_large, "/key", "the desk is full");
  }
  desk.entries[key] = value;
  // A page of an older version still keeps figures in its own way.
  desk = move_former_figures(std::move(desk));
  if (write_desk(desk).size() > largest_document) return fail(ErrorCode::too_large, "/value");
  return desk;
}

}  // namespace

Result<void> check_desk_value(const Json& value) {
  if (!value.is_object()) return fail(ErrorCode::bad_arguments, "/value", "must be an object");
  for (const auto& [name, member] : value.items()) {
    const std::string at = "/value" + pointer_step(name);
    if (member.is_array()) {
      WZ_CHECK(check_list(member, at));
    } else if (!is_scalar(member)) {
      return fail(ErrorCode::bad_arguments, at, "must be a text, number, yes or no, or a list");
    }
  }
  if (dump_sorted(value).size() > largest_desk_value) return fail(ErrorCode::too_large, "/value");
  return {};
}

bool is_desk_key(std::string_view key) {
  for (std::string_view whole : {"talk", "describe", "frame", "end", "renew", "expectation/new"}) {
    if (key == whole) return true;
  }
  for (std::string_view prefix : {"view/", "commitment/", "goal/", "hints/"}) {
    if (const auto id = after(key, prefix)) return is_id(*id);
  }
  if (const auto moment = after(key, "checkin/")) return is_date(*moment) || is_id(*moment);
  for (Role role : both_roles) {
    const std::string prefix = "answer/" + std::string(name_of(role)) + "/";
    if (const auto id = after(key, prefix)) return is_id(*id);
  }
  return false;
}

Result<Desk> put_on_desk(Desk desk, const std::string& key, const Json& value) {
  if (!is_desk_key(key)) return fail(ErrorCode::bad_arguments, "/key");
  return put(std::move(desk), key, value);
}

Result<Desk> put_of_core(Desk desk, const std::string& key, const Json& value) {
  if (!is_core_key(key)) return fail(ErrorCode::bad_arguments, "/key");
  return put(std::move(desk), key, value);
}

Desk clear_from_desk(Desk desk, const std::string& key) {
  desk.entries.erase(key);
  return desk;
}

const Json* find_on_desk(const Desk& desk, const std::string& key) {
  const auto found = desk.entries.find(key);
  return found == desk.entries.end() ? nullptr : &found->second;
}

std::string write_desk(const Desk& desk) {
  Json json = Json::object();
  json["entries"] = Json::object();
  for (const auto& [key, value] : desk.entries) json["entries"][key] = value;
  return close_document(std::move(json), desk.unknown);
}

Result<Desk> read_desk(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  WZ_TRY(const Json* entries, need_object(document, "entries", ErrorCode::malformed));
  Desk desk;
  for (const auto& [key, value] : entries->items()) {
    // A key of a newer version is kept as it is; only what could not be written back is refused.
    if (Result<void> good = check_desk_value(value); !good) {
      return fail(ErrorCode::malformed, "/entries" + pointer_step(key));
    }
    desk.entries[key] = value;
  }
  desk.unknown = unknown_members(document, {"version", "entries"});
  return move_former_figures(std::move(desk));
}

}  // namespace wederzijds
