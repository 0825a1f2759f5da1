// item.history: every wording of one item that the acting person may see, oldest first.

#include <algorithm>
#include <vector>

#include "api/operations.hpp"
#include "api/sight.hpp"

namespace wederzijds::api {
namespace {

/// What a line of an item is now.
enum class Standing { in_use, side_by_side, replaced };

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::in_use:
      return "in-use";
    case Standing::side_by_side:
      return "side-by-side";
    case Standing::replaced:
      break;
  }
  return "replaced";
}

/// The lines of one item that may be seen, and which of its wordings stand among them. What is in a
/// closed side has no part in it, so nothing of it shows through.
template <class T, class End>
class Seen {
 public:
  template <class MaySee>
  Seen(const Item<T, End>& item, MaySee may_see) {
    for (const Revision<T>& revision : item.revisions) {
      if (may_see(revision.stated.line())) revisions_.push_back(&revision);
    }
    for (const Stated<End>& ending : item.endings) {
      if (may_see(ending.line())) endings_.push_back(&ending);
    }
  }

  [[nodiscard]] bool empty() const { return revisions_.empty(); }

  /// Calls `wording(revision, standing)` and `ended(ending)` in the order of the lines.
  template <class Wording, class Ended>
  void each(Wording wording, Ended ended) const {
    auto next = endings_.begin();
    for (const Revision<T>* revision : revisions_) {
      for (; next != endings_.end() && before((*next)->line(), revision->stated.line()); ++next)
        ended(**next);
      wording(*revision, standing_of(*revision));
    }
    for (; next != endings_.end(); ++next) ended(**next);
  }

 private:
  [[nodiscard]] bool stands(const Revision<T>& one) const {
    const bool ended = std::any_of(
        endings_.begin(), endings_.end(),
        [&](const Stated<End>* ending) { return before(one.stated.line(), ending->line()); });
    const auto takes_its_place = [&](const Revision<T>* other) {
      return std::find(other->replaces.begin(), other->replaces.end(), one.stated->revision) !=
             other->replaces.end();
    };
    return !ended && std::none_of(revisions_.begin(), revisions_.end(), takes_its_place);
  }
  [[nodiscard]] Standing standing_of(const Revision<T>& one) const {
    if (!stands(one)) return Standing::replaced;
    const auto last = std::find_if(revisions_.rbegin(), revisions_.rend(),
                                   [&](const Revision<T>* other) { return stands(*other); });
    return *last == &one ? Standing::in_use : Standing::side_by_side;
  }

  std::vector<const Revision<T>*> revisions_;
  std::vector<const Stated<End>*> endings_;
};

/// Writes the members of a wording. No figures: those have their own rules of who sees them when.
class Members {
 public:
  Members(JsonWriter& json, const OpenAgreement& open, const Pack* pack)
      : json_(json), open_(open), pack_(pack) {}

  void write(const Revision<ExpectationStated>& revision) {
    const ExpectationStated& stated = *revision.stated;
    json_.member("topic", stated.topic);
    json_.member("topicLabel", topic_label(pack_, stated.topic, stated.topic_label));
    json_.member("text", stated.text);
    json_.optional("why", stated.why);
    json_.optional("sign", stated.sign);
  }
  void write(const Revision<OfferStated>& revision) {
    json_.member("nature", wederzijds::name_of(revision.stated->nature));
    json_.member("text", revision.stated->text);
    json_.optional("because", revision.stated->because);
  }
  void write(const Revision<CommitmentMade>& revision) {
    const CommitmentMade& made = *revision.stated;
    json_.member("owner", wederzijds::name_of(made.owner));
    json_.member("moment", made.moment);
    json_.member("action", made.action);
    json_.optional("effect", made.effect);
    json_.optional("sign", made.sign);
    json_.optional("fallback", made.fallback);
    json_.member("lookBack", made.look_back);
    write_served(revision.expectations);
  }
  void write(const Revision<GoalSet>& revision) {
    json_.member("text", revision.stated->text);
    json_.optional("by", revision.stated->by);
    write_served(revision.expectations);
    write_list(json_, "commitments", revision.commitments);
  }

 private:
  void write_served(const std::vector<Text>& ids) {
    json_.key("expectations");
    json_.begin_array();
    for (const Text id : ids) {
      for (const Expectation* item : expectations_with_id(open_.state(), open_.role(), id)) {
        json_.begin_object();
        json_.member("role", wederzijds::name_of(item->role));
        json_.member("id", item->id);
        json_.member("number", number_of(open_.state(), *item));
        json_.end_object();
      }
    }
    json_.end_array();
  }

  JsonWriter& json_;
  const OpenAgreement& open_;
  const Pack* pack_;
};

/// Who wrote it is `writtenBy`: `by` of a goal is its date.
void write_line(JsonWriter& json, const State& state, const Line& line) {
  json.member("writtenBy", wederzijds::name_of(role_of(state, line)));
  json.member("at", line.at);
}

void write_because(JsonWriter&, const ExpectationWithdrawn&) {}
void write_because(JsonWriter&, const OfferWithdrawn&) {}
void write_because(JsonWriter& json, const CommitmentDropped& ending) {
  json.optional("because", ending.because);
}
void write_because(JsonWriter& json, const GoalDropped& ending) {
  json.optional("because", ending.because);
}

/// Writes the entries of an item. Errors: `not-found` when nothing of it may be seen.
template <class T, class End, class MaySee>
Result<void> write_history(Call& call, const World& world, const OpenAgreement& open,
                           const Item<T, End>* item, std::string_view end, MaySee may_see) {
  if (item == nullptr) return fail(ErrorCode::not_found, "/id");
  const Seen<T, End> seen(*item, may_see);
  if (seen.empty()) return fail(ErrorCode::not_found, "/id");
  JsonWriter& json = call.value;
  Members members(json, open, world.pack_or_null());
  json.begin_object();
  json.key("entries");
  json.begin_array();
  seen.each(
      [&](const Revision<T>& revision, Standing standing) {
        json.begin_object();
        json.member("revision", revision.stated->revision);
        write_line(json, open.state(), revision.stated.line());
        members.write(revision);
        json.member("state", name_of(standing));
        json.end_object();
      },
      [&](const Stated<End>& ending) {
        json.begin_object();
        write_line(json, open.state(), ending.line());
        json.member("state", end);
        write_because(json, *ending);
        json.end_object();
      });
  json.end_array();
  json.end_object();
  return {};
}

}  // namespace

Result<void> item_history(World& world, Call& call) {
  const std::string kind = call.args.word("kind");
  const std::string id = call.args.id("id");
  const bool of_a_side = kind == "expectation" || kind == "offer";
  if (!of_a_side && kind != "commitment" && kind != "goal") call.args.wrong("kind");
  const Role role = of_a_side ? call.args.role("role") : Role::employee;
  WZ_CHECK(call.args.check());
  WZ_TRY(const OpenAgreement* open, world.opened());
  const State& state = open->state();
  const auto of_side = [&](const Line& line) {
    return role == open->role() || !is_closed_to_other(state, role, line.round);
  };
  const auto always = [](const Line&) { return true; };
  if (kind == "expectation") {
    return write_history(call, world, *open, find_expectation(state, role, id), "withdrawn",
                         of_side);
  }
  if (kind == "offer") {
    return write_history(call, world, *open, find_offer(state, role, id), "withdrawn", of_side);
  }
  if (kind == "commitment") {
    return write_history(call, world, *open, find_commitment(state, id), "dropped", always);
  }
  return write_history(call, world, *open, find_goal(state, id), "dropped", always);
}

}  // namespace wederzijds::api
