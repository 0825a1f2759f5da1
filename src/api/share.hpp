// The only place where private drafts become lines; share_profile.hpp is the one for the profile.
//
// Guarantees: a draft becomes a line only here, only when it is set to be shared and complete, and
// only in the words it has at that moment; what the lines say is remembered beside the draft.
// Nothing else of the private documents (notes, desk, what is not shared) can pass.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "api/open_agreement.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "content/pack.hpp"
#include "side/side.hpp"

namespace wederzijds::api {

/// What sharing a side would write now, in the order it is written.
struct ToShare {
  std::vector<ItemId> withdrawn_expectations;
  std::vector<ItemId> withdrawn_offers;
  std::vector<const ExpectationDraft*> expectations;
  std::vector<const OfferDraft*> offers;
  bool guesses = false;

  [[nodiscard]] std::size_t count() const {
    return withdrawn_expectations.size() + withdrawn_offers.size() + expectations.size() +
           offers.size() + (guesses ? 1U : 0U);
  }
};

/// What sharing this side would write; the pointers live as long as the side.
[[nodiscard]] ToShare to_share(const PrivateSide& side);

/// The words of the pack for the topic of an expectation, which travel with it; the person's own
/// label for own words.
[[nodiscard]] std::optional<std::string> label_to_share(const Pack* pack,
                                                        const ExpectationDraft& draft);

/// Writes the shared drafts of a replica that works here as its lines, and answers how many.
/// Errors: as OpenAgreement::write.
Result<std::size_t> share_side(OpenAgreement& open, const ReplicaId& replica, const Pack* pack,
                               Context& context);

/// The same, and then that this side of the present round is complete, unless that was said before.
Result<std::size_t> finish_side(OpenAgreement& open, const ReplicaId& replica, const Pack* pack,
                                Context& context);

}  // namespace wederzijds::api
