// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/plan_markdown.hpp>

// The sections of the plan document, a file each, and the few words they share.

namespace acctplan {

void write_brief(MarkdownWriter& out, const PlanView& view, PlanExtent extent);
void write_summary(MarkdownWriter& out, const PlanView& view);
void write_profile(MarkdownWriter& out, const PlanView& view);
void write_revenue(MarkdownWriter& out, const PlanView& view);
void write_opportunities(MarkdownWriter& out, const PlanView& view);
void write_footprint(MarkdownWriter& out, const PlanView& view);
void write_committee(MarkdownWriter& out, const PlanView& view);
void write_value(MarkdownWriter& out, const PlanView& view);
void write_engagement(MarkdownWriter& out, const PlanView& view);
void write_metrics(MarkdownWriter& out, const PlanView& view);
void write_signals(MarkdownWriter& out, const PlanView& view);
void write_risks(MarkdownWriter& out, const PlanView& view);
void write_team(MarkdownWriter& out, const PlanView& view);
void write_next_steps(MarkdownWriter& out, const PlanView& view);
void write_calendar(MarkdownWriter& out, const PlanView& view);
void write_approvals(MarkdownWriter& out, const PlanView& view);
void write_evidence(MarkdownWriter& out, const PlanView& view);

/// The questions of a section, each with the field that answers it; nothing when there are none.
void write_questions(MarkdownWriter& out, const PlanView& view, std::string_view section);

/// The relationship map as a Mermaid flowchart; empty when there is nothing to draw or it would be too large to render.
[[nodiscard]] std::string relationship_map(const CommitteeResult& committee, const Account& account);

/// An item of a task list.
enum class TaskState { open, done };
void write_task(MarkdownWriter& out, TaskState state, const std::string& markdown);

/// Text of the file, escaped.
[[nodiscard]] std::string md(const std::string& text);
[[nodiscard]] std::string md(std::string_view text);
[[nodiscard]] std::string md(const Fact<std::string>& text);
/// An amount in the policy's currency; an en dash when there is none.
[[nodiscard]] std::string md(const std::optional<Money>& amount, const Policy& policy);
/// "20 Jan 2026"; an en dash when there is none.
[[nodiscard]] std::string md(const std::optional<Date>& date);
/// The rules in brackets and italics, " *(B.gap.economic, W.timeline)*"; empty without rules.
[[nodiscard]] std::string cited(const std::vector<std::string>& rules);
/// "39 %" of a share of one, cut; with one decimal when it has any and is below ten percent.
[[nodiscard]] std::string percent_text(const Rational& share);
/// Tenths as "68.3".
[[nodiscard]] std::string tenths_text(std::int64_t tenths);
/// The texts of a list, escaped, joined by commas.
[[nodiscard]] std::string joined(const List<Fact<std::string>>& items);
/// The text with its full stop.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace acctplan
