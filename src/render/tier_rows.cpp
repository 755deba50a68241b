// SPDX-License-Identifier: MIT
#include <acctplan/render/tier_rows.hpp>

#include <utility>

#include "report_words.hpp"

namespace acctplan {
namespace {

/// A tier of a plain account as a cell; nothing for 0.
std::optional<std::int64_t> plain_cell(std::int64_t tier) { return tier == 0 ? std::nullopt : std::optional(tier); }

}  // namespace

std::string tier_header(const TierColumns& columns) {
  std::vector<std::string_view> words;
  for (const TierColumn column : columns) words.push_back(word_of(column));
  return CsvWriter(words).take();
}

TierRows::TierRows(const std::string& currency, const Date& as_of, TierColumns columns)
    : money_(currency),
      currency_(currency),
      as_of_(to_iso(as_of)),
      columns_(std::move(columns)),
      explains_(explain_tiers(columns_)) {}

void TierRows::append(const TierResult& result, const PolicyMove* other) {
  for (const TierColumn column : columns_) put(column, result, other);
  csv_.end_row();
}

void TierRows::put(TierColumn column, const TierResult& result, const PolicyMove* other) {
  switch (column) {
    case TierColumn::id:
      csv_.text(result.id);
      return;
    case TierColumn::name:
      csv_.text(result.name);
      return;
    case TierColumn::owner:
      csv_.text(result.owner.value_or(""));
      return;
    case TierColumn::tier:
      csv_.number(result.tier);
      return;
    case TierColumn::qualifies:
      csv_.number(result.qualifies);
      return;
    case TierColumn::previous:
      csv_.number(result.previous);
      return;
    case TierColumn::action:
      csv_.word(result.excluded ? std::string_view() : word_of(result.action));
      return;
    case TierColumn::watch:
      csv_.word(result.excluded ? std::string_view() : result.watch ? "true" : "false");
      return;
    case TierColumn::tier_in_force:
      csv_.number(result.in_force);
      return;
    case TierColumn::acv:
      csv_.number(result.acv ? to_plain_text(*result.acv, currency_) : "");
      return;
    case TierColumn::rules:
      csv_.text(rules_of(result.reasons));
      return;
    case TierColumn::reasons:
      csv_.text(reasons_words(result.reasons));
      return;
    case TierColumn::next_tier:
      csv_.number(result.next ? std::optional(result.next->tier) : std::nullopt);
      return;
    case TierColumn::next_change:
      csv_.text(result.next ? result.next->change : "");
      return;
    case TierColumn::excluded:
      csv_.text(result.excluded.value_or(""));
      return;
    case TierColumn::as_of:
      // Whoever reads the result as the one before judges moves by its day.
      csv_.word(as_of_);
      return;
    case TierColumn::against_qualifies:
      csv_.number(other == nullptr ? result.qualifies : other->there);
      return;
    case TierColumn::against_rules:
      csv_.text(other == nullptr ? std::string() : rules_of(other->reasons_there));
      return;
  }
}

void TierRows::append(const PlainAccount& account, const PlainTier& tier, const PlainTiers& tiers) {
  rules_.clear();
  text_.clear();
  reasons_.next_tier = 0;
  reasons_.next_change.clear();
  if (explains_ && tier.excluded.empty()) {
    tiers.explain(account, tier, reasons_);
    for (std::size_t i = 0; i < reasons_.count; ++i) {
      append_rule(rules_, reasons_.items[i].rule);
      append_reason(text_, reasons_.items[i].rule, reasons_.text_of(i));
    }
  }
  for (const TierColumn column : columns_) put(column, account, tier);
  csv_.end_row();
}

void TierRows::put(TierColumn column, const PlainAccount& account, const PlainTier& tier) {
  const bool excluded = !tier.excluded.empty();
  switch (column) {
    case TierColumn::id:
      csv_.word(account.id);
      return;
    case TierColumn::name:
      csv_.text(account.name);
      return;
    case TierColumn::owner:
      csv_.text(account.owner.value_or(""));
      return;
    case TierColumn::tier:
      csv_.number(plain_cell(tier.tier));
      return;
    case TierColumn::qualifies:
      csv_.number(plain_cell(tier.qualifies));
      return;
    case TierColumn::previous:
      csv_.number(plain_cell(tier.previous));
      return;
    case TierColumn::action:
      csv_.word(excluded ? std::string_view() : word_of(tier.action));
      return;
    case TierColumn::watch:
      csv_.word(excluded ? std::string_view() : tier.watch ? "true" : "false");
      return;
    case TierColumn::tier_in_force:
      csv_.number(plain_cell(tier.in_force));
      return;
    case TierColumn::acv:
      acv_.clear();
      if (!excluded && account.current_acv != kUnknownAmount) money_.append_plain(account.current_acv, acv_);
      csv_.word(acv_);
      return;
    case TierColumn::rules:
      csv_.text(rules_);
      return;
    case TierColumn::reasons:
      csv_.text(text_);
      return;
    case TierColumn::next_tier:
      csv_.number(plain_cell(reasons_.next_tier));
      return;
    case TierColumn::next_change:
      csv_.text(reasons_.next_change);
      return;
    case TierColumn::excluded:
      csv_.word(tier.excluded);
      return;
    case TierColumn::as_of:
      csv_.word(as_of_);
      return;
    case TierColumn::against_qualifies:  // a comparison takes accounts whole
    case TierColumn::against_rules:
      return;
  }
}

}  // namespace acctplan
