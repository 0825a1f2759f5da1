#include "agreement/safety_code.hpp"

#include "base/base64url.hpp"

namespace wederzijds {

std::string safety_code(const ReplicaId& replica) {
  constexpr std::size_t id_bytes = 32;
  constexpr std::size_t groups = 5;
  const auto bytes = from_base64url(replica.view());
  if (!bytes || bytes->size() != id_bytes) return {};
  std::string code;
  for (std::size_t group = 0; group < groups; ++group) {
    const unsigned high = static_cast<unsigned char>((*bytes)[2 * group]);
    const unsigned low = static_cast<unsigned char>((*bytes)[2 * group + 1]);
    std::string digits = std::to_string((high * 256 + low) % 10000);
    digits.insert(0, 4 - digits.size(), '0');
    if (group > 0) code += ' ';
    code += digits;
  }
  return code;
}

}  // namespace wederzijds
