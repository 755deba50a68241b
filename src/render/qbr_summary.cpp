// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

/// Sentences of a list that the summary says; the section has the rest.
constexpr std::size_t kSaid = 3;

void say(MarkdownWriter& out, std::string_view what, const std::string& markdown) {
  out.bullet(fmt::format("**{}:** {}", what, markdown));
}

/// "not known; `FIELD` would tell", of the first field that a rule misses.
std::string unknown_text(const QbrView& view, std::string_view rule) {
  const auto gap = std::ranges::find(view.review.gaps, rule, &QbrGap::rule);
  if (gap == view.review.gaps.end()) return "not known.";
  return fmt::format("not known; {} would tell.", markdown_code(gap->field));
}

void say_attainment(MarkdownWriter& out, const QbrView& view) {
  const QbrAttainment& attained = view.review.attainment;
  if (!attained.total.actual || !attained.total.target) {
    say(out, "Attainment", unknown_text(view, "Q.attainment"));
    return;
  }
  std::string text = fmt::format("{} booked of {} in {}", md(attained.total.actual, view.policy),
                                 md(attained.total.target, view.policy), to_words(view.review.reviewed));
  if (attained.total.ratio) text += fmt::format(", **{}**", share_text(*attained.total.ratio));
  std::vector<std::string> behind;
  for (const QbrStream& stream : attained.streams) {
    if (*stream.actual < *stream.target) {
      behind.push_back(fmt::format("{} by {}", stream.name, md(*stream.target - *stream.actual, view.policy)));
    }
  }
  text += behind.empty() ? "; no stream is behind." : fmt::format("; behind: {}.", joined(behind));
  say(out, "Attainment", text);
}

void say_pipeline(MarkdownWriter& out, const QbrView& view) {
  const QbrPipeline& pipeline = view.review.pipeline;
  if (!pipeline.deals) {
    say(out, "Pipeline", unknown_text(view, "Q.weighted"));
    return;
  }
  std::string text = counted(*pipeline.deals, "open deal", "open deals");
  if (pipeline.open) text += fmt::format(" worth {}", md(pipeline.open, view.policy));
  if (pipeline.weighted) text += fmt::format(", {} weighted", md(pipeline.weighted, view.policy));
  const QbrCoverage& coverage = pipeline.coverage;
  text += fmt::format(". Coverage of {}: ", to_words(view.review.current));
  text += coverage.state == CoverageState::unknown ? unknown_text(view, "Q.coverage")
                                                   : coverage_text(coverage, view.policy) + ".";
  say(out, "Pipeline", text);
}

void say_at_risk(MarkdownWriter& out, const QbrView& view) {
  const auto& deals = view.review.pipeline.at_risk;
  if (deals.empty()) return;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(kSaid, deals.size()); ++i) {
    const Fact<Money>& amount = deals[i].deal->amount;
    texts.push_back(fmt::format("{}{} ({})", md(deals[i].name), amount ? ", " + md(*amount, view.policy) : "",
                                md(deals[i].reasons.front())));
  }
  if (deals.size() > kSaid) texts.push_back(fmt::format("{} more", deals.size() - kSaid));
  say(out, "At risk of missing the quarter", joined(texts) + ".");
}

void say_retention(MarkdownWriter& out, const QbrView& view) {
  const QbrRetention& retention = view.review.retention;
  if (retention.standing == Retained::unknown) {
    say(out, "Retention", unknown_text(view, "Q.nrr"));
  } else if (retention.nrr) {
    say(out, "Retention",
        fmt::format("NRR **{}**, GRR **{}**: ACV {} now, {} a year ago.", share_text(*retention.nrr),
                    share_text(*retention.grr), md(retention.now, view.policy), md(retention.then, view.policy)));
  }
  if (!view.review.renewals.empty()) {
    say(out, "Next renewal", md(sentence(view.review.renewals.front().evidence.text)));
  }
}

