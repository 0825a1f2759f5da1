// A seeded source of choices: the same seed gives the same run on every machine (no
// std::distribution, whose results differ between libraries).

#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace wederzijds::test {

class Random {
 public:
  explicit Random(std::uint64_t seed)
      : state_(seed * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL) {}

  /// 0 to below - 1.
  std::size_t below(std::size_t below) {
    // splitmix64 (Steele, Lea, Flood 2014); the small bias of the modulus does not matter here.
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % below);
  }
  int from(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  /// True once in so many times.
  bool once_in(std::size_t times) { return below(times) == 0; }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::uint64_t state_;
};

/// How many runs a property gets: the environment's WZ_PROPERTY_RUNS, or `usual`.
inline int runs(int usual) {
  const char* const asked = std::getenv("WZ_PROPERTY_RUNS");
  return asked == nullptr ? usual : std::atoi(asked);
}

/// The seed of the first run: the environment's WZ_PROPERTY_SEED, or 1.
inline std::uint64_t first_seed() {
  const char* const asked = std::getenv("WZ_PROPERTY_SEED");
  return asked == nullptr ? 1 : std::strtoull(asked, nullptr, 10);
}

}  // namespace wederzijds::test
