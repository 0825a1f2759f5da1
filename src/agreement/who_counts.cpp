#include "agreement/who_counts.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "base/bytes.hpp"

namespace wederzijds {
namespace {

constexpr std::int64_t not_closed = std::numeric_limits<std::int64_t>::max();
// So few replicas are looked through faster than they are searched; nearly every agreement has two.
constexpr std::size_t few = 8;
constexpr std::size_t not_present = std::numeric_limits<std::size_t>::max();

// An acceptance or a closing, with the replica it is about by its place in the list.
struct Act {
  std::int64_t seq = 0;
  std::size_t about = 0;
  bool closes = false;
  std::int64_t closes_after = 0;
};

// What is known of a replica while the reading goes on. The replicas are in the order of their ids,
// so places compare as ids do.
struct Reading {
  Role role = Role::employee;
  std::vector<Act> acts;
  std::int64_t limit = not_closed;
  bool was_read = false;
  std::vector<std::size_t> accepted_by;
};

using Queue = std::set<std::pair<int, std::size_t>>;  // (distance from the root, replica)

class Settling {
 public:
  explicit Settling(std::vector<Reading> readings) : readings_(std::move(readings)) {}

  void settle(std::size_t root) {
    const Role roots_role = readings_[root].role;
    read_all({{0, root}}, roots_role);
    if (accepted_of_other_.empty()) {
      for (std::size_t i = 0; i < readings_.size(); ++i) {
        if (readings_[i].role != roots_role) read(i, 0, nullptr);
      }
    } else {
      read_all(accepted_of_other_, other(roots_role));
    }
  }

  [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }

 private:
  // Reads from what is queued outwards: by number of acceptances from the root, ties by id.
  void read_all(Queue queue, Role role) {
    while (!queue.empty()) {
      const auto [distance, replica] = *queue.begin();
      queue.erase(queue.begin());
      if (!readings_[replica].was_read && readings_[replica].role == role) {
        read(replica, distance, &queue);
      }
    }
  }

  void read(std::size_t reader, int distance, Queue* queue) {
    Reading& self = readings_[reader];
    self.was_read = true;
    // As it is now: a replica does not cut itself while it is being read.
    const std::int64_t limit = self.limit;
    for (const Act& act : self.acts) {
      if (act.seq > limit) continue;
      Reading& subject = readings_[act.about];
      if (act.closes) {
        if (subject.role == self.role) subject.limit = std::min(subject.limit, act.closes_after);
        continue;
      }
      if (act.about == reader) continue;
      subject.accepted_by.push_back(reader);
      if (queue == nullptr) continue;
      if (subject.role == self.role) {
        if (!subject.was_read) queue->insert({distance + 1, act.about});
      } else {
        // Only step 2 looks at this, so what the other role accepts of the root's role is lost, as
        // it must be: the root's role alone decides who speaks for it.
        accepted_of_other_.insert({distance + 1, act.about});
      }
    }
  }

