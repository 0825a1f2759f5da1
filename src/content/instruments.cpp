#include "content/instruments.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "base/json.hpp"
#include "content/file_check.hpp"
#include "content/word_list_files.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t largest_file = 4 * 1024 * 1024;
constexpr int least_mean = 1000;  // thousandths of a point
constexpr int most_mean = 5000;

// What the app itself knows: a pack gives these their words.
const Names use_ids = {"less", "right", "more"};
const Names great_field_ids = {"both", "work", "feeling", "neither"};
const Names part_sources = {"strengths", "preferences", "values"};
const Names role_names = {"employee", "manager"};
/// The words of everything but the questionnaires, which have files of their own.
constexpr std::string_view profile_words = "profile";

struct ParsedFile {
  std::string name;
  Json json;
};

/// "nl" and "profile" for "lang/profile.nl.json".
struct WordsName {
  std::string kind;
  std::string tag;
};

std::optional<std::string> between(std::string_view name, std::string_view prefix,
                                   std::string_view suffix) {
  if (name.size() <= prefix.size() + suffix.size()) return std::nullopt;
  if (name.substr(0, prefix.size()) != prefix) return std::nullopt;
  if (name.substr(name.size() - suffix.size()) != suffix) return std::nullopt;
  return std::string(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()));
}

std::optional<WordsName> words_name(std::string_view name) {
  const std::optional<std::string> inner = between(name, "lang/", ".json");
  if (!inner) return std::nullopt;
  const std::size_t dot = inner->find('.');
  if (dot == std::string::npos || is_word_list(inner->substr(0, dot))) return std::nullopt;
  return WordsName{inner->substr(0, dot), inner->substr(dot + 1)};
}

std::optional<std::string> questionnaire_name(std::string_view name) {
  return between(name, "questionnaires/", ".json");
}

bool is_known(std::string_view name) {
  return contains({"strengths.json", "preferences.json", "challenges.json", "values.json",
                   "balance.json"},
                  name) ||
         questionnaire_name(name) || words_name(name);
}

/// The instruments, still without words, and the ids of what needs words but has no place of its
/// own.
struct Structure {
  Instruments instruments;
  std::vector<std::vector<std::string>> prompts;  // one list for each open question
};

void read_levels(const Json& json, const FileCheck& check, Questionnaire& questionnaire) {
  if (find(json, "levels") == nullptr) return;
  const Json* list = check.need_list(json, "", "levels");
  if (list == nullptr) return;
  if (list->empty()) check.report("/levels", "out-of-range", "must not be empty");
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& entry = (*list)[i];
    const std::string at = step("/levels", i);
    if (!check.is_object(entry, at)) continue;
    check.only(entry, at, {"id", "from"});
    const std::optional<std::string> id = check.need_id(entry, at, "id");
    const std::optional<int> from = check.need_number(entry, at, "from", least_mean, most_mean);
    if (!id || !from) continue;
    const auto& levels = questionnaire.levels;
    if (std::any_of(levels.begin(), levels.end(), [&](const Level& l) { return l.id == *id; })) {
      check.report(at + "/id", "duplicate", *id + " is a level already");
    }
    if (levels.empty() ? *from != least_mean : *from <= levels.back().from) {
      check.report(at + "/from", "out-of-range", "levels rise and begin at 1000");
    }
    questionnaire.levels.push_back({*id, *from});
  }
}

void read_statement(const Json& entry, const std::string& at, const FileCheck& check,
                    const std::vector<std::string>& factors, Questionnaire& questionnaire) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "factor", "reversed"});
  Statement statement;
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  const std::optional<std::string> factor = check.need_id(entry, at, "factor");
  if (factor) {
    const auto found = std::find(factors.begin(), factors.end(), *factor);
    if (found == factors.end()) {
      check.report(at + "/factor", "unknown-word", "no factor of this questionnaire");
    } else {
      statement.factor = static_cast<std::size_t>(found - factors.begin());
    }
  }
  if (const Json* reversed = find(entry, "reversed")) {
    if (!reversed->is_boolean()) check.report(at + "/reversed", "wrong-type", "true or false");
    statement.reversed = find_boolean(entry, "reversed").value_or(false);
  }
  if (!id) return;
  const auto& known = questionnaire.statements;
  if (std::any_of(known.begin(), known.end(), [&](const Statement& s) { return s.id == *id; })) {
    check.report(at + "/id", "duplicate", *id + " is a statement already");
    return;
  }
  statement.id = *id;
  questionnaire.statements.push_back(std::move(statement));
}

