// Scores what a file asks, one JSON object a line, and prints one line of JSON for each:
// profile_dump CONTENT REQUESTS. An independent implementation in tests/node/ is held against it,
// and what it prints without "raw" must be the same bytes natively and in wasm. "bench" prints
// times.

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "../support/read_text.hpp"
#include "base/json.hpp"
#include "content/instruments.hpp"
#include "profile/balance.hpp"
#include "profile/best_worst.hpp"
#include "profile/profile.hpp"
#include "profile/questionnaire.hpp"

namespace wederzijds {
namespace {

template <class List>
void write_list(JsonWriter& json, std::string_view name, const List& list) {
  json.key(name);
  json.begin_array();
  for (const auto& one : list) json.integer(static_cast<std::int64_t>(one));
  json.end_array();
}

/// Floats as text with enough digits to compare to 1e-6, and no more than builds agree on.
std::string digits(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.12f", value);
  return text;
}

std::vector<BestWorst> answers_of(const Json& request) {
  std::vector<BestWorst> answers;
  const Json* list = find_array(request, "answers");
  if (list == nullptr) return answers;
  for (const Json& one : *list) {
    if (!one.is_array() || one.size() != 3) continue;
    answers.push_back(
        {one[0].get<std::size_t>(), one[1].get<std::size_t>(), one[2].get<std::size_t>()});
  }
  return answers;
}

void write_raw(JsonWriter& json, const std::vector<BestWorst>& answers) {
  const Result<BestWorstMode> mode = find_mode(answers);
  if (!mode) return;
  json.key("raw");
  json.begin_object();
  json.key("utility");
  json.begin_array();
  for (double one : mode->utility) json.string(digits(one));
  json.end_array();
  json.key("covariance");
  json.begin_array();
  for (const ValueVector& row : mode->covariance) {
    for (double one : row) json.string(digits(one));
  }
  json.end_array();
  json.member("logLikelihood", digits(mode->log_likelihood));
  json.member("steps", mode->steps);
  json.end_object();
}

Result<void> estimate(const Json& request, JsonWriter& json) {
  const std::vector<BestWorst> answers = answers_of(request);
  WZ_TRY(const BestWorstResult result, score_best_worst(answers));
  json.member("answered", static_cast<std::int64_t>(result.answered));
  json.member("enough", result.enough);
  write_list(json, "utility", result.utility);
  write_list(json, "utilityError", result.utility_error);
  write_list(json, "share", result.share);
  write_list(json, "shareError", result.share_error);
  json.optional("fit", result.fit);
  write_list(json, "order", result.order);
  write_list(json, "group", result.group);
  write_list(json, "band", result.band);
  if (const Json* received = find_array(request, "received")) {
    std::array<std::optional<int>, value_count> given;
    for (std::size_t i = 0; i < value_count && i < received->size(); ++i) {
      const int one = (*received)[i].get<int>();
      if (one > 0) given[i] = one;  // in this file 0 says that it was not answered
    }
    const BalanceLists lists = balance_lists(result, given);
    write_list(json, "protect", lists.protect);
    write_list(json, "talkAbout", lists.talk_about);
  }
  if (find_boolean(request, "raw").value_or(false)) write_raw(json, answers);
  return {};
}

Result<void> design(const Json& request, JsonWriter& json) {
  WZ_TRY(const std::int64_t seed, need_integer(request, "seed", 0, largest_integer));
  json.key("screens");
  json.begin_array();
  for (const ShownScreen& shown : shown_screens(static_cast<std::uint64_t>(seed))) {
    json.begin_array();
    json.integer(static_cast<std::int64_t>(shown.screen));
    for (std::size_t value : shown.values) json.integer(static_cast<std::int64_t>(value));
    json.end_array();
  }
  json.end_array();
  return {};
}

Result<void> questionnaire(const Json& request, const Instruments& instruments, JsonWriter& json) {
  WZ_TRY(const std::string id, need_string(request, "id"));
  const Questionnaire* const found = find_questionnaire(instruments, id);
  if (found == nullptr) return fail(ErrorCode::not_found, "/id");
  WZ_TRY(const Json* const given, need_object(request, "answers"));
  StatementAnswers answers;
  for (const auto& [statement, answer] : given->items()) answers[statement] = answer.get<int>();
  WZ_TRY(const QuestionnaireScore score, score_questionnaire(*found, answers));
  json.member("answered", static_cast<std::int64_t>(score.answered));
  json.key("factors");
  json.begin_array();
  for (const FactorScore& factor : score.factors) {
    json.begin_object();
    json.member("answered", static_cast<std::int64_t>(factor.answered));
    json.optional("mean", factor.mean);
    if (factor.level) json.member("level", found->levels[*factor.level].id);
    json.end_object();
  }
  json.end_array();
  if (score.strength) json.member("strength", found->factors[*score.strength].id);
  if (score.conversation) json.member("conversation", found->factors[*score.conversation].id);
  return {};
}

/// Microseconds for one full estimate, and for scoring 120 answers of a questionnaire.
void bench(JsonWriter& json) {
  using Clock = std::chrono::steady_clock;
  constexpr int rounds = 500;
  const auto microseconds = [](Clock::time_point from) {
    return std::chrono::duration<double, std::micro>(Clock::now() - from).count() / rounds;
  };
  std::vector<BestWorst> answers;
  for (std::size_t i = 0; i < screen_count; ++i) {
    const ScreenValues values = values_of_screen(i);
    answers.push_back({i, values[i % 4], values[(i + 1) % 4]});
  }
  std::int64_t sum = 0;  // keeps the work from being left out
  auto from = Clock::now();
  for (int i = 0; i < rounds; ++i) {
    answers[0].best = values_of_screen(0)[static_cast<std::size_t>(i % 2) * 2];
    if (const auto result = score_best_worst(answers)) sum += result->utility[0];
  }
  json.member("estimateMicroseconds", digits(microseconds(from)));
  Questionnaire long_one;
  long_one.factors.resize(5);
  StatementAnswers given;
  for (std::size_t i = 0; i < 120; ++i) {
    long_one.statements.push_back({"s" + std::to_string(i), i % 5, i % 2 == 1, {}});
    given["s" + std::to_string(i)] = static_cast<int>(i % 5) + 1;
  }
  from = Clock::now();
  for (int i = 0; i < rounds; ++i) {
    if (const auto score = score_questionnaire(long_one, given)) sum += *score->factors[0].mean;
  }
  json.member("questionnaireMicroseconds", digits(microseconds(from)));
  json.member("sum", sum);
}

Result<void> answer(const Json& request, const Instruments& instruments, JsonWriter& json) {
  WZ_TRY(const std::string op, need_string(request, "op"));
  if (op == "estimate") return estimate(request, json);
  if (op == "design") return design(request, json);
  if (op == "questionnaire") return questionnaire(request, instruments, json);
  if (op == "bench") {
    bench(json);
    return {};
  }
  return fail(ErrorCode::unknown_operation, "/op");
}

Result<Instruments> load(const std::string& content) {
  std::vector<PackFile> files;
  for (const char* name :
       {"pack.json", "questionnaires/quickscan.json", "lang/quickscan.en.json"}) {
    const auto text = test::read_text(content + "/packs/standard/" + name);
    if (!text) return fail(ErrorCode::not_found, name);
    files.push_back({name, *text});
  }
  return load_instruments(files, "en");
}

int run(const std::string& content, const std::string& requests) {
  const Result<Instruments> instruments = load(content);
  const auto text = test::read_text(requests);
  if (!instruments || !text) {
    std::fputs("cannot read the content or the requests\n", stderr);
    return 2;
  }
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const Result<Json> request = parse_checked(std::string_view(*text).substr(begin, end - begin));
    begin = end + 1;
    if (!request) return 2;
    JsonWriter json;
    json.begin_object();
    const Result<void> done = answer(*request, *instruments, json);
    if (done) {
      json.end_object();
      std::printf("%s\n", json.text().c_str());
    } else {
      JsonWriter error;
      error.begin_object();
      error.member("error", name_of(done.error().code));
      error.member("at", done.error().at);
      error.end_object();
      std::printf("%s\n", error.text().c_str());
    }
  }
  return 0;
}

}  // namespace
}  // namespace wederzijds

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: profile_dump CONTENT REQUESTS\n", stderr);
    return 2;
  }
  return wederzijds::run(argv[1], argv[2]);
}
