// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "contract_ends.hpp"
#include "next_candidates.hpp"

namespace acctplan {
namespace {

std::string value_suffix(const WhitespaceOpportunity& opportunity, const Policy& policy) {
  return opportunity.annual_value ? fmt::format(", {} a year", to_text(*opportunity.annual_value, *policy.currency))
                                  : "";
}

/// Preparation of P2 whitespace is never more pressing than what is agreed or broken, and a touch since it was
/// identified is the engagement that the policy asks for.
Pressure preparation(const NextCase& seen, const WhitespaceOpportunity& opportunity) {
  const WhitespaceEntry* entry = opportunity.entry;
  const bool touched =
      entry != nullptr && entry->last_touch && entry->identified && *entry->last_touch >= *entry->identified;
  if (touched || !opportunity.duty_due) return Pressure::later;
  return std::max(Pressure::soon, seen.pressure_of(opportunity.duty_due, Pressure::later));
}

/// What tells one opportunity from another; a name alone may stand for several.
std::string subject_of(const WhitespaceOpportunity& opportunity) {
  const std::string dimension = opportunity.dimension ? std::string(word_of(*opportunity.dimension)) : "";
  return fmt::format("whitespace:{}:{}:{}:{}", opportunity.id, opportunity.target, opportunity.name, dimension);
}

/// What tells one contract from another, since few have an id.
std::string subject_of(const Contract& contract, const Date& date, const Policy& policy) {
  const std::string value = contract.value ? to_plain_text(*contract.value, *policy.currency) : "";
  return fmt::format("contract:{}:{}:{}", contract.id.value_or(""), to_iso(date), value);
}

}  // namespace

void offer_whitespace(const NextCase& seen, NextCandidates& out) {
  for (const WhitespaceOpportunity& opportunity : seen.assessment.whitespace.opportunities) {
    const bool first = opportunity.priority == "P1";
    const bool second = opportunity.priority == "P2";
    if (opportunity.counting != Counting::counted || (!first && !second)) continue;
    Candidate candidate;
    candidate.subject = subject_of(opportunity);
    candidate.pressure =
        first ? seen.pressure_of(opportunity.duty_due, Pressure::soon) : preparation(seen, opportunity);
    if (opportunity.annual_value) candidate.value = *opportunity.annual_value;
    const std::string title =
        first
            ? fmt::format("Create the opportunity for {}{}", opportunity.name, value_suffix(opportunity, seen.policy))
            : fmt::format("Build the business case for {}{}", opportunity.name, value_suffix(opportunity, seen.policy));
    std::string why = fmt::format("{} at {} points.", opportunity.priority, opportunity.score);
    if (opportunity.duty_due) why += " " + due_text(*opportunity.duty_due, seen.as_of);
    candidate.thing = {title, why, {first ? "W.p1" : "W.p2"}, opportunity.duty_due, {}};
    for (const Evidence& evidence : opportunity.evidence) {
      candidate.thing.facts.insert(candidate.thing.facts.end(), evidence.facts.begin(), evidence.facts.end());
    }
    out.add(std::move(candidate));
  }
}

void offer_contracts(const NextCase& seen, NextCandidates& out) {
  const bool renewal_open = has_open_renewal(seen.account);
  for (const ContractEnd& end : contract_ends(seen.account, seen.policy, seen.as_of)) {
    const Contract& contract = *end.contract;
    const Date& date = **end.date;
    Candidate candidate;
    candidate.subject = subject_of(contract, date, seen.policy);
    if (end.days_left <= *seen.policy.plan.week_days) {
      candidate.pressure = Pressure::last_days;
    } else {
      candidate.pressure = renewal_open ? seen.pressure_of(date, Pressure::in_the_way) : Pressure::unsecured;
    }
    if (contract.value) candidate.value = *contract.value;
    const bool by_notice = end.day == ContractDay::notice;
    std::string why = fmt::format("{} {}, {}.", by_notice ? "Notice can be given until" : "It ends", to_words(date),
                                  end.days_left == 0 ? std::string("today") : "in " + days_text(end.days_left));
    if (end.notice_passed) why += fmt::format(" Notice could be given until {}.", to_words(*contract.notice_by));
    why += renewal_open ? " A renewal opportunity is open." : " No renewal opportunity is open.";
    const std::string value =
        contract.value ? fmt::format(", {}", to_text(*contract.value, *seen.policy.currency)) : "";
    candidate.thing = {fmt::format("Secure the renewal of {}{}", name_of(contract), value),
                       why,
                       {"Q.renewal"},
                       date,
                       {{by_notice ? "contracts.notice_by" : "contracts.end", to_words(date), end.date->span()}}};
    out.add(std::move(candidate));
  }
}

}  // namespace acctplan
