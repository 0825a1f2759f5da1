// What is kept of a talk under way, for one person or for two at one device.
//
// Guarantees: while both work on this device the arrangement of the agenda (its length, what is
// parked, put on it and in which order, where the talk is and how long it has been) is one for
// both, whoever of the two made it; the day, the length that was typed and the remark stay each
// person's own.
#pragma once

#include "api/open_agreement.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds::api {

/// What `talk` on the desk is for the acting replica; an empty object when nothing is kept.
[[nodiscard]] Json talk_desk(const OpenAgreement& open);
/// Keeps it. Errors: as put_on_desk.
Result<void> put_talk_desk(OpenAgreement& open, const Json& value);
/// The talk was held: nothing of it is under way any more. What the other on this device typed of
/// their own stays.
void clear_talk_desk(OpenAgreement& open);

}  // namespace wederzijds::api
