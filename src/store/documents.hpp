// The documents that the store keeps beside the logs and the private documents of a side.
//
// Guarantees: each is written with a version; an older one is migrated on reading, a newer one
// answers `newer-data` so that it is never overwritten; members that are not known are kept and
// written back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// `/main/settings.json`: what belongs to the person and this browser, not to an agreement.
struct Settings {
  std::optional<std::string> language;  // BCP 47, absent until chosen
  std::string theme = "system";         // `light`, `dark` or `system`
  std::optional<std::string> name;
  std::optional<std::string> job_title;
  Json beginning = Json::object();  // the half-filled form of an agreement that is not there yet
  std::optional<std::string> last_backup;  // UTC, when everything was last backed up here
  Json unknown = Json::object();
  bool operator==(const Settings&) const = default;
};

/// A replica that lives, or lived, on this device.
struct OwnReplica {
  ReplicaId replica;
  Role role = Role::employee;
  bool guest = false;   // a guest at another's browser
  bool ready = false;   // pressed *ready* on this device (together)
  bool erased = false;  // its drafts and key are gone; it never writes again
  Json unknown = Json::object();
  bool operator==(const OwnReplica&) const = default;
};

/// How far a log was known.
struct Reach {
  ReplicaId replica;
  std::int64_t seq = 0;  // the last line
  bool operator==(const Reach&) const = default;
};

/// `me.json`: who is who on this device, in one agreement.
struct Me {
  std::optional<ReplicaId> acting;  // whose screens are shown; one of `replicas`
  std::vector<OwnReplica> replicas;
  std::optional<std::string> other_name;  // how I call the other until their file says it
  std::vector<Reach> seen;  // logs of others as they were before the last import, or handing out
  bool example = false;
  Json unknown = Json::object();
  bool operator==(const Me&) const = default;
};

/// The own replica with this id, or nothing.
[[nodiscard]] const OwnReplica* find_own(const Me& me, const ReplicaId& replica);

/// One time that something left this device.
struct HandOut {
  std::string id;
  std::string at;  // UTC, when it was prepared
  // `save`, `share`, `copy`; `device` (to my own other device); `returned` (came back in a file of
  // the other, who has these lines then)
  std::string how;
  std::vector<Reach> reach;
  Json unknown = Json::object();
  bool operator==(const HandOut&) const = default;
};

/// `handed.json`: what has left, in the order it left.
struct Handed {
  std::vector<HandOut> hand_outs;
  Json unknown = Json::object();
  bool operator==(const Handed&) const = default;
};

/// The last line of this replica that the other has, as far as this device knows; 0 when none.
/// What went to my own other device does not reach the other.
[[nodiscard]] std::int64_t handed_up_to(const Handed& handed, const ReplicaId& replica);

/// The last line of this replica that has left this device, to whomever; 0 when none has.
[[nodiscard]] std::int64_t left_up_to(const Handed& handed, const ReplicaId& replica);

