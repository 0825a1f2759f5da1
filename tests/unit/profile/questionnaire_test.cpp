#include "profile/questionnaire.hpp"

#include <doctest/doctest.h>

#include "standard_pack.hpp"

namespace wederzijds {
namespace {

/// One factor with this many statements, s0, s1 ..., the last of them reversed.
Questionnaire questionnaire_of(std::size_t statements) {
  Questionnaire questionnaire;
  questionnaire.id = "test";
  questionnaire.factors.push_back({"f", {}, {}, {}});
  for (std::size_t i = 0; i < statements; ++i) {
    questionnaire.statements.push_back({"s" + std::to_string(i), 0, i + 1 == statements, {}});
  }
  return questionnaire;
}

const Questionnaire& quickscan() {
  return *find_questionnaire(test::standard_instruments(), "quickscan");
}

/// All statements of the quickscan answered so that each has this value after reversing.
StatementAnswers all_alike(int value) {
  StatementAnswers answers;
  for (const Statement& statement : quickscan().statements) {
    answers[statement.id] = statement.reversed ? 6 - value : value;
  }
  return answers;
}

}  // namespace

TEST_CASE("a mean is in thousandths, half up, after reversing what is reversed") {
  const auto score = score_questionnaire(questionnaire_of(3), {{"s0", 4}, {"s1", 5}, {"s2", 2}});
  REQUIRE(score);
  CHECK(score->factors[0].mean == 4333);  // (4 + 5 + 4) / 3
  CHECK(score->factors[0].answers == std::vector<std::optional<int>>{std::optional<int>(4),
                                                                     std::optional<int>(5),
                                                                     std::optional<int>(4)});
  const auto sixth = score_questionnaire(
      questionnaire_of(6), {{"s0", 1}, {"s1", 1}, {"s2", 1}, {"s3", 1}, {"s4", 2}, {"s5", 5}});
  REQUIRE(sixth);
  CHECK(sixth->factors[0].mean == 1167);  // 7 / 6
}

TEST_CASE("the lowest and highest means are 1000 and 5000") {
  CHECK(score_questionnaire(questionnaire_of(1), {{"s0", 5}})->factors[0].mean == 1000);
  CHECK(score_questionnaire(questionnaire_of(1), {{"s0", 1}})->factors[0].mean == 5000);
}

TEST_CASE("a mean needs two thirds of the answers, no more and no less") {
  for (std::size_t statements = 1; statements <= 12; ++statements) {
    StatementAnswers answers;
    for (std::size_t answered = 0; answered <= statements; ++answered) {
      const auto score = score_questionnaire(questionnaire_of(statements), answers);
      REQUIRE(score);
      CHECK(score->factors[0].answered == answered);
      CHECK(score->answered == answered);
      CHECK(score->factors[0].mean.has_value() == (answered > 0 && 3 * answered >= 2 * statements));
      answers["s" + std::to_string(answered)] = 3;
    }
  }
}

TEST_CASE("answers out of range are refused, also to statements that are not there") {
  for (int wrong : {0, 6, -1, 100}) {
    const auto score = score_questionnaire(questionnaire_of(2), {{"s1", wrong}});
    REQUIRE_FALSE(score);
    CHECK(score.error().code == ErrorCode::bad_arguments);
    CHECK(score.error().at == "/s1");
    CHECK_FALSE(score_questionnaire(questionnaire_of(2), {{"gone", wrong}}));
  }
}

TEST_CASE("answers to statements that the questionnaire no longer has do not count") {
  const auto score = score_questionnaire(questionnaire_of(1), {{"s0", 5}, {"gone", 5}});
  REQUIRE(score);
  CHECK(score->answered == 1);
  CHECK(score->factors[0].mean == 1000);
}

TEST_CASE("a level begins at its own figure") {
  Questionnaire questionnaire = questionnaire_of(2);
  questionnaire.levels = {{"low", 1000}, {"middle", 2500}, {"high", 3750}};
  questionnaire.factors[0].texts.resize(3);
  const auto level = [&](int first, int second) {
    return score_questionnaire(questionnaire, {{"s0", first}, {"s1", second}})->factors[0].level;
  };
  CHECK(level(1, 5) == 0);  // 1000
  CHECK(level(2, 4) == 0);  // 2000
  CHECK(level(2, 3) == 1);  // 2500
  CHECK(level(3, 2) == 1);  // 3500
  CHECK(level(4, 2) == 2);  // 4000
}

TEST_CASE(
    "the strength is the highest mean and the conversation the lowest of the others, ties in pack "
    "order") {
  const auto alike = score_questionnaire(quickscan(), all_alike(3));
  REQUIRE(alike);
  CHECK(alike->strength == 0);
  CHECK(alike->conversation == 1);  // reciprocity

  StatementAnswers answers = all_alike(3);
  answers["energy-1"] = 4;
  answers["growth-2"] = 2;
  const auto score = score_questionnaire(quickscan(), answers);
  REQUIRE(score);
  CHECK(score->strength == 3);
  CHECK(score->conversation == 2);
}

TEST_CASE("a result has a headline of two sentences, a strength, a conversation and an action") {
  StatementAnswers answers = all_alike(5);
  for (const char* id : {"reciprocity-1", "reciprocity-2", "reciprocity-3"}) answers[id] = 2;
  const auto score = score_questionnaire(quickscan(), answers);
  REQUIRE(score);
  const QuestionnaireResult result = say_result(quickscan(), *score, Role::employee);
  CHECK(result.headline ==
        std::vector<std::string>{"You know what you are working towards.",
                                 "What you need mostly stays unsaid right now."});
  CHECK(result.strength->factor == "clarity");
  CHECK(result.conversation->factor == "reciprocity");
  CHECK(result.conversation->title == "Who goes first?");
  CHECK(result.action->substr(0, 5) == "When ");
}

TEST_CASE("a manager gets a result in the words of a manager") {
  const auto score = score_questionnaire(quickscan(), all_alike(1));
  REQUIRE(score);
  const QuestionnaireResult employee = say_result(quickscan(), *score, Role::employee);
  const QuestionnaireResult manager = say_result(quickscan(), *score, Role::manager);
  CHECK(employee.headline != manager.headline);
  CHECK(employee.action != manager.action);
}

TEST_CASE("half a questionnaire gives half a result, and none gives none") {
  const auto none = score_questionnaire(quickscan(), {});
  REQUIRE(none);
  CHECK(say_result(quickscan(), *none, Role::employee) == QuestionnaireResult());

  const auto one =
      score_questionnaire(quickscan(), {{"growth-1", 4}, {"growth-2", 4}, {"energy-1", 1}});
  REQUIRE(one);
  const QuestionnaireResult result = say_result(quickscan(), *one, Role::employee);
  CHECK(result.strength->factor == "growth");
  CHECK_FALSE(result.conversation);
  CHECK_FALSE(result.action);
  CHECK(result.headline.size() == 1);
}

TEST_CASE("a questionnaire without levels gives means and says nothing about them") {
  const auto score = score_questionnaire(questionnaire_of(3), {{"s0", 1}, {"s1", 1}, {"s2", 1}});
  REQUIRE(score);
  CHECK(score->factors[0].mean.has_value());
  CHECK_FALSE(score->factors[0].level);
  CHECK(say_result(questionnaire_of(3), *score, Role::manager) == QuestionnaireResult());
}

}  // namespace wederzijds
