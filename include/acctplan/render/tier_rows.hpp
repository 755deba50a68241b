// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/policy_comparison.hpp>
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/tier_columns.hpp>

namespace acctplan {

/// The line that names columns.
[[nodiscard]] std::string tier_header(const TierColumns& columns);

/// The rows of the result `tier` as CSV, account by account, as render_tier_csv writes them whole.
class TierRows {
 public:
  TierRows(const std::string& currency, const Date& as_of, TierColumns columns);

  /// `other`: what another policy says where that differs; of that columns come only with append of results.
  void append(const TierResult& result, const PolicyMove* other = nullptr);
  /// Likewise of a plain account; the same bytes.
  void append(const PlainAccount& account, const PlainTier& tier, const PlainTiers& tiers);
  /// What has been appended since the last call.
  [[nodiscard]] std::string take() { return csv_.take(); }

 private:
  /// One cell.
  void put(TierColumn column, const TierResult& result, const PolicyMove* other);
  void put(TierColumn column, const PlainAccount& account, const PlainTier& tier);

  AmountStyle money_;
  std::string currency_, as_of_;
  TierColumns columns_;
  bool explains_ = true;
  CsvWriter csv_;
  PlainReasons reasons_;
  std::string rules_, text_, acv_;
};

}  // namespace acctplan
