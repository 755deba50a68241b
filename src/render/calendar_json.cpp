// SPDX-License-Identifier: MIT
#include <acctplan/render/calendar_reports.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

void write_recurrence(JsonWriter& json, const std::optional<Recurrence>& repeats) {
  json.key("repeats");
  if (!repeats) return json.null();
  json.begin_object();
  json.field("every", repeats->every);
  json.field("unit", word_of(repeats->unit));
  json.field("until", repeats->until);
  json.end_object();
}

void write_calendar_items(JsonWriter& json, const std::vector<CalendarItem>& items) {
  json.key("items");
  json.begin_array();
  for (const CalendarItem& item : items) {
    json.begin_object();
    json.field("what", item.what);
    json.field("details", item.details);
    json.end_object();
  }
  json.end_array();
}

void write_calendar_entry(JsonWriter& json, const CalendarEntry& entry) {
  json.begin_object();
  json.field("uid", entry.uid);
  json.field("account", entry.account);
  json.field("rule", entry.rule);
  json.field("what", entry.what);
  json.field("owner", entry.owner);
  json.field("date", entry.date);
  json.field("end", entry.end);
  json.field("account_name", entry.account ? std::optional(entry.account_name) : std::nullopt);
  json.field("accounts", entry.account ? std::vector<std::string>{*entry.account} : entry.accounts);
  write_recurrence(json, entry.repeats);
  write_calendar_items(json, entry.items);
  json.end_object();
}

}  // namespace

std::string render_calendar_json(const Calendar& calendar, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "calendar", context);
  json.field("from", calendar.window.first);
  json.field("to", calendar.window.last);
  json.key("entries");
  json.begin_array();
  for (const CalendarEntry& entry : calendar.entries) write_calendar_entry(json, entry);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
