#include "content/pack.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "content/file_check.hpp"
#include "content/instruments.hpp"
#include "content/word_list_files.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view format_name = "wederzijds/content-pack";
constexpr int format_version = 1;
constexpr std::size_t largest_file = 4 * 1024 * 1024;
constexpr std::string_view own_words = "other";

// What the app itself knows: a pack gives these words, but cannot add to them or leave one out.
const Names scope_ids = {"decide", "influence", "organisation"};
const Names answer_ids = {"agree", "adjust", "cannot", "later"};
const Names cause_ids = {"did-not-know", "saw-differently", "could-not", "chose-otherwise",
                         "changed"};
const Names scale_ids = {"importance", "needed", "received", "acknowledged", "delivered"};
const Names part_ids = {"opening", "going-well", "commitments", "closing"};
const Names item_ids = {"manager-first",    "falls-short",      "unspoken",
                        "blind-spot",       "seen-differently", "undersold",
                        "more-than-needed", "agreed",           "waiting"};
constexpr std::array<int, 3> talk_lengths = {30, 60, 90};
// domain.md 6, Agenda: what the fixed parts take together.
constexpr std::array<int, 3> fixed_minutes = {10, 15, 20};

bool may_be_unknown(std::string_view scale) { return scale == "received" || scale == "delivered"; }

/// The structure of a pack, still without words, and which ids need words.
struct Structure {
  Pack pack;
  std::vector<std::vector<std::string>> part_questions;  // ids, one list for each agenda part
  std::vector<std::vector<std::string>> item_questions;
};

struct ParsedFile {
  std::string name;
  Json json;
};

constexpr std::string_view language_prefix = "lang/";
constexpr std::string_view language_suffix = ".json";

/// "nl" for "lang/nl.json"; nothing for other files.
std::optional<std::string> language_of(std::string_view name) {
  if (name.size() <= language_prefix.size() + language_suffix.size()) return std::nullopt;
  if (name.substr(0, language_prefix.size()) != language_prefix) return std::nullopt;
  if (name.substr(name.size() - language_suffix.size()) != language_suffix) return std::nullopt;
  name.remove_prefix(language_prefix.size());
  name.remove_suffix(language_suffix.size());
  // `lang/profile.nl.json` has the words of the profile: another kind of file (instruments.hpp).
  if (name.find_first_of("/.") != std::string_view::npos) return std::nullopt;
  return std::string(name);
}

/// BCP 47 as far as a file name of a pack needs it: two or three letters, then parts of 2 to 8.
bool is_language_tag(std::string_view tag) {
  std::size_t parts = 0;
  while (true) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const std::string_view part = tag.substr(0, end);
    const bool letters_only = parts == 0;
    if (part.size() < 2 || part.size() > (letters_only ? 3U : 8U)) return false;
    for (char c : part) {
      const bool lower = c >= 'a' && c <= 'z';
      const bool more = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!lower && (letters_only || !more)) return false;
    }
    ++parts;
    if (end == tag.size()) return true;
    tag.remove_prefix(end + 1);
  }
}

void read_scales(const Json& json, const FileCheck& check, Pack& pack) {
  const Json* list = check.need_list(json, "", "scales");
  if (list == nullptr) return;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& entry = (*list)[i];
    const std::string at = step("/scales", i);
    if (!check.is_object(entry, at)) continue;
    check.only(entry, at, {"id", "points", "unknown"});
    const Json* points = check.need_list(entry, at, "points");
    if (points != nullptr && *points != Json::array({1, 2, 3, 4, 5})) {
      check.report(at + "/points", "out-of-range", "must be 1, 2, 3, 4, 5");
    }
    std::optional<std::string> id = check.need_id(entry, at, "id");
    const Json* unknown = check.need(entry, at, "unknown");
    if (unknown != nullptr && !unknown->is_boolean()) {
      check.report(at + "/unknown", "wrong-type", "must be true or false");
    } else if (unknown != nullptr && id && contains(scale_ids, *id) &&
               find_boolean(entry, "unknown") != may_be_unknown(*id)) {
      check.report(at + "/unknown", "out-of-range", "is true for received and delivered only");
    }
    if (!id) continue;
    Scale scale;
    scale.id = *id;
    pack.scales.push_back(scale);
    ids.push_back(std::move(*id));
  }
  check.must_be(ids, scale_ids, "/scales");
}

