// Stand-ins for what the shell does with WebCrypto: keys that are only named, and signatures that
// are a hash of exactly the bytes they are over. A stand-in signature verifies if and only if the
// bytes and the key are the ones that were signed.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/log.hpp"
#include "base/base64url.hpp"
#include "base/sha256.hpp"

namespace wederzijds::test {

/// A key of that name: not a point on the curve, but of its form.
struct StandInKey {
  explicit StandInKey(std::string_view name)
      : x(to_base64url(sha256(std::string("x ") + std::string(name)))),
        y(to_base64url(sha256(std::string("y ") + std::string(name)))),
        id(thumbprint(jwk_text({x, y}))) {}

  [[nodiscard]] PublicKey key() const { return {x, y}; }

  std::string x;
  std::string y;
  ReplicaId id;
};

/// 86 characters that depend on the key and the bytes only. `variant` stands for the randomness of
/// ECDSA: every one of them verifies.
inline std::string stand_in_signature(std::string_view jwk, std::string_view payload,
                                      int variant = 0) {
  const std::string over = std::string(jwk) + '.' + std::string(payload);
  const std::string first = sha256(over + static_cast<char>('0' + variant));
  return to_base64url(first + sha256(over));
}

/// Whether the second half, which has no randomness, is that of these bytes.
inline bool stand_in_verifies(std::string_view jwk, std::string_view payload,
                              std::string_view signature) {
  const auto bytes = from_base64url(signature);
  if (!bytes || bytes->size() != 64) return false;
  return bytes->substr(32) == sha256(std::string(jwk) + '.' + std::string(payload));
}

/// The answers of an honest shell.
inline std::vector<VerifyAnswer> stand_in_answers(const UnverifiedFile& file) {
  std::vector<VerifyAnswer> answers;
  for (const UnverifiedLog& log : file.logs()) {
    const bool good = log.protected_text == protected_header &&
                      stand_in_verifies(jwk_text(log.key), log.payload, log.signature);
    answers.push_back(good ? VerifyAnswer::good : VerifyAnswer::bad);
  }
  return answers;
}

/// Reads a file and verifies it with the stand-in.
inline Result<VerifiedFile> read_and_verify(std::string_view bytes, const LogSet& known = {}) {
  WZ_TRY(UnverifiedFile file, read_file(bytes));
  const auto answers = stand_in_answers(file);
  return verify(std::move(file), answers, known);
}

/// Signs the replica's own log to its end.
inline Result<void> sign(LogSet& logs, const ReplicaId& replica, int variant = 0) {
  const LogText* const log = logs.own_log(replica);
  if (log == nullptr) return fail(ErrorCode::not_found);
  const std::string jwk = jwk_text(log->opened().key);
  return logs.set_signature(replica, log->lines.size(),
                            stand_in_signature(jwk, log->payload(), variant));
}

}  // namespace wederzijds::test
