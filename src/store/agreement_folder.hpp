// `/a/<agreement>`: everything of one agreement on this device.
//
// Guarantees: logs are kept in parts of at most 64 KiB, a full part is never rewritten; saving
// never loses a line (only undo_import shortens, and only what the import brought); everything is
// checked on loading, what is broken is set aside and named, and what could not be loaded is never
// written over; private documents and logs are different files written by different functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agreement/log.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "side/desk.hpp"
#include "side/notes.hpp"
#include "side/side.hpp"
#include "store/damage.hpp"
#include "store/documents.hpp"
#include "store/files.hpp"
#include "store/undo_file.hpp"

namespace wederzijds {

/// Largest part of a log, in bytes.
inline constexpr std::size_t log_part_bytes = 64 * 1024;

/// The private documents of one replica.
struct PrivateDocuments {
  PrivateSide side;
  Desk desk;
  Notes notes;
  bool operator==(const PrivateDocuments&) const = default;
};

/// A log that is stored, and how.
struct StoredLog {
  ReplicaId replica;
  int branch = 0;              // number in the file names; 0 is the first that came
  std::vector<LinePtr> lines;  // as stored
  std::size_t bytes = 0;
  std::vector<std::string> parts;  // fingerprint of each part
  std::string signature;
  std::size_t signed_lines = 0;
  bool written_here = false;
  bool lost_lines = false;  // a part was broken and lines behind these are gone here
  Json unknown = Json::object();
};

/// One loaded agreement. `files` must live longer.
class AgreementFolder {
 public:
  /// Begins a new one; the mount must be there and empty. Errors: `already-exists`,
  /// `storage-failed`.
  [[nodiscard]] static Result<AgreementFolder> begin(Files& files, const AgreementId& agreement,
                                                     const Me& me);

  /// Loads what is there, whatever its state: read_only and damaged say how it went. May set files
  /// aside, so the dirty list may grow. Error: `not-found` (no file of this agreement).
  [[nodiscard]] static Result<AgreementFolder> load(Files& files, const AgreementId& agreement);

  [[nodiscard]] const AgreementId& agreement() const { return agreement_; }
  [[nodiscard]] ReadOnly read_only() const { return read_only_; }
  [[nodiscard]] const std::vector<SetAside>& damaged() const { return damaged_; }

  /// The logs as they are stored.
  [[nodiscard]] const LogSet& logs() const { return logs_; }

  /// The logs that a file may hold: a foreign log that lost lines has no signature any more and is
  /// left out until it is whole again; own logs are always in.
  [[nodiscard]] LogSet logs_for_file() const;

  /// Stores own lines and signatures: what `logs` has more than is stored is appended. Ends the
  /// possibility to undo an import (unless only signatures were added that cover nothing new).
  /// Errors: `read-only`, `not-allowed` (a stored line is missing in `logs`), `storage-failed`.
  [[nodiscard]] Result<void> save_logs(const LogSet& logs);

  /// Stores the result of a merge, together with own lines that the merge asked for, and remembers
  /// the lengths before, so that all of it can be undone until the next own line. Allowed while
  /// lines of an own log are missing; ends that when it brings them back. Errors as save_logs.
  [[nodiscard]] Result<void> save_import(const LogSet& logs);

  /// Whether the last import can still be undone.
  [[nodiscard]] bool can_undo_import() const { return undo_.has_value(); }

  /// Takes back the last import; logs() is as before it. Errors: `not-allowed`, `read-only`,
  /// `storage-failed`.
  [[nodiscard]] Result<void> undo_import();

  [[nodiscard]] const Me& me() const { return me_; }
  [[nodiscard]] Result<void> save_me(const Me& me);

  [[nodiscard]] const Handed& handed() const { return handed_; }
  [[nodiscard]] Result<void> save_handed(const Handed& handed);

  /// The stored summary, or nothing when it is missing, broken or of another version.
  [[nodiscard]] const std::optional<StoredSummary>& summary() const { return summary_; }
  [[nodiscard]] Result<void> save_summary(const StoredSummary& summary);

  /// The private documents of a replica; empty ones when it has none yet.
  [[nodiscard]] const PrivateDocuments& documents(const ReplicaId& replica) const;

  // Saving an equal document writes nothing. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> save_side(const ReplicaId& replica, const PrivateSide& side);
  [[nodiscard]] Result<void> save_desk(const ReplicaId& replica, const Desk& desk);
  [[nodiscard]] Result<void> save_notes(const ReplicaId& replica, const Notes& notes);

  /// Removes the private documents of a replica for good. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> erase_documents(const ReplicaId& replica);

 private:
  /// What a set of logs has more than is stored, log by log.
  struct Growth {
    const LogText* log = nullptr;
    std::optional<std::size_t> stored;  // index in stored_; nothing for a log that is new here
    int branch = 0;
  };
  class Loader;

  AgreementFolder(Files& files, AgreementId agreement)
      : files_(&files), agreement_(std::move(agreement)), logs_(agreement_) {}

  [[nodiscard]] std::string path(std::string_view name) const;
  [[nodiscard]] Result<void> writable() const;
  [[nodiscard]] Result<std::vector<Growth>> growth_to(const LogSet& logs) const;
  [[nodiscard]] bool adds_lines(const Growth& growth) const;
  [[nodiscard]] Result<void> store_growth(const Growth& growth);
  [[nodiscard]] Result<void> write_parts(StoredLog& stored, std::string_view added);
  [[nodiscard]] Result<void> write_record(const StoredLog& stored);
  [[nodiscard]] Result<void> shorten(const LogLength& length);
  [[nodiscard]] Result<void> end_undo_if_signed();
  template <class Document>
  [[nodiscard]] Result<void> save_document(std::string_view kind, const ReplicaId& replica,
                                           Document PrivateDocuments::*member,
                                           const Document& document,
                                           std::string (*write)(const Document&));
  [[nodiscard]] Result<void> remember_undo(std::vector<LogLength> lengths);
  [[nodiscard]] Result<void> forget_undo();
  [[nodiscard]] bool misses_own_lines() const;

  Files* files_;
  AgreementId agreement_;
  ReadOnly read_only_ = ReadOnly::no;
  std::vector<SetAside> damaged_;
  LogSet logs_;
  std::vector<StoredLog> stored_;
  std::optional<std::vector<LogLength>> undo_;
  Me me_;
  Handed handed_;
  std::optional<StoredSummary> summary_;
  std::map<ReplicaId, PrivateDocuments> documents_;
};

}  // namespace wederzijds
