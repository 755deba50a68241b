// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/render/reports.hpp>

namespace acctplan {

/// Most rows that a sheet of a spreadsheet has, with its header.
inline constexpr std::size_t kMostSheetRows = 1'048'576;

/// Text as a cell can hold it: UTF-8 without characters that XML has not or that turn the direction of text (they
/// become U+FFFD), at most 32,767 UTF-16 units long; `_x0041_` is kept from being read as an A.
[[nodiscard]] std::string cell_text(std::string_view given);

/// The tier review as a workbook (sheets Summary, Moves, Accounts, Rejected, with another policy Against) in the lines
/// that `acctplan-xlsx` makes an XLSX file of; tools/acctplan_xlsx.cpp has their format.
[[nodiscard]] std::string render_tier_workbook(const TierReport& report, const ReportContext& context);

}  // namespace acctplan
