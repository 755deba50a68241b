// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/engine/policy_fit.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// A policy file with the fitted thresholds, which loads; before them, as comments, what they change.
[[nodiscard]] std::string render_policy_fit(const PolicyFit& fit, const ReportContext& context);
[[nodiscard]] std::string render_policy_fit_json(const PolicyFit& fit, const ReportContext& context);

}  // namespace acctplan