void read_pack_file(const Json& json, const FileCheck& check, Pack& pack) {
  if (!check.is_object(json, "")) return;
  if (find_string(json, "format") != format_name) {
    check.report("/format", find(json, "format") == nullptr ? "missing" : "unknown-word",
                 "must be " + std::string(format_name));
  }
  const std::optional<std::int64_t> version = find_integer(json, "formatVersion");
  if (version && *version > format_version) {
    check.report("/formatVersion", "newer-version", "this app reads version 1");
    return;
  }
  if (version != format_version) {
    check.report("/formatVersion",
                 find(json, "formatVersion") == nullptr ? "missing" : "wrong-type", "must be 1");
  }
  check.only(json, "",
             {"format", "formatVersion", "id", "version", "licence", "languages", "reasons",
              "scales", "answers", "causes"});
  if (auto id = check.need_id(json, "", "id")) pack.id = *id;
  if (auto number = check.need_number(json, "", "version", 1, 1000000000)) pack.version = *number;
  if (auto licence = check.need_text(json, "", "licence")) pack.licence = *licence;
  if (const Json* languages = check.need_list(json, "", "languages")) {
    if (languages->empty()) check.report("/languages", "out-of-range", "must not be empty");
    for (std::size_t i = 0; i < languages->size(); ++i) {
      const std::string at = step("/languages", i);
      std::optional<std::string> tag = check.text((*languages)[i], at);
      if (!tag) continue;
      if (!is_language_tag(*tag)) {
        check.report(at, "out-of-range", "must be a BCP 47 tag like nl or pt-BR");
      } else if (std::count(pack.languages.begin(), pack.languages.end(), *tag) > 0) {
        check.report(at, "duplicate", *tag + " stands here twice");
      } else {
        pack.languages.push_back(std::move(*tag));
      }
    }
  }
  for (std::string& id : check.need_ids(json, "", "reasons")) {
    pack.reasons.push_back({std::move(id), "", ""});
  }
  read_scales(json, check, pack);
  const std::vector<std::string> answers = check.need_ids(json, "", "answers");
  check.must_be(answers, answer_ids, "/answers");
  for (const std::string& id : answers) pack.answers.push_back({id, "", "", ""});
  const std::vector<std::string> causes = check.need_ids(json, "", "causes");
  check.must_be(causes, cause_ids, "/causes");
  for (const std::string& id : causes) pack.causes.push_back({id, "", ""});
}

void read_topic(const Json& entry, const std::string& at, const FileCheck& check, Pack& pack,
                std::set<std::string>& examples) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "from", "to", "scope", "examples"});
  Topic topic;
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  if (id) topic.id = *id;
  if (id == own_words) check.report(at + "/id", "out-of-range", "other is kept for own words");
  if (id && find_topic(pack, *id) != nullptr) {
    check.report(at + "/id", "duplicate", *id + " is a topic already");
  }
  const auto from = check.need_word(entry, at, "from", {"employee", "manager"});
  const auto to = check.need_word(entry, at, "to", {"employee", "manager"});
  if (from && to && *from == *to) {
    check.report(at + "/to", "out-of-range", "must be the other role");
  }
  if (from) topic.from = role_named(*from).value_or(Role::employee);
  if (auto scope = check.need_word(entry, at, "scope", scope_ids)) topic.scope = *scope;
  const std::vector<std::string> ids = check.need_ids(entry, at, "examples");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!examples.insert(ids[i]).second) {
      check.report(step(at + "/examples", i), "duplicate", ids[i] + " is an example elsewhere");
    }
    topic.examples.push_back({ids[i], "", ""});
  }
  if (id) pack.topics.push_back(std::move(topic));
}

