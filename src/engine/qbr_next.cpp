// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kThings = 3;

void add_line(std::vector<Evidence>& out, std::string text, std::vector<FactRef> facts = {}) {
  out.push_back({"Q.next", std::move(text), std::move(facts)});
}

void add_objective(const QbrInputs& in, const FiscalQuarter& current, QbrNext& out, std::vector<QbrGap>& gaps) {
  const Account& account = *in.assessment.account;
  const Fact<std::string>& own = objective_of(account.plan.objectives, current.quarter);
  if (own) {
    out.objective = *own;
    return;
  }
  const bool pursuit = lifecycle_of(account, in.as_of) != Lifecycle::customer;
  const Fact<std::string>& standing = objective_of(in.policy.plan.objectives, current.quarter);
  if (!account.plan.objectives.given && pursuit && standing) {
    out.objective = *standing;
    out.objective_of_policy = true;
  }
  gaps.push_back({"Q.next", fmt::format("What is the objective of {}?", to_words(current)),
                  fmt::format("plan.objectives.Q{}", current.quarter)});
}

/// The people whom a tier's coverage names and the file does not.
void add_team(const QbrInputs& in, QbrNext& out, std::vector<QbrGap>& gaps) {
  const auto tier = in.assessment.tier_in_force;
  if (!tier || *tier > 3) return;
  const Account& account = *in.assessment.account;
  const Team& team = account.team;
  std::vector<std::string> missing;
  const auto need = [&](bool known, const char* who, const char* field) {
    if (known) return;
    missing.emplace_back(who);
    gaps.push_back({"Q.next", fmt::format("Who is {} on this account?", who), field});
  };
  need(team.ae.known() || account.account.owner.known(), "the account executive", "team.ae");
  if (*tier <= 2) need(team.se.known(), "the solutions engineer", "team.se");
  if (*tier == 1) need(team.executive_sponsor.name.known(), "our executive sponsor", "team.executive_sponsor");
  if (lifecycle_of(account, in.as_of) == Lifecycle::customer) {
    need(team.csm.known(), "the customer success manager", "team.csm");
  }
  const TierGuide& guide = in.policy.guide(*tier);
  if (!missing.empty()) {
    add_line(out.resources, fmt::format("Name {}: Tier {} has {}", joined(missing), *tier, *guide.coverage));
  }
  add_line(out.resources, fmt::format("Plan {}, as Tier {} asks for", *guide.hours, *tier));
}

void add_escalations(const QbrInputs& in, const QbrResult& review, QbrNext& out) {
  const Account& account = *in.assessment.account;
  const auto& at_risk = review.pipeline.at_risk;
  if (!at_risk.empty()) {
    std::vector<std::string> names;
    for (const QbrDeal& deal : at_risk) names.push_back(deal.name);
    const std::string deals =
        names.size() == 1 ? std::string("deal") : counted(static_cast<std::int64_t>(names.size()), "deal", "deals");
    add_line(out.resources, fmt::format("Decide how to save the {} at risk: {}", deals, joined(names)),
             at_risk.front().evidence.facts);
  }
  if (account.health.escalations && *account.health.escalations > 0) {
    add_line(out.resources,
             fmt::format("Bring {} of the customer to an end",
                         counted(*account.health.escalations, "escalation", "escalations")),
             {{"health.escalations", count_text(*account.health.escalations), account.health.escalations.span()}});
  }
  const auto errors = std::ranges::count_if(in.findings, [](const Finding& finding) {
    return finding.state == FindingState::open && finding.severity == Severity::error;
  });
  if (errors > 0) {
    add_line(out.resources, fmt::format("Escalate {} of the management rules, listed below",
                                        counted(errors, "open error", "open errors")));
  }
}

