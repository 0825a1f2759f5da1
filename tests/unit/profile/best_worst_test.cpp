#include "profile/best_worst.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

#include "profile/rounding.hpp"

namespace wederzijds {
namespace {

/// Answers of somebody who always chooses by these utilities, the higher the better.
std::vector<BestWorst> consistent_answers(const std::array<int, value_count>& utility,
                                          std::size_t screens = screen_count) {
  std::vector<BestWorst> answers;
  for (std::size_t i = 0; i < screens; ++i) {
    const ScreenValues values = values_of_screen(i);
    const auto less = [&](std::size_t a, std::size_t b) { return utility[a] < utility[b]; };
    answers.push_back({i, *std::max_element(values.begin(), values.end(), less),
                       *std::min_element(values.begin(), values.end(), less)});
  }
  return answers;
}

/// The first value of the pack counts most, the last least.
std::array<int, value_count> falling() {
  std::array<int, value_count> utility{};
  for (std::size_t i = 0; i < value_count; ++i) utility[i] = -static_cast<int>(i);
  return utility;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  double uniform() { return (static_cast<double>(engine_() >> 11U) + 0.5) * 0x1p-53; }
  /// Box and Muller 1958.
  double normal() {
    return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform());
  }
  std::size_t below(std::size_t limit) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(limit));
  }

 private:
  std::mt19937_64 engine_;
};

/// Draws the answer to a screen from the model itself.
BestWorst drawn_answer(std::size_t screen, const ValueVector& utility, Random& random) {
  const ScreenValues values = values_of_screen(screen);
  std::vector<BestWorst> pairs;
  std::vector<double> weights;
  for (std::size_t b : values) {
    for (std::size_t w : values) {
      if (b == w) continue;
      pairs.push_back({screen, b, w});
      weights.push_back(std::exp(utility[b] - utility[w]));
    }
  }
  double left = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
  std::size_t i = 0;
  while (i + 1 < pairs.size() && left >= weights[i]) left -= weights[i++];
  return pairs[i];
}

/// Spearman's rank correlation; ties get the mean of their ranks.
template <class A, class B>
double rank_correlation(const A& a, const B& b) {
  const auto ranks = [](const auto& list) {
    std::vector<double> found;
    for (auto one : list) {
      double rank = 0.5;
      for (auto other : list) rank += other < one ? 1 : (other == one ? 0.5 : 0);
      found.push_back(rank);
    }
    return found;
  };
  const std::vector<double> x = ranks(a);
  const std::vector<double> y = ranks(b);
  const double mean = (static_cast<double>(x.size()) + 1) / 2;
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) * (x[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
  }
  return xy / std::sqrt(xx * yy);
}

std::string place_of_error(const std::vector<BestWorst>& answers) {
  const auto scored = score_best_worst(answers);
  if (scored) return "no error";
  return std::string(name_of(scored.error().code)) + " " + scored.error().at;
}

}  // namespace

TEST_CASE("halves are rounded towards plus infinity, below zero too") {
  CHECK(divide_half_up(5, 2) == 3);
  CHECK(divide_half_up(-5, 2) == -2);
  CHECK(divide_half_up(-7, 2) == -3);
  CHECK(divide_half_up(7, 3) == 2);
  CHECK(divide_half_up(-7, 3) == -2);
  CHECK(divide_half_up(-8, 3) == -3);
  CHECK(divide_half_up(0, 7) == 0);
  CHECK(round_half_up(0.0005, 1000) == 1);
  CHECK(round_half_up(-0.0005, 1000) == 0);
  CHECK(round_half_up(-0.0015, 1000) == -1);
}

TEST_CASE("in the design every pair of values meets on exactly one screen") {
  std::array<std::array<int, value_count>, value_count> meetings{};
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    for (std::size_t a : values_of_screen(screen)) {
      for (std::size_t b : values_of_screen(screen)) ++meetings[a][b];
    }
  }
  for (std::size_t a = 0; a < value_count; ++a) {
    for (std::size_t b = 0; b < value_count; ++b) CHECK(meetings[a][b] == (a == b ? 4 : 1));
  }
}

TEST_CASE("in the design every value stands on four screens, and every screen has four values") {
  std::array<int, value_count> screens{};
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    const ScreenValues values = values_of_screen(screen);
    CHECK(std::set<std::size_t>(values.begin(), values.end()).size() == 4);
    for (std::size_t value : values) ++screens[value];
  }
  for (int count : screens) CHECK(count == 4);
}

TEST_CASE("shown screens are the design in another order, for every seed") {
  for (std::uint64_t seed : {0ULL, 1ULL, 42ULL, 9007199254740991ULL}) {
    std::set<std::size_t> seen;
    for (const ShownScreen& shown : shown_screens(seed)) {
      seen.insert(shown.screen);
      ScreenValues values = shown.values;
      ScreenValues design = values_of_screen(shown.screen);
      std::sort(values.begin(), values.end());
      std::sort(design.begin(), design.end());
      CHECK(values == design);
    }
    CHECK(seen.size() == screen_count);
  }
}

