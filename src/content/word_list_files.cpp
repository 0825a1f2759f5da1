#include "content/word_list_files.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "content/file_check.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t largest_file = 4 * 1024 * 1024;
constexpr std::string_view hints_file = "hints.json";
constexpr std::string_view job_file = "job.json";

constexpr std::array<std::string_view, hint_code_count> code_names = {
    "special",  "character", "no-moment", "vague",     "no-sign",
    "absolute", "too-long",  "too-many",  "no-offers", "no-expectations"};
constexpr std::array<std::string_view, hint_kind_count> kind_names = {"expectation", "offer",
                                                                      "commitment", "side"};
constexpr std::array<std::string_view, job_part_count> part_names = {"duties", "requirements",
                                                                     "perks", "company", "apply"};

struct ParsedFile {
  std::string name;
  Json json;
};

std::string language_file(std::string_view kind, std::string_view tag) {
  return "lang/" + std::string(kind) + "." + std::string(tag) + ".json";
}

/// The kind of words and the language that the name of a file speaks of, or nothing.
std::optional<std::pair<std::string, std::string>> words_name(std::string_view name) {
  constexpr std::string_view prefix = "lang/";
  constexpr std::string_view suffix = ".json";
  if (name.size() <= prefix.size() + suffix.size()) return std::nullopt;
  if (name.substr(0, prefix.size()) != prefix) return std::nullopt;
  if (name.substr(name.size() - suffix.size()) != suffix) return std::nullopt;
  name = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || !is_word_list(name.substr(0, dot))) return std::nullopt;
  return std::pair(std::string(name.substr(0, dot)), std::string(name.substr(dot + 1)));
}

std::vector<ParsedFile> parse_files(const std::vector<PackFile>& files,
                                    std::vector<PackProblem>& problems) {
  std::vector<ParsedFile> parsed;
  JsonLimits limits;
  limits.bytes = largest_file;
  limits.string_code_points = 20000;
  for (const PackFile& file : files) {
    if (file.name != hints_file && file.name != job_file && !words_name(file.name)) continue;
    Result<Json> json = parse_checked(file.text, limits);
    if (json) {
      parsed.push_back({file.name, std::move(*json)});
    } else {
      problems.push_back(problem_of(file.name, json.error()));
    }
  }
  return parsed;
}

const Json* find_file(const std::vector<ParsedFile>& files, std::string_view name) {
  for (const ParsedFile& file : files) {
    if (file.name == name) return &file.json;
  }
  return nullptr;
}

Phrases read_phrases(const Json& json, const std::string& at, std::string_view name,
                     const FileCheck& check) {
  Phrases phrases;
  const Json* list = check.need_list(json, at, name);
  if (list == nullptr) return phrases;
  const std::string list_at = step(at, name);
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::optional<std::string> entry = check.text((*list)[i], step(list_at, i));
    if (entry && !phrases.add(*entry)) {
      check.report(step(list_at, i), "out-of-range", "is not written as FORMAT.md says");
    }
  }
  return phrases;
}

HintRules read_hint_rules(const Json& json, const FileCheck& check) {
  HintRules rules;
  if (!check.is_object(json, "")) return rules;
  check.only(json, "", {"order", "longest", "mostItems"});
  std::vector<std::string> order = check.need_ids(json, "", "order");
  for (const std::string& id : order) {
    const auto found = std::find(code_names.begin(), code_names.end(), id);
    if (found != code_names.end()) {
      rules.order.push_back(static_cast<HintCode>(found - code_names.begin()));
    }
  }
  std::sort(order.begin(), order.end());
  Names all(code_names.begin(), code_names.end());
  std::sort(all.begin(), all.end());
  check.must_be(order, all, "/order");
  if (const auto longest = check.need_number(json, "", "longest", 1, 20000)) {
    rules.longest = static_cast<std::size_t>(*longest);
  }
  if (const auto most = check.need_number(json, "", "mostItems", 1, 200)) {
    rules.most_items = static_cast<std::size_t>(*most);
  }
  return rules;
}

