#include "api/open_agreement.hpp"

#include <utility>

#include "api/align.hpp"

namespace wederzijds::api {
namespace {

/// Who works here, when the file that says so is broken: the logs know which of them were written
/// here.
void find_own_replicas(Me& me, const LogSet& logs) {
  for (const LogText& log : logs.logs()) {
    if (!log.written_here || find_own(me, log.replica) != nullptr) continue;
    OwnReplica own;
    own.replica = log.replica;
    own.role = log.role();
    own.guest = log.opened().guest_of.has_value();
    me.replicas.push_back(std::move(own));
  }
}

/// Somebody who works here must act.
void choose_acting(Me& me) {
  const OwnReplica* acting = me.acting ? find_own(me, *me.acting) : nullptr;
  if (acting != nullptr && !acting->erased) return;
  me.acting.reset();
  for (const OwnReplica& own : me.replicas) {
    if (!own.erased) {
      me.acting = own.replica;
      return;
    }
  }
  if (!me.replicas.empty()) me.acting = me.replicas.front().replica;
}

}  // namespace

Result<OpenAgreement> OpenAgreement::begin(Files& files, const AgreementId& agreement,
                                           const Me& me) {
  WZ_TRY(AgreementFolder folder, AgreementFolder::begin(files, agreement, me));
  return OpenAgreement(std::move(folder));
}

Result<OpenAgreement> OpenAgreement::load(Files& files, const AgreementId& agreement) {
  WZ_TRY(AgreementFolder folder, AgreementFolder::load(files, agreement));
  OpenAgreement open(std::move(folder));
  if (!open.me_.acting) return fail(ErrorCode::stored_data_damaged);
  return open;
}

Role OpenAgreement::role_of_own(const ReplicaId& replica) const {
  const OwnReplica* own = find_own(me_, replica);
  return own != nullptr ? own->role : Role::employee;
}

bool OpenAgreement::counts(const ReplicaId& replica) const {
  const Replica* known = state().who.find(replica.view());
  return known != nullptr && known->counts;
}

const OwnReplica* OpenAgreement::here(Role role) const {
  for (const OwnReplica& own : me_.replicas) {
    if (own.role == role && !own.erased) return &own;
  }
  return nullptr;
}

Result<void> OpenAgreement::writable() const {
  if (folder_.read_only() == ReadOnly::newer_data) return fail(ErrorCode::newer_data);
  const OwnReplica* own = find_own(me_, acting());
  if (folder_.read_only() != ReadOnly::no || own == nullptr || own->erased) {
    return fail(ErrorCode::read_only);
  }
  return {};
}

Result<LinePtr> OpenAgreement::write(const Body& body, const Context& context) {
  return write_as(acting(), body, context);
}

Result<LinePtr> OpenAgreement::write_as(const ReplicaId& replica, const Body& body,
                                        const Context& context) {
  return write_in(round(), replica, body, context);
}

Result<LinePtr> OpenAgreement::open_round(const FrameSet& frame, const Context& context) {
  WZ_TRY(LinePtr line, write_in(round() + 1, acting(), frame, context));
  align();
  return line;
}

Result<LinePtr> OpenAgreement::write_in(int round, const ReplicaId& replica, const Body& body,
                                        const Context& context) {
  WZ_TRY(const std::string now, context.now());
  // What a replica writes before it is accepted has no effect, and would have one later, beside
  // what was written meanwhile. It only says who it is.
  if (!counts(replica) && kind_of(body) != Kind::party_described) {
    return fail(ErrorCode::replica_does_not_count);
  }
  WZ_TRY(LinePtr line, logs_.append(replica, draft_line(body, round, now)));
  logs_changed_ = true;
  fold_.update(logs_);
  return line;
}

Result<void> OpenAgreement::begin_log(const LogOpened& opened, const Context& context) {
  WZ_TRY(const std::string now, context.now());
  WZ_CHECK(logs_.begin_log(opened, round(), now));
  logs_changed_ = true;
  fold_.update(logs_);
  return {};
}

Result<void> OpenAgreement::sign(const ReplicaId& replica, std::size_t lines,
                                 std::string_view signature) {
  WZ_CHECK(logs_.set_signature(replica, lines, signature));
  logs_changed_ = true;
  return {};
}

Result<void> OpenAgreement::take_in(const LogSet& incoming) {
  WZ_TRY(logs_, wederzijds::take_in(logs_, incoming));
  // A log of this device that was lost here and comes back with the file goes on being written.
  for (const OwnReplica& own : me_.replicas) {
    if (!own.erased) logs_.go_on_here(own.replica);
  }
  logs_changed_ = true;
  fold_.update(logs_);
  return {};
}

void OpenAgreement::align() {
  // While lines are missing the drafts know more than the logs: they must not follow them.
  if (folder_.read_only() != ReadOnly::no) return;
  for (OwnReplica& own : me_.replicas) {
    if (own.erased) continue;
    PrivateDocuments& documents = documents_[own.replica];
    // Who was ready for the former round is not yet for this one.
    if (documents.side.round != 0 && documents.side.round < round()) own.ready = false;
    documents.side = align_side(std::move(documents.side), state(), own.role);
  }
}

Result<void> OpenAgreement::save_documents() {
  // A replica with drafts stays known even when a later step fails: who is who is stored first.
  WZ_CHECK(folder_.save_me(me_));
  WZ_CHECK(folder_.save_handed(handed_));
  for (const OwnReplica& own : me_.replicas) {
    if (own.erased) continue;
    const PrivateDocuments& documents = documents_[own.replica];
    WZ_CHECK(folder_.save_side(own.replica, documents.side));
    WZ_CHECK(folder_.save_desk(own.replica, documents.desk));
    WZ_CHECK(folder_.save_notes(own.replica, documents.notes));
  }
  return {};
}

Result<void> OpenAgreement::save() {
  if (logs_changed_) WZ_CHECK(folder_.save_logs(logs_));
  WZ_CHECK(save_documents());
  logs_changed_ = false;
  return {};
}

Result<void> OpenAgreement::save_import() {
  WZ_CHECK(folder_.save_import(logs_));
  logs_changed_ = false;
  if (folder_.read_only() == ReadOnly::no) return save_documents();
  // Lines of an own log are still missing: nothing else may be written.
  forget();
  return {};
}

Result<void> OpenAgreement::undo_import() {
  WZ_CHECK(folder_.undo_import());
  logs_ = folder_.logs();
  fold_.update(logs_);
  return {};
}

Result<void> OpenAgreement::erase_documents(const ReplicaId& replica) {
  documents_.erase(replica);
  return folder_.erase_documents(replica);
}

void OpenAgreement::forget() {
  logs_ = folder_.logs();
  fold_.update(logs_);
  me_ = folder_.me();
  find_own_replicas(me_, logs_);
  choose_acting(me_);
  handed_ = folder_.handed();
  documents_.clear();
  for (const OwnReplica& own : me_.replicas) {
    if (!own.erased) documents_[own.replica] = folder_.documents(own.replica);
  }
  if (me_.acting) documents_.try_emplace(*me_.acting);
  logs_changed_ = false;
  align();
}

}  // namespace wederzijds::api
