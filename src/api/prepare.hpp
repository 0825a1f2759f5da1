// Parts of view models that show one's own private side.

#pragma once

#include "base/json.hpp"
#include "content/pack.hpp"
#include "side/side.hpp"

namespace wederzijds::api {

/// My side as the member `side`, with the words of the pack.
void write_side(JsonWriter& json, const PrivateSide& side, const Pack* pack);
/// How far my side is, as the member `readiness`.
void write_readiness(JsonWriter& json, const PrivateSide& side);

}  // namespace wederzijds::api
