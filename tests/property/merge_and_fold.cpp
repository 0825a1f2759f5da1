// The laws of merging and folding, over random agreements. A failure prints its seed; run it alone
// with WZ_PROPERTY_SEED=<seed> WZ_PROPERTY_RUNS=1.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/log.hpp"
#include "agreement/show.hpp"
#include "support/generate.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string bytes(const LogSet& logs) { return write_file(logs).value(); }

LogSet merged(const LogSet& a, const LogSet& b) { return merge(a, b).value(); }

std::set<std::string> lines_of(const LogSet& logs) {
  std::set<std::string> lines;
  for (const LogText& log : logs.logs()) {
    for (const LinePtr& line : log.lines)
      lines.insert(log.replica.str() + ' ' + std::string(line->text));
  }
  return lines;
}

// Calls f(seed) for every run.
template <class F>
void for_seeds(int usual, F f) {
  const std::uint64_t first = first_seed();
  const int count = runs(usual);
  for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(count); ++seed) {
    INFO("seed " << seed);
    f(seed);
  }
}

}  // namespace

TEST_CASE("merging is commutative, associative and idempotent, to the same bytes") {
  for_seeds(300, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet a = generator.some(world);
    const LogSet b = generator.some(world);
    const LogSet c = generator.some(world);
    CHECK(bytes(merged(a, b)) == bytes(merged(b, a)));
    CHECK(bytes(merged(merged(a, b), c)) == bytes(merged(a, merged(b, c))));
    CHECK(bytes(merged(a, a)) == bytes(a));
    CHECK(bytes(merged(merged(a, b), b)) == bytes(merged(a, b)));
  });
}

TEST_CASE("merging never loses a line and adds none") {
  for_seeds(300, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet a = generator.some(world);
    const LogSet b = generator.some(world);
    std::set<std::string> both = lines_of(a);
    both.merge(lines_of(b));
    CHECK(lines_of(merged(a, b)) == both);
  });
}

TEST_CASE("every signature still fits its bytes after any merge") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet all =
        merged(generator.some(world), merged(generator.some(world), generator.some(world)));
    for (const LogText& log : all.logs()) {
      CHECK(log.is_signed());
      CHECK(stand_in_verifies(jwk_text(log.opened().key), log.payload(), log.signature));
    }
  });
}

TEST_CASE("a merge is nothing new exactly when it changes no line") {
  for_seeds(300, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet a = generator.some(world);
    const LogSet b = generator.some(world);
    const auto taken = take_in(a, b);
    std::set<std::string> both = lines_of(a);
    both.merge(lines_of(b));
    // A branch that ends inside another one adds no line.
    CHECK(taken.has_value() ==
          (lines_of(a) != both || merged(a, b).logs().size() != a.logs().size()));
  });
}

TEST_CASE(
    "a file is written, read and written again to the same bytes, with or without what is known") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet a = generator.some(world);
    const LogSet known = generator.some(world);
    if (a.empty()) return;
    const std::string text = bytes(a);
    CHECK(text.size() == a.file_bytes());
    const auto alone = read_and_verify(text);
    REQUIRE(alone.has_value());
    CHECK(bytes(alone->logs()) == text);
    const auto helped = read_and_verify(text, known);
    REQUIRE(helped.has_value());
    CHECK(bytes(helped->logs()) == text);
    CHECK(bytes(merged(known, helped->logs())) == bytes(merged(known, alone->logs())));
    CHECK(show_text(fold(helped->logs())) == show_text(fold(a)));
  });
}

TEST_CASE("any order of import gives the same state") {
  for_seeds(150, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    std::vector<LogSet> parts;
    for (int i = 0; i < 4; ++i) parts.push_back(generator.some(world));
    std::string first;
    for (int order = 0; order < 4; ++order) {
      LogSet logs;
      for (const LogSet& part : parts) logs = merged(logs, part);
      const std::string text = show_text(fold(logs));
      if (order == 0) first = text;
      CHECK(text == first);
      generator.random().shuffle(parts);
    }
  });
}

TEST_CASE("a fold that grew line by line, file by file, is the fold of everything at once") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    LogSet logs = generator.some(world);
    Fold folding;
    folding.update(logs);
    for (int step = 0; step < 12; ++step) {
      if (generator.random().once_in(4)) {
        logs = merged(logs, generator.some(world));
      } else if (!logs.empty()) {
        const ReplicaId writer = generator.random().of(logs.logs()).replica;
        REQUIRE(logs.append(writer, generator.good(world)).has_value());
      }
      if (generator.random().once_in(2)) continue;  // several lines at once
      folding.update(logs);
      CHECK(show_text(folding.state()) == show_text(fold(logs)));
    }
    folding.update(logs);
    CHECK(show_text(folding.state()) == show_text(fold(logs)));
  });
}

TEST_CASE(
    "an own line at the end is applied alone, unless it says who counts or its replica branched") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    LogSet logs = Generator::all(world);
    Fold folding;
    folding.update(logs);
    for (int step = 0; step < 8; ++step) {
      const ReplicaId writer = generator.random().of(logs.logs()).replica;
      const auto line = logs.append(writer, generator.good(world));
      REQUIRE(line.has_value());
      const std::size_t before_it = folding.whole_folds();
      folding.update(logs);
      const bool alone = (*line)->kind != Kind::replica_accepted &&
                         (*line)->kind != Kind::replica_closed && logs.branches(writer) == 1;
      CHECK(folding.whole_folds() == before_it + (alone ? 0 : 1));
    }
  });
}

