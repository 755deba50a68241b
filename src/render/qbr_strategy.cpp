// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

/// The best of a long ranking; the JSON result has them all.
constexpr std::size_t kRanked = 10;

void write_action_list(MarkdownWriter& out, std::string_view label, const std::vector<const Action*>& actions,
                       TaskState state) {
  if (actions.empty()) return;
  write_label(out, label);
  for (const Action* action : actions) {
    std::string text = md(action->what);
    if (action->owner) text += fmt::format(", {}", md(action->owner));
    if (action->due) text += fmt::format(", due {}", to_words(*action->due));
    write_task(out, state, text);
  }
}

void write_execution_part(MarkdownWriter& out, const QbrView& view) {
  const QbrExecution& execution = view.review.execution;
  out.heading(3, "Plan against execution");
  out.paragraph(fmt::format("Objective of {}: {}. {} *(Q.execution)*", to_words(view.review.reviewed),
                            execution.objective ? md(*execution.objective) : std::string("not known"),
                            md(sentence(capital(execution.evidence.text)))));
  write_action_list(out, fmt::format("Done in {}:", to_words(view.review.reviewed)), execution.done, TaskState::done);
  write_action_list(out, "Late:", execution.late, TaskState::open);
  write_action_list(out, "Open:", execution.open, TaskState::open);
}

void write_ranking_table(MarkdownWriter& out, const QbrView& view) {
  const auto& ranking = view.review.ranking;
  if (ranking.empty()) return;
  out.heading(3, "Opportunities by value and chance");
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(kRanked, ranking.size()); ++i) {
    const QbrRanked& ranked = ranking[i];
    rows.push_back({std::to_string(i + 1), md(ranked.name), ranked.whitespace ? "whitespace" : "deal",
                    md(ranked.amount, view.policy), share_text(ranked.chance), md(ranked.expected, view.policy)});
  }
  out.table({{"Rank", Align::right},
             {"Opportunity", Align::left},
             {"Kind", Align::left},
             {"Value a year", Align::right},
             {"Chance", Align::right},
             {"Expected", Align::right}},
            rows);
  if (ranking.size() > kRanked) out.paragraph(fmt::format("{} more are worth less.", ranking.size() - kRanked));
}

void write_landscape(MarkdownWriter& out, const QbrView& view) {
  const Competition& competition = view.account.competition;
  std::vector<std::string> parts;
  if (competition.incumbent.vendor) {
    std::string text = fmt::format("incumbent {}", md(competition.incumbent.vendor));
    if (competition.incumbent.contract_end) {
      text += fmt::format(", contract to {}", to_words(*competition.incumbent.contract_end));
    }
    if (competition.incumbent.satisfaction) {
      text += fmt::format(", satisfaction {}", word_of(*competition.incumbent.satisfaction));
    }
    parts.push_back(text);
  }
  if (!competition.evaluating.empty())
    parts.push_back(fmt::format("also evaluated: {}", joined(competition.evaluating)));
  out.heading(3, "Competition and risks");
  if (!parts.empty()) out.paragraph(capital(fmt::format("{}.", fmt::join(parts, "; "))));
  for (const Risk& risk : view.account.risks) {
    if (!risk.what) continue;
    out.bullet(fmt::format("{}: {}", md(capital(*risk.what)),
                           risk.mitigation ? md(*risk.mitigation) : std::string("nothing is done about it yet")));
  }
}

void write_what_changed(MarkdownWriter& out, const QbrView& view) {
  const QbrChanges& changes = view.review.changes;
  if (!changes.since) {
    out.paragraph(
        view.report.compared
            ? "The files of --previous say nothing of this account, so what changed is not known. *(Q.changes)*"
            : "What changed is told when --previous names last quarter's files. *(Q.changes)*");
    return;
  }
  const bool any = !changes.standing.empty() || !changes.competition.empty() || !changes.risks.empty();
  if (!any) {
    out.paragraph(fmt::format("Neither tier, score, competition nor risks changed since {}. *(Q.changes)*",
                              to_words(*changes.since)));
    return;
  }
  write_label(out, fmt::format("Changed since {}:", to_words(*changes.since)));
  for (const auto* list : {&changes.standing, &changes.competition, &changes.risks}) write_lines(out, *list);
}

}  // namespace

void write_qbr_strategy(MarkdownWriter& out, const QbrView& view) {
  write_week(out, view, "K.w3");
  write_execution_part(out, view);
  write_ranking_table(out, view);
  write_landscape(out, view);
  write_what_changed(out, view);
}

void write_qbr_next(MarkdownWriter& out, const QbrView& view) {
  const QbrNext& next = view.review.next;
  write_week(out, view, "K.w4");
  std::string objective = next.objective ? md(*next.objective) : std::string("not known");
  if (next.objective_of_policy) objective += " (the policy's, until the plan has its own)";
  out.paragraph(fmt::format("Objective of {}: {}. *(Q.next)*", to_words(view.review.current), objective));
  const auto write = [&](std::string_view label, const std::vector<Evidence>& lines) {
    if (lines.empty()) return;
    write_label(out, label);
    write_lines(out, lines);
  };
  write("Resources and escalations:", next.resources);
  write("Executive meeting:", next.meetings);
  write("Asked of others:", next.asks);
}

}  // namespace acctplan
