#include "agreement/log.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "agreement/file.hpp"
#include "agreement/line_reader.hpp"
#include "agreement/log_reader.hpp"
#include "base/base64url.hpp"
#include "base/bytes.hpp"
#include "base/date.hpp"
#include "base/utf8.hpp"

namespace wederzijds {
namespace {

bool same_text(const LinePtr& a, const LinePtr& b) {
  return a == b || same_bytes(a->text, b->text);
}

// Payloads as bytes. Every line ends with a line feed, which is smaller than any byte inside a
// line, so comparing line by line gives the same.
int compare_payloads(const LogText& a, const LogText& b) {
  const std::size_t common = std::min(a.lines.size(), b.lines.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (same_text(a.lines[i], b.lines[i])) continue;
    return a.lines[i]->text < b.lines[i]->text ? -1 : 1;
  }
  if (a.lines.size() == b.lines.size()) return 0;
  return a.lines.size() < b.lines.size() ? -1 : 1;
}

bool is_prefix(const LogText& a, const LogText& b) {
  return a.lines.size() <= b.lines.size() &&
         std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), same_text);
}

bool in_file_order(const LogText& a, const LogText& b) {
  if (!(a.replica == b.replica)) return a.replica < b.replica;
  return compare_payloads(a, b) < 0;
}

// `shorter` is a prefix of `longer` (or equal to it) and goes away: what it knows that the other
// does not stays. Of two signatures over the same bytes the smaller text stays.
void absorb(LogText& longer, const LogText& shorter) {
  longer.written_here = longer.written_here || shorter.written_here;
  if (shorter.signature.empty()) return;
  const bool smaller_of_same =
      longer.signed_lines == shorter.signed_lines && shorter.signature < longer.signature;
  if (longer.signature.empty() || longer.signed_lines < shorter.signed_lines || smaller_of_same) {
    longer.signature = shorter.signature;
    longer.signed_lines = shorter.signed_lines;
  }
}

// Size of an agreement file around its payloads.
constexpr std::string_view file_head =
    R"({"format":"wederzijds/agreement","version":1,"agreement":")";
constexpr std::size_t file_frame =
    file_head.size() + std::string_view(R"(","logs":[]})").size() + 1;
constexpr std::size_t signature_size = 86;
constexpr std::size_t log_frame =
    std::string_view(R"({"payload":"","protected":"","signature":""},)").size() +
    protected_header.size() + signature_size;

// What a line takes in the file: its text escaped, and its line feed as \n.
std::size_t written_line(std::string_view text) { return written_size(text); }

}  // namespace

const LogOpened& LogText::opened() const { return *std::get_if<LogOpened>(&lines.front()->body); }

std::string LogText::payload() const { return payload_from(0); }

std::string LogText::payload_from(std::size_t first_line) const {
  std::string text;
  if (first_line == 0) text.reserve(bytes);
  for (std::size_t i = first_line; i < lines.size(); ++i) {
    text += lines[i]->text;
    text += '\n';
  }
  return text;
}

std::size_t LogSet::line_count() const {
  std::size_t count = 0;
  for (const LogText& log : logs_) count += log.lines.size();
  return count;
}

std::size_t LogSet::file_bytes() const {
  std::size_t size = file_frame + agreement_.view().size();
  for (const LogText& log : logs_) {
    size += log_frame;
    for (const LinePtr& line : log.lines) size += written_line(line->text);
  }
  return logs_.empty() ? size : size - 1;  // no comma behind the last log
}

const LogText* LogSet::own_log(const ReplicaId& replica) const {
  const LogText* first = nullptr;
  for (const LogText& log : logs_) {
    if (!(log.replica == replica)) continue;
    if (log.written_here) return &log;
    if (first == nullptr) first = &log;
  }
  return first;
}

LogText* LogSet::find_own(const ReplicaId& replica) {
  const LogText* const log = own_log(replica);
  return log == nullptr ? nullptr : &logs_[static_cast<std::size_t>(log - logs_.data())];
}

std::size_t LogSet::branches(const ReplicaId& replica) const {
  return static_cast<std::size_t>(std::count_if(
      logs_.begin(), logs_.end(), [&](const LogText& log) { return log.replica == replica; }));
}

