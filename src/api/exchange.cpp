// exchange.view, exchange.hand-out: exactly what leaves, word by word, and the writing of it.

#include <algorithm>
#include <map>
#include <utility>

#include "api/file_name.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/share.hpp"
#include "api/share_profile.hpp"
#include "api/sight.hpp"
#include "api/things.hpp"

namespace wederzijds::api {
namespace {

// Members of the lines that are not written the same way elsewhere.

void write_frame_words(JsonWriter& json, const FrameSet& frame) {
  json.member("reason", frame.reason);
  json.optional("from", frame.from);
  json.optional("until", frame.until);
  json.optional("focus", frame.focus);
}

void write_commitment_words(JsonWriter& json, const CommitmentMade& made) {
  json.member("owner", name_of(made.owner));
  json.member("moment", made.moment);
  json.member("action", made.action);
  json.optional("effect", made.effect);
  json.optional("sign", made.sign);
  json.optional("fallback", made.fallback);
  json.member("lookBack", made.look_back);
}

/// `role`: who recorded it.
void write_checkin_words(JsonWriter& json, const State& state, Role role,
                         const CheckinRecorded& recorded) {
  json.member("moment", recorded.moment);
  json.member("date", recorded.date);
  json.key("commitments");
  json.begin_array();
  for (const CheckinRecorded::CommitmentStatus& entry : recorded.commitments) {
    json.begin_object();
    json.member("id", entry.id);
    if (const Commitment* item = find_commitment(state, entry.id))
      json.member("text", item->revisions.back().stated->action);
    json.member("status", name_of(entry.status));
    json.end_object();
  }
  json.end_array();
  json.key("received");
  json.begin_array();
  for (const CheckinRecorded::Received& entry : recorded.received) {
    json.begin_object();
    json.member("expectation", entry.expectation);
    if (const Expectation* item = find_expectation(state, role, entry.expectation))
      json.member("text", item->revisions.back().stated->text);
    json.member("received", entry.received);
    json.end_object();
  }
  json.end_array();
  json.optional("greatWork", recorded.great_work);
  json.optional("feelingGreat", recorded.feeling_great);
  json.optional("note", recorded.note);
}

/// The preview of everything of one role that the file will hold.
class Preview {
 public:
  Preview(JsonWriter& json, const OpenAgreement& open, const Pack* pack)
      : json_(json), open_(open), pack_(pack), me_(open.role()) {
    for (const LinePtr& line : open.lines()) {
      if (line->role != me_) continue;
      const std::optional<Thing> thing = thing_of(*line);
      if (!thing) continue;
      Written& written = written_[key_of(*thing)];
      if (written.lines.empty()) order_.push_back(*thing);
      written.lines.push_back(line.get());
    }
  }

  void write_goes() {
    write_party();
    write_profile();
    for (const ExpectationDraft& draft : open_.side().expectations) write_expectation(draft);
    for (const OfferDraft& draft : open_.side().offers) write_offer(draft);
    write_removed();
    write_guesses();
    for (const Thing& thing : order_) write_written(thing);
  }

  void write_stays() {
    for (const ExpectationDraft& draft : open_.side().expectations)
      write_staying("expectation", draft);
    for (const OfferDraft& draft : open_.side().offers) write_staying("offer", draft);
    const PrivateSide& side = open_.side();
    if (!side.share_guesses && !side.guesses.empty()) {
      json_.begin_object();
      json_.member("kind", "guesses");
      json_.member("count", static_cast<std::int64_t>(side.guesses.size()));
      json_.member("reason", "private");
      json_.end_object();
    }
    json_.begin_object();
    json_.member("kind", "notes");
    json_.member("reason", "always");
    json_.end_object();
  }

 private:
  struct Written {
    std::vector<const Line*> lines;  // about one thing, in order
  };

  const std::vector<const Line*>& lines_about(const Thing& thing) const {
    static const std::vector<const Line*> none;
    const auto found = written_.find(key_of(thing));
    return found == written_.end() ? none : found->second.lines;
  }

  /// The words about a thing that go along besides the present ones.
  void write_earlier_words(const std::vector<const Line*>& lines,
                           const std::vector<Text>& present) {
    std::vector<Text> earlier;
    for (const Line* line : lines) {
      for (const Text text : texts_of(line->body)) {
        const bool shown = std::find(present.begin(), present.end(), text) != present.end() ||
                           std::find(earlier.begin(), earlier.end(), text) != earlier.end();
        if (!shown) earlier.push_back(text);
      }
    }
    if (!earlier.empty()) write_list(json_, "earlierWords", earlier);
  }

