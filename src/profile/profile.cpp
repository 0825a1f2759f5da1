#include "profile/profile.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.hpp"
#include "base/utf8.hpp"

namespace wederzijds {
namespace {

constexpr std::array<std::string_view, 3> use_names = {"less", "right", "more"};
constexpr std::array<std::string_view, section_count> section_names = {
    "strengths", "preferences", "challenges", "values", "received", "demands", "great"};
constexpr std::string_view choose_step = "choose";
constexpr std::string_view great_work_step = "great-work";
constexpr std::string_view feeling_great_step = "feeling-great";

template <class T, std::size_t n>
std::optional<T> named_in(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<T>(found - names.begin());
}

tl::unexpected<Error> not_found(std::string_view id) {
  return fail(ErrorCode::not_found, "", std::string(id) + " is not in the pack");
}

Result<void> check_answer(std::optional<int> answer) {
  if (answer && !is_answer(*answer)) return fail(ErrorCode::bad_arguments, "", "must be 1 to 5");
  return {};
}

/// Whether there is something to read in it.
bool has_words(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

Result<void> check_text(std::string_view text) {
  if (!is_utf8(text)) return fail(ErrorCode::not_utf8);
  if (code_points(text) > longest_profile_text) {
    return fail(ErrorCode::too_large, "", "at most 2000 characters");
  }
  return {};
}

template <class Map, class Value>
void put(Map& map, std::string_view id, const std::optional<Value>& value) {
  if (value) {
    map.insert_or_assign(std::string(id), *value);
  } else {
    map.erase(std::string(id));
  }
}

Result<void> put_text(std::map<std::string, std::string>& map, std::string_view id,
                      std::string text) {
  WZ_CHECK(check_text(text));
  if (has_words(text)) {
    map.insert_or_assign(std::string(id), std::move(text));
  } else {
    map.erase(std::string(id));
  }
  return {};
}

bool is_for(const std::optional<Role>& wanted, Role role) { return !wanted || *wanted == role; }

/// A part of "How to work with me" that this round's role has.
bool has_part(const ProfileRound& round, const Instruments& instruments, std::string_view id) {
  const WorkWithMePart* const part = find_part(instruments, id);
  return part != nullptr && is_for(part->role, round.role);
}

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void add_strength_steps(const ProfileRound& round, const StrengthCards& cards,
                        std::vector<Step>& steps) {
  const std::vector<std::string>& chosen = round.strengths.chosen;
  steps.push_back(
      {Section::strengths, std::string(choose_step), chosen.size() == cards.choose, false});
  for (const std::string& card : chosen) {
    steps.push_back({Section::strengths, card, round.strengths.uses.count(card) > 0, false});
  }
}

void add_balance_steps(const ProfileRound& round, const Instruments& instruments,
                       std::vector<Step>& steps) {
  if (instruments.values) {
    for (const std::string& id : round.values.ids) {
      steps.push_back({Section::received, id, round.balance.received.count(id) > 0, false});
    }
  }
  const WorkBalance& balance = *instruments.balance;
  for (const Card& demand : balance.demands) {
    steps.push_back(
        {Section::demands, demand.id, round.balance.demands.count(demand.id) > 0, false});
  }
  steps.push_back(
      {Section::great, std::string(great_work_step), round.balance.great_work.has_value(), false});
  steps.push_back({Section::great, std::string(feeling_great_step),
                   round.balance.feeling_great.has_value(), false});
}

bool has_same_words(const ProfileRound& a, const ProfileRound& b) {
  return a.strengths.chosen == b.strengths.chosen && a.strengths.examples == b.strengths.examples &&
         a.challenges == b.challenges && a.work_with_me == b.work_with_me;
}

bool has_measures(const ProfileRound& round) {
  return !round.strengths.uses.empty() || !round.preferences.empty() ||
         !round.values.answers.empty() || round.balance != BalanceAnswers() ||
         !round.unknown.empty();
}

/// Whether the last round has nothing but what it may have taken over from the one before.
bool adds_nothing(const std::vector<ProfileRound>& rounds) {
  if (rounds.empty() || has_measures(rounds.back())) return false;
  if (is_untouched(rounds.back())) return true;
  return rounds.size() > 1 && has_same_words(rounds.back(), rounds[rounds.size() - 2]);
}

template <class Round>
Result<void> mark(Round& round, const Instruments& instruments, std::string_view today) {
  if (!is_date(today)) return fail(ErrorCode::bad_arguments, "/today", "not a date");
  round.changed = std::string(today);
  round.pack = instruments.pack;
  round.pack_version = instruments.pack_version;
  return {};
}

std::optional<std::size_t> index_of(const std::vector<std::string>& ids, const std::string& id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::size_t>(found - ids.begin());
}

}  // namespace

std::string_view name_of(StrengthUse use) { return use_names[static_cast<std::size_t>(use)]; }

std::optional<StrengthUse> strength_use_named(std::string_view name) {
  return named_in<StrengthUse>(use_names, name);
}

std::string_view name_of(Section section) {
  return section_names[static_cast<std::size_t>(section)];
}

std::optional<Section> section_named(std::string_view name) {
  return named_in<Section>(section_names, name);
}

Result<void> begin_round(ProfileDocument& document, const Instruments& instruments, Role role,
                         std::string_view today, std::uint64_t seed, CarryOver carry) {
  if (!is_date(today)) return fail(ErrorCode::bad_arguments, "/today", "not a date");
  if (seed > static_cast<std::uint64_t>(largest_integer)) {
    return fail(ErrorCode::bad_arguments, "/seed", "over 2^53 - 1");
  }
  ProfileRound round;
  round.begun = round.changed = std::string(today);
  round.role = role;
  round.pack = instruments.pack;
  round.pack_version = instruments.pack_version;
  round.values.seed = seed;
  if (instruments.values) {
    for (const WorkValue& value : instruments.values->values) round.values.ids.push_back(value.id);
  }
  if (adds_nothing(document.rounds)) document.rounds.pop_back();
  if (carry == CarryOver::own_words && !document.rounds.empty()) {
    const ProfileRound& last = document.rounds.back();
    round.strengths.chosen = last.strengths.chosen;
    round.strengths.examples = last.strengths.examples;
    round.challenges = last.challenges;
    round.work_with_me = last.work_with_me;
  }
  document.rounds.push_back(std::move(round));
  return {};
}

ProfileRound* current_round(ProfileDocument& document) {
  return document.rounds.empty() ? nullptr : &document.rounds.back();
}

const ProfileRound* current_round(const ProfileDocument& document) {
  return document.rounds.empty() ? nullptr : &document.rounds.back();
}

bool is_untouched(const ProfileRound& round) {
  return !has_measures(round) && has_same_words(round, ProfileRound());
}

Result<void> begin_questionnaire(ProfileDocument& document, const Instruments& instruments,
                                 std::string_view id, Role role, std::string_view today) {
  if (find_questionnaire(instruments, id) == nullptr) return not_found(id);
  if (!is_date(today)) return fail(ErrorCode::bad_arguments, "/today", "not a date");
  QuestionnaireRound round;
  round.begun = round.changed = std::string(today);
  round.role = role;
  round.pack = instruments.pack;
  round.pack_version = instruments.pack_version;
  std::vector<QuestionnaireRound>& rounds = document.questionnaires[std::string(id)];
  if (!rounds.empty() && rounds.back().answers.empty() && rounds.back().unknown.empty()) {
    rounds.pop_back();
  }
  rounds.push_back(std::move(round));
  return {};
}

QuestionnaireRound* current_questionnaire(ProfileDocument& document, std::string_view id) {
  const auto found = document.questionnaires.find(std::string(id));
  if (found == document.questionnaires.end() || found->second.empty()) return nullptr;
  return &found->second.back();
}

const QuestionnaireRound* current_questionnaire(const ProfileDocument& document,
                                                std::string_view id) {
  const auto found = document.questionnaires.find(std::string(id));
  if (found == document.questionnaires.end() || found->second.empty()) return nullptr;
  return &found->second.back();
}

Result<void> mark_changed(ProfileRound& round, const Instruments& instruments,
                          std::string_view today) {
  return mark(round, instruments, today);
}

Result<void> mark_changed(QuestionnaireRound& round, const Instruments& instruments,
                          std::string_view today) {
  return mark(round, instruments, today);
}

Result<void> answer_statement(QuestionnaireRound& round, const Questionnaire& questionnaire,
                              std::string_view statement, std::optional<int> answer) {
  const auto& all = questionnaire.statements;
  if (std::none_of(all.begin(), all.end(), [&](const Statement& s) { return s.id == statement; })) {
    return not_found(statement);
  }
  WZ_CHECK(check_answer(answer));
  put(round.answers, statement, answer);
  return {};
}

std::optional<std::string> next_statement(const QuestionnaireRound& round,
                                          const Questionnaire& questionnaire) {
  for (const Statement& statement : questionnaire.statements) {
    if (round.answers.count(statement.id) == 0) return statement.id;
  }
  return std::nullopt;
}

Result<void> choose_strengths(ProfileRound& round, const Instruments& instruments,
                              std::vector<std::string> cards) {
  if (!instruments.strengths) return not_found("strengths");
  if (cards.size() > instruments.strengths->choose) {
    return fail(ErrorCode::bad_arguments, "", "too many cards");
  }
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const std::string at = "/" + std::to_string(i);
    if (find_strength(instruments, cards[i]) == nullptr) {
      return fail(ErrorCode::not_found, at, cards[i] + " is not in the pack");
    }
    if (std::count(cards.begin(), cards.end(), cards[i]) > 1) {
      return fail(ErrorCode::bad_arguments, at, "this card comes twice");
    }
  }
  round.strengths.chosen = std::move(cards);
  return {};
}

Result<void> set_strength_example(ProfileRound& round, const Instruments& instruments,
                                  std::string_view card, std::string text) {
  if (find_strength(instruments, card) == nullptr) return not_found(card);
  return put_text(round.strengths.examples, card, std::move(text));
}

Result<void> set_strength_use(ProfileRound& round, const Instruments& instruments,
                              std::string_view card, std::optional<StrengthUse> use) {
  if (find_strength(instruments, card) == nullptr) return not_found(card);
  put(round.strengths.uses, card, use);
  return {};
}

Result<void> set_preference(ProfileRound& round, const Instruments& instruments,
                            std::string_view slider, std::optional<PreferenceAnswer> answer) {
  if (find_slider(instruments, slider) == nullptr) return not_found(slider);
  if (answer) WZ_CHECK(check_answer(answer->position));
  put(round.preferences, slider, answer);
  return {};
}

Result<void> set_challenge(ProfileRound& round, const Instruments& instruments,
                           std::string_view question, std::string text) {
  const OpenQuestion* const found = find_open_question(instruments, question);
  if (found == nullptr || !is_for(found->role, round.role)) return not_found(question);
  return put_text(round.challenges, question, std::move(text));
}

Result<void> set_screen(ProfileRound& round, std::size_t screen, ScreenAnswer answer) {
  const std::vector<std::string>& ids = round.values.ids;
  if (ids.size() != value_count || screen >= screen_count) {
    return fail(ErrorCode::not_found, "/screen", "no such screen");
  }
  const auto is_shown = [&](const std::string& id) {
    const ScreenValues values = values_of_screen(screen);
    return std::any_of(values.begin(), values.end(),
                       [&](std::size_t value) { return ids[value] == id; });
  };
  if (answer.best && !is_shown(*answer.best)) {
    return fail(ErrorCode::bad_arguments, "/best", "is not on this screen");
  }
  if (answer.worst && !is_shown(*answer.worst)) {
    return fail(ErrorCode::bad_arguments, "/worst", "is not on this screen");
  }
  if (answer.best && answer.best == answer.worst) {
    return fail(ErrorCode::bad_arguments, "/worst", "the same value cannot be both");
  }
  if (answer.best || answer.worst) {
    round.values.answers.insert_or_assign(screen, std::move(answer));
  } else {
    round.values.answers.erase(screen);
  }
  return {};
}

Result<void> set_received(ProfileRound& round, std::string_view value, std::optional<int> answer) {
  if (!has(round.values.ids, value)) return not_found(value);
  WZ_CHECK(check_answer(answer));
  put(round.balance.received, value, answer);
  return {};
}

Result<void> set_demand(ProfileRound& round, const Instruments& instruments,
                        std::string_view demand, std::optional<int> answer) {
  if (find_demand(instruments, demand) == nullptr) return not_found(demand);
  WZ_CHECK(check_answer(answer));
  put(round.balance.demands, demand, answer);
  return {};
}

Result<void> set_great_work(ProfileRound& round, std::optional<int> answer) {
  WZ_CHECK(check_answer(answer));
  round.balance.great_work = answer;
  return {};
}

Result<void> set_feeling_great(ProfileRound& round, std::optional<int> answer) {
  WZ_CHECK(check_answer(answer));
  round.balance.feeling_great = answer;
  return {};
}

Result<void> set_work_with_me(ProfileRound& round, const Instruments& instruments,
                              std::string_view part, std::string text) {
  if (!has_part(round, instruments, part)) return not_found(part);
  WZ_CHECK(check_text(text));
  WorkWithMeText& own = round.work_with_me[std::string(part)];
  own.text = has_words(text) ? std::optional<std::string>(std::move(text)) : std::nullopt;
  if (own == WorkWithMeText()) round.work_with_me.erase(std::string(part));
  return {};
}

Result<void> set_work_with_me_shared(ProfileRound& round, const Instruments& instruments,
                                     std::string_view part, bool shared) {
  if (!has_part(round, instruments, part)) return not_found(part);
  WorkWithMeText& own = round.work_with_me[std::string(part)];
  own.shared = shared;
  if (own == WorkWithMeText()) round.work_with_me.erase(std::string(part));
  return {};
}

Result<void> set_place(ProfileRound& round, const Instruments& instruments, Place place) {
  const std::vector<Step> steps = steps_of(round, instruments);
  const bool known = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return step.section == place.section && step.item == place.item;
  });
  if (!known) return fail(ErrorCode::not_found, "/item", "no such step");
  round.place = std::move(place);
  return {};
}