/// `summary.json`, and a row of the index: all that the list of agreements and the team view show.
/// Derived from the agreement as the person here may see it, so it is never migrated: one of
/// another version counts as missing. It stays on this device, and it has a size: long texts are
/// shortened, and of many things the first are kept.
struct StoredSummary {
  struct Party {
    Role role = Role::employee;
    std::optional<std::string> name;
    std::optional<std::string> job_title;
    bool operator==(const Party&) const = default;
  };
  /// What the other expects of me, once its figures are open to me.
  struct Expected {
    std::string id;
    std::string topic;
    std::optional<std::string> topic_label;
    std::string text;
    bool cut = false;             // the text is longer
    int importance = 0;           // 1..5
    int needed = 0;               // 1..5
    std::optional<int> received;  // 1..5, as far as it was shared
    bool operator==(const Expected&) const = default;
  };
  /// What I said that I will do.
  struct Plan {
    std::string id;
    std::string moment;
    std::string action;
    bool cut = false;
    std::string look_back;                  // a date
    std::optional<std::string> status;      // as I last recorded it
    std::vector<std::string> expectations;  // ids of those of the other that it serves
    bool operator==(const Plan&) const = default;
  };
  AgreementId agreement;
  Party me;
  Party other;
  std::string stage;                 // as header.stage of docs/door.md
  Json next = Json::object();        // as header.next of docs/door.md
  bool mine = false;                 // the next step is mine
  std::optional<std::string> since;  // UTC or date, since when it waits
  std::optional<std::string> next_date;
  bool example = false;
  bool guest = false;  // a guest has this device in hand now
  bool ended = false;
  int unsent = 0;
  bool other_known = false;                        // a log of the other role is here
  bool handed_out = false;                         // something of mine has reached the other
  int items = 0;                                   // expectations, offers and limits on my side
  std::optional<std::string> reason, from, until;  // of the frame
  bool looked = false;             // I have looked at all that the other expects of me
  std::vector<Expected> expected;  // most important first
  int more_expected = 0;           // how many more there are
  std::vector<Plan> plans;         // soonest look-back first
  bool operator==(const StoredSummary&) const = default;
};

/// `/main/changes.json`: how much was changed since the last backup. A count to remind by: when it
/// is lost or behind, nothing else is.
struct Changes {
  std::int64_t total = 0;            // ever counted here
  std::int64_t backed_up = 0;        // of those, how many the last backup holds
  std::optional<std::string> first;  // date of the first that no backup holds
  std::int64_t asked = 0;            // the total when the person said *later*
  std::optional<std::string> asked_on;
  [[nodiscard]] std::int64_t waiting() const { return total - backed_up; }
  bool operator==(const Changes&) const = default;
};

/// Counts one more change, made on that day.
void count_change(Changes& changes, const std::optional<std::string>& today);
/// A backup was made when `total` changes were counted; what came since waits for the next.
void note_backup(Changes& changes, std::int64_t total, const std::optional<std::string>& today);
/// Whether it is time to say so: after 20 changes or 14 days since the last backup, or since the
/// person last said *later*.
[[nodiscard]] bool should_remind(const Changes& changes, const std::optional<std::string>& today);

/// Rises whenever what a summary says, or how it is computed, changes.
inline constexpr int summary_version = 3;

/// Most expectations and most plans in a summary.
inline constexpr std::size_t most_in_summary = 40;
/// Longest text of an expectation or plan in a summary, in code points.
inline constexpr std::size_t longest_summary_text = 300;
/// Longest name, job title or label in a summary, in code points.
inline constexpr std::size_t longest_summary_name = 120;

/// A name as a summary holds it: whole, or its beginning with an ellipsis.
[[nodiscard]] std::string summary_name(std::string_view name);
/// A text as a summary holds it; the second says that it was cut.
[[nodiscard]] std::pair<std::string, bool> summary_text(std::string_view text);

[[nodiscard]] std::string write_settings(const Settings& settings);
[[nodiscard]] std::string write_changes(const Changes& changes);
[[nodiscard]] std::string write_me(const Me& me);
[[nodiscard]] std::string write_handed(const Handed& handed);
[[nodiscard]] std::string write_summary(const StoredSummary& summary);
[[nodiscard]] std::string write_index(const std::vector<StoredSummary>& rows);

/// Each reads a stored document of this or an older version. Errors: `newer-data`, or what is wrong
/// with it, with its place.
[[nodiscard]] Result<Settings> read_settings(std::string_view text);
[[nodiscard]] Result<Changes> read_changes(std::string_view text);
[[nodiscard]] Result<Me> read_me(std::string_view text);
[[nodiscard]] Result<Handed> read_handed(std::string_view text);
[[nodiscard]] Result<StoredSummary> read_summary(std::string_view text);
[[nodiscard]] Result<std::vector<StoredSummary>> read_index(std::string_view text);

}  // namespace wederzijds
