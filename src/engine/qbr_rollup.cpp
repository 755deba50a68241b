// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

void add_attainment(const QbrAccount& one, QbrRollup& out) {
  const QbrAttainment& attained = one.review->attainment;
  if (!attained.total.actual || !attained.total.target) {
    out.without_attainment.push_back(one.account->id());
    return;
  }
  for (const QbrStream& stream : attained.streams) {
    auto sum = std::ranges::find(out.streams, stream.name, &QbrStream::name);
    add_amount(sum->actual, *stream.actual);
    add_amount(sum->target, *stream.target);
  }
  add_amount(out.total.actual, *attained.total.actual);
  add_amount(out.total.target, *attained.total.target);
}

void add_pipeline(const QbrAccount& one, QbrRollup& out) {
  const QbrPipeline& pipeline = one.review->pipeline;
  if (pipeline.open) add_amount(out.open, *pipeline.open);
  if (pipeline.weighted) add_amount(out.weighted, *pipeline.weighted);
  if (!pipeline.open || !pipeline.without_amount.empty() || !pipeline.without_chance.empty()) {
    out.without_pipeline.push_back(one.account->id());
  }
  out.at_risk += pipeline.at_risk.size();
  for (const QbrDeal& deal : pipeline.at_risk) {
    if (deal.deal->amount) add_amount(out.at_risk_value, *deal.deal->amount);
  }
  const QbrCoverage& coverage = pipeline.coverage;
  if (!coverage.target || !coverage.booked || !coverage.closing) {
    out.without_coverage.push_back(one.account->id());
    return;
  }
  add_amount(out.coverage.target, *coverage.target);
  add_amount(out.coverage.booked, *coverage.booked);
  add_amount(out.coverage.closing, *coverage.closing);
}

void add_renewals(const QbrAccount& one, QbrRollup& out) {
  for (const QbrRenewal& renewal : one.review->renewals) {
    ++out.renewals;
    if (renewal.contract->value) add_amount(out.renewal_value, *renewal.contract->value);
    if (!renewal.renewal_open) ++out.renewals_unopened;
  }
}

void add_win_rate(const QbrWinRate& one, QbrWinRate& out) {
  out.won += one.won;
  out.lost += one.lost;
}

void settle_win_rate(QbrWinRate& out, const Policy& policy) {
  const std::int64_t closed = out.won + out.lost;
  if (closed >= *policy.qbr.winrate_deals) out.rate = Rational(out.won, closed);
}

}  // namespace

QbrRollup roll_up(const std::vector<QbrAccount>& accounts, const Policy& policy) {
  QbrRollup out;
  out.accounts = accounts.size();
  out.total.name = "total";
  for (const char* name : {"new", "expansion", "renewal"}) out.streams.push_back({name, {}, {}, {}});
  std::optional<Money> kept;
  for (const QbrAccount& one : accounts) {
    add_attainment(one, out);
    add_pipeline(one, out);
    add_renewals(one, out);
    add_win_rate(one.review->won_new, out.won_new);
    add_win_rate(one.review->won_expansion, out.won_expansion);
    const QbrRetention& retention = one.review->retention;
    if (retention.standing == Retained::unknown) out.without_retention.push_back(one.account->id());
    if (retention.standing != Retained::counted) continue;
    ++out.customers_then;
    add_amount(out.retention.then, *retention.then);
    add_amount(out.retention.now, *retention.now);
    add_amount(kept, std::min(*retention.now, *retention.then));
  }
  for (auto* ids : {&out.without_attainment, &out.without_pipeline, &out.without_coverage, &out.without_retention}) {
    std::ranges::sort(*ids);
  }
  std::erase_if(out.streams, [](const QbrStream& stream) { return !stream.actual; });
  for (QbrStream& stream : out.streams) set_ratio(stream);
  set_ratio(out.total);
  settle_coverage(out.coverage, policy);
  settle_win_rate(out.won_new, policy);
  settle_win_rate(out.won_expansion, policy);
  if (out.retention.then) {
    out.retention.standing = Retained::counted;
    out.retention.nrr = ratio(*out.retention.now, *out.retention.then);
    out.retention.grr = ratio(*kept, *out.retention.then);
  }
  return out;
}

}  // namespace acctplan