std::vector<Step> steps_of(const ProfileRound& round, const Instruments& instruments) {
  std::vector<Step> steps;
  if (instruments.strengths) add_strength_steps(round, *instruments.strengths, steps);
  if (instruments.preferences) {
    for (const Slider& slider : instruments.preferences->sliders) {
      steps.push_back(
          {Section::preferences, slider.id, round.preferences.count(slider.id) > 0, false});
    }
  }
  if (instruments.open_questions) {
    for (const OpenQuestion& question : instruments.open_questions->questions) {
      if (!is_for(question.role, round.role)) continue;
      steps.push_back(
          {Section::challenges, question.id, round.challenges.count(question.id) > 0, true});
    }
  }
  // A round keeps its values when the pack gives them up; without their words nobody can go on.
  const auto screens = instruments.values ? screens_of(round) : std::vector<ShownScreen>();
  for (const ShownScreen& shown : screens) {
    const auto found = round.values.answers.find(shown.screen);
    const bool answered =
        found != round.values.answers.end() && found->second.best && found->second.worst;
    steps.push_back({Section::values, std::to_string(shown.screen), answered, false});
  }
  if (instruments.balance) add_balance_steps(round, instruments, steps);
  return steps;
}

std::optional<Step> resume_at(const ProfileRound& round, const Instruments& instruments) {
  const std::vector<Step> steps = steps_of(round, instruments);
  if (round.place) {
    for (const Step& step : steps) {
      if (step.section == round.place->section && step.item == round.place->item) return step;
    }
  }
  for (const Step& step : steps) {
    if (!step.answered && !step.optional) return step;
  }
  return std::nullopt;
}

std::vector<SectionProgress> progress_of(const ProfileRound& round,
                                         const Instruments& instruments) {
  std::vector<SectionProgress> progress;
  for (const Step& step : steps_of(round, instruments)) {
    if (progress.empty() || progress.back().section != step.section) {
      progress.push_back({step.section, 0, 0});
    }
    ++progress.back().steps;
    if (step.answered) ++progress.back().answered;
  }
  return progress;
}

std::vector<ShownScreen> screens_of(const ProfileRound& round) {
  if (round.values.ids.size() != value_count) return {};
  const auto screens = shown_screens(round.values.seed);
  return {screens.begin(), screens.end()};
}

std::vector<BestWorst> answered_screens(const ProfileRound& round) {
  std::vector<BestWorst> answered;
  for (const auto& [screen, answer] : round.values.answers) {
    if (!answer.best || !answer.worst) continue;
    const auto best = index_of(round.values.ids, *answer.best);
    const auto worst = index_of(round.values.ids, *answer.worst);
    if (best && worst) answered.push_back({screen, *best, *worst});
  }
  return answered;
}

}  // namespace wederzijds
