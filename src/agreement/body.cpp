#include "agreement/body.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/base64url.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/sha256.hpp"

namespace wederzijds {
namespace {

constexpr int least_point = 1;
constexpr int most_points = 5;
constexpr int most_per_mille = 1000;
constexpr int most_minutes = 1440;
constexpr std::size_t most_guesses = 5;
constexpr std::size_t coordinate_bytes = 32;  // of a P-256 key, RFC 7518 section 6.2.1

template <class T, std::size_t n>
constexpr std::string_view name_in(const std::array<std::string_view, n>& names, T value) {
  return names[static_cast<std::size_t>(value)];
}

template <class T, std::size_t n>
std::optional<T> named_in(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<T>(found - names.begin());
}

constexpr std::array<std::string_view, 4> answer_names = {"agree", "adjust", "cannot", "later"};
constexpr std::array<std::string_view, 5> cause_names = {"did-not-know", "saw-differently",
                                                         "could-not", "chose-otherwise", "changed"};
constexpr std::array<std::string_view, 5> status_names = {"open", "kept", "partly", "not",
                                                          "changed"};
constexpr std::array<std::string_view, 3> use_names = {"less", "right", "more"};
constexpr std::array<std::string_view, 25> kind_names = {"",
                                                         "log.opened",
                                                         "replica.accepted",
                                                         "replica.closed",
                                                         "party.described",
                                                         "frame.set",
                                                         "profile.shared",
                                                         "expectation.stated",
                                                         "expectation.withdrawn",
                                                         "offer.stated",
                                                         "offer.withdrawn",
                                                         "guess.stated",
                                                         "side.finished",
                                                         "side.opened",
                                                         "view.given",
                                                         "answer.given",
                                                         "commitment.made",
                                                         "commitment.dropped",
                                                         "goal.set",
                                                         "goal.dropped",
                                                         "talk.held",
                                                         "agreement.signed",
                                                         "signature.withdrawn",
                                                         "checkin.recorded",
                                                         "agreement.ended"};
static_assert(kind_names.size() == std::variant_size_v<Body>);
static_assert(static_cast<std::size_t>(Kind::agreement_ended) + 1 == kind_names.size());

// Reads the members of one object. The first fault is kept, and every later answer is then
// worthless. Members usually stand in the order in which they are asked for, so the search begins
// where the last one ended.
class Members {
 public:
  Members(const JsonTape& tape, const JsonNode& object, std::optional<Error>& fault)
      : Members(tape, object, fault, nullptr, {}, no_index) {}

  Text text(std::string_view name) { return required(name, &Members::text_of); }
  OptionalText optional_text(std::string_view name) {
    return optional<Text>(name, &Members::text_of);
  }
  Text id(std::string_view name) { return required(name, &Members::id_of); }
  OptionalText optional_id(std::string_view name) { return optional<Text>(name, &Members::id_of); }
  Text date(std::string_view name) { return required(name, &Members::date_of); }
  OptionalText optional_date(std::string_view name) {
    return optional<Text>(name, &Members::date_of);
  }
  Role role(std::string_view name) { return word<Role>(name, role_named).value_or(Role::employee); }

  std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most) {
    const JsonNode* const node = find(name);
    if (node == nullptr) {
      complain(name, "missing");
      return least;
    }
    return integer_of(*node, name, least, most);
  }
  std::optional<int> optional_point(std::string_view name) {
    const JsonNode* const node = find(name);
    if (node == nullptr) return std::nullopt;
    return static_cast<int>(integer_of(*node, name, least_point, most_points));
  }
  int point(std::string_view name) {
    return static_cast<int>(integer(name, least_point, most_points));
  }

  bool boolean(std::string_view name) {
    const JsonNode* const node = find(name);
    if (node == nullptr || node->type != JsonType::boolean) {
      complain(name, node == nullptr ? "missing" : "not true or false");
      return false;
    }
    return node->integer != 0;
  }

  // A word of a list of words; nothing after a fault.
  template <class T, class F>
  std::optional<T> word(std::string_view name, F named) {
    const JsonNode* const node = find(name);
    if (node == nullptr) {
      complain(name, "missing");
      return std::nullopt;
    }
    return word_of<T>(*node, name, named);
  }
  template <class T, class F>
  std::optional<T> optional_word(std::string_view name, F named) {
    const JsonNode* const node = find(name);
    if (node == nullptr) return std::nullopt;
    return word_of<T>(*node, name, named);
  }

