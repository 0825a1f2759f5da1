#include "expectations/figures.hpp"

namespace wederzijds {

std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::decide:
      return "decide";
    case Scope::influence:
      return "influence";
    case Scope::organisation:
      return "organisation";
  }
  return "";
}

std::optional<Scope> scope_named(std::string_view word) {
  for (Scope scope : {Scope::decide, Scope::influence, Scope::organisation}) {
    if (name_of(scope) == word) return scope;
  }
  return std::nullopt;
}

std::string_view name_of(Nature nature) {
  switch (nature) {
    case Nature::offer:
      return "offer";
    case Nature::limit:
      return "limit";
  }
  return "";
}

std::optional<Nature> nature_named(std::string_view word) {
  for (Nature nature : {Nature::offer, Nature::limit}) {
    if (name_of(nature) == word) return nature;
  }
  return std::nullopt;
}

}  // namespace wederzijds
