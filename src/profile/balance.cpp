#include "profile/balance.hpp"

namespace wederzijds {

BalanceLists balance_lists(const BestWorstResult& result,
                           const std::array<std::optional<int>, value_count>& received) {
  BalanceLists lists;
  if (!result.enough) return lists;
  for (std::size_t value : result.order) {
    if (result.band[value] != 0 || !received[value]) continue;
    if (*received[value] >= protect_from) lists.protect.push_back(value);
    if (*received[value] <= talk_about_to) lists.talk_about.push_back(value);
  }
  return lists;
}

std::optional<GreatField> great_field(std::optional<int> great_work,
                                      std::optional<int> feeling_great) {
  if (!great_work || !feeling_great) return std::nullopt;
  const bool work = *great_work >= great_from;
  const bool feeling = *feeling_great >= great_from;
  if (work) return feeling ? GreatField::both : GreatField::work;
  return feeling ? GreatField::feeling : GreatField::neither;
}

}  // namespace wederzijds
