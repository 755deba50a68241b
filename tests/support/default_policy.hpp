// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/diag/source_file.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// The embedded default policy, loaded once.
inline const Policy& default_policy() {
  static SourceSet sources;
  static const Policy policy = load_default_policy(sources).policy;
  return policy;
}

}  // namespace acctplan
