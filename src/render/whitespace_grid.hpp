// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/engine/whitespace.hpp>
#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {

/// What products a matrix shows at most, and departments or sites of each; what is left out is said.
inline constexpr std::size_t kGridProducts = 15;
inline constexpr std::size_t kGridPlaces = 12;

/// The matrix as Markdown tables, departments first; nothing where there is nothing to show.
void write_grids(MarkdownWriter& writer, const WhitespaceMatrix& matrix);
/// Likewise for a terminal of a width: letters stand for departments and sites, with their names beneath.
[[nodiscard]] std::string grid_text(const WhitespaceMatrix& matrix, std::size_t width);

}  // namespace acctplan
