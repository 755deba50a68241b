// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// Why an account has its tier, score and priorities: every rule with its numbers and where each fact stands.
[[nodiscard]] std::string render_explain_text(const std::vector<Assessment>& assessments, const ReportContext& context,
                                              TextStyle style);
/// The same as JSON: accounts: [{tier, score, whitespace, freshness}], each as in the result of its name.
[[nodiscard]] std::string render_explain_json(const std::vector<Assessment>& assessments, const ReportContext& context);

}  // namespace acctplan
