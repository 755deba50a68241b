// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

constexpr std::array<std::pair<const char*, Part<StreamFigures> Streams::*>, 3> kStreams = {
    {{"new", &Streams::new_}, {"expansion", &Streams::expansion}, {"renewal", &Streams::renewal}}};

std::string period_path(const FiscalQuarter& quarter) { return fmt::format("revenue.periods[{}]", to_iso(quarter)); }

void add_facts(const RevenuePeriod& period, const Policy& policy, Evidence& out) {
  const std::string path = period_path(*period.quarter);
  for (const auto& [name, stream] : kStreams) {
    const StreamFigures& figures = period.streams.*stream;
    const auto add = [&, name = name](const char* member, const Fact<Money>& amount) {
      if (!amount) return;
      out.facts.push_back(
          {fmt::format("{}.streams.{}.{}", path, name, member), amount_text(*amount, policy), amount.span()});
    };
    add("actual", figures.actual);
    add("target", figures.target);
  }
}

/// Asks for what a period does not say; whether anything was asked.
void ask_figures(std::string_view rule, const FiscalQuarter& quarter, const std::vector<QbrStream>& streams,
                 std::vector<QbrGap>& gaps) {
  const auto ask = [&](const QbrStream& stream, const char* member, const char* question) {
    gaps.push_back({std::string(rule),
                    fmt::format("{} of the {} stream in {}?", question, stream.name, to_words(quarter)),
                    fmt::format("{}.streams.{}.{}", period_path(quarter), stream.name, member)});
  };
  for (const QbrStream& stream : streams) {
    if (!stream.actual) ask(stream, "actual", "What was booked");
    if (!stream.target) ask(stream, "target", "What was the target");
  }
}

std::string attained_text(const QbrStream& stream, const Policy& policy) {
  if (!stream.actual || !stream.target) return fmt::format("{} is not known", stream.name);
  const std::string amounts =
      fmt::format("{} of {}", amount_text(*stream.actual, policy), amount_text(*stream.target, policy));
  if (!stream.ratio) return fmt::format("{} {}, no target to hold it against", stream.name, amounts);
  return fmt::format("{} {} ({})", stream.name, amounts, share_text(*stream.ratio));
}

}  // namespace

const RevenuePeriod* period_of(const Account& account, const FiscalQuarter& quarter) {
  for (const RevenuePeriod& period : account.revenue.periods) {
    if (period.quarter.is(quarter)) return &period;
  }
  return nullptr;
}

std::vector<QbrStream> streams_of(const RevenuePeriod& period) {
  std::vector<QbrStream> out;
  for (const auto& [name, stream] : kStreams) {
    const Part<StreamFigures>& figures = period.streams.*stream;
    if (!figures.given && !figures.actual && !figures.target) continue;
    QbrStream& added = out.emplace_back(QbrStream{name, figures.actual.optional(), figures.target.optional(), {}});
    set_ratio(added);
  }
  return out;
}

void set_ratio(QbrStream& stream) {
  const bool told = stream.actual && stream.target && !stream.target->is_zero();
  stream.ratio = told ? std::optional(ratio(*stream.actual, *stream.target)) : std::nullopt;
}

QbrStream sum_of(const std::vector<QbrStream>& streams) {
  QbrStream out{"total", {}, {}, {}};
  if (streams.empty()) return out;
  out.actual = Money();
  out.target = Money();
  for (const QbrStream& stream : streams) {
    out.actual = out.actual && stream.actual ? std::optional(*out.actual + *stream.actual) : std::nullopt;
    out.target = out.target && stream.target ? std::optional(*out.target + *stream.target) : std::nullopt;
  }
  set_ratio(out);
  return out;
}

