// What two people sign (domain.md section 5): the agreement as a string of one line of JSON.
//
// Guarantees: the same state gives the same string everywhere; importance, needed, received, views,
// causes, understood, guesses and remarks never stand in it, because Document has no place for
// them.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/state.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds {

struct Document {
  using OptionalString = std::optional<std::string>;

  struct Frame {
    OptionalString reason, from, until, focus;
    std::vector<std::string> check_ins;
    friend bool operator==(const Frame&, const Frame&) = default;
  };
  struct Party {
    Role role = Role::employee;
    std::string name;
    OptionalString job_title;
    friend bool operator==(const Party&, const Party&) = default;
  };
  struct Answer {
    AnswerWord answer = AnswerWord::agree;
    OptionalString text, because;
    friend bool operator==(const Answer&, const Answer&) = default;
  };
  struct Expectation {
    Role role = Role::employee;
    std::string id, topic;
    OptionalString topic_label;
    std::string text;
    OptionalString sign;
    std::optional<Answer> answer;
    friend bool operator==(const Expectation&, const Expectation&) = default;
  };
  struct Offer {
    Role role = Role::employee;
    std::string id;
    Nature nature = Nature::offer;
    OptionalString topic;
    std::string text;
    OptionalString because;
    friend bool operator==(const Offer&, const Offer&) = default;
  };
  struct Commitment {
    std::string id;
    Role owner = Role::employee;
    std::string moment, action;
    OptionalString effect, sign, fallback;
    std::string look_back;
    std::vector<std::string> expectations;
    friend bool operator==(const Commitment&, const Commitment&) = default;
  };
  struct Goal {
    std::string id, text;
    OptionalString by;
    std::vector<std::string> expectations, commitments;
    friend bool operator==(const Goal&, const Goal&) = default;
  };

  Frame frame;
  std::vector<Party> parties;
  std::vector<Expectation> expectations;
  std::vector<Offer> offers;
  std::vector<Commitment> commitments;
  std::vector<Goal> goals;

  friend bool operator==(const Document&, const Document&) = default;
};

/// The document of the present state.
[[nodiscard]] Document present_document(const State& state);
/// The exact string.
[[nodiscard]] std::string write_document(const Document& document);

/// A document as it was received.
struct ReceivedDocument {
  Document document;
  /// False when the string has a member or word that this version does not know, or is not written
  /// exactly as write_document writes: it can be kept and shown, not signed here.
  bool can_be_signed = false;
};
/// Reads a document string, leaving out what this version does not know. Error `malformed` when it
/// is no document at all (then it can be shown as text only).
[[nodiscard]] Result<ReceivedDocument> read_document(std::string_view text);

enum class DocumentItem : std::uint8_t { frame, party, expectation, offer, commitment, goal };
/// "frame", "party", ...
[[nodiscard]] std::string_view name_of(DocumentItem item);
enum class Change : std::uint8_t { added, removed, changed };
/// "added", "removed", "changed".
[[nodiscard]] std::string_view name_of(Change change);

/// One difference between two documents.
struct Difference {
  DocumentItem item = DocumentItem::frame;
  Change change = Change::changed;
  std::optional<Role> role;  ///< of a party, expectation or offer; the owner of a commitment
  std::string id;            ///< empty for the frame and parties
  /// The member that differs, like "text" or "answer"; empty when the item was added or removed.
  std::string member;
  /// A string, a list of strings (checkIns, expectations, commitments) or an object (answer); null
  /// where there is nothing. For an item added or removed: the words it is known by (text, action
  /// or name).
  Json before, after;
  /// Who made the present wording and when; only in changes_since. nullptr when no line says it.
  LinePtr said_by;

  friend bool operator==(const Difference&, const Difference&) = default;
};

enum class Answers : std::uint8_t { compared, left_out };

/// What differs, in the order of the document: frame, parties, expectations, offers, commitments,
/// goals; within one kind first the items of `before`, then those only in `after`.
[[nodiscard]] std::vector<Difference> differences(const Document& before, const Document& after,
                                                  Answers answers = Answers::compared);

/// Every difference between a document and the present state, with who and when. In a round without
/// any answer yet, answers are left out.
[[nodiscard]] std::vector<Difference> changes_since(const State& state, const Document& document);

}  // namespace wederzijds
