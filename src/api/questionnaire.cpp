// questionnaire.*.

#include <utility>

#include "api/operations.hpp"
#include "api/profile_words.hpp"
#include "profile/profile.hpp"
#include "profile/report.hpp"

namespace wederzijds::api {
namespace {

Result<const Questionnaire*> offered(const World& world, const std::string& id) {
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  const Questionnaire* questionnaire = find_questionnaire(*instruments, id);
  if (questionnaire == nullptr) return fail(ErrorCode::not_found, "/id");
  return questionnaire;
}

const std::vector<QuestionnaireRound>& times_of(const ProfileDocument& document,
                                                const std::string& id) {
  static const std::vector<QuestionnaireRound> none;
  const auto found = document.questionnaires.find(id);
  return found == document.questionnaires.end() ? none : found->second;
}

/// Answers to statements that the pack does not have any more do not count.
std::int64_t answered_in(const Questionnaire& questionnaire, const QuestionnaireRound& time) {
  std::int64_t answered = 0;
  for (const Statement& statement : questionnaire.statements) {
    answered += static_cast<std::int64_t>(time.answers.count(statement.id));
  }
  return answered;
}

void write_statements(JsonWriter& json, const Questionnaire& questionnaire,
                      const QuestionnaireRound* time) {
  json.key("statements");
  json.begin_array();
  if (time != nullptr) {
    for (const Statement& statement : questionnaire.statements) {
      json.begin_object();
      json.member("id", statement.id);
      json.member("text", statement.text[time->role]);
      const auto answer = time->answers.find(statement.id);
      if (answer != time->answers.end()) json.member("answer", answer->second);
      json.end_object();
    }
  }
  json.end_array();
}

void write_times(JsonWriter& json, const Questionnaire& questionnaire,
                 const std::vector<QuestionnaireRound>& times) {
  json.key("times");
  json.begin_array();
  for (const QuestionnaireRound& time : times) {
    json.begin_object();
    json.member("begun", time.begun);
    json.member("changed", time.changed);
    json.member("answered", answered_in(questionnaire, time));
    json.end_object();
  }
  json.end_array();
}

void write_factor(JsonWriter& json, const Questionnaire& questionnaire, std::size_t index,
                  const FactorScore& score, Role role) {
  const Factor& factor = questionnaire.factors[index];
  json.begin_object();
  json.member("id", factor.id);
  json.member("label", factor.label[role]);
  json.member("line", factor.line[role]);
  json.optional("mean", score.mean);
  if (score.level) json.member("level", questionnaire.levels[*score.level].id);
  json.member("answered", static_cast<std::int64_t>(score.answered));
  json.member("of", static_cast<std::int64_t>(score.statements));
  json.key("answers");
  json.begin_array();
  std::size_t place = 0;
  for (const Statement& statement : questionnaire.statements) {
    if (statement.factor != index) continue;
    json.begin_object();
    json.member("statement", statement.id);
    json.optional("answer", score.answers[place++]);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_part(JsonWriter& json, std::string_view name,
                const std::optional<QuestionnaireResult::Part>& part) {
  if (!part) return;
  json.key(name);
  json.begin_object();
  json.member("factor", part->factor);
  json.member("label", part->label);
  json.member("title", part->title);
  json.member("text", part->text);
  json.end_object();
}

/// Only once a factor has a mean: until then there is nothing to say.
void write_result(JsonWriter& json, const Questionnaire& questionnaire,
                  const QuestionnaireScore& score, Role role) {
  if (!score.strength) return;
  json.key("result");
  json.begin_object();
  json.key("factors");
  json.begin_array();
  for (std::size_t i = 0; i < score.factors.size(); ++i) {
    write_factor(json, questionnaire, i, score.factors[i], role);
  }
  json.end_array();
  const QuestionnaireResult said = say_result(questionnaire, score, role);
  json.key("headline");
  json.begin_array();
  for (const std::string& sentence : said.headline) json.string(sentence);
  json.end_array();
  write_part(json, "strength", said.strength);
  write_part(json, "conversation", said.conversation);
  json.optional("action", said.action);
  json.end_object();
}

void write_changes(JsonWriter& json, const Questionnaire& questionnaire,
                   const std::vector<QuestionnaireRound>& times) {
  const bool again = times.size() > 1;
  json.key("changes");
  json.begin_array();
  if (again) {
    const QuestionnaireRound& last = times.back();
    for (const Change& change :
         changes_between(times[times.size() - 2], last, questionnaire, last.role)) {
      json.begin_object();
      json.member("id", change.id);
      json.member("label", change.label);
      json.optional("before", change.before);
      json.optional("after", change.after);
      json.end_object();
    }
  }
  json.end_array();
  if (again) json.member("since", times[times.size() - 2].changed);
}

Result<void> answer_questionnaire(World& world, Call& call, const Questionnaire& questionnaire) {
  const auto& times = times_of(world.main_folder().profile(), questionnaire.id);
  const QuestionnaireRound* time = times.empty() ? nullptr : &times.back();
  const StatementAnswers none;
  WZ_TRY(const QuestionnaireScore score,
         score_questionnaire(questionnaire, time != nullptr ? time->answers : none));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("id", questionnaire.id);
  json.member("title", questionnaire.title);
  json.member("about", questionnaire.about);
  write_scale_member(json, "scale", questionnaire.scale);
  if (time != nullptr) {
    json.member("begun", time->begun);
    json.member("changed", time->changed);
    json.member("role", name_of(time->role));
  }
  write_statements(json, questionnaire, time);
  json.member("answered", static_cast<std::int64_t>(score.answered));
  json.member("of", static_cast<std::int64_t>(score.statements));
  if (time != nullptr) json.optional("next", next_statement(*time, questionnaire));
  write_times(json, questionnaire, times);
  if (time != nullptr) write_result(json, questionnaire, score, time->role);
  write_changes(json, questionnaire, times);
  json.end_object();
  return {};
}

}  // namespace

Result<void> questionnaire_view(World& world, Call& call) {
  const std::string id = call.args.id("id");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Questionnaire* questionnaire, offered(world, id));
  return answer_questionnaire(world, call, *questionnaire);
}

Result<void> questionnaire_begin(World& world, Call& call) {
  const std::string id = call.args.id("id");
  const Role role = call.args.role("role");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Questionnaire* questionnaire, offered(world, id));
  WZ_TRY(const std::string today, call.context.today());
  ProfileDocument profile = world.main_folder().profile();
  WZ_CHECK(begin_questionnaire(profile, *world.instruments, id, role, today));
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  return answer_questionnaire(world, call, *questionnaire);
}

Result<void> questionnaire_answer(World& world, Call& call) {
  const std::string id = call.args.id("id");
  const std::string statement = call.args.id("statement");
  const auto answer = call.args.optional_figure("answer");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Questionnaire* questionnaire, offered(world, id));
  WZ_TRY(const std::string today, call.context.today());
  ProfileDocument profile = world.main_folder().profile();
  QuestionnaireRound* time = current_questionnaire(profile, id);
  if (time == nullptr) return fail(ErrorCode::not_allowed, "/id", "it was not begun");
  WZ_CHECK(placed(answer_statement(*time, *questionnaire, statement, answer), "/statement"));
  WZ_CHECK(mark_changed(*time, *world.instruments, today));
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  return answer_questionnaire(world, call, *questionnaire);
}

Result<void> questionnaire_erase(World& world, Call& call) {
  const std::string id = call.args.id("id");
  WZ_CHECK(call.args.check());
  ProfileDocument profile = world.main_folder().profile();
  if (profile.questionnaires.erase(id) == 0) return fail(ErrorCode::not_found, "/id");
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  call.value.begin_object();
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
