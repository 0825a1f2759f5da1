#include "agreement/state.hpp"

#include <algorithm>
#include <iterator>

namespace wederzijds {
namespace {

template <class Items, class Index>
auto* find_in(const Items& items, const Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &items[found->second];
}

// The revisions and endings of rounds that are open to the other role, played again.
template <class T, class End>
const Revision<T>* visible_revision(const State& state, const Item<T, End>& item, Role role) {
  if (!item.stands) return nullptr;
  const auto open = [&](const Line& line) { return !is_closed_to_other(state, role, line.round); };
  std::vector<const Revision<T>*> standing;
  auto ending = item.endings.begin();
  const auto end_before = [&](const Line* line) {
    for (; ending != item.endings.end() && (line == nullptr || before(ending->line(), *line));
         ++ending) {
      if (open(ending->line())) standing.clear();
    }
  };
  for (const Revision<T>& revision : item.revisions) {
    end_before(&revision.stated.line());
    if (!open(revision.stated.line())) continue;
    standing.erase(std::remove_if(standing.begin(), standing.end(),
                                  [&](const Revision<T>* former) {
                                    return std::find(
                                               revision.replaces.begin(), revision.replaces.end(),
                                               former->stated->revision) != revision.replaces.end();
                                  }),
                   standing.end());
    standing.push_back(&revision);
  }
  end_before(nullptr);
  return standing.empty() ? nullptr : standing.back();
}

template <class T>
const T* pointer_to(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}

}  // namespace

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::not_counted:
      return "not-counted";
    case Reason::body:
      return "body";
    case Reason::role:
      return "role";
    case Reason::reference:
      return "reference";
    case Reason::already_agreed:
      break;
  }
  return "already-agreed";
}

Role role_of(const State& state, const Line& line) {
  const Replica* const replica = state.who.find(line.replica);
  return replica == nullptr ? line.role : replica->role;
}

const Expectation* find_expectation(const State& state, Role role, std::string_view id) {
  return find_in(state.expectations, state.expectation_index[role], id);
}

const Offer* find_offer(const State& state, Role role, std::string_view id) {
  return find_in(state.offers, state.offer_index[role], id);
}

const Commitment* find_commitment(const State& state, std::string_view id) {
  return find_in(state.commitments, state.commitment_index, id);
}

const Goal* find_goal(const State& state, std::string_view id) {
  return find_in(state.goals, state.goal_index, id);
}

const Round* find_round(const State& state, int round) {
  const auto found = state.rounds.find(round);
  return found == state.rounds.end() ? nullptr : &found->second;
}

const Round* present_round(const State& state) { return find_round(state, state.present_round); }

const Stated<FrameSet>* present_frame(const State& state) {
  const Round* const round = present_round(state);
  return round == nullptr ? nullptr : pointer_to(round->frame);
}

bool is_ended(const State& state) {
  const Round* const round = present_round(state);
  return round != nullptr && round->ended.has_value();
}

bool is_finished(const State& state, Role role, int round) {
  const Round* const found = find_round(state, round);
  return found != nullptr && found->sides[role].finished.has_value();
}

bool has_opened(const State& state, Role role, int round) {
  const Round* const found = find_round(state, round);
  return found != nullptr && found->sides[role].opened.has_value();
}

bool is_closed_to_other(const State& state, Role role, int round) {
  return !has_opened(state, other(role), round);
}

const Revision<ExpectationStated>* visible_to_other(const State& state, const Expectation& item) {
  return visible_revision(state, item, item.role);
}

const Revision<OfferStated>* visible_to_other(const State& state, const Offer& item) {
  return visible_revision(state, item, item.role);
}

const Stated<ProfileShared>* visible_profile(const State& state, Role role) {
  const Stated<ProfileShared>* last = nullptr;
  for (const auto& [number, round] : state.rounds) {
    const auto& profile = round.sides[role].profile;
    if (!profile || is_closed_to_other(state, role, number)) continue;
    if (last == nullptr || before(last->line(), profile->line())) last = &*profile;
  }
  return last;
}

const Stated<ViewGiven>* view_in_round(const State& state, const Expectation& item, int round) {
  const Round* const found = find_round(state, round);
  if (found == nullptr) return nullptr;
  const auto& views = found->sides[other(item.role)].views;
  const auto view = views.find(item.id);
  return view == views.end() ? nullptr : &view->second;
}

const Stated<ViewGiven>* view_now(const State& state, const Expectation& item) {
  const Stated<ViewGiven>* const view = view_in_round(state, item, state.present_round);
  if (view == nullptr || item.in_use() == nullptr) return nullptr;
  return (*view)->revision == item.in_use()->stated->revision ? view : nullptr;
}

const Answer* answer_in_round(const State& state, const Expectation& item, int round) {
  const Round* const found = find_round(state, round);
  if (found == nullptr) return nullptr;
  const auto& answers = found->sides[other(item.role)].answers;
  const auto answer = answers.find(item.id);
  return answer == answers.end() ? nullptr : &answer->second;
}

