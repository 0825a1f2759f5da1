#include "base/json.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_set>
#include <utility>

#include "base/utf8.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t later_rooms = 64 * 1024;

// Characters that stand for themselves inside a string.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 256; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}
constexpr std::array<bool, 256> plain_character = make_plain();

bool is_plain(char c) { return plain_character[static_cast<unsigned char>(c)]; }

// Nearly all of what is read and written here stands for itself, so runs of plain characters are
// taken eight bytes at a time: the answer has its lowest set bit in the first byte that is not
// plain ("Bit Twiddling Hacks", S. E. Anderson: a byte less than n, a byte equal to n). Zero: all
// eight are plain. Bytes above the first hit may be wrong, so only the first is used.
constexpr std::size_t word_size = sizeof(std::uint64_t);

std::uint64_t not_plain(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t high = 0x8080808080808080ULL;
  const std::uint64_t quote = word ^ (ones * '"');
  const std::uint64_t backslash = word ^ (ones * '\\');
  return (((word - ones * 0x20U) & ~word) | ((quote - ones) & ~quote) |
          ((backslash - ones) & ~backslash)) &
         high;
}

std::uint64_t load_word(const char* from) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, word_size);
  return word;
}

// Which of the eight bytes is the first hit. Every target of ours is little-endian.
std::size_t first_hit(std::uint64_t hits) {
  return static_cast<std::size_t>(__builtin_ctzll(hits)) / 8;
}

// The first character from `at` on that is not plain, or `end`.
const char* skip_plain(const char* at, const char* end) {
  while (static_cast<std::size_t>(end - at) >= word_size) {
    const std::uint64_t hits = not_plain(load_word(at));
    if (hits != 0) return at + first_hit(hits);
    at += word_size;
  }
  while (at != end && is_plain(*at)) ++at;
  return at;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char* put_utf8(char* out, std::uint32_t code) {
  const auto put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 63U));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 63U));
    put(0x80U | (code & 63U));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 63U));
    put(0x80U | ((code >> 6U) & 63U));
    put(0x80U | (code & 63U));
  }
  return out;
}

}  // namespace

char* Arena::room(std::size_t bytes) {
  if (bytes > left_) {
    const std::size_t size = std::max(bytes, chunk_size_);
    chunks_.emplace_back(new char[size]);
    next_ = chunks_.back().get();
    left_ = size;
    chunk_size_ = std::min(chunk_size_, later_rooms);
  }
  char* const place = next_;
  next_ += bytes;
  left_ -= bytes;
  return place;
}

void Arena::give_back(std::size_t bytes) {
  next_ -= bytes;
  left_ += bytes;
}

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  char* const place = room(text.size());
  std::memcpy(place, text.data(), text.size());
  return {place, text.size()};
}

// Reads one text onto a tape, without recursion. A fault of syntax ends it; the first other fault
// in the text is remembered while the syntax is still checked to the end.
class JsonParser {
 public:
  JsonParser(std::string_view text, Arena& arena, const JsonLimits& limits, JsonTape& tape)
      : at_(text.data()),
        end_(text.data() + text.size()),
        arena_(arena),
        limits_(limits),
        tape_(tape) {}

  Result<void> run() {
    tape_.nodes_.clear();
    tape_.longest_string_ = 0;
    skip_white_space();
    if (!read_value({})) return not_json();
    while (depth_ > 0) {
      if (!continue_container()) return not_json();
    }
    skip_white_space();
    if (at_ != end_) return not_json();
    if (fault_) return tl::unexpected(std::move(*fault_));
    return {};
  }

 private:
  // An object or array that is still open. Those deeper than largest_depth are not put on the tape;
  // of them only the kind of bracket is kept.
  // Without initialisers: the parser is made anew for every line, and most levels are never used.
  struct Open {
    std::uint32_t node;
    std::uint32_t count;
    std::uint64_t seen;  // a small Bloom filter of the names so far
    const char* name;    // the member that is being read
    std::size_t name_size;
    bool is_object;
  };
  using Names = std::unordered_set<std::string_view>;

