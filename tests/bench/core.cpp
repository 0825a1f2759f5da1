// The library as scripts/bench measures it step by step: read, verify, merge, fold, write, and
// adding a line, without storage and without the door. The same sources and settings as what is
// shipped; only for the bench.
//
// Slots hold sets of logs. Signatures are taken as good: the shell checks them, and the bench says
// what that takes.

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "agreement/scores.hpp"
#include "base/json.hpp"
#include "profile/best_worst.hpp"
#include "profile/questionnaire.hpp"
#include "talk/agenda.hpp"

namespace {

using namespace wederzijds;

struct Slot {
  LogSet logs;
  Fold fold;
};

std::array<Slot, 4> slots;
std::string out;

const char* failure(const Error& error) {
  out = std::string(name_of(error.code)) + " " + error.at + " " + error.detail;
  return nullptr;
}

Result<LogSet> read(std::uintptr_t bytes, std::size_t size, const LogSet& known) {
  WZ_TRY(UnverifiedFile file, read_file({reinterpret_cast<const char*>(bytes), size}));
  const std::vector<VerifyAnswer> answers(file.logs().size(), VerifyAnswer::good);
  WZ_TRY(const VerifiedFile verified, verify(std::move(file), answers, known));
  return verified.logs();
}

std::uintptr_t room(std::size_t size) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(size));
}
void release(std::uintptr_t place) { std::free(reinterpret_cast<void*>(place)); }

/// The last text that a step made: a file, a model, or what went wrong.
std::uintptr_t out_place() { return reinterpret_cast<std::uintptr_t>(out.data()); }
std::size_t out_size() { return out.size(); }

bool load(int slot, std::uintptr_t bytes, std::size_t size) {
  Result<LogSet> logs = read(bytes, size, {});
  if (!logs) return failure(logs.error()) != nullptr;
  slots[slot] = {std::move(*logs), {}};
  return true;
}

bool merge_slots(int a, int b, int into) {
  Result<LogSet> merged = merge(slots[a].logs, slots[b].logs);
  if (!merged) return failure(merged.error()) != nullptr;
  slots[into] = {std::move(*merged), {}};
  return true;
}

void fold_slot(int slot) { slots[slot].fold.update(slots[slot].logs); }

/// An open agreement takes in the other's file: what is known is compared, the rest is read, merged
/// and folded.
bool take_in_file(int slot, std::uintptr_t bytes, std::size_t size) {
  Result<LogSet> incoming = read(bytes, size, slots[slot].logs);
  if (!incoming) return failure(incoming.error()) != nullptr;
  Result<LogSet> taken = take_in(slots[slot].logs, *incoming);
  if (!taken) return failure(taken.error()) != nullptr;
  slots[slot].logs = std::move(*taken);
  slots[slot].fold.update(slots[slot].logs);
  return true;
}

void copy_slot(int from, int to) { slots[to] = slots[from]; }

bool save(int slot) {
  Result<std::string> file = write_file(slots[slot].logs);
  if (!file) return failure(file.error()) != nullptr;
  out = std::move(*file);
  return true;
}

/// Adds a line to the log of that replica, and brings the state up to it.
bool append(int slot, std::string replica, std::string kind, std::string body) {
  const Result<LinePtr> line = slots[slot].logs.append(
      ReplicaId(std::move(replica)), {std::move(kind), std::move(body), 1, "2027-01-01T09:00:00Z"});
  if (!line) return failure(line.error()) != nullptr;
  slots[slot].fold.update(slots[slot].logs);
  return true;
}

void write_stated(JsonWriter& json, const State& state, const Expectation& item) {
  const ExpectationStated& stated = *item.in_use()->stated;
  json.begin_array();
  json.string(name_of(item.role));
  json.string(item.id);
  json.string(stated.revision);
  json.string(stated.text);
  json.integer(stated.importance);
  json.integer(stated.needed);
  const auto received = received_now(state, item);
  json.integer(received ? received->value : 0);
  const Stated<ViewGiven>* view = view_in_round(state, item, 1);
  json.integer(view != nullptr ? (*view)->acknowledged.value_or(0) : 0);
  json.integer(view != nullptr ? (*view)->delivered.value_or(0) : 0);
  const Answer* answer = answer_in_round(state, item, 1);
  json.string(answer != nullptr ? name_of(answer->present()->answer) : std::string_view());
  json.end_array();
}

