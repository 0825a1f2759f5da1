#include "content/phrases.hpp"

#include <algorithm>

namespace wederzijds {
namespace {

constexpr std::size_t most_optional = 4;

// U+00C0 to U+017F without their accents. A dot is a sign that is no letter.
constexpr std::string_view plain_latin =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_latin.size() == 0x180 - 0xC0);

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x60; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD; }

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

void append_folded(std::string& out, char32_t c) {
  if (c >= 'A' && c <= 'Z') {
    out += static_cast<char>(c + ('a' - 'A'));
  } else if (c >= 0xC0 && c < 0x180) {
    out += plain_latin[c - 0xC0];
  } else if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
    append(out, c + 0x20);
  } else {
    append(out, c);
  }
}

/// Ends a sentence, a clause or a line.
bool is_stop(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case ';':
    case ':':
    case '\n':
    case '\r':
    case '\f':
    case 0x2026:
    case 0x2028:
    case 0x2029:
      return true;
    default:
      return false;
  }
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

constexpr std::size_t key_bytes = 4;

/// The first bytes of a text as one number, zeros behind a shorter one.
std::uint32_t first_bytes(std::string_view text) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < key_bytes; ++i) {
    key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return key;
}

/// The last bytes of a text as one number, zeros before a shorter one.
std::uint32_t last_bytes(std::string_view text) {
  std::uint32_t key = 0;
  for (std::size_t i = text.size() - std::min(text.size(), key_bytes); i < text.size(); ++i) {
    key = key << 8U | static_cast<unsigned char>(text[i]);
  }
  return key;
}

/// Of a number of four bytes that many, from its front or from its back.
std::uint32_t front_mask(std::size_t bytes) {
  return bytes >= key_bytes ? ~0U : ~(~0U >> 8U * bytes);
}
std::uint32_t back_mask(std::size_t bytes) {
  return bytes >= key_bytes ? ~0U : ~(~0U << 8U * bytes);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  std::size_t bytes = 0;
  char32_t value = 0;
  if ((first & 0xE0) == 0xC0) {
    bytes = 2;
    value = first & 0x1FU;
  } else if ((first & 0xF0) == 0xE0) {
    bytes = 3;
    value = first & 0x0FU;
  } else if ((first & 0xF8) == 0xF0) {
    bytes = 4;
    value = first & 0x07U;
  }
  if (bytes == 0 || at + bytes > text.size()) return {0, 1};
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0, 1};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  return {value, bytes};
}

bool is_word_letter(char32_t c) {
  if (is_ascii_letter(c) || is_digit(c)) return true;
  if (c < 0xC0) return false;
  if (c < 0x250) return c != 0xD7 && c != 0xF7;
  if (c < 0x370) return false;  // marks and sounds
  if (c < 0x2000) return true;
  if (c < 0x3041) return false;  // punctuation, signs, arrows, boxes
  if (c < 0xD800) return true;
  if (c >= 0xF900 && c < 0xFE00) return true;
  return c >= 0x20000 && c < 0xE0000;
}

bool is_capital(char32_t c) {
  if (c >= 'A' && c <= 'Z') return true;
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool stopped = true;
  std::size_t at = 0;
  while (at < text.size()) {
    CodePoint point = code_point_at(text, at);
    if (!is_word_letter(point.value)) {
      stopped = stopped || is_stop(point.value);
      at += point.bytes;
      continue;
    }
    Word word;
    word.begin = at;
    word.after_stop = stopped;
    stopped = false;
    while (at < text.size()) {
      point = code_point_at(text, at);
      if (is_word_letter(point.value)) {
        append_folded(word.folded, point.value);
      } else if (!is_mark(point.value)) {
        // An apostrophe or hyphen belongs to the word only with a letter behind it.
        const bool apostrophe = is_apostrophe(point.value);
        const std::size_t behind = at + point.bytes;
        const bool inside = (apostrophe || is_hyphen(point.value)) && behind < text.size() &&
                            is_word_letter(code_point_at(text, behind).value);
        if (!inside) break;
        // A soft hyphen is not seen, so it is no part of the word.
        if (point.value != 0xAD) word.folded += apostrophe ? '\'' : '-';
      }
      at += point.bytes;
    }
    word.end = at;
    words.push_back(std::move(word));
  }
  return words;
}

