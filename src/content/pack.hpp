// A content pack: the words and the structure that a host of the app can replace.
//
// Guarantees: a pack is only made by load_pack, so a Pack has every text that its structure names,
// in one language, with gaps filled from the pack's other languages. Ids in agreements are free
// words: what the pack does not know is shown with the label that travelled with it
// (label_of_topic). The files and their members are described in content/FORMAT.md.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/role.hpp"
#include "content/word_lists.hpp"

namespace wederzijds {

/// An example expectation, to be taken over and changed.
struct Example {
  std::string id;
  std::string text;
  std::string sign;  // what one can see when it happens
  bool operator==(const Example&) const = default;
};

/// Something that one role can expect of the other.
struct Topic {
  std::string id;
  Role from = Role::employee;  // who expects it
  std::string scope;           // `decide`, `influence` or `organisation`
  std::string label;
  std::string definition;
  std::string why;  // why it matters
  std::vector<Example> examples;
  bool operator==(const Topic&) const = default;
};

/// An example of an offer or a limit.
struct Starter {
  std::string id;
  Role role = Role::employee;  // who offers or sets the limit
  bool is_limit = false;
  std::optional<std::string> topic;
  std::string text;
  std::optional<std::string> because;  // with limits
  bool operator==(const Starter&) const = default;
};

/// Why an agreement is made now.
struct ReasonChoice {
  std::string id;
  std::string label;
  std::string short_label;
  bool operator==(const ReasonChoice&) const = default;
};

/// One of the four answers: the button, what it says, and the lead of its text field.
struct AnswerChoice {
  std::string id;
  std::string label;
  std::string says;
  std::string ask;
  bool operator==(const AnswerChoice&) const = default;
};

/// An id, its words and a note.
struct Choice {
  std::string id;
  std::string label;
  std::string note;
  bool operator==(const Choice&) const = default;
};

/// A scale of five points: the words at its ends and at each point.
struct Scale {
  std::string id;
  std::string question;
  std::string left;
  std::string right;
  std::array<std::string, 5> labels;
  std::optional<std::string> unknown;  // "too early to say", where that is an answer
  bool operator==(const Scale&) const = default;
};

/// A fixed part of the talk.
struct AgendaPart {
  std::string id;
  std::string title;
  std::string text;
  bool before_items = true;  // before the items of the talk, else after them
  Role begins = Role::manager;
  std::vector<int> minutes;  // one for each of AgendaLayout::lengths
  std::vector<std::string> questions;
  bool operator==(const AgendaPart&) const = default;
};

/// What helps with one kind of item: `manager-first`, else the list of Compare it stands in.
struct AgendaItem {
  std::string id;
  std::string title;
  std::string text;
  std::vector<std::string> questions;
  bool operator==(const AgendaItem&) const = default;
};

/// How a talk is laid out: fixed parts, and questions for what comes up.
struct AgendaLayout {
  std::vector<int> lengths;  // minutes of the whole talk, rising
  std::vector<AgendaPart> parts;
  std::vector<AgendaItem> items;
  bool operator==(const AgendaLayout&) const = default;
};

/// One pack in one language.
struct Pack {
  std::string id;
  int version = 0;
  std::string licence;
  std::vector<std::string> languages;
  std::string language;  // the one asked for, or the nearest that the pack has
  std::string name;
  std::string about;
  std::vector<Choice> scopes;
  std::vector<Topic> topics;
  std::string other_label;  // of the topic `other`, own words
  std::string other_definition;
  std::vector<Starter> starters;
  std::vector<ReasonChoice> reasons;
  std::vector<AnswerChoice> answers;
  std::vector<Choice> causes;
  std::vector<Scale> scales;
  AgendaLayout agenda;
  std::optional<Hints> hints;  // where the pack has word lists for them
  std::optional<Job> job;
  bool operator==(const Pack&) const = default;
};

/// A file of a pack as read: its path inside the pack ("lang/nl.json") and its bytes.
struct PackFile {
  std::string name;
  std::string text;
};

/// What is wrong at one place of one file. `at` is a JSON Pointer; `code` is a reading error's name
/// (`not-json`, `malformed` ...), `newer-version`, `missing`, `wrong-type`, `out-of-range`,
/// `unknown-word`, `unknown-member`, `duplicate`, `missing-text` or `unused-text`; `detail` is
/// English, for who makes packs.
struct PackProblem {
  std::string file;
  std::string at;
  std::string code;
  std::string detail;
  bool operator==(const PackProblem&) const = default;
};

/// Everything that is wrong with a pack, all languages, in the order of the files given; empty when
/// the pack is good. Never stops at the first problem.
[[nodiscard]] std::vector<PackProblem> check_pack(const std::vector<PackFile>& files);

/// The language a pack answers with: `wanted`, else the same language elsewhere ("nl-BE" to "nl",
/// and "nl" to "nl-BE"), else the first one the pack has.
[[nodiscard]] std::string nearest_language(const std::vector<std::string>& languages,
                                           std::string_view wanted);

/// A pack in the language asked for. Needs `pack.json`, `topics.json`, `agenda.json` and at least
/// one `lang/<tag>.json`; gaps in the nearest language are filled from the others in the pack's
/// order, and a text that none has is its id. Word lists (word_lists.hpp) are in it where there are
/// files of them. Errors: `malformed` (or the reading error, or
/// `newer-version`) at FILE#POINTER of the first problem in the structure; its detail begins with
/// the problem's code.
[[nodiscard]] Result<Pack> load_pack(const std::vector<PackFile>& files, std::string_view language);

/// The topic with this id, or nothing: topics of another pack, removed ones and `other`.
[[nodiscard]] const Topic* find_topic(const Pack& pack, std::string_view id);

/// The words for a topic: the pack's own label; for a topic it does not know the label that
/// travelled with the item; without one the id itself. Never empty.
[[nodiscard]] std::string label_of_topic(const Pack& pack, std::string_view id,
                                         const std::optional<std::string>& travelled);

/// The scale with this id, or nothing.
[[nodiscard]] const Scale* find_scale(const Pack& pack, std::string_view id);

/// The questions to ask for an item of this kind; empty when the pack has none for it.
[[nodiscard]] const std::vector<std::string>& questions_for(const Pack& pack,
                                                            std::string_view item_kind);

}  // namespace wederzijds
