// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <acctplan/engine/whitespace_rollup.hpp>
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/json_writer.hpp>
#include <acctplan/render/reports.hpp>

// The result `whitespace`, account by account, as render_whitespace_csv and its like write it whole.

namespace acctplan {

[[nodiscard]] std::string whitespace_csv_header();
/// A row for each opportunity of an account.
void append_whitespace_rows(CsvWriter& csv, const WhitespaceResult& result, const std::string& currency);

/// One account, for WhitespaceJson.
[[nodiscard]] std::string whitespace_json_item(const WhitespaceResult& result, const std::string& currency);

/// The pieces are written one after the other.
class WhitespaceJson {
 public:
  /// The context outlives it.
  explicit WhitespaceJson(const ReportContext& context);

  /// What comes before the first item, later nothing, and the item.
  [[nodiscard]] std::string add(std::string_view item);
  /// What comes behind the last one.
  [[nodiscard]] std::string close(const std::optional<WhitespaceRollup>& rollup);

 private:
  JsonWriter json_;
};

/// What many accounts add up to, without each.
[[nodiscard]] std::string render_rollup_table(const WhitespaceRollup& rollup, const ReportContext& context,
                                              TextStyle style);
[[nodiscard]] std::string render_rollup_markdown(const WhitespaceRollup& rollup, const ReportContext& context);

}  // namespace acctplan
