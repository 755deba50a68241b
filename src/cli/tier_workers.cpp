// SPDX-License-Identifier: MIT
#include "cli/tier_workers.hpp"

#include <utility>

#include <acctplan/engine/scoring.hpp>
#include <acctplan/io/io_error.hpp>

namespace acctplan {
namespace {

std::optional<std::int64_t> tier_or_none(std::uint8_t tier) {
  return tier == 0 ? std::nullopt : std::optional<std::int64_t>(tier);
}

Money known_or_zero(std::int64_t amount) { return amount == kUnknownAmount ? Money() : Money::from_minor(amount); }

}  // namespace

bool TierRun::suffices(const PlainAccount& account) const {
  const std::optional<bool> chosen = basis.selection.holds_for(account);
  if (!chosen || !*chosen) return chosen.has_value();
  return plain && (!basis.earlier || adds_nothing(*basis.earlier, account));
}

TierResult TierRun::result_of(const Account& account, PreviousDifferences& differences) const {
  TierResult result = evaluate_tier(account, policy, as_of, previous_of(account, basis.earlier, differences));
  if (mode == Reassign::yes) result = reassign(std::move(result), account, policy, as_of);
  return result;
}

void TierFindings::merge(TierFindings&& later) {
  chosen += later.chosen;
  differences.merge(std::move(later.differences));
  rows.merge(std::move(later.rows));
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

TierRowMaker::TierRowMaker(const TierRun& run, TierFindings& findings, const AppendResult& append)
    : run_(run),
      findings_(findings),
      all_listed_(!run.choice.tier && !run.choice.moves_only),
      in_order_(!TierRowList::is_needed(run.choice)),
      rows_(*run.policy.currency, run.as_of, run.columns),
      found_(run.choice),
      append_(append) {}

void TierRowMaker::take(const PlainAccount& account, const RowPlace&) {
  if (run_.basis.selection.holds_for(account) == false) return;
  ++found_.chosen;
  const PlainTier tier = run_.tiers.evaluate(account);
  if (all_listed_ && in_order_) return rows_.append(account, tier, run_.tiers);
  const TierResult& brief = brief_.of(account, tier);
  if (!is_listed(brief, run_.choice)) return;
  rows_.append(account, tier, run_.tiers);
  keep(brief);
}

void TierRowMaker::keep(const TierResult& result) {
  if (in_order_) return;
  found_.rows.add(brief_of(result), rows_.take());
}

void TierRowMaker::take(const Account& account) {
  if (!run_.basis.selection.holds_for(account)) return;
  ++found_.chosen;
  const TierResult result = run_.result_of(account, found_.differences);
  if (!is_listed(result, run_.choice)) return;
  std::optional<PolicyMove> other;
  if (run_.basis.other) other = policy_move(account, run_.policy, run_.basis.other->policy, run_.as_of);
  rows_.append(result, other ? &*other : nullptr);
  keep(result);
}

AccountWorker::Closing TierRowMaker::finish_stretch() {
  auto found = std::make_shared<TierFindings>(std::exchange(found_, TierFindings(run_.choice)));
  return [this, found, rows = rows_.take()] {
    findings_.merge(std::move(*found));
    // Where nothing is chosen there is no result.
    if (findings_.chosen > 0 || run_.basis.selection.is_whole()) append_(rows);
  };
}

bool TierSummer::suffices(const PlainAccount& account) const {
  if (!run_.suffices(account)) return false;
  if (run_.limits == nullptr) return true;
  const PlainTier tier = run_.tiers.evaluate(account);
  return !run_.limits->ask_for(tier.tier,
                               known_or_zero(account.current_acv) + known_or_zero(account.expansion_potential));
}

void TierSummer::take(const PlainAccount& account, const RowPlace& row) {
  if (run_.basis.selection.holds_for(account) == false) return;
  ++found_.chosen;
  const PlainTier tier = run_.tiers.evaluate(account);
  if (pass_over(account, tier)) return;
  const TierResult& brief = brief_.of(account, tier);
  if (tally_.review.keeps(brief)) tally_.kept.insert_or_assign(brief.id, row);
  tally_.review.add(brief);
  if (!tier.excluded.empty()) return;
  tally_.portfolio.add({account.id, account.owner.value_or(""), tier.tier, tier.previous,
                        known_or_zero(account.current_acv), known_or_zero(account.expansion_potential)});
}

bool TierSummer::pass_over(const PlainAccount& account, const PlainTier& tier) {
  if (!tier.excluded.empty()) {
    if (!tally_.review.passes_over_excluded()) return false;
    ++excluded_[tier.excluded];
    return true;
  }
  if (tally_.portfolio.ranks() || !tally_.review.passes_over(tier.action, tier.watch, account.current_acv)) {
    return false;
  }
  tally_.portfolio.add_owner(account.owner.value_or(""), tier.tier);
  Alike& alike =
      alike_.at(tier.previous).at(tier.tier).at(static_cast<std::size_t>(tier.action)).at(tier.watch ? 1 : 0);
  ++alike.count;
  if (account.current_acv != kUnknownAmount) {
    alike.acv += account.current_acv;
    alike.acv_known = true;
  }
  return true;
}

TierTally::TierTally(const TierRun& run) : portfolio(run.policy), review(run.choice) {
  if (run.basis.other) against.emplace(run.policy, run.basis.other->policy, run.as_of);
}

void TierTally::merge(TierTally&& later) {
  portfolio.merge(later.portfolio);
  review.merge(std::move(later.review));
  if (against) against->merge(*std::move(later.against));
  kept.merge(later.kept);
}

PortfolioReview TierTally::take_review(const TierRun& run, const AccountStream& stream) {
  PortfolioReview out = review.take();
  std::map<std::string, TierResult> whole;
  for (std::vector<TierResult>* rows : {&out.upgrades.rows, &out.downgrades.rows, &out.reviews.rows, &out.watch.rows,
                                        &out.overrides.rows, &out.undetermined.rows, &out.accounts.rows, &out.first}) {
    for (TierResult& row : *rows) {
      const auto place = kept.find(row.id);
      if (place == kept.end()) continue;
      auto made = whole.find(row.id);
      if (made == whole.end()) {
        const std::optional<Account> account = stream.account_at(place->second);
        if (!account || account->id() != row.id) throw IoError(run.path, "changed while it was read");
        PreviousDifferences told;
        made = whole.emplace(row.id, run.result_of(*account, told)).first;
      }
      row = made->second;
    }
  }
  return out;
}

AccountWorker::Closing TierSummer::finish_stretch() {
  add_alike();
  auto found = std::make_shared<TierFindings>(std::exchange(found_, TierFindings(run_.choice)));
  return [this, found] { findings_.merge(std::move(*found)); };
}

void TierSummer::add_alike() {
  for (const auto& [why, count] : excluded_) {
    TierResult verdict;
    verdict.excluded = std::string(why);
    tally_.review.add_passed_over(verdict, count, Money());
  }
  excluded_.clear();
  for (std::size_t previous = 0; previous < alike_.size(); ++previous) {
    for (std::size_t tier = 0; tier < alike_.size(); ++tier) {
      for (std::size_t action = 0; action < alike_[previous][tier].size(); ++action) {
        for (const bool watch : {false, true}) {
          Alike& alike = alike_[previous][tier][action][watch ? 1 : 0];
          if (alike.count == 0) continue;
          const Money acv(Rational(alike.acv, 1));
          TierResult verdict;
          verdict.tier = tier_or_none(static_cast<std::uint8_t>(tier));
          verdict.previous = tier_or_none(static_cast<std::uint8_t>(previous));
          verdict.action = static_cast<TierAction>(action);
          verdict.watch = watch;
          if (alike.acv_known) verdict.acv = acv;
          tally_.review.add_passed_over(verdict, alike.count, acv);
          tally_.portfolio.add_alike(static_cast<std::int64_t>(tier), static_cast<std::int64_t>(previous), alike.count,
                                     acv);
          alike = {};
        }
      }
    }
  }
}

void TierSummer::take(const Account& account) {
  if (!run_.basis.selection.holds_for(account)) return;
  ++found_.chosen;
  TierResult result = run_.result_of(account, found_.differences);
  if (run_.limits != nullptr && run_.limits->ask_for(result.tier.value_or(0), rank_value(result))) {
    result.score = evaluate_score(account, run_.policy, run_.as_of).score;
  }
  if (tally_.against) tally_.against->add(account);
  tally_.review.add(result);
  if (result.excluded) return;
  tally_.portfolio.add(entry_of(result));
}

}  // namespace acctplan
