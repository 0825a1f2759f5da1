// The profile's report: what one round says, in the words of the pack, and what changed since
// another.
//
// Guarantees: an answer appears as it was given and a figure as its module rounded it; what was not
// answered, or is no longer in the pack, is left out; lists are in the order of the pack unless
// said otherwise, so the same answers give the same report everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/instruments.hpp"
#include "profile/balance.hpp"
#include "profile/best_worst.hpp"
#include "profile/profile.hpp"
#include "profile/questionnaire.hpp"

namespace wederzijds {

struct ReportedStrength {
  Card card;
  std::optional<std::string> example;
  std::optional<StrengthUse> use;
  bool operator==(const ReportedStrength&) const = default;
};

struct ReportedPreference {
  Slider slider;
  std::optional<int> position;  // absent: no preference
  bool operator==(const ReportedPreference&) const = default;
};

struct ReportedText {
  std::string id;
  std::string label;
  std::string text;
  bool operator==(const ReportedText&) const = default;
};

/// One value of "what matters".
struct ReportedValue {
  std::string id;
  std::string label;
  std::string line;
  std::string best;
  int share = 0;        // per mille
  int share_error = 0;  // per mille
  int band = 0;         // 0 the first four, 1 the next five, 2 the last four
  int group = 0;        // values of one group cannot be told apart
  std::optional<int> received;
  bool operator==(const ReportedValue&) const = default;
};

struct ReportedLevel {
  std::string id;
  std::string label;
  int level = 0;
  bool operator==(const ReportedLevel&) const = default;
};

struct ProfileReport {
  std::vector<ReportedStrength> strengths;  // in the order chosen
  std::vector<ReportedPreference> preferences;
  std::vector<ReportedText> challenges;
  std::size_t screens_answered = 0;
  bool values_enough = false;
  std::optional<int> fit;             // per mille
  std::vector<ReportedValue> values;  // by share; none without an answered screen
  std::vector<std::string> protect;   // ids of values, by share
  std::vector<std::string> talk_about;
  std::vector<ReportedLevel> received;  // per value
  std::vector<ReportedLevel> demands;
  std::optional<int> great_work;
  std::optional<int> feeling_great;
  std::optional<GreatField> field;
  std::vector<ReportedText> work_with_me;
  bool operator==(const ProfileReport&) const = default;
};

/// The report of a round. Cannot fail on a round that was read or made by profile.hpp.
[[nodiscard]] ProfileReport report_of(const ProfileRound& round, const Instruments& instruments);

/// What a change is about. Figures: `strength_use` 0 to 2 (less, right, more); `value_band` 0 to 2;
/// `preference`, `received`, `demand`, `great_work`, `feeling_great` 1 to 5; `factor` thousandths.
enum class ChangeKind : std::uint8_t {
  strength_added,
  strength_dropped,
  strength_use,
  preference,
  challenge,
  value_band,
  received,
  demand,
  great_work,
  feeling_great,
  factor,
};
/// "strength-added" and so on.
[[nodiscard]] std::string_view name_of(ChangeKind kind);

struct Change {
  ChangeKind kind = ChangeKind::received;
  std::string id;
  std::string label;          // of a preference: the left side
  std::string other_label;    // of a preference: the right side
  std::optional<int> before;  // absent: no figure, or no preference
  std::optional<int> after;
  bool operator==(const Change&) const = default;
};

/// What differs between two rounds, of what was answered in both: a value by its band (when both
/// rounds have enough screens), because single places of the order are not certain enough to speak
/// of.
[[nodiscard]] std::vector<Change> changes_between(const ProfileRound& earlier,
                                                  const ProfileRound& later,
                                                  const Instruments& instruments);
/// The factors whose mean differs, of those with a mean both times; labels in the words of this
/// role.
[[nodiscard]] std::vector<Change> changes_between(const QuestionnaireRound& earlier,
                                                  const QuestionnaireRound& later,
                                                  const Questionnaire& questionnaire, Role role);

/// What the person could say in this part of "How to work with me", from what was answered in this
/// round: own words, and the words of the pack for what was chosen.
[[nodiscard]] std::vector<std::string> suggestions_for(const WorkWithMePart& part,
                                                       const ProfileRound& round,
                                                       const Instruments& instruments);

}  // namespace wederzijds