  static tl::unexpected<Error> not_json() { return fail(ErrorCode::not_json); }

  bool is_recorded() const { return depth_ <= static_cast<std::size_t>(largest_depth); }
  Open& open() { return open_[depth_ - 1]; }
  bool in_object() { return is_recorded() ? open().is_object : deep_.back(); }

  void skip_white_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) {
      if (limits_.whitespace == Whitespace::none) complain("white space");
      ++at_;
    }
  }

  void complain(std::string_view why) {
    if (fault_) return;
    std::string pointer;
    for (std::size_t i = 0; i < std::min<std::size_t>(depth_, largest_depth); ++i) {
      const Open& level = open_[i];
      if (level.is_object) {
        pointer += pointer_step({level.name, level.name_size});
      } else {
        pointer += '/' + std::to_string(level.count == 0 ? 0 : level.count - 1);
      }
    }
    fault_ = Error{ErrorCode::malformed, std::move(pointer), std::string(why)};
  }

  // After a value inside a container, or at its beginning: the next value, or its end.
  bool continue_container() {
    skip_white_space();
    if (at_ == end_) return false;
    const bool object = in_object();
    const char closing = object ? '}' : ']';
    if (*at_ == closing) {
      if (after_comma_) return false;
      ++at_;
      close();
      return true;
    }
    if (!first_) {
      if (!after_comma_) {
        if (*at_ != ',') return false;
        ++at_;
        after_comma_ = true;
        return true;
      }
    }
    after_comma_ = false;
    first_ = false;
    if (!object) {
      if (is_recorded()) ++open().count;
      return read_value({});
    }
    std::string_view name;
    if (*at_ != '"' || !read_string(name)) return false;
    skip_white_space();
    if (at_ == end_ || *at_ != ':') return false;
    ++at_;
    skip_white_space();
    if (is_recorded()) note_name(name);
    return read_value(name);
  }

  void note_name(std::string_view name) {
    Open& object = open();
    ++object.count;
    object.name = name.data();
    object.name_size = name.size();
    check_length(name);
    const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
    const std::size_t mix =
        name.empty() ? 0 : name.size() * 7 + bytes[0] * 5U + bytes[name.size() - 1] * 3U;
    const std::uint64_t bit = 1ULL << (mix & 63U);
    if (object.count > many_members) {
      if (names_.empty()) names_.resize(largest_depth);
      Names& names = names_[depth_ - 1];
      if (names.empty())
        for_each_name(object, [&names](std::string_view known) { names.insert(known); });
      if (!names.insert(name).second) complain("duplicate member");
    } else if ((object.seen & bit) != 0) {
      bool known_before = false;
      for_each_name(object, [&](std::string_view known) { known_before |= known == name; });
      if (known_before) complain("duplicate member");
    }
    object.seen |= bit;
  }

  template <class F>
  void for_each_name(const Open& object, F f) const {
    for (std::size_t i = object.node + 1; i < tape_.nodes_.size(); i = tape_.nodes_[i].after) {
      f(tape_.nodes_[i].key);
    }
  }

  // Reads the value that begins here; of a container only its bracket. False: not JSON.
  bool read_value(std::string_view name) {
    if (at_ == end_) return false;
    switch (*at_) {
      case '{':
      case '[':
        return open_container(name);
      case '"': {
        std::string_view text;
        if (!read_string(text)) return false;
        if (is_recorded()) {
          check_length(text);
          add(name, JsonType::string).string = text;
        }
        return true;
      }
      case 't':
        return read_word("true", name, JsonType::boolean, 1);
      case 'f':
        return read_word("false", name, JsonType::boolean, 0);
      case 'n':
        return read_word("null", name, JsonType::null, 0);
      default:
        return read_number(name);
    }
  }

  JsonNode& add(std::string_view name, JsonType type) {
    JsonNode& node = tape_.nodes_.emplace_back();
    node.key = name;
    node.type = type;
    node.after = static_cast<std::uint32_t>(tape_.nodes_.size());
    return node;
  }

  bool open_container(std::string_view name) {
    const bool object = *at_ == '{';
    ++at_;
    if (depth_ < static_cast<std::size_t>(largest_depth)) {
      add(name, object ? JsonType::object : JsonType::array);
      Open& level = open_[depth_];
      level.node = static_cast<std::uint32_t>(tape_.nodes_.size() - 1);
      level.count = 0;
      level.is_object = object;
      level.seen = 0;
      level.name = nullptr;
      level.name_size = 0;
      if (!names_.empty()) names_[depth_].clear();
    } else {
      complain("nested too deep");
      deep_.push_back(object);
    }
    ++depth_;
    first_ = true;
    after_comma_ = false;
    return true;
  }

  void close() {
    if (is_recorded()) {
      JsonNode& node = tape_.nodes_[open().node];
      node.after = static_cast<std::uint32_t>(tape_.nodes_.size());
      node.count = open().count;
    } else {
      deep_.pop_back();
    }
    --depth_;
    first_ = false;
    after_comma_ = false;
  }

  bool read_word(std::string_view word, std::string_view name, JsonType type, std::int64_t value) {
    if (static_cast<std::size_t>(end_ - at_) < word.size() ||
        std::memcmp(at_, word.data(), word.size()) != 0) {
      return false;
    }
    at_ += word.size();
    if (is_recorded()) add(name, type).integer = value;
    return true;
  }

  bool digits() {
    if (at_ == end_ || !is_digit(*at_)) return false;
    while (at_ != end_ && is_digit(*at_)) ++at_;
    return true;
  }

  // RFC 8259 section 6. What is syntactically a number but not a plain integer is only complained
  // about.
  bool read_number(std::string_view name) {
    const bool negative = *at_ == '-';
    if (negative) ++at_;
    if (at_ == end_ || !is_digit(*at_)) return false;
    const bool leading_zero = *at_ == '0';
    std::int64_t number = 0;
    bool in_range = true;
    const char* const first_digit = at_;
    while (at_ != end_ && is_digit(*at_)) {
      if (number > largest_integer) {
        in_range = false;
      } else {
        number = number * 10 + (*at_ - '0');
      }
      ++at_;
    }
    if (leading_zero && at_ - first_digit > 1) return false;
    bool plain = true;
    if (at_ != end_ && *at_ == '.') {
      ++at_;
      plain = false;
      if (!digits()) return false;
    }
    if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
      ++at_;
      plain = false;
      if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
      if (!digits()) return false;
    }
    if (!plain || !in_range || number > largest_integer || (negative && number == 0)) {
      complain("not a plain integer within 2^53 - 1");
    }
    if (is_recorded()) add(name, JsonType::integer).integer = negative ? -number : number;
    return true;
  }

  void check_length(std::string_view text) {
    tape_.longest_string_ = std::max(tape_.longest_string_, text.size());
    // A text of n code points has at least n bytes, so short ones need no counting.
    if (text.size() > limits_.string_code_points &&
        code_points(text) > limits_.string_code_points) {
      complain("string too long");
    }
  }

  bool read_string(std::string_view& text) {
    ++at_;
    const char* const begin = at_;
    at_ = skip_plain(at_, end_);
    if (at_ == end_) return false;
    if (*at_ == '"') {
      text = {begin, static_cast<std::size_t>(at_ - begin)};
      ++at_;
      return true;
    }
    if (*at_ != '\\') return false;
    return read_escaped_string(begin, text);
  }

  bool read_escaped_string(const char* begin, std::string_view& text) {
    // Unescaped text is never longer than what is left of the input.
    const auto most = static_cast<std::size_t>(end_ - begin);
    char* const place = arena_.room(most);
    std::memcpy(place, begin, static_cast<std::size_t>(at_ - begin));
    char* out = place + (at_ - begin);
    const bool good = unescape(out);
    const auto size = static_cast<std::size_t>(out - place);
    arena_.give_back(most - size);
    text = {place, size};
    return good;
  }

  // A payload has an escape every few characters, nearly always \" or \n: this loop is where the
  // time of reading a file goes. A whole word is copied even when less of it is kept: there is room
  // for as much as is left of the input.
  bool unescape(char*& out_place) {
    const char* at = at_;
    char* out = out_place;
    const char* const last_word = end_ - std::min<std::ptrdiff_t>(end_ - at, word_size);
    bool good = false;
    while (at != end_) {
      if (at < last_word) {
        const std::uint64_t word = load_word(at);
        std::memcpy(out, &word, word_size);
        const std::uint64_t hits = not_plain(word);
        const std::size_t plain = hits == 0 ? word_size : first_hit(hits);
        at += plain;
        out += plain;
        if (hits == 0) continue;
      } else if (is_plain(*at)) {
        *out++ = *at++;
        continue;
      }
      const char c = *at++;
      if (c != '\\') {
        good = c == '"';
        break;
      }
      if (at != end_ && *at == '"') {
        *out++ = *at++;
        continue;
      }
      at_ = at;
      if (!read_escape(out)) break;
      at = at_;
    }
    at_ = at;
    out_place = out;
    return good;
  }

  bool read_escape(char*& out) {
    if (at_ == end_) return false;
    switch (*at_++) {
      case '"':
        *out++ = '"';
        return true;
      case '\\':
        *out++ = '\\';
        return true;
      case 'n':
        *out++ = '\n';
        return true;
      case '/':
        *out++ = '/';
        return true;
      case 'b':
        *out++ = '\b';
        return true;
      case 'f':
        *out++ = '\f';
        return true;
      case 'r':
        *out++ = '\r';
        return true;
      case 't':
        *out++ = '\t';
        return true;
      case 'u':
        return read_unicode_escape(out);
      default:
        return false;
    }
  }

  bool read_hex(std::uint32_t& code) {
    if (end_ - at_ < 4) return false;
    code = 0;
    for (int i = 0; i < 4; ++i) {
      const int value = hex_value(*at_++);
      if (value < 0) return false;
      code = code * 16 + static_cast<std::uint32_t>(value);
    }
    return true;
  }

  // A lone surrogate has no UTF-8, so it counts as not JSON.
  bool read_unicode_escape(char*& out) {
    std::uint32_t code = 0;
    if (!read_hex(code)) return false;
    if (code >= 0xDC00 && code <= 0xDFFF) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
      if (end_ - at_ < 6 || at_[0] != '\\' || at_[1] != 'u') return false;
      at_ += 2;
      std::uint32_t low = 0;
      if (!read_hex(low) || low < 0xDC00 || low > 0xDFFF) return false;
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
    }
    out = put_utf8(out, code);
    return true;
  }

  static constexpr std::uint32_t many_members = 24;

  const char* at_;
  const char* end_;
  Arena& arena_;
  const JsonLimits& limits_;
  JsonTape& tape_;
  std::array<Open, largest_depth> open_;
  std::vector<Names> names_;  // of large objects only, one per level
  std::vector<bool> deep_;    // of each container deeper than that: is it an object
  std::size_t depth_ = 0;
  bool first_ = false;
  bool after_comma_ = false;
  std::optional<Error> fault_;
};

