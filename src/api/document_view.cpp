#include "api/document_view.hpp"

#include <algorithm>
#include <utility>

#include "agreement/safety_code.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"
#include "api/things.hpp"
#include "base/base64url.hpp"
#include "base/sha256.hpp"

namespace wederzijds::api {
namespace {

/// The place of an expectation among those of its role in the document, from 1.
int number_in(const Document& document, const Document::Expectation& item) {
  int number = 0;
  for (const Document::Expectation& one : document.expectations) {
    if (one.role != item.role) continue;
    ++number;
    if (one.id == item.id) break;
  }
  return number;
}

/// Ids of expectations, meaning that of either role, with the numbers they have in the document.
void write_served(JsonWriter& json, const Document& document, const std::vector<std::string>& ids,
                  std::string_view name = "expectations") {
  json.key(name);
  json.begin_array();
  for (const std::string& id : ids) {
    for (const Document::Expectation& item : document.expectations) {
      if (item.id != id) continue;
      json.begin_object();
      json.member("role", name_of(item.role));
      json.member("id", id);
      json.member("number", number_in(document, item));
      json.end_object();
    }
  }
  json.end_array();
}

void write_origin(JsonWriter& json, const Line& line) {
  json.member("by", name_of(line.role));
  json.member("at", line.at);
}

/// The texts that stand side by side, the one in use last.
template <class StateItem, class Write>
void write_texts(JsonWriter& json, const StateItem* item, Write write) {
  const bool two = item != nullptr && item->two_texts();
  json.member("twoTexts", two);
  if (!two) return;
  json.key("texts");
  json.begin_array();
  for (const std::size_t index : item->standing) {
    const auto& stated = item->revisions[index].stated;
    json.begin_object();
    json.member("revision", stated->revision);
    write_origin(json, stated.line());
    write(*stated);
    json.end_object();
  }
  json.end_array();
}

class DocumentView {
 public:
  DocumentView(JsonWriter& json, const OpenAgreement& open, const Pack* pack,
               const Document& document, Remarks remarks)
      : json_(json),
        state_(open.state()),
        pack_(pack),
        document_(document),
        remarks_(remarks),
        news_(open) {}

  void write() {
    json_.begin_object();
    write_frame();
    write_all("parties", document_.parties,
              [this](const Document::Party& item) { write_item(item); });
    write_all("expectations", document_.expectations,
              [this](const Document::Expectation& item) { write_item(item); });
    write_all("offers", document_.offers,
              [this](const Document::Offer& item) { write_item(item); });
    write_all("commitments", document_.commitments,
              [this](const Document::Commitment& item) { write_item(item); });
    write_all("goals", document_.goals, [this](const Document::Goal& item) { write_item(item); });
    json_.end_object();
  }

