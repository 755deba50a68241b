// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/terminal_table.hpp>

#include "tier_words.hpp"

namespace acctplan {
namespace {

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

struct FittedTable {
  std::vector<TerminalColumn> columns;
  Rows rows;
  std::vector<std::string> notes = {};
};

/// Leaves out columns, in the order of `dispensable`, until the table is no wider than the terminal.
std::string fit_table(FittedTable table, std::vector<std::string_view> dispensable, std::size_t width) {
  for (;;) {
    std::string out = render_terminal_table(table.columns, table.rows, width, table.notes);
    if (widest_line(out) <= width || dispensable.empty()) return out;
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const TerminalColumn& each) { return each.title == dispensable.front(); });
    dispensable.erase(dispensable.begin());
    if (column == table.columns.end()) continue;
    const auto at = column - table.columns.begin();
    table.columns.erase(column);
    for (auto& row : table.rows) {
      if (at < static_cast<std::ptrdiff_t>(row.size())) row.erase(row.begin() + at);
    }
  }
}

std::string shape_text(const TierReport& report, const ReportContext& context, std::size_t width) {
  ShapeTable shape = tier_shape(report, context);
  FittedTable table;
  for (const std::string& title : shape.titles) {
    const bool words = title.empty() || title == "target" || title.starts_with("guidance");
    table.columns.push_back({title, words ? Align::left : Align::right, title == "target" ? Shrink::yes : Shrink::no});
  }
  table.rows = std::move(shape.rows);
  return fit_table(std::move(table), {"hours a week", "target", "ACV", "share"}, width);
}

std::string matrix_text(const std::vector<TierMove>& moves, const ReportContext& context, std::size_t width) {
  const std::vector<TerminalColumn> columns = {
      {"from \\ to"}, {"1", Align::right}, {"2", Align::right}, {"3", Align::right}, {"4", Align::right}};
  std::string out = render_terminal_table(columns, move_matrix(moves, context, MoveCell::count_and_acv), width);
  if (widest_line(out) <= width) return out;
  return render_terminal_table(columns, move_matrix(moves, context, MoveCell::count), width);
}

/// The accounts one by one, with their reasons beneath.
std::string accounts_text(const TierReport& report, const ReportContext& context, std::size_t width) {
  FittedTable table;
  table.columns = {{"id", Align::left, Shrink::yes},
                   {"name", Align::left, Shrink::yes},
                   {"tier", Align::right},
                   {"was", Align::right},
                   {"action"},
                   {"ACV", Align::right},
                   {"rules", Align::left, Shrink::yes}};
  const std::vector<TierResult>& rows = report.review.first;
  const std::size_t shown = std::min(rows.size(), report.review.choice.top.value_or(rows.size()));
  for (std::size_t i = 0; i < shown; ++i) {
    const TierResult& result = rows[i];
    table.rows.push_back({result.id, result.name, result.tier ? std::to_string(*result.tier) : kDash,
                          result.previous ? std::to_string(*result.previous) : kDash, action_words(result),
                          money_words(result.acv, context), rules_of(result.reasons)});
    table.notes.push_back(account_words(result));
  }
  if (table.rows.empty()) return "No account is listed.\n";
  std::string out = fit_table(std::move(table), {"rules", "was", "ACV"}, width);
  if (shown < rows.size()) out += more_words(shown, rows.size()) + '\n';
  return out;
}

std::string section_text(const TierSection& section, const ReportContext& context, std::size_t width) {
  FittedTable table;
  table.columns = {{"tier"},
                   {"id", Align::left, Shrink::yes},
                   {"name", Align::left, Shrink::yes},
                   {"owner", Align::left, Shrink::yes},
                   {"ACV", Align::right}};
  for (const TierResult& result : section.list->rows) {
    table.rows.push_back(
        {tier_step(result), result.id, result.name, result.owner.value_or(kDash), money_words(result.acv, context)});
    table.notes.push_back(listed_because(result));
  }
  std::string out = wrap_text(section.title, width, 0) + '\n' + fit_table(std::move(table), {"owner", "ACV"}, width);
  const std::string more = more_words(section.list->rows.size(), section.list->count);
  if (!more.empty()) out += more + '\n';
  return out;
}

/// Sentences, each on lines of its own.
std::string sentences_text(const std::vector<std::string>& sentences, std::size_t width) {
  std::string out;
  for (const std::string& sentence : sentences) out += wrap_text(sentence, width, 0) + '\n';
  return out;
}

/// What another policy would change.
std::string against_text(const TierReport& report, const ReportContext& context, std::size_t width) {
  const PolicyComparison& against = *report.against;
  FittedTable shape{{{""},
                     {"here", Align::right},
                     {"share", Align::right},
                     {"ACV", Align::right},
                     {"there", Align::right},
                     {"its share", Align::right},
                     {"its ACV", Align::right}},
                    against_shape(against, context)};
  std::string out = wrap_text(against_heading(against, context), width, 0) + "\n\n" +
                    fit_table(std::move(shape), {"its ACV", "ACV", "its share", "share"}, width);
  if (!against.moves.empty()) out += '\n' + matrix_text(against.moves, context, width);
  if (against.changes.empty()) return out;
  FittedTable list{{{"tier"},
                    {"id", Align::left, Shrink::yes},
                    {"name", Align::left, Shrink::yes},
                    {"owner", Align::left, Shrink::yes},
                    {"ACV", Align::right}},
                   {}};
  const std::size_t shown = std::min(against.changes.size(), report.review.choice.top.value_or(kListedRows));
  for (std::size_t i = 0; i < shown; ++i) {
    const PolicyMove& move = against.changes[i];
    list.rows.push_back(
        {against_step(move), move.id, move.name, move.owner.value_or(kDash), money_words(move.acv, context)});
    list.notes.push_back(against_because(move, against));
  }
  out += '\n' + fit_table(std::move(list), {"owner", "ACV"}, width);
  const std::string more = more_words(shown, against.changes.size());
  return more.empty() ? out : out + more + '\n';
}

/// The review's lists, or the accounts one by one.
std::string lists_text(const TierReport& report, const ReportContext& context, std::size_t width) {
  if (shown_whole(report)) return accounts_text(report, context, width);
  std::string out;
  for (const TierSection& section : tier_sections(report, context)) {
    out += section_text(section, context, width) + '\n';
  }
  return out + wrap_text("Every account with its reasons: --format csv, json or xlsx, with -o FILE.", width, 0) + '\n';
}

}  // namespace

std::string render_tier_table(const TierReport& report, const ReportContext& context, TextStyle style) {
  const std::size_t width = style.width;
  std::string out = wrap_text(tier_heading(report, context), width, 0) + "\n\n";
  if (report.against) {
    out += against_text(report, context, width);
  } else {
    if (report.portfolio.accounts > 1) {
      out += shape_text(report, context, width) + '\n';
      out += sentences_text(shape_notes(report, context), width) + '\n';
      const std::vector<std::string> moves = move_notes(report, context);
      if (!moves.empty()) out += sentences_text(moves, width) + '\n';
      if (!report.portfolio.moves.empty()) out += matrix_text(report.portfolio.moves, context, width) + '\n';
    }
    out += lists_text(report, context, width);
  }
  if (!report.rejected.empty()) out += '\n' + wrap_text(rejected_words(report), width, 0) + '\n';
  return out;
}

}  // namespace acctplan
