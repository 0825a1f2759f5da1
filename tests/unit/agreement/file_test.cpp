// What vectors cannot say about reading and writing a file: types, what is shared, what the shell
// answers. The rules themselves are in tests/vectors/agreement.

#include "agreement/file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string file_of(Pair& pair) {
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  REQUIRE(sign(pair.logs, pair.robin.id).has_value());
  return write_file(pair.logs).value();
}

}  // namespace

TEST_CASE(
    "an unverified file gives the shell exactly what it must check, and the bytes outlive the "
    "text") {
  Pair pair;
  pair.says(pair.sam, PartyDescribed{"Sam \"the\" analyst", std::nullopt, "nl"});
  auto text = std::make_unique<std::string>(file_of(pair));
  auto file = read_file(*text);
  text.reset();
  REQUIRE(file.has_value());
  CHECK(file->agreement() == pair.logs.agreement());
  REQUIRE(file->logs().size() == 2);
  for (const UnverifiedLog& log : file->logs()) {
    const LogText& written = *pair.logs.own_log(ReplicaId(log.replica));
    CHECK(log.payload == written.payload());
    CHECK(log.signature == written.signature);
    CHECK(log.protected_text == protected_header);
    CHECK(log.line_count == written.lines.size());
    CHECK(thumbprint(jwk_text(log.key)) == log.replica);
  }
  const std::vector<VerifyAnswer> answers = {VerifyAnswer::good, VerifyAnswer::good};
  const auto verified = verify(std::move(*file), answers);
  REQUIRE(verified.has_value());
  CHECK(verified->log_count() == 2);
  CHECK(verified->line_count() == 3);
  CHECK(write_file(verified->logs()) == write_file(pair.logs));
}

TEST_CASE("without an answer for every log nothing is verified") {
  Pair pair;
  const std::string text = file_of(pair);
  const std::vector<VerifyAnswer> one = {VerifyAnswer::good};
  const std::vector<VerifyAnswer> three(3, VerifyAnswer::good);
  CHECK(verify(read_file(text).value(), {}).error().code == ErrorCode::not_verified);
  CHECK(verify(read_file(text).value(), one).error().code == ErrorCode::not_verified);
  CHECK(verify(read_file(text).value(), three).error().code == ErrorCode::not_verified);
}

TEST_CASE("the shell's no is a bad signature at that log") {
  Pair pair;
  const std::vector<VerifyAnswer> answers = {VerifyAnswer::good, VerifyAnswer::bad};
  const auto verified = verify(read_file(file_of(pair)).value(), answers);
  CHECK(verified.error().code == ErrorCode::bad_signature);
  CHECK(verified.error().at == "/logs/1/signature");
}

TEST_CASE("a stand-in signature fits only the bytes and the key it was made for") {
  Pair pair;
  const std::string text = file_of(pair);
  CHECK(read_and_verify(text).has_value());
  std::string changed = text;
  changed.replace(changed.find("09:00:00"), 8, "09:00:01");
  CHECK(read_and_verify(changed).error().code == ErrorCode::bad_signature);
}

TEST_CASE("lines that are known already are taken over, not read again") {
  Pair pair;
  pair.says(pair.sam, SideFinished{});
  const LogSet known = pair.logs;
  pair.says(pair.sam, SideOpened{});
  const auto verified = read_and_verify(file_of(pair), known);
  REQUIRE(verified.has_value());
  const LogText& mine = *known.own_log(pair.sam.id);
  const LogText& read = *verified->logs().own_log(pair.sam.id);
  REQUIRE(read.lines.size() == 3);
  CHECK(read.lines[0] == mine.lines[0]);
  CHECK(read.lines[1] == mine.lines[1]);
  CHECK(read.lines[2]->kind == Kind::side_opened);
  // Lines of another agreement are never taken for known.
  const LogSet foreign(AgreementId("elsewhere"));
  CHECK(read_and_verify(file_of(pair), foreign).has_value());
}

TEST_CASE("what a file brings keeps its bytes after the file is gone") {
  Pair pair;
  pair.says(pair.sam, expectation("e1", "r1", "with \"escapes\"\nand lines"));
  LogSet kept;
  {
    const auto verified = read_and_verify(file_of(pair));
    kept = verified->logs();
  }
  const State state = fold(kept);
  REQUIRE(state.expectations.size() == 1);
  CHECK(state.expectations[0].in_use()->stated->text == "with \"escapes\"\nand lines");
}
