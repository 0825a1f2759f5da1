// What a line is about, in the words of the door: an expectation, a view, a signature ... Used
// wherever a person is told what goes, what is still here and what came in.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "api/open_agreement.hpp"
#include "base/json.hpp"
#include "base/role.hpp"

namespace wederzijds::api {

/// One thing that lines speak of.
struct Thing {
  std::string_view kind;  ///< "expectation", "offer", "guess", "view", "answer", "commitment",
                          ///< "goal", "talk", "signature", "checkin", "frame", "party", "profile",
                          ///< "ended", "device", "finished", "opened"
  Role role = Role::employee;  ///< whose: who expects (also for a view or an answer), offers, wrote
  std::string id;              ///< empty when there is only one; of a check-in its moment, of one
                               ///< in between `extra` and its day
  bool is_withdrawn = false;   ///< withdrawn or dropped by this line

  friend bool operator==(const Thing& a, const Thing& b) {
    return a.kind == b.kind && a.role == b.role && a.id == b.id;
  }
};

/// One text for each thing, the same for the same one.
[[nodiscard]] std::string key_of(const Thing& thing);

/// What a line is about; nothing for `log.opened`, kinds that are not known and bodies that are not
/// valid.
[[nodiscard]] std::optional<Thing> thing_of(const Line& line);
/// The words by which a person knows the thing; nothing when it has none or `me` may not see them.
[[nodiscard]] std::optional<std::string> words_of(const State& state, Role me, const Thing& thing);

/// Every text that a person wrote in a line of that body; of a profile also the labels of
/// strengths.
[[nodiscard]] std::vector<Text> texts_of(const Body& body);

/// Whether anything of the acting role has reached the other.
[[nodiscard]] bool has_reached_other(const OpenAgreement& open);

/// What is mine and final and the other does not have yet: lines that have not left, and drafts set
/// to be shared once my side is finished. Each thing once. Empty while the other works on this
/// device too.
[[nodiscard]] std::vector<Thing> unsent_things(const OpenAgreement& open);
/// What the other's lines brought that came in last. While the other's side is closed its items are
/// one thing `side`.
[[nodiscard]] std::vector<Thing> news(const OpenAgreement& open);

/// Which items came in or changed with the last file, for a mark beside each.
class NewsMarks {
 public:
  explicit NewsMarks(const OpenAgreement& open);
  /// `news:true` for an item or a look-back that was not here before, `news:"changed"` for one of
  /// which the words, the view or the answer came in; nothing otherwise.
  void write(JsonWriter& json, std::string_view kind, Role role, std::string_view id) const;

 private:
  std::map<std::string, bool> is_added_;
};

/// `{count, items:[{kind, role, id?, text?, withdrawn?}]}`.
void write_things(JsonWriter& json, const OpenAgreement& open, const std::vector<Thing>& things);

}  // namespace wederzijds::api
