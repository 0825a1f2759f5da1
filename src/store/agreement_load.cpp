// Loading an agreement: everything is looked at before anything is believed.

#include <algorithm>
#include <set>
#include <utility>

#include "side/document.hpp"
#include "store/agreement_folder.hpp"
#include "store/journal.hpp"
#include "store/log_files.hpp"
#include "store/undo_file.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view logs_folder = "logs/";
constexpr std::string_view damaged_folder = "damaged/";

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

/// The id in `PREFIX<id>.json`, or nothing.
std::optional<ReplicaId> replica_in_name(std::string_view name, std::string_view prefix) {
  constexpr std::string_view suffix = ".json";
  if (!begins_with(name, prefix) || name.size() < prefix.size() + suffix.size()) {
    return std::nullopt;
  }
  const std::string_view id =
      name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
  if (name.substr(name.size() - suffix.size()) != suffix || !is_id(id)) return std::nullopt;
  return ReplicaId(id);
}

/// The first `count` lines of a payload.
std::string_view first_lines(std::string_view payload, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t line = 0; line < count; ++line) end = payload.find('\n', end) + 1;
  return payload.substr(0, end);
}

/// The whole lines of bytes that may break off in the middle of one.
std::string_view whole_lines(std::string_view bytes) {
  const std::size_t last = bytes.rfind('\n');
  return bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// The number of lines before the one that an error like `malformed` at `/payload#12` names.
std::size_t lines_before(const Error& error) {
  const std::size_t mark = error.at.rfind('#');
  if (mark == std::string::npos) return 0;
  std::size_t line = 0;
  for (std::size_t i = mark + 1; i < error.at.size(); ++i) {
    const char digit = error.at[i];
    if (digit < '0' || digit > '9' || line > most_lines) break;
    line = line * 10 + static_cast<std::size_t>(digit - '0');
  }
  return line == 0 ? 0 : line - 1;
}

/// The files of one log as they were found.
struct FoundLog {
  ReplicaId replica;
  int branch = 0;
  std::optional<std::string> record_text;
  std::map<std::size_t, std::string> parts;
};

/// As much of a log as is good.
struct GoodLog {
  std::optional<LogText> log;  // nothing: not one line
  std::optional<Error> fault;  // what was wrong behind it
};

/// The bytes that the record vouches for, and the first fault.
std::pair<std::string, std::optional<Error>> recorded_bytes(const FoundLog& found,
                                                            const LogRecord& record) {
  std::string bytes;
  for (std::size_t part = 0; part < record.parts.size(); ++part) {
    const std::size_t size = std::min(log_part_bytes, record.bytes - part * log_part_bytes);
    const auto text = found.parts.find(part);
    const bool last = part + 1 == record.parts.size();
    // A longer last part comes from an append that was not completed: nobody was told it was.
    const bool good =
        text != found.parts.end() && text->second.size() >= size &&
        (last || text->second.size() == size) &&
        fingerprint(std::string_view(text->second).substr(0, size)) == record.parts[part];
    if (!good) {
      const std::string name = log_file(found.replica, found.branch, part);
      return {std::move(bytes), Error{ErrorCode::stored_data_damaged, name, "not as recorded"}};
    }
    bytes.append(text->second, 0, size);
  }
  return {std::move(bytes), std::nullopt};
}

/// Without a record: the parts as they follow each other.
std::string unrecorded_bytes(const FoundLog& found) {
  std::string bytes;
  for (const auto& [part, text] : found.parts) {
    if (bytes.size() != part * log_part_bytes) break;
    bytes += text;
  }
  return bytes;
}

/// Reads the lines from the first to the last one that is good.
GoodLog read_lines(const AgreementId& agreement, const FoundLog& found, std::string_view bytes,
                   const LogRecord& record) {
  GoodLog good;
  std::string_view payload = whole_lines(bytes);
  if (payload.size() < bytes.size()) good.fault = Error{ErrorCode::stored_data_damaged, "", ""};
  std::string signature = record.signature;
  while (!payload.empty()) {
    const auto count = static_cast<std::size_t>(std::count(payload.begin(), payload.end(), '\n'));
    if (record.signed_lines > count) signature.clear();
    LogSet read(agreement);
    const Result<void> loaded = read.load(
        payload, signature, signature.empty() ? 0 : record.signed_lines, record.written_here);
    if (loaded && read.logs().size() == 1 && read.logs().front().replica == found.replica) {
      good.log = read.logs().front();
      return good;
    }
    if (loaded) {
      good.fault = Error{ErrorCode::malformed, "/payload#1", "the log of another replica"};
      return good;
    }
    if (!good.fault) good.fault = loaded.error();
    if (loaded.error().code == ErrorCode::bad_arguments && !signature.empty()) {
      signature.clear();
    } else {
      payload = first_lines(payload, std::min(lines_before(loaded.error()), count - 1));
    }
  }
  return good;
}

}  // namespace

