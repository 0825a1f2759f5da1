// The profile as it is shared into an agreement: the body of a `profile.shared` line (domain.md,
// 2).
//
// Guarantees: only what the choice names is in it, and all of it is in the preview, because the
// preview is read from these very bytes; labels travel in the words of the writer's pack and
// language; nothing is in it that was not answered, and values only when enough screens were
// answered.
#pragma once

#include <set>
#include <string>

#include "content/instruments.hpp"
#include "profile/profile.hpp"

namespace wederzijds {

/// What is shared. Nothing, unless it is said.
struct ShareChoice {
  bool strengths = false;
  bool strength_examples = false;  // with the strengths
  bool strength_uses = false;      // with the strengths
  bool preferences = false;
  bool values = false;
  bool received = false;  // what work gives
  bool demands = false;
  bool great = false;                  // great work and feeling great
  std::set<std::string> challenges;    // open questions
  std::set<std::string> work_with_me;  // parts
  bool operator==(const ShareChoice&) const = default;
};

/// The parts of "How to work with me" that the person marked as shared.
[[nodiscard]] std::set<std::string> parts_marked_shared(const ProfileRound& round);

/// The body as one line of JSON, or nothing when the choice leaves nothing to share.
[[nodiscard]] std::optional<std::string> shared_profile(const ProfileRound& round,
                                                        const Instruments& instruments,
                                                        const ShareChoice& choice);

}  // namespace wederzijds
