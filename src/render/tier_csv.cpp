// SPDX-License-Identifier: MIT
#include <map>
#include <string_view>

#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/tier_rows.hpp>

#include "report_words.hpp"

namespace acctplan {

namespace {

/// The columns of the result, and with another policy those of what it says.
std::vector<std::string_view> columns_of(const TierReport& report) {
  std::vector<std::string_view> out = tier_columns();
  if (report.against) out.insert(out.end(), {"against_qualifies", "against_rules"});
  return out;
}

}  // namespace

std::vector<std::string_view> tier_columns() {
  return {"id",  "name",  "owner",   "tier",      "qualifies",   "previous", "action", "watch", "tier_in_force",
          "acv", "rules", "reasons", "next_tier", "next_change", "excluded", "as_of"};
}

void append_tier_cells(CsvWriter& csv, const TierResult& result, std::string_view currency, std::string_view as_of) {
  csv.text(result.id).text(result.name).text(result.owner.value_or(""));
  csv.number(result.tier).number(result.qualifies).number(result.previous);
  csv.text(result.excluded ? std::string_view() : word_of(result.action));
  csv.text(result.excluded ? std::string_view() : result.watch ? "true" : "false");
  csv.number(result.in_force);
  csv.number(result.acv ? to_plain_text(*result.acv, currency) : "");
  csv.text(rules_of(result.reasons)).text(reasons_words(result.reasons));
  csv.number(result.next ? std::optional(result.next->tier) : std::nullopt);
  csv.text(result.next ? result.next->change : "").text(result.excluded.value_or(""));
  // Whoever reads the result as the one before judges moves by its day.
  csv.number(as_of);
}

std::string render_tier_csv(const TierReport& report, const ReportContext& context) {
  CsvWriter csv(columns_of(report));
  std::map<std::string_view, const PolicyMove*> changes;
  if (report.against) {
    for (const PolicyMove& move : report.against->changes) changes.emplace(move.id, &move);
  }
  const std::string as_of = to_iso(context.as_of);
  for (const TierResult& result : report.results) {
    append_tier_cells(csv, result, context.currency(), as_of);
    if (report.against) {
      const auto change = changes.find(result.id);
      csv.number(change == changes.end() ? result.qualifies : change->second->there);
      csv.text(change == changes.end() ? std::string() : rules_of(change->second->reasons_there));
    }
    csv.end_row();
  }
  return csv.take();
}

}  // namespace acctplan
