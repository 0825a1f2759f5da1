#include "fuzz/support/mutate.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "agreement/body.hpp"
#include "agreement/file.hpp"
#include "base/utf8.hpp"
#include "support/generate.hpp"
#include "support/stand_in.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace wederzijds::fuzz {
namespace {

constexpr std::array words = {"",
                              " ",
                              "\n",
                              "x",
                              "0",
                              "employee",
                              "manager",
                              "2026-03-09",
                              "2026-02-30",
                              "0001-01-01",
                              "9999-12-31",
                              "2026-03-09T09:00:00Z",
                              "extra",
                              "other",
                              "new",
                              "agree",
                              "adjust",
                              "cannot",
                              "later",
                              "kept",
                              "changed",
                              "present",
                              "offered",
                              "../../etc",
                              "/main/settings.json",
                              "/a/x/me.json",
                              "<script>alert(1)</script>",
                              "\xE2\x80\xAE"
                              "gnp.exe",
                              "\xF0\x9F\x98\x80",
                              "e\xCC\x81",
                              "\xEF\xBB\xBF",
                              "\xE2\x80\xA8",
                              "__proto__",
                              "constructor",
                              "null",
                              "-1",
                              "9007199254740991",
                              "\"\\\"",
                              "\x01\x7F",
                              "i1",
                              "i2",
                              "r1",
                              "merge",
                              "replace"};
constexpr std::array<std::int64_t, 22> numbers = {0,
                                                  1,
                                                  2,
                                                  3,
                                                  5,
                                                  6,
                                                  -1,
                                                  32,
                                                  9999,
                                                  10000,
                                                  200000,
                                                  200001,
                                                  2147483647,
                                                  2147483648,
                                                  4096,
                                                  63,
                                                  64,
                                                  65,
                                                  -2147483648,
                                                  4294967296,
                                                  largest_integer,
                                                  -largest_integer};

struct Place {
  Json* node = nullptr;
  int depth = 0;
};

void collect(Json& node, int depth, std::vector<Place>& all) {
  all.push_back({&node, depth});
  if (node.is_structured()) {
    for (Json& child : node) collect(child, depth + 1, all);
  }
}

/// What libFuzzer's changes made of it, as a text that can stand in JSON.
std::string as_utf8(std::string text) {
  for (std::size_t bad = first_invalid_utf8(text); bad != text.size();
       bad = first_invalid_utf8(text)) {
    text.erase(bad, 1);
  }
  return text;
}

std::string other_text(std::string text, Random& random) {
  switch (random.from(0, 6)) {
    case 0:
      return words[random.below(words.size())];
    case 1:
      return text + words[random.below(words.size())];
    case 2: {
      // Long, at and over the limits.
      const std::size_t wanted = random.once_in(4) ? 20001 : 301;
      if (text.empty()) text = "x";
      std::string grown;
      while (grown.size() < wanted) grown += text;
      return grown.size() < 100000 ? grown : text;
    }
    default: {
      const std::size_t before = text.size();
      text.resize(before + 32);
      text.resize(
          LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), before, text.size()));
      return as_utf8(std::move(text));
    }
  }
}

Json scalar(Random& random) {
  switch (random.from(0, 5)) {
    case 0:
      return nullptr;
    case 1:
      return random.once_in(2);
    case 2:
      return numbers[random.below(numbers.size())];
    case 3:
      return Json::object();
    case 4:
      return Json::array();
    default:
      return std::string(words[random.below(words.size())]);
  }
}

void change_scalar(Json& node, Random& random) {
  if (node.is_string()) {
    node = other_text(node.get<std::string>(), random);
  } else if (node.is_number_integer() && !random.once_in(4)) {
    const auto number = node.get<std::int64_t>();
    node = std::clamp<std::int64_t>(number + random.from(-2, 2), -largest_integer, largest_integer);
  } else if (node.is_boolean() && !random.once_in(4)) {
    node = !node.get<bool>();
  } else {
    node = scalar(random);
  }
}

