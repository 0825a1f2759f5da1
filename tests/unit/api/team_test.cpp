// The list of agreements, what is expected of me over all of them, and my own wording from another.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "api/call.hpp"
#include "api/operations.hpp"
#include "api/world.hpp"
#include "store/documents.hpp"
#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

/// Sam and Robin up to a signed agreement in which Robin promised something; Robin's is open.
void journey_with_plan(Person& sam, Person& robin) {
  journey_to_crossed(sam, robin);
  talk(sam);
  const std::string clarity = text(sam.good("compare.view"), "/sides/0/items/0/id");
  sam.good("commitment.make", Json{{"owner", "manager"},
                                   {"moment", "als het maandag is"},
                                   {"action", "zet ik de top drie in de chat"},
                                   {"lookBack", "2026-03-26"},
                                   {"expectations", {{{"role", "employee"}, {"id", clarity}}}}});
  sam.good("commitment.make", Json{{"owner", "manager"},
                                   {"moment", "in april"},
                                   {"action", "kijk ik naar je rooster"},
                                   {"lookBack", "2026-05-01"}});
  sam.good("commitment.make", Json{{"owner", "employee"},
                                   {"moment", "bij uitloop"},
                                   {"action", "meld ik het"},
                                   {"lookBack", "2026-03-26"}});
  sign(sam);
  robin.receive(sam.hand_out("update"));
  sign(robin);
  sam.receive(robin.hand_out("update"));
}

Json row_of(Person& person, const std::string& agreement, const Json& args = object()) {
  for (const Json& row : at(person.good("agreements.list", args), "/rows")) {
    if (text(row, "/agreement") == agreement) return row;
  }
  return {};
}

std::vector<std::string> names(Person& person, const Json& args) {
  std::vector<std::string> found;
  for (const Json& row : at(person.good("agreements.list", args), "/rows")) {
    found.push_back(text(row, "/other/name"));
  }
  std::sort(found.begin(), found.end());
  return found;
}

int count_of(Person& person, const std::string& filter) {
  for (const Json& one : at(person.good("agreements.list"), "/filters")) {
    if (text(one, "/id") == filter) return number(one, "/count");
  }
  return -1;
}

StoredSummary summary_of_nobody(int n) {
  StoredSummary summary;
  summary.agreement = AgreementId("agreement-" + std::to_string(1000 + n));
  summary.me = {Role::manager, "Robin", {}};
  summary.other = {Role::employee, "Mens " + std::to_string(n), "planner"};
  summary.stage = "followup";
  summary.next = Json{{"code", "agreed"}, {"mine", false}};
  summary.since = "2026-01-01";
  summary.next_date = "2026-03-26";
  summary.other_known = summary.looked = true;
  for (int i = 0; i < 6; ++i) {
    StoredSummary::Expected item;
    item.id = "e" + std::to_string(i);
    item.topic = i < 3 ? "E_CLARITY" : "E_GROWTH";
    item.text = "Wat ik nodig heb " + std::to_string(i);
    item.importance = 1 + (n + i) % 5;
    item.needed = 4;
    if (i % 2 == 0) item.received = 1 + n % 5;
    summary.expected.push_back(item);
  }
  summary.plans = {{"p1", "maandag", "doe ik iets", false, "2026-03-26", "kept", {"e1"}}};
  return summary;
}

/// Calls an operation in a world, as a session does.
Json ask(api::World& world, const char* op, Json args) {
  args["context"] = Json{{"today", "2026-03-09"}};
  api::Call call(args);
  REQUIRE(api::find_operation(op)->run(world, call));
  return Person::parse(call.value.text());
}

}  // namespace

