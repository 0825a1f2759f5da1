// A backup: private documents and logs in one file, with the key of one fresh replica per agreement
// (domain.md 7), format `wederzijds/backup`.
//
// Guarantees: it holds no key of a replica that lives anywhere; its logs are an agreement file
// inside it, so restoring takes them through the very checks of an import, signatures included;
// nothing of it is believed before that.
//
// `{"format":"wederzijds/backup","version":1,"at":"<UTC>","agreements":[{"file":{<agreement file>},
// "role":"manager","otherName"?,"fresh":{"replica","key":{"crv","d","kty","x","y"}},
// "from":"<replica that wrote the documents>","documents":{"side":{},"desk":{},"notes":{}}}]}`
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/log.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "store/agreement_folder.hpp"

namespace wederzijds {

/// A private P-256 key; x, y and d are base64url of 32 bytes each.
struct PrivateKey {
  std::string x;
  std::string y;
  std::string d;
  bool operator==(const PrivateKey&) const = default;
};

/// One agreement in a backup, as one person had it.
struct BackupPart {
  AgreementId agreement;
  std::string file;  // the bytes of an agreement file, for read_file
  Role role = Role::employee;
  std::optional<std::string> other_name;
  ReplicaId fresh;  // the replica that restoring goes on as; accepted in the logs
  PrivateKey fresh_key;
  ReplicaId from;  // whose documents these are
  PrivateDocuments documents;
  bool operator==(const BackupPart&) const = default;
};

/// A whole backup.
struct Backup {
  std::string at;  // UTC
  std::vector<BackupPart> agreements;
  bool operator==(const Backup&) const = default;
};

/// The part of one own replica: its documents and all logs that a file may hold. Errors:
/// `not-found` (no such own replica, or erased), `bad-arguments` at `/key` (the key is not that of
/// `fresh`), `not-allowed` (the replica's log does not accept `fresh`), `not-signed`, `too-large`.
[[nodiscard]] Result<BackupPart> backup_part(const AgreementFolder& folder,
                                             const ReplicaId& replica, const ReplicaId& fresh,
                                             const PrivateKey& fresh_key);

/// The bytes of a backup. Error: `too-large` (over largest_backup).
[[nodiscard]] Result<std::string> write_backup(const Backup& backup);

/// Reads a backup; its agreement files are not looked at yet. Errors: `needs-passphrase`, those of
/// parse_checked, `newer-version`, and `malformed` or `newer-data` with the place.
[[nodiscard]] Result<Backup> read_backup(std::string_view bytes);

/// Largest backup, in bytes: some agreements of the largest size, and room for the rest.
inline constexpr std::size_t largest_backup = 64 * 1024 * 1024;

}  // namespace wederzijds
