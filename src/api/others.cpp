// others.*: my own wording from another agreement, as drafts for the open one. What is read is the
// own side there and nothing else (store/own_side.hpp), so nothing of the other person comes along.

#include <algorithm>
#include <utility>

#include "api/operations.hpp"
#include "api/prepare.hpp"
#include "api/sight.hpp"
#include "api/summary_rows.hpp"
#include "base/search_text.hpp"
#include "store/own_side.hpp"

namespace wederzijds::api {
namespace {

/// Agreements in which the acting person has the same role and wrote something; a guest has none.
std::vector<const StoredSummary*> other_rows(World& world, const OpenAgreement& open) {
  const OwnReplica* const acting = find_own(open.me(), open.acting());
  if (acting == nullptr || acting->guest) return {};
  std::vector<const StoredSummary*> rows;
  for (const StoredSummary* row : own_rows(world)) {
    if (row->agreement != open.id() && row->me.role == open.role() && row->items > 0) {
      rows.push_back(row);
    }
  }
  std::sort(rows.begin(), rows.end(),
            [](const StoredSummary* a, const StoredSummary* b) { return is_named_before(*a, *b); });
  return rows;
}

struct Source {
  const StoredSummary* row = nullptr;
  PrivateSide side;  ///< words only
};

Result<Source> read_source(World& world, const OpenAgreement& open, const std::string& id) {
  for (const StoredSummary* row : other_rows(world, open)) {
    if (row->agreement.view() != id) continue;
    Result<PrivateSide> side = read_own_side(world.files, row->agreement, open.role());
    if (!side) return fail(side.error().code, "/agreement");
    return Source{row, as_drafts(*side)};
  }
  return fail(ErrorCode::not_found, "/agreement");
}

/// What a text is compared by: its words, however they are spaced.
std::string same_words(const std::optional<std::string>& text) {
  std::string words;
  for (const std::string& word : search_words(text.value_or(""))) words.append(word).append(" ");
  return words;
}

bool is_same(const ExpectationDraft& a, const ExpectationDraft& b) {
  return same_words(a.text) == same_words(b.text);
}
bool is_same(const OfferDraft& a, const OfferDraft& b) {
  return a.nature == b.nature && same_words(a.text) == same_words(b.text);
}

template <class Draft>
bool stands_in(const std::vector<Draft>& drafts, const Draft& draft) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [&](const Draft& one) { return is_same(one, draft); });
}

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// Whether the word stands in the text as a word of its own; both as search_text.
bool has_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

/// Whether one of the texts holds a name of the person it was written about.
bool names_other(const StoredSummary& row, const std::vector<std::optional<std::string>>& texts) {
  for (const std::string& name : search_words(row.other.name.value_or(""))) {
    if (name.size() < 2) continue;
    for (const std::optional<std::string>& text : texts) {
      if (text && has_word(search_text(*text), name)) return true;
    }
  }
  return false;
}

void write_item(JsonWriter& json, const World& world, const Source& source,
                const ExpectationDraft& draft, const PrivateSide& here) {
  json.begin_object();
  json.member("kind", "expectation");
  json.member("id", draft.id.view());
  json.member("topic", draft.topic);
  const auto travelled = draft.topic_label ? OptionalText(*draft.topic_label) : std::nullopt;
  json.member("topicLabel", topic_label(world.pack_or_null(), draft.topic, travelled));
  json.member("text", *draft.text);
  json.optional("why", draft.why);
  json.optional("sign", draft.sign);
  if (draft.importance) json.member("importance", draft.importance->value());
  if (draft.needed) json.member("needed", draft.needed->value());
  json.member("here", stands_in(here.expectations, draft));
  json.member("named",
              names_other(*source.row, {draft.text, draft.why, draft.sign, draft.topic_label}));
  json.end_object();
}

void write_item(JsonWriter& json, const World&, const Source& source, const OfferDraft& draft,
                const PrivateSide& here) {
  json.begin_object();
  json.member("kind", "offer");
  json.member("id", draft.id.view());
  json.member("nature", name_of(draft.nature));
  json.member("text", *draft.text);
  json.optional("because", draft.because);
  json.member("here", stands_in(here.offers, draft));
  json.member("named", names_other(*source.row, {draft.text, draft.because}));
  json.end_object();
}

