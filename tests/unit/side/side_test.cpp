#include "side/side.hpp"

#include <doctest/doctest.h>

#include <string>

#include "side/document.hpp"

using namespace wederzijds;

namespace {

Json item(const std::string& id) {
  return Json{{"id", id},
              {"topic", "E_CLARITY"},
              {"text", "Op maandag weet ik het."},
              {"importance", 5},
              {"needed", 4},
              {"received", 2},
              {"why", "anders gok ik"}};
}

ExpectationDraft draft_of(const Json& json) {
  const Result<ExpectationDraft> draft = expectation_draft_from(json, ErrorCode::bad_arguments);
  REQUIRE(draft);
  return *draft;
}

OfferDraft offer_of(const Json& json) {
  const Result<OfferDraft> draft = offer_draft_from(json, ErrorCode::bad_arguments);
  REQUIRE(draft);
  return *draft;
}

PrivateSide with(PrivateSide side, const Json& json, std::optional<std::size_t> at = {}) {
  const auto put = put_expectation(side, draft_of(json), at);
  REQUIRE(put);
  return put->side;
}

PrivateSide with_offer(PrivateSide side, const Json& json) {
  const auto put = put_offer(side, offer_of(json), std::nullopt);
  REQUIRE(put);
  return put->side;
}

/// The side after the item was stated as it stands.
PrivateSide stated(const PrivateSide& side, const char* id, const char* revision = "r1") {
  const ExpectationDraft* draft = find_expectation(side, ItemId(id));
  REQUIRE(draft);
  auto content = content_to_state(*draft, side.share_received);
  REQUIRE(content);
  content->topic_label = "Duidelijkheid";
  return mark_stated(side, ItemId(id),
                     LastStated<ExpectationContent>{RevisionId(revision), *content});
}

std::string order(const PrivateSide& side) {
  std::string ids;
  for (const ExpectationDraft& draft : side.expectations) ids += draft.id.str();
  return ids;
}

DraftState state_in(const PrivateSide& side, const char* id) {
  return state_of(*find_expectation(side, ItemId(id)), side.share_received);
}

PrivateSide full_side() {
  PrivateSide side = with(PrivateSide(), item("a"));
  side = with(side, Json{{"id", "b"}, {"topic", "other"}, {"topicLabel", "De moestuin"}});
  Json early = item("c");
  early["tooEarly"] = true;
  early["scope"] = "influence";
  early["shared"] = false;
  side = with(side, early);
  side = with_offer(side, Json{{"id", "o"},
                               {"nature", "limit"},
                               {"text", "Niet op woensdag"},
                               {"because", "ik zorg dan voor mijn vader"},
                               {"topic", "M_FLEX"}});
  side = *set_guesses(side, {{"M_RESULT", {}}, {"other", "rust"}}, true);
  side = stated(side, "a");
  side = mark_guesses_stated(side);
  side = with(side, item("d"));
  side = stated(side, "d", "r2");
  return remove_expectation(side, ItemId("d"))->side;
}

}  // namespace

TEST_CASE(
    "A half-filled draft is fine, and says what is still missing in the order of the screen") {
  const ExpectationDraft draft = draft_of(Json{{"topic", "E_CLARITY"}});
  CHECK(missing_members(draft) == std::vector<std::string>{"text", "importance", "needed"});
  CHECK_FALSE(content_to_state(draft, true));
  CHECK(missing_members(draft_of(item("a"))).empty());
  CHECK(missing_members(offer_of(Json{{"nature", "offer"}})) == std::vector<std::string>{"text"});
}

TEST_CASE(
    "A complete new item is set to be shared, an incomplete one is not, and a choice stands") {
  CHECK(is_shared(draft_of(item("a"))));
  CHECK_FALSE(is_shared(draft_of(Json{{"topic", "E_CLARITY"}, {"text", "half"}})));
  Json chosen = item("a");
  chosen["shared"] = false;
  CHECK_FALSE(is_shared(draft_of(chosen)));
  chosen.erase("needed");
  chosen["shared"] = true;
  CHECK(is_shared(draft_of(chosen)));
}

