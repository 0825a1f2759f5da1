#include "api/things.hpp"

#include <algorithm>
#include <map>

#include "api/share.hpp"
#include "api/share_profile.hpp"
#include "api/sight.hpp"

namespace wederzijds::api {
namespace {

using Texts = std::vector<Text>;

void add(Texts& texts, const OptionalText& text) {
  if (text) texts.push_back(*text);
}

template <class T>
const T* as(const Body& body) {
  return std::get_if<T>(&body);
}

/// The moment that was looked back on; of those in between there can be several, known by their
/// day.
std::string moment_of(const CheckinRecorded& recorded) {
  std::string moment(recorded.moment);
  return key_of(recorded).extra ? moment.append(" ").append(recorded.date) : moment;
}

/// Who expects, offers or wrote, and which one, for a line of that role.
Thing thing_of_body(const Body& body, Role writer) {
  if (const auto* b = as<ExpectationStated>(body))
    return {"expectation", writer, std::string(b->id)};
  if (const auto* b = as<ExpectationWithdrawn>(body)) {
    return {"expectation", writer, std::string(b->id), true};
  }
  if (const auto* b = as<OfferStated>(body)) return {"offer", writer, std::string(b->id)};
  if (const auto* b = as<OfferWithdrawn>(body)) return {"offer", writer, std::string(b->id), true};
  if (const auto* b = as<ViewGiven>(body))
    return {"view", other(writer), std::string(b->expectation)};
  if (const auto* b = as<AnswerGiven>(body))
    return {"answer", other(b->by), std::string(b->expectation)};
  if (const auto* b = as<CommitmentMade>(body)) return {"commitment", writer, std::string(b->id)};
  if (const auto* b = as<CommitmentDropped>(body))
    return {"commitment", writer, std::string(b->id), true};
  if (const auto* b = as<GoalSet>(body)) return {"goal", writer, std::string(b->id)};
  if (const auto* b = as<GoalDropped>(body)) return {"goal", writer, std::string(b->id), true};
  if (const auto* b = as<TalkHeld>(body)) return {"talk", writer, std::string(b->id)};
  if (const auto* b = as<CheckinRecorded>(body)) return {"checkin", writer, moment_of(*b)};
  if (const auto* b = as<ReplicaAccepted>(body)) return {"device", writer, std::string(b->replica)};
  if (const auto* b = as<ReplicaClosed>(body))
    return {"device", writer, std::string(b->replica), true};
  if (as<SignatureWithdrawn>(body) != nullptr) return {"signature", writer, {}, true};
  if (const auto* b = as<ProfileShared>(body))
    return {"profile", writer, {}, is_empty_snapshot(*b)};
  return {{}, writer, {}};
}

/// The kinds of which there is one of each role.
std::string_view single_thing(Kind kind) {
  switch (kind) {
    case Kind::party_described:
      return "party";
    case Kind::frame_set:
      return "frame";
    case Kind::guess_stated:
      return "guess";
    case Kind::side_finished:
      return "finished";
    case Kind::side_opened:
      return "opened";
    case Kind::agreement_signed:
      return "signature";
    case Kind::agreement_ended:
      return "ended";
    default:
      return {};
  }
}

bool has_effect(const State& state, const Line& line) {
  // The list is short: lines of replicas that do not count, and faults of other programs.
  return std::none_of(state.without_effect.begin(), state.without_effect.end(),
                      [&](const WithoutEffect& entry) { return entry.line.get() == &line; });
}

/// Things, each once, in the order they came; the last line about one says whether it was
/// withdrawn.
class Things {
 public:
  void add(Thing thing) {
    const auto [place, is_new] = index_.emplace(key_of(thing), all_.size());
    if (is_new) {
      all_.push_back(std::move(thing));
    } else {
      all_[place->second].is_withdrawn = thing.is_withdrawn;
    }
  }
  [[nodiscard]] std::vector<Thing> take() { return std::move(all_); }

