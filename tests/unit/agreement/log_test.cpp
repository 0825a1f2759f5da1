#include "agreement/log.hpp"

#include <doctest/doctest.h>

#include <string>

#include "agreement/file.hpp"
#include "agreement/safety_code.hpp"
#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string outcome(const Error& error) {
  return std::string(name_of(error.code)) + ' ' + error.at;
}

template <class T>
std::string outcome(const Result<T>& result) {
  return result ? "good" : outcome(result.error());
}

LogOpened opened(const StandInKey& key, Role role, const StandInKey& root) {
  return {root.id.view(), key.id.view(), role, key.key(), std::nullopt};
}

LineDraft finished(std::string_view at = test_time, int round = 1) {
  return draft_line(SideFinished{}, round, at);
}

}  // namespace

TEST_CASE("a thumbprint is that of RFC 7638") {
  // The example of section 3.1, in the form that is hashed.
  const std::string jwk =
      R"({"e":"AQAB","kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86z)"
      R"(wu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf)"
      R"(0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNL)"
      R"(yrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"})";
  CHECK(thumbprint(jwk) == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  CHECK(jwk_text({"X", "Y"}) == R"({"crv":"P-256","kty":"EC","x":"X","y":"Y"})");
}

TEST_CASE(
    "the clock of a next line is one above all that was seen, but at most 200 000 above the own "
    "last") {
  CHECK(next_clock(0, 0) == 1);
  CHECK(next_clock(41, 7) == 42);
  CHECK(next_clock(1000000, 7) == 200007);
  CHECK(next_clock(7, 7) == 8);
}

TEST_CASE("a log begins with its line 1, under the thumbprint of its key") {
  const StandInKey sam("sam");
  const StandInKey robin("robin");
  LogSet logs;
  LogOpened wrong = opened(sam, Role::employee, sam);
  wrong.replica = robin.id.view();
  CHECK(outcome(logs.begin_log(wrong, 1, test_time)) == "key-changed /replica");
  CHECK(outcome(logs.begin_log(opened(sam, Role::employee, sam), 1, "today")) ==
        "bad-arguments /at");
  CHECK(outcome(logs.begin_log(opened(sam, Role::employee, sam), 0, test_time)) ==
        "bad-arguments /round");
  CHECK(logs.empty());
  const auto line = logs.begin_log(opened(sam, Role::employee, sam), 1, test_time);
  REQUIRE(line.has_value());
  CHECK(
      (*line)->text ==
      R"({"seq":1,"clock":1,"at":"2026-03-09T09:00:00Z","round":1,"kind":"log.opened","body":{"agreement":")" +
          sam.id.str() + R"(","replica":")" + sam.id.str() + R"(","role":"employee","key":)" +
          jwk_text(sam.key()) + "}}");
  CHECK(logs.agreement().str() == sam.id.str());
  CHECK(outcome(logs.begin_log(opened(sam, Role::employee, sam), 1, test_time)) ==
        "already-exists /replica");
  CHECK(outcome(logs.begin_log(opened(robin, Role::manager, robin), 1, test_time)) ==
        "another-agreement /agreement");
  LogOpened bad_key = opened(robin, Role::manager, sam);
  bad_key.key.x = "short";
  CHECK(outcome(logs.begin_log(bad_key, 1, test_time)) == "bad-arguments /body");
}

TEST_CASE("a line gets the next seq and clock, and exactly the bytes of the format") {
  Pair pair;
  const LinePtr line = pair.says(pair.sam, PartyDescribed{"S\"am\"\n", "data-analist", "nl"});
  CHECK(line->text ==
        R"({"seq":2,"clock":3,"at":"2026-03-09T09:00:00Z","round":1,"kind":"party.described",)"
        R"("body":{"name":"S\"am\"\n","jobTitle":"data-analist","language":"nl"}})");
  const LinePtr next = pair.says(pair.robin, SideFinished{});
  CHECK(next->seq == 2);
  CHECK(next->clock == 4);
  CHECK(std::get_if<PartyDescribed>(&line->body)->name == "S\"am\"\n");
}