TEST_CASE("Figures outside 1 to 5 and members of the wrong type are refused at their place") {
  const auto place = [](const char* member, const Json& value) {
    Json json = item("a");
    json[member] = value;
    const auto draft = expectation_draft_from(json, ErrorCode::bad_arguments);
    return draft ? std::string("taken") : draft.error().at;
  };
  CHECK(place("importance", 0) == "/importance");
  CHECK(place("needed", 6) == "/needed");
  CHECK(place("received", "2") == "/received");
  CHECK(place("scope", "all") == "/scope");
  CHECK(place("topic", "two words") == "/topic");
  CHECK(place("topic", "") == "/topic");
  CHECK(place("id", "/") == "/id");
  CHECK(place("text", 5) == "/text");
  CHECK(place("why", Json::array()) == "/why");
  CHECK(place("shared", 1) == "/shared");
  CHECK(place("tooEarly", "yes") == "/tooEarly");
  CHECK(place("text", std::string(20001, 'x')) == "/text");
  CHECK(place("text", std::string(20000, 'x')) == "taken");
  CHECK_FALSE(expectation_draft_from(Json::array(), ErrorCode::bad_arguments));
  CHECK_FALSE(offer_draft_from(Json{{"nature", "gift"}}, ErrorCode::bad_arguments));
}

TEST_CASE("A text of white space only is no text") {
  Json json = item("a");
  json["text"] = " \n\t";
  json["sign"] = "";
  const ExpectationDraft draft = draft_of(json);
  CHECK_FALSE(draft.text);
  CHECK_FALSE(draft.sign);
}

TEST_CASE("Too early to say takes the place of a figure") {
  Json json = item("a");
  json["tooEarly"] = true;
  CHECK_FALSE(draft_of(json).received);
}

TEST_CASE("What I get now is stated only with the switch on and when it is not too early to say") {
  CHECK(content_to_state(draft_of(item("a")), true)->received == Figure::of(2));
  CHECK_FALSE(content_to_state(draft_of(item("a")), false)->received);
}

TEST_CASE("A draft is a draft until stated, then stated, and changed once it was edited") {
  PrivateSide side = with(PrivateSide(), item("a"));
  CHECK(state_in(side, "a") == DraftState::draft);
  side = stated(side, "a");
  CHECK(state_in(side, "a") == DraftState::stated);
  Json edited = item("a");
  edited["needed"] = 5;
  CHECK(state_in(with(side, edited), "a") == DraftState::changed);
  CHECK(state_in(with(side, item("a")), "a") == DraftState::stated);
  edited.erase("text");
  CHECK(state_in(with(side, edited), "a") == DraftState::changed);
}

TEST_CASE("The pack's own label of a topic is no change, another label of own words is one") {
  PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  Json sent_back = item("a");
  sent_back["topicLabel"] = "Clarity and direction";
  CHECK(state_in(with(side, sent_back), "a") == DraftState::stated);

  Json own = item("b");
  own["topic"] = "other";
  own["topicLabel"] = "Duidelijkheid";
  side = stated(with(PrivateSide(), own), "b");
  CHECK(state_in(side, "b") == DraftState::stated);
  own["topicLabel"] = "De moestuin";
  CHECK(state_in(with(side, own), "b") == DraftState::changed);
}

TEST_CASE("Switching off what I get now changes what was stated with it, and nothing else") {
  PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  Json without = item("b");
  without.erase("received");
  side = stated(with(side, without), "b");
  side.share_received = false;
  CHECK(state_in(side, "a") == DraftState::changed);
  CHECK(state_in(side, "b") == DraftState::stated);
}

TEST_CASE("Putting a draft replaces it whole, but what was stated of it stays known") {
  const PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  const auto put = put_expectation(side, draft_of(Json{{"id", "a"}, {"topic", "E_VOICE"}}), {});
  REQUIRE(put);
  CHECK_FALSE(put->draft.why);
  CHECK_FALSE(put->draft.importance);
  REQUIRE(put->draft.stated);
  CHECK(put->draft.stated->revision == RevisionId("r1"));
  CHECK(put->side.expectations.size() == 1);
}

