#include "side/draft.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace wederzijds {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// An optional text: absent or blank is nothing; of another type or too long is an error.
Result<std::optional<std::string>> read_text(const Json& json, std::string_view name,
                                             ErrorCode code) {
  if (find(json, name) == nullptr) return std::nullopt;
  std::optional<std::string> text = find_string(json, name);
  if (!text) return fail(code, pointer_step(name), "must be a string");
  if (is_blank(*text)) return std::nullopt;
  if (code_points(*text) > longest_text) return fail(code, pointer_step(name), "too long");
  return text;
}

Result<std::optional<std::string>> read_id(const Json& json, std::string_view name,
                                           ErrorCode code) {
  WZ_TRY(std::optional<std::string> id, read_text(json, name, code));
  if (id && !is_id(*id)) return fail(code, pointer_step(name), "must be an id");
  return id;
}

Result<std::optional<Figure>> read_figure(const Json& json, std::string_view name, ErrorCode code) {
  if (find(json, name) == nullptr) return std::nullopt;
  const std::optional<std::int64_t> number = find_integer(json, name);
  const std::optional<Figure> figure = number ? Figure::of(*number) : std::nullopt;
  if (!figure) return fail(code, pointer_step(name), "must be 1 to 5");
  return figure;
}

Result<std::optional<bool>> read_flag(const Json& json, std::string_view name, ErrorCode code) {
  if (find(json, name) == nullptr) return std::nullopt;
  const std::optional<bool> flag = find_boolean(json, name);
  if (!flag) return fail(code, pointer_step(name), "must be true or false");
  return flag;
}

Result<std::optional<Scope>> read_scope(const Json& json, ErrorCode code) {
  if (find(json, "scope") == nullptr) return std::nullopt;
  const std::optional<std::string> word = find_string(json, "scope");
  const std::optional<Scope> scope = word ? scope_named(*word) : std::nullopt;
  if (!scope) return fail(code, "/scope", "not a scope");
  return scope;
}

void put(Json& json, const char* name, const std::optional<std::string>& text) {
  if (text) json[name] = *text;
}

void put(Json& json, const char* name, const std::optional<Figure>& figure) {
  if (figure) json[name] = figure->value();
}

/// Whether two say the same. The label of a topic is the pack's, in the language of the day; only
/// with own words can a person have written it.
bool same_statement(const ExpectationContent& now, const ExpectationContent& before) {
  if (now.topic == own_words_topic && now.topic_label && before.topic_label &&
      *now.topic_label != *before.topic_label) {
    return false;
  }
  ExpectationContent unlabelled = now;
  unlabelled.topic_label = before.topic_label;
  return unlabelled == before;
}

}  // namespace

std::string_view name_of(DraftState state) {
  switch (state) {
    case DraftState::draft:
      return "draft";
    case DraftState::stated:
      return "stated";
    case DraftState::changed:
      return "changed";
  }
  return "";
}

std::vector<std::string> missing_members(const ExpectationDraft& draft) {
  std::vector<std::string> missing;
  if (!draft.text) missing.emplace_back("text");
  if (!draft.importance) missing.emplace_back("importance");
  if (!draft.needed) missing.emplace_back("needed");
  return missing;
}

std::vector<std::string> missing_members(const OfferDraft& draft) {
  std::vector<std::string> missing;
  if (!draft.text) missing.emplace_back("text");
  return missing;
}

bool is_shared(const ExpectationDraft& draft) {
  return draft.shared.value_or(missing_members(draft).empty());
}

bool is_shared(const OfferDraft& draft) {
  return draft.shared.value_or(missing_members(draft).empty());
}

std::optional<ExpectationContent> content_to_state(const ExpectationDraft& draft,
                                                   bool share_received) {
  if (!draft.text || !draft.importance || !draft.needed) return std::nullopt;
  const bool says_received = share_received && !draft.too_early;
  return ExpectationContent{
      draft.topic, draft.topic_label, *draft.text,   draft.why,
      draft.sign,  *draft.importance, *draft.needed, says_received ? draft.received : std::nullopt,
      draft.scope};
}

std::optional<OfferContent> content_to_state(const OfferDraft& draft) {
  if (!draft.text) return std::nullopt;
  return OfferContent{draft.nature, draft.topic, *draft.text, draft.because};
}

