// Scores of a questionnaire: the mean of each factor after reversing, and what the result says
// about it.
//
// Source: averaging the items that were answered, as manuals of multi-item scales have it
// (discussed by Schafer and Graham 2002); the two thirds, the levels and what they say are
// conventions, the levels those of the pack. domain.md, section 6.
//
// Guarantees: exact integers throughout; a mean is shown with how many answers it rests on; there
// is no norm and no grade.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/role.hpp"
#include "content/instruments.hpp"

namespace wederzijds {

inline constexpr int least_answer = 1;
inline constexpr int most_answer = 5;
[[nodiscard]] constexpr bool is_answer(long long value) {
  return value >= least_answer && value <= most_answer;
}

/// Answers 1 to 5 by the id of the statement. What was not answered is absent.
using StatementAnswers = std::map<std::string, int>;

struct FactorScore {
  std::size_t answered = 0;
  std::size_t statements = 0;
  std::optional<int> mean;                  // thousandths of a point, 1000 to 5000
  std::optional<std::size_t> level;         // index into Questionnaire::levels
  std::vector<std::optional<int>> answers;  // after reversing, in the order of the statements
  bool operator==(const FactorScore&) const = default;
};

struct QuestionnaireScore {
  std::size_t answered = 0;
  std::size_t statements = 0;
  std::vector<FactorScore> factors;  // in the order of the pack
  /// The factor with the highest mean, and of the others the one with the lowest; ties in pack
  /// order.
  std::optional<std::size_t> strength;
  std::optional<std::size_t> conversation;
  bool operator==(const QuestionnaireScore&) const = default;
};

/// Scores the answers. Answers to statements that the questionnaire does not have do not count (an
/// older pack had them). Errors: `bad_arguments` at `/<id>` for an answer that is not 1 to 5.
[[nodiscard]] Result<QuestionnaireScore> score_questionnaire(const Questionnaire& questionnaire,
                                                             const StatementAnswers& answers);

/// What a questionnaire says back, in the pack's words for this role. A text is absent where there
/// is no mean to speak of, or the pack has no levels.
struct QuestionnaireResult {
  struct Part {
    std::string factor;
    std::string label;
    std::string title;
    std::string text;
    bool operator==(const Part&) const = default;
  };
  std::vector<std::string> headline;  // a sentence of the strength, then one of the conversation
  std::optional<Part> strength;
  std::optional<Part> conversation;
  std::optional<std::string> action;  // for the conversation; begins with "When" or its like
  bool operator==(const QuestionnaireResult&) const = default;
};

[[nodiscard]] QuestionnaireResult say_result(const Questionnaire& questionnaire,
                                             const QuestionnaireScore& score, Role role);

}  // namespace wederzijds
