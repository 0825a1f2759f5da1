// The state of an agreement: what its lines say, after the fold (domain.md sections 2 and 4).
//
// Guarantees: the same lines give the same State on every device. Everything that somebody stated
// keeps its line, and with it replica, seq, time and round. "First", "later" and "last" are the one
// order of lines, never their times. What needs a viewer (what the other may see) or the present
// moment is a function below, so that nothing derived can grow stale.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "agreement/line.hpp"
#include "agreement/who_counts.hpp"
#include "base/bytes.hpp"
#include "base/ids.hpp"
#include "base/role.hpp"

namespace wederzijds {

/// Why a line has no effect, judged in this order.
enum class Reason : std::uint8_t { not_counted, body, role, reference, already_agreed };
/// "not-counted", "body", "role", "reference", "already-agreed".
[[nodiscard]] std::string_view name_of(Reason reason);

struct WithoutEffect {
  LinePtr line;
  Reason reason = Reason::not_counted;
};

/// One wording of an item. The lists are those entries of the line that have effect: what stood
/// before.
template <class T>
struct Revision {
  Stated<T> stated;
  std::vector<Text> replaces = {};
  std::vector<Text> expectations = {};  ///< of a commitment or goal
  std::vector<Text> commitments = {};   ///< of a goal
};

/// Something that is stated in revisions and can be withdrawn or dropped.
template <class T, class End>
struct Item {
  Text id;
  std::vector<Revision<T>> revisions;  ///< all that have effect, in order; never empty
  std::vector<std::size_t> standing;   ///< indexes of those that no other replaces, in order
  std::vector<Stated<End>> endings;    ///< every withdrawal or drop, in order
  bool stands = true;  ///< false after withdrawn or dropped, until it is stated again
  /// Where a revision is, by its id; kept by the fold for items with many.
  std::unordered_map<std::string_view, std::size_t> revision_index;

  /// The revision in use, or nullptr when the item is withdrawn or dropped.
  [[nodiscard]] const Revision<T>* in_use() const {
    return standing.empty() ? nullptr : &revisions[standing.back()];
  }
  /// Several revisions stand side by side.
  [[nodiscard]] bool two_texts() const { return standing.size() > 1; }
};

struct ReceivedInCheckIn {
  Stated<CheckinRecorded> check_in;
  int received = 0;
};

struct Expectation : Item<ExpectationStated, ExpectationWithdrawn> {
  Role role = Role::employee;  ///< who expects
  /// Every check-in that carries it, in order; some may have been replaced since (see
  /// received_now).
  std::vector<ReceivedInCheckIn> received_in_check_ins;
  /// The rounds in which this role noted an answer for the other one.
  std::vector<int> noted_in_rounds;
};

struct Offer : Item<OfferStated, OfferWithdrawn> {
  Role role = Role::employee;
};

struct StatusInCheckIn {
  Stated<CheckinRecorded> check_in;
  Status status = Status::open;
};

struct Commitment : Item<CommitmentMade, CommitmentDropped> {
  /// Per role every check-in that carries it, in order; see status_now.
  ByRole<std::vector<StatusInCheckIn>> statuses;
};

struct Goal : Item<GoalSet, GoalDropped> {};

/// The answer of one role to one expectation in one round: what that role wrote, and what the other
/// noted for it. A note never takes the place of what the role wrote.
struct Answer {
  std::optional<Stated<AnswerGiven>> own;
  std::optional<Stated<AnswerGiven>> noted;
  /// The signatures of the answering role, after the note, under documents that hold it; those that
  /// stand.
  std::vector<LinePtr> note_signed_by;

