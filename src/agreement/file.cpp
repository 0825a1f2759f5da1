#include "agreement/file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "agreement/line_reader.hpp"
#include "agreement/log_reader.hpp"
#include "base/ids.hpp"
#include "base/utf8.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view agreement_format = "wederzijds/agreement";
constexpr std::string_view backup_format = "wederzijds/backup";
constexpr std::int64_t file_version = 1;

struct Member {
  std::string_view name;
  JsonType type;
};
constexpr std::array<Member, 4> file_members = {
    Member{"format", JsonType::string}, Member{"version", JsonType::integer},
    Member{"agreement", JsonType::string}, Member{"logs", JsonType::array}};
constexpr std::array<Member, 3> log_members = {Member{"payload", JsonType::string},
                                               Member{"protected", JsonType::string},
                                               Member{"signature", JsonType::string}};

std::string place_of_log(std::size_t index) { return "/logs/" + std::to_string(index); }

tl::unexpected<Error> malformed(std::string at, std::string_view why) {
  return fail(ErrorCode::malformed, std::move(at), std::string(why));
}

// Exactly these members, of these types.
template <std::size_t n>
Result<void> check_members(const JsonTape& tape, const JsonNode& object, const std::string& place,
                           const std::array<Member, n>& members) {
  if (object.type != JsonType::object) return malformed(place, "not an object");
  for (const JsonNode& child : tape.children(object)) {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Member& member) { return member.name == child.key; });
    if (found == members.end()) return malformed(place + pointer_step(child.key), "unknown member");
    if (found->type != child.type) return malformed(place + pointer_step(child.key), "wrong type");
  }
  for (const Member& member : members) {
    if (tape.member(object, member.name) == nullptr) {
      return malformed(place + pointer_step(member.name), "missing");
    }
  }
  return {};
}

std::size_t lines_of(std::string_view payload) {
  const std::size_t feeds = count_line_feeds(payload);
  return payload.empty() || payload.back() == '\n' ? feeds : feeds + 1;
}

}  // namespace

class FileReader {
 public:
  static Result<UnverifiedFile> read(std::string_view bytes);
  static Result<VerifiedFile> verify(UnverifiedFile&& file, std::span<const VerifyAnswer> answers,
                                     const LogSet& known);

 private:
  static Result<void> check_format(const JsonTape& tape);
  static Result<void> take_logs(UnverifiedFile& file, const JsonTape& tape, const JsonNode& logs);
  static Result<void> read_first_lines(UnverifiedFile& file);
  static Result<void> check_signatures(const UnverifiedFile& file,
                                       std::span<const VerifyAnswer> answers);
};

Result<UnverifiedFile> FileReader::read(std::string_view bytes) {
  if (bytes.size() > most_file_bytes) return fail(ErrorCode::too_large);
  if (!is_utf8(bytes)) return fail(ErrorCode::not_utf8);
  if (bytes.substr(0, age_armour.size()) == age_armour) return fail(ErrorCode::needs_passphrase);

  UnverifiedFile file;
  file.arena_ = std::make_shared<Arena>();
  JsonTape tape;
  WZ_CHECK(tape.read_valid_utf8(bytes, *file.arena_));
  WZ_CHECK(check_format(tape));
  WZ_CHECK(check_members(tape, tape.root(), "", file_members));
  const JsonNode& version = *tape.member(tape.root(), "version");
  if (version.integer != file_version) return malformed("/version", "not 1");
  const JsonNode& agreement = *tape.member(tape.root(), "agreement");
  if (!is_id(agreement.string)) return malformed("/agreement", "not an id");
  file.agreement_ = AgreementId(agreement.string);
  WZ_CHECK(take_logs(file, tape, *tape.member(tape.root(), "logs")));
  WZ_CHECK(read_first_lines(file));
  return file;
}

Result<void> FileReader::check_format(const JsonTape& tape) {
  const JsonNode* const format = tape.member(tape.root(), "format");
  const bool has_format = format != nullptr && format->type == JsonType::string;
  if (has_format && format->string == backup_format) return fail(ErrorCode::backup_file);
  if (!has_format || format->string != agreement_format) return fail(ErrorCode::not_an_agreement);
  const JsonNode* const version = tape.member(tape.root(), "version");
  if (version != nullptr && version->type == JsonType::integer && version->integer > file_version) {
    return fail(ErrorCode::newer_version, "/version");
  }
  return {};
}

