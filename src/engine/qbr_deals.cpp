// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/champions.hpp>
#include <acctplan/engine/last_contact.hpp>
#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

/// What endangers every deal of the account alike.
struct SharedRisks {
  std::vector<std::string> reasons;
  std::vector<FactRef> facts;
};

/// A champion who left with nobody in place: neither a successor who champions us nor anybody else.
const Stakeholder* champion_not_replaced(const Account& account) {
  if (has_champion(account)) return nullptr;
  const auto departed = departed_champions(account);
  return departed.empty() ? nullptr : departed.front();
}

void add_touch(const QbrInputs& in, SharedRisks& out) {
  const Account& account = *in.assessment.account;
  const std::int64_t allowed = *in.policy.qbr.touch_days;
  const auto last = last_contact(account, in.as_of);
  if (!last) {
    if (!account.table) out.reasons.emplace_back("no touch is on record");
    return;
  }
  const std::int64_t days = days_between(last->date, in.as_of);
  if (days <= allowed) return;
  out.reasons.push_back(fmt::format("no touch for {} days", days));
  out.facts.push_back(last->fact);
}

SharedRisks shared_risks(const QbrInputs& in) {
  SharedRisks out;
  const Account& account = *in.assessment.account;
  add_touch(in, out);
  if (const Stakeholder* gone = champion_not_replaced(account)) {
    const Fact<Date>& day = gone->departed;
    out.reasons.push_back(
        fmt::format("the champion {} departed{}", person_text(*gone), day ? " on " + to_words(*day) : std::string()));
    out.facts.push_back({fmt::format("stakeholders[{}].status", gone->id.value_or(gone->name.value_or(""))), "departed",
                         gone->status.span()});
  }
  for (const Gap& gap : in.assessment.committee.gaps) {
    if (gap.evidence.rule != "B.gap.economic") continue;
    out.reasons.emplace_back("no economic buyer is covered");
    out.facts.insert(out.facts.end(), gap.evidence.facts.begin(), gap.evidence.facts.end());
  }
  return out;
}

QbrDeal judged(const Opportunity& deal, const QbrInputs& in, const SharedRisks& shared) {
  QbrDeal out{&deal, deal_label(deal), {}, {"Q.at-risk", {}, {}}};
  if (*deal.close_date < in.as_of) {
    out.reasons.push_back(fmt::format("its date {} is past", to_words(*deal.close_date)));
    out.evidence.facts.push_back(deal_fact(deal, "close_date", to_words(*deal.close_date), deal.close_date.span()));
  }
  if (deal.moved && *deal.moved >= *in.policy.qbr.moved_from) {
    out.reasons.push_back(*deal.moved == 2 ? "its date moved twice"
                                           : fmt::format("its date moved {} times", *deal.moved));
    out.evidence.facts.push_back(deal_fact(deal, "moved", count_text(*deal.moved), deal.moved.span()));
  }
  out.reasons.insert(out.reasons.end(), shared.reasons.begin(), shared.reasons.end());
  out.evidence.facts.insert(out.evidence.facts.end(), shared.facts.begin(), shared.facts.end());
  out.evidence.text = fmt::format("{}: {}", out.name, joined(out.reasons));
  return out;
}

const char* stream_word(RevenueStream stream) { return stream == RevenueStream::new_ ? "new" : "expansion"; }

}  // namespace

bool comes_before(const QbrDeal& a, const QbrDeal& b) {
  const Money x = a.deal->amount.value_or(Money());
  const Money y = b.deal->amount.value_or(Money());
  if (x != y) return x > y;
  return deal_key(*a.deal) < deal_key(*b.deal);
}

std::vector<QbrDeal> deals_at_risk(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps) {
  const Account& account = *in.assessment.account;
  const Period quarter = in.policy.calendar_of().quarter(current);
  const SharedRisks shared = shared_risks(in);
  std::vector<QbrDeal> out;
  for (const Opportunity& deal : account.opportunities) {
    if (!is_open(deal) || !deal.close_date || !quarter.contains(*deal.close_date)) continue;
    if (!deal.moved) {
      gaps.push_back({"Q.at-risk", fmt::format("How often has the date of {} moved?", deal_label(deal)),
                      deal_fact(deal, "moved", "", {}).field});
    }
    QbrDeal found = judged(deal, in, shared);
    if (!found.reasons.empty()) out.push_back(std::move(found));
  }
  std::ranges::stable_sort(out, comes_before);
  return out;
}

QbrWinRate qbr_win_rate(const QbrInputs& in, RevenueStream stream, std::vector<QbrGap>& gaps) {
  const FiscalCalendar calendar = in.policy.calendar_of();
  const int quarters = static_cast<int>(*in.policy.qbr.winrate_quarters);
  const Period span{calendar.quarter(plus_quarters(in.reviewed, 1 - quarters)).first,
                    calendar.quarter(in.reviewed).last};
  const char* const word = stream_word(stream);
  QbrWinRate out;
  out.evidence.rule = "Q.winrate";
  for (const Opportunity& deal : in.assessment.account->opportunities) {
    const bool won = deal.outcome.is(Outcome::won);
    if (!deal.outcome && !is_open(deal) && stream == RevenueStream::new_) {
      gaps.push_back({"Q.winrate", fmt::format("Was {} won or lost?", deal_label(deal)),
                      deal_fact(deal, "outcome", "", {}).field});
    }
    if (!won && !deal.outcome.is(Outcome::lost)) continue;
    if (stream == RevenueStream::new_ && !deal.type) {
      gaps.push_back({"Q.winrate", fmt::format("Was {} new business, expansion or renewal?", deal_label(deal)),
                      deal_fact(deal, "type", "", {}).field});
    }
    if (!deal.type.is(stream)) continue;
    if (!deal.close_date) {
      gaps.push_back({"Q.winrate", fmt::format("When did {} close?", deal_label(deal)),
                      deal_fact(deal, "close_date", "", {}).field});
      continue;
    }
    if (!span.contains(*deal.close_date)) continue;
    ++(won ? out.won : out.lost);
    out.evidence.facts.push_back(deal_fact(deal, "outcome", std::string(word_of(*deal.outcome)), deal.outcome.span()));
  }
  if (const auto tier = in.assessment.tier_in_force) {
    const TierGuide& guide = in.policy.guide(*tier);
    out.target = (stream == RevenueStream::new_ ? guide.win_rate_new : guide.win_rate_expansion)->value;
  }
  if (!in.assessment.account->opportunities.given) {
    out.evidence.text = fmt::format("{}: not known, the file lists no opportunities", word);
    return out;
  }
  const std::int64_t closed = out.won + out.lost;
  const std::string told = fmt::format("{}: {} won of {} closed from {} to {}", word, out.won, closed,
                                       to_words(span.first), to_words(span.last));
  if (closed < *in.policy.qbr.winrate_deals) {
    out.evidence.text = fmt::format("{}, under {}: no rate is told", told, *in.policy.qbr.winrate_deals);
    return out;
  }
  out.rate = Rational(out.won, closed);
  out.evidence.text = fmt::format("{}, {}", told, share_text(*out.rate));
  if (out.target) {
    out.evidence.text +=
        fmt::format("; Tier {} asks for more than {}", *in.assessment.tier_in_force, share_text(*out.target));
  }
  return out;
}

}  // namespace acctplan
