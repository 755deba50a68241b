// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/render/calendar_reports.hpp>

#include "calendar_words.hpp"
#include "direction_marks.hpp"
#include "line_fields.hpp"
#include "report_words.hpp"

namespace acctplan {
namespace {

/// Text on one line, without what iCalendar does not take.
std::string event_text(std::string_view given) {
  std::string out = without_turns(given, DirectionMarks::replaced);
  for (char& c : out) {
    constexpr unsigned char kDelete = 0x7F;
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte == kDelete) c = ' ';
  }
  return out;
}

std::string description_of(const CalendarEntry& entry) {
  std::string out;
  for (const CalendarItem& item : entry.items) {
    out += "- " + event_text(item.what) + "\n";
    for (const std::string& detail : item.details) out += "  - " + event_text(detail) + "\n";
  }
  if (!out.empty()) out += "\n";
  if (!entry.accounts.empty()) out += fmt::format("Accounts: {}\n", accounts_words(entry));
  if (entry.owner) out += fmt::format("Owner: {}\n", event_text(*entry.owner));
  return out + "Rule: " + entry.rule;
}

void append_event(std::string& out, const CalendarEntry& entry) {
  // The team's steps are the same events in each file, whichever accounts it is about.
  const std::string what = event_text(capital(entry.what));
  std::string summary = entry.account ? event_text(entry.account_name) : what;
  if (entry.account && !what.empty()) summary += ": " + what;
  out += "event";
  append_line_field(out, entry.uid);
  append_line_field(out, to_iso(entry.date));
  append_line_field(out, to_iso(entry.end.value_or(entry.date).plus_days(1)));
  append_line_field(out, summary);
  append_line_field(out, description_of(entry));
  append_line_field(out, entry.rule);
  out += '\n';
  if (!entry.repeats) return;
  constexpr std::int64_t kWeek = 7;
  const bool weekly = entry.repeats->unit == RepeatUnit::day && entry.repeats->every % kWeek == 0;
  out += fmt::format("repeat\t{}\t{}\t{}\n", weekly ? "week" : word_of(entry.repeats->unit),
                     weekly ? entry.repeats->every / kWeek : entry.repeats->every, to_iso(entry.repeats->until));
}

}  // namespace

std::string render_calendar_events(const Calendar& calendar, const ReportContext& context) {
  std::string out = "calendar";
  const bool single = calendar.members.size() == 1;
  append_line_field(out, single ? "acctplan " + calendar.members.front().id : "acctplan");
  append_line_field(out, to_iso(context.as_of));
  // Programs that have an event already take the edition of the higher number.
  append_line_field(out, std::to_string(std::max<std::int64_t>(days_between(Date(), context.as_of), 0)));
  out += '\n';
  for (const CalendarEntry& entry : calendar.entries) append_event(out, entry);
  return out;
}

}  // namespace acctplan