// Whether the file stays within its limits with this line more (a whole log more, when it is a line
// 1). A payload at most doubles when it is written (only quotes, backslashes and line feeds are
// escaped), so the exact size is counted only near the limit.
bool LogSet::fits(std::size_t more_lines, std::string_view more_text, std::size_t more_frame) {
  if (line_count() + more_lines > most_lines) return false;
  std::size_t at_most =
      file_frame + agreement_.view().size() + log_frame + 2 * (more_text.size() + 1);
  for (const LogText& log : logs_) at_most += log_frame + 2 * log.bytes;
  if (at_most <= most_file_bytes) return true;
  if (file_bytes_ == 0) file_bytes_ = file_bytes();
  return file_bytes_ + more_frame + written_line(more_text) <= most_file_bytes;
}

namespace {

// A text that is a line already, as a line that lives on its own.
Result<LinePtr> make_line(const std::string& text, std::int64_t seq, std::int64_t last_clock,
                          std::string_view replica, Role role) {
  auto block = std::make_shared<LineBlock>();
  block->arena = std::make_shared<Arena>(text.size() + replica.size());
  LineReader reader(*block->arena);
  const std::string_view kept = block->arena->keep(text);
  auto line = reader.read(kept, seq, last_clock, block->arena->keep(replica), role);
  if (!line) {
    const bool too_large = line.error().code == ErrorCode::too_large;
    return fail(too_large ? ErrorCode::too_large : ErrorCode::bad_arguments, "/body",
                line.error().detail);
  }
  if (line->kind == Kind::unknown)
    return fail(ErrorCode::bad_arguments, "/kind", "not a known kind");
  if (!line->body_is_valid) {
    return fail(ErrorCode::bad_arguments, "/body" + reader.body_fault()->at,
                reader.body_fault()->detail);
  }
  block->lines.push_back(std::move(*line));
  return LinePtr(block, &block->lines.front());
}

Result<void> check_draft(const LineDraft& draft) {
  if (!is_utc_time(draft.at)) return fail(ErrorCode::bad_arguments, "/at", "not a UTC time");
  if (draft.round < 1 || draft.round > largest_round) {
    return fail(ErrorCode::bad_arguments, "/round", "out of range");
  }
  if (!is_utf8(draft.body)) return fail(ErrorCode::bad_arguments, "/body", "not UTF-8");
  return {};
}

}  // namespace

Result<LinePtr> LogSet::begin_log(const LogOpened& opened, int round, std::string_view at) {
  const LineDraft draft = draft_line(opened, round, at);
  WZ_CHECK(check_draft(draft));
  if (!agreement_.empty() && opened.agreement != agreement_.view()) {
    return fail(ErrorCode::another_agreement, "/agreement");
  }
  const ReplicaId replica(opened.replica);
  if (branches(replica) > 0) return fail(ErrorCode::already_exists, "/replica");
  const std::string text = line_text(draft, 1, next_clock(highest_clock_, 0));
  WZ_TRY(LinePtr line, make_line(text, 1, 0, {}, opened.role));
  if (thumbprint(jwk_text(opened.key)) != opened.replica)
    return fail(ErrorCode::key_changed, "/replica");
  if (!fits(1, text, log_frame)) return fail(ErrorCode::too_large);

  if (agreement_.empty()) agreement_ = AgreementId(opened.agreement);
  LogText log;
  log.replica = replica;
  log.lines.push_back(line);
  log.bytes = text.size() + 1;
  log.written_here = true;
  WZ_CHECK(unite(std::move(log)));
  return line;
}

Result<LinePtr> LogSet::append(const ReplicaId& replica, const LineDraft& draft) {
  WZ_CHECK(check_draft(draft));
  LogText* const log = find_own(replica);
  if (log == nullptr) return fail(ErrorCode::not_found, "/replica");
  const Line& last = *log->lines.back();
  const std::string text = line_text(draft, last.seq + 1, next_clock(highest_clock_, last.clock));
  WZ_TRY(LinePtr line, make_line(text, last.seq + 1, last.clock, replica.view(), log->role()));
  if (!fits(1, text, 0)) return fail(ErrorCode::too_large);

  log->lines.push_back(line);
  log->bytes += text.size() + 1;
  if (file_bytes_ != 0) file_bytes_ += written_line(text);
  highest_clock_ = std::max(highest_clock_, line->clock);
  return line;
}

