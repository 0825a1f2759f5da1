// The importer, before and behind the signatures: read, verified, folded, shown, written and read
// again. The mutator changes the lines and signs again (support/mutate.hpp); a signature that is
// not over exactly these bytes is refused, as in the app.

#include <cstdint>
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
#include "fuzz/support/must.hpp"
#include "fuzz/support/mutate.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;

namespace {

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

void use(const LogSet& logs) {
  const auto written = write_file(logs);
  if (!written) return;  // written as we write it may be over a limit
  const auto again = test::read_and_verify(*written, logs);
  WZ_MUST(again.has_value());
  WZ_MUST(write_file(again->logs()) == written);
  const State state = fold(logs);
  const std::string shown = show_text(state);
  WZ_MUST(is_utf8(shown));
  WZ_MUST(shown == show_text(fold(again->logs())));
  WZ_MUST(parse_checked(shown).has_value());
  const Document document = present_document(state);
  const auto read = read_document(write_document(document));
  WZ_MUST(read.has_value() && read->can_be_signed && read->document == document);
  WZ_MUST(changes_since(state, document).empty() || present_round(state) != nullptr);
  (void)compare(state);

  // Line after line into a fold that grows gives the same.
  Fold growing;
  LogSet part(logs.agreement());
  for (const LogText& log : logs.logs()) {
    WZ_MUST(part.unite(log).has_value());
    growing.update(part);
  }
  WZ_MUST(show_text(growing.state()) == shown);

  // In whatever order the logs come, and from two files that hold a part each.
  LogSet backwards(logs.agreement());
  for (auto log = logs.logs().rbegin(); log != logs.logs().rend(); ++log)
    WZ_MUST(backwards.unite(*log).has_value());
  WZ_MUST(write_file(backwards) == written);
  WZ_MUST(show_text(fold(backwards)) == shown);
  LogSet even(logs.agreement());
  LogSet odd(logs.agreement());
  for (std::size_t i = 0; i < logs.logs().size(); ++i)
    WZ_MUST((i % 2 == 0 ? even : odd).unite(logs.logs()[i]).has_value());
  const auto both = merge(odd, even);
  WZ_MUST(both.has_value() && write_file(*both) == written);
  WZ_MUST(merge(logs, logs).has_value() && !take_in(logs, even).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto file = test::read_and_verify(bytes);
  if (!file) {
    WZ_MUST(is_import_answer(file.error().code));
    return 0;
  }
  use(file->logs());
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  return fuzz::mutate_agreement_file(data, size, most, seed);
}
