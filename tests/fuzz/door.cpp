// The door: any call with any arguments, on a device as somebody had it. What must hold of every
// call stands in support/device.cpp; some runs end with a reload, which must show the same.
//
// An input is {"world":n,"calls":[[op, args], ...]}; args may be a text, which is passed as it is.
// Arguments hold places for what only a shell knows: "@results", "@agreements", "@signatures",
// "@handOut", "@digest".

#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "fuzz/support/device.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/mutate.hpp"
#include "support/stand_in.hpp"

using namespace wederzijds;
using namespace wederzijds::fuzz;

namespace {

constexpr std::size_t most_calls = 24;

/// What the last calls answered that the next may need.
struct Known {
  Json read;
  Json hand_out;
};

/// Puts what a shell knows into the places for it.
void fill_places(Device& device, Json& args, const Known& known) {
  if (!args.is_object()) return;
  if (args.contains("@results")) {
    args["results"] = device.check_logs(known.read);
    args.erase("@results");
  }
  if (args.contains("@agreements")) {
    args["agreements"] = Json::array();
    if (const Json* const parts = find_array(known.read, "agreements")) {
      for (const Json& part : *parts) {
        args["agreements"].push_back(Json{{"results", device.check_logs(part)}});
      }
    }
    args.erase("@agreements");
  }
  if (args.contains("@handOut")) {
    args["handOut"] = known.hand_out;
    args.erase("@handOut");
  }
  if (args.contains("@digest")) {
    const auto view = device.value("agree.view");
    const Json* const to_sign = view ? find_object(*view, "toSign") : nullptr;
    args["digest"] = to_sign == nullptr ? Json("") : (*to_sign)["digest"];
    args.erase("@digest");
  }
}

void run(Device& device, const Json& calls) {
  Known known;
  std::size_t count = 0;
  for (const Json& call : calls) {
    if (!call.is_array() || call.size() != 2 || !call[0].is_string()) continue;
    if (++count > most_calls) return;
    const std::string op = call[0].get<std::string>();
    if (call[1].is_string()) {
      (void)device.call(op, call[1].get<std::string>());
      continue;
    }
    Json args = call[1];
    if (op == "@sign") {
      device.sign_pending();
      continue;
    }
    fill_places(device, args, known);
    const auto value = device.value(op, std::move(args));
    if (!value) continue;
    if (op == "import.read" || op == "backup.read") known.read = *value;
    if (op == "file.write" && value->contains("handOut")) known.hand_out = (*value)["handOut"];
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = parse_checked({reinterpret_cast<const char*>(data), size});
  if (!input || !input->is_object()) return 0;
  const Json* const calls = find_array(*input, "calls");
  if (calls == nullptr) return 0;
  const auto number = find_integer(*input, "world").value_or(0);
  const auto& worlds = prepared().worlds;
  const PreparedWorld& world = worlds[static_cast<std::uint64_t>(number) % worlds.size()];
  disk() = world.files;
  Device device;
  device.start(world.open);
  run(device, *calls);
  if (size % 4 == 0) device.must_show_the_same_after_a_reload();
  return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (is_plain()) return LLVMFuzzerMutate(data, size, most);
  Random random(seed);
  auto input = parse_checked({reinterpret_cast<const char*>(data), size});
  if (!input || !input->is_object() || find_array(*input, "calls") == nullptr) {
    input = Json{{"world", 0}, {"calls", Json::array()}};
  }
  Json& calls = (*input)["calls"];
  switch (calls.empty() ? 0 : random.from(0, 7)) {
    case 0:
    case 1: {
      const Json& sample = random.of(prepared().samples);
      calls.insert(calls.begin() + static_cast<std::ptrdiff_t>(random.below(calls.size() + 1)),
                   sample);
      break;
    }
    case 2:
      (*input)["world"] = random.below(prepared().worlds.size());
      break;
    case 3:
      calls.erase(calls.begin() + static_cast<std::ptrdiff_t>(random.below(calls.size())));
      break;
    case 4: {
      const Json copy = calls[random.below(calls.size())];
      calls.insert(calls.begin() + static_cast<std::ptrdiff_t>(random.below(calls.size())), copy);
      break;
    }
    default: {
      Json& call = calls[random.below(calls.size())];
      if (call.is_array() && call.size() == 2) {
        mutate_json(call[1], random);
      } else {
        mutate_json(call, random);
      }
      break;
    }
  }
  if (random.once_in(16)) mutate_json(*input, random);
  return give(dump_sorted(*input), data, size, most);
}
