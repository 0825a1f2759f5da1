// JSON, read strictly and written exactly.
//
// One reader for everything that comes from outside: it never aborts, never recurses, and sees
// every fault that domain.md section 3 names. Syntax is checked to the end of the text before
// anything else is complained about: `not-json` is answered before `malformed`, wherever each of
// them stands.
//
// It fills a JsonTape (flat, no allocation per value) which fast readers walk, or a Json
// (nlohmann's value type) for everything else. Json is only ever read through the typed getters
// below, because a wrong-typed access of nlohmann's would abort. nlohmann's own parser and printer
// are not used.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.hpp"

namespace wederzijds {

/// Objects have their members sorted by name (bytes).
using Json = nlohmann::json;

/// Integers are exact up to this in every language (2^53 - 1).
inline constexpr std::int64_t largest_integer = 9007199254740991;
/// Arrays and objects may be nested this deep.
inline constexpr int largest_depth = 32;

enum class Whitespace : std::uint8_t { allowed, none };

/// What a text may be.
struct JsonLimits {
  /// Longer texts are `too-large`.
  std::size_t bytes = 16 * 1024 * 1024;
  /// Strings of more code points are `malformed`.
  std::size_t string_code_points = static_cast<std::size_t>(-1);
  Whitespace whitespace = Whitespace::allowed;
};

enum class JsonType : std::uint8_t { null, boolean, integer, string, array, object };

/// Memory for unescaped strings; what it gave stays where it is until it is destroyed.
class Arena {
 public:
  Arena() = default;
  /// An arena whose first room is about that large.
  explicit Arena(std::size_t first_room) : chunk_size_(first_room) {}
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  /// Room for that many bytes. What is not used of the last room can be given back.
  [[nodiscard]] char* room(std::size_t bytes);
  void give_back(std::size_t bytes);
  /// A copy of the text that lives as long as the arena.
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t chunk_size_ = 64 * 1024;
};

/// One value on the tape. Children follow their parent; `after` is the index behind the last of
/// them.
struct JsonNode {
  std::string_view key;      ///< the name, for a member of an object
  std::string_view string;   ///< the text, for a string
  std::int64_t integer = 0;  ///< the number, or 0/1 for a boolean
  std::uint32_t after = 0;
  std::uint32_t count = 0;  ///< number of children
  JsonType type = JsonType::null;
};

/// A parsed text, flat, in the order of the text. Strings without escapes are views into the text,
/// others into the arena: both must live as long as the tape is read.
class JsonTape {
 public:
  /// Reads the text whole, replacing what was here. Errors: `too-large`, `not-utf8`, `not-json`
  /// (also a NUL byte, a BOM, a lone surrogate), `malformed` (depth over 32, duplicate member,
  /// number that is not a plain integer, too long a string, white space where none may be), in that
  /// order, with the place as a JSON Pointer for `malformed`.
  [[nodiscard]] Result<void> read(std::string_view text, Arena& arena,
                                  const JsonLimits& limits = {});
  /// The same for a text that is known to be valid UTF-8.
  [[nodiscard]] Result<void> read_valid_utf8(std::string_view text, Arena& arena,
                                             const JsonLimits& limits = {});

  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }
  [[nodiscard]] const JsonNode& operator[](std::size_t index) const { return nodes_[index]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::size_t index_of(const JsonNode& node) const {
    return static_cast<std::size_t>(&node - nodes_.data());
  }
  /// The member of that name, or nullptr (also when `object` is not an object).
  [[nodiscard]] const JsonNode* member(const JsonNode& object, std::string_view name) const;

  /// Walks the children of an array or object: `for (const JsonNode& child : tape.children(node))`.
  class Children {
   public:
    class Iterator {
     public:
      Iterator(const JsonTape* tape, std::size_t index) : tape_(tape), index_(index) {}
      const JsonNode& operator*() const { return (*tape_)[index_]; }
      Iterator& operator++() {
        index_ = (*tape_)[index_].after;
        return *this;
      }
      friend bool operator!=(const Iterator& a, const Iterator& b) { return a.index_ != b.index_; }

     private:
      const JsonTape* tape_;
      std::size_t index_;
    };
    Children(const JsonTape* tape, std::size_t first, std::size_t behind)
        : tape_(tape), first_(first), behind_(behind) {}
    [[nodiscard]] Iterator begin() const { return {tape_, first_}; }
    [[nodiscard]] Iterator end() const { return {tape_, behind_}; }

   private:
    const JsonTape* tape_;
    std::size_t first_;
    std::size_t behind_;
  };
  /// The children of an array or object; of anything else none.
  [[nodiscard]] Children children(const JsonNode& node) const {
    const std::size_t index = index_of(node);
    return {this, index + 1, node.after};
  }
  /// The size in bytes of the longest string or name that was read.
  [[nodiscard]] std::size_t longest_string() const { return longest_string_; }

 private:
  friend class JsonParser;
  std::vector<JsonNode> nodes_;
  std::size_t longest_string_ = 0;
};

/// Reads a text into a Json. Errors as JsonTape::read.
[[nodiscard]] Result<Json> parse_checked(std::string_view text, const JsonLimits& limits = {});
/// The value at a node as a Json.
[[nodiscard]] Json to_json(const JsonTape& tape, const JsonNode& node);

// Typed getters. None of them can abort, whatever `object` is.

/// The member of that name, or nullptr when `object` is no object or has none.
[[nodiscard]] const Json* find(const Json& object, std::string_view name);
/// The string member of that name, or nothing when absent or of another type.
[[nodiscard]] std::optional<std::string> find_string(const Json& object, std::string_view name);
/// The integer member of that name, or nothing when absent or of another type.
[[nodiscard]] std::optional<std::int64_t> find_integer(const Json& object, std::string_view name);
/// The boolean member of that name, or nothing when absent or of another type.
[[nodiscard]] std::optional<bool> find_boolean(const Json& object, std::string_view name);
/// The array member of that name, or nullptr.
[[nodiscard]] const Json* find_array(const Json& object, std::string_view name);
/// The object member of that name, or nullptr.
[[nodiscard]] const Json* find_object(const Json& object, std::string_view name);

// The same as arguments: an absent or wrong-typed member is an error of that code at `/name`.

[[nodiscard]] Result<std::string> need_string(const Json& object, std::string_view name,
                                              ErrorCode code = ErrorCode::bad_arguments);
[[nodiscard]] Result<std::int64_t> need_integer(const Json& object, std::string_view name,
                                                std::int64_t least, std::int64_t most,
                                                ErrorCode code = ErrorCode::bad_arguments);
[[nodiscard]] Result<bool> need_boolean(const Json& object, std::string_view name,
                                        ErrorCode code = ErrorCode::bad_arguments);
/// The array or object itself; lives as long as `object`.
[[nodiscard]] Result<const Json*> need_array(const Json& object, std::string_view name,
                                             ErrorCode code = ErrorCode::bad_arguments);
[[nodiscard]] Result<const Json*> need_object(const Json& object, std::string_view name,
                                              ErrorCode code = ErrorCode::bad_arguments);

// Writing. Only `"`, `\` and characters below U+0020 are escaped: newline as \n, others as \u00xx
// in lower case (domain.md section 3). The same text is written the same everywhere.

/// Appends the string with its quotes. A text that is not UTF-8 is written as it is.
void append_string(std::string& out, std::string_view text);
/// The same without the quotes.
void append_escaped(std::string& out, std::string_view text);
/// The number of bytes append_string would append.
[[nodiscard]] std::size_t written_size(std::string_view text);
/// The value on one line without spaces, members sorted by name (bytes). Floats, which never occur
/// in what the core makes, are written as null.
[[nodiscard]] std::string dump_sorted(const Json& value);
/// The same, indented by two spaces, for people.
[[nodiscard]] std::string dump_pretty(const Json& value);

/// Writes JSON with members in the order of the calls, on one line without spaces.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view text);
  void integer(std::int64_t number);
  void boolean(bool value);
  /// A value that is JSON already.
  void raw(std::string_view json);

  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void member(std::string_view name, std::int64_t number) {
    key(name);
    integer(number);
  }
  template <class Bool, std::enable_if_t<std::is_same_v<Bool, bool>, int> = 0>
  void member(std::string_view name, Bool value) {
    key(name);
    boolean(value);
  }
  /// Leaves the member out when there is nothing.
  void optional(std::string_view name, const std::optional<std::string_view>& text) {
    if (text) member(name, *text);
  }
  void optional(std::string_view name, const std::optional<std::string>& text) {
    if (text) member(name, std::string_view(*text));
  }
  void optional(std::string_view name, const std::optional<int>& number) {
    if (number) member(name, *number);
  }

  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);

  std::string out_;
  bool needs_comma_ = false;
};

/// A JSON Pointer step: `/` and the name, `~` and `/` escaped (RFC 6901).
[[nodiscard]] std::string pointer_step(std::string_view name);

}  // namespace wederzijds
