// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<StageChance>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&StageChance::stage>("stage", "A stage of a deal."),
      share<&StageChance::probability>("probability", "The chance to win a deal that has come so far."),
  });
  static constexpr ObjectTable kTable{"stages", kRows};
  return kTable;
}

const ObjectTable& TableOf<SignalChances>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      share<&SignalChances::interest>("interest", "When a stakeholder has said so."),
      share<&SignalChances::engaged>("engaged", "When a relevant stakeholder is engaged."),
      share<&SignalChances::similar>("similar", "When similar accounts bought it."),
      share<&SignalChances::none>("none", "Without a signal, or when none is given."),
  });
  static constexpr ObjectTable kTable{"whitespace", kRows};
  return kTable;
}

const ObjectTable& TableOf<FunctionAsks>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&FunctionAsks::marketing>("marketing", "What marketing is asked for."),
      must<&FunctionAsks::success>("success", "What customer success is asked for."),
      must<&FunctionAsks::product>("product", "What product management is asked for."),
  });
  static constexpr ObjectTable kTable{"asks", kRows};
  return kTable;
}

const ObjectTable& TableOf<QbrPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&QbrPolicy::coverage_from>("coverage_from",
                                      "Pipeline that covers what a quarter's target lacks, as a multiple of it.")
          .between(0, 100),
      must<&QbrPolicy::winrate_quarters>("winrate_quarters", "Quarters whose closed deals make the win rate.")
          .between(1, 40),
      must<&QbrPolicy::winrate_deals>("winrate_deals", "The fewest closed deals that make a win rate.")
          .between(1, 1000),
      must<&QbrPolicy::moved_from>("moved_from", "A deal whose date moved so often is at risk.").between(1, 100),
      days<&QbrPolicy::touch_days>("touch_days", "A deal of an account not touched for more days is at risk."),
      days<&QbrPolicy::renewal_far_days>("renewal_far_days", "Days before a contract's date: in sight."),
      days<&QbrPolicy::renewal_near_days>("renewal_near_days", "Days before a contract's date: near."),
      days<&QbrPolicy::renewal_last_days>("renewal_last_days", "Days before a contract's date: the last ones."),
      must<&QbrPolicy::stages>("stages", "The chance of a deal by its stage, when its own is not given."),
      must<&QbrPolicy::whitespace>("whitespace", "The chance of whitespace by its signal."),
      must<&QbrPolicy::asks>("asks", "What other functions are asked for, unless the account's facts say it."),
  });
  static constexpr ObjectTable kTable{"qbr", kRows};
  return kTable;
}

}  // namespace acctplan