void read_questionnaire(const Json& json, const std::string& name, const FileCheck& check,
                        Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"id", "factors", "statements", "levels"});
  Questionnaire questionnaire;
  if (auto id = check.need_id(json, "", "id")) {
    questionnaire.id = *id;
    if (*id != name) check.report("/id", "out-of-range", "must be as the file is named");
    if (*id == profile_words) check.report("/id", "out-of-range", "profile is kept for the app");
  }
  const std::vector<std::string> factors = check.need_ids(json, "", "factors");
  if (const Json* list = check.need_list(json, "", "statements")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_statement((*list)[i], step("/statements", i), check, factors, questionnaire);
    }
  }
  read_levels(json, check, questionnaire);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const auto& all = questionnaire.statements;
    if (std::none_of(all.begin(), all.end(), [&](const Statement& s) { return s.factor == i; })) {
      check.report(step("/factors", i), "missing", factors[i] + " has no statement");
    }
    Factor factor;
    factor.id = factors[i];
    factor.texts.resize(questionnaire.levels.size());
    questionnaire.factors.push_back(std::move(factor));
  }
  structure.instruments.questionnaires.push_back(std::move(questionnaire));
}

void read_complement(const Json& entry, const std::string& at, const FileCheck& check,
                     StrengthCards& strengths) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "of"});
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  const std::vector<std::string> of = check.need_ids(entry, at, "of");
  if (!id || of.empty()) return;
  if (of.size() != 2) return check.report(at + "/of", "out-of-range", "must be two cards");
  for (std::size_t i = 0; i < of.size(); ++i) {
    const auto& cards = strengths.cards;
    if (std::none_of(cards.begin(), cards.end(), [&](const Card& c) { return c.id == of[i]; })) {
      check.report(step(at + "/of", i), "unknown-word", of[i] + " is no card");
    }
  }
  const auto& known = strengths.complements;
  if (std::any_of(known.begin(), known.end(), [&](const Complement& c) { return c.id == *id; })) {
    return check.report(at + "/id", "duplicate", *id + " stands here twice");
  }
  strengths.complements.push_back({*id, {of[0], of[1]}, ""});
}

void read_strengths(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"choose", "cards", "complements"});
  StrengthCards strengths;
  for (std::string& id : check.need_ids(json, "", "cards")) {
    strengths.cards.push_back({std::move(id), "", ""});
  }
  const auto choose = check.need_number(json, "", "choose", 1, 1000);
  if (choose) strengths.choose = static_cast<std::size_t>(*choose);
  if (choose && strengths.choose > strengths.cards.size()) {
    check.report("/choose", "out-of-range", "there are not so many cards");
  }
  if (const Json* list = check.need_list(json, "", "complements")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_complement((*list)[i], step("/complements", i), check, strengths);
    }
  }
  for (std::size_t i = 0; i < use_ids.size(); ++i) strengths.uses[i].id = use_ids[i];
  structure.instruments.strengths = std::move(strengths);
}

void read_preferences(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"sliders"});
  Preferences preferences;
  for (std::string& id : check.need_ids(json, "", "sliders")) {
    Slider slider;
    slider.id = std::move(id);
    preferences.sliders.push_back(std::move(slider));
  }
  structure.instruments.preferences = std::move(preferences);
}

/// Nothing when there is none: for both roles.
std::optional<Role> read_role(const Json& entry, const std::string& at, const FileCheck& check) {
  if (find(entry, "role") == nullptr) return std::nullopt;
  const auto name = check.need_word(entry, at, "role", role_names);
  return name ? role_named(*name) : std::nullopt;
}

