// Private documents as files: one JSON object with a `version`, rewritten in place.
//
// Guarantees: an older version is migrated step by step on reading; a newer one is refused, so that
// nobody writes over what this version does not understand; members that are not known are kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// Largest private document, in bytes.
inline constexpr std::size_t largest_document = 8 * 1024 * 1024;

/// Makes of a document of one version the same of the next.
using Migration = Result<Json> (*)(Json document);

/// Reads a document whose present version is one more than there are migrations. Errors: as
/// parse_checked, `stored-data-damaged` (not the bytes that its seal was made of, base/seal.hpp),
/// `malformed` (no object, no good version), `newer-data`.
[[nodiscard]] Result<Json> open_document(std::string_view text,
                                         const std::vector<Migration>& migrations = {});

/// The bytes of a document: `members` with the version added, and the unknown members that do not
/// stand in it. Ends with a line feed.
[[nodiscard]] std::string close_document(Json members, const Json& unknown, int version = 1);

/// The members of an object that are not in the list.
[[nodiscard]] Json unknown_members(const Json& object, const std::vector<std::string_view>& known);

/// Adds the unknown members that do not stand in the object.
void add_unknown(Json& object, const Json& unknown);

/// The same error, its place moved below `prefix`.
[[nodiscard]] Error below(std::string_view prefix, Error error);

}  // namespace wederzijds