Result<void> JsonTape::read(std::string_view text, Arena& arena, const JsonLimits& limits) {
  if (text.size() > limits.bytes) return fail(ErrorCode::too_large);
  if (!is_utf8(text)) return fail(ErrorCode::not_utf8);
  return read_valid_utf8(text, arena, limits);
}

Result<void> JsonTape::read_valid_utf8(std::string_view text, Arena& arena,
                                       const JsonLimits& limits) {
  if (text.size() > limits.bytes) return fail(ErrorCode::too_large);
  return JsonParser(text, arena, limits, *this).run();
}

const JsonNode* JsonTape::member(const JsonNode& object, std::string_view name) const {
  if (object.type != JsonType::object) return nullptr;
  for (const JsonNode& child : children(object)) {
    if (child.key == name) return &child;
  }
  return nullptr;
}

Json to_json(const JsonTape& tape, const JsonNode& node) {
  switch (node.type) {
    case JsonType::null:
      return nullptr;
    case JsonType::boolean:
      return node.integer != 0;
    case JsonType::integer:
      return node.integer;
    case JsonType::string:
      return std::string(node.string);
    case JsonType::array: {
      Json array = Json::array();
      for (const JsonNode& child : tape.children(node)) array.push_back(to_json(tape, child));
      return array;
    }
    case JsonType::object:
      break;
  }
  Json object = Json::object();
  for (const JsonNode& child : tape.children(node)) {
    object.emplace(std::string(child.key), to_json(tape, child));
  }
  return object;
}