TEST_CASE("what could not be read is not written, and says at which member") {
  Pair pair;
  const auto append = [&](const LineDraft& draft) {
    return outcome(pair.logs.append(pair.sam.id, draft));
  };
  ExpectationStated body = expectation("e1", "r1");
  body.text = "";
  CHECK(append(draft_line(body, 1, test_time)) == "bad-arguments /body/text");
  body = expectation("e 1", "r1");
  CHECK(append(draft_line(body, 1, test_time)) == "bad-arguments /body/id");
  body = expectation("e1", "r1");
  body.importance = 6;
  CHECK(append(draft_line(body, 1, test_time)) == "bad-arguments /body/importance");
  CHECK(append({"kind.of.tomorrow", "{}", 1, std::string(test_time)}) == "bad-arguments /kind");
  CHECK(append({"side.finished", "[]", 1, std::string(test_time)}) == "bad-arguments /body");
  CHECK(append({"side.finished", "{\n}", 1, std::string(test_time)}) == "bad-arguments /body");
  CHECK(append({"side.finished", "{}}", 1, std::string(test_time)}) == "bad-arguments /body");
  CHECK(append({"side.finished", "\xFF", 1, std::string(test_time)}) == "bad-arguments /body");
  CHECK(append({"log.opened", "{}", 1, std::string(test_time)}) == "bad-arguments /body");
  CHECK(append(finished("2026-02-30T00:00:00Z")) == "bad-arguments /at");
  CHECK(append(finished(test_time, 10000)) == "bad-arguments /round");
  CHECK(outcome(pair.logs.append(ReplicaId("nobody"), finished())) == "not-found /replica");
  CHECK(pair.logs.line_count() == 2);
}

TEST_CASE(
    "a text of 20 000 characters is written, one more is too large; a document may have 1 MiB") {
  Pair pair;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "\xC3\xA9";
  pair.says(pair.sam, PartyDescribed{text, std::nullopt, "nl"});
  text += 'x';
  CHECK(outcome(pair.logs.append(pair.sam.id, draft_line(PartyDescribed{text, std::nullopt, "nl"},
                                                         1, test_time))) == "too-large /body");
  const std::string document(most_document_bytes, 'd');
  pair.says(pair.sam, AgreementSigned{document});
  CHECK(outcome(pair.logs.append(pair.sam.id, draft_line(AgreementSigned{document + 'd'}, 1,
                                                         test_time))) == "too-large /body");
}

TEST_CASE("no line is written that takes the agreement over 40 000 lines") {
  Pair pair;
  while (pair.logs.line_count() < most_lines) {
    REQUIRE(pair.logs.append(pair.sam.id, finished()).has_value());
  }
  CHECK(outcome(pair.logs.append(pair.sam.id, finished())) == "too-large ");
  const StandInKey phone("phone");
  CHECK(outcome(pair.logs.begin_log(opened(phone, Role::employee, pair.sam), 1, test_time)) ==
        "too-large ");
  CHECK(pair.logs.line_count() == most_lines);
}

TEST_CASE("no line is written that takes the file over 16 MiB, and up to there every one is") {
  Pair pair;
  // Quotation marks take two bytes each once written in the line, and four in the file.
  const std::string text(20000, '"');
  const LineDraft large = draft_line(PartyDescribed{text, std::nullopt, "nl"}, 1, test_time);
  while (pair.logs.append(pair.sam.id, large)) {
  }
  const LineDraft small = finished();
  while (pair.logs.append(pair.sam.id, small)) {
  }
  CHECK(outcome(pair.logs.append(pair.sam.id, small)) == "too-large ");
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  REQUIRE(sign(pair.logs, pair.robin.id).has_value());
  const auto file = write_file(pair.logs);
  REQUIRE(file.has_value());
  CHECK(file->size() <= most_file_bytes);
  CHECK(file->size() + 120 > most_file_bytes);
  CHECK(file->size() == pair.logs.file_bytes());
  CHECK(read_and_verify(*file).has_value());
}

