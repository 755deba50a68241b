// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace acctplan {

/// Damerau-Levenshtein distance (neighbouring swaps count one) over code points, ignoring ASCII case.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The choice nearest to `word` when it is within max(1, code points / 3) edits; ties go to the earlier choice.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> choices);

}  // namespace acctplan
