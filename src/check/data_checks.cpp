// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/acv_history.hpp>
#include <acctplan/engine/committee.hpp>

#include "checks.hpp"

namespace acctplan {
namespace {

std::string amount_text(const CheckCase& seen, const Money& amount) { return to_text(amount, *seen.policy.currency); }

/// Whether two statements of one ACV differ by more than the policy allows of the current one.
bool differs(const CheckCase& seen, const Money& stated, const Money& current) {
  const Money off = stated > current ? stated - current : current - stated;
  return off > current * seen.policy.duties.acv_tolerance->value;
}

std::optional<Hit> judge_seats(const CheckCase& seen, const std::string& where, const Fact<std::int64_t>& seats,
                               const Fact<std::int64_t>& active) {
  if (!seats || !active || *active <= *seats) return std::nullopt;
  return Hit{where, Severity::warning, place_or(seen, active.span()),
             fmt::format("{}: {} active users on {} seats", where, *active, *seats), std::nullopt};
}

std::string deal_name(const Opportunity& deal) { return deal.name.value_or(deal.id.value_or("without a name")); }

}  // namespace

std::vector<Hit> check_acv_sum(const CheckCase& seen) {
  const Account& account = seen.account();
  const Fact<Money>& current = account.revenue.current_acv;
  if (!current) return {};
  Money sum;
  std::size_t known = 0;
  for (const OwnedProduct& product : account.footprint.products) {
    if (!product.acv) continue;
    sum += *product.acv;
    ++known;
  }
  // With products whose ACV is unknown the sum is the least that they can be.
  const bool whole = known == account.footprint.products.size();
  if (known == 0 || (!whole && sum <= *current) || !differs(seen, sum, *current)) return {};
  return {{"", Severity::warning, place_or(seen, current.span()),
           fmt::format("the products' ACV comes to {}{}, the current ACV is {}", whole ? "" : "at least ",
                       amount_text(seen, sum), amount_text(seen, *current)),
           std::nullopt}};
}

std::vector<Hit> check_seats(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const OwnedProduct& product : seen.account().footprint.products) {
    const std::string id = product.id.value_or("product");
    if (auto hit = judge_seats(seen, id, product.seats, product.active_seats)) out.push_back(std::move(*hit));
    for (const Deployment& part : product.deployments) {
      std::string where = id;
      if (part.department) where += fmt::format(" in {}", *part.department);
      if (part.location) where += fmt::format(" at {}", *part.location);
      if (auto hit = judge_seats(seen, where, part.seats, part.active)) out.push_back(std::move(*hit));
    }
  }
  return out;
}

std::vector<Hit> check_history(const CheckCase& seen) {
  const Account& account = seen.account();
  const Fact<Money>& current = account.revenue.current_acv;
  const auto quarter = last_history_quarter(account, seen.policy, seen.as_of);
  if (!current || !quarter) return {};
  const Fact<Money>& stated = *history_acv(account, *quarter);
  if (!differs(seen, *stated, *current)) return {};
  return {{"", Severity::warning, place_or(seen, stated.span()),
           fmt::format("the history ends with an ACV of {} in {}, the current ACV is {}", amount_text(seen, *stated),
                       to_words(*quarter), amount_text(seen, *current)),
           std::nullopt}};
}

std::vector<Hit> check_contracts(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Contract& contract : seen.account().contracts) {
    if (!contract.end || *contract.end >= seen.as_of) continue;
    const std::string name = contract.id ? "contract " + *contract.id : std::string("a contract");
    out.push_back({contract.id.value_or(to_iso(*contract.end)), Severity::warning, place_or(seen, contract.span),
                   fmt::format("{} ended on {}{}", name, to_words(*contract.end),
                               contract.auto_renew.is(true) ? " and renews by itself" : ""),
                   *contract.end});
  }
  return out;
}

std::vector<Hit> check_champion_silent(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Stakeholder& person : seen.account().stakeholders) {
    if (!person.status.is(ContactStatus::champion) || !person.last_contact) continue;
    const std::int64_t days = days_between(*person.last_contact, seen.as_of);
    if (days < *seen.policy.committee.champion_silent_days) continue;
    out.push_back({person.id.value_or(person.name.value_or("")), Severity::warning,
                   place_or(seen, person.last_contact.span(), person.span),
                   fmt::format("nobody has spoken to the champion ({}) for {} days",
                               person.name.value_or(person.id.value_or("")), days),
                   std::nullopt});
  }
  return out;
}

std::vector<Hit> check_close_dates(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Opportunity& deal : seen.account().opportunities) {
    if (!is_open(deal) || !deal.close_date || *deal.close_date >= seen.as_of) continue;
    out.push_back(
        {deal.id.value_or(deal_name(deal)), Severity::warning, place_or(seen, deal.close_date.span(), deal.span),
         fmt::format("opportunity \"{}\" is open past its close date {}", deal_name(deal), to_words(*deal.close_date)),
         *deal.close_date});
  }
  return out;
}

std::vector<Hit> check_dates(const CheckCase& seen) {
  std::vector<Hit> out;
  const Account& account = seen.account();
  // Which contract a renewal is of is not on record; one that closes after all of them have ended is late for any.
  std::optional<Date> last_end;
  for (const Contract& contract : account.contracts) {
    if (contract.end && (!last_end || *contract.end > *last_end)) last_end = *contract.end;
  }
  for (const Opportunity& deal : account.opportunities) {
    if (!last_end || !is_open(deal) || !deal.type.is(RevenueStream::renewal)) continue;
    if (!deal.close_date || *deal.close_date <= *last_end) continue;
    out.push_back({deal.id.value_or(deal_name(deal)), Severity::warning,
                   place_or(seen, deal.close_date.span(), deal.span),
                   fmt::format("renewal \"{}\" closes on {}, after the contract ends on {}", deal_name(deal),
                               to_words(*deal.close_date), to_words(*last_end)),
                   std::nullopt});
  }
  for (const Eam& eam : account.eams) {
    if (!eam.date || !eam.summary_sent || *eam.summary_sent >= *eam.date) continue;
    out.push_back({"eam " + to_iso(*eam.date), Severity::warning, place_or(seen, eam.summary_sent.span(), eam.span),
                   fmt::format("the summary of the executive meeting of {} is dated before it, {}", to_words(*eam.date),
                               to_words(*eam.summary_sent)),
                   std::nullopt});
  }
  return out;
}

}  // namespace acctplan
