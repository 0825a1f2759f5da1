// Word lists as a content pack writes them, and how they are found in what a person wrote.
//
// Guarantees: finding is linear in the text for given lists; only whole words match, without regard
// to capitals and accents; nothing matches across the end of a sentence or a line. How an entry is
// written is described in content/FORMAT.md, "Word lists".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wederzijds {

/// A word of a text: letters and digits, with apostrophes and hyphens inside. `folded` is small,
/// without accents and with plain apostrophes and hyphens.
struct Word {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string folded;
  bool after_stop = false;  // between the word before and this one a sentence, clause or line ends
  bool operator==(const Word&) const = default;
};

/// A code point of valid UTF-8 and the bytes it takes; 0 and 1 at what is not valid.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Letters and digits of every script; no marks, no signs, no emoji.
[[nodiscard]] bool is_word_letter(char32_t c);
/// A letter that has a small form other than itself.
[[nodiscard]] bool is_capital(char32_t c);

/// The words of valid UTF-8, in order.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// A list of phrases, ready to be looked for.
class Phrases {
 public:
  /// Longest phrase in words.
  static constexpr std::size_t most_elements = 8;

  /// Adds an entry. False, and no change, when it is not written as FORMAT.md says.
  [[nodiscard]] bool add(std::string_view entry);

  [[nodiscard]] bool empty() const { return phrases_.empty(); }

  /// The number of words of the longest phrase that begins at this word; 0 when none does.
  [[nodiscard]] std::size_t match_at(const std::vector<Word>& words, std::size_t at) const;

  bool operator==(const Phrases& other) const { return phrases_ == other.phrases_; }

 private:
  struct Piece {
    std::string text;
    bool open_before = false;  // `*` before it: the end of a word
    bool open_after = false;
    bool operator==(const Piece&) const = default;
  };
  struct Element {
    std::vector<Piece> any;
    bool optional = false;
    bool operator==(const Element&) const = default;
  };
  using Phrase = std::vector<Element>;

  [[nodiscard]] static bool matches(const Element& element, const Word& word);
  [[nodiscard]] static std::size_t match(const Phrase& phrase, std::size_t element,
                                         const std::vector<Word>& words, std::size_t at,
                                         std::size_t first);

  /// A phrase that may begin with a word whose first (or last) four bytes are these, where `mask`
  /// is set: nearly every word is turned away by it, without a look at the phrase.
  struct Start {
    std::uint32_t bytes = 0;
    std::uint32_t mask = 0;
    std::uint32_t phrase = 0;
  };

  std::vector<Phrase> phrases_;
  // By the first byte of the word; those of an open beginning apart, by its last bytes.
  std::vector<std::vector<Start>> by_first_byte_;
  std::vector<Start> open_;
};

/// Where in the words a phrase stands.
struct PhrasePlace {
  std::size_t first = 0;  // word
  std::size_t count = 0;
  bool operator==(const PhrasePlace&) const = default;
};

/// The first place of a phrase at or after `from`, or nothing.
[[nodiscard]] std::optional<PhrasePlace> find_phrase(const Phrases& phrases,
                                                     const std::vector<Word>& words,
                                                     std::size_t from = 0);

}  // namespace wederzijds