TEST_CASE("Drafts stand where they were put; a new one is last") {
  PrivateSide side = with(with(with(PrivateSide(), item("a")), item("b")), item("c"));
  CHECK(order(side) == "abc");
  CHECK(order(with(side, item("b"))) == "abc");
  CHECK(order(with(side, item("d"), 0)) == "dabc");
  CHECK(order(with(side, item("d"), 99)) == "abcd");
  CHECK(order(with(side, item("c"), 0)) == "cab");
  CHECK(order(*move_expectation(side, ItemId("a"), 1)) == "bac");
  CHECK(order(*move_expectation(side, ItemId("a"), 2)) == "bca");
  CHECK(order(*move_expectation(side, ItemId("c"), 0)) == "cab");
  CHECK(order(*move_expectation(side, ItemId("a"), 99)) == "bca");
  CHECK(move_expectation(side, ItemId("z"), 0).error().code == ErrorCode::not_found);
  CHECK(put_expectation(side, draft_of(Json{{"topic", "other"}}), {}).error().at == "/item/id");
}

TEST_CASE("Removing can be undone whole: the words, the place and what was stated") {
  PrivateSide side = stated(with(with(PrivateSide(), item("a")), item("b")), "a");
  const auto removed = remove_expectation(side, ItemId("a"));
  REQUIRE(removed);
  CHECK(removed->index == 0);
  CHECK(order(removed->side) == "b");
  CHECK(expectations_to_withdraw(removed->side) == std::vector<ItemId>{ItemId("a")});
  // The shell knows what the door showed, not what was stated.
  const PrivateSide undone = with(removed->side, fields_of(removed->draft), removed->index);
  CHECK(undone == side);
  CHECK(remove_expectation(side, ItemId("z")).error().code == ErrorCode::not_found);
}

TEST_CASE("A draft that was never stated is gone when removed, without a trace") {
  const PrivateSide side = with(PrivateSide(), item("a"));
  CHECK(remove_expectation(side, ItemId("a"))->side == PrivateSide());
}

TEST_CASE("Only complete drafts that are shared and not yet stated in these words become lines") {
  PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  side = with(side, item("b"));
  Json kept = item("c");
  kept["shared"] = false;
  side = with(side, kept);
  side = with(side, Json{{"id", "d"}, {"topic", "other"}, {"shared", true}});
  const auto drafts = expectations_to_state(side);
  REQUIRE(drafts.size() == 1);
  CHECK(drafts.front()->id == ItemId("b"));
}

TEST_CASE("What was stated and is private now is to be withdrawn, until it was") {
  PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  CHECK(expectations_to_withdraw(side).empty());
  Json hidden = item("a");
  hidden["shared"] = false;
  side = with(side, hidden);
  CHECK(expectations_to_withdraw(side) == std::vector<ItemId>{ItemId("a")});
  CHECK(expectations_to_state(side).empty());
  side = mark_expectation_withdrawn(side, ItemId("a"));
  CHECK(expectations_to_withdraw(side).empty());
  CHECK(state_in(side, "a") == DraftState::draft);

  side = remove_expectation(stated(with(side, item("a")), "a"), ItemId("a"))->side;
  CHECK(mark_expectation_withdrawn(side, ItemId("a")) == PrivateSide());
}

TEST_CASE("A stated item whose text is being cleared is not withdrawn") {
  PrivateSide side = stated(with(PrivateSide(), item("a")), "a");
  Json cleared = item("a");
  cleared.erase("text");
  side = with(side, cleared);
  CHECK_FALSE(is_shared(side.expectations[0]));
  CHECK(expectations_to_withdraw(side).empty());
  CHECK(expectations_to_state(side).empty());
}

