// Hints beside what is written on one's own side.

#pragma once

#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "base/json.hpp"
#include "expectations/hints.hpp"

namespace wederzijds::api {

/// Adds `hints` to an item as the door shows it; those that the person left are not among them.
void add_hints(Json& item, const World& world, const OpenAgreement& open, HintKind kind);
/// Adds `hints` about a side as a whole to its view.
void add_side_hints(Json& side, const World& world, const OpenAgreement& open);

}  // namespace wederzijds::api