Json* child_of(Json& node, Random& random) {
  if (!node.is_structured() || node.empty()) return nullptr;
  auto at = node.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(random.below(node.size())));
  return &*at;
}

void change_container(Json& node, const Json& elsewhere, Random& random) {
  if (node.is_array()) {
    switch (node.empty() ? 3 : random.from(0, 4)) {
      case 0:
        node.erase(node.begin() + static_cast<std::ptrdiff_t>(random.below(node.size())));
        return;
      case 1: {
        const Json copy = node[random.below(node.size())];
        node.insert(node.begin() + static_cast<std::ptrdiff_t>(random.below(node.size())), copy);
        return;
      }
      case 2:
        std::swap(node[random.below(node.size())], node[random.below(node.size())]);
        return;
      case 3:
        node.push_back(elsewhere);
        return;
      default:
        for (int i = random.from(1, 40); i > 0; --i) node.push_back(Json(node.front()));
        return;
    }
  }
  switch (node.empty() ? 1 : random.from(0, 2)) {
    case 0: {
      auto at = node.begin();
      std::advance(at, static_cast<std::ptrdiff_t>(random.below(node.size())));
      node.erase(at);
      return;
    }
    case 1:
      node[words[random.below(words.size())]] = elsewhere;
      return;
    default: {
      // A member of one name with the value of another.
      const Json copy = *child_of(node, random);
      *child_of(node, random) = copy;
      return;
    }
  }
}

void change_once(Json& tree, Random& random) {
  std::vector<Place> all;
  collect(tree, 1, all);
  const Place chosen = random.of(all);
  const Json elsewhere = *random.of(all).node;
  const bool small = elsewhere.dump().size() < 20000;
  switch (random.from(0, 5)) {
    case 0:
      if (small && !elsewhere.is_structured()) *chosen.node = elsewhere;
      return;
    case 1:
      if (small && chosen.depth < 24) *chosen.node = elsewhere;
      return;
    default:
      if (chosen.node->is_structured()) {
        change_container(*chosen.node, small ? elsewhere : Json("x"), random);
      } else {
        change_scalar(*chosen.node, random);
      }
      return;
  }
}

constexpr std::array envelope = {"seq", "clock", "at", "round", "kind", "body"};

bool is_line(const Json& line) {
  return line.is_object() && line.size() == envelope.size() &&
         std::all_of(envelope.begin(), envelope.end(),
                     [&](const char* name) { return line.contains(name); });
}

std::string text_of(const Json& line) {
  if (line.is_string()) return line.get<std::string>();
  if (!line.is_object()) return dump_sorted(line);
  std::string text = "{";
  const auto put = [&](std::string_view name, const Json& value) {
    if (text.size() > 1) text += ',';
    append_string(text, name);
    text += ':';
    text += dump_sorted(value);
  };
  for (const char* name : envelope) {
    if (line.contains(name)) put(name, line[name]);
  }
  for (const auto& [name, value] : line.items()) {
    if (std::find(envelope.begin(), envelope.end(), name) == envelope.end()) put(name, value);
  }
  return text + "}";
}

const Json* key_of(const Json& lines) {
  if (!lines.is_array() || lines.empty()) return nullptr;
  const Json* const body = find_object(lines[0], "body");
  return body == nullptr ? nullptr : find_object(*body, "key");
}

