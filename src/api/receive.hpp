// Parts of receiving that other operations use.

#pragma once

#include <vector>

#include "api/open_agreement.hpp"
#include "store/documents.hpp"

namespace wederzijds::api {

/// How long the logs of others are now.
[[nodiscard]] std::vector<Reach> lengths_of_others(const OpenAgreement& open);

/// Whether the last import can be taken back. Of an agreement that came with it only while nothing
/// was typed: taking it back takes the agreement away.
[[nodiscard]] bool can_undo_import(const OpenAgreement& open);

}  // namespace wederzijds::api
