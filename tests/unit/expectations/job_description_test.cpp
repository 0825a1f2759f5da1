// What is proposed from a job description, by rules and over whole texts: those of
// tests/vectors/job-description/dev are ours, those of blind/ were made by somebody else and are
// not looked at while the rules and lists are made.

#include "expectations/job_description.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "base/json.hpp"
#include "places.hpp"
#include "support/read_text.hpp"
#include "support/standard_words.hpp"

using namespace wederzijds;
using test::standard_words;

namespace {

/// Letters and digits only, small.
std::string bare(std::string_view text) {
  std::string out;
  std::string joined;
  // A word that was broken at the end of a line is whole in a proposal.
  for (const Word& word : words_of(text)) joined += word.folded;
  for (const char c : joined) {
    if (c != '-' && c != '\'') out += c;
  }
  return out;
}

bool is_right(const std::string& proposal, const std::string& duty) {
  const std::string a = bare(proposal);
  const std::string b = bare(duty);
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  return !shorter.empty() && longer.find(shorter) != std::string::npos &&
         10 * shorter.size() >= 8 * longer.size();
}

struct Score {
  std::size_t proposed = 0;
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;
};

void measure(const std::string& name, Score& score) {
  const auto text = test::read_text(std::string(WZ_VECTOR_DIR) + "/job-description/" + name);
  REQUIRE(text);
  const Result<Json> json = parse_checked(*text);
  REQUIRE(json);
  const Proposals proposals =
      propose(standard_words("en"), find_string(*json, "text").value_or(""), "");
  INFO(name);
  CHECK(proposals.language == find_string(*json, "language").value_or(""));
  CHECK(proposals.found.size() <= most_proposals);
  std::vector<std::string> duties;
  for (const Json& duty : (*json)["duties"]) duties.push_back(duty.get<std::string>());
  std::set<std::size_t> found;
  std::size_t right = 0;
  for (const Proposal& proposal : proposals.found) {
    bool good = false;
    for (std::size_t i = 0; i < duties.size(); ++i) {
      if (!is_right(proposal.text, duties[i])) continue;
      good = true;
      found.insert(i);
    }
    right += good ? 1 : 0;
    if (!good) std::printf("  %s: not a duty: %s\n", name.c_str(), proposal.text.c_str());
  }
  for (std::size_t i = 0; i < duties.size(); ++i) {
    if (duties.size() <= most_proposals && found.count(i) == 0) {
      std::printf("  %s: missed: %s\n", name.c_str(), duties[i].c_str());
    }
  }
  score.proposed += proposals.found.size();
  score.right += right;
  score.wanted += std::min(most_proposals, duties.size());
  score.found += std::min({found.size(), most_proposals, duties.size()});
}

}  // namespace

TEST_CASE("proposals are right often enough, and find enough") {
  const auto list = test::read_text(WZ_JOB_LIST);
  REQUIRE(list);
  std::map<std::string, Score> scores;
  std::size_t texts = 0;
  for (std::size_t at = 0; at < list->size();) {
    const std::size_t end = std::min(list->find('\n', at), list->size());
    const std::string name = list->substr(at, end - at);
    at = end + 1;
    if (name.empty()) continue;
    const auto text = test::read_text(std::string(WZ_VECTOR_DIR) + "/job-description/" + name);
    REQUIRE(text);
    const Result<Json> json = parse_checked(*text);
    REQUIRE(json);
    const std::string set = name.substr(0, name.find('/'));
    measure(name, scores[set + " " + find_string(*json, "language").value_or("")]);
    ++texts;
  }
  CHECK(texts >= 16);
  for (const auto& entry : scores) {
    const Score& score = entry.second;
    const double precision = static_cast<double>(score.right) /
                             static_cast<double>(std::max<std::size_t>(score.proposed, 1));
    const double recall = static_cast<double>(score.found) /
                          static_cast<double>(std::max<std::size_t>(score.wanted, 1));
    std::printf("job descriptions, %s: precision %.3f (%zu of %zu), recall %.3f (%zu of %zu)\n",
                entry.first.c_str(), precision, score.right, score.proposed, recall, score.found,
                score.wanted);
    INFO(entry.first);
    CHECK(precision >= 0.8);
    CHECK(recall >= 0.7);
  }
}
