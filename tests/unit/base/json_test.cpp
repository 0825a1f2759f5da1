#include "base/json.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace wederzijds;

namespace {

std::string outcome(std::string_view text, const JsonLimits& limits = {}) {
  const auto json = parse_checked(text, limits);
  if (json) return dump_sorted(*json);
  return std::string(name_of(json.error().code)) +
         (json.error().at.empty() ? "" : ' ' + json.error().at);
}

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("plain JSON is read as it is, with its members sorted by name") {
  CHECK(outcome(R"({"b":[1,-2,0],"a":{"x":true,"y":false,"z":null},"":"s"})") ==
        R"({"":"s","a":{"x":true,"y":false,"z":null},"b":[1,-2,0]})");
  CHECK(outcome(" \t\r\n[ ] ") == "[]");
  CHECK(outcome("{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }") == R"({"a":1,"b":[1,2]})");
  CHECK(outcome("\"x\"") == "\"x\"");
  CHECK(outcome("9007199254740991") == "9007199254740991");
  CHECK(outcome("-9007199254740991") == "-9007199254740991");
}

TEST_CASE("every escape of RFC 8259 is read, and surrogate pairs become one character") {
  CHECK(*parse_checked(R"("\"\\\/\b\f\n\r\t\u0041\u00e9\u20ac\ud83d\ude00")") ==
        Json("\"\\/\b\f\n\r\tA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"));
  CHECK(parse_checked(R"("\u0000")")->get_ref<const std::string&>() == std::string(1, '\0'));
}

TEST_CASE("what is not JSON is not-json, to the last byte") {
  for (const std::string text : {"",
                                 " ",
                                 "{",
                                 "[",
                                 "]",
                                 "{]",
                                 "[1,]",
                                 "{\"a\":1,}",
                                 "{,}",
                                 "[,1]",
                                 "[1 2]",
                                 "{\"a\" 1}",
                                 "{\"a\":}",
                                 "{a:1}",
                                 "{1:1}",
                                 "'a'",
                                 "\"a",
                                 "\"\\x\"",
                                 "\"\\u12\"",
                                 "\"\\u12g4\"",
                                 "\"\\",
                                 "tru",
                                 "nul",
                                 "True",
                                 "01",
                                 "-",
                                 "-a",
                                 "1.",
                                 ".5",
                                 "1.e5",
                                 "1e",
                                 "1e+",
                                 "+1",
                                 "0x1",
                                 "NaN",
                                 "Infinity",
                                 "[1]]",
                                 "1 1",
                                 "{\"a\":1}x",
                                 "//x",
                                 "[1]/**/",
                                 "\"a\nb\"",
                                 "\"a\tb\"",
                                 "[\"a\"\"b\"]",
                                 "{\"a\":1 \"b\":2}",
                                 "[true false]",
                                 "{\"a\"}",
                                 "[\v1]",
                                 "\xEF\xBB\xBF[]"}) {
    INFO(text);
    CHECK(outcome(text) == "not-json");
  }
}

TEST_CASE("a NUL byte is not JSON, wherever it stands") {
  using namespace std::string_literals;
  CHECK(outcome("[1]\0"s) == "not-json");
  CHECK(outcome("\0[1]"s) == "not-json");
  CHECK(outcome("[\"a\0b\"]"s) == "not-json");
  CHECK(outcome("[1]\0[2]"s) == "not-json");
}

TEST_CASE("a lone surrogate is not JSON") {
  CHECK(outcome(R"("\ud800")") == "not-json");
  CHECK(outcome(R"("\ud800x")") == "not-json");
  CHECK(outcome(R"("\ud800\n")") == "not-json");
  CHECK(outcome(R"("\ud800\ud800")") == "not-json");
  CHECK(outcome(R"("\udc00")") == "not-json");
  CHECK(outcome(R"("\ud800\u0041")") == "not-json");
  CHECK(outcome(R"({"\ud800":1})") == "not-json");
}

TEST_CASE("bytes that are not UTF-8 are found before syntax") {
  CHECK(outcome("[\"\xC0\xAF\"]") == "not-utf8");
  CHECK(outcome("[\"\xED\xA0\x80\"]") == "not-utf8");
  CHECK(outcome("\xFF") == "not-utf8");
}

TEST_CASE("too many bytes are found before anything else") {
  JsonLimits limits;
  limits.bytes = 4;
  CHECK(outcome("[1] ", limits) == "[1]");
  CHECK(outcome("[1]  ", limits) == "too-large");
  CHECK(outcome("\xFF\xFF\xFF\xFF\xFF", limits) == "too-large");
}

TEST_CASE("a number that is not a plain integer within 2^53 - 1 is malformed, at its place") {
  CHECK(outcome("9007199254740992") == "malformed");
  CHECK(outcome("-9007199254740992") == "malformed");
  CHECK(outcome("-0") == "malformed");
  CHECK(outcome("[1,1.0]") == "malformed /1");
  CHECK(outcome(R"({"a":{"b":[0,1e2]}})") == "malformed /a/b/1");
  CHECK(outcome("1e400") == "malformed");
  CHECK(outcome("[" + repeated("9", 5000) + "]") == "malformed /0");
  CHECK(outcome("0.5") == "malformed");
}

TEST_CASE("syntax to the end comes before anything that is malformed") {
  CHECK(outcome("[1e400,") == "not-json");
  CHECK(outcome("[-0]]") == "not-json");
  CHECK(outcome(R"({"a":1,"a":2)") == "not-json");
  CHECK(outcome(repeated("[", 100) + "x") == "not-json");
  CHECK(outcome(repeated("[", 100) + repeated("]", 99)) == "not-json");
  CHECK(outcome(repeated("[", 40) + "\"\\ud800\"" + repeated("]", 40)) == "not-json");
}

TEST_CASE("nesting is allowed to 32 and no deeper, and depth never overflows") {
  CHECK(parse_checked(repeated("[", 32) + repeated("]", 32)).has_value());
  CHECK(outcome(repeated("[", 33) + repeated("]", 33)) == "malformed " + repeated("/0", 32));
  CHECK(outcome(R"({"a":)" + repeated("[", 32) + repeated("]", 32) + "}") ==
        "malformed /a" + repeated("/0", 31));
  const int deep = 1000000;
  CHECK(outcome(repeated("[", deep) + repeated("]", deep)) == "malformed " + repeated("/0", 32));
  CHECK(outcome(repeated("{\"a\":", deep) + "1" + repeated("}", deep)) ==
        "malformed " + repeated("/a", 32));
  CHECK(outcome(repeated("[", deep)) == "not-json");
  CHECK(outcome(repeated("[", 40) + "{]" + repeated("]", 40)) == "not-json");
}

TEST_CASE("a member that stands twice is malformed, compared after its escapes are read") {
  CHECK(outcome(R"({"a":1,"b":2,"a":3})") == "malformed /a");
  CHECK(outcome(R"([{"a":{"x":1,"\u0078":2}}])") == "malformed /0/a/x");
  CHECK(outcome(R"({"a":{"a":1},"b":{"a":1}})") == R"({"a":{"a":1},"b":{"a":1}})");
  CHECK(outcome(R"({"":1,"":2})") == "malformed /");
  CHECK(outcome(R"({"a/b~":1,"a/b~":2})") == "malformed /a~1b~0");
}

TEST_CASE("duplicates are found in objects of any size") {
  for (const int size : {2, 23, 24, 25, 26, 100, 5000}) {
    std::string members;
    for (int i = 0; i < size; ++i)
      members += "\"m" + std::to_string(i) + "\":" + std::to_string(i) + ',';
    INFO(size);
    CHECK(outcome('{' + members + "\"other\":1}").substr(0, 1) == "{");
    CHECK(outcome('{' + members + "\"m0\":1}") == "malformed /m0");
    CHECK(outcome('{' + members + "\"m" + std::to_string(size - 1) + "\":1}") ==
          "malformed /m" + std::to_string(size - 1));
    // A large object after another at the same depth begins anew.
    CHECK(outcome("[{" + members + "\"other\":1},{" + members + "\"other\":1}]").substr(0, 2) ==
          "[{");
  }
}

TEST_CASE("of several faults the first in the text answers") {
  CHECK(outcome(R"({"a":1,"a":2,"b":-0})") == "malformed /a");
  CHECK(outcome(R"({"b":-0,"a":1,"a":2})") == "malformed /b");
  CHECK(outcome(R"([[1,1.5],-0])") == "malformed /0/1");
}

TEST_CASE("white space is a fault where none may be, but not inside strings") {
  JsonLimits limits;
  limits.whitespace = Whitespace::none;
  CHECK(outcome(R"({"a b":[1," c "]})", limits) == R"({"a b":[1," c "]})");
  for (const std::string text :
       {" []", "[] ", "[1, 2]", "{\"a\": 1}", "{ \"a\":1}", "[\r1]", "[1\t]"}) {
    INFO(text);
    CHECK(outcome(text, limits).substr(0, 9) == "malformed");
  }
}

TEST_CASE("a string over its limit is malformed, counted in code points, names too") {
  JsonLimits limits;
  limits.string_code_points = 3;
  CHECK(outcome("[\"\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\"]", limits) ==
        "[\"\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC\"]");
  CHECK(outcome("[\"abcd\"]", limits) == "malformed /0");
  CHECK(outcome(R"({"abcd":1})", limits) == "malformed /abcd");
}

TEST_CASE("the typed getters give nothing for what is absent or of another type, and never abort") {
  const Json object = *parse_checked(R"({"s":"x","i":5,"b":true,"a":[1],"o":{"k":1},"n":null})");
  CHECK(find_string(object, "s") == "x");
  CHECK(find_integer(object, "i") == 5);
  CHECK(find_boolean(object, "b") == true);
  REQUIRE(find_array(object, "a") != nullptr);
  REQUIRE(find_object(object, "o") != nullptr);
  for (const char* name : {"s", "i", "b", "a", "o", "n", "absent"}) {
    INFO(name);
    if (std::string(name) != "s") CHECK_FALSE(find_string(object, name).has_value());
    if (std::string(name) != "i") CHECK_FALSE(find_integer(object, name).has_value());
    if (std::string(name) != "b") CHECK_FALSE(find_boolean(object, name).has_value());
    if (std::string(name) != "a") CHECK(find_array(object, name) == nullptr);
    if (std::string(name) != "o") CHECK(find_object(object, name) == nullptr);
  }
  for (const Json& other : {Json(1), Json("x"), Json(nullptr), Json::array({1})}) {
    CHECK(find(other, "s") == nullptr);
    CHECK_FALSE(find_string(other, "s").has_value());
  }
  CHECK_FALSE(find_integer(Json{{"f", 1.5}}, "f").has_value());
  CHECK_FALSE(find_integer(Json{{"big", std::uint64_t{1} << 60U}}, "big").has_value());
  CHECK(find_integer(Json{{"unsigned", 7U}}, "unsigned") == 7);
}

TEST_CASE("what is needed and not there is an error at its place") {
  const Json object = *parse_checked(R"({"s":"x","i":5,"b":true,"a":[1],"o":{}})");
  CHECK(need_string(object, "s") == "x");
  CHECK(need_integer(object, "i", 1, 5) == 5);
  CHECK(need_boolean(object, "b") == true);
  CHECK(need_array(object, "a").has_value());
  CHECK(need_object(object, "o").has_value());
  CHECK(need_string(object, "i").error().code == ErrorCode::bad_arguments);
  CHECK(need_string(object, "a/b").error().at == "/a~1b");
  CHECK(need_integer(object, "i", 1, 4).error().at == "/i");
  CHECK(need_integer(object, "i", 6, 9).error().at == "/i");
  CHECK(need_boolean(object, "s", ErrorCode::malformed).error().code == ErrorCode::malformed);
  CHECK_FALSE(need_array(object, "o").has_value());
  CHECK_FALSE(need_object(object, "a").has_value());
}

TEST_CASE(
    "only quotes, backslashes and control characters are escaped, control characters as \\u00xx") {
  std::string out;
  append_string(out, std::string("a\"b\\c/\n\t\r\b\x1f\x7f\0\xC3\xA9", 15) + "\xE2\x80\xA8");
  CHECK(out == "\"a\\\"b\\\\c/\\n\\u0009\\u000d\\u0008\\u001f\x7f\\u0000\xC3\xA9\xE2\x80\xA8\"");
  CHECK(written_size(std::string("a\"b\\c/\n\t\r\b\x1f\x7f\0\xC3\xA9", 15) + "\xE2\x80\xA8") ==
        out.size());
}

TEST_CASE("the writer keeps the order of its members and leaves out what is absent") {
  JsonWriter out;
  out.begin_object();
  out.member("z", "text");
  out.member("a", 5);
  out.member("t", true);
  out.optional("no", std::optional<int>());
  out.optional("yes", std::optional<int>(-3));
  out.optional("s", std::optional<std::string>("x"));
  out.key("list");
  out.begin_array();
  out.begin_array();
  out.end_array();
  out.integer(1);
  out.boolean(false);
  out.string("");
  out.begin_object();
  out.end_object();
  out.raw("[0]");
  out.end_array();
  out.member("last", std::string_view("x"));
  out.end_object();
  CHECK(out.text() ==
        R"({"z":"text","a":5,"t":true,"yes":-3,"s":"x","list":[[],1,false,"",{},[0]],"last":"x"})");
}

TEST_CASE("a value is dumped on one line or for people, with sorted members, floats as null") {
  const Json value = {
      {"b", {1, 2}}, {"a", Json::object()}, {"c", Json::array()}, {"d", 1.5}, {"e", -7}};
  CHECK(dump_sorted(value) == R"({"a":{},"b":[1,2],"c":[],"d":null,"e":-7})");
  CHECK(dump_pretty(Json{{"a", {1}}, {"b", Json::array()}}) ==
        "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}");
}

TEST_CASE("what was read and dumped reads as the same value") {
  const std::string text = R"({"a":["\u0001\"\\",{"b":[[],{}]}],"c":-5})";
  const Json once = *parse_checked(text);
  CHECK(*parse_checked(dump_sorted(once)) == once);
  CHECK(*parse_checked(dump_pretty(once)) == once);
}

