// docs/scores.md holds cases worked out by hand. This reads that very page and works out each row:
// a case that is changed there, or a rule that is changed here, shows.

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "agreement/scores.hpp"
#include "places.hpp"
#include "support/read_text.hpp"
#include "support/stand_in.hpp"
#include "talk/agenda.hpp"

namespace wederzijds {
namespace {

using test::StandInKey;

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

/// The parts between a separator, trimmed; of an empty text none.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  if (trimmed(text).empty()) return parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> parts = split(text, ' ');
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  return parts;
}

/// The rows of the page whose first cell is that letter and a number, cell by cell.
std::vector<std::vector<std::string>> rows(char letter) {
  const auto page = test::read_text(std::string(WZ_SOURCE_DIR) + "/docs/scores.md");
  REQUIRE(page.has_value());
  std::vector<std::vector<std::string>> found;
  for (const std::string& line : split(*page, '\n')) {
    if (line.size() < 5 || line[0] != '|' || line[2] != letter || line[3] < '1' || line[3] > '9')
      continue;
    found.push_back(split(std::string_view(line).substr(1, line.size() - 2), '|'));
  }
  return found;
}

std::optional<int> figure(const std::string& text) {
  if (text == "-") return std::nullopt;
  return std::stoi(text);
}

std::string text_of(const std::optional<int>& figure) {
  return figure ? std::to_string(*figure) : "-";
}

/// "w e d / ! a s" as figures.
ItemFigures figures_of(const std::string& text) {
  const std::vector<std::string> halves = split(text, '/');
  const std::vector<std::string> own = words(halves.at(0));
  ItemFigures figures;
  figures.importance = std::stoi(own.at(0));
  figures.needed = std::stoi(own.at(1));
  figures.received = figure(own.at(2));
  if (halves.size() < 2) return figures;
  std::vector<std::string> view = words(halves[1]);
  figures.has_view = true;
  if (view.at(0) == "!") {
    figures.is_new = true;
    view.erase(view.begin());
  }
  figures.acknowledged = figure(view.at(0));
  figures.delivered = figure(view.at(1));
  return figures;
}

/// Two people who state, view and guess, as lines: what is counted comes out of a real state.
class Two {
 public:
  Two() : logs_(AgreementId(sam_.id.str())) {
    open(sam_, Role::employee);
    open(robin_, Role::manager);
  }

  /// States all of a side, then its views; the ids are a letter and a number.
  void states(Role role, const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
      expects(role, i, "other", figures_of(items[i]), letter(role));
  }
  void expects(Role role, std::size_t index, const std::string& topic, const ItemFigures& figures,
               char prefix) {
    const std::string id = prefix + std::to_string(index + 1);
    ExpectationStated body;
    body.id = id;
    body.revision = id;
    body.topic = topic;
    body.text = id;
    body.importance = figures.importance;
    body.needed = figures.needed;
    body.received = figures.received;
    write(role, body);
    if (!figures.has_view) return;
    ViewGiven view;
    view.expectation = id;
    view.revision = id;
    view.is_new = figures.is_new;
    view.acknowledged = figures.acknowledged;
    view.delivered = figures.delivered;
    write(other(role), view);
  }
  void guesses(Role role, const std::vector<std::string>& topics) {
    GuessStated body;
    for (const std::string& topic : topics) body.guesses.push_back({topic, std::nullopt});
    write(role, body);
  }
  const State& state() {
    fold_.update(logs_);
    return fold_.state();
  }

 private:
  static char letter(Role role) { return role == Role::employee ? 'e' : 'm'; }
  void open(const StandInKey& key, Role role) {
    LogOpened opened;
    opened.agreement = sam_.id.view();
    opened.replica = key.id.view();
    opened.role = role;
    opened.key = key.key();
    REQUIRE(logs_.begin_log(opened, 1, "2026-03-09T10:00:00Z"));
  }
  void write(Role role, const Body& body) {
    const StandInKey& key = role == Role::employee ? sam_ : robin_;
    REQUIRE(logs_.append(key.id, draft_line(body, 1, "2026-03-09T10:00:00Z")));
  }

  StandInKey sam_{"Sam"};
  StandInKey robin_{"Robin"};
  LogSet logs_;
  Fold fold_;
};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text.empty() ? "-" : text;
}

}  // namespace