Result<Json> parse_checked(std::string_view text, const JsonLimits& limits) {
  Arena arena;
  JsonTape tape;
  WZ_CHECK(tape.read(text, arena, limits));
  return to_json(tape, tape.root());
}

const Json* find(const Json& object, std::string_view name) {
  const auto* members = object.get_ptr<const Json::object_t*>();
  if (members == nullptr) return nullptr;
  const auto found = members->find(name);
  return found == members->end() ? nullptr : &found->second;
}

std::optional<std::string> find_string(const Json& object, std::string_view name) {
  const Json* const member = find(object, name);
  if (member == nullptr) return std::nullopt;
  const auto* const text = member->get_ptr<const Json::string_t*>();
  if (text == nullptr) return std::nullopt;
  return *text;
}

std::optional<std::int64_t> find_integer(const Json& object, std::string_view name) {
  const Json* const member = find(object, name);
  if (member == nullptr || !member->is_number_integer()) return std::nullopt;
  if (const auto* const natural = member->get_ptr<const Json::number_unsigned_t*>()) {
    if (*natural > static_cast<std::uint64_t>(largest_integer)) return std::nullopt;
    return static_cast<std::int64_t>(*natural);
  }
  return *member->get_ptr<const Json::number_integer_t*>();
}

std::optional<bool> find_boolean(const Json& object, std::string_view name) {
  const Json* const member = find(object, name);
  if (member == nullptr) return std::nullopt;
  const auto* const value = member->get_ptr<const Json::boolean_t*>();
  if (value == nullptr) return std::nullopt;
  return *value;
}