void read_starter(const Json& entry, const std::string& at, const FileCheck& check, Pack& pack) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "role", "nature", "topic"});
  Starter starter;
  const std::optional<std::string> id = check.need_id(entry, at, "id");
  if (id) {
    starter.id = *id;
    const bool known = std::any_of(pack.starters.begin(), pack.starters.end(),
                                   [&](const Starter& other) { return other.id == *id; });
    if (known) check.report(at + "/id", "duplicate", *id + " is a starter already");
  }
  const auto role = check.need_word(entry, at, "role", {"employee", "manager"});
  if (role) starter.role = role_named(*role).value_or(Role::employee);
  const auto nature = check.need_word(entry, at, "nature", {"offer", "limit"});
  starter.is_limit = nature == "limit";
  if (const Json* value = find(entry, "topic")) {
    const std::optional<std::string> topic = check.id(*value, at + "/topic");
    const Topic* known = topic ? find_topic(pack, *topic) : nullptr;
    if (topic && known == nullptr) {
      check.report(at + "/topic", "unknown-word", "no topic of this pack");
    } else if (known != nullptr && role && known->from == starter.role) {
      check.report(at + "/topic", "out-of-range", "must be a topic that the other role expects");
    }
    starter.topic = topic;
  }
  if (id) pack.starters.push_back(std::move(starter));
}

void read_topics_file(const Json& json, const FileCheck& check, Pack& pack) {
  if (!check.is_object(json, "")) return;
  check.only(json, "", {"scopes", "topics", "starters"});
  const std::vector<std::string> scopes = check.need_ids(json, "", "scopes");
  check.must_be(scopes, scope_ids, "/scopes");
  for (const std::string& id : scopes) pack.scopes.push_back({id, "", ""});
  std::set<std::string> examples;
  if (const Json* list = check.need_list(json, "", "topics")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_topic((*list)[i], step("/topics", i), check, pack, examples);
    }
    for (Role role : both_roles) {
      const bool has = std::any_of(pack.topics.begin(), pack.topics.end(),
                                   [&](const Topic& topic) { return topic.from == role; });
      if (!has) {
        check.report("/topics", "missing", "no topic from " + std::string(name_of(role)));
      }
    }
  }
  if (const Json* list = check.need_list(json, "", "starters")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_starter((*list)[i], step("/starters", i), check, pack);
    }
  }
}

void read_part(const Json& entry, const std::string& at, const FileCheck& check,
               Structure& structure) {
  if (!check.is_object(entry, at)) return;
  check.only(entry, at, {"id", "place", "minutes", "begins", "questions"});
  AgendaPart part;
  if (auto id = check.need_id(entry, at, "id")) part.id = *id;
  const auto place = check.need_word(entry, at, "place", {"before", "after"});
  part.before_items = place != "after";
  const bool should_be_before = part.id == "opening" || part.id == "going-well";
  if (place && contains(part_ids, part.id) && part.before_items != should_be_before) {
    check.report(at + "/place", "out-of-range", "this part stands on the other side of the items");
  }
  if (const Json* minutes = check.need(entry, at, "minutes")) {
    const std::string minutes_at = at + "/minutes";
    if (check.is_object(*minutes, minutes_at)) {
      check.only(*minutes, minutes_at, {"30", "60", "90"});
      for (int length : talk_lengths) {
        const auto number = check.need_number(*minutes, minutes_at, std::to_string(length), 1, 90);
        if (number) part.minutes.push_back(*number);
      }
    }
  }
  if (auto begins = check.need_word(entry, at, "begins", {"employee", "manager"})) {
    part.begins = role_named(*begins).value_or(Role::manager);
  }
  structure.part_questions.push_back(check.need_ids(entry, at, "questions"));
  structure.pack.agenda.parts.push_back(std::move(part));
}

void check_fixed_minutes(const AgendaLayout& agenda, const FileCheck& check) {
  for (std::size_t i = 0; i < talk_lengths.size(); ++i) {
    int sum = 0;
    for (const AgendaPart& part : agenda.parts) {
      if (part.minutes.size() != talk_lengths.size()) return;  // said already
      sum += part.minutes[i];
    }
    if (sum != fixed_minutes[i]) {
      check.report("/parts", "out-of-range",
                   "the parts of " + std::to_string(talk_lengths[i]) + " minutes take " +
                       std::to_string(sum) + ", not " + std::to_string(fixed_minutes[i]));
    }
  }
}

