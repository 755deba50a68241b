// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "contract_ends.hpp"
#include "qbr_parts.hpp"

namespace acctplan {
namespace {

FactRef action_fact(const Action& action) {
  const std::string key = action.id ? *action.id : action.what.value_or("");
  const std::string state = action.done.is(true) ? "done" : "not done";
  const std::string due = action.due ? ", due " + to_words(*action.due) : "";
  return {fmt::format("actions[{}]", key), state + due, action.span};
}

auto order_of_action(const Action* action) {
  return std::tuple(!action->due.known(), action->due.value_or(Date()), action->what.value_or(""),
                    action->id.value_or(""));
}

/// A year's plan has four objectives; the file's are those of the current year.
const Fact<std::string>* reviewed_objective(const QbrInputs& in, const FiscalQuarter& current) {
  if (in.reviewed.year == current.year)
    return &objective_of(in.assessment.account->plan.objectives, in.reviewed.quarter);
  if (in.previous == nullptr || in.previous->account == nullptr) return nullptr;
  const FiscalCalendar calendar = in.policy.calendar_of();
  if (calendar.quarter_of(in.previous->as_of).year != in.reviewed.year) return nullptr;
  return &objective_of(in.previous->account->plan.objectives, in.reviewed.quarter);
}

std::int64_t window_of(std::int64_t days_left, const QbrPolicy& policy) {
  if (days_left <= *policy.renewal_last_days) return *policy.renewal_last_days;
  return days_left <= *policy.renewal_near_days ? *policy.renewal_near_days : *policy.renewal_far_days;
}

}  // namespace

const Fact<std::string>& objective_of(const Objectives& objectives, int quarter) {
  switch (quarter) {
    case 1:
      return objectives.q1;
    case 2:
      return objectives.q2;
    case 3:
      return objectives.q3;
    default:
      return objectives.q4;
  }
}

QbrExecution qbr_execution(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps) {
  QbrExecution out;
  out.evidence.rule = "Q.execution";
  const Account& account = *in.assessment.account;
  const Period quarter = in.policy.calendar_of().quarter(in.reviewed);
  const Fact<std::string>* objective = reviewed_objective(in, current);
  if (objective != nullptr && *objective) {
    out.objective = **objective;
    out.evidence.facts.push_back(
        {fmt::format("plan.objectives.Q{}", in.reviewed.quarter), **objective, objective->span()});
  } else {
    // Last year's objective is not this file's to tell.
    const bool this_year = in.reviewed.year == current.year;
    gaps.push_back({"Q.execution",
                    fmt::format("What was the objective of {}{}?", to_words(in.reviewed),
                                this_year ? "" : " (last year's file tells it, with --previous)"),
                    fmt::format("plan.objectives.Q{}", in.reviewed.quarter)});
  }
  for (const Action& action : account.actions) {
    if (action.done.is(true)) {
      if (action.due && !quarter.contains(*action.due)) continue;
      if (!action.due) continue;
      out.done.push_back(&action);
    } else {
      (action.due && *action.due < in.as_of ? out.late : out.open).push_back(&action);
    }
    out.evidence.facts.push_back(action_fact(action));
  }
  for (auto* list : {&out.done, &out.late, &out.open}) std::ranges::stable_sort(*list, {}, order_of_action);
  if (!account.actions.given) {
    gaps.push_back({"Q.execution", "Which actions are agreed, with owner and date?", "actions"});
    out.evidence.text = "no actions are on record";
    return out;
  }
  out.evidence.text = fmt::format("actions: {} done in {}, {} late, {} open", out.done.size(), to_words(in.reviewed),
                                  out.late.size(), out.open.size());
  return out;
}

std::vector<QbrRenewal> qbr_renewals(const QbrInputs& in) {
  const Account& account = *in.assessment.account;
  const bool open = has_open_renewal(account);
  std::vector<QbrRenewal> out;
  for (const ContractEnd& end : contract_ends_within(account, *in.policy.qbr.renewal_far_days, in.as_of)) {
    QbrRenewal found;
    found.contract = end.contract;
    found.name = name_of(*end.contract);
    found.date = **end.date;
    found.by_notice = end.day == ContractDay::notice;
    found.days_left = end.days_left;
    found.window = window_of(end.days_left, in.policy.qbr);
    found.renewal_open = open;
    const char* const member = found.by_notice ? "notice_by" : "end";
    const std::string left = end.days_left == 0 ? "today" : "in " + counted(end.days_left, "day", "days");
    found.evidence = {
        "Q.renewal",
        fmt::format("{} {} {}, {}; {}", capital(found.name), found.by_notice ? "can be given notice until" : "ends",
                    to_words(found.date), left, open ? "a renewal is open" : "no renewal is open"),
        {{fmt::format("contracts[{}].{}", end.contract->id.value_or(""), member), to_words(found.date),
          end.date->span()}}};
    out.push_back(std::move(found));
  }
  std::ranges::stable_sort(out, [](const QbrRenewal& a, const QbrRenewal& b) {
    return std::tie(a.date, a.name) < std::tie(b.date, b.name);
  });
  return out;
}

}  // namespace acctplan
