// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/qbr_reports.hpp>

#include "plan_sections.hpp"

// The sections of a review's page, a file each, and the few words they share.

namespace acctplan {

/// What a page is made from.
struct QbrView {
  const QbrReport& report;
  const QbrResult& review;
  const Account& account;
  const Policy& policy;
  Date as_of;
};

void write_qbr_summary(MarkdownWriter& out, const QbrView& view);
void write_qbr_revenue(MarkdownWriter& out, const QbrView& view);
void write_qbr_relationships(MarkdownWriter& out, const QbrView& view);
void write_qbr_strategy(MarkdownWriter& out, const QbrView& view);
void write_qbr_next(MarkdownWriter& out, const QbrView& view);
void write_qbr_findings(MarkdownWriter& out, const QbrView& view);
void write_qbr_evidence(MarkdownWriter& out, const QbrView& view);

/// The heading of a week of the quarterly review, with its days in the current quarter.
void write_week(MarkdownWriter& out, const QbrView& view, std::string_view rule);
/// Each as a bullet.
void write_lines(MarkdownWriter& out, const std::vector<Evidence>& lines);
/// A bold lead-in before a list.
void write_label(MarkdownWriter& out, std::string_view text);
/// A ratio in percent, cut to a tenth; an en dash when there is none.
[[nodiscard]] std::string ratio_text(const std::optional<Rational>& ratio);
/// "1.4x, under 3x", "nothing left to book", or that it is not known.
[[nodiscard]] std::string coverage_text(const QbrCoverage& coverage, const Policy& policy);
/// The rows new, expansion, renewal, total of actual, target, attained.
void write_attainment_table(MarkdownWriter& out, const std::vector<QbrStream>& streams, const QbrStream& total,
                            const Policy& policy);
/// "3 won, 2 lost: 60 %", with the target; or that too few are closed.
[[nodiscard]] std::string win_rate_text(const QbrWinRate& rate, const Policy& policy);
/// The evidence of every figure, in the order of the rules.
[[nodiscard]] std::vector<Evidence> review_evidence(const QbrResult& review);

}  // namespace acctplan