/// Lines count on and their clock rises; line 1 says whose log it is.
void mend_lines(Json& lines, const Json& agreement, Random& random) {
  std::int64_t clock = 0;
  std::int64_t seq = 0;
  for (Json& line : lines) {
    ++seq;
    if (!is_line(line)) continue;
    line["seq"] = seq;
    const auto given = find_integer(line, "clock");
    if (!given || *given <= clock || *given > clock + largest_clock_step) line["clock"] = clock + 1;
    clock = line["clock"].get<std::int64_t>();
    if (line["kind"] == "log.opened" && seq > 1) line["kind"] = "party.described";
  }
  if (lines.empty() || !is_line(lines[0]) || !lines[0]["body"].is_object()) return;
  lines[0]["kind"] = "log.opened";
  Json& body = lines[0]["body"];
  if (agreement.is_string()) body["agreement"] = agreement;
  const Json* key = find_object(body, "key");
  const bool good = key != nullptr && is_base64url_of(find_string(*key, "x").value_or(""), 32) &&
                    is_base64url_of(find_string(*key, "y").value_or(""), 32);
  if (!good) {
    const test::StandInKey made("mended " + std::to_string(random.from(0, 3)));
    body["key"] = Json{{"crv", "P-256"}, {"kty", "EC"}, {"x", made.x}, {"y", made.y}};
    key = &body["key"];
  }
  body["replica"] =
      thumbprint(jwk_text({(*key)["x"].get<std::string>(), (*key)["y"].get<std::string>()}));
}

/// A replica of its own beside those that are there: line 1 and a few more.
Json another_log(const Json& opened, Random& random) {
  const test::StandInKey key("added " + std::to_string(random.from(0, 5)));
  Json lines = Json::array();
  lines.push_back(Json{{"seq", 1},
                       {"clock", random.from(1, 40)},
                       {"at", "2026-03-09T09:00:00Z"},
                       {"round", 1},
                       {"kind", "log.opened"},
                       {"body",
                        {{"agreement", find_string(opened, "agreement").value_or("")},
                         {"replica", key.id.str()},
                         {"role", random.once_in(2) ? "employee" : "manager"},
                         {"key", {{"crv", "P-256"}, {"kty", "EC"}, {"x", key.x}, {"y", key.y}}}}}});
  return Json{{"lines", lines}, {"protected", std::string(protected_header)}, {"signature", ""}};
}

/// Lines of every kind, about the few items that generate.hpp knows.
void add_lines(Json& lines, Random& random) {
  test::Generator generator(random.below(1U << 30U));
  const test::World world = generator.world();
  for (int i = random.from(1, 4); i > 0; --i) {
    const LineDraft draft = generator.draft(world);
    const auto body = parse_checked(draft.body);
    Json line = Json{{"seq", 0},           {"clock", 0},
                     {"at", draft.at},     {"round", draft.round},
                     {"kind", draft.kind}, {"body", body ? *body : Json::object()}};
    lines.push_back(std::move(line));
  }
}

Json* lines_of_some_log(Json& opened, Random& random) {
  Json* const logs = opened.contains("logs") ? &opened["logs"] : nullptr;
  if (logs == nullptr || !logs->is_array() || logs->empty()) return nullptr;
  Json& log = (*logs)[random.below(logs->size())];
  if (!log.is_object() || !log.contains("lines") || !log["lines"].is_array()) return nullptr;
  return &log["lines"];
}

}  // namespace

bool is_plain() {
  static const bool plain = std::getenv("WZ_FUZZ_PLAIN") != nullptr;
  return plain;
}

void mutate_json(Json& tree, Random& random) {
  for (int i = random.from(1, 3); i > 0; --i) change_once(tree, random);
}

Json opened_file(const Json& file) {
  Json opened = file;
  if (!opened.is_object() || !opened.contains("logs") || !opened["logs"].is_array()) return opened;
  for (Json& log : opened["logs"]) {
    const auto payload = find_string(log, "payload");
    if (!payload) continue;
    Json lines = Json::array();
    std::string_view rest = *payload;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string_view text = rest.substr(0, end);
      const auto line = parse_checked(text);
      lines.push_back(line && is_line(*line) ? *line : Json(std::string(text)));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    log.erase("payload");
    log["lines"] = std::move(lines);
  }
  return opened;
}

