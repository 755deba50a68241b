// SPDX-License-Identifier: MIT
#include <acctplan/engine/plain_tier.hpp>

#include <acctplan/engine/tiering.hpp>
#include <acctplan/model/account.hpp>

#include "move_decision.hpp"
#include "move_sentences.hpp"
#include "tier_raise.hpp"
#include "tier_rules.hpp"
#include "tier_sentences.hpp"
#include "tier_steps.hpp"

namespace acctplan {

struct PlainTiers::Rules {
  Rules(const Policy& of_policy, const Date& of_as_of, Reassign of_reassign)
      : policy(of_policy),
        as_of(of_as_of),
        reassign(of_reassign),
        money(*of_policy.currency),
        ruling(of_policy),
        tiers(ruling.limits),
        moves(move_limits(of_policy.mobility)),
        texts(tier_texts(of_policy)) {
    for (std::int64_t tier = kBestTier; tier < kLowestTier; ++tier) {
      revenue[static_cast<std::size_t>(tier)] = revenue_of_tier(tier, policy);
    }
  }

  const Policy& policy;
  Date as_of;
  Reassign reassign;
  AmountStyle money;
  TierRuling ruling;
  const TierLimits& tiers;
  MoveLimits moves;
  TierTexts texts;
  std::array<std::string, kLowestTier> revenue;  ///< by tier
};

namespace {

std::int64_t amount_of(const PlainAccount& account, TierField field) {
  switch (field) {
    case TierField::current_acv:
      return account.current_acv;
    case TierField::projected_acv_12m:
      return account.projected_acv_12m;
    case TierField::projected_acv_18m:
      return account.projected_acv_18m;
    case TierField::expansion_potential:
      return account.expansion_potential;
    case TierField::multi_year_potential:
      return account.multi_year_potential;
    default:
      return account.prior_year_acv;
  }
}

std::optional<SignalFacts> facts_of(const PlainSignal& signal) {
  if (signal.day == kUnknownDay) return std::nullopt;
  return SignalFacts{signal.type, date_of_day(signal.day), false};
}

template <class Counts>
const PlainSignal* latest_plain_signal(const PlainAccount& account, Counts counts) {
  const auto at = latest_signal(
      account.signal_count, [&](std::size_t i) { return facts_of(account.signals[i]); }, counts);
  return at ? &account.signals[*at] : nullptr;
}

const PlainSignal* buying_signal_of(const PlainAccount& account, const Policy& policy, const Date& as_of) {
  const std::int64_t days = *policy.tiering.tier2.signal_days;
  return latest_plain_signal(account, [&](const SignalFacts& signal) { return is_active_buying(signal, as_of, days); });
}

const PlainSignal* rise_signal_of(const PlainAccount& account, const Policy& policy, const Date& as_of) {
  if (account.signal_count == 0) return nullptr;
  const std::optional<Date> since = known_date(account.tier_since);
  return latest_plain_signal(account, [&](const SignalFacts& signal) {
    return is_strategic(signal.type) && counts_for_rise(signal.date, since, as_of, policy.mobility);
  });
}

std::optional<Lifecycle> plain_lifecycle(const PlainAccount& account, AcvKnown acv, const Date& as_of) {
  if (account.lifecycle.known()) return *account.lifecycle;
  return lifecycle_from(std::nullopt, acv, known_date(account.customer_since), as_of);
}

AcvKnown acv_known_of(const PlainAccount& account) {
  if (account.current_acv == kUnknownAmount) return AcvKnown::no;
  return account.current_acv == 0 ? AcvKnown::zero : AcvKnown::some;
}

template <class E>
std::uint8_t bit_of_word(PlainWord<E> word) {
  return word.known() ? word_bit(*word) : std::uint8_t{0};
}

TierInputs inputs_of_plain(const PlainAccount& account, const TierLimits& limits, const Policy& policy,
                           const Date& as_of) {
  TierInputs out;
  for (const TierField field : kMoneyFields) {
    const std::int64_t amount = amount_of(account, field);
    out.rank[amount_index(field)] = amount == kUnknownAmount ? kUnknownRank : rank_of_whole(amount);
  }
  if (account.prior_year_acv != kUnknownAmount) out.kept_from = kept_from_whole(account.prior_year_acv, limits);
  out.icp = bit_of_word(account.icp_match);
  out.growth = bit_of_word(account.growth_trajectory);
  out.stage = bit_of_word(account.sales_stage);
  out.logo = static_cast<Known>(account.strategic_logo);
  if (account.motion.known()) {
    out.motion_self_service = *account.motion == Motion::self_service ? Known::yes : Known::no;
  }
  if (account.signals_given) {
    out.buying_signal = buying_signal_of(account, policy, as_of) != nullptr ? Known::yes : Known::no;
  }
  if (account.lifecycle.known()) {
    out.customer_when.fill(*account.lifecycle == Lifecycle::customer);
    return out;
  }
  for (std::size_t i = 0; i < out.customer_when.size(); ++i) {
    out.customer_when[i] = plain_lifecycle(account, static_cast<AcvKnown>(i), as_of) == Lifecycle::customer;
  }
  return out;
}

MoveInputs move_inputs_of(const PlainAccount& account, std::int64_t qualifies, const Policy& policy, const Date& as_of,
                          const MoveLimits& limits) {
  MoveInputs out;
  out.before = account.current_tier;
  out.qualifies = qualifies;
  out.strategic_signal = rise_signal_of(account, policy, as_of) != nullptr;
  out.quarters_below = account.quarters_below_tier;
  out.champion_gone = account.champion_gone && departure_counts(known_date(account.champion_departed), as_of, limits);
  if (account.last_meeting != kUnknownDay) out.days_silent = day_of(as_of) - account.last_meeting;
  return out;
}

/// A plain account's values as sentences write them.
class PlainWords : public SentenceWords {
 public:
  PlainWords(const TierTexts& texts, const AmountStyle& money, const PlainAccount& account, const Policy& policy,
             const Date& as_of, const TierInputs& inputs)
      : SentenceWords(texts), money_(money), account_(account), policy_(policy), as_of_(as_of), inputs_(inputs) {}

