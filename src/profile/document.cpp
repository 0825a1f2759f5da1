// The profile's document as JSON: reading with every type and range checked, and writing.

#include <utility>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/seal.hpp"
#include "profile/profile.hpp"

namespace wederzijds {
namespace {

constexpr std::int64_t present_version = 1;
constexpr std::int64_t most_pack_version = 1000000000;

/// Reads the members of one object. The first fault is kept; every answer after it is worthless.
class Reader {
 public:
  Reader(const Json& object, std::string at, std::optional<Error>& fault)
      : object_(object), at_(std::move(at)), fault_(fault) {
    if (!object_.is_object()) complain("", "not an object");
  }

  const Json& object() const { return object_; }

  void complain(std::string_view name, std::string_view why) const {
    if (fault_) return;
    fault_ = Error{ErrorCode::malformed, name.empty() ? at_ : at_ + pointer_step(name),
                   std::string(why)};
  }

  Reader inner(std::string_view name, const Json& value) const {
    return {value, at_ + pointer_step(name), fault_};
  }
  Reader entry(const std::string& list, std::size_t index, const Json& value) const {
    return {value, at_ + pointer_step(list) + "/" + std::to_string(index), fault_};
  }

  std::optional<std::string> optional_text(std::string_view name) const {
    const Json* value = find(object_, name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
      complain(name, "not a text");
      return std::nullopt;
    }
    return value->get<std::string>();
  }
  std::string text(std::string_view name) const {
    std::optional<std::string> found = optional_text(name);
    if (!found) complain(name, "missing");
    return found.value_or("");
  }
  std::optional<std::string> optional_id(std::string_view name) const {
    std::optional<std::string> found = optional_text(name);
    if (found && !is_id(*found)) complain(name, "not an id");
    return found;
  }
  std::string id(std::string_view name) const {
    std::optional<std::string> found = optional_id(name);
    if (!found) complain(name, "missing");
    return found.value_or("");
  }
  std::string date(std::string_view name) const {
    std::string found = text(name);
    if (!is_date(found)) complain(name, "not a date");
    return found;
  }
  std::optional<std::int64_t> optional_integer(std::string_view name, std::int64_t least,
                                               std::int64_t most) const {
    if (find(object_, name) == nullptr) return std::nullopt;
    const std::optional<std::int64_t> found = find_integer(object_, name);
    if (!found || *found < least || *found > most) complain(name, "not an integer in range");
    return found;
  }
  std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most) const {
    const std::optional<std::int64_t> found = optional_integer(name, least, most);
    if (!found) complain(name, "missing");
    return found.value_or(least);
  }
  std::optional<int> optional_answer(std::string_view name) const {
    const auto found = optional_integer(name, least_answer, most_answer);
    if (!found) return std::nullopt;
    return static_cast<int>(*found);
  }

  /// Every member of an object of that name, which may be absent: F(Reader, id).
  template <class F>
  void each(std::string_view name, F take) const {
    const Json* value = find(object_, name);
    if (value == nullptr) return;
    const Reader members = inner(name, *value);
    if (!value->is_object()) return;
    for (const auto& [id, one] : value->items()) {
      if (!is_id(id)) members.complain(id, "not an id");
      if (fault_) return;
      take(members, id);
    }
  }
  std::map<std::string, int> answers(std::string_view name) const {
    std::map<std::string, int> found;
    each(name, [&](const Reader& members, const std::string& id) {
      if (auto answer = members.optional_answer(id)) found.emplace(id, *answer);
    });
    return found;
  }
  std::map<std::string, std::string> texts(std::string_view name) const {
    std::map<std::string, std::string> found;
    each(name, [&](const Reader& members, const std::string& id) {
      found.emplace(id, members.text(id));
    });
    return found;
  }
  /// A list of different ids; absent is empty.
  std::vector<std::string> ids(std::string_view name) const {
    std::vector<std::string> found;
    const Json* list = find(object_, name);
    if (list == nullptr) return found;
    if (!list->is_array()) complain(name, "not a list");
    if (fault_) return found;
    for (const Json& one : *list) {
      const bool good = one.is_string() && is_id(one.get_ref<const std::string&>());
      if (!good) {
        complain(name, "not a list of ids");
        return found;
      }
      for (const std::string& earlier : found) {
        if (earlier == one.get_ref<const std::string&>()) complain(name, "an id stands twice");
      }
      found.push_back(one.get<std::string>());
    }
    return found;
  }
  template <class F>
  void each_entry(const std::string& name, F take) const {
    const Json* list = find(object_, name);
    if (list == nullptr) return;
    if (!list->is_array()) return complain(name, "not a list");
    for (std::size_t i = 0; i < list->size() && !fault_; ++i) take(entry(name, i, (*list)[i]));
  }

