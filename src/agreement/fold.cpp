#include "agreement/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "agreement/document.hpp"
#include "base/bytes.hpp"

namespace wederzijds {
namespace {

using Effect = std::optional<Reason>;  // nothing: the line has effect

constexpr std::size_t few = 16;

// The entries that have effect: those that stand, each once, the first stays.
template <class Stands>
std::vector<Text> with_effect(const std::vector<Text>& entries, Stands stands) {
  std::vector<Text> kept;
  std::unordered_set<std::string_view> seen;
  for (const Text entry : entries) {
    if (!stands(entry)) continue;
    const bool again = entries.size() <= few
                           ? std::find(kept.begin(), kept.end(), entry) != kept.end()
                           : !seen.insert(entry).second;
    if (!again) kept.push_back(entry);
  }
  return kept;
}

// Items: revisions, what stands, what ends.

template <class T, class End>
std::optional<std::size_t> find_revision(const Item<T, End>& item, std::string_view id) {
  if (!item.revision_index.empty()) {
    const auto found = item.revision_index.find(id);
    if (found == item.revision_index.end()) return std::nullopt;
    return found->second;
  }
  for (std::size_t i = item.revisions.size(); i > 0; --i) {
    if (same_bytes(item.revisions[i - 1].stated->revision, id)) return i - 1;
  }
  return std::nullopt;
}

template <class T, class End>
void note_revision(Item<T, End>& item) {
  if (item.revisions.size() <= few) return;
  if (item.revision_index.empty()) {
    for (std::size_t i = 0; i < item.revisions.size(); ++i) {
      item.revision_index.emplace(item.revisions[i].stated->revision, i);
    }
  } else {
    item.revision_index.emplace(item.revisions.back().stated->revision, item.revisions.size() - 1);
  }
}

template <class T, class End>
Effect add_revision(Item<T, End>& item, Revision<T> revision) {
  if (find_revision(item, revision.stated->revision)) return Reason::reference;
  revision.replaces = with_effect(revision.stated->replaces,
                                  [&item](Text id) { return find_revision(item, id).has_value(); });
  for (const Text id : revision.replaces) {
    const std::size_t index = *find_revision(item, id);
    const auto place = std::lower_bound(item.standing.begin(), item.standing.end(), index);
    if (place != item.standing.end() && *place == index) item.standing.erase(place);
  }
  item.standing.push_back(item.revisions.size());
  item.revisions.push_back(std::move(revision));
  item.stands = true;
  note_revision(item);
  return std::nullopt;
}

template <class T, class End>
void end_item(Item<T, End>& item, Stated<End> ending) {
  item.endings.push_back(std::move(ending));
  item.standing.clear();
  item.stands = false;
}

template <class Items, class Index>
auto* find_to_change(Items& items, const Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &items[found->second];
}

template <class Items, class Index>
auto& find_or_add(Items& items, Index& index, Text id) {
  const auto [place, is_new] = index.try_emplace(id, items.size());
  if (is_new) items.emplace_back().id = id;
  return items[place->second];
}

// Applies one line that counts and whose body is valid. Each function answers why the line has no
// effect, or nothing.
class Applying {
 public:
  Applying(State& state, const LinePtr& line) : state_(state), line_(line), role_(line->role) {}

  Effect operator()(const std::monostate&) { return Reason::body; }
  Effect operator()(const LogOpened&) { return {}; }
  Effect operator()(const ReplicaAccepted&) { return {}; }
  Effect operator()(const ReplicaClosed& body) {
    const Replica* const replica = state_.who.find(body.replica);
    if (replica != nullptr && replica->role != role_) return Reason::role;
    return {};
  }
  Effect operator()(const PartyDescribed&) {
    state_.parties[role_] = stated<PartyDescribed>();
    return {};
  }
  Effect operator()(const FrameSet& body) {
    round().frame = stated<FrameSet>();
    ++round().frames;
    round().most_check_ins =
        std::max(round().most_check_ins, static_cast<int>(body.check_ins.size()));
    state_.present_round = std::max(state_.present_round, line_->round);
    return {};
  }
  Effect operator()(const ProfileShared&) {
    state_.profiles[role_] = stated<ProfileShared>();
    side().profile = stated<ProfileShared>();
    return {};
  }

  Effect operator()(const ExpectationStated& body) {
    Expectation& item = find_or_add(state_.expectations, state_.expectation_index[role_], body.id);
    item.role = role_;
    return add_revision(item, {stated<ExpectationStated>()});
  }
  Effect operator()(const ExpectationWithdrawn& body) {
    Expectation* const item =
        find_to_change(state_.expectations, state_.expectation_index[role_], body.id);
    return end(item, stated<ExpectationWithdrawn>());
  }
  Effect operator()(const OfferStated& body) {
    Offer& item = find_or_add(state_.offers, state_.offer_index[role_], body.id);
    item.role = role_;
    return add_revision(item, {stated<OfferStated>()});
  }
  Effect operator()(const OfferWithdrawn& body) {
    Offer* const item = find_to_change(state_.offers, state_.offer_index[role_], body.id);
    return end(item, stated<OfferWithdrawn>());
  }

