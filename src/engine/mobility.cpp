// SPDX-License-Identifier: MIT
#include <acctplan/engine/mobility.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "mobility_rules.hpp"
#include "tier_sentences.hpp"

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
  if (account.stakeholders.given || !account.stakeholders.empty()) {
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

/// Chooses action and tier from the rules that fired (rulebook section 2).
void decide(TierResult& result, const Moves& up, const Moves& down) {
  const std::int64_t before = *result.previous;
  const auto by_tier = [](const Move& a, const Move& b) { return a.to < b.to; };
  result.tier = before;
  if (!result.qualifies) {
    result.action = TierAction::undetermined;
  } else if (!up.fired.empty() && !down.fired.empty()) {
    result.action = TierAction::review;
  } else if (!up.fired.empty()) {
    result.action = TierAction::upgrade;
    result.tier = std::min_element(up.fired.begin(), up.fired.end(), by_tier)->to;
  } else if (!down.fired.empty()) {
    result.action = TierAction::downgrade;
    result.tier = std::max_element(down.fired.begin(), down.fired.end(), by_tier)->to;
  } else {
    result.action = TierAction::hold;
    result.watch = *result.qualifies > before;
  }
}

void append_moves(TierResult& result, Moves&& moves) {
  // A rule that has no tier to move the account from moves nothing: it is told beside the result, not as a reason.
  auto& told = result.action == TierAction::undetermined ? result.context : result.reasons;
  for (Move& move : moves.fired) told.push_back(std::move(move.evidence));
  for (Evidence& evidence : moves.context) result.context.push_back(std::move(evidence));
}

std::optional<std::int64_t> known(const Fact<std::int64_t>& fact) {
  return fact ? std::optional<std::int64_t>(*fact) : std::nullopt;
}

/// Rulebook section 0, Tier in force.
std::optional<std::int64_t> tier_in_force(const TierResult& result, const Account& account) {
  if (result.action == TierAction::override_) return result.tier;
  if (account.tiering.current_tier) return *account.tiering.current_tier;
  return result.qualifies ? result.tier : std::nullopt;
}

bool is_excluded(TierResult& result, const Account& account, const Date& as_of) {
  const auto lifecycle = lifecycle_of(account, as_of);
  if (lifecycle == Lifecycle::former) result.excluded = "former customer";
  if (lifecycle == Lifecycle::partner) result.excluded = "partner";
  if (result.excluded) result.action = TierAction::undetermined;
  return result.excluded.has_value();
}

}  // namespace

TierResult evaluate_tier(const Account& account, const Policy& policy, const Date& as_of,
                         const std::optional<PreviousTier>& previous) {
  TierResult out;
  out.id = account.id();
  out.name = account.name();
  if (account.account.owner) out.owner = *account.account.owner;
  if (is_excluded(out, account, as_of)) return out;

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
  if (override_ != nullptr) {
    out.action = TierAction::override_;
    out.tier = *override_->tier;
  } else if (out.previous) {
    const MobilityInputs inputs{account, policy, as_of, *out.previous, out.qualifies, qualification, previous};
    Moves up = moves_up(inputs);
    Moves down = moves_down(inputs);
    decide(out, up, down);
    append_moves(out, std::move(up));
    append_moves(out, std::move(down));
  } else {
    out.tier = out.qualifies;
    out.action = out.qualifies ? TierAction::new_ : TierAction::undetermined;
  }
  out.next = next_tier(account, policy, as_of, out.tier);
  out.in_force = tier_in_force(out, account);
  return out;
}

TierResult reassign(TierResult result) {
  if (result.excluded || !result.qualifies || result.action == TierAction::override_) return result;
  std::erase_if(result.reasons, [](const Evidence& evidence) { return evidence.rule.starts_with("M."); });
  result.watch = false;
  result.tier = result.qualifies;
  if (!result.previous) return result;
  if (result.qualifies == result.previous) {
    result.action = TierAction::hold;
    return result;
  }
  result.action = *result.qualifies < *result.previous ? TierAction::upgrade : TierAction::downgrade;
  result.reasons.push_back(
      {"M.annual",
       fmt::format("the annual reassignment gives every account the tier it qualifies for: Tier {} "
                   "after Tier {}",
                   *result.qualifies, *result.previous),
       {}});
  return result;
}

}  // namespace acctplan
