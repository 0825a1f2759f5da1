#include "agreement/document.hpp"

#include <algorithm>
#include <utility>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view document_format = "wederzijds/document";
constexpr std::int64_t document_version = 1;

std::vector<std::string> copies(const std::vector<Text>& texts) {
  return {texts.begin(), texts.end()};
}

Document::OptionalString copy(const OptionalText& text) {
  if (!text) return std::nullopt;
  return std::string(*text);
}

Document::Expectation document_expectation(const State& state, const Expectation& item) {
  const ExpectationStated& text = *item.in_use()->stated;
  Document::Expectation result;
  result.role = item.role;
  result.id = item.id;
  result.topic = text.topic;
  result.topic_label = copy(text.topic_label);
  result.text = text.text;
  result.sign = copy(text.sign);
  if (const Answer* answer = answer_now(state, item)) {
    const AnswerGiven& given = *answer->present();
    result.answer = Document::Answer{given.answer, copy(given.text), copy(given.because)};
  }
  return result;
}

Document::Offer document_offer(const Offer& item) {
  const OfferStated& text = *item.in_use()->stated;
  return {item.role,        std::string(item.id),   text.nature,
          copy(text.topic), std::string(text.text), copy(text.because)};
}

Document::Commitment document_commitment(const Commitment& item) {
  const CommitmentMade& text = *item.in_use()->stated;
  Document::Commitment result;
  result.id = item.id;
  result.owner = text.owner;
  result.moment = text.moment;
  result.action = text.action;
  result.effect = copy(text.effect);
  result.sign = copy(text.sign);
  result.fallback = copy(text.fallback);
  result.look_back = text.look_back;
  result.expectations = copies(item.in_use()->expectations);
  return result;
}

Document::Goal document_goal(const Goal& item) {
  const GoalSet& text = *item.in_use()->stated;
  return {std::string(item.id), std::string(text.text), copy(text.by),
          copies(item.in_use()->expectations), copies(item.in_use()->commitments)};
}

