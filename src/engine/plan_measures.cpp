// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

constexpr std::string_view kNotYet = "not yet";

/// New business and expansions: a renewal passes its stages without proving anything new.
bool is_growth(const Opportunity& opportunity) { return !opportunity.type.is(RevenueStream::renewal); }

std::string name_of(const Opportunity& opportunity) {
  std::string out = opportunity.name ? *opportunity.name : opportunity.id.value_or("");
  if (opportunity.close_date) out += fmt::format(" (closes {})", to_words(*opportunity.close_date));
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  return names.empty() ? std::string(kNotYet) : fmt::format("{}", fmt::join(names, "; "));
}

std::string at_or_past(const Account& account, DealStage stage) {
  std::vector<std::string> names;
  for (const Opportunity& opportunity : account.opportunities) {
    if (is_open(opportunity) && is_growth(opportunity) && opportunity.stage && *opportunity.stage >= stage) {
      names.push_back(name_of(opportunity));
    }
  }
  return listed(names);
}

std::string won(const Account& account) {
  std::vector<std::string> names;
  for (const Opportunity& opportunity : account.opportunities) {
    if (opportunity.outcome.is(Outcome::won) && is_growth(opportunity) && opportunity.name)
      names.push_back(*opportunity.name);
  }
  return listed(names);
}

template <class Wanted>
std::string people(const CommitteeResult& committee, Wanted wanted) {
  std::vector<std::string> names;
  for (const Contact& contact : committee.contacts) {
    if (wanted(contact)) names.push_back(person_text(*contact.person));
  }
  return listed(names);
}

/// The people at C-level who are on record as attending an executive alignment meeting that was held.
std::string executives_met(const Account& account) {
  std::vector<std::string> names;
  const Eam* unattended = nullptr;
  for (const Eam& eam : account.eams) {
    if (!eam.status.is(EamStatus::held) || !eam.date) continue;
    if (eam.attendees.empty()) unattended = &eam;
    for (const Fact<std::string>& attendee : eam.attendees) {
      const Stakeholder* person = attendee ? find_person(account, *attendee) : nullptr;
      if (person == nullptr || !person->level.is(JobLevel::c_level)) continue;
      names.push_back(fmt::format("{}, {}", person_text(*person), to_words(*eam.date)));
    }
  }
  if (!names.empty()) return listed(names);
  if (unattended == nullptr) return "none on record";
  return fmt::format("who attended the executive alignment meeting of {} is not on record",
                     to_words(*unattended->date));
}

/// A deal in validation or beyond; whether a proof of concept was approved no field tells.
std::string in_validation(const Account& account) {
  const std::string deals = at_or_past(account, DealStage::validation);
  return deals == kNotYet ? "nothing in validation yet" : "in validation or beyond: " + deals;
}

std::string shown_count(const Fact<std::int64_t>& count) { return count ? std::to_string(*count) : ""; }

/// Where a measure stands; empty when nothing that is known speaks of it.
std::string now_of(Measure measure, const Assessment& assessment) {
  const Account& account = *assessment.account;
  switch (measure) {
    case Measure::contacts:
      return fmt::format("{} covered", assessment.committee.covered);
    case Measure::executive:
      return executives_met(account);
    case Measure::champion:
      return people(assessment.committee,
                    [](const Contact& c) { return c.person->status.is(ContactStatus::champion); });
    case Measure::proof_of_concept:
      return in_validation(account);
    case Measure::opportunity:
      return at_or_past(account, DealStage::target);
    case Measure::qualification:
      return at_or_past(account, DealStage::qualification);
    case Measure::proposal:
      return at_or_past(account, DealStage::proposal);
    case Measure::negotiation:
      return at_or_past(account, DealStage::negotiation);
    case Measure::won:
      return won(account);
    case Measure::emails:
      return shown_count(account.activity.emails);
    case Measure::meetings:
      return shown_count(account.activity.meetings);
    case Measure::assets:
      return shown_count(account.activity.assets);
    case Measure::events:
      return shown_count(account.activity.events);
  }
  return "";
}

}  // namespace

std::vector<PlanMeasure> plan_measures(const Assessment& assessment, const Policy& policy) {
  std::vector<PlanMeasure> out;
  for (const MeasureGuide& guide : policy.plan.measures) {
    std::string now = now_of(*guide.measure, assessment);
    if (!now.empty()) out.push_back({*guide.what, std::move(now)});
  }
  return out;
}

}  // namespace acctplan