  void write_party() {
    const auto& party = open_.state().parties[me_];
    json_.begin_object();
    json_.member("kind", "party");
    std::vector<const Line*> lines = lines_about({"party", me_, {}});
    if (party) {
      json_.member("name", (*party)->name);
      json_.optional("jobTitle", (*party)->job_title);
      write_earlier_words(lines, texts_of(party->line().body));
    }
    json_.end_object();
  }

  /// The last snapshot is all that counts, but the words of those before it go along.
  void write_profile() {
    const std::vector<const Line*>& lines = lines_about({"profile", me_, {}});
    if (lines.empty()) return;
    const Line& last = *lines.back();
    const auto& snapshot = std::get<ProfileShared>(last.body);
    const bool is_taken_back = is_empty_snapshot(snapshot);
    // What my other device wrote came here in a file, as in `unsent`.
    const ReplicaId writer(last.replica);
    const bool has_left =
        find_own(open_.me(), writer) == nullptr || handed_up_to(open_.handed(), writer) >= last.seq;
    json_.begin_object();
    json_.member("kind", is_taken_back ? "withdrawn" : "profile");
    if (is_taken_back) json_.member("of", "profile");
    json_.member("id", "profile");
    if (!is_taken_back) write_snapshot_member(json_, "snapshot", snapshot);
    json_.member("revision", has_left ? "same" : "new");
    write_earlier_words(lines, texts_of(last.body));
    json_.end_object();
  }

  template <class Draft>
  static std::string_view revision_word(const Draft& draft, DraftState state) {
    if (!draft.stated) return "new";
    return state == DraftState::stated ? "same" : "changed";
  }

  void write_expectation(const ExpectationDraft& draft) {
    const bool share_received = open_.side().share_received;
    std::optional<ExpectationContent> content = content_to_state(draft, share_received);
    const bool goes = is_shared(draft) && content;
    if (!goes && draft.stated && draft.shared != false) content = draft.stated->content;
    if (!goes && (!draft.stated || draft.shared == false)) return;
    json_.begin_object();
    json_.member("kind", "expectation");
    json_.member("id", draft.id.view());
    json_.member("topic", content->topic);
    const auto label = label_to_share(pack_, draft);
    json_.optional("topicLabel", label ? label : content->topic_label);
    json_.member("text", content->text);
    json_.optional("why", content->why);
    json_.optional("sign", content->sign);
    json_.member("importance", content->importance.value());
    json_.member("needed", content->needed.value());
    if (content->received) json_.member("received", content->received->value());
    json_.member("shared", true);
    json_.member("revision", goes ? revision_word(draft, state_of(draft, share_received)) : "same");
    std::vector<Text> present = {content->text};
    if (content->why) present.push_back(*content->why);
    if (content->sign) present.push_back(*content->sign);
    write_earlier_words(lines_about({"expectation", me_, draft.id.str()}), present);
    json_.end_object();
  }

  void write_offer(const OfferDraft& draft) {
    std::optional<OfferContent> content = content_to_state(draft);
    const bool goes = is_shared(draft) && content;
    if (!goes && draft.stated && draft.shared != false) content = draft.stated->content;
    if (!goes && (!draft.stated || draft.shared == false)) return;
    json_.begin_object();
    json_.member("kind", "offer");
    json_.member("nature", name_of(content->nature));
    json_.member("id", draft.id.view());
    json_.member("text", content->text);
    json_.optional("because", content->because);
    json_.member("shared", true);
    json_.member("revision", goes ? revision_word(draft, state_of(draft)) : "same");
    std::vector<Text> present = {content->text};
    if (content->because) present.push_back(*content->because);
    write_earlier_words(lines_about({"offer", me_, draft.id.str()}), present);
    json_.end_object();
  }

  /// Whether a draft stands for the item in the preview.
  bool is_shown(const Thing& thing) const {
    const ItemId id(thing.id);
    if (thing.kind == "expectation") {
      const ExpectationDraft* draft = find_expectation(open_.side(), id);
      return draft != nullptr && draft->stated && draft->shared != false;
    }
    const OfferDraft* draft = find_offer(open_.side(), id);
    return draft != nullptr && draft->stated && draft->shared != false;
  }