void read_question(const Json& entry, const std::string& at, const FileCheck& check,
                   std::set<std::string>& prompts, Structure& structure) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "role", "prompts"});
  OpenQuestion question;
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  question.role = read_role(entry, at, check);
  const std::vector<std::string> ids = check.need_ids(entry, at, "prompts");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!prompts.insert(ids[i]).second) {
      check.report(step(at + "/prompts", i), "duplicate", ids[i] + " is a prompt elsewhere");
    }
  }
  if (!id) return;
  if (contains(part_sources, *id)) {
    return check.report(at + "/id", "out-of-range", *id + " is kept for the app");
  }
  auto& known = structure.instruments.open_questions->questions;
  if (std::any_of(known.begin(), known.end(), [&](const OpenQuestion& q) { return q.id == *id; })) {
    return check.report(at + "/id", "duplicate", *id + " is a question already");
  }
  question.id = *id;
  known.push_back(std::move(question));
  structure.prompts.push_back(ids);
}

void read_part(const Json& entry, const std::string& at, const FileCheck& check,
               OpenQuestions& open) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "role", "from"});
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  const std::optional<Role> role = read_role(entry, at, check);
  std::vector<std::string> from = check.need_ids(entry, at, "from");
  for (std::size_t i = 0; i < from.size(); ++i) {
    const bool question = std::any_of(open.questions.begin(), open.questions.end(),
                                      [&](const OpenQuestion& q) { return q.id == from[i]; });
    if (!question && !contains(part_sources, from[i])) {
      check.report(step(at + "/from", i), "unknown-word", from[i] + " is no open question");
    }
  }
  if (!id) return;
  const auto& known = open.parts;
  if (std::any_of(known.begin(), known.end(),
                  [&](const WorkWithMePart& p) { return p.id == *id; })) {
    return check.report(at + "/id", "duplicate", *id + " is a part already");
  }
  open.parts.push_back({*id, role, "", "", std::move(from)});
}

void read_open_questions(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"questions", "howToWorkWithMe"});
  OpenQuestions& open = structure.instruments.open_questions.emplace();
  std::set<std::string> prompts;
  if (const Json* list = check.need_list(json, "", "questions")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_question((*list)[i], step("/questions", i), check, prompts, structure);
    }
  }
  if (const Json* list = check.need_list(json, "", "howToWorkWithMe")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_part((*list)[i], step("/howToWorkWithMe", i), check, open);
    }
  }
}

void read_values(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"design", "values"});
  // The one design that the app knows (domain.md 6): screen i holds i, i+1, i+3, i+9 modulo 13.
  const Json design = Json{{"offsets", Json::array({0, 1, 3, 9})}};
  const Json* given = check.need(json, "", "design");
  if (given != nullptr && *given != design) {
    check.report("/design", "out-of-range", "must be the offsets 0, 1, 3, 9");
  }
  WorkValues values;
  const std::vector<std::string> ids = check.need_ids(json, "", "values");
  if (!ids.empty() && ids.size() != work_value_count) {
    check.report("/values", "out-of-range", "must be " + std::to_string(work_value_count));
  }
  for (const std::string& id : ids) values.values.push_back({id, "", "", ""});
  structure.instruments.values = std::move(values);
}

void read_balance(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"demands"});
  WorkBalance balance;
  for (std::string& id : check.need_ids(json, "", "demands")) {
    balance.demands.push_back({std::move(id), "", ""});
  }
  for (std::size_t i = 0; i < great_field_ids.size(); ++i)
    balance.fields[i].id = great_field_ids[i];
  structure.instruments.balance = std::move(balance);
}

/// The structure, and all that is wrong with the files that make it.
Structure read_structure(const std::vector<ParsedFile>& files, std::vector<PackProblem>& problems) {
  Structure structure;
  for (const ParsedFile& file : files) {
    const FileCheck check(file.name, problems);
    if (auto id = questionnaire_name(file.name)) {
      read_questionnaire(file.json, *id, check, structure);
    } else if (file.name == "strengths.json") {
      read_strengths(file.json, check, structure);
    } else if (file.name == "preferences.json") {
      read_preferences(file.json, check, structure);
    } else if (file.name == "challenges.json") {
      read_open_questions(file.json, check, structure);
    } else if (file.name == "values.json") {
      read_values(file.json, check, structure);
    } else if (file.name == "balance.json") {
      read_balance(file.json, check, structure);
    }
  }
  auto& all = structure.instruments.questionnaires;
  std::sort(all.begin(), all.end(),
            [](const Questionnaire& a, const Questionnaire& b) { return a.id < b.id; });
  return structure;
}

