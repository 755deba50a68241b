// SPDX-License-Identifier: MIT
#include <array>

#include "rule_tables.hpp"

namespace acctplan {

std::span<const Rule> trigger_rules() {
  static constexpr std::string_view kKeep = "How long a signal counts is ours.";
  static constexpr auto kRules = std::to_array<Rule>({
      {"I.growth", "Customer grows",
       "{signals.triggers.I.growth.asks}. Set off by a growth signal of the last {signals.keep_days} days, or by "
       "revenue "
       "growth above {signals.growth_above}.",
       "R:199", RuleMark::ours, kKeep},
      {"I.funding", "New funding",
       "{signals.triggers.I.funding.asks}, within {signals.triggers.I.funding.days} days. Set off by a funding round "
       "of "
       "the last {signals.keep_days} days.",
       "R:200", RuleMark::ours, kKeep},
      {"I.earnings-miss", "Earnings missed",
       "{signals.triggers.I.earnings-miss.asks}. Set off by an earnings miss of the last {signals.keep_days} days.",
       "R:201", RuleMark::ours, kKeep},
      {"I.leadership", "Leadership changes",
       "{signals.triggers.I.leadership.asks}. Set off by a change of leadership in the last {signals.keep_days} days.",
       "R:202", RuleMark::ours, kKeep},
      {"I.competitor-tool", "Competitor's tool found",
       "{signals.triggers.I.competitor-tool.asks}, within {signals.triggers.I.competitor-tool.days} days. Set off by a "
       "competitor's tool found in the last {signals.keep_days} days.",
       "R:240", RuleMark::ours, kKeep},
      {"I.complementary-tool", "Complementary tool added",
       "{signals.triggers.I.complementary-tool.asks}, within {signals.triggers.I.complementary-tool.days} days. Set "
       "off "
       "by a tool added in the last {signals.keep_days} days.",
       "R:241", RuleMark::ours, kKeep},
      {"I.migration-posting", "Hiring for a migration",
       "{signals.triggers.I.migration-posting.asks}, within {signals.triggers.I.migration-posting.days} days. Set off "
       "by "
       "a job posting of the last {signals.keep_days} days.",
       "R:242", RuleMark::ours, kKeep},
      {"I.cloud-migration", "Cloud migration announced",
       "{signals.triggers.I.cloud-migration.asks}, within {signals.triggers.I.cloud-migration.days} days. Set off by "
       "an "
       "announcement of the last {signals.keep_days} days.",
       "R:243", RuleMark::ours, kKeep},
  });
  return kRules;
}

std::span<const Rule> playbook_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"R.no-champion",
       "No champion",
       "A Tier 1 or 2 account has no champion, a high-risk situation at Tier 1. "
       "{playbooks.books.R.no-champion.figures}",
       "R:421-427",
       RuleMark::none,
       {}},
      {"R.incumbent",
       "Entrenched incumbent",
       "An incumbent has been there for {playbooks.incumbent_years} or more years. "
       "{playbooks.books.R.incumbent.figures}",
       "R:429-436",
       RuleMark::none,
       {}},
      {"R.merger", "Merger or acquisition",
       "A merger or an acquisition was announced within the last {playbooks.merger_signal_days} days. "
       "{playbooks.books.R.merger.figures}",
       "R:438-445", RuleMark::ours, "How long an announcement counts is ours."},
      {"R.decline", "Declining revenue",
       "ACV is lower in each of the {playbooks.decline_quarters} latest completed quarters than in the one before it. "
       "{playbooks.books.R.decline.figures}",
       "R:447-453", RuleMark::reading,
       "The dates count from revenue.decline_detected, else from the end of the quarter that completed the run."},
      {"R.residency", "Data residency in several countries",
       "Headquarters and locations lie under two or more laws on personal data, or under one and a country outside it. "
       "{playbooks.books.R.residency.figures}",
       "R:455-461", RuleMark::ours, "The laws of GB, CH, CN and IN are ours; the source names GDPR, LGPD and PDPA."},
      {"R.champion-departed",
       "Champion has left",
       "A person whose role or past status is champion has left. {playbooks.books.R.champion-departed.figures}",
       "R:463-469",
       RuleMark::none,
       {}},
      {"D", "Plan document",
       "A plan shows, in this order, the brief, summary, profile, objectives, opportunities, footprint and whitespace, "
       "committee, value, engagement, metrics, signals, risks and playbooks, team, next steps, calendar, approvals, "
       "evidence and footer. What is unknown appears as an open question; completeness is the share of sections whose "
       "required facts are known.",
       "A:296-478, R:119-126", RuleMark::ours, "The order and the measure of completeness are ours."},
  });
  return kRules;
}

}  // namespace acctplan
