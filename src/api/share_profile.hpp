// The only place where anything of the private profile becomes a line (beside share.hpp, which does
// that for drafts).
//
// Guarantees: the line is made by profile/snapshot from what the choice names and from nothing
// else; what is shown before is read from the very text that is written. The profile belongs to the
// person of this browser: a guest here has none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agreement/body.hpp"
#include "api/open_agreement.hpp"
#include "base/json.hpp"

namespace wederzijds::api {

/// Whether a snapshot holds nothing: it takes an earlier one back.
[[nodiscard]] bool is_empty_snapshot(const ProfileShared& snapshot);

/// The body of the line as it stands in the log, as a member.
void write_snapshot_member(JsonWriter& json, std::string_view name, const ProfileShared& snapshot);

}  // namespace wederzijds::api