void read_agenda_file(const Json& json, const FileCheck& check, Structure& structure) {
  if (!check.is_object(json, "")) return;
  AgendaLayout& agenda = structure.pack.agenda;
  check.only(json, "", {"lengths", "parts", "items"});
  if (const Json* lengths = check.need_list(json, "", "lengths")) {
    if (*lengths != Json(talk_lengths)) {
      check.report("/lengths", "out-of-range", "must be 30, 60, 90");
    }
    agenda.lengths.assign(talk_lengths.begin(), talk_lengths.end());
  }
  if (const Json* list = check.need_list(json, "", "parts")) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list->size(); ++i) {
      read_part((*list)[i], step("/parts", i), check, structure);
    }
    for (const AgendaPart& part : agenda.parts) ids.push_back(part.id);
    check.must_be(ids, part_ids, "/parts");
    check_fixed_minutes(agenda, check);
  }
  if (const Json* list = check.need_list(json, "", "items")) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const Json& entry = (*list)[i];
      const std::string at = step("/items", i);
      if (!check.is_object(entry, at)) continue;
      check.only(entry, at, {"id", "questions"});
      AgendaItem item;
      if (auto id = check.need_id(entry, at, "id")) item.id = *id;
      ids.push_back(item.id);
      structure.item_questions.push_back(check.need_ids(entry, at, "questions"));
      agenda.items.push_back(std::move(item));
    }
    check.must_be(ids, item_ids, "/items");
  }
}

/// The members that the words of each id have; none for a plain text.
using Section = std::map<std::string, Names>;

/// Everything that a language file must say. The section `questions` has plain texts; `pack` is one
/// object, put here under the id "".
std::map<std::string, Section> needed_texts(const Structure& structure) {
  std::map<std::string, Section> needed;
  const Pack& pack = structure.pack;
  needed["pack"][""] = {"name", "about"};
  for (const Choice& scope : pack.scopes) needed["scopes"][scope.id] = {"label", "note"};
  needed["topics"][std::string(own_words)] = {"label", "definition"};
  for (const Topic& topic : pack.topics) {
    needed["topics"][topic.id] = {"label", "definition", "why"};
    for (const Example& example : topic.examples) {
      needed["examples"][example.id] = {"text", "sign"};
    }
  }
  needed["starters"];
  for (const Starter& starter : pack.starters) {
    needed["starters"][starter.id] = starter.is_limit ? Names{"text", "because"} : Names{"text"};
  }
  for (const Scale& scale : pack.scales) {
    Names members = {"question", "left", "right", "labels"};
    if (may_be_unknown(scale.id)) members.push_back("unknown");
    needed["scales"][scale.id] = std::move(members);
  }
  for (const ReasonChoice& reason : pack.reasons) needed["reasons"][reason.id] = {"label", "short"};
  for (const AgendaPart& part : pack.agenda.parts) {
    needed["agenda"][part.id] = {"title", "text"};
  }
  for (const AgendaItem& item : pack.agenda.items) {
    needed["agenda"][item.id] = {"title", "text"};
  }
  needed["questions"];
  for (const auto* lists : {&structure.part_questions, &structure.item_questions}) {
    for (const std::vector<std::string>& ids : *lists) {
      for (const std::string& id : ids) needed["questions"][id] = {};
    }
  }
  for (const AnswerChoice& answer : pack.answers) {
    needed["answers"][answer.id] = {"label", "says", "ask"};
  }
  for (const Choice& cause : pack.causes) needed["causes"][cause.id] = {"label", "note"};
  return needed;
}

/// "missing-text" rather than "missing": the pack works, in another language's words.
void check_text(const Json* value, const std::string& at, const FileCheck& check) {
  if (value == nullptr) {
    check.report(at, "missing-text", "has no words");
  } else {
    (void)check.text(*value, at);
  }
}