// The shape of a file of words: objects by id, and at the leaves what kind of text is needed there.

constexpr const char* one_text = "text";
constexpr const char* five_labels = "labels";
constexpr const char* text_by_role = "byRole";  // one text, or one for each role

Json texts(std::initializer_list<const char*> names) {
  Json shape = Json::object();
  for (const char* name : names) shape[name] = one_text;
  return shape;
}

Json scale_shape() {
  Json shape = texts({"question", "left", "right"});
  shape["labels"] = five_labels;
  return shape;
}

Json shape_of(const Questionnaire& questionnaire) {
  Json level = Json::object();
  level["headline"] = text_by_role;
  level["action"] = text_by_role;
  for (const char* name : {"strength", "conversation"}) {
    level[name]["title"] = text_by_role;
    level[name]["text"] = text_by_role;
  }
  Json shape = texts({"title", "about", "language"});
  shape["scale"] = scale_shape();
  for (const Factor& factor : questionnaire.factors) {
    shape["factors"][factor.id]["label"] = text_by_role;
    shape["factors"][factor.id]["line"] = text_by_role;
    for (const Level& one : questionnaire.levels) shape["results"][factor.id][one.id] = level;
  }
  for (const Statement& statement : questionnaire.statements) {
    shape["statements"][statement.id] = text_by_role;
  }
  return shape;
}

Json shape_of(const StrengthCards& strengths) {
  Json shape = texts({"title", "about", "question", "example", "use"});
  for (const Choice& use : strengths.uses) shape["uses"][use.id] = texts({"label", "note"});
  for (const Card& card : strengths.cards) shape["cards"][card.id] = texts({"label", "line"});
  shape["complements"] = Json::object();
  for (const Complement& pair : strengths.complements) shape["complements"][pair.id] = one_text;
  return shape;
}

Json shape_of(const Preferences& preferences) {
  Json shape = texts({"title", "about", "neutral", "none"});
  for (const Slider& slider : preferences.sliders) {
    shape["sliders"][slider.id] = texts({"left", "leftNote", "right", "rightNote", "prompt"});
  }
  return shape;
}

Json shape_of(const WorkValues& values) {
  Json shape = texts({"title", "about", "question", "most", "least"});
  for (const WorkValue& value : values.values) {
    shape["values"][value.id] = texts({"label", "line", "best"});
  }
  return shape;
}

Json shape_of(const WorkBalance& balance) {
  Json shape = texts({"title", "about"});
  for (const char* name : {"received", "demand", "greatWork", "feelingGreat"}) {
    shape[name] = scale_shape();
  }
  for (const Card& demand : balance.demands) shape["demands"][demand.id] = texts({"label", "line"});
  for (const Card& field : balance.fields) shape["fields"][field.id] = texts({"label", "line"});
  return shape;
}

/// The shape of lang/profile.<language>.json.
Json shape_of_profile(const Structure& structure) {
  const Instruments& instruments = structure.instruments;
  Json shape = texts({"language"});
  if (instruments.strengths) shape["strengths"] = shape_of(*instruments.strengths);
  if (instruments.preferences) shape["preferences"] = shape_of(*instruments.preferences);
  if (instruments.values) shape["values"] = shape_of(*instruments.values);
  if (instruments.balance) shape["balance"] = shape_of(*instruments.balance);
  if (const auto& open = instruments.open_questions) {
    Json& challenges = shape["challenges"] = texts({"title", "about"});
    challenges["questions"] = challenges["prompts"] = Json::object();
    for (const OpenQuestion& question : open->questions) {
      challenges["questions"][question.id] = texts({"label", "question"});
    }
    for (const std::vector<std::string>& ids : structure.prompts) {
      for (const std::string& id : ids) challenges["prompts"][id] = one_text;
    }
    Json& page = shape["howToWorkWithMe"] = texts({"title", "about"});
    page["parts"] = Json::object();
    for (const WorkWithMePart& part : open->parts) {
      page["parts"][part.id] = texts({"label", "question"});
    }
  }
  return shape;
}

