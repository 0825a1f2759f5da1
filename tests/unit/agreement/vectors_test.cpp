// Runs tests/vectors/agreement/*.json (see the README there). Signatures are stand-ins: the vector
// says which of them are bad.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "agreement/document.hpp"
#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/safety_code.hpp"
#include "agreement/show.hpp"
#include "base/base64url.hpp"
#include "base/json.hpp"
#include "places.hpp"
#include "support/read_text.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using Ordered = nlohmann::ordered_json;

namespace {

const std::string folder = std::string(WZ_VECTOR_DIR) + "/agreement/";

Ordered parse_ordered(const std::string& path) {
  const auto text = test::read_text(path);
  REQUIRE_MESSAGE(text.has_value(), "cannot read " << path);
  Ordered json = Ordered::parse(*text, nullptr, /*allow_exceptions=*/false);
  REQUIRE_MESSAGE(!json.is_discarded(), "not JSON: " << path);
  return json;
}

struct Key {
  std::string id;
  std::string x;
  std::string y;
  [[nodiscard]] std::string jwk() const { return jwk_text({x, y}); }
};

const std::map<std::string, Key>& keys() {
  static const std::map<std::string, Key> all = [] {
    std::map<std::string, Key> result;
    const Ordered json = parse_ordered(folder + "keys.json");
    for (const auto& [name, key] : json["keys"].items()) {
      result[name] = {key["id"], key["public"]["x"], key["public"]["y"]};
    }
    return result;
  }();
  return all;
}

// One vector with its substitutions: it can write its files.
class Vector {
 public:
  explicit Vector(Ordered json) : json_(std::move(json)) {
    if (json_.contains("documents")) {
      for (const auto& [name, document] : json_["documents"].items()) {
        documents_[name] = write(substituted(document));
      }
    }
  }

  [[nodiscard]] const Ordered& json() const { return json_; }
  [[nodiscard]] std::size_t file_count() const { return json_["files"].size(); }

  [[nodiscard]] std::string file(std::size_t index) const {
    const Ordered& file = json_["files"][index];
    if (file.contains("text")) return substituted_text(file["text"]);
    if (file.contains("base64")) return from_base64(file["base64"]);
    std::string logs;
    for (std::size_t i = 0; i < file["logs"].size(); ++i) {
      if (i > 0) logs += ',';
      logs += log_element(file, file["logs"][i]);
    }
    return file_around(agreement_of(file), logs);
  }

  // The whole file of these log elements, in this order.
  [[nodiscard]] std::string merged_file(const Ordered& elements) const {
    std::string logs;
    std::string agreement;
    for (const Ordered& element : elements) {
      const Ordered& file = json_["files"][element["file"].get<std::size_t>()];
      agreement = agreement_of(file);
      if (!logs.empty()) logs += ',';
      logs += log_element(file, file["logs"][element["log"].get<std::size_t>()]);
    }
    return file_around(agreement, logs);
  }

  [[nodiscard]] std::vector<VerifyAnswer> answers(std::size_t file, std::size_t logs) const {
    std::vector<VerifyAnswer> result(logs, VerifyAnswer::good);
    if (!json_.contains("badSignatures")) return result;
    for (const Ordered& bad : json_["badSignatures"]) {
      if (bad["file"].get<std::size_t>() != file) continue;
      const std::string at = bad["at"];
      const std::size_t index = std::stoul(at.substr(std::string("/logs/").size()));
      if (index < logs) result[index] = VerifyAnswer::bad;
    }
    return result;
  }

  [[nodiscard]] Ordered substituted(const Ordered& value) const {
    if (value.is_string()) return substituted_text(value);
    if (value.is_array()) {
      Ordered result = Ordered::array();
      for (const Ordered& entry : value) result.push_back(substituted(entry));
      return result;
    }
    if (value.is_object()) {
      Ordered result = Ordered::object();
      for (const auto& [name, entry] : value.items()) {
        result[substituted_text(name)] = substituted(entry);
      }
      return result;
    }
    return value;
  }

