// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// The cells of a table, row by row.
using Rows = std::vector<std::vector<std::string>>;

/// The mark of an empty cell in texts for reading.
inline constexpr const char* kDash = "\u2013";

/// "Tier 2", or "unrated".
[[nodiscard]] std::string tier_words(const std::optional<std::int64_t>& tier);
/// The amount for people, or a dash.
[[nodiscard]] std::string money_words(const std::optional<Money>& amount, const ReportContext& context);
/// Tenths as "68.3".
[[nodiscard]] std::string tenths_words(std::int64_t tenths);
/// A fraction as "71 %", cut: 89.9 % has not reached 90 %.
[[nodiscard]] std::string share_words(const Rational& fraction);
/// A multiple as "2.1x", cut, or a dash.
[[nodiscard]] std::string multiple_words(const std::optional<Rational>& multiple);
/// "T2.acv, M.up.revenue".
void append_rule(std::string& out, std::string_view rule);
void append_reason(std::string& out, std::string_view rule, std::string_view text);
[[nodiscard]] std::string rules_of(const std::vector<Evidence>& reasons);
/// "T2.acv current ACV is ...; M.up.revenue ...".
[[nodiscard]] std::string reasons_words(const std::vector<Evidence>& reasons);
/// "2,041".
[[nodiscard]] std::string count_words(std::int64_t count);
/// Rounded half up: "5,432.8".
[[nodiscard]] std::string decimal_words(const Rational& value, int decimals);
/// "1 account", "2,041 accounts".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// Up to this many rows each has its reasons beneath it; longer lists name the rules alone, and `explain` has the rest.
inline constexpr std::size_t kExplainedRows = kListedRows;
/// "as of 2026-02-02 · policy default".
[[nodiscard]] std::string context_words(const ReportContext& context);

/// Every cell as inline Markdown.
[[nodiscard]] Rows escaped(Rows rows);

}  // namespace acctplan