  std::vector<Text> ids(std::string_view name) { return texts(name, &Members::id_of); }
  std::vector<Text> dates(std::string_view name) { return texts(name, &Members::date_of); }

  // A list of objects; absent gives nothing. F: (Members&) -> T.
  template <class T, class F>
  std::optional<std::vector<T>> optional_list(std::string_view name, F read) {
    const JsonNode* const node = find(name);
    if (node == nullptr) return std::nullopt;
    return list_of<T>(*node, name, read);
  }
  template <class T, class F>
  std::vector<T> list(std::string_view name, F read) {
    const JsonNode* const node = find(name);
    if (node == nullptr) {
      complain(name, "missing");
      return {};
    }
    return list_of<T>(*node, name, read);
  }

  const JsonNode* find(std::string_view name) {
    if (next_ != behind_ && tape_[next_].key == name) {
      const JsonNode& node = tape_[next_];
      next_ = node.after;
      return &node;
    }
    for (std::size_t i = first_; i != behind_; i = tape_[i].after) {
      if (tape_[i].key == name) {
        next_ = tape_[i].after;
        return &tape_[i];
      }
    }
    return nullptr;
  }

  /// The members of a member; `this` must live as long as they do.
  Members inner(const JsonNode& node, std::string_view name) const {
    return {tape_, node, fault_, this, name, no_index};
  }

  void complain(std::string_view name, std::string_view why) {
    if (fault_) return;
    std::string at = place();
    if (!name.empty()) at += pointer_step(name);
    fault_ = Error{ErrorCode::malformed, std::move(at), std::string(why)};
  }

 private:
  using TextOf = Text (Members::*)(const JsonNode&, std::string_view);
  static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

  Members(const JsonTape& tape, const JsonNode& object, std::optional<Error>& fault,
          const Members* above, std::string_view name, std::size_t index)
      : tape_(tape),
        first_(tape.index_of(object) + 1),
        behind_(object.after),
        next_(first_),
        above_(above),
        name_(name),
        index_(index),
        fault_(fault) {
    if (object.type != JsonType::object) {
      behind_ = next_ = first_;
      complain({}, "not an object");
    }
  }

  // Nearly nobody asks, so the place is put together when somebody does.
  std::string place() const {
    std::string text;
    if (above_ != nullptr) text = above_->place() + pointer_step(name_);
    if (index_ != no_index) text += '/' + std::to_string(index_);
    return text;
  }

  Text required(std::string_view name, TextOf read) {
    const JsonNode* const node = find(name);
    if (node == nullptr) {
      complain(name, "missing");
      return {};
    }
    return (this->*read)(*node, name);
  }
  template <class T>
  std::optional<T> optional(std::string_view name, TextOf read) {
    const JsonNode* const node = find(name);
    if (node == nullptr) return std::nullopt;
    return (this->*read)(*node, name);
  }

  Text text_of(const JsonNode& node, std::string_view name) {
    if (node.type != JsonType::string || node.string.empty()) complain(name, "not a text");
    return node.string;
  }
  Text id_of(const JsonNode& node, std::string_view name) {
    if (node.type != JsonType::string || !is_id(node.string)) complain(name, "not an id");
    return node.string;
  }
  Text date_of(const JsonNode& node, std::string_view name) {
    if (node.type != JsonType::string || !is_date(node.string)) complain(name, "not a date");
    return node.string;
  }
  std::int64_t integer_of(const JsonNode& node, std::string_view name, std::int64_t least,
                          std::int64_t most) {
    if (node.type != JsonType::integer || node.integer < least || node.integer > most) {
      complain(name, "not an integer in range");
      return least;
    }
    return node.integer;
  }
  template <class T, class F>
  std::optional<T> word_of(const JsonNode& node, std::string_view name, F named) {
    std::optional<T> value;
    if (node.type == JsonType::string) value = named(node.string);
    if (!value) complain(name, "not a known word");
    return value;
  }

  std::vector<Text> texts(std::string_view name, TextOf read) {
    std::vector<Text> list;
    const JsonNode* const node = find(name);
    if (node == nullptr) return list;
    if (node->type != JsonType::array) {
      complain(name, "not an array");
      return list;
    }
    list.reserve(node->count);
    for (const JsonNode& entry : tape_.children(*node)) {
      if (fault_) break;
      const Text text = (this->*read)(entry, name);
      if (fault_) {
        fault_->at += '/' + std::to_string(list.size());
        break;
      }
      list.push_back(text);
    }
    return list;
  }

