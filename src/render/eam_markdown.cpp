// SPDX-License-Identifier: MIT
#include <acctplan/render/eam_markdown.hpp>

#include <fmt/format.h>

#include "eam_sections.hpp"

namespace acctplan {
namespace {

void write_standing(MarkdownWriter& out, const EamPack& pack) {
  out.heading(1, fmt::format("Executive meeting: {}", pack.account->name()));
  out.paragraph(escape_markdown(pack.standing));
}

/// Under the parts that stay with us.
void write_footer_of_eam(MarkdownWriter& out, const EamPack& pack, const ReportContext& context) {
  out.thematic_break();
  out.paragraph(fmt::format("Owner: {} · as of {} · policy {} (`{}`)",
                            escape_markdown(pack.account->account.owner.value_or("–")), to_words(context.as_of),
                            escape_markdown(context.policy.name.value_or("default")),
                            context.policy.sha256.substr(0, 12)));
}

}  // namespace

std::string meeting_time(const EamPack& pack) {
  if (!pack.date) return "day to be agreed";
  std::string out = to_words(*pack.date);
  if (pack.meeting == nullptr) out += " (proposed)";
  if (!pack.agenda.empty() && pack.agenda.front().start) {
    out += fmt::format(", {} to {}", to_words(*pack.agenda.front().start), to_words(*pack.agenda.back().end));
    if (pack.account->account.timezone) out += fmt::format(" ({})", *pack.account->account.timezone);
  }
  return out;
}

std::string render_eam_markdown(const EamPack& pack, const ReportContext& context, EamPart part) {
  MarkdownWriter out;
  if (!pack.needed) {
    write_standing(out, pack);
    return out.take();
  }
  switch (part) {
    case EamPart::prep:
      write_eam_prep(out, pack);
      break;
    case EamPart::agenda:
      write_eam_agenda(out, pack);
      return out.take();
    case EamPart::deck:
      write_eam_slides(out, pack);
      return out.take();
    case EamPart::followup:
      write_eam_followup(out, pack);
      break;
  }
  write_footer_of_eam(out, pack, context);
  return out.take();
}

}  // namespace acctplan
