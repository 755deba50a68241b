// SPDX-License-Identifier: MIT
#include "plain_slots.hpp"

#include <algorithm>
#include <array>

namespace acctplan {
namespace {

struct SlotColumn {
  PlainSlot slot;
  std::string_view column;  ///< FieldRow::column
};
/// What tiering reads of a row.
constexpr auto kSlotColumns = std::to_array<SlotColumn>({
    {PlainSlot::id, "id"},
    {PlainSlot::name, "name"},
    {PlainSlot::owner, "owner"},
    {PlainSlot::lifecycle, "lifecycle"},
    {PlainSlot::current_acv, "current_acv"},
    {PlainSlot::projected_acv_12m, "projected_acv_12m"},
    {PlainSlot::projected_acv_18m, "projected_acv_18m"},
    {PlainSlot::expansion_potential, "expansion_potential"},
    {PlainSlot::multi_year_potential, "multi_year_potential"},
    {PlainSlot::prior_year_acv, "prior_year_acv"},
    {PlainSlot::current_tier, "current_tier"},
    {PlainSlot::tier_since, "tier_since"},
    {PlainSlot::strategic_logo, "strategic_logo"},
    {PlainSlot::icp_match, "icp_match"},
    {PlainSlot::growth_trajectory, "growth_trajectory"},
    {PlainSlot::motion, "motion"},
    {PlainSlot::sales_stage, "sales_stage"},
    {PlainSlot::quarters_below_tier, "quarters_below_tier"},
    {PlainSlot::last_meeting, "last_meeting"},
    {PlainSlot::customer_since, "customer_since"},
    {PlainSlot::buying_signals, "buying_signals"},
    {PlainSlot::champion_departed, "champion_departed"},
});

}  // namespace

PlainSlot plain_slot_of(std::string_view column) {
  const auto found = std::ranges::find(kSlotColumns, column, &SlotColumn::column);
  return found == kSlotColumns.end() ? PlainSlot::unread : found->slot;
}

}  // namespace acctplan