void say_relationships(MarkdownWriter& out, const QbrView& view) {
  const QbrRelationships& seen = view.review.relationships;
  std::string text = md(sentence(capital(seen.evidence.text)));
  for (const Evidence& gone : seen.departed) text += " " + md(sentence(gone.text));
  if (view.account.stakeholders.given) {
    const CommitteeResult& committee = view.report.assessment.committee;
    text += fmt::format(" {} of {} contacts covered: {}.", committee.covered, committee.identified, committee.band);
  }
  say(out, "Relationships", text);
}

void say_changes(MarkdownWriter& out, const QbrView& view) {
  const QbrChanges& changes = view.review.changes;
  if (!changes.since) return;
  std::vector<std::string> texts;
  for (const auto* list :
       {&changes.standing, &changes.pipeline, &changes.people, &changes.competition, &changes.risks}) {
    for (const Evidence& change : *list) texts.push_back(md(change.text));
  }
  const std::size_t all = texts.size();
  texts.resize(std::min(kSaid, all));
  std::string text = texts.empty() ? "nothing" : fmt::format("{}", fmt::join(texts, "; "));
  if (all > kSaid) text += fmt::format("; {} more", all - kSaid);
  say(out, fmt::format("Changed since {}", to_words(*changes.since)), text + ".");
}

void say_findings(MarkdownWriter& out, const QbrView& view) {
  std::int64_t errors = 0;
  std::int64_t warnings = 0;
  for (const Finding& finding : view.report.findings) {
    if (finding.state != FindingState::open) continue;
    if (finding.severity == Severity::error) ++errors;
    if (finding.severity == Severity::warning) ++warnings;
  }
  if (errors + warnings == 0) return;
  std::vector<std::string> kinds;
  if (errors > 0) kinds.push_back(counted(errors, "error", "errors"));
  if (warnings > 0) kinds.push_back(counted(warnings, "warning", "warnings"));
  say(out, "Open findings", joined(kinds) + ", listed below.");
}

std::string standing_text(const QbrView& view) {
  const auto tier = view.report.assessment.tier_in_force;
  std::string out = tier ? fmt::format("**Tier {}, {}**", *tier, md(view.policy.guide(*tier).name))
                    : view.report.assessment.tier.excluded
                        ? fmt::format("**Not tiered** ({})", md(*view.report.assessment.tier.excluded))
                        : std::string("**Tier not known yet**");
  const TierResult& result = view.report.assessment.tier;
  if (!result.excluded && result.tier && result.tier != result.in_force) {
    out += fmt::format(" (the tier review should decide on Tier {})", *result.tier);
  }
  const ScoreResult& score = view.report.assessment.score;
  if (score.grade) out += fmt::format(" · ABM grade **{}** ({})", *score.grade, tenths_text(score.score_tenths));
  const Fact<Money>& acv = view.account.revenue.current_acv;
  out += acv ? fmt::format(" · ACV **{}**", md(*acv, view.policy)) : " · ACV not known";
  if (view.account.account.owner) out += fmt::format(" · owner {}", md(view.account.account.owner));
  return out;
}

}  // namespace

void write_qbr_summary(MarkdownWriter& out, const QbrView& view) {
  const FiscalCalendar calendar = view.policy.calendar_of();
  const Period reviewed = calendar.quarter(view.review.reviewed);
  const Period current = calendar.quarter(view.review.current);
  out.heading(1, fmt::format("Quarterly business review: {}, {}", view.account.name(), to_words(view.review.reviewed)));
  out.paragraph(standing_text(view));
  out.paragraph(fmt::format("Reviewed: {} to {}. Planned: {}, {} to {}.", to_words(reviewed.first),
                            to_words(reviewed.last), to_words(view.review.current), to_words(current.first),
                            to_words(current.last)));
  out.heading(2, "In short");
  say_attainment(out, view);
  say_pipeline(out, view);
  say_at_risk(out, view);
  say_retention(out, view);
  say_relationships(out, view);
  say_changes(out, view);
  say_findings(out, view);
  if (view.review.next.things.empty()) return;
  write_label(out, "Next:");
  for (const NextThing& thing : view.review.next.things) {
    out.numbered(fmt::format("**{}** {}{}", md(sentence(thing.title)), md(thing.why), cited(thing.rules)));
  }
}

}  // namespace acctplan
