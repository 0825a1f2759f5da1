#include "talk/profiles.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace wederzijds {
namespace {

template <class Entry>
const Entry* find_entry(const std::optional<std::vector<Entry>>& list, std::string_view id) {
  if (!list) return nullptr;
  const auto found =
      std::find_if(list->begin(), list->end(), [&](const Entry& entry) { return entry.id == id; });
  return found == list->end() ? nullptr : &*found;
}

/// A slider on which both have a position.
struct BothPositions {
  const Slider* known = nullptr;  // absent: not in the pack
  const ProfileShared::Preference* words = nullptr;
  ByRole<int> position;

  [[nodiscard]] int distance() const { return std::abs(position.employee - position.manager); }
  [[nodiscard]] std::string left() const { return known ? known->left : std::string(words->left); }
  [[nodiscard]] std::string right() const {
    return known ? known->right : std::string(words->right);
  }
};

/// Those of the pack in its order, then the others as they stand in the employee's snapshot.
std::vector<BothPositions> positions_of_both(const ByRole<const ProfileShared*>& profiles,
                                             const Instruments& instruments) {
  std::vector<BothPositions> both;
  const auto add = [&](const Slider* known, std::string_view id) {
    const auto* employee = find_entry(profiles.employee->preferences, id);
    const auto* manager = find_entry(profiles.manager->preferences, id);
    if (employee == nullptr || manager == nullptr) return;
    if (!employee->position || !manager->position) return;
    both.push_back({known, employee, {*employee->position, *manager->position}});
  };
  if (instruments.preferences) {
    for (const Slider& slider : instruments.preferences->sliders) add(&slider, slider.id);
  }
  if (!profiles.employee->preferences) return both;
  for (const ProfileShared::Preference& one : *profiles.employee->preferences) {
    // Another program may have written an id twice: the first counts.
    const bool is_first = find_entry(profiles.employee->preferences, one.id) == &one;
    if (is_first && find_slider(instruments, one.id) == nullptr) add(nullptr, one.id);
  }
  return both;
}

std::vector<DifferentPreference> differences_among(std::vector<BothPositions> both) {
  both.erase(
      std::remove_if(both.begin(), both.end(),
                     [](const BothPositions& one) { return one.distance() < least_difference; }),
      both.end());
  std::stable_sort(both.begin(), both.end(), [](const BothPositions& a, const BothPositions& b) {
    return a.distance() > b.distance();
  });
  std::vector<DifferentPreference> differences;
  for (const BothPositions& one : both) {
    DifferentPreference difference = {std::string(one.words->id), one.left(), one.right(),
                                      one.position, std::nullopt};
    const bool asks = differences.size() < differences_with_prompt && one.known != nullptr;
    if (asks && !one.known->prompt.empty()) difference.prompt = one.known->prompt;
    differences.push_back(std::move(difference));
  }
  return differences;
}

NamedThing strength_named(const Instruments& instruments, const ProfileShared::Strength& one) {
  const Card* known = find_strength(instruments, one.id);
  return {std::string(one.id), known != nullptr ? known->label : std::string(one.label)};
}

std::vector<ComplementaryStrengths> complements_of(const ByRole<const ProfileShared*>& profiles,
                                                   const Instruments& instruments) {
  std::vector<ComplementaryStrengths> found;
  if (!instruments.strengths) return found;
  const auto& employee = profiles.employee->strengths;
  const auto& manager = profiles.manager->strengths;
  for (const Complement& pair : instruments.strengths->complements) {
    // Whoever has which: a pair counts once, also when both have both.
    const std::array<std::size_t, 2> ways = {0, 1};
    for (const std::size_t way : ways) {
      const auto* of_employee = find_entry(employee, pair.of[way]);
      const auto* of_manager = find_entry(manager, pair.of[1 - way]);
      if (of_employee == nullptr || of_manager == nullptr) continue;
      found.push_back(
          {{strength_named(instruments, *of_employee), strength_named(instruments, *of_manager)},
           pair.prompt});
      break;
    }
  }
  return found;
}

/// The values of the largest shares, as many as are called high; ties as they stand.
std::vector<const ProfileShared::Value*> first_values_of(const ProfileShared& profile) {
  std::vector<const ProfileShared::Value*> values;
  if (!profile.values) return values;
  for (const ProfileShared::Value& value : *profile.values) {
    if (find_entry(profile.values, value.id) == &value) values.push_back(&value);
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const ProfileShared::Value* a, const ProfileShared::Value* b) {
                     return a->share > b->share;
                   });
  if (values.size() > first_values) values.resize(first_values);
  return values;
}

std::vector<NamedThing> shared_values_of(const ByRole<const ProfileShared*>& profiles,
                                         const Instruments& instruments) {
  std::vector<NamedThing> shared;
  const auto of_manager = first_values_of(*profiles.manager);
  for (const ProfileShared::Value* value : first_values_of(*profiles.employee)) {
    const bool is_of_both =
        std::any_of(of_manager.begin(), of_manager.end(),
                    [&](const ProfileShared::Value* one) { return one->id == value->id; });
    if (!is_of_both) continue;
    const WorkValue* known = find_value(instruments, value->id);
    shared.push_back(
        {std::string(value->id), known != nullptr ? known->label : std::string(value->label)});
  }
  return shared;
}

}  // namespace

ProfilesSideBySide side_by_side(const ByRole<const ProfileShared*>& profiles,
                                const Instruments& instruments) {
  ProfilesSideBySide result;
  if (profiles.employee == nullptr || profiles.manager == nullptr) return result;
  const std::vector<BothPositions> both = positions_of_both(profiles, instruments);
  for (const BothPositions& one : both) {
    if (one.distance() > 0) continue;
    result.alike.push_back(
        {std::string(one.words->id), one.left(), one.right(), one.position.employee});
  }
  result.differences = differences_among(both);
  result.complements = complements_of(profiles, instruments);
  result.shared_values = shared_values_of(profiles, instruments);
  return result;
}

}  // namespace wederzijds