  Effect operator()(const GuessStated&) {
    side().guesses = stated<GuessStated>();
    return {};
  }
  Effect operator()(const SideFinished&) {
    if (!side().finished) side().finished = stated<SideFinished>();
    return {};
  }
  Effect operator()(const SideOpened&) {
    if (!side().opened) side().opened = stated<SideOpened>();
    return {};
  }

  Effect operator()(const ViewGiven& body) {
    const Expectation* const item = find_expectation(state_, other(role_), body.expectation);
    if (item == nullptr || !find_revision(*item, body.revision)) return Reason::reference;
    side().views.insert_or_assign(item->id, stated<ViewGiven>());
    return {};
  }
  Effect operator()(const AnswerGiven& body) {
    const Role asker = other(body.by);
    Expectation* const item =
        find_to_change(state_.expectations, state_.expectation_index[asker], body.expectation);
    if (item == nullptr || !find_revision(*item, body.revision)) return Reason::reference;
    Answer& answer = round().sides[body.by].answers[item->id];
    if (role_ == body.by) {
      answer.own = stated<AnswerGiven>();
      return {};
    }
    if (!answer.noted) item->noted_in_rounds.push_back(line_->round);
    answer.noted = stated<AnswerGiven>();
    answer.note_signed_by.clear();  // a signature confirms only what stood before it
    return {};
  }

  Effect operator()(const CommitmentMade& body) {
    Commitment& item = find_or_add(state_.commitments, state_.commitment_index, body.id);
    Revision<CommitmentMade> revision{stated<CommitmentMade>()};
    revision.expectations = expectations(body.expectations);
    return add_revision(item, std::move(revision));
  }
  Effect operator()(const CommitmentDropped& body) {
    Commitment* const item = find_to_change(state_.commitments, state_.commitment_index, body.id);
    return end(item, stated<CommitmentDropped>());
  }
  Effect operator()(const GoalSet& body) {
    Goal& item = find_or_add(state_.goals, state_.goal_index, body.id);
    Revision<GoalSet> revision{stated<GoalSet>()};
    revision.expectations = expectations(body.expectations);
    revision.commitments = with_effect(
        body.commitments, [this](Text id) { return find_commitment(state_, id) != nullptr; });
    return add_revision(item, std::move(revision));
  }
  Effect operator()(const GoalDropped& body) {
    Goal* const item = find_to_change(state_.goals, state_.goal_index, body.id);
    return end(item, stated<GoalDropped>());
  }

  Effect operator()(const TalkHeld& body) {
    TalkLines& talk = find_or_add(state_.talk_lines, state_.talk_index, body.id);
    if (!talk.first) talk.first = line_;
    talk.last = stated<TalkHeld>();
    talk.by_role[role_] = stated<TalkHeld>();
    return {};
  }

  Effect operator()(const CheckinRecorded& body) {
    const Stated<CheckinRecorded> check_in = stated<CheckinRecorded>();
    use(check_in);
    // Of several entries for one thing the last stays.
    for (const auto& entry : body.commitments) {
      Commitment* const item =
          find_to_change(state_.commitments, state_.commitment_index, entry.id);
      if (item == nullptr) continue;
      auto& statuses = item->statuses[role_];
      if (!statuses.empty() && statuses.back().check_in.line_ptr() == line_) statuses.pop_back();
      statuses.push_back({check_in, entry.status});
    }
    for (const auto& entry : body.received) {
      Expectation* const item =
          find_to_change(state_.expectations, state_.expectation_index[role_], entry.expectation);
      if (item == nullptr) continue;
      auto& figures = item->received_in_check_ins;
      if (!figures.empty() && figures.back().check_in.line_ptr() == line_) figures.pop_back();
      figures.push_back({check_in, entry.received});
    }
    return {};
  }

