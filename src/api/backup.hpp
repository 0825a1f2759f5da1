// Parts of backing up and restoring that several operations use.

#pragma once

#include <vector>

#include "api/args.hpp"
#include "api/begin.hpp"
#include "api/call.hpp"
#include "api/world.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "store/backup.hpp"

namespace wederzijds::api {

/// The replica as which somebody goes on elsewhere: public key as everywhere, and the private one,
/// which the shell made for this file.
struct FreshPerson {
  Person person;
  PrivateKey key;
};

/// Reads `replica`, `key` and `secret`.
[[nodiscard]] FreshPerson read_fresh_person(Args& args);
/// Error: `key-changed` at `/replica` when the id is not the key's thumbprint.
[[nodiscard]] Result<void> check_thumbprint(const FreshPerson& fresh);

/// The value of `backup.view`.
void write_backup_view(World& world, Call& call);
/// `undo`, while the last restore can be undone.
void write_undo_member(World& world, JsonWriter& json);
/// What a backup does not hold, with the people as far as this device knows them.
void write_left_out(JsonWriter& json, World& world, const std::vector<LeftOut>& left_out);

}  // namespace wederzijds::api