TEST_CASE("the list tells what waits for whom, when to look back, and what is soon") {
  Person sam("Sam");
  Person robin("Robin");
  journey_with_plan(sam, robin);
  const std::string id = robin.open_agreement();
  Json row = row_of(robin, id);
  CHECK(text(row, "/group") == "running");
  CHECK(text(row, "/nextDate") == "2026-03-26");
  CHECK_FALSE(is(row, "/due"));
  CHECK_FALSE(is(row, "/soon"));
  robin.today = "2026-03-12";
  CHECK(is(row_of(robin, id), "/soon"));
  robin.today = "2026-03-25";
  CHECK_FALSE(is(row_of(robin, id), "/due"));
  robin.today = "2026-03-26";
  row = row_of(robin, id);
  CHECK(is(row, "/due"));
  CHECK(text(row, "/group") == "mine");
  CHECK(count_of(robin, "mine") == 1);
  CHECK(row_of(robin, id, Json{{"filter", "mine"}}) == row);
  CHECK(row_of(robin, id, Json{{"filter", "soon"}}) == row);
  CHECK(row_of(robin, id, Json{{"filter", "theirs"}}).is_null());
  CHECK(row_of(robin, id, Json{{"filter", "manager"}}) == row);
  CHECK(row_of(robin, id, Json{{"filter", "employee"}}).is_null());
  robin.good("checkin.record", Json{{"moment", "2026-03-26"}, {"date", "2026-03-26"}});
  CHECK_FALSE(is(row_of(robin, id), "/due"));

  const std::string beginning = begin(robin, "employee");
  CHECK(text(row_of(robin, beginning), "/group") == "mine");
  robin.good("agreement.end");
  CHECK(text(row_of(robin, beginning), "/group") == "ended");
  CHECK(at(row_of(robin, beginning), "/nextDate").is_null());
  CHECK(robin.bad("agreements.list", Json{{"filter", "best"}}) == "bad-arguments");
  CHECK(robin.last_place == "/filter");
}

TEST_CASE("a search finds names, work and topics, whatever the capitals and marks") {
  Person robin("Robin");
  robin.check_reload = false;
  for (const char* name : {"Zoë Demirtaş", "Łukasz", "Noor"}) {
    Json args = begin_arguments(robin, "manager");
    args["otherName"] = name;
    robin.good("agreement.begin", args);
  }
  CHECK(names(robin, Json{{"search", "zoe"}}) == std::vector<std::string>{"Zoë Demirtaş"});
  CHECK(names(robin, Json{{"search", "DEMIRTAS zo"}}) == std::vector<std::string>{"Zoë Demirtaş"});
  CHECK(names(robin, Json{{"search", " łUK "}}) == std::vector<std::string>{"Łukasz"});
  CHECK(names(robin, Json{{"search", "o"}}).size() == 2);
  CHECK(names(robin, Json{{"search", "niemand"}}).empty());
  CHECK(names(robin, Json{{"search", ""}}).size() == 3);
  CHECK(number(robin.good("agreements.list", Json{{"search", "niemand"}}), "/total") == 3);
  CHECK_FALSE(is(robin.good("agreements.list"), "/searchable"));
  // The start page asks only whether there is one.
  const Json none = robin.good("agreements.list", Json{{"most", 0}});
  CHECK(at(none, "/rows").empty());
  CHECK(number(none, "/total") == 3);
  CHECK(number(none, "/own") == 3);
  CHECK(at(robin.good("agreements.list", Json{{"most", 2}}), "/rows") ==
        Json{at(robin.good("agreements.list"), "/rows/0"),
             at(robin.good("agreements.list"), "/rows/1")});
  CHECK(robin.bad("agreements.list", Json{{"most", -1}}) == "bad-arguments");

  Person sam("Sam");
  Person other("Robin");
  journey_to_crossed(sam, other);
  const Json found =
      at(other.good("agreements.list", Json{{"search", "binnen WEEK sam"}}), "/rows/0");
  CHECK(text(found, "/other/name") == "Sam");
  CHECK_FALSE(text(found, "/found").empty());
  // By the words of the pack for the topic, too.
  const std::string label = text(found, "/found");
  CHECK(at(other.good("agreements.list", Json{{"search", label}}), "/rows").size() == 1);
  CHECK(at(other.good("agreements.list", Json{{"search", "sam"}}), "/rows/0/found").is_null());
}

