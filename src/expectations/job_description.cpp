#include "expectations/job_description.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace wederzijds {
namespace {

constexpr std::size_t longest_source_line = 280;  // code points, for showing
constexpr std::size_t longest_proposal = 600;     // bytes; more is no sentence
constexpr std::size_t longest_heading = 200;      // bytes
constexpr std::size_t most_heading_words = 12;
constexpr std::size_t words_for_language = 4000;  // enough to know it by

// What speaks for and against a sentence. Conventions, tried out on tests/vectors/job-description.
constexpr int enough = 2;
constexpr int never = -100;
constexpr std::size_t sure_proposals = 5;  // with so many better ones, just enough is not enough
constexpr int section_for = 3;
constexpr int section_against = -6;
constexpr int unsure_for = 1;  // below a heading that is not known, in such a part
constexpr int unsure_against = -4;
constexpr int sentence_for = 3;
constexpr int sentence_against = -3;
constexpr int field_against = -8;     // "Location: Leeds"
constexpr int odd_item_against = -2;  // what no verb begins, in a list where few begin with one
constexpr int task_for = 2;  // in a list without a heading of which nearly all begin with a verb
constexpr int outside_against = -2;  // outside the list of duties that the text has
constexpr std::size_t shortest_list = 3;
constexpr std::size_t most_field_words = 10;
constexpr std::size_t most_label_words = 4;
constexpr std::size_t most_title_words = 4;
constexpr std::size_t most_title_lines = 12;
constexpr std::size_t list_of_duties = 4;  // sentences in a part about duties that make it one

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x200B || c == 0x200C || c == 0x2060 ||
         c == 0xFEFF || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000 || c == '\v' ||
         (c < 0x20 && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Signs that begin a list item wherever they stand.
bool is_bullet(char32_t c) {
  switch (c) {
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x2219:
    case 0x25E6:
    case 0x00A7:  // what the Wingdings square becomes in a PDF
      return true;
    default:
      // Arrows, shapes, dingbats, and the private area that symbol fonts use.
      return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x25A0 && c <= 0x27BF) ||
             (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF);
  }
}

/// Emoji and what belongs to them.
bool is_picture(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0x200D ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3;
}

/// Signs that begin a list item at the beginning of a line only.
bool is_line_bullet(char32_t c) {
  return c == '-' || c == '*' || c == '+' || c == '>' || c == 0x2010 || c == 0x2011 ||
         c == 0x2012 || c == 0x2013 || c == 0x2014 || c == '~' || is_bullet(c) || is_picture(c);
}

std::string_view trim(std::string_view text) {
  std::size_t from = 0;
  while (from < text.size()) {
    const CodePoint point = code_point_at(text, from);
    if (!is_space(point.value) && !is_line_end(point.value)) break;
    from += point.bytes;
  }
  std::size_t to = from;
  for (std::size_t at = from; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    if (!is_space(point.value) && !is_line_end(point.value)) to = at;
  }
  return text.substr(from, to - from);
}

/// White space of any kind as single blanks; a hyphen at the end of a line joins.
std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_space(point.value) || is_line_end(point.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(text, at, point.bytes);
    }
    at += point.bytes;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// A list item or a paragraph: physical lines that belong together.
struct Block {
  std::string text;         // on one line, without list mark
  std::string_view source;  // the line on which it begins
  bool item = false;        // had a list mark
  int level = 0;            // ... that is a number: 1 for "3.", 2 for "3.1"
  bool marked = false;      // had a mark of a heading
  bool after_gap = false;   // an empty line stands before it
};

/// A line as it stands in the text.
struct Line {
  std::string_view whole;
  std::string_view text;  // without list mark
  bool item = false;
  int level = 0;
  bool marked = false;
};

char32_t first_code_point(std::string_view text) {
  return text.empty() ? 0 : code_point_at(text, 0).value;
}

/// Takes marks of a list or a heading from the beginning of a line.
Line read_line(std::string_view whole) {
  Line line;
  line.whole = trim(whole);
  std::string_view text = line.whole;
  while (!text.empty()) {
    const CodePoint point = code_point_at(text, 0);
    if (point.value == '#') {
      line.marked = true;
    } else if (point.value == '*' && text.size() > 1 && text[1] == '*') {
      line.marked = true;
    } else if (is_line_bullet(point.value)) {
      line.item = true;
    } else if (!is_space(point.value)) {
      break;
    }
    text.remove_prefix(point.bytes);
  }
  // "1.", "2)", "a)", "(3)", and the small letter that Word's second list mark becomes.
  std::size_t at = !text.empty() && text[0] == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && at < begin + 3 && text[at] >= '0' && text[at] <= '9') ++at;
  const bool number = at > begin;
  // "3.1 Assess ...": a number of a part of a part.
  std::size_t deep = at;
  while (number && deep + 1 < text.size() && text[deep] == '.' && text[deep + 1] >= '0' &&
         text[deep + 1] <= '9') {
    ++deep;
    while (deep < text.size() && text[deep] >= '0' && text[deep] <= '9') ++deep;
  }
  if (deep > at && deep < text.size() && is_space(code_point_at(text, deep).value)) {
    const std::string_view rest = trim(text.substr(deep));
    if (is_capital(first_code_point(rest))) {
      line.item = true;
      line.level = 2;
      text = rest;
      at = begin;
    }
  }
  if (!number && at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  if (at > begin && at < text.size()) {
    const char sign = text[at];
    const bool numbered = (sign == ')' || (sign == '.' && number)) && at + 1 < text.size() &&
                          is_space(code_point_at(text, at + 1).value);
    const bool word_mark = text[0] == 'o' && at == 1 && is_space(code_point_at(text, 1).value);
    if (numbered || word_mark) {
      line.item = true;
      line.level = number ? 1 : 0;
      text.remove_prefix(at + 1);
    }
  }
  while (text.size() >= 2 && text.substr(text.size() - 2) == "**") text.remove_suffix(2);
  line.text = trim(text);
  return line;
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return code_point_at(text, at).value;
}

bool is_sentence_end(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool has_small_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_word_letter(point.value) && !is_capital(point.value) &&
        !(point.value >= '0' && point.value <= '9')) {
      return true;
    }
    at += point.bytes;
  }
  return false;
}