/// Loads one folder. First all bytes are read, then it is settled whether anything may be moved,
/// and only then the files are taken one by one.
class AgreementFolder::Loader {
 public:
  explicit Loader(AgreementFolder& folder) : folder_(folder) {}

  Result<void> load() {
    WZ_CHECK(read_bytes());
    look_for_newer_data();
    load_me();
    load_handed();
    load_logs();
    load_documents();
    load_derived();
    if (me_is_lost_) rebuild_me();
    settle();
    return {};
  }

 private:
  Result<void> read_bytes() {
    const Result<std::vector<std::string>> paths =
        folder_.files_->list_below("/a/" + folder_.agreement_.str());
    if (!paths) {
      may_move_ = false;
      folder_.read_only_ = ReadOnly::failed_load;
      return {};
    }
    const std::size_t prefix = folder_.path("").size();
    bool any = false;
    for (const std::string& path : *paths) {
      const std::string name = path.substr(prefix);
      any = true;
      if (begins_with(name, damaged_folder)) continue;
      // A folder where a document should be hides it: not absent, only not readable.
      const std::size_t slash = name.find('/');
      const bool hidden = slash != std::string::npos && !begins_with(name, "logs/");
      Result<std::string> bytes = hidden ? Result<std::string>(fail(ErrorCode::storage_failed))
                                         : folder_.files_->read(path);
      if (bytes) {
        texts_[name] = std::move(*bytes);
      } else {
        // It may be readable the next time, so nothing may be built on its absence.
        may_move_ = false;
        folder_.read_only_ = ReadOnly::failed_load;
        unreadable_.insert(hidden ? name.substr(0, slash) : name);
        in_place_.push_back({path, path, std::string(name_of(bytes.error().code))});
      }
    }
    if (!any) return fail(ErrorCode::not_found, "/a/" + folder_.agreement_.str());
    return {};
  }

  void look_for_newer_data() {
    for (const auto& [name, text] : texts_) {
      const bool document = name.size() > 5 && name.substr(name.size() - 5) == ".json";
      if (!document || name == "summary.json") continue;
      const Result<Json> opened = open_document(text);
      if (opened || opened.error().code != ErrorCode::newer_data) continue;
      may_move_ = false;
      folder_.read_only_ = ReadOnly::newer_data;
    }
  }

  /// What is broken goes out of the way, so that saving cannot write over it.
  void put_aside(const std::string& name, const Error& why) {
    const std::string path = folder_.path(name);
    // A document of a newer version is not broken, and read-only says it all.
    if (why.code == ErrorCode::newer_data) return;
    if (may_move_) {
      if (set_aside(*folder_.files_, path, why)) return;
      folder_.read_only_ = ReadOnly::failed_load;
    }
    in_place_.push_back({path, path, std::string(name_of(why.code))});
  }

  const std::string* text_of(const std::string& name) const {
    const auto found = texts_.find(name);
    return found == texts_.end() ? nullptr : &found->second;
  }

  /// Reads one document into `target`; broken, it is put aside and `target` stays.
  template <class T>
  bool load_document(const std::string& name, Result<T> (*read)(std::string_view), T& target) {
    const std::string* text = text_of(name);
    if (text == nullptr) return false;
    Result<T> document = read(*text);
    if (!document) {
      put_aside(name, document.error());
      return false;
    }
    target = std::move(*document);
    return true;
  }

