// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

void write_triggers(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const Trigger& trigger : view.assessment.triggers.triggers) {
    rows.push_back({md(spoken(trigger.type)), md(trigger.date), md(capital(trigger.asks)), md(trigger.due),
                    std::string(word_of(trigger.state)), trigger.rule});
  }
  if (rows.empty()) return;
  out.table({{"Trigger", Align::left},
             {"Date", Align::left},
             {"Asks for", Align::left},
             {"By", Align::left},
             {"State", Align::left},
             {"Rule", Align::left}},
            rows);
}

void write_other_signals(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const SignalNote& note : view.assessment.triggers.signals) {
    const Signal& signal = *note.signal;
    std::string what = signal.note ? md(*signal.note) : "";
    if (signal.score) what += fmt::format("{}score {}", what.empty() ? "" : ", ", cut_to_text(signal.score->value, 0));
    if (signal.source) what += fmt::format("{}(source: {})", what.empty() ? "" : " ", md(*signal.source));
    rows.push_back({signal.date ? to_words(*signal.date) : "undated", spoken(word_of(*signal.type)),
                    what.empty() ? "–" : what, note.points_to.empty() ? "–" : md(note.points_to)});
  }
  if (rows.empty()) return;
  out.heading(3, "Signals of the last year");
  out.table({{"Date", Align::left}, {"Signal", Align::left}, {"What we know", Align::left}, {"Points to", Align::left}},
            rows);
}

void write_plays(MarkdownWriter& out, const PlanView& view) {
  bool any = false;
  std::vector<std::string> seen;
  for (const SignalNote& note : view.assessment.triggers.signals) {
    if (note.sales_play.empty() && note.marketing_play.empty()) continue;
    const std::string text =
        fmt::format("**{}:** sales: {}; marketing: {}.", capital(spoken(word_of(*note.signal->type))),
                    md(note.sales_play), md(note.marketing_play));
    if (std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    seen.push_back(text);
    if (!any) out.heading(3, "Plays that go with them");
    any = true;
    out.bullet(text);
  }
}

void write_financial(MarkdownWriter& out, const PlanView& view) {
  const auto& notes = view.assessment.triggers.financial;
  if (notes.empty()) return;
  out.heading(3, "Reading their figures");
  for (const FinancialNote& note : notes) {
    out.bullet(fmt::format("**{}:** {}", md(fmt::format("{} {}", capital(spoken(note.fact)), note.shown)),
                           md(sentence(note.reading))));
  }
}

/// Markdown anchors are made of a heading's words; the brief links to this one.
constexpr std::string_view kFindingsHeading = "Open findings";

/// Each playbook stands below with its steps, so that a note that it has no action yet would only repeat it.
constexpr std::string_view kPlaybookOpen = "C.playbook.open";

bool shows_finding(const Finding& finding) {
  return finding.state != FindingState::waived && finding.rule != kPlaybookOpen;
}

void write_findings(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const Finding& finding : view.findings) {
    if (!shows_finding(finding)) continue;
    const std::string severity = finding.state == FindingState::held
                                     ? fmt::format("{} (held)", to_text(finding.severity))
                                     : std::string(to_text(finding.severity));
    const std::string place = finding.span.known() ? markdown_code(place_of(finding.span)) : "–";
    rows.push_back({severity, md(capital(sentence(finding.message))), md(capital(sentence(finding.remedy))),
                    md(finding.due), finding.rule, place});
  }
  if (rows.empty()) return;
  out.heading(3, kFindingsHeading);
  out.table({{"Severity", Align::left},
             {"Finding", Align::left},
             {"Remedy", Align::left},
             {"Due", Align::left},
             {"Rule", Align::left},
             {"Place", Align::left}},
            rows);
  for (const Finding& finding : view.findings) {
    if (finding.state == FindingState::waived) {
      out.bullet(fmt::format("Waived: {} {} *({})*", md(sentence(finding.message)), md(sentence(finding.state_note)),
                             finding.rule));
    }
  }
}

void write_playbook(MarkdownWriter& out, const PlanView& view, const DetectedPlaybook& playbook) {
  out.heading(3, fmt::format("Playbook: {}", playbook.name));
  out.paragraph(fmt::format("{} *({})*", md(sentence(playbook.evidence.text)), playbook.rule));
  if (!playbook.figures.empty()) out.paragraph(md(sentence(capital(playbook.figures))));
  if (playbook.window_from && playbook.window_to) {
    out.paragraph(fmt::format("Window: {} to {}.", to_words(*playbook.window_from), to_words(*playbook.window_to)));
  }
  for (const DatedStep& step : playbook.steps) {
    std::string text = md(capital(step.what));
    if (step.due) text += fmt::format(" — **{}**{}", to_words(*step.due), *step.due < view.as_of ? " (past)" : "");
    write_task(out, TaskState::open, text);
  }
}

}  // namespace

bool lists_findings(const PlanView& view) { return std::ranges::any_of(view.findings, shows_finding); }

void write_signals(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Signals and triggers");
  const auto& triggers = view.assessment.triggers;
  if (triggers.triggers.empty() && triggers.signals.empty() && triggers.financial.empty() &&
      view.assessment.account->signals.given) {
    out.paragraph("No signal of the last year is recorded.");
  }
  write_triggers(out, view);
  write_other_signals(out, view);
  write_plays(out, view);
  write_financial(out, view);
  write_questions(out, view, "signals");
}

void write_risks(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Risks and playbooks");
  std::vector<std::vector<std::string>> rows;
  for (const PlanRisk& risk : view.plan.risks) {
    rows.push_back({md(capital(risk.what)), risk.why.empty() ? "–" : md(sentence(capital(risk.why))),
                    risk.mitigation.empty() ? "none yet" : md(capital(risk.mitigation)),
                    risk.rules.empty() ? "–" : fmt::format("{}", fmt::join(risk.rules, ", "))});
  }
  if (!rows.empty()) {
    out.table({{"Risk", Align::left}, {"Why", Align::left}, {"Mitigation", Align::left}, {"Rule", Align::left}}, rows);
  }
  write_findings(out, view);
  for (const DetectedPlaybook& playbook : view.assessment.playbooks) write_playbook(out, view, playbook);
  write_questions(out, view, "risks");
}

}  // namespace acctplan
