// Small conversions between what arguments and private documents hold and what lines hold.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agreement/body.hpp"
#include "agreement/state.hpp"

namespace wederzijds::api {

/// A view of a text that may be absent; lives as long as the text.
[[nodiscard]] inline OptionalText view_of_text(const std::optional<std::string>& text) {
  return text ? OptionalText(*text) : std::nullopt;
}

/// A copy of a text that may be absent.
[[nodiscard]] inline std::optional<std::string> copy_of_text(const OptionalText& text) {
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

/// The revisions that a new one is written over: all that stand; none when the item is new.
template <class StateItem>
[[nodiscard]] std::vector<Text> standing_revisions(const StateItem* item) {
  std::vector<Text> revisions;
  if (item == nullptr) return revisions;
  for (const std::size_t index : item->standing) {
    revisions.push_back(item->revisions[index].stated->revision);
  }
  return revisions;
}

}  // namespace wederzijds::api