  void load_me() { me_is_lost_ = !load_document("me.json", read_me, folder_.me_); }

  void load_handed() { (void)load_document("handed.json", read_handed, folder_.handed_); }

  void load_documents() {
    for (const auto& [name, text] : texts_) {
      if (auto replica = replica_in_name(name, "side-")) {
        (void)load_document(name, read_side, folder_.documents_[*replica].side);
      } else if (replica = replica_in_name(name, "desk-"); replica) {
        (void)load_document(name, read_desk, folder_.documents_[*replica].desk);
      } else if (replica = replica_in_name(name, "notes-"); replica) {
        (void)load_document(name, read_notes, folder_.documents_[*replica].notes);
      }
    }
  }

  void load_derived() {
    if (const std::string* text = text_of("summary.json")) {
      if (Result<StoredSummary> summary = read_summary(*text)) folder_.summary_ = *summary;
    }
    std::vector<LogLength> lengths;
    if (!load_document(std::string(undo_file_name), read_undo, lengths)) return;
    const bool fits = std::all_of(lengths.begin(), lengths.end(), [&](const LogLength& length) {
      return std::any_of(
          folder_.stored_.begin(), folder_.stored_.end(), [&](const StoredLog& stored) {
            return stored.replica == length.replica && stored.branch == length.branch &&
                   stored.lines.size() >= length.lines;
          });
    });
    if (fits) folder_.undo_ = std::move(lengths);
  }

  // Logs.

  std::vector<FoundLog> find_logs() {
    std::map<std::pair<std::string, int>, FoundLog> logs;
    for (const auto& [name, text] : texts_) {
      if (!begins_with(name, logs_folder)) continue;
      const auto read = read_log_file_name(std::string_view(name).substr(logs_folder.size()));
      if (!read) {
        put_aside(name, Error{ErrorCode::malformed, name, "not the name of a log"});
        continue;
      }
      FoundLog& log = logs[{read->replica.str(), read->branch}];
      log.replica = read->replica;
      log.branch = read->branch;
      if (read->part) {
        log.parts[*read->part] = text;
      } else {
        log.record_text = text;
      }
    }
    std::vector<FoundLog> found;
    for (auto& [key, log] : logs) found.push_back(std::move(log));
    return found;
  }

  bool has_unreadable_file(const FoundLog& found) const {
    const std::string prefix = log_file(found.replica, found.branch, std::nullopt);
    const std::string_view stem = std::string_view(prefix).substr(0, prefix.size() - 4);
    return std::any_of(unreadable_.begin(), unreadable_.end(),
                       [&](const std::string& name) { return begins_with(name, stem); });
  }

  void load_logs() {
    for (const FoundLog& found : find_logs()) load_log(found);
  }

  void load_log(const FoundLog& found) {
    Result<LogRecord> record = found.record_text
                                   ? read_log_record(*found.record_text)
                                   : Result<LogRecord>(fail(ErrorCode::stored_data_damaged));
    std::string bytes;
    std::optional<Error> fault;
    LogRecord assumed;
    if (record) {
      assumed = *record;
      std::tie(bytes, fault) = recorded_bytes(found, assumed);
    } else {
      fault = record.error();
      bytes = unrecorded_bytes(found);
      // The first branch of an own replica is the one this device writes.
      assumed.written_here = find_own(folder_.me_, found.replica) != nullptr && found.branch == 0;
    }
    GoodLog good = read_lines(folder_.agreement_, found, bytes, assumed);
    if (!fault) fault = good.fault;
    const std::string payload = good.log ? good.log->payload() : std::string();
    StoredLog stored = describe(found, assumed, good, payload);
    if (fault) {
      stored.lost_lines = record || payload.size() < bytes.size();
      set_log_aside(found, *fault, payload, stored);
    }
    if (!good.log) return;
    if (!folder_.logs_.unite(std::move(*good.log))) {
      folder_.read_only_ = ReadOnly::failed_load;
      return;
    }
    folder_.stored_.push_back(std::move(stored));
  }