void check_labels(const Json* value, const std::string& at, const FileCheck& check) {
  if (value == nullptr) {
    check.report(at, "missing-text", "has no words");
  } else if (!value->is_array() || value->size() != 5) {
    check.report(at, "wrong-type", "must be a list of five texts");
  } else {
    for (std::size_t i = 0; i < value->size(); ++i) (void)check.text((*value)[i], step(at, i));
  }
}

void check_members(const Json& object, const std::string& at, const Names& needed,
                   const FileCheck& check) {
  if (!check.is_object(object, at)) return;
  check.only(object, at, needed);
  for (std::string_view member : needed) {
    const Json* value = find(object, member);
    if (member == "labels") {
      check_labels(value, step(at, member), check);
    } else {
      check_text(value, step(at, member), check);
    }
  }
}

void check_section(const std::string& name, const Json& section, const Section& needed,
                   const FileCheck& check) {
  const std::string at = step("", name);
  if (!check.is_object(section, at)) return;
  if (name == "pack") return check_members(section, at, needed.at(""), check);
  for (const auto& [id, members] : needed) {
    const Json* value = find(section, id);
    if (value == nullptr || members.empty()) {
      check_text(value, step(at, id), check);
    } else {
      check_members(*value, step(at, id), members, check);
    }
  }
  for (const auto& [id, value] : section.items()) {
    if (needed.count(id) == 0) {
      check.report(step(at, id), "unused-text", "nothing in the pack has this id");
    }
  }
}

void check_language_file(const Json& json, const std::string& tag,
                         const std::map<std::string, Section>& needed, const FileCheck& check) {
  if (!check.is_object(json, "")) return;
  if (auto language = check.need_text(json, "", "language"); language && *language != tag) {
    check.report("/language", "out-of-range", "must be " + tag + ", as the file is named");
  }
  Names known = {"language"};
  for (const auto& [name, section] : needed) {
    known.push_back(name);
    if (const Json* value = check.need(json, "", name)) check_section(name, *value, section, check);
  }
  check.only(json, "", known);
}

const Json* find_file(const std::vector<ParsedFile>& files, std::string_view name) {
  for (const ParsedFile& file : files) {
    if (file.name == name) return &file.json;
  }
  return nullptr;
}

/// Reads every file that a pack has; files of other names (examples, lessons) are not looked at.
std::vector<ParsedFile> parse_files(const std::vector<PackFile>& files,
                                    std::vector<PackProblem>& problems) {
  std::vector<ParsedFile> parsed;
  JsonLimits limits;
  limits.bytes = largest_file;
  limits.string_code_points = 20000;
  for (const PackFile& file : files) {
    const bool known = file.name == "pack.json" || file.name == "topics.json" ||
                       file.name == "agenda.json" || language_of(file.name).has_value();
    if (!known) continue;
    Result<Json> json = parse_checked(file.text, limits);
    if (json) {
      parsed.push_back({file.name, std::move(*json)});
    } else {
      problems.push_back(problem_of(file.name, json.error()));
    }
  }
  return parsed;
}

bool was_given(const std::vector<PackFile>& files, std::string_view name) {
  return std::any_of(files.begin(), files.end(),
                     [&](const PackFile& file) { return file.name == name; });
}

/// The structure, and all that is wrong with the three files that make it.
Structure read_structure(const std::vector<PackFile>& files, const std::vector<ParsedFile>& parsed,
                         std::vector<PackProblem>& problems) {
  Structure structure;
  for (std::string_view name : {"pack.json", "topics.json", "agenda.json"}) {
    const FileCheck check(std::string(name), problems);
    const Json* json = find_file(parsed, name);
    if (json == nullptr) {
      if (!was_given(files, name)) check.report("", "missing", "the pack has no such file");
    } else if (name == "pack.json") {
      read_pack_file(*json, check, structure.pack);
    } else if (name == "topics.json") {
      read_topics_file(*json, check, structure.pack);
    } else {
      read_agenda_file(*json, check, structure);
    }
  }
  return structure;
}

