// The door itself: the table of operations, the envelope, and how bad arguments are answered.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "agreement/body.hpp"
#include "api/session.hpp"
#include "places.hpp"
#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string door_page() {
  const auto page = read_text(std::string(WZ_SOURCE_DIR) + "/docs/door.md");
  REQUIRE(page);
  return *page;
}

bool is_operation_name(const std::string& name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos || dot == 0 || dot + 1 == name.size()) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return c == '.' || c == '-' || (c >= 'a' && c <= 'z'); });
}

/// What the page calls an operation: the first column of its tables, and names with arguments
/// behind them.
std::set<std::string> names_on_page(const std::string& page) {
  std::set<std::string> names;
  std::size_t from = 0;
  while ((from = page.find('`', from)) != std::string::npos) {
    const std::size_t to = page.find('`', from + 1);
    if (to == std::string::npos) break;
    const std::string code = page.substr(from + 1, to - from - 1);
    const std::size_t line = page.rfind('\n', from) + 1;
    const bool in_first_column = page.compare(line, 2, "| ") == 0 && page.find('|', line + 1) > to;
    const std::string name = code.substr(0, code.find(' '));
    const bool has_arguments = code.size() > name.size() + 1 && code[name.size() + 1] == '{';
    if ((in_first_column || has_arguments) && is_operation_name(name)) names.insert(name);
    from = to + 1;
  }
  return names;
}

}  // namespace

TEST_CASE("the table of operations and docs/door.md name the same operations") {
  const std::vector<std::string_view> table = api::operation_names();
  CHECK(std::is_sorted(table.begin(), table.end()));
  const std::string page = door_page();
  const std::set<std::string> on_page = names_on_page(page);
  for (const std::string_view name : table) {
    INFO(name);
    const std::string code = "`" + std::string(name);
    CHECK((page.find(code + "`") != std::string::npos ||
           page.find(code + " {") != std::string::npos));
  }
  for (const std::string& name : on_page) {
    INFO(name);
    CHECK(std::find(table.begin(), table.end(), name) != table.end());
  }
}

TEST_CASE("an unknown operation and arguments that are no JSON object are errors with a code") {
  Person sam("Sam");
  CHECK(sam.bad("no.such-operation") == "unknown-operation");
  api::Session session(".");
  CHECK(text(Person::parse(session.call("agreement.view", "{")), "/error/code") == "not-json");
  CHECK(text(Person::parse(session.call("agreement.view", "[]")), "/error/code") ==
        "bad-arguments");
  CHECK(text(Person::parse(session.call("agreement.view", "{\"a\":1,\"a\":2}")), "/error/code") ==
        "malformed");
  CHECK(text(Person::parse(session.call("agreement.view", "{\"a\":\"\xff\"}")), "/error/code") ==
        "not-utf8");
  CHECK(text(Person::parse(session.call("agreement.view", std::string("{}\0", 3))),
             "/error/code") == "not-json");
}