TEST_CASE("what my team expects of me comes by topic, with my own plans beneath") {
  Person sam("Sam");
  Person robin("Robin");
  journey_with_plan(sam, robin);
  const Json view = robin.good("team.view");
  CHECK(text(view, "/as") == "manager");
  CHECK(at(view, "/people").size() == 1);
  CHECK(at(view, "/closed").empty());
  REQUIRE(at(view, "/topics").size() == 3);
  CHECK(text(view, "/topics/0/topic") == "E_CLARITY");
  CHECK(number(view, "/topics/0/importance") == 5);
  CHECK(number(view, "/topics/0/people") == 1);
  const Json item = at(view, "/topics/0/items/0");
  CHECK(text(item, "/other/name") == "Sam");
  CHECK(text(item, "/met") == "short");
  CHECK(number(item, "/needed") == 4);
  CHECK(number(item, "/received") == 2);
  REQUIRE(at(item, "/plans").size() == 1);
  CHECK(text(item, "/plans/0/action") == "zet ik de top drie in de chat");
  CHECK(text(item, "/plans/0/lookBack") == "2026-03-26");
  CHECK(at(item, "/plans/0/status").is_null());
  CHECK(text(view, "/topics/2/items/0/met") == "enough");
  // Only what binds me: Sam's own plan is not here.
  REQUIRE(at(view, "/otherPlans").size() == 1);
  CHECK(text(view, "/otherPlans/0/action") == "kijk ik naar je rooster");

  robin.today = "2026-03-26";
  robin.good("checkin.record",
             Json{{"moment", "2026-03-26"},
                  {"date", "2026-03-26"},
                  {"commitments", {{{"id", at(item, "/plans/0/id")}, {"status", "partly"}}}}});
  const Json later = at(robin.good("team.view"), "/topics/0/items/0/plans/0");
  CHECK(text(later, "/status") == "partly");
  CHECK(is(later, "/due"));

  // The same for an employee.
  const Json mine = sam.good("team.view");
  CHECK(text(mine, "/as") == "employee");
  CHECK(text(mine, "/topics/0/topic") == "M_SIGNAL");
  CHECK(at(sam.good("team.view", Json{{"as", "manager"}}), "/topics").empty());
  CHECK(sam.bad("team.view", Json{{"as", "coach"}}) == "bad-arguments");

  // What is ended is left out until it is asked for.
  robin.good("agreement.end");
  CHECK(at(robin.good("team.view"), "/topics").empty());
  CHECK(number(robin.good("team.view"), "/ended") == 1);
  CHECK(at(robin.good("team.view", Json{{"ended", true}}), "/topics").size() == 3);
}

TEST_CASE("what was not told is not told, and what is closed to me is in no summary") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  sam.good("side.share-received", Json{{"share", false}});
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  const auto is_stored = [&](const std::string& words) {
    return (robin.stored("/main/index.json") +
            robin.stored("/a/" + robin.open_agreement() + "/summary.json"))
               .find(words) != std::string::npos;
  };
  robin.hand_out("side");
  CHECK_FALSE(is_stored("Maandag hoor ik"));
  CHECK(at(robin.good("team.view"), "/closed").size() == 1);
  CHECK(at(robin.good("team.view"), "/people").empty());
  robin.good("side.open");
  // Open, but not looked at: words without figures are for the first look.
  CHECK_FALSE(is_stored("Maandag hoor ik"));
  look(robin, 3);
  CHECK(is_stored("Maandag hoor ik"));
  const Json view = robin.good("team.view");
  CHECK(at(view, "/closed").empty());
  CHECK(at(view, "/topics/0/items/0/met").is_null());
  CHECK(at(view, "/topics/0/items/0/received").is_null());
  // Nothing of my own drafts, notes and desk stands in a summary.
  CHECK_FALSE(is_stored("Ik maak tijd op maandag"));
  CHECK_FALSE(is_stored("Loopt iets uit"));
}

