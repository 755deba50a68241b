// SPDX-License-Identifier: MIT
#include "whitespace_grid.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/terminal_table.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

/// One of the two tables of a matrix.
struct Grid {
  std::string_view kind;  ///< "departments"
  const std::vector<std::string>& places;
  std::vector<Standing> WhitespaceMatrix::Row::*standings;
};

std::string_view mark_of(Standing standing) {
  switch (standing) {
    case Standing::owned:
      return "\u25CF";
    case Standing::white:
      return "\u25CB";
    case Standing::in_pipeline:
      return "\u25D0";
    case Standing::not_applicable:
      return "\u2013";
    case Standing::unknown:
      break;
  }
  return "?";
}

constexpr std::string_view kLegend =
    "\u25CF owned \u00B7 \u25CB white \u00B7 \u25D0 in the pipeline \u00B7 \u2013 not applicable \u00B7 ? not known";

std::vector<Grid> grids_of(const WhitespaceMatrix& matrix) {
  std::vector<Grid> out;
  if (matrix.rows.empty()) return out;
  if (!matrix.departments.empty())
    out.push_back({"departments", matrix.departments, &WhitespaceMatrix::Row::departments});
  if (!matrix.locations.empty()) out.push_back({"locations", matrix.locations, &WhitespaceMatrix::Row::locations});
  return out;
}

/// What a table does not show; empty when it shows all.
std::string left_out(const WhitespaceMatrix& matrix, const Grid& grid) {
  std::string out;
  if (matrix.rows.size() > kGridProducts) {
    out = counted(matrix.rows.size() - kGridProducts, "more product", "more products");
  }
  if (grid.places.size() > kGridPlaces) {
    if (!out.empty()) out += " and ";
    const std::string_view one = grid.kind.substr(0, grid.kind.size() - 1);
    out += counted(grid.places.size() - kGridPlaces, fmt::format("more {}", one), fmt::format("more {}", grid.kind));
  }
  return out.empty() ? out : out + " left out; --format json has all";
}

Rows cells_of(const WhitespaceMatrix& matrix, const Grid& grid) {
  Rows rows;
  for (std::size_t i = 0; i < std::min(matrix.rows.size(), kGridProducts); ++i) {
    const auto& standings = matrix.rows[i].*grid.standings;
    std::vector<std::string> row = {matrix.rows[i].name};
    for (std::size_t at = 0; at < std::min(standings.size(), kGridPlaces); ++at) {
      row.emplace_back(mark_of(standings[at]));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// "A", "B": a column's name where there is no room for that of its place.
std::string letter_of(std::size_t at) { return std::string(1, static_cast<char>('A' + at)); }

}  // namespace

void write_grids(MarkdownWriter& writer, const WhitespaceMatrix& matrix) {
  for (const Grid& grid : grids_of(matrix)) {
    std::vector<MarkdownColumn> columns = {{fmt::format("Products by {}", grid.kind)}};
    for (std::size_t at = 0; at < std::min(grid.places.size(), kGridPlaces); ++at) {
      columns.push_back({grid.places[at], Align::centre});
    }
    writer.table(columns, escaped(cells_of(matrix, grid)));
    const std::string more = left_out(matrix, grid);
    writer.paragraph(std::string(kLegend) + (more.empty() ? "" : " \u00B7 " + more));
  }
}

std::string grid_text(const WhitespaceMatrix& matrix, std::size_t width) {
  std::string out;
  for (const Grid& grid : grids_of(matrix)) {
    std::vector<TerminalColumn> columns = {{fmt::format("by {}", grid.kind), Align::left, Shrink::yes}};
    std::string names;
    for (std::size_t at = 0; at < std::min(grid.places.size(), kGridPlaces); ++at) {
      columns.push_back({letter_of(at)});
      names += fmt::format("{}{} {}", at == 0 ? "" : " \u00B7 ", letter_of(at), grid.places[at]);
    }
    out += '\n' + render_terminal_table(columns, cells_of(matrix, grid), width);
    out += wrap_text(sanitize_terminal(names), width, 2) + '\n';
    const std::string more = left_out(matrix, grid);
    out += wrap_text(std::string(kLegend) + (more.empty() ? "" : " \u00B7 " + more), width, 2) + '\n';
  }
  return out;
}

}  // namespace acctplan