/// The last word of a text without looking through all of it.
std::vector<Word> last_words(std::string_view text) {
  constexpr std::size_t near = 60;
  std::size_t from = text.size() > near ? text.size() - near : 0;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  return words_of(text.substr(from));
}

class Reader {
 public:
  explicit Reader(const JobWords& words) : words_(&words) {}

  /// Cuts a text into blocks, joining lines that were broken only to fit.
  std::vector<Block> blocks(std::string_view text) const {
    std::vector<Block> found;
    bool gap = true;
    std::size_t at = 0;
    while (at < text.size()) {
      std::size_t end = at;
      std::size_t next = text.size();
      while (end < text.size()) {
        const CodePoint point = code_point_at(text, end);
        if (is_line_end(point.value)) {
          next = end + point.bytes;
          break;
        }
        end += point.bytes;
      }
      if (end == text.size()) next = end;
      add_line(text.substr(at, end - at), found, gap);
      at = next;
    }
    return found;
  }

  /// Which part of a job description a heading begins, if it is one that is known.
  std::optional<JobPart> heading(std::string_view text, bool marked, bool apart = false) const {
    if (text.size() > longest_heading) return std::nullopt;
    const std::vector<Word> words = words_of(text);
    if (words.empty() || words.size() > most_heading_words) return std::nullopt;
    const char32_t last = last_code_point(text);
    if (last == '.' && !marked) return std::nullopt;
    std::optional<JobPart> best;
    std::size_t most = 0;
    for (std::size_t part = 0; part < job_part_count; ++part) {
      std::size_t covered = 0;
      for (std::size_t i = 0; i < words.size();) {
        const std::size_t count = words_->headings[part].match_at(words, i);
        covered += count;
        i += count == 0 ? 1 : count;
      }
      if (covered > most) {
        most = covered;
        best = static_cast<JobPart>(part);
      }
    }
    // What is about more than its heading words is a sentence.
    const bool opens = last == ':' || last == '?' || marked || !has_small_letter(text);
    const std::size_t size = words.size();
    const std::size_t needed = opens                ? (size + 2) / 3
                               : apart && size <= 6 ? (size + 1) / 2
                                                    : (2 * size + 2) / 3;
    if (most == 0 || most < needed) return std::nullopt;
    return best;
  }

