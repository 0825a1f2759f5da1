// What the store does with files that are broken: it sets them aside and says so.
//
// Guarantees: nothing broken is dropped or overwritten; it is moved to `damaged/` beside where it
// stood and stays there, listed, until a person removes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/files.hpp"

namespace wederzijds {

/// Why what is stored may only be read.
enum class ReadOnly : std::uint8_t {
  no,
  newer_data,   // written by a newer version of the app
  failed_load,  // a file could not be read, or the one that says who is who is broken
  damaged_log,  // lines of an own log are missing; a file of the other or a backup brings them back
};

/// `newer-data`, `failed-load`, `damaged-log`; empty for `no`.
[[nodiscard]] std::string_view name_of(ReadOnly reason);

/// A file that was set aside.
struct SetAside {
  std::string file;    // where it is now, to be downloaded
  std::string was;     // where it stood
  std::string reason;  // an error code's name
  bool operator==(const SetAside&) const = default;
};

/// Moves a file to the folder `damaged/` of its mount (`/main` or `/a/<agreement>`) under a name
/// that is free there, and adds it to the list kept there. Error: `storage-failed`.
[[nodiscard]] Result<SetAside> set_aside(Files& files, std::string_view path, const Error& why);

/// What was set aside in a mount, now or earlier, in the order of the file names.
[[nodiscard]] Result<std::vector<SetAside>> list_set_aside(const Files& files,
                                                           std::string_view mount);

/// Removes a file that was set aside, once the person has it or wants it gone. Errors: `not-found`
/// (no file below a folder `damaged/`), `storage-failed`.
[[nodiscard]] Result<void> remove_set_aside(Files& files, std::string_view path);

}  // namespace wederzijds
