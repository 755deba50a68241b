// SPDX-License-Identifier: MIT
#include <map>
#include <string_view>

#include <acctplan/render/reports.hpp>
#include <acctplan/render/tier_rows.hpp>

namespace acctplan {

std::string render_tier_csv(const TierReport& report, const ReportContext& context, const TierColumns& columns) {
  std::map<std::string_view, const PolicyMove*> changes;
  if (report.against) {
    for (const PolicyMove& move : report.against->changes) changes.emplace(move.id, &move);
  }
  TierRows rows(context.currency(), context.as_of, columns);
  for (const TierResult& result : report.results) {
    const auto change = changes.find(result.id);
    rows.append(result, change == changes.end() ? nullptr : change->second);
  }
  return tier_header(columns) + rows.take();
}

}  // namespace acctplan
