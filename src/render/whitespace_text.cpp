// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/terminal_table.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "report_words.hpp"

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
  const std::string then = then_words(item);
  return out + (out.empty() || then.empty() ? "" : "; ") + then;
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

/// The rows with their duty as a last cell, for a format whose cells may be long.
Rows told_rows(const WhitespaceResult& result, const ReportContext& context) {
  Rows rows = opportunity_rows(result, context);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(then_words(result.opportunities[i]));
  return rows;
}

}  // namespace

std::string render_whitespace_table(const std::vector<WhitespaceResult>& results, const ReportContext& context,
                                    TextStyle style) {
  std::string out = sanitize_terminal(
      fmt::format("{} \u00B7 {}", counted(results.size(), "account", "accounts"), context_words(context)));
  out += '\n';
  for (const WhitespaceResult& result : results) {
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
      continue;
    }
    out += fitting_table(result, context, style.width);
    out += fmt::format("\n{}\n", wrap_text(totals_words(result, context), style.width, 2));
  }
  return out;
}

std::string render_whitespace_markdown(const std::vector<WhitespaceResult>& results, const ReportContext& context) {
  MarkdownWriter writer;
  writer.heading(1, "Whitespace");
  writer.paragraph(escape_markdown(
      fmt::format("{} \u00B7 {}", counted(results.size(), "account", "accounts"), context_words(context))));
  for (const WhitespaceResult& result : results) {
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
      continue;
    }
    writer.table({{"Priority", Align::centre},
                  {"Score", Align::right},
                  {"Parts"},
                  {"Value a year", Align::right},
                  {"Timeline"},
                  {"Opportunity"},
                  {"Duty, and what would lift it"}},
                 escaped(told_rows(result, context)));
    writer.paragraph(escape_markdown(totals_words(result, context)));
  }
  return writer.take();
}

}  // namespace acctplan