  Effect operator()(const AgreementSigned& body) {
    const auto [place, is_new] =
        state_.document_index.try_emplace(body.document, state_.documents.size());
    if (is_new) {
      state_.documents.emplace_back().text = body.document;
      state_.documents.back().first_signed = line_;
    }
    SignedDocument& document = state_.documents[place->second];
    document.signatures[role_].push_back(stated<AgreementSigned>());
    confirm_notes(document.text);
    if (document.version > 0) return {};
    if (document.signatures[other(role_)].empty()) {
      // Of all documents with one signature this one was signed last.
      state_.offered = place->second;
      return {};
    }
    state_.versions.push_back(place->second);
    document.version = static_cast<int>(state_.versions.size());
    document.completed_by = line_;
    state_.offered.reset();
    return {};
  }
  Effect operator()(const SignatureWithdrawn& body) {
    SignedDocument* const document =
        find_to_change(state_.documents, state_.document_index, body.document);
    if (document == nullptr || document->signatures[role_].empty()) return Reason::reference;
    if (!document->signatures[other(role_)].empty()) return Reason::already_agreed;
    document->signatures[role_].clear();
    document->withdrawals[role_].push_back(stated<SignatureWithdrawn>());
    unconfirm_notes(document->text);
    if (offered_document(state_) == document) offer_again();
    return {};
  }

  Effect operator()(const AgreementEnded&) {
    if (!round().ended) round().ended = stated<AgreementEnded>();
    return {};
  }

 private:
  template <class T>
  Stated<T> stated() const {
    return Stated<T>(line_);
  }
  Round& round() { return state_.rounds[line_->round]; }
  SideOfRound& side() { return round().sides[role_]; }

  // The key is that of the newest line each time: it is a view, and the newest line is always kept.
  void use(const Stated<CheckinRecorded>& check_in) {
    const bool extra = check_in->moment == "extra";
    const CheckInKey key{extra ? check_in->date : check_in->moment, extra};
    const auto place = state_.check_ins.lower_bound(key);
    if (place == state_.check_ins.end() || key < place->first) {
      state_.check_ins.try_emplace(place, key)->second[role_] = check_in;
      return;
    }
    const auto behind = std::next(place);
    auto entry = state_.check_ins.extract(place);
    entry.key() = key;
    entry.mapped()[role_] = check_in;
    state_.check_ins.insert(behind, std::move(entry));
  }

  template <class T, class End>
  Effect end(Item<T, End>* item, Stated<End> ending) {
    if (item == nullptr) return Reason::reference;
    end_item(*item, std::move(ending));
    return {};
  }

  std::vector<Text> expectations(const std::vector<Text>& ids) const {
    return with_effect(ids, [this](Text id) {
      return find_expectation(state_, Role::employee, id) != nullptr ||
             find_expectation(state_, Role::manager, id) != nullptr;
    });
  }

  // Calls f(note, entry) for every answer that the other role noted for this one and that the
  // document has an entry for.
  template <class F>
  void for_each_note(Text document_text, F f) {
    const auto read = read_document(document_text);
    if (!read) return;
    std::unordered_set<std::string_view> seen;
    for (const Document::Expectation& entry : read->document.expectations) {
      if (entry.role == role_ || !entry.answer) continue;
      const Expectation* const item = find_expectation(state_, entry.role, entry.id);
      if (item == nullptr || !seen.insert(item->id).second) continue;
      for (const int number : item->noted_in_rounds) {
        f(state_.rounds[number].sides[role_].answers[item->id], *entry.answer);
      }
    }
  }

  static bool holds(const Document::Answer& entry, const AnswerGiven& note) {
    return entry.answer == note.answer && OptionalText(entry.text) == note.text &&
           OptionalText(entry.because) == note.because;
  }

  void confirm_notes(Text document_text) {
    for_each_note(document_text, [this](Answer& answer, const Document::Answer& entry) {
      if (holds(entry, **answer.noted)) answer.note_signed_by.push_back(line_);
    });
  }

  void unconfirm_notes(Text document_text) {
    for_each_note(document_text, [&](Answer& answer, const Document::Answer&) {
      auto& lines = answer.note_signed_by;
      lines.erase(
          std::remove_if(lines.begin(), lines.end(),
                         [&](const LinePtr& line) { return signed_text(*line) == document_text; }),
          lines.end());
    });
  }

  static Text signed_text(const Line& line) {
    return std::get_if<AgreementSigned>(&line.body)->document;
  }

  // The offered document lost its signature: the one signed last among the others, after the last
  // version.
  void offer_again() {
    state_.offered.reset();
    const SignedDocument* const version = last_version(state_);
    const Line* last = version == nullptr ? nullptr : version->completed_by.get();
    for (std::size_t i = 0; i < state_.documents.size(); ++i) {
      const auto signer = only_signer(state_.documents[i]);
      if (!signer) continue;
      const Line& line = state_.documents[i].signatures[*signer].back().line();
      if (last != nullptr && !before(*last, line)) continue;
      last = &line;
      state_.offered = i;
    }
  }