const Json* find_array(const Json& object, std::string_view name) {
  const Json* const member = find(object, name);
  return member != nullptr && member->is_array() ? member : nullptr;
}

const Json* find_object(const Json& object, std::string_view name) {
  const Json* const member = find(object, name);
  return member != nullptr && member->is_object() ? member : nullptr;
}

namespace {

tl::unexpected<Error> wrong(ErrorCode code, std::string_view name, std::string_view expected) {
  return fail(code, pointer_step(name), "expected " + std::string(expected));
}

}  // namespace

Result<std::string> need_string(const Json& object, std::string_view name, ErrorCode code) {
  auto text = find_string(object, name);
  if (!text) return wrong(code, name, "a string");
  return std::move(*text);
}

Result<std::int64_t> need_integer(const Json& object, std::string_view name, std::int64_t least,
                                  std::int64_t most, ErrorCode code) {
  const auto number = find_integer(object, name);
  if (!number || *number < least || *number > most) {
    return wrong(code, name,
                 "an integer from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return *number;
}

Result<bool> need_boolean(const Json& object, std::string_view name, ErrorCode code) {
  const auto value = find_boolean(object, name);
  if (!value) return wrong(code, name, "true or false");
  return *value;
}

Result<const Json*> need_array(const Json& object, std::string_view name, ErrorCode code) {
  const Json* const array = find_array(object, name);
  if (array == nullptr) return wrong(code, name, "an array");
  return array;
}

Result<const Json*> need_object(const Json& object, std::string_view name, ErrorCode code) {
  const Json* const member = find_object(object, name);
  if (member == nullptr) return wrong(code, name, "an object");
  return member;
}

void append_string(std::string& out, std::string_view text) {
  out.push_back('"');
  append_escaped(out, text);
  out.push_back('"');
}

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr std::size_t longest_escape = 6;
  std::array<char, 512> buffer;
  char* next = buffer.data();
  const char* const full = buffer.data() + buffer.size() - longest_escape - word_size;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    if (next > full) {
      out.append(buffer.data(), next);
      next = buffer.data();
    }
    if (static_cast<std::size_t>(end - at) >= word_size) {
      const std::uint64_t word = load_word(at);
      std::memcpy(next, &word, word_size);
      const std::uint64_t hits = not_plain(word);
      const std::size_t plain = hits == 0 ? word_size : first_hit(hits);
      at += plain;
      next += plain;
      if (hits == 0) continue;
    } else if (is_plain(*at)) {
      *next++ = *at++;
      continue;
    }
    const char c = *at++;
    *next++ = '\\';
    if (c == '"' || c == '\\') {
      *next++ = c;
    } else if (c == '\n') {
      *next++ = 'n';
    } else {
      *next++ = 'u';
      *next++ = '0';
      *next++ = '0';
      *next++ = hex[static_cast<unsigned char>(c) >> 4U];
      *next++ = hex[static_cast<unsigned char>(c) & 15U];
    }
  }
  out.append(buffer.data(), next);
}