TEST_CASE(
    "the tape gives members and children without a copy, and strings that live in text or arena") {
  const std::string text = R"({"list":[1,"plain",{"x":"esc\"aped"}],"after":2})";
  Arena arena;
  JsonTape tape;
  REQUIRE(tape.read(text, arena).has_value());
  const JsonNode* const list = tape.member(tape.root(), "list");
  REQUIRE(list != nullptr);
  CHECK(list->count == 3);
  std::string kinds;
  for (const JsonNode& child : tape.children(*list)) {
    kinds += child.type == JsonType::integer ? 'i' : child.type == JsonType::string ? 's' : 'o';
    if (child.type == JsonType::string)
      CHECK(child.string.data() == text.data() + text.find("plain"));
    if (child.type == JsonType::object) CHECK(tape.member(child, "x")->string == "esc\"aped");
  }
  CHECK(kinds == "iso");
  CHECK(tape.member(tape.root(), "after")->integer == 2);
  CHECK(tape.member(tape.root(), "absent") == nullptr);
  CHECK(tape.member(*list, "x") == nullptr);
  // The tape is used again for the next text.
  REQUIRE(tape.read("[]", arena).has_value());
  CHECK(tape.size() == 1);
}

TEST_CASE("what an arena gave stays where it is") {
  Arena arena(10);
  const std::string_view first = arena.keep("abc");
  for (int i = 0; i < 1000; ++i) CHECK(arena.keep(std::string(1000, 'x')).size() == 1000);
  CHECK(first == "abc");
  CHECK(arena.keep("").empty());
  char* const place = arena.room(100);
  arena.give_back(90);
  CHECK(arena.room(1) == place + 10);
  const Arena moved = std::move(arena);
  CHECK(first == "abc");
}
