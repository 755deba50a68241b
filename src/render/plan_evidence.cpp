// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

std::string fact_text(const FactRef& fact) {
  std::string text = fact.field.empty() ? "" : markdown_code(fact.field);
  if (!fact.shown.empty()) text += fmt::format("{}{}", text.empty() ? "" : " ", md(fact.shown));
  if (fact.span.known()) text += fmt::format("{}({})", text.empty() ? "" : " ", markdown_code(place_of(fact.span)));
  return text;
}

std::string facts_text(const std::vector<FactRef>& facts) {
  std::vector<std::string> texts;
  for (const FactRef& fact : facts) {
    if (std::string text = fact_text(fact); !text.empty()) texts.push_back(std::move(text));
  }
  return texts.empty() ? "–" : fmt::format("{}", fmt::join(texts, "; "));
}

/// The rows of one appendix table: what, its rule, why, and the facts with their places.
class EvidenceTable {
 public:
  void add(const Evidence& evidence) {
    rows_.push_back({evidence.rule.empty() ? "–" : evidence.rule, md(sentence(capital(evidence.text))),
                     facts_text(evidence.facts)});
  }
  void write(MarkdownWriter& out, std::string_view title) const {
    if (rows_.empty()) return;
    out.heading(3, title);
    out.table({{"Rule", Align::left}, {"Because", Align::left}, {"Facts and places", Align::left}}, rows_);
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

void write_tier_evidence(MarkdownWriter& out, const TierResult& tier) {
  EvidenceTable table;
  for (const Evidence& evidence : tier.reasons) table.add(evidence);
  for (const Evidence& evidence : tier.near_misses)
    table.add({evidence.rule + " (does not hold)", evidence.text, evidence.facts});
  for (const Evidence& evidence : tier.context) table.add(evidence);
  table.write(out, "Tier");
}

std::string part_points(const ScorePart& part) {
  return part.rating ? tenths_text(part.shown_tenths) : fmt::format("unknown, up to {}", cut_to_text(part.ceiling, 1));
}

void write_score_evidence(MarkdownWriter& out, const ScoreResult& score) {
  out.heading(3, "ABM score");
  out.paragraph(fmt::format("{} = fit {} + intent {} + strategic value {}. {} of the weight is known.",
                            tenths_text(score.score_tenths), tenths_text(score.fit_tenths),
                            tenths_text(score.intent_tenths), tenths_text(score.value_tenths),
                            percent_text(score.known)));
  std::vector<std::vector<std::string>> rows;
  for (const ScoreFactor& factor : score.factors) {
    rows.push_back({fmt::format("**{}**", md(factor.name)), factor.rule,
                    fmt::format("**{} of {}**", tenths_text(factor.shown_tenths), factor.weight), "", ""});
    for (const ScorePart& part : factor.parts) {
      rows.push_back({md(spoken(part.name)), part.rating ? cut_to_text(*part.rating, 0) : "–", part_points(part),
                      md(part.basis), facts_text(part.facts)});
    }
  }
  out.table({{"Factor", Align::left},
             {"Rule or rating", Align::left},
             {"Points", Align::right},
             {"Because", Align::left},
             {"Facts and places", Align::left}},
            rows);
}

void write_whitespace_evidence(MarkdownWriter& out, const WhitespaceResult& whitespace) {
  if (whitespace.opportunities.empty()) return;
  out.heading(3, "Whitespace");
  std::vector<std::vector<std::string>> rows;
  for (const WhitespaceOpportunity& opportunity : whitespace.opportunities) {
    rows.push_back(
        {fmt::format("**{}**", md(opportunity.name)), opportunity.priority,
         fmt::format("**{}** = {} + {} + {} + {}", opportunity.score, opportunity.points.revenue,
                     opportunity.points.probability, opportunity.points.timeline, opportunity.points.alignment),
         opportunity.entry != nullptr && opportunity.entry->span.known()
             ? markdown_code(place_of(opportunity.entry->span))
             : md(opportunity.basis)});
    for (const Evidence& evidence : opportunity.evidence) {
      rows.push_back({"", evidence.rule, md(sentence(capital(evidence.text))), facts_text(evidence.facts)});
    }
  }
  out.table({{"Entry", Align::left},
             {"Rule", Align::left},
             {"Points and why", Align::left},
             {"Facts and places", Align::left}},
            rows);
}

void write_other_evidence(MarkdownWriter& out, const PlanView& view) {
  EvidenceTable table;
  table.add(view.assessment.freshness.evidence);
  if (!view.assessment.account->stakeholders.empty()) table.add(view.assessment.committee.coverage);
  for (const Gap& gap : view.assessment.committee.gaps) table.add(gap.evidence);
  for (const Trigger& trigger : view.assessment.triggers.triggers) table.add(trigger.evidence);
  for (const DetectedPlaybook& playbook : view.assessment.playbooks) table.add(playbook.evidence);
  table.write(out, "Freshness, committee, triggers and playbooks");
}

}  // namespace

void write_evidence(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Evidence");
  out.paragraph(
      "Each number above leads from here to its rule and to the line it was read from; `acctplan explain RULE` prints "
      "a rule.");
  write_tier_evidence(out, view.assessment.tier);
  write_score_evidence(out, view.assessment.score);
  write_whitespace_evidence(out, view.assessment.whitespace);
  write_other_evidence(out, view);
}

}  // namespace acctplan
