// Great work and feeling great of both people, as one of them may see it.
//
// Guarantees: the other's figures only when they are open to the acting person (a shared profile
// with their side, a check-in once the own one of that moment is recorded); figures of the private
// profile only for the person of this browser, marked private, and never for a guest.
#pragma once

#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "base/json.hpp"

namespace wederzijds::api {

/// `great`: per role the latest shared figures, and besides my own that I share with nobody.
void write_great(JsonWriter& json, World& world, const OpenAgreement& open);

}  // namespace wederzijds::api
