// The agreement file: reading in the order of checks of domain.md section 3, writing exact bytes.
//
// Guarantees: an UnverifiedFile passed every check that comes before the signatures; a VerifiedFile
// passed all. They are different types, and only a VerifiedFile gives logs to merge. Between the
// two the shell checks the signatures; the core never does.

#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/log.hpp"
#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace wederzijds {

/// The only protected header there is: {"alg":"ES256","b64":false,"crit":["b64"]} in base64url.
inline constexpr std::string_view protected_header =
    "eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19";
inline constexpr std::string_view media_type = "application/vnd.wederzijds.agreement+json";
inline constexpr std::string_view age_armour = "-----BEGIN AGE ENCRYPTED FILE-----";

/// One log of a file whose signatures nobody has checked. The views live as long as the file.
struct UnverifiedLog {
  std::string_view replica;         ///< what line 1 claims
  std::string_view agreement;       ///< what line 1 claims; the same as the file's
  PublicKey key;                    ///< the public key of line 1
  std::string_view protected_text;  ///< as it stands in the file; may be wrong
  std::string_view signature;       ///< as it stands in the file; may be wrong
  std::string_view payload;    ///< the exact bytes; the signature is over "<protected>.<payload>"
  std::size_t line_count = 0;  ///< lines of the payload
};

class UnverifiedFile {
 public:
  [[nodiscard]] const AgreementId& agreement() const { return agreement_; }
  [[nodiscard]] const std::vector<UnverifiedLog>& logs() const { return logs_; }

 private:
  friend class FileReader;
  AgreementId agreement_;
  std::vector<UnverifiedLog> logs_;
  std::shared_ptr<Arena> arena_;
};

/// What the shell found of one log: does the signature fit the payload under the key of line 1?
enum class VerifyAnswer : std::uint8_t { bad, good };

class VerifiedFile {
 public:
  [[nodiscard]] const LogSet& logs() const { return logs_; }
  /// Lines in the file, branches and prefixes counted as they stood.
  [[nodiscard]] std::size_t line_count() const { return line_count_; }
  /// How many logs stood in the file.
  [[nodiscard]] std::size_t log_count() const { return log_count_; }

 private:
  friend class FileReader;
  LogSet logs_;
  std::size_t line_count_ = 0;
  std::size_t log_count_ = 0;
};

/// Checks everything that comes before the signatures. Errors in this order: `too-large`,
/// `not-utf8`, `needs-passphrase`, `not-json`, `malformed`, `backup-file`, `not-an-agreement`,
/// `newer-version`, `malformed` (members of the file, number of lines, line 1).
[[nodiscard]] Result<UnverifiedFile> read_file(std::string_view bytes);

/// Checks the rest, given the shell's answers in the order of the logs. Lines that stand at the
/// same place of a log in `known` are taken over by comparing bytes. Errors in this order:
/// `not-verified` (another number of answers than logs), `bad-signature`, `key-changed`,
/// `malformed` (lines), `too-large`.
[[nodiscard]] Result<VerifiedFile> verify(UnverifiedFile&& file,
                                          std::span<const VerifyAnswer> answers,
                                          const LogSet& known = {});

/// The exact bytes of the file with these logs. Error `not-signed` when a log is longer than its
/// signature, `too-large` over a limit.
[[nodiscard]] Result<std::string> write_file(const LogSet& logs);

}  // namespace wederzijds