void write_list(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

void write_frame(JsonWriter& out, const Document::Frame& frame) {
  out.begin_object();
  out.optional("reason", frame.reason);
  out.optional("from", frame.from);
  out.optional("until", frame.until);
  out.optional("focus", frame.focus);
  write_list(out, "checkIns", frame.check_ins);
  out.end_object();
}

void write_party(JsonWriter& out, const Document::Party& party) {
  out.begin_object();
  out.member("role", name_of(party.role));
  out.member("name", party.name);
  out.optional("jobTitle", party.job_title);
  out.end_object();
}

void write_answer(JsonWriter& out, const Document::Answer& answer) {
  out.begin_object();
  out.member("answer", name_of(answer.answer));
  out.optional("text", answer.text);
  out.optional("because", answer.because);
  out.end_object();
}

void write_expectation(JsonWriter& out, const Document::Expectation& item) {
  out.begin_object();
  out.member("role", name_of(item.role));
  out.member("id", item.id);
  out.member("topic", item.topic);
  out.optional("topicLabel", item.topic_label);
  out.member("text", item.text);
  out.optional("sign", item.sign);
  if (item.answer) {
    out.key("answer");
    write_answer(out, *item.answer);
  }
  out.end_object();
}

void write_offer(JsonWriter& out, const Document::Offer& item) {
  out.begin_object();
  out.member("role", name_of(item.role));
  out.member("id", item.id);
  out.member("nature", name_of(item.nature));
  out.optional("topic", item.topic);
  out.member("text", item.text);
  out.optional("because", item.because);
  out.end_object();
}

void write_commitment(JsonWriter& out, const Document::Commitment& item) {
  out.begin_object();
  out.member("id", item.id);
  out.member("owner", name_of(item.owner));
  out.member("moment", item.moment);
  out.member("action", item.action);
  out.optional("effect", item.effect);
  out.optional("sign", item.sign);
  out.optional("fallback", item.fallback);
  out.member("lookBack", item.look_back);
  write_list(out, "expectations", item.expectations);
  out.end_object();
}

void write_goal(JsonWriter& out, const Document::Goal& item) {
  out.begin_object();
  out.member("id", item.id);
  out.member("text", item.text);
  out.optional("by", item.by);
  write_list(out, "expectations", item.expectations);
  write_list(out, "commitments", item.commitments);
  out.end_object();
}

template <class T, class Write>
void write_items(JsonWriter& out, std::string_view name, const std::vector<T>& items, Write write) {
  out.key(name);
  out.begin_array();
  for (const T& item : items) write(out, item);
  out.end_array();
}

std::vector<std::string> read_list(const Json& object, std::string_view name) {
  std::vector<std::string> texts;
  if (const Json* list = find_array(object, name)) {
    for (const Json& entry : *list) {
      if (const std::string* text = entry.get_ptr<const std::string*>()) texts.push_back(*text);
    }
  }
  return texts;
}

std::optional<Role> read_role(const Json& object, std::string_view name) {
  const auto word = find_string(object, name);
  return word ? role_named(*word) : std::nullopt;
}

// Each reader gives nothing when the item lacks what it must have or has a word that is not known
// here: the item is then left out, and the document differs from its own text, so it cannot be
// signed.

std::optional<Document::Party> read_party(const Json& from) {
  const auto role = read_role(from, "role");
  auto name = find_string(from, "name");
  if (!role || !name) return std::nullopt;
  return Document::Party{*role, std::move(*name), find_string(from, "jobTitle")};
}

std::optional<Document::Answer> read_answer(const Json& expectation) {
  const Json* from = find_object(expectation, "answer");
  if (from == nullptr) return std::nullopt;
  const auto word = find_string(*from, "answer");
  const auto answer = word ? answer_named(*word) : std::nullopt;
  if (!answer) return std::nullopt;
  return Document::Answer{*answer, find_string(*from, "text"), find_string(*from, "because")};
}

std::optional<Document::Expectation> read_expectation(const Json& from) {
  const auto role = read_role(from, "role");
  auto id = find_string(from, "id");
  auto topic = find_string(from, "topic");
  auto text = find_string(from, "text");
  if (!role || !id || !topic || !text) return std::nullopt;
  return Document::Expectation{*role,
                               std::move(*id),
                               std::move(*topic),
                               find_string(from, "topicLabel"),
                               std::move(*text),
                               find_string(from, "sign"),
                               read_answer(from)};
}

std::optional<Document::Offer> read_offer(const Json& from) {
  const auto role = read_role(from, "role");
  auto id = find_string(from, "id");
  const auto word = find_string(from, "nature");
  const auto nature = word ? nature_named(*word) : std::nullopt;
  auto text = find_string(from, "text");
  if (!role || !id || !nature || !text) return std::nullopt;
  return Document::Offer{*role,
                         std::move(*id),
                         *nature,
                         find_string(from, "topic"),
                         std::move(*text),
                         find_string(from, "because")};
}

std::optional<Document::Commitment> read_commitment(const Json& from) {
  auto id = find_string(from, "id");
  const auto owner = read_role(from, "owner");
  auto moment = find_string(from, "moment");
  auto action = find_string(from, "action");
  auto look_back = find_string(from, "lookBack");
  if (!id || !owner || !moment || !action || !look_back || !is_date(*look_back)) {
    return std::nullopt;
  }
  Document::Commitment item;
  item.id = std::move(*id);
  item.owner = *owner;
  item.moment = std::move(*moment);
  item.action = std::move(*action);
  item.effect = find_string(from, "effect");
  item.sign = find_string(from, "sign");
  item.fallback = find_string(from, "fallback");
  item.look_back = std::move(*look_back);
  item.expectations = read_list(from, "expectations");
  return item;
}

std::optional<Document::Goal> read_goal(const Json& from) {
  auto id = find_string(from, "id");
  auto text = find_string(from, "text");
  if (!id || !text) return std::nullopt;
  return Document::Goal{std::move(*id), std::move(*text), find_string(from, "by"),
                        read_list(from, "expectations"), read_list(from, "commitments")};
}

template <class T, class Read>
Result<std::vector<T>> read_items(const Json& document, std::string_view name, Read read) {
  WZ_TRY(const Json* list, need_array(document, name, ErrorCode::malformed));
  std::vector<T> items;
  for (const Json& entry : *list) {
    if (std::optional<T> item = read(entry)) items.push_back(std::move(*item));
  }
  return items;
}

Document::Frame read_frame(const Json& from) {
  return {find_string(from, "reason"), find_string(from, "from"), find_string(from, "until"),
          find_string(from, "focus"), read_list(from, "checkIns")};
}

// Differences: every item of a document as a list of named members, so that one comparison serves
// all.

struct Row {
  DocumentItem item;
  std::optional<Role> role;
  std::string id;
  std::string known_by;  ///< what an added or removed item is shown as
  bool id_includes_role = false;
  std::vector<std::pair<std::string, Json>> members;
};

Json json_of(const Document::OptionalString& text) { return text ? Json(*text) : Json(); }

Json json_of(const std::optional<Document::Answer>& answer) {
  if (!answer) return {};
  Json object = Json::object();
  object["answer"] = std::string(name_of(answer->answer));
  if (answer->text) object["text"] = *answer->text;
  if (answer->because) object["because"] = *answer->because;
  return object;
}

std::vector<Row> rows_of(const Document& document, Answers answers) {
  std::vector<Row> rows;
  const Document::Frame& frame = document.frame;
  rows.push_back({DocumentItem::frame,
                  std::nullopt,
                  {},
                  {},
                  false,
                  {{"reason", json_of(frame.reason)},
                   {"from", json_of(frame.from)},
                   {"until", json_of(frame.until)},
                   {"focus", json_of(frame.focus)},
                   {"checkIns", Json(frame.check_ins)}}});
  for (const Document::Party& party : document.parties) {
    rows.push_back({DocumentItem::party,
                    party.role,
                    {},
                    party.name,
                    true,
                    {{"name", Json(party.name)}, {"jobTitle", json_of(party.job_title)}}});
  }
  for (const Document::Expectation& item : document.expectations) {
    Row row{DocumentItem::expectation,
            item.role,
            item.id,
            item.text,
            true,
            {{"topic", Json(item.topic)},
             {"topicLabel", json_of(item.topic_label)},
             {"text", Json(item.text)},
             {"sign", json_of(item.sign)}}};
    if (answers == Answers::compared) row.members.emplace_back("answer", json_of(item.answer));
    rows.push_back(std::move(row));
  }
  for (const Document::Offer& item : document.offers) {
    rows.push_back({DocumentItem::offer,
                    item.role,
                    item.id,
                    item.text,
                    true,
                    {{"nature", Json(std::string(name_of(item.nature)))},
                     {"topic", json_of(item.topic)},
                     {"text", Json(item.text)},
                     {"because", json_of(item.because)}}});
  }
  for (const Document::Commitment& item : document.commitments) {
    rows.push_back({DocumentItem::commitment,
                    item.owner,
                    item.id,
                    item.action,
                    false,
                    {{"owner", Json(std::string(name_of(item.owner)))},
                     {"moment", Json(item.moment)},
                     {"action", Json(item.action)},
                     {"effect", json_of(item.effect)},
                     {"sign", json_of(item.sign)},
                     {"fallback", json_of(item.fallback)},
                     {"lookBack", Json(item.look_back)},
                     {"expectations", Json(item.expectations)}}});
  }
  for (const Document::Goal& item : document.goals) {
    rows.push_back({DocumentItem::goal,
                    std::nullopt,
                    item.id,
                    item.text,
                    false,
                    {{"text", Json(item.text)},
                     {"by", json_of(item.by)},
                     {"expectations", Json(item.expectations)},
                     {"commitments", Json(item.commitments)}}});
  }
  return rows;
}

bool same_item(const Row& a, const Row& b) {
  return a.item == b.item && a.id == b.id && (!a.id_includes_role || a.role == b.role);
}

const Row* find_row(const std::vector<Row>& rows, const Row& like) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return same_item(row, like); });
  return found == rows.end() ? nullptr : &*found;
}

