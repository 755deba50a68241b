// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// The columns of the result `tier` as CSV.
[[nodiscard]] std::vector<std::string_view> tier_columns();
/// The cells of one account, without the end of the row.
void append_tier_cells(CsvWriter& csv, const TierResult& result, std::string_view currency, std::string_view as_of);

/// The rows of the result `tier` as CSV, account by account, as render_tier_csv writes them whole.
class TierRows {
 public:
  TierRows(const std::string& currency, const Date& as_of);

  void append(const TierResult& result);
  /// Likewise of a plain account; the same bytes.
  void append(const PlainAccount& account, const PlainTier& tier, const PlainTiers& tiers);
  /// What has been appended since the last call.
  [[nodiscard]] std::string take() { return csv_.take(); }

 private:
  AmountStyle money_;
  std::string currency_, as_of_;
  CsvWriter csv_;
  PlainReasons reasons_;
  std::string rules_, text_;
};

}  // namespace acctplan
