// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/policy_comparison.hpp>
#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/scoring.hpp>
#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/engine/whitespace.hpp>
#include <acctplan/engine/whitespace_rollup.hpp>
#include <acctplan/render/terminal_text.hpp>
#include <acctplan/render/tier_columns.hpp>

namespace acctplan {

/// For what a result was computed; every report names it.
struct ReportContext {
  const Policy& policy;
  Date as_of;

  [[nodiscard]] const std::string& currency() const { return *policy.currency; }
};

/// How a text for reading may look.
struct TextStyle {
  std::size_t width = 100;  ///< columns of the terminal
  Colour colour = Colour::off;
};

/// A document that was not accepted, for the result to name.
struct RejectedDocument {
  std::string source;
  std::size_t line = 0;
  std::string message;
};

/// Which of the accounts read a result is about.
struct ReportScope {
  std::size_t read = 0;              ///< accounts read
  std::vector<std::string> matches;  ///< what those in the result match ("owner Dana Ruiz"); none: all are in it
};

/// The result `tier`.
struct TierReport {
  std::vector<TierResult> results;  ///< those listed, with the excluded ones, in the order asked for; else the input's
  Portfolio portfolio;
  PortfolioReview review;
  ReportScope scope = {};
  std::optional<PolicyComparison> against = {};  ///< P.diff
  std::vector<RejectedDocument> rejected;
  std::size_t more_rejected = 0;  ///< beyond those named
};

[[nodiscard]] std::string render_tier_json(const TierReport& report, const ReportContext& context);
[[nodiscard]] std::string render_tier_csv(const TierReport& report, const ReportContext& context,
                                          const TierColumns& columns);
[[nodiscard]] std::string render_tier_markdown(const TierReport& report, const ReportContext& context);
[[nodiscard]] std::string render_tier_table(const TierReport& report, const ReportContext& context, TextStyle style);

/// The result `whitespace`.
struct WhitespaceReport {
  std::vector<WhitespaceResult> results;
  std::optional<WhitespaceRollup> rollup = {};  ///< of several accounts
};

[[nodiscard]] std::string render_whitespace_json(const WhitespaceReport& report, const ReportContext& context);
[[nodiscard]] std::string render_whitespace_csv(const WhitespaceReport& report, const ReportContext& context);
/// Of more accounts than kExplainedAccounts only what they add up to.
inline constexpr std::size_t kExplainedAccounts = 20;
[[nodiscard]] std::string render_whitespace_markdown(const WhitespaceReport& report, const ReportContext& context);
[[nodiscard]] std::string render_whitespace_table(const WhitespaceReport& report, const ReportContext& context,
                                                  TextStyle style);

[[nodiscard]] std::string render_score_json(const std::vector<ScoreResult>& results, const ReportContext& context);
[[nodiscard]] std::string render_score_csv(const std::vector<ScoreResult>& results, const ReportContext& context);
[[nodiscard]] std::string render_score_markdown(const std::vector<ScoreResult>& results, const ReportContext& context);
[[nodiscard]] std::string render_score_table(const std::vector<ScoreResult>& results, const ReportContext& context,
                                             TextStyle style);

}  // namespace acctplan
