// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// Where a JSON reader met a fault.
struct JsonFaultPlace {
  std::size_t begin = 0;                  ///< of the text
  std::size_t token = 0;                  ///< the start of the token at fault
  std::size_t stopped = 0;                ///< the byte at which the library gave up, in or after that token
  std::size_t end = 0;                    ///< the end of the text
  std::optional<std::size_t> open_since;  ///< the start of the innermost open list or map
};

/// Whether a character can stand in a number or an unquoted word.
[[nodiscard]] bool is_word_character(char c);

/// Says what is wrong at a place where the JSON library gave up with a message of its own.
[[nodiscard]] Diagnostic explain_json_fault(const SourceFile& file, const JsonFaultPlace& place,
                                            std::string_view library_message);

}  // namespace acctplan
