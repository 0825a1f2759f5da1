// Reads the files of word lists. Only for the readers of this module.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.hpp"

namespace wederzijds {

/// Whether a file of this kind of words ("hints" of `lang/hints.nl.json`) is a word list.
[[nodiscard]] bool is_word_list(std::string_view kind);

/// Everything that is wrong with the word lists among the files of a pack; empty when they are good
/// or there are none. `pack` has the languages and the topics.
[[nodiscard]] std::vector<PackProblem> check_word_lists(const std::vector<PackFile>& files,
                                                        const Pack& pack);

/// Puts what is there into the pack, whose language is chosen. False when a file is bad: then
/// `problem` says how.
[[nodiscard]] bool load_word_lists(const std::vector<PackFile>& files, Pack& pack,
                                   PackProblem& problem);

}  // namespace wederzijds