 private:
  std::vector<Thing> all_;
  std::map<std::string, std::size_t> index_;
};

/// Whether a thing of mine is something that the other misses.
bool is_missed(const OpenAgreement& open, const Thing& thing) {
  if (thing.kind == "finished" || thing.kind == "opened") return false;
  // How it all began goes along with the first file; only a change afterwards is news.
  if (thing.kind == "party" || thing.kind == "frame") return has_reached_other(open);
  if (thing.kind == "device") {
    // The first device of the other counts without being accepted.
    const Replica* replica = open.state().who.find(thing.id);
    // One that has written nothing yet (the key in a backup) comes with the line that accepts it.
    if (replica == nullptr) return false;
    if (replica->role == open.role()) return true;
    const std::vector<Replica>& all = open.state().who.replicas();
    return std::count_if(all.begin(), all.end(), [&](const Replica& one) {
             return one.role == replica->role && !find_own(open.me(), one.id);
           }) > 1;
  }
  return true;
}

std::optional<Text> words_of_item(const State& state, Role me, const Thing& thing) {
  if (thing.kind == "offer") {
    const Offer* item = find_offer(state, thing.role, thing.id);
    if (item == nullptr) return std::nullopt;
    if (thing.role == me) return item->revisions.back().stated->text;
    const auto* seen = seen_by(state, me, *item);
    return seen != nullptr ? std::optional<Text>(seen->stated->text) : std::nullopt;
  }
  const Expectation* item = find_expectation(state, thing.role, thing.id);
  if (item == nullptr) return std::nullopt;
  if (thing.role == me) return item->revisions.back().stated->text;
  const auto* seen = seen_by(state, me, *item);
  return seen != nullptr ? std::optional<Text>(seen->stated->text) : std::nullopt;
}

/// The words of a snapshot that say something of the person: what was chosen and what was written.
void add_profile_words(Texts& texts, const ProfileShared& profile) {
  if (profile.strengths) {
    for (const ProfileShared::Strength& one : *profile.strengths) {
      texts.push_back(one.label);
      add(texts, one.example);
    }
  }
  for (const auto* list : {&profile.challenges, &profile.how_to_work_with_me}) {
    if (!*list) continue;
    for (const ProfileShared::Labelled& one : **list) texts.push_back(one.text);
  }
}

}  // namespace

std::string key_of(const Thing& thing) {
  std::string key(thing.kind);
  return key.append("/").append(name_of(thing.role)).append("/").append(thing.id);
}

std::optional<Thing> thing_of(const Line& line) {
  if (!line.body_is_valid || line.kind == Kind::log_opened) return std::nullopt;
  Thing thing = thing_of_body(line.body, line.role);
  if (thing.kind.empty()) thing.kind = single_thing(line.kind);
  if (thing.kind.empty()) return std::nullopt;
  return thing;
}

std::optional<std::string> words_of(const State& state, Role me, const Thing& thing) {
  std::optional<Text> words;
  if (thing.kind == "expectation" || thing.kind == "view" || thing.kind == "answer" ||
      thing.kind == "offer") {
    words = words_of_item(state, me, thing);
  } else if (thing.kind == "commitment") {
    const Commitment* item = find_commitment(state, thing.id);
    if (item != nullptr) words = item->revisions.back().stated->action;
  } else if (thing.kind == "goal") {
    const Goal* item = find_goal(state, thing.id);
    if (item != nullptr) words = item->revisions.back().stated->text;
  } else if (thing.kind == "checkin") {
    return thing.id.substr(thing.id.find(' ') + 1);
  } else if (thing.kind == "party") {
    return name_of_role(state, thing.role);
  }
  return words ? std::optional<std::string>(*words) : std::nullopt;
}

std::vector<Text> texts_of(const Body& body) {
  Texts texts;
  if (const auto* b = as<ExpectationStated>(body)) {
    texts = {b->text};
    add(texts, b->why);
    add(texts, b->sign);
  } else if (const auto* b2 = as<OfferStated>(body)) {
    texts = {b2->text};
    add(texts, b2->because);
  } else if (const auto* b3 = as<GuessStated>(body)) {
    for (const GuessStated::Guess& guess : b3->guesses) add(texts, guess.text);
  } else if (const auto* b4 = as<ViewGiven>(body)) {
    add(texts, b4->because);
  } else if (const auto* b5 = as<AnswerGiven>(body)) {
    add(texts, b5->text);
    add(texts, b5->understood);
    add(texts, b5->because);
  } else if (const auto* b6 = as<CommitmentMade>(body)) {
    texts = {b6->moment, b6->action};
    add(texts, b6->effect);
    add(texts, b6->sign);
    add(texts, b6->fallback);
  } else if (const auto* b7 = as<CommitmentDropped>(body)) {
    add(texts, b7->because);
  } else if (const auto* b8 = as<GoalSet>(body)) {
    texts = {b8->text};
  } else if (const auto* b9 = as<GoalDropped>(body)) {
    add(texts, b9->because);
  } else if (const auto* b10 = as<TalkHeld>(body)) {
    add(texts, b10->remark);
  } else if (const auto* b11 = as<CheckinRecorded>(body)) {
    add(texts, b11->note);
  } else if (const auto* b12 = as<AgreementEnded>(body)) {
    add(texts, b12->because);
  } else if (const auto* b13 = as<PartyDescribed>(body)) {
    texts = {b13->name};
    add(texts, b13->job_title);
  } else if (const auto* b14 = as<FrameSet>(body)) {
    add(texts, b14->focus);
  } else if (const auto* b15 = as<ProfileShared>(body)) {
    add_profile_words(texts, *b15);
  }
  return texts;
}

bool has_reached_other(const OpenAgreement& open) {
  return std::any_of(
      open.me().replicas.begin(), open.me().replicas.end(), [&](const OwnReplica& own) {
        return own.role == open.role() && handed_up_to(open.handed(), own.replica) > 0;
      });
}

std::vector<Thing> unsent_things(const OpenAgreement& open) {
  Things things;
  if (open.here(open.other_role()) != nullptr) return {};
  const State& state = open.state();
  for (const OwnReplica& own : open.me().replicas) {
    const LogText* log = own.role == open.role() ? open.logs().own_log(own.replica) : nullptr;
    if (log == nullptr) continue;
    const auto reached = static_cast<std::size_t>(handed_up_to(open.handed(), own.replica));
    for (std::size_t i = reached; i < log->lines.size(); ++i) {
      std::optional<Thing> thing = thing_of(*log->lines[i]);
      if (thing && is_missed(open, *thing)) things.add(std::move(*thing));
    }
  }
  if (!is_finished(state, open.role(), open.round())) return things.take();
  const ToShare drafts = to_share(open.side());
  for (const ItemId& id : drafts.withdrawn_expectations) {
    things.add({"expectation", open.role(), id.str(), true});
  }
  for (const ItemId& id : drafts.withdrawn_offers)
    things.add({"offer", open.role(), id.str(), true});
  for (const ExpectationDraft* draft : drafts.expectations) {
    things.add({"expectation", open.role(), draft->id.str()});
  }
  for (const OfferDraft* draft : drafts.offers) things.add({"offer", open.role(), draft->id.str()});
  if (drafts.guesses) things.add({"guess", open.role(), {}});
  return things.take();
}

namespace {

/// The line that an item began with, or nullptr.
const Line* first_line_of(const State& state, const Thing& thing) {
  const auto first = [](const auto* item) -> const Line* {
    return item == nullptr ? nullptr : &item->revisions.front().stated.line();
  };
  if (thing.kind == "expectation") return first(find_expectation(state, thing.role, thing.id));
  if (thing.kind == "offer") return first(find_offer(state, thing.role, thing.id));
  if (thing.kind == "commitment") return first(find_commitment(state, thing.id));
  if (thing.kind == "goal") return first(find_goal(state, thing.id));
  return nullptr;
}

/// Plans and goals belong to both: whoever wrote last is no part of what they are.
std::string mark_key(std::string_view kind, Role role, std::string_view id) {
  const bool of_both = kind == "commitment" || kind == "goal";
  return key_of(Thing{kind, of_both ? Role::employee : role, std::string(id)});
}

/// Whether nothing about the thing was here before this line.
bool begins_with(const OpenAgreement& open, const Thing& thing, const Line& line) {
  if (thing.kind != "checkin") return first_line_of(open.state(), thing) == &line;
  const auto first =
      std::find_if(open.lines().begin(), open.lines().end(), [&](const LinePtr& one) {
        return one->kind == Kind::checkin_recorded && thing_of(*one) == thing;
      });
  return first != open.lines().end() && first->get() == &line;
}

/// Calls `use` for every line of the other that came in last and that says something.
template <class Use>
void each_news(const OpenAgreement& open, Use use) {
  const State& state = open.state();
  for (const LogText& log : open.logs().logs()) {
    if (log.role() != open.other_role() || log.written_here) continue;
    std::size_t seen = 0;
    for (const Reach& known : open.me().seen) {
      if (known.replica == log.replica) seen = static_cast<std::size_t>(known.seq);
    }
    for (std::size_t i = seen; i < log.lines.size(); ++i) {
      std::optional<Thing> thing = thing_of(*log.lines[i]);
      if (!thing || !has_effect(state, *log.lines[i]) || thing->kind == "opened" ||
          thing->kind == "device")
        continue;
      use(std::move(*thing), *log.lines[i]);
    }
  }
}

}  // namespace

std::vector<Thing> news(const OpenAgreement& open) {
  Things things;
  const bool closed = !sees_other_side(open.state(), open.role());
  each_news(open, [&](std::optional<Thing> thing, const Line&) {
    const bool of_side = thing->kind == "expectation" || thing->kind == "offer" ||
                         thing->kind == "guess" || thing->kind == "profile" ||
                         thing->kind == "finished";
    if (of_side && closed) thing = Thing{"side", open.other_role(), {}};
    if (thing->kind != "finished") things.add(std::move(*thing));
  });
  return things.take();
}

NewsMarks::NewsMarks(const OpenAgreement& open) {
  each_news(open, [&](const Thing& thing, const Line& line) {
    // A view or an answer is news of the expectation that it is about.
    const bool about_it = thing.kind == "view" || thing.kind == "answer";
    const std::string_view kind = about_it ? "expectation" : thing.kind;
    is_added_[mark_key(kind, thing.role, thing.id)] |= !about_it && begins_with(open, thing, line);
  });
}

void NewsMarks::write(JsonWriter& json, std::string_view kind, Role role,
                      std::string_view id) const {
  const auto found = is_added_.find(mark_key(kind, role, id));
  if (found == is_added_.end()) return;
  if (found->second) {
    json.member("news", true);
  } else {
    json.member("news", "changed");
  }
}

void write_things(JsonWriter& json, const OpenAgreement& open, const std::vector<Thing>& things) {
  json.begin_object();
  json.member("count", static_cast<std::int64_t>(things.size()));
  json.key("items");
  json.begin_array();
  for (const Thing& thing : things) {
    json.begin_object();
    json.member("kind", thing.kind);
    json.member("role", name_of(thing.role));
    if (!thing.id.empty()) json.member("id", thing.id);
    std::optional<std::string> words;
    // A draft that has not left yet is known by the words it has now.
    if (thing.role == open.role() && !thing.is_withdrawn) {
      const ItemId id(thing.id);
      if (thing.kind == "expectation") {
        if (const auto* draft = find_expectation(open.side(), id)) words = draft->text;
      } else if (thing.kind == "offer") {
        if (const auto* draft = find_offer(open.side(), id)) words = draft->text;
      }
    }
    if (!words) words = words_of(open.state(), open.role(), thing);
    json.optional("text", words);
    if (thing.is_withdrawn) json.member("withdrawn", true);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace wederzijds::api