void check_labels(const Json& value, const std::string& at, const FileCheck& check) {
  if (!value.is_array() || value.size() != 5) {
    return check.report(at, "wrong-type", "must be a list of five texts");
  }
  for (std::size_t i = 0; i < value.size(); ++i) (void)check.text(value[i], step(at, i));
}

/// Compares words with the shape that they must have. Never deeper than a shape is.
void check_words(const Json* value, const Json& shape, const std::string& at,
                 const FileCheck& check) {
  // "missing-text" rather than "missing": the pack works, in another language's words.
  if (value == nullptr) return check.report(at, "missing-text", "has no words");
  if (shape == five_labels) return check_labels(*value, at, check);
  if (shape == text_by_role && value->is_object()) {
    for (std::string_view role : role_names) {
      check_words(find(*value, role), one_text, step(at, role), check);
    }
    return check.only(*value, at, role_names);
  }
  if (!shape.is_object()) {
    (void)check.text(*value, at);
    return;
  }
  if (!check.is_object(*value, at)) return;
  for (const auto& [name, inner] : shape.items()) {
    check_words(find(*value, name), inner, step(at, name), check);
  }
  for (const auto& [name, inner] : value->items()) {
    if (find(shape, name) == nullptr) {
      check.report(step(at, name), "unused-text", "nothing in the pack has this id");
    }
  }
}

/// A file of words that the structure needs: "profile" or the id of a questionnaire.
struct NeededWords {
  std::string kind;
  Json shape;
};

std::vector<NeededWords> needed_words(const Structure& structure) {
  std::vector<NeededWords> needed;
  const Instruments& all = structure.instruments;
  if (all.strengths || all.preferences || all.open_questions || all.values || all.balance) {
    needed.push_back({std::string(profile_words), shape_of_profile(structure)});
  }
  for (const Questionnaire& one : all.questionnaires) needed.push_back({one.id, shape_of(one)});
  return needed;
}

std::string words_file(std::string_view kind, std::string_view tag) {
  return "lang/" + std::string(kind) + "." + std::string(tag) + ".json";
}

const Json* find_file(const std::vector<ParsedFile>& files, std::string_view name) {
  for (const ParsedFile& file : files) {
    if (file.name == name) return &file.json;
  }
  return nullptr;
}

bool was_given(const std::vector<PackFile>& files, std::string_view name) {
  return std::any_of(files.begin(), files.end(),
                     [&](const PackFile& file) { return file.name == name; });
}

std::vector<ParsedFile> parse_files(const std::vector<PackFile>& files,
                                    std::vector<PackProblem>& problems) {
  std::vector<ParsedFile> parsed;
  JsonLimits limits;
  limits.bytes = largest_file;
  limits.string_code_points = 20000;
  for (const PackFile& file : files) {
    if (!is_known(file.name)) continue;
    Result<Json> json = parse_checked(file.text, limits);
    if (json) {
      parsed.push_back({file.name, std::move(*json)});
    } else {
      problems.push_back(problem_of(file.name, json.error()));
    }
  }
  return parsed;
}

/// Looks words up, filling gaps from the next language.
class Words {
 public:
  using Path = std::initializer_list<std::string_view>;

  explicit Words(std::vector<const Json*> languages) : languages_(std::move(languages)) {}

  std::string text(Path path) const {
    for (const Json* language : languages_) {
      if (auto found = text_of(at(*language, path))) return *found;
    }
    return std::string(*(path.end() - 1));
  }

  ByRole<std::string> by_role(Path path) const {
    for (const Json* language : languages_) {
      const Json* entry = at(*language, path);
      if (auto both = text_of(entry)) return {*both, *both};
      if (entry == nullptr) continue;
      const auto employee = text_of(find(*entry, "employee"));
      const auto manager = text_of(find(*entry, "manager"));
      if (employee && manager) return {*employee, *manager};
    }
    const std::string id(*(path.end() - 1));
    return {id, id};
  }

