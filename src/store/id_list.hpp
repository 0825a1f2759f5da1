// A list of ids in a document of the store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// The ids in the array of that name. Error: `malformed` at `/name`.
template <class Id>
[[nodiscard]] Result<std::vector<Id>> read_ids(const Json& json, std::string_view name) {
  WZ_TRY(const Json* list, need_array(json, name, ErrorCode::malformed));
  std::vector<Id> ids;
  for (const Json& entry : *list) {
    if (!entry.is_string() || !is_id(entry.get_ref<const std::string&>())) {
      return fail(ErrorCode::malformed, pointer_step(name), "must be ids");
    }
    ids.emplace_back(entry.get<std::string>());
  }
  return ids;
}

}  // namespace wederzijds