TEST_CASE("Offers and limits follow the same rules as expectations") {
  PrivateSide side =
      with_offer(PrivateSide(), Json{{"id", "o"}, {"nature", "offer"}, {"text", "Ik bel terug."}});
  REQUIRE(offers_to_state(side).size() == 1);
  side = mark_stated(side, ItemId("o"),
                     LastStated<OfferContent>{RevisionId("r"), *content_to_state(side.offers[0])});
  CHECK(offers_to_state(side).empty());
  CHECK(state_of(*find_offer(side, ItemId("o"))) == DraftState::stated);
  const auto removed = remove_offer(side, ItemId("o"));
  REQUIRE(removed);
  CHECK(offers_to_withdraw(removed->side) == std::vector<ItemId>{ItemId("o")});
  CHECK(put_offer(removed->side, offer_of(fields_of(removed->draft)), 0)->side == side);
  CHECK(mark_offer_withdrawn(removed->side, ItemId("o")) == PrivateSide());
  side = with_offer(side, Json{{"id", "p"}, {"nature", "limit"}});
  CHECK(move_offer(side, ItemId("p"), 0)->offers.front().id == ItemId("p"));
}

TEST_CASE("At most five guesses, each topic once, own words as often as wanted") {
  const PrivateSide side;
  const auto six = std::vector<GuessContent>(6, {"other", {}});
  CHECK(set_guesses(side, six, {}).error().at == "/guesses");
  CHECK(set_guesses(side, {{"M_TEAM", {}}, {"M_TEAM", "twice"}}, {}).error().at ==
        "/guesses/1/topic");
  CHECK(set_guesses(side, {{"two words", {}}}, {}).error().at == "/guesses/0/topic");
  const auto good = set_guesses(side, std::vector<GuessContent>(5, {"other", " "}), {});
  REQUIRE(good);
  CHECK_FALSE(good->guesses.front().text);
}

TEST_CASE("Guesses stay private until they are shared, and are stated once") {
  PrivateSide side = *set_guesses(PrivateSide(), {{"M_TEAM", {}}}, {});
  CHECK_FALSE(side.share_guesses);
  CHECK_FALSE(has_guesses_to_state(side));
  side = *set_guesses(side, side.guesses, true);
  CHECK(has_guesses_to_state(side));
  side = mark_guesses_stated(side);
  CHECK_FALSE(has_guesses_to_state(side));
  CHECK(has_guesses_to_state(*set_guesses(side, {{"M_FLEX", {}}}, {})));
  CHECK(has_guesses_to_state(*set_guesses(side, {}, {})));
  CHECK_FALSE(has_guesses_to_state(begin_round(begin_round(side, 1), 2)));
}

TEST_CASE("A new round begins without guesses and asks anew what is received; items live on") {
  const PrivateSide first = begin_round(full_side(), 1);
  CHECK(first.expectations == full_side().expectations);
  CHECK(first.guesses == full_side().guesses);
  const PrivateSide next = begin_round(first, 2);
  CHECK(next.guesses.empty());
  CHECK_FALSE(next.stated_guesses);
  CHECK(next.offers == full_side().offers);
  REQUIRE(next.expectations.size() == first.expectations.size());
  bool any = false;
  for (std::size_t i = 0; i < next.expectations.size(); ++i) {
    CHECK_FALSE(next.expectations[i].received);
    CHECK_FALSE(next.expectations[i].too_early);
    CHECK(next.expectations[i].received_before == first.expectations[i].received);
    CHECK(next.expectations[i].text == first.expectations[i].text);
    any = any || first.expectations[i].received;
  }
  CHECK(any);
  CHECK(*read_side(write_side(next)) == next);
  CHECK(begin_round(next, 2) == next);
}

TEST_CASE("A round that turns out not to have begun gives back what it took away") {
  const PrivateSide first = begin_round(full_side(), 1);
  PrivateSide next = begin_round(first, 2);
  const PrivateSide back = begin_round(next, 1);
  for (std::size_t i = 0; i < back.expectations.size(); ++i) {
    CHECK(back.expectations[i].received == first.expectations[i].received);
  }
  CHECK(back.guesses == first.guesses);
  // What was filled in meanwhile stays.
  next.expectations[0].received = Figure::of(5);
  CHECK(begin_round(next, 1).expectations[0].received == Figure::of(5));
}

