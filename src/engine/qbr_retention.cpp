// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/acv_history.hpp>
#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

/// An ACV with the field that gives it.
struct AcvAt {
  std::optional<Money> amount;
  std::string field;
  Span span;
};

AcvAt of_history(const Account& account, const FiscalQuarter& quarter) {
  const Fact<Money>* acv = history_acv(account, quarter);
  const std::string field = fmt::format("revenue.history[{}].acv", to_iso(quarter));
  return acv == nullptr ? AcvAt{{}, field, {}} : AcvAt{**acv, field, acv->span()};
}

/// Whether the review is of the quarter that ended last, so that today's facts are its own.
bool is_latest(const QbrInputs& in) { return in.reviewed == in.policy.calendar_of().last_completed(in.as_of); }

AcvAt acv_now(const QbrInputs& in) {
  const Account& account = *in.assessment.account;
  if (!is_latest(in)) return of_history(account, in.reviewed);
  const Fact<Money>& acv = account.revenue.current_acv;
  if (acv) return {*acv, "revenue.current_acv", acv.span()};
  // Who is said to have left buys nothing any more.
  const Fact<Lifecycle>& life = account.account.lifecycle;
  if (life.is(Lifecycle::former)) return {Money(), "account.lifecycle", life.span()};
  return {{}, "revenue.current_acv", {}};
}

AcvAt acv_then(const QbrInputs& in) {
  const Account& account = *in.assessment.account;
  if (!is_latest(in)) return of_history(account, plus_quarters(in.reviewed, -4));
  const Fact<Money>& prior = account.revenue.prior_year_acv;
  if (prior) return {*prior, "revenue.prior_year_acv", prior.span()};
  if (const auto last = last_history_quarter(account, in.policy, in.as_of)) {
    AcvAt out = of_history(account, plus_quarters(*last, -4));
    if (out.amount) return out;
  }
  return {{}, "revenue.prior_year_acv", {}};
}

/// Why somebody was no customer a year ago although the ACV then is not given; empty when that is not known.
std::string not_then(const QbrInputs& in) {
  const Account& account = *in.assessment.account;
  const Date end = is_latest(in) ? in.as_of : in.policy.calendar_of().quarter(in.reviewed).last;
  const Fact<Date>& since = account.account.customer_since;
  if (since && *since > end.plus_years(-1)) return fmt::format("a customer since {} only", to_words(*since));
  if (lifecycle_of(account, in.as_of) == Lifecycle::prospect) return "a prospect";
  return {};
}

void add_evidence(const QbrInputs& in, const AcvAt& then, const AcvAt& now, QbrRetention& out) {
  const std::string before = amount_text(*out.then, in.policy);
  const std::string today = amount_text(*out.now, in.policy);
  out.evidence.facts = {{then.field, before, then.span}, {now.field, today, now.span}};
  out.evidence.text = fmt::format("ACV {} now against {} a year ago, {}", today, before, share_text(*out.nrr));
  out.gross_evidence = {"Q.grr",
                        fmt::format("of ACV {} a year ago {} is kept without growth, {}", before,
                                    amount_text(std::min(*out.now, *out.then), in.policy), share_text(*out.grr)),
                        out.evidence.facts};
}

}  // namespace

QbrRetention qbr_retention(const QbrInputs& in, std::vector<QbrGap>& gaps) {
  QbrRetention out;
  out.evidence.rule = "Q.nrr";
  const Account& account = *in.assessment.account;
  if (account.account.lifecycle.is(Lifecycle::partner)) {
    out.standing = Retained::not_then;
    out.evidence.text = "a partner, whose ACV is not counted";
    return out;
  }
  const AcvAt then = acv_then(in);
  const AcvAt now = acv_now(in);
  out.then = then.amount;
  out.now = now.amount;
  std::string new_since = then.amount ? std::string() : not_then(in);
  if (then.amount && then.amount->is_zero()) new_since = "no customer a year ago";
  if (!new_since.empty()) {
    out.standing = Retained::not_then;
    out.evidence.text = fmt::format("{}, so there is nothing to keep", new_since);
    return out;
  }
  if (!then.amount) gaps.push_back({"Q.nrr", "What was their ACV a year before?", then.field});
  if (!now.amount) gaps.push_back({"Q.nrr", "What is their ACV now?", now.field});
  if (!then.amount || !now.amount) {
    out.evidence.text = fmt::format("ACV {} is not known", then.amount ? "now" : "a year ago");
    return out;
  }
  out.standing = Retained::counted;
  out.nrr = ratio(*out.now, *out.then);
  out.grr = *out.now < *out.then ? *out.nrr : Rational(1);
  add_evidence(in, then, now, out);
  return out;
}

}  // namespace acctplan
