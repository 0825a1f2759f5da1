#include "api/great.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "agreement/carried.hpp"
#include "agreement/line.hpp"
#include "profile/balance.hpp"
#include "side/own_figures.hpp"

namespace wederzijds::api {
namespace {

struct Great {
  std::optional<int> work;
  std::optional<int> feeling;
  std::string date;         // of the look-back, or the day of the line or the profile
  std::string_view source;  // "check-in" or "profile"

  [[nodiscard]] bool says_something() const { return work || feeling; }
  [[nodiscard]] bool same_figures(const Great& other) const {
    return work == other.work && feeling == other.feeling;
  }
};

std::string_view name_of_field(GreatField field) {
  switch (field) {
    case GreatField::both:
      return "both";
    case GreatField::work:
      return "work";
    case GreatField::feeling:
      return "feeling";
    case GreatField::neither:
      break;
  }
  return "neither";
}

/// The last check-in of the role that says something about it. The other's opens with mine of that
/// moment.
std::optional<Great> from_check_ins(const OpenAgreement& open, Role role) {
  const Stated<CheckinRecorded>* last = nullptr;
  for (const auto& [key, recorded] : open.state().check_ins) {
    if (!recorded[role] || !is_open_check_in(open.state(), *recorded[role], open.role())) continue;
    const Stated<CheckinRecorded>& one = *recorded[role];
    if (!one->great_work && !one->feeling_great) continue;
    if (last == nullptr || before(last->line(), one.line())) last = &one;
  }
  if (last == nullptr) return std::nullopt;
  return Great{(*last)->great_work, (*last)->feeling_great, std::string((*last)->date), "check-in"};
}

/// What the shared profile of the role says; the other's belongs to their side.
std::optional<Great> from_shared_profile(const OpenAgreement& open, Role role) {
  const State& state = open.state();
  const Stated<ProfileShared>* shared = nullptr;
  if (role != open.role()) {
    shared = visible_profile(state, role);
  } else if (state.profiles[role]) {
    shared = &*state.profiles[role];
  }
  if (shared == nullptr || !(*shared)->balance) return std::nullopt;
  const Great found{(*shared)->balance->great_work, (*shared)->balance->feeling_great,
                    std::string(shared->line().at.substr(0, 10)), "profile"};
  return found.says_something() ? std::optional<Great>(found) : std::nullopt;
}

/// What I kept to myself at look-backs: the last by day.
std::optional<Great> from_kept(const OpenAgreement& open) {
  std::optional<Great> last;
  for (const OwnFigures& kept : kept_figures(open.desk())) {
    if (!kept.great_work && !kept.feeling_great) continue;
    if (!last || last->date <= kept.date) {
      last = Great{kept.great_work, kept.feeling_great, kept.date, "check-in"};
    }
  }
  return last;
}

/// What my profile at this browser says; a guest's is not here.
std::optional<Great> from_own_profile(World& world, const OpenAgreement& open) {
  const OwnReplica* own = find_own(open.me(), open.acting());
  if (own == nullptr || own->guest) return std::nullopt;
  const ProfileRound* round = current_round(std::as_const(world.main_folder()).profile());
  if (round == nullptr) return std::nullopt;
  const Great found{round->balance.great_work, round->balance.feeling_great,
                    round->changed.substr(0, 10), "profile"};
  return found.says_something() ? std::optional<Great>(found) : std::nullopt;
}

/// My own figures that I share with nobody: the later of the two, unless what I share is later or
/// the same.
std::optional<Great> only_mine(World& world, const OpenAgreement& open,
                               const std::optional<Great>& shared) {
  std::optional<Great> own = from_own_profile(world, open);
  const std::optional<Great> kept = from_kept(open);
  if (kept && (!own || own->date <= kept->date)) own = kept;
  if (own && shared && (own->date < shared->date || own->same_figures(*shared))) return {};
  return own;
}

void write_one(JsonWriter& json, Role role, const Great& great, bool is_private) {
  json.begin_object();
  json.member("role", name_of(role));
  json.optional("greatWork", great.work);
  json.optional("feelingGreat", great.feeling);
  if (const auto field = great_field(great.work, great.feeling)) {
    json.member("field", name_of_field(*field));
  }
  json.member("date", great.date);
  json.member("source", great.source);
  if (is_private) json.member("private", true);
  json.end_object();
}

}  // namespace

void write_great(JsonWriter& json, World& world, const OpenAgreement& open) {
  json.key("great");
  json.begin_array();
  for (const Role role : both_roles) {
    std::optional<Great> shared = from_check_ins(open, role);
    if (!shared) shared = from_shared_profile(open, role);
    if (shared) write_one(json, role, *shared, false);
    if (role != open.role()) continue;
    const std::optional<Great> own = only_mine(world, open, shared);
    if (own) write_one(json, role, *own, true);
  }
  json.end_array();
}

}  // namespace wederzijds::api