HintQuestions read_questions(const Json& json, const FileCheck& check) {
  HintQuestions questions;
  const Json* all = check.need(json, "", "questions");
  if (all == nullptr || !check.is_object(*all, "/questions")) return questions;
  check.only(*all, "/questions", Names(kind_names.begin(), kind_names.end()));
  for (std::size_t kind = 0; kind < hint_kind_count; ++kind) {
    const std::string at = step("/questions", kind_names[kind]);
    const Json* texts = check.need(*all, "/questions", kind_names[kind]);
    if (texts == nullptr || !check.is_object(*texts, at)) continue;
    Names known;
    for (std::size_t code = 0; code < hint_code_count; ++code) {
      if (!gives_hint(static_cast<HintKind>(kind), static_cast<HintCode>(code))) continue;
      known.push_back(code_names[code]);
      if (auto text = check.need_text(*texts, at, code_names[code])) {
        questions.texts[kind][code] = std::move(*text);
      }
    }
    check.only(*texts, at, known);
  }
  if (auto other = check.need_text(json, "", "other")) questions.other = std::move(*other);
  return questions;
}

void check_language(const Json& json, const std::string& tag, const FileCheck& check) {
  const auto language = check.need_text(json, "", "language");
  if (language && *language != tag) {
    check.report("/language", "out-of-range", "must be " + tag + ", as the file is named");
  }
}

HintWords read_hint_words(const Json& json, const std::string& tag, const FileCheck& check) {
  HintWords words;
  words.language = tag;
  if (!check.is_object(json, "")) return words;
  check.only(json, "", {"language", "other", "questions", "words"});
  check_language(json, tag, check);
  const Json* lists = check.need(json, "", "words");
  if (lists == nullptr || !check.is_object(*lists, "/words")) return words;
  check.only(*lists, "/words",
             {"common", "vague", "absolute", "character", "special", "noMoment", "moment", "fine"});
  words.common = read_phrases(*lists, "/words", "common", check);
  words.vague = read_phrases(*lists, "/words", "vague", check);
  words.absolute = read_phrases(*lists, "/words", "absolute", check);
  words.character = read_phrases(*lists, "/words", "character", check);
  words.special = read_phrases(*lists, "/words", "special", check);
  words.no_moment = read_phrases(*lists, "/words", "noMoment", check);
  words.moment = read_phrases(*lists, "/words", "moment", check);
  words.fine = read_phrases(*lists, "/words", "fine", check);
  return words;
}

/// `job.json`: the topics that are proposed, in order.
std::vector<std::string> read_job_rules(const Json& json, const FileCheck& check, const Pack& pack,
                                        Job& job) {
  std::vector<std::string> topics;
  if (!check.is_object(json, "")) return topics;
  check.only(json, "", {"otherwise", "topics"});
  topics = check.need_ids(json, "", "topics");
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const Topic* topic = find_topic(pack, topics[i]);
    if (topic == nullptr) {
      check.report(step("/topics", i), "unknown-word", "no topic of this pack");
    } else if (topic->from != Role::manager) {
      check.report(step("/topics", i), "out-of-range", "must be a topic that a manager expects");
    }
  }
  if (auto otherwise = check.need_id(json, "", "otherwise")) {
    if (std::find(topics.begin(), topics.end(), *otherwise) == topics.end()) {
      check.report("/otherwise", "unknown-word", "must be one of topics");
    }
    job.otherwise = std::move(*otherwise);
  }
  return topics;
}

void read_parts(const Json& json, std::string_view name, const FileCheck& check,
                std::array<Phrases, job_part_count>& parts) {
  const Json* lists = check.need(json, "", name);
  const std::string at = step("", name);
  if (lists == nullptr || !check.is_object(*lists, at)) return;
  check.only(*lists, at, Names(part_names.begin(), part_names.end()));
  for (std::size_t i = 0; i < job_part_count; ++i) {
    parts[i] = read_phrases(*lists, at, part_names[i], check);
  }
}

JobWords read_job_words(const Json& json, const std::string& tag,
                        const std::vector<std::string>& topics, const FileCheck& check) {
  JobWords words;
  words.language = tag;
  if (!check.is_object(json, "")) return words;
  check.only(json, "",
             {"language", "common", "headings", "sentences", "verbs", "doers", "speakers",
              "articles", "abbreviations", "topics"});
  check_language(json, tag, check);
  words.common = read_phrases(json, "", "common", check);
  read_parts(json, "headings", check, words.headings);
  read_parts(json, "sentences", check, words.sentences);
  words.verbs = read_phrases(json, "", "verbs", check);
  words.doers = read_phrases(json, "", "doers", check);
  words.speakers = read_phrases(json, "", "speakers", check);
  if (json.contains("articles")) words.articles = read_phrases(json, "", "articles", check);
  words.abbreviations = read_phrases(json, "", "abbreviations", check);
  const Json* lists = check.need(json, "", "topics");
  if (lists == nullptr || !check.is_object(*lists, "/topics")) return words;
  check.only(*lists, "/topics", Names(topics.begin(), topics.end()));
  for (const std::string& topic : topics) {
    words.topics.emplace_back(topic, read_phrases(*lists, "/topics", topic, check));
  }
  return words;
}

