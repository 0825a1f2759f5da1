#include "expectations/figures.hpp"

#include <doctest/doctest.h>

#include "expectations/expectation.hpp"

using namespace wederzijds;

TEST_CASE("A figure is 1 to 5 and nothing else") {
  for (long long value = 1; value <= 5; ++value) {
    REQUIRE(Figure::of(value));
    CHECK(Figure::of(value)->value() == value);
  }
  for (long long value : {0LL, -1LL, 6LL, 4294967297LL}) CHECK_FALSE(Figure::of(value));
}

TEST_CASE("The words of scopes and natures are those of the format, both ways") {
  for (Scope scope : {Scope::decide, Scope::influence, Scope::organisation}) {
    CHECK(scope_named(name_of(scope)) == scope);
  }
  for (Nature nature : {Nature::offer, Nature::limit}) {
    CHECK(nature_named(name_of(nature)) == nature);
  }
  CHECK(name_of(Scope::organisation) == "organisation");
  CHECK(name_of(Nature::limit) == "limit");
  CHECK_FALSE(scope_named("Decide"));
  CHECK_FALSE(scope_named(""));
  CHECK_FALSE(nature_named("promise"));
}

TEST_CASE("A figure that was not answered differs from every answer") {
  const Figure three = *Figure::of(3);
  ExpectationContent with{"E_CLARITY", {}, "text", {}, {}, three, three, three, {}};
  ExpectationContent without = with;
  without.received.reset();
  CHECK(with != without);
}
