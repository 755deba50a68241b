// SPDX-License-Identifier: MIT
#include <acctplan/engine/mobility.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "mobility_rules.hpp"
#include "move_decision.hpp"
#include "move_sentences.hpp"

namespace acctplan {
namespace {

const TierOverride* standing_override(const Account& account, const Date& as_of) {
  const auto& override_ = account.tiering.override_;
  if (!override_.tier || !override_.until || *override_.until < as_of) return nullptr;
  return &override_;
}

Evidence override_evidence(const TierOverride& given) {
  std::string text = fmt::format("Tier {} stands by decision", *given.tier);
  if (given.by) text += " of " + *given.by;
  if (given.date) text += fmt::format(" on {}", to_words(*given.date));
  text += fmt::format(" until {}", to_words(*given.until));
  if (given.reason) text += ": " + *given.reason;
  Evidence out{"T.override", text, {}};
  out.facts.push_back({"tiering.override.tier", std::to_string(*given.tier), given.tier.span()});
  out.facts.push_back({"tiering.override.until", to_words(*given.until), given.until.span()});
  return out;
}

/// Self-sufficient users and the depth of contacts (R:45) are told beside a tier and make none.
std::vector<Evidence> usage_context(const Account& account) {
  std::vector<Evidence> out;
  std::int64_t seats = 0;
  std::int64_t active = 0;
  for (const OwnedProduct& product : account.footprint.products) {
    if (product.deployments.empty() && product.seats && product.active_seats) {
      seats += *product.seats;
      active += *product.active_seats;
    }
    for (const Deployment& deployment : product.deployments) {
      if (!deployment.seats || !deployment.active) continue;
      seats += *deployment.seats;
      active += *deployment.active;
    }
  }
  if (seats > 0) {
    out.push_back({"",
                   fmt::format("self-sufficiency of users: {} of {} seats are in use", active, seats),
                   {{"footprint.products", fmt::format("{} of {}", active, seats), account.footprint.products.span}}});
  }
  // Of a table only a champion who left is known, not who else is there.
  if (!account.table && (account.stakeholders.given || !account.stakeholders.empty())) {
    const auto there = std::count_if(account.stakeholders.begin(), account.stakeholders.end(),
                                     [](const Stakeholder& p) { return !p.status.is(ContactStatus::departed); });
    out.push_back({"",
                   there == 1 ? std::string("stakeholder depth: 1 person is identified")
                              : fmt::format("stakeholder depth: {} people are identified", there),
                   {{"stakeholders", std::to_string(there), account.stakeholders.span}}});
  }
  return out;
}

void note_self_service(TierResult& result, const Account& account) {
  if (!account.tiering.motion.is(Motion::self_service) || result.qualifies.value_or(4) > 2) return;
  result.context.push_back({"T4.motion",
                            fmt::format("its motion is self-service, yet rules of Tier {} hold", *result.qualifies),
                            {{"tiering.motion", "self_service", account.tiering.motion.span()}}});
}

std::optional<std::int64_t> known(const Fact<std::int64_t>& fact) {
  return fact ? std::optional<std::int64_t>(*fact) : std::nullopt;
}

std::optional<std::int64_t> tier_or_none(std::int64_t tier) { return tier == 0 ? std::nullopt : std::optional(tier); }

}  // namespace

TierResult evaluate_tier(const Account& account, const Policy& policy, const Date& as_of,
                         const std::optional<PreviousTier>& previous) {
  TierResult out;
  out.id = account.id();
  out.name = account.name();
  if (account.account.owner) out.owner = *account.account.owner;
  if (const auto why = exclusion_of(lifecycle_of(account, as_of))) {
    out.excluded = std::string(*why);
    out.action = TierAction::undetermined;
    return out;
  }

  Qualification qualification = qualify(account, policy, as_of);
  out.qualifies = qualification.tier;
  out.previous = previous && previous->tier ? previous->tier : known(account.tiering.current_tier);
  if (account.revenue.current_acv) out.acv = *account.revenue.current_acv;
  if (account.revenue.expansion_potential) out.expansion = *account.revenue.expansion_potential;
  out.near_misses = qualification.near_misses;
  out.unknowns = tier_unknowns(account, policy, as_of);
  out.context = usage_context(account);
  note_self_service(out, account);

  const TierOverride* override_ = standing_override(account, as_of);
  if (override_ != nullptr) out.reasons.push_back(override_evidence(*override_));
  out.reasons.insert(out.reasons.end(), qualification.reasons.begin(), qualification.reasons.end());
  TierDecision decision;
  if (override_ != nullptr) {
    decision = {*override_->tier, TierAction::override_, false, 0};
  } else if (out.previous) {
    Moves moves = judge_moves({account, policy, as_of, *out.previous, out.qualifies, qualification, previous});
    decision = moves.decision;
    // A rule that has no tier to move the account from moves nothing: it is told beside the result, not as a reason.
    auto& told = decision.action == TierAction::undetermined ? out.context : out.reasons;
    std::move(moves.fired.begin(), moves.fired.end(), std::back_inserter(told));
    std::move(moves.context.begin(), moves.context.end(), std::back_inserter(out.context));
  } else {
    decision = decide_new(out.qualifies.value_or(0));
  }
  out.tier = tier_or_none(decision.tier);
  out.action = decision.action;
  out.watch = decision.watch;
  if (out.qualifies && out.tier && *out.tier > *out.qualifies) {
    // The facts ask for no more: what holds the account below them is what stands in the way.
    out.next = NextTier{*out.qualifies, {}};
    append_way_back(out.next->change, decision, account.tiering.override_.until.optional());
  } else {
    out.next = next_tier(account, policy, as_of, out.tier);
  }
  out.in_force =
      tier_or_none(tier_in_force(decision, account.tiering.current_tier.value_or(0), out.qualifies.value_or(0)));
  return out;
}

TierResult reassign(TierResult result, const Account& account, const Policy& policy, const Date& as_of) {
  if (result.excluded || !reassigns(result.qualifies.value_or(0), result.action)) return result;
  const auto of_a_move = [](const Evidence& evidence) { return evidence.rule.starts_with("M."); };
  std::erase_if(result.reasons, of_a_move);
  std::erase_if(result.context, of_a_move);
  result.watch = false;
  result.tier = result.qualifies;
  if (!account.tiering.current_tier) result.in_force = result.tier;
  result.next = next_tier(account, policy, as_of, result.tier);
  const Reassignment made = reassign_to(*result.qualifies, result.previous.value_or(0), result.action);
  result.action = made.action;
  if (!made.changed) return result;
  result.reasons.push_back({"M.annual", {}, {}});
  append_annual(result.reasons.back().text, *result.qualifies, *result.previous);
  return result;
}

}  // namespace acctplan