  /// The sentences of a block, as parts of it.
  std::vector<std::string_view> sentences(std::string_view text) const {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    std::size_t at = 0;
    const auto cut = [&](std::size_t end, std::size_t next) {
      const std::string_view part = trim(text.substr(begin, end - begin));
      if (!part.empty()) found.push_back(part);
      begin = next;
    };
    while (at < text.size()) {
      const CodePoint point = code_point_at(text, at);
      const std::size_t behind = at + point.bytes;
      if (point.value == ';' && (behind >= text.size() || text[behind] == ' ')) {
        cut(at, behind);
      } else if (is_sentence_end(point.value) && ends_here(text, begin, at, behind)) {
        cut(behind, behind);
      }
      at = behind;
    }
    cut(text.size(), text.size());
    return found;
  }

  /// How much speaks for a sentence being a duty or a result.
  int weigh(std::string_view text, const std::vector<Word>& words, std::optional<JobPart> part,
            bool item, bool unsure) const {
    int weight = 0;
    if (part && *part == JobPart::duties) weight += unsure ? unsure_for : section_for;
    if (part && *part != JobPart::duties) weight += unsure ? unsure_against : section_against;
    const auto speaks = [&](JobPart about) {
      return find_phrase(words_->sentences[static_cast<std::size_t>(about)], words).has_value();
    };
    if (speaks(JobPart::duties)) weight += sentence_for;
    const bool sentence = is_sentence_end(last_code_point(text));
    // Where the words before a verb say whose it is, as the list of articles tells.
    const bool subject_first = !words_->articles.empty();
    const bool addressed = subject_first && words_->doers.match_at(words, 0) > 0;
    for (const JobPart about :
         {JobPart::requirements, JobPart::perks, JobPart::company, JobPart::apply}) {
      const auto place = find_phrase(words_->sentences[static_cast<std::size_t>(about)], words);
      // A list item in such a part that begins with a verb is a duty, whatever it is about.
      const bool task =
          item && part == JobPart::duties && is_verb(words, 0) && about != JobPart::requirements;
      if (place) weight += task ? -1 : sentence_against;
      // "You are calm, you ...": what a sentence begins with is what it is about.
      if (place && place->first < 2 && about != JobPart::company && addressed) --weight;
    }
    // What "we" do is no duty, unless "you" stands before it.
    const auto speaker = find_phrase(words_->speakers, words);
    auto doer = find_phrase(words_->doers, words);
    if (names_job(words)) doer = PhrasePlace{0, 1};
    const Phrases& for_duties = words_->sentences[static_cast<std::size_t>(JobPart::duties)];
    // ... and "we expect you to" speaks of a duty.
    const bool order =
        (item || !sentence) && !words.empty() && is_verb(words, 0) && speaker && speaker->first > 2;
    const bool ours = speaker && !order && speaker->first < 6 &&
                      (!doer || speaker->first < doer->first) &&
                      for_duties.match_at(words, speaker->first) == 0;
    const int verbs = verb_weight(words, doer);
    weight += ours ? sentence_against : verbs;
    // The name of a job, a page number: no sentence and no list item.
    if (!item && verbs == 0 && !(sentence && doer)) weight -= 2;
    // Outside a part about duties: "Children grow beans" tells what others do, and "Ring Fiona"
    // speaks to who reads it.
    if (subject_first && !item && (!part || (unsure && !is_verb(words, 0))) &&
        (!doer || is_verb(words, 0)) && !speaks(JobPart::duties)) {
      weight -= 2;
    }
    if (!part && words.size() < 7 && (!sentence || words.size() < 5)) weight -= 2;
    if (last_code_point(text) == '?') weight += 2 * sentence_against;
    if (last_code_point(text) == ':') weight += sentence_against;
    if (words.size() > 60) weight -= 1;
    if (words.size() < 3) weight += weight >= section_for + 1 && words.size() == 2 ? 0 : -4;
    return weight;
  }

