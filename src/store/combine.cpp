#include "store/combine.hpp"

#include <algorithm>
#include <utility>

namespace wederzijds {
namespace {

template <class Draft>
bool has_id(const std::vector<Draft>& drafts, const Draft& wanted) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [&](const Draft& draft) { return draft.id == wanted.id; });
}

template <class Draft>
Result<void> add_missing(std::vector<Draft>& here, const std::vector<Draft>& removed,
                         const std::vector<Draft>& backup) {
  for (const Draft& draft : backup) {
    // What was stated and then removed stands in the log, with its words.
    if (has_id(here, draft) || has_id(removed, draft)) continue;
    if (here.size() >= most_drafts) return fail(ErrorCode::too_large);
    here.push_back(draft);
  }
  return {};
}

Result<Notes> combine_notes(Notes here, const Notes& backup) {
  if (here.text.find(backup.text) != std::string::npos) return here;
  if (backup.text.find(here.text) != std::string::npos) {
    return put_notes(std::move(here), backup.text);
  }
  std::string both = here.text + "\n\n" + backup.text;
  return put_notes(std::move(here), std::move(both));
}

bool is_figure_key(const std::string& key) { return key.compare(0, 8, "figures/") == 0; }

template <class Round>
void add_rounds(std::vector<Round>& here, const std::vector<Round>& backup) {
  for (const Round& round : backup) {
    const auto same = std::find_if(here.begin(), here.end(), [&](const Round& one) {
      return one.begun == round.begun && one.role == round.role;
    });
    if (same == here.end()) {
      const auto later = std::find_if(here.begin(), here.end(),
                                      [&](const Round& one) { return one.begun > round.begun; });
      here.insert(later, round);
    } else if (same->changed < round.changed) {
      *same = round;
    }
  }
}

}  // namespace

Result<PrivateDocuments> combine(PrivateDocuments here, const PrivateDocuments& backup,
                                 WrittenBy by) {
  WZ_CHECK(add_missing(here.side.expectations, here.side.removed_expectations,
                       backup.side.expectations));
  WZ_CHECK(add_missing(here.side.offers, here.side.removed_offers, backup.side.offers));
  if (here.side.guesses.empty()) {
    here.side.guesses = backup.side.guesses;
    here.side.share_guesses = backup.side.share_guesses;
  }
  WZ_TRY(here.notes, combine_notes(std::move(here.notes), backup.notes));
  for (const auto& [key, value] : backup.desk.entries) {
    if (by == WrittenBy::this_device && !is_figure_key(key)) continue;
    if (here.desk.entries.count(key) > 0) continue;
    if (here.desk.entries.size() >= most_desk_entries) return fail(ErrorCode::too_large);
    here.desk.entries[key] = value;
  }
  return here;
}

Handed combine(Handed here, const Handed& backup) {
  for (const HandOut& left : backup.hand_outs) {
    const bool known =
        std::any_of(here.hand_outs.begin(), here.hand_outs.end(),
                    [&](const HandOut& one) { return one.id == left.id && one.at == left.at; });
    if (!known) here.hand_outs.push_back(left);
  }
  return here;
}

ProfileDocument combine(ProfileDocument here, const ProfileDocument& backup) {
  add_rounds(here.rounds, backup.rounds);
  for (const auto& [id, times] : backup.questionnaires) add_rounds(here.questionnaires[id], times);
  return here;
}

Settings combine(Settings here, const Settings& backup) {
  if (!here.language) here.language = backup.language;
  if (!here.name) here.name = backup.name;
  if (!here.job_title) here.job_title = backup.job_title;
  if (here.beginning.empty()) here.beginning = backup.beginning;
  if (here.theme == "system") here.theme = backup.theme;
  return here;
}

}  // namespace wederzijds