  template <class T, class F>
  std::vector<T> list_of(const JsonNode& node, std::string_view name, F read) {
    std::vector<T> list;
    if (node.type != JsonType::array) {
      complain(name, "not an array");
      return list;
    }
    list.reserve(node.count);
    for (const JsonNode& entry : tape_.children(node)) {
      if (fault_) break;
      Members members(tape_, entry, fault_, this, name, list.size());
      list.push_back(read(members));
    }
    return list;
  }

  const JsonTape& tape_;
  std::size_t first_;
  std::size_t behind_;
  std::size_t next_;
  const Members* above_;
  std::string_view name_;
  std::size_t index_;
  std::optional<Error>& fault_;
};

PublicKey read_key(Members& key) {
  PublicKey result;
  if (key.text("crv") != "P-256") key.complain("crv", "not P-256");
  if (key.text("kty") != "EC") key.complain("kty", "not EC");
  result.x = key.text("x");
  result.y = key.text("y");
  if (!is_base64url_of(result.x, coordinate_bytes)) key.complain("x", "not 32 bytes");
  if (!is_base64url_of(result.y, coordinate_bytes)) key.complain("y", "not 32 bytes");
  return result;
}

Body read_log_opened(Members& body) {
  LogOpened result;
  result.agreement = body.id("agreement");
  result.replica = body.id("replica");
  result.role = body.role("role");
  if (const JsonNode* const key = body.find("key")) {
    Members members = body.inner(*key, "key");
    result.key = read_key(members);
    if (key->count != 4) body.complain("key", "other members than crv, kty, x and y");
  } else {
    body.complain("key", "missing");
  }
  result.guest_of = body.optional_id("guestOf");
  return result;
}

Body read_party(Members& body) {
  PartyDescribed result;
  result.name = body.text("name");
  result.job_title = body.optional_text("jobTitle");
  result.language = body.text("language");
  return result;
}

Body read_frame(Members& body) {
  FrameSet result;
  result.reason = body.id("reason");
  result.from = body.optional_date("from");
  result.until = body.optional_date("until");
  result.focus = body.optional_text("focus");
  result.check_ins = body.dates("checkIns");
  return result;
}

ProfileShared::Labelled read_labelled(Members& entry) {
  ProfileShared::Labelled result;
  result.id = entry.id("id");
  result.label = entry.text("label");
  result.text = entry.text("text");
  return result;
}

ProfileShared::Balance read_balance(Members& members) {
  const auto level = [](std::string_view member) {
    return [member](Members& entry) {
      ProfileShared::Level result;
      result.id = entry.id("id");
      result.label = entry.text("label");
      result.level = entry.point(member);
      return result;
    };
  };
  ProfileShared::Balance result;
  result.values = members.list<ProfileShared::Level>("values", level("received"));
  result.demands = members.list<ProfileShared::Level>("demands", level("level"));
  result.great_work = members.optional_point("greatWork");
  result.feeling_great = members.optional_point("feelingGreat");
  return result;
}

Body read_profile(Members& body) {
  ProfileShared result;
  result.pack = body.id("pack");
  result.pack_version = body.integer("packVersion", 1, largest_integer);
  result.strengths = body.optional_list<ProfileShared::Strength>("strengths", [](Members& entry) {
    ProfileShared::Strength strength;
    strength.id = entry.id("id");
    strength.label = entry.text("label");
    strength.example = entry.optional_text("example");
    strength.use = entry.optional_word<Use>("use", use_named);
    return strength;
  });
  result.preferences =
      body.optional_list<ProfileShared::Preference>("preferences", [](Members& entry) {
        ProfileShared::Preference preference;
        preference.id = entry.id("id");
        preference.left = entry.text("left");
        preference.right = entry.text("right");
        preference.position = entry.optional_point("position");
        return preference;
      });
  result.values = body.optional_list<ProfileShared::Value>("values", [](Members& entry) {
    ProfileShared::Value value;
    value.id = entry.id("id");
    value.label = entry.text("label");
    value.share = static_cast<int>(entry.integer("share", 0, most_per_mille));
    value.error = static_cast<int>(entry.integer("error", 0, most_per_mille));
    return value;
  });
  result.challenges = body.optional_list<ProfileShared::Labelled>("challenges", read_labelled);
  if (const JsonNode* const balance = body.find("balance")) {
    Members members = body.inner(*balance, "balance");
    result.balance = read_balance(members);
  }
  result.how_to_work_with_me =
      body.optional_list<ProfileShared::Labelled>("howToWorkWithMe", read_labelled);
  return result;
}

Body read_expectation(Members& body) {
  ExpectationStated result;
  result.id = body.id("id");
  result.revision = body.id("revision");
  result.replaces = body.ids("replaces");
  result.topic = body.id("topic");
  result.topic_label = body.optional_text("topicLabel");
  result.text = body.text("text");
  result.why = body.optional_text("why");
  result.sign = body.optional_text("sign");
  result.importance = body.point("importance");
  result.needed = body.point("needed");
  result.received = body.optional_point("received");
  result.scope = body.optional_word<Scope>("scope", scope_named);
  return result;
}

Body read_offer(Members& body) {
  OfferStated result;
  result.id = body.id("id");
  result.revision = body.id("revision");
  result.replaces = body.ids("replaces");
  result.nature = body.word<Nature>("nature", nature_named).value_or(Nature::offer);
  result.topic = body.optional_id("topic");
  result.text = body.text("text");
  result.because = body.optional_text("because");
  return result;
}

Body read_guesses(Members& body) {
  GuessStated result;
  result.guesses = body.list<GuessStated::Guess>("guesses", [](Members& entry) {
    GuessStated::Guess guess;
    guess.topic = entry.id("topic");
    guess.text = entry.optional_text("text");
    return guess;
  });
  if (result.guesses.size() > most_guesses) body.complain("guesses", "more than five");
  return result;
}

Body read_view(Members& body) {
  ViewGiven result;
  result.expectation = body.id("expectation");
  result.revision = body.id("revision");
  result.is_new = body.boolean("isNew");
  result.acknowledged = body.optional_point("acknowledged");
  result.delivered = body.optional_point("delivered");
  result.because = body.optional_text("because");
  return result;
}

Body read_answer(Members& body) {
  AnswerGiven result;
  result.expectation = body.id("expectation");
  result.revision = body.id("revision");
  result.by = body.role("by");
  result.answer = body.word<AnswerWord>("answer", answer_named).value_or(AnswerWord::agree);
  result.text = body.optional_text("text");
  result.understood = body.optional_text("understood");
  result.because = body.optional_text("because");
  result.cause = body.optional_word<Cause>("cause", cause_named);
  return result;
}

Body read_commitment(Members& body) {
  CommitmentMade result;
  result.id = body.id("id");
  result.revision = body.id("revision");
  result.replaces = body.ids("replaces");
  result.owner = body.role("owner");
  result.moment = body.text("moment");
  result.action = body.text("action");
  result.effect = body.optional_text("effect");
  result.sign = body.optional_text("sign");
  result.fallback = body.optional_text("fallback");
  result.look_back = body.date("lookBack");
  result.expectations = body.ids("expectations");
  return result;
}

Body read_goal(Members& body) {
  GoalSet result;
  result.id = body.id("id");
  result.revision = body.id("revision");
  result.replaces = body.ids("replaces");
  result.text = body.text("text");
  result.by = body.optional_date("by");
  result.expectations = body.ids("expectations");
  result.commitments = body.ids("commitments");
  return result;
}

Body read_talk(Members& body) {
  TalkHeld result;
  result.id = body.id("id");
  result.date = body.date("date");
  result.minutes = static_cast<int>(body.integer("minutes", 1, most_minutes));
  result.remark = body.optional_text("remark");
  return result;
}

Body read_check_in(Members& body) {
  CheckinRecorded result;
  result.id = body.id("id");
  result.moment = body.text("moment");
  if (result.moment != "extra" && !is_date(result.moment)) {
    body.complain("moment", "neither a date nor extra");
  }
  result.date = body.date("date");
  const auto status = [](Members& entry) {
    CheckinRecorded::CommitmentStatus commitment;
    commitment.id = entry.id("id");
    commitment.status = entry.word<Status>("status", status_named).value_or(Status::open);
    return commitment;
  };
  const auto received = [](Members& entry) {
    CheckinRecorded::Received figure;
    figure.expectation = entry.id("expectation");
    figure.received = entry.point("received");
    return figure;
  };
  if (auto list = body.optional_list<CheckinRecorded::CommitmentStatus>("commitments", status)) {
    result.commitments = std::move(*list);
  }
  if (auto list = body.optional_list<CheckinRecorded::Received>("received", received)) {
    result.received = std::move(*list);
  }
  result.great_work = body.optional_point("greatWork");
  result.feeling_great = body.optional_point("feelingGreat");
  result.note = body.optional_text("note");
  return result;
}

Body read_members(Kind kind, Members& body) {
  switch (kind) {
    case Kind::unknown:
      break;
    case Kind::log_opened:
      return read_log_opened(body);
    case Kind::replica_accepted:
      return ReplicaAccepted{body.id("replica")};
    case Kind::replica_closed: {
      const Text replica = body.id("replica");
      return ReplicaClosed{replica, body.integer("seq", 0, largest_integer)};
    }
    case Kind::party_described:
      return read_party(body);
    case Kind::frame_set:
      return read_frame(body);
    case Kind::profile_shared:
      return read_profile(body);
    case Kind::expectation_stated:
      return read_expectation(body);
    case Kind::expectation_withdrawn:
      return ExpectationWithdrawn{body.id("id")};
    case Kind::offer_stated:
      return read_offer(body);
    case Kind::offer_withdrawn:
      return OfferWithdrawn{body.id("id")};
    case Kind::guess_stated:
      return read_guesses(body);
    case Kind::side_finished:
      return SideFinished{};
    case Kind::side_opened:
      return SideOpened{};
    case Kind::view_given:
      return read_view(body);
    case Kind::answer_given:
      return read_answer(body);
    case Kind::commitment_made:
      return read_commitment(body);
    case Kind::commitment_dropped: {
      const Text id = body.id("id");
      return CommitmentDropped{id, body.optional_text("because")};
    }
    case Kind::goal_set:
      return read_goal(body);
    case Kind::goal_dropped: {
      const Text id = body.id("id");
      return GoalDropped{id, body.optional_text("because")};
    }
    case Kind::talk_held:
      return read_talk(body);
    case Kind::agreement_signed:
      return AgreementSigned{body.text("document")};
    case Kind::signature_withdrawn:
      return SignatureWithdrawn{body.text("document")};
    case Kind::checkin_recorded:
      return read_check_in(body);
    case Kind::agreement_ended:
      return AgreementEnded{body.optional_text("because")};
  }
  return std::monostate{};
}

}  // namespace

