// SPDX-License-Identifier: MIT
#include "calendar_chart.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {
namespace {

// Some renderers take no diagram of more than 5,000 characters.
constexpr std::size_t kMostOfChart = 4500;
constexpr std::string_view kChartHead =
    "gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %b %Y\n  tickInterval 1month\n  todayMarker off\n";

std::string_view kind_of(const CalendarEntry& entry) {
  const std::string_view rule = entry.rule;
  if (rule.starts_with("K.")) {
    const std::string_view step = rule.substr(2);
    if (step.starts_with("w")) return "Quarterly review";
    return step.starts_with("abm") ? "ABM sprint" : "Annual plan";
  }
  if (rule.starts_with("E.")) return "Executive meetings";
  if (rule.starts_with("Q.")) return "Renewals";
  return "Duties and actions";
}

/// Sections are accounts when there are several, else kinds of entries.
std::string section_of(const CalendarEntry& entry, const Calendar& calendar) {
  if (calendar.members.size() <= 1) return std::string(kind_of(entry));
  return entry.account ? entry.account_name : std::string("The team's year");
}

std::string task_of(const CalendarEntry& entry, const std::string& section) {
  std::string_view what = entry.what;
  const std::string prefix = section + ": ";
  if (what.starts_with(prefix)) what.remove_prefix(prefix.size());
  const std::string label = mermaid_text(capital(std::string(what)));
  if (!entry.end || *entry.end == entry.date) {
    return fmt::format("    {} :milestone, {}, 0d\n", label, to_iso(entry.date));
  }
  return fmt::format("    {} :{}, {}\n", label, to_iso(entry.date), to_iso(entry.end->plus_days(1)));
}

}  // namespace

CalendarChart calendar_chart(const Calendar& calendar) {
  CalendarChart out;
  std::vector<std::pair<std::string, std::string>> sections;  // names and tasks, in the order in which they come up
  std::size_t size = kChartHead.size();
  for (const CalendarEntry& entry : calendar.entries) {
    if (entry.repeats) continue;
    const std::string name = section_of(entry, calendar);
    const std::string task = task_of(entry, name);
    auto found = std::ranges::find(sections, name, [](const auto& section) { return section.first; });
    const bool fresh = found == sections.end();
    std::string head = fresh ? fmt::format("  section {}\n", mermaid_text(name)) : "";
    if (size + head.size() + task.size() > kMostOfChart) {
      out.left_from = entry.date;
      break;
    }
    size += head.size() + task.size();
    if (fresh) found = sections.insert(sections.end(), {name, std::move(head)});
    found->second += task;
  }
  if (sections.empty()) return out;
  out.text = kChartHead;
  for (const auto& [name, tasks] : sections) out.text += tasks;
  return out;
}

}  // namespace acctplan
