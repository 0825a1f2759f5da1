#include "profile/best_worst.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "profile/rounding.hpp"

namespace wederzijds {
namespace {

constexpr std::array<std::size_t, values_per_screen> offsets = {0, 1, 3, 9};
constexpr double prior_precision = 1 / (1.5 * 1.5);
constexpr double small_gradient = 1e-9;
constexpr std::size_t pairs_per_screen = values_per_screen * (values_per_screen - 1);
constexpr double rounding_noise = 1e-9;  // far above that of a sum of 13 logarithms
constexpr int most_steps = 200;
constexpr double per_mille = 1000;
constexpr double millionths = 1e6;

/// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

  /// 0 to limit - 1, each as likely: draws from the last, incomplete run of remainders are thrown
  /// away.
  std::uint64_t below(std::uint64_t limit) {
    const std::uint64_t unfair = (0 - limit) % limit;  // 2^64 modulo limit
    std::uint64_t drawn = next();
    while (drawn < unfair) drawn = next();
    return drawn % limit;
  }

 private:
  std::uint64_t state_;
};

/// Fisher and Yates 1938, in Durstenfeld's form of 1964.
template <class List>
void shuffle(List& list, SplitMix64& random) {
  for (std::size_t i = list.size() - 1; i > 0; --i) {
    std::swap(list[i], list[static_cast<std::size_t>(random.below(i + 1))]);
  }
}

bool is_on(const ScreenValues& values, std::size_t value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Result<void> check(const std::vector<BestWorst>& answers) {
  std::array<bool, screen_count> seen{};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const BestWorst& answer = answers[i];
    const std::string at = "/" + std::to_string(i);
    const auto wrong = [&](const char* why) { return fail(ErrorCode::bad_arguments, at, why); };
    if (answer.screen >= screen_count) return wrong("no such screen");
    if (seen[answer.screen]) return wrong("this screen was answered before");
    seen[answer.screen] = true;
    const ScreenValues values = values_of_screen(answer.screen);
    if (!is_on(values, answer.best)) return wrong("the best is not on this screen");
    if (!is_on(values, answer.worst)) return wrong("the worst is not on this screen");
    if (answer.best == answer.worst) return wrong("best and worst are the same");
  }
  return {};
}

double dot(const ValueVector& a, const ValueVector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < value_count; ++i) sum += a[i] * b[i];
  return sum;
}

/// The posterior at one point: its logarithm (without constants), gradient and negative Hessian.
struct Posterior {
  double log_likelihood = 0;
  double log_density = 0;
  ValueVector gradient{};
  ValueMatrix precision{};
};

/// Adds what one screen says. The chance of (best b, worst w) is exp(u_b - u_w) over the sum of
/// this for all ordered pairs of the screen (Marley and Louviere 2005).
void add_screen(const BestWorst& answer, const ValueVector& utility, Posterior& posterior) {
  const ScreenValues values = values_of_screen(answer.screen);
  double highest = utility[values[0]];
  double lowest = highest;
  for (std::size_t value : values) {
    highest = std::max(highest, utility[value]);
    lowest = std::min(lowest, utility[value]);
  }
  // Differences from the largest exponent, so that nothing overflows.
  const double largest = highest - lowest;
  std::array<std::array<double, values_per_screen>, values_per_screen> chance{};
  double sum = 0;
  for (std::size_t b = 0; b < values_per_screen; ++b) {
    for (std::size_t w = 0; w < values_per_screen; ++w) {
      if (b == w) continue;
      chance[b][w] = std::exp(utility[values[b]] - utility[values[w]] - largest);
      sum += chance[b][w];
    }
  }
  posterior.log_likelihood +=
      utility[answer.best] - utility[answer.worst] - largest - std::log(sum);
  // Gradient: what was chosen less what was to be expected, of the vector e_b - e_w. Negative
  // Hessian: the covariance of that vector.
  std::array<double, values_per_screen> expected{};
  std::array<std::array<double, values_per_screen>, values_per_screen> square{};
  for (std::size_t b = 0; b < values_per_screen; ++b) {
    for (std::size_t w = 0; w < values_per_screen; ++w) {
      if (b == w) continue;
      const double p = chance[b][w] / sum;
      expected[b] += p;
      expected[w] -= p;
      square[b][b] += p;
      square[w][w] += p;
      square[b][w] -= p;
      square[w][b] -= p;
    }
  }
  posterior.gradient[answer.best] += 1;
  posterior.gradient[answer.worst] -= 1;
  for (std::size_t i = 0; i < values_per_screen; ++i) {
    posterior.gradient[values[i]] -= expected[i];
    for (std::size_t j = 0; j < values_per_screen; ++j) {
      posterior.precision[values[i]][values[j]] += square[i][j] - expected[i] * expected[j];
    }
  }
}

