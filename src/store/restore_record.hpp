// `/main/restore.json`: what a restore changed, file by file, so that it can be taken back whole.
//
// Guarantees: taking back either finds every file as the restore left it and puts all of them back
// as they were, or changes nothing. What is derived (summaries, the list) is not held against it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "store/documents.hpp"
#include "store/files.hpp"

namespace wederzijds {

inline constexpr std::string_view restore_record_path = "/main/restore.json";

/// A file as it was before a restore, and how the restore left it.
struct RestoredFile {
  std::string path;
  std::string left_as;                // fingerprint; empty: the restore removed it
  std::optional<std::string> before;  // its bytes; nothing: it was not there
  bool operator==(const RestoredFile&) const = default;
};

struct RestoreRecord {
  std::string at;                      // UTC, when it was restored
  std::string how;                     // `merge` or `replace`
  std::int64_t changes = 0;            // the count of changes then; one more ends the possibility
  Changes changes_before;              // as they were before
  std::vector<AgreementId> touched;    // the mounts that must be loaded to take it back
  std::vector<ReplicaId> new_keys;     // that came with it; they go when it is taken back
  std::vector<ReplicaId> former_keys;  // that it made useless; they go when it stands
  std::vector<RestoredFile> files;
  bool operator==(const RestoreRecord&) const = default;
};

/// Every file below `/main` and `/a` with its bytes, but for the list, the count of changes and the
/// record itself. Error: `storage-failed`.
[[nodiscard]] Result<std::map<std::string, std::string>> all_stored(const Files& files);

/// Those that all_stored leaves out. Error: `storage-failed`.
[[nodiscard]] Result<std::map<std::string, std::string>> stored_beside(const Files& files);
/// Makes them again what they were. Error: `storage-failed`.
[[nodiscard]] Result<void> put_back_beside(Files& files,
                                           const std::map<std::string, std::string>& before);

/// What differs between `before` and the files now.
[[nodiscard]] Result<std::vector<RestoredFile>> changed_files(
    const Files& files, const std::map<std::string, std::string>& before);

/// Puts every file back as it was in `before`. Error: `storage-failed`.
[[nodiscard]] Result<void> put_back(Files& files, const std::map<std::string, std::string>& before);

/// Takes a restore back. Errors: `not-allowed` at the first file that was changed since (nothing
/// was done then), `storage-failed`.
[[nodiscard]] Result<void> take_back(Files& files, const RestoreRecord& record);

/// Largest record, in bytes: a restore that changes more cannot be undone, which is said before.
inline constexpr std::size_t largest_restore_record = 48 * 1024 * 1024;

[[nodiscard]] std::string write_restore_record(const RestoreRecord& record);
/// Errors: `newer-data`, or what is wrong with it, with its place.
[[nodiscard]] Result<RestoreRecord> read_restore_record(std::string_view text);

}  // namespace wederzijds
