#include "agreement/show.hpp"

#include <algorithm>
#include <utility>

#include "agreement/document.hpp"
#include "agreement/safety_code.hpp"

namespace wederzijds {
namespace {

Json text(std::string_view value) { return Json(std::string(value)); }

Json texts(const std::vector<Text>& values) {
  Json list = Json::array();
  for (const Text value : values) list.push_back(text(value));
  return list;
}

void put_optional(Json& object, const char* name, const OptionalText& value) {
  if (value) object[name] = text(*value);
}

Json origin(const Line& line) {
  return {{"replica", text(line.replica)},
          {"seq", line.seq},
          {"at", text(line.at)},
          {"round", line.round}};
}

/// The members of a body as they stand in the line, those that are known here. write_body has no
/// other.
Json body_of(const Line& line) {
  auto body = parse_checked(write_body(line.body));
  return body ? std::move(*body) : Json::object();
}

template <class T>
Json body_and_origin(const Stated<T>& stated) {
  Json object = body_of(stated.line());
  object["origin"] = origin(stated.line());
  return object;
}

Json show_replica(const Replica& replica) {
  Json object = {{"replica", text(replica.id.view())},
                 {"role", text(name_of(replica.role))},
                 {"safetyCode", safety_code(replica.id)},
                 {"lines", replica.lines},
                 {"branches", replica.branches},
                 {"counts", replica.counts},
                 {"acceptedOnlyByOtherRole", replica.accepted_only_by_other_role}};
  Json accepted_by = Json::array();
  for (const ReplicaId& id : replica.accepted_by) accepted_by.push_back(id.str());
  object["acceptedBy"] = std::move(accepted_by);
  if (replica.guest_of) object["guestOf"] = replica.guest_of->str();
  if (replica.closed_after) object["closedAfter"] = *replica.closed_after;
  put_optional(object, "name", replica.name);
  return object;
}

Json show_views(const State& state, const SideOfRound& side, Role role) {
  Json list = Json::array();
  for (const auto& [id, view] : side.views) {
    const Expectation* item = find_expectation(state, other(role), id);
    const bool current = item != nullptr && item->in_use() != nullptr &&
                         item->in_use()->stated->revision == view->revision;
    Json object = body_and_origin(view);
    object["earlierText"] = !current;
    list.push_back(std::move(object));
  }
  return list;
}

Json show_answers(const State& state, const SideOfRound& side, Role role) {
  Json list = Json::array();
  for (const auto& [id, answer] : side.answers) {
    const Expectation* item = find_expectation(state, other(role), id);
    const bool current = item != nullptr && item->in_use() != nullptr &&
                         item->in_use()->stated->revision == answer.present()->revision;
    Json object = body_and_origin(answer.present());
    object["earlierText"] = !current;
    if (answer.is_only_noted()) object["notedBy"] = text(name_of(other(role)));
    if (answer.own && answer.noted) object["note"] = body_and_origin(*answer.noted);
    list.push_back(std::move(object));
  }
  return list;
}

Json show_side(const State& state, const SideOfRound& side, Role role, int round) {
  Json object = {{"closed", is_closed_to_other(state, role, round)},
                 {"views", show_views(state, side, role)},
                 {"answers", show_answers(state, side, role)}};
  if (side.finished) object["finished"] = origin(side.finished->line());
  if (side.opened) object["opened"] = origin(side.opened->line());
  if (side.guesses) object["guesses"] = body_and_origin(*side.guesses);
  if (side.profile) object["profile"] = origin(side.profile->line());
  return object;
}

Json show_round(const State& state, int number, const Round& round) {
  Json object = {{"round", number},
                 {"employee", show_side(state, round.sides.employee, Role::employee, number)},
                 {"manager", show_side(state, round.sides.manager, Role::manager, number)}};
  if (round.frame) {
    Json frame = body_and_origin(*round.frame);
    frame["checkIns"] = texts((*round.frame)->check_ins);
    object["frame"] = std::move(frame);
  }
  if (round.ended) object["ended"] = body_and_origin(*round.ended);
  return object;
}

/// What every kind of item has: id, whether it stands, revision in use and revisions. `lists` adds
/// the lists of ids with effect to a revision.
template <class Item, class Lists>
Json show_item(const Item& item, Lists lists) {
  Json object = {{"id", text(item.id)}, {"stands", item.stands}, {"twoTexts", item.two_texts()}};
  if (const auto* revision = item.in_use()) object["inUse"] = text(revision->stated->revision);
  Json revisions = Json::array();
  for (std::size_t i = 0; i < item.revisions.size(); ++i) {
    const auto& revision = item.revisions[i];
    Json shown = body_and_origin(revision.stated);
    shown.erase("id");
    shown["replaces"] = texts(revision.replaces);
    shown["stands"] =
        std::find(item.standing.begin(), item.standing.end(), i) != item.standing.end();
    lists(shown, revision);
    revisions.push_back(std::move(shown));
  }
  object["revisions"] = std::move(revisions);
  return object;
}

constexpr auto no_lists = [](Json&, const auto&) {};

Json show_expectation(const State& state, const Expectation& item) {
  Json object = show_item(item, no_lists);
  object["role"] = text(name_of(item.role));
  if (!item.stands) object["withdrawn"] = origin(item.endings.back().line());
  if (item.in_use() != nullptr) {
    if (const auto received = received_now(state, item)) {
      object["received"] = {{"received", received->value}, {"origin", origin(*received->line)}};
    }
  }
  return object;
}

Json show_offer(const Offer& item) {
  Json object = show_item(item, no_lists);
  object["role"] = text(name_of(item.role));
  if (!item.stands) object["withdrawn"] = origin(item.endings.back().line());
  return object;
}

Json show_commitment(const State& state, const Commitment& item) {
  Json object = show_item(item, [](Json& shown, const Revision<CommitmentMade>& revision) {
    shown["expectations"] = texts(revision.expectations);
  });
  if (!item.stands) object["dropped"] = body_and_origin(item.endings.back());
  if (!item.stands) object["dropped"].erase("id");
  Json status = Json::object();
  for (const Role role : both_roles) {
    if (const auto now = status_now(state, item, role)) {
      status[std::string(name_of(role))] = {{"status", text(name_of(now->status))},
                                            {"origin", origin(*now->line)}};
    }
  }
  object["status"] = std::move(status);
  return object;
}

Json show_goal(const Goal& item) {
  Json object = show_item(item, [](Json& shown, const Revision<GoalSet>& revision) {
    shown["expectations"] = texts(revision.expectations);
    shown["commitments"] = texts(revision.commitments);
  });
  if (!item.stands) {
    object["dropped"] = body_and_origin(item.endings.back());
    object["dropped"].erase("id");
  }
  return object;
}

Json show_talk(const Talk& talk) {
  Json remarks = Json::object();
  for (const Role role : both_roles) {
    if (talk.remarks[role]) remarks[std::string(name_of(role))] = text(*talk.remarks[role]);
  }
  std::vector<Text> ids = talk.ids;
  std::sort(ids.begin(), ids.end());
  return {{"round", talk.round}, {"date", text(talk.date)}, {"minutes", talk.minutes},
          {"remarks", remarks},  {"ids", texts(ids)},       {"origin", origin(*talk.last)}};
}

/// Of several entries for one thing the last stays; entries about what did not stand before are not
/// there at all.
Json statuses_with_effect(const State& state, const Stated<CheckinRecorded>& check_in, Role role) {
  Json list = Json::array();
  const auto& entries = check_in->commitments;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool again =
        std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(i) + 1, entries.end(),
                    [&](const auto& later) { return later.id == entries[i].id; });
    const Commitment* commitment = again ? nullptr : find_commitment(state, entries[i].id);
    if (commitment == nullptr) continue;
    const auto& known = commitment->statuses[role];
    if (std::any_of(known.begin(), known.end(),
                    [&](const StatusInCheckIn& status) { return status.check_in == check_in; })) {
      list.push_back({{"id", text(entries[i].id)}, {"status", text(name_of(entries[i].status))}});
    }
  }
  return list;
}

