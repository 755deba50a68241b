// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/render/json_writer.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// One account of the result `tier`, for TierJson. Excluded ones are no items.
[[nodiscard]] std::string tier_json_item(const TierResult& result, const std::string& currency);

/// The result `tier` as JSON, piece by piece, as render_tier_json writes it whole. The pieces are written one after the
/// other.
class TierJson {
 public:
  /// The context outlives it.
  explicit TierJson(const ReportContext& context);

  /// What comes before the first item, later nothing, and the item.
  [[nodiscard]] std::string add(std::string_view item);
  /// What comes behind the last one; `results` of the report are taken for excluded ones alone.
  [[nodiscard]] std::string close(const TierReport& report);

 private:
  JsonWriter json_;
};

}  // namespace acctplan
