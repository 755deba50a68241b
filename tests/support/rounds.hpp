// SPDX-License-Identifier: MIT
#pragma once

namespace acctplan {

/// The sanitizers look at memory, which every round of a test uses alike, and make a round take many times as long.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// How many rounds of generated input a test runs: all of them in the plain build, a fifth under the sanitizers.
constexpr int rounds_of(int all) { return kSanitized ? all / 5 : all; }

}  // namespace acctplan