  /// "Location: Leeds", "Anna Visser, Managing Director": a line that is no sentence.
  static bool is_field(std::string_view text, const std::vector<Word>& words) {
    if (words.size() > most_field_words || is_sentence_end(last_code_point(text))) {
      return false;
    }
    const std::size_t sign = text.find(": ");
    if (sign != std::string_view::npos) {
      return words_of(text.substr(0, sign)).size() <= most_label_words;
    }
    if (!has_small_letter(text)) return false;
    return std::all_of(words.begin(), words.end(), [&](const Word& word) {
      return word.end - word.begin <= 3 || is_capital(first_code_point(text.substr(word.begin)));
    });
  }

  /// The topic that most words speak for; of equals the first.
  std::string topic(const std::vector<Word>& words, const std::string& otherwise) const {
    std::string best = otherwise;
    std::size_t most = 0;
    for (const auto& [topic, phrases] : words_->topics) {
      std::size_t count = 0;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (phrases.match_at(words, i) > 0) ++count;
      }
      if (count > most) {
        most = count;
        best = topic;
      }
    }
    return best;
  }

  /// "Work" is a verb, "the work" is none.
  bool is_verb(const std::vector<Word>& words, std::size_t at) const {
    if (words_->verbs.match_at(words, at) == 0) return false;
    return at == 0 || words[at].after_stop || words_->articles.match_at(words, at - 1) == 0;
  }

  /// Whether a verb stands at the very beginning of a list item, or somebody who does it.
  bool begins_as_duty(const std::vector<Word>& words) const {
    const std::size_t near = std::min<std::size_t>(words.size(), 3);
    for (std::size_t i = 0; i < near; ++i) {
      if (is_verb(words, i)) return true;
    }
    return !words.empty() && is_verb(words, words.size() - 1);
  }

  /// Learns the names of jobs from lines that are no sentences: the last word of each part.
  void learn_titles(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size() && i < most_title_lines; ++i) {
      const Block& block = blocks[i];
      if (block.item || is_sentence_end(last_code_point(block.text))) continue;
      const std::size_t sign = block.text.find(": ");
      const std::string_view title =
          std::string_view(block.text).substr(sign == std::string::npos ? 0 : sign + 2);
      const std::vector<Word> words = words_of(title);
      if (words.empty() || words.size() > most_field_words) continue;
      for (std::size_t at = 0; at < words.size(); ++at) {
        const bool last = at + 1 == words.size() || words[at + 1].after_stop ||
                          title.substr(words[at].end, words[at + 1].begin - words[at].end) != " ";
        if (last) titles_.push_back(words[at].folded);
      }
    }
  }

  /// Whether a sentence begins with the name of the job: "The head gardener mows ...".
  bool names_job(const std::vector<Word>& words) const {
    if (words.empty() || words_->articles.match_at(words, 0) == 0 ||
        words_->speakers.match_at(words, 0) > 0) {
      return false;
    }
    for (std::size_t i = 1; i < words.size() && i < 5 && !words[i].after_stop; ++i) {
      if (std::find(titles_.begin(), titles_.end(), words[i].folded) != titles_.end()) return true;
    }
    return false;
  }

  const JobWords& words() const { return *words_; }

 private:
  void add_line(std::string_view whole, std::vector<Block>& found, bool& gap) const {
    // Several list items on one line, as copying gives them.
    std::size_t begin = 0;
    std::size_t at = 0;
    bool letters = false;
    while (at < whole.size()) {
      const CodePoint point = code_point_at(whole, at);
      if (is_bullet(point.value) && letters && at > 0 &&
          (whole[at - 1] == ' ' || whole[at - 1] == '\t')) {
        add_part(whole.substr(begin, at - begin), found, gap);
        begin = at;
        letters = false;
      }
      letters = letters || is_word_letter(point.value);
      at += point.bytes;
    }
    add_part(whole.substr(begin), found, gap);
  }

  void add_part(std::string_view whole, std::vector<Block>& found, bool& gap) const {
    const Line line = read_line(whole);
    if (line.text.empty()) {
      // A list mark alone on its line belongs to the line that follows.
      gap = true;
      item_alone_ = line.item;
      return;
    }
    const bool item = line.item || (item_alone_ && !line.marked);
    if (!item && !line.marked && !gap && !found.empty() && goes_on(found.back(), line.text)) {
      std::string& text = found.back().text;
      const std::string more = one_line(line.text);
      const char32_t last = last_code_point(text);
      const bool broken_word = (last == '-' || last == 0xAD || last == 0x2010) &&
                               !is_capital(first_code_point(more)) && text.size() > 1;
      if (broken_word) {
        text.resize(text.size() - (last == '-' ? 1 : last == 0xAD ? 2 : 3));
      } else {
        text += ' ';
      }
      text += more;
    } else {
      Block block;
      block.text = one_line(line.text);
      block.source = line.whole;
      block.item = item;
      block.level = line.level;
      block.marked = line.marked;
      block.after_gap = gap;
      found.push_back(std::move(block));
    }
    gap = false;
    item_alone_ = false;
  }

  /// Whether a line goes on with what the lines before it said.
  bool goes_on(const Block& block, std::string_view line) const {
    if (block.marked) return false;
    const char32_t last = last_code_point(block.text);
    const char32_t first = first_code_point(line);
    const bool small =
        is_word_letter(first) && !is_capital(first) && !(first >= '0' && first <= '9');
    if (is_sentence_end(last) || last == ':') {
      // A paragraph goes on behind a full stop, unless its lines are a list without marks. That
      // splits it into sentences all the same, so nothing is lost by leaving it.
      return last == '.' && small && !block.item;
    }
    if (last == ',' || last == '-' || last == '/' || last == '(' || last == '&') return true;
    if (small) return true;
    if (first == '(' || first == '&') return true;
    // Behind "of" or "the" more must come; but "About you" is a heading.
    if (block.text.size() < 25 || heading(block.text, false)) return false;
    const std::vector<Word> words = last_words(block.text);
    return !words.empty() && words_->common.match_at(words, words.size() - 1) > 0;
  }

  /// Whether a full stop ends a sentence.
  bool ends_here(std::string_view text, std::size_t begin, std::size_t at,
                 std::size_t behind) const {
    if (behind >= text.size()) return false;  // the rest is cut anyway
    std::size_t next = behind;
    while (next < text.size() && (text[next] == ')' || text[next] == '"' || text[next] == '\'')) {
      ++next;
    }
    if (next >= text.size() || text[next] != ' ') return false;
    const char32_t first = first_code_point(text.substr(next + 1));
    if (is_word_letter(first) && !is_capital(first) && !(first >= '0' && first <= '9')) {
      return false;
    }
    if (text[at] != '.') return true;
    // "o.a. ", "e.g. ": look at what stands before the full stop, up to the blank.
    std::size_t from = at;
    while (from > begin && text[from - 1] != ' ' && at - from < 12) --from;
    std::string plain;
    for (std::size_t i = from; i < at; ++i) {
      if (text[i] != '.' && text[i] != '(') plain += text[i];
    }
    const std::vector<Word> word = words_of(plain);
    return word.size() != 1 || words_->abbreviations.match_at(word, 0) == 0;
  }

  /// What its verbs say: somebody does something.
  int verb_weight(const std::vector<Word>& words, const std::optional<PhrasePlace>& doer) const {
    if (words.empty()) return 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < words.size() && !first; ++i) {
      if (is_verb(words, i)) first = i;
    }
    if (!first) return 0;
    int weight = 1;
    const bool begins = *first < 4;
    const bool ends = is_verb(words, words.size() - 1);
    if (begins || ends) ++weight;
    // "Welcome you": with a verb behind, it is somebody who does it.
    bool does = doer && words_->articles.empty();
    for (std::size_t i = doer ? doer->first : words.size(); i < words.size() && !does; ++i) {
      does = is_verb(words, i);
    }
    if (does && doer->first < 12) ++weight;
    return weight;
  }

  const JobWords* words_;
  std::vector<std::string> titles_;
  mutable bool item_alone_ = false;
};

