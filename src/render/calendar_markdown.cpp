// SPDX-License-Identifier: MIT
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/model/rules.hpp>
#include <acctplan/render/calendar_reports.hpp>
#include <acctplan/render/markdown_writer.hpp>

#include "calendar_chart.hpp"
#include "calendar_words.hpp"
#include "report_words.hpp"

namespace acctplan {
namespace {

void write_chart(MarkdownWriter& out, const Calendar& calendar) {
  const CalendarChart chart = calendar_chart(calendar);
  if (chart.text.empty()) return;
  out.code_block("mermaid", chart.text);
  if (chart.left_from) {
    out.paragraph(fmt::format("The chart holds no more; the table goes on from {}.", to_words(*chart.left_from)));
  }
}

void write_dates(MarkdownWriter& out, const Calendar& calendar) {
  const bool several = calendar.members.size() > 1;
  Rows rows;
  for (const CalendarEntry& entry : calendar.entries) {
    std::string when = to_words(entry.date);
    if (entry.end && *entry.end != entry.date) when += " to " + to_words(*entry.end);
    std::vector<std::string> row = {std::move(when)};
    if (several) row.push_back(whose_words(entry));
    row.push_back(entry_words(entry, calendar.window));
    row.push_back(entry.owner.value_or(kDash));
    row.push_back(entry.rule);
    rows.push_back(std::move(row));
  }
  std::vector<MarkdownColumn> columns = {{"When"}};
  if (several) columns.push_back({"Account"});
  for (const char* title : {"What", "Who", "Rule"}) columns.push_back({title});
  out.heading(2, "Dates");
  out.table(columns, escaped(std::move(rows)));
}

/// What a list of points is for: a step, or the topics of one meeting.
std::string title_of(const CalendarEntry& entry) {
  if (entry.rule == "E.due") {
    return fmt::format("{}: {}, {}", whose_words(entry), capital(entry.what), to_words(entry.date));
  }
  const Rule* const rule = entry.rule.starts_with("E.") ? find_rule(entry.rule) : nullptr;
  return rule != nullptr ? std::string(rule->title) : capital(entry.what);
}

/// Each list once, where it comes first.
void write_steps(MarkdownWriter& out, const Calendar& calendar) {
  std::set<std::string> written;
  for (const CalendarEntry& entry : calendar.entries) {
    if (entry.items.empty()) continue;
    const std::string title = title_of(entry);
    if (!written.insert(title).second) continue;
    if (written.size() == 1) out.heading(2, "What the steps ask for");
    out.heading(3, title);
    for (const CalendarItem& item : entry.items) {
      out.bullet(escape_markdown(item.what));
      for (const std::string& detail : item.details) out.bullet(escape_markdown(detail), 1);
    }
  }
}

}  // namespace

std::string render_calendar_markdown(const Calendar& calendar, const ReportContext& context) {
  MarkdownWriter out;
  out.heading(1, calendar.members.size() == 1 ? "Calendar: " + calendar.members.front().name : "Calendar");
  out.paragraph(escape_markdown(calendar_heading(calendar, context)));
  if (calendar.entries.empty()) out.paragraph("Nothing falls into this time.");
  write_chart(out, calendar);
  if (!calendar.entries.empty()) write_dates(out, calendar);
  if (const std::string words = untiered_words(calendar); !words.empty()) out.paragraph(words);
  write_steps(out, calendar);
  return out.take();
}

}  // namespace acctplan
