#include "agreement/scores.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wederzijds;

namespace {

ItemFigures figures(int importance, int needed) {
  ItemFigures f;
  f.importance = importance;
  f.needed = needed;
  return f;
}

ItemFigures viewed(int importance, int needed, int received, int acknowledged, int delivered) {
  ItemFigures f = figures(importance, needed);
  f.received = received;
  f.has_view = true;
  f.acknowledged = acknowledged;
  f.delivered = delivered;
  return f;
}

std::string list_of(const ItemFigures& f) { return std::string(name_of(score(f).list)); }

}  // namespace

TEST_CASE("a ratio is rounded half up, towards plus infinity") {
  CHECK(rounded_ratio(1, 2) == 1);
  CHECK(rounded_ratio(3, 2) == 2);
  CHECK(rounded_ratio(-1, 2) == 0);
  CHECK(rounded_ratio(-3, 2) == -1);
  CHECK(rounded_ratio(-5, 3) == -2);
  CHECK(rounded_ratio(2000, 3) == 667);
  CHECK(rounded_ratio(1000, 3) == 333);
  CHECK(rounded_ratio(0, 7) == 0);
}

TEST_CASE("less and more than needed are kept apart and never cancel") {
  const ItemScore less = score(viewed(4, 4, 2, 4, 2));
  CHECK(less.under == 2);
  CHECK(less.over == 0);
  const ItemScore more = score(viewed(4, 2, 5, 2, 5));
  CHECK(more.under == 0);
  CHECK(more.over == 3);
}

TEST_CASE("not answered is never 0: without received there is no priority and no quadrant") {
  const ItemScore open = score(figures(5, 5));
  CHECK_FALSE(open.under.has_value());
  CHECK_FALSE(open.over.has_value());
  CHECK_FALSE(open.priority.has_value());
  CHECK_FALSE(open.quadrant.has_value());
  CHECK_FALSE(open.talk_first);
}

TEST_CASE(
    "priority is importance times what is missing; 8 or more, or a 5 that misses anything, is "
    "talked about first") {
  CHECK(score(viewed(4, 4, 2, 4, 2)).priority == 8);
  CHECK(score(viewed(4, 4, 2, 4, 2)).talk_first);
  CHECK(score(viewed(3, 4, 2, 4, 2)).priority == 6);
  CHECK_FALSE(score(viewed(3, 4, 2, 4, 2)).talk_first);
  CHECK(score(viewed(5, 3, 2, 3, 2)).priority == 5);
  CHECK(score(viewed(5, 3, 2, 3, 2)).talk_first);
  CHECK_FALSE(score(viewed(5, 3, 3, 3, 3)).talk_first);
  CHECK(score(viewed(5, 5, 1, 5, 1)).priority == 20);
}

TEST_CASE("the quadrant is by importance of 4 or more and anything missing") {
  CHECK(score(viewed(4, 3, 3, 3, 3)).quadrant == Quadrant::keep);
  CHECK(score(viewed(4, 3, 2, 3, 3)).quadrant == Quadrant::talk);
  CHECK(score(viewed(3, 3, 5, 3, 3)).quadrant == Quadrant::enough);
  CHECK(score(viewed(3, 3, 1, 3, 3)).quadrant == Quadrant::park);
}

TEST_CASE("mutuality and delivery seen fall by 250 per mille a step, and need both figures") {
  CHECK(score(viewed(3, 4, 2, 4, 2)).mutuality == 1000);
  CHECK(score(viewed(3, 5, 2, 1, 2)).mutuality == 0);
  CHECK(score(viewed(3, 4, 2, 4, 5)).delivery_seen == 250);
  ItemFigures no_view = figures(3, 3);
  no_view.received = 3;
  CHECK_FALSE(score(no_view).mutuality.has_value());
  CHECK_FALSE(score(no_view).delivery_seen.has_value());
}

TEST_CASE("an item stands in the first list of Compare that applies") {
  CHECK(list_of(figures(3, 3)) == "waiting");

  ItemFigures unspoken = viewed(3, 5, 1, 1, 5);  // also seen differently and a blind spot
  unspoken.is_new = true;
  CHECK(list_of(unspoken) == "unspoken");

  CHECK(list_of(viewed(3, 5, 1, 3, 5)) == "seen-differently");  // also a blind spot
  CHECK(list_of(viewed(3, 5, 1, 4, 3)) == "blind-spot");        // also falls short
  CHECK(list_of(viewed(3, 3, 3, 3, 1)) == "undersold");
  CHECK(list_of(viewed(3, 3, 2, 3, 3)) == "falls-short");
  CHECK(list_of(viewed(3, 3, 4, 3, 3)) == "more-than-needed");
  CHECK(list_of(viewed(3, 3, 3, 4, 3)) == "agreed");
}

TEST_CASE(
    "without received an item is waiting, unspoken, seen differently or agreed, nothing else") {
  ItemFigures f = figures(5, 5);
  f.has_view = true;
  f.delivered = 1;
  CHECK(list_of(f) == "agreed");
  f.acknowledged = 3;
  CHECK(list_of(f) == "seen-differently");
  f.is_new = true;
  CHECK(list_of(f) == "unspoken");
}

TEST_CASE("give and take is tilted from a difference of 200 per mille, else named by its level") {
  CHECK(give_and_take(800, 600)->word == Balance::tilted);
  CHECK(give_and_take(800, 601)->word == Balance::high);
  CHECK(give_and_take(800, 601)->level == 701);  // 700.5 rounds up
  CHECK(give_and_take(700, 700)->word == Balance::high);
  CHECK(give_and_take(699, 699)->word == Balance::middle);
  CHECK(give_and_take(500, 500)->word == Balance::middle);
  CHECK(give_and_take(499, 499)->word == Balance::low);
  CHECK(give_and_take(900, 1000)->per_mille == 900);
  CHECK_FALSE(give_and_take(std::nullopt, 900).has_value());
  CHECK_FALSE(give_and_take(900, std::nullopt).has_value());
}
