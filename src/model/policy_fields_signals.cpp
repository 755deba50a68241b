// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<TriggerGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TriggerGuide::rule>("rule", "The trigger's rule, I.funding and so on."),
      must<&TriggerGuide::type>("type", "The type of signal that sets it off."),
      must<&TriggerGuide::asks>("asks", "What it asks for."),
      row<&TriggerGuide::days>("days", "Days in which that is done; none: no deadline.").between(0, kMaxDays),
  });
  static constexpr ObjectTable kTable{"triggers", kRows};
  return kTable;
}

const ObjectTable& TableOf<SourceGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&SourceGuide::domain>("domain", "What is to be known about."),
      must<&SourceGuide::sources>("sources", "Where to look."),
      must<&SourceGuide::watch>("watch", "What to look for."),
  });
  static constexpr ObjectTable kTable{"sources", kRows};
  return kTable;
}

const ObjectTable& TableOf<PlayGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PlayGuide::signal>("signal", "The type of signal that sets the play off."),
      must<&PlayGuide::sales>("sales", "The move of sales."),
      must<&PlayGuide::marketing>("marketing", "The move of marketing that goes with it."),
  });
  static constexpr ObjectTable kTable{"plays", kRows};
  return kTable;
}

const ObjectTable& TableOf<SynthesisGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&SynthesisGuide::type>("type", "The type of signal."),
      must<&SynthesisGuide::points_to>("points_to", "What it points to in our message."),
  });
  static constexpr ObjectTable kTable{"synthesis", kRows};
  return kTable;
}

const ObjectTable& TableOf<FinancialReading>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&FinancialReading::fact>("fact", "A field of `financial` in the account file."),
      must<&FinancialReading::reading>("reading", "What a high, positive or raised figure says."),
      row<&FinancialReading::caution>("caution", "What a low, negative or lowered one says."),
  });
  static constexpr ObjectTable kTable{"financial", kRows};
  return kTable;
}

const ObjectTable& TableOf<SignalPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&SignalPolicy::keep_days>("keep_days", "Days after which a signal asks for nothing any more."),
      share<&SignalPolicy::growth_above>("growth_above", "I.growth: revenue growth above this counts as a signal."),
      share<&SignalPolicy::growth_target_above>("growth_target_above", "Growth above this makes expansion likely."),
      must<&SignalPolicy::triggers>("triggers", "What a signal asks for, and by when."),
      must<&SignalPolicy::synthesis>("synthesis", "What a signal points to in our message."),
      must<&SignalPolicy::financial>("financial", "How to read the customer's figures."),
      must<&SignalPolicy::sources>("sources", "Where to look, and what for."),
      must<&SignalPolicy::plays>("plays", "Moves of sales and marketing that belong together."),
  });
  static constexpr ObjectTable kTable{"signals", kRows};
  return kTable;
}

const ObjectTable& TableOf<PlaybookStep>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PlaybookStep::what>("what", "What to do."),
      row<&PlaybookStep::days>("days", "Days from the start of the playbook; none: no date.").between(0, kMaxDays),
  });
  static constexpr ObjectTable kTable{"steps", kRows};
  return kTable;
}

const ObjectTable& TableOf<Playbook>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&Playbook::rule>("rule", "The playbook's rule, R.merger and so on."),
      must<&Playbook::name>("name", "What it is called."),
      must<&Playbook::figures>("figures", "Its windows, lengths and chances, in words."),
      must<&Playbook::steps>("steps", "Its steps, in order."),
  });
  static constexpr ObjectTable kTable{"books", kRows};
  return kTable;
}

const ObjectTable& TableOf<PlaybookPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&PlaybookPolicy::no_champion_days>("no_champion_days", "R.no-champion: days to find a champion."),
      must<&PlaybookPolicy::incumbent_years>("incumbent_years",
                                             "R.incumbent: years after which a relationship is entrenched.")
          .between(0, 100),
      must<&PlaybookPolicy::incumbent_contract_months_min>(
          "incumbent_contract_months_min", "R.incumbent: the fewest months for which contracts with an incumbent run.")
          .between(1, 120),
      must<&PlaybookPolicy::incumbent_contract_months_max>(
          "incumbent_contract_months_max", "R.incumbent: the most months for which contracts with an incumbent run.")
          .between(1, 120),
      must<&PlaybookPolicy::incumbent_cycle_months_min>(
          "incumbent_cycle_months_min", "R.incumbent: the fewest months that a displacement takes to sell.")
          .between(0, 120),
      must<&PlaybookPolicy::incumbent_cycle_months_max>(
          "incumbent_cycle_months_max",
          "R.incumbent: the most months that it takes; the window opens so long before the contract's end.")
          .between(0, 120),
      days<&PlaybookPolicy::merger_signal_days>("merger_signal_days",
                                                "R.merger: days for which an announcement "
                                                "counts."),
      days<&PlaybookPolicy::merger_pause_days>("merger_pause_days",
                                               "R.merger: days from the announcement to the pause's end."),
      days<&PlaybookPolicy::merger_reengage_days>(
          "merger_reengage_days", "R.merger: days from the announcement to the first day of re-engagement."),
      must<&PlaybookPolicy::decline_quarters>("decline_quarters",
                                              "R.decline: completed quarters in a row, each below the one before.")
          .between(1, 40),
      days<&PlaybookPolicy::decline_review_days>("decline_review_days",
                                                 "R.decline: days for which health is reviewed weekly."),
      must<&PlaybookPolicy::residency_months_min>("residency_months_min",
                                                  "R.residency: the fewest months that planning takes longer.")
          .between(0, 120),
      must<&PlaybookPolicy::residency_months_max>("residency_months_max",
                                                  "R.residency: the most months that planning takes longer.")
          .between(0, 120),
      must<&PlaybookPolicy::regimes>("regimes", "R.residency: the law on personal data, by country code."),
      must<&PlaybookPolicy::books>("books", "The playbooks with their steps."),
  });
  static constexpr ObjectTable kTable{"playbooks", kRows};
  return kTable;
}

}  // namespace acctplan