 private:
  template <class Item, class Write>
  void write_all(std::string_view name, const std::vector<Item>& items, Write write) {
    json_.key(name);
    json_.begin_array();
    for (const Item& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_frame() {
    const Document::Frame& frame = document_.frame;
    json_.key("frame");
    json_.begin_object();
    json_.optional("reason", frame.reason);
    json_.optional("from", frame.from);
    json_.optional("until", frame.until);
    json_.optional("focus", frame.focus);
    write_list(json_, "checkIns", frame.check_ins);
    json_.end_object();
  }

  void write_item(const Document::Party& item) {
    json_.member("role", name_of(item.role));
    json_.member("name", item.name);
    json_.optional("jobTitle", item.job_title);
  }

  void write_item(const Document::Expectation& item) {
    json_.member("role", name_of(item.role));
    json_.member("id", item.id);
    json_.member("number", number_in(document_, item));
    json_.member("topic", item.topic);
    json_.member("topicLabel", topic_label(pack_, item.topic, view_of_text(item.topic_label)));
    json_.member("text", item.text);
    json_.optional("sign", item.sign);
    const Expectation* present =
        remarks_ == Remarks::added ? find_expectation(state_, item.role, item.id) : nullptr;
    if (item.answer) write_answer_member(*item.answer, present);
    write_serving(item);
    if (present == nullptr) return;
    json_.member("revision", present->in_use()->stated->revision);
    news_.write(json_, "expectation", item.role, item.id);
    write_texts(json_, present,
                [this](const ExpectationStated& stated) { json_.member("text", stated.text); });
  }

  template <class Items>
  std::vector<std::string> serving(const Items& items, const std::string& id) {
    std::vector<std::string> ids;
    for (const auto& item : items) {
      if (std::find(item.expectations.begin(), item.expectations.end(), id) !=
          item.expectations.end()) {
        ids.push_back(item.id);
      }
    }
    return ids;
  }

  /// The plans and goals that serve it; when there are none, why not, as far as the answer says.
  void write_serving(const Document::Expectation& item) {
    const auto plans = serving(document_.commitments, item.id);
    const auto goals = serving(document_.goals, item.id);
    write_list(json_, "commitments", plans);
    write_list(json_, "goals", goals);
    if (!plans.empty() || !goals.empty()) return;
    const bool says_why = item.answer && (item.answer->answer == AnswerWord::cannot ||
                                          item.answer->answer == AnswerWord::later);
    json_.member("nothingAgreed", !item.answer ? "no-answer"
                                  : says_why   ? name_of(item.answer->answer)
                                               : "no-plan");
  }

  void write_answer_member(const Document::Answer& answer, const Expectation* present) {
    json_.key("answer");
    json_.begin_object();
    json_.member("answer", name_of(answer.answer));
    json_.optional("text", answer.text);
    json_.optional("because", answer.because);
    const Answer* given = present != nullptr ? answer_now(state_, *present) : nullptr;
    if (given != nullptr && given->is_only_noted()) json_.member("notedBy", name_of(present->role));
    if (given != nullptr) write_note_beside(json_, *given);
    json_.end_object();
  }

  void write_item(const Document::Offer& item) {
    json_.member("role", name_of(item.role));
    json_.member("id", item.id);
    json_.member("nature", name_of(item.nature));
    if (item.topic) {
      json_.member("topic", *item.topic);
      json_.member("topicLabel", topic_label(pack_, *item.topic, std::nullopt));
    }
    json_.member("text", item.text);
    json_.optional("because", item.because);
    if (remarks_ == Remarks::added) news_.write(json_, "offer", item.role, item.id);
  }

  void write_item(const Document::Commitment& item) {
    json_.member("id", item.id);
    json_.member("owner", name_of(item.owner));
    json_.member("moment", item.moment);
    json_.member("action", item.action);
    json_.optional("effect", item.effect);
    json_.optional("sign", item.sign);
    json_.optional("fallback", item.fallback);
    json_.member("lookBack", item.look_back);
    write_served(json_, document_, item.expectations);
    if (remarks_ == Remarks::left_out) return;
    news_.write(json_, "commitment", item.owner, item.id);
    write_texts(json_, find_commitment(state_, item.id), [this](const CommitmentMade& made) {
      json_.member("owner", name_of(made.owner));
      json_.member("moment", made.moment);
      json_.member("action", made.action);
      json_.optional("effect", made.effect);
      json_.optional("sign", made.sign);
      json_.optional("fallback", made.fallback);
      json_.member("lookBack", made.look_back);
    });
  }

  void write_item(const Document::Goal& item) {
    json_.member("id", item.id);
    json_.member("text", item.text);
    json_.optional("by", item.by);
    write_served(json_, document_, item.expectations);
    write_list(json_, "commitments", item.commitments);
    if (remarks_ == Remarks::left_out) return;
    news_.write(json_, "goal", Role::employee, item.id);
    write_texts(json_, find_goal(state_, item.id), [this](const GoalSet& goal) {
      json_.member("text", goal.text);
      json_.optional("by", goal.by);
    });
  }

  JsonWriter& json_;
  const State& state_;
  const Pack* pack_;
  const Document& document_;
  Remarks remarks_;
  NewsMarks news_;
};

// Differences.

/// The words by which a person knows the item that differs.
std::optional<std::string> label_of(const OpenAgreement& open, const Difference& difference) {
  // An item that was added or removed is shown in its own words.
  if (difference.id.empty() || difference.member.empty()) return std::nullopt;
  const Thing thing = {name_of(difference.item), difference.role.value_or(open.role()),
                       difference.id};
  return words_of(open.state(), open.role(), thing);
}

/// What a plan is known by in a document; one that is not in it by its present words.
std::string action_in(const OpenAgreement& open, const Document& document, const std::string& id) {
  const auto found = std::find_if(document.commitments.begin(), document.commitments.end(),
                                  [&](const Document::Commitment& item) { return item.id == id; });
  if (found != document.commitments.end()) return found->action;
  return words_of(open.state(), open.role(), {"commitment", open.role(), id}).value_or(id);
}

/// A value as it stands in that document.
void write_value(JsonWriter& json, const OpenAgreement& open, const Document& document,
                 std::string_view member, std::string_view name, const Json& value) {
  if (value.is_null()) return;
  const bool expectations = member == "expectations";
  if (!value.is_array() || (!expectations && member != "commitments")) {
    json.key(name);
    json.raw(dump_sorted(value));
    return;
  }
  std::vector<std::string> ids;
  for (const Json& element : value) {
    if (const auto* id = element.get_ptr<const std::string*>()) ids.push_back(*id);
  }
  if (expectations) {
    write_served(json, document, ids, name);
    return;
  }
  for (std::string& id : ids) id = action_in(open, document, id);
  write_list(json, name, ids);
}

void write_difference(JsonWriter& json, const OpenAgreement& open, const Compared& compared,
                      std::string_view item, const Difference& difference) {
  json.begin_object();
  json.member("item", item);
  json.member("change", name_of(difference.change));
  if (!difference.id.empty()) json.member("id", difference.id);
  if (difference.role) json.member("role", name_of(*difference.role));
  json.optional("label", label_of(open, difference));
  if (!difference.member.empty()) json.member("member", difference.member);
  write_value(json, open, compared.before, difference.member, "before", difference.before);
  write_value(json, open, compared.after, difference.member, "after", difference.after);
  if (difference.said_by) write_origin(json, *difference.said_by);
  json.end_object();
}

void write_answer_difference(JsonWriter& json, const OpenAgreement& open, const Compared& compared,
                             const Difference& difference) {
  for (const char* member : {"answer", "text", "because"}) {
    const Json* before = find(difference.before, member);
    const Json* after = find(difference.after, member);
    if (before == nullptr && after == nullptr) continue;
    if (before != nullptr && after != nullptr && *before == *after) continue;
    Difference part = difference;
    part.member = member;
    part.before = before != nullptr ? *before : Json();
    part.after = after != nullptr ? *after : Json();
    write_difference(json, open, compared, "answer", part);
  }
}

// Plain text.

std::string words_for(const Pack* pack, AnswerWord answer) {
  if (pack != nullptr) {
    for (const AnswerChoice& choice : pack->answers) {
      if (choice.id == name_of(answer)) return choice.label;
    }
  }
  return std::string(name_of(answer));
}

/// Appends the parts that are there, with a separator between them, as one line.
void append_line(std::string& text, std::string_view lead,
                 const std::vector<std::optional<std::string>>& parts) {
  text += lead;
  bool first = true;
  for (const std::optional<std::string>& part : parts) {
    if (!part || part->empty()) continue;
    if (!first) text += ", ";
    text += *part;
    first = false;
  }
  text += '\n';
}

std::string name_in(const Document& document, Role role) {
  for (const Document::Party& party : document.parties) {
    if (party.role == role) return party.name;
  }
  return std::string(name_of(role));
}

void append_expectation(std::string& text, const Document& document, const Pack* pack,
                        const Document::Expectation& item) {
  append_line(text, std::to_string(number_in(document, item)) + ". ", {item.text});
  if (item.sign) append_line(text, "   ", {item.sign});
  if (!item.answer) return;
  append_line(text, "   " + name_in(document, other(item.role)) + ": ",
              {words_for(pack, item.answer->answer), item.answer->text, item.answer->because});
}

}  // namespace

std::string digest_of(std::string_view document) { return to_base64url(sha256(document)); }

Document visible_document(const OpenAgreement& open) {
  Document document = present_document(open.state());
  const auto hidden = [&](Role role, const auto* item) {
    return role != open.role() &&
           (item == nullptr || seen_by(open.state(), open.role(), *item) == nullptr);
  };
  auto& expectations = document.expectations;
  expectations.erase(
      std::remove_if(expectations.begin(), expectations.end(),
                     [&](const Document::Expectation& item) {
                       return hidden(item.role, find_expectation(open.state(), item.role, item.id));
                     }),
      expectations.end());
  auto& offers = document.offers;
  offers.erase(std::remove_if(offers.begin(), offers.end(),
                              [&](const Document::Offer& item) {
                                return hidden(item.role,
                                              find_offer(open.state(), item.role, item.id));
                              }),
               offers.end());
  return document;
}

void write_document_view(JsonWriter& json, const OpenAgreement& open, const Pack* pack,
                         const Document& document, Remarks remarks) {
  DocumentView(json, open, pack, document, remarks).write();
}

void write_differences(JsonWriter& json, const OpenAgreement& open, const Compared& compared,
                       const std::vector<Difference>& differences) {
  json.begin_array();
  for (const Difference& difference : differences) {
    if (difference.member == "answer") {
      write_answer_difference(json, open, compared, difference);
    } else {
      write_difference(json, open, compared, name_of(difference.item), difference);
    }
  }
  json.end_array();
}

void write_signatures(JsonWriter& json, const OpenAgreement& open, const SignedDocument& document) {
  json.begin_array();
  for (const Role role : both_roles) {
    if (document.signatures[role].empty()) continue;
    const Line& line = document.signatures[role].back().line();
    const Replica* replica = open.state().who.find(line.replica);
    json.begin_object();
    json.member("role", name_of(role));
    json.optional("name", role == open.role() ? name_of_role(open.state(), role)
                                              : name_of_role(open.state(), other(open.role())));
    json.member("at", line.at);
    json.member("safetyCode", safety_code(ReplicaId(line.replica)));
    if (document.version > 0) json.member("version", document.version);
    json.member("acceptedOnlyByOther", replica != nullptr && replica->accepted_only_by_other_role);
    json.end_object();
  }
  json.end_array();
}

std::string plain_text_of(const Document& document, const Pack* pack) {
  std::string text;
  for (const Document::Party& party : document.parties)
    append_line(text, "", {party.name, party.job_title});
  append_line(text, "", {document.frame.from, document.frame.until});
  if (document.frame.focus) append_line(text, "", {document.frame.focus});
  for (const Role role : both_roles) {
    text += "\n" + name_in(document, role) + "\n";
    for (const Document::Expectation& item : document.expectations) {
      if (item.role == role) append_expectation(text, document, pack, item);
    }
    for (const Document::Offer& item : document.offers) {
      if (item.role == role)
        append_line(text, item.nature == Nature::offer ? "+ " : "- ", {item.text, item.because});
    }
    for (const Document::Commitment& item : document.commitments) {
      if (item.owner != role) continue;
      append_line(
          text, "> ",
          {item.moment, item.action, item.effect, item.sign, item.fallback, item.look_back});
    }
  }
  if (!document.goals.empty()) text += '\n';
  for (const Document::Goal& item : document.goals) append_line(text, "* ", {item.text, item.by});
  if (!document.frame.check_ins.empty()) text += '\n';
  for (const std::string& date : document.frame.check_ins) append_line(text, "", {date});
  return text;
}

}  // namespace wederzijds::api
