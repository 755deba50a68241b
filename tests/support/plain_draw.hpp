// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

#include <acctplan/model/plain_account.hpp>

namespace acctplan {

inline const Date kPlainAsOf(2026, 2, 2);

/// Draws of facts, of which many lie on the edges of rules.
class PlainDraw {
 public:
  explicit PlainDraw(std::uint64_t seed) : engine_(seed) {}
  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(end));
  }
  bool chance(std::int64_t percent) { return below(100) < percent; }
  std::int64_t amount(std::int64_t percent_known) {
    constexpr auto kEdges = std::to_array<std::int64_t>(
        {0, 800'000, 1'000'000, 1'250'000, 1'500'000, 3'000'000, 5'000'000, 10'000'000, 25'000'000});
    if (!chance(percent_known)) return kUnknownAmount;
    if (chance(40)) return below(26'000'000);
    return std::max<std::int64_t>(kEdges[static_cast<std::size_t>(below(kEdges.size()))] + below(3) - 1, 0);
  }
  std::int32_t day(std::int64_t percent_known, std::int64_t back) {
    return chance(percent_known) ? day_of(kPlainAsOf) - static_cast<std::int32_t>(below(back)) : kUnknownDay;
  }
  template <class E>
  PlainWord<E> word(std::int64_t percent_known) {
    PlainWord<E> out;
    if (chance(percent_known)) {
      out.index = static_cast<std::int8_t>(below(static_cast<std::int64_t>(words_of<E>().size())));
    }
    return out;
  }

 private:
  std::mt19937_64 engine_;
};

inline PlainAccount drawn_plain(PlainDraw& draw) {
  PlainAccount out;
  out.id = "acme";
  out.name = "Acme Corporation";
  if (draw.chance(50)) out.owner = "Dana Ruiz";
  out.current_acv = draw.amount(60);
  out.projected_acv_12m = draw.amount(40);
  out.projected_acv_18m = draw.amount(30);
  out.expansion_potential = draw.amount(50);
  out.multi_year_potential = draw.amount(30);
  out.prior_year_acv = draw.amount(40);
  if (draw.chance(50)) out.quarters_below_tier = draw.below(5);
  out.tier_since = draw.day(50, 500);
  out.last_meeting = draw.day(60, 200);
  out.customer_since = draw.day(30, 900);
  out.champion_gone = draw.chance(15);
  if (out.champion_gone) out.champion_departed = draw.day(70, 60);
  if (draw.chance(70)) out.current_tier = static_cast<std::uint8_t>(1 + draw.below(4));
  out.lifecycle = draw.word<Lifecycle>(30);
  out.icp_match = draw.word<IcpMatch>(60);
  out.growth_trajectory = draw.word<GrowthTrajectory>(60);
  out.sales_stage = draw.word<SalesStage>(30);
  out.motion = draw.word<Motion>(10);
  if (draw.chance(10)) out.strategic_logo = draw.chance(50) ? Truth::yes : Truth::no;
  out.signals_given = draw.chance(40);
  if (!out.signals_given) return out;
  while (out.signal_count < 3 && draw.chance(60)) {
    PlainSignal& signal = out.signals.at(out.signal_count++);
    do {
      signal.type = static_cast<SignalType>(draw.below(static_cast<std::int64_t>(words_of<SignalType>().size())));
    } while (!is_plain_signal(signal.type));
    if (draw.chance(50)) signal.type = static_cast<SignalType>(draw.below(5));
    signal.day = draw.day(90, 400);
  }
  return out;
}

}  // namespace acctplan
