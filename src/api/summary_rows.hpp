// The summaries as the list of agreements and the team view read them: nothing here opens an
// agreement, so both stay quick however many there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"
#include "api/world.hpp"
#include "base/json.hpp"
#include "store/documents.hpp"

namespace wederzijds::api {

/// In which part of the list an agreement stands.
enum class RowGroup : std::uint8_t { mine, theirs, running, ended };
/// "mine", "theirs", "running", "ended".
[[nodiscard]] std::string_view name_of(RowGroup group);

/// The person's local date; nothing where the shell gave none (views need no context).
[[nodiscard]] std::optional<std::string> today_of(const Call& call);

/// The agreement runs and its next moment to look back is there.
[[nodiscard]] bool is_due(const StoredSummary& row, const std::optional<std::string>& today);
/// The agreement runs and its next moment to look back is there, or at most two weeks away.
[[nodiscard]] bool is_soon(const StoredSummary& row, const std::optional<std::string>& today);
[[nodiscard]] RowGroup group_of(const StoredSummary& row, const std::optional<std::string>& today);

/// The summaries of real agreements of the person at this browser: the example and one that a guest
/// has in hand are left out, and while a guest has the device in hand there are none.
[[nodiscard]] std::vector<const StoredSummary*> own_rows(World& world);

/// `{role, name?, jobTitle?}`, one object.
void write_party(JsonWriter& json, const StoredSummary::Party& party);

/// Whether `a` comes before `b` in the alphabet; without a name last.
[[nodiscard]] bool is_named_before(const StoredSummary& a, const StoredSummary& b);

}  // namespace wederzijds::api
