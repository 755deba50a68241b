// SPDX-License-Identifier: MIT
// Whatever is drawn is drawn in a statement of its own: the order in which arguments of a call are worked out is the
// compiler's, and with it the bytes would be.
#include "draw_account.hpp"

#include <fmt/format.h>

#include <iterator>

std::uint64_t Draw::below(std::uint64_t end) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return (state_ >> 11U) % end;
}

namespace {

using Words = std::array<std::string_view, 8>;
constexpr Words kFirst = {"North", "Blue", "Silver", "Copper", "Río", "Grün", "Amber", "北海"};
constexpr Words kSecond = {"bridge", "field", "harbour", "works", "peak", "mühle", "gate", "line"};
constexpr Words kForm = {" Inc", ", Inc.", " GmbH", " Group", " Ltd", " \"Best\" Co", " S.A., Ltda.", "\nHolding"};
constexpr Words kOwnerFirst = {"Dana", "Kim", "Alex", "Noor", "Iris", "Tomáš", "Lena", "Omar"};
constexpr Words kOwnerLast = {"Ruiz", "Ito", "Novak", "Haddad", "Lind", "Okafor", "Marsh", "Vega"};
constexpr Words kIndustries = {"Technology", "Retail", "Energy",    "Healthcare",
                               "Finance",    "Media",  "Logistics", "Education"};
constexpr Words kCountries = {"US", "DE", "GB", "FR", "JP", "BR", "CA", "AU"};
constexpr std::array<std::string_view, 4> kIcp = {"strong", "match", "weak", "none"};
constexpr std::array<std::string_view, 3> kGrowth = {"clear", "slow", "declining"};
constexpr Words kSignals = {
    "pricing_page",         "new_initiative",   "funding", "webinar", "team_expansion", "new_department_interest",
    "executive_engagement", "competitor_threat"};
/// In cents: the limits of the rules, and 80 % of the first.
constexpr auto kLimits =
    std::to_array<std::uint64_t>({0, 1'000'000, 1'500'000, 3'000'000, 5'000'000, 10'000'000, 25'000'000, 800'000});

void append_amount(std::string& cell, std::uint64_t cents) {
  constexpr std::uint64_t kCents = 100;
  if (cents % kCents == 0) {
    fmt::format_to(std::back_inserter(cell), "{}", cents / kCents);
  } else {
    fmt::format_to(std::back_inserter(cell), "{}.{:02}", cents / kCents, cents % kCents);
  }
}

/// In cents. Most amounts are small and a few large, as in a portfolio.
std::uint64_t draw_amount(Draw& draw) {
  constexpr std::uint64_t kThousand = 100'000;
  if (draw.chance(6)) {
    const std::uint64_t limit = kLimits[draw.below(kLimits.size())];
    const std::uint64_t side = draw.below(3);
    return side == 2 && limit > 0 ? limit - 1 : limit + side % 2;
  }
  const std::uint64_t size = draw.below(100);
  const std::uint64_t cents = size < 58   ? draw.below(10 * kThousand)
                              : size < 82 ? 10 * kThousand + draw.below(20 * kThousand)
                              : size < 97 ? 30 * kThousand + draw.below(70 * kThousand)
                                          : 100 * kThousand + draw.below(400 * kThousand);
  return draw.chance(15) ? cents : cents - cents % 100;
}

void maybe_amount(std::string& cell, Draw& draw, std::uint64_t percent) {
  if (draw.chance(percent)) append_amount(cell, draw_amount(draw));
}

/// ACV a year ago: often near 125 % of today's, below which it fell by more than a fifth.
void maybe_prior(std::string& cell, Draw& draw, std::uint64_t current) {
  if (!draw.chance(70)) return;
  if (draw.chance(20) && current % 400 == 0) {
    const std::uint64_t edge = current / 4 * 5;
    append_amount(cell, edge + draw.below(2));
  } else {
    append_amount(cell, draw_amount(draw));
  }
}

void append_day(std::string& cell, std::uint64_t year, std::uint64_t month, std::uint64_t day) {
  fmt::format_to(std::back_inserter(cell), "{}-{:02}-{:02}", year, month, day);
}

/// A day of the years from `first` up to `end`, without it.
void maybe_day(std::string& cell, Draw& draw, std::uint64_t percent, std::uint64_t first, std::uint64_t end) {
  if (!draw.chance(percent)) return;
  const std::uint64_t year = first + draw.below(end - first);
  const std::uint64_t month = 1 + draw.below(12);
  const std::uint64_t day = 1 + draw.below(28);
  append_day(cell, year, month, day);
}

/// A day of the four months up to January 2026, where the rules' limits of 30, 90 and 122 days lie.
void append_recent_day(std::string& cell, Draw& draw) {
  const std::uint64_t month = draw.below(4);
  const std::uint64_t day = 1 + draw.below(month == 3 ? 31 : 30);
  if (month == 3) {
    append_day(cell, 2026, 1, day);
  } else {
    append_day(cell, 2025, 10 + month, day);
  }
}

void append_signal(std::string& cell, Draw& draw) {
  cell += draw.word(kSignals);
  cell += '@';
  append_recent_day(cell, draw);
}

void draw_profile(std::uint64_t number, Draw& draw, DrawnAccount& out) {
  fmt::format_to(std::back_inserter(out[Column::id]), "001{:012}AAA", number);
  out[Column::name] += draw.word(kFirst);
  out[Column::name] += draw.word(kSecond);
  if (draw.chance(40)) out[Column::name] += draw.word(kForm);
  if (draw.chance(97)) {
    out[Column::owner] += draw.word(kOwnerFirst);
    out[Column::owner] += ' ';
    out[Column::owner] += draw.word(kOwnerLast);
  }
  if (draw.chance(60)) {
    const std::uint64_t kind = draw.below(100);
    out[Column::lifecycle] = kind < 70 ? "customer" : kind < 96 ? "prospect" : kind < 99 ? "former" : "partner";
  }
  out[Column::industry] += draw.word(kIndustries);
  out[Column::country] += draw.word(kCountries);
  out[Column::annual_revenue] += std::to_string(1'000'000 + draw.below(900'000'000));
  out[Column::employees] += std::to_string(10 + draw.below(20'000));
}

/// Returns current ACV in cents, 0 when it is not known.
std::uint64_t draw_revenue(Draw& draw, DrawnAccount& out) {
  std::uint64_t current = 0;
  if (draw.chance(90)) {
    current = draw_amount(draw);
    append_amount(out[Column::current_acv], current);
  }
  maybe_amount(out[Column::projected_acv_12m], draw, 40);
  maybe_amount(out[Column::projected_acv_18m], draw, 30);
  maybe_amount(out[Column::expansion_potential], draw, 40);
  maybe_amount(out[Column::multi_year_potential], draw, 25);
  maybe_prior(out[Column::prior_year_acv], draw, current);
  return current;
}

/// The tier before is mostly the one that ACV alone gives.
void draw_tiering(Draw& draw, std::uint64_t current, DrawnAccount& out) {
  if (draw.chance(90)) {
    const std::uint64_t by_acv = current > kLimits[5] ? 1 : current >= kLimits[3] ? 2 : current >= kLimits[1] ? 3 : 4;
    out[Column::current_tier] += std::to_string(draw.chance(75) ? by_acv : 1 + draw.below(4));
  }
  if (draw.chance(70)) {
    if (draw.chance(20)) {
      append_recent_day(out[Column::tier_since], draw);
    } else {
      maybe_day(out[Column::tier_since], draw, 100, 2023, 2026);
    }
  }
  if (draw.chance(30)) out[Column::strategic_logo] = draw.chance(4) ? "true" : "false";
  if (draw.chance(80)) out[Column::icp_match] += draw.word(kIcp);
  if (draw.chance(70)) out[Column::growth_trajectory] += draw.word(kGrowth);
  if (draw.chance(50)) out[Column::quarters_below_tier] += std::to_string(draw.below(4));
}

void draw_history(Draw& draw, DrawnAccount& out) {
  if (draw.chance(75)) append_recent_day(out[Column::last_meeting], draw);
  maybe_day(out[Column::customer_since], draw, 60, 2018, 2026);
  maybe_day(out[Column::contract_end], draw, 60, 2025, 2028);
  maybe_day(out[Column::plan_last_updated], draw, 30, 2025, 2026);
  if (draw.chance(15)) {
    append_signal(out[Column::buying_signals], draw);
    if (draw.chance(20)) {
      out[Column::buying_signals] += "; ";
      append_signal(out[Column::buying_signals], draw);
    }
  }
  if (draw.chance(2)) append_recent_day(out[Column::champion_departed], draw);
}

}  // namespace

void draw_account(std::uint64_t number, Draw& draw, DrawnAccount& out) {
  for (std::string& cell : out.cells) cell.clear();
  draw_profile(number, draw, out);
  const std::uint64_t current = draw_revenue(draw, out);
  draw_tiering(draw, current, out);
  draw_history(draw, out);
}
