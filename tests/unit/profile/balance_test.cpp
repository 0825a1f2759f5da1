#include "profile/balance.hpp"

#include <doctest/doctest.h>

namespace wederzijds {
namespace {

/// A result with the values in pack order: 0 to 3 are high.
BestWorstResult in_pack_order(bool enough) {
  BestWorstResult result;
  result.enough = enough;
  for (std::size_t i = 0; i < value_count; ++i) {
    result.order[i] = i;
    result.band[i] = i < 4 ? 0 : i < 9 ? 1 : 2;
  }
  return result;
}

std::array<std::optional<int>, value_count> all_received(std::optional<int> level) {
  std::array<std::optional<int>, value_count> received;
  received.fill(level);
  return received;
}

}  // namespace

TEST_CASE("protect is high and received 4 or more, talk about is high and received 2 or less") {
  auto received = all_received(5);
  received[0] = 4;
  received[1] = 3;
  received[2] = 2;
  received[3] = 1;
  const BalanceLists lists = balance_lists(in_pack_order(true), received);
  CHECK(lists.protect == std::vector<std::size_t>{0});
  CHECK(lists.talk_about == std::vector<std::size_t>{2, 3});
}

TEST_CASE("what is not high is neither protected nor talked about") {
  auto received = all_received(std::nullopt);
  received[4] = 5;
  received[12] = 1;
  CHECK(balance_lists(in_pack_order(true), received) == BalanceLists());
}

TEST_CASE(
    "what was not answered is in no list, and nothing is while there are not enough screens") {
  CHECK(balance_lists(in_pack_order(true), all_received(std::nullopt)) == BalanceLists());
  CHECK(balance_lists(in_pack_order(false), all_received(1)) == BalanceLists());
}

TEST_CASE("great is 4 or more, in four fields, and none while one of the two is not answered") {
  CHECK(great_field(4, 4) == GreatField::both);
  CHECK(great_field(5, 3) == GreatField::work);
  CHECK(great_field(3, 5) == GreatField::feeling);
  CHECK(great_field(3, 3) == GreatField::neither);
  CHECK_FALSE(great_field(4, std::nullopt));
  CHECK_FALSE(great_field(std::nullopt, 4));
}

}  // namespace wederzijds
