// SPDX-License-Identifier: MIT
#include "cli/review_reading.hpp"

#include <utility>

namespace acctplan {

AccountStream::Outcome ReviewReading::read() {
  auto outcome = read(Threads::all);
  if (outcome == AccountStream::Outcome::again) {
    session_.progress.stage("reading accounts", run_.bytes);
    outcome = stream_.survey();
    if (outcome == AccountStream::Outcome::done) outcome = read(Threads::all);
  }
  // Of few accounts all are shown, in the order of the input, which threads do not keep.
  if (outcome == AccountStream::Outcome::done && findings_.chosen <= kListedRows && tallies_.size() > 1) {
    outcome = read(Threads::one);
  }
  return outcome;
}

TierTally& ReviewReading::sum() {
  for (; tallies_.size() > 1; tallies_.pop_back()) tallies_.front().merge(std::move(tallies_.back()));
  return tallies_.front();
}

AccountStream::Outcome ReviewReading::read(Threads threads) {
  tallies_.clear();
  findings_ = TierFindings(run_.choice);
  session_.progress.stage("judging accounts", run_.bytes);
  return stream_.read([&] { return std::make_unique<TierSummer>(run_, findings_, tallies_.emplace_back(run_)); },
                      threads);
}

}  // namespace acctplan