  Json unknown(std::initializer_list<std::string_view> known) const {
    Json rest = Json::object();
    if (!object_.is_object()) return rest;
    for (const auto& [name, value] : object_.items()) {
      bool is_known = false;
      for (std::string_view one : known) is_known = is_known || one == name;
      if (!is_known) rest[name] = value;
    }
    return rest;
  }

 private:
  const Json& object_;
  std::string at_;
  std::optional<Error>& fault_;
};

/// The members that every round begins with.
template <class Round>
void read_head(const Reader& in, Round& round) {
  round.begun = in.date("begun");
  round.changed = in.date("changed");
  const std::optional<Role> role = role_named(in.text("role"));
  if (!role) in.complain("role", "not a role");
  round.role = role.value_or(Role::employee);
  round.pack = in.id("pack");
  round.pack_version = static_cast<int>(in.integer("packVersion", 1, most_pack_version));
}

StrengthChoices read_strengths(const Reader& in) {
  StrengthChoices strengths;
  const Json* value = find(in.object(), "strengths");
  if (value == nullptr) return strengths;
  const Reader own = in.inner("strengths", *value);
  strengths.chosen = own.ids("chosen");
  strengths.examples = own.texts("examples");
  own.each("uses", [&](const Reader& members, const std::string& id) {
    const std::optional<StrengthUse> use = strength_use_named(members.text(id));
    if (!use) members.complain(id, "not less, right or more");
    strengths.uses.emplace(id, use.value_or(StrengthUse::right));
  });
  return strengths;
}

void read_screen(const Reader& in, ValueChoices& values) {
  const auto screen = static_cast<std::size_t>(in.integer("screen", 0, screen_count - 1));
  ScreenAnswer answer{in.optional_id("best"), in.optional_id("worst")};
  if (!answer.best && !answer.worst) in.complain("", "neither best nor worst");
  if (answer.best == answer.worst) in.complain("worst", "the same as the best");
  const ScreenValues shown = values_of_screen(screen);
  const auto is_shown = [&](const std::optional<std::string>& id) {
    if (!id || values.ids.size() != value_count) return !id;
    for (std::size_t value : shown) {
      if (values.ids[value] == *id) return true;
    }
    return false;
  };
  if (!is_shown(answer.best)) in.complain("best", "not on this screen");
  if (!is_shown(answer.worst)) in.complain("worst", "not on this screen");
  if (!values.answers.emplace(screen, std::move(answer)).second) {
    in.complain("screen", "answered twice");
  }
}

ValueChoices read_values(const Reader& in) {
  ValueChoices values;
  const Json* value = find(in.object(), "values");
  if (value == nullptr) return values;
  const Reader own = in.inner("values", *value);
  values.seed = static_cast<std::uint64_t>(own.integer("seed", 0, largest_integer));
  values.ids = own.ids("ids");
  if (!values.ids.empty() && values.ids.size() != value_count) own.complain("ids", "not 13");
  own.each_entry("answers", [&](const Reader& entry) { read_screen(entry, values); });
  return values;
}

BalanceAnswers read_balance(const Reader& in) {
  BalanceAnswers balance;
  const Json* value = find(in.object(), "balance");
  if (value == nullptr) return balance;
  const Reader own = in.inner("balance", *value);
  balance.received = own.answers("received");
  balance.demands = own.answers("demands");
  balance.great_work = own.optional_answer("greatWork");
  balance.feeling_great = own.optional_answer("feelingGreat");
  return balance;
}

std::optional<Place> read_place(const Reader& in) {
  const Json* value = find(in.object(), "place");
  if (value == nullptr) return std::nullopt;
  const Reader own = in.inner("place", *value);
  const std::optional<Section> section = section_named(own.text("section"));
  if (!section) own.complain("section", "not a section");
  return Place{section.value_or(Section::strengths), own.id("item")};
}

ProfileRound read_round(const Reader& in) {
  ProfileRound round;
  read_head(in, round);
  round.strengths = read_strengths(in);
  in.each("preferences", [&](const Reader& members, const std::string& id) {
    const Reader own = members.inner(id, *find(members.object(), id));
    round.preferences.emplace(id, PreferenceAnswer{own.optional_answer("position")});
  });
  round.challenges = in.texts("challenges");
  round.values = read_values(in);
  round.balance = read_balance(in);
  in.each("howToWorkWithMe", [&](const Reader& members, const std::string& id) {
    const Reader own = members.inner(id, *find(members.object(), id));
    const std::optional<bool> shared = find_boolean(own.object(), "shared");
    if (!shared) own.complain("shared", "not true or false");
    round.work_with_me.emplace(id,
                               WorkWithMeText{own.optional_text("text"), shared.value_or(false)});
  });
  round.place = read_place(in);
  round.unknown =
      in.unknown({"begun", "changed", "role", "pack", "packVersion", "strengths", "preferences",
                  "challenges", "values", "balance", "howToWorkWithMe", "place"});
  return round;
}

QuestionnaireRound read_questionnaire(const Reader& in) {
  QuestionnaireRound round;
  read_head(in, round);
  round.answers = in.answers("answers");
  round.unknown = in.unknown({"begun", "changed", "role", "pack", "packVersion", "answers"});
  return round;
}

template <class Round>
Json write_head(const Round& round) {
  Json json = round.unknown.is_object() ? round.unknown : Json::object();
  json["begun"] = round.begun;
  json["changed"] = round.changed;
  json["role"] = std::string(name_of(round.role));
  json["pack"] = round.pack;
  json["packVersion"] = round.pack_version;
  return json;
}

Json write_strengths(const StrengthChoices& strengths) {
  Json json = Json::object();
  json["chosen"] = strengths.chosen;
  json["examples"] = strengths.examples;
  json["uses"] = Json::object();
  for (const auto& [id, use] : strengths.uses) json["uses"][id] = std::string(name_of(use));
  return json;
}

Json write_values(const ValueChoices& values) {
  Json json = Json::object();
  json["seed"] = values.seed;
  json["ids"] = values.ids;
  json["answers"] = Json::array();
  for (const auto& [screen, answer] : values.answers) {
    Json one = Json::object();
    one["screen"] = screen;
    if (answer.best) one["best"] = *answer.best;
    if (answer.worst) one["worst"] = *answer.worst;
    json["answers"].push_back(std::move(one));
  }
  return json;
}

Json write_balance(const BalanceAnswers& balance) {
  Json json = Json::object();
  json["received"] = balance.received;
  json["demands"] = balance.demands;
  if (balance.great_work) json["greatWork"] = *balance.great_work;
  if (balance.feeling_great) json["feelingGreat"] = *balance.feeling_great;
  return json;
}

Json write_round(const ProfileRound& round) {
  Json json = write_head(round);
  json["strengths"] = write_strengths(round.strengths);
  json["preferences"] = Json::object();
  for (const auto& [id, answer] : round.preferences) {
    Json& one = json["preferences"][id] = Json::object();
    if (answer.position) one["position"] = *answer.position;
  }
  json["challenges"] = round.challenges;
  json["values"] = write_values(round.values);
  json["balance"] = write_balance(round.balance);
  json["howToWorkWithMe"] = Json::object();
  for (const auto& [id, part] : round.work_with_me) {
    Json& one = json["howToWorkWithMe"][id] = Json::object();
    one["shared"] = part.shared;
    if (part.text) one["text"] = *part.text;
  }
  if (round.place) {
    json["place"]["section"] = std::string(name_of(round.place->section));
    json["place"]["item"] = round.place->item;
  }
  return json;
}

}  // namespace