std::string_view name_of(AnswerWord value) { return name_in(answer_names, value); }
std::string_view name_of(Cause value) { return name_in(cause_names, value); }
std::string_view name_of(Status value) { return name_in(status_names, value); }
std::string_view name_of(Use value) { return name_in(use_names, value); }
std::string_view name_of(Kind kind) { return name_in(kind_names, kind); }

std::optional<AnswerWord> answer_named(std::string_view name) {
  return named_in<AnswerWord>(answer_names, name);
}
std::optional<Cause> cause_named(std::string_view name) {
  return named_in<Cause>(cause_names, name);
}
std::optional<Status> status_named(std::string_view name) {
  return named_in<Status>(status_names, name);
}
std::optional<Use> use_named(std::string_view name) { return named_in<Use>(use_names, name); }

Kind kind_named(std::string_view name) {
  if (name.empty()) return Kind::unknown;
  return named_in<Kind>(kind_names, name).value_or(Kind::unknown);
}

Result<Body> read_body(Kind kind, const JsonTape& tape, const JsonNode& node) {
  std::optional<Error> fault;
  Members members(tape, node, fault);
  Body body = read_members(kind, members);
  if (fault) return tl::unexpected(std::move(*fault));
  return body;
}

std::string jwk_text(const PublicKey& key) {
  JsonWriter json;
  json.begin_object();
  json.member("crv", "P-256");
  json.member("kty", "EC");
  json.member("x", key.x);
  json.member("y", key.y);
  json.end_object();
  return json.take();
}

