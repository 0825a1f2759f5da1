// The standard pack as it is shipped, for tests.
#pragma once

#include <string>
#include <vector>

#include "content/instruments.hpp"
#include "places.hpp"
#include "support/read_text.hpp"

namespace wederzijds::test {

/// Every file of the standard pack; named one by one, because under node a folder cannot be listed.
inline std::vector<PackFile> standard_files() {
  std::vector<PackFile> files;
  for (const char* name :
       {"pack.json", "topics.json", "agenda.json", "lang/nl.json", "lang/en.json",
        "questionnaires/quickscan.json", "lang/quickscan.nl.json", "lang/quickscan.en.json",
        "strengths.json", "preferences.json", "challenges.json", "values.json", "balance.json",
        "lang/profile.nl.json", "lang/profile.en.json"}) {
    const auto text = read_text(std::string(WZ_CONTENT_DIR) + "/packs/standard/" + name);
    if (text) files.push_back({name, *text});
  }
  return files;
}

/// The file with this name, made when it is not there.
inline PackFile& file_named(std::vector<PackFile>& files, const std::string& name) {
  for (PackFile& file : files) {
    if (file.name == name) return file;
  }
  files.push_back({name, ""});
  return files.back();
}

/// Replaces the first occurrence in a file; false when the text is not there.
[[nodiscard]] inline bool replace_in(std::vector<PackFile>& files, const std::string& name,
                                     const std::string& from, const std::string& to) {
  std::string& text = file_named(files, name).text;
  const std::size_t at = text.find(from);
  if (at == std::string::npos) return false;
  text.replace(at, from.size(), to);
  return true;
}

inline void remove_file(std::vector<PackFile>& files, const std::string& name) {
  std::vector<PackFile> kept;
  for (PackFile& file : files) {
    if (file.name != name) kept.push_back(std::move(file));
  }
  files = std::move(kept);
}

inline const Instruments& standard_instruments() {
  static const Instruments instruments = [] {
    Result<Instruments> loaded = load_instruments(standard_files(), "en");
    return loaded ? *loaded : Instruments();
  }();
  return instruments;
}

}  // namespace wederzijds::test
