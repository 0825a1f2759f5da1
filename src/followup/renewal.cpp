#include "followup/renewal.hpp"

#include "agreement/document.hpp"
#include "base/date.hpp"

namespace wederzijds {
namespace {

constexpr int soon_days = 42;
constexpr int months_of_a_period = 12;

std::optional<std::string> end_of_period(const State& state) {
  const Stated<FrameSet>* frame = present_frame(state);
  if (frame == nullptr) return std::nullopt;
  if ((*frame)->until) return std::string(*(*frame)->until);
  const std::string_view from =
      (*frame)->from ? std::string_view(*(*frame)->from) : frame->line().at.substr(0, 10);
  return add_months(from, months_of_a_period);
}

RenewalTime time_of(const std::optional<std::string>& end, std::string_view today) {
  if (!end) return RenewalTime::later;
  if (*end < today) return RenewalTime::past;
  const std::optional<int> days = days_between(today, *end);
  return days && *days <= soon_days ? RenewalTime::soon : RenewalTime::later;
}

}  // namespace

std::string_view name_of(RenewalTime time) {
  switch (time) {
    case RenewalTime::later:
      return "later";
    case RenewalTime::soon:
      return "soon";
    case RenewalTime::past:
      break;
  }
  return "past";
}

bool is_agreed_in_present_round(const State& state) {
  const SignedDocument* version = last_version(state);
  if (version == nullptr) return false;
  return version->completed_by->round == state.present_round ||
         version->text == write_document(present_document(state));
}

Renewal renewal_of(const State& state, std::string_view today) {
  Renewal renewal;
  renewal.end = end_of_period(state);
  renewal.time = time_of(renewal.end, today);
  renewal.next_round = state.present_round + 1;
  const bool is_next = renewal.time == RenewalTime::soon && renewal.end;
  renewal.from = (is_next ? add_days(*renewal.end, 1) : std::nullopt).value_or(std::string(today));
  const auto year = add_months(renewal.from, months_of_a_period);
  renewal.until = (year ? add_days(*year, -1) : std::nullopt).value_or(renewal.from);
  const bool has_run = renewal.time == RenewalTime::past;
  renewal.is_allowed = renewal.next_round <= largest_round &&
                       (is_agreed_in_present_round(state) || is_ended(state) || has_run);
  return renewal;
}

}  // namespace wederzijds