/// The languages of the pack, the chosen one first.
std::vector<std::string> languages_in_order(const Pack& pack) {
  std::vector<std::string> order;
  if (!pack.language.empty()) order.push_back(pack.language);
  for (const std::string& tag : pack.languages) {
    if (tag != pack.language) order.push_back(tag);
  }
  return order;
}

void read_hints(const std::vector<ParsedFile>& files, const Pack& pack,
                std::vector<PackProblem>& problems, std::optional<Hints>& found) {
  const Json* rules = find_file(files, hints_file);
  if (rules == nullptr) return;
  Hints hints;
  hints.rules = read_hint_rules(*rules, FileCheck(std::string(hints_file), problems));
  for (const std::string& tag : languages_in_order(pack)) {
    const std::string name = language_file("hints", tag);
    const Json* json = find_file(files, name);
    if (json == nullptr) continue;
    const FileCheck check(name, problems);
    hints.words.push_back(read_hint_words(*json, tag, check));
    HintQuestions questions = read_questions(*json, check);
    if (hints.words.size() == 1) hints.questions = std::move(questions);
  }
  if (!hints.words.empty()) found = std::move(hints);
}

void read_job(const std::vector<ParsedFile>& files, const Pack& pack,
              std::vector<PackProblem>& problems, std::optional<Job>& found) {
  const Json* rules = find_file(files, job_file);
  if (rules == nullptr) return;
  Job job;
  const FileCheck rules_check(std::string(job_file), problems);
  const std::vector<std::string> topics = read_job_rules(*rules, rules_check, pack, job);
  for (const std::string& tag : languages_in_order(pack)) {
    const std::string name = language_file("job", tag);
    const Json* json = find_file(files, name);
    if (json == nullptr) continue;
    job.words.push_back(read_job_words(*json, tag, topics, FileCheck(name, problems)));
  }
  if (!job.words.empty()) found = std::move(job);
}

}  // namespace

std::string_view name_of(HintCode code) { return code_names[static_cast<std::size_t>(code)]; }
std::string_view name_of(HintKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(JobPart part) { return part_names[static_cast<std::size_t>(part)]; }

bool gives_hint(HintKind kind, HintCode code) {
  switch (code) {
    case HintCode::special:
    case HintCode::character:
    case HintCode::vague:
    case HintCode::absolute:
    case HintCode::too_long:
      return kind != HintKind::side;
    case HintCode::no_moment:
      return kind == HintKind::commitment;
    case HintCode::no_sign:
      return kind == HintKind::expectation || kind == HintKind::commitment;
    case HintCode::too_many:
    case HintCode::no_offers:
    case HintCode::no_expectations:
      return kind == HintKind::side;
  }
  return false;
}

bool is_word_list(std::string_view kind) { return kind == "hints" || kind == "job"; }

std::vector<PackProblem> check_word_lists(const std::vector<PackFile>& files, const Pack& pack) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  std::optional<Hints> hints;
  std::optional<Job> job;
  read_hints(parsed, pack, problems, hints);
  read_job(parsed, pack, problems, job);
  const auto was_given = [&](std::string_view name) {
    return std::any_of(files.begin(), files.end(),
                       [&](const PackFile& file) { return file.name == name; });
  };
  for (const std::string_view kind : {"hints", "job"}) {
    if (!was_given(std::string(kind) + ".json")) continue;
    for (const std::string& tag : pack.languages) {
      const std::string name = language_file(kind, tag);
      if (!was_given(name)) problems.push_back({name, "", "missing", "the pack has no such file"});
    }
  }
  for (const ParsedFile& file : parsed) {
    const auto name = words_name(file.name);
    if (!name) continue;
    const auto& tags = pack.languages;
    if (std::find(tags.begin(), tags.end(), name->second) == tags.end()) {
      problems.push_back({file.name, "", "unknown-word", "not in languages of pack.json"});
    } else if (!was_given(name->first + ".json")) {
      problems.push_back({name->first + ".json", "", "missing", "the pack has no such file"});
    }
  }
  return problems;
}

bool load_word_lists(const std::vector<PackFile>& files, Pack& pack, PackProblem& problem) {
  std::vector<PackProblem> problems;
  const std::vector<ParsedFile> parsed = parse_files(files, problems);
  read_hints(parsed, pack, problems, pack.hints);
  read_job(parsed, pack, problems, pack.job);
  if (problems.empty()) return true;
  problem = std::move(problems.front());
  return false;
}

}  // namespace wederzijds
