// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

struct LoadedPolicy {
  Policy policy;
};

/// The embedded default policy. `sources` keeps its text alive for spans; its name is "default policy".
[[nodiscard]] LoadedPolicy load_default_policy(SourceSet& sources);

/// The default policy changed by what `file` names. Maps merge; a list of objects that bear an identity (tier, rule,
/// priority, band, role, grade, type) merges by it, other lists and scalars are replaced. Unknown keys and values out
/// of range are errors with a suggestion; nothing is returned then.
[[nodiscard]] std::optional<LoadedPolicy> load_policy(const SourceFile& file, SourceSet& sources, Diagnostics& sink);

}  // namespace acctplan