const Answer* answer_now(const State& state, const Expectation& item) {
  const Answer* const answer = answer_in_round(state, item, state.present_round);
  if (answer == nullptr || item.in_use() == nullptr) return nullptr;
  return answer->present()->revision == item.in_use()->stated->revision ? answer : nullptr;
}

CheckInKey key_of(const CheckinRecorded& check_in) {
  const bool extra = check_in.moment == "extra";
  return {extra ? check_in.date : check_in.moment, extra};
}

bool is_used(const State& state, const Stated<CheckinRecorded>& check_in) {
  const auto found = state.check_ins.find(key_of(*check_in));
  if (found == state.check_ins.end()) return false;
  const auto& used = found->second[check_in.line().role];
  return used && *used == check_in;
}

bool is_open_check_in(const State& state, const Stated<CheckinRecorded>& check_in, Role me) {
  if (check_in.line().role == me) return true;
  const auto found = state.check_ins.find(key_of(*check_in));
  return found != state.check_ins.end() && found->second[me].has_value();
}

std::optional<FigureAt> received_now(const State& state, const Expectation& item,
                                     std::optional<Role> me) {
  std::optional<FigureAt> now;
  if (item.in_use() != nullptr && item.in_use()->stated->received) {
    now = FigureAt{*item.in_use()->stated->received, item.in_use()->stated.line_ptr()};
  }
  const auto& all = item.received_in_check_ins;
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const ReceivedInCheckIn& entry) {
    return is_used(state, entry.check_in) && (!me || is_open_check_in(state, entry.check_in, *me));
  });
  if (last != all.rend() && (!now || before(*now->line, last->check_in.line()))) {
    now = FigureAt{last->received, last->check_in.line_ptr()};
  }
  return now;
}

std::vector<FigureAt> received_over_time(const State& state, const Expectation& item) {
  std::vector<FigureAt> figures;
  for (const auto& revision : item.revisions) {
    if (revision.stated->received) {
      figures.push_back({*revision.stated->received, revision.stated.line_ptr()});
    }
  }
  for (const ReceivedInCheckIn& entry : item.received_in_check_ins) {
    if (is_used(state, entry.check_in))
      figures.push_back({entry.received, entry.check_in.line_ptr()});
  }
  std::sort(figures.begin(), figures.end(),
            [](const FigureAt& a, const FigureAt& b) { return before(*a.line, *b.line); });
  return figures;
}

std::optional<StatusAt> status_now(const State& state, const Commitment& item, Role role) {
  const auto& all = item.statuses[role];
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const StatusInCheckIn& entry) {
    return is_used(state, entry.check_in);
  });
  if (last == all.rend()) return std::nullopt;
  return StatusAt{last->status, last->check_in.line_ptr()};
}

std::vector<Talk> talks(const State& state) {
  struct Group {
    std::vector<Text> ids;
    const Stated<TalkHeld>* last = nullptr;
    ByRole<const Stated<TalkHeld>*> remarks{};
  };
  std::map<std::pair<int, Text>, Group> groups;
  const auto keep_later = [](const Stated<TalkHeld>*& kept, const Stated<TalkHeld>& line) {
    if (kept == nullptr || before(kept->line(), line.line())) kept = &line;
  };
  for (const TalkLines& lines : state.talk_lines) {
    Group& group = groups[{lines.last->line().round, (*lines.last)->date}];
    group.ids.push_back(lines.id);
    keep_later(group.last, *lines.last);
    for (const Role role : both_roles) {
      const auto& own = lines.by_role[role];
      if (own && (*own)->remark) keep_later(group.remarks[role], *own);
    }
  }
  std::vector<Talk> result;
  for (auto& [key, group] : groups) {
    Talk talk;
    talk.round = key.first;
    talk.date = key.second;
    talk.minutes = (*group.last)->minutes;
    talk.ids = std::move(group.ids);
    talk.last = group.last->line_ptr();
    for (const Role role : both_roles) {
      if (group.remarks[role] != nullptr) talk.remarks[role] = (*group.remarks[role])->remark;
    }
    result.push_back(std::move(talk));
  }
  return result;
}

const SignedDocument* offered_document(const State& state) {
  return state.offered ? &state.documents[*state.offered] : nullptr;
}

std::vector<const SignedDocument*> documents_set_aside(const State& state) {
  std::vector<const SignedDocument*> aside;
  for (const SignedDocument& document : state.documents) {
    if (only_signer(document) && &document != offered_document(state)) aside.push_back(&document);
  }
  return aside;
}

const SignedDocument* last_version(const State& state) {
  return state.versions.empty() ? nullptr : &state.documents[state.versions.back()];
}

std::optional<Role> only_signer(const SignedDocument& document) {
  const bool employee = !document.signatures.employee.empty();
  const bool manager = !document.signatures.manager.empty();
  if (document.version > 0 || employee == manager) return std::nullopt;
  return employee ? Role::employee : Role::manager;
}

}  // namespace wederzijds
