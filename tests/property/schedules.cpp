// Seeded schedules of what happens to devices: edit, copy of a browser profile, set back to an old
// copy, loss, exchange of files. Signatures are stand-ins that fit exactly the bytes they were made
// over (quality.md section 1).

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "agreement/file.hpp"
#include "agreement/fold.hpp"
#include "agreement/show.hpp"
#include "support/generate.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

struct Device {
  Role role = Role::employee;
  LogSet logs;
  std::vector<ReplicaId> mine;      // replicas this device has keys for; the last one writes
  std::set<std::string> questions;  // new devices of which this person was asked
  [[nodiscard]] const ReplicaId& me() const { return mine.back(); }
};

class Schedule {
 public:
  explicit Schedule(std::uint64_t seed) : generator_(seed) {
    const StandInKey root = next_key();
    world_.agreement = root.id.str();
    add_device(Role::employee, root, {});
    exchange_to_new(Role::manager);
  }

  void run(int steps) {
    for (int i = 0; i < steps; ++i) step();
    // In the end everybody exchanges with everybody, until nothing is new.
    for (std::size_t turn = 0; turn < 2 * devices_.size(); ++turn) {
      for (std::size_t from = 0; from < devices_.size(); ++from) {
        for (std::size_t to = 0; to < devices_.size(); ++to) {
          if (from != to) exchange(devices_[from], devices_[to]);
        }
      }
    }
  }

  void check() {
    const std::string state = show_text(fold(devices_.front().logs));
    for (const Device& device : devices_) {
      CHECK(show_text(fold(device.logs)) == state);
      for (const std::string& line : told_) CHECK(knows(device, line));
      for (const LogText& log : device.logs.logs()) {
        CHECK(stand_in_verifies(jwk_text(log.opened().key), log.payload(), log.signature));
      }
    }
  }

 private:
  StandInKey next_key() { return StandInKey("device " + std::to_string(keys_++)); }

  // Begins a replica on that device; an old one of this device accepts it in a line of its own.
  void begin(Device& device, const StandInKey& key) {
    const LogOpened opened{world_.agreement, key.id.view(), device.role, key.key(), std::nullopt};
    const bool had_one = !device.mine.empty();
    if (had_one && device.logs.own_log(device.me()) != nullptr) {
      REQUIRE(device.logs
                  .append(device.me(), draft_line(ReplicaAccepted{key.id.view()}, 1, Generator::at))
                  .has_value());
      sign(device);
    }
    REQUIRE(device.logs.begin_log(opened, 1, Generator::at).has_value());
    device.mine.push_back(key.id);
    world_.keys.push_back(key);
    sign(device);
  }

  void add_device(Role role, const StandInKey& key, const LogSet& logs) {
    Device& device = devices_.emplace_back();
    device.role = role;
    device.logs = logs;
    begin(device, key);
  }

  void exchange_to_new(Role role) {
    Device& source = devices_[generator_.random().below(devices_.size())];
    hand_out(source);
    const LogSet copy = without_own_mark(source.logs);
    add_device(role, next_key(), copy);
  }

  // What leaves in a file has no mark of whose device it was.
  static LogSet without_own_mark(const LogSet& logs) {
    const auto read = read_and_verify(write_file(logs).value());
    return read.value().logs();
  }

  void sign(Device& device) {
    REQUIRE(test::sign(device.logs, device.me(), generator_.random().from(0, 3)).has_value());
  }

  // Before a file leaves, the own log is signed to its end. What left is known to a person.
  void hand_out(Device& device) {
    sign(device);
    for (const LogText& log : device.logs.logs()) {
      for (const LinePtr& line : log.lines)
        told_.insert(log.replica.str() + std::string(line->text));
    }
  }

  void exchange(Device& from, Device& to) {
    hand_out(from);
    const auto file = read_and_verify(write_file(from.logs).value(), to.logs);
    REQUIRE(file.has_value());
    const LogSet before_it = to.logs;
    auto taken = take_in(to.logs, file->logs());
    if (!taken) {
      CHECK(taken.error().code == ErrorCode::nothing_new);
      return;
    }
    to.logs = std::move(*taken);
    if (needs_new_replica(to.logs, to.me())) {
      CHECK(own_log_change(before_it, to.logs, to.me()) == OwnLogChange::branched);
      begin(to, next_key());
    }
    ask(to);
  }

  // "A new device of ...?": of a replica that does not count and that nobody accepted. Asked once,
  // and the answer is yes.
  void ask(Device& device) {
    const State state = fold(device.logs);
    for (const Replica& replica : state.who.replicas()) {
      const bool new_one = !replica.counts && replica.accepted_by.empty() && !replica.closed_after;
      if (!new_one || !device.questions.insert(replica.id.str()).second) continue;
      REQUIRE(
          device.logs
              .append(device.me(), draft_line(ReplicaAccepted{replica.id.view()}, 1, Generator::at))
              .has_value());
    }
    CHECK(device.questions.size() <= world_.keys.size());
  }

  bool knows(const Device& device, const std::string& line) const {
    for (const LogText& log : device.logs.logs()) {
      for (const LinePtr& known : log.lines) {
        if (log.replica.str() + std::string(known->text) == line) return true;
      }
    }
    return false;
  }

  void step() {
    Random& random = generator_.random();
    Device& device = devices_[random.below(devices_.size())];
    switch (random.from(0, 9)) {
      case 0: {  // a browser profile is copied: two devices with the same key
        if (devices_.size() < 5) {
          const Device copy = device;
          devices_.push_back(copy);
        }
        return;
      }
      case 1: {  // a browser profile is kept, to come back later
        kept_.push_back(device);
        return;
      }
      case 2: {  // ... and it comes back: lines that were never told are gone for ever
        if (!kept_.empty()) {
          const Device old = random.of(kept_);
          if (old.role == device.role) device = old;
        }
        return;
      }
      case 3: {
        if (devices_.size() < 5)
          exchange_to_new(random.once_in(2) ? Role::employee : Role::manager);
        return;
      }
      case 4:
      case 5:
      case 6: {
        Device& to = devices_[random.below(devices_.size())];
        if (&to != &device) exchange(device, to);
        return;
      }
      default: {
        const LineDraft draft = generator_.good(world_);
        // Closings would make devices fall silent; the laws of who counts are tested elsewhere.
        if (draft.kind == "replica.closed" || draft.kind == "replica.accepted") return;
        REQUIRE(device.logs.append(device.me(), draft).has_value());
        return;
      }
    }
  }

  Generator generator_;
  World world_;
  std::vector<Device> devices_;
  std::vector<Device> kept_;
  std::set<std::string> told_;
  int keys_ = 0;
};

}  // namespace

TEST_CASE(
    "whatever happens to devices, no line that was told is ever lost and all end in the same "
    "state") {
  const std::uint64_t first = first_seed();
  for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(runs(150)); ++seed) {
    INFO("seed " << seed);
    Schedule schedule(seed);
    schedule.run(30);
    schedule.check();
  }
}
