// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include <acctplan/model/rules.hpp>

// The tables that all_rules() puts together, a section or two of the rulebook each.

namespace acctplan {

[[nodiscard]] std::span<const Rule> tier_rules();
[[nodiscard]] std::span<const Rule> mobility_rules();
[[nodiscard]] std::span<const Rule> portfolio_rules();
[[nodiscard]] std::span<const Rule> check_rules();
[[nodiscard]] std::span<const Rule> whitespace_rules();
[[nodiscard]] std::span<const Rule> score_rules();
[[nodiscard]] std::span<const Rule> committee_rules();
[[nodiscard]] std::span<const Rule> calendar_rules();
[[nodiscard]] std::span<const Rule> meeting_rules();
[[nodiscard]] std::span<const Rule> trigger_rules();
[[nodiscard]] std::span<const Rule> playbook_rules();
[[nodiscard]] std::span<const Rule> review_rules();

}  // namespace acctplan
