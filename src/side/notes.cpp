#include "side/notes.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "side/document.hpp"

namespace wederzijds {

Result<Notes> put_notes(Notes notes, std::string text) {
  if (code_points(text) > longest_notes) return fail(ErrorCode::too_large, "/text");
  notes.text = std::move(text);
  return notes;
}

std::string write_notes(const Notes& notes) {
  Json json = Json::object();
  json["text"] = notes.text;
  return close_document(std::move(json), notes.unknown);
}

Result<Notes> read_notes(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Notes notes;
  WZ_TRY(notes.text, need_string(document, "text", ErrorCode::malformed));
  notes.unknown = unknown_members(document, {"version", "text"});
  return notes;
}

}  // namespace wederzijds
