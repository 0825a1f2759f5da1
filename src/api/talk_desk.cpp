#include "api/talk_desk.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "side/desk.hpp"

namespace wederzijds::api {
namespace {

const std::string talk_key = "talk";

constexpr std::array<std::string_view, 7> of_the_agenda = {"minutes", "at",    "seconds", "paused",
                                                           "parked",  "added", "order"};

bool is_of_the_agenda(const std::string& member) {
  return std::find(of_the_agenda.begin(), of_the_agenda.end(), member) != of_the_agenda.end();
}

/// `own` with the arrangement of `arranged`.
Json with_agenda_of(const Json& own, const Json& arranged) {
  Json talk = Json::object();
  for (const auto& [name, member] : own.items()) {
    if (!is_of_the_agenda(name)) talk[name] = member;
  }
  for (const auto& [name, member] : arranged.items()) {
    if (is_of_the_agenda(name)) talk[name] = member;
  }
  return talk;
}

Json kept_on(const Desk& desk) {
  const Json* kept = find_on_desk(desk, talk_key);
  return kept != nullptr ? *kept : Json::object();
}

/// On whose desk the arrangement of two at one device lies: of the first who came and is no guest.
const OwnReplica* keeper(const OpenAgreement& open) {
  if (open.here(Role::employee) == nullptr || open.here(Role::manager) == nullptr) return nullptr;
  const auto& all = open.me().replicas;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [](const OwnReplica& own) { return !own.erased && !own.guest; });
  return found == all.end() ? nullptr : &*found;
}

Result<void> put(Desk& desk, const Json& value) {
  WZ_TRY(desk, put_on_desk(desk, talk_key, value));
  return {};
}

}  // namespace

Json talk_desk(const OpenAgreement& open) {
  const Json own = kept_on(open.desk());
  const OwnReplica* of = keeper(open);
  if (of == nullptr || of->replica == open.acting()) return own;
  return with_agenda_of(own, kept_on(open.desk(of->replica)));
}

Result<void> put_talk_desk(OpenAgreement& open, const Json& value) {
  WZ_CHECK(put(open.documents().desk, value));
  const OwnReplica* of = keeper(open);
  if (of == nullptr || of->replica == open.acting()) return {};
  Desk& desk = open.documents(of->replica).desk;
  return put(desk, with_agenda_of(kept_on(desk), value));
}

void clear_talk_desk(OpenAgreement& open) {
  Desk& own = open.documents().desk;
  own = clear_from_desk(std::move(own), talk_key);
  const OwnReplica* theirs = open.here(open.other_role());
  if (theirs == nullptr) return;
  Desk& desk = open.documents(theirs->replica).desk;
  const Json rest = with_agenda_of(kept_on(desk), Json::object());
  desk = clear_from_desk(std::move(desk), talk_key);
  if (!rest.empty()) desk.entries[talk_key] = rest;
}

}  // namespace wederzijds::api