  /// What was stated and is withdrawn, now or before: its words are still in the log.
  void write_removed() {
    for (const Thing& thing : order_) {
      const bool of_side = thing.kind == "expectation" || thing.kind == "offer";
      if (!of_side || is_shown(thing)) continue;
      const std::vector<const Line*>& lines = lines_about(thing);
      const bool already = thing_of(*lines.back())->is_withdrawn;
      write_withdrawn(thing, lines, already ? "same" : "new");
    }
  }

  void write_withdrawn(const Thing& thing, const std::vector<const Line*>& lines,
                       std::string_view revision) {
    const std::vector<Text> words = texts_of(lines.front()->body);
    json_.begin_object();
    json_.member("kind", "withdrawn");
    json_.member("of", thing.kind);
    json_.member("id", thing.id);
    const auto text = words_of(open_.state(), me_, thing);
    std::vector<Text> present;
    if (text) {
      json_.member("text", *text);
      present.push_back(*text);
    }
    json_.member("revision", revision);
    write_earlier_words(lines, present);
    json_.end_object();
  }

  void write_guesses() {
    const PrivateSide& side = open_.side();
    const std::vector<GuessContent>* guesses = nullptr;
    if (side.share_guesses && !side.guesses.empty()) {
      guesses = &side.guesses;
    } else if (side.stated_guesses && !side.stated_guesses->empty()) {
      guesses = &*side.stated_guesses;
    }
    if (guesses == nullptr) return;
    json_.begin_object();
    json_.member("kind", "guess");
    json_.key("guesses");
    json_.begin_array();
    std::vector<Text> present;
    for (const GuessContent& guess : *guesses) {
      json_.begin_object();
      json_.member("topic", guess.topic);
      json_.member("topicLabel", topic_label(pack_, guess.topic, std::nullopt));
      json_.optional("text", guess.text);
      json_.end_object();
      if (guess.text) present.push_back(*guess.text);
    }
    json_.end_array();
    json_.member("shared", side.share_guesses);
    json_.member("revision", !side.stated_guesses         ? "new"
                             : has_guesses_to_state(side) ? "changed"
                                                          : "same");
    write_earlier_words(lines_about({"guess", me_, {}}), present);
    json_.end_object();
  }

  /// Everything else: what the last line about it says.
  void write_written(const Thing& thing) {
    constexpr std::string_view shown_above[] = {"expectation", "offer",    "guess",  "party",
                                                "profile",     "finished", "opened", "device"};
    if (std::find(std::begin(shown_above), std::end(shown_above), thing.kind) !=
        std::end(shown_above)) {
      return;
    }
    const std::vector<const Line*>& lines = lines_about(thing);
    const Line& last = *lines.back();
    if (thing_of(last)->is_withdrawn) {
      write_withdrawn(thing, lines, "same");
      return;
    }
    json_.begin_object();
    json_.member("kind", thing.kind);
    if (!thing.id.empty()) json_.member("id", thing.id);
    write_body_words(thing, last);
    json_.member("revision", "same");
    write_earlier_words(lines, texts_of(last.body));
    json_.end_object();
  }

  void write_body_words(const Thing& thing, const Line& line) {
    const Body& body = line.body;
    if (const auto* frame = std::get_if<FrameSet>(&body)) write_frame_words(json_, *frame);
    if (const auto* view = std::get_if<ViewGiven>(&body)) {
      json_.optional("text", words_of(open_.state(), me_, thing));
      write_view(json_, *view);
    }
    if (const auto* answer = std::get_if<AnswerGiven>(&body)) {
      json_.optional("expectationText", words_of(open_.state(), me_, thing));
      json_.member("by", name_of(answer->by));
      write_answer_words(json_, *answer);
    }
    if (const auto* made = std::get_if<CommitmentMade>(&body)) write_commitment_words(json_, *made);
    if (const auto* goal = std::get_if<GoalSet>(&body)) {
      json_.member("text", goal->text);
      json_.optional("by", goal->by);
    }
    if (const auto* talk = std::get_if<TalkHeld>(&body)) {
      json_.member("date", talk->date);
      json_.member("minutes", talk->minutes);
      json_.optional("remark", talk->remark);
    }
    if (const auto* recorded = std::get_if<CheckinRecorded>(&body))
      write_checkin_words(json_, open_.state(), me_, *recorded);
    if (const auto* ended = std::get_if<AgreementEnded>(&body))
      json_.optional("text", ended->because);
    if (line.kind == Kind::agreement_signed) json_.member("at", line.at);
  }

