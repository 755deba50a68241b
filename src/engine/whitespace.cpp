// SPDX-License-Identifier: MIT
#include <acctplan/engine/whitespace.hpp>

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

#include <acctplan/engine/discovery.hpp>
#include <acctplan/engine/last_contact.hpp>
#include <acctplan/engine/phrases.hpp>

#include "whitespace_matrix.hpp"
#include "whitespace_points.hpp"

namespace acctplan {
namespace {

/// The sum over all deployments; nothing when one of them does not say.
std::optional<std::int64_t> sum_of(const List<Deployment>& deployments, Fact<std::int64_t> Deployment::*member) {
  std::int64_t sum = 0;
  for (const Deployment& deployment : deployments) {
    if (!(deployment.*member)) return std::nullopt;
    sum += *(deployment.*member);
  }
  return sum;
}

ProductUse use_of(const OwnedProduct& product) {
  ProductUse use;
  use.id = product.id.value_or("");
  use.plan = product.plan.optional();
  use.acv = product.acv.optional();
  use.span = product.span;
  const bool deployed = !product.deployments.empty();
  use.seats = deployed ? sum_of(product.deployments, &Deployment::seats) : product.seats.optional();
  use.active = deployed ? sum_of(product.deployments, &Deployment::active) : product.active_seats.optional();
  if (use.seats && use.active && *use.seats > 0) use.utilisation = Rational(*use.active, *use.seats);
  return use;
}

Counting counting_of(const WhitespaceEntry& entry, const Account& account) {
  if (entry.status.is(WhitespaceStatus::won)) return Counting::won;
  if (entry.status.is(WhitespaceStatus::lost)) return Counting::lost;
  if (entry.status.is(WhitespaceStatus::dismissed)) return Counting::dismissed;
  const Opportunity* deal = entry.opportunity ? find_opportunity(account, *entry.opportunity) : nullptr;
  if (deal == nullptr) return Counting::counted;
  if (is_open(*deal)) return Counting::in_pipeline;
  // What has been sold is no longer white, whether or not somebody has updated the entry; what was lost still is.
  return deal->outcome.is(Outcome::won) ? Counting::won : Counting::counted;
}

std::string basis_of(const WhitespaceEntry& entry, const Policy& policy) {
  return entry.annual_value ? fmt::format("{} a year as given", to_text(*entry.annual_value, *policy.currency))
                            : std::string("no annual value given");
}

/// Whether somebody has been in touch since the entry was identified: by its own record, else by the account's.
bool is_touched(const WhitespaceEntry& entry, const WhitespaceInputs& inputs) {
  if (entry.last_touch) return *entry.last_touch >= *entry.identified;
  const auto last = last_contact(inputs.account, inputs.as_of);
  return last && last->date >= *entry.identified;
}

/// The day by which a priority's duty is to be done, on the clock of C.whitespace.due; none when it is done already.
std::optional<Date> duty_due_of(const WhitespaceOpportunity& out, const WhitespaceEntry& entry,
                                const PriorityBand& band, const WhitespaceInputs& inputs) {
  if (!entry.identified || out.counting != Counting::counted) return std::nullopt;
  if (out.priority == "P1") return entry.identified->plus_days(*band.days);
  if (out.priority == "P2") {
    if (is_touched(entry, inputs)) return std::nullopt;
    return entry.identified->plus_days(*band.days);
  }
  const Fact<Date>& updated = inputs.account.plan.last_updated;
  return (updated ? std::max(*entry.identified, *updated) : *entry.identified).plus_days(*band.days);
}

/// The priority with its duty, once the points are set.
void set_priority(WhitespaceOpportunity& out, const WhitespaceEntry& entry, const WhitespaceInputs& inputs) {
  const WhitespacePolicy& policy = inputs.policy.whitespace;
  const std::size_t at = priority_index(out.score, policy);
  const PriorityBand& band = policy.priorities[at];
  out.priority = *band.priority;
  out.duty = *band.duty;
  out.duty_due = duty_due_of(out, entry, band, inputs);
  std::string text = fmt::format("{} points reach {}, the floor of {}", out.score, *band.from, out.priority);
  const std::size_t best = priority_index(out.ceiling, policy);
  if (best < at) {
    text += fmt::format("; {} with a known annual value could be {}", out.ceiling, *policy.priorities[best].priority);
  }
  out.evidence.push_back({fmt::format("W.p{}", at + 1), std::move(text), {}});
}

WhitespaceOpportunity judge(const WhitespaceEntry& entry, const WhitespaceInputs& inputs) {
  const WhitespacePolicy& policy = inputs.policy.whitespace;
  WhitespaceOpportunity out;
  out.id = entry.id.value_or("");
  out.target = entry.target.value_or("");
  out.name = entry.name ? *entry.name : !out.target.empty() ? out.target : out.id;
  out.dimension = entry.dimension.optional();
  out.annual_value = entry.annual_value.optional();
  out.entry = &entry;
  out.basis = basis_of(entry, inputs.policy);
  out.counting = counting_of(entry, inputs.account);
  const BudgetCycle cycle = budget_cycle_of(entry, inputs);
  out.budget_date = cycle.date;
  out.timeline_assumed = cycle.assumed;
  out.timeline = cycle.date ? to_words(inputs.policy.calendar_of().quarter_of(*cycle.date)) : std::string("TBD");
  const auto days = cycle.date ? std::optional<std::int64_t>(days_between(inputs.as_of, *cycle.date)) : std::nullopt;
  out.points.revenue = out.annual_value ? revenue_points(*out.annual_value, policy.revenue) : 0;
  out.points.probability = probability_points(entry.signal.optional(), policy.probability);
  out.points.timeline = timeline_points(days, policy.timeline);
  out.points.alignment = alignment_points(entry.alignment.optional(), policy.alignment);
  out.score = out.points.revenue + out.points.probability + out.points.timeline + out.points.alignment;
  out.ceiling = out.annual_value ? out.score : out.score + best_revenue_points(policy.revenue);
  out.evidence = part_evidence(entry, out, cycle, inputs);
  set_priority(out, entry, inputs);
  name_lift(out, inputs);
  return out;
}

std::string_view rule_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::product:
      return "W.product";
    case Dimension::department:
      return "W.department";
    case Dimension::location:
      return "W.location";
    case Dimension::seat:
      return "W.seat";
    case Dimension::feature:
      break;
  }
  return "W.feature";
}