void compare_rows(const Row& before, const Row& after, std::vector<Difference>& out) {
  for (const auto& [name, value] : before.members) {
    const auto other =
        std::find_if(after.members.begin(), after.members.end(),
                     [&, &name = name](const auto& member) { return member.first == name; });
    if (other == after.members.end() || other->second == value) continue;
    out.push_back(
        {after.item, Change::changed, after.role, after.id, name, value, other->second, nullptr});
  }
}

bool any_answer(const State& state) {
  const Round* round = present_round(state);
  return round != nullptr &&
         (!round->sides.employee.answers.empty() || !round->sides.manager.answers.empty());
}

/// The line of the wording in use, or of the last ending when there is none.
template <class Item>
LinePtr last_word(const Item* item) {
  if (item == nullptr) return nullptr;
  if (item->in_use() != nullptr) return item->in_use()->stated.line_ptr();
  return item->endings.empty() ? nullptr : item->endings.back().line_ptr();
}

LinePtr said_by(const State& state, const Difference& difference) {
  switch (difference.item) {
    case DocumentItem::frame:
      return present_frame(state) ? present_frame(state)->line_ptr() : nullptr;
    case DocumentItem::party: {
      const auto& party = state.parties[*difference.role];
      return party ? party->line_ptr() : nullptr;
    }
    case DocumentItem::expectation: {
      const Expectation* item = find_expectation(state, *difference.role, difference.id);
      if (item != nullptr && difference.member == "answer") {
        if (const Answer* answer = answer_now(state, *item)) return answer->present().line_ptr();
      }
      return last_word(item);
    }
    case DocumentItem::offer:
      return last_word(find_offer(state, *difference.role, difference.id));
    case DocumentItem::commitment:
      return last_word(find_commitment(state, difference.id));
    case DocumentItem::goal:
      return last_word(find_goal(state, difference.id));
  }
  return nullptr;
}

}  // namespace