Posterior posterior_at(const std::vector<BestWorst>& answers, const ValueVector& utility) {
  Posterior posterior;
  for (const BestWorst& answer : answers) add_screen(answer, utility, posterior);
  posterior.log_density = posterior.log_likelihood - prior_precision * dot(utility, utility) / 2;
  for (std::size_t i = 0; i < value_count; ++i) {
    posterior.gradient[i] -= prior_precision * utility[i];
    posterior.precision[i][i] += prior_precision;
  }
  return posterior;
}

/// The lower triangle L with L L' = matrix (Cholesky). The matrix is positive definite: a
/// covariance and the prior's positive diagonal.
ValueMatrix cholesky(const ValueMatrix& matrix) {
  ValueMatrix lower{};
  for (std::size_t i = 0; i < value_count; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = i == j ? std::sqrt(sum) : sum / lower[j][j];
    }
  }
  return lower;
}

/// x with L L' x = right.
ValueVector solve(const ValueMatrix& lower, const ValueVector& right) {
  ValueVector x = right;
  for (std::size_t i = 0; i < value_count; ++i) {
    for (std::size_t k = 0; k < i; ++k) x[i] -= lower[i][k] * x[k];
    x[i] /= lower[i][i];
  }
  for (std::size_t i = value_count; i-- > 0;) {
    for (std::size_t k = i + 1; k < value_count; ++k) x[i] -= lower[k][i] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}

ValueMatrix inverse(const ValueMatrix& matrix) {
  const ValueMatrix lower = cholesky(matrix);
  ValueMatrix columns{};
  for (std::size_t i = 0; i < value_count; ++i) {
    ValueVector unit{};
    unit[i] = 1;
    columns[i] = solve(lower, unit);
  }
  return columns;  // symmetric
}

double largest_component(const ValueVector& vector) {
  double largest = 0;
  for (double one : vector) largest = std::max(largest, std::fabs(one));
  return largest;
}

/// A Newton step, halved until it does not go down. The log density is strictly concave, so this
/// ends at its one maximum; near it the first try is always good.
ValueVector newton_step(const std::vector<BestWorst>& answers, const ValueVector& utility,
                        const Posterior& here) {
  const ValueVector direction = solve(cholesky(here.precision), here.gradient);
  double length = 1;
  for (int halvings = 0; halvings < 40; ++halvings, length /= 2) {
    ValueVector next = utility;
    for (std::size_t i = 0; i < value_count; ++i) next[i] += length * direction[i];
    if (posterior_at(answers, next).log_density >= here.log_density - rounding_noise) return next;
  }
  return utility;
}

void put_order(BestWorstResult& result) {
  std::iota(result.order.begin(), result.order.end(), std::size_t{0});
  std::stable_sort(result.order.begin(), result.order.end(),
                   [&](std::size_t a, std::size_t b) { return result.share[a] > result.share[b]; });
  std::size_t place = 0;
  for (std::size_t band = 0; band < band_sizes.size(); ++band) {
    for (std::size_t i = 0; i < band_sizes[band]; ++i) {
      result.band[result.order[place++]] = static_cast<int>(band);
    }
  }
}

/// Down the order a value joins the group when it differs from the group's first by less than one
/// standard error of their difference. (P drops out of a difference, so C itself gives it.)
void put_groups(const ValueMatrix& covariance, BestWorstResult& result) {
  std::size_t first = result.order[0];
  int group = 0;
  for (std::size_t place = 1; place < value_count; ++place) {
    const std::size_t value = result.order[place];
    const double variance =
        covariance[first][first] + covariance[value][value] - 2 * covariance[first][value];
    const std::int64_t error = round_half_up(std::sqrt(variance), millionths);
    const std::int64_t difference = result.utility[first] - result.utility[value];
    if (difference >= error || -difference >= error) {
      first = value;
      ++group;
    }
    result.group[place] = group;
  }
}

/// The diagonal of P C P with P = I - 1/13: errors of utilities that are counted from their mean.
ValueVector centred_variances(const ValueMatrix& covariance) {
  const auto n = static_cast<double>(value_count);
  ValueVector row_means{};
  double mean = 0;
  for (std::size_t i = 0; i < value_count; ++i) {
    for (double one : covariance[i]) row_means[i] += one / n;
    mean += row_means[i] / n;
  }
  ValueVector variances{};
  for (std::size_t i = 0; i < value_count; ++i) {
    variances[i] = covariance[i][i] - 2 * row_means[i] + mean;
  }
  return variances;
}

/// Shares 1000 exp(u_i) / sum exp(u), and their errors by the delta method: the derivative of share
/// i by u_j is share_i (1 when i = j, else 0, less share_j / 1000).
void put_shares(const BestWorstMode& mode, BestWorstResult& result) {
  const double highest = *std::max_element(mode.utility.begin(), mode.utility.end());
  ValueVector part{};
  double sum = 0;
  for (std::size_t i = 0; i < value_count; ++i) {
    part[i] = std::exp(mode.utility[i] - highest);
    sum += part[i];
  }
  for (double& one : part) one /= sum;
  for (std::size_t i = 0; i < value_count; ++i) {
    ValueVector slope{};
    for (std::size_t j = 0; j < value_count; ++j) {
      slope[j] = part[i] * ((i == j ? 1.0 : 0.0) - part[j]);
    }
    double variance = 0;
    for (std::size_t j = 0; j < value_count; ++j) {
      variance += slope[j] * dot(mode.covariance[j], slope);
    }
    result.share[i] = static_cast<int>(round_half_up(part[i], per_mille));
    result.share_error[i] = static_cast<int>(round_half_up(std::sqrt(variance), per_mille));
  }
}

}  // namespace