Json received_with_effect(const State& state, const Stated<CheckinRecorded>& check_in, Role role) {
  Json list = Json::array();
  const auto& entries = check_in->received;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool again =
        std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(i) + 1, entries.end(),
                    [&](const auto& later) { return later.expectation == entries[i].expectation; });
    const Expectation* item =
        again ? nullptr : find_expectation(state, role, entries[i].expectation);
    if (item == nullptr) continue;
    const auto& known = item->received_in_check_ins;
    if (std::any_of(known.begin(), known.end(), [&](const ReceivedInCheckIn& received) {
          return received.check_in == check_in;
        })) {
      list.push_back(
          {{"expectation", text(entries[i].expectation)}, {"received", entries[i].received}});
    }
  }
  return list;
}

Json show_check_in(const State& state, const CheckInKey& key,
                   const ByRole<std::optional<Stated<CheckinRecorded>>>& by_role) {
  Json object = {{"moment", key.extra ? Json("extra") : text(key.date)}, {"date", text(key.date)}};
  for (const Role role : both_roles) {
    const auto& check_in = by_role[role];
    if (!check_in) continue;
    Json shown = body_and_origin(*check_in);
    shown["commitments"] = statuses_with_effect(state, *check_in, role);
    shown["received"] = received_with_effect(state, *check_in, role);
    object[std::string(name_of(role))] = std::move(shown);
  }
  return object;
}

