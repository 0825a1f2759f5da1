// profile.view, profile.begin, profile.at and the operations that put an answer into the present
// round. Each stores at once, so that whatever is closed and whenever, no answer is lost.

#include <utility>

#include "api/operations.hpp"
#include "api/profile_words.hpp"
#include "base/sha256.hpp"
#include "profile/profile.hpp"
#include "profile/report.hpp"

namespace wederzijds::api {
namespace {

std::int64_t as_number(std::size_t count) { return static_cast<std::int64_t>(count); }

// Where the person is.

/// What work gives, what it asks and how it feels are one instrument of the pack.
std::string_view title_of(Section section, const Instruments& instruments) {
  switch (section) {
    case Section::strengths:
      return instruments.strengths->title;
    case Section::preferences:
      return instruments.preferences->title;
    case Section::challenges:
      return instruments.open_questions->title;
    case Section::values:
      return instruments.values->title;
    case Section::received:
    case Section::demands:
    case Section::great:
      return instruments.balance->title;
  }
  return {};
}

void write_progress(JsonWriter& json, const ProfileRound* round, const Instruments& instruments) {
  json.key("progress");
  json.begin_array();
  if (round != nullptr) {
    for (const SectionProgress& progress : progress_of(*round, instruments)) {
      json.begin_object();
      json.member("section", name_of(progress.section));
      json.member("title", title_of(progress.section, instruments));
      json.member("answered", as_number(progress.answered));
      json.member("of", as_number(progress.steps));
      json.end_object();
    }
  }
  json.end_array();
  json.key("steps");
  json.begin_array();
  if (round != nullptr) {
    for (const Step& step : steps_of(*round, instruments)) {
      json.begin_object();
      json.member("section", name_of(step.section));
      json.member("item", step.item);
      json.member("answered", step.answered);
      json.member("optional", step.optional);
      json.end_object();
    }
  }
  json.end_array();
  const auto next = round != nullptr ? resume_at(*round, instruments) : std::nullopt;
  if (!next) return;
  json.key("resume");
  json.begin_object();
  json.member("section", name_of(next->section));
  json.member("item", next->item);
  json.end_object();
}

// The instruments with words and answers.

template <class Map>
std::optional<typename Map::mapped_type> answer_in(const Map& answers, const std::string& id) {
  const auto found = answers.find(id);
  if (found == answers.end()) return std::nullopt;
  return found->second;
}

void write_strengths(JsonWriter& json, const ProfileRound& round, const StrengthCards& strengths) {
  json.key("strengths");
  json.begin_object();
  json.member("title", strengths.title);
  json.member("about", strengths.about);
  json.member("question", strengths.question);
  json.member("exampleQuestion", strengths.example_question);
  json.member("useQuestion", strengths.use_question);
  json.member("choose", as_number(strengths.choose));
  json.key("uses");
  json.begin_array();
  for (const Choice& use : strengths.uses) {
    json.begin_object();
    json.member("id", use.id);
    json.member("label", use.label);
    json.member("note", use.note);
    json.end_object();
  }
  json.end_array();
  json.key("cards");
  json.begin_array();
  for (const Card& card : strengths.cards) {
    json.begin_object();
    json.member("id", card.id);
    json.member("label", card.label);
    json.member("line", card.line);
    json.optional("example", answer_in(round.strengths.examples, card.id));
    if (const auto use = answer_in(round.strengths.uses, card.id))
      json.member("use", name_of(*use));
    json.end_object();
  }
  json.end_array();
  json.key("chosen");
  json.begin_array();
  for (const std::string& id : round.strengths.chosen) json.string(id);
  json.end_array();
  json.end_object();
}

void write_preferences(JsonWriter& json, const ProfileRound& round,
                       const Preferences& preferences) {
  json.key("preferences");
  json.begin_object();
  json.member("title", preferences.title);
  json.member("about", preferences.about);
  json.member("neutral", preferences.neutral);
  json.member("none", preferences.none);
  json.key("sliders");
  json.begin_array();
  for (const Slider& slider : preferences.sliders) {
    const auto answer = answer_in(round.preferences, slider.id);
    json.begin_object();
    json.member("id", slider.id);
    json.member("left", slider.left);
    json.member("leftNote", slider.left_note);
    json.member("right", slider.right);
    json.member("rightNote", slider.right_note);
    json.member("answered", answer.has_value());
    if (answer) json.optional("position", answer->position);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_challenges(JsonWriter& json, const ProfileRound& round, const OpenQuestions& open) {
  json.key("challenges");
  json.begin_object();
  json.member("title", open.title);
  json.member("about", open.about);
  json.key("questions");
  json.begin_array();
  for (const OpenQuestion& question : open.questions) {
    if (question.role && *question.role != round.role) continue;
    json.begin_object();
    json.member("id", question.id);
    json.member("label", question.label);
    json.member("question", question.question);
    json.key("prompts");
    json.begin_array();
    for (const std::string& prompt : question.prompts) json.string(prompt);
    json.end_array();
    json.optional("text", answer_in(round.challenges, question.id));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// `id`, `label`, `line` of a value of the round; of one that the pack has no more, its id.
void write_value_words(JsonWriter& json, const Instruments& instruments, const std::string& id) {
  const WorkValue* value = find_value(instruments, id);
  json.member("id", id);
  json.member("label", value != nullptr ? value->label : id);
  json.member("line", value != nullptr ? value->line : std::string());
}

void write_values(JsonWriter& json, const ProfileRound& round, const Instruments& instruments) {
  const std::vector<ShownScreen> screens = screens_of(round);
  if (!instruments.values || screens.empty()) return;
  json.key("values");
  json.begin_object();
  json.member("title", instruments.values->title);
  json.member("about", instruments.values->about);
  json.member("question", instruments.values->question);
  json.member("most", instruments.values->most);
  json.member("least", instruments.values->least);
  json.key("screens");
  json.begin_array();
  for (const ShownScreen& shown : screens) {
    json.begin_object();
    json.member("screen", as_number(shown.screen));
    json.key("values");
    json.begin_array();
    for (const std::size_t value : shown.values) {
      json.begin_object();
      write_value_words(json, instruments, round.values.ids[value]);
      json.end_object();
    }
    json.end_array();
    const auto answer = round.values.answers.find(shown.screen);
    if (answer != round.values.answers.end()) {
      json.optional("best", answer->second.best);
      json.optional("worst", answer->second.worst);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_balance(JsonWriter& json, const ProfileRound& round, const Instruments& instruments) {
  const WorkBalance& balance = *instruments.balance;
  json.key("balance");
  json.begin_object();
  json.member("title", balance.title);
  json.member("about", balance.about);
  json.key("received");
  json.begin_object();
  write_scale_member(json, "scale", balance.received);
  json.key("items");
  json.begin_array();
  if (instruments.values) {
    for (const std::string& id : round.values.ids) {
      json.begin_object();
      write_value_words(json, instruments, id);
      json.optional("level", answer_in(round.balance.received, id));
      json.end_object();
    }
  }
  json.end_array();
  json.end_object();
  json.key("demands");
  json.begin_object();
  write_scale_member(json, "scale", balance.demand);
  json.key("items");
  json.begin_array();
  for (const Card& demand : balance.demands) {
    json.begin_object();
    json.member("id", demand.id);
    json.member("label", demand.label);
    json.member("line", demand.line);
    json.optional("level", answer_in(round.balance.demands, demand.id));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  const auto write_great = [&](std::string_view name, const AnswerScale& scale,
                               const std::optional<int>& level) {
    json.key(name);
    json.begin_object();
    write_scale_member(json, "scale", scale);
    json.optional("level", level);
    json.end_object();
  };
  write_great("greatWork", balance.great_work, round.balance.great_work);
  write_great("feelingGreat", balance.feeling_great, round.balance.feeling_great);
  json.end_object();
}

void write_page(JsonWriter& json, const ProfileRound& round, const Instruments& instruments) {
  const OpenQuestions& open = *instruments.open_questions;
  json.key("page");
  json.begin_object();
  json.member("title", open.page_title);
  json.member("about", open.page_about);
  json.key("parts");
  json.begin_array();
  for (const WorkWithMePart& part : open.parts) {
    if (part.role && *part.role != round.role) continue;
    const WorkWithMeText own = answer_in(round.work_with_me, part.id).value_or(WorkWithMeText());
    json.begin_object();
    json.member("id", part.id);
    json.member("label", part.label);
    json.member("question", part.question);
    json.optional("text", own.text);
    json.member("shared", own.shared);
    json.key("suggestions");
    json.begin_array();
    for (const std::string& line : suggestions_for(part, round, instruments)) json.string(line);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

Result<void> answer_profile(World& world, Call& call) {
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  const ProfileDocument& profile = world.main_folder().profile();
  const ProfileRound* round = current_round(profile);
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("begun", round != nullptr);
  if (round != nullptr) {
    json.member("changed", round->changed);
    json.member("role", name_of(round->role));
  }
  write_rounds_member(json, profile);
  write_progress(json, round, *instruments);
  if (round != nullptr) {
    if (instruments->strengths) write_strengths(json, *round, *instruments->strengths);
    if (instruments->preferences) write_preferences(json, *round, *instruments->preferences);
    if (instruments->open_questions) write_challenges(json, *round, *instruments->open_questions);
    write_values(json, *round, *instruments);
    if (instruments->balance) write_balance(json, *round, *instruments);
    if (instruments->open_questions) write_page(json, *round, *instruments);
  }
  json.end_object();
  return {};
}

// Commands. Each works on a copy of the document, so a fault changes nothing.

/// Edits the present round, notes the day and stores it. `edit`: (ProfileRound&, const
/// Instruments&).
template <class Edit>
Result<void> edit_round(World& world, Call& call, Edit edit) {
  WZ_CHECK(call.args.check());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  WZ_TRY(const std::string today, call.context.today());
  ProfileDocument profile = world.main_folder().profile();
  ProfileRound* round = current_round(profile);
  if (round == nullptr) return fail(ErrorCode::not_allowed, {}, "the profile was not begun");
  WZ_CHECK(edit(*round, *instruments));
  WZ_CHECK(mark_changed(*round, *instruments, today));
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  call.value.begin_object();
  write_progress(call.value, current_round(world.main_folder().profile()), *instruments);
  call.value.end_object();
  return {};
}

/// 53 bits of a fresh id: the core draws no numbers itself.
std::uint64_t seed_of(std::string_view id) {
  const std::string digest = sha256(id);
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 8; ++i) seed = seed << 8U | static_cast<unsigned char>(digest[i]);
  return seed >> 11U;
}

}  // namespace

void write_rounds_member(JsonWriter& json, const ProfileDocument& profile) {
  json.key("rounds");
  json.begin_array();
  for (const ProfileRound& round : profile.rounds) {
    json.begin_object();
    json.member("begun", round.begun);
    json.member("changed", round.changed);
    json.member("role", name_of(round.role));
    json.end_object();
  }
  json.end_array();
}

Result<void> profile_view(World& world, Call& call) { return answer_profile(world, call); }

Result<void> profile_begin(World& world, Call& call) {
  const Role role = call.args.role("role");
  const auto carry = call.args.optional_word("carry");
  if (carry && *carry != "own-words") call.args.wrong("carry");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  WZ_TRY(const std::string today, call.context.today());
  WZ_TRY(const std::string id, call.context.fresh_id());
  ProfileDocument profile = world.main_folder().profile();
  WZ_CHECK(begin_round(profile, *instruments, role, today, seed_of(id),
                       carry ? CarryOver::own_words : CarryOver::nothing));
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  return answer_profile(world, call);
}

Result<void> profile_at(World& world, Call& call) {
  const auto section = section_named(call.args.word("section"));
  if (!section) call.args.wrong("section");
  std::string item = call.args.id("item");
  WZ_CHECK(call.args.check());
  WZ_TRY(const Instruments* instruments, world.loaded_instruments());
  ProfileDocument profile = world.main_folder().profile();
  ProfileRound* round = current_round(profile);
  if (round == nullptr) return fail(ErrorCode::not_allowed, {}, "the profile was not begun");
  // Going from one place to another is no answer: the day stays.
  WZ_CHECK(set_place(*round, *instruments, {*section, std::move(item)}));
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  call.value.begin_object();
  write_progress(call.value, current_round(world.main_folder().profile()), *instruments);
  call.value.end_object();
  return {};
}

Result<void> profile_choose_strengths(World& world, Call& call) {
  if (!call.args.has("cards")) call.args.wrong("cards");
  const std::vector<std::string> cards = call.args.optional_ids("cards");
  return edit_round(world, call, [&](ProfileRound& round, const Instruments& instruments) {
    return placed(choose_strengths(round, instruments, cards), "/cards");
  });
}

Result<void> profile_put_strength(World& world, Call& call) {
  const std::string card = call.args.id("card");
  const auto example = call.args.optional_text("example");
  const auto word = call.args.optional_word("use");
  const auto use = word ? strength_use_named(*word) : std::nullopt;
  if (word && !use) call.args.wrong("use");
  return edit_round(
      world, call, [&](ProfileRound& round, const Instruments& instruments) -> Result<void> {
        WZ_CHECK(placed(set_strength_use(round, instruments, card, use), "/card"));
        return placed(set_strength_example(round, instruments, card, example.value_or("")),
                      "/example");
      });
}

Result<void> profile_put_preference(World& world, Call& call) {
  const std::string slider = call.args.id("slider");
  const bool answered = call.args.flag("answered");
  const auto position = call.args.optional_figure("position");
  if (!answered && position) call.args.wrong("position");
  const auto answer = answered ? std::optional(PreferenceAnswer{position}) : std::nullopt;
  return edit_round(world, call, [&](ProfileRound& round, const Instruments& instruments) {
    return placed(set_preference(round, instruments, slider, answer), "/slider");
  });
}

Result<void> profile_put_challenge(World& world, Call& call) {
  const std::string question = call.args.id("question");
  const auto text = call.args.optional_text("text");
  return edit_round(
      world, call, [&](ProfileRound& round, const Instruments& instruments) -> Result<void> {
        // First without a text, so that a question that is not there is named as such.
        WZ_CHECK(placed(set_challenge(round, instruments, question, {}), "/question"));
        return placed(set_challenge(round, instruments, question, text.value_or("")), "/text");
      });
}

Result<void> profile_put_screen(World& world, Call& call) {
  const int screen = call.args.integer("screen", 0, static_cast<int>(screen_count) - 1);
  const ScreenAnswer answer = {call.args.optional_id("best"), call.args.optional_id("worst")};
  return edit_round(world, call, [&](ProfileRound& round, const Instruments&) {
    return set_screen(round, static_cast<std::size_t>(screen), answer);
  });
}

Result<void> profile_put_level(World& world, Call& call) {
  const std::string of = call.args.word("of");
  const bool has_items = of == "received" || of == "demand";
  if (!has_items && of != "great-work" && of != "feeling-great") call.args.wrong("of");
  const std::string id = has_items ? call.args.id("id") : std::string();
  const auto level = call.args.optional_figure("level");
  return edit_round(
      world, call, [&](ProfileRound& round, const Instruments& instruments) -> Result<void> {
        if (!instruments.balance) return fail(ErrorCode::not_found, "/of");
        if (of == "received") return placed(set_received(round, id, level), "/id");
        if (of == "demand") return placed(set_demand(round, instruments, id, level), "/id");
        return of == "great-work" ? set_great_work(round, level) : set_feeling_great(round, level);
      });
}

Result<void> profile_put_part(World& world, Call& call) {
  const std::string part = call.args.id("part");
  const auto text = call.args.optional_text("text");
  const bool shared = call.args.flag("shared");
  return edit_round(
      world, call, [&](ProfileRound& round, const Instruments& instruments) -> Result<void> {
        WZ_CHECK(placed(set_work_with_me_shared(round, instruments, part, shared), "/part"));
        return placed(set_work_with_me(round, instruments, part, text.value_or("")), "/text");
      });
}

Result<void> profile_erase(World& world, Call& call) {
  ProfileDocument profile = world.main_folder().profile();
  profile.rounds.clear();
  WZ_CHECK(world.main_folder().save_profile(std::move(profile)));
  call.value.begin_object();
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