Result<ProfileDocument> read_profile(std::string_view text) {
  JsonLimits limits;
  limits.bytes = largest_profile_bytes;
  WZ_TRY(const std::string bare, unsealed(text));
  WZ_TRY(const Json json, parse_checked(bare, limits));
  if (!json.is_object()) return fail(ErrorCode::malformed, "", "no object");
  const std::optional<std::int64_t> version = find_integer(json, "version");
  if (!version || *version < 1) return fail(ErrorCode::malformed, "/version", "no version");
  if (*version > present_version) return fail(ErrorCode::newer_data, "/version");
  std::optional<Error> fault;
  const Reader in(json, "", fault);
  ProfileDocument document;
  if (const Json* questionnaires = find(json, "questionnaires")) {
    const Reader all = in.inner("questionnaires", *questionnaires);
    in.each("questionnaires", [&](const Reader&, const std::string& id) {
      std::vector<QuestionnaireRound>& rounds = document.questionnaires[id];
      all.each_entry(id, [&](const Reader& entry) { rounds.push_back(read_questionnaire(entry)); });
    });
  }
  in.each_entry("rounds",
                [&](const Reader& entry) { document.rounds.push_back(read_round(entry)); });
  document.unknown = in.unknown({"version", "questionnaires", "rounds"});
  if (fault) return tl::unexpected(std::move(*fault));
  return document;
}

std::string write_profile(const ProfileDocument& document) {
  Json json = document.unknown.is_object() ? document.unknown : Json::object();
  json["version"] = present_version;
  json["questionnaires"] = Json::object();
  for (const auto& [id, rounds] : document.questionnaires) {
    Json& list = json["questionnaires"][id] = Json::array();
    for (const QuestionnaireRound& round : rounds) {
      Json one = write_head(round);
      one["answers"] = round.answers;
      list.push_back(std::move(one));
    }
  }
  json["rounds"] = Json::array();
  for (const ProfileRound& round : document.rounds) json["rounds"].push_back(write_round(round));
  return dump_sorted(json) + "\n";
}

}  // namespace wederzijds
