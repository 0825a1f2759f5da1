// The desk: unfinished work of one replica, private, kept under keys until the button that ends the
// step turns it into a line or the person clears it.
//
// Guarantees: keys and values have the shapes of docs/door.md and a size, so a desk can always be
// stored and read back.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// Most entries on a desk.
inline constexpr std::size_t most_desk_entries = 1000;
/// Largest value as written, in bytes.
inline constexpr std::size_t largest_desk_value = 64 * 1024;

/// Unfinished work by key.
struct Desk {
  std::map<std::string, Json> entries;
  Json unknown = Json::object();  // members of a newer version
  bool operator==(const Desk&) const = default;
};

/// Whether docs/door.md has such a key: `view/<id>`, `answer/<role>/<id>`, `commitment/<id or
/// new>`, `goal/<id or new>`, `talk`, `checkin/<moment>`, `describe`, `frame`, `end`, `renew`,
/// `expectation/new`, `hints/<id>`, `hints/new` or `hints/side`.
[[nodiscard]] bool is_desk_key(std::string_view key);

/// Whether unfinished work may look like this, as put_on_desk says it. Errors: as put_on_desk.
[[nodiscard]] Result<void> check_desk_value(const Json& value);

/// Puts a value, replacing the one of that key; an empty object clears the key. Values are objects
/// of strings, integers, booleans, and lists of those or of objects of those. Errors:
/// `bad-arguments` at
/// `/key` or below `/value`, `too-large`.
[[nodiscard]] Result<Desk> put_on_desk(Desk desk, const std::string& key, const Json& value);

/// The same for what only the core keeps: `figures/<date>` or `figures/extra/<date>` (see
/// own_figures). The door takes no such key. Errors: as put_on_desk.
[[nodiscard]] Result<Desk> put_of_core(Desk desk, const std::string& key, const Json& value);

/// Clears a key; one that is not there is no error.
[[nodiscard]] Desk clear_from_desk(Desk desk, const std::string& key);

/// The value of a key, or nothing.
[[nodiscard]] const Json* find_on_desk(const Desk& desk, const std::string& key);

/// The stored document (`desk-<replica>.json`).
[[nodiscard]] std::string write_desk(const Desk& desk);

/// Reads a stored document of this or an older version. Errors: `newer-data`, or what is wrong with
/// it, with its place.
[[nodiscard]] Result<Desk> read_desk(std::string_view text);

}  // namespace wederzijds