TEST_CASE("a signature is over the first lines; a log that grew past it is not handed out") {
  Pair pair;
  CHECK(outcome(write_file(pair.logs)).substr(0, 10) == "not-signed");
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  REQUIRE(sign(pair.logs, pair.robin.id).has_value());
  CHECK(write_file(pair.logs).has_value());
  pair.says(pair.sam, SideFinished{});
  CHECK_FALSE(pair.logs.own_log(pair.sam.id)->is_signed());
  CHECK(write_file(pair.logs).error().code == ErrorCode::not_signed);
  const std::string good(86, 'A');
  CHECK(outcome(pair.logs.set_signature(pair.sam.id, 3, good)) == "bad-arguments /lines");
  CHECK(outcome(pair.logs.set_signature(pair.sam.id, 0, good)) == "bad-arguments /lines");
  CHECK(outcome(pair.logs.set_signature(pair.sam.id, 2, "short")) == "bad-arguments /signature");
  CHECK(outcome(pair.logs.set_signature(pair.sam.id, 2, std::string(85, 'A') + 'B')) ==
        "bad-arguments /signature");
  CHECK(outcome(pair.logs.set_signature(ReplicaId("nobody"), 1, good)) == "not-found /replica");
  CHECK(pair.logs.set_signature(pair.sam.id, 2, good).has_value());
  CHECK(write_file(pair.logs).has_value());
}

TEST_CASE("what was stored is loaded to the same logs, signature and all") {
  Pair pair;
  pair.says(pair.sam, SideFinished{});
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  pair.says(pair.sam, SideOpened{});
  LogSet loaded;
  for (const LogText& log : pair.logs.logs()) {
    REQUIRE(
        loaded.load(log.payload(), log.signature, log.signed_lines, log.written_here).has_value());
  }
  CHECK(loaded.agreement() == pair.logs.agreement());
  CHECK(loaded.highest_clock() == pair.logs.highest_clock());
  const LogText& own = *loaded.own_log(pair.sam.id);
  CHECK(own.payload() == pair.logs.own_log(pair.sam.id)->payload());
  CHECK(own.bytes == own.payload().size());
  CHECK(own.payload_from(1) + "" == own.payload().substr(own.lines[0]->text.size() + 1));
  CHECK(own.signed_lines == 2);
  CHECK(own.written_here);
  const auto line = loaded.append(pair.sam.id, finished());
  REQUIRE(line.has_value());
  CHECK((*line)->clock == pair.logs.highest_clock() + 1);
}

TEST_CASE("what was stored and is damaged is refused with its line") {
  Pair pair;
  pair.says(pair.sam, SideFinished{});
  const std::string good = pair.logs.own_log(pair.sam.id)->payload();
  const auto load = [&](const std::string& payload, const std::string& signature = "",
                        std::size_t lines = 0) {
    LogSet logs(pair.logs.agreement());
    return outcome(logs.load(payload, signature, lines, true));
  };
  CHECK(load(good) == "good");
  CHECK(load("") == "malformed /payload#1");
  CHECK(load(good.substr(0, good.size() - 1)) == "malformed /payload#2");
  CHECK(load(good + "\n") == "malformed /payload#3");
  CHECK(load(good + "\xFF\n") == "malformed /payload#3");
  CHECK(load(good.substr(0, good.size() - 5) + "\n") == "malformed /payload#2");
  CHECK(load(good, std::string(86, 'A'), 3) == "bad-arguments /signature");
  CHECK(load(good, std::string(86, 'A'), 0) == "bad-arguments /signature");
  CHECK(load(good, "", 1) == "bad-arguments /signature");
  CHECK(load(good, "x", 1) == "bad-arguments /signature");
  CHECK(load(std::string(most_file_bytes + 1, 'x')) == "too-large /payload");
  std::string other_key = good;
  other_key.replace(other_key.find(pair.sam.x), 43, pair.robin.x);
  CHECK(load(other_key) == "key-changed /payload#1");
  LogSet elsewhere(AgreementId("another"));
  CHECK(outcome(elsewhere.load(good, "", 0, true)) == "another-agreement /agreement");
}

TEST_CASE("of one's own log the unsigned tail survives a merge with an older file of it") {
  Pair pair;
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  REQUIRE(sign(pair.logs, pair.robin.id).has_value());
  const auto older = read_and_verify(write_file(pair.logs).value());
  REQUIRE(older.has_value());
  pair.says(pair.sam, SideFinished{});
  const auto merged = merge(pair.logs, older->logs());
  REQUIRE(merged.has_value());
  const LogText& own = *merged->own_log(pair.sam.id);
  CHECK(own.lines.size() == 2);
  CHECK(own.signed_lines == 1);
  CHECK(own.written_here);
  CHECK(take_in(pair.logs, older->logs()).error().code == ErrorCode::nothing_new);
}

