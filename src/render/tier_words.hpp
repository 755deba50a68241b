// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "report_words.hpp"

namespace acctplan {

// What the tier review says, for its table and its Markdown: plain text, to be made safe by who shows it.

/// "118 of 2,041 accounts, owner Dana Ruiz · $41.2M ACV · as of 2026-02-02 · policy default".
[[nodiscard]] std::string tier_heading(const TierReport& report, const ReportContext& context);

/// Whether the portfolio is shown account by account rather than by lists.
[[nodiscard]] bool shown_whole(const TierReport& report);

/// A row for each tier, and one for the unrated: tier, count, guidance on counts (with an ARR), share, its target, ACV,
/// hours a week.
struct ShapeTable {
  std::vector<std::string> titles;
  Rows rows;
};
[[nodiscard]] ShapeTable tier_shape(const TierReport& report, const ReportContext& context);

/// What follows the shape: shares beside guidance that governs, team hours, owners over the coverage model, accounts
/// that are not tiered.
[[nodiscard]] std::vector<std::string> shape_notes(const TierReport& report, const ReportContext& context);

/// "Moves: 31 up, 44 down, 12 to review ($1.9M up, $1.1M down)." and what became of the others; none when no account
/// has a tier before.
[[nodiscard]] std::vector<std::string> move_notes(const TierReport& report, const ReportContext& context);

/// What a cell of the matrix of moves says.
enum class MoveCell { count, count_and_acv };
/// A row for each tier before, a column for each tier now.
[[nodiscard]] Rows move_matrix(const std::vector<TierMove>& moves, const ReportContext& context, MoveCell cell);

/// A list of the review with its heading.
struct TierSection {
  std::string title;  ///< "Upgrades: 31, $1.9M ACV"
  const TierList* list = nullptr;
};
/// Those that have accounts, in the order of the review; for a portfolio shown whole none.
[[nodiscard]] std::vector<TierSection> tier_sections(const TierReport& report, const ReportContext& context);

/// "2 → 1", "2", or a dash.
[[nodiscard]] std::string tier_step(const TierResult& result);
/// Why an account stands in its list, in a sentence.
[[nodiscard]] std::string listed_because(const TierResult& result);
/// All reasons, what is told beside them, and the nearest step up.
[[nodiscard]] std::string account_words(const TierResult& result);
/// "hold, watch".
[[nodiscard]] std::string action_words(const TierResult& result);

/// "Under policy emea 31 of 2,041 accounts qualify for another tier."
[[nodiscard]] std::string against_heading(const PolicyComparison& against, const ReportContext& context);
/// A row for each tier: accounts, share and ACV here and under the other policy.
[[nodiscard]] Rows against_shape(const PolicyComparison& against, const ReportContext& context);
/// "2 → 1" of what an account qualifies for.
[[nodiscard]] std::string against_step(const PolicyMove& move);
/// The rules under each policy.
[[nodiscard]] std::string against_because(const PolicyMove& move, const PolicyComparison& against);

/// "and 12 more: --top 32".
[[nodiscard]] std::string more_words(std::size_t shown, std::size_t count);
/// "Candidates to move of Tier 3, 141 over its guidance (P.rank): ...".
[[nodiscard]] std::vector<std::string> candidate_words(const Portfolio& portfolio);
/// "4 rows were not accepted (export.csv: lines 17, 388, 389, 1204): see standard error."; empty with none.
[[nodiscard]] std::string rejected_words(const TierReport& report);

}  // namespace acctplan
