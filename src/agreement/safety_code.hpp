// The safety code of a replica: five groups of four digits to compare by voice (domain.md section
// 3).

#pragma once

#include <string>

#include "base/ids.hpp"

namespace wederzijds {

/// "1234 5678 9012 3456 7890"; empty when the id is not a thumbprint.
[[nodiscard]] std::string safety_code(const ReplicaId& replica);

}  // namespace wederzijds
