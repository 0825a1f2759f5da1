#include "api/args.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace wederzijds::api {
namespace {

const Json no_members = Json::object();

bool any_text(std::string_view) { return true; }

}  // namespace

bool has_words(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
}

void Args::wrong(std::string_view name, ErrorCode code) {
  std::optional<Error>& fault = root().fault_;
  if (!fault) fault = Error{code, place_of(name), {}};
}

std::string Args::place_of(std::string_view name) const { return place_ + pointer_step(name); }

Result<void> Args::check() const {
  if (fault_) return tl::unexpected(*fault_);
  return {};
}

std::optional<std::string> Args::read(std::string_view name, Rule rule) {
  if (!has(name)) return std::nullopt;
  std::optional<std::string> found = find_string(*object_, name);
  if (found && rule(*found)) return found;
  wrong(name);
  return std::nullopt;
}

std::string Args::need(std::string_view name, Rule rule) {
  std::optional<std::string> found = read(name, rule);
  if (!found) wrong(name);
  return std::move(found).value_or(std::string());
}

std::string Args::text(std::string_view name) {
  std::optional<std::string> found = optional_text(name);
  if (!found) wrong(name, ErrorCode::incomplete);
  return std::move(found).value_or(std::string());
}

std::string Args::string(std::string_view name) { return need(name, any_text); }
std::string Args::id(std::string_view name) { return need(name, is_id); }
std::string Args::word(std::string_view name) { return need(name, any_text); }

std::string Args::date(std::string_view name) {
  std::optional<std::string> found = optional_date(name);
  if (!found) wrong(name, ErrorCode::incomplete);
  return std::move(found).value_or(std::string());
}

Role Args::role(std::string_view name) {
  const std::optional<Role> role = role_named(need(name, any_text));
  if (!role) wrong(name);
  return role.value_or(Role::employee);
}

int Args::figure(std::string_view name) { return integer(name, 1, 5); }

int Args::integer(std::string_view name, int least, int most) {
  const std::optional<int> found = optional_integer(name, least, most);
  if (!found) wrong(name);
  return found.value_or(least);
}

bool Args::flag(std::string_view name) {
  const std::optional<bool> found = optional_flag(name);
  if (!found) wrong(name);
  return found.value_or(false);
}

Args Args::object(std::string_view name) {
  const Json* found = find_object(*object_, name);
  if (found == nullptr) wrong(name);
  return {found != nullptr ? *found : no_members, place_of(name), &root()};
}

std::vector<Args> Args::objects(std::string_view name) {
  if (!has(name)) wrong(name);
  return optional_objects(name);
}

std::optional<std::string> Args::optional_text(std::string_view name) {
  std::optional<std::string> found = read(name, any_text);
  if (found && !has_words(*found)) found.reset();
  return found;
}

std::optional<std::string> Args::optional_string(std::string_view name) {
  return read(name, any_text);
}
std::optional<std::string> Args::optional_id(std::string_view name) { return read(name, is_id); }
std::optional<std::string> Args::optional_word(std::string_view name) {
  return read(name, any_text);
}

std::optional<std::string> Args::optional_date(std::string_view name) {
  // A date field that a person cleared gives an empty text.
  if (find_string(*object_, name) == std::string()) return std::nullopt;
  return read(name, is_date);
}

std::optional<int> Args::optional_figure(std::string_view name) {
  return optional_integer(name, 1, 5);
}

std::optional<int> Args::optional_integer(std::string_view name, int least, int most) {
  if (!has(name)) return std::nullopt;
  const std::optional<std::int64_t> found = find_integer(*object_, name);
  if (found && *found >= least && *found <= most) return static_cast<int>(*found);
  wrong(name);
  return std::nullopt;
}

std::optional<bool> Args::optional_flag(std::string_view name) {
  if (!has(name)) return std::nullopt;
  const std::optional<bool> found = find_boolean(*object_, name);
  if (!found) wrong(name);
  return found;
}

std::vector<Args> Args::optional_objects(std::string_view name) {
  std::vector<Args> found;
  if (!has(name)) return found;
  const Json* list = find_array(*object_, name);
  if (list == nullptr) {
    wrong(name);
    return found;
  }
  const std::string place = place_of(name);
  for (const Json& element : *list) {
    std::string at = place + pointer_step(std::to_string(found.size()));
    if (!element.is_object() && !root().fault_)
      root().fault_ = Error{ErrorCode::bad_arguments, at, {}};
    found.push_back({element.is_object() ? element : no_members, std::move(at), &root()});
  }
  return found;
}

std::vector<std::string> Args::list(std::string_view name, Rule rule) {
  std::vector<std::string> found;
  if (!has(name)) return found;
  const Json* list = find_array(*object_, name);
  if (list == nullptr) {
    wrong(name);
    return found;
  }
  for (const Json& element : *list) {
    const auto* text = element.get_ptr<const std::string*>();
    if (text != nullptr && rule(*text)) {
      found.push_back(*text);
    } else if (!root().fault_) {
      const std::string at =
          place_of(name) + pointer_step(std::to_string(&element - &list->front()));
      root().fault_ = Error{ErrorCode::bad_arguments, at, {}};
    }
  }
  return found;
}

std::vector<std::string> Args::optional_ids(std::string_view name) { return list(name, is_id); }
std::vector<std::string> Args::optional_dates(std::string_view name) { return list(name, is_date); }

}  // namespace wederzijds::api
