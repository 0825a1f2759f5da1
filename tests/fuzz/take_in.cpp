// An agreement file through the door: looked at, taken in on an empty device and on one that knows
// the agreement, shown on every screen, written and read back. No line that came is missing in what
// leaves.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/file.hpp"
#include "base/json.hpp"
#include "fuzz/support/device.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/mutate.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::fuzz;

namespace {

Json new_key(const char* name) {
  const test::StandInKey key(name);
  return Json{{"replica", key.id.str()},
              {"key", {{"crv", "P-256"}, {"kty", "EC"}, {"x", key.x}, {"y", key.y}}}};
}

/// Whether each line of `some` stands in a log of `all`, in its place.
bool holds(const LogSet& all, const LogSet& some) {
  return std::all_of(some.logs().begin(), some.logs().end(), [&](const LogText& log) {
    return std::any_of(all.logs().begin(), all.logs().end(), [&](const LogText& one) {
      return one.replica == log.replica && one.lines.size() >= log.lines.size() &&
             std::equal(log.lines.begin(), log.lines.end(), one.lines.begin(),
                        [](const LinePtr& a, const LinePtr& b) { return a->text == b->text; });
    });
  });
}

void take(const std::string& bytes, const LogSet& incoming, const PreparedWorld& world, Json args) {
  disk() = world.files;
  put(disk(), "/in/fuzz", bytes);
  Device device;
  device.start(world.open);
  const auto read = device.value("import.read", Json{{"path", "/in/fuzz"}});
  WZ_MUST(read.has_value());
  WZ_MUST(device.value("import.verified", Json{{"results", device.check_logs(*read)}}).has_value());
  const Disk before = disk();
  const auto preview = device.value("import.preview");
  WZ_MUST(same_stored(before, disk()));
  if (!preview) return;
  const Json replica = new_key("taken in");
  args["replica"] = replica["replica"];
  args["key"] = replica["key"];
  if (!device.value("import.accept", args)) return;
  device.must_show_the_same_after_a_reload();
  const auto file = device.file();
  if (!file) return;
  const auto again = test::read_and_verify(*file);
  WZ_MUST(again.has_value());
  WZ_MUST(holds(again->logs(), incoming));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto file = test::read_and_verify(bytes);
  if (!file) return 0;
  const LogSet& incoming = file->logs();
  const auto& worlds = prepared().worlds;
  const Json as = Json{{"as", size % 2 == 0 ? "other" : "same"}, {"name", "Ina"}};
  take(bytes, incoming, worlds.front(), as);
  std::vector<const PreparedWorld*> known;
  for (const PreparedWorld& world : worlds) {
    if (world.open == incoming.agreement().view()) known.push_back(&world);
  }
  if (known.empty()) return 0;
  take(bytes, incoming, *known[size % known.size()], Json{{"confirm", size % 3 != 0}});
  return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  return mutate_agreement_file(data, size, most, seed);
}