  Card card(std::string_view section, std::string_view group, const std::string& id) const {
    return {id, text({section, group, id, "label"}), text({section, group, id, "line"})};
  }

  AnswerScale scale(std::string_view section, std::string_view name) const {
    AnswerScale scale;
    // The scale of a questionnaire stands at the top of its file.
    const auto word = [&](std::string_view member) {
      return section.empty() ? text({name, member}) : text({section, name, member});
    };
    scale.question = word("question");
    scale.left = word("left");
    scale.right = word("right");
    scale.labels = {"1", "2", "3", "4", "5"};
    for (const Json* language : languages_) {
      const Json* labels = section.empty() ? at(*language, {name, "labels"})
                                           : at(*language, {section, name, "labels"});
      if (labels == nullptr || !labels->is_array() || labels->size() != 5) continue;
      std::array<std::string, 5> found;
      bool good = true;
      for (std::size_t i = 0; i < found.size(); ++i) {
        const auto label = text_of(&(*labels)[i]);
        good = good && label;
        found[i] = label.value_or("");
      }
      if (!good) continue;
      scale.labels = found;
      break;
    }
    return scale;
  }

 private:
  static const Json* at(const Json& language, Path path) {
    const Json* entry = &language;
    for (std::string_view name : path) {
      entry = find(*entry, name);
      if (entry == nullptr) return nullptr;
    }
    return entry;
  }
  static std::optional<std::string> text_of(const Json* entry) {
    if (entry == nullptr || !entry->is_string()) return std::nullopt;
    std::string found = entry->get<std::string>();
    if (found.empty()) return std::nullopt;
    return found;
  }

  std::vector<const Json*> languages_;
};

void put_words(const Words& words, Questionnaire& questionnaire) {
  questionnaire.title = words.text({"title"});
  questionnaire.about = words.text({"about"});
  questionnaire.scale = words.scale("", "scale");
  for (Statement& statement : questionnaire.statements) {
    statement.text = words.by_role({"statements", statement.id});
  }
  for (Factor& factor : questionnaire.factors) {
    factor.label = words.by_role({"factors", factor.id, "label"});
    factor.line = words.by_role({"factors", factor.id, "line"});
    for (std::size_t i = 0; i < factor.texts.size(); ++i) {
      const std::string& level = questionnaire.levels[i].id;
      FactorTexts& texts = factor.texts[i];
      texts.headline = words.by_role({"results", factor.id, level, "headline"});
      texts.action = words.by_role({"results", factor.id, level, "action"});
      texts.strength_title = words.by_role({"results", factor.id, level, "strength", "title"});
      texts.strength_text = words.by_role({"results", factor.id, level, "strength", "text"});
      texts.conversation_title =
          words.by_role({"results", factor.id, level, "conversation", "title"});
      texts.conversation_text =
          words.by_role({"results", factor.id, level, "conversation", "text"});
    }
  }
}

void put_words(const Words& words, StrengthCards& strengths) {
  strengths.title = words.text({"strengths", "title"});
  strengths.about = words.text({"strengths", "about"});
  strengths.question = words.text({"strengths", "question"});
  strengths.example_question = words.text({"strengths", "example"});
  strengths.use_question = words.text({"strengths", "use"});
  for (Card& card : strengths.cards) card = words.card("strengths", "cards", card.id);
  for (Choice& use : strengths.uses) {
    use.label = words.text({"strengths", "uses", use.id, "label"});
    use.note = words.text({"strengths", "uses", use.id, "note"});
  }
  for (Complement& pair : strengths.complements) {
    pair.prompt = words.text({"strengths", "complements", pair.id});
  }
}

void put_words(const Words& words, Preferences& preferences) {
  preferences.title = words.text({"preferences", "title"});
  preferences.about = words.text({"preferences", "about"});
  preferences.neutral = words.text({"preferences", "neutral"});
  preferences.none = words.text({"preferences", "none"});
  for (Slider& slider : preferences.sliders) {
    const auto word = [&](std::string_view member) {
      return words.text({"preferences", "sliders", slider.id, member});
    };
    slider.left = word("left");
    slider.left_note = word("leftNote");
    slider.right = word("right");
    slider.right_note = word("rightNote");
    slider.prompt = word("prompt");
  }
}