  std::vector<Reading> readings_;
  Queue accepted_of_other_;
};

bool is_act(const Line& line) {
  return line.body_is_valid &&
         (line.kind == Kind::replica_accepted || line.kind == Kind::replica_closed);
}

bool is_replica(const Replica& replica, std::string_view id) {
  return same_bytes(replica.id.view(), id);
}

std::size_t place_of(const std::vector<Replica>& replicas, std::string_view id) {
  auto found = replicas.begin();
  if (replicas.size() <= few) {
    while (found != replicas.end() && !is_replica(*found, id)) ++found;
  } else {
    found = std::lower_bound(
        replicas.begin(), replicas.end(), id,
        [](const Replica& replica, std::string_view wanted) { return replica.id.view() < wanted; });
  }
  if (found == replicas.end() || !is_replica(*found, id)) return not_present;
  return static_cast<std::size_t>(found - replicas.begin());
}

// One entry per replica, in the order of their ids. A replica has the role of its first line 1.
std::vector<Replica> list_replicas(const LogSet& logs) {
  std::vector<Replica> replicas;
  const Line* first_line = nullptr;
  for (const LogText& log : logs.logs()) {
    if (replicas.empty() || !(replicas.back().id == log.replica)) {
      replicas.emplace_back().id = log.replica;
      first_line = nullptr;
    }
    Replica& replica = replicas.back();
    ++replica.branches;
    if (first_line == nullptr || before(*log.lines.front(), *first_line)) {
      first_line = log.lines.front().get();
      replica.role = log.role();
      replica.guest_of.reset();
      if (log.opened().guest_of) replica.guest_of = ReplicaId(*log.opened().guest_of);
    }
  }
  return replicas;
}

std::vector<Reading> list_readings(const std::vector<Replica>& replicas,
                                   const std::vector<LinePtr>& lines) {
  std::vector<Reading> readings(replicas.size());
  for (std::size_t i = 0; i < replicas.size(); ++i) readings[i].role = replicas[i].role;
  for (const LinePtr& line : lines) {
    if (!is_act(*line)) continue;
    Reading& writer = readings[place_of(replicas, line->replica)];
    if (line->role != writer.role) continue;
    Act act;
    act.seq = line->seq;
    if (const auto* accepted = std::get_if<ReplicaAccepted>(&line->body)) {
      act.about = place_of(replicas, accepted->replica);
    } else {
      const auto& closed = *std::get_if<ReplicaClosed>(&line->body);
      act.about = place_of(replicas, closed.replica);
      act.closes = true;
      act.closes_after = closed.seq;
    }
    // What is said of a replica whose log is absent waits for it.
    if (act.about != not_present) writer.acts.push_back(act);
  }
  return readings;
}

void fill_in(Replica& replica, const Reading& reading, const std::vector<Replica>& replicas) {
  replica.counts = reading.was_read && reading.limit > 0;
  if (reading.limit != not_closed) replica.closed_after = reading.limit;
  std::vector<std::size_t> by = reading.accepted_by;
  std::sort(by.begin(), by.end());
  by.erase(std::unique(by.begin(), by.end()), by.end());
  bool by_own_role = false;
  for (const std::size_t acceptor : by) {
    replica.accepted_by.push_back(replicas[acceptor].id);
    by_own_role = by_own_role || replicas[acceptor].role == replica.role;
  }
  replica.accepted_only_by_other_role = !by.empty() && !by_own_role;
}

}  // namespace

WhoCounts WhoCounts::settle(const LogSet& logs, const std::vector<LinePtr>& lines) {
  WhoCounts who;
  who.replicas_ = list_replicas(logs);
  for (const LinePtr& line : lines) who.note_line(*line);
  const std::size_t root = place_of(who.replicas_, logs.agreement().view());
  if (root == not_present) return who;
  who.root_role_ = who.replicas_[root].role;
  Settling settling(list_readings(who.replicas_, lines));
  settling.settle(root);
  for (std::size_t i = 0; i < who.replicas_.size(); ++i) {
    fill_in(who.replicas_[i], settling.readings()[i], who.replicas_);
  }
  return who;
}

const Replica* WhoCounts::find(std::string_view replica) const {
  const std::size_t place = place_of(replicas_, replica);
  return place == not_present ? nullptr : &replicas_[place];
}

Replica* WhoCounts::find_to_change(std::string_view replica) {
  const std::size_t place = place_of(replicas_, replica);
  return place == not_present ? nullptr : &replicas_[place];
}

bool WhoCounts::counts(const Line& line) const {
  const Replica* const replica = find(line.replica);
  return replica != nullptr && replica->counts && replica->role == line.role &&
         (!replica->closed_after || line.seq <= *replica->closed_after);
}

void WhoCounts::note_line(const Line& line) {
  Replica* const replica = find_to_change(line.replica);
  if (replica == nullptr) return;
  ++replica->lines;
  if (const auto* party = std::get_if<PartyDescribed>(&line.body)) replica->name = party->name;
}

}  // namespace wederzijds
