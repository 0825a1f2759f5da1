#include "store/log_files.hpp"

#include <utility>

#include "side/document.hpp"
#include "store/agreement_folder.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t part_digits = 4;

/// A small number written in the one way that log_file writes it.
std::optional<std::size_t> small_number(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  std::size_t number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

std::string padded(std::size_t number) {
  std::string text = std::to_string(number);
  if (text.size() < part_digits) text.insert(0, part_digits - text.size(), '0');
  return text;
}

Result<std::size_t> need_size(const Json& json, std::string_view name) {
  WZ_TRY(const std::int64_t number, need_integer(json, name, 0, 1000000000, ErrorCode::malformed));
  return static_cast<std::size_t>(number);
}

Result<bool> flag(const Json& json, std::string_view name) {
  if (find(json, name) == nullptr) return false;
  return need_boolean(json, name, ErrorCode::malformed);
}

}  // namespace

std::size_t parts_of(std::size_t bytes) { return (bytes + log_part_bytes - 1) / log_part_bytes; }

std::string log_file(const ReplicaId& replica, int branch, std::optional<std::size_t> part) {
  std::string name = "logs/" + replica.str() + "." + std::to_string(branch);
  return part ? name + "." + padded(*part) + ".part" : name + ".json";
}

std::optional<LogFileName> read_log_file_name(std::string_view name) {
  const std::size_t id_end = name.find('.');
  if (id_end == std::string_view::npos) return std::nullopt;
  const std::size_t branch_end = name.find('.', id_end + 1);
  if (branch_end == std::string_view::npos) return std::nullopt;
  const std::string_view id = name.substr(0, id_end);
  const auto branch = small_number(name.substr(id_end + 1, branch_end - id_end - 1));
  if (!is_id(id) || !branch) return std::nullopt;
  LogFileName read = {ReplicaId(id), static_cast<int>(*branch), std::nullopt};
  const std::string_view rest = name.substr(branch_end + 1);
  if (rest != "json") read.part = small_number(rest.substr(0, rest.find('.')));
  // Only one spelling of each name is good: two files must not claim the same place.
  const bool same = log_file(read.replica, read.branch, read.part) == "logs/" + std::string(name);
  return same ? std::optional(read) : std::nullopt;
}

Result<LogRecord> read_log_record(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  LogRecord record;
  WZ_TRY(record.bytes, need_size(document, "bytes"));
  WZ_TRY(const Json* parts, need_array(document, "parts", ErrorCode::malformed));
  for (const Json& part : *parts) {
    if (!part.is_string()) return fail(ErrorCode::malformed, "/parts", "must be texts");
    record.parts.push_back(part.get<std::string>());
  }
  if (record.bytes == 0 || record.parts.size() != parts_of(record.bytes)) {
    return fail(ErrorCode::malformed, "/parts", "not as many as the bytes take");
  }
  if (find(document, "signature") != nullptr) {
    WZ_TRY(record.signature, need_string(document, "signature", ErrorCode::malformed));
    WZ_TRY(record.signed_lines, need_size(document, "signedLines"));
  }
  WZ_TRY(record.written_here, flag(document, "writtenHere"));
  WZ_TRY(record.lost_lines, flag(document, "lostLines"));
  record.unknown = unknown_members(document, {"version", "bytes", "parts", "signature",
                                              "signedLines", "writtenHere", "lostLines"});
  return record;
}

std::string write_log_record(const LogRecord& record) {
  Json json = Json::object();
  json["bytes"] = record.bytes;
  json["parts"] = record.parts;
  if (!record.signature.empty()) {
    json["signature"] = record.signature;
    json["signedLines"] = record.signed_lines;
  }
  if (record.written_here) json["writtenHere"] = true;
  if (record.lost_lines) json["lostLines"] = true;
  return close_document(std::move(json), record.unknown);
}

}  // namespace wederzijds
