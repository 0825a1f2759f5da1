// Random agreements for property tests: several replicas of both roles, branches, lines of every
// kind with good, bad and unknown bodies, clocks that collide. Nothing here knows the rules of the
// fold.

#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "agreement/line.hpp"
#include "agreement/log.hpp"
#include "support/random.hpp"
#include "support/stand_in.hpp"

namespace wederzijds::test {

/// One log as text, line by line.
struct Branch {
  std::size_t replica = 0;  // index of the key
  Role role = Role::employee;
  std::vector<std::string> lines;

  [[nodiscard]] std::string payload(std::size_t count) const {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += lines[i] + '\n';
    return text;
  }
};

struct World {
  std::vector<StandInKey> keys;
  std::vector<Branch> branches;
  std::string agreement;
};

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  Random& random() { return random_; }

  World world() {
    World world;
    const std::size_t replicas = static_cast<std::size_t>(random_.from(1, 5));
    for (std::size_t i = 0; i < replicas; ++i) world.keys.emplace_back("key " + std::to_string(i));
    world.agreement = world.keys[0].id.str();
    for (std::size_t i = 0; i < replicas; ++i) {
      const Role role = i == 0 || random_.once_in(2) ? Role::employee : Role::manager;
      add_branch(world, i, role, nullptr);
      while (random_.once_in(4)) {
        // Copied, so that a branch has a branch at times; usually from a line 1 of the same role.
        const Branch source = world.branches.back();
        add_branch(world, i, random_.once_in(8) ? other(role) : role, &source);
      }
    }
    return world;
  }

  /// A set of random beginnings of some of the branches.
  LogSet some(const World& world) {
    LogSet logs{AgreementId(world.agreement)};
    for (const Branch& branch : world.branches) {
      if (random_.once_in(3)) continue;
      add(logs, world, branch, 1 + random_.below(branch.lines.size()), random_.from(0, 2));
    }
    return logs;
  }

  static LogSet all(const World& world) {
    LogSet logs{AgreementId(world.agreement)};
    for (const Branch& branch : world.branches) add(logs, world, branch, branch.lines.size(), 0);
    return logs;
  }

  static void add(LogSet& logs, const World& world, const Branch& branch, std::size_t lines,
                  int variant) {
    const std::string payload = branch.payload(lines);
    const std::string jwk = jwk_text(world.keys[branch.replica].key());
    const auto loaded = logs.load(payload, stand_in_signature(jwk, payload, variant), lines, false);
    if (!loaded) std::abort();  // the generator is wrong
  }

  /// A body of a random kind that read_body takes, or now and then does not.
  LineDraft draft(const World& world) {
    if (random_.once_in(20)) return raw("kind.of.tomorrow", R"({"id":"x","n":1})");
    if (random_.once_in(15)) return bad();
    return good(world);
  }

