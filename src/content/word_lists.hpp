// The word lists of a pack, a set for each of its languages: for hints on wording, and for what can
// be proposed from a job description.
//
// Guarantees: made by load_pack only. People write in the language they like, whatever that of the
// screen, so the lists of all languages are kept; what a hint asks is in one language. A pack may
// leave these files out: then there are no hints, and nothing is proposed. The files are described
// in content/FORMAT.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/phrases.hpp"

namespace wederzijds {

/// What a hint is about.
enum class HintCode : std::uint8_t {
  special,          // health or other special personal data
  character,        // who somebody is instead of what they do
  no_moment,        // a commitment without a moment
  vague,            // a word that can mean many things
  no_sign,          // nothing by which both can see that it happens
  absolute,         // always and never
  too_long,         // over HintRules::longest code points
  too_many,         // over HintRules::most_items items
  no_offers,        // one direction empty: only expectations
  no_expectations,  // one direction empty: only offers
};
/// What was written, of which a hint is given.
enum class HintKind : std::uint8_t { expectation, offer, commitment, side };

inline constexpr std::size_t hint_code_count = 10;
inline constexpr std::size_t hint_kind_count = 4;

/// The words of the pack and the door, like "no-sign".
[[nodiscard]] std::string_view name_of(HintCode code);
[[nodiscard]] std::string_view name_of(HintKind kind);
/// Whether the app gives such a hint about such a thing.
[[nodiscard]] bool gives_hint(HintKind kind, HintCode code);

/// `hints.json`: which hints matter most, and what is long and many.
struct HintRules {
  std::vector<HintCode> order;  // all codes, most useful first
  std::size_t longest = 0;      // code points
  std::size_t most_items = 0;
  bool operator==(const HintRules&) const = default;
};

/// `lang/hints.<language>.json`: the words that a hint is given for.
struct HintWords {
  std::string language;
  Phrases common;     // words by which the language is known
  Phrases vague;      // can mean many things
  Phrases absolute;   // always and never
  Phrases character;  // who somebody is
  Phrases special;    // health and other special personal data
  Phrases no_moment;  // sounds like a moment and is none
  Phrases moment;     // makes a moment of it after all
  Phrases fine;       // in these no word of the other lists counts
  bool operator==(const HintWords&) const = default;
};

/// The questions that hints ask, by kind and code; empty where gives_hint is false.
struct HintQuestions {
  std::array<std::array<std::string, hint_code_count>, hint_kind_count> texts;
  std::string other;  // stands for the other person as long as they have no name
  bool operator==(const HintQuestions&) const = default;
};

/// All that a pack has for hints.
struct Hints {
  HintRules rules;
  HintQuestions questions;
  std::vector<HintWords> words;  // the language of the screen first
  bool operator==(const Hints&) const = default;
};

/// What a part of a job description is about.
enum class JobPart : std::uint8_t { duties, requirements, perks, company, apply };
inline constexpr std::size_t job_part_count = 5;
[[nodiscard]] std::string_view name_of(JobPart part);

/// `lang/job.<language>.json`: the words by which a job description is read.
struct JobWords {
  std::string language;
  Phrases common;  // words by which the language is known, and that never end a sentence
  std::array<Phrases, job_part_count> headings;
  std::array<Phrases, job_part_count> sentences;
  Phrases verbs;          // what somebody does in a job
  Phrases doers;          // who does it, as in "you"
  Phrases speakers;       // who speaks in it, as in "we"
  Phrases articles;       // what looks like a verb is none behind these
  Phrases abbreviations;  // a full stop behind these ends no sentence
  std::vector<std::pair<std::string, Phrases>> topics;  // in the order of job.json
  bool operator==(const JobWords&) const = default;
};

/// All that a pack has for job descriptions.
struct Job {
  std::string otherwise;        // the topic when no word speaks for one
  std::vector<JobWords> words;  // the language of the screen first
  bool operator==(const Job&) const = default;
};

}  // namespace wederzijds