TEST_CASE("while a guest has the device in hand there is no team and no other agreement") {
  Person sam("Sam");
  const std::string first = begin(sam, "employee");
  prepare_sam(sam);
  const std::string second = begin(sam, "employee");
  prepare_sam(sam);
  CHECK(at(sam.good("others.list"), "/rows").size() == 1);
  Json guest = sam.new_key();
  guest["name"] = "Robin";
  sam.good("together.begin", guest);
  const std::string replica = text(guest, "/replica");
  sam.good("together.act", Json{{"replica", replica}});
  CHECK(at(sam.good("others.list"), "/rows").empty());
  CHECK(sam.bad("others.view", Json{{"agreement", first}}) == "not-found");
  CHECK(sam.bad("others.take", Json{{"agreement", first}, {"items", Json::array()}}) ==
        "not-found");
  CHECK(at(sam.good("team.view"), "/roles").empty());
}

TEST_CASE("a summary has a size, whatever the two people wrote") {
  Person sam("Sam");
  Person robin("Robin");
  robin.check_reload = sam.check_reload = false;
  begin(sam, "employee");
  std::string words;
  for (int i = 0; i < 4000; ++i) words += "é lang ";
  for (int i = 0; i < 60; ++i) {
    Json item = object();
    item["topic"] = "E_CLARITY";
    item["text"] = std::to_string(i) + words.substr(0, 19000);
    item["importance"] = 1 + i % 5;
    item["needed"] = 3;
    sam.good("side.put-expectation", Json{{"item", item}});
  }
  sam.good("agreement.describe-me", Json{{"name", words.substr(0, 9000)}});
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  robin.hand_out("side");
  robin.good("side.open");
  look(robin, 3);
  CHECK(robin.stored("/main/index.json").size() < 40000);
  const Json view = robin.good("team.view");
  CHECK(number(view, "/more") == 20);
  CHECK(at(view, "/topics/0/items").size() == 40);
  CHECK(is(view, "/topics/0/items/0/cut"));
  // The most important are the ones that are kept.
  for (const Json& item : at(view, "/topics/0/items")) CHECK(number(item, "/importance") >= 2);
  const std::string name = text(view, "/people/0/other/name");
  CHECK(name.substr(name.size() - 3) == "\u2026");
}

TEST_CASE("list and team read the summaries once and no agreement, however many there are") {
  const Folder folder;
  std::vector<StoredSummary> rows;
  for (int i = 0; i < 200; ++i) {
    rows.push_back(summary_of_nobody(i));
    // An agreement that were opened would show: there is nothing good in it.
    folder.write("/a/" + rows.back().agreement.str() + "/me.json", "broken");
  }
  folder.write("/main/index.json", write_index(rows));
  api::World world(folder.path());
  const Json list = ask(world, "agreements.list", object());
  CHECK(at(list, "/rows").size() == 200);
  CHECK(number(list, "/team/manager") == 200);
  const std::size_t reads = world.files.reads();
  // /main has four files and the index, which is looked for until a part of it is missing.
  CHECK(reads <= 6);
  // An index of before there were parts is divided once.
  CHECK(world.files.take_dirty().size() == 13);
  CHECK(at(ask(world, "agreements.list", Json{{"search", "mens 17"}}), "/rows").size() == 12);
  const Json team = ask(world, "team.view", object());
  CHECK(at(team, "/people").size() == 200);
  REQUIRE(at(team, "/topics").size() == 2);
  CHECK(at(team, "/topics/0/items").size() == 600);
  CHECK(number(team, "/topics/0/people") == 200);
  CHECK(world.files.reads() == reads);
  CHECK(world.files.take_dirty().empty());
}