void put_words(const Words& words, const std::vector<std::vector<std::string>>& prompts,
               OpenQuestions& open) {
  open.title = words.text({"challenges", "title"});
  open.about = words.text({"challenges", "about"});
  open.page_title = words.text({"howToWorkWithMe", "title"});
  open.page_about = words.text({"howToWorkWithMe", "about"});
  for (std::size_t i = 0; i < open.questions.size(); ++i) {
    OpenQuestion& question = open.questions[i];
    question.label = words.text({"challenges", "questions", question.id, "label"});
    question.question = words.text({"challenges", "questions", question.id, "question"});
    for (const std::string& id : prompts[i]) {
      question.prompts.push_back(words.text({"challenges", "prompts", id}));
    }
  }
  for (WorkWithMePart& part : open.parts) {
    part.label = words.text({"howToWorkWithMe", "parts", part.id, "label"});
    part.question = words.text({"howToWorkWithMe", "parts", part.id, "question"});
  }
}

void put_words(const Words& words, WorkValues& values) {
  values.title = words.text({"values", "title"});
  values.about = words.text({"values", "about"});
  values.question = words.text({"values", "question"});
  values.most = words.text({"values", "most"});
  values.least = words.text({"values", "least"});
  for (WorkValue& value : values.values) {
    value.label = words.text({"values", "values", value.id, "label"});
    value.line = words.text({"values", "values", value.id, "line"});
    value.best = words.text({"values", "values", value.id, "best"});
  }
}

void put_words(const Words& words, WorkBalance& balance) {
  balance.title = words.text({"balance", "title"});
  balance.about = words.text({"balance", "about"});
  balance.received = words.scale("balance", "received");
  balance.demand = words.scale("balance", "demand");
  balance.great_work = words.scale("balance", "greatWork");
  balance.feeling_great = words.scale("balance", "feelingGreat");
  for (Card& demand : balance.demands) demand = words.card("balance", "demands", demand.id);
  for (Card& field : balance.fields) field = words.card("balance", "fields", field.id);
}

void put_profile_words(const Words& words, Structure& structure) {
  Instruments& instruments = structure.instruments;
  if (instruments.strengths) put_words(words, *instruments.strengths);
  if (instruments.preferences) put_words(words, *instruments.preferences);
  if (instruments.open_questions) put_words(words, structure.prompts, *instruments.open_questions);
  if (instruments.values) put_words(words, *instruments.values);
  if (instruments.balance) put_words(words, *instruments.balance);
}

/// What of pack.json the instruments need: its id, version and languages.
Result<std::vector<std::string>> read_pack_file(const std::vector<PackFile>& files,
                                                Instruments& instruments) {
  const auto file = std::find_if(files.begin(), files.end(),
                                 [](const PackFile& one) { return one.name == "pack.json"; });
  if (file == files.end()) {
    return fail(ErrorCode::malformed, "pack.json#", "missing: the pack has no such file");
  }
  JsonLimits limits;
  limits.bytes = largest_file;
  Result<Json> json = parse_checked(file->text, limits);
  if (!json) return fail(json.error().code, "pack.json#" + json.error().at, json.error().detail);
  const std::optional<std::string> id = find_string(*json, "id");
  const std::optional<std::int64_t> version = find_integer(*json, "version");
  const Json* listed = find_array(*json, "languages");
  if (!id || !is_id(*id) || !version || *version < 1 || *version > 1000000000 || !listed) {
    return fail(ErrorCode::malformed, "pack.json#", "missing: id, version or languages");
  }
  instruments.pack = *id;
  instruments.pack_version = static_cast<int>(*version);
  std::vector<std::string> languages;
  for (const Json& language : *listed) {
    if (language.is_string()) languages.push_back(language.get<std::string>());
  }
  return languages;
}

