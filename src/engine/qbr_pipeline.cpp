// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

std::vector<QbrStage> by_stage(const std::vector<const Opportunity*>& open) {
  std::vector<QbrStage> out;
  const auto add = [&](const std::optional<DealStage>& stage) {
    QbrStage row{stage, 0, {}};
    for (const Opportunity* deal : open) {
      if (deal->stage.optional() != stage) continue;
      ++row.deals;
      if (deal->amount) add_amount(row.value, *deal->amount);
    }
    if (row.deals > 0) out.push_back(row);
  };
  for (std::size_t i = 0; i < words_of<DealStage>().size(); ++i) add(static_cast<DealStage>(i));
  add(std::nullopt);
  return out;
}

void add_sums(const std::vector<const Opportunity*>& open, const QbrInputs& in, QbrPipeline& out,
              std::vector<QbrGap>& gaps) {
  if (open.empty()) {
    out.open = Money();
    out.weighted = Money();
  }
  for (const Opportunity* deal : open) {
    const std::string path = deal_fact(*deal, "", "", {}).field;
    if (!deal->amount) {
      out.without_amount.push_back(deal_label(*deal));
      gaps.push_back({"Q.weighted", fmt::format("What is {} worth a year?", deal_label(*deal)), path + "amount"});
      continue;
    }
    add_amount(out.open, *deal->amount);
    out.open_evidence.facts.push_back(
        deal_fact(*deal, "amount", amount_text(*deal->amount, in.policy), deal->amount.span()));
    const auto chance = chance_of(*deal, in.policy);
    if (!chance) {
      out.without_chance.push_back(deal_label(*deal));
      gaps.push_back({"Q.weighted", fmt::format("How far has {} come?", deal_label(*deal)), path + "stage"});
      continue;
    }
    add_amount(out.weighted, *deal->amount * *chance);
    const Span& place = deal->probability ? deal->probability.span() : deal->stage.span();
    out.weighted_evidence.facts.push_back(
        deal_fact(*deal, deal->probability ? "probability" : "stage",
                  fmt::format("{} x {}", amount_text(*deal->amount, in.policy), share_text(*chance)), place));
  }
}

std::vector<QbrDeal> dated_before(const std::vector<const Opportunity*>& open, const Period& quarter,
                                  std::vector<QbrGap>& gaps) {
  std::vector<QbrDeal> out;
  for (const Opportunity* deal : open) {
    if (!deal->close_date || *deal->close_date >= quarter.first) continue;
    const std::string day = to_words(*deal->close_date);
    const FactRef fact = deal_fact(*deal, "close_date", day, deal->close_date.span());
    out.push_back(
        {deal,
         deal_label(*deal),
         {fmt::format("was to close on {}", day)},
         {"Q.at-risk", fmt::format("{} was to close on {} and is open still", deal_label(*deal), day), {fact}}});
    gaps.push_back({"Q.at-risk", fmt::format("When will {} close, if at all?", deal_label(*deal)), fact.field});
  }
  return out;
}

}  // namespace

std::string deal_label(const Opportunity& deal) {
  if (deal.name) return *deal.name;
  return deal.id ? *deal.id : std::string("a deal without name");
}

FactRef deal_fact(const Opportunity& deal, std::string_view member, std::string shown, const Span& span) {
  const std::string key = deal.id ? *deal.id : deal.name.value_or("");
  return {fmt::format("opportunities[{}].{}", key, member), std::move(shown), span};
}

std::string deal_key(const Opportunity& deal) { return deal.id ? "id " + *deal.id : "name " + deal.name.value_or(""); }

void add_amount(std::optional<Money>& sum, const Money& amount) { sum = sum ? *sum + amount : amount; }

std::optional<Rational> chance_of(const Opportunity& deal, const Policy& policy) {
  if (deal.probability) return deal.probability->value;
  if (!deal.stage) return std::nullopt;
  for (const StageChance& chance : policy.qbr.stages) {
    if (chance.stage.is(*deal.stage)) return chance.probability->value;
  }
  return std::nullopt;
}

