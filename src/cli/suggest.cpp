// SPDX-License-Identifier: MIT
#include "cli/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/diag/edit_distance.hpp>

#include "cli/exit_status.hpp"

namespace acctplan {

std::string suggestion(std::string_view word, std::span<const std::string_view> choices) {
  if (const auto near = nearest(word, choices)) return fmt::format("did you mean `{}`?", *near);
  return fmt::format("accepted: {}", fmt::join(choices, ", "));
}

std::size_t choose(std::string_view option, std::string_view value, std::span<const std::string_view> choices) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i] == value) return i;
  }
  throw UsageError(fmt::format("{} does not take `{}`", option, value), suggestion(value, choices));
}

}  // namespace acctplan
