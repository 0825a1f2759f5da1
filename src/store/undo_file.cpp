#include "store/undo_file.hpp"

#include <utility>

#include "base/json.hpp"
#include "side/document.hpp"

namespace wederzijds {

std::string write_undo(const std::vector<LogLength>& lengths) {
  Json json = Json::object();
  json["lengths"] = Json::array();
  for (const LogLength& length : lengths) {
    Json entry = Json::object();
    entry["replica"] = length.replica.str();
    entry["branch"] = length.branch;
    entry["lines"] = length.lines;
    if (!length.signature.empty()) {
      entry["signature"] = length.signature;
      entry["signedLines"] = length.signed_lines;
    }
    json["lengths"].push_back(std::move(entry));
  }
  return close_document(std::move(json), Json::object());
}

Result<std::vector<LogLength>> read_undo(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  WZ_TRY(const Json* list, need_array(document, "lengths", ErrorCode::malformed));
  std::vector<LogLength> lengths;
  for (const Json& entry : *list) {
    LogLength length;
    WZ_TRY(std::string replica, need_string(entry, "replica", ErrorCode::malformed));
    if (!is_id(replica)) return fail(ErrorCode::malformed, "/lengths", "must be an id");
    length.replica = ReplicaId(std::move(replica));
    WZ_TRY(const auto branch, need_integer(entry, "branch", 0, 999999, ErrorCode::malformed));
    length.branch = static_cast<int>(branch);
    WZ_TRY(const auto lines, need_integer(entry, "lines", 0, 999999, ErrorCode::malformed));
    length.lines = static_cast<std::size_t>(lines);
    if (find(entry, "signature") != nullptr) {
      WZ_TRY(length.signature, need_string(entry, "signature", ErrorCode::malformed));
      WZ_TRY(const auto covered,
             need_integer(entry, "signedLines", 0, 999999, ErrorCode::malformed));
      length.signed_lines = static_cast<std::size_t>(covered);
    }
    lengths.push_back(std::move(length));
  }
  return lengths;
}

}  // namespace wederzijds
