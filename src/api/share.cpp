#include "api/share.hpp"

#include <utility>

#include "api/texts.hpp"

namespace wederzijds::api {
namespace {

std::optional<int> value_of(const std::optional<Figure>& figure) {
  return figure ? std::optional<int>(figure->value()) : std::nullopt;
}

/// Writes lines for one replica and counts them.
struct Writer {
  OpenAgreement& open;
  const ReplicaId& replica;
  Context& context;
  std::size_t lines = 0;

  Result<void> write(const Body& body) {
    WZ_CHECK(open.write_as(replica, body, context));
    ++lines;
    return {};
  }
};

Result<void> state_expectation(Writer& writer, ExpectationContent content, const ItemId& id) {
  WZ_TRY(const std::string revision, writer.context.fresh_id());
  const Role role = writer.open.role_of_own(writer.replica);
  ExpectationStated body;
  body.id = id.view();
  body.revision = revision;
  body.replaces = standing_revisions(find_expectation(writer.open.state(), role, id.view()));
  body.topic = content.topic;
  body.topic_label = view_of_text(content.topic_label);
  body.text = content.text;
  body.why = view_of_text(content.why);
  body.sign = view_of_text(content.sign);
  body.importance = content.importance.value();
  body.needed = content.needed.value();
  body.received = value_of(content.received);
  body.scope = content.scope;
  WZ_CHECK(writer.write(body));
  PrivateSide& side = writer.open.documents(writer.replica).side;
  side = mark_stated(std::move(side), id,
                     LastStated<ExpectationContent>{RevisionId(revision), std::move(content)});
  return {};
}

Result<void> state_offer(Writer& writer, OfferContent content, const ItemId& id) {
  WZ_TRY(const std::string revision, writer.context.fresh_id());
  const Role role = writer.open.role_of_own(writer.replica);
  OfferStated body;
  body.id = id.view();
  body.revision = revision;
  body.replaces = standing_revisions(find_offer(writer.open.state(), role, id.view()));
  body.nature = content.nature;
  body.topic = view_of_text(content.topic);
  body.text = content.text;
  body.because = view_of_text(content.because);
  WZ_CHECK(writer.write(body));
  PrivateSide& side = writer.open.documents(writer.replica).side;
  side = mark_stated(std::move(side), id,
                     LastStated<OfferContent>{RevisionId(revision), std::move(content)});
  return {};
}

Result<void> state_guesses(Writer& writer) {
  PrivateSide& side = writer.open.documents(writer.replica).side;
  GuessStated body;
  for (const GuessContent& guess : side.guesses) {
    body.guesses.push_back({guess.topic, view_of_text(guess.text)});
  }
  WZ_CHECK(writer.write(body));
  side = mark_guesses_stated(std::move(side));
  return {};
}

Result<void> withdraw(Writer& writer, const ToShare& wanted) {
  PrivateSide& side = writer.open.documents(writer.replica).side;
  for (const ItemId& id : wanted.withdrawn_expectations) {
    WZ_CHECK(writer.write(ExpectationWithdrawn{id.view()}));
    side = mark_expectation_withdrawn(std::move(side), id);
  }
  for (const ItemId& id : wanted.withdrawn_offers) {
    WZ_CHECK(writer.write(OfferWithdrawn{id.view()}));
    side = mark_offer_withdrawn(std::move(side), id);
  }
  return {};
}

}  // namespace

ToShare to_share(const PrivateSide& side) {
  return {expectations_to_withdraw(side), offers_to_withdraw(side), expectations_to_state(side),
          offers_to_state(side), has_guesses_to_state(side)};
}

std::optional<std::string> label_to_share(const Pack* pack, const ExpectationDraft& draft) {
  const Topic* topic = pack != nullptr ? find_topic(*pack, draft.topic) : nullptr;
  return topic != nullptr ? std::optional<std::string>(topic->label) : draft.topic_label;
}

Result<std::size_t> share_side(OpenAgreement& open, const ReplicaId& replica, const Pack* pack,
                               Context& context) {
  Writer writer = {open, replica, context};
  // A copy: what is marked as stated changes the side that the drafts stand in.
  const PrivateSide side = open.documents(replica).side;
  const ToShare wanted = to_share(side);
  WZ_CHECK(withdraw(writer, wanted));
  for (const ExpectationDraft* draft : wanted.expectations) {
    std::optional<ExpectationContent> content = content_to_state(*draft, side.share_received);
    if (!content) continue;
    content->topic_label = label_to_share(pack, *draft);
    WZ_CHECK(state_expectation(writer, std::move(*content), draft->id));
  }
  for (const OfferDraft* draft : wanted.offers) {
    std::optional<OfferContent> content = content_to_state(*draft);
    if (content) WZ_CHECK(state_offer(writer, std::move(*content), draft->id));
  }
  if (wanted.guesses) WZ_CHECK(state_guesses(writer));
  return writer.lines;
}

Result<std::size_t> finish_side(OpenAgreement& open, const ReplicaId& replica, const Pack* pack,
                                Context& context) {
  WZ_TRY(std::size_t lines, share_side(open, replica, pack, context));
  if (is_finished(open.state(), open.role_of_own(replica), open.round())) return lines;
  WZ_CHECK(open.write_as(replica, SideFinished{}, context));
  return lines + 1;
}

}  // namespace wederzijds::api
