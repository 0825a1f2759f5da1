// The importer behind the signatures: every signature is taken for good, so that the lines are
// reached. The mutator changes the payloads as they are after decoding, and writes the file around
// them again.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/document.hpp"
#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/scores.hpp"
#include "agreement/show.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

using namespace wederzijds;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

void must(bool condition) {
  if (!condition) std::abort();
}

bool is_import_answer(ErrorCode code) {
  switch (code) {
    case ErrorCode::too_large:
    case ErrorCode::not_utf8:
    case ErrorCode::needs_passphrase:
    case ErrorCode::not_json:
    case ErrorCode::malformed:
    case ErrorCode::backup_file:
    case ErrorCode::not_an_agreement:
    case ErrorCode::newer_version:
    case ErrorCode::bad_signature:
    case ErrorCode::key_changed:
      return true;
    default:
      return false;
  }
}

Result<VerifiedFile> take(std::string_view bytes, const LogSet& known = {}) {
  WZ_TRY(UnverifiedFile file, read_file(bytes));
  const std::vector<VerifyAnswer> answers(file.logs().size(), VerifyAnswer::good);
  return verify(std::move(file), answers, known);
}

void use(const LogSet& logs) {
  const auto written = write_file(logs);
  if (!written) return;  // written as we write it may be over a limit
  const auto again = take(*written, logs);
  must(again.has_value());
  must(write_file(again->logs()) == written);
  const State state = fold(logs);
  const std::string shown = show_text(state);
  must(is_utf8(shown));
  must(shown == show_text(fold(again->logs())));
  must(parse_checked(shown).has_value());
  const Document document = present_document(state);
  const auto read = read_document(write_document(document));
  must(read.has_value() && read->can_be_signed && read->document == document);
  must(changes_since(state, document).empty() || present_round(state) != nullptr);
  (void)compare(state);

  // Line after line into a fold that grows gives the same.
  Fold growing;
  LogSet part(logs.agreement());
  for (const LogText& log : logs.logs()) {
    must(part.unite(log).has_value());
    growing.update(part);
  }
  must(show_text(growing.state()) == shown);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto file = take(bytes);
  if (!file) {
    must(is_import_answer(file.error().code));
    return 0;
  }
  use(file->logs());
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  const auto json = parse_checked(std::string_view(reinterpret_cast<const char*>(data), size));
  const Json* const logs = json ? find_array(*json, "logs") : nullptr;
  // Now and then the file itself is changed.
  if (logs == nullptr || logs->empty() || seed % 8 == 0) return LLVMFuzzerMutate(data, size, most);

  const std::size_t chosen = seed / 8 % logs->size();
  JsonWriter out;
  out.begin_object();
  out.member("format", "wederzijds/agreement");
  out.member("version", 1);
  out.member("agreement", find_string(*json, "agreement").value_or(""));
  out.key("logs");
  out.begin_array();
  std::size_t index = 0;
  for (const Json& log : *logs) {
    std::string payload = find_string(log, "payload").value_or("");
    if (index++ == chosen) {
      // Line 1 is left alone most of the time: its key and id must fit each other.
      const std::size_t begin = seed % 16 == 1 ? 0 : payload.find('\n') + 1;
      std::string tail = payload.substr(begin);
      const std::size_t before = tail.size();
      tail.resize(before + 256);
      tail.resize(
          LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(tail.data()), before, tail.size()));
      payload = payload.substr(0, begin) + tail;
    }
    if (!is_utf8(payload)) return LLVMFuzzerMutate(data, size, most);
    out.begin_object();
    out.member("payload", payload);
    out.member("protected", protected_header);
    out.member("signature", find_string(log, "signature").value_or(""));
    out.end_object();
  }
  out.end_array();
  out.end_object();
  if (out.text().size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, out.text().data(), out.text().size());
  return out.text().size();
}
