// What the work costs as it grows, in counts that are the same on every machine: how often memory
// is asked for, and for how many bytes. No clock.

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "unit/agreement/writing.hpp"

namespace {

struct Asked {
  std::size_t times = 0;
  std::size_t bytes = 0;
};
Asked asked;

void* ask(std::size_t size) {
  ++asked.times;
  asked.bytes += size;
  void* const place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) std::abort();
  return place;
}

}  // namespace

void* operator new(std::size_t size) { return ask(size); }
void* operator new[](std::size_t size) { return ask(size); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete[](void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
void operator delete[](void* place, std::size_t) noexcept { std::free(place); }

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

template <class F>
Asked cost_of(F work) {
  const Asked before = asked;
  work();
  return {asked.times - before.times, asked.bytes - before.bytes};
}

/// Two people with that many lines, half of each.
struct History {
  explicit History(int lines) {
    pair.says(pair.sam, expectation("e1", "e1-a"));
    for (int i = 0; i < lines / 2; ++i) {
      pair.says(pair.robin, ViewGiven{"e1", "e1-a", false, 1 + i % 5, 3, "as I \"see\" it"});
      pair.says(pair.sam, PartyDescribed{"Sam", "Planner", "nl"});
    }
    REQUIRE(sign(pair.logs, pair.sam.id).has_value());
    REQUIRE(sign(pair.logs, pair.robin.id).has_value());
    file = write_file(pair.logs).value();
  }
  Pair pair;
  std::string file;
};

VerifiedFile verified(const std::string& file, const LogSet& known = {}) {
  const std::vector<VerifyAnswer> good(2, VerifyAnswer::good);
  return verify(read_file(file).value(), good, known).value();
}

}  // namespace

TEST_CASE("reading a file holds its bytes once, and asks for memory no oftener when it is longer") {
  const History few(1000);
  const History many(4000);
  const auto read = [](const History& history) {
    return cost_of([&] { (void)verified(history.file); });
  };
  const Asked less = read(few);
  const Asked more = read(many);
  CHECK(more.bytes < 5 * less.bytes);
  // The payload without its escapes, a line each, and pointers to them: never a second copy of the
  // text.
  const std::size_t lines = 4000;
  const std::size_t some_rooms = 2 * 64 * 1024;
  CHECK(more.bytes < many.file.size() + lines * (sizeof(Line) + 2 * sizeof(LinePtr)) + some_rooms);
  // Nothing is asked for by line: bodies without lists lie in the lines themselves.
  CHECK(more.times < less.times + 16);
}

TEST_CASE("lines that are known already are compared and not read again") {
  const History history(2000);
  const LogSet known = verified(history.file).logs();
  const Asked fresh = cost_of([&] { (void)verified(history.file); });
  const Asked again = cost_of([&] { (void)verified(history.file, known); });
  CHECK(again.bytes + 2000 * sizeof(Line) < fresh.bytes + 2000 * sizeof(LinePtr));
}

TEST_CASE("a whole fold grows with the lines, and no faster") {
  const History few(1000);
  const History many(4000);
  const auto folded = [](const History& history) {
    return cost_of([&] { (void)fold(history.pair.logs); });
  };
  const Asked less = folded(few);
  const Asked more = folded(many);
  CHECK(more.times < 5 * less.times);
  CHECK(more.bytes < 5 * less.bytes);
}

TEST_CASE("writing a file takes its bytes and nothing for each line") {
  const History few(1000);
  const History many(4000);
  const auto written = [](const History& history) {
    return cost_of([&] { (void)write_file(history.pair.logs).value(); });
  };
  CHECK(written(many).times == written(few).times);
  CHECK(written(many).bytes < 2 * many.file.size());
}

TEST_CASE("adding a line costs the same after a thousand lines and after eight thousand") {
  const auto least_cost = [](int lines) {
    History history(lines);
    Fold folding;
    folding.update(history.pair.logs);
    Asked least{static_cast<std::size_t>(-1), static_cast<std::size_t>(-1)};
    // Now and then a list has to grow; the least of some is what a line costs.
    for (int i = 0; i < 8; ++i) {
      const Asked cost = cost_of([&] {
        history.pair.says(history.pair.robin, ViewGiven{"e1", "e1-a", false, 1 + i % 5, 3, {}});
        folding.update(history.pair.logs);
      });
      if (cost.times < least.times) least = cost;
    }
    CHECK(folding.whole_folds() == 1);
    return least;
  };
  const Asked small = least_cost(1000);
  const Asked large = least_cost(8000);
  CHECK(large.times == small.times);
  // The numbers in the line have a digit more.
  CHECK(large.bytes < small.bytes + 64);
}