  static StoredLog describe(const FoundLog& found, const LogRecord& record, const GoodLog& good,
                            std::string_view payload) {
    StoredLog stored;
    stored.replica = found.replica;
    stored.branch = found.branch;
    stored.written_here = record.written_here;
    stored.lost_lines = record.lost_lines;
    stored.unknown = record.unknown;
    stored.bytes = payload.size();
    for (std::size_t at = 0; at < payload.size(); at += log_part_bytes) {
      stored.parts.push_back(fingerprint(payload.substr(at, log_part_bytes)));
    }
    if (good.log) {
      stored.lines = good.log->lines;
      stored.signature = good.log->signature;
      stored.signed_lines = good.log->signed_lines;
    }
    return stored;
  }

  /// Sets aside every file of the log that is not as the good lines want it, and writes these anew.
  void set_log_aside(const FoundLog& found, const Error& fault, std::string_view payload,
                     const StoredLog& stored) {
    const std::string record_name = log_file(found.replica, found.branch, std::nullopt);
    if (found.record_text) put_aside(record_name, fault);
    std::vector<std::size_t> to_write;
    for (std::size_t part = 0; part < parts_of(payload.size()); ++part) to_write.push_back(part);
    for (const auto& [part, text] : found.parts) {
      const std::size_t at = std::min(part * log_part_bytes, payload.size());
      if (text == payload.substr(at, log_part_bytes)) continue;
      put_aside(log_file(found.replica, found.branch, part), fault);
    }
    if (!may_move_ || has_unreadable_file(found) || payload.empty()) return;
    for (std::size_t part : to_write) {
      const std::string name = log_file(found.replica, found.branch, part);
      write(name, payload.substr(part * log_part_bytes, log_part_bytes));
    }
    write(record_name,
          write_log_record({stored.bytes, stored.parts, stored.signature, stored.signed_lines,
                            stored.written_here, stored.lost_lines, stored.unknown}));
  }

  void write(const std::string& name, std::string_view bytes) {
    if (folder_.files_->write(folder_.path(name), bytes)) return;
    folder_.read_only_ = ReadOnly::failed_load;
  }

  /// Who is who, as far as the other files tell: to be looked at, not to be written on.
  void rebuild_me() {
    for (const LogText& log : folder_.logs_.logs()) {
      const bool own = log.written_here || folder_.documents_.count(log.replica) > 0;
      if (!own || find_own(folder_.me_, log.replica) != nullptr) continue;
      OwnReplica replica;
      replica.replica = log.replica;
      replica.role = log.role();
      replica.guest = log.opened().guest_of.has_value();
      if (!replica.guest && !folder_.me_.acting) folder_.me_.acting = log.replica;
      folder_.me_.replicas.push_back(std::move(replica));
    }
    if (folder_.read_only_ == ReadOnly::no) folder_.read_only_ = ReadOnly::failed_load;
  }

  void settle() {
    if (auto listed = list_set_aside(*folder_.files_, "/a/" + folder_.agreement_.str())) {
      folder_.damaged_ = std::move(*listed);
    }
    folder_.damaged_.insert(folder_.damaged_.end(), in_place_.begin(), in_place_.end());
    if (folder_.read_only_ == ReadOnly::no && folder_.misses_own_lines()) {
      folder_.read_only_ = ReadOnly::damaged_log;
    }
  }

  AgreementFolder& folder_;
  std::map<std::string, std::string> texts_;  // by path below the mount
  std::set<std::string> unreadable_;
  std::vector<SetAside> in_place_;  // broken, but it may not be moved
  bool may_move_ = true;
  bool me_is_lost_ = false;
};

Result<AgreementFolder> AgreementFolder::load(Files& files, const AgreementId& agreement) {
  if (!is_id(agreement.view())) return fail(ErrorCode::not_found, agreement.str());
  AgreementFolder folder(files, agreement);
  WZ_CHECK(Loader(folder).load());
  return folder;
}

}  // namespace wederzijds
