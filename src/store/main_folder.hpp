// `/main`: settings, the profile, the index of agreements, the journal.
//
// Guarantees: loading changes nothing but what has to be set aside; what a newer version wrote is
// never overwritten; the index is a cache: broken, it counts as empty and the agreements are read
// again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "profile/profile.hpp"
#include "store/damage.hpp"
#include "store/documents.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"

namespace wederzijds {

/// The loaded main mount. `files` must live longer.
class MainFolder {
 public:
  /// Loads `/main`; missing files are an empty beginning, unreadable ones make it read-only.
  [[nodiscard]] static MainFolder load(Files& files);

  [[nodiscard]] ReadOnly read_only() const { return read_only_; }
  [[nodiscard]] const std::vector<SetAside>& damaged() const { return damaged_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// What the person answered about themselves; it never leaves this mount but by their own choice.
  [[nodiscard]] const ProfileDocument& profile() const { return profile_; }
  /// The summaries last put, in the order they were first put.
  [[nodiscard]] const std::vector<StoredSummary>& index() const { return index_; }
  /// How much was changed since the last backup.
  [[nodiscard]] const Changes& changes() const { return changes_; }
  /// What was begun and not yet known to be finished.
  [[nodiscard]] const std::optional<Journal>& journal() const { return journal_; }

  /// Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> save_settings(const Settings& settings);

  /// Errors: `read-only`, `newer-data`, `too-large`, `storage-failed`.
  [[nodiscard]] Result<void> save_profile(ProfileDocument profile);

  /// Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> save_changes(const Changes& changes);

  /// From now until release_index, rows are put in memory only: for a command that puts many.
  void hold_index() { holds_index_ = true; }
  /// Writes the rows that were put meanwhile. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> release_index();

  /// Puts or replaces the row of its agreement; an equal row writes nothing. Errors: `read-only`,
  /// `storage-failed`.
  [[nodiscard]] Result<void> put_in_index(const StoredSummary& summary);

  /// Takes the agreement out of the index. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> remove_from_index(const AgreementId& agreement);

  /// Writes the record and does its steps, in this order, so the dirty list has the record first:
  /// it must be stored before the rest. The record stays until end_journal. Folders loaded before
  /// must be loaded again. Errors: `read-only`, `not-allowed` (another one is not finished),
  /// `storage-failed`.
  [[nodiscard]] Result<void> begin_journal(const Journal& journal);

  /// Does what is left of the record's steps again (all mounts it names must be loaded). Harmless
  /// when they were all done. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> repeat_journal();

  /// Forgets the record, once all it did is stored. Errors: `read-only`, `storage-failed`.
  [[nodiscard]] Result<void> end_journal();

 private:
  explicit MainFolder(Files& files) : files_(&files) {}
  [[nodiscard]] Result<void> writable() const;

  Files* files_;
  ReadOnly read_only_ = ReadOnly::no;
  std::vector<SetAside> damaged_;
  Settings settings_;
  ProfileDocument profile_;
  std::vector<StoredSummary> index_;
  bool holds_index_ = false;
  Changes changes_;
  std::optional<Journal> journal_;
};

}  // namespace wederzijds
