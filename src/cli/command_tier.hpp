// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "cli/load_inputs.hpp"
#include "cli/tier_selection.hpp"

namespace acctplan {

struct TierOptions {
  AccountOptions accounts;
  SelectionOptions selection;
  std::string previous, arr, against;
  bool reassign = false;
  std::int64_t threads = 0;  ///< 0: as many as the machine has processors for us
};

void bind_tier(CLI::App& app, TierOptions& options);
/// The number of threads to be used; at least one.
[[nodiscard]] std::size_t threads_of(const TierOptions& options);
/// The result in a format.
[[nodiscard]] std::string render_tier(const TierReport& report, const ReportContext& context, Format format,
                                      const StandardStreams& streams);
[[nodiscard]] ExitStatus run_tier(const TierOptions& options, StandardStreams& streams);

}  // namespace acctplan
