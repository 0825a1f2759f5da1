#include "store/agreement_folder.hpp"

#include <algorithm>
#include <utility>

#include "base/seal.hpp"
#include "side/document.hpp"
#include "store/journal.hpp"
#include "store/log_files.hpp"
#include "store/undo_file.hpp"

namespace wederzijds {
namespace {

bool same_line(const LinePtr& a, const LinePtr& b) { return a == b || a->text == b->text; }

/// Whether the stored lines are the first of the log's. Lines are mostly the same objects, so this
/// is a walk over pointers.
bool is_beginning(const StoredLog& stored, const LogText& log) {
  return stored.replica == log.replica && stored.lines.size() <= log.lines.size() &&
         std::equal(stored.lines.begin(), stored.lines.end(), log.lines.begin(), same_line);
}

std::string payload_of(const std::vector<LinePtr>& lines, std::size_t count) {
  std::string payload;
  for (std::size_t i = 0; i < count; ++i) {
    payload += lines[i]->text;
    payload += '\n';
  }
  return payload;
}

LogRecord record_of(const StoredLog& stored) {
  return {stored.bytes,        stored.parts,      stored.signature, stored.signed_lines,
          stored.written_here, stored.lost_lines, stored.unknown};
}

}  // namespace

std::string AgreementFolder::path(std::string_view name) const {
  return "/a/" + agreement_.str() + "/" + std::string(name);
}

Result<void> AgreementFolder::writable() const {
  if (read_only_ == ReadOnly::no) return {};
  return fail(read_only_ == ReadOnly::newer_data ? ErrorCode::newer_data : ErrorCode::read_only, "",
              std::string(name_of(read_only_)));
}

Result<AgreementFolder> AgreementFolder::begin(Files& files, const AgreementId& agreement,
                                               const Me& me) {
  AgreementFolder folder(files, agreement);
  WZ_TRY(const std::vector<std::string> there, files.list_below("/a/" + agreement.str()));
  if (!there.empty()) return fail(ErrorCode::already_exists, there.front());
  WZ_CHECK(folder.save_me(me));
  return folder;
}

LogSet AgreementFolder::logs_for_file() const {
  LogSet chosen(agreement_);
  for (const LogText& log : logs_.logs()) {
    if (!log.is_signed() && !log.written_here) continue;
    // Cannot fail: they are of one agreement, and the whole set was within the limits.
    (void)chosen.unite(log);
  }
  return chosen;
}

// Saving logs.

Result<std::vector<AgreementFolder::Growth>> AgreementFolder::growth_to(const LogSet& logs) const {
  if (!(logs.agreement() == agreement_)) return fail(ErrorCode::another_agreement);
  std::vector<const LogText*> order;
  for (const LogText& log : logs.logs()) order.push_back(&log);
  // The branch that is written here goes on in the files it is in.
  std::stable_partition(order.begin(), order.end(),
                        [](const LogText* log) { return log->written_here; });
  std::vector<bool> taken(stored_.size(), false);
  std::vector<bool> kept(stored_.size(), false);
  std::map<ReplicaId, int> next_branch;
  for (const StoredLog& stored : stored_) {
    int& next = next_branch[stored.replica];
    next = std::max(next, stored.branch + 1);
  }
  std::vector<Growth> growths;
  for (const LogText* log : order) {
    Growth growth{log, std::nullopt, 0};
    for (std::size_t i = 0; i < stored_.size(); ++i) {
      if (!is_beginning(stored_[i], *log)) continue;
      kept[i] = true;
      const bool longer =
          !growth.stored || stored_[i].lines.size() > stored_[*growth.stored].lines.size();
      if (!taken[i] && longer) growth.stored = i;
    }
    if (growth.stored) taken[*growth.stored] = true;
    growth.branch = growth.stored ? stored_[*growth.stored].branch : next_branch[log->replica]++;
    growths.push_back(growth);
  }
  if (std::find(kept.begin(), kept.end(), false) != kept.end()) {
    return fail(ErrorCode::not_allowed, "", "a stored line is missing in what is to be stored");
  }
  return growths;
}

bool AgreementFolder::adds_lines(const Growth& growth) const {
  return !growth.stored || stored_[*growth.stored].lines.size() < growth.log->lines.size();
}

Result<void> AgreementFolder::write_parts(StoredLog& stored, std::string_view added) {
  const std::size_t first = stored.bytes / log_part_bytes;
  const std::size_t offset = stored.bytes % log_part_bytes;
  std::string bytes;
  if (offset > 0) {
    const std::string name = path(log_file(stored.replica, stored.branch, first));
    WZ_TRY(bytes, files_->read(name));
    if (bytes.size() < offset) return fail(ErrorCode::stored_data_damaged, name);
    bytes.resize(offset);
  }
  bytes += added;
  stored.parts.resize(first);
  for (std::size_t at = 0; at < bytes.size(); at += log_part_bytes) {
    const std::string_view part = std::string_view(bytes).substr(at, log_part_bytes);
    WZ_CHECK(
        files_->write(path(log_file(stored.replica, stored.branch, stored.parts.size())), part));
    stored.parts.push_back(fingerprint(part));
  }
  stored.bytes += added.size();
  return {};
}

Result<void> AgreementFolder::write_record(const StoredLog& stored) {
  return files_->write(path(log_file(stored.replica, stored.branch, std::nullopt)),
                       write_log_record(record_of(stored)));
}

Result<void> AgreementFolder::store_growth(const Growth& growth) {
  const LogText& log = *growth.log;
  StoredLog stored;
  if (growth.stored) {
    stored = stored_[*growth.stored];
    const bool same =
        stored.lines.size() == log.lines.size() && stored.signature == log.signature &&
        stored.signed_lines == log.signed_lines && stored.written_here == log.written_here;
    if (same) return {};
  } else {
    stored.replica = log.replica;
    stored.branch = growth.branch;
  }
  if (stored.lines.size() < log.lines.size()) {
    WZ_CHECK(write_parts(stored, log.payload_from(stored.lines.size())));
    stored.lost_lines = false;
  }
  stored.lines = log.lines;
  stored.signature = log.signature;
  stored.signed_lines = log.signed_lines;
  stored.written_here = log.written_here;
  WZ_CHECK(write_record(stored));
  if (growth.stored) {
    stored_[*growth.stored] = std::move(stored);
  } else {
    stored_.push_back(std::move(stored));
  }
  return {};
}

Result<void> AgreementFolder::save_logs(const LogSet& logs) {
  WZ_CHECK(writable());
  WZ_TRY(const std::vector<Growth> growths, growth_to(logs));
  const bool new_lines = std::any_of(growths.begin(), growths.end(),
                                     [&](const Growth& growth) { return adds_lines(growth); });
  for (const Growth& growth : growths) WZ_CHECK(store_growth(growth));
  logs_ = logs;
  return new_lines ? forget_undo() : end_undo_if_signed();
}

/// An own line that the import brought along and that is signed now may leave the device any
/// moment: taking it back would make a branch.
Result<void> AgreementFolder::end_undo_if_signed() {
  if (!undo_) return {};
  for (const LogLength& length : *undo_) {
    for (const StoredLog& stored : stored_) {
      const bool this_one = stored.replica == length.replica && stored.branch == length.branch;
      if (this_one && stored.written_here && stored.signed_lines > length.lines) {
        return forget_undo();
      }
    }
  }
  return {};
}

Result<void> AgreementFolder::save_import(const LogSet& logs) {
  const bool heals = read_only_ == ReadOnly::damaged_log;
  if (!heals) WZ_CHECK(writable());
  WZ_TRY(const std::vector<Growth> growths, growth_to(logs));
  std::vector<LogLength> before;
  for (const Growth& growth : growths) {
    if (!adds_lines(growth)) continue;
    LogLength length{growth.log->replica, growth.branch, 0, "", 0};
    if (growth.stored) {
      const StoredLog& stored = stored_[*growth.stored];
      length.lines = stored.lines.size();
      length.signature = stored.signature;
      length.signed_lines = stored.signed_lines;
    }
    before.push_back(std::move(length));
  }
  if (!before.empty() && !heals) WZ_CHECK(remember_undo(before));
  for (const Growth& growth : growths) WZ_CHECK(store_growth(growth));
  logs_ = logs;
  if (!heals) return {};
  if (!misses_own_lines()) read_only_ = ReadOnly::no;
  // What made a broken log whole again is not to be undone.
  return forget_undo();
}

bool AgreementFolder::misses_own_lines() const {
  const bool handed_lost = std::any_of(damaged_.begin(), damaged_.end(), [&](const SetAside& file) {
    return file.was == path("handed.json");
  });
  for (const OwnReplica& own : me_.replicas) {
    if (own.erased) continue;
    const LogText* log = logs_.own_log(own.replica);
    if (log == nullptr) return true;
    const auto lines = static_cast<std::int64_t>(log->lines.size());
    if (lines < left_up_to(handed_, own.replica)) return true;
    if (!handed_lost) continue;
    // Nobody knows what left, so every line that was lost may have.
    for (const StoredLog& stored : stored_) {
      if (stored.replica == own.replica && stored.lost_lines) return true;
    }
  }
  return false;
}

// Undoing an import.

Result<void> AgreementFolder::remember_undo(std::vector<LogLength> lengths) {
  WZ_CHECK(files_->write(path(undo_file_name), write_undo(lengths)));
  undo_ = std::move(lengths);
  return {};
}

Result<void> AgreementFolder::forget_undo() {
  if (!undo_) return {};
  WZ_CHECK(files_->remove(path(undo_file_name)));
  undo_.reset();
  return {};
}

Result<void> AgreementFolder::shorten(const LogLength& length) {
  const auto found = std::find_if(stored_.begin(), stored_.end(), [&](const StoredLog& stored) {
    return stored.replica == length.replica && stored.branch == length.branch;
  });
  if (found == stored_.end() || found->lines.size() < length.lines) {
    return fail(ErrorCode::stored_data_damaged, path(undo_file_name));
  }
  const std::string payload = payload_of(found->lines, length.lines);
  const std::size_t parts = parts_of(payload.size());
  for (std::size_t part = parts; part < found->parts.size(); ++part) {
    WZ_CHECK(files_->remove(path(log_file(length.replica, length.branch, part))));
  }
  if (length.lines == 0) {
    WZ_CHECK(files_->remove(path(log_file(length.replica, length.branch, std::nullopt))));
    stored_.erase(found);
    return {};
  }
  const std::string last = payload.substr((parts - 1) * log_part_bytes);
  WZ_CHECK(files_->write(path(log_file(length.replica, length.branch, parts - 1)), last));
  found->parts.resize(parts);
  found->parts.back() = fingerprint(last);
  found->lines.resize(length.lines);
  found->bytes = payload.size();
  found->signature = length.signature;
  found->signed_lines = length.signed_lines;
  return write_record(*found);
}

Result<void> AgreementFolder::undo_import() {
  WZ_CHECK(writable());
  if (!undo_) return fail(ErrorCode::not_allowed, "", "no import to undo");
  for (const LogLength& length : *undo_) WZ_CHECK(shorten(length));
  WZ_CHECK(forget_undo());
  LogSet rest(agreement_);
  for (const StoredLog& stored : stored_) {
    WZ_CHECK(rest.load(payload_of(stored.lines, stored.lines.size()), stored.signature,
                       stored.signed_lines, stored.written_here));
  }
  logs_ = std::move(rest);
  return {};
}

// Documents.

Result<void> AgreementFolder::save_me(const Me& me) {
  WZ_CHECK(writable());
  WZ_CHECK(files_->write(path("me.json"), sealed(write_me(me))));
  me_ = me;
  return {};
}

Result<void> AgreementFolder::save_handed(const Handed& handed) {
  WZ_CHECK(writable());
  WZ_CHECK(files_->write(path("handed.json"), sealed(write_handed(handed))));
  handed_ = handed;
  return {};
}

Result<void> AgreementFolder::save_summary(const StoredSummary& summary) {
  WZ_CHECK(writable());
  WZ_CHECK(files_->write(path("summary.json"), write_summary(summary)));
  summary_ = summary;
  return {};
}

const PrivateDocuments& AgreementFolder::documents(const ReplicaId& replica) const {
  static const PrivateDocuments none;
  const auto found = documents_.find(replica);
  return found == documents_.end() ? none : found->second;
}

template <class Document>
Result<void> AgreementFolder::save_document(std::string_view kind, const ReplicaId& replica,
                                            Document PrivateDocuments::*member,
                                            const Document& document,
                                            std::string (*write)(const Document&)) {
  WZ_CHECK(writable());
  if (!is_id(replica.view())) return fail(ErrorCode::bad_arguments, "/replica");
  if (documents(replica).*member == document) return {};
  const std::string bytes = write(document);
  // What could not be read back must not be stored.
  if (bytes.size() > largest_document) return fail(ErrorCode::too_large);
  const std::string name = std::string(kind) + "-" + replica.str() + ".json";
  WZ_CHECK(files_->write(path(name), sealed(bytes)));
  documents_[replica].*member = document;
  return {};
}

Result<void> AgreementFolder::save_side(const ReplicaId& replica, const PrivateSide& side) {
  return save_document("side", replica, &PrivateDocuments::side, side, write_side);
}

Result<void> AgreementFolder::save_desk(const ReplicaId& replica, const Desk& desk) {
  return save_document("desk", replica, &PrivateDocuments::desk, desk, write_desk);
}

Result<void> AgreementFolder::save_notes(const ReplicaId& replica, const Notes& notes) {
  return save_document("notes", replica, &PrivateDocuments::notes, notes, write_notes);
}

Result<void> AgreementFolder::erase_documents(const ReplicaId& replica) {
  WZ_CHECK(writable());
  for (std::string_view kind : {"side-", "desk-", "notes-"}) {
    WZ_CHECK(files_->remove(path(std::string(kind) + replica.str() + ".json")));
  }
  documents_.erase(replica);
  return {};
}

}  // namespace wederzijds
