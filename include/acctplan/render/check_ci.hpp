// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <acctplan/check/check_report.hpp>
#include <acctplan/diag/diagnostic_guide.hpp>

// What programs of others read of the result `check`. Paths are written as they were given, so a run from the root of a
// repository on relative paths gives paths that these programs find.

namespace acctplan {

/// SARIF 2.1.0, for code scanning: the rules cited with why and remedy, columns in code points, the finding's id as its
/// fingerprint; what is held, waived or known is suppressed with its reason. `guides` hold the rules cited, by id.
[[nodiscard]] std::string render_check_sarif(const CheckReport& report, std::span<const DiagnosticGuide> guides,
                                             std::string_view version);
/// JUnit XML: a suite for each account, in which errors and warnings fail, notes are told, and what is held, waived or
/// known is skipped with its reason; an account without findings has one case that passes.
[[nodiscard]] std::string render_check_junit(const CheckReport& report);
/// Annotations of GitHub Actions for what counts against accounts, then the summary as plain text. GitHub shows ten of
/// a kind for each step.
[[nodiscard]] std::string render_check_github(const CheckReport& report);
/// A GitLab code quality report of what counts against accounts.
[[nodiscard]] std::string render_check_gitlab(const CheckReport& report);
/// Diagnostics for reviewdog (rdjson) of what counts against accounts; its columns are bytes.
[[nodiscard]] std::string render_check_rdjson(const CheckReport& report);

}  // namespace acctplan
