// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "eam_sections.hpp"

namespace acctplan {
namespace {

void write_people(MarkdownWriter& out, const EamPack& pack) {
  out.heading(2, "Who takes part");
  std::vector<std::vector<std::string>> rows;
  for (const Participant& one : pack.people) {
    rows.push_back({one.side == Side::ours ? "ours" : "theirs", escape_markdown(one.part), escape_markdown(one.name),
                    escape_markdown(one.why)});
  }
  if (rows.empty()) out.paragraph("Nobody is known yet, on either side.");
  out.table({{"Side"}, {"Part"}, {"Who"}, {"How they stand"}}, rows);
}

void write_gaps(MarkdownWriter& out, const EamPack& pack) {
  out.heading(2, "Gaps");
  if (pack.gaps.empty())
    out.paragraph("None: everybody whom the meeting wants is known, and there is enough to talk about.");
  for (const EamGap& gap : pack.gaps) {
    out.bullet(fmt::format("**{}** {}. *({})*", escape_markdown(gap.evidence.text), escape_markdown(gap.move),
                           gap.evidence.rule));
  }
}

void write_checklist(MarkdownWriter& out, const EamPack& pack) {
  out.heading(2, "Checklist");
  if (pack.dates.preparation_from) {
    out.paragraph(fmt::format("Preparation starts on {}.", to_words(*pack.dates.preparation_from)));
  }
  for (const EamStep& step : pack.preparation) {
    const std::string when = step.due ? fmt::format("**{}:** ", to_words(*step.due)) : "";
    out.bullet(fmt::format("[ ] {}{}", when, escape_markdown(step.what)));
    for (const std::string& note : step.notes) out.bullet(escape_markdown(note), 1);
  }
}

}  // namespace

void write_eam_prep(MarkdownWriter& out, const EamPack& pack) {
  out.heading(1, fmt::format("Executive meeting, preparation: {}", pack.account->name()));
  out.paragraph("*Internal: not for the customer.*");
  out.paragraph(escape_markdown(pack.standing));
  out.paragraph(
      fmt::format("**When:** {} · **Length:** {} minutes", escape_markdown(meeting_time(pack)), pack.minutes));
  write_people(out, pack);
  write_gaps(out, pack);
  write_checklist(out, pack);
  if (pack.questions.empty()) return;
  out.heading(2, "Open questions");
  for (const OpenQuestion& question : pack.questions) {
    out.bullet(fmt::format("{} {}", escape_markdown(question.question), markdown_code(question.field)));
  }
}

}  // namespace acctplan
