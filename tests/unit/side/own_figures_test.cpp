// What is for me alone at a look-back.
#include "side/own_figures.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wederzijds;

namespace {

OwnFigures some(const std::string& moment, const std::string& date) {
  OwnFigures figures;
  figures.moment = moment;
  figures.date = date;
  figures.received = {{"e1", 2}, {"e2", 5}};
  figures.great_work = 4;
  return figures;
}

}  // namespace

TEST_CASE("figures are kept by look-back, replaced whole, and stored with the desk") {
  Desk desk = *keep_figures(Desk(), some("2026-03-26", "2026-03-27"));
  desk = *keep_figures(std::move(desk), some("extra", "2026-04-01"));
  desk = *keep_figures(std::move(desk), some("extra", "2026-04-02"));
  CHECK(kept_figures(desk).size() == 3);
  CHECK(kept_figures(desk)[0] == some("2026-03-26", "2026-03-27"));
  CHECK(kept_figures(desk)[2] == some("extra", "2026-04-02"));
  CHECK(kept_figures(*read_desk(write_desk(desk))) == kept_figures(desk));
  OwnFigures less = some("2026-03-26", "2026-03-30");
  less.received.clear();
  desk = *keep_figures(std::move(desk), less);
  CHECK(kept_figures(desk)[0] == less);
  less.great_work.reset();
  desk = *keep_figures(std::move(desk), less);
  CHECK(kept_figures(desk).size() == 2);
}

TEST_CASE("nobody but the core can put figures on the desk") {
  for (const char* key : {"figures/2026-03-26", "figures/extra/2026-03-26"}) {
    CHECK(put_on_desk(Desk(), key, Json{{"greatWork", 3}}).error().at == "/key");
    CHECK(put_of_core(Desk(), key, Json{{"greatWork", 3}}));
  }
  for (const char* key : {"figures/", "figures/extra", "figures/x/2026-03-26", "talk"}) {
    CHECK_FALSE(put_of_core(Desk(), key, Json{{"greatWork", 3}}));
  }
}

TEST_CASE("figures that were kept the former way are found on reading, and nothing is lost") {
  const std::string former =
      R"({"version":1,"entries":{"checkin/2026-03-26":{"recorded":"2026-03-27","greatWork":4,"feelingGreat":2},)"
      R"("checkin/extra":{"recorded":"2026-04-01","feelingGreat":5,"note":"half"},)"
      R"("checkin/2026-06-01":{"greatWork":1,"note":"not recorded yet"}}})";
  const Desk desk = *read_desk(former);
  const std::vector<OwnFigures> kept = kept_figures(desk);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].moment == "2026-03-26");
  CHECK(kept[0].date == "2026-03-27");
  CHECK(kept[0].great_work == 4);
  CHECK(kept[0].feeling_great == 2);
  CHECK(kept[1].moment == "extra");
  CHECK(kept[1].date == "2026-04-01");
  CHECK(kept[1].feeling_great == 5);
  CHECK(find_on_desk(desk, "checkin/2026-03-26") == nullptr);
  CHECK(*find_on_desk(desk, "checkin/extra") == Json{{"note", "half"}});
  CHECK(find_on_desk(desk, "checkin/2026-06-01")->at("greatWork") == 1);
  CHECK(*read_desk(write_desk(desk)) == desk);
}

TEST_CASE("figures kept since then are not written over by former ones") {
  Desk desk = *keep_figures(Desk(), some("2026-03-26", "2026-03-27"));
  desk.entries["checkin/2026-03-26"] =
      Json{{"recorded", "2026-03-27"}, {"greatWork", 1}, {"feelingGreat", 3}};
  const std::vector<OwnFigures> kept = kept_figures(move_former_figures(std::move(desk)));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].great_work == 4);
  CHECK(kept[0].feeling_great == 3);
  CHECK(kept[0].received.size() == 2);
}