TEST_CASE("within a topic people come by name, whatever their figures are") {
  const Folder folder;
  std::vector<StoredSummary> rows;
  for (int i = 0; i < 12; ++i) rows.push_back(summary_of_nobody(i));
  const auto order_of = [&](std::vector<StoredSummary> given) {
    folder.write("/main/index.json", write_index(given));
    api::World world(folder.path());
    std::vector<std::string> order;
    for (const Json& item : at(ask(world, "team.view", object()), "/topics/0/items")) {
      order.push_back(text(item, "/other/name"));
    }
    return order;
  };
  const std::vector<std::string> order = order_of(rows);
  CHECK(std::is_sorted(order.begin(), order.end()));
  std::reverse(rows.begin(), rows.end());
  for (StoredSummary& row : rows) {
    for (StoredSummary::Expected& item : row.expected)
      item.received = 1 + (item.importance * 3) % 5;
  }
  CHECK(order_of(rows) == order);
}

TEST_CASE("my own wording from another agreement becomes private drafts here, once") {
  Person robin("Robin");
  Json args = begin_arguments(robin, "manager");
  args["otherName"] = "Sam";
  const std::string former = text(robin.good("agreement.begin", args), "/agreement");
  prepare_robin(robin);
  robin.good("side.put-expectation", expectation("M_TEAM", "Sam helpt een collega", 4, 4, 2));
  robin.good("side.put-expectation", Json{{"item", {{"topic", "M_QUALITY"}}}});
  begin(robin, "manager");
  const std::string here = robin.open_agreement();
  robin.good("side.put-expectation",
             expectation("M_RESULT", "het  rapport klopt in een KEER", 1, 1, 0));

  const Json list = at(robin.good("others.list"), "/rows");
  REQUIRE(list.size() == 1);
  CHECK(text(list, "/0/agreement") == former);
  CHECK(text(list, "/0/other/name") == "Sam");
  const Json view = robin.good("others.view", Json{{"agreement", former}});
  REQUIRE(at(view, "/items").size() == 7);
  CHECK(view.dump().find("received") == std::string::npos);
  CHECK(is(view, "/items/1/here"));
  CHECK_FALSE(is(view, "/items/0/here"));
  CHECK(is(view, "/items/3/named"));
  CHECK_FALSE(is(view, "/items/0/named"));
  Json items = Json::array();
  for (const Json& item : at(view, "/items")) {
    items.push_back(Json{{"kind", item["kind"]}, {"id", item["id"]}});
  }
  const Json taken = robin.good("others.take", Json{{"agreement", former}, {"items", items}});
  CHECK(robin.open_agreement() == here);
  CHECK(at(taken, "/taken").size() == 6);
  CHECK(number(taken, "/skipped") == 1);
  const Json mine = at(taken, "/side/expectations");
  REQUIRE(mine.size() == 4);
  CHECK(text(mine, "/1/text") == "Loopt iets uit, dan hoor ik het dezelfde dag");
  CHECK(number(mine, "/1/importance") == 5);
  CHECK(number(mine, "/1/needed") == 4);
  CHECK(at(mine, "/1/received").is_null());
  CHECK(at(mine, "/1/shared") == Json(false));
  CHECK(text(mine, "/1/state") == "draft");
  CHECK(text(mine, "/1/id") != text(view, "/items/0/id"));
  CHECK(at(taken, "/side/offers").size() == 3);
  CHECK(is(taken, "/readiness/canFinish") == true);  // by what was here
  // A second time there is nothing to take.
  const Json again = robin.good("others.take", Json{{"agreement", former}, {"items", items}});
  CHECK(at(again, "/taken").empty());
  CHECK(number(again, "/skipped") == 7);
  // Nothing of it leaves with what is shared here.
  CHECK(robin.hand_out("side").find("Loopt iets uit") == std::string::npos);

  CHECK(robin.bad("others.take",
                  Json{{"agreement", former}, {"items", {{{"kind", "guess"}, {"id", "x"}}}}}) ==
        "bad-arguments");
  CHECK(robin.bad("others.take",
                  Json{{"agreement", former}, {"items", {{{"kind", "offer"}, {"id", "x"}}}}}) ==
        "not-found");
  CHECK(robin.bad("others.view", Json{{"agreement", here}}) == "not-found");
  // In the other role it is another matter.
  begin(robin, "employee");
  CHECK(at(robin.good("others.list"), "/rows").empty());
  CHECK(robin.bad("others.view", Json{{"agreement", former}}) == "not-found");
}