QbrAttainment qbr_attainment(const QbrInputs& in, std::vector<QbrGap>& gaps) {
  QbrAttainment out;
  out.total.name = "total";
  out.evidence.rule = "Q.attainment";
  const RevenuePeriod* period = period_of(*in.assessment.account, in.reviewed);
  if (period == nullptr || streams_of(*period).empty()) {
    out.evidence.text = fmt::format("neither bookings nor targets of {} are known", to_words(in.reviewed));
    gaps.push_back({out.evidence.rule,
                    fmt::format("What was booked in {}, against which target, by stream?", to_words(in.reviewed)),
                    period_path(in.reviewed)});
    return out;
  }
  out.streams = streams_of(*period);
  out.total = sum_of(out.streams);
  add_facts(*period, in.policy, out.evidence);
  ask_figures(out.evidence.rule, in.reviewed, out.streams, gaps);
  std::vector<std::string> parts;
  for (const QbrStream& stream : out.streams) parts.push_back(attained_text(stream, in.policy));
  out.evidence.text =
      fmt::format("{}: {}; {}", to_words(in.reviewed), fmt::join(parts, ", "), attained_text(out.total, in.policy));
  return out;
}

void settle_coverage(QbrCoverage& out, const Policy& policy) {
  if (!out.target || !out.booked) return;
  out.left = *out.target > *out.booked ? *out.target - *out.booked : Money();
  if (out.left->is_zero()) {
    out.state = CoverageState::met;
    return;
  }
  if (!out.closing) return;
  out.ratio = ratio(*out.closing, *out.left);
  out.state = *out.ratio < policy.qbr.coverage_from->value ? CoverageState::thin : CoverageState::enough;
}

QbrCoverage qbr_coverage(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps) {
  QbrCoverage out;
  out.evidence.rule = "Q.coverage";
  const Account& account = *in.assessment.account;
  const Period quarter = in.policy.calendar_of().quarter(current);
  if (account.opportunities.given) {
    out.closing = Money();
    for (const Opportunity& deal : account.opportunities) {
      if (!is_open(deal) || !deal.close_date || !quarter.contains(*deal.close_date) || !deal.amount) continue;
      *out.closing += *deal.amount;
      out.evidence.facts.push_back(deal_fact(deal, "amount", amount_text(*deal.amount, in.policy), deal.amount.span()));
    }
  }
  const RevenuePeriod* period = period_of(account, current);
  if (period == nullptr || streams_of(*period).empty()) {
    out.evidence.text = fmt::format("no target of {} is known", to_words(current));
    gaps.push_back({out.evidence.rule, fmt::format("What are target and bookings of {} so far?", to_words(current)),
                    period_path(current)});
    return out;
  }
  const std::vector<QbrStream> streams = streams_of(*period);
  const QbrStream total = sum_of(streams);
  out.target = total.target;
  out.booked = total.actual;
  ask_figures(out.evidence.rule, current, streams, gaps);
  add_facts(*period, in.policy, out.evidence);
  settle_coverage(out, in.policy);
  if (!out.left) {
    out.evidence.text = fmt::format("what is left to book in {} is not known", to_words(current));
  } else if (out.state == CoverageState::met) {
    out.evidence.text =
        fmt::format("{} is booked of {}: nothing is left to book in {}", amount_text(*out.booked, in.policy),
                    amount_text(*out.target, in.policy), to_words(current));
  } else if (!out.ratio) {
    out.evidence.text = fmt::format("{} is left to book in {}, and the pipeline is not known",
                                    amount_text(*out.left, in.policy), to_words(current));
  } else {
    out.evidence.text = fmt::format(
        "{} closes in {} against {} left to book ({} of {} booked): {}x, {} {}x", amount_text(*out.closing, in.policy),
        to_words(current), amount_text(*out.left, in.policy), amount_text(*out.booked, in.policy),
        amount_text(*out.target, in.policy), cut_to_text(*out.ratio, 1),
        out.state == CoverageState::thin ? "under" : "at least", tenth_text(in.policy.qbr.coverage_from->value));
  }
  return out;
}

}  // namespace acctplan
