// The one function that JavaScript can call.
//
// Both arguments may be handed over as a Uint8Array of UTF-8: the shell does so for `args`, because
// embind's own conversion of a JavaScript string breaks on a lone surrogate. The answer is always
// one JSON object in UTF-8 (docs/door.md, "Envelope").

#include <emscripten/bind.h>

#include <string>

#include "api/api.hpp"

namespace {

std::string call(const std::string& op, const std::string& args) {
  return wederzijds::api::call(op, args);
}

}  // namespace

EMSCRIPTEN_BINDINGS(wederzijds) { emscripten::function("call", &call); }