  State& state_;
  const LinePtr& line_;
  Role role_;
};

void apply(State& state, const LinePtr& line) {
  ++state.lines;
  Effect effect;
  if (!state.who.counts(*line)) {
    effect = Reason::not_counted;
  } else if (line->kind == Kind::unknown) {
    ++state.newer_lines;
    return;
  } else if (!line->body_is_valid) {
    effect = Reason::body;
  } else {
    Applying applying(state, line);
    effect = std::visit([&applying](const auto& body) { return applying(body); }, line->body);
  }
  if (effect) {
    state.without_effect.push_back({line, *effect});
  } else {
    state.rounds[line->round];
  }
}

bool changes_who_counts(const Line& line) {
  return line.kind == Kind::log_opened || line.kind == Kind::replica_accepted ||
         line.kind == Kind::replica_closed;
}

// Where in a log the merge of all logs stands.
struct Cursor {
  const LogText* log = nullptr;
  std::size_t next = 0;
  // Of two branches that hold the same line, the one that opened as the replica did goes first and
  // stays.
  bool opened_as_replica = true;

  [[nodiscard]] const Line& line() const { return *log->lines[next]; }
};

bool comes_first(const Cursor& a, const Cursor& b) {
  if (const int order = compare(a.line(), b.line()); order != 0) return order < 0;
  return a.opened_as_replica && !b.opened_as_replica;
}

std::vector<Cursor> cursors_of(const LogSet& logs) {
  std::vector<Cursor> cursors;
  for (const LogText& log : logs.logs()) cursors.push_back({&log, 0, true});
  for (std::size_t first = 0; first < cursors.size();) {
    // The branches of one replica are neighbours.
    std::size_t behind = first;
    std::size_t opener = first;
    while (behind < cursors.size() && cursors[behind].log->replica == cursors[first].log->replica) {
      if (before(cursors[behind].line(), cursors[opener].line())) opener = behind;
      ++behind;
    }
    for (std::size_t i = first; i < behind; ++i) {
      cursors[i].opened_as_replica = cursors[i].log->role() == cursors[opener].log->role();
    }
    first = behind;
  }
  return cursors;
}

}  // namespace

std::vector<LinePtr> lines_in_order(const LogSet& logs) {
  std::vector<LinePtr> lines;
  lines.reserve(logs.line_count());
  std::vector<Cursor> heap = cursors_of(logs);
  const auto later = [](const Cursor& a, const Cursor& b) { return comes_first(b, a); };
  std::make_heap(heap.begin(), heap.end(), later);
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), later);
    Cursor cursor = heap.back();
    heap.pop_back();
    // Logs are in order already, so whole runs of one log can be taken at a time.
    do {
      const LinePtr& line = cursor.log->lines[cursor.next];
      if (lines.empty() || before(*lines.back(), *line)) lines.push_back(line);
      ++cursor.next;
    } while (cursor.next < cursor.log->lines.size() &&
             (heap.empty() || comes_first(cursor, heap.front())));
    if (cursor.next < cursor.log->lines.size()) {
      heap.push_back(cursor);
      std::push_heap(heap.begin(), heap.end(), later);
    }
  }
  return lines;
}

void Fold::update(const LogSet& logs) {
  bool only_grown = seen_.size() == logs.logs().size() && state_.agreement == logs.agreement();
  std::vector<LinePtr> added;
  for (std::size_t i = 0; only_grown && i < seen_.size(); ++i) {
    const std::vector<LinePtr>& lines = logs.logs()[i].lines;
    only_grown = lines.size() >= seen_[i].lines && lines[seen_[i].lines - 1] == seen_[i].last;
    if (only_grown) {
      added.insert(added.end(), lines.begin() + static_cast<std::ptrdiff_t>(seen_[i].lines),
                   lines.end());
    }
  }
  std::sort(added.begin(), added.end(),
            [](const LinePtr& a, const LinePtr& b) { return before(*a, *b); });
  const bool at_the_end =
      only_grown && std::all_of(added.begin(), added.end(), [this](const LinePtr& line) {
        const Replica* const replica = state_.who.find(line->replica);
        return before(*lines_.back(), *line) && !changes_who_counts(*line) && replica != nullptr &&
               replica->branches == 1;
      });
  if (!at_the_end) {
    fold_anew(logs);
  } else {
    for (const LinePtr& line : added) {
      lines_.push_back(line);
      state_.who.note_line(*line);
      apply(state_, line);
    }
  }
  seen_.resize(logs.logs().size());
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    seen_[i] = {logs.logs()[i].lines.back(), logs.logs()[i].lines.size()};
  }
}

void Fold::fold_anew(const LogSet& logs) {
  ++whole_folds_;
  state_ = State{};
  state_.agreement = logs.agreement();
  lines_ = lines_in_order(logs);
  state_.who = WhoCounts::settle(logs, lines_);
  for (const LinePtr& line : lines_) apply(state_, line);
}

State fold(const LogSet& logs) {
  Fold folding;
  folding.update(logs);
  return folding.state();
}

}  // namespace wederzijds
