// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/terminal_table.hpp>
#include <acctplan/render/terminal_text.hpp>
#include <acctplan/render/whitespace_pieces.hpp>

#include "report_words.hpp"
#include "whitespace_grid.hpp"
#include "whitespace_rollup_parts.hpp"

namespace acctplan {
namespace {

std::string points_words(const WhitespaceOpportunity& item) {
  return fmt::format("{}+{}+{}+{}", item.points.revenue, item.points.probability, item.points.timeline,
                     item.points.alignment);
}

std::string score_words(const WhitespaceOpportunity& item) {
  return item.ceiling > item.score ? fmt::format("{} (to {})", item.score, item.ceiling) : std::to_string(item.score);
}

std::string timeline_words(const WhitespaceOpportunity& item) {
  return item.timeline_assumed ? item.timeline + " (assumed)" : item.timeline;
}

std::string then_words(const WhitespaceOpportunity& item) {
  if (item.counting != Counting::counted) {
    return item.counting == Counting::in_pipeline ? "in the pipeline, not totalled"
                                                  : fmt::format("{}, not totalled", word_of(item.counting));
  }
  std::string out = item.duty;
  if (item.duty_due) out += fmt::format(" (due {})", to_iso(*item.duty_due));
  if (!item.lift.empty()) out += fmt::format("{}{}", out.empty() ? "" : "; ", item.lift);
  return out;
}

/// How the value came about; of an entry of the file the table says that already.
std::string basis_words(const WhitespaceOpportunity& item) {
  if (!item.discovered) return {};
  return fmt::format("{}: {}{}{}", word_of(item.confidence), item.basis, item.note.empty() ? "" : "; ", item.note);
}

std::vector<std::string> row_of(const WhitespaceOpportunity& item, const ReportContext& context) {
  return {item.priority,        score_words(item),
          points_words(item),   money_words(item.annual_value, context),
          timeline_words(item), item.name.empty() ? item.target : item.name};
}

std::vector<std::string> product_row(const ProductUse& product, const ReportContext& context) {
  const auto count = [](const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : kDash; };
  return {product.id,
          product.plan.value_or(kDash),
          count(product.seats),
          count(product.active),
          product.utilisation ? share_words(*product.utilisation) : "n/a",
          money_words(product.acv, context)};
}

std::string totals_words(const WhitespaceResult& result, const ReportContext& context) {
  std::string out = fmt::format("Identified {}", money_words(result.total, context));
  if (result.total_multiple) out += fmt::format(" ({} current ACV)", multiple_words(result.total_multiple));
  out += fmt::format(", pursuable {}", money_words(result.pursuable, context));
  if (result.pursuable_multiple) out += fmt::format(" ({})", multiple_words(result.pursuable_multiple));
  for (std::size_t i = 0; i < result.by_dimension.size(); ++i) {
    const auto& [dimension, amount] = result.by_dimension[i];
    out += fmt::format("{}{} {}", i == 0 ? "; by dimension: " : ", ", word_of(dimension), money_words(amount, context));
  }
  return out + ".";
}

std::string title_of(const WhitespaceResult& result, const ReportContext& context) {
  return fmt::format("{} ({}), current ACV {}", result.name, result.id, money_words(result.current_acv, context));
}

Rows product_rows(const WhitespaceResult& result, const ReportContext& context) {
  Rows rows;
  for (const ProductUse& product : result.products) rows.push_back(product_row(product, context));
  return rows;
}

Rows opportunity_rows(const WhitespaceResult& result, const ReportContext& context) {
  Rows rows;
  for (const WhitespaceOpportunity& item : result.opportunities) rows.push_back(row_of(item, context));
  return rows;
}

/// How much of a row stands in the table itself; the rest goes beneath it, so that names are cut last.
enum class Squeeze { none, two_lines, names };

std::string beneath(const WhitespaceOpportunity& item, const ReportContext& context, Squeeze squeeze) {
  std::string out;
  if (squeeze == Squeeze::names) {
    out = fmt::format("{}, {} a year, ", score_words(item), money_words(item.annual_value, context));
  }
  if (squeeze != Squeeze::none) out += fmt::format("{}, {}", points_words(item), timeline_words(item));
  for (const std::string& more : {basis_words(item), then_words(item)}) {
    if (!more.empty()) out += (out.empty() ? "" : "; ") + more;
  }
  return out;
}

std::string opportunity_table(const WhitespaceResult& result, const ReportContext& context, std::size_t width,
                              Squeeze squeeze) {
  Rows rows;
  std::vector<std::string> notes;
  for (const WhitespaceOpportunity& item : result.opportunities) {
    std::vector<std::string> row = row_of(item, context);
    if (squeeze == Squeeze::two_lines) row = {row[0], row[1], row[3], row[5]};
    if (squeeze == Squeeze::names) row = {row[0], row[5]};
    rows.push_back(std::move(row));
    notes.push_back(beneath(item, context, squeeze));
  }
  const TerminalColumn name{"opportunity", Align::left, Shrink::yes};
  std::vector<TerminalColumn> columns = {{""}};
  if (squeeze != Squeeze::names) columns.push_back({"score", Align::right});
  if (squeeze == Squeeze::none) columns.push_back({"parts"});
  if (squeeze != Squeeze::names) columns.push_back({"value a year", Align::right});
  if (squeeze == Squeeze::none) columns.push_back({"timeline"});
  columns.push_back(name);
  return render_terminal_table(columns, rows, width, notes);
}

bool fits(std::string_view table, std::size_t width) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    if (display_width(table.substr(0, end)) > width) return false;
    table.remove_prefix(std::min(end + 1, table.size()));
  }
  return true;
}