struct Candidate {
  std::string_view text;  // of a block
  std::string_view source;
  std::vector<Word> words;
  int weight = 0;
  std::size_t place = 0;
  std::optional<JobPart> part;
  std::size_t list = 0;  // items of a list without a known heading have the same number
};

/// The words that carry the meaning, cut to what inflection leaves, each once and sorted.
std::vector<std::string> stems_of(const JobWords& language, const std::vector<Word>& words) {
  std::vector<std::string> stems;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (language.common.match_at(words, i) > 0) continue;
    stems.push_back(words[i].folded.substr(0, 6));
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

/// Whether nearly all words of the shorter one stand in the longer one.
bool nearly_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t both = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) {
      ++both;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t all = a.size() + b.size() - both;
  if (shorter == 0) return a.size() == b.size();
  return 10 * both >= 7 * all || (shorter >= 4 && 10 * both >= 9 * shorter);
}

const JobWords& language_of(const Job& job, std::string_view text) {
  const std::vector<Word> words = words_of(first_code_points(text, 8 * words_for_language));
  const JobWords* best = &job.words.front();
  std::size_t most = 0;
  for (const JobWords& language : job.words) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size() && i < words_for_language; ++i) {
      if (language.common.match_at(words, i) > 0) ++count;
    }
    if (count > most) {
      most = count;
      best = &language;
    }
  }
  return *best;
}

