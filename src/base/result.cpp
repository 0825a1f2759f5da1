#include "base/result.hpp"

#include <array>

namespace wederzijds {
namespace {

struct Entry {
  std::string_view name;
  std::string_view sentence;
};

constexpr std::array entries = {
#define WZ_ENTRY(code, name, sentence) Entry{name, sentence},
    WZ_ERROR_CODES(WZ_ENTRY)
#undef WZ_ENTRY
};

}  // namespace

int error_code_count() { return static_cast<int>(entries.size()); }

std::string_view name_of(ErrorCode code) { return entries[static_cast<std::size_t>(code)].name; }

std::string_view sentence_of(ErrorCode code) {
  return entries[static_cast<std::size_t>(code)].sentence;
}

}  // namespace wederzijds
