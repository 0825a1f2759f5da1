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

namespace {

std::vector<std::string> texts_of(const Proposals& proposals) {
  std::vector<std::string> texts;
  for (const Proposal& proposal : proposals.found) texts.push_back(proposal.text);
  return texts;
}

std::vector<std::string> proposed(std::string_view text, std::string_view goals = {}) {
  return texts_of(propose(standard_words("nl"), text, goals));
}

using Texts = std::vector<std::string>;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("English is read by who stands before the verb") {
  CHECK(proposed("Head Gardener\n\nWe have been here since 1954 and the estate is open to the "
                 "public.\n\nThe head gardener mows the lawns and prunes the roses. Children grow "
                 "beans with their teachers. The work can be hard at times.") ==
        Texts{"The head gardener mows the lawns and prunes the roses."});
  // A list without marks and without a heading that is known.
  CHECK(proposed("Groundskeeper\n\nMatches are played on most days of the summer.\n\nPrepare a "
                 "pitch for each match.\nMow the outfield twice a week.\nRepair the squares in "
                 "autumn.\n\nAsk the secretary for a form.") ==
        Texts{"Prepare a pitch for each match.", "Mow the outfield twice a week.",
              "Repair the squares in autumn."});
}

TEST_CASE("what looks like a heading begins no part") {
  // A table of contents, and lines that name one thing.
  CHECK(proposed("Contents\n1. Welcome\n2. Your job description\n3. Leaving us\n\nIt is a "
                 "pleasure to welcome all of you here.\n\nClosing date: 14 September\n\nTasks\n"
                 "- You plan the work of the team.\n- You write a note for the next shift.\n") ==
        Texts{"You plan the work of the team.", "You write a note for the next shift."});
  // A list below a heading that is not known, in which nearly nothing begins with a verb.
  CHECK(proposed("Your tasks\n- Repair the bikes of the customers\n- Order the parts in time\n\n"
                 "That is who we see\n- Cytech 2 or years of spanner time\n- Friendly with the "
                 "beginners and kids\n- Not scared of a bit of grease\n") ==
        Texts{"Repair the bikes of the customers", "Order the parts in time"});
}

TEST_CASE("list marks go, the words stay as they are") {
  CHECK(proposed("Taken:\n- Je plant de ritten.\n• je zorgt voor RUST ;\n3) Je  houdt\tde "
                 "voorraad bij\no je wast de bus") ==
        Texts{"Je plant de ritten.", "je zorgt voor RUST", "Je houdt de voorraad bij",
              "je wast de bus"});
}

TEST_CASE("lines that were broken to fit are one again") {
  CHECK(proposed("Taken\n- Je houdt de voor-\nraad bij en bestelt\nelke week op tijd\n- Je wast "
                 "de bus") ==
        Texts{"Je houdt de voorraad bij en bestelt elke week op tijd", "Je wast de bus"});
}

TEST_CASE("an abbreviation ends no sentence") {
  CHECK(proposed("Taken\n- Je verzorgt o.a. Facturen en bestellingen. Je plant de ritten.") ==
        Texts{"Je verzorgt o.a. Facturen en bestellingen.", "Je plant de ritten."});
}

TEST_CASE("what says nearly the same is proposed once") {
  CHECK(proposed("Taken\n- Je plant elke week de ritten van de chauffeurs.\n- Je wast de bus.\n- "
                 "Je plant elke week alle ritten voor de chauffeurs!") ==
        Texts{"Je plant elke week de ritten van de chauffeurs.", "Je wast de bus."});
}

TEST_CASE("at most twelve, in the order of the text, and the rest is counted") {
  std::string text = "Taken\n";
  for (const char* what :
       {"ritten", "pauzes", "roosters", "feesten", "proeven", "reizen", "cursussen", "diensten",
        "routes", "lessen", "keuringen", "borrels", "beurzen", "vakanties", "optredens"}) {
    text += std::string("- Je plant de ") + what + ".\n";
  }
  const Proposals proposals = propose(standard_words("nl"), text, "");
  REQUIRE(proposals.found.size() == most_proposals);
  CHECK(proposals.found.front().text == "Je plant de ritten.");
  CHECK(proposals.skipped == 3);
}

TEST_CASE("goals of the team come first and need no verb") {
  CHECK(proposed("Taken\n- Je plant de ritten.",
                 "- Ziekteverzuim onder 4 procent\n- Je plant de "
                 "ritten") == Texts{"Ziekteverzuim onder 4 procent", "Je plant de ritten"});
}

TEST_CASE("the line of the source is kept") {
  const Proposals proposals =
      propose(standard_words("en"), "Duties\n  * You check the stock. You order bread.\n", "");
  REQUIRE(proposals.found.size() == 2);
  CHECK(proposals.found[1].text == "You order bread.");
  CHECK(proposals.found[1].line == "* You check the stock. You order bread.");
}

TEST_CASE("a topic by the words, else the pack's own choice") {
  const auto topic = [](std::string_view text) {
    const Proposals proposals =
        propose(standard_words("en"), "Duties\n- " + std::string(text) + "\n", "");
    return proposals.found.empty() ? std::string() : proposals.found[0].topic;
  };
  CHECK(topic("You report incidents and near misses to the manager") == "M_SIGNAL");
  CHECK(topic("You train new colleagues and write the handover for the team") == "M_TEAM");
  CHECK(topic("You cover for absence and work two weekends a month") == "M_FLEX");
  CHECK(topic("You feed the giraffes") == "M_RESULT");
}

TEST_CASE("the language is that of the text, not that of the screen") {
  CHECK(propose(standard_words("en"), "Taken\n- Je plant de ritten en je wast de bus.", "")
            .language == "nl");
  CHECK(propose(standard_words("nl"), "Duties\n- You plan the week for the team.", "").language ==
        "en");
  CHECK(propose(standard_words("nl"), "", "").language == "nl");
}

TEST_CASE("nothing is proposed from what is no job description") {
  CHECK(proposed("").empty());
  CHECK(proposed("\n\n \t\n").empty());
  CHECK(proposed("Wij bieden een goed salaris en 25 vakantiedagen.").empty());
  CHECK(proposed("Solliciteer nu! Mail je cv naar ons.").empty());
  CHECK(proposed("Ik vind dat Kees dit weekend een taart moet bakken.").empty());
  CHECK(proposed("1234567890 1234 12").empty());
  Pack without = standard_words("nl");
  without.job.reset();
  CHECK(propose(without, "Taken\n- Je plant de ritten.", "").found.empty());
}

TEST_CASE("long and odd texts end soon and break nothing") {
  for (const std::string_view part : {"a ",
                                      "• ",
                                      "you \n",
                                      "x",
                                      ". ",
                                      ":",
                                      "1. ",
                                      "you plan and manage ",
                                      "\n",
                                      "- je zorgt voor ",
                                      "a-",
                                      "( ",
                                      "De\n",
                                      "je plant: ",
                                      "\xF0\x9F\x98\x80",
                                      "a-\nb",
                                      "je zorgt voor rust. ",
                                      "Je Zorgt voor De\n",
                                      "\xC2\xAD",
                                      "e\xCC\x81 ",
                                      "**",
                                      "#",
                                      "Taken: ",
                                      "Taken? Je plant "}) {
    const std::string text = repeated(part, longest_job_description / part.size());
    INFO(part);
    CHECK(propose(standard_words("en"), text, text.substr(0, 0)).found.size() <= most_proposals);
  }
}
