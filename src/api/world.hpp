// What a session holds between calls, and how its operations get at it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/log.hpp"
#include "api/call.hpp"
#include "api/open_agreement.hpp"
#include "base/result.hpp"
#include "content/instruments.hpp"
#include "content/pack.hpp"
#include "store/backup.hpp"
#include "store/files.hpp"
#include "store/main_folder.hpp"
#include "store/restore_record.hpp"

namespace wederzijds::api {

/// A file that is being taken in. Nothing of it is kept before it is accepted.
struct Import {
  std::optional<UnverifiedFile> read;    ///< until the shell has checked the signatures
  std::optional<VerifiedFile> verified;  ///< after that
  std::optional<BackupPart> taken;       ///< the rest of a backup, when the file came in one
};

/// A backup of everything that is being put together, agreement by agreement.
struct BackupMaking {
  Backup backup;
  std::int64_t changes = 0;  ///< how many were counted when it was begun
};

/// A backup of everything that is being looked at. Nothing of it is kept before it is accepted.
struct Restoring {
  Backup backup;
  std::vector<UnverifiedFile> read;  ///< until the shell has checked the signatures
  std::vector<VerifiedFile> files;   ///< after that, in the order of backup.agreements
};

/// A file that was written and may leave: what of one's own stands in it.
struct WrittenFile {
  std::string id;
  AgreementId agreement;
  std::vector<Reach> reach;
};

struct World {
  explicit World(std::string root) : files(std::move(root)) {}

  Files files;
  std::optional<MainFolder> main;          ///< absent before session.start
  std::vector<AgreementId> mounts;         ///< agreements that the storage has
  std::optional<Pack> pack;                ///< absent before content.load
  std::optional<Instruments> instruments;  ///< of the same pack; none of them when it has none
  std::unique_ptr<OpenAgreement> open;
  Import import;
  std::vector<LogSet> set_aside;  ///< files to merge, of the command line
  std::optional<WrittenFile> written;
  std::optional<BackupMaking> making;
  std::optional<Restoring> restoring;
  /// The last restore without its files, once it was looked at: the list asks for it each time.
  std::optional<std::optional<RestoreRecord>> last_restore;
  std::string last_change;  ///< what the last change was made to; to count a text typed as one
  int written_files = 0;

  [[nodiscard]] const Pack* pack_or_null() const { return pack ? &*pack : nullptr; }
  /// Error: `not-found` before content.load.
  [[nodiscard]] Result<const Instruments*> loaded_instruments() const;
  /// The loaded main mount; loads it when no session.start came first.
  [[nodiscard]] MainFolder& main_folder();
  /// Error: `not-open`.
  [[nodiscard]] Result<OpenAgreement*> opened();
  /// The open agreement, when it may be changed. Errors: `not-open`, as OpenAgreement::writable.
  [[nodiscard]] Result<OpenAgreement*> writable();
  /// Stores what a command changed in the open agreement, and its summary. Errors: as
  /// OpenAgreement::save.
  [[nodiscard]] Result<void> save();
  /// The same after a merge.
  [[nodiscard]] Result<void> save_import();
  /// Makes the summary of the open agreement anew.
  [[nodiscard]] Result<void> save_summary();

  /// Reads a file that the shell wrote, and removes it. Errors: `not-found` at the place,
  /// `storage-failed`.
  [[nodiscard]] Result<std::string> take_in_file(const std::string& path, std::string place);
  /// Writes a file for the shell and answers its path. Error: `storage-failed`.
  [[nodiscard]] Result<std::string> put_out_file(std::string_view bytes);
};

}  // namespace wederzijds::api