DraftState state_of(const ExpectationDraft& draft, bool share_received) {
  if (!draft.stated) return DraftState::draft;
  const std::optional<ExpectationContent> now = content_to_state(draft, share_received);
  const bool same = now && same_statement(*now, draft.stated->content);
  return same ? DraftState::stated : DraftState::changed;
}

DraftState state_by_person(const ExpectationDraft& draft, bool share_received) {
  const DraftState state = state_of(draft, share_received);
  const bool asked_anew = !draft.received && !draft.too_early && draft.received_before;
  if (state != DraftState::changed || !asked_anew) return state;
  ExpectationDraft former = draft;
  former.received = draft.received_before;
  return state_of(former, share_received);
}

DraftState state_of(const OfferDraft& draft) {
  if (!draft.stated) return DraftState::draft;
  return content_to_state(draft) == draft.stated->content ? DraftState::stated
                                                          : DraftState::changed;
}

Result<ExpectationDraft> expectation_draft_from(const Json& json, ErrorCode code) {
  if (!json.is_object()) return fail(code, "", "must be an object");
  ExpectationDraft draft;
  WZ_TRY(const std::optional<std::string> id, read_id(json, "id", code));
  WZ_TRY(const std::optional<std::string> topic, read_id(json, "topic", code));
  if (!topic) return fail(code, "/topic", "is needed");
  draft.id = ItemId(id.value_or(""));
  draft.topic = *topic;
  WZ_TRY(draft.topic_label, read_text(json, "topicLabel", code));
  WZ_TRY(draft.text, read_text(json, "text", code));
  WZ_TRY(draft.why, read_text(json, "why", code));
  WZ_TRY(draft.sign, read_text(json, "sign", code));
  WZ_TRY(draft.importance, read_figure(json, "importance", code));
  WZ_TRY(draft.needed, read_figure(json, "needed", code));
  WZ_TRY(draft.received, read_figure(json, "received", code));
  WZ_TRY(const std::optional<bool> too_early, read_flag(json, "tooEarly", code));
  draft.too_early = too_early.value_or(false);
  if (draft.too_early) draft.received.reset();
  WZ_TRY(draft.scope, read_scope(json, code));
  WZ_TRY(draft.shared, read_flag(json, "shared", code));
  return draft;
}

Result<OfferDraft> offer_draft_from(const Json& json, ErrorCode code) {
  if (!json.is_object()) return fail(code, "", "must be an object");
  OfferDraft draft;
  WZ_TRY(const std::optional<std::string> id, read_id(json, "id", code));
  draft.id = ItemId(id.value_or(""));
  const std::optional<std::string> word = find_string(json, "nature");
  const std::optional<Nature> nature = word ? nature_named(*word) : std::nullopt;
  if (!nature) return fail(code, "/nature", "must be offer or limit");
  draft.nature = *nature;
  WZ_TRY(draft.topic, read_id(json, "topic", code));
  WZ_TRY(draft.text, read_text(json, "text", code));
  WZ_TRY(draft.because, read_text(json, "because", code));
  WZ_TRY(draft.shared, read_flag(json, "shared", code));
  return draft;
}

Json fields_of(const ExpectationDraft& draft) {
  Json json = Json::object();
  json["id"] = draft.id.str();
  json["topic"] = draft.topic;
  put(json, "topicLabel", draft.topic_label);
  put(json, "text", draft.text);
  put(json, "why", draft.why);
  put(json, "sign", draft.sign);
  put(json, "importance", draft.importance);
  put(json, "needed", draft.needed);
  put(json, "received", draft.received);
  if (draft.too_early) json["tooEarly"] = true;
  if (draft.scope) json["scope"] = std::string(name_of(*draft.scope));
  if (draft.shared) json["shared"] = *draft.shared;
  return json;
}

Json fields_of(const OfferDraft& draft) {
  Json json = Json::object();
  json["id"] = draft.id.str();
  json["nature"] = std::string(name_of(draft.nature));
  put(json, "topic", draft.topic);
  put(json, "text", draft.text);
  put(json, "because", draft.because);
  if (draft.shared) json["shared"] = *draft.shared;
  return json;
}

}  // namespace wederzijds
