// What a backup and a device each have of the same private things, put together.
//
// Guarantees: nothing that stands here is taken away or written over; what the backup has more is
// added. So a draft that was erased here comes back, and nothing is lost.
#pragma once

#include "base/result.hpp"
#include "profile/profile.hpp"
#include "store/agreement_folder.hpp"
#include "store/documents.hpp"

namespace wederzijds {

/// Whether the documents in the backup were written by a replica that still writes here: then what
/// is unfinished there was finished, or thrown away, here.
enum class WrittenBy : std::uint8_t { this_device, another_device };

/// Drafts by their id, guesses when there are none here, notes one under the other, unfinished work
/// of another device under keys that are free here. Error: `too-large`.
[[nodiscard]] Result<PrivateDocuments> combine(PrivateDocuments here,
                                               const PrivateDocuments& backup, WrittenBy by);

/// What has left either device.
[[nodiscard]] Handed combine(Handed here, const Handed& backup);

/// Rounds by the day they were begun on and the role; of one that both have, the one that was
/// changed last, and of the same day the one here.
[[nodiscard]] ProfileDocument combine(ProfileDocument here, const ProfileDocument& backup);

/// What is not filled in here.
[[nodiscard]] Settings combine(Settings here, const Settings& backup);

}  // namespace wederzijds
