// The journal: what a command does to several mounts, written down before it is done.
//
// Guarantees: performing a journal is repeatable. A step happens only where the file is still as it
// was when the journal was made; a file that was changed after its step keeps the later change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "side/side.hpp"
#include "store/files.hpp"

namespace wederzijds {

/// One file: what it was and what it becomes.
struct JournalStep {
  std::string path;
  std::string before;                // fingerprint of its bytes; empty when there was no file
  std::optional<std::string> after;  // the new bytes; nothing: removed
  bool operator==(const JournalStep&) const = default;
};

/// What a command does to several mounts.
struct Journal {
  std::string kind;                     // `move-drafts` or `erase`
  std::vector<AgreementId> agreements;  // the mounts that must be loaded to finish it
  std::vector<JournalStep> steps;
  std::vector<ReplicaId> keys;  // private keys that go with it; the shell removes them
  bool operator==(const Journal&) const = default;
};

/// A short fingerprint of bytes, to see whether a file changed; never empty.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

/// The journal that puts the drafts of one replica's side into another agreement's side: first
/// written there, then taken away here. Items that are there already (same id) are replaced.
/// Errors: `too-large`, those of reading both documents.
[[nodiscard]] Result<Journal> journal_to_move_drafts(const Files& files, const AgreementId& from,
                                                     const ReplicaId& from_replica,
                                                     const AgreementId& to,
                                                     const ReplicaId& to_replica);

/// The journal that removes every file of an agreement; `keys` of all own replicas go with it.
[[nodiscard]] Result<Journal> journal_to_erase(const Files& files, const AgreementId& agreement);

/// Does the steps that are left.
[[nodiscard]] Result<void> perform(Files& files, const Journal& journal);

[[nodiscard]] std::string write_journal(const Journal& journal);
/// Errors: `newer-data`, or what is wrong with it, with its place.
[[nodiscard]] Result<Journal> read_journal(std::string_view text);

}  // namespace wederzijds
