// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace acctplan {

/// "did you mean `x`?" when a choice is near; else what is accepted, in words: "accepted: a, b, c".
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string_view> choices);

/// The index of a value among those that an option accepts. Throws UsageError that names option and choices.
[[nodiscard]] std::size_t choose(std::string_view option, std::string_view value,
                                 std::span<const std::string_view> choices);

}  // namespace acctplan