void add_meetings(const QbrInputs& in, QbrNext& out) {
  const EamDue& eam = in.assessment.eam;
  const std::string last = eam.last_held ? fmt::format("; the last one was held on {}", to_words(*eam.last_held))
                                         : std::string("; none is on record as held");
  if (eam.planned) {
    add_line(out.meetings, fmt::format("The executive meeting is planned for {}{}", to_words(*eam.planned), last));
  } else if (eam.due) {
    const bool other = eam.recommended && *eam.recommended != *eam.due;
    add_line(out.meetings, fmt::format("Schedule the executive meeting, due by {}{}{}", to_words(*eam.due),
                                       other ? ", best on " + to_words(*eam.recommended) : std::string(), last));
  } else {
    add_line(out.meetings, "No executive meeting is asked for by the tier");
  }
  if (in.plan.hold) {
    add_line(out.meetings, fmt::format("Meetings are on hold until {}", to_words(in.plan.hold->until)));
  }
}

void ask_marketing(const QbrInputs& in, std::vector<Evidence>& out) {
  const std::size_t before = out.size();
  for (const Asset& asset : in.assessment.account->assets) {
    const bool there = asset.status.is(AssetStatus::ready) || asset.status.is(AssetStatus::delivered);
    if (there || !asset.what) continue;
    const std::string due = asset.due ? " by " + to_words(*asset.due) : std::string();
    add_line(out, fmt::format("Marketing: finish {}{}", *asset.what, due),
             {{"assets", *asset.what, asset.what.span()}});
  }
  for (const SignalNote& note : in.assessment.triggers.signals) {
    if (note.marketing_play.empty()) continue;
    add_line(out, fmt::format("Marketing: {} ({})", clause(note.marketing_play), spoken(word_of(*note.signal->type))),
             {{"signals", spoken(word_of(*note.signal->type)), note.signal->span}});
    break;
  }
  if (out.size() == before) add_line(out, fmt::format("Marketing: {}", clause(*in.policy.qbr.asks.marketing)));
}

void ask_success(const QbrInputs& in, const QbrResult& review, std::vector<Evidence>& out) {
  const Account& account = *in.assessment.account;
  if (lifecycle_of(account, in.as_of) != Lifecycle::customer) return;
  const std::size_t before = out.size();
  for (const QbrRenewal& renewal : review.renewals) {
    if (renewal.renewal_open) continue;
    add_line(out,
             fmt::format("Customer success: prepare the renewal of {}, {} {}", renewal.name,
                         renewal.by_notice ? "notice by" : "which ends", to_words(renewal.date)),
             renewal.evidence.facts);
  }
  if (account.health.trend.is(Trend::down)) {
    add_line(out, "Customer success: find out why health is falling",
             {{"health.trend", "down", account.health.trend.span()}});
  }
  if (account.health.open_tickets && *account.health.open_tickets > 0) {
    add_line(
        out,
        fmt::format("Customer success: close {}", counted(*account.health.open_tickets, "open ticket", "open tickets")),
        {{"health.open_tickets", count_text(*account.health.open_tickets), account.health.open_tickets.span()}});
  }
  if (out.size() == before) add_line(out, fmt::format("Customer success: {}", clause(*in.policy.qbr.asks.success)));
}

void ask_product(const QbrInputs& in, std::vector<Evidence>& out) {
  const std::size_t before = out.size();
  for (const Eam& meeting : in.assessment.account->eams) {
    for (const Commitment& promise : meeting.commitments) {
      if (!promise.side.is(Side::ours) || promise.done.is(true) || !promise.what) continue;
      const std::string due = promise.due ? " by " + to_words(*promise.due) : std::string();
      const std::string who = promise.owner ? *promise.owner : std::string("Product");
      add_line(out, fmt::format("{}: keep our commitment, {}{}", who, *promise.what, due),
               {{"eams.commitments", *promise.what, promise.what.span()}});
    }
  }
  if (out.size() == before) add_line(out, fmt::format("Product: {}", clause(*in.policy.qbr.asks.product)));
}

}  // namespace

QbrNext qbr_next(const QbrInputs& in, const QbrResult& review, std::vector<QbrGap>& gaps) {
  QbrNext out;
  add_objective(in, review.current, out, gaps);
  const auto& things = in.plan.do_next;
  out.things.assign(things.begin(), things.begin() + static_cast<std::ptrdiff_t>(std::min(kThings, things.size())));
  add_team(in, out, gaps);
  add_escalations(in, review, out);
  add_meetings(in, out);
  ask_marketing(in, out.asks);
  ask_success(in, review, out.asks);
  ask_product(in, out.asks);
  return out;
}

}  // namespace acctplan