  template <class Draft>
  void write_staying(std::string_view kind, const Draft& draft) {
    const std::vector<std::string> missing = missing_members(draft);
    std::string_view reason = "private";
    if (draft.shared == false) {
      if (draft.stated) reason = "withdrawn";
    } else if (!missing.empty()) {
      reason = "incomplete";
    } else {
      return;
    }
    json_.begin_object();
    json_.member("kind", kind);
    json_.member("id", draft.id.view());
    write_staying_words(draft);
    json_.optional("text", draft.text);
    json_.member("reason", reason);
    write_list(json_, "missing", missing);
    json_.end_object();
  }

  void write_staying_words(const ExpectationDraft& draft) {
    json_.optional("topicLabel", label_to_share(pack_, draft));
  }
  void write_staying_words(const OfferDraft& draft) {
    json_.member("nature", name_of(draft.nature));
  }

  JsonWriter& json_;
  const OpenAgreement& open_;
  const Pack* pack_;
  Role me_;
  std::map<std::string, Written> written_;
  std::vector<Thing> order_;
};

/// The other's half is in the file too, whole; here stands what of it I may see.
void write_other_half(JsonWriter& json, const OpenAgreement& open) {
  const State& state = open.state();
  json.key("other");
  json.begin_array();
  const auto write = [&](std::string_view kind, std::string_view text) {
    json.begin_object();
    json.member("kind", kind);
    json.member("text", text);
    json.end_object();
  };
  for (const Expectation& item : state.expectations) {
    if (item.role == open.role()) continue;
    if (const auto* seen = seen_by(state, open.role(), item))
      write("expectation", seen->stated->text);
  }
  for (const Offer& item : state.offers) {
    if (item.role == open.role()) continue;
    if (const auto* seen = seen_by(state, open.role(), item)) {
      write(name_of(seen->stated->nature), seen->stated->text);
    }
  }
  json.end_array();
}

struct CanHandOut {
  bool side = false;
  bool update = false;
  bool invitation = false;
};

CanHandOut what_can_go(const OpenAgreement& open) {
  const bool finished = is_finished(open.state(), open.role(), open.round());
  const bool may_write = open.writable() && open.counts(open.acting());
  return {!finished && may_write && readiness_of(open.side()).can_finish, finished && may_write,
          !finished};
}

}  // namespace

Result<void> exchange_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const std::string today, call.context.today());
  const CanHandOut can = what_can_go(*open);
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.key("can");
  json.begin_object();
  json.member("side", can.side);
  json.member("update", can.update);
  json.member("invitation", can.invitation);
  json.end_object();
  json.member("finished", is_finished(open->state(), open->role(), open->round()));
  Preview preview(json, *open, world.pack_or_null());
  json.key("goes");
  json.begin_array();
  preview.write_goes();
  json.end_array();
  json.key("stays");
  json.begin_array();
  preview.write_stays();
  json.end_array();
  json.member("shareReceived", open->side().share_received);
  write_other_half(json, *open);
  json.member("fileName", file_name_of(today, call.context.language()));
  json.end_object();
  return {};
}

Result<void> exchange_hand_out(World& world, Call& call) {
  const std::string what = call.args.word("what");
  if (what != "side" && what != "update" && what != "invitation") call.args.wrong("what");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  const CanHandOut can = what_can_go(*open);
  std::size_t lines = 0;
  if (what == "side") {
    if (!can.side) return fail(ErrorCode::not_allowed, "/what");
    WZ_TRY(lines, finish_side(*open, open->acting(), world.pack_or_null(), call.context));
  } else if (what == "update") {
    if (!can.update) return fail(ErrorCode::side_not_finished, "/what");
    WZ_TRY(lines, share_side(*open, open->acting(), world.pack_or_null(), call.context));
  }
  WZ_CHECK(world.save());
  call.value.begin_object();
  call.value.member("lines", static_cast<std::int64_t>(lines));
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
