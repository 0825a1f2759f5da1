// A backup: private documents and logs in one file, with the key of one fresh replica per agreement
// (domain.md 7), format `wederzijds/backup`.
//
// Guarantees: it holds no key of a replica that lives anywhere; its logs are an agreement file
// inside it, so restoring takes them through the very checks of an import, signatures included;
// nothing of it is believed before that.
//
// FORMAT.md of src/agreement describes the file ("The backup").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/log.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "profile/profile.hpp"
#include "store/agreement_folder.hpp"
#include "store/documents.hpp"

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
  // Of a backup of everything: who is who on that device, and what has left it.
  std::optional<Me> me;
  std::optional<Handed> handed;
  bool operator==(const BackupPart&) const = default;
};

/// An agreement that could not be put into a backup, and why.
struct LeftOut {
  AgreementId agreement;
  std::string reason;  // the name of an error code
  bool operator==(const LeftOut&) const = default;
};

/// A whole backup.
struct Backup {
  std::string at;           // UTC
  bool everything = false;  // of all that a person has on a device; else what a guest took along
  std::optional<Settings> settings;
  std::optional<ProfileDocument> profile;
  std::vector<BackupPart> agreements;
  std::vector<LeftOut> left_out;
  bool operator==(const Backup&) const = default;
};

/// Whether the log of the documents' replica has to accept the fresh one. One that waits to be
/// accepted itself cannot; what goes on from its backup waits likewise.
enum class FreshReplica : std::uint8_t { accepted, may_wait };

/// The part of one own replica: its documents and all logs that a file may hold. Errors:
/// `not-found` (no such own replica, or erased), `bad-arguments` at `/key` (the key is not that of
/// `fresh`), `not-allowed` (the replica's log does not accept `fresh`), `not-signed`, `too-large`.
[[nodiscard]] Result<BackupPart> backup_part(const AgreementFolder& folder,
                                             const ReplicaId& replica, const ReplicaId& fresh,
                                             const PrivateKey& fresh_key,
                                             FreshReplica is = FreshReplica::accepted);

/// The bytes of a backup. Error: `too-large` (over largest_backup).
[[nodiscard]] Result<std::string> write_backup(const Backup& backup);

/// Whether the log of `replica` accepts `fresh`.
[[nodiscard]] bool accepts_replica(const LogSet& logs, const ReplicaId& replica,
                                   const ReplicaId& fresh);

/// Reads a backup; its agreement files are not looked at yet. Errors: `needs-passphrase`, those of
/// parse_checked, `newer-version`, and `malformed` or `newer-data` with the place.
[[nodiscard]] Result<Backup> read_backup(std::string_view bytes);

/// Largest backup, in bytes: some agreements of the largest size, and room for the rest.
inline constexpr std::size_t largest_backup = 64 * 1024 * 1024;

}  // namespace wederzijds
