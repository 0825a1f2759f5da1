// The standard pack as the app loads it, for tests of what its words do.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.hpp"
#include "places.hpp"
#include "support/read_text.hpp"

namespace wederzijds::test {

/// The standard pack in a language ("nl" or "en"), with its word lists.
inline const Pack& standard_words(std::string_view language) {
  const auto load = [](std::string_view tag) {
    std::vector<PackFile> files;
    for (const char* name : {"pack.json", "topics.json", "agenda.json", "hints.json", "job.json",
                             "lang/nl.json", "lang/en.json", "lang/hints.nl.json",
                             "lang/hints.en.json", "lang/job.nl.json", "lang/job.en.json"}) {
      auto text = read_text(std::string(WZ_CONTENT_DIR) + "/packs/standard/" + name);
      if (text) files.push_back({name, std::move(*text)});
    }
    Result<Pack> pack = load_pack(files, tag);
    if (!pack) {
      std::printf("the standard pack: %s %s\n", pack.error().at.c_str(),
                  pack.error().detail.c_str());
      std::abort();
    }
    return std::move(*pack);
  };
  static const Pack dutch = load("nl");
  static const Pack english = load("en");
  return language == "nl" ? dutch : english;
}

}  // namespace wederzijds::test
