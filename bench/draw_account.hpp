// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The columns of a generated portfolio, by their canonical names, in the order in which they are drawn and written.
enum class Column {
  id,
  name,
  owner,
  lifecycle,
  industry,
  country,
  annual_revenue,
  employees,
  current_acv,
  projected_acv_12m,
  projected_acv_18m,
  expansion_potential,
  multi_year_potential,
  prior_year_acv,
  current_tier,
  tier_since,
  strategic_logo,
  icp_match,
  growth_trajectory,
  quarters_below_tier,
  last_meeting,
  customer_since,
  contract_end,
  plan_last_updated,
  buying_signals,
  champion_departed
};
inline constexpr std::size_t kColumnCount = static_cast<std::size_t>(Column::champion_departed) + 1;

/// The cells of one account as plain text; an empty one is not known.
struct DrawnAccount {
  std::array<std::string, kColumnCount> cells;

  [[nodiscard]] std::string& operator[](Column column) { return cells[static_cast<std::size_t>(column)]; }
  [[nodiscard]] const std::string& operator[](Column column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// Random numbers of its own making, as the library's may differ from machine to machine in what they make of a range.
class Draw {
 public:
  /// One of 0 up to `end`, without it.
  std::uint64_t below(std::uint64_t end);
  bool chance(std::uint64_t percent) { return below(100) < percent; }
  template <class Words>
  std::string_view word(const Words& words) {
    return words[below(words.size())];
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

/// The account of that number, counted from 1, overwriting the one before. The same on every machine when `draw` has
/// drawn those before it. Names have commas, quotes, line feeds and letters beyond ASCII; amounts often lie on a limit
/// of the rules or a cent beside it; days lie before 2026-02-02 but for the ends of contracts.
void draw_account(std::uint64_t number, Draw& draw, DrawnAccount& out);
