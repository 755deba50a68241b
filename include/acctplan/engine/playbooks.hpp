// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/committee.hpp>
#include <acctplan/engine/evidence.hpp>

namespace acctplan {

struct DatedStep {
  std::string what;
  std::optional<Date> due;
};

/// A detected playbook (rulebook section 11) with its steps dated from its anchor.
struct DetectedPlaybook {
  std::string rule, name;
  std::string figures;                         ///< windows, success rates and lengths, filled in
  std::optional<Date> anchor;                  ///< what the dates count from
  std::optional<Date> window_from, window_to;  ///< R.incumbent: when to displace; R.merger: pause and re-engagement
  std::vector<DatedStep> steps;
  Evidence evidence;
};

[[nodiscard]] std::vector<DetectedPlaybook> detect_playbooks(const Account& account, const Policy& policy,
                                                             const Date& as_of,
                                                             std::optional<std::int64_t> tier_in_force,
                                                             const CommitteeResult& committee);

}  // namespace acctplan