Result<void> LogSet::load(std::string_view payload, std::string_view signature,
                          std::size_t signed_lines, bool written_here) {
  if (payload.size() > most_file_bytes) return fail(ErrorCode::too_large, "/payload");
  if (const std::size_t at = first_invalid_utf8(payload); at != payload.size()) {
    const auto number =
        std::count(payload.begin(), payload.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return fail(ErrorCode::malformed, "/payload#" + std::to_string(number + 1), "not UTF-8");
  }
  auto arena = std::make_shared<Arena>(payload.size());
  const std::string_view kept = arena->keep(payload);
  LogReader reader(arena);
  WZ_TRY(LogText log, reader.read(kept, "/payload", nullptr));
  if (thumbprint(jwk_text(log.opened().key)) != log.replica.view()) {
    return fail(ErrorCode::key_changed, "/payload#1");
  }
  if (signature.empty()
          ? signed_lines != 0
          : !is_signature(signature) || signed_lines == 0 || signed_lines > log.lines.size()) {
    return fail(ErrorCode::bad_arguments, "/signature");
  }
  log.signature = signature;
  log.signed_lines = signed_lines;
  log.written_here = written_here;
  return unite(std::move(log));
}

Result<void> LogSet::set_signature(const ReplicaId& replica, std::size_t lines,
                                   std::string_view signature) {
  LogText* const log = find_own(replica);
  if (log == nullptr) return fail(ErrorCode::not_found, "/replica");
  if (lines == 0 || lines > log->lines.size()) return fail(ErrorCode::bad_arguments, "/lines");
  if (!is_signature(signature)) return fail(ErrorCode::bad_arguments, "/signature");
  log->signature = signature;
  log->signed_lines = lines;
  return {};
}

void LogSet::go_on_here(const ReplicaId& replica) {
  if (LogText* const log = find_own(replica)) log->written_here = true;
}

Result<void> LogSet::unite(LogText log) {
  const LogOpened& opened = log.opened();
  if (agreement_.empty()) agreement_ = AgreementId(opened.agreement);
  if (opened.agreement != agreement_.view())
    return fail(ErrorCode::another_agreement, "/agreement");
  logs_.push_back(std::move(log));
  tidy();
  return {};
}

// Sorts, and drops every log that is a prefix of another of its replica. In this order everything
// between a prefix and what it is a prefix of begins with that prefix too, so looking at neighbours
// is enough.
void LogSet::tidy() {
  std::sort(logs_.begin(), logs_.end(), in_file_order);
  std::vector<LogText> kept;
  kept.reserve(logs_.size());
  for (LogText& log : logs_) {
    if (!kept.empty() && kept.back().replica == log.replica && is_prefix(kept.back(), log)) {
      absorb(log, kept.back());
      kept.back() = std::move(log);
    } else {
      kept.push_back(std::move(log));
    }
  }
  logs_ = std::move(kept);
  highest_clock_ = 0;
  for (const LogText& log : logs_)
    highest_clock_ = std::max(highest_clock_, log.lines.back()->clock);
  file_bytes_ = 0;
}

Result<LogSet> merge(const LogSet& a, const LogSet& b) {
  if (!a.agreement().empty() && !b.agreement().empty() && !(a.agreement() == b.agreement())) {
    return fail(ErrorCode::another_agreement, "/agreement");
  }
  LogSet merged(a.agreement().empty() ? b.agreement() : a.agreement());
  merged.logs_ = a.logs_;
  merged.logs_.insert(merged.logs_.end(), b.logs_.begin(), b.logs_.end());
  merged.tidy();
  if (!merged.fits(0, {}, 0)) return fail(ErrorCode::too_large);
  return merged;
}

Result<LogSet> take_in(const LogSet& known, const LogSet& incoming) {
  WZ_TRY(LogSet merged, merge(known, incoming));
  const bool same = merged.logs().size() == known.logs().size() &&
                    std::equal(merged.logs().begin(), merged.logs().end(), known.logs().begin(),
                               [](const LogText& a, const LogText& b) {
                                 return a.replica == b.replica && a.lines.size() == b.lines.size();
                               });
  if (same) return fail(ErrorCode::nothing_new);
  return merged;
}

OwnLogChange own_log_change(const LogSet& before, const LogSet& after, const ReplicaId& me) {
  if (after.branches(me) > before.branches(me) && after.branches(me) > 1)
    return OwnLogChange::branched;
  const LogText* const old_log = before.own_log(me);
  const LogText* const new_log = after.own_log(me);
  if (old_log == nullptr || new_log == nullptr) return OwnLogChange::none;
  return new_log->lines.size() > old_log->lines.size() ? OwnLogChange::extended
                                                       : OwnLogChange::none;
}

bool needs_new_replica(const LogSet& logs, const ReplicaId& me) { return logs.branches(me) > 1; }

std::int64_t next_clock(std::int64_t highest_seen, std::int64_t own_last) {
  return std::min(highest_seen + 1, own_last + largest_clock_step);
}

bool is_signature(std::string_view text) { return is_base64url_of(text, 64); }

}  // namespace wederzijds