Json closed_file(const Json& opened, Random& random) {
  Json file = opened;
  if (!file.is_object() || !file.contains("logs") || !file["logs"].is_array()) return file;
  const Json agreement = file.contains("agreement") ? file["agreement"] : Json();
  for (Json& log : file["logs"]) {
    if (!log.is_object() || !log.contains("lines")) continue;
    Json lines = std::move(log["lines"]);
    log.erase("lines");
    if (!lines.is_array()) {
      log["payload"] = std::move(lines);
      continue;
    }
    if (!random.once_in(24)) mend_lines(lines, agreement, random);
    std::string payload;
    for (const Json& line : lines) payload += text_of(line) + "\n";
    if (random.once_in(64) && !payload.empty()) payload.pop_back();
    const Json* const key = key_of(lines);
    if (!random.once_in(32)) log["protected"] = std::string(protected_header);
    if (!random.once_in(32)) {
      log["signature"] = test::stand_in_signature(key == nullptr ? "" : dump_sorted(*key), payload,
                                                  random.from(0, 1));
    }
    log["payload"] = std::move(payload);
  }
  return file;
}

void mutate_opened(Json& opened, Random& random) {
  Json* const lines = lines_of_some_log(opened, random);
  if (lines == nullptr) return mutate_json(opened, random);
  switch (random.from(0, 9)) {
    case 0:
    case 1:
      return add_lines(*lines, random);
    case 2: {
      Json log = another_log(opened, random);
      if (random.once_in(2)) add_lines(log["lines"], random);
      opened["logs"].push_back(std::move(log));
      return;
    }
    case 3: {
      // A branch: the same log as far as here, and then something else.
      Json branch = Json{{"lines", Json::array()}, {"protected", ""}, {"signature", ""}};
      const std::size_t kept = lines->empty() ? 0 : 1 + random.below(lines->size());
      for (std::size_t i = 0; i < kept; ++i) branch["lines"].push_back((*lines)[i]);
      add_lines(branch["lines"], random);
      opened["logs"].push_back(std::move(branch));
      return;
    }
    case 4: {
      // Shorter.
      while (lines->size() > 1 && !random.once_in(4)) lines->erase(lines->size() - 1);
      return;
    }
    case 5: {
      Json* const from = lines_of_some_log(opened, random);
      if (from == nullptr || from->empty()) return;
      const Json line = (*from)[random.below(from->size())];
      if (find_string(line, "kind") != "log.opened") lines->push_back(line);
      return;
    }
    case 6: {
      // One line changed.
      if (lines->empty()) return;
      Json& line = (*lines)[random.below(lines->size())];
      return mutate_json(line, random);
    }
    case 7: {
      if (lines->empty()) return;
      Json& line = (*lines)[random.below(lines->size())];
      if (is_line(line)) mutate_json(line["body"], random);
      return;
    }
    case 8: {
      if (lines->size() < 2) return;
      Json& line = (*lines)[1 + random.below(lines->size() - 1)];
      if (is_line(line)) line["round"] = random.from(1, 4);
      return;
    }
    default:
      return mutate_json(opened, random);
  }
}

std::size_t mutate_agreement_file(std::uint8_t* data, std::size_t size, std::size_t most,
                                  unsigned seed) {
  if (is_plain()) return LLVMFuzzerMutate(data, size, most);
  Random random(seed);
  const auto json = parse_checked({reinterpret_cast<const char*>(data), size});
  if (!json || find_array(*json, "logs") == nullptr || random.once_in(32)) {
    return LLVMFuzzerMutate(data, size, most);
  }
  Json opened = opened_file(*json);
  for (int i = random.from(1, 3); i > 0; --i) mutate_opened(opened, random);
  return give(dump_sorted(closed_file(opened, random)), data, size, most);
}

std::size_t give(std::string_view text, std::uint8_t* data, std::size_t size, std::size_t most) {
  if (text.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

}  // namespace wederzijds::fuzz
