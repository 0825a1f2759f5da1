// A person's profile: what they answered about themselves, round after round. Private; nothing in
// this module writes it anywhere but into the profile's own document, except shared_profile
// (snapshot.hpp).
//
// Guarantees: an edit either is done whole or answers an error and changes nothing; not answered is
// absent, never 0; rounds that were begun stay; what stands in the document under names that this
// version does not know is kept. Ids that the pack no longer has stay in the document and are left
// out of results.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "content/instruments.hpp"
#include "profile/best_worst.hpp"
#include "profile/questionnaire.hpp"

namespace wederzijds {

/// Texts of a profile have at most this many code points.
inline constexpr std::size_t longest_profile_text = 2000;

/// How much a strength is used now: too little, about right, too much.
enum class StrengthUse : std::uint8_t { less, right, more };
/// "less", "right" or "more".
[[nodiscard]] std::string_view name_of(StrengthUse use);
[[nodiscard]] std::optional<StrengthUse> strength_use_named(std::string_view name);

/// Cards in order. Examples and uses stay when a card is put back, so taking it again loses
/// nothing.
struct StrengthChoices {
  std::vector<std::string> chosen;
  std::map<std::string, std::string> examples;
  std::map<std::string, StrengthUse> uses;
  bool operator==(const StrengthChoices&) const = default;
};

/// A slider that was answered: 1 wholly left, 3 neutral, 5 wholly right; absent is "no preference".
struct PreferenceAnswer {
  std::optional<int> position;
  bool operator==(const PreferenceAnswer&) const = default;
};

/// A best-worst screen, answered when it has both.
struct ScreenAnswer {
  std::optional<std::string> best;
  std::optional<std::string> worst;
  bool operator==(const ScreenAnswer&) const = default;
};

/// The design of this round: its seed and its values, so that a change of the pack changes no
/// answer.
struct ValueChoices {
  std::uint64_t seed = 0;
  std::vector<std::string> ids;  // 13 in pack order; none when the pack has no values
  std::map<std::size_t, ScreenAnswer> answers;  // by number of the screen in the design
  bool operator==(const ValueChoices&) const = default;
};

/// What work gives (per value), what it asks, doing great work and feeling great about it; 1 to 5.
struct BalanceAnswers {
  std::map<std::string, int> received;
  std::map<std::string, int> demands;
  std::optional<int> great_work;
  std::optional<int> feeling_great;
  bool operator==(const BalanceAnswers&) const = default;
};

/// A part of "How to work with me"; private until the person says otherwise.
struct WorkWithMeText {
  std::optional<std::string> text;
  bool shared = false;
  bool operator==(const WorkWithMeText&) const = default;
};

enum class Section : std::uint8_t {
  strengths,
  preferences,
  challenges,
  values,
  received,
  demands,
  great,
};
inline constexpr std::size_t section_count = 7;
/// "strengths", "preferences" and so on.
[[nodiscard]] std::string_view name_of(Section section);
[[nodiscard]] std::optional<Section> section_named(std::string_view name);

/// One thing to answer. Items: strengths `choose` and then each chosen card; preferences a slider;
/// challenges a question; values the number of a screen; received a value; demands a demand; great
/// `great-work` and `feeling-great`.
struct Step {
  Section section = Section::strengths;
  std::string item;
  bool answered = false;
  bool optional = false;  // open questions may stay open
  bool operator==(const Step&) const = default;
};

/// Where the person stopped.
struct Place {
  Section section = Section::strengths;
  std::string item;
  bool operator==(const Place&) const = default;
};

struct ProfileRound {
  std::string begun;    // date
  std::string changed;  // date
  Role role = Role::employee;
  std::string pack;
  int pack_version = 0;
  StrengthChoices strengths;
  std::map<std::string, PreferenceAnswer> preferences;
  std::map<std::string, std::string> challenges;  // by open question
  ValueChoices values;
  BalanceAnswers balance;
  std::map<std::string, WorkWithMeText> work_with_me;  // by part
  std::optional<Place> place;
  Json unknown = Json::object();
  bool operator==(const ProfileRound&) const = default;
};

/// One time that a questionnaire was filled in.
struct QuestionnaireRound {
  std::string begun;
  std::string changed;
  Role role = Role::employee;
  std::string pack;
  int pack_version = 0;
  StatementAnswers answers;
  Json unknown = Json::object();
  bool operator==(const QuestionnaireRound&) const = default;
};

struct ProfileDocument {
  std::map<std::string, std::vector<QuestionnaireRound>> questionnaires;  // oldest first
  std::vector<ProfileRound> rounds;                                       // oldest first
  Json unknown = Json::object();
  bool operator==(const ProfileDocument&) const = default;
};

// The document.

/// A larger one is neither read nor stored; a round with every text at its longest takes 60 kB.
inline constexpr std::size_t largest_profile_bytes = 8 * 1024 * 1024;

/// Reads the document. Errors: as parse_checked, `malformed` with the place, `newer-data`.
[[nodiscard]] Result<ProfileDocument> read_profile(std::string_view text);
/// The bytes of the document: one line, members sorted, a line feed at the end.
[[nodiscard]] std::string write_profile(const ProfileDocument& document);

// Rounds.

/// What a new round takes over from the last one. Own words: strengths with examples, open
/// questions and "How to work with me". What is measured is always answered anew, or nothing could
/// be seen to change.
enum class CarryOver : std::uint8_t { nothing, own_words };

/// Begins a round; a last one that adds nothing to the one before is replaced. The seed (to 2^53 -
/// 1) comes from outside. Errors: `bad_arguments`.
[[nodiscard]] Result<void> begin_round(ProfileDocument& document, const Instruments& instruments,
                                       Role role, std::string_view today, std::uint64_t seed,
                                       CarryOver carry);
/// The last round, or nullptr. Earlier ones are only read.
[[nodiscard]] ProfileRound* current_round(ProfileDocument& document);
[[nodiscard]] const ProfileRound* current_round(const ProfileDocument& document);
/// Whether nothing at all was answered.
[[nodiscard]] bool is_untouched(const ProfileRound& round);

/// Begins to fill in a questionnaire (again); a try without answers is replaced. Errors:
/// `not-found`, `bad_arguments`.
[[nodiscard]] Result<void> begin_questionnaire(ProfileDocument& document,
                                               const Instruments& instruments, std::string_view id,
                                               Role role, std::string_view today);
/// The last time that it was filled in, or nullptr.
[[nodiscard]] QuestionnaireRound* current_questionnaire(ProfileDocument& document,
                                                        std::string_view id);
[[nodiscard]] const QuestionnaireRound* current_questionnaire(const ProfileDocument& document,
                                                              std::string_view id);

/// Notes the day of an answer and the version of the pack that it was given to. Errors:
/// `bad_arguments`.
[[nodiscard]] Result<void> mark_changed(ProfileRound& round, const Instruments& instruments,
                                        std::string_view today);
[[nodiscard]] Result<void> mark_changed(QuestionnaireRound& round, const Instruments& instruments,
                                        std::string_view today);

// Answers. Nothing given takes the answer away. Errors: `not-found` for an id that the pack does
// not have (or not for this role), `bad_arguments` for what is out of range, `too-large` for a
// text.

[[nodiscard]] Result<void> answer_statement(QuestionnaireRound& round,
                                            const Questionnaire& questionnaire,
                                            std::string_view statement, std::optional<int> answer);
/// The statement to go on with: the first without an answer; nothing when all have one.
[[nodiscard]] std::optional<std::string> next_statement(const QuestionnaireRound& round,
                                                        const Questionnaire& questionnaire);

/// The chosen cards in order: different ones, at most as many as the pack says.
[[nodiscard]] Result<void> choose_strengths(ProfileRound& round, const Instruments& instruments,
                                            std::vector<std::string> cards);
[[nodiscard]] Result<void> set_strength_example(ProfileRound& round, const Instruments& instruments,
                                                std::string_view card, std::string text);
[[nodiscard]] Result<void> set_strength_use(ProfileRound& round, const Instruments& instruments,
                                            std::string_view card, std::optional<StrengthUse> use);
[[nodiscard]] Result<void> set_preference(ProfileRound& round, const Instruments& instruments,
                                          std::string_view slider,
                                          std::optional<PreferenceAnswer> answer);
/// A text of white space only is no text.
[[nodiscard]] Result<void> set_challenge(ProfileRound& round, const Instruments& instruments,
                                         std::string_view question, std::string text);
/// Both at once, each may still be open; the same value cannot be both.
[[nodiscard]] Result<void> set_screen(ProfileRound& round, std::size_t screen, ScreenAnswer answer);
[[nodiscard]] Result<void> set_received(ProfileRound& round, std::string_view value,
                                        std::optional<int> answer);
[[nodiscard]] Result<void> set_demand(ProfileRound& round, const Instruments& instruments,
                                      std::string_view demand, std::optional<int> answer);
[[nodiscard]] Result<void> set_great_work(ProfileRound& round, std::optional<int> answer);
[[nodiscard]] Result<void> set_feeling_great(ProfileRound& round, std::optional<int> answer);
[[nodiscard]] Result<void> set_work_with_me(ProfileRound& round, const Instruments& instruments,
                                            std::string_view part, std::string text);
[[nodiscard]] Result<void> set_work_with_me_shared(ProfileRound& round,
                                                   const Instruments& instruments,
                                                   std::string_view part, bool shared);
/// Remembers where the person is. Errors: `not-found` when there is no such step.
[[nodiscard]] Result<void> set_place(ProfileRound& round, const Instruments& instruments,
                                     Place place);

// Going on.

/// Every step of the profile in order, for this role. What the pack leaves out has none.
[[nodiscard]] std::vector<Step> steps_of(const ProfileRound& round, const Instruments& instruments);
/// Where to go on: the place where the person stopped when it still exists, else the first step
/// that is neither answered nor optional; nothing when all is done.
[[nodiscard]] std::optional<Step> resume_at(const ProfileRound& round,
                                            const Instruments& instruments);

struct SectionProgress {
  Section section = Section::strengths;
  std::size_t answered = 0;
  std::size_t steps = 0;
  bool operator==(const SectionProgress&) const = default;
};
/// The sections that the pack has, in order.
[[nodiscard]] std::vector<SectionProgress> progress_of(const ProfileRound& round,
                                                       const Instruments& instruments);

/// The screens of this round in the order shown; none when it has no values.
[[nodiscard]] std::vector<ShownScreen> screens_of(const ProfileRound& round);
/// The answered screens as indices into round.values.ids.
[[nodiscard]] std::vector<BestWorst> answered_screens(const ProfileRound& round);

}  // namespace wederzijds
