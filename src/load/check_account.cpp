// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <map>
#include <string>

#include "link_account.hpp"

// Checks of one account between its fields that need no look-up.

namespace acctplan {
namespace {

/// Reports each value that stands a second time, with the first place beside it.
template <class T, class V, class Show>
void check_once(const List<T>& list, Fact<V> T::*member, std::string_view id, std::string_view where, Show show,
                Diagnostics& sink) {
  std::map<V, Span> first;
  for (const T& item : list) {
    const Fact<V>& value = item.*member;
    if (!value) continue;
    const auto [at, inserted] = first.emplace(*value, value.span());
    if (inserted) continue;
    const std::string shown = show(*value);
    sink.add({std::string(id),
              Severity::error,
              value.span(),
              fmt::format("`{}` stands twice in `{}`", shown, where),
              "give each its own, or join the two",
              {{at->second, "first here"}}});
  }
}

template <class T>
void check_ids(const List<T>& list, Fact<std::string> T::*member, std::string_view where, Diagnostics& sink) {
  check_once(
      list, member, "input.duplicate-id", where, [](const std::string& id) { return id; }, sink);
}

void check_contracts(const Account& account, Diagnostics& sink) {
  for (const Contract& contract : account.contracts) {
    if (!contract.start || !contract.end || *contract.end >= *contract.start) continue;
    sink.add({"input.contract-dates",
              Severity::error,
              contract.end.span(),
              fmt::format("the contract ends on {}, before it starts", to_iso(*contract.end)),
              "correct `start` or `end`",
              {{contract.start.span(), fmt::format("it starts on {}", to_iso(*contract.start))}}});
  }
}

bool is_given(const Node& map, std::string_view key) {
  const Node* value = map.find(key);
  return value != nullptr && !value->is_null() && !(value->is_scalar() && value->text.empty());
}

void check_override(const Account& account, const Node& document, const LoadContext& context, Diagnostics& sink) {
  const TierOverride& decided = account.tiering.override_;
  const Node* tiering = document.find("tiering");
  const Node* node = tiering == nullptr ? nullptr : tiering->find("override");
  if (node == nullptr || !node->is_map()) return;
  for (const std::string_view key : {"tier", "reason", "by", "until"}) {
    if (is_given(*node, key)) continue;
    sink.error("input.override", account.tiering.override_.span,
               fmt::format("the override of the tier has no `{}`", key),
               "an override needs tier, reason, by and until");
  }
  if (!decided.until) return;
  const auto quarters = *context.policy.tiering.override_quarters;
  // Without a day of decision it was decided by now: counted from as-of it ends no later than it may.
  const Date from = decided.date.value_or(context.as_of);
  if (decided.date && *decided.until < *decided.date) {
    sink.error("input.override", decided.until.span(), "the override of the tier ends before it was decided",
               "correct `date` or `until`");
  } else if (const Date last = from.plus_months(static_cast<int>(3 * quarters)); *decided.until > last) {
    sink.error("input.override", decided.until.span(),
               fmt::format("the override of the tier stands for more than {} quarters", quarters),
               fmt::format("write {} or earlier, and renew it with a new date{}", to_iso(last),
                           decided.date ? "" : "; without `date` the as-of date counts"));
  }
}

void check_seats(const Account& account, Diagnostics& sink) {
  for (const OwnedProduct& product : account.footprint.products) {
    if (product.deployments.empty()) continue;
    const bool twice = product.seats || product.active_seats || product.departments.given || product.locations.given;
    if (!twice) continue;
    sink.warning("input.seats-twice", product.deployments.span,
                 fmt::format("`{}` has deployments, and seats, departments or locations of its own",
                             product.id.value_or("a product")),
                 "the deployments count; remove the others");
  }
}

}  // namespace

void check_unique(const Account& account, Diagnostics& sink) {
  check_ids(account.contracts, &Contract::id, "contracts", sink);
  check_ids(account.eams, &Eam::id, "eams", sink);
  check_ids(account.account.locations, &Location::name, "account.locations", sink);
  check_ids(account.footprint.departments, &Department::name, "footprint.departments", sink);
  check_ids(account.footprint.products, &OwnedProduct::id, "footprint.products", sink);
  check_ids(account.whitespace, &WhitespaceEntry::id, "whitespace", sink);
  check_ids(account.stakeholders, &Stakeholder::id, "stakeholders", sink);
  check_ids(account.opportunities, &Opportunity::id, "opportunities", sink);
  check_ids(account.actions, &Action::id, "actions", sink);
  check_ids(account.value.challenges, &Challenge::id, "value.challenges", sink);
  const auto show = [](const FiscalQuarter& quarter) { return to_iso(quarter); };
  check_once(account.revenue.history, &QuarterAcv::quarter, "input.duplicate-quarter", "revenue.history", show, sink);
  check_once(account.revenue.periods, &RevenuePeriod::quarter, "input.duplicate-quarter", "revenue.periods", show,
             sink);
}

void check_consistent(const Account& account, const Node& document, const LoadContext& context, Diagnostics& sink) {
  check_contracts(account, sink);
  check_override(account, document, context, sink);
  check_seats(account, sink);
}

}  // namespace acctplan