std::string thumbprint(std::string_view jwk) { return to_base64url(sha256(jwk)); }

namespace {

// Writes the members of each kind in the order of the table in domain.md section 2.
class BodyWriter {
 public:
  std::string take() { return json_.take(); }

  void operator()(const std::monostate&) { begin_end(); }
  void operator()(const LogOpened& body) {
    json_.begin_object();
    json_.member("agreement", body.agreement);
    json_.member("replica", body.replica);
    json_.member("role", name_of(body.role));
    json_.key("key");
    json_.raw(jwk_text(body.key));
    json_.optional("guestOf", body.guest_of);
    json_.end_object();
  }
  void operator()(const ReplicaAccepted& body) {
    json_.begin_object();
    json_.member("replica", body.replica);
    json_.end_object();
  }
  void operator()(const ReplicaClosed& body) {
    json_.begin_object();
    json_.member("replica", body.replica);
    json_.member("seq", body.seq);
    json_.end_object();
  }
  void operator()(const PartyDescribed& body) {
    json_.begin_object();
    json_.member("name", body.name);
    json_.optional("jobTitle", body.job_title);
    json_.member("language", body.language);
    json_.end_object();
  }
  void operator()(const FrameSet& body) {
    json_.begin_object();
    json_.member("reason", body.reason);
    json_.optional("from", body.from);
    json_.optional("until", body.until);
    json_.optional("focus", body.focus);
    texts("checkIns", body.check_ins);
    json_.end_object();
  }
  void operator()(const ProfileShared& body) {
    json_.begin_object();
    json_.member("pack", body.pack);
    json_.member("packVersion", body.pack_version);
    list("strengths", body.strengths);
    list("preferences", body.preferences);
    list("values", body.values);
    list("challenges", body.challenges);
    if (body.balance) write_balance(*body.balance);
    list("howToWorkWithMe", body.how_to_work_with_me);
    json_.end_object();
  }
  void operator()(const ExpectationStated& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("revision", body.revision);
    texts("replaces", body.replaces);
    json_.member("topic", body.topic);
    json_.optional("topicLabel", body.topic_label);
    json_.member("text", body.text);
    json_.optional("why", body.why);
    json_.optional("sign", body.sign);
    json_.member("importance", body.importance);
    json_.member("needed", body.needed);
    json_.optional("received", body.received);
    word("scope", body.scope);
    json_.end_object();
  }
  void operator()(const ExpectationWithdrawn& body) { only_id(body.id); }
  void operator()(const OfferStated& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("revision", body.revision);
    texts("replaces", body.replaces);
    json_.member("nature", name_of(body.nature));
    json_.optional("topic", body.topic);
    json_.member("text", body.text);
    json_.optional("because", body.because);
    json_.end_object();
  }
  void operator()(const OfferWithdrawn& body) { only_id(body.id); }
  void operator()(const GuessStated& body) {
    json_.begin_object();
    json_.key("guesses");
    entries(body.guesses);
    json_.end_object();
  }
  void operator()(const SideFinished&) { begin_end(); }
  void operator()(const SideOpened&) { begin_end(); }
  void operator()(const ViewGiven& body) {
    json_.begin_object();
    json_.member("expectation", body.expectation);
    json_.member("revision", body.revision);
    json_.member("isNew", body.is_new);
    json_.optional("acknowledged", body.acknowledged);
    json_.optional("delivered", body.delivered);
    json_.optional("because", body.because);
    json_.end_object();
  }
  void operator()(const AnswerGiven& body) {
    json_.begin_object();
    json_.member("expectation", body.expectation);
    json_.member("revision", body.revision);
    json_.member("by", name_of(body.by));
    json_.member("answer", name_of(body.answer));
    json_.optional("text", body.text);
    json_.optional("understood", body.understood);
    json_.optional("because", body.because);
    word("cause", body.cause);
    json_.end_object();
  }
  void operator()(const CommitmentMade& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("revision", body.revision);
    texts("replaces", body.replaces);
    json_.member("owner", name_of(body.owner));
    json_.member("moment", body.moment);
    json_.member("action", body.action);
    json_.optional("effect", body.effect);
    json_.optional("sign", body.sign);
    json_.optional("fallback", body.fallback);
    json_.member("lookBack", body.look_back);
    texts("expectations", body.expectations);
    json_.end_object();
  }
  void operator()(const CommitmentDropped& body) { id_because(body.id, body.because); }
  void operator()(const GoalSet& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("revision", body.revision);
    texts("replaces", body.replaces);
    json_.member("text", body.text);
    json_.optional("by", body.by);
    texts("expectations", body.expectations);
    texts("commitments", body.commitments);
    json_.end_object();
  }
  void operator()(const GoalDropped& body) { id_because(body.id, body.because); }
  void operator()(const TalkHeld& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("date", body.date);
    json_.member("minutes", body.minutes);
    json_.optional("remark", body.remark);
    json_.end_object();
  }
  void operator()(const AgreementSigned& body) { only_document(body.document); }
  void operator()(const SignatureWithdrawn& body) { only_document(body.document); }
  void operator()(const CheckinRecorded& body) {
    json_.begin_object();
    json_.member("id", body.id);
    json_.member("moment", body.moment);
    json_.member("date", body.date);
    if (!body.commitments.empty()) {
      json_.key("commitments");
      entries(body.commitments);
    }
    if (!body.received.empty()) {
      json_.key("received");
      entries(body.received);
    }
    json_.optional("greatWork", body.great_work);
    json_.optional("feelingGreat", body.feeling_great);
    json_.optional("note", body.note);
    json_.end_object();
  }
  void operator()(const AgreementEnded& body) {
    json_.begin_object();
    json_.optional("because", body.because);
    json_.end_object();
  }

