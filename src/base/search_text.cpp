#include "base/search_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace wederzijds {
namespace {

// What each letter of a block is without marks and capitals (Unicode 14, decomposed; letters with a
// stroke, which Unicode does not take apart, by hand). Two letters in one are written out later.
// clang-format off
constexpr std::u16string_view latin =
    u"aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"
    u"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkklllllll"
    u"lllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    u"bbbbƅƅɔccddddƍǝəɛffgɣƕɩikklƛɯnƞɵooƣƣppʀƨƨʃƪƫttʈuuʊʋƴƴzzʒƹƹƺƻƽƽƾƿ"
    u"ǀǁǂǃǄǅǆǇǈǉǊǋǌaaiioouuuuuuuuuuǝaaaaææggggkkooooʒʒjǱǲǳggƕƿnnaaææoo"
    u"aaaaeeeeiiiioooorrrruuuussttȝȝhhƞdȣȣzzaaeeooooooooyylntjȸȹacclⱦȿ"
    u"ɀɂɂbʉʌeejjɋɋrryy";
constexpr std::u16string_view latin_more =
    u"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    u"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    u"wwwwwwwwwwxxxxyyzzzzzzhtwyasssßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    u"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽyy";
constexpr std::u16string_view greek =
    u"α·εηι΋ο΍υωιαβγδεζηθικλμνξοπρ΢στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυ"
    u"φχψωιυουω";
constexpr std::u16string_view cyrillic =
    u"ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмноп"
    u"рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";
// clang-format on

struct Block {
  char16_t first;
  std::u16string_view letters;
};
constexpr Block blocks[] = {
    {0x00C0, latin}, {0x0386, greek}, {0x0400, cyrillic}, {0x1E00, latin_more}};

/// The code point that begins at `at`, which moves behind it. The text is valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t point = first & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at < text.size(); ++i) {
    point = (point << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return point;
}

void append(std::string& out, char32_t point) {
  const auto byte = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (point < 0x80) return byte(point);
  if (point < 0x800) {
    byte(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    byte(0xE0U | (point >> 12U));
    byte(0x80U | ((point >> 6U) & 0x3FU));
  } else {
    byte(0xF0U | (point >> 18U));
    byte(0x80U | ((point >> 12U) & 0x3FU));
    byte(0x80U | ((point >> 6U) & 0x3FU));
  }
  byte(0x80U | (point & 0x3FU));
}

bool is_combining_mark(char32_t point) { return point >= 0x0300 && point <= 0x036F; }

char32_t plain(char32_t point) {
  if (point >= 'A' && point <= 'Z') return point + ('a' - 'A');
  for (const Block& block : blocks) {
    if (point >= block.first && point < block.first + block.letters.size()) {
      return block.letters[point - block.first];
    }
  }
  return point;
}

/// What two letters in one are written out as; empty for any other.
std::string_view written_out(char32_t point) {
  switch (point) {
    case 0x00DF:
      return "ss";
    case 0x00E6:
      return "ae";
    case 0x00FE:
      return "th";
    case 0x0133:
      return "ij";
    case 0x0153:
      return "oe";
    case 0x2019:  // a curly apostrophe
      return "'";
    default:
      return {};
  }
}

}  // namespace

std::string search_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (is_combining_mark(point)) continue;
    const char32_t letter = plain(point);
    const std::string_view letters = written_out(letter);
    if (letters.empty()) {
      append(out, letter);
    } else {
      out += letters;
    }
  }
  return out;
}

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string plain_text = search_text(text);
  constexpr std::string_view spaces = " \t\r\n";
  for (std::size_t at = plain_text.find_first_not_of(spaces); at != std::string::npos;) {
    const std::size_t end = std::min(plain_text.find_first_of(spaces, at), plain_text.size());
    words.push_back(plain_text.substr(at, end - at));
    at = plain_text.find_first_not_of(spaces, end);
  }
  return words;
}

}  // namespace wederzijds