struct Wanted {
  std::string kind;
  ItemId id;
};

std::vector<Wanted> read_wanted(Args& args) {
  std::vector<Wanted> items;
  for (Args& item : args.objects("items")) {
    Wanted wanted;
    wanted.kind = item.word("kind");
    if (wanted.kind != "expectation" && wanted.kind != "offer") item.wrong("kind");
    wanted.id = ItemId(item.id("id"));
    items.push_back(std::move(wanted));
  }
  return items;
}

Result<PrivateSide> put(const PrivateSide& side, ExpectationDraft draft) {
  WZ_TRY(Put<ExpectationDraft> put, put_expectation(side, std::move(draft), std::nullopt));
  return std::move(put.side);
}
Result<PrivateSide> put(const PrivateSide& side, OfferDraft draft) {
  WZ_TRY(Put<OfferDraft> put, put_offer(side, std::move(draft), std::nullopt));
  return std::move(put.side);
}

/// What was taken, and how many stood here already.
struct Taken {
  std::vector<Wanted> items;
  int skipped = 0;
};

/// Puts one into the side under a fresh id, private until the person shares it.
template <class Draft>
Result<void> take_one(const std::vector<Draft>& from, std::vector<Draft> PrivateSide::*list,
                      const Wanted& wanted, PrivateSide& side, Taken& taken, Context& context) {
  const auto found = std::find_if(from.begin(), from.end(),
                                  [&](const Draft& draft) { return draft.id == wanted.id; });
  if (found == from.end()) return fail(ErrorCode::not_found, "/items");
  if (stands_in(side.*list, *found)) {
    ++taken.skipped;
    return {};
  }
  Draft draft = *found;
  WZ_TRY(const std::string id, context.fresh_id());
  draft.id = ItemId(id);
  draft.shared = false;
  WZ_TRY(side, put(side, std::move(draft)));
  taken.items.push_back({wanted.kind, ItemId(id)});
  return {};
}

}  // namespace

Result<void> others_list(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("rows");
  json.begin_array();
  for (const StoredSummary* row : other_rows(world, *open)) {
    json.begin_object();
    json.member("agreement", row->agreement.view());
    json.key("other");
    write_party(json, row->other);
    json.member("items", row->items);
    json.member("ended", row->ended);
    json.optional("since", row->since);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return {};
}

Result<void> others_view(World& world, Call& call) {
  const std::string id = call.args.id("agreement");
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  WZ_TRY(const Source source, read_source(world, *open, id));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", id);
  json.key("other");
  write_party(json, source.row->other);
  json.key("items");
  json.begin_array();
  for (const ExpectationDraft& draft : source.side.expectations) {
    if (draft.text) write_item(json, world, source, draft, open->side());
  }
  for (const OfferDraft& draft : source.side.offers) {
    if (draft.text) write_item(json, world, source, draft, open->side());
  }
  json.end_array();
  json.end_object();
  return {};
}

Result<void> others_take(World& world, Call& call) {
  const std::string id = call.args.id("agreement");
  const std::vector<Wanted> items = read_wanted(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const Source source, read_source(world, *open, id));
  PrivateSide side = open->side();
  Taken taken;
  for (const Wanted& wanted : items) {
    if (wanted.kind == "expectation") {
      WZ_CHECK(take_one(source.side.expectations, &PrivateSide::expectations, wanted, side, taken,
                        call.context));
    } else {
      WZ_CHECK(
          take_one(source.side.offers, &PrivateSide::offers, wanted, side, taken, call.context));
    }
  }
  open->documents().side = std::move(side);
  WZ_CHECK(world.save());
  JsonWriter& json = call.value;
  json.begin_object();
  json.key("taken");
  json.begin_array();
  for (const Wanted& one : taken.items) {
    json.begin_object();
    json.member("kind", one.kind);
    json.member("id", one.id.view());
    json.end_object();
  }
  json.end_array();
  json.member("skipped", taken.skipped);
  write_side(json, world, *open);
  write_readiness(json, open->side());
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