/// Lines right below each other that all begin with a verb are a list, without marks too.
void mark_lists(const Reader& reader, std::vector<Block>& blocks) {
  const auto begins = [&](const Block& block) {
    const std::vector<Word> words = words_of(block.text);
    return !block.item && !block.marked && !words.empty() && reader.is_verb(words, 0);
  };
  for (std::size_t at = 0; at < blocks.size();) {
    std::size_t end = at;
    while (end < blocks.size() && begins(blocks[end]) && (end == at || !blocks[end].after_gap)) {
      ++end;
    }
    if (end - at >= shortest_list) {
      for (std::size_t i = at; i < end; ++i) blocks[i].item = true;
    }
    at = std::max(end, at + 1);
  }
}

/// What the sentences around one say about it.
void compare(const Reader& reader, std::vector<Candidate>& found) {
  // The items of a list are alike: where few begin with a verb it is no list of duties.
  for (std::size_t at = 0; at < found.size();) {
    std::size_t end = at;
    std::size_t verbs = 0;
    while (end < found.size() && found[end].list == found[at].list) {
      verbs += reader.begins_as_duty(found[end].words) ? 1 : 0;
      ++end;
    }
    if (found[at].list != 0 && end - at >= shortest_list) {
      const bool odd = 2 * verbs < end - at;
      const bool tasks = 5 * verbs >= 4 * (end - at) && !found[at].part;
      for (std::size_t i = at; i < end; ++i) {
        found[i].weight += odd ? odd_item_against : tasks ? task_for : 0;
      }
    }
    at = std::max(end, at + 1);
  }
  // Who has a part about duties says there what they are.
  const auto duties = std::count_if(found.begin(), found.end(), [](const Candidate& candidate) {
    return candidate.part == JobPart::duties && candidate.weight > enough;
  });
  if (static_cast<std::size_t>(duties) < list_of_duties) return;
  for (Candidate& candidate : found) {
    if (!candidate.part) candidate.weight += outside_against;
  }
}

