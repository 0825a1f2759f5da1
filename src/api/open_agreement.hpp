// The agreement that is open: its logs and state, the private documents of those who work here, and
// what a running command has changed of them.
//
// Guarantees: nothing is stored before save(); forget() takes back everything since the last save,
// so a command that fails changes nothing. Lines are only written through write().
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "agreement/body.hpp"
#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "agreement/state.hpp"
#include "api/call.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "store/agreement_folder.hpp"
#include "store/documents.hpp"
#include "store/files.hpp"

namespace wederzijds::api {

class OpenAgreement {
 public:
  /// Begins the folder of a new agreement; nothing is written to a log yet. Errors:
  /// `already-exists`, `storage-failed`.
  [[nodiscard]] static Result<OpenAgreement> begin(Files& files, const AgreementId& agreement,
                                                   const Me& me);
  /// Loads an agreement from the mounted files. Errors: `not-found`, `stored-data-damaged` (nothing
  /// says who is who here).
  [[nodiscard]] static Result<OpenAgreement> load(Files& files, const AgreementId& agreement);

  [[nodiscard]] const AgreementId& id() const { return folder_.agreement(); }
  [[nodiscard]] const AgreementFolder& folder() const { return folder_; }
  [[nodiscard]] const State& state() const { return fold_.state(); }
  [[nodiscard]] const LogSet& logs() const { return logs_; }
  /// All different lines in the one order.
  [[nodiscard]] const std::vector<LinePtr>& lines() const { return fold_.lines(); }
  [[nodiscard]] int round() const { return state().present_round; }

  [[nodiscard]] Me& me() { return me_; }
  [[nodiscard]] const Me& me() const { return me_; }
  [[nodiscard]] Handed& handed() { return handed_; }
  [[nodiscard]] const Handed& handed() const { return handed_; }

  /// The replica whose screens are shown.
  [[nodiscard]] const ReplicaId& acting() const { return *me_.acting; }
  [[nodiscard]] Role role() const { return role_of_own(acting()); }
  [[nodiscard]] Role other_role() const { return other(role()); }
  /// The role of an own replica.
  [[nodiscard]] Role role_of_own(const ReplicaId& replica) const;
  /// Whether lines of this replica are effective as far as it is concerned.
  [[nodiscard]] bool counts(const ReplicaId& replica) const;
  /// The replica of that role that works on this device, or nothing.
  [[nodiscard]] const OwnReplica* here(Role role) const;

  /// The private documents of a replica that works here.
  [[nodiscard]] PrivateDocuments& documents(const ReplicaId& replica) {
    return documents_[replica];
  }
  [[nodiscard]] PrivateDocuments& documents() { return documents_[acting()]; }
  [[nodiscard]] const PrivateSide& side() const { return documents_.at(acting()).side; }
  [[nodiscard]] const Desk& desk() const { return desk(acting()); }
  [[nodiscard]] const Desk& desk(const ReplicaId& replica) const {
    return documents_.at(replica).desk;
  }
  [[nodiscard]] const Notes& notes() const { return documents_.at(acting()).notes; }

  /// Whether anything may be changed. Errors: `read-only`; `newer-data` when a newer version wrote
  /// it.
  [[nodiscard]] Result<void> writable() const;

  /// Writes a line of the acting replica in the present round. Errors: `replica-does-not-count`,
  /// `bad-arguments` at the member, `too-large`, `not-found`.
  Result<LinePtr> write(const Body& body, const Context& context);
  /// The same of another replica of this device.
  Result<LinePtr> write_as(const ReplicaId& replica, const Body& body, const Context& context);
  /// Opens the next round with its frame, and aligns. Errors: as write.
  Result<LinePtr> open_round(const FrameSet& frame, const Context& context);
  /// Begins the log of a new replica with its first line. Errors: `key-changed`, `already-exists`,
  /// `bad-arguments`, `too-large`.
  Result<void> begin_log(const LogOpened& opened, const Context& context);
  /// Remembers a signature of an own log.
  Result<void> sign(const ReplicaId& replica, std::size_t lines, std::string_view signature);
  /// Takes the logs of a file in. Errors: `nothing-new`, `another-agreement`, `too-large`.
  Result<void> take_in(const LogSet& incoming);

  /// Brings the private sides in line with what the logs say was stated.
  void align();

  /// Stores what changed since the last save. Errors: `read-only`, `storage-failed`.
  Result<void> save();
  /// Stores a merge, so that it can be undone. Errors: as save.
  Result<void> save_import();
  /// Stores the summary. Errors: as save.
  Result<void> save_summary(const StoredSummary& summary) { return folder_.save_summary(summary); }
  /// Takes back the last import. Errors: `not-allowed`, `read-only`, `storage-failed`.
  Result<void> undo_import();
  /// Removes the private documents of a replica. Errors: `read-only`, `storage-failed`.
  Result<void> erase_documents(const ReplicaId& replica);
  /// Takes back what was not saved.
  void forget();

 private:
  explicit OpenAgreement(AgreementFolder folder) : folder_(std::move(folder)) { forget(); }
  Result<LinePtr> write_in(int round, const ReplicaId& replica, const Body& body,
                           const Context& context);
  Result<void> save_documents();

  AgreementFolder folder_;
  LogSet logs_;
  Fold fold_;
  Me me_;
  Handed handed_;
  std::map<ReplicaId, PrivateDocuments> documents_;
  bool logs_changed_ = false;
};

}  // namespace wederzijds::api