bool Phrases::add(std::string_view entry) {
  Phrase phrase;
  std::size_t optional = 0;
  std::size_t at = 0;
  while (at <= entry.size()) {
    const std::size_t end = std::min(entry.find(' ', at), entry.size());
    std::string_view part = entry.substr(at, end - at);
    at = end + 1;
    Element element;
    if (!part.empty() && part.back() == '?') {
      element.optional = true;
      ++optional;
      part.remove_suffix(1);
    }
    std::size_t from = 0;
    while (from <= part.size()) {
      const std::size_t bar = std::min(part.find('|', from), part.size());
      std::string_view word = part.substr(from, bar - from);
      from = bar + 1;
      Piece piece;
      if (!word.empty() && word.front() == '*') {
        piece.open_before = true;
        word.remove_prefix(1);
      }
      if (!word.empty() && word.back() == '*') {
        piece.open_after = true;
        word.remove_suffix(1);
      }
      const std::vector<Word> words = words_of(word);
      const bool one_word = words.size() == 1 && words[0].begin == 0 && words[0].end == word.size();
      // A single `*` is any word.
      const bool any_word = word.empty() && piece.open_before;
      if (!one_word && !any_word) return false;
      if (one_word) piece.text = words[0].folded;
      element.any.push_back(std::move(piece));
    }
    phrase.push_back(std::move(element));
  }
  if (phrase.size() > most_elements || optional > most_optional) return false;
  if (phrase.front().optional) return false;
  const auto index = static_cast<std::uint32_t>(phrases_.size());
  by_first_byte_.resize(256);
  for (const Piece& piece : phrase.front().any) {
    const std::size_t size = piece.text.size();
    if (piece.open_before) {
      // What may go on behind says nothing about how the word ends.
      const std::uint32_t mask = piece.open_after ? 0U : back_mask(size);
      open_.push_back({last_bytes(piece.text) & mask, mask, index});
    } else {
      // What ends here is told from longer words by the zeros behind it.
      const std::uint32_t mask = front_mask(piece.open_after ? size : key_bytes);
      by_first_byte_[static_cast<unsigned char>(piece.text[0])].push_back(
          {first_bytes(piece.text), mask, index});
    }
  }
  phrases_.push_back(std::move(phrase));
  return true;
}

bool Phrases::matches(const Element& element, const Word& word) {
  for (const Piece& piece : element.any) {
    if (piece.open_before && piece.open_after) {
      if (word.folded.find(piece.text) != std::string::npos) return true;
    } else if (piece.open_before) {
      if (ends_with(word.folded, piece.text)) return true;
    } else if (piece.open_after) {
      if (starts_with(word.folded, piece.text)) return true;
    } else if (word.folded == piece.text) {
      return true;
    }
  }
  return false;
}

std::size_t Phrases::match(const Phrase& phrase, std::size_t element,
                           const std::vector<Word>& words, std::size_t at, std::size_t first) {
  if (element == phrase.size()) return at - first;
  std::size_t longest = 0;
  const bool goes_on = at < words.size() && (at == first || !words[at].after_stop);
  if (goes_on && matches(phrase[element], words[at])) {
    longest = match(phrase, element + 1, words, at + 1, first);
  }
  if (phrase[element].optional) {
    longest = std::max(longest, match(phrase, element + 1, words, at, first));
  }
  return longest;
}

std::size_t Phrases::match_at(const std::vector<Word>& words, std::size_t at) const {
  if (phrases_.empty()) return 0;
  std::size_t longest = 0;
  const std::string& word = words[at].folded;
  const auto look = [&](const std::vector<Start>& starts, std::uint32_t bytes) {
    for (const Start& start : starts) {
      if ((bytes & start.mask) != start.bytes) continue;
      longest = std::max(longest, match(phrases_[start.phrase], 0, words, at, at));
    }
  };
  look(by_first_byte_[static_cast<unsigned char>(word[0])], first_bytes(word));
  look(open_, last_bytes(word));
  return longest;
}

std::optional<PhrasePlace> find_phrase(const Phrases& phrases, const std::vector<Word>& words,
                                       std::size_t from) {
  for (std::size_t i = from; i < words.size(); ++i) {
    if (const std::size_t count = phrases.match_at(words, i)) return PhrasePlace{i, count};
  }
  return std::nullopt;
}

}  // namespace wederzijds
