// SPDX-License-Identifier: MIT
#pragma once

#include <deque>

#include "cli/tier_workers.hpp"

namespace acctplan {

/// Readings of the input for what its accounts add up to: each adds up anew.
class ReviewReading {
 public:
  ReviewReading(AccountStream& stream, const TierRun& run, Session& session)
      : stream_(stream), run_(run), session_(session), findings_(run.choice) {}

  /// The input is surveyed only when its first rows ask for it.
  [[nodiscard]] AccountStream::Outcome read();

  [[nodiscard]] const TierFindings& findings() const { return findings_; }
  /// What all threads have added up.
  [[nodiscard]] TierTally& sum();

 private:
  [[nodiscard]] AccountStream::Outcome read(Threads threads);

  AccountStream& stream_;
  const TierRun& run_;
  Session& session_;
  std::deque<TierTally> tallies_;
  TierFindings findings_;
};

}  // namespace acctplan