std::string_view status_of(const State& state, const SignedDocument& document) {
  if (document.version > 0) return "agreed";
  if (!only_signer(document)) return "withdrawn";
  return &document == offered_document(state) ? "offered" : "set-aside";
}

Json show_document(const State& state, const SignedDocument& document) {
  std::vector<LinePtr> lines;
  for (const Role role : both_roles) {
    for (const auto& signature : document.signatures[role]) lines.push_back(signature.line_ptr());
  }
  std::sort(lines.begin(), lines.end(),
            [](const LinePtr& a, const LinePtr& b) { return before(*a, *b); });
  Json signatures = Json::array();
  for (const LinePtr& line : lines) {
    const Replica* replica = state.who.find(line->replica);
    signatures.push_back(
        {{"acceptedOnlyByOtherRole", replica != nullptr && replica->accepted_only_by_other_role},
         {"origin", origin(*line)}});
  }
  Json object = {{"document", text(document.text)},
                 {"status", text(status_of(state, document))},
                 {"signatures", std::move(signatures)}};
  if (document.version > 0) object["version"] = document.version;
  return object;
}

template <class Items, class Show>
Json show_all(const Items& items, Show show_one) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(show_one(item));
  return list;
}

Json by_role_with_origin(const auto& by_role) {
  Json object = Json::object();
  for (const Role role : both_roles) {
    if (by_role[role]) object[std::string(name_of(role))] = body_and_origin(*by_role[role]);
  }
  return object;
}

}  // namespace

Json show(const State& state) {
  Json object = {{"agreement", state.agreement.str()},
                 {"ended", is_ended(state)},
                 {"round", state.present_round},
                 {"lines", state.lines},
                 {"newerLines", state.newer_lines},
                 {"parties", by_role_with_origin(state.parties)},
                 {"profiles", by_role_with_origin(state.profiles)},
                 {"presentDocument", write_document(present_document(state))}};
  if (const auto root = state.who.root_role()) object["rootRole"] = text(name_of(*root));
  object["replicas"] = show_all(state.who.replicas(), show_replica);
  object["rounds"] = show_all(state.rounds, [&](const auto& entry) {
    return show_round(state, entry.first, entry.second);
  });
  object["expectations"] = show_all(
      state.expectations, [&](const Expectation& item) { return show_expectation(state, item); });
  object["offers"] = show_all(state.offers, show_offer);
  object["commitments"] = show_all(
      state.commitments, [&](const Commitment& item) { return show_commitment(state, item); });
  object["goals"] = show_all(state.goals, show_goal);
  object["talks"] = show_all(talks(state), show_talk);
  object["checkIns"] = show_all(state.check_ins, [&](const auto& entry) {
    return show_check_in(state, entry.first, entry.second);
  });
  object["documents"] = show_all(state.documents, [&](const SignedDocument& document) {
    return show_document(state, document);
  });
  object["withoutEffect"] = show_all(state.without_effect, [](const WithoutEffect& entry) {
    return Json{{"replica", text(entry.line->replica)},
                {"seq", entry.line->seq},
                {"kind", text(entry.line->kind_name)},
                {"reason", text(name_of(entry.reason))}};
  });
  return object;
}

std::string show_text(const State& state) { return dump_sorted(show(state)) + "\n"; }

}  // namespace wederzijds
