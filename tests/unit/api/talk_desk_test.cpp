// One agenda for two people at one device.
#include <doctest/doctest.h>

#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// Sam begins on this device, Robin is a guest there; the replicas of both.
struct Two {
  std::string sam;
  std::string robin;
};
Two together(Person& device) {
  begin(device, "employee");
  Json guest = device.new_key();
  guest["name"] = "Robin";
  const Two two{text(device.header(), "/me/replica"), text(guest, "/replica")};
  device.good("together.begin", guest);
  return two;
}

void act(Person& device, const std::string& replica) {
  device.good("together.act", Json{{"replica", replica}});
}

void keep(Person& device, const Json& value) {
  device.good("desk.put", Json{{"key", "talk"}, {"value", value}});
}

Json kept(Person& device) { return at(device.good("talk.view"), "/desk"); }

}  // namespace

TEST_CASE(
    "two at one device have one agenda, whoever of them arranged it, and words of their own") {
  Person device("Sam");
  const Two two = together(device);
  keep(device, Json{{"minutes", 30},
                    {"order", {"employee/a", "manager/b"}},
                    {"parked", {"manager/c"}},
                    {"remark", "Van Sam"}});
  act(device, two.robin);
  CHECK(number(kept(device), "/minutes") == 30);
  CHECK(at(kept(device), "/order").size() == 2);
  CHECK(text(kept(device), "/parked/0") == "manager/c");
  CHECK(at(kept(device), "/remark").is_null());

  // Robin goes on from there: another order, nothing parked, a step further, an own remark.
  keep(device, Json{{"minutes", 30},
                    {"order", {"manager/b", "employee/a"}},
                    {"at", "manager/b"},
                    {"seconds", 120},
                    {"remark", "Van Robin"}});
  act(device, two.sam);
  CHECK(text(kept(device), "/order/0") == "manager/b");
  CHECK(text(kept(device), "/at") == "manager/b");
  CHECK(number(kept(device), "/seconds") == 120);
  CHECK(at(kept(device), "/parked").is_null());
  CHECK(text(kept(device), "/remark") == "Van Sam");
  device.reload();
  CHECK(text(kept(device), "/remark") == "Van Sam");

  // Held by one of them, nothing of it is under way for the other; what that one typed stays.
  device.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 30}});
  CHECK(kept(device).is_null());
  act(device, two.robin);
  CHECK(kept(device) == Json{{"remark", "Van Robin"}});
}

TEST_CASE("alone, or after the guest has left, the agenda is the own one") {
  Person device("Sam");
  const Two two = together(device);
  act(device, two.robin);
  keep(device, Json{{"minutes", 90}, {"remark", "Van Robin"}});
  act(device, two.sam);
  device.sign_pending();
  device.good("guest.erase", Json{{"replica", two.robin}});
  CHECK(kept(device) == Json{{"minutes", 90}});
  keep(device, Json::object());
  CHECK(kept(device).is_null());
  // At two devices each has an own one: it is private until it comes to something.
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  keep(sam, Json{{"order", {"employee/a"}}});
  sam.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 30}});
  keep(sam, Json{{"order", {"manager/b"}}});
  robin.receive(sam.hand_out("update"));
  CHECK(kept(robin).is_null());
}