QbrPipeline qbr_pipeline(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps) {
  const Account& account = *in.assessment.account;
  const Period quarter = in.policy.calendar_of().quarter(current);
  QbrPipeline out;
  out.open_evidence.rule = "Q.stages";
  out.weighted_evidence.rule = "Q.weighted";
  out.coverage = qbr_coverage(in, current, gaps);
  if (!account.opportunities.given) {
    out.open_evidence.text = "the pipeline is not known";
    out.weighted_evidence.text = "the pipeline is not known";
    gaps.push_back({"Q.weighted", "Which opportunities are open, and which closed of late?", "opportunities"});
    return out;
  }
  std::vector<const Opportunity*> open;
  for (const Opportunity& deal : account.opportunities) {
    if (is_open(deal)) open.push_back(&deal);
  }
  out.deals = static_cast<std::int64_t>(open.size());
  add_sums(open, in, out, gaps);
  out.stages = by_stage(open);
  out.at_risk = deals_at_risk(in, current, gaps);
  out.overdue = dated_before(open, quarter, gaps);
  std::ranges::stable_sort(out.overdue, comes_before);
  for (const Opportunity* deal : open) {
    if (deal->close_date) continue;
    gaps.push_back({"Q.coverage", fmt::format("When is {} to close?", deal_label(*deal)),
                    deal_fact(*deal, "close_date", "", {}).field});
  }
  out.open_evidence.text = fmt::format("{} open{}", counted(*out.deals, "deal is", "deals are"),
                                       out.open ? fmt::format(", worth {}", amount_text(*out.open, in.policy)) : "");
  out.weighted_evidence.text = out.weighted ? fmt::format("weighted by their chances the open deals are worth {}",
                                                          amount_text(*out.weighted, in.policy))
                                            : "of no open deal are amount and chance known";
  return out;
}

std::vector<QbrRanked> qbr_ranking(const QbrInputs& in) {
  std::vector<QbrRanked> out;
  const auto add = [&](std::string name, bool whitespace, const Money& amount, const Rational& chance, FactRef fact) {
    const Money expected = amount * chance;
    Evidence evidence{"Q.rank",
                      fmt::format("{} x {} is {}", amount_text(amount, in.policy), share_text(chance),
                                  amount_text(expected, in.policy)),
                      {std::move(fact)}};
    out.push_back({std::move(name), whitespace, amount, chance, expected, std::move(evidence)});
  };
  for (const Opportunity& deal : in.assessment.account->opportunities) {
    const auto chance = chance_of(deal, in.policy);
    if (!is_open(deal) || !deal.amount || !chance) continue;
    add(deal_label(deal), false, *deal.amount, *chance,
        deal_fact(deal, "amount", amount_text(*deal.amount, in.policy), deal.amount.span()));
  }
  const SignalChances& chances = in.policy.qbr.whitespace;
  for (const WhitespaceOpportunity& found : in.assessment.whitespace.opportunities) {
    if (found.counting != Counting::counted || !found.annual_value) continue;
    const auto signal = found.entry != nullptr ? found.entry->signal.optional() : std::nullopt;
    const Fact<Percent>& chance = signal == WhitespaceSignal::interest  ? chances.interest
                                  : signal == WhitespaceSignal::engaged ? chances.engaged
                                  : signal == WhitespaceSignal::similar ? chances.similar
                                                                        : chances.none;
    add(found.name, true, *found.annual_value, chance->value,
        {fmt::format("whitespace[{}].annual_value", found.id), amount_text(*found.annual_value, in.policy),
         found.entry != nullptr ? found.entry->annual_value.span() : Span{}});
  }
  std::ranges::stable_sort(out, [](const QbrRanked& a, const QbrRanked& b) {
    return std::tie(b.expected, b.amount, a.name) < std::tie(a.expected, a.amount, b.name);
  });
  return out;
}

}  // namespace acctplan