ScreenValues values_of_screen(std::size_t screen) {
  ScreenValues values{};
  for (std::size_t i = 0; i < values_per_screen; ++i) {
    values[i] = (screen + offsets[i]) % value_count;
  }
  return values;
}

std::array<ShownScreen, screen_count> shown_screens(std::uint64_t seed) {
  SplitMix64 random(seed);
  std::array<ShownScreen, screen_count> screens{};
  for (std::size_t i = 0; i < screen_count; ++i) screens[i] = {i, values_of_screen(i)};
  shuffle(screens, random);
  for (ShownScreen& screen : screens) shuffle(screen.values, random);
  return screens;
}

Result<BestWorstMode> find_mode(const std::vector<BestWorst>& answers) {
  WZ_CHECK(check(answers));
  BestWorstMode mode;
  Posterior here = posterior_at(answers, mode.utility);
  // One step more than the gradient asks for: it makes the last bits, in which builds differ, too
  // small to reach the rounding.
  bool last = false;
  while (mode.steps < most_steps) {
    last = largest_component(here.gradient) < small_gradient;
    mode.utility = newton_step(answers, mode.utility, here);
    here = posterior_at(answers, mode.utility);
    ++mode.steps;
    if (last) break;
  }
  mode.covariance = inverse(here.precision);
  mode.log_likelihood = here.log_likelihood;
  mode.gradient = largest_component(here.gradient);
  return mode;
}

Result<BestWorstResult> score_best_worst(const std::vector<BestWorst>& answers) {
  WZ_TRY(const BestWorstMode mode, find_mode(answers));
  BestWorstResult result;
  result.answered = answers.size();
  result.enough = answers.size() >= enough_screens;
  const ValueVector variances = centred_variances(mode.covariance);
  for (std::size_t i = 0; i < value_count; ++i) {
    result.utility[i] = round_half_up(mode.utility[i], millionths);
    result.utility_error[i] = round_half_up(std::sqrt(variances[i]), millionths);
  }
  put_shares(mode, result);
  if (!answers.empty()) {
    // McFadden 1974: how much more likely the answers are than by chance. 0 none, 1000 certain.
    const double by_chance =
        -static_cast<double>(answers.size()) * std::log(static_cast<double>(pairs_per_screen));
    result.fit = static_cast<int>(round_half_up(1 - mode.log_likelihood / by_chance, per_mille));
  }
  put_order(result);
  put_groups(mode.covariance, result);
  return result;
}

}  // namespace wederzijds
