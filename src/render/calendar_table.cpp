// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/render/calendar_reports.hpp>
#include <acctplan/render/terminal_table.hpp>

#include "calendar_words.hpp"
#include "report_words.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kWidestName = 24;
constexpr std::size_t kNarrowestText = 24;
constexpr std::size_t kGapOfColumns = 2;

/// "Feb 2026".
std::string month_of(const Date& date) {
  const std::string words = to_words(date);
  return words.substr(words.find(' ') + 1);
}

/// "Mon  2", "Wed  1–7", "Mon 30–5 Apr": the month stands above.
std::string days_of(const CalendarEntry& entry) {
  constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const std::chrono::weekday day(entry.date.days());
  std::string out = fmt::format("{} {:>2}", kDays[day.c_encoding()], entry.date.day());
  if (!entry.end || *entry.end == entry.date) return out;
  const bool same_month = month_of(entry.date) == month_of(*entry.end);
  if (same_month) return out + fmt::format("\u2013{}", entry.end->day());
  const std::string last = to_words(*entry.end);
  return out + "\u2013" + (entry.date.year() == entry.end->year() ? last.substr(0, last.rfind(' ')) : last);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// The rows of a table in which one column is wrapped, and above which rows a month begins.
struct DatedRows {
  Rows rows;
  std::vector<std::string> months;  ///< of each row; empty where none begins
};

/// Columns: days, account (when several), what, who, rule.
class DatedTable {
 public:
  DatedTable(const Calendar& calendar, std::size_t width) : calendar_(calendar) {
    if (calendar.members.size() > 1) columns_.push_back({"account", Align::left, Shrink::yes});
    text_ = columns_.size();
    columns_.push_back({"what", Align::left, Shrink::yes});
    columns_.push_back({"who", Align::left, Shrink::yes});
    columns_.push_back({"rule"});
    std::size_t rest = 0;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (column == text_) continue;
      std::size_t widest = columns_[column].title.size();
      for (const CalendarEntry& entry : calendar.entries) {
        widest = std::max(widest, display_width(cells_of(entry)[column]));
      }
      rest += widest + kGapOfColumns;
    }
    text_width_ = width > rest + kNarrowestText ? width - rest : kNarrowestText;
  }

  [[nodiscard]] std::string render(std::size_t width) const {
    const DatedRows dated = rows();
    const std::vector<std::string> lines = lines_of(render_terminal_table(columns_, dated.rows, width));
    std::string out = lines.front() + "\n";
    for (std::size_t row = 0; row < dated.rows.size(); ++row) {
      if (!dated.months[row].empty()) out += "\n" + dated.months[row] + "\n";
      out += lines[row + 1] + "\n";
    }
    return out;
  }

 private:
  [[nodiscard]] std::vector<std::string> cells_of(const CalendarEntry& entry) const {
    std::vector<std::string> out = {days_of(entry)};
    if (text_ > 1) out.push_back(fit_to_width(whose_words(entry), kWidestName));
    out.push_back(entry_words(entry, calendar_.window));
    out.push_back(entry.owner ? fit_to_width(*entry.owner, kWidestName) : kDash);
    out.push_back(entry.rule);
    return out;
  }

  [[nodiscard]] DatedRows rows() const {
    DatedRows out;
    std::string month;
    for (const CalendarEntry& entry : calendar_.entries) {
      std::vector<std::string> cells = cells_of(entry);
      const std::vector<std::string> lines = lines_of(wrap_text(cells[text_], text_width_, 0));
      const std::string now = month_of(entry.date);
      out.months.push_back(now == month ? "" : now);
      month = now;
      cells[text_] = lines.front();
      out.rows.push_back(std::move(cells));
      for (std::size_t line = 1; line < lines.size(); ++line) {
        std::vector<std::string> more(columns_.size());
        more[text_] = lines[line];
        out.rows.push_back(std::move(more));
        out.months.emplace_back();
      }
    }
    return out;
  }

  const Calendar& calendar_;
  std::vector<TerminalColumn> columns_ = {{"day"}};
  std::size_t text_ = 0;  ///< the column that is wrapped
  std::size_t text_width_ = 0;
};

}  // namespace

std::string render_calendar_table(const Calendar& calendar, const ReportContext& context, TextStyle style) {
  std::string out = sanitize_terminal(calendar_heading(calendar, context)) + "\n\n";
  if (calendar.entries.empty()) {
    out += "Nothing falls into this time.\n";
  } else {
    out += DatedTable(calendar, style.width).render(style.width);
  }
  const bool has_steps =
      std::ranges::any_of(calendar.entries, [](const CalendarEntry& entry) { return !entry.items.empty(); });
  if (has_steps) {
    out += "\n" + wrap_text("What a step asks for: acctplan explain RULE, or --format md.", style.width, 0) + "\n";
  }
  if (const std::string words = untiered_words(calendar); !words.empty()) {
    out += "\n" + wrap_text(words, style.width, 0) + "\n";
  }
  return out;
}

}  // namespace acctplan