  LineDraft good(const World& world) {
    const std::string id = item();
    const std::string revision = "r" + std::to_string(random_.from(1, 6));
    const std::string text = of_texts();
    switch (random_.from(0, 22)) {
      case 0: {
        const std::string replica = random_.of(world.keys).id.str();
        return draft_line(ReplicaAccepted{replica}, 1, at);
      }
      case 1: {
        const std::string replica = random_.of(world.keys).id.str();
        return draft_line(ReplicaClosed{replica, random_.from(0, 12)}, 1, at);
      }
      case 2:
        return draft_line(PartyDescribed{text, std::nullopt, "nl"}, round(), at);
      case 3:
        return draft_line(FrameSet{"yearly", "2026-03-09", std::nullopt, text, {"2026-03-26"}},
                          round(), at);
      case 4: {
        ProfileShared profile;
        profile.pack = "standard";
        profile.pack_version = 1;
        profile.challenges = {{{"c", "label", text}}};
        return draft_line(profile, round(), at);
      }
      case 5:
      case 6:
      case 7: {
        ExpectationStated body;
        body.id = id;
        body.revision = revision;
        const std::string former = "r" + std::to_string(random_.from(1, 6));
        if (random_.once_in(2)) body.replaces = {former, former};
        body.topic = "T1";
        body.text = text;
        body.importance = random_.from(1, 5);
        body.needed = random_.from(1, 5);
        if (random_.once_in(2)) body.received = random_.from(1, 5);
        return draft_line(body, round(), at);
      }
      case 8:
        return draft_line(ExpectationWithdrawn{id}, round(), at);
      case 9: {
        OfferStated body;
        body.id = id;
        body.revision = revision;
        body.nature = random_.once_in(2) ? Nature::offer : Nature::limit;
        body.text = text;
        return draft_line(body, round(), at);
      }
      case 10:
        return draft_line(OfferWithdrawn{id}, round(), at);
      case 11:
        return draft_line(GuessStated{{{"T1", std::nullopt}, {"T2", text}}}, round(), at);
      case 12:
        return draft_line(SideFinished{}, round(), at);
      case 13:
        return draft_line(SideOpened{}, round(), at);
      case 14: {
        ViewGiven body;
        body.expectation = id;
        body.revision = revision;
        body.is_new = random_.once_in(2);
        body.acknowledged = random_.from(1, 5);
        return draft_line(body, round(), at);
      }
      case 15: {
        AnswerGiven body;
        body.expectation = id;
        body.revision = revision;
        body.by = random_.once_in(2) ? Role::employee : Role::manager;
        body.text = text;
        return draft_line(body, round(), at);
      }
      case 16: {
        CommitmentMade body;
        body.id = id;
        body.revision = revision;
        body.moment = "x";
        body.action = text;
        body.look_back = "2026-04-01";
        const std::string first = item();
        const std::string second = item();
        body.expectations = {first, second, first};
        return draft_line(body, round(), at);
      }
      case 17:
        return draft_line(CommitmentDropped{id, std::nullopt}, round(), at);
      case 18: {
        GoalSet body;
        body.id = id;
        body.revision = revision;
        body.text = text;
        const std::string first = item();
        body.commitments = {first};
        return draft_line(body, round(), at);
      }
      case 19:
        return draft_line(TalkHeld{id, "2026-03-2" + std::to_string(random_.from(0, 2)),
                                   random_.from(1, 90), text},
                          round(), at);
      case 20:
        return signature(true);
      case 21:
        return signature(false);
      default: {
        CheckinRecorded body;
        body.id = id;
        const bool extra = random_.once_in(3);
        body.moment = extra ? "extra" : "2026-03-26";
        body.date = "2026-03-27";
        const std::string first = item();
        const std::string second = item();
        body.commitments = {{first, Status::kept}, {first, Status::changed}};
        body.received = {{second, random_.from(1, 5)}};
        return draft_line(body, round(), at);
      }
    }
  }

  static constexpr const char* at = "2026-03-09T09:00:00Z";

 private:
  // A branch from scratch, or one that leaves `source` somewhere.
  void add_branch(World& world, std::size_t replica, Role role, const Branch* source) {
    Branch branch;
    branch.replica = replica;
    branch.role = role;
    std::int64_t clock = 0;
    if (source != nullptr && source->role == role) {
      const std::size_t kept = 1 + random_.below(source->lines.size());
      branch.lines.assign(source->lines.begin(),
                          source->lines.begin() + static_cast<std::ptrdiff_t>(kept));
      clock = static_cast<std::int64_t>(kept) * 3;  // above anything this generator gave before
    }
    const std::size_t length = branch.lines.size() + static_cast<std::size_t>(random_.from(1, 14));
    while (branch.lines.size() < length) {
      clock += random_.from(1, 3);
      const auto seq = static_cast<std::int64_t>(branch.lines.size()) + 1;
      if (seq == 1) {
        const StandInKey& key = world.keys[replica];
        LogOpened opened{world.agreement, key.id.view(), role, key.key(), std::nullopt};
        branch.lines.push_back(line_text(draft_line(opened, 1, at), 1, clock));
      } else {
        branch.lines.push_back(line_text(draft(world), seq, clock));
      }
    }
    world.branches.push_back(std::move(branch));
  }

  std::string item() { return "i" + std::to_string(random_.from(1, 4)); }
  int round() { return random_.once_in(5) ? random_.from(1, 3) : 1; }
  std::string of_texts() {
    return random_.of(
        std::vector<std::string>{"plain", "quo\"ted", "new\nline", "\xF0\x9F\x98\x80", "\\"});
  }
  static LineDraft raw(std::string kind, std::string body) {
    return {std::move(kind), std::move(body), 1, at};
  }
  LineDraft bad() {
    return random_.of(std::vector<LineDraft>{
        raw("expectation.stated", R"({"id":"i1"})"), raw("replica.accepted", R"({"replica":5})"),
        raw("replica.closed", R"({"replica":"x","seq":-1})"),
        raw("party.described", R"({"name":""})"), raw("answer.given", R"({"by":"coach"})"),
        raw("checkin.recorded", R"({"moment":"soon"})")});
  }
  LineDraft signature(bool given) {
    const std::string document = "D" + std::to_string(random_.from(1, 3));
    if (given) return draft_line(AgreementSigned{document}, round(), at);
    return draft_line(SignatureWithdrawn{document}, round(), at);
  }

  Random random_;
};

}  // namespace wederzijds::test
