// Prints every score of an agreement, its lists, guesses, agendas and what earlier talks left open,
// without checking signatures and without a viewer: scores_dump FILE..., one line of JSON for each.
// Looked at on a fixed day.
// tests/interop/check_scores.py holds them against its own calculation.

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "../support/read_text.hpp"
#include "agreement/carried.hpp"
#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/scores.hpp"
#include "base/json.hpp"
#include "talk/agenda.hpp"

namespace wederzijds {
namespace {

constexpr std::array<int, 3> lengths = {30, 60, 90};
constexpr std::string_view today = "2026-06-01";

void write_items(JsonWriter& json, const ByRole<SideScores>& sides) {
  json.key("items");
  json.begin_array();
  for (const Role role : both_roles) {
    for (const ScoredItem& item : sides[role].items) {
      json.begin_object();
      json.member("role", name_of(role));
      json.member("id", item.expectation->id);
      json.optional("under", item.score.under);
      json.optional("over", item.score.over);
      json.optional("priority", item.score.priority);
      json.member("talkFirst", item.score.talk_first);
      if (item.score.quadrant) json.member("quadrant", name_of(*item.score.quadrant));
      json.member("list", name_of(item.score.list));
      json.end_object();
    }
  }
  json.end_array();
}

void write_sides(JsonWriter& json, const ByRole<SideScores>& sides) {
  json.key("sides");
  json.begin_array();
  for (const Role role : both_roles) {
    const SideScores& side = sides[role];
    json.begin_object();
    json.member("role", name_of(role));
    json.member("rated", side.received.with);
    json.optional("fulfilment", side.fulfilment);
    json.optional("over", side.over);
    json.key("mutuality");
    json.begin_object();
    json.optional("perMille", side.mutuality);
    json.member("counted", side.acknowledged.with);
    json.member("with", side.views.with);
    json.member("of", side.views.of);
    json.end_object();
    json.key("deliverySeen");
    json.begin_object();
    json.optional("perMille", side.delivery_seen);
    json.member("with", side.delivered.with);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

void write_strings(JsonWriter& json, std::string_view name,
                   const std::vector<std::string_view>& list) {
  json.key(name);
  json.begin_array();
  for (const std::string_view one : list) json.string(one);
  json.end_array();
}

void write_guesses(JsonWriter& json, const State& state) {
  json.key("guesses");
  json.begin_array();
  for (const Role role : both_roles) {
    const auto guess = score_guess(state, role);
    if (!guess) continue;
    json.begin_object();
    json.member("role", name_of(role));
    write_strings(json, "guessed", guess->guessed);
    write_strings(json, "missed", guess->missed);
    json.key("beside");
    json.begin_array();
    for (const GuessStated::Guess* one : guess->beside) json.string(one->topic);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_name(JsonWriter& json, const Expectation& item) {
  json.begin_array();
  json.string(name_of(item.role));
  json.string(item.id);
  json.end_array();
}

void write_names(JsonWriter& json, std::string_view name,
                 const std::vector<const Expectation*>& items) {
  json.key(name);
  json.begin_array();
  for (const Expectation* item : items) write_name(json, *item);
  json.end_array();
}

void write_agenda(JsonWriter& json, const ByRole<SideScores>& sides, const EarlierTalks& earlier,
                  int minutes) {
  const TalkAgenda agenda = make_agenda(sides, minutes, earlier);
  json.begin_object();
  json.member("minutes", minutes);
  json.key("items");
  json.begin_array();
  for (const AgendaEntry& entry : agenda.items) {
    json.begin_object();
    json.member("role", name_of(entry.role));
    json.member("id", entry.item->expectation->id);
    json.member("reason", name_of(entry.reason));
    json.member("carried", entry.carried);
    json.end_object();
  }
  json.end_array();
  json.key("parked");
  json.begin_array();
  for (const ParkedItem& item : agenda.parked) write_name(json, *item.item->expectation);
  json.end_array();
  json.end_object();
}

std::string scores_text(const State& state) {
  const CompareScores scores = compare(state);
  JsonWriter json;
  json.begin_object();
  write_items(json, scores.sides);
  write_sides(json, scores.sides);
  write_guesses(json, state);
  const CarriedOver carried = carried_over(state, today);
  const EarlierTalks earlier = earlier_talks(state, carried.expectations);
  write_names(json, "carried", earlier.carried);
  write_names(json, "settled", earlier.settled);
  write_names(json, "putOff", earlier.put_off);
  json.key("plans");
  json.begin_array();
  for (const Commitment* item : carried.commitments) json.string(item->id);
  json.end_array();
  json.key("agenda");
  json.begin_array();
  for (const int minutes : lengths) write_agenda(json, scores.sides, earlier, minutes);
  json.end_array();
  if (scores.give_and_take) {
    json.key("giveAndTake");
    json.begin_object();
    json.member("perMille", scores.give_and_take->per_mille);
    json.member("level", scores.give_and_take->level);
    json.member("word", name_of(scores.give_and_take->word));
    json.end_object();
  }
  json.end_object();
  return json.take();
}

Result<std::string> dump(const std::string& bytes) {
  WZ_TRY(UnverifiedFile file, read_file(bytes));
  const std::vector<VerifyAnswer> answers(file.logs().size(), VerifyAnswer::good);
  WZ_TRY(const VerifiedFile verified, verify(std::move(file), answers));
  return scores_text(fold(verified.logs()));
}

}  // namespace
}  // namespace wederzijds

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: scores_dump FILE...\n", stderr);
    return 2;
  }
  for (int i = 1; i < argc; ++i) {
    const auto bytes = wederzijds::test::read_text(argv[i]);
    if (!bytes) {
      std::fprintf(stderr, "cannot read %s\n", argv[i]);
      return 2;
    }
    const auto text = wederzijds::dump(*bytes);
    if (!text) {
      std::fprintf(stderr, "%s: %s %s\n", argv[i],
                   std::string(wederzijds::name_of(text.error().code)).c_str(),
                   text.error().at.c_str());
      return 1;
    }
    std::printf("%s\n", text->c_str());
  }
  return 0;
}
