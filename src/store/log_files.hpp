// How a log lies in files: parts with its bytes, and a record with its length and signature.
//
// `logs/<replica>.<branch>.<part>.part` holds the bytes part * 64 KiB and on;
// `logs/<replica>.<branch>.json` the number of bytes, a fingerprint of each part, and the
// signature. Appending writes the last part and the record. A last part longer than its record says
// is the trace of an append that was not completed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// The record of a log.
struct LogRecord {
  std::size_t bytes = 0;
  std::vector<std::string> parts;  // fingerprints
  std::string signature;           // empty: never signed
  std::size_t signed_lines = 0;
  bool written_here = false;
  bool lost_lines = false;
  Json unknown = Json::object();
};

/// What the name of a file of a log says.
struct LogFileName {
  ReplicaId replica;
  int branch = 0;
  std::optional<std::size_t> part;  // nothing: the record
};

/// How many parts that many bytes take.
[[nodiscard]] std::size_t parts_of(std::size_t bytes);

/// The path below the mount of a log's record or part.
[[nodiscard]] std::string log_file(const ReplicaId& replica, int branch,
                                   std::optional<std::size_t> part);

/// Reads a name in the folder `logs`; nothing for a name that log_file never makes.
[[nodiscard]] std::optional<LogFileName> read_log_file_name(std::string_view name);

/// Errors: `newer-data`, or what is wrong with it, with its place.
[[nodiscard]] Result<LogRecord> read_log_record(std::string_view text);
[[nodiscard]] std::string write_log_record(const LogRecord& record);

}  // namespace wederzijds
