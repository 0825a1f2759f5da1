#include "store/backup.hpp"

#include <algorithm>
#include <utility>

#include "agreement/file.hpp"
#include "base/base64url.hpp"
#include "base/date.hpp"
#include "base/json.hpp"
#include "side/document.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view format_name = "wederzijds/backup";
// What a guest takes along is version 1 and stays so: older versions of the app read it.
constexpr std::int64_t guest_version = 1;
constexpr std::int64_t format_version = 2;
constexpr std::size_t key_bytes = 32;

bool is_key_of(const PrivateKey& key, const ReplicaId& replica) {
  for (const std::string* part : {&key.x, &key.y, &key.d}) {
    if (!is_base64url_of(*part, key_bytes)) return false;
  }
  return thumbprint(jwk_text({key.x, key.y})) == replica.view();
}

/// Whether the replica's own log says that `fresh` may go on.
bool accepts(const LogText& log, const ReplicaId& fresh) {
  return std::any_of(log.lines.begin(), log.lines.end(), [&](const LinePtr& line) {
    const auto* accepted = std::get_if<ReplicaAccepted>(&line->body);
    return accepted != nullptr && accepted->replica == fresh.view();
  });
}

void write_key(JsonWriter& json, const PrivateKey& key) {
  json.begin_object();
  json.member("crv", "P-256");
  json.member("d", key.d);
  json.member("kty", "EC");
  json.member("x", key.x);
  json.member("y", key.y);
  json.end_object();
}

/// Each is written as it is stored, without its final line feed.
void put_document(JsonWriter& json, std::string_view name, std::string text) {
  text.pop_back();
  json.key(name);
  json.raw(text);
}

void write_documents(JsonWriter& json, const PrivateDocuments& documents) {
  json.begin_object();
  put_document(json, "side", write_side(documents.side));
  put_document(json, "desk", write_desk(documents.desk));
  put_document(json, "notes", write_notes(documents.notes));
  json.end_object();
}

void write_part(JsonWriter& json, const BackupPart& part) {
  std::string_view file = part.file;
  if (!file.empty() && file.back() == '\n') file.remove_suffix(1);
  json.begin_object();
  json.key("file");
  json.raw(file);
  json.member("role", name_of(part.role));
  json.optional("otherName", part.other_name);
  json.key("fresh");
  json.begin_object();
  json.member("replica", part.fresh.view());
  json.key("key");
  write_key(json, part.fresh_key);
  json.end_object();
  json.member("from", part.from.view());
  json.key("documents");
  write_documents(json, part.documents);
  if (part.me) put_document(json, "me", write_me(*part.me));
  if (part.handed) put_document(json, "handed", write_handed(*part.handed));
  json.end_object();
}

Result<ReplicaId> need_replica(const Json& json, std::string_view name) {
  WZ_TRY(std::string id, need_string(json, name, ErrorCode::malformed));
  if (!is_thumbprint(id)) return fail(ErrorCode::malformed, pointer_step(name));
  return ReplicaId(std::move(id));
}

Result<PrivateKey> read_key(const Json& json) {
  WZ_TRY(const Json* key, need_object(json, "key", ErrorCode::malformed));
  const bool right_kind = find_string(*key, "kty") == "EC" && find_string(*key, "crv") == "P-256";
  if (!right_kind) return fail(ErrorCode::malformed, "/key", "not a P-256 key");
  return PrivateKey{find_string(*key, "x").value_or(""), find_string(*key, "y").value_or(""),
                    find_string(*key, "d").value_or("")};
}

template <class T>
Result<T> read_document(const Json& documents, std::string_view name,
                        Result<T> (*read)(std::string_view)) {
  const Json* json = find(documents, name);
  if (json == nullptr) return T();
  Result<T> document = read(dump_sorted(*json));
  if (!document) return tl::unexpected(below(pointer_step(name), document.error()));
  return document;
}

Result<PrivateDocuments> read_documents(const Json& json) {
  PrivateDocuments documents;
  WZ_TRY(documents.side, read_document(json, "side", read_side));
  WZ_TRY(documents.desk, read_document(json, "desk", read_desk));
  WZ_TRY(documents.notes, read_document(json, "notes", read_notes));
  return documents;
}

Result<BackupPart> read_part(const Json& json) {
  BackupPart part;
  WZ_TRY(const Json* file, need_object(json, "file", ErrorCode::malformed));
  const std::optional<std::string> agreement = find_string(*file, "agreement");
  if (!agreement || !is_id(*agreement)) return fail(ErrorCode::malformed, "/file/agreement");
  part.agreement = AgreementId(*agreement);
  part.file = dump_sorted(*file) + "\n";
  WZ_TRY(const std::string role, need_string(json, "role", ErrorCode::malformed));
  const std::optional<Role> named = role_named(role);
  if (!named) return fail(ErrorCode::malformed, "/role");
  part.role = *named;
  part.other_name = find_string(json, "otherName");
  WZ_TRY(const Json* fresh, need_object(json, "fresh", ErrorCode::malformed));
  Result<ReplicaId> replica = need_replica(*fresh, "replica");
  if (!replica) return tl::unexpected(below("/fresh", replica.error()));
  part.fresh = *replica;
  Result<PrivateKey> key = read_key(*fresh);
  if (!key) return tl::unexpected(below("/fresh", key.error()));
  part.fresh_key = *key;
  if (!is_key_of(part.fresh_key, part.fresh)) {
    return fail(ErrorCode::malformed, "/fresh/key", "not the key of that replica");
  }
  WZ_TRY(part.from, need_replica(json, "from"));
  WZ_TRY(const Json* documents, need_object(json, "documents", ErrorCode::malformed));
  Result<PrivateDocuments> read = read_documents(*documents);
  if (!read) return tl::unexpected(below("/documents", read.error()));
  part.documents = std::move(*read);
  if (find(json, "me") != nullptr) {
    WZ_TRY(part.me, read_document(json, "me", read_me));
  }
  if (find(json, "handed") != nullptr) {
    WZ_TRY(part.handed, read_document(json, "handed", read_handed));
  }
  return part;
}