TEST_CASE("nothing that the other person wrote, and none of my figures, comes from there") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  // Everything of Sam's holds a canary.
  Json item = expectation("E_GROWTH", "kanarie-tekst", 5, 4, 2);
  item["item"]["why"] = "kanarie-waarom";
  item["item"]["sign"] = "kanarie-teken";
  sam.good("side.put-expectation", item);
  sam.good("side.put-offer", offer("offer", "kanarie-aanbod"));
  sam.good("side.set-guesses",
           Json{{"guesses", {{{"topic", "other"}, {"text", "kanarie-gok"}}}}, {"shared", true}});
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  robin.good("notes.put", Json{{"text", "kanarie-notitie"}});
  robin.good("side.set-guesses",
             Json{{"guesses", {{{"topic", "other"}, {"text", "kanarie-mijn-gok"}}}}});
  sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
  sam.good("side.open");
  for (const Json& one : at(sam.good("firstlook.view"), "/items")) {
    sam.good("view.give", Json{{"expectation", one["id"]},
                               {"revision", one["revision"]},
                               {"isNew", true},
                               {"because", "kanarie-blik"}});
  }
  robin.receive(sam.hand_out("update"));
  robin.good("side.open");
  look(robin, 3);
  robin.receive([&] {
    sam.receive(robin.hand_out("update"));
    talk(sam);
    sam.good("commitment.make", Json{{"owner", "manager"},
                                     {"moment", "kanarie-moment"},
                                     {"action", "kanarie-plan"},
                                     {"lookBack", "2026-03-26"}});
    return sam.hand_out("update");
  }());
  const std::string former = robin.open_agreement();
  CHECK(robin.good("compare.view").dump().find("kanarie-tekst") != std::string::npos);

  begin(robin, "manager");
  const Json view = robin.good("others.view", Json{{"agreement", former}});
  CHECK(at(view, "/items").size() == 6);
  CHECK(view.dump().find("kanarie") == std::string::npos);
  for (const char* member : {"received", "answer", "view", "remark", "shared", "revision"}) {
    INFO(member);
    CHECK(view.dump().find("\"" + std::string(member) + "\"") == std::string::npos);
  }
  Json items = Json::array();
  for (const Json& one : at(view, "/items")) {
    items.push_back(Json{{"kind", one["kind"]}, {"id", one["id"]}});
  }
  robin.good("others.take", Json{{"agreement", former}, {"items", items}});
  const std::string here = robin.open_agreement();
  for (const char* screen : {"prepare.view", "exchange.view", "notes.view", "followup.view"}) {
    CHECK(robin.good(screen).dump().find("kanarie") == std::string::npos);
  }
  for (const Json& device : at(robin.header(), "/here")) {
    const std::string side =
        robin.stored("/a/" + here + "/side-" + text(device, "/replica") + ".json");
    CHECK(side.find("Loopt iets uit") != std::string::npos);
    CHECK(side.find("kanarie") == std::string::npos);
    CHECK(side.find("\"received\"") == std::string::npos);
    CHECK(side.find("\"stated\"") == std::string::npos);
  }
}

TEST_CASE("an own side that cannot be read says so, and nothing is changed by looking") {
  Person robin("Robin");
  robin.check_reload = false;
  const std::string former = begin(robin, "manager");
  prepare_robin(robin);
  begin(robin, "manager");
  robin.lose_bytes("/a/" + former + "/side-", 10);
  CHECK(robin.bad("others.view", Json{{"agreement", former}}) == "stored-data-damaged");
  CHECK(robin.bad("others.take", Json{{"agreement", former}, {"items", Json::array()}}) ==
        "stored-data-damaged");
}
