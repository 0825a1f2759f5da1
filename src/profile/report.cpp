#include "profile/report.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace wederzijds {
namespace {

constexpr int neutral = 3;
constexpr std::array<std::string_view, 11> change_names = {
    "strength-added", "strength-dropped", "strength-use", "preference",
    "challenge",      "value-band",       "received",     "demand",
    "great-work",     "feeling-great",    "factor"};

template <class Map>
auto look_up(const Map& map, const std::string& id) {
  const auto found = map.find(id);
  return found == map.end() ? std::optional<typename Map::mapped_type>()
                            : std::optional<typename Map::mapped_type>(found->second);
}

/// The words of a value; for one that the pack no longer has, its id.
WorkValue words_of_value(const Instruments& instruments, const std::string& id) {
  const WorkValue* const known = find_value(instruments, id);
  return known != nullptr ? *known : WorkValue{id, id, "", id};
}

void add_strengths(const ProfileRound& round, const Instruments& instruments,
                   ProfileReport& report) {
  for (const std::string& id : round.strengths.chosen) {
    const Card* const card = find_strength(instruments, id);
    if (card == nullptr) continue;
    report.strengths.push_back(
        {*card, look_up(round.strengths.examples, id), look_up(round.strengths.uses, id)});
  }
}

void add_preferences(const ProfileRound& round, const Instruments& instruments,
                     ProfileReport& report) {
  if (!instruments.preferences) return;
  for (const Slider& slider : instruments.preferences->sliders) {
    const auto answer = look_up(round.preferences, slider.id);
    if (answer) report.preferences.push_back({slider, answer->position});
  }
}

void add_texts(const ProfileRound& round, const Instruments& instruments, ProfileReport& report) {
  if (!instruments.open_questions) return;
  for (const OpenQuestion& question : instruments.open_questions->questions) {
    if (question.role && *question.role != round.role) continue;
    if (auto text = look_up(round.challenges, question.id)) {
      report.challenges.push_back({question.id, question.label, *text});
    }
  }
  for (const WorkWithMePart& part : instruments.open_questions->parts) {
    if (part.role && *part.role != round.role) continue;
    const auto own = look_up(round.work_with_me, part.id);
    if (own && own->text) report.work_with_me.push_back({part.id, part.label, *own->text});
  }
}

void add_values(const ProfileRound& round, const Instruments& instruments, ProfileReport& report) {
  const std::vector<BestWorst> answers = answered_screens(round);
  const Result<BestWorstResult> scored = score_best_worst(answers);
  if (!scored || answers.empty()) return;
  report.screens_answered = scored->answered;
  report.values_enough = scored->enough;
  report.fit = scored->fit;
  std::array<std::optional<int>, value_count> received;
  for (std::size_t i = 0; i < value_count; ++i) {
    received[i] = look_up(round.balance.received, round.values.ids[i]);
  }
  for (std::size_t place = 0; place < value_count; ++place) {
    const std::size_t value = scored->order[place];
    WorkValue words = words_of_value(instruments, round.values.ids[value]);
    ReportedValue one;
    one.id = std::move(words.id);
    one.label = std::move(words.label);
    one.line = std::move(words.line);
    one.best = std::move(words.best);
    one.share = scored->share[value];
    one.share_error = scored->share_error[value];
    one.band = scored->band[value];
    one.group = scored->group[place];
    one.received = received[value];
    report.values.push_back(std::move(one));
  }
  const BalanceLists lists = balance_lists(*scored, received);
  for (std::size_t value : lists.protect) report.protect.push_back(round.values.ids[value]);
  for (std::size_t value : lists.talk_about) report.talk_about.push_back(round.values.ids[value]);
}

void add_balance(const ProfileRound& round, const Instruments& instruments, ProfileReport& report) {
  for (const std::string& id : round.values.ids) {
    if (auto level = look_up(round.balance.received, id)) {
      report.received.push_back({id, words_of_value(instruments, id).label, *level});
    }
  }
  if (instruments.balance) {
    for (const Card& demand : instruments.balance->demands) {
      if (auto level = look_up(round.balance.demands, demand.id)) {
        report.demands.push_back({demand.id, demand.label, *level});
      }
    }
  }
  report.great_work = round.balance.great_work;
  report.feeling_great = round.balance.feeling_great;
  report.field = great_field(report.great_work, report.feeling_great);
}

template <class List, class Id>
const typename List::value_type* find_in(const List& list, const Id& id,
                                         Id List::value_type::*member) {
  for (const auto& one : list) {
    if (one.*member == id) return &one;
  }
  return nullptr;
}

void add_strength_changes(const ProfileReport& before, const ProfileReport& after,
                          std::vector<Change>& changes) {
  if (before.strengths.empty() || after.strengths.empty()) return;
  const auto find_card = [](const std::vector<ReportedStrength>& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const ReportedStrength& one) { return one.card.id == id; });
    return found == list.end() ? nullptr : &*found;
  };
  for (const ReportedStrength& now : after.strengths) {
    const ReportedStrength* const then = find_card(before.strengths, now.card.id);
    if (then == nullptr) {
      changes.push_back({ChangeKind::strength_added, now.card.id, now.card.label, "", std::nullopt,
                         std::nullopt});
    } else if (then->use && now.use && then->use != now.use) {
      changes.push_back({ChangeKind::strength_use, now.card.id, now.card.label, "",
                         static_cast<int>(*then->use), static_cast<int>(*now.use)});
    }
  }
  for (const ReportedStrength& then : before.strengths) {
    if (find_card(after.strengths, then.card.id) != nullptr) continue;
    changes.push_back({ChangeKind::strength_dropped, then.card.id, then.card.label, "",
                       std::nullopt, std::nullopt});
  }
}