Result<void> FileReader::take_logs(UnverifiedFile& file, const JsonTape& tape,
                                   const JsonNode& logs) {
  file.logs_.reserve(std::min<std::size_t>(logs.count, most_lines));
  for (const JsonNode& element : tape.children(logs)) {
    WZ_CHECK(check_members(tape, element, place_of_log(file.logs_.size()), log_members));
    // Every log has a line, so more logs than lines may be are too many, whatever they hold.
    if (file.logs_.size() == most_lines) continue;
    UnverifiedLog& log = file.logs_.emplace_back();
    log.payload = tape.member(element, "payload")->string;
    log.protected_text = file.arena_->keep(tape.member(element, "protected")->string);
    log.signature = file.arena_->keep(tape.member(element, "signature")->string);
  }
  if (logs.count == 0) return malformed("/logs", "no log");
  std::size_t lines = logs.count > most_lines ? logs.count : 0;
  for (UnverifiedLog& log : file.logs_) {
    log.line_count = lines_of(log.payload);
    lines += log.line_count;
    // A string without any escape still lies in the caller's bytes.
    if (log.line_count <= 1) log.payload = file.arena_->keep(log.payload);
  }
  if (lines > most_lines) return malformed("/logs", "more than 40 000 lines");
  return {};
}

Result<void> FileReader::read_first_lines(UnverifiedFile& file) {
  LineReader reader(*file.arena_);
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    UnverifiedLog& log = file.logs_[i];
    const std::size_t end = log.payload.find('\n');
    if (end == std::string_view::npos) {
      return malformed(place_of_log(i) + "/payload#1", "no line feed at the end");
    }
    auto line = reader.read(log.payload.substr(0, end), 1, 0, {}, Role::employee);
    if (!line) return malformed(place_of_log(i) + "/payload#1", line.error().detail);
    const LogOpened& opened = *std::get_if<LogOpened>(&line->body);
    log.replica = opened.replica;
    log.key = opened.key;
    log.agreement = opened.agreement;
  }
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    if (file.logs_[i].agreement != file.agreement_.view()) {
      return malformed(place_of_log(i) + "/payload#1", "another agreement");
    }
  }
  return {};
}

Result<void> FileReader::check_signatures(const UnverifiedFile& file,
                                          std::span<const VerifyAnswer> answers) {
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    if (file.logs_[i].protected_text != protected_header) {
      return fail(ErrorCode::bad_signature, place_of_log(i) + "/protected");
    }
  }
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    if (!is_signature(file.logs_[i].signature)) {
      return fail(ErrorCode::bad_signature, place_of_log(i) + "/signature",
                  "not of the right form");
    }
  }
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    if (answers[i] != VerifyAnswer::good) {
      return fail(ErrorCode::bad_signature, place_of_log(i) + "/signature", "does not verify");
    }
  }
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    if (thumbprint(jwk_text(file.logs_[i].key)) != file.logs_[i].replica) {
      return fail(ErrorCode::key_changed, place_of_log(i) + "/payload#1");
    }
  }
  return {};
}

Result<VerifiedFile> FileReader::verify(UnverifiedFile&& file,
                                        std::span<const VerifyAnswer> answers,
                                        const LogSet& known) {
  if (answers.size() != file.logs_.size()) return fail(ErrorCode::not_verified);
  WZ_CHECK(check_signatures(file, answers));
  VerifiedFile verified;
  verified.log_count_ = file.logs_.size();
  verified.logs_ = LogSet(file.agreement_);
  const LogSet* const same = known.agreement() == file.agreement_ ? &known : nullptr;
  LogReader reader(file.arena_);
  for (std::size_t i = 0; i < file.logs_.size(); ++i) {
    WZ_TRY(LogText log, reader.read(file.logs_[i].payload, place_of_log(i) + "/payload", same));
    log.signature = file.logs_[i].signature;
    log.signed_lines = log.lines.size();
    verified.line_count_ += log.lines.size();
    verified.logs_.logs_.push_back(std::move(log));
  }
  verified.logs_.tidy();
  return verified;
}

Result<UnverifiedFile> read_file(std::string_view bytes) { return FileReader::read(bytes); }

Result<VerifiedFile> verify(UnverifiedFile&& file, std::span<const VerifyAnswer> answers,
                            const LogSet& known) {
  return FileReader::verify(std::move(file), answers, known);
}

Result<std::string> write_file(const LogSet& logs) {
  for (std::size_t i = 0; i < logs.logs().size(); ++i) {
    if (!logs.logs()[i].is_signed()) return fail(ErrorCode::not_signed, place_of_log(i));
  }
  if (logs.line_count() > most_lines) return fail(ErrorCode::too_large);
  std::string text;
  std::size_t payload_bytes = 0;
  for (const LogText& log : logs.logs()) payload_bytes += log.bytes;
  text.reserve(payload_bytes + payload_bytes / 4 + logs.logs().size() * 256 + 128);
  text += R"({"format":"wederzijds/agreement","version":1,"agreement":)";
  append_string(text, logs.agreement().view());
  text += R"(,"logs":[)";
  bool first = true;
  for (const LogText& log : logs.logs()) {
    if (!first) text += ',';
    first = false;
    text += R"({"payload":")";
    for (const LinePtr& line : log.lines) {
      append_escaped(text, line->text);
      text += "\\n";
    }
    text += R"(","protected":")";
    text += protected_header;
    text += R"(","signature":")";
    text += log.signature;
    text += "\"}";
  }
  text += "]}\n";
  if (text.size() > most_file_bytes) return fail(ErrorCode::too_large);
  return text;
}

}  // namespace wederzijds
