#include "store/restore_record.hpp"

#include <iterator>
#include <utility>

#include "base/base64url.hpp"
#include "base/json.hpp"
#include "store/id_list.hpp"
#include "store/journal.hpp"

namespace wederzijds {
namespace {

constexpr std::int64_t record_version = 1;

/// What is not part of what a restore restores: the list, which is made anew, and what counts.
bool is_beside(std::string_view path) {
  constexpr std::string_view list = "/main/index";
  return path.substr(0, list.size()) == list || path == "/main/changes.json" ||
         path == restore_record_path;
}

bool is_derived(std::string_view path) {
  constexpr std::string_view name = "/summary.json";
  return path.size() > name.size() && path.substr(path.size() - name.size()) == name;
}

Result<std::string> fingerprint_now(const Files& files, std::string_view path) {
  WZ_TRY(const std::optional<std::string> bytes, files.read_if_present(path));
  return bytes ? fingerprint(*bytes) : std::string();
}

template <class Id>
void write_ids(JsonWriter& json, std::string_view name, const std::vector<Id>& ids) {
  json.key(name);
  json.begin_array();
  for (const Id& id : ids) json.string(id.view());
  json.end_array();
}

Result<RestoredFile> read_restored(const Json& json) {
  RestoredFile file;
  WZ_TRY(file.path, need_string(json, "path", ErrorCode::malformed));
  WZ_TRY(file.left_as, need_string(json, "leftAs", ErrorCode::malformed));
  if (find(json, "before") != nullptr) {
    WZ_TRY(const std::string text, need_string(json, "before", ErrorCode::malformed));
    file.before = from_base64url(text);
    if (!file.before) return fail(ErrorCode::malformed, "/before");
  }
  return file;
}

Result<std::map<std::string, std::string>> read_below(const Files& files, std::string_view mount) {
  std::map<std::string, std::string> all;
  WZ_TRY(const std::vector<std::string> paths, files.list_below(mount));
  for (const std::string& path : paths) {
    WZ_TRY(all[path], files.read(path));
  }
  return all;
}

}  // namespace

Result<std::map<std::string, std::string>> all_stored(const Files& files) {
  WZ_TRY(auto all, read_below(files, "/main"));
  WZ_TRY(const auto agreements, read_below(files, "/a"));
  all.insert(agreements.begin(), agreements.end());
  for (auto one = all.begin(); one != all.end();) {
    one = is_beside(one->first) ? all.erase(one) : std::next(one);
  }
  return all;
}

Result<std::map<std::string, std::string>> stored_beside(const Files& files) {
  WZ_TRY(auto all, read_below(files, "/main"));
  for (auto one = all.begin(); one != all.end();) {
    one = is_beside(one->first) ? std::next(one) : all.erase(one);
  }
  return all;
}

Result<void> put_back_beside(Files& files, const std::map<std::string, std::string>& before) {
  WZ_TRY(const auto now, stored_beside(files));
  for (const auto& [path, bytes] : now) {
    if (before.count(path) == 0) WZ_CHECK(files.remove(path));
  }
  for (const auto& [path, bytes] : before) WZ_CHECK(files.write(path, bytes));
  return {};
}

Result<std::vector<RestoredFile>> changed_files(const Files& files,
                                                const std::map<std::string, std::string>& before) {
  std::vector<RestoredFile> changed;
  WZ_TRY(const auto now, all_stored(files));
  for (const auto& [path, bytes] : before) {
    const auto found = now.find(path);
    if (found == now.end()) {
      changed.push_back({path, "", bytes});
    } else if (found->second != bytes) {
      changed.push_back({path, fingerprint(found->second), bytes});
    }
  }
  for (const auto& [path, bytes] : now) {
    if (before.count(path) == 0) changed.push_back({path, fingerprint(bytes), std::nullopt});
  }
  return changed;
}

Result<void> put_back(Files& files, const std::map<std::string, std::string>& before) {
  WZ_TRY(const std::vector<RestoredFile> changed, changed_files(files, before));
  for (const RestoredFile& file : changed) {
    WZ_CHECK(file.before ? files.write(file.path, *file.before) : files.remove(file.path));
  }
  return {};
}

Result<void> take_back(Files& files, const RestoreRecord& record) {
  for (const RestoredFile& file : record.files) {
    if (is_derived(file.path)) continue;
    WZ_TRY(const std::string now, fingerprint_now(files, file.path));
    if (now != file.left_as) return fail(ErrorCode::not_allowed, file.path, "changed since");
  }
  for (const RestoredFile& file : record.files) {
    WZ_CHECK(file.before ? files.write(file.path, *file.before) : files.remove(file.path));
  }
  return {};
}

std::string write_restore_record(const RestoreRecord& record) {
  JsonWriter json;
  json.begin_object();
  json.member("version", record_version);
  json.member("at", record.at);
  json.member("how", record.how);
  json.member("changes", record.changes);
  json.key("changesBefore");
  std::string changes = write_changes(record.changes_before);
  changes.pop_back();
  json.raw(changes);
  write_ids(json, "touched", record.touched);
  write_ids(json, "newKeys", record.new_keys);
  write_ids(json, "formerKeys", record.former_keys);
  json.key("files");
  json.begin_array();
  for (const RestoredFile& file : record.files) {
    json.begin_object();
    json.member("path", file.path);
    json.member("leftAs", file.left_as);
    // What was broken on the disk may be no text.
    if (file.before) json.member("before", to_base64url(*file.before));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

Result<RestoreRecord> read_restore_record(std::string_view text) {
  JsonLimits limits;
  limits.bytes = largest_restore_record;
  WZ_TRY(const Json json, parse_checked(text, limits));
  const std::optional<std::int64_t> version = find_integer(json, "version");
  if (version && *version > record_version) return fail(ErrorCode::newer_data, "/version");
  if (version != record_version) return fail(ErrorCode::malformed, "/version");
  RestoreRecord record;
  WZ_TRY(record.at, need_string(json, "at", ErrorCode::malformed));
  WZ_TRY(record.how, need_string(json, "how", ErrorCode::malformed));
  WZ_TRY(record.changes, need_integer(json, "changes", 0, largest_integer, ErrorCode::malformed));
  WZ_TRY(const Json* changes, need_object(json, "changesBefore", ErrorCode::malformed));
  WZ_TRY(record.changes_before, read_changes(dump_sorted(*changes)));
  WZ_TRY(record.touched, read_ids<AgreementId>(json, "touched"));
  WZ_TRY(record.new_keys, read_ids<ReplicaId>(json, "newKeys"));
  WZ_TRY(record.former_keys, read_ids<ReplicaId>(json, "formerKeys"));
  WZ_TRY(const Json* files, need_array(json, "files", ErrorCode::malformed));
  for (const Json& entry : *files) {
    WZ_TRY(RestoredFile file, read_restored(entry));
    record.files.push_back(std::move(file));
  }
  return record;
}

}  // namespace wederzijds