TEST_CASE("the lines in order are all different lines, once, in the one order") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const LogSet logs = Generator::all(generator.world());
    const std::vector<LinePtr> lines = lines_in_order(logs);
    CHECK(lines.size() == lines_of(logs).size());
    for (std::size_t i = 1; i < lines.size(); ++i) CHECK(before(*lines[i - 1], *lines[i]));
    const State state = fold(logs);
    CHECK(state.lines == lines.size());
  });
}

namespace {

// Who counts, once more, as plainly as FORMAT.md says it: lists are searched again and again.
class Oracle {
 public:
  explicit Oracle(const LogSet& logs) : lines_(lines_in_order(logs)) {
    for (const LinePtr& line : lines_) {
      if (line->kind == Kind::log_opened && roles_.count(std::string(line->replica)) == 0) {
        roles_[std::string(line->replica)] = line->role;
      }
    }
    const std::string root = logs.agreement().str();
    if (roles_.count(root) == 0) return;
    root_role_ = roles_[root];
    distance_[root] = 0;
    while (read_next(root_role_)) {
    }
    bool any = false;
    for (const auto& [id, distance] : distance_) any = any || roles_[id] != root_role_;
    for (const auto& [id, role] : roles_) {
      if (!any && role != root_role_) distance_[id] = 0;
    }
    while (read_next(other(root_role_))) {
    }
  }

  [[nodiscard]] bool counts(const Line& line) const {
    const std::string id(line.replica);
    const auto limit = limit_.find(id);
    return read_.count(id) > 0 && roles_.at(id) == line.role &&
           (limit == limit_.end() || line.seq <= limit->second);
  }

 private:
  bool read_next(Role role) {
    const std::string* next = nullptr;
    for (const auto& [id, distance] : distance_) {
      if (read_.count(id) > 0 || roles_[id] != role) continue;
      if (next == nullptr || distance < distance_[*next]) next = &id;  // the map is sorted by id
    }
    if (next == nullptr) return false;
    const std::string reader = *next;
    read_.insert(reader);
    const bool has_limit = limit_.count(reader) > 0;
    const std::int64_t limit = has_limit ? limit_[reader] : 0;
    for (const LinePtr& line : lines_) {
      if (line->replica != reader || line->role != role || !line->body_is_valid) continue;
      if (has_limit && line->seq > limit) continue;
      if (const auto* accepted = std::get_if<ReplicaAccepted>(&line->body)) {
        const std::string subject(accepted->replica);
        if (roles_.count(subject) == 0) continue;
        // The other role has no say in who counts for the root's role.
        if (role != root_role_ && roles_[subject] == root_role_) continue;
        const int distance = distance_[reader] + 1;
        if (distance_.count(subject) == 0 || distance_[subject] > distance)
          distance_[subject] = distance;
      } else if (const auto* closed = std::get_if<ReplicaClosed>(&line->body)) {
        const std::string subject(closed->replica);
        if (roles_.count(subject) == 0 || roles_[subject] != role) continue;
        if (limit_.count(subject) == 0 || limit_[subject] > closed->seq)
          limit_[subject] = closed->seq;
      }
    }
    return true;
  }

  std::vector<LinePtr> lines_;
  std::map<std::string, Role> roles_;
  std::map<std::string, int> distance_;
  std::map<std::string, std::int64_t> limit_;
  std::set<std::string> read_;
  Role root_role_ = Role::employee;
};

}  // namespace

TEST_CASE("who counts is what a plain reading of the rules gives") {
  std::size_t counted = 0;
  std::size_t others = 0;
  for_seeds(400, [&](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet logs =
        generator.random().once_in(5) ? generator.some(world) : Generator::all(world);
    const Oracle oracle(logs);
    const std::vector<LinePtr> lines = lines_in_order(logs);
    const WhoCounts who = WhoCounts::settle(logs, lines);
    for (const LinePtr& line : lines) {
      CHECK(who.counts(*line) == oracle.counts(*line));
      (who.counts(*line) ? counted : others) += 1;
    }
  });
  // Both happen often enough for the comparison to mean something.
  CHECK(counted * 20 > others);
  CHECK(others * 20 > counted);
}

TEST_CASE("who counts for the root's role is not for the other role to say") {
  for_seeds(200, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    LogSet with = Generator::all(world);
    // Without the logs of the other role, the root's role is the same.
    const Role root_role = world.branches.front().role;
    LogSet without{AgreementId(world.agreement)};
    const State all = fold(with);
    for (const LogText& log : with.logs()) {
      const Replica* const replica = all.who.find(log.replica.view());
      if (replica->role == root_role) REQUIRE(without.unite(log).has_value());
    }
    const State own = fold(without);
    for (const Replica& replica : own.who.replicas()) {
      const Replica* const same = all.who.find(replica.id.view());
      CHECK(same->counts == replica.counts);
      CHECK(same->closed_after == replica.closed_after);
    }
  });
}

TEST_CASE(
    "while the root's log is absent no replica counts, and when it comes all is as if it was "
    "there") {
  for_seeds(100, [](std::uint64_t seed) {
    Generator generator(seed);
    const World world = generator.world();
    const LogSet all = Generator::all(world);
    LogSet rootless{AgreementId(world.agreement)};
    LogSet root{AgreementId(world.agreement)};
    for (const LogText& log : all.logs()) {
      LogSet& where = log.replica.str() == world.agreement ? root : rootless;
      REQUIRE(where.unite(log).has_value());
    }
    const State waiting = fold(rootless);
    CHECK_FALSE(waiting.who.root_role().has_value());
    CHECK(waiting.without_effect.size() == waiting.lines);
    CHECK(waiting.expectations.empty());
    CHECK(bytes(merged(rootless, root)) == bytes(all));
    CHECK(show_text(fold(merged(rootless, root))) == show_text(fold(all)));
  });
}