/// The fullest table that shows every name whole; of none does, the one that cuts least.
std::string fitting_table(const WhitespaceResult& result, const ReportContext& context, std::size_t width) {
  for (const Squeeze squeeze : {Squeeze::none, Squeeze::two_lines}) {
    std::string table = opportunity_table(result, context, width, squeeze);
    const bool whole = std::ranges::all_of(result.opportunities, [&](const WhitespaceOpportunity& item) {
      return table.find(sanitize_terminal(item.name.empty() ? item.target : item.name)) != std::string::npos;
    });
    if (whole && fits(table, width)) return table;
  }
  return opportunity_table(result, context, width, Squeeze::names);
}

bool any_discovered(const WhitespaceResult& result) {
  return std::ranges::any_of(result.opportunities, &WhitespaceOpportunity::discovered);
}

/// The rows with their duty as a last cell, for a format whose cells may be long.
Rows told_rows(const WhitespaceResult& result, const ReportContext& context) {
  Rows rows = opportunity_rows(result, context);
  const bool discovered = any_discovered(result);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const WhitespaceOpportunity& item = result.opportunities[i];
    if (discovered) rows[i].push_back(item.discovered ? basis_words(item) : "given: " + item.basis);
    rows[i].push_back(then_words(item));
  }
  return rows;
}

std::vector<std::string> action_words(const WhitespaceResult& result) {
  std::vector<std::string> out;
  for (const UsageAction& action : result.actions) out.push_back(fmt::format("{} ({})", action.text, action.rule));
  return out;
}

/// What comes before anything more is sold.
std::string usage_text(const WhitespaceResult& result, std::size_t width) {
  std::string out;
  for (const std::string& action : action_words(result)) {
    out += fmt::format("{}\n", wrap_text(sanitize_terminal("first: " + action), width, 2));
  }
  return out;
}

void write_usage(MarkdownWriter& writer, const WhitespaceResult& result) {
  if (result.actions.empty()) return;
  writer.paragraph("Before more is sold:");
  for (const std::string& action : action_words(result)) writer.bullet(escape_markdown(action));
}

constexpr std::string_view kNameOne = "Name an account, or take --format csv, to see each opportunity with its basis.";