TEST_CASE("a bad argument is named by its place") {
  Person sam("Sam");
  begin(sam, "employee");
  const auto bad_at = [&](const std::string& op, const Json& args) {
    const std::string code = sam.bad(op, args);
    return code + " " + sam.last_place;
  };
  CHECK(bad_at("agreement.describe-me", object()) == "incomplete /name");
  CHECK(bad_at("agreement.describe-me", Json{{"name", "  "}}) == "incomplete /name");
  CHECK(bad_at("agreement.describe-me", Json{{"name", 7}}) == "bad-arguments /name");
  CHECK(bad_at("agreement.set-frame", Json{{"reason", "no reason"}}) == "bad-arguments /reason");
  CHECK(bad_at("agreement.set-frame", Json{{"reason", "yearly"}, {"from", "2026-02-30"}}) ==
        "bad-arguments /from");
  CHECK(bad_at("agreement.set-frame",
               Json{{"reason", "yearly"}, {"from", "2026-03-09"}, {"until", "2026-03-08"}}) ==
        "bad-arguments /until");
  CHECK(
      bad_at("agreement.set-frame", Json{{"reason", "yearly"}, {"checkIns", {"2026-03-26", 1}}}) ==
      "bad-arguments /checkIns/1");
  CHECK(bad_at("side.put-expectation", object()) == "bad-arguments /item");
  CHECK(bad_at("side.put-expectation", Json{{"item", {{"topic", "other"}, {"importance", 6}}}}) ==
        "bad-arguments /item/importance");
  CHECK(bad_at("side.put-expectation", Json{{"item", {{"topic", "other"}}}, {"at", -1}}) ==
        "bad-arguments /at");
  CHECK(bad_at("side.put-offer", Json{{"item", {{"nature", "wish"}}}}) ==
        "bad-arguments /item/nature");
  CHECK(bad_at("side.set-guesses", Json{{"guesses", {{{"topic", "a b"}}}}}) ==
        "bad-arguments /guesses/0/topic");
  CHECK(bad_at("side.set-guesses", Json{{"guesses", {7}}}) == "bad-arguments /guesses/0");
  CHECK(bad_at("side.move", Json{{"kind", "guess"}, {"id", "x"}, {"to", 0}}) ==
        "bad-arguments /kind");
  CHECK(bad_at("desk.put", Json{{"key", "nothing"}, {"value", object()}}) == "bad-arguments /key");
  CHECK(bad_at("exchange.hand-out", Json{{"what", "all"}}) == "bad-arguments /what");
  CHECK(bad_at("talk.view", Json{{"minutes", 45}}) == "bad-arguments /minutes");
  CHECK(bad_at("commitment.make", Json{{"owner", "boss"}}) == "bad-arguments /owner");
  CHECK(bad_at("commitment.make", Json{{"owner", "manager"}, {"moment", "m"}, {"action", ""}}) ==
        "incomplete /action");
  CHECK(bad_at("agreement.begin",
               Json{{"role", "employee"},
                    {"name", "Sam"},
                    {"reason", "yearly"},
                    {"replica", "x"},
                    {"key", {{"kty", "RSA"}, {"crv", "P-256"}, {"x", ""}, {"y", ""}}}}) ==
        "bad-arguments /key/kty");
  Json other_key = sam.new_key();
  other_key["replica"] = StandInKey("another").id.str();
  other_key.update(Json{{"role", "employee"}, {"name", "Sam"}, {"reason", "yearly"}});
  CHECK(sam.bad("agreement.begin", other_key) == "key-changed");
  CHECK(at(sam.good("agreements.list"), "/rows").size() == 1);
}

TEST_CASE("a text that a line could not hold is refused and nothing is written") {
  Person sam("Sam");
  begin(sam, "employee");
  prepare_sam(sam);
  CHECK(sam.bad("agreement.end", Json{{"because", std::string(20001, 'x')}}) == "too-large");
  CHECK(sam.bad("side.put-expectation",
                Json{{"item", {{"topic", "other"}, {"text", std::string(20001, 'x')}}}}) ==
        "bad-arguments");
  CHECK(sam.next() == "hand-out");
}

TEST_CASE("without a context a command says so, and views do not need one") {
  Folder folder;
  api::Session session(folder.path());
  const auto ask = [&](const std::string& op, const Json& args) {
    return Person::parse(session.call(op, args.dump()));
  };
  CHECK(is(ask("session.start", object()), "/ok"));
  CHECK(is(ask("agreements.list", object()), "/ok"));
  const StandInKey key("Sam");
  Json args =
      Json{{"role", "employee"}, {"name", "Sam"}, {"reason", "yearly"}, {"replica", key.id.str()}};
  args["key"] = Person::parse(jwk_text(key.key()));
  CHECK(text(ask("agreement.begin", args), "/error/at") == "/context/now");
  CHECK(at(ask("agreements.list", object()), "/value/rows").empty());
  args["context"] = Json{{"now", "2026-03-09T00:00:00Z"}};
  CHECK(is(ask("agreement.begin", args), "/ok"));
  const Json put = ask("side.put-expectation", Json{{"item", {{"topic", "other"}}}});
  CHECK(text(put, "/error/at") == "/context/ids");
}

TEST_CASE("more items than fresh ids still get ids of their own") {
  Person sam("Sam");
  sam.check_reload = false;
  begin(sam, "employee");
  for (int i = 0; i < 30; ++i) {
    sam.good("side.put-expectation",
             expectation("other", "Verwachting " + std::to_string(i), 3, 3, 3));
  }
  sam.good("exchange.hand-out", Json{{"what", "side"}});
  const std::string file = sam.file();
  std::set<std::string> revisions;
  std::size_t from = 0;
  const std::string member = "\\\"revision\\\":\\\"";
  while ((from = file.find(member, from)) != std::string::npos) {
    from += member.size();
    revisions.insert(file.substr(from, file.find('\\', from) - from));
  }
  CHECK(revisions.size() == 30);
}

