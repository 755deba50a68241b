// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// What no single value shows: bands in order, weights and minutes that add up, words that name something. The policy
/// is decoded and every member known. `blamed` is the file that changed it: where two values contradict each other, the
/// one given there is pointed at.
void check_policy(const Policy& policy, const SourceFile* blamed, Diagnostics& sink);

/// The parts of check_policy: order and sums of numbers ...
void check_policy_numbers(const Policy& policy, const SourceFile* blamed, Diagnostics& sink);
/// ... and words that must name something known.
void check_policy_words(const Policy& policy, Diagnostics& sink);

}  // namespace acctplan
