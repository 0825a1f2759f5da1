// What every function that can fail answers, and the one list of what can go wrong.
//
// Guarantees: nothing in the core throws or aborts on input; a code never changes its name once it
// is released, because shells and files of other programs speak of it.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace wederzijds {

/// The one list: code, its name outside (kebab-case), one sentence for developers. The sentence for
/// the person is in the shell's catalogue, under `error-<name>`.
#define WZ_ERROR_CODES(X)                                                                         \
  X(too_large, "too-large", "The file, text or merge is over a limit.")                           \
  X(not_utf8, "not-utf8", "The bytes are not valid UTF-8.")                                       \
  X(needs_passphrase, "needs-passphrase", "The file is locked with a passphrase.")                \
  X(wrong_passphrase, "wrong-passphrase", "The passphrase does not open the file.")               \
  X(work_factor, "work-factor", "The locked file asks for more work than 2^20 to open.")          \
  X(not_json, "not-json",                                                                         \
    "The text is not JSON (RFC 8259), or holds a NUL byte or a lone "                             \
    "surrogate.")                                                                                 \
  X(malformed, "malformed", "The JSON breaks a rule of the format at the place given.")           \
  X(backup_file, "backup-file", "The file is a backup, not an agreement.")                        \
  X(not_an_agreement, "not-an-agreement", "The JSON is not an agreement file.")                   \
  X(newer_version, "newer-version", "The file was made by a newer version of the format.")        \
  X(bad_signature, "bad-signature", "A signature does not fit the bytes it stands beside.")       \
  X(key_changed, "key-changed", "A replica id is not the thumbprint of its key.")                 \
  X(nothing_new, "nothing-new", "Everything in the file is known already.")                       \
  X(another_agreement, "another-agreement", "The logs belong to another agreement.")              \
  X(unknown_operation, "unknown-operation", "The door has no operation of this name.")            \
  X(bad_arguments, "bad-arguments", "An argument is missing, of the wrong type or out of range.") \
  X(not_found, "not-found", "What was named does not exist.")                                     \
  X(already_exists, "already-exists", "What was to be made exists already.")                      \
  X(not_open, "not-open", "No agreement is open.")                                                \
  X(read_only, "read-only", "What is stored may only be read here.")                              \
  X(side_not_finished, "side-not-finished", "A side of this round is not finished yet.")          \
  X(side_closed, "side-closed", "The other's side is still closed.")                              \
  X(already_signed, "already-signed", "This role has signed this document already.")              \
  X(already_agreed, "already-agreed", "Both roles have signed this document.")                    \
  X(cannot_sign, "cannot-sign", "This version cannot sign such a document.")                      \
  X(nothing_to_share, "nothing-to-share", "There is nothing to hand out.")                        \
  X(incomplete, "incomplete", "A member that is needed is still empty.")                          \
  X(not_yours, "not-yours", "Only the other role may do this.")                                   \
  X(replica_does_not_count, "replica-does-not-count",                                             \
    "This replica is not accepted or was closed.")                                                \
  X(stored_data_damaged, "stored-data-damaged", "A stored file is damaged and was set aside.")    \
  X(newer_data, "newer-data", "What is stored was written by a newer version of the app.")        \
  X(no_import_pending, "no-import-pending", "No file is being taken in.")                         \
  X(not_verified, "not-verified", "The signatures of the file have not been checked yet.")        \
  X(not_signed, "not-signed", "A log is longer than its signature.")                              \
  X(not_allowed, "not-allowed", "This cannot be done in the present state.")                      \
  X(storage_failed, "storage-failed", "The file system refused to read or write.")                \
  X(internal, "internal", "The core broke one of its own promises.")

enum class ErrorCode : std::uint8_t {
#define WZ_ENUMERATOR(code, name, sentence) code,
  WZ_ERROR_CODES(WZ_ENUMERATOR)
#undef WZ_ENUMERATOR
};

/// The number of error codes; the codes are 0 to this minus one.
[[nodiscard]] int error_code_count();
/// The name outside, like "not-utf8".
[[nodiscard]] std::string_view name_of(ErrorCode code);
/// One English sentence for developers.
[[nodiscard]] std::string_view sentence_of(ErrorCode code);

/// What went wrong, where, and a detail for developers.
struct Error {
  ErrorCode code = ErrorCode::internal;
  /// The place: a JSON Pointer (RFC 6901), or `/logs/1/payload#12` for a line; empty when there is
  /// none.
  std::string at;
  /// For developers, English, never shown to a person as it is.
  std::string detail;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// A failed Result of any type.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string at = {},
                                                std::string detail = {}) {
  return tl::unexpected<Error>(Error{code, std::move(at), std::move(detail)});
}

}  // namespace wederzijds

#define WZ_CONCAT_INNER(a, b) a##b
#define WZ_CONCAT(a, b) WZ_CONCAT_INNER(a, b)
#define WZ_TRY_INNER(result, declaration, expression)              \
  auto result = (expression);                                      \
  if (!result) return ::tl::unexpected(std::move(result).error()); \
  declaration = std::move(*result)

/// `WZ_TRY(auto x, f());` declares x with what f() promises, or returns f()'s error.
#define WZ_TRY(declaration, ...) \
  WZ_TRY_INNER(WZ_CONCAT(wz_result_, __LINE__), declaration, (__VA_ARGS__))

/// `WZ_CHECK(f());` returns f()'s error if it failed; for Result<void>.
#define WZ_CHECK(...)                                                    \
  do {                                                                   \
    auto wz_check = (__VA_ARGS__);                                       \
    if (!wz_check) return ::tl::unexpected(std::move(wz_check).error()); \
  } while (false)