std::size_t written_size(std::string_view text) {
  std::size_t size = text.size() + 2;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); (at = skip_plain(at, end)) != end; ++at) {
    size += *at == '"' || *at == '\\' || *at == '\n' ? 1U : 5U;
  }
  return size;
}

namespace {

void append_scalar(std::string& out, const Json& value) {
  switch (value.type()) {
    case Json::value_t::string:
      append_string(out, *value.get_ptr<const Json::string_t*>());
      return;
    case Json::value_t::boolean:
      out += *value.get_ptr<const Json::boolean_t*>() ? "true" : "false";
      return;
    case Json::value_t::number_integer:
      out += std::to_string(*value.get_ptr<const Json::number_integer_t*>());
      return;
    case Json::value_t::number_unsigned:
      out += std::to_string(*value.get_ptr<const Json::number_unsigned_t*>());
      return;
    default:
      out += "null";
      return;
  }
}

// Depth is bounded: what is dumped was read by the checked reader or built by the core.
class Dumper {
 public:
  explicit Dumper(bool indented) : indented_(indented) {}

  void value(const Json& json) {
    if (const auto* object = json.get_ptr<const Json::object_t*>()) {
      container('{', '}', *object, [this](const auto& member) {
        append_string(out_, member.first);
        out_ += indented_ ? ": " : ":";
        value(member.second);
      });
    } else if (const auto* array = json.get_ptr<const Json::array_t*>()) {
      container('[', ']', *array, [this](const Json& element) { value(element); });
    } else {
      append_scalar(out_, json);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  template <class Range, class F>
  void container(char opening, char closing, const Range& range, F each) {
    out_.push_back(opening);
    ++level_;
    bool first = true;
    for (const auto& element : range) {
      if (!first) out_.push_back(',');
      first = false;
      new_line();
      each(element);
    }
    --level_;
    if (!first) new_line();
    out_.push_back(closing);
  }

  void new_line() {
    if (!indented_) return;
    out_.push_back('\n');
    out_.append(level_ * 2, ' ');
  }

  std::string out_;
  std::size_t level_ = 0;
  bool indented_;
};

}  // namespace

std::string dump_sorted(const Json& value) {
  Dumper dumper(false);
  dumper.value(value);
  return dumper.take();
}

std::string dump_pretty(const Json& value) {
  Dumper dumper(true);
  dumper.value(value);
  return dumper.take();
}

void JsonWriter::separate() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_string(out_, name);
  out_.push_back(':');
}

void JsonWriter::string(std::string_view text) {
  separate();
  append_string(out_, text);
  needs_comma_ = true;
}

void JsonWriter::integer(std::int64_t number) {
  separate();
  out_ += std::to_string(number);
  needs_comma_ = true;
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  needs_comma_ = true;
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  needs_comma_ = true;
}

std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step.push_back(c);
    }
  }
  return step;
}

}  // namespace wederzijds
