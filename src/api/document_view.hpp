// Documents as people see them: the one of the present state, those that were signed, and what
// differs.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agreement/document.hpp"
#include "agreement/state.hpp"
#include "api/open_agreement.hpp"
#include "base/json.hpp"
#include "content/pack.hpp"

namespace wederzijds::api {

/// A short name for exactly these words, to sign what was shown and nothing else: SHA-256,
/// base64url.
[[nodiscard]] std::string digest_of(std::string_view document);

/// The present document as the acting person may see it: without the other's items while their side
/// is closed. What is signed is always present_document itself.
[[nodiscard]] Document visible_document(const OpenAgreement& open);

/// What stands beside the words: who noted an answer, and other texts of an item. Only of the
/// present.
enum class Remarks { left_out, added };

/// A document with numbers and labels, one object.
void write_document_view(JsonWriter& json, const OpenAgreement& open, const Pack* pack,
                         const Document& document, Remarks remarks);

/// Two documents of which the differences are told; plans and numbers of expectations are called as
/// in the one that a value stands in.
struct Compared {
  const Document& before;
  const Document& after;
};

/// Differences as a list. An answer that differs is shown member by member, as item `answer`.
void write_differences(JsonWriter& json, const OpenAgreement& open, const Compared& compared,
                       const std::vector<Difference>& differences);

/// The signatures that stand on a document, employee first.
void write_signatures(JsonWriter& json, const OpenAgreement& open, const SignedDocument& document);

/// The document as plain text for the clipboard: only what people wrote, names, dates and words of
/// the pack.
[[nodiscard]] std::string plain_text_of(const Document& document, const Pack* pack);

}  // namespace wederzijds::api
