// Logs and sets of logs: append, merge, and what a merge means for one's own replica
// (domain.md sections 2 and 3).
//
// Guarantees: a LogSet holds checked lines of one agreement only; of each replica only logs that
// are not a byte prefix of another; sorted by replica, then payload. Merging is a union:
// commutative, associative, idempotent; it never loses a line.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/line.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// One log: the lines, and the signature over its first `signed_lines` lines (of a log that came in
/// a file these are all; one's own log grows past its signature until it is signed again).
struct LogText {
  ReplicaId replica;
  std::vector<LinePtr> lines;
  std::size_t bytes = 0;         ///< size of the payload, line feeds included
  std::string signature;         ///< 86 characters, or empty when never signed
  std::size_t signed_lines = 0;  ///< how many lines the signature is over
  bool written_here = false;     ///< the log that this device goes on writing

  /// What line 1 says.
  [[nodiscard]] const LogOpened& opened() const;
  [[nodiscard]] Role role() const { return opened().role; }
  /// Whether the signature covers every line.
  [[nodiscard]] bool is_signed() const {
    return !signature.empty() && signed_lines == lines.size();
  }
  /// The whole payload: every line with its line feed.
  [[nodiscard]] std::string payload() const;
  /// The payload from that line on (0 is the first): what a store appends.
  [[nodiscard]] std::string payload_from(std::size_t first_line) const;
};

/// The logs of one agreement.
class LogSet {
 public:
  LogSet() = default;
  explicit LogSet(AgreementId agreement) : agreement_(std::move(agreement)) {}

  [[nodiscard]] const AgreementId& agreement() const { return agreement_; }
  /// Sorted by replica id, then payload, by bytes.
  [[nodiscard]] const std::vector<LogText>& logs() const { return logs_; }
  [[nodiscard]] bool empty() const { return logs_.empty(); }
  /// Lines of all logs together, as the limit of 40 000 counts them (a line in two branches twice).
  [[nodiscard]] std::size_t line_count() const;
  /// The size of the agreement file of these logs, as if all were signed. Looks at every byte.
  [[nodiscard]] std::size_t file_bytes() const;
  /// The highest clock of any line, 0 when there is none.
  [[nodiscard]] std::int64_t highest_clock() const { return highest_clock_; }

  /// The log of this replica that this device writes, else its first, else nullptr.
  [[nodiscard]] const LogText* own_log(const ReplicaId& replica) const;
  /// How many logs (branches) of this replica there are.
  [[nodiscard]] std::size_t branches(const ReplicaId& replica) const;

  /// Begins a log of a new replica with its line 1 and marks it as written here. `at` is a UTC
  /// time. Errors: `bad-arguments` (a member), `key-changed` (the id is not the key's thumbprint),
  /// `already-exists`, `too-large`.
  Result<LinePtr> begin_log(const LogOpened& opened, int round, std::string_view at);

  /// Appends a line to the replica's own log: seq and clock are computed, limits kept. Errors:
  /// `not-found` (no log of that replica), `bad-arguments` at the member (the body is not valid,
  /// the time, the round), `too-large` (a text, a document, the lines or the file would pass a
  /// limit).
  Result<LinePtr> append(const ReplicaId& replica, const LineDraft& draft);

  /// Takes a log as it was stored: `payload` is the exact text, `signature` over its first
  /// `signed_lines` lines, or empty. Used by the store for what it wrote itself; the lines are
  /// checked as those of a file are. Errors: `malformed` at `/payload#12`, `key-changed` at
  /// `/payload#1`, `another-agreement`, `bad-arguments` (a signature of the wrong form or longer
  /// than the log).
  Result<void> load(std::string_view payload, std::string_view signature, std::size_t signed_lines,
                    bool written_here);

  /// Remembers a signature over the first `lines` lines of the replica's own log. Errors:
  /// `not-found`, `bad-arguments`.
  Result<void> set_signature(const ReplicaId& replica, std::size_t lines,
                             std::string_view signature);

  /// The replica's log, if it is here, is from now on the one that this device goes on writing.
  void go_on_here(const ReplicaId& replica);

  /// Adds a checked log to the union. Errors: `another-agreement`.
  Result<void> unite(LogText log);

 private:
  friend Result<LogSet> merge(const LogSet& a, const LogSet& b);
  friend class FileReader;

  LogText* find_own(const ReplicaId& replica);
  void tidy();
  [[nodiscard]] bool fits(std::size_t more_lines, std::string_view more_text,
                          std::size_t more_frame);

  AgreementId agreement_;
  std::vector<LogText> logs_;
  std::int64_t highest_clock_ = 0;
  std::size_t file_bytes_ = 0;  // kept exactly only near the limit; 0: not counted yet
};

/// The union of two sets. Errors: `another-agreement`, `too-large` (over 40 000 lines or 16 MiB).
/// An empty set without an agreement takes that of the other.
[[nodiscard]] Result<LogSet> merge(const LogSet& a, const LogSet& b);

/// The same, but `nothing-new` when `known` already holds all that `incoming` brings.
[[nodiscard]] Result<LogSet> take_in(const LogSet& known, const LogSet& incoming);

/// How a merge changed the log of one's own replica.
enum class OwnLogChange : std::uint8_t {
  none,      ///< as it was
  extended,  ///< lines came back that this device had lost; it may go on
  branched,  ///< another copy of this replica wrote too: both branches stay, go on as a new replica
};
[[nodiscard]] OwnLogChange own_log_change(const LogSet& before, const LogSet& after,
                                          const ReplicaId& me);
/// Whether this device must go on under a new replica, accepted in the old one's last line.
[[nodiscard]] bool needs_new_replica(const LogSet& logs, const ReplicaId& me);

/// The clock of a replica's next line: the smaller of 1 + the highest seen and 200 000 + its own
/// last.
[[nodiscard]] std::int64_t next_clock(std::int64_t highest_seen, std::int64_t own_last);

}  // namespace wederzijds
