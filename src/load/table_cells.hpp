// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/portfolio_columns.hpp>
#include <acctplan/model/field_table.hpp>

namespace acctplan {

/// One cell that says something.
struct TableCell {
  std::string_view text;  ///< trimmed
  Span span;
  const PortfolioColumn& column;
  const LoadContext& context;
};

/// The cell in the words of account files, by the type of its field. What is not understood is returned as it stands,
/// for the decoder to refuse; what the decoder could not explain is reported here, and nothing returned.
[[nodiscard]] std::optional<Node> read_cell(const FieldRow& row, const TableCell& cell, Diagnostics& sink);

/// `champion_departed`: a stakeholder who was champion and left, on the day given or (yes) on one not known; no: none.
void put_departed_champion(Node& document, const TableCell& cell);

/// One of a field's words, from what exports write for it; the text itself when it is none.
[[nodiscard]] std::string choice_word(const FieldRow& row, std::string_view text);

}  // namespace acctplan
