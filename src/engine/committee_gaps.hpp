// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/committee.hpp>

namespace acctplan {

/// What gaps are found in: the contacts as covered or not.
struct GapInputs {
  const Account& account;
  const Policy& policy;
  const Date& as_of;
  const std::vector<Contact>& contacts;
};

/// What one rule found: its sentence, the facts and the people it is about.
struct Found {
  std::string text;
  std::vector<FactRef> facts;
  std::vector<const Stakeholder*> people;
};

/// Every B.gap.* that holds, in the rulebook's order, each with its move; of a table's account none that rests
/// on who is not listed.
[[nodiscard]] std::vector<Gap> find_gaps(const GapInputs& inputs);

[[nodiscard]] std::optional<Found> gap_champion(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_executive(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_enduser(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_economic(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_technical(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_single_thread(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_blocker(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_departed(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_small(const GapInputs& inputs);
[[nodiscard]] std::optional<Found> gap_stale_champion(const GapInputs& inputs);

}  // namespace acctplan
