// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_sections.hpp"

namespace acctplan {
namespace {

std::string names_of(const EamPack& pack, Side side) {
  std::vector<std::string> names;
  for (const Participant& one : pack.people) {
    if (one.side == side) names.push_back(escape_markdown(one.name));
  }
  return names.empty() ? "to be named" : joined(names);
}

std::string block_time(const AgendaStretch& block) {
  if (block.start) return fmt::format("{}–{}", to_words(*block.start), to_words(*block.end));
  return fmt::format("minute {} to {}", block.from, block.to);
}

}  // namespace

void write_eam_agenda(MarkdownWriter& out, const EamPack& pack) {
  out.heading(1, fmt::format("Agenda: executive meeting with {}", pack.account->name()));
  std::string when = fmt::format("**When:** {}", escape_markdown(meeting_time(pack)));
  if (pack.meeting != nullptr && pack.meeting->mode) when += fmt::format(", {}", word_of(*pack.meeting->mode));
  if (pack.meeting != nullptr && pack.meeting->venue) {
    when += fmt::format(" · **Where:** {}", escape_markdown(*pack.meeting->venue));
  }
  out.paragraph(when);
  out.bullet(fmt::format("From us: {}", names_of(pack, Side::ours)));
  out.bullet(fmt::format("From you: {}", names_of(pack, Side::theirs)));
  std::vector<std::vector<std::string>> rows;
  for (const AgendaStretch& block : pack.agenda) {
    rows.push_back({block_time(block), fmt::format("{}", block.to - block.from), escape_markdown(block.name)});
  }
  out.table({{"Time"}, {"Minutes", Align::right}, {"Block"}}, rows);
  for (const AgendaStretch& block : pack.agenda) {
    out.heading(2, block.name);
    for (const std::string& point : block.points) out.bullet(escape_markdown(point));
  }
}

}  // namespace acctplan
