// The bodies of the lines of a log: one type per kind (domain.md section 2, table of kinds).
//
// Guarantees: a body that read_body gave is valid: required members are there, values in range,
// words known. The strings are views: of a line that was read they live as long as the line (Stated
// keeps it alive); for a line to be written they need to live until draft_line returns.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "expectations/figures.hpp"

namespace wederzijds {

using Text = std::string_view;
using OptionalText = std::optional<std::string_view>;

enum class AnswerWord : std::uint8_t { agree, adjust, cannot, later };
enum class Cause : std::uint8_t {
  did_not_know,
  saw_differently,
  could_not,
  chose_otherwise,
  changed
};
enum class Status : std::uint8_t { open, kept, partly, not_kept, changed };
enum class Use : std::uint8_t { less, right, more };

/// The words of the format, like "did-not-know"; those of Scope and Nature are in expectations.
[[nodiscard]] std::string_view name_of(AnswerWord);
[[nodiscard]] std::string_view name_of(Cause);
[[nodiscard]] std::string_view name_of(Status);  ///< not_kept is "not"
[[nodiscard]] std::string_view name_of(Use);
/// The value of that word, or nothing.
[[nodiscard]] std::optional<AnswerWord> answer_named(std::string_view);
[[nodiscard]] std::optional<Cause> cause_named(std::string_view);
[[nodiscard]] std::optional<Status> status_named(std::string_view);
[[nodiscard]] std::optional<Use> use_named(std::string_view);

/// A P-256 public key as it stands in line 1: x and y are base64url of 32 bytes each.
struct PublicKey {
  Text x;
  Text y;
  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

struct LogOpened {
  Text agreement;
  Text replica;
  Role role = Role::employee;
  PublicKey key;
  OptionalText guest_of;
};

struct ReplicaAccepted {
  Text replica;
};

struct ReplicaClosed {
  Text replica;
  std::int64_t seq = 0;  ///< lines after this one do not count
};

struct PartyDescribed {
  Text name;
  OptionalText job_title;
  Text language;
};

struct FrameSet {
  Text reason;
  OptionalText from;
  OptionalText until;
  OptionalText focus;
  std::vector<Text> check_ins;  ///< dates; empty also when the member is absent
};

struct ProfileShared {
  struct Strength {
    Text id, label;
    OptionalText example;
    std::optional<Use> use;
  };
  struct Preference {
    Text id, left, right;
    std::optional<int> position;  ///< 1..5, absent: no preference
  };
  struct Value {
    Text id, label;
    int share = 0;  ///< per mille, 0..1000
    int error = 0;  ///< per mille, 0..1000
  };
  struct Labelled {  ///< a challenge, or an answer of "how to work with me"
    Text id, label, text;
  };
  struct Level {  ///< what is received of a value, or the level of a demand
    Text id, label;
    int level = 0;  ///< 1..5
  };
  struct Balance {
    std::vector<Level> values;
    std::vector<Level> demands;
    std::optional<int> great_work;
    std::optional<int> feeling_great;
  };
  Text pack;
  std::int64_t pack_version = 0;  ///< from 1
  std::optional<std::vector<Strength>> strengths;
  std::optional<std::vector<Preference>> preferences;
  std::optional<std::vector<Value>> values;
  std::optional<std::vector<Labelled>> challenges;
  std::optional<Balance> balance;
  std::optional<std::vector<Labelled>> how_to_work_with_me;
};

struct ExpectationStated {
  Text id;
  Text revision;
  std::vector<Text> replaces;
  Text topic;
  OptionalText topic_label;
  Text text;
  OptionalText why;
  OptionalText sign;
  int importance = 0;           ///< 1..5
  int needed = 0;               ///< 1..5
  std::optional<int> received;  ///< 1..5
  std::optional<Scope> scope;
};

struct ExpectationWithdrawn {
  Text id;
};

struct OfferStated {
  Text id;
  Text revision;
  std::vector<Text> replaces;
  Nature nature = Nature::offer;
  OptionalText topic;
  Text text;
  OptionalText because;
};

struct OfferWithdrawn {
  Text id;
};

struct GuessStated {
  struct Guess {
    Text topic;
    OptionalText text;
  };
  std::vector<Guess> guesses;  ///< at most five, in order
};

struct SideFinished {};
struct SideOpened {};

struct ViewGiven {
  Text expectation;
  Text revision;
  bool is_new = false;
  std::optional<int> acknowledged;  ///< 1..5
  std::optional<int> delivered;     ///< 1..5
  OptionalText because;
};

struct AnswerGiven {
  Text expectation;
  Text revision;
  Role by = Role::employee;  ///< the role that was asked; the expectation is of the other one
  AnswerWord answer = AnswerWord::agree;
  OptionalText text;
  OptionalText understood;
  OptionalText because;
  std::optional<Cause> cause;
};

struct CommitmentMade {
  Text id;
  Text revision;
  std::vector<Text> replaces;
  Role owner = Role::employee;
  Text moment;
  Text action;
  OptionalText effect;
  OptionalText sign;
  OptionalText fallback;
  Text look_back;                  ///< date
  std::vector<Text> expectations;  ///< ids, meaning that of either role
};

struct CommitmentDropped {
  Text id;
  OptionalText because;
};

struct GoalSet {
  Text id;
  Text revision;
  std::vector<Text> replaces;
  Text text;
  OptionalText by;  ///< date
  std::vector<Text> expectations;
  std::vector<Text> commitments;
};

struct GoalDropped {
  Text id;
  OptionalText because;
};

struct TalkHeld {
  Text id;
  Text date;
  int minutes = 0;  ///< 1..1440
  OptionalText remark;
};

struct AgreementSigned {
  Text document;
};

struct SignatureWithdrawn {
  Text document;
};

struct CheckinRecorded {
  struct CommitmentStatus {
    Text id;
    Status status = Status::open;
  };
  struct Received {
    Text expectation;
    int received = 0;  ///< 1..5
  };
  Text id;
  Text moment;  ///< a planned date, or "extra"
  Text date;
  std::vector<CommitmentStatus> commitments;
  std::vector<Received> received;
  std::optional<int> great_work;     ///< 1..5
  std::optional<int> feeling_great;  ///< 1..5
  OptionalText note;
};

struct AgreementEnded {
  OptionalText because;
};

/// The body of a line. monostate: the kind is not known here, or the body is not valid.
using Body =
    std::variant<std::monostate, LogOpened, ReplicaAccepted, ReplicaClosed, PartyDescribed,
                 FrameSet, ProfileShared, ExpectationStated, ExpectationWithdrawn, OfferStated,
                 OfferWithdrawn, GuessStated, SideFinished, SideOpened, ViewGiven, AnswerGiven,
                 CommitmentMade, CommitmentDropped, GoalSet, GoalDropped, TalkHeld, AgreementSigned,
                 SignatureWithdrawn, CheckinRecorded, AgreementEnded>;

/// In the order of Body's alternatives.
enum class Kind : std::uint8_t {
  unknown,
  log_opened,
  replica_accepted,
  replica_closed,
  party_described,
  frame_set,
  profile_shared,
  expectation_stated,
  expectation_withdrawn,
  offer_stated,
  offer_withdrawn,
  guess_stated,
  side_finished,
  side_opened,
  view_given,
  answer_given,
  commitment_made,
  commitment_dropped,
  goal_set,
  goal_dropped,
  talk_held,
  agreement_signed,
  signature_withdrawn,
  checkin_recorded,
  agreement_ended,
};

/// "expectation.stated" and so on; empty for unknown.
[[nodiscard]] std::string_view name_of(Kind kind);
/// The kind of that name, or unknown.
[[nodiscard]] Kind kind_named(std::string_view name);
/// The kind of a body.
[[nodiscard]] inline Kind kind_of(const Body& body) { return static_cast<Kind>(body.index()); }

/// Reads and checks the object at `node` as a body of that kind (not unknown). Members that are not
/// known are ignored. Error `malformed` with the place inside the body.
[[nodiscard]] Result<Body> read_body(Kind kind, const JsonTape& tape, const JsonNode& node);

/// The body as exact text: members in the order of domain.md's table, absent ones left out; lists
/// that are empty are left out too where they are optional.
[[nodiscard]] std::string write_body(const Body& body);

/// The public JWK exactly as RFC 7638 hashes it: {"crv":"P-256","kty":"EC","x":...,"y":...}.
[[nodiscard]] std::string jwk_text(const PublicKey& key);
/// RFC 7638 thumbprint (SHA-256, base64url) of a public JWK text as jwk_text writes it.
[[nodiscard]] std::string thumbprint(std::string_view jwk);

}  // namespace wederzijds
