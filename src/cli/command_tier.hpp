// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <acctplan/render/tier_columns.hpp>

#include "cli/earlier_result.hpp"
#include "cli/load_inputs.hpp"
#include "cli/tier_selection.hpp"

namespace acctplan {

struct TierOptions {
  AccountOptions accounts;
  SelectionOptions selection;
  std::string previous, arr, against, columns;
  bool reassign = false;
  std::int64_t threads = 0;  ///< 0: as many as the machine has processors for us
};

/// What a run of `tier` chooses accounts by and compares them with.
struct TierBasis {
  AccountSelection selection;
  std::optional<EarlierResult> earlier;  ///< of --previous
  std::optional<LoadedPolicy> other;     ///< of --against
};

void bind_tier(CLI::App& app, TierOptions& options);
/// The columns of the CSV, without those of another policy when there is none. Throws UsageError.
[[nodiscard]] TierColumns columns_of(const TierOptions& options, OtherPolicy other);
/// The number of threads to be used; at least one.
[[nodiscard]] std::size_t threads_of(const TierOptions& options);
/// What a report covers; the accounts that were read and how many of them were chosen. That none was is a warning.
[[nodiscard]] ReportScope scope_of(const AccountSelection& selection, std::size_t read, std::size_t chosen,
                                   Diagnostics& sink);
/// The result in a format.
[[nodiscard]] std::string render_tier(const TierReport& report, const ReportContext& context,
                                      const TierOptions& options, const StandardStreams& streams);
[[nodiscard]] ExitStatus run_tier(const TierOptions& options, StandardStreams& streams);

}  // namespace acctplan