void add_preference_changes(const ProfileReport& before, const ProfileReport& after,
                            std::vector<Change>& changes) {
  for (const ReportedPreference& now : after.preferences) {
    for (const ReportedPreference& then : before.preferences) {
      if (then.slider.id != now.slider.id || then.position == now.position) continue;
      changes.push_back({ChangeKind::preference, now.slider.id, now.slider.left, now.slider.right,
                         then.position, now.position});
    }
  }
}

void add_text_changes(const ProfileReport& before, const ProfileReport& after,
                      std::vector<Change>& changes) {
  for (const ReportedText& now : after.challenges) {
    const ReportedText* const then = find_in(before.challenges, now.id, &ReportedText::id);
    if (then == nullptr || then->text == now.text) continue;
    changes.push_back({ChangeKind::challenge, now.id, now.label, "", std::nullopt, std::nullopt});
  }
}

void add_band_changes(const ProfileReport& before, const ProfileReport& after,
                      std::vector<Change>& changes) {
  if (!before.values_enough || !after.values_enough) return;
  for (const ReportedValue& now : after.values) {
    const ReportedValue* const then = find_in(before.values, now.id, &ReportedValue::id);
    if (then == nullptr || then->band == now.band) continue;
    changes.push_back({ChangeKind::value_band, now.id, now.label, "", then->band, now.band});
  }
}

void add_level_changes(ChangeKind kind, const std::vector<ReportedLevel>& before,
                       const std::vector<ReportedLevel>& after, std::vector<Change>& changes) {
  for (const ReportedLevel& now : after) {
    const ReportedLevel* const then = find_in(before, now.id, &ReportedLevel::id);
    if (then == nullptr || then->level == now.level) continue;
    changes.push_back({kind, now.id, now.label, "", then->level, now.level});
  }
}

void add_great_change(ChangeKind kind, std::optional<int> before, std::optional<int> after,
                      std::vector<Change>& changes) {
  if (!before || !after || before == after) return;
  changes.push_back({kind, std::string(name_of(kind)), "", "", before, after});
}

void suggest_strengths(const ProfileReport& report, std::vector<std::string>& lines) {
  for (const ReportedStrength& one : report.strengths) {
    lines.push_back(one.example ? one.card.label + ": " + *one.example : one.card.label);
  }
}

/// The side that the person leans to, in its own words; what is leaned to most comes first.
void suggest_preferences(const ProfileReport& report, std::vector<std::string>& lines) {
  for (int distance = most_answer - neutral; distance > 0; --distance) {
    for (const ReportedPreference& one : report.preferences) {
      if (!one.position || std::abs(*one.position - neutral) != distance) continue;
      lines.push_back(*one.position < neutral ? one.slider.left_note : one.slider.right_note);
    }
  }
}

void suggest_values(const ProfileReport& report, std::vector<std::string>& lines) {
  if (!report.values_enough) return;
  for (const ReportedValue& one : report.values) {
    if (one.band == 0) lines.push_back(one.line.empty() ? one.label : one.label + ": " + one.line);
  }
}

}  // namespace

std::string_view name_of(ChangeKind kind) { return change_names[static_cast<std::size_t>(kind)]; }

ProfileReport report_of(const ProfileRound& round, const Instruments& instruments) {
  ProfileReport report;
  add_strengths(round, instruments, report);
  add_preferences(round, instruments, report);
  add_texts(round, instruments, report);
  add_values(round, instruments, report);
  add_balance(round, instruments, report);
  return report;
}

std::vector<Change> changes_between(const ProfileRound& earlier, const ProfileRound& later,
                                    const Instruments& instruments) {
  const ProfileReport before = report_of(earlier, instruments);
  const ProfileReport after = report_of(later, instruments);
  std::vector<Change> changes;
  add_strength_changes(before, after, changes);
  add_preference_changes(before, after, changes);
  add_text_changes(before, after, changes);
  add_band_changes(before, after, changes);
  add_level_changes(ChangeKind::received, before.received, after.received, changes);
  add_level_changes(ChangeKind::demand, before.demands, after.demands, changes);
  add_great_change(ChangeKind::great_work, before.great_work, after.great_work, changes);
  add_great_change(ChangeKind::feeling_great, before.feeling_great, after.feeling_great, changes);
  return changes;
}

std::vector<Change> changes_between(const QuestionnaireRound& earlier,
                                    const QuestionnaireRound& later,
                                    const Questionnaire& questionnaire, Role role) {
  std::vector<Change> changes;
  const Result<QuestionnaireScore> before = score_questionnaire(questionnaire, earlier.answers);
  const Result<QuestionnaireScore> after = score_questionnaire(questionnaire, later.answers);
  if (!before || !after) return changes;
  for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
    const std::optional<int> then = before->factors[i].mean;
    const std::optional<int> now = after->factors[i].mean;
    if (!then || !now || then == now) continue;
    const Factor& factor = questionnaire.factors[i];
    changes.push_back({ChangeKind::factor, factor.id, factor.label[role], "", then, now});
  }
  return changes;
}

std::vector<std::string> suggestions_for(const WorkWithMePart& part, const ProfileRound& round,
                                         const Instruments& instruments) {
  const ProfileReport report = report_of(round, instruments);
  std::vector<std::string> lines;
  for (const std::string& source : part.from) {
    if (source == "strengths") {
      suggest_strengths(report, lines);
    } else if (source == "preferences") {
      suggest_preferences(report, lines);
    } else if (source == "values") {
      suggest_values(report, lines);
    } else if (const auto* own = find_in(report.challenges, source, &ReportedText::id)) {
      lines.push_back(own->text);
    }
  }
  return lines;
}

}  // namespace wederzijds
