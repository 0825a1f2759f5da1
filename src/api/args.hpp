// Reads the arguments of an operation, with the exact place of the first fault.
//
// Guarantees: reading never stops and never aborts; what is missing reads as an empty value, and
// the first fault stays. A handler reads all it needs, asks `check()` once, and only then acts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds::api {

/// One JSON object of arguments, or one inside it. Objects inside share the fault of the outermost,
/// which must live longer.
class Args {
 public:
  explicit Args(const Json& object) : object_(&object) {}

  [[nodiscard]] bool has(std::string_view name) const { return find(*object_, name) != nullptr; }
  [[nodiscard]] const Json& json() const { return *object_; }

  // Needed members. A text that a person left out or empty is `incomplete`, everything else that
  // does not fit is `bad-arguments`.
  std::string text(std::string_view name);
  std::string string(std::string_view name);  ///< may be empty
  std::string id(std::string_view name);
  std::string date(std::string_view name);
  std::string word(std::string_view name);  ///< a word of the format; see `wrong`
  Role role(std::string_view name);
  int figure(std::string_view name);  ///< 1..5
  int integer(std::string_view name, int least, int most);
  bool flag(std::string_view name);
  Args object(std::string_view name);
  std::vector<Args> objects(std::string_view name);  ///< a list of objects

  // Optional members: nothing when absent; an empty or blank text counts as absent.
  std::optional<std::string> optional_text(std::string_view name);
  std::optional<std::string> optional_string(std::string_view name);  ///< may be empty
  std::optional<std::string> optional_id(std::string_view name);
  std::optional<std::string> optional_date(std::string_view name);
  std::optional<std::string> optional_word(std::string_view name);
  std::optional<int> optional_figure(std::string_view name);
  std::optional<int> optional_integer(std::string_view name, int least, int most);
  std::optional<bool> optional_flag(std::string_view name);
  std::vector<Args> optional_objects(std::string_view name);
  std::vector<std::string> optional_ids(std::string_view name);
  std::vector<std::string> optional_dates(std::string_view name);

  /// The member does not fit: keeps that as the first fault.
  void wrong(std::string_view name, ErrorCode code = ErrorCode::bad_arguments);
  /// The place of a member, as a JSON Pointer.
  [[nodiscard]] std::string place_of(std::string_view name) const;
  /// The first fault, if there is one.
  [[nodiscard]] Result<void> check() const;

 private:
  using Rule = bool (*)(std::string_view);

  Args(const Json& object, std::string place, Args* root)
      : object_(&object), place_(std::move(place)), root_(root) {}

  Args& root() { return root_ != nullptr ? *root_ : *this; }
  std::optional<std::string> read(std::string_view name, Rule rule);
  std::string need(std::string_view name, Rule rule);
  std::vector<std::string> list(std::string_view name, Rule rule);

  const Json* object_;
  std::string place_;
  Args* root_ = nullptr;
  std::optional<Error> fault_;
};

/// Whether the text has anything but white space.
[[nodiscard]] bool has_words(std::string_view text);

}  // namespace wederzijds::api