TEST_CASE(
    "A figure that a new round asks anew is no edit of the person, but goes from what is stated") {
  PrivateSide side = begin_round(PrivateSide(), 1);
  ExpectationDraft draft;
  draft.id = ItemId("e1");
  draft.topic = "other";
  draft.text = "text";
  draft.importance = draft.needed = draft.received = Figure::of(3);
  side = put_expectation(side, draft, {})->side;
  side =
      mark_stated(side, draft.id,
                  LastStated<ExpectationContent>{RevisionId("r1"), *content_to_state(draft, true)});
  side = begin_round(side, 2);
  CHECK(state_by_person(side.expectations[0], true) == DraftState::stated);
  CHECK(expectations_to_state(side).size() == 1);
  side.expectations[0].text = "other words";
  CHECK(state_by_person(side.expectations[0], true) == DraftState::changed);
}

TEST_CASE("Readiness counts what is complete; a side can finish with one shared expectation") {
  PrivateSide side;
  CHECK(readiness_of(side) == Readiness{0, 0, 0, false});
  side = with_offer(side, Json{{"id", "o"}, {"nature", "offer"}, {"text", "Ik bel terug."}});
  side = with(side, Json{{"id", "a"}, {"topic", "other"}, {"text", "half"}});
  CHECK(readiness_of(side) == Readiness{0, 1, 0, false});
  Json kept = item("b");
  kept["shared"] = false;
  side = with(side, kept);
  CHECK(readiness_of(side) == Readiness{1, 1, 0, false});
  side = *set_guesses(with(side, item("c")), {{"M_TEAM", {}}}, {});
  CHECK(readiness_of(side) == Readiness{2, 1, 1, true});
}

TEST_CASE(
    "For another agreement only my own wording goes along: no received, guesses or statements") {
  const PrivateSide copy = as_drafts(full_side());
  REQUIRE(copy.expectations.size() == 3);
  for (const ExpectationDraft& draft : copy.expectations) {
    CHECK_FALSE(draft.received);
    CHECK_FALSE(draft.too_early);
    CHECK_FALSE(draft.stated);
  }
  CHECK(copy.expectations[0].importance == Figure::of(5));
  CHECK(copy.offers.size() == 1);
  CHECK(copy.guesses.empty());
  CHECK(copy.removed_expectations.empty());
  CHECK_FALSE(copy.stated_guesses);
}

TEST_CASE("The view says of each item whether it is shared, what is missing and its state") {
  const Json view = view_of(full_side());
  CHECK(view["expectations"][0]["state"] == "stated");
  CHECK(view["expectations"][0]["shared"] == true);
  CHECK(view["expectations"][0]["missing"].empty());
  CHECK(view["expectations"][1]["state"] == "draft");
  CHECK(view["expectations"][1]["shared"] == false);
  CHECK(view["expectations"][1]["missing"] == Json::array({"text", "importance", "needed"}));
  CHECK(view["expectations"][1]["topicLabel"] == "De moestuin");
  CHECK(view["expectations"][2]["tooEarly"] == true);
  CHECK(view["offers"][0]["nature"] == "limit");
  CHECK(view["guesses"][1] == Json{{"topic", "other"}, {"text", "rust"}});
  CHECK(view["shareGuesses"] == true);
  CHECK(view["shareReceived"] == true);
  CHECK(view.count("removedExpectations") == 0);
  CHECK(view["expectations"][0].count("stated") == 0);
}

TEST_CASE("A stored side reads back the same, byte for byte when written again") {
  const PrivateSide side = full_side();
  const std::string text = write_side(side);
  const Result<PrivateSide> read = read_side(text);
  REQUIRE(read);
  CHECK(*read == side);
  CHECK(write_side(*read) == text);
  CHECK(*read_side(write_side(PrivateSide())) == PrivateSide());
}

TEST_CASE("Members that a later version added are kept through reading, editing and writing") {
  Json document = *parse_checked(write_side(full_side()));
  document["mood"] = "good";
  document["expectations"][0]["colour"] = "blue";
  document["offers"][0]["tags"] = Json::array({"x"});
  const Result<PrivateSide> read = read_side(dump_sorted(document));
  REQUIRE(read);
  const PrivateSide edited = with(*read, item("a"));
  const Json again = *parse_checked(write_side(edited));
  CHECK(again["mood"] == "good");
  CHECK(again["expectations"][0]["colour"] == "blue");
  CHECK(again["offers"][0]["tags"] == Json::array({"x"}));
}