TEST_CASE(
    "a signature that was lost here comes back with a file, and a longer one replaces a shorter") {
  Pair pair;
  pair.says(pair.sam, SideFinished{});
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  const LogText& log = *pair.logs.own_log(pair.sam.id);
  LogSet unsigned_set;
  REQUIRE(unsigned_set.load(log.payload(), "", 0, true).has_value());
  LogSet shorter;
  const std::string first_line = log.payload().substr(0, log.lines[0]->text.size() + 1);
  REQUIRE(
      shorter.load(first_line, stand_in_signature(jwk_text(pair.sam.key()), first_line), 1, false)
          .has_value());
  CHECK(merge(unsigned_set, shorter)->own_log(pair.sam.id)->signed_lines == 1);
  CHECK(merge(shorter, unsigned_set)->own_log(pair.sam.id)->signed_lines == 1);
  CHECK(
      merge(merge(unsigned_set, shorter).value(), pair.logs)->own_log(pair.sam.id)->signed_lines ==
      2);
}

TEST_CASE("a copied device branches: both branches stay, and it must go on as a new replica") {
  Pair pair;
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  REQUIRE(sign(pair.logs, pair.robin.id).has_value());
  LogSet copy = pair.logs;
  REQUIRE(pair.logs.append(pair.sam.id, finished()).has_value());
  REQUIRE(sign(pair.logs, pair.sam.id).has_value());
  CHECK_FALSE(needs_new_replica(pair.logs, pair.sam.id));

  // The copy only lost lines: they come back, and it goes on.
  const auto back = merge(copy, read_and_verify(write_file(pair.logs).value())->logs());
  REQUIRE(back.has_value());
  CHECK(own_log_change(copy, *back, pair.sam.id) == OwnLogChange::extended);
  CHECK(own_log_change(*back, *back, pair.sam.id) == OwnLogChange::none);
  CHECK_FALSE(needs_new_replica(*back, pair.sam.id));
  CHECK(back->own_log(pair.sam.id)->written_here);

  // The copy wrote another line of its own.
  REQUIRE(copy.append(pair.sam.id, draft_line(SideOpened{}, 1, test_time)).has_value());
  const auto branched = merge(copy, read_and_verify(write_file(pair.logs).value())->logs());
  REQUIRE(branched.has_value());
  CHECK(own_log_change(copy, *branched, pair.sam.id) == OwnLogChange::branched);
  CHECK(needs_new_replica(*branched, pair.sam.id));
  CHECK(branched->branches(pair.sam.id) == 2);
  // What this device wrote is still its own branch: the acceptance of the new replica goes there.
  CHECK(branched->own_log(pair.sam.id)->lines.back()->kind == Kind::side_opened);
  LogSet going_on = *branched;
  const StandInKey phone("phone");
  REQUIRE(going_on.append(pair.sam.id, draft_line(ReplicaAccepted{phone.id.view()}, 1, test_time))
              .has_value());
  REQUIRE(going_on.begin_log(opened(phone, Role::employee, pair.sam), 1, test_time).has_value());
  CHECK(fold(going_on).who.find(phone.id.view())->counts);
  CHECK(going_on.line_count() == 1 + 3 + 2 + 1);
}

TEST_CASE("logs of two agreements never unite") {
  Pair one;
  const StandInKey key("elsewhere");
  LogSet other_set;
  REQUIRE(other_set.begin_log(opened(key, Role::employee, key), 1, test_time).has_value());
  CHECK(outcome(merge(one.logs, other_set)) == "another-agreement /agreement");
  CHECK(outcome(take_in(one.logs, other_set)) == "another-agreement /agreement");
  CHECK(outcome(one.logs.unite(other_set.logs().front())) == "another-agreement /agreement");
  CHECK(merge(LogSet(), one.logs)->agreement() == one.logs.agreement());
  CHECK(merge(one.logs, LogSet())->line_count() == 2);
}

TEST_CASE("the safety code is five groups of four digits from the first ten bytes of the id") {
  std::string bytes(32, '\0');
  bytes[1] = 7;       // 7
  bytes[2] = '\x27';  // 0x2710 = 10 000
  bytes[3] = '\x10';
  bytes[4] = bytes[5] = '\xFF';  // 65 535
  bytes[7] = '\x63';             // 99
  bytes[8] = '\x04';             // 0x04D2 = 1234
  bytes[9] = '\xD2';
  CHECK(safety_code(ReplicaId(to_base64url(bytes))) == "0007 0000 5535 0099 1234");
  CHECK(safety_code(ReplicaId("not a thumbprint")).empty());
}
