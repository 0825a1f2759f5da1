// When it is time to renew, and when it is allowed.
#include "followup/renewal.hpp"

#include <doctest/doctest.h>

#include <string>

#include "agreement/document.hpp"
#include "unit/agreement/writing.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

struct Framed : Pair {
  explicit Framed(OptionalText until = "2027-03-08", OptionalText from = "2026-03-09") {
    FrameSet frame;
    frame.reason = "yearly";
    frame.from = from;
    frame.until = until;
    says(sam, frame);
  }
  Renewal on(std::string_view today) { return renewal_of(state(), today); }
  void sign(const StandInKey& who) {
    const std::string text = write_document(present_document(state()));
    says(who, AgreementSigned{text});
  }
};

}  // namespace

TEST_CASE("time to renew is within six weeks of the last day, and after it") {
  Framed pair;
  CHECK(pair.on("2026-06-01").time == RenewalTime::later);
  CHECK(pair.on("2027-01-24").time == RenewalTime::later);
  CHECK(pair.on("2027-01-25").time == RenewalTime::soon);
  CHECK(pair.on("2027-03-08").time == RenewalTime::soon);
  CHECK(pair.on("2027-03-09").time == RenewalTime::past);
}

TEST_CASE("without a last day a period is a year, from its beginning or from when it was said") {
  CHECK(Framed(std::nullopt).on("2026-06-01").end == "2027-03-09");
  Framed pair(std::nullopt, std::nullopt);
  CHECK(pair.on("2026-06-01").end == "2027-03-09");
  Pair nothing;
  CHECK_FALSE(renewal_of(nothing.state(), "2026-06-01").end);
  CHECK_FALSE(renewal_of(nothing.state(), "2036-06-01").is_allowed);
}

TEST_CASE("renewing is allowed once both signed in the present round, it is ended, or has run") {
  Framed pair;
  CHECK_FALSE(pair.on("2026-06-01").is_allowed);
  CHECK(pair.on("2027-03-09").is_allowed);
  pair.sign(pair.sam);
  CHECK_FALSE(pair.on("2026-06-01").is_allowed);
  pair.sign(pair.robin);
  CHECK(pair.on("2026-06-01").is_allowed);
  CHECK(pair.on("2026-06-01").next_round == 2);
  pair.round = 2;
  FrameSet frame;
  frame.reason = "renewal";
  frame.until = "2028-03-08";
  pair.says(pair.robin, frame);
  CHECK_FALSE(pair.on("2026-06-01").is_allowed);
  pair.says(pair.sam, AgreementEnded{});
  CHECK(pair.on("2026-06-01").is_allowed);
  CHECK(pair.on("2026-06-01").next_round == 3);
}

TEST_CASE("the period to begin with goes on where the present one ends, or begins today") {
  Framed pair;
  CHECK(pair.on("2027-02-01").from == "2027-03-09");
  CHECK(pair.on("2027-02-01").until == "2028-03-08");
  CHECK(pair.on("2026-06-01").from == "2026-06-01");
  CHECK(pair.on("2026-06-01").until == "2027-05-31");
  CHECK(pair.on("2027-04-01").from == "2027-04-01");
}

TEST_CASE("the words for the times are those of the door") {
  CHECK(name_of(RenewalTime::later) == "later");
  CHECK(name_of(RenewalTime::soon) == "soon");
  CHECK(name_of(RenewalTime::past) == "past");
}
