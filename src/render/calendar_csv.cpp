// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/render/calendar_reports.hpp>
#include <acctplan/render/csv_writer.hpp>

#include "calendar_words.hpp"

namespace acctplan {
namespace {

/// "first: this, that; second".
std::string joined_items(const std::vector<CalendarItem>& items) {
  std::string out;
  for (const CalendarItem& item : items) {
    if (!out.empty()) out += "; ";
    out += item.what;
    if (!item.details.empty()) out += fmt::format(": {}", fmt::join(item.details, ", "));
  }
  return out;
}

}  // namespace

std::string render_calendar_csv(const Calendar& calendar, const ReportContext&) {
  CsvWriter csv({"date", "end", "account", "account_name", "what", "owner", "rule", "every", "unit", "until", "items",
                 "accounts", "uid"});
  for (const CalendarEntry& entry : calendar.entries) {
    csv.text(to_iso(entry.date)).text(entry.end ? to_iso(*entry.end) : "");
    csv.text(entry.account.value_or("")).text(entry.account ? entry.account_name : "");
    csv.text(entry.what).text(entry.owner.value_or("")).text(entry.rule);
    csv.number(entry.repeats ? std::optional(entry.repeats->every) : std::nullopt);
    csv.text(entry.repeats ? word_of(entry.repeats->unit) : "");
    csv.text(entry.repeats ? to_iso(entry.repeats->until) : "");
    csv.text(joined_items(entry.items));
    csv.text(accounts_words(entry));
    csv.text(entry.uid);
    csv.end_row();
  }
  return csv.take();
}

}  // namespace acctplan
