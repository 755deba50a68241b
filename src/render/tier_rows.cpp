// SPDX-License-Identifier: MIT
#include <acctplan/render/tier_rows.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

/// A tier of a plain account as a cell; nothing for 0.
std::optional<std::int64_t> plain_cell(std::int64_t tier) { return tier == 0 ? std::nullopt : std::optional(tier); }

}  // namespace

TierRows::TierRows(const std::string& currency, const Date& as_of)
    : money_(currency), currency_(currency), as_of_(to_iso(as_of)) {}

void TierRows::append(const TierResult& result) {
  append_tier_cells(csv_, result, currency_, as_of_);
  csv_.end_row();
}

void TierRows::append(const PlainAccount& account, const PlainTier& tier, const PlainTiers& tiers) {
  const bool excluded = !tier.excluded.empty();
  csv_.word(account.id).text(account.name).text(account.owner.value_or(""));
  csv_.number(plain_cell(tier.tier)).number(plain_cell(tier.qualifies)).number(plain_cell(tier.previous));
  csv_.word(excluded ? std::string_view() : word_of(tier.action));
  csv_.word(excluded ? std::string_view() : tier.watch ? "true" : "false");
  csv_.number(plain_cell(tier.in_force));
  text_.clear();
  if (!excluded && account.current_acv != kUnknownAmount) money_.append_plain(account.current_acv, text_);
  csv_.number(text_);
  if (excluded) {
    csv_.word({}).word({}).word({}).word({});
  } else {
    tiers.explain(account, tier, reasons_);
    rules_.clear();
    text_.clear();
    for (std::size_t i = 0; i < reasons_.count; ++i) {
      append_rule(rules_, reasons_.items[i].rule);
      append_reason(text_, reasons_.items[i].rule, reasons_.text_of(i));
    }
    csv_.text(rules_).text(text_).number(plain_cell(reasons_.next_tier)).text(reasons_.next_change);
  }
  csv_.word(tier.excluded).word(as_of_);
  csv_.end_row();
}

}  // namespace acctplan
