#include "agreement/log_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/bytes.hpp"
#include "base/utf8.hpp"

namespace wederzijds {
namespace {

// How many lines at the beginning of the payload are those of the log, byte for byte.
std::size_t common_lines(const LogText& log, std::string_view payload) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (const LinePtr& line : log.lines) {
    const std::size_t size = line->text.size();
    if (payload.size() - at <= size || payload[at + size] != '\n' ||
        !same_bytes(payload.substr(at, size), line->text)) {
      break;
    }
    at += size + 1;
    ++count;
  }
  return count;
}

Error at_line(Error error, std::string_view place, std::size_t number) {
  return {ErrorCode::malformed, std::string(place) + '#' + std::to_string(number),
          std::move(error.detail)};
}

}  // namespace

Result<LogText> LogReader::read(std::string_view payload, std::string_view place,
                                const LogSet* known) {
  LogText log;
  log.bytes = payload.size();
  const LogText* longest = nullptr;
  std::size_t taken = 0;
  if (known != nullptr) {
    for (const LogText& candidate : known->logs()) {
      const std::size_t common = common_lines(candidate, payload);
      if (common > taken) {
        longest = &candidate;
        taken = common;
      }
    }
  }
  std::size_t at = 0;
  if (longest != nullptr) {
    log.replica = longest->replica;
    log.lines.assign(longest->lines.begin(),
                     longest->lines.begin() + static_cast<std::ptrdiff_t>(taken));
    for (const LinePtr& line : log.lines) at += line->text.size() + 1;
  }

  auto block = std::make_shared<LineBlock>();
  block->arena = arena_;
  block->lines.reserve(count_line_feeds(payload.substr(at)));
  std::int64_t seq = static_cast<std::int64_t>(taken);
  std::int64_t clock = taken == 0 ? 0 : log.lines.back()->clock;
  std::string_view replica = taken == 0 ? std::string_view() : arena_->keep(log.replica.view());
  Role role = taken == 0 ? Role::employee : log.role();
  if (payload.empty()) return tl::unexpected(at_line({{}, {}, "no lines"}, place, 1));
  while (at < payload.size()) {
    ++seq;
    const std::size_t end = payload.find('\n', at);
    if (end == std::string_view::npos) {
      return tl::unexpected(
          at_line({{}, {}, "no line feed at the end"}, place, static_cast<std::size_t>(seq)));
    }
    auto line = lines_.read(payload.substr(at, end - at), seq, clock, replica, role);
    if (!line) {
      return tl::unexpected(at_line(std::move(line.error()), place, static_cast<std::size_t>(seq)));
    }
    clock = line->clock;
    replica = line->replica;
    role = line->role;
    block->lines.push_back(std::move(*line));
    at = end + 1;
  }
  if (taken == 0) log.replica = ReplicaId(replica);
  append_pointers(log.lines, block);
  return log;
}

}  // namespace wederzijds
