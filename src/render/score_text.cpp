// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/terminal_table.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

std::string grade_words(const ScoreResult& result) {
  if (!result.grade) return fmt::format("{} (best {})", kDash, result.best_grade);
  return result.provisional ? fmt::format("{} (best {})", *result.grade, result.best_grade) : *result.grade;
}

/// What each field could add, over all sub-factors that ask for it, most first; ties in the order of the table.
std::vector<std::pair<std::string, Rational>> points_by_field(const ScoreResult& result) {
  std::vector<std::pair<std::string, Rational>> out;
  for (const ScoreUnknown& unknown : result.unknowns) {
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const auto& entry) { return entry.first == unknown.field; });
    if (same == out.end()) {
      out.emplace_back(unknown.field, unknown.could_add);
    } else {
      same->second += unknown.could_add;
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

std::string settles_words(const ScoreResult& result) {
  std::string out = result.next;
  if (!result.provisional || result.unknowns.empty()) return out;
  if (!out.empty()) out += "; ";
  out += "ask for ";
  const auto fields = points_by_field(result);
  for (std::size_t i = 0; i < fields.size() && i < 3; ++i) {
    if (i > 0) out += ", ";
    out += fmt::format("{} (+{})", fields[i].first, cut_to_text(fields[i].second, 1));
  }
  return out;
}

std::vector<std::string> row_of(const ScoreResult& result) {
  return {result.id,
          result.name,
          grade_words(result),
          tenths_words(result.score_tenths),
          tenths_words(result.ceiling_tenths),
          share_words(result.known),
          tenths_words(result.fit_tenths),
          tenths_words(result.intent_tenths),
          tenths_words(result.value_tenths)};
}

std::string heading_of(const std::vector<ScoreResult>& results, const ReportContext& context) {
  return fmt::format("{} \u00B7 {}", counted(results.size(), "account", "accounts"), context_words(context));
}

}  // namespace

std::string render_score_table(const std::vector<ScoreResult>& results, const ReportContext& context, TextStyle style) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> notes;
  for (const ScoreResult& result : results) {
    rows.push_back(row_of(result));
    if (results.size() <= kExplainedRows) notes.push_back(settles_words(result));
  }
  return sanitize_terminal(heading_of(results, context)) + "\n\n" +
         render_terminal_table({{"id", Align::left, Shrink::yes},
                                {"name", Align::left, Shrink::yes},
                                {"grade"},
                                {"score", Align::right},
                                {"ceiling", Align::right},
                                {"known", Align::right},
                                {"fit", Align::right},
                                {"intent", Align::right},
                                {"value", Align::right}},
                               rows, style.width, notes);
}

std::string render_score_markdown(const std::vector<ScoreResult>& results, const ReportContext& context) {
  MarkdownWriter writer;
  writer.heading(1, "ABM composite score");
  writer.paragraph(escape_markdown(heading_of(results, context)));
  std::vector<std::vector<std::string>> rows;
  for (const ScoreResult& result : results) {
    std::vector<std::string> row;
    for (const std::string& cell : row_of(result)) row.push_back(escape_markdown(cell));
    row.push_back(escape_markdown(settles_words(result)));
    rows.push_back(std::move(row));
  }
  writer.table({{"Id"},
                {"Account"},
                {"Grade"},
                {"Score", Align::right},
                {"Ceiling", Align::right},
                {"Known", Align::right},
                {"Fit", Align::right},
                {"Intent", Align::right},
                {"Value", Align::right},
                {"What would lift or settle it"}},
               rows);
  return writer.take();
}

}  // namespace acctplan
