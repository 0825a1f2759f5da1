// Notes: free text of one replica about one agreement, always private.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// Longest notes, in code points.
inline constexpr std::size_t longest_notes = 200000;

/// The notes.
struct Notes {
  std::string text;               // may be empty
  Json unknown = Json::object();  // members of a newer version
  bool operator==(const Notes&) const = default;
};

/// Replaces the text. Error: `too-large`.
[[nodiscard]] Result<Notes> put_notes(Notes notes, std::string text);

/// The stored document (`notes-<replica>.json`).
[[nodiscard]] std::string write_notes(const Notes& notes);

/// Reads a stored document of this or an older version. Errors: `newer-data`, or what is wrong with
/// it, with its place.
[[nodiscard]] Result<Notes> read_notes(std::string_view text);

}  // namespace wederzijds
