// SPDX-License-Identifier: MIT
#include "cli/tier_workers.hpp"

namespace acctplan {
namespace {

std::optional<std::int64_t> tier_or_none(std::uint8_t tier) {
  return tier == 0 ? std::nullopt : std::optional<std::int64_t>(tier);
}

Money known_or_zero(std::int64_t amount) { return amount == kUnknownAmount ? Money() : Money::from_minor(amount); }

}  // namespace

TierResult TierRun::result_of(const Account& account) const {
  TierResult result = evaluate_tier(account, policy, as_of);
  return mode == Reassign::no ? result : reassign(std::move(result), account, policy, as_of);
}

const TierResult& BriefResult::of(const PlainAccount& account, const PlainTier& tier) {
  result_.id = account.id;
  result_.name = account.name;
  if (!account.owner) {
    result_.owner.reset();
  } else if (result_.owner) {
    *result_.owner = *account.owner;
  } else {
    result_.owner = std::string(*account.owner);
  }
  const bool excluded = !tier.excluded.empty();
  result_.excluded = excluded ? std::optional(std::string(tier.excluded)) : std::nullopt;
  result_.tier = tier_or_none(tier.tier);
  result_.previous = tier_or_none(tier.previous);
  result_.action = tier.action;
  result_.watch = tier.watch;
  result_.acv.reset();
  if (!excluded && account.current_acv != kUnknownAmount) result_.acv = Money::from_minor(account.current_acv);
  return result_;
}

TierRowMaker::TierRowMaker(const TierRun& run, const AppendResult& append)
    : run_(run),
      all_listed_(!run.choice.tier && !run.choice.moves_only),
      rows_(*run.policy.currency, run.as_of),
      append_(append) {}

void TierRowMaker::take(const PlainAccount& account, const WholeAccount&) {
  const PlainTier tier = run_.tiers.evaluate(account);
  if (all_listed_ || is_listed(brief_.of(account, tier), run_.choice)) rows_.append(account, tier, run_.tiers);
}

void TierRowMaker::take(const Account& account) {
  const TierResult result = run_.result_of(account);
  if (is_listed(result, run_.choice)) rows_.append(result);
}

AccountWorker::Closing TierRowMaker::finish_stretch() {
  return [this, rows = rows_.take()] { append_(rows); };
}

void TierSummer::take(const PlainAccount& account, const WholeAccount& row) {
  const PlainTier tier = run_.tiers.evaluate(account);
  const TierResult& brief = brief_.of(account, tier);
  tally_.review.add(tally_.review.keeps(brief) ? run_.result_of(row.whole()) : brief);
  if (!tier.excluded.empty()) return;
  tally_.portfolio.add({account.id, account.owner.value_or(""), tier.tier, tier.previous,
                        known_or_zero(account.current_acv), known_or_zero(account.expansion_potential)});
}

void TierSummer::take(const Account& account) {
  const TierResult result = run_.result_of(account);
  tally_.review.add(result);
  if (result.excluded) return;
  tally_.portfolio.add({result.id, result.owner ? std::string_view(*result.owner) : std::string_view(),
                        result.tier.value_or(0), result.previous.value_or(0), result.acv.value_or(Money()),
                        result.expansion.value_or(Money()), result.score});
}

}  // namespace acctplan
