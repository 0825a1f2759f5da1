// Text as a search compares it, held against Unicode's own tables: tests/vectors/search-text.tsv
// has every letter with a mark of the blocks that are known, and what is left of it without mark
// and capital, as Python's `unicodedata` (NFD, casefold) says.
#include "base/search_text.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>
#include <string>

#include "base/utf8.hpp"
#include "places.hpp"
#include "support/read_text.hpp"

using namespace wederzijds;

namespace {

std::string utf8_of(unsigned long point) {
  std::string out;
  if (point < 0x800) {
    out += static_cast<char>(0xC0U | (point >> 6U));
  } else {
    out += static_cast<char>(0xE0U | (point >> 12U));
    out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
  }
  return out + static_cast<char>(0x80U | (point & 0x3FU));
}

}  // namespace

TEST_CASE("Letters lose their marks and capitals as Unicode takes them apart") {
  const auto vectors = test::read_text(std::string(WZ_VECTOR_DIR) + "/search-text.tsv");
  REQUIRE(vectors);
  std::istringstream lines(*vectors);
  std::string code;
  std::string plain;
  int count = 0;
  while (std::getline(lines, code, '\t') && std::getline(lines, plain)) {
    INFO("U+", code);
    // Letters with a stroke or hook are plain here as well, so the rest of a pair goes through
    // again.
    CHECK(search_text(utf8_of(std::strtoul(code.c_str(), nullptr, 16))) == search_text(plain));
    ++count;
  }
  CHECK(count > 500);
}

TEST_CASE("What is searched is found however it is written") {
  CHECK(search_text("ZOË") == "zoe");
  CHECK(search_text("Zoe\u0308") == "zoe");
  CHECK(search_text("Łukasz Ørsted") == "lukasz orsted");
  CHECK(search_text("Straße, Æther, Cœur, IJsbrand, Þór") ==
        "strasse, aether, coeur, ijsbrand, thor");
  CHECK(search_text("İstanbul ISPARTA ırmak") == "istanbul isparta irmak");
  CHECK(search_text("Αθήνα ΑΘΗΝΑ Σίσυφος") == "αθηνα αθηνα σισυφοσ");
  CHECK(search_text("Фёдор Йорк") == "федор иорк");
  CHECK(search_text("d’Arc") == "d'arc");
  CHECK(search_text("日本語 \U0001F600") == "日本語 \U0001F600");
}

TEST_CASE("What is compared already stays the same, is valid, and words are split at white space") {
  std::string all;
  for (unsigned long point = 0x80; point < 0xD800; ++point) all += utf8_of(point);
  const std::string once = search_text(all);
  CHECK(is_utf8(once));
  CHECK(search_text(once) == once);
  CHECK(search_words("  Één\t twee\nDRIE ") == std::vector<std::string>{"een", "twee", "drie"});
  CHECK(search_words(" \n").empty());
}
