// Proposals from a job description: any UTF-8 text gives at most twelve, each a part of the text
// apart from white space and broken words, and always the same ones.

#include "expectations/job_description.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

using namespace wederzijds;

namespace {

void must(bool condition) {
  if (!condition) std::abort();
}

Phrases phrases(std::initializer_list<std::string_view> entries) {
  Phrases list;
  for (const std::string_view entry : entries) must(list.add(entry));
  return list;
}

/// A small pack of its own, so that the target needs no files.
const Pack& small_pack() {
  static const Pack pack = [] {
    Pack made;
    made.language = "nl";
    JobWords nl;
    nl.language = "nl";
    nl.common = phrases({"de", "het", "en", "je", "van", "voor"});
    nl.headings[0] = phrases({"taken", "wat ga je doen", "je|jouw werk"});
    nl.headings[1] = phrases({"eisen"});
    nl.headings[2] = phrases({"wij bieden"});
    nl.sentences[0] = phrases({"zorg|zorgt je|voor", "* voert"});
    nl.sentences[1] = phrases({"ervaring met|in", "*diploma"});
    nl.sentences[2] = phrases({"salaris*"});
    nl.verbs = phrases({"plan|plant|plannen", "maak*"});
    nl.doers = phrases({"je", "de medewerker"});
    nl.speakers = phrases({"wij", "we"});
    nl.abbreviations = phrases({"oa", "bijv"});
    nl.topics.emplace_back("M_RESULT", phrases({"*kwaliteit*"}));
    JobWords en = nl;
    en.language = "en";
    en.common = phrases({"the", "and", "you", "of", "for"});
    en.articles = phrases({"the", "a"});
    made.job = Job{"M_RESULT", {nl, en}};
    return made;
  }();
  return pack;
}

/// Without what may be taken out: white space, hyphens at the end of a line.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_word_letter(point.value)) out.append(text, at, point.bytes);
    at += point.bytes;
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  if (!is_utf8(all)) {
    // Whole words must be read from any bytes without leaving them.
    (void)words_of(all);
    return 0;
  }
  const std::size_t cut = all.find('\0');
  const std::string_view text = all.substr(0, cut);
  const std::string_view goals = cut == std::string_view::npos ? "" : all.substr(cut + 1);
  const Proposals proposals = propose(small_pack(), text, goals);
  must(proposals.found.size() <= most_proposals);
  must(proposals.language == "nl" || proposals.language == "en");
  const std::string letters = bare(text);
  const std::string goal_letters = bare(goals);
  for (const Proposal& proposal : proposals.found) {
    must(is_utf8(proposal.text) && is_utf8(proposal.line) && !proposal.text.empty());
    const std::string found = bare(proposal.text);
    must(letters.find(found) != std::string::npos || goal_letters.find(found) != std::string::npos);
    must(proposal.topic == "M_RESULT");
  }
  must(propose(small_pack(), text, goals) == proposals);
  return 0;
}
