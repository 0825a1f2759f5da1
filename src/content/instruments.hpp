// The instruments of a pack with which people look at themselves: questionnaires, cards to choose
// from, two-sided sliders, open questions, best-worst choices between values, and what work asks
// and gives.
//
// Guarantees: Instruments are only made by load_instruments, so every id of the structure has its
// words in one language, with gaps filled from the pack's other languages. Every instrument is a
// file of its own and can be left out; the app then does not offer it. Nothing here knows how an
// answer is scored. The files are described in content/FORMAT.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/role.hpp"
#include "content/pack.hpp"

namespace wederzijds {

/// Five points on which people answer, with the words at the ends and at each point.
struct AnswerScale {
  std::string question;
  std::string left;
  std::string right;
  std::array<std::string, 5> labels;
  bool operator==(const AnswerScale&) const = default;
};

/// What the result says about one factor at one level, to an employee and to a manager.
struct FactorTexts {
  ByRole<std::string> headline;
  ByRole<std::string> strength_title;
  ByRole<std::string> strength_text;
  ByRole<std::string> conversation_title;
  ByRole<std::string> conversation_text;
  ByRole<std::string> action;
  bool operator==(const FactorTexts&) const = default;
};

struct Factor {
  std::string id;
  ByRole<std::string> label;
  ByRole<std::string> line;
  std::vector<FactorTexts> texts;  // one for each level of the questionnaire
  bool operator==(const Factor&) const = default;
};

/// A part of the range of a mean, from here up to the next level. A convention of the pack.
struct Level {
  std::string id;
  int from = 0;  // thousandths of a point
  bool operator==(const Level&) const = default;
};

/// A statement that people say how true it is of, 1 to 5.
struct Statement {
  std::string id;
  std::size_t factor = 0;  // index into Questionnaire::factors
  bool reversed = false;   // a high answer means little of the factor
  ByRole<std::string> text;
  bool operator==(const Statement&) const = default;
};

struct Questionnaire {
  std::string id;
  std::string title;
  std::string about;
  AnswerScale scale;
  std::vector<Factor> factors;
  std::vector<Statement> statements;  // in the order in which they are asked
  std::vector<Level> levels;          // none: only means are shown
  bool operator==(const Questionnaire&) const = default;
};

/// An id with a label and a line that explains it.
struct Card {
  std::string id;
  std::string label;
  std::string line;
  bool operator==(const Card&) const = default;
};

/// Two strengths that help each other when two people have one each.
struct Complement {
  std::string id;
  std::array<std::string, 2> of;
  std::string prompt;
  bool operator==(const Complement&) const = default;
};

struct StrengthCards {
  std::string title;
  std::string about;
  std::string question;
  std::string example_question;
  std::string use_question;
  std::size_t choose = 0;
  std::vector<Card> cards;
  std::array<Choice, 3> uses;  // `less`, `right`, `more`: used too little, about right, too much
  std::vector<Complement> complements;
  bool operator==(const StrengthCards&) const = default;
};

/// Two ways of working, neither of which is the good one; 1 is wholly left, 3 neutral, 5 wholly
/// right.
struct Slider {
  std::string id;
  std::string left;
  std::string left_note;  // in the first person, as somebody who leans to this side would say it
  std::string right;
  std::string right_note;
  std::string prompt;  // to ask when two people differ here
  bool operator==(const Slider&) const = default;
};

struct Preferences {
  std::string title;
  std::string about;
  std::string neutral;
  std::string none;  // "no preference"
  std::vector<Slider> sliders;
  bool operator==(const Preferences&) const = default;
};

struct OpenQuestion {
  std::string id;
  std::optional<Role> role;  // asked of this role only
  std::string label;
  std::string question;
  std::vector<std::string> prompts;  // what others might say, to get started
  bool operator==(const OpenQuestion&) const = default;
};

/// A part of the page "How to work with me".
struct WorkWithMePart {
  std::string id;
  std::optional<Role> role;  // on the page of this role only
  std::string label;
  std::string question;
  /// Where its suggestions come from: `strengths`, `preferences`, `values` or the id of an open
  /// question.
  std::vector<std::string> from;
  bool operator==(const WorkWithMePart&) const = default;
};

struct OpenQuestions {
  std::string title;
  std::string about;
  std::vector<OpenQuestion> questions;
  std::string page_title;
  std::string page_about;
  std::vector<WorkWithMePart> parts;
  bool operator==(const OpenQuestions&) const = default;
};

/// A value: `best` goes on after "You do your best work with".
struct WorkValue {
  std::string id;
  std::string label;
  std::string line;
  std::string best;
  bool operator==(const WorkValue&) const = default;
};

/// The best-worst design knows exactly this many values.
inline constexpr std::size_t work_value_count = 13;

struct WorkValues {
  std::string title;
  std::string about;
  std::string question;
  std::string most;
  std::string least;
  std::vector<WorkValue> values;  // work_value_count of them
  bool operator==(const WorkValues&) const = default;
};

/// Great work against feeling great: `both`, `work`, `feeling`, `neither`.
inline constexpr std::size_t great_field_count = 4;

struct WorkBalance {
  std::string title;
  std::string about;
  AnswerScale received;  // per value
  AnswerScale demand;
  AnswerScale great_work;
  AnswerScale feeling_great;
  std::vector<Card> demands;
  std::array<Card, great_field_count> fields;
  bool operator==(const WorkBalance&) const = default;
};

/// All instruments of one pack in one language.
struct Instruments {
  std::string pack;
  int pack_version = 0;
  std::string language;
  std::vector<Questionnaire> questionnaires;  // sorted by id
  std::optional<StrengthCards> strengths;
  std::optional<Preferences> preferences;
  std::optional<OpenQuestions> open_questions;
  std::optional<WorkValues> values;
  std::optional<WorkBalance> balance;
  bool operator==(const Instruments&) const = default;
};

/// Everything that is wrong with the instruments among the files of a pack with these languages;
/// empty when they are good or there are none. check_pack asks this too.
[[nodiscard]] std::vector<PackProblem> check_instruments(const std::vector<PackFile>& files,
                                                         const std::vector<std::string>& languages);

/// The instruments in the language asked for. Needs `pack.json`; of the others what is given, each
/// with its words in at least one language. Gaps are filled as load_pack does. Errors: as
/// load_pack.
[[nodiscard]] Result<Instruments> load_instruments(const std::vector<PackFile>& files,
                                                   std::string_view language);

/// The instrument with this id, or nothing.
[[nodiscard]] const Questionnaire* find_questionnaire(const Instruments& instruments,
                                                      std::string_view id);
[[nodiscard]] const Card* find_strength(const Instruments& instruments, std::string_view id);
[[nodiscard]] const Slider* find_slider(const Instruments& instruments, std::string_view id);
[[nodiscard]] const OpenQuestion* find_open_question(const Instruments& instruments,
                                                     std::string_view id);
[[nodiscard]] const WorkWithMePart* find_part(const Instruments& instruments, std::string_view id);
[[nodiscard]] const WorkValue* find_value(const Instruments& instruments, std::string_view id);
[[nodiscard]] const Card* find_demand(const Instruments& instruments, std::string_view id);

}  // namespace wederzijds
