// SPDX-License-Identifier: MIT
#include "own_result.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace acctplan {

std::string_view own_result_kind(const SourceFile& source, const CsvRecord& header) {
  constexpr auto kTier = std::to_array<std::string_view>({"qualifies", "previous", "action", "watch"});
  constexpr auto kScore = std::to_array<std::string_view>({"ceiling", "grade", "provisional"});
  constexpr auto kWhitespace = std::to_array<std::string_view>({"dimension", "target", "priority", "ceiling"});
  const auto has_all = [&](std::span<const std::string_view> words) {
    return std::ranges::all_of(words, [&](std::string_view word) {
      return std::ranges::any_of(header.fields,
                                 [&](const CsvField& field) { return csv_text(source.bytes(), field) == word; });
    });
  };
  if (has_all(kTier)) return "tier";
  if (has_all(kScore)) return "score";
  return has_all(kWhitespace) ? std::string_view("whitespace") : std::string_view();
}

}  // namespace acctplan
