// profiles.view: two shared profiles side by side.

#include "talk/profiles.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/share_profile.hpp"
#include "api/sight.hpp"

namespace wederzijds::api {
namespace {

/// The snapshot of a role that the acting person may see; nothing when it holds nothing. The
/// other's belongs to their side.
const ProfileShared* seen_snapshot(const OpenAgreement& open, Role role) {
  const State& state = open.state();
  const Stated<ProfileShared>* stated = nullptr;
  if (role != open.role()) {
    stated = visible_profile(state, role);
  } else if (state.profiles[role]) {
    stated = &*state.profiles[role];
  }
  return stated != nullptr && !is_empty_snapshot(**stated) ? &**stated : nullptr;
}

void write_named(JsonWriter& json, const NamedThing& thing) {
  json.begin_object();
  json.member("id", thing.id);
  json.member("label", thing.label);
  json.end_object();
}

void write_profiles(JsonWriter& json, const OpenAgreement& open,
                    const ByRole<const ProfileShared*>& profiles) {
  json.key("profiles");
  json.begin_array();
  for (const Role role : both_roles) {
    json.begin_object();
    json.member("role", name_of(role));
    json.optional("name",
                  role == open.role() ? name_of_role(open.state(), role) : name_of_other(open));
    if (profiles[role] != nullptr) write_snapshot_member(json, "snapshot", *profiles[role]);
    json.end_object();
  }
  json.end_array();
}

void write_preferences(JsonWriter& json, const ProfilesSideBySide& pair) {
  json.key("alike");
  json.begin_array();
  for (const AlikePreference& one : pair.alike) {
    json.begin_object();
    json.member("id", one.id);
    json.member("left", one.left);
    json.member("right", one.right);
    json.member("position", one.position);
    json.end_object();
  }
  json.end_array();
  json.key("differences");
  json.begin_array();
  for (const DifferentPreference& one : pair.differences) {
    json.begin_object();
    json.member("id", one.id);
    json.member("left", one.left);
    json.member("right", one.right);
    json.member("employee", one.position.employee);
    json.member("manager", one.position.manager);
    json.optional("prompt", one.prompt);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

Result<void> profiles_view(World& world, Call& call) {
  WZ_TRY(const OpenAgreement* open, world.opened());
  const ByRole<const ProfileShared*> profiles = {seen_snapshot(*open, Role::employee),
                                                 seen_snapshot(*open, Role::manager)};
  const ProfilesSideBySide pair =
      side_by_side(profiles, world.instruments ? *world.instruments : Instruments());
  JsonWriter& json = call.value;
  json.begin_object();
  write_header_member(json, *open);
  json.member("closed", !sees_other_side(open->state(), open->role()));
  write_profiles(json, *open, profiles);
  write_preferences(json, pair);
  json.key("complements");
  json.begin_array();
  for (const ComplementaryStrengths& one : pair.complements) {
    json.begin_object();
    for (const Role role : both_roles) {
      json.key(name_of(role));
      write_named(json, one.strength[role]);
    }
    json.member("prompt", one.prompt);
    json.end_object();
  }
  json.end_array();
  json.key("sharedValues");
  json.begin_array();
  for (const NamedThing& value : pair.shared_values) write_named(json, value);
  json.end_array();
  json.end_object();
  return {};
}

}  // namespace wederzijds::api