TEST_CASE("docs/scores.md: the figures and the list of one item") {
  const auto table = rows('I');
  REQUIRE(table.size() >= 16);
  for (const std::vector<std::string>& row : table) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 10);
    const ItemScore found = score(figures_of(row[1]));
    CHECK(text_of(found.under) == row[2]);
    CHECK(text_of(found.over) == row[3]);
    CHECK(text_of(found.priority) == row[4]);
    CHECK((found.talk_first ? "yes" : "no") == row[5]);
    CHECK((found.quadrant ? std::string(name_of(*found.quadrant)) : "-") == row[6]);
    CHECK(text_of(found.mutuality) == row[7]);
    CHECK(text_of(found.delivery_seen) == row[8]);
    CHECK(name_of(found.list) == row[9]);
  }
}

TEST_CASE("docs/scores.md: the figures of a side, the same for both roles") {
  const auto table = rows('S');
  REQUIRE(table.size() >= 15);
  for (const std::vector<std::string>& row : table) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 7);
    for (const Role role : both_roles) {
      Two two;
      two.states(role, split(row[1], ';'));
      const SideScores side = score_side(two.state(), role);
      CHECK(std::to_string(side.received.with) == row[2]);
      CHECK(text_of(side.fulfilment) == row[3]);
      CHECK(text_of(side.over) == row[4]);
      CHECK(joined({text_of(side.mutuality), std::to_string(side.acknowledged.with),
                    std::to_string(side.views.with)}) == row[5]);
      CHECK(joined({text_of(side.delivery_seen), std::to_string(side.delivered.with)}) == row[6]);
      CHECK(side.views.of == static_cast<int>(split(row[1], ';').size()));
    }
  }
}

TEST_CASE("docs/scores.md: give and take") {
  const auto table = rows('G');
  REQUIRE(table.size() >= 12);
  for (const std::vector<std::string>& row : table) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 6);
    const auto found = give_and_take(figure(row[1]), figure(row[2]));
    CHECK((found ? std::to_string(found->per_mille) : "-") == row[3]);
    CHECK((found ? std::to_string(found->level) : "-") == row[4]);
    CHECK((found ? std::string(name_of(found->word)) : "-") == row[5]);
  }
}

TEST_CASE("docs/scores.md: guesses, of both roles") {
  const auto table = rows('Q');
  REQUIRE(table.size() >= 6);
  for (const std::vector<std::string>& row : table) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 6);
    for (const Role role : both_roles) {
      Two two;
      const std::vector<std::string> topics = split(row[1], ';');
      for (std::size_t i = 0; i < topics.size(); ++i) {
        const std::vector<std::string> topic = words(topics[i]);
        two.expects(other(role), i, topic.at(0), figures_of(topic.at(1) + " 3 -"), 'x');
      }
      if (row[2] != "none") two.guesses(role, words(row[2]));
      const auto found = score_guess(two.state(), role);
      REQUIRE(found.has_value() == (row[2] != "none"));
      std::vector<std::string> guessed, missed, beside;
      if (found) {
        guessed.assign(found->guessed.begin(), found->guessed.end());
        missed.assign(found->missed.begin(), found->missed.end());
        for (const GuessStated::Guess* one : found->beside) beside.emplace_back(one->topic);
      }
      CHECK(joined(guessed) == row[3]);
      CHECK(joined(missed) == row[4]);
      CHECK(joined(beside) == row[5]);
    }
  }
}

TEST_CASE("docs/scores.md: the agenda") {
  const auto table = rows('A');
  REQUIRE(table.size() >= 9);
  for (const std::vector<std::string>& row : table) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 6);
    Two two;
    two.states(Role::employee, split(row[1], ';'));
    two.states(Role::manager, split(row[2], ';'));
    const ByRole<SideScores> sides = {score_side(two.state(), Role::employee),
                                      score_side(two.state(), Role::manager)};
    const TalkAgenda agenda = make_agenda(sides, std::stoi(row[3]));
    std::vector<std::string> on, parked;
    for (const AgendaEntry& entry : agenda.items) on.emplace_back(entry.item->expectation->id);
    for (const ParkedItem& item : agenda.parked) parked.emplace_back(item.item->expectation->id);
    CHECK(joined(on) == row[4]);
    CHECK(joined(parked) == row[5]);
  }
}

}  // namespace wederzijds
