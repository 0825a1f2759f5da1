// How the files of a pack are checked: what is wrong is written down with its place, and the check
// goes on as far as it can. Only for the readers of this module.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "content/pack.hpp"

namespace wederzijds {

using Names = std::vector<std::string_view>;

inline bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

inline std::string step(std::string_view at, std::string_view name) {
  return std::string(at) + pointer_step(name);
}

inline std::string step(std::string_view at, std::size_t index) {
  return std::string(at) + "/" + std::to_string(index);
}

/// Looks at one file and writes down what is wrong; going on as far as it can.
class FileCheck {
 public:
  FileCheck(std::string file, std::vector<PackProblem>& problems)
      : file_(std::move(file)), problems_(&problems) {}

  void report(std::string at, std::string_view code, std::string detail) const {
    problems_->push_back({file_, std::move(at), std::string(code), std::move(detail)});
  }

  bool is_object(const Json& value, const std::string& at) const {
    if (value.is_object()) return true;
    report(at, "wrong-type", "must be an object");
    return false;
  }

  /// Complains of every member that is not in the list.
  void only(const Json& object, const std::string& at, const Names& known) const {
    for (const auto& [name, value] : object.items()) {
      if (!contains(known, name)) report(step(at, name), "unknown-member", "is not known here");
    }
  }

  const Json* need(const Json& object, const std::string& at, std::string_view name) const {
    const Json* value = find(object, name);
    if (value == nullptr) report(step(at, name), "missing", "is needed");
    return value;
  }

  std::optional<std::string> need_text(const Json& object, const std::string& at,
                                       std::string_view name) const {
    const Json* value = need(object, at, name);
    if (value == nullptr) return std::nullopt;
    return text(*value, step(at, name));
  }

  std::optional<std::string> text(const Json& value, const std::string& at) const {
    if (!value.is_string()) {
      report(at, "wrong-type", "must be a string");
      return std::nullopt;
    }
    std::string found = value.get<std::string>();
    if (found.empty()) {
      report(at, "out-of-range", "must not be empty");
      return std::nullopt;
    }
    return found;
  }

  std::optional<std::string> id(const Json& value, const std::string& at) const {
    std::optional<std::string> found = text(value, at);
    if (found && !wederzijds::is_id(*found)) {
      report(at, "out-of-range", "an id is 1 to 64 of A-Za-z0-9_-");
      return std::nullopt;
    }
    return found;
  }

  std::optional<std::string> need_id(const Json& object, const std::string& at,
                                     std::string_view name) const {
    const Json* value = need(object, at, name);
    if (value == nullptr) return std::nullopt;
    return id(*value, step(at, name));
  }

  std::optional<std::string> need_word(const Json& object, const std::string& at,
                                       std::string_view name, const Names& words) const {
    std::optional<std::string> found = need_text(object, at, name);
    if (found && !contains(words, *found)) {
      report(step(at, name), "unknown-word", "must be one of the words of FORMAT.md");
      return std::nullopt;
    }
    return found;
  }

  std::optional<int> need_number(const Json& object, const std::string& at, std::string_view name,
                                 int least, int most) const {
    const Json* value = need(object, at, name);
    if (value == nullptr) return std::nullopt;
    const std::optional<std::int64_t> number = find_integer(object, name);
    if (!number) {
      report(step(at, name), "wrong-type", "must be a whole number");
      return std::nullopt;
    }
    if (*number < least || *number > most) {
      report(step(at, name), "out-of-range",
             "must be " + std::to_string(least) + " to " + std::to_string(most));
      return std::nullopt;
    }
    return static_cast<int>(*number);
  }

  const Json* need_list(const Json& object, const std::string& at, std::string_view name) const {
    const Json* value = need(object, at, name);
    if (value != nullptr && !value->is_array()) {
      report(step(at, name), "wrong-type", "must be a list");
      return nullptr;
    }
    return value;
  }

  /// A list of different ids.
  std::vector<std::string> need_ids(const Json& object, const std::string& at,
                                    std::string_view name) const {
    std::vector<std::string> ids;
    const Json* list = need_list(object, at, name);
    if (list == nullptr) return ids;
    const std::string list_at = step(at, name);
    if (list->empty()) report(list_at, "out-of-range", "must not be empty");
    for (std::size_t i = 0; i < list->size(); ++i) {
      std::optional<std::string> found = id((*list)[i], step(list_at, i));
      if (!found) continue;
      if (std::find(ids.begin(), ids.end(), *found) != ids.end()) {
        report(step(list_at, i), "duplicate", *found + " stands here twice");
        continue;
      }
      ids.push_back(std::move(*found));
    }
    return ids;
  }

  /// Exactly these ids in this order.
  void must_be(const std::vector<std::string>& ids, const Names& wanted,
               const std::string& at) const {
    if (std::equal(ids.begin(), ids.end(), wanted.begin(), wanted.end())) return;
    std::string detail = "must be exactly";
    for (std::string_view word : wanted) detail += " " + std::string(word);
    report(at, "unknown-word", std::move(detail));
  }

 private:
  std::string file_;
  std::vector<PackProblem>* problems_;
};

/// A file that cannot be read, as a problem; it always says what is wrong.
inline PackProblem problem_of(const std::string& file, const Error& error) {
  std::string detail = error.detail.empty() ? std::string(sentence_of(error.code)) : error.detail;
  return {file, error.at, std::string(name_of(error.code)), std::move(detail)};
}

/// The first problem as an error: the reading error that it names, else `malformed`.
inline Error error_of(const PackProblem& problem) {
  ErrorCode code = ErrorCode::malformed;
  for (int i = 0; i < error_code_count(); ++i) {
    if (name_of(static_cast<ErrorCode>(i)) == problem.code) code = static_cast<ErrorCode>(i);
  }
  return {code, problem.file + "#" + problem.at, problem.code + ": " + problem.detail};
}

}  // namespace wederzijds
