// A backup of everything, and what a guest took along: read, written and read again; looked at and
// taken in on devices that know none, some and all of it; taken back; and taken in once more.

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/json.hpp"
#include "fuzz/support/device.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/mutate.hpp"
#include "store/backup.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::fuzz;

namespace {

Json put_in(std::string_view bytes) {
  put(disk(), "/in/fuzz", bytes);
  return Json{{"path", "/in/fuzz"}};
}

/// Without what is made anew from the rest, the list and its rows, what only counts, and the way
/// back of a restore before this one.
Disk without_derived(Disk files) {
  for (auto at = files.begin(); at != files.end();) {
    const std::string& path = at->first;
    const bool derived = path.compare(0, 11, "/main/index") == 0 || path == "/main/changes.json" ||
                         path == "/main/restore.json" ||
                         path.find("/summary.json") != std::string::npos;
    at = derived ? files.erase(at) : std::next(at);
  }
  return files;
}

/// The new replicas that the preview asks for.
Json spares(const Json& preview) {
  Json all = Json::array();
  for (const Json& part : preview["agreements"]) {
    if (find_boolean(part, "needsReplica") != true) continue;
    const test::StandInKey key("spare " + std::to_string(all.size()));
    all.push_back(Json{{"agreement", part["agreement"]},
                       {"replica", key.id.str()},
                       {"key", {{"crv", "P-256"}, {"kty", "EC"}, {"x", key.x}, {"y", key.y}}}});
  }
  return all;
}

bool read_and_verify_everything(Device& device, std::string_view bytes) {
  const auto read = device.value("backup.read", put_in(bytes));
  if (!read || find_boolean(*read, "everything") != true) return false;
  Json answers = Json::array();
  for (const Json& part : (*read)["agreements"])
    answers.push_back(Json{{"results", device.check_logs(part)}});
  return device.value("restore.verified", Json{{"agreements", answers}}).has_value();
}

/// What was taken in can be loaded, and nothing of it was set aside as broken.
void must_load(Device& device) {
  const auto list = device.value("agreements.list");
  WZ_MUST(list.has_value());
  for (const Json& row : (*list)["rows"]) {
    const auto header = device.value("agreement.open", Json{{"agreement", row["agreement"]}});
    WZ_MUST(header.has_value());
    WZ_MUST((*header)["damaged"].empty());
    device.must_show_the_same_after_a_reload();
  }
}

void restore(std::string_view bytes, const PreparedWorld& world, const char* how) {
  disk() = world.files;
  Device device;
  device.start("");
  if (!read_and_verify_everything(device, bytes)) return;
  const Disk before = disk();
  const auto preview = device.value("restore.preview");
  WZ_MUST(preview.has_value());
  WZ_MUST(same_stored(before, disk()));
  const Json args = Json{{"how", how}, {"replicas", spares(*preview)}};
  const auto accepted = device.value("restore.accept", args);
  if (!accepted) return;
  must_load(device);
  // Loading may renew a summary, which undoing leaves alone; so it is undone on a fresh device.
  disk() = before;
  Device again;
  again.start("");
  if (!read_and_verify_everything(again, bytes) || !again.value("restore.preview")) WZ_MUST(false);
  const auto once_more = again.value("restore.accept", args);
  WZ_MUST(once_more.has_value());
  if (find_boolean(*once_more, "undo") != true) return;
  WZ_MUST(again.value("restore.undo").has_value());
  WZ_MUST(same_stored(without_derived(before), without_derived(disk())));
}

void take_along(std::string_view bytes) {
  disk().clear();
  Device device;
  device.start("");
  const auto read = device.value("backup.read", put_in(bytes));
  if (!read || read->contains("everything")) return;
  if (!device.value("import.verified", Json{{"results", device.check_logs(*read)}})) return;
  WZ_MUST(device.value("import.preview").has_value());
  if (!device.value("import.accept")) return;
  must_load(device);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto backup = read_backup(bytes);
  if (!backup) return 0;
  const auto written = write_backup(*backup);
  WZ_MUST(written.has_value());
  const auto again = read_backup(*written);
  WZ_MUST(again.has_value() && *again == *backup);
  WZ_MUST(write_backup(*again) == *written);
  if (!backup->everything) {
    take_along(bytes);
    return 0;
  }
  const auto& worlds = prepared().worlds;
  restore(bytes, worlds.front(), "merge");
  restore(bytes, worlds[size % worlds.size()], size % 2 == 0 ? "merge" : "replace");
  return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (is_plain()) return LLVMFuzzerMutate(data, size, most);
  Random random(seed);
  auto backup = parse_checked({reinterpret_cast<const char*>(data), size});
  if (!backup || !backup->is_object() || random.once_in(32))
    return LLVMFuzzerMutate(data, size, most);
  const bool has_parts = find_array(*backup, "agreements") != nullptr;
  if (has_parts) {
    for (Json& part : (*backup)["agreements"]) {
      if (find_object(part, "file") != nullptr) part["file"] = opened_file(part["file"]);
    }
  }
  if (has_parts && !(*backup)["agreements"].empty() && random.once_in(3)) {
    Json& parts = (*backup)["agreements"];
    Json& part = parts[random.below(parts.size())];
    if (find_object(part, "file") != nullptr) mutate_opened(part["file"], random);
  } else {
    mutate_json(*backup, random);
  }
  if (const Json* const parts = find_array(*backup, "agreements"); parts != nullptr) {
    for (Json& part : (*backup)["agreements"]) {
      if (find_object(part, "file") != nullptr) part["file"] = closed_file(part["file"], random);
      const Json* const fresh = find_object(part, "fresh");
      const Json* const key = fresh == nullptr ? nullptr : find_object(*fresh, "key");
      if (key == nullptr || random.once_in(24)) continue;
      part["fresh"]["replica"] = thumbprint(
          jwk_text({find_string(*key, "x").value_or(""), find_string(*key, "y").value_or("")}));
    }
  }
  return give(dump_sorted(*backup), data, size, most);
}
