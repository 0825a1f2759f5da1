#include "store/own_side.hpp"

#include <optional>
#include <string>
#include <utility>

#include "store/documents.hpp"

namespace wederzijds {
namespace {

/// The document, read; what is wrong with it is one of two errors.
template <class Document>
Result<Document> opened(Result<Document> document) {
  if (document || document.error().code == ErrorCode::newer_data) return document;
  return fail(ErrorCode::stored_data_damaged);
}

/// The owner's replica of that role: the one that acts, else the first that still writes.
const OwnReplica* owner_in(const Me& me, Role role) {
  const auto fits = [&](const OwnReplica* own) {
    return own != nullptr && own->role == role && !own->guest && !own->erased;
  };
  const OwnReplica* const acting = me.acting ? find_own(me, *me.acting) : nullptr;
  if (fits(acting)) return acting;
  for (const OwnReplica& own : me.replicas) {
    if (fits(&own)) return &own;
  }
  return nullptr;
}

}  // namespace

Result<PrivateSide> read_own_side(const Files& files, const AgreementId& agreement, Role role) {
  const std::string folder = "/a/" + agreement.str();
  WZ_TRY(const std::optional<std::string> who, files.read_if_present(folder + "/me.json"));
  if (!who) return fail(ErrorCode::not_found);
  WZ_TRY(const Me me, opened(read_me(*who)));
  const OwnReplica* const acting = me.acting ? find_own(me, *me.acting) : nullptr;
  if (acting != nullptr && acting->guest && !acting->erased) return fail(ErrorCode::not_allowed);
  const OwnReplica* const own = owner_in(me, role);
  if (own == nullptr) return fail(ErrorCode::not_found);
  WZ_TRY(const std::optional<std::string> side,
         files.read_if_present(folder + "/side-" + own->replica.str() + ".json"));
  if (!side) return PrivateSide();
  return opened(read_side(*side));
}

}  // namespace wederzijds
