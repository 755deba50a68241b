// SPDX-License-Identifier: MIT
#include <map>
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "committee_cover.hpp"
#include "qbr_parts.hpp"

namespace acctplan {
namespace {

using PeopleByKey = std::map<std::string, const Stakeholder*>;
using DealsByKey = std::map<std::string, const Opportunity*>;

/// People who bear neither id nor name cannot be told apart.
PeopleByKey people_by_key(const Account& account) {
  PeopleByKey out;
  for (const Stakeholder& person : account.stakeholders) {
    if (person.id || person.name) out.emplace(person_key(person), &person);
  }
  return out;
}

DealsByKey deals_by_key(const Account& account) {
  DealsByKey out;
  for (const Opportunity& deal : account.opportunities) {
    if (deal.id || deal.name) out.emplace(deal_key(deal), &deal);
  }
  return out;
}

std::string said_of(const std::vector<std::string>& what) { return what.empty() ? "not known" : joined(what); }

std::string roles_text(const Stakeholder& person) {
  std::set<std::string> roles;
  for (const Fact<Role>& role : person.role) {
    if (role) roles.insert(spoken(word_of(*role)));
  }
  return said_of({roles.begin(), roles.end()});
}

template <class E>
std::string word_text(const Fact<E>& fact) {
  return fact ? spoken(word_of(*fact)) : std::string("not known");
}

/// What of a person is another now: "status engaged, was contacted".
std::vector<std::string> person_differences(const Stakeholder& before, const Stakeholder& now) {
  std::vector<std::string> out;
  const auto add = [&](const char* what, const std::string& then, const std::string& today) {
    if (then != today) out.push_back(fmt::format("{} {}, was {}", what, today, then));
  };
  add("status", word_text(before.status), word_text(now.status));
  add("role", roles_text(before), roles_text(now));
  add("strength", word_text(before.strength), word_text(now.strength));
  add("title", before.title.value_or("not known"), now.title.value_or("not known"));
  add("level", word_text(before.level), word_text(now.level));
  add("reports to", before.reports_to.value_or("not known"), now.reports_to.value_or("not known"));
  return out;
}

std::string deal_amount(const Opportunity& deal, const Policy& policy) {
  return deal.amount ? amount_text(*deal.amount, policy) : std::string("not known");
}

std::string stage_or_end(const Opportunity& deal) {
  if (deal.outcome.is(Outcome::won)) return "won";
  if (deal.outcome.is(Outcome::lost)) return "lost";
  return word_text(deal.stage);
}

std::vector<std::string> deal_differences(const Opportunity& before, const Opportunity& now, const Policy& policy) {
  std::vector<std::string> out;
  const std::string then = stage_or_end(before);
  const std::string today = stage_or_end(now);
  if (then != today) out.push_back(fmt::format("from {} to {}", then, today));
  if (before.amount.optional() != now.amount.optional()) {
    out.push_back(fmt::format("amount {}, was {}", deal_amount(now, policy), deal_amount(before, policy)));
  }
  const auto day = [](const Fact<Date>& date) { return date ? to_words(*date) : std::string("not known"); };
  if (before.close_date.optional() != now.close_date.optional()) {
    out.push_back(fmt::format("closes {}, was {}", day(now.close_date), day(before.close_date)));
  }
  return out;
}

}  // namespace

std::vector<Evidence> people_changes(const Account& before, const Account& now) {
  const PeopleByKey then = people_by_key(before);
  const PeopleByKey today = people_by_key(now);
  std::vector<Evidence> out;
  const auto add = [&](std::string text, std::vector<FactRef> facts) {
    out.push_back({"Q.relationships", std::move(text), std::move(facts)});
  };
  for (const auto& [key, person] : today) {
    const auto found = then.find(key);
    const std::string status = word_text(person->status);
    if (found == then.end()) {
      add(fmt::format("new: {}, {}", person_text(*person), status),
          {person_fact(*person, "status", status, person->span)});
      continue;
    }
    const auto differences = person_differences(*found->second, *person);
    if (differences.empty()) continue;
    add(fmt::format("{}: {}", person_text(*person), fmt::join(differences, "; ")),
        {person_fact(*person, "status", status, person->status ? person->status.span() : person->span)});
  }
  for (const auto& [key, person] : then) {
    if (!today.contains(key)) add(fmt::format("no longer listed: {}", person_text(*person)), {});
  }
  return out;
}

std::vector<Evidence> pipeline_changes(const Account& before, const Account& now, const Policy& policy) {
  const DealsByKey then = deals_by_key(before);
  const DealsByKey today = deals_by_key(now);
  std::vector<Evidence> out;
  const auto add = [&](std::string text, std::vector<FactRef> facts) {
    out.push_back({"Q.stages", std::move(text), std::move(facts)});
  };
  for (const auto& [key, deal] : today) {
    const auto found = then.find(key);
    const std::string stage = stage_or_end(*deal);
    const Span& place = deal->stage ? deal->stage.span() : deal->span;
    if (found == then.end()) {
      add(fmt::format("new: {}, {}, {}", deal_label(*deal), deal_amount(*deal, policy), stage),
          {deal_fact(*deal, "stage", stage, place)});
      continue;
    }
    const auto differences = deal_differences(*found->second, *deal, policy);
    if (differences.empty()) continue;
    add(fmt::format("{}: {}", deal_label(*deal), fmt::join(differences, "; ")),
        {deal_fact(*deal, "stage", stage, place)});
  }
  for (const auto& [key, deal] : then) {
    if (today.contains(key)) continue;
    add(fmt::format("no longer listed: {}, {}, {}", deal_label(*deal), deal_amount(*deal, policy), stage_or_end(*deal)),
        {});
  }
  return out;
}

}  // namespace acctplan