/// The files of one kind of words, the wanted language first.
std::vector<const Json*> in_order(const std::vector<ParsedFile>& files, std::string_view kind,
                                  const std::vector<std::string>& languages,
                                  std::string_view wanted) {
  std::vector<std::string> there;
  for (const std::string& tag : languages) {
    if (find_file(files, words_file(kind, tag)) != nullptr) there.push_back(tag);
  }
  const std::string nearest = nearest_language(there, wanted);
  std::stable_partition(there.begin(), there.end(),
                        [&](const std::string& tag) { return tag == nearest; });
  std::vector<const Json*> order;
  for (const std::string& tag : there) order.push_back(find_file(files, words_file(kind, tag)));
  return order;
}

template <class T, class Id>
const T* find_by_id(const std::vector<T>& list, const Id& id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::vector<PackProblem> check_instruments(const std::vector<PackFile>& files,
                                           const std::vector<std::string>& languages) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  const Structure structure = read_structure(parsed, problems);
  const std::vector<NeededWords> needed = needed_words(structure);
  for (const NeededWords& words : needed) {
    for (const std::string& tag : languages) {
      const std::string name = words_file(words.kind, tag);
      const FileCheck check(name, problems);
      if (const Json* json = find_file(parsed, name)) {
        check_words(json, words.shape, "", check);
        const std::optional<std::string> language = find_string(*json, "language");
        if (language && *language != tag) {
          check.report("/language", "out-of-range", "must be " + tag + ", as the file is named");
        }
      } else if (!was_given(files, name)) {
        check.report("", "missing", "the pack has no such file");
      }
    }
  }
  for (const ParsedFile& file : parsed) {
    const std::optional<WordsName> name = words_name(file.name);
    if (!name) continue;
    const FileCheck check(file.name, problems);
    if (std::none_of(needed.begin(), needed.end(),
                     [&](const NeededWords& words) { return words.kind == name->kind; })) {
      check.report("", "unused-text", "the pack has no instrument with these words");
    } else if (std::count(languages.begin(), languages.end(), name->tag) == 0) {
      check.report("", "unknown-word", "not in languages of pack.json");
    }
  }
  return problems;
}

Result<Instruments> load_instruments(const std::vector<PackFile>& files,
                                     std::string_view language) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  Structure structure = read_structure(parsed, problems);
  if (!problems.empty()) return tl::unexpected(error_of(problems.front()));
  WZ_TRY(const std::vector<std::string> languages, read_pack_file(files, structure.instruments));
  structure.instruments.language = nearest_language(languages, language);
  for (const NeededWords& needed : needed_words(structure)) {
    std::vector<const Json*> order = in_order(parsed, needed.kind, languages, language);
    if (order.empty()) {
      return fail(ErrorCode::malformed,
                  words_file(needed.kind, structure.instruments.language) + "#",
                  "missing: no language file");
    }
    const Words words(std::move(order));
    if (needed.kind == profile_words) {
      put_profile_words(words, structure);
    } else {
      for (Questionnaire& one : structure.instruments.questionnaires) {
        if (one.id == needed.kind) put_words(words, one);
      }
    }
  }
  return std::move(structure.instruments);
}

const Questionnaire* find_questionnaire(const Instruments& instruments, std::string_view id) {
  return find_by_id(instruments.questionnaires, id);
}

const Card* find_strength(const Instruments& instruments, std::string_view id) {
  return instruments.strengths ? find_by_id(instruments.strengths->cards, id) : nullptr;
}

const Slider* find_slider(const Instruments& instruments, std::string_view id) {
  return instruments.preferences ? find_by_id(instruments.preferences->sliders, id) : nullptr;
}

const OpenQuestion* find_open_question(const Instruments& instruments, std::string_view id) {
  const auto& open = instruments.open_questions;
  return open ? find_by_id(open->questions, id) : nullptr;
}

const WorkWithMePart* find_part(const Instruments& instruments, std::string_view id) {
  const auto& open = instruments.open_questions;
  return open ? find_by_id(open->parts, id) : nullptr;
}

const WorkValue* find_value(const Instruments& instruments, std::string_view id) {
  return instruments.values ? find_by_id(instruments.values->values, id) : nullptr;
}

const Card* find_demand(const Instruments& instruments, std::string_view id) {
  return instruments.balance ? find_by_id(instruments.balance->demands, id) : nullptr;
}

}  // namespace wederzijds