TEST_CASE("the same seed shows the same order, and other seeds show others") {
  CHECK(shown_screens(7) == shown_screens(7));
  std::set<std::vector<std::size_t>> orders;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    std::vector<std::size_t> order;
    for (const ShownScreen& shown : shown_screens(seed)) order.push_back(shown.screen);
    orders.insert(order);
  }
  CHECK(orders.size() == 100);
}

TEST_CASE("over many seeds each value stands as often at each place of a screen") {
  std::array<std::array<int, values_per_screen>, value_count> times{};
  constexpr int seeds = 3000;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    for (const ShownScreen& shown : shown_screens(seed)) {
      for (std::size_t i = 0; i < values_per_screen; ++i) ++times[shown.values[i]][i];
    }
  }
  // 4 screens a value, 4 places: as many times as there are seeds, give or take five deviations.
  for (const auto& value : times) {
    for (int count : value) CHECK(std::abs(count - seeds) < 5 * std::sqrt(3.0 * seeds));
  }
}

TEST_CASE("answers that do not fit a screen are refused with their place") {
  CHECK(place_of_error({{13, 0, 1}}) == "bad-arguments /0");
  CHECK(place_of_error({{0, 0, 1}, {0, 1, 3}}) == "bad-arguments /1");
  CHECK(place_of_error({{0, 2, 1}}) == "bad-arguments /0");
  CHECK(place_of_error({{0, 0, 2}}) == "bad-arguments /0");
  CHECK(place_of_error({{0, 0, 13}}) == "bad-arguments /0");
  CHECK(place_of_error({{0, 0, 1}, {1, 2, 2}}) == "bad-arguments /1");
  CHECK(place_of_error({{0, 0, 1}, {1, 2, 4}}) == "no error");
}

TEST_CASE("without any answer all values are alike, in pack order, and there is no fit") {
  const auto result = score_best_worst({});
  REQUIRE(result);
  CHECK(result->answered == 0);
  CHECK_FALSE(result->enough);
  CHECK_FALSE(result->fit);
  for (std::size_t i = 0; i < value_count; ++i) {
    CHECK(result->utility[i] == 0);
    CHECK(result->share[i] == 77);  // 1000 / 13
    CHECK(result->order[i] == i);
    CHECK(result->group[i] == 0);
    // The prior alone: the square root of 2.25 (1 - 1/13).
    CHECK(result->utility_error[i] == 1441153);
  }
}

TEST_CASE("the gradient at the mode is below one thousand-millionth, whatever was answered") {
  Random random(5);
  for (int person = 0; person < 200; ++person) {
    std::vector<BestWorst> answers;
    for (std::size_t screen = 0; screen < screen_count; ++screen) {
      if (random.uniform() < 0.3) continue;
      answers.push_back(drawn_answer(screen, ValueVector{}, random));
    }
    const auto mode = find_mode(answers);
    REQUIRE(mode);
    CHECK(mode->gradient < 1e-9);
    CHECK(mode->steps < 20);
    CHECK(std::fabs(std::accumulate(mode->utility.begin(), mode->utility.end(), 0.0)) < 1e-9);
  }
}

TEST_CASE(
    "who always chooses by one order gets its ends back, nearly all of its middle, and a good "
    "fit") {
  const auto result = score_best_worst(consistent_answers(falling()));
  REQUIRE(result);
  CHECK(result->enough);
  CHECK(result->order[0] == 0);
  CHECK(result->order[12] == 12);
  // Values in the middle are chosen neither way on most screens, so their order cannot be certain.
  CHECK(rank_correlation(result->utility, falling()) > 0.95);
  CHECK(*result->fit > 500);
  CHECK(*result->fit < 1000);
}

TEST_CASE("the bands hold the first four, the next five and the last four of the order") {
  const auto result = score_best_worst(consistent_answers(falling()));
  REQUIRE(result);
  for (std::size_t place = 0; place < value_count; ++place) {
    CHECK(result->band[result->order[place]] == (place < 4 ? 0 : place < 9 ? 1 : 2));
  }
}

TEST_CASE("a value that is always best has the greatest share, whatever else was chosen") {
  std::vector<BestWorst> answers;
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    ScreenValues values = values_of_screen(screen);
    const auto favourite = std::find(values.begin(), values.end(), 6U);
    if (favourite != values.end()) std::iter_swap(values.begin(), favourite);
    answers.push_back({screen, values[0], values[3]});
  }
  const auto result = score_best_worst(answers);
  REQUIRE(result);
  CHECK(result->order[0] == 6);
}

TEST_CASE("values that were answered alike tie, and stand in pack order in one group") {
  // One screen: the two that were not chosen, and the nine that were not shown, cannot be told
  // apart.
  const auto result = score_best_worst({{0, 9, 1}});
  REQUIRE(result);
  CHECK(result->order[0] == 9);
  CHECK(result->order[12] == 1);
  std::vector<std::size_t> between(result->order.begin() + 1, result->order.end() - 1);
  CHECK(std::is_sorted(between.begin(), between.end()));
  for (std::size_t value : between) CHECK(result->share[value] == result->share[between[0]]);
}

