#include "side/desk.hpp"

#include <doctest/doctest.h>

#include <string>

#include "side/document.hpp"
#include "side/notes.hpp"

using namespace wederzijds;

TEST_CASE("The desk takes the keys of the door and no others") {
  for (const char* key : {"view/e1", "answer/employee/e1", "answer/manager/e1", "commitment/new",
                          "commitment/c_1", "goal/new", "goal/g-1", "talk", "checkin/2026-03-26",
                          "checkin/extra", "describe", "frame", "expectation/new"}) {
    CAPTURE(key);
    CHECK(is_desk_key(key));
  }
  for (const char* key :
       {"", "view", "view/", "view/a/b", "answer/boss/e1", "answer/employee/", "answer/e1",
        "talk/1", "Talk", "expectation/e1", "note", "checkin/", "frame ", "view/a b"}) {
    CAPTURE(key);
    CHECK_FALSE(is_desk_key(key));
  }
  CHECK_FALSE(is_desk_key("view/" + std::string(65, 'x')));
}

TEST_CASE("A value is an object of texts, whole numbers, yes or no, and lists of those") {
  const Desk desk;
  CHECK(put_on_desk(desk, "talk", Json{{"minutes", 60}, {"running", true}, {"at", "opening"}}));
  CHECK(put_on_desk(desk, "talk", Json{{"parked", {"employee/e1", "manager/e2"}}}));
  CHECK(
      put_on_desk(desk, "commitment/new",
                  Json{{"expectations", Json::array({Json{{"role", "employee"}, {"id", "e1"}}})}}));
  CHECK(put_on_desk(desk, "talk", Json("x")).error().at == "/value");
  CHECK(put_on_desk(desk, "talk", Json{{"a", Json()}}).error().at == "/value/a");
  CHECK(put_on_desk(desk, "talk", Json{{"a", 1.5}}).error().at == "/value/a");
  CHECK(put_on_desk(desk, "talk", Json{{"a", Json::object()}}).error().at == "/value/a");
  CHECK(put_on_desk(desk, "talk", Json{{"a", {1, Json::array()}}}).error().at == "/value/a/1");
  CHECK(put_on_desk(desk, "talk", Json{{"a", Json::array({Json{{"b", Json::array()}}})}})
            .error()
            .at == "/value/a/0/b");
  CHECK(put_on_desk(desk, "nowhere", Json{{"a", 1}}).error().at == "/key");
}

TEST_CASE("A desk has a size: of one value and of all") {
  const Desk desk;
  CHECK(put_on_desk(desk, "talk", Json{{"remark", std::string(60000, 'x')}}));
  CHECK(put_on_desk(desk, "talk", Json{{"remark", std::string(70000, 'x')}}).error().code ==
        ErrorCode::too_large);
  Desk full;
  for (std::size_t i = 0; i < most_desk_entries; ++i) {
    full.entries["view/" + std::to_string(i)] = Json{{"isNew", true}};
  }
  CHECK(put_on_desk(full, "view/more", Json{{"isNew", true}}).error().code == ErrorCode::too_large);
  CHECK(put_on_desk(full, "view/7", Json{{"isNew", false}}));
  for (auto& [key, value] : full.entries) value["because"] = std::string(9000, 'x');
  CHECK(put_on_desk(full, "view/7", Json{{"isNew", false}}).error().code == ErrorCode::too_large);
}

TEST_CASE("Putting replaces a value whole, clearing or an empty value takes it away") {
  Desk desk = *put_on_desk(Desk(), "view/e1", Json{{"isNew", true}, {"delivered", 3}});
  desk = *put_on_desk(desk, "view/e1", Json{{"isNew", false}});
  REQUIRE(find_on_desk(desk, "view/e1"));
  CHECK(*find_on_desk(desk, "view/e1") == Json{{"isNew", false}});
  CHECK(find_on_desk(desk, "view/e2") == nullptr);
  CHECK(clear_from_desk(desk, "view/e1") == Desk());
  CHECK(clear_from_desk(desk, "view/e2") == desk);
  CHECK(*put_on_desk(desk, "view/e1", Json::object()) == Desk());
}

TEST_CASE("A stored desk reads back the same, also what a later version put there") {
  Desk desk = *put_on_desk(Desk(), "goal/new", Json{{"text", "Samen één planning"}});
  CHECK(*read_desk(write_desk(desk)) == desk);
  Json document = *parse_checked(write_desk(desk));
  document["entries"]["later/kind"] = Json{{"a", 1}};
  document["more"] = 1;
  const Result<Desk> read = read_desk(dump_sorted(document));
  REQUIRE(read);
  CHECK(*parse_checked(write_desk(*read)) == document);
}

TEST_CASE("A broken or newer desk is refused with its place") {
  CHECK(read_desk(R"({"version":2,"entries":{}})").error().code == ErrorCode::newer_data);
  CHECK(read_desk(R"({"version":1})").error().at == "/entries");
  CHECK(read_desk(R"({"version":1,"entries":[]})").error().at == "/entries");
  CHECK(read_desk(R"({"version":1,"entries":{"talk":7}})").error().at == "/entries/talk");
  CHECK(read_desk(R"({"version":1,"entries":{"view/e1":{"a":null}}})").error().at ==
        "/entries/view~1e1");
}

TEST_CASE("Notes keep every character, have a size and read back the same") {
  const std::string text = "Eerst: \"rust\" \\ \n \t \x01 é 💬";
  const Result<Notes> notes = put_notes(Notes(), text);
  REQUIRE(notes);
  CHECK(*read_notes(write_notes(*notes)) == *notes);
  CHECK(*read_notes(write_notes(Notes())) == Notes());
  CHECK(put_notes(Notes(), std::string(longest_notes + 1, 'x')).error().code ==
        ErrorCode::too_large);
  const Notes longest = *put_notes(Notes(), std::string(longest_notes, 'x'));
  CHECK(read_notes(write_notes(longest)));
  CHECK(read_notes(R"({"version":1,"text":7})").error().at == "/text");
  CHECK(read_notes(R"({"version":2,"text":""})").error().code == ErrorCode::newer_data);
  CHECK(read_notes(R"({"version":1,"text":"a","later":[1]})")->unknown == Json{{"later", {1}}});
}