Result<std::vector<LeftOut>> read_left_out(const Json& json) {
  std::vector<LeftOut> all;
  const Json* list = find_array(json, "leftOut");
  if (list == nullptr) return all;
  for (const Json& entry : *list) {
    const std::optional<std::string> agreement = find_string(entry, "agreement");
    const std::optional<std::string> reason = find_string(entry, "reason");
    if (!agreement || !is_id(*agreement) || !reason || !is_id(*reason)) {
      return fail(ErrorCode::malformed, "/leftOut");
    }
    all.push_back({AgreementId(*agreement), *reason});
  }
  return all;
}

}  // namespace

Result<BackupPart> backup_part(const AgreementFolder& folder, const ReplicaId& replica,
                               const ReplicaId& fresh, const PrivateKey& fresh_key,
                               FreshReplica is) {
  const OwnReplica* own = find_own(folder.me(), replica);
  if (own == nullptr || own->erased) return fail(ErrorCode::not_found, "/replica");
  if (!is_key_of(fresh_key, fresh)) return fail(ErrorCode::bad_arguments, "/key");
  if (is == FreshReplica::accepted && !accepts_replica(folder.logs(), replica, fresh)) {
    return fail(ErrorCode::not_allowed, "", "the log does not accept the fresh replica");
  }
  BackupPart part;
  part.agreement = folder.agreement();
  WZ_TRY(part.file, write_file(folder.logs_for_file()));
  part.role = own->role;
  // How I call the other belongs to the owner of this device, not to a guest.
  if (!own->guest) part.other_name = folder.me().other_name;
  part.fresh = fresh;
  part.fresh_key = fresh_key;
  part.from = replica;
  part.documents = folder.documents(replica);
  return part;
}

bool accepts_replica(const LogSet& logs, const ReplicaId& replica, const ReplicaId& fresh) {
  const LogText* log = logs.own_log(replica);
  return log != nullptr && accepts(*log, fresh);
}

Result<std::string> write_backup(const Backup& backup) {
  JsonWriter json;
  json.begin_object();
  json.member("format", format_name);
  json.member("version", backup.everything ? format_version : guest_version);
  json.member("at", backup.at);
  if (backup.settings) put_document(json, "settings", write_settings(*backup.settings));
  if (backup.profile) put_document(json, "profile", write_profile(*backup.profile));
  if (!backup.left_out.empty()) {
    json.key("leftOut");
    json.begin_array();
    for (const LeftOut& left : backup.left_out) {
      json.begin_object();
      json.member("agreement", left.agreement.view());
      json.member("reason", left.reason);
      json.end_object();
    }
    json.end_array();
  }
  json.key("agreements");
  json.begin_array();
  for (const BackupPart& part : backup.agreements) write_part(json, part);
  json.end_array();
  json.end_object();
  std::string bytes = json.take() + "\n";
  if (bytes.size() > largest_backup) return fail(ErrorCode::too_large);
  return bytes;
}

Result<Backup> read_backup(std::string_view bytes) {
  JsonLimits limits;
  limits.bytes = largest_backup;
  if (bytes.size() <= limits.bytes && bytes.substr(0, age_armour.size()) == age_armour) {
    return fail(ErrorCode::needs_passphrase);
  }
  WZ_TRY(const Json json, parse_checked(bytes, limits));
  if (find_string(json, "format") != format_name) return fail(ErrorCode::malformed, "/format");
  const std::optional<std::int64_t> version = find_integer(json, "version");
  if (version && *version > format_version) return fail(ErrorCode::newer_version, "/version");
  if (!version || *version < guest_version) return fail(ErrorCode::malformed, "/version");
  Backup backup;
  backup.everything = *version > guest_version;
  WZ_TRY(backup.at, need_string(json, "at", ErrorCode::malformed));
  if (!is_utc_time(backup.at)) return fail(ErrorCode::malformed, "/at");
  if (find(json, "settings") != nullptr) {
    WZ_TRY(backup.settings, read_document(json, "settings", read_settings));
  }
  if (find(json, "profile") != nullptr) {
    WZ_TRY(backup.profile, read_document(json, "profile", read_profile));
  }
  WZ_TRY(backup.left_out, read_left_out(json));
  WZ_TRY(const Json* parts, need_array(json, "agreements", ErrorCode::malformed));
  for (std::size_t i = 0; i < parts->size(); ++i) {
    Result<BackupPart> part = read_part((*parts)[i]);
    if (!part) return tl::unexpected(below("/agreements/" + std::to_string(i), part.error()));
    const bool twice =
        std::any_of(backup.agreements.begin(), backup.agreements.end(),
                    [&](const BackupPart& one) { return one.agreement == part->agreement; });
    if (twice) return fail(ErrorCode::malformed, "/agreements/" + std::to_string(i));
    backup.agreements.push_back(std::move(*part));
  }
  return backup;
}

}  // namespace wederzijds
