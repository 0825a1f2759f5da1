// Prints `show` of an agreement file without checking its signatures: fold_dump FILE. Built
// natively and as wasm; both must print the same bytes.

#include <cstdio>
#include <string>
#include <vector>

#include "../support/read_text.hpp"
#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/show.hpp"

namespace {

wederzijds::Result<std::string> dump(const std::string& bytes) {
  using namespace wederzijds;
  WZ_TRY(UnverifiedFile file, read_file(bytes));
  const std::vector<VerifyAnswer> answers(file.logs().size(), VerifyAnswer::good);
  WZ_TRY(const VerifiedFile verified, verify(std::move(file), answers));
  return show_text(fold(verified.logs()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: fold_dump FILE\n", stderr);
    return 2;
  }
  const auto bytes = wederzijds::test::read_text(argv[1]);
  if (!bytes) {
    std::fprintf(stderr, "cannot read %s\n", argv[1]);
    return 2;
  }
  const auto text = dump(*bytes);
  if (!text) {
    std::printf("%s: %s %s\n", argv[1], std::string(name_of(text.error().code)).c_str(),
                text.error().at.c_str());
    return 1;
  }
  std::fwrite(text->data(), 1, text->size(), stdout);
  return 0;
}