TEST_CASE("a group ends where a value differs from the group's first by a standard error or more") {
  const auto answers = consistent_answers(falling());
  const auto result = score_best_worst(answers);
  const auto mode = find_mode(answers);
  REQUIRE(result);
  REQUIRE(mode);
  std::size_t first = result->order[0];
  int groups = 0;
  for (std::size_t place = 1; place < value_count; ++place) {
    const std::size_t value = result->order[place];
    const auto& c = mode->covariance;
    const double error = std::sqrt(c[first][first] + c[value][value] - 2 * c[first][value]);
    const bool joins = std::fabs(mode->utility[first] - mode->utility[value]) < error;
    CHECK((result->group[place] == result->group[place - 1]) == joins);
    if (!joins) {
      first = value;
      ++groups;
    }
  }
  CHECK(groups >= 2);
  CHECK(groups < 12);
}

TEST_CASE("under nine answered screens the result says not enough yet, from nine on it does not") {
  for (std::size_t screens = 0; screens <= screen_count; ++screens) {
    const auto result = score_best_worst(consistent_answers(falling(), screens));
    REQUIRE(result);
    CHECK(result->answered == screens);
    CHECK(result->enough == (screens >= 9));
  }
}

TEST_CASE("the order of the answers makes no difference") {
  auto answers = consistent_answers(falling());
  const auto forward = score_best_worst(answers);
  std::reverse(answers.begin(), answers.end());
  const auto backward = score_best_worst(answers);
  REQUIRE(forward);
  REQUIRE(backward);
  CHECK(*forward == *backward);
}

TEST_CASE("best and worst exchanged turn every utility round") {
  const auto answers = consistent_answers(falling());
  auto turned = answers;
  for (BestWorst& answer : turned) std::swap(answer.best, answer.worst);
  const auto one = find_mode(answers);
  const auto other = find_mode(turned);
  REQUIRE(one);
  REQUIRE(other);
  for (std::size_t i = 0; i < value_count; ++i) {
    CHECK(std::fabs(one->utility[i] + other->utility[i]) < 1e-9);
  }
}

TEST_CASE("more screens make every value more certain") {
  std::array<std::int64_t, value_count> last{};
  last.fill(2000000);
  for (std::size_t screens = 0; screens <= screen_count; ++screens) {
    std::vector<BestWorst> answers;
    for (std::size_t i = 0; i < screens; ++i) {
      const ScreenValues values = values_of_screen(i);
      answers.push_back({i, values[i % 4], values[(i + 1) % 4]});
    }
    const auto result = score_best_worst(answers);
    REQUIRE(result);
    const auto sum = [](const auto& list) {
      return std::accumulate(list.begin(), list.end(), std::int64_t{0});
    };
    CHECK(sum(result->utility_error) < sum(last));
    last = result->utility_error;
  }
}

TEST_CASE(
    "the utilities of 200 simulated people are recovered: median rank correlation over 0.65") {
  std::vector<double> correlations;
  Random random(20260101);
  for (int person = 0; person < 200; ++person) {
    ValueVector truth{};
    for (double& one : truth) one = random.normal();
    std::vector<BestWorst> answers;
    for (std::size_t screen = 0; screen < screen_count; ++screen) {
      answers.push_back(drawn_answer(screen, truth, random));
    }
    const auto result = score_best_worst(answers);
    REQUIRE(result);
    correlations.push_back(rank_correlation(truth, result->utility));
  }
  std::sort(correlations.begin(), correlations.end());
  const double median = (correlations[99] + correlations[100]) / 2;
  MESSAGE("median rank correlation: " << median);
  CHECK(median >= 0.65);
}

TEST_CASE("errors are honest: the truth lies within two of them about as often as it should") {
  Random random(77);
  int within = 0, all = 0;
  for (int person = 0; person < 200; ++person) {
    ValueVector truth{};
    for (double& one : truth) one = 1.5 * random.normal();  // as the prior has it
    const double mean = std::accumulate(truth.begin(), truth.end(), 0.0) / 13;
    std::vector<BestWorst> answers;
    for (std::size_t screen = 0; screen < screen_count; ++screen) {
      answers.push_back(drawn_answer(screen, truth, random));
    }
    const auto result = score_best_worst(answers);
    REQUIRE(result);
    for (std::size_t i = 0; i < value_count; ++i) {
      const double off =
          std::fabs(static_cast<double>(result->utility[i]) / 1e6 - (truth[i] - mean));
      within += off < 2 * static_cast<double>(result->utility_error[i]) / 1e6 ? 1 : 0;
      ++all;
    }
  }
  CHECK(within * 100 > all * 92);
  CHECK(within * 100 < all * 99);
}

}  // namespace wederzijds