/// Reads on from block to block, knowing which part of the description it is in.
void collect(const Reader& reader, const std::vector<Block>& blocks,
             const std::optional<JobPart>& begin, std::vector<Candidate>& found) {
  std::optional<JobPart> part = begin;
  bool list = false;  // the lines right below "Tasks:" are a list, with marks or without
  std::size_t lists = found.size() + 1;
  bool unsure = false;  // a heading that is not known stands above
  bool headed = false;  // the list stands right below a heading that is known
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::string_view text = block.text;
    list = list && !block.after_gap;
    // A paragraph behind a list is often about something else.
    if (!block.item && block.after_gap && i > 0 && blocks[i - 1].item) unsure = true;
    if (!block.item) {
      lists = found.size() + 1;
      headed = false;
    }
    const bool apart = block.after_gap && !block.item;
    // "Closing date: 14 September" tells, and begins nothing.
    const bool labels = text.find(": ") != std::string_view::npos;
    // A table of contents names parts and begins none.
    const bool followed = i + 1 < blocks.size() && !blocks[i + 1].after_gap;
    const bool listed = block.level > 0 && followed && blocks[i + 1].level == block.level;
    if (const auto next = reader.heading(text, block.marked, apart);
        next && !listed && (!labels || *next == JobPart::duties)) {
      part = next;
      headed = true;
      unsure = false;
      list = last_code_point(text) == ':' || last_code_point(text) == '?' ||
             (followed && !is_sentence_end(last_code_point(blocks[i + 1].text)) &&
              reader.begins_as_duty(words_of(blocks[i + 1].text)));
      continue;
    }
    // "Taken: plannen, ..." is a heading and what stands below it.
    std::string_view rest = text;
    const std::size_t sign = std::min(text.find(": "), text.find("? "));
    if (sign != std::string_view::npos && sign < 60) {
      if (const auto next = reader.heading(text.substr(0, sign), false)) {
        rest = trim(text.substr(sign + 1));
        // "Company: Bloom" tells, and begins nothing.
        if (*next == JobPart::duties || words_of(rest).size() >= 5) {
          part = next;
          unsure = false;
        }
      }
    }
    // "As a teacher you:" leads a list in.
    if (last_code_point(text) == ':' && !block.item) {
      list = true;
      if (part == JobPart::company || part == JobPart::apply) part = begin;
    }
    // A heading about something else, which the lines right below it show to be one.
    const bool titled =
        (apart || (block.after_gap && block.level > 0 && !listed)) && followed &&
        (last_code_point(text) == '?' || !is_sentence_end(last_code_point(text))) &&
        words_of(text).size() <= most_title_words + (last_code_point(text) == '?' ? 4 : 0) &&
        last_code_point(text) != ':';
    if (titled && part) {
      headed = false;
      unsure = true;
      continue;
    }
    if (block.marked && text.size() < 80) {  // a heading about something else
      part = begin;
      continue;
    }
    for (const std::string_view sentence : reader.sentences(rest)) {
      Candidate candidate;
      candidate.words = words_of(sentence);
      if (candidate.words.empty()) continue;
      candidate.weight = reader.weigh(sentence, candidate.words, part, block.item || list, unsure);
      candidate.place = found.size();
      candidate.part = part;
      candidate.list = block.item && !headed ? lists : 0;
      candidate.source = block.source;
      if (!block.item && Reader::is_field(sentence, candidate.words)) {
        candidate.weight += field_against;
      }
      if (sentence.size() > longest_proposal) candidate.weight = never;
      candidate.text = sentence;
      found.push_back(std::move(candidate));
    }
  }
}

}  // namespace

Proposals propose(const Pack& pack, std::string_view text, std::string_view goals) {
  Proposals proposals;
  proposals.language = pack.language;
  if (!pack.job || pack.job->words.empty()) return proposals;
  const JobWords& language = language_of(*pack.job, trim(text).empty() ? goals : text);
  proposals.language = language.language;
  Reader reader(language);

  std::vector<Candidate> candidates;
  const std::vector<Block> goal_blocks = reader.blocks(goals);
  collect(reader, goal_blocks, JobPart::duties, candidates);
  std::vector<Block> blocks = reader.blocks(text);
  const bool subject_first = !language.articles.empty();
  if (subject_first) mark_lists(reader, blocks);
  reader.learn_titles(blocks);
  collect(reader, blocks, std::nullopt, candidates);

  compare(reader, candidates);
  int most = 0;
  for (const Candidate& candidate : candidates) most = std::max(most, candidate.weight);
  std::vector<const Candidate*> chosen;
  std::vector<std::vector<std::string>> said;
  for (int weight = most; weight >= enough && chosen.size() < most_proposals; --weight) {
    // Better none than a doubtful one, in a language in which doubtful ones are often wrong.
    if (subject_first && weight == enough && chosen.size() >= sure_proposals) break;
    for (const Candidate& candidate : candidates) {
      if (candidate.weight != weight || chosen.size() >= most_proposals) continue;
      std::vector<std::string> stems = stems_of(language, candidate.words);
      const bool again = std::any_of(
          said.begin(), said.end(),
          [&](const std::vector<std::string>& other) { return nearly_same(other, stems); });
      if (again) continue;
      said.push_back(std::move(stems));
      chosen.push_back(&candidate);
    }
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Candidate* a, const Candidate* b) { return a->place < b->place; });
  for (const Candidate* candidate : chosen) {
    proposals.found.push_back(
        {reader.topic(candidate->words, pack.job->otherwise), std::string(candidate->text),
         std::string(first_code_points(candidate->source, longest_source_line))});
  }
  proposals.skipped = candidates.size() - chosen.size();
  return proposals;
}

}  // namespace wederzijds