 private:
  void begin_end() {
    json_.begin_object();
    json_.end_object();
  }
  void only_id(Text id) {
    json_.begin_object();
    json_.member("id", id);
    json_.end_object();
  }
  void only_document(Text document) {
    json_.begin_object();
    json_.member("document", document);
    json_.end_object();
  }
  void id_because(Text id, const OptionalText& because) {
    json_.begin_object();
    json_.member("id", id);
    json_.optional("because", because);
    json_.end_object();
  }
  template <class T>
  void word(std::string_view name, const std::optional<T>& value) {
    if (value) json_.member(name, name_of(*value));
  }
  void texts(std::string_view name, const std::vector<Text>& list) {
    if (list.empty()) return;
    json_.key(name);
    json_.begin_array();
    for (const Text text : list) json_.string(text);
    json_.end_array();
  }
  template <class T>
  void list(std::string_view name, const std::optional<std::vector<T>>& list) {
    if (!list) return;
    json_.key(name);
    entries(*list);
  }
  template <class T>
  void entries(const std::vector<T>& list) {
    json_.begin_array();
    for (const T& entry : list) {
      json_.begin_object();
      write(entry);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const ProfileShared::Strength& entry) {
    json_.member("id", entry.id);
    json_.member("label", entry.label);
    json_.optional("example", entry.example);
    word("use", entry.use);
  }
  void write(const ProfileShared::Preference& entry) {
    json_.member("id", entry.id);
    json_.member("left", entry.left);
    json_.member("right", entry.right);
    json_.optional("position", entry.position);
  }
  void write(const ProfileShared::Value& entry) {
    json_.member("id", entry.id);
    json_.member("label", entry.label);
    json_.member("share", entry.share);
    json_.member("error", entry.error);
  }
  void write(const ProfileShared::Labelled& entry) {
    json_.member("id", entry.id);
    json_.member("label", entry.label);
    json_.member("text", entry.text);
  }
  void write(const GuessStated::Guess& entry) {
    json_.member("topic", entry.topic);
    json_.optional("text", entry.text);
  }
  void write(const CheckinRecorded::CommitmentStatus& entry) {
    json_.member("id", entry.id);
    json_.member("status", name_of(entry.status));
  }
  void write(const CheckinRecorded::Received& entry) {
    json_.member("expectation", entry.expectation);
    json_.member("received", entry.received);
  }
  void levels(std::string_view name, const std::vector<ProfileShared::Level>& list,
              std::string_view member) {
    json_.key(name);
    json_.begin_array();
    for (const ProfileShared::Level& entry : list) {
      json_.begin_object();
      json_.member("id", entry.id);
      json_.member("label", entry.label);
      json_.member(member, entry.level);
      json_.end_object();
    }
    json_.end_array();
  }
  void write_balance(const ProfileShared::Balance& balance) {
    json_.key("balance");
    json_.begin_object();
    levels("values", balance.values, "received");
    levels("demands", balance.demands, "level");
    json_.optional("greatWork", balance.great_work);
    json_.optional("feelingGreat", balance.feeling_great);
    json_.end_object();
  }

  JsonWriter json_;
};

}  // namespace

std::string write_body(const Body& body) {
  BodyWriter writer;
  std::visit([&writer](const auto& value) { writer(value); }, body);
  return writer.take();
}

}  // namespace wederzijds
