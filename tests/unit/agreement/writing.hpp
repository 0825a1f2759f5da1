// Short ways to write logs in tests: a pair of people, one line a call.

#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "support/stand_in.hpp"

namespace wederzijds::test {

inline constexpr std::string_view test_time = "2026-03-09T09:00:00Z";

/// An agreement that Sam (employee) began and Robin (manager) joined, on one device.
struct Pair {
  StandInKey sam{"sam"};
  StandInKey robin{"robin"};
  LogSet logs;
  Fold folding;
  int round = 1;

  Pair() {
    begin(sam, Role::employee);
    begin(robin, Role::manager);
  }

  void begin(const StandInKey& key, Role role) {
    const LogOpened opened{sam.id.view(), key.id.view(), role, key.key(), std::nullopt};
    REQUIRE(logs.begin_log(opened, 1, test_time).has_value());
  }
  LinePtr says(const StandInKey& who, const Body& body) {
    const auto line = logs.append(who.id, draft_line(body, round, test_time));
    REQUIRE_MESSAGE(line.has_value(),
                    (line ? std::string() : line.error().at + ' ' + line.error().detail));
    return *line;
  }
  /// Why the line that was written last has no effect; empty when it has.
  std::string effect() {
    const LinePtr last = lines().back();
    for (const WithoutEffect& entry : state().without_effect) {
      if (entry.line == last) return std::string(name_of(entry.reason));
    }
    return "";
  }
  const State& state() {
    folding.update(logs);
    return folding.state();
  }
  const std::vector<LinePtr>& lines() {
    folding.update(logs);
    return folding.lines();
  }
};

inline ExpectationStated expectation(Text id, Text revision, Text text = "say it on Monday") {
  ExpectationStated body;
  body.id = id;
  body.revision = revision;
  body.topic = "E_CLARITY";
  body.text = text;
  body.importance = 4;
  body.needed = 4;
  return body;
}

inline CommitmentMade commitment(Text id, Text revision) {
  CommitmentMade body;
  body.id = id;
  body.revision = revision;
  body.owner = Role::manager;
  body.moment = "it is Monday";
  body.action = "I say three things";
  body.look_back = "2026-03-26";
  return body;
}

inline AnswerGiven answer(Text expectation, Text revision, Role by,
                          AnswerWord word = AnswerWord::agree) {
  AnswerGiven body;
  body.expectation = expectation;
  body.revision = revision;
  body.by = by;
  body.answer = word;
  return body;
}

}  // namespace wederzijds::test
