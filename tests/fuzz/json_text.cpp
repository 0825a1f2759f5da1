// The strict JSON reader: never aborts, agrees with nlohmann's about what is JSON at all, and reads
// again what was written from it.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/utf8.hpp"

using namespace wederzijds;

namespace {

void must(bool condition) {
  if (!condition) std::abort();
}

// nlohmann's reader stops at a NUL byte, skips a BOM and calls a number that overflows a double no
// JSON.
bool comparable(std::string_view text) {
  return text.find('\0') == std::string_view::npos && text.substr(0, 3) != "\xEF\xBB\xBF" &&
         text.find_first_of("eE") == std::string_view::npos && text.size() < 300;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto json = parse_checked(text);
  if (json) {
    const std::string written = dump_sorted(*json);
    must(is_utf8(written));
    const auto again = parse_checked(written);
    must(again.has_value() && *again == *json);
    must(parse_checked(dump_pretty(*json)) == *json);
  }
  const bool is_json = json || json.error().code == ErrorCode::malformed;
  if (comparable(text)) must(nlohmann::json::accept(text) == is_json);

  JsonLimits limits;
  limits.whitespace = Whitespace::none;
  limits.string_code_points = 10;
  if (parse_checked(text, limits)) must(json.has_value());
  return 0;
}
