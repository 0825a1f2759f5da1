#include "agreement/line_reader.hpp"

#include <array>
#include <limits>
#include <utility>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/utf8.hpp"

namespace wederzijds {
namespace {

tl::unexpected<Error> malformed(std::string_view why) {
  return fail(ErrorCode::malformed, {}, std::string(why));
}

struct Member {
  std::string_view name;
  JsonType type;
};
constexpr std::array<Member, 6> envelope = {
    Member{"seq", JsonType::integer}, Member{"clock", JsonType::integer},
    Member{"at", JsonType::string},   Member{"round", JsonType::integer},
    Member{"kind", JsonType::string}, Member{"body", JsonType::object}};

}  // namespace

Result<Line> LineReader::read(std::string_view text, std::int64_t seq, std::int64_t last_clock,
                              std::string_view replica, Role role) {
  body_fault_.reset();
  constexpr JsonLimits limits = {.bytes = most_file_bytes,
                                 .string_code_points = std::numeric_limits<std::size_t>::max(),
                                 .whitespace = Whitespace::none};
  if (auto read = tape_.read_valid_utf8(text, arena_, limits); !read) {
    return malformed(read.error().detail.empty() ? "not JSON" : read.error().detail);
  }
  Line line;
  line.text = text;
  line.replica = replica;
  line.role = role;
  WZ_CHECK(read_envelope(line, seq, last_clock));
  WZ_CHECK(check_lengths(line));
  if (line.kind == Kind::unknown) return line;

  const JsonNode& body = *tape_.member(tape_.root(), "body");
  if (auto read = read_body(line.kind, tape_, body)) {
    line.body = std::move(*read);
    line.body_is_valid = true;
  } else {
    body_fault_ = std::move(read.error());
  }
  if (seq == 1) {
    if (!line.body_is_valid) return malformed(body_fault_->at + ": " + body_fault_->detail);
    const LogOpened& opened = *std::get_if<LogOpened>(&line.body);
    line.replica = opened.replica;
    line.role = opened.role;
  }
  return line;
}

Result<void> LineReader::read_envelope(Line& line, std::int64_t seq,
                                       std::int64_t last_clock) const {
  const JsonNode& root = tape_.root();
  if (root.type != JsonType::object || root.count != envelope.size()) {
    return malformed("not an object of the six members");
  }
  std::array<const JsonNode*, envelope.size()> members{};
  std::size_t at = 0;
  for (const JsonNode& child : tape_.children(root)) {
    if (child.key != envelope[at].name || child.type != envelope[at].type) {
      return malformed("another member, order or type than seq, clock, at, round, kind, body");
    }
    members[at++] = &child;
  }
  line.seq = members[0]->integer;
  line.clock = members[1]->integer;
  line.at = members[2]->string;
  line.kind_name = members[4]->string;
  if (line.seq != seq) return malformed("seq does not count on");
  if (line.clock <= last_clock || line.clock > last_clock + largest_clock_step) {
    return malformed("clock does not rise, or too far");
  }
  if (!is_utc_time(line.at)) return malformed("at is not a UTC time");
  if (members[3]->integer < 1 || members[3]->integer > largest_round) {
    return malformed("round out of range");
  }
  line.round = static_cast<int>(members[3]->integer);
  if (!is_kind(line.kind_name)) return malformed("kind has not the form of a kind");
  line.kind = kind_named(line.kind_name);
  if ((line.kind == Kind::log_opened) != (seq == 1)) {
    return malformed("log.opened is line 1 and nothing else is");
  }
  return {};
}

// A string has a limit in code points, a document one in bytes. Nearly always the longest string is
// short enough to skip the look at each of them.
Result<void> LineReader::check_lengths(const Line& line) const {
  if (tape_.longest_string() <= most_string_code_points) return {};
  const JsonNode* document = nullptr;
  if (line.kind == Kind::agreement_signed || line.kind == Kind::signature_withdrawn) {
    document = tape_.member(*tape_.member(tape_.root(), "body"), "document");
  }
  const auto too_long = [](std::string_view text) {
    return text.size() > most_string_code_points && code_points(text) > most_string_code_points;
  };
  for (std::size_t i = 0; i < tape_.size(); ++i) {
    const JsonNode& node = tape_[i];
    if (too_long(node.key)) return fail(ErrorCode::too_large, {}, "a name is too long");
    if (&node == document) {
      if (node.string.size() > most_document_bytes) {
        return fail(ErrorCode::too_large, {}, "the document is too long");
      }
    } else if (too_long(node.string)) {
      return fail(ErrorCode::too_large, {}, "a text is too long");
    }
  }
  return {};
}

void append_pointers(std::vector<LinePtr>& out, const std::shared_ptr<const LineBlock>& block) {
  out.reserve(out.size() + block->lines.size());
  for (const Line& line : block->lines) out.push_back(LinePtr(block, &line));
}

}  // namespace wederzijds