  [[nodiscard]] const Stated<AnswerGiven>& present() const { return own ? *own : *noted; }
  /// Noted by the other role, and not signed for yet.
  [[nodiscard]] bool is_only_noted() const { return !own && note_signed_by.empty(); }
};

/// What one role did in one round.
struct SideOfRound {
  std::optional<Stated<SideFinished>> finished;  ///< the first
  std::optional<Stated<SideOpened>> opened;      ///< the first time it opened the other's side
  std::optional<Stated<GuessStated>> guesses;    ///< the last
  std::optional<Stated<ProfileShared>> profile;  ///< the last in this round
  std::map<Text, Stated<ViewGiven>, std::less<>> views;  ///< the last per expectation of the other
  std::map<Text, Answer, std::less<>> answers;           ///< per expectation of the other
};

struct Round {
  std::optional<Stated<FrameSet>> frame;        ///< the last
  int frames = 0;                               ///< how many were set, the last included
  int most_check_ins = 0;                       ///< of the longest list among them
  std::optional<Stated<AgreementEnded>> ended;  ///< the first
  ByRole<SideOfRound> sides;
};

/// All lines of one talk id: the last, and the last of each role.
struct TalkLines {
  Text id;
  LinePtr first;
  std::optional<Stated<TalkHeld>> last;
  ByRole<std::optional<Stated<TalkHeld>>> by_role;
};

/// The check-ins of one moment, both roles'. Planned ones belong together by moment, extra ones by
/// date.
struct CheckInKey {
  Text date;  ///< the planned date, or the date of an extra one
  bool extra = false;
  friend bool operator<(const CheckInKey& a, const CheckInKey& b) {
    const int order = compare_bytes(a.date, b.date);
    return order != 0 ? order < 0 : a.extra < b.extra;
  }
};

/// A document that somebody signed.
struct SignedDocument {
  Text text;
  LinePtr first_signed;
  /// The signatures that stand (not withdrawn), per role, in order.
  ByRole<std::vector<Stated<AgreementSigned>>> signatures;
  ByRole<std::vector<Stated<SignatureWithdrawn>>> withdrawals;
  int version = 0;       ///< 1, 2, ... once both roles signed; 0 before
  LinePtr completed_by;  ///< the line that made it agreed
};

struct State {
  AgreementId agreement;
  WhoCounts who;
  ByRole<std::optional<Stated<PartyDescribed>>> parties;  ///< the last of each role
  int present_round = 1;                                  ///< the highest that a frame opened
  std::map<int, Round> rounds;                            ///< those that any line names
  std::vector<Expectation> expectations;                  ///< in the order of their first line
  std::vector<Offer> offers;
  std::vector<Commitment> commitments;
  std::vector<Goal> goals;
  ByRole<std::optional<Stated<ProfileShared>>> profiles;  ///< the last of each role
  std::vector<TalkLines> talk_lines;                      ///< in the order of their first line
  std::map<CheckInKey, ByRole<std::optional<Stated<CheckinRecorded>>>> check_ins;  ///< those used
  std::vector<SignedDocument> documents;  ///< in the order of their first signature
  std::vector<std::size_t> versions;      ///< indexes into documents: version n is at n - 1
  std::optional<std::size_t> offered;     ///< index of the document that waits for the other role
  std::vector<WithoutEffect> without_effect;  ///< in order
  std::size_t newer_lines = 0;  ///< lines that count, of kinds this version does not know
  std::size_t lines = 0;        ///< different lines in all

