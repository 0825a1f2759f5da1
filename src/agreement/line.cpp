#include "agreement/line.hpp"

#include "base/bytes.hpp"
#include "base/json.hpp"

namespace wederzijds {

int compare(const Line& a, const Line& b) {
  if (a.clock != b.clock) return a.clock < b.clock ? -1 : 1;
  // Lines of one log share the very same bytes of the id.
  if (a.replica.data() != b.replica.data()) {
    if (const int order = compare_bytes(a.replica, b.replica); order != 0) return order;
  }
  if (a.seq != b.seq) return a.seq < b.seq ? -1 : 1;
  return compare_bytes(a.text, b.text);
}

LineDraft draft_line(const Body& body, int round, std::string_view at) {
  return {std::string(name_of(kind_of(body))), write_body(body), round, std::string(at)};
}

std::string line_text(const LineDraft& draft, std::int64_t seq, std::int64_t clock) {
  JsonWriter json;
  json.begin_object();
  json.member("seq", seq);
  json.member("clock", clock);
  json.member("at", draft.at);
  json.member("round", draft.round);
  json.member("kind", draft.kind);
  json.key("body");
  json.raw(draft.body);
  json.end_object();
  return json.take();
}

}  // namespace wederzijds
