// Parts of view models that show one's own private side.

#pragma once

#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "base/json.hpp"
#include "side/side.hpp"

namespace wederzijds::api {

/// My side as the member `side`, with the words of the pack and the hints.
void write_side(JsonWriter& json, const World& world, const OpenAgreement& open);
/// How far my side is, as the member `readiness`.
void write_readiness(JsonWriter& json, const PrivateSide& side);

}  // namespace wederzijds::api
