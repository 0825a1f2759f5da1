// The profile in `/main`: kept whole, set aside when it is broken, left alone when it is newer.

#include "base/json.hpp"
#include "profile/profile.hpp"
#include "store/main_folder.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

constexpr const char* path = "/main/profile.json";

ProfileDocument some_profile(const std::string& words) {
  Instruments instruments;
  instruments.pack = "standard";
  instruments.pack_version = 1;
  ProfileDocument profile;
  REQUIRE(begin_round(profile, instruments, Role::employee, "2026-03-09", 7, CarryOver::nothing));
  REQUIRE(set_great_work(profile.rounds.back(), 4));
  profile.rounds.back().challenges["drains"] = words;
  return profile;
}

}  // namespace

TEST_CASE("The main folder begins without a profile, and keeps the one that is stored") {
  const TempFolder temp;
  Files files(temp.path());
  MainFolder main = MainFolder::load(files);
  CHECK(main.profile() == ProfileDocument());
  CHECK_FALSE(temp.has(path));
  const ProfileDocument profile = some_profile("Steeds iets anders");
  REQUIRE(main.save_profile(profile));
  CHECK(files.take_dirty() == std::vector<std::string>{path});
  CHECK(main.profile() == profile);
  const MainFolder again = MainFolder::load(files);
  CHECK(again.profile() == profile);
  CHECK(again.damaged().empty());
  CHECK(files.take_dirty().empty());
}

TEST_CASE("Wherever a stored profile breaks off, it is set aside whole and the rest goes on") {
  const std::string whole = write_profile(some_profile("Steeds iets anders"));
  Settings settings;
  settings.name = "Sam";
  for (std::size_t bytes = 0; bytes + 1 < whole.size(); bytes += 7) {
    const TempFolder temp;
    Files files(temp.path());
    REQUIRE(MainFolder::load(files).save_settings(settings));
    temp.write(path, whole.substr(0, bytes));
    MainFolder main = MainFolder::load(files);
    CAPTURE(bytes);
    CHECK(main.read_only() == ReadOnly::no);
    CHECK(main.profile() == ProfileDocument());
    CHECK(main.settings() == settings);
    REQUIRE(main.damaged().size() == 1);
    CHECK(main.damaged()[0].was == path);
    CHECK(temp.read(main.damaged()[0].file) == whole.substr(0, bytes));
    REQUIRE(main.save_profile(some_profile("Opnieuw")));
    const MainFolder next = MainFolder::load(files);
    CHECK(next.profile() == some_profile("Opnieuw"));
    CHECK(next.damaged() == main.damaged());
  }
}

TEST_CASE("A profile with a figure out of range is broken, not mended in silence") {
  const TempFolder temp;
  Files files(temp.path());
  Json json = *parse_checked(write_profile(some_profile("x")));
  json["rounds"][0]["balance"]["greatWork"] = 9;
  temp.write(path, dump_sorted(json));
  const MainFolder main = MainFolder::load(files);
  CHECK(main.profile() == ProfileDocument());
  REQUIRE(main.damaged().size() == 1);
  CHECK(main.damaged()[0].reason == "malformed");
}

TEST_CASE("A profile of a newer version makes the main folder read-only and stays as it is") {
  const TempFolder temp;
  Files files(temp.path());
  temp.write(path, "{\"version\":2,\"later\":true}");
  temp.write("/main/settings.json", "nonsense");
  const auto before = temp.all();
  MainFolder main = MainFolder::load(files);
  CHECK(main.read_only() == ReadOnly::newer_data);
  CHECK(main.save_profile(some_profile("x")).error().code == ErrorCode::newer_data);
  CHECK(main.save_settings(Settings()).error().code == ErrorCode::newer_data);
  CHECK(temp.all() == before);
}

TEST_CASE("A profile that cannot be read is not taken for none") {
  const TempFolder temp;
  Files files(temp.path());
  temp.write(std::string(path) + "/a-folder-in-its-place", "x");
  MainFolder main = MainFolder::load(files);
  CHECK(main.read_only() == ReadOnly::failed_load);
  CHECK(main.save_profile(some_profile("x")).error().code == ErrorCode::read_only);
}

TEST_CASE("A profile that could not be read again is not stored") {
  const TempFolder temp;
  Files files(temp.path());
  MainFolder main = MainFolder::load(files);
  REQUIRE(main.save_profile(some_profile("x")));
  ProfileDocument large = some_profile("y");
  const ProfileRound one = large.rounds.back();
  for (int i = 0; i < 60; ++i) {
    large.rounds.push_back(one);
    large.rounds.back().challenges["drains"] = std::string(150'000, 'z');
  }
  CHECK(main.save_profile(large).error().code == ErrorCode::too_large);
  CHECK(main.profile() == some_profile("x"));
  CHECK(MainFolder::load(files).profile() == some_profile("x"));
}
