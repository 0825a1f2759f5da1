#include "side/document.hpp"

#include <algorithm>
#include <utility>

#include "base/seal.hpp"

namespace wederzijds {

Result<Json> open_document(std::string_view text, const std::vector<Migration>& migrations) {
  JsonLimits limits;
  limits.bytes = largest_document;
  WZ_TRY(const std::string bare, unsealed(text));
  WZ_TRY(Json document, parse_checked(bare, limits));
  if (!document.is_object()) return fail(ErrorCode::malformed, "", "no object");
  const std::optional<std::int64_t> version = find_integer(document, "version");
  const auto present = static_cast<std::int64_t>(migrations.size()) + 1;
  if (!version || *version < 1) return fail(ErrorCode::malformed, "/version", "no version");
  if (*version > present) return fail(ErrorCode::newer_data, "/version");
  for (std::int64_t step = *version; step < present; ++step) {
    WZ_TRY(document, migrations[static_cast<std::size_t>(step - 1)](std::move(document)));
    document["version"] = step + 1;
  }
  return document;
}

std::string close_document(Json members, const Json& unknown, int version) {
  members["version"] = version;
  add_unknown(members, unknown);
  return dump_sorted(members) + "\n";
}

Json unknown_members(const Json& object, const std::vector<std::string_view>& known) {
  Json unknown = Json::object();
  if (!object.is_object()) return unknown;
  for (const auto& [name, value] : object.items()) {
    if (std::find(known.begin(), known.end(), name) == known.end()) unknown[name] = value;
  }
  return unknown;
}

void add_unknown(Json& object, const Json& unknown) {
  if (!unknown.is_object()) return;
  for (const auto& [name, value] : unknown.items()) {
    if (find(object, name) == nullptr) object[name] = value;
  }
}

Error below(std::string_view prefix, Error error) {
  error.at = std::string(prefix) + error.at;
  return error;
}

}  // namespace wederzijds
