// One call through the door: what the shell says about the moment, the arguments, and the answer as
// it is written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "api/args.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds::api {

/// What the core has none of itself: the time, the date, the language and fresh random ids. Read
/// from the member `context` of the arguments; each part is checked when it is used.
class Context {
 public:
  explicit Context(const Json& args);

  /// UTC. Error: `bad-arguments` at `/context/now`.
  [[nodiscard]] Result<std::string> now() const;
  /// The person's local date. Error: `bad-arguments` at `/context/today`.
  [[nodiscard]] Result<std::string> today() const;
  /// BCP 47, `en` when the shell says none.
  [[nodiscard]] const std::string& language() const { return language_; }
  /// An id that was never given before. The shell sends a few random ones; more are made from the
  /// last of these and a number. Error: `bad-arguments` at `/context/ids`.
  [[nodiscard]] Result<std::string> fresh_id();

 private:
  std::string now_;
  std::string today_;
  std::string language_;
  std::vector<std::string> ids_;
  std::size_t used_ = 0;
};

/// A call that is being carried out.
struct Call {
  explicit Call(const Json& json) : args(json), context(json) {}

  Args args;
  Context context;
  JsonWriter value;  ///< the value of the answer, one JSON object
};

}  // namespace wederzijds::api
