// How an agreement comes to be on this device, and goes: what agreement.begin, import.accept and
// together.begin have in common.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agreement/body.hpp"
#include "api/args.hpp"
#include "api/call.hpp"
#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"

namespace wederzijds::api {

/// Somebody who begins to write: role, name, and the replica with its public key.
struct Person {
  Role role = Role::employee;
  std::string name;
  std::optional<std::string> job_title;
  ReplicaId replica;
  std::string key_x;
  std::string key_y;
  std::optional<ReplicaId> guest_of;
};

/// Reads `replica` and `key` (a public JWK of P-256; members besides `crv`, `kty`, `x` and `y` are
/// ignored).
void read_key(Args& args, Person& person);
/// The same with `name` and `jobTitle?`.
[[nodiscard]] Person read_person(Args& args, Role role);

/// The arguments of a frame: `reason`, `from?`, `until?`, `focus?`, `checkIns?` (sorted, each
/// once).
struct FrameArguments {
  std::string reason;
  std::optional<std::string> from, until, focus;
  std::vector<std::string> check_ins;

  /// Lives as long as the arguments.
  [[nodiscard]] FrameSet body() const;
};
[[nodiscard]] FrameArguments read_frame(Args& args);

/// The line that says who somebody is; lives as long as its arguments.
[[nodiscard]] PartyDescribed party_body(const std::string& name,
                                        const std::optional<std::string>& job_title,
                                        const Context& context);

/// Makes the folder of an agreement that is new here, opens it and lets `person` act. Errors:
/// `already-exists`, `storage-failed`.
Result<void> begin_agreement(World& world, const AgreementId& agreement, const Person& person,
                             const std::optional<std::string>& other_name);
/// Takes back a beginning that failed: the agreement that was open before is open again.
void abandon_beginning(World& world, const AgreementId& agreement,
                       std::unique_ptr<OpenAgreement> former);

/// Begins the log of a person who works here from now on: `log.opened` and `party.described`.
/// Errors: as OpenAgreement::begin_log and write.
Result<void> enter(OpenAgreement& open, const Person& person, const Context& context);

/// Removes every file of an agreement and its row in the list; answers whether there was any.
/// Error: `storage-failed`.
Result<bool> erase_files(World& world, const AgreementId& agreement);

}  // namespace wederzijds::api
