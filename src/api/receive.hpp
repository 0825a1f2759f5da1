// Parts of receiving that other operations use.

#pragma once

#include <vector>

#include "agreement/file.hpp"
#include "api/args.hpp"
#include "api/begin.hpp"
#include "api/call.hpp"
#include "api/open_agreement.hpp"
#include "api/world.hpp"
#include "base/json.hpp"
#include "store/documents.hpp"

namespace wederzijds::api {

/// How long the logs of others are now.
[[nodiscard]] std::vector<Reach> lengths_of_others(const OpenAgreement& open);

/// Whether the last import can be taken back. Of an agreement that came with it only while nothing
/// was typed: taking it back takes the agreement away.
[[nodiscard]] bool can_undo_import(const OpenAgreement& open);

/// How many lines of the one set are not in the other.
[[nodiscard]] std::size_t count_new_lines(const LogSet& incoming, const LogSet& known);

/// What the shell answers about the logs of a file, in their order.
struct SignatureAnswers {
  std::vector<VerifyAnswer> signatures;
  std::vector<std::optional<std::string>> thumbprints;
};
/// Reads `results`.
[[nodiscard]] SignatureAnswers read_signature_answers(Args& args);
/// Checks a file with them. Errors: as verify, `key-changed`.
[[nodiscard]] Result<VerifiedFile> verified(UnverifiedFile&& read, const SignatureAnswers& answers,
                                            const LogSet& known);

/// What the shell has to check of a file, as the member `logs`: every log with its key and the
/// exact bytes. Error: `storage-failed`.
Result<void> write_logs_to_check(World& world, JsonWriter& json, const UnverifiedFile& file);

/// The replica of this device that another copy wrote for too, or nothing.
[[nodiscard]] std::optional<ReplicaId> branched_replica(const OpenAgreement& open);

/// The person of a role as the file knows them, to go on under another key.
[[nodiscard]] Person person_of(const State& state, Role role);

/// This device goes on under a new replica, which the old one accepts in its last line if it
/// counts. The drafts go along. Errors: as OpenAgreement::write.
Result<void> go_on_as(OpenAgreement& open, const ReplicaId& old, const Person& person,
                      const Context& context);

}  // namespace wederzijds::api
