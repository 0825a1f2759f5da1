#include "base/seal.hpp"

#include "base/base64url.hpp"
#include "base/sha256.hpp"

namespace wederzijds {
namespace {

// A document's own members stand in the order of their names, in which this one would be the last.
// So only a seal stands first; one that an older version took for a member it does not know, and
// wrote back, stands last and is no seal any more.
constexpr std::string_view head = R"({"~sum":")";
constexpr std::string_view tail = R"(",)";
constexpr std::size_t sum_size = 16;  // 96 bits: enough against accidents

std::string sum_of(std::string_view members) {
  return to_base64url(sha256(members)).substr(0, sum_size);
}

}  // namespace

std::string sealed(std::string_view document) {
  const std::string_view members = document.substr(1);
  std::string text(head);
  text += sum_of(members);
  text += tail;
  return text.append(members);
}

Result<std::string> unsealed(std::string_view text) {
  if (text.substr(0, head.size()) != head) return std::string(text);
  const std::string_view sum = text.substr(head.size(), sum_size);
  const std::size_t begin = head.size() + sum_size + tail.size();
  const bool whole = text.size() > begin && text.substr(begin - tail.size(), tail.size()) == tail;
  if (!whole || sum != sum_of(text.substr(begin))) {
    return fail(ErrorCode::stored_data_damaged, "/~0sum", "not the bytes that were written");
  }
  return "{" + std::string(text.substr(begin));
}

}  // namespace wederzijds