/// The language files, those of the pack's list first, in the order in which they fill gaps.
std::vector<const Json*> languages_in_order(const std::vector<ParsedFile>& files, const Pack& pack,
                                            std::string& chosen, std::string_view wanted) {
  std::vector<std::string> there;
  for (const std::string& tag : pack.languages) {
    if (find_file(files, "lang/" + tag + ".json") != nullptr) there.push_back(tag);
  }
  if (there.empty()) return {};
  chosen = nearest_language(there, wanted);
  std::vector<const Json*> order = {find_file(files, "lang/" + chosen + ".json")};
  for (const std::string& tag : there) {
    if (tag != chosen) order.push_back(find_file(files, "lang/" + tag + ".json"));
  }
  return order;
}

/// Looks words up, filling gaps from the next language.
class Words {
 public:
  explicit Words(std::vector<const Json*> languages) : languages_(std::move(languages)) {}

  std::string text(std::string_view section, std::string_view id, std::string_view member) const {
    for (const Json* language : languages_) {
      const Json* entry = find(*language, section);
      if (entry != nullptr && !id.empty()) entry = find(*entry, id);
      if (entry == nullptr) continue;
      if (!member.empty()) entry = find(*entry, member);
      if (entry == nullptr || !entry->is_string()) continue;
      std::string found = entry->get<std::string>();
      if (!found.empty()) return found;
    }
    return std::string(id.empty() ? section : id);
  }

  std::array<std::string, 5> labels(std::string_view scale) const {
    for (const Json* language : languages_) {
      const Json* entry = find(*language, "scales");
      if (entry != nullptr) entry = find(*entry, scale);
      if (entry != nullptr) entry = find_array(*entry, "labels");
      if (entry == nullptr || entry->size() != 5) continue;
      const bool good = std::all_of(entry->begin(), entry->end(), [](const Json& label) {
        return label.is_string() && !label.get_ref<const std::string&>().empty();
      });
      if (!good) continue;
      std::array<std::string, 5> found;
      for (std::size_t i = 0; i < found.size(); ++i) found[i] = (*entry)[i].get<std::string>();
      return found;
    }
    return {"1", "2", "3", "4", "5"};
  }

  std::vector<std::string> questions(const std::vector<std::string>& ids) const {
    std::vector<std::string> found;
    for (const std::string& id : ids) found.push_back(text("questions", id, ""));
    return found;
  }

 private:
  std::vector<const Json*> languages_;
};

void put_words(const Words& words, Structure& structure) {
  Pack& pack = structure.pack;
  pack.name = words.text("pack", "", "name");
  pack.about = words.text("pack", "", "about");
  for (Choice& scope : pack.scopes) {
    scope.label = words.text("scopes", scope.id, "label");
    scope.note = words.text("scopes", scope.id, "note");
  }
  pack.other_label = words.text("topics", own_words, "label");
  pack.other_definition = words.text("topics", own_words, "definition");
  for (Topic& topic : pack.topics) {
    topic.label = words.text("topics", topic.id, "label");
    topic.definition = words.text("topics", topic.id, "definition");
    topic.why = words.text("topics", topic.id, "why");
    for (Example& example : topic.examples) {
      example.text = words.text("examples", example.id, "text");
      example.sign = words.text("examples", example.id, "sign");
    }
  }
  for (Starter& starter : pack.starters) {
    starter.text = words.text("starters", starter.id, "text");
    if (starter.is_limit) starter.because = words.text("starters", starter.id, "because");
  }
  for (Scale& scale : pack.scales) {
    scale.question = words.text("scales", scale.id, "question");
    scale.left = words.text("scales", scale.id, "left");
    scale.right = words.text("scales", scale.id, "right");
    scale.labels = words.labels(scale.id);
    if (may_be_unknown(scale.id)) scale.unknown = words.text("scales", scale.id, "unknown");
  }
  for (ReasonChoice& reason : pack.reasons) {
    reason.label = words.text("reasons", reason.id, "label");
    reason.short_label = words.text("reasons", reason.id, "short");
  }
  for (AnswerChoice& answer : pack.answers) {
    answer.label = words.text("answers", answer.id, "label");
    answer.says = words.text("answers", answer.id, "says");
    answer.ask = words.text("answers", answer.id, "ask");
  }
  for (Choice& cause : pack.causes) {
    cause.label = words.text("causes", cause.id, "label");
    cause.note = words.text("causes", cause.id, "note");
  }
  for (std::size_t i = 0; i < pack.agenda.parts.size(); ++i) {
    AgendaPart& part = pack.agenda.parts[i];
    part.title = words.text("agenda", part.id, "title");
    part.text = words.text("agenda", part.id, "text");
    part.questions = words.questions(structure.part_questions[i]);
  }
  for (std::size_t i = 0; i < pack.agenda.items.size(); ++i) {
    AgendaItem& item = pack.agenda.items[i];
    item.title = words.text("agenda", item.id, "title");
    item.text = words.text("agenda", item.id, "text");
    item.questions = words.questions(structure.item_questions[i]);
  }
}

