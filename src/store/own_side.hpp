// The own side of an agreement that is not open: drafts of the person at this browser, and nothing
// else of it.
//
// Guarantees: reads who is who here and one private document; no log is read, so nothing that the
// other wrote can come along; changes nothing, not even a damaged file. Never a guest's.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "side/side.hpp"
#include "store/files.hpp"

namespace wederzijds {

/// The side that the owner of this device prepared there in that role. Errors: `not-found` (no such
/// agreement here, or not in that role), `not-allowed` (a guest has the device in hand there),
/// `newer-data`, `stored-data-damaged`, `storage-failed`.
[[nodiscard]] Result<PrivateSide> read_own_side(const Files& files, const AgreementId& agreement,
                                                Role role);

}  // namespace wederzijds