  // Where an item is, by id. Kept by the fold.
  ByRole<std::unordered_map<std::string_view, std::size_t>> expectation_index;
  ByRole<std::unordered_map<std::string_view, std::size_t>> offer_index;
  std::unordered_map<std::string_view, std::size_t> commitment_index;
  std::unordered_map<std::string_view, std::size_t> goal_index;
  std::unordered_map<std::string_view, std::size_t> talk_index;
  std::unordered_map<std::string_view, std::size_t> document_index;
};

/// The role of the replica that wrote the line.
[[nodiscard]] Role role_of(const State& state, const Line& line);

/// The item, or nullptr. `role` is who expects or offers.
[[nodiscard]] const Expectation* find_expectation(const State&, Role role, std::string_view id);
[[nodiscard]] const Offer* find_offer(const State&, Role role, std::string_view id);
[[nodiscard]] const Commitment* find_commitment(const State&, std::string_view id);
[[nodiscard]] const Goal* find_goal(const State&, std::string_view id);
/// The round, or nullptr when no line names it.
[[nodiscard]] const Round* find_round(const State&, int round);
/// The present round, or nullptr when no line names it.
[[nodiscard]] const Round* present_round(const State&);
/// The frame of the present round, or nullptr.
[[nodiscard]] const Stated<FrameSet>* present_frame(const State&);

/// The present round has a mark that ends it.
[[nodiscard]] bool is_ended(const State&);
/// `role` finished its side of the round.
[[nodiscard]] bool is_finished(const State&, Role role, int round);
/// `role` has opened the other's side in that round.
[[nodiscard]] bool has_opened(const State&, Role role, int round);
/// The side of `role` in that round is closed to the other role: that role has not opened it yet.
[[nodiscard]] bool is_closed_to_other(const State&, Role role, int round);

/// What the *other* role may see of an item: the revision in use among those stated in rounds whose
/// side is open to it; nullptr when there is none or the item is withdrawn.
[[nodiscard]] const Revision<ExpectationStated>* visible_to_other(const State&, const Expectation&);
[[nodiscard]] const Revision<OfferStated>* visible_to_other(const State&, const Offer&);
/// The last shared profile of `role` that the other role may see, or nullptr.
[[nodiscard]] const Stated<ProfileShared>* visible_profile(const State&, Role role);

/// The last view on an expectation in that round, also one to an earlier text; or nullptr.
[[nodiscard]] const Stated<ViewGiven>* view_in_round(const State&, const Expectation&, int round);
/// The view of the present round to the revision in use, or nullptr.
[[nodiscard]] const Stated<ViewGiven>* view_now(const State&, const Expectation&);
/// The answer to an expectation in that round, also one to an earlier text; or nullptr.
[[nodiscard]] const Answer* answer_in_round(const State&, const Expectation&, int round);
/// The answer of the present round, when its present line is to the revision in use; or nullptr.
[[nodiscard]] const Answer* answer_now(const State&, const Expectation&);

/// The moment that a check-in belongs to.
[[nodiscard]] CheckInKey key_of(const CheckinRecorded& check_in);
/// A check-in is used when no later one of its role took its moment.
[[nodiscard]] bool is_used(const State&, const Stated<CheckinRecorded>& check_in);
/// Whether `me` may see what is recorded in this check-in: one's own always, the other's once one's
/// own of that moment is recorded.
[[nodiscard]] bool is_open_check_in(const State&, const Stated<CheckinRecorded>& check_in, Role me);

/// A figure and the line that carries it.
struct FigureAt {
  int value = 0;
  LinePtr line;
};
/// What is received now: the later among the statement in use and the check-ins (those used) that
/// carry it. For `me` only what is open to that person; without `me`, as all lines say.
[[nodiscard]] std::optional<FigureAt> received_now(const State&, const Expectation&,
                                                   std::optional<Role> me = std::nullopt);
/// All figures of what was received, in order: every revision and used check-in that carries one.
[[nodiscard]] std::vector<FigureAt> received_over_time(const State&, const Expectation&);

struct StatusAt {
  Status status = Status::open;
  LinePtr line;
};
/// The last status of a commitment by that role, from check-ins that are used.
[[nodiscard]] std::optional<StatusAt> status_now(const State&, const Commitment&, Role role);

/// One talk: lines of the same date and round together.
struct Talk {
  int round = 1;
  Text date;
  int minutes = 0;
  ByRole<OptionalText> remarks;
  std::vector<Text> ids;
  LinePtr last;
};
/// All talks, by round, then date.
[[nodiscard]] std::vector<Talk> talks(const State&);

/// The document that waits for the other role's signature, or nullptr.
[[nodiscard]] const SignedDocument* offered_document(const State&);
/// Documents with one role's signature that are not offered.
[[nodiscard]] std::vector<const SignedDocument*> documents_set_aside(const State&);
/// The last agreed version, or nullptr.
[[nodiscard]] const SignedDocument* last_version(const State&);
/// The role that alone signed a document that is not agreed, or nothing.
[[nodiscard]] std::optional<Role> only_signer(const SignedDocument&);

}  // namespace wederzijds