  void append_value(TierField field, std::string& out) const override {
    switch (field) {
      case TierField::strategic_logo:
        out += "yes";
        return;
      case TierField::icp_match:
        out += word_of(*account_.icp_match);
        return;
      case TierField::growth_trajectory:
        out += word_of(*account_.growth_trajectory);
        return;
      case TierField::sales_stage:
        out += word_of(*account_.sales_stage);
        return;
      case TierField::motion:
        out += word_of(*account_.motion);
        return;
      case TierField::signals: {
        const PlainSignal& signal = *buying_signal_of(account_, policy_, as_of_);
        append_parts(out, word_of(signal.type), " ", to_words(date_of_day(signal.day)));
        return;
      }
      default:
        money_.append(amount_of(account_, field), out);
    }
  }

  [[nodiscard]] bool customer() const override { return is_customer(inputs_); }

 private:
  const AmountStyle& money_;
  const PlainAccount& account_;
  const Policy& policy_;
  const Date& as_of_;
  const TierInputs& inputs_;
};

/// For what is rare enough to be judged by the general way.
TierFacts facts_of_plain(const PlainAccount& account, const TierInputs& inputs) {
  TierFacts out;
  for (const TierField field : kMoneyFields) {
    if (const std::int64_t amount = amount_of(account, field); amount != kUnknownAmount) {
      out.amount(field) = Money::from_minor(amount);
    }
  }
  if (account.strategic_logo != Truth::unknown) out.logo = account.strategic_logo == Truth::yes;
  if (account.icp_match.known()) out.icp = *account.icp_match;
  if (account.growth_trajectory.known()) out.growth = *account.growth_trajectory;
  if (account.sales_stage.known()) out.stage = *account.sales_stage;
  if (account.motion.known()) out.motion = *account.motion;
  if (inputs.buying_signal != Known::unknown) out.buying_signal = inputs.buying_signal == Known::yes;
  out.customer_when = inputs.customer_when;
  return out;
}

void open_reason(PlainReasons& out, std::string_view rule) { out.items[out.count++] = {rule, out.text.size()}; }

void add_remaining(PlainReasons& out, const TierInputs& inputs, const PlainWords& words) {
  if (inputs.motion_self_service == Known::yes) {
    open_reason(out, "T4.motion");
    return append_motion_text(out.text, words.texts());
  }
  for (const TierField field : kStatedAcvFields) {
    if (inputs.amount(field) == kUnknownRank) continue;
    open_reason(out, "T4.default");
    return append_default_text(out.text, field, words);
  }
  open_reason(out, "T0.unrated");
  append_unrated_text(out.text, words.texts());
}

}  // namespace

PlainTiers::PlainTiers(const Policy& policy, const Date& as_of, Reassign reassign)
    : rules_(std::make_unique<const Rules>(policy, as_of, reassign)) {}

PlainTiers::~PlainTiers() = default;

PlainTier PlainTiers::evaluate(const PlainAccount& account) const {
  const Rules& rules = *rules_;
  PlainTier out;
  if (const auto why = exclusion_of(plain_lifecycle(account, acv_known_of(account), rules.as_of))) {
    out.excluded = *why;
    out.action = TierAction::undetermined;
    return out;
  }
  const TierInputs inputs = inputs_of_plain(account, rules.tiers, rules.policy, rules.as_of);
  out.tier_rules = holding_rules(inputs, rules.tiers);
  const std::int64_t qualifies = tier_given(out.tier_rules, inputs, rules.tiers);
  const TierDecision decision =
      account.current_tier == 0
          ? decide_new(qualifies)
          : decide_move(move_inputs_of(account, qualifies, rules.policy, rules.as_of, rules.moves), rules.moves);
  out.qualifies = static_cast<std::uint8_t>(qualifies);
  out.previous = account.current_tier;
  out.tier = static_cast<std::uint8_t>(decision.tier);
  out.action = decision.action;
  out.watch = decision.watch;
  // A rule that has no tier to move the account from moves nothing.
  out.move_rules = decision.action == TierAction::undetermined ? 0 : decision.fired;
  out.in_force = static_cast<std::uint8_t>(tier_in_force(decision, account.current_tier, qualifies));
  if (rules.reassign == Reassign::yes && reassigns(qualifies, out.action)) {
    const Reassignment made = reassign_to(qualifies, out.previous, out.action);
    out.move_rules = 0;
    out.watch = false;
    out.tier = out.qualifies;
    if (account.current_tier == 0) out.in_force = out.tier;
    out.action = made.action;
    out.reassigned = made.changed;
  }
  return out;
}

/// An account with its verdict, and what the verdict rests on.
struct PlainTiers::Explained {
  const PlainAccount& account;
  const PlainTier& tier;
  TierInputs inputs;
};

void PlainTiers::explain(const PlainAccount& account, const PlainTier& tier, PlainReasons& out) const {
  out.text.clear();
  out.count = 0;
  out.next_change.clear();
  const Explained explained{account, tier, inputs_of_plain(account, rules_->tiers, rules_->policy, rules_->as_of)};
  add_reasons(explained, out);
  add_next(explained, out);
}

void PlainTiers::add_reasons(const Explained& explained, PlainReasons& out) const {
  const Rules& rules = *rules_;
  const auto& [account, tier, inputs] = explained;
  const PlainWords words(rules.texts, rules.money, account, rules.policy, rules.as_of, inputs);
  for (std::size_t i = 0; i < kTierRuleCount; ++i) {
    if (kTierRules[i].tier != tier.qualifies || !has_rule(tier.tier_rules, i)) continue;
    open_reason(out, kTierRules[i].id);
    append_met_text(out.text, trace_of(kTierRules[i], inputs, rules.tiers), words);
  }
  if (tier.qualifies == 0 || tier.qualifies == kLowestTier) add_remaining(out, inputs, words);
  const std::size_t qualifying = out.count;
  for (std::size_t i = 0; i < kMoveRules.size(); ++i) {
    const auto rule = static_cast<MoveRule>(i);
    if ((tier.move_rules & bit_of(rule)) == 0) continue;
    open_reason(out, kMoveRules[i]);
    switch (rule) {
      case MoveRule::up_revenue:
        append_up_revenue(out.text, tier.qualifies, tier.previous);
        for (std::size_t j = 0; j < qualifying; ++j) {
          const std::size_t end = j + 1 < out.count ? out.items[j + 1].begin : out.text.size();
          out.text += j == 0 ? ": " : "; ";
          out.text.append(out.text, out.items[j].begin, end - out.items[j].begin);
        }
        break;
      case MoveRule::up_strategic: {
        const PlainSignal& signal = *rise_signal_of(account, rules.policy, rules.as_of);
        append_up_strategic(out.text, signal.type, date_of_day(signal.day),
                            {tier.previous, known_date(account.tier_since), *rules.policy.mobility.signal_days});
        break;
      }
      case MoveRule::up_competitor:  // needs `escalate`, which no table gives
        break;
      case MoveRule::down_revenue:
        append_down_revenue(out.text, account.quarters_below_tier, tier.previous, rules.revenue[tier.previous]);
        break;
      case MoveRule::down_champion:
        append_down_champion(out.text, {}, known_date(account.champion_departed), rules.as_of);
        break;
      case MoveRule::down_disengaged:
        append_down_disengaged(out.text, date_of_day(account.last_meeting), day_of(rules.as_of) - account.last_meeting,
                               rules.moves.meeting_days[tier.previous]);
        break;
    }
  }
  if (tier.reassigned) {
    open_reason(out, "M.annual");
    append_annual(out.text, tier.qualifies, tier.previous);
  }
}

void PlainTiers::add_next(const Explained& explained, PlainReasons& out) const {
  const Rules& rules = *rules_;
  const auto& [account, tier, inputs] = explained;
  out.next_tier = 0;
  if (tier.qualifies == 0) return;
  if (tier.tier > tier.qualifies) {
    append_way_back(out.next_change, {tier.tier, tier.action, tier.watch, tier.move_rules});
    out.next_tier = tier.qualifies;
    return;
  }
  if (tier.tier == kBestTier) return;
  if (const auto raise = nearest_raise(inputs, tier.tier_rules, rules.tiers, tier.tier)) {
    append_raise_text(out.next_change, rules.money, raise->more, raise->field,
                      amount_of(account, raise->field) + raise->more);
    out.next_tier = raise->tier;
    return;
  }
  const auto step = next_tier_of_unknowns(facts_of_plain(account, inputs), rules.ruling, tier.tier);
  if (!step) return;
  out.next_change = step->change;
  out.next_tier = step->tier;
}

}  // namespace acctplan
