// The files that the store sees in a fuzz target: kept in memory, so that a run costs no system
// call, can be looked at as a whole and put back as it was. disk.cpp defines wederzijds::Files
// anew; it is linked before the store's own, which the linker then leaves out.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace wederzijds::fuzz {

/// Bytes are shared, so that a copy of a disk costs little and equal files are quickly seen to be
/// equal.
using Disk = std::map<std::string, std::shared_ptr<const std::string>, std::less<>>;

/// The one that every Files of this process reads and writes.
Disk& disk();

inline void put(Disk& on, std::string_view path, std::string_view bytes) {
  on.insert_or_assign(std::string(path), std::make_shared<const std::string>(bytes));
}

/// Whether both hold the same bytes at every path that does not only pass by.
bool same_stored(const Disk& a, const Disk& b);

/// Whether a file only passes by, and is nothing that is stored.
inline bool passes_by(std::string_view path) {
  return path.substr(0, 4) == "/in/" || path.substr(0, 5) == "/out/";
}

}  // namespace wederzijds::fuzz
