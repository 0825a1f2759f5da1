#include "base/seal.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wederzijds;

TEST_CASE("A sealed document is the document, with its seal as first member") {
  const std::string document = "{\"text\":\"Een zin\",\"version\":1}\n";
  const std::string text = sealed(document);
  CHECK(text.substr(0, 9) == R"({"~sum":")");
  CHECK(text.substr(25) == R"(","text":"Een zin","version":1})" + std::string("\n"));
  CHECK(unsealed(text) == document);
}

TEST_CASE("A text without a seal is answered as it is") {
  for (const std::string text :
       {"", "{", "{\"version\":1}\n", "[]", "{\"~sum\":1}", "{\"a\":1,\"~sum\":\"x\"}"}) {
    CHECK(unsealed(text) == text);
  }
}

TEST_CASE("Whatever byte behind the name of the seal is changed, added or lost, it is noticed") {
  const std::string text = sealed("{\"text\":\"Een zin\",\"version\":1}\n");
  for (std::size_t at = 9; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] ^= 1;
    CHECK(unsealed(changed).error().code == ErrorCode::stored_data_damaged);
    CHECK_FALSE(unsealed(text.substr(0, at)));
    CHECK_FALSE(unsealed(text.substr(0, at) + " " + text.substr(at)));
  }
}
