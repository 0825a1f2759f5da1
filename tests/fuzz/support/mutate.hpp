// Mutators that know what they change: JSON as a tree, a log as its lines. What stands before the
// depths of the importer (a key and its thumbprint, the count of the lines, the rising clock, the
// signature over the exact bytes) is mended afterwards, so that the change itself is what is looked
// at. Now and then a part is left unmended, so that these checks are reached as well.
//
// Signatures are those of the stand-in (support/stand_in.hpp), which verify for exactly their bytes
// and key.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "support/random.hpp"

namespace wederzijds::fuzz {

using test::Random;

/// Whether the environment asks for libFuzzer's own changes of bytes and nothing else
/// (WZ_FUZZ_PLAIN), to see what these mutators add.
bool is_plain();

/// One to a few changes somewhere in the tree.
void mutate_json(Json& tree, Random& random);

/// An agreement file, with the payload of each log as a list of lines, each line an object; what is
/// no such line stays a text. Anything else is answered as it is.
Json opened_file(const Json& file);
/// The file again, its lines as FORMAT.md writes them, mended and signed.
Json closed_file(const Json& opened, Random& random);
/// Changes an opened file: its tree, or a line more, a log more, a line of another log.
void mutate_opened(Json& opened, Random& random);

/// The mutator of agreement files: opens, changes, closes. What is no such file is changed as
/// bytes.
std::size_t mutate_agreement_file(std::uint8_t* data, std::size_t size, std::size_t most,
                                  unsigned seed);

/// Writes the result back for libFuzzer; too large a one is answered as `data` was.
std::size_t give(std::string_view text, std::uint8_t* data, std::size_t size, std::size_t most);

}  // namespace wederzijds::fuzz
