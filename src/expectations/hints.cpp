#include "expectations/hints.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace wederzijds {
namespace {

/// One direction counts as empty once the other has this many: before, the person is just starting.
constexpr std::size_t enough_in_one_direction = 2;

std::string_view trim(std::string_view text) {
  const std::string_view blank = " \t\r\n";
  const std::size_t from = text.find_first_not_of(blank);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

/// A text with its words, and which of them do not count.
struct Read {
  std::string_view member;
  std::string_view text;
  std::vector<Word> words;
  std::vector<bool> fine;
};

const HintWords& language_of(const std::vector<HintWords>& languages,
                             const std::vector<Read>& texts) {
  const HintWords* best = &languages.front();
  std::size_t most = 0;
  for (const HintWords& language : languages) {
    std::size_t count = 0;
    for (const Read& read : texts) {
      for (std::size_t i = 0; i < read.words.size(); ++i) {
        if (language.common.match_at(read.words, i) > 0) ++count;
      }
    }
    if (count > most) {
      most = count;
      best = &language;
    }
  }
  return *best;
}

void mark_fine(const HintWords& language, Read& read) {
  read.fine.assign(read.words.size(), false);
  for (std::size_t i = 0; i < read.words.size(); ++i) {
    const std::size_t count = language.fine.match_at(read.words, i);
    for (std::size_t k = 0; k < count; ++k) read.fine[i + k] = true;
  }
}

std::string with(std::string text, std::string_view mark, std::string_view words) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), words);
  return text;
}

/// A word at the head of a sentence gets its capital, as far as ASCII goes.
std::string with_word(const std::string& text, std::string word) {
  constexpr std::string_view mark = "{word}";
  const std::size_t at = text.find(mark);
  // Only a quotation mark may stand before it.
  const bool heads = at != std::string::npos && words_of(text.substr(0, at)).empty();
  if (heads && !word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] -= 'a' - 'A';
  return with(text, mark, word);
}

class Finder {
 public:
  Finder(const Hints& hints, const HintSetting& setting, HintKind kind)
      : hints_(&hints), setting_(&setting), kind_(kind) {}

  void add(HintCode code, std::string_view member, std::optional<std::string> word = {},
           std::size_t count = 0) {
    if (!gives_hint(kind_, code)) return;
    Hint hint;
    hint.code = code;
    hint.member = std::string(member);
    hint.word = std::move(word);
    if (setting_->left && setting_->left(hint)) return;
    const auto& texts = hints_->questions.texts[static_cast<std::size_t>(kind_)];
    std::string text = texts[static_cast<std::size_t>(code)];
    if (hint.word) text = with_word(text, *hint.word);
    text = with(std::move(text), "{count}", std::to_string(count));
    const std::string& other = hints_->questions.other;
    hint.text = with(std::move(text), "{other}", setting_->other.empty() ? other : setting_->other);
    found_.push_back(std::move(hint));
  }

  /// The first phrase of the list that counts and was not left as it is.
  void look(HintCode code, const Phrases& phrases, const Read& read) {
    if (has(code)) return;
    for (std::size_t i = 0; i < read.words.size(); ++i) {
      const std::size_t count = phrases.match_at(read.words, i);
      if (count == 0) continue;
      bool fine = false;
      for (std::size_t k = 0; k < count; ++k) fine = fine || read.fine[i + k];
      if (fine) continue;
      const std::size_t begin = read.words[i].begin;
      const std::size_t end = read.words[i + count - 1].end;
      add(code, read.member, std::string(read.text.substr(begin, end - begin)));
      if (has(code)) return;
    }
  }

  /// The most useful ones, in that order.
  std::vector<Hint> best() {
    const auto rank = [&](const Hint& hint) {
      const auto& order = hints_->rules.order;
      return std::find(order.begin(), order.end(), hint.code) - order.begin();
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Hint& a, const Hint& b) { return rank(a) < rank(b); });
    if (found_.size() > most_hints) found_.resize(most_hints);
    return std::move(found_);
  }

 private:
  bool has(HintCode code) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Hint& hint) { return hint.code == code; });
  }

  const Hints* hints_;
  const HintSetting* setting_;
  HintKind kind_;
  std::vector<Hint> found_;
};

const Read* find_read(const std::vector<Read>& texts, std::string_view member) {
  for (const Read& read : texts) {
    if (read.member == member) return &read;
  }
  return nullptr;
}

bool has_digit(const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.folded.find_first_of("0123456789") != std::string::npos;
  });
}

}  // namespace

std::string key_of(const Hint& hint) {
  std::string key(name_of(hint.code));
  if (!hint.word) return key;
  for (const Word& word : words_of(*hint.word)) key.append(" ").append(word.folded);
  return key;
}

std::vector<Hint> hints_about(const Pack& pack, const Written& written,
                              const HintSetting& setting) {
  if (!pack.hints || pack.hints->words.empty()) return {};
  std::vector<Read> texts;
  for (const WrittenText& one : written.texts) {
    const std::string_view text = trim(one.text);
    if (!text.empty()) texts.push_back({one.member, text, words_of(text), {}});
  }
  const std::string_view main = written.kind == HintKind::commitment ? "action" : "text";
  const Read* said = find_read(texts, main);
  const Read* sign = find_read(texts, "sign");
  const Read* moment = find_read(texts, "moment");
  const HintWords& language = language_of(pack.hints->words, texts);
  for (Read& read : texts) mark_fine(language, read);

  Finder finder(*pack.hints, setting, written.kind);
  for (const Read& read : texts) {
    finder.look(HintCode::special, language.special, read);
    finder.look(HintCode::character, language.character, read);
    if (code_points(read.text) > pack.hints->rules.longest) {
      finder.add(HintCode::too_long, read.member);
    }
  }
  if (said != nullptr) {
    // Where a sign says what the words mean, the words may be wide.
    const bool explained = sign != nullptr && written.kind == HintKind::expectation;
    if (!explained) finder.look(HintCode::vague, language.vague, *said);
    if (sign != nullptr) finder.look(HintCode::vague, language.vague, *sign);
    if (!written.limit) finder.look(HintCode::absolute, language.absolute, *said);
    if (sign == nullptr) finder.add(HintCode::no_sign, "sign");
    if (moment == nullptr) {
      finder.add(HintCode::no_moment, "moment");
    } else if (find_phrase(language.no_moment, moment->words) && !has_digit(moment->words) &&
               !find_phrase(language.moment, moment->words)) {
      finder.add(HintCode::no_moment, "moment");
    }
  }
  return finder.best();
}

std::vector<Hint> hints_about_side(const Pack& pack, std::size_t expectations, std::size_t offers,
                                   const HintSetting& setting) {
  if (!pack.hints || pack.hints->words.empty()) return {};
  Finder finder(*pack.hints, setting, HintKind::side);
  const std::size_t most = pack.hints->rules.most_items;
  if (expectations > most) {
    finder.add(HintCode::too_many, "expectations", {}, expectations);
  } else if (offers > most) {
    finder.add(HintCode::too_many, "offers", {}, offers);
  }
  if (offers == 0 && expectations >= enough_in_one_direction) {
    finder.add(HintCode::no_offers, "offers");
  }
  if (expectations == 0 && offers >= enough_in_one_direction) {
    finder.add(HintCode::no_expectations, "expectations");
  }
  return finder.best();
}

}  // namespace wederzijds
