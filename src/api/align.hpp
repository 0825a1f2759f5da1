// Keeps a private side and the logs in step where they speak of the same items.
//
// A side knows what was stated of each draft; lines of the same role can also come from another
// device of the same person, or go again when an import is undone. Guarantees: words that were
// typed and not stated are never replaced; aligning twice changes nothing more.
#pragma once

#include "agreement/state.hpp"
#include "base/role.hpp"
#include "expectations/expectation.hpp"
#include "side/side.hpp"

namespace wederzijds::api {

/// The side with every item of that role as it stands in the state: what was stated elsewhere
/// appears, what was restated elsewhere is taken over unless it was edited here, what was withdrawn
/// elsewhere goes unless it was edited here. In a new round it begins anew what is asked anew.
[[nodiscard]] PrivateSide align_side(PrivateSide side, const State& state, Role role);

/// What a line stated, as content.
[[nodiscard]] ExpectationContent content_of(const ExpectationStated& stated);
[[nodiscard]] OfferContent content_of(const OfferStated& stated);

}  // namespace wederzijds::api
