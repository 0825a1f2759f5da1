// file.pending, file.signed, file.write, file.handed-out; file.show and file.merge of the command
// line.

#include <utility>

#include "agreement/show.hpp"
#include "api/file_name.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/receive.hpp"
#include "base/base64url.hpp"

namespace wederzijds::api {
namespace {

struct Signature {
  ReplicaId replica;
  std::size_t length = 0;
  std::string signature;
};

std::vector<Signature> read_signatures(Args& args) {
  std::vector<Signature> signatures;
  for (Args& entry : args.objects("signatures")) {
    Signature signature;
    signature.replica = ReplicaId(entry.id("replica"));
    signature.length =
        static_cast<std::size_t>(entry.integer("length", 1, static_cast<int>(most_lines)));
    signature.signature = entry.string("signature");
    if (!is_base64url_of(signature.signature, 64))
      entry.wrong("signature", ErrorCode::bad_signature);
    signatures.push_back(std::move(signature));
  }
  return signatures;
}

/// What of the replicas of this device stands in a file written now.
std::vector<Reach> reach_of(const OpenAgreement& open) {
  std::vector<Reach> reach;
  for (const OwnReplica& own : open.me().replicas) {
    const LogText* log = open.logs().own_log(own.replica);
    if (log != nullptr)
      reach.push_back({own.replica, static_cast<std::int64_t>(log->lines.size())});
  }
  return reach;
}

bool is_dutch(std::string_view language) {
  return language.substr(0, 2) == "nl" && (language.size() == 2 || language[2] == '-');
}

std::string name_of_file(std::string_view date, std::string_view language) {
  std::string name = is_dutch(language) ? "afspraak-" : "agreement-";
  return name.append(date);
}

}  // namespace

std::string file_name_of(std::string_view date, std::string_view language) {
  return name_of_file(date, language).append(".wederzijds.json");
}

std::string backup_name_of(std::string_view date, std::string_view language) {
  return name_of_file(date, language).append(".wederzijds-backup.json");
}

std::string whole_backup_name_of(std::string_view date, std::string_view language) {
  std::string name = is_dutch(language) ? "reservekopie-" : "backup-";
  return name.append(date).append(".wederzijds-backup.json");
}

Result<void> file_pending(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("logs");
  json.begin_array();
  for (const LogText& log : open->logs().logs()) {
    if (!log.written_here || log.is_signed()) continue;
    WZ_TRY(const std::string path, world.put_out_file(log.payload()));
    json.begin_object();
    json.member("replica", log.replica.view());
    json.member("length", static_cast<std::int64_t>(log.lines.size()));
    json.member("payload", path);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return {};
}

Result<void> file_signed(World& world, Call& call) {
  const std::vector<Signature> signatures = read_signatures(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.opened());
  for (const Signature& one : signatures) {
    WZ_CHECK(open->sign(one.replica, one.length, one.signature));
  }
  WZ_CHECK(open->save());
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> file_write(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const std::string today, call.context.today());
  WZ_TRY(const std::string id, call.context.fresh_id());
  WZ_TRY(const std::string bytes, write_file(open->folder().logs_for_file()));
  WZ_TRY(const std::string path, world.put_out_file(bytes));
  world.written = WrittenFile{id, open->id(), reach_of(*open)};
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("path", path);
  json.member("name", file_name_of(today, call.context.language()));
  json.member("bytes", static_cast<std::int64_t>(bytes.size()));
  json.member("handOut", id);
  json.end_object();
  return {};
}

Result<void> file_handed_out(World& world, Call& call) {
  const std::string id = call.args.id("handOut");
  const std::string how = call.args.word("how");
  if (how != "save" && how != "share" && how != "copy" && how != "device") call.args.wrong("how");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.opened());
  WZ_TRY(const std::string now, call.context.now());
  if (!world.written || world.written->id != id || world.written->agreement != open->id()) {
    return fail(ErrorCode::not_found, "/handOut");
  }
  HandOut hand_out;
  hand_out.id = id;
  hand_out.at = now;
  hand_out.how = how;
  hand_out.reach = world.written->reach;
  open->handed().hand_outs.push_back(std::move(hand_out));
  // Whoever answers has seen what came in.
  open->me().seen = lengths_of_others(*open);
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

Result<void> file_show(World& world, Call& call) {
  if (!world.import.verified) return fail(ErrorCode::no_import_pending);
  call.value.begin_object();
  call.value.key("state");
  call.value.raw(dump_sorted(show(fold(world.import.verified->logs()))));
  call.value.end_object();
  return {};
}

Result<void> file_merge(World& world, Call& call) {
  if (world.set_aside.empty()) return fail(ErrorCode::no_import_pending);
  LogSet merged;
  for (const LogSet& logs : world.set_aside) {
    WZ_TRY(merged, merge(merged, logs));
  }
  WZ_TRY(const std::string bytes, write_file(merged));
  WZ_TRY(const std::string path, world.put_out_file(bytes));
  world.set_aside.clear();
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("path", path);
  json.member("logs", static_cast<std::int64_t>(merged.logs().size()));
  json.member("lines", static_cast<std::int64_t>(merged.line_count()));
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