/// What a screen would draw: everything that stands, with its latest figures.
void model(int slot) {
  const State& state = slots[slot].fold.state();
  JsonWriter json;
  json.begin_object();
  json.member("lines", static_cast<std::int64_t>(state.lines));
  json.key("expectations");
  json.begin_array();
  for (const Expectation& item : state.expectations) {
    if (item.in_use() != nullptr) write_stated(json, state, item);
  }
  json.end_array();
  json.key("commitments");
  json.begin_array();
  for (const Commitment& item : state.commitments) {
    json.begin_array();
    json.string(item.id);
    json.string(item.in_use()->stated->action);
    for (const Role role : both_roles) {
      const auto status = status_now(state, item, role);
      json.string(status ? name_of(status->status) : std::string_view());
    }
    json.end_array();
  }
  json.end_array();
  json.end_object();
  out = json.take();
}

/// The look at both sides that Compare and the agenda begin with, and the agenda.
int compare_and_agenda(int slot) {
  const State& state = slots[slot].fold.state();
  const CompareScores scores = compare(state);
  const TalkAgenda agenda = make_agenda(scores.sides, 60);
  return static_cast<int>(agenda.items.size() + agenda.parked.size());
}

Questionnaire questionnaire;
StatementAnswers answers;

/// A questionnaire of that many statements in five factors, every third turned round; all answered.
void make_questionnaire(int statements) {
  questionnaire = {};
  answers.clear();
  for (int i = 0; i < 5; ++i)
    questionnaire.factors.emplace_back().id = "factor-" + std::to_string(i);
  for (int i = 0; i < statements; ++i) {
    Statement& statement = questionnaire.statements.emplace_back();
    statement.id = "statement-" + std::to_string(i);
    statement.factor = static_cast<std::size_t>(i % 5);
    statement.reversed = i % 3 == 0;
    answers[statement.id] = 1 + i % 4;
  }
}

/// Scores it that many times; the sum of all means.
int score_answers(int times) {
  int sum = 0;
  for (int i = 0; i < times; ++i) {
    const Result<QuestionnaireScore> scored = score_questionnaire(questionnaire, answers);
    if (!scored) return -1;
    for (const FactorScore& factor : scored->factors) sum += factor.mean.value_or(0);
  }
  return sum;
}

/// What matters, from thirteen answered screens, that many times.
int best_worst(int times) {
  std::vector<BestWorst> chosen;
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    const ScreenValues values = values_of_screen(screen);
    chosen.push_back({screen, values[screen % 4], values[(screen + 1 + screen / 4 % 3) % 4]});
  }
  int sum = 0;
  for (int i = 0; i < times; ++i) {
    const Result<BestWorstResult> scored = score_best_worst(chosen);
    if (!scored) return -1;
    sum += scored->share[0];
  }
  return sum;
}

int whole_folds(int slot) { return static_cast<int>(slots[slot].fold.whole_folds()); }

}  // namespace

EMSCRIPTEN_BINDINGS(wederzijds_bench) {
  emscripten::function("room", &room);
  emscripten::function("release", &release);
  emscripten::function("outPlace", &out_place);
  emscripten::function("outSize", &out_size);
  emscripten::function("load", &load);
  emscripten::function("merge", &merge_slots);
  emscripten::function("fold", &fold_slot);
  emscripten::function("takeIn", &take_in_file);
  emscripten::function("copy", &copy_slot);
  emscripten::function("save", &save);
  emscripten::function("append", &append);
  emscripten::function("model", &model);
  emscripten::function("wholeFolds", &whole_folds);
  emscripten::function("compareAndAgenda", &compare_and_agenda);
  emscripten::function("makeQuestionnaire", &make_questionnaire);
  emscripten::function("score", &score_answers);
  emscripten::function("bestWorst", &best_worst);
}