Document present_document(const State& state) {
  Document document;
  if (const Stated<FrameSet>* frame = present_frame(state)) {
    document.frame = {std::string((*frame)->reason), copy((*frame)->from), copy((*frame)->until),
                      copy((*frame)->focus), copies((*frame)->check_ins)};
  }
  for (const Role role : both_roles) {
    if (const auto& party = state.parties[role]) {
      document.parties.push_back({role, std::string((*party)->name), copy((*party)->job_title)});
    }
    for (const Expectation& item : state.expectations) {
      if (item.role == role && item.in_use() != nullptr) {
        document.expectations.push_back(document_expectation(state, item));
      }
    }
    for (const Offer& item : state.offers) {
      if (item.role == role && item.in_use() != nullptr) {
        document.offers.push_back(document_offer(item));
      }
    }
  }
  for (const Commitment& item : state.commitments) {
    if (item.in_use() != nullptr) document.commitments.push_back(document_commitment(item));
  }
  for (const Goal& item : state.goals) {
    if (item.in_use() != nullptr) document.goals.push_back(document_goal(item));
  }
  return document;
}

std::string write_document(const Document& document) {
  JsonWriter out;
  out.begin_object();
  out.member("format", document_format);
  out.member("version", document_version);
  out.key("frame");
  write_frame(out, document.frame);
  write_items(out, "parties", document.parties, write_party);
  write_items(out, "expectations", document.expectations, write_expectation);
  write_items(out, "offers", document.offers, write_offer);
  write_items(out, "commitments", document.commitments, write_commitment);
  write_items(out, "goals", document.goals, write_goal);
  out.end_object();
  return out.take();
}

Result<ReceivedDocument> read_document(std::string_view text) {
  JsonLimits limits;
  limits.bytes = most_document_bytes;
  WZ_TRY(const Json from, parse_checked(text, limits));
  WZ_TRY(const std::string format, need_string(from, "format", ErrorCode::malformed));
  if (format != document_format) return fail(ErrorCode::malformed, "/format");
  WZ_CHECK(need_integer(from, "version", 1, largest_integer, ErrorCode::malformed));
  WZ_TRY(const Json* frame, need_object(from, "frame", ErrorCode::malformed));
  ReceivedDocument received;
  Document& document = received.document;
  document.frame = read_frame(*frame);
  WZ_TRY(document.parties, read_items<Document::Party>(from, "parties", read_party));
  WZ_TRY(document.expectations,
         read_items<Document::Expectation>(from, "expectations", read_expectation));
  WZ_TRY(document.offers, read_items<Document::Offer>(from, "offers", read_offer));
  WZ_TRY(document.commitments,
         read_items<Document::Commitment>(from, "commitments", read_commitment));
  WZ_TRY(document.goals, read_items<Document::Goal>(from, "goals", read_goal));
  received.can_be_signed = write_document(document) == text;
  return received;
}

std::string_view name_of(DocumentItem item) {
  switch (item) {
    case DocumentItem::frame:
      return "frame";
    case DocumentItem::party:
      return "party";
    case DocumentItem::expectation:
      return "expectation";
    case DocumentItem::offer:
      return "offer";
    case DocumentItem::commitment:
      return "commitment";
    case DocumentItem::goal:
      break;
  }
  return "goal";
}

std::string_view name_of(Change change) {
  switch (change) {
    case Change::added:
      return "added";
    case Change::removed:
      return "removed";
    case Change::changed:
      break;
  }
  return "changed";
}

std::vector<Difference> differences(const Document& before, const Document& after,
                                    Answers answers) {
  const std::vector<Row> old_rows = rows_of(before, answers);
  const std::vector<Row> new_rows = rows_of(after, answers);
  std::vector<Difference> result;
  for (const DocumentItem kind :
       {DocumentItem::frame, DocumentItem::party, DocumentItem::expectation, DocumentItem::offer,
        DocumentItem::commitment, DocumentItem::goal}) {
    for (const Row& row : old_rows) {
      if (row.item != kind) continue;
      if (const Row* match = find_row(new_rows, row)) {
        compare_rows(row, *match, result);
      } else {
        result.push_back(
            {kind, Change::removed, row.role, row.id, {}, Json(row.known_by), Json(), nullptr});
      }
    }
    for (const Row& row : new_rows) {
      if (row.item != kind || find_row(old_rows, row) != nullptr) continue;
      result.push_back(
          {kind, Change::added, row.role, row.id, {}, Json(), Json(row.known_by), nullptr});
    }
  }
  return result;
}

std::vector<Difference> changes_since(const State& state, const Document& document) {
  std::vector<Difference> result = differences(
      document, present_document(state), any_answer(state) ? Answers::compared : Answers::left_out);
  for (Difference& difference : result) difference.said_by = said_by(state, difference);
  return result;
}

}  // namespace wederzijds