TEST_CASE("every operation answers an envelope to whatever it is given") {
  Person sam("Sam");
  sam.check_reload = false;
  begin(sam, "employee");
  prepare_sam(sam);
  const std::vector<Json> values = {Json(),
                                    Json(true),
                                    Json(-1),
                                    Json("x"),
                                    Json::array(),
                                    object(),
                                    Json::array({1, "a"}),
                                    Json(std::string(100, '/'))};
  const std::vector<std::string> members = {
      "agreement",   "role",       "name",      "key",     "replica", "reason",  "item",
      "id",          "guesses",    "kind",      "to",      "share",   "text",    "value",
      "what",        "signatures", "handOut",   "how",     "path",    "results", "as",
      "expectation", "revision",   "isNew",     "minutes", "answer",  "date",    "owner",
      "moment",      "action",     "lookBack",  "digest",  "ready",   "secret",  "files",
      "pack",        "language",   "direction", "mounts",  "version"};
  for (const std::string_view op : api::operation_names()) {
    // Erasing and closing would leave nothing to try the rest on.
    if (op == "agreement.erase" || op == "agreement.close" || op == "session.start") continue;
    for (const Json& value : values) {
      Json args = object();
      for (const std::string& member : members) args[member] = value;
      const Json envelope = sam.call(std::string(op), args);
      INFO(op, " ", value.dump(), " ", envelope.dump());
      CHECK(at(envelope, "/ok").is_boolean());
      if (!is(envelope, "/ok")) CHECK_FALSE(text(envelope, "/error/code").empty());
    }
  }
}

TEST_CASE("views change nothing that is stored") {
  Person sam("Sam");
  begin(sam, "employee");
  prepare_sam(sam);
  for (const char* screen : all_screens) {
    INFO(screen);
    CHECK(at(sam.call(screen), "/dirty").is_null());
  }
}

TEST_CASE("settings are kept, and an empty text clears one") {
  Person sam("Sam");
  CHECK(text(sam.good("settings.change",
                      Json{{"name", "Sam"}, {"theme", "dark"}, {"language", "nl"}}),
             "/settings/theme") == "dark");
  CHECK(sam.bad("settings.change", Json{{"theme", "pink"}}) == "bad-arguments");
  const Json changed = sam.good("settings.change", Json{{"name", ""}, {"jobTitle", "analist"}});
  CHECK(at(changed, "/settings/name").is_null());
  CHECK(text(changed, "/settings/jobTitle") == "analist");
  CHECK(text(changed, "/settings/theme") == "dark");
}

TEST_CASE("what was half filled in before there is an agreement, or before its end, stays") {
  Person sam("Sam");
  const Json beginning = Json{{"role", "employee"}, {"otherName", "Rob"}};
  sam.good("settings.change", Json{{"beginning", beginning}});
  CHECK(sam.bad("settings.change", Json{{"beginning", Json{{"x", Json::object()}}}}) ==
        "bad-arguments");
  CHECK(sam.bad("settings.change", Json{{"beginning", "x"}}) == "bad-arguments");
  sam.reload();
  CHECK(sam.good("settings.change", Json{{"theme", "dark"}})["settings"]["beginning"] == beginning);
  CHECK(at(sam.good("settings.change", Json{{"beginning", Json::object()}}), "/settings/beginning")
            .is_null());
  begin(sam, "employee");
  sam.good("desk.put", Json{{"key", "end"}, {"value", Json{{"because", "Ik ga weg"}}}});
  sam.reload();
  CHECK(text(sam.header(), "/desk/end/because") == "Ik ga weg");
  CHECK(at(sam.good("agreement.end", Json{{"because", "Ik ga weg"}}), "/desk/end").is_null());
}

TEST_CASE("the words of the content pack pass through the door") {
  Person sam("Sam");
  const Json topics = sam.good("content.topics", Json{{"direction", "employee"}});
  CHECK(at(topics, "/topics").size() == 11);
  CHECK(at(sam.good("content.topics", Json{{"direction", "manager"}}), "/topics").size() == 10);
  CHECK_FALSE(text(topics, "/topics/0/examples/0/sign").empty());
  const Json texts = sam.good("content.texts");
  CHECK(at(texts, "/scales/importance/labels").size() == 5);
  CHECK(at(texts, "/answers").size() == 4);
  CHECK(at(texts, "/causes").size() == 5);
  Json files = object();
  for (const auto& [name, bytes] : standard_pack("nl")) files[name] = sam.put_in(bytes);
  files["agenda.json"] = sam.put_in("{");
  const Json problems = at(sam.good("content.check", Json{{"files", files}}), "/problems");
  REQUIRE_FALSE(problems.empty());
  CHECK(text(problems.front(), "/file") == "agenda.json");
}
