#include "store/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "store_world.hpp"

using namespace store_test;

using Paths = std::vector<std::string>;

TEST_CASE("A file is written whole below the root, and read back byte for byte") {
  const TempFolder folder;
  Files files(folder.path());
  const std::string bytes("a\0b\r\n\xff", 6);
  REQUIRE(files.write("/a/x/deep/file.bin", bytes));
  CHECK(*files.read("/a/x/deep/file.bin") == bytes);
  CHECK(folder.read("/a/x/deep/file.bin") == bytes);
  REQUIRE(files.write("/a/x/deep/file.bin", ""));
  CHECK(files.read("/a/x/deep/file.bin")->empty());
  const std::string large(300000, 'q');
  REQUIRE(files.write("/large", large));
  CHECK(*files.read("/large") == large);
}

TEST_CASE("What is absent is not found, and can be asked for without an error") {
  const TempFolder folder;
  const Files files(folder.path());
  CHECK(files.read("/nothing").error().code == ErrorCode::not_found);
  CHECK(files.read("/no/such/folder/file").error().code == ErrorCode::not_found);
  const auto nothing = files.read_if_present("/nothing");
  REQUIRE(nothing);
  CHECK_FALSE(*nothing);
  CHECK(files.list("/nothing")->empty());
  CHECK(files.kind("/nothing") == FileKind::none);
}

TEST_CASE("Every change is remembered once, in order, until it is taken") {
  const TempFolder folder;
  Files files(folder.path());
  REQUIRE(files.write("/main/b", "1"));
  REQUIRE(files.write("/main/a", "1"));
  REQUIRE(files.write("/main/b", "2"));
  CHECK(files.take_dirty() == Paths{"/main/b", "/main/a"});
  CHECK(files.take_dirty().empty());
  REQUIRE(files.write("/main/b", "2"));
  CHECK(files.take_dirty().empty());
  REQUIRE(files.remove("/main/b"));
  REQUIRE(files.remove("/main/c"));
  CHECK(files.take_dirty() == Paths{"/main/b"});
  REQUIRE(files.move("/main/a", "/main/old/a"));
  CHECK(files.take_dirty() == Paths{"/main/old/a", "/main/a"});
  CHECK(*files.read("/main/old/a") == "1");
  CHECK(files.kind("/main/a") == FileKind::none);
}

TEST_CASE("A file that was written again, or moved over another, is gone once it is removed") {
  const TempFolder folder;
  Files files(folder.path());
  REQUIRE(files.write("/a/x/notes", "first words"));
  REQUIRE(files.write("/a/x/notes", "second words"));
  REQUIRE(files.write("/a/x/notes", "third words"));
  REQUIRE(files.remove("/a/x/notes"));
  CHECK(files.kind("/a/x/notes") == FileKind::none);
  CHECK_FALSE(files.read("/a/x/notes"));
  REQUIRE(files.write("/a/x/from", "1"));
  REQUIRE(files.write("/a/x/to", "2"));
  REQUIRE(files.move("/a/x/from", "/a/x/to"));
  REQUIRE(files.remove("/a/x/to"));
  CHECK(files.kind("/a/x/to") == FileKind::none);
}

TEST_CASE("A folder is listed by name; files that were being written are nobody's") {
  const TempFolder folder;
  Files files(folder.path());
  REQUIRE(files.write("/a/y/2", ""));
  REQUIRE(files.write("/a/x", ""));
  REQUIRE(files.write("/a/y/1", ""));
  folder.write("/a/z.unfinished", "half");
  CHECK(*files.list("/a") == Paths{"x", "y"});
  CHECK(*files.list_below("/a") == Paths{"/a/x", "/a/y/1", "/a/y/2"});
  CHECK(files.kind("/a/y") == FileKind::folder);
  CHECK(files.kind("/a/x") == FileKind::file);
}

TEST_CASE("A path never leaves the root") {
  const TempFolder folder;
  Files files(folder.path() + "/inner");
  for (const char* path : {"", "x", "/../x", "/a/../../x", "/a//b", "/.", "/a/", "//"}) {
    CAPTURE(path);
    CHECK(files.write(path, "x").error().code == ErrorCode::storage_failed);
    CHECK(files.read(path).error().code == ErrorCode::storage_failed);
    CHECK_FALSE(files.remove(path));
    CHECK(files.kind(path) == FileKind::none);
  }
  CHECK_FALSE(files.write(std::string("/a\0b", 4), "x"));
  CHECK(folder.all().empty());
  CHECK(files.take_dirty().empty());
}

TEST_CASE("A write that fails says so, leaves the former bytes and is not remembered") {
  const TempFolder folder;
  Files files(folder.path());
  folder.write("/main/settings.json/in-the-way", "x");
  CHECK(files.write("/main/settings.json", "new").error().code == ErrorCode::storage_failed);
  CHECK(files.write("/main/settings.json/in-the-way/file", "new").error().code ==
        ErrorCode::storage_failed);
  CHECK(files.read("/main/settings.json").error().code == ErrorCode::storage_failed);
  CHECK(folder.read("/main/settings.json/in-the-way") == "x");
  CHECK(files.take_dirty().empty());
  CHECK(folder.all().size() == 1);
}
