// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>

#include "report_words.hpp"

namespace acctplan {

std::string render_tier_csv(const TierReport& report, const ReportContext& context) {
  CsvWriter csv({"id", "name", "owner", "tier", "qualifies", "previous", "action", "watch", "tier_in_force", "acv",
                 "rules", "reasons", "next_tier", "next_change", "excluded"});
  for (const TierResult& result : report.results) {
    csv.text(result.id).text(result.name).text(result.owner.value_or(""));
    csv.number(result.tier).number(result.qualifies).number(result.previous);
    csv.text(result.excluded ? std::string_view() : word_of(result.action));
    csv.text(result.excluded ? std::string_view() : result.watch ? "true" : "false");
    csv.number(result.in_force);
    csv.number(result.acv ? to_plain_text(*result.acv, context.currency()) : "");
    csv.text(rules_of(result.reasons)).text(reasons_words(result.reasons));
    csv.number(result.next ? std::optional(result.next->tier) : std::nullopt);
    csv.text(result.next ? result.next->change : "").text(result.excluded.value_or(""));
    csv.end_row();
  }
  return csv.take();
}

}  // namespace acctplan