WhitespaceOpportunity judge(const Discovered& found, const WhitespaceInputs& inputs) {
  WhitespaceOpportunity out = judge(found.entry, inputs);
  // The entry is gone when this returns.
  out.entry = nullptr;
  out.discovered = true;
  out.product = found.product;
  out.confidence = found.confidence;
  out.basis = found.basis;
  out.note = found.note;
  std::string text = found.note.empty() ? found.basis : fmt::format("{}; {}", found.basis, found.note);
  out.evidence.insert(out.evidence.begin(),
                      {std::string(rule_of(*found.entry.dimension)), std::move(text), found.facts});
  return out;
}

/// Whether the file has an entry for what was found: of the same dimension, and for the same product and place, or for
/// every product there.
bool stands_by_hand(const Account& account, const Discovered& found) {
  const std::string& target = *found.entry.target;
  const std::size_t slash = target.find('/');
  const std::string_view place =
      slash == std::string::npos ? std::string_view() : std::string_view(target).substr(slash + 1);
  return std::ranges::any_of(account.whitespace, [&](const WhitespaceEntry& entry) {
    if (entry.dimension.optional() != found.entry.dimension.optional() || !entry.target) return false;
    return same_word(*entry.target, target) || (!place.empty() && same_word(*entry.target, place));
  });
}

bool before(const WhitespaceOpportunity& a, const WhitespaceOpportunity& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.annual_value != b.annual_value) return a.annual_value > b.annual_value;
  return std::tie(a.id, a.name, a.target, a.dimension, a.duty_due, a.budget_date) <
         std::tie(b.id, b.name, b.target, b.dimension, b.duty_due, b.budget_date);
}

void add_up(WhitespaceResult& result, const WhitespacePolicy& policy) {
  std::array<std::optional<Money>, words_of<Dimension>().size()> sums;
  for (const WhitespaceOpportunity& one : result.opportunities) {
    if (one.counting != Counting::counted) continue;
    const Money value = one.annual_value.value_or(Money());
    result.total += value;
    const auto rank = static_cast<std::int64_t>(priority_index(one.score, policy));
    if (rank < *policy.pursuable_priorities) result.pursuable += value;
    if (!one.dimension) continue;
    auto& sum = sums[static_cast<std::size_t>(*one.dimension)];
    sum = sum.value_or(Money()) + value;
  }
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i]) result.by_dimension.emplace_back(static_cast<Dimension>(i), *sums[i]);
  }
  if (!result.current_acv || *result.current_acv <= Money()) return;
  result.total_multiple = ratio(result.total, *result.current_acv);
  result.pursuable_multiple = ratio(result.pursuable, *result.current_acv);
}

}  // namespace

WhitespaceResult evaluate_whitespace(const Account& account, const Policy& policy, const Date& as_of,
                                     const Market* market) {
  WhitespaceResult result;
  result.id = account.id();
  result.name = account.name();
  result.current_acv = account.revenue.current_acv.optional();
  for (const OwnedProduct& product : account.footprint.products) result.products.push_back(use_of(product));
  const WhitespaceInputs inputs{account, policy, as_of};
  for (const WhitespaceEntry& entry : account.whitespace) result.opportunities.push_back(judge(entry, inputs));
  if (market != nullptr) {
    Discovery discovery = discover_whitespace(account, *market, policy);
    for (const Discovered& found : discovery.found) {
      if (!stands_by_hand(account, found)) result.opportunities.push_back(judge(found, inputs));
    }
    result.actions = std::move(discovery.actions);
    result.matrix = whitespace_matrix(account, market->catalog);
  }
  std::ranges::stable_sort(result.opportunities, before);
  add_up(result, policy.whitespace);
  return result;
}

}  // namespace acctplan