TEST_CASE("A side of a newer version is refused as newer, and never half-read") {
  Json document = *parse_checked(write_side(full_side()));
  document["version"] = 2;
  CHECK(read_side(dump_sorted(document)).error().code == ErrorCode::newer_data);
}

TEST_CASE("A broken side is refused with the place") {
  const auto place = [](auto change) {
    Json document = *parse_checked(write_side(full_side()));
    change(document);
    const Result<PrivateSide> read = read_side(dump_sorted(document));
    return read ? std::string("read") : read.error().at;
  };
  CHECK(place([](Json&) {}) == "read");
  CHECK(place([](Json& json) { json.erase("version"); }) == "/version");
  CHECK(place([](Json& json) { json["version"] = 0; }) == "/version");
  CHECK(place([](Json& json) { json["version"] = "1"; }) == "/version");
  CHECK(place([](Json& json) { json["expectations"] = 1; }) == "/expectations");
  CHECK(place([](Json& json) { json["expectations"][1] = 1; }) == "/expectations/1");
  CHECK(place([](Json& json) { json["expectations"][0]["needed"] = 9; }) ==
        "/expectations/0/needed");
  CHECK(place([](Json& json) { json["expectations"][0].erase("id"); }) == "/expectations/0/id");
  CHECK(place([](Json& json) { json["expectations"][1]["id"] = "a"; }) == "/expectations/1/id");
  CHECK(place([](Json& json) { json["expectations"][0]["stated"].erase("revision"); }) ==
        "/expectations/0/stated/revision");
  CHECK(place([](Json& json) { json["expectations"][0]["stated"].erase("text"); }) ==
        "/expectations/0/stated");
  CHECK(place([](Json& json) { json["offers"][0]["nature"] = "gift"; }) == "/offers/0/nature");
  CHECK(place([](Json& json) { json["guesses"][0] = 3; }) == "/guesses/0/topic");
  CHECK(place([](Json& json) { json["shareGuesses"] = "yes"; }) == "/shareGuesses");
  const std::string text = write_side(full_side());
  for (std::size_t length = 0; length + 1 < text.size(); ++length) {
    CHECK_FALSE(read_side(text.substr(0, length)));
  }
}

TEST_CASE("A side has at most 200 drafts of a kind, and fits into its document") {
  PrivateSide side;
  for (std::size_t i = 0; i < most_drafts; ++i) {
    ExpectationDraft draft = draft_of(item("x" + std::to_string(i)));
    side.expectations.push_back(draft);
  }
  CHECK(put_expectation(side, draft_of(item("more")), {}).error().code == ErrorCode::too_large);
  CHECK(put_expectation(side, draft_of(item("x7")), {}));
  for (ExpectationDraft& draft : side.expectations) {
    draft.why = std::string(20000, 'x');
    draft.sign = std::string(20000, 'y');
    draft.text = std::string(20000, 'z');
  }
  const auto over = put_expectation(side, draft_of(item("x7")), {});
  REQUIRE_FALSE(over);
  CHECK(over.error().code == ErrorCode::too_large);
}

TEST_CASE("An older document is migrated step by step, and says its new version") {
  const std::vector<Migration> steps = {[](Json document) -> Result<Json> {
                                          document["greeting"] = document["hello"];
                                          document.erase("hello");
                                          return document;
                                        },
                                        [](Json document) -> Result<Json> {
                                          document["greetings"] =
                                              Json::array({document["greeting"]});
                                          document.erase("greeting");
                                          return document;
                                        }};
  CHECK(*open_document(R"({"version":1,"hello":"hoi"})", steps) ==
        Json{{"version", 3}, {"greetings", {"hoi"}}});
  CHECK(*open_document(R"({"version":2,"greeting":"hoi"})", steps) ==
        Json{{"version", 3}, {"greetings", {"hoi"}}});
  CHECK(*open_document(R"({"version":3,"greetings":[]})", steps) ==
        Json{{"version", 3}, {"greetings", Json::array()}});
  CHECK(open_document(R"({"version":4})", steps).error().code == ErrorCode::newer_data);
  CHECK(open_document(R"([])", steps).error().code == ErrorCode::malformed);
}
