#include "api/call.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace wederzijds::api {

Context::Context(const Json& args) {
  language_ = "en";
  const Json* context = find_object(args, "context");
  if (context == nullptr) return;
  now_ = find_string(*context, "now").value_or("");
  today_ = find_string(*context, "today").value_or("");
  language_ = find_string(*context, "language").value_or(language_);
  if (const Json* ids = find_array(*context, "ids")) {
    for (const Json& element : *ids) {
      const auto* id = element.get_ptr<const std::string*>();
      if (id != nullptr && is_id(*id)) ids_.push_back(*id);
    }
  }
}

Result<std::string> Context::now() const {
  if (!is_utc_time(now_)) return fail(ErrorCode::bad_arguments, "/context/now");
  return now_;
}

Result<std::string> Context::today() const {
  if (!is_date(today_)) return fail(ErrorCode::bad_arguments, "/context/today");
  return today_;
}

Result<std::string> Context::fresh_id() {
  if (ids_.empty()) return fail(ErrorCode::bad_arguments, "/context/ids");
  const std::size_t number = used_++;
  if (number < ids_.size()) return ids_[number];
  // A number of at most eight digits keeps the id within 64 characters.
  return ids_.back().substr(0, 48) + "-" + std::to_string(number);
}

}  // namespace wederzijds::api