 private:
  [[nodiscard]] std::string substituted_text(const std::string& text) const {
    std::string result;
    std::size_t at = 0;
    for (;;) {
      const std::size_t begin = text.find("{{", at);
      if (begin == std::string::npos) break;
      const std::size_t end = text.find("}}", begin);
      if (end == std::string::npos) break;
      const auto replacement = replacement_of(text.substr(begin + 2, end - begin - 2));
      result.append(text, at, begin - at);
      if (replacement) {
        result += *replacement;
        at = end + 2;
      } else {
        // `{{` may also be the beginning of nested objects of JSON.
        result += '{';
        at = begin + 1;
      }
    }
    return result.append(text, at, std::string::npos);
  }

  [[nodiscard]] std::optional<std::string> replacement_of(const std::string& name) const {
    if (const auto key = keys().find(name); key != keys().end()) return key->second.id;
    if (name.size() > 4 && name.substr(name.size() - 4) == ".key") {
      const auto key = keys().find(name.substr(0, name.size() - 4));
      if (key != keys().end()) return key->second.jwk();
    }
    if (const auto document = documents_.find(name); document != documents_.end()) {
      return document->second;
    }
    const std::size_t star = name.find('*');
    if (star == std::string::npos || star == 0) return std::nullopt;
    const std::string count = name.substr(0, star);
    if (!std::all_of(count.begin(), count.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return std::nullopt;
    }
    std::string repeated;
    const std::string part = name.substr(star + 1);
    for (std::size_t i = std::stoul(count); i > 0; --i) repeated += part;
    return repeated;
  }

  static std::string from_base64(std::string text) {
    for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    while (!text.empty() && text.back() == '=') text.pop_back();
    const auto bytes = from_base64url(text);
    REQUIRE(bytes.has_value());
    return *bytes;
  }

  // JSON as FORMAT.md says it is written, members in the order of the vector.
  static std::string write(const Ordered& value) {
    JsonWriter out;
    write(out, value);
    return out.take();
  }
  static void write(JsonWriter& out, const Ordered& value) {
    if (value.is_object()) {
      out.begin_object();
      for (const auto& [name, entry] : value.items()) {
        out.key(name);
        write(out, entry);
      }
      out.end_object();
    } else if (value.is_array()) {
      out.begin_array();
      for (const Ordered& entry : value) write(out, entry);
      out.end_array();
    } else if (value.is_string()) {
      out.string(value.get<std::string>());
    } else {
      out.raw(value.dump());
    }
  }

  [[nodiscard]] std::string id_or_text(const std::string& name) const {
    const auto key = keys().find(name);
    return key == keys().end() ? substituted_text(name) : key->second.id;
  }

  [[nodiscard]] std::string agreement_of(const Ordered& file) const {
    if (file.contains("agreement")) return id_or_text(file["agreement"]);
    return log_agreement(file, file["logs"][0]);
  }

  [[nodiscard]] std::string log_agreement(const Ordered& file, const Ordered& log) const {
    if (log.contains("open") && log["open"].contains("agreement")) {
      return id_or_text(log["open"]["agreement"]);
    }
    if (file.contains("agreement")) return id_or_text(file["agreement"]);
    if (&log == &file["logs"][0]) return keys().at(log["key"]).id;
    return agreement_of(file);
  }

  [[nodiscard]] std::string payload_of(const Ordered& file, const Ordered& log) const {
    if (log.contains("payload")) return substituted_text(log["payload"]);
    std::string payload;
    std::int64_t number = 0;
    std::int64_t clock = 0;
    if (log.contains("open")) {
      const Ordered& open = log["open"];
      const Key& key = keys().at(log["key"]);
      clock = open.value("clock", 1);
      number = 1;
      JsonWriter body;
      body.begin_object();
      body.member("agreement", log_agreement(file, log));
      body.member("replica", key.id);
      body.member("role", open["role"].get<std::string>());
      body.key("key");
      body.raw(key.jwk());
      if (open.contains("guestOf")) body.member("guestOf", id_or_text(open["guestOf"]));
      body.end_object();
      payload += line_text({"log.opened", body.take(), 1, default_time}, 1, clock) + '\n';
    }
    if (!log.contains("lines")) return payload;
    for (const Ordered& line : log["lines"]) {
      if (line.is_string()) {
        ++number;
        const std::string text = substituted_text(line);
        const Ordered parsed = Ordered::parse(text, nullptr, false);
        if (parsed.is_object() && parsed.contains("clock") && parsed["clock"].is_number_integer()) {
          clock = parsed["clock"];
        }
        payload += text + '\n';
        continue;
      }
      for (int times = line.value("times", 1); times > 0; --times) {
        const bool first = times == line.value("times", 1);
        // Members may be of a wrong type on purpose.
        Ordered seq = number + 1;
        Ordered next_clock = clock + 1;
        if (first && line.contains("seq")) seq = line["seq"];
        if (first && line.contains("clock")) next_clock = line["clock"];
        number = seq.is_number_integer() ? seq.get<std::int64_t>() : number + 1;
        clock = next_clock.is_number_integer() ? next_clock.get<std::int64_t>() : clock + 1;
        Ordered whole = Ordered::object();
        whole["seq"] = seq;
        whole["clock"] = next_clock;
        whole["at"] = line.contains("at") ? line["at"] : Ordered(default_time);
        whole["round"] = line.contains("round") ? line["round"] : Ordered(1);
        whole["kind"] = line["kind"];
        whole["body"] = line["body"];
        payload += write(substituted(whole)) + '\n';
      }
    }
    return payload;
  }

  [[nodiscard]] std::string log_element(const Ordered& file, const Ordered& log) const {
    const std::string payload = payload_of(file, log);
    JsonWriter out;
    out.begin_object();
    out.member("payload", payload);
    out.member("protected", log.contains("protected") ? substituted_text(log["protected"])
                                                      : std::string(protected_header));
    const std::string signer = log.value("signedBy", log["key"].get<std::string>());
    out.member("signature", log.contains("signature")
                                ? substituted_text(log["signature"])
                                : test::stand_in_signature(keys().at(signer).jwk(), payload));
    out.end_object();
    return out.take();
  }

  static std::string file_around(const std::string& agreement, const std::string& logs) {
    JsonWriter out;
    out.begin_object();
    out.member("format", "wederzijds/agreement");
    out.member("version", 1);
    out.member("agreement", agreement);
    out.key("logs");
    out.raw('[' + logs + ']');
    out.end_object();
    return out.take() + '\n';
  }

  inline static const std::string default_time = "2026-03-09T09:00:00Z";

  Ordered json_;
  std::map<std::string, std::string> documents_;
};

Result<VerifiedFile> read(const Vector& vector, std::size_t file, const LogSet& known = {}) {
  WZ_TRY(UnverifiedFile unverified, read_file(vector.file(file)));
  const auto answers = vector.answers(file, unverified.logs().size());
  return verify(std::move(unverified), answers, known);
}

std::string outcome(const Error& error) {
  return std::string(name_of(error.code)) + ' ' + error.at;
}

// Merges the files in that order: the file, or the error.
Result<LogSet> merge_files(const Vector& vector, const std::vector<std::size_t>& order) {
  LogSet merged;
  for (const std::size_t file : order) {
    WZ_TRY(VerifiedFile verified, read(vector, file, merged));
    WZ_TRY(merged, merge(merged, verified.logs()));
  }
  return merged;
}

std::vector<std::vector<std::size_t>> orders(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::vector<std::size_t>> all;
  do {
    all.push_back(order);
  } while (all.size() < 24 && std::next_permutation(order.begin(), order.end()));
  return all;
}

void check_errors(const Vector& vector, const Ordered& expected) {
  for (const Ordered& error : expected) {
    const std::size_t file = error["file"];
    const auto result = read(vector, file);
    const std::string wanted =
        error["code"].get<std::string>() + ' ' + vector.substituted(error["at"]).get<std::string>();
    INFO("file " << file);
    if (result) {
      CHECK_MESSAGE(false, "read without a fault, wanted " << wanted);
    } else {
      CHECK(outcome(result.error()) == wanted);
    }
  }
}

void check_good(const Vector& vector, const Ordered& expected) {
  for (std::size_t i = 0; i < expected["good"].size(); ++i) {
    const std::size_t file = expected["good"][i];
    const auto result = read(vector, file);
    INFO("file " << file);
    CHECK_MESSAGE(result.has_value(), (result ? std::string() : outcome(result.error())));
    if (result && expected.contains("lines")) {
      CHECK(result->line_count() == expected["lines"][i].get<std::size_t>());
    }
  }
}

void check_merge(const Vector& vector, const Ordered& expected) {
  const std::string wanted = expected["merged"].is_string()
                                 ? vector.substituted(expected["merged"]).get<std::string>()
                                 : vector.merged_file(expected["merged"]);
  for (const auto& order : orders(vector.file_count())) {
    const auto merged = merge_files(vector, order);
    REQUIRE(merged.has_value());
    const auto text = write_file(*merged);
    REQUIRE(text.has_value());
    CHECK(*text == wanted);
    for (const std::size_t file : order) {
      const auto again = merge(*merged, read(vector, file)->logs());
      REQUIRE(again.has_value());
      CHECK(write_file(*again) == text);
    }
  }
}

void check_merge_error(const Vector& vector, const Ordered& expected) {
  const std::string wanted =
      expected["code"].get<std::string>() + ' ' + expected["at"].get<std::string>();
  for (const auto& order : orders(vector.file_count())) {
    const auto merged = merge_files(vector, order);
    REQUIRE_FALSE(merged.has_value());
    CHECK(outcome(merged.error()) == wanted);
  }
}

void check_nothing_new(const Vector& vector, const Ordered& pair, bool nothing) {
  const auto known = read(vector, pair[0].get<std::size_t>());
  const auto incoming = read(vector, pair[1].get<std::size_t>());
  REQUIRE(known.has_value());
  REQUIRE(incoming.has_value());
  const auto taken = take_in(known->logs(), incoming->logs());
  CHECK(taken.has_value() == !nothing);
  if (!taken) CHECK(taken.error().code == ErrorCode::nothing_new);
}

void check_show(const Vector& vector, const Ordered& expected) {
  std::vector<std::size_t> order(vector.file_count());
  std::iota(order.begin(), order.end(), 0);
  const auto merged = merge_files(vector, order);
  REQUIRE_MESSAGE(merged.has_value(), (merged ? std::string() : outcome(merged.error())));
  const State state = fold(*merged);
  const Json shown = show(state);
  if (expected.contains("show")) {
    const Ordered values = vector.substituted(expected["show"]);
    for (const auto& entry : values.items()) {
      const std::string& name = entry.key();
      const Json::json_pointer pointer(name);
      const Json wanted = Json::parse(entry.value().dump());
      INFO("at " << name);
      if (!shown.contains(pointer)) {
        CHECK_MESSAGE(false, "nothing there, wanted " << dump_sorted(wanted));
      } else {
        CHECK(dump_sorted(shown.at(pointer)) == dump_sorted(wanted));
      }
    }
  }
  if (expected.contains("absent")) {
    for (const Ordered& pointer : expected["absent"]) {
      const std::string name = vector.substituted(pointer);
      CHECK_MESSAGE(!shown.contains(Json::json_pointer(name)), name << " is there");
    }
  }
  if (expected.contains("document")) {
    CHECK(write_document(present_document(state)) ==
          vector.substituted(expected["document"]).get<std::string>());
  }
}

void run(const Vector& vector) {
  const Ordered& expected = vector.json()["expect"];
  static const std::vector<std::string> known = {
      "errors", "good",   "lines",    "merged",       "mergeError", "nothingNew",
      "show",   "absent", "document", "somethingNew", "safetyCode"};
  REQUIRE_FALSE(expected.empty());
  for (const auto& entry : expected.items()) {
    const std::string& name = entry.key();
    const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
    CHECK_MESSAGE(is_known, "this runner does not know " << name);
  }
  if (expected.contains("errors")) check_errors(vector, expected["errors"]);
  if (expected.contains("good")) check_good(vector, expected);
  if (expected.contains("merged")) check_merge(vector, expected);
  if (expected.contains("mergeError")) check_merge_error(vector, expected["mergeError"]);
  if (expected.contains("nothingNew")) check_nothing_new(vector, expected["nothingNew"], true);
  if (expected.contains("somethingNew")) check_nothing_new(vector, expected["somethingNew"], false);
  if (expected.contains("show") || expected.contains("absent") || expected.contains("document")) {
    check_show(vector, expected);
  }
  if (expected.contains("safetyCode")) {
    for (const auto& [name, code] : expected["safetyCode"].items()) {
      CHECK(safety_code(ReplicaId(keys().at(name).id)) == code.get<std::string>());
    }
  }
}

}  // namespace

TEST_CASE("every vector of the agreement file holds") {
  std::istringstream names(test::read_text(WZ_VECTOR_LIST).value_or(""));
  std::string name;
  int count = 0;
  while (std::getline(names, name)) {
    if (name == "keys.json") continue;
    ++count;
    INFO("vector " << name);
    run(Vector(parse_ordered(folder + name)));
  }
  CHECK(count > 0);
}