/// The first part of a tag: "pt" of "pt-BR".
std::string_view main_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

std::vector<PackProblem> check_pack(const std::vector<PackFile>& files) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  const Structure structure = read_structure(files, parsed, problems);
  const std::map<std::string, Section> needed = needed_texts(structure);
  for (const std::string& tag : structure.pack.languages) {
    const std::string name = "lang/" + tag + ".json";
    const FileCheck check(name, problems);
    if (const Json* json = find_file(parsed, name)) {
      check_language_file(*json, tag, needed, check);
    } else if (!was_given(files, name)) {
      check.report("", "missing", "the pack has no such file");
    }
  }
  for (const ParsedFile& file : parsed) {
    const std::optional<std::string> tag = language_of(file.name);
    const auto& listed = structure.pack.languages;
    if (tag && std::find(listed.begin(), listed.end(), *tag) == listed.end()) {
      FileCheck(file.name, problems).report("", "unknown-word", "not in languages of pack.json");
    }
  }
  const std::vector<PackProblem> more = check_instruments(files, structure.pack.languages);
  problems.insert(problems.end(), more.begin(), more.end());
  const std::vector<PackProblem> lists = check_word_lists(files, structure.pack);
  problems.insert(problems.end(), lists.begin(), lists.end());
  return problems;
}

std::string nearest_language(const std::vector<std::string>& languages, std::string_view wanted) {
  for (const std::string& language : languages) {
    if (language == wanted) return language;
  }
  for (const std::string& language : languages) {
    if (main_language(language) == main_language(wanted)) return language;
  }
  return languages.empty() ? std::string() : languages.front();
}

Result<Pack> load_pack(const std::vector<PackFile>& files, std::string_view language) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  Structure structure = read_structure(files, parsed, problems);
  if (!problems.empty()) return tl::unexpected(error_of(problems.front()));
  Pack& pack = structure.pack;
  std::vector<const Json*> order = languages_in_order(parsed, pack, pack.language, language);
  if (order.empty()) {
    return fail(ErrorCode::malformed, "pack.json#/languages", "missing: no language file");
  }
  put_words(Words(std::move(order)), structure);
  PackProblem problem;
  if (!load_word_lists(files, pack, problem)) return tl::unexpected(error_of(problem));
  return std::move(pack);
}

const Topic* find_topic(const Pack& pack, std::string_view id) {
  for (const Topic& topic : pack.topics) {
    if (topic.id == id) return &topic;
  }
  return nullptr;
}

std::string label_of_topic(const Pack& pack, std::string_view id,
                           const std::optional<std::string>& travelled) {
  if (const Topic* topic = find_topic(pack, id)) return topic->label;
  if (travelled && !travelled->empty()) return *travelled;
  if (id == own_words && !pack.other_label.empty()) return pack.other_label;
  return std::string(id);
}

const Scale* find_scale(const Pack& pack, std::string_view id) {
  for (const Scale& scale : pack.scales) {
    if (scale.id == id) return &scale;
  }
  return nullptr;
}

const std::vector<std::string>& questions_for(const Pack& pack, std::string_view item_kind) {
  for (const AgendaItem& item : pack.agenda.items) {
    if (item.id == item_kind) return item.questions;
  }
  static const std::vector<std::string> none;
  return none;
}

}  // namespace wederzijds
