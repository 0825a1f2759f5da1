#include "profile/questionnaire.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "profile/rounding.hpp"

namespace wederzijds {
namespace {

constexpr int thousandths = 1000;

/// The mean when at least two thirds are answered.
std::optional<int> mean_of(std::int64_t sum, std::size_t answered, std::size_t statements) {
  if (answered == 0 || 3 * answered < 2 * statements) return std::nullopt;
  return static_cast<int>(divide_half_up(sum * thousandths, static_cast<std::int64_t>(answered)));
}

std::optional<std::size_t> level_of(const std::vector<Level>& levels, int mean) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (mean >= levels[i].from) found = i;
  }
  return found;
}

/// Ties go to the first in the pack: only a strictly higher or lower mean takes over.
void put_strength_and_conversation(QuestionnaireScore& score) {
  const auto mean = [&](std::size_t i) { return score.factors[i].mean; };
  for (std::size_t i = 0; i < score.factors.size(); ++i) {
    if (mean(i) && (!score.strength || *mean(i) > *mean(*score.strength))) score.strength = i;
  }
  for (std::size_t i = 0; i < score.factors.size(); ++i) {
    if (!mean(i) || i == score.strength) continue;
    if (!score.conversation || *mean(i) < *mean(*score.conversation)) score.conversation = i;
  }
}

const FactorTexts* texts_of(const Questionnaire& questionnaire, const QuestionnaireScore& score,
                            std::optional<std::size_t> factor) {
  if (!factor || !score.factors[*factor].level) return nullptr;
  return &questionnaire.factors[*factor].texts[*score.factors[*factor].level];
}

/// The answers by the id of their statement, to be looked up for every statement.
class Lookup {
 public:
  explicit Lookup(std::size_t answers) {
    std::size_t size = 16;
    while (size < 2 * answers) size *= 2;
    slots_.resize(size);
  }
  void put(const std::string& id, int answer) { *slot_of(id) = {&id, answer}; }
  /// Nothing where it was not answered.
  [[nodiscard]] std::optional<int> find(const std::string& id) {
    const Slot* slot = slot_of(id);
    return slot->id == nullptr ? std::nullopt : std::optional<int>(slot->answer);
  }

 private:
  struct Slot {
    const std::string* id = nullptr;
    int answer = 0;
  };
  /// Where it stands, or the free place where it would. At most half of the places are taken.
  Slot* slot_of(const std::string& id) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char letter : id) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    std::size_t at = (hash ^ hash >> 15U) & (slots_.size() - 1);
    while (slots_[at].id != nullptr && *slots_[at].id != id) at = (at + 1) & (slots_.size() - 1);
    return &slots_[at];
  }
  std::vector<Slot> slots_;
};

}  // namespace

Result<QuestionnaireScore> score_questionnaire(const Questionnaire& questionnaire,
                                               const StatementAnswers& answers) {
  Lookup given(answers.size());
  for (const auto& [id, answer] : answers) {
    if (!is_answer(answer)) {
      return fail(ErrorCode::bad_arguments, pointer_step(id), "an answer is 1 to 5");
    }
    given.put(id, answer);
  }
  QuestionnaireScore score;
  score.statements = questionnaire.statements.size();
  score.factors.resize(questionnaire.factors.size());
  std::vector<std::int64_t> sums(questionnaire.factors.size());
  for (const Statement& statement : questionnaire.statements) {
    ++score.factors[statement.factor].statements;
  }
  for (FactorScore& factor : score.factors) factor.answers.reserve(factor.statements);
  for (const Statement& statement : questionnaire.statements) {
    FactorScore& factor = score.factors[statement.factor];
    const std::optional<int> found = given.find(statement.id);
    if (!found) {
      factor.answers.emplace_back();
      continue;
    }
    const int answer = statement.reversed ? least_answer + most_answer - *found : *found;
    factor.answers.emplace_back(answer);
    sums[statement.factor] += answer;
    ++factor.answered;
    ++score.answered;
  }
  for (std::size_t i = 0; i < score.factors.size(); ++i) {
    FactorScore& factor = score.factors[i];
    factor.mean = mean_of(sums[i], factor.answered, factor.statements);
    if (factor.mean) factor.level = level_of(questionnaire.levels, *factor.mean);
  }
  put_strength_and_conversation(score);
  return score;
}

QuestionnaireResult say_result(const Questionnaire& questionnaire, const QuestionnaireScore& score,
                               Role role) {
  QuestionnaireResult result;
  const auto part = [&](std::size_t factor, const ByRole<std::string>& title,
                        const ByRole<std::string>& text) {
    const Factor& about = questionnaire.factors[factor];
    return QuestionnaireResult::Part{about.id, about.label[role], title[role], text[role]};
  };
  if (const FactorTexts* texts = texts_of(questionnaire, score, score.strength)) {
    result.headline.push_back(texts->headline[role]);
    result.strength = part(*score.strength, texts->strength_title, texts->strength_text);
  }
  if (const FactorTexts* texts = texts_of(questionnaire, score, score.conversation)) {
    result.headline.push_back(texts->headline[role]);
    result.conversation =
        part(*score.conversation, texts->conversation_title, texts->conversation_text);
    result.action = texts->action[role];
  }
  return result;
}

}  // namespace wederzijds
