// content.load, content.load-questionnaires, content.check, content.topics, content.texts.

#include <utility>

#include "api/operations.hpp"
#include "content/pack.hpp"

namespace wederzijds::api {
namespace {

/// The path inside the pack: the shell may say `topics` for `topics.json` and `lang` for the file
/// of the language it loads.
std::string file_name(std::string_view name, std::string_view language) {
  const std::string_view ending = ".json";
  if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) {
    return std::string(name);
  }
  std::string path = name == "lang" ? "lang/" + std::string(language) : std::string(name);
  return path.append(ending);
}

Result<std::vector<PackFile>> read_files(World& world, Args files, std::string_view language) {
  std::vector<PackFile> read;
  for (const auto& [name, value] : files.json().items()) {
    const auto* path = value.get_ptr<const std::string*>();
    if (path == nullptr) return fail(ErrorCode::bad_arguments, files.place_of(name));
    WZ_TRY(std::string text, world.take_in_file(*path, files.place_of(name)));
    read.push_back({file_name(name, language), std::move(text)});
  }
  return read;
}

/// What a loading operation is given.
struct Given {
  std::vector<PackFile> files;  // pack.json first
  std::string language;
};

Result<Given> read_given(World& world, Args& args) {
  Given given;
  const std::string path = args.string("pack");
  given.language = args.id("language");
  Args files = args.object("files");
  WZ_CHECK(args.check());
  WZ_TRY(std::string pack, world.take_in_file(path, "/pack"));
  WZ_TRY(given.files, read_files(world, files, given.language));
  given.files.insert(given.files.begin(), {"pack.json", std::move(pack)});
  return given;
}

Result<const Pack*> loaded_pack(const World& world) {
  if (!world.pack) return fail(ErrorCode::not_found, {}, "no content pack is loaded");
  return &*world.pack;
}

void write_topic(JsonWriter& json, const Topic& topic) {
  json.begin_object();
  json.member("id", topic.id);
  json.member("label", topic.label);
  json.member("definition", topic.definition);
  json.member("why", topic.why);
  json.member("scope", topic.scope);
  json.key("examples");
  json.begin_array();
  for (const Example& example : topic.examples) {
    json.begin_object();
    json.member("id", example.id);
    json.member("text", example.text);
    json.member("sign", example.sign);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_starters(JsonWriter& json, std::string_view name, const Pack& pack, Role role,
                    bool limits) {
  json.key(name);
  json.begin_array();
  for (const Starter& starter : pack.starters) {
    if (starter.role != role || starter.is_limit != limits) continue;
    json.begin_object();
    json.member("id", starter.id);
    json.optional("topic", starter.topic);
    json.member("text", starter.text);
    json.optional("because", starter.because);
    json.end_object();
  }
  json.end_array();
}

void write_choices(JsonWriter& json, std::string_view name, const std::vector<Choice>& choices) {
  json.key(name);
  json.begin_array();
  for (const Choice& choice : choices) {
    json.begin_object();
    json.member("id", choice.id);
    json.member("label", choice.label);
    if (!choice.note.empty()) json.member("note", choice.note);
    json.end_object();
  }
  json.end_array();
}

void write_scales(JsonWriter& json, const Pack& pack) {
  json.key("scales");
  json.begin_object();
  for (const Scale& scale : pack.scales) {
    json.key(scale.id);
    json.begin_object();
    json.member("question", scale.question);
    json.member("left", scale.left);
    json.member("right", scale.right);
    json.key("labels");
    json.begin_array();
    for (const std::string& label : scale.labels) json.string(label);
    json.end_array();
    json.optional("unknown", scale.unknown);
    json.end_object();
  }
  json.end_object();
}

void write_reasons(JsonWriter& json, const Pack& pack) {
  json.key("reasons");
  json.begin_array();
  for (const ReasonChoice& reason : pack.reasons) {
    json.begin_object();
    json.member("id", reason.id);
    json.member("label", reason.label);
    json.member("short", reason.short_label);
    json.end_object();
  }
  json.end_array();
}

void write_answers(JsonWriter& json, const Pack& pack) {
  json.key("answers");
  json.begin_array();
  for (const AnswerChoice& answer : pack.answers) {
    json.begin_object();
    json.member("id", answer.id);
    json.member("label", answer.label);
    json.member("says", answer.says);
    json.member("ask", answer.ask);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

Result<void> content_load(World& world, Call& call) {
  WZ_TRY(const Given given, read_given(world, call.args));
  WZ_TRY(Pack loaded, load_pack(given.files, given.language));
  WZ_TRY(world.instruments, load_instruments(given.files, given.language));
  world.pack = std::move(loaded);
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("pack", world.pack->id);
  json.member("version", world.pack->version);
  json.member("language", world.pack->language);
  json.end_object();
  return {};
}

Result<void> content_load_questionnaires(World& world, Call& call) {
  WZ_TRY(const Given given, read_given(world, call.args));
  WZ_TRY(world.instruments, load_instruments(given.files, given.language));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("language", world.instruments->language);
  json.end_object();
  return {};
}

Result<void> content_check(World& world, Call& call) {
  Args files = call.args.object("files");
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::vector<PackFile> read, read_files(world, files, {}));
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("problems");
  json.begin_array();
  for (const PackProblem& problem : check_pack(read)) {
    json.begin_object();
    json.member("file", problem.file);
    json.member("at", problem.at);
    json.member("code", problem.code);
    json.member("detail", problem.detail);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return {};
}

Result<void> content_topics(World& world, Call& call) {
  const Role direction = call.args.role("direction");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Pack* pack, loaded_pack(world));
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("topics");
  json.begin_array();
  for (const Topic& topic : pack->topics) {
    if (topic.from == direction) write_topic(json, topic);
  }
  json.end_array();
  json.key("other");
  json.begin_object();
  json.member("id", own_words_topic);
  json.member("label", pack->other_label);
  json.member("definition", pack->other_definition);
  json.end_object();
  write_starters(json, "offers", *pack, direction, false);
  write_starters(json, "limits", *pack, direction, true);
  json.end_object();
  return {};
}

Result<void> content_texts(World& world, Call& call) {
  WZ_TRY(const Pack* pack, loaded_pack(world));
  JsonWriter& json = call.value;
  json.begin_object();
  write_reasons(json, *pack);
  write_scales(json, *pack);
  write_choices(json, "scopes", pack->scopes);
  write_answers(json, *pack);
  write_choices(json, "causes", pack->causes);
  json.key("questions");
  json.begin_array();
  for (const AgendaPart& part : pack->agenda.parts) {
    for (const std::string& question : part.questions) json.string(question);
  }
  json.end_array();
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