std::string title_words(std::size_t accounts, const ReportContext& context) {
  return fmt::format("{} \u00B7 {}", counted(accounts, "account", "accounts"), context_words(context));
}

/// Begins a document.
void write_title(MarkdownWriter& writer, std::size_t accounts, const ReportContext& context) {
  writer.heading(1, "Whitespace");
  writer.paragraph(escape_markdown(title_words(accounts, context)));
}

}  // namespace

std::string render_rollup_table(const WhitespaceRollup& rollup, const ReportContext& context, TextStyle style) {
  return fmt::format("{}\n\n{}\n{}\n", sanitize_terminal(title_words(rollup.accounts, context)),
                     rollup_text(rollup, context, style.width), wrap_text(std::string(kNameOne), style.width, 2));
}

std::string render_rollup_markdown(const WhitespaceRollup& rollup, const ReportContext& context) {
  MarkdownWriter writer;
  write_title(writer, rollup.accounts, context);
  write_rollup(writer, rollup, context);
  writer.paragraph(escape_markdown(kNameOne));
  return writer.take();
}

std::string render_whitespace_table(const WhitespaceReport& report, const ReportContext& context, TextStyle style) {
  if (report.rollup && report.results.size() > kExplainedAccounts) {
    return render_rollup_table(*report.rollup, context, style);
  }
  std::string out = sanitize_terminal(title_words(report.results.size(), context));
  out += '\n';
  if (report.rollup) out += '\n' + rollup_text(*report.rollup, context, style.width);
  for (const WhitespaceResult& result : report.results) {
    out += fmt::format("\n{}\n\n", fit_to_width(title_of(result, context), style.width));
    if (!result.products.empty()) {
      out += render_terminal_table({{"product", Align::left, Shrink::yes},
                                    {"plan", Align::left, Shrink::yes},
                                    {"seats", Align::right},
                                    {"active", Align::right},
                                    {"used", Align::right},
                                    {"ACV", Align::right}},
                                   product_rows(result, context), style.width);
      out += '\n';
    }
    if (result.opportunities.empty()) {
      out += "No whitespace is recorded.\n";
      out += usage_text(result, style.width);
      out += grid_text(result.matrix, style.width);
      continue;
    }
    out += fitting_table(result, context, style.width);
    out += fmt::format("\n{}\n", wrap_text(totals_words(result, context), style.width, 2));
    out += usage_text(result, style.width);
    out += grid_text(result.matrix, style.width);
  }
  return out;
}

std::string render_whitespace_markdown(const WhitespaceReport& report, const ReportContext& context) {
  if (report.rollup && report.results.size() > kExplainedAccounts)
    return render_rollup_markdown(*report.rollup, context);
  MarkdownWriter writer;
  write_title(writer, report.results.size(), context);
  if (report.rollup) write_rollup(writer, *report.rollup, context);
  for (const WhitespaceResult& result : report.results) {
    writer.heading(2, title_of(result, context));
    writer.table({{"Product"},
                  {"Plan"},
                  {"Seats", Align::right},
                  {"Active", Align::right},
                  {"Used", Align::right},
                  {"ACV", Align::right}},
                 escaped(product_rows(result, context)));
    if (result.opportunities.empty()) {
      writer.paragraph("No whitespace is recorded.");
    } else {
      std::vector<MarkdownColumn> columns = {{"Priority", Align::centre},
                                             {"Score", Align::right},
                                             {"Parts"},
                                             {"Value a year", Align::right},
                                             {"Timeline"},
                                             {"Opportunity"}};
      if (any_discovered(result)) columns.push_back({"Basis"});
      columns.push_back({"Duty, and what would lift it"});
      writer.table(columns, escaped(told_rows(result, context)));
      writer.paragraph(escape_markdown(totals_words(result, context)));
    }
    write_usage(writer, result);
    write_grids(writer, result.matrix);
  }
  return writer.take();
}

}  // namespace acctplan
