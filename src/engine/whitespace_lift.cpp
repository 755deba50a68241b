// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "whitespace_points.hpp"

// What would lift an opportunity: each part's bands are tried, and the fewest points that suffice win.

namespace acctplan {
namespace {

struct Change {
  WhitespaceStep step;
  std::string words;
};

using Changes = std::vector<Change>;

void try_value(Changes& out, const WhitespaceOpportunity& now, const WhitespaceInputs& inputs) {
  const RevenueBands& bands = inputs.policy.whitespace.revenue;
  const std::string& currency = *inputs.policy.currency;
  const auto add = [&](const Money& value, std::string words) {
    if (now.annual_value && value <= *now.annual_value) return;
    Change change;
    change.step.rule = "W.revenue";
    change.step.added = revenue_points(value, bands) - now.points.revenue;
    change.step.annual_value = value;
    change.words = std::move(words);
    out.push_back(std::move(change));
  };
  if (!now.annual_value) add(Money(), "an annual value of any size, once known");
  const auto from = [&](const Money& value) {
    return fmt::format("an annual value of {} or more", to_text(value, currency));
  };
  add(*bands.middle_from, from(*bands.middle_from));
  add(*bands.high_from, from(*bands.high_from));
  // One minor unit above what is whole minor units (a policy's amounts are).
  const Money above = Money::from_minor(bands.top_above->minor().floor() + 1);
  add(above, fmt::format("an annual value above {}", to_text(*bands.top_above, currency)));
}

void try_signal(Changes& out, const WhitespaceOpportunity& now, const WhitespaceInputs& inputs) {
  const auto add = [&](WhitespaceSignal signal, std::string_view words) {
    Change change;
    change.step.rule = "W.probability";
    change.step.added = probability_points(signal, inputs.policy.whitespace.probability) - now.points.probability;
    change.step.signal = signal;
    change.words = words;
    out.push_back(std::move(change));
  };
  add(WhitespaceSignal::similar, "proof at a similar account");
  add(WhitespaceSignal::engaged, "a relevant stakeholder engaged");
  add(WhitespaceSignal::interest, "a named stakeholder's interest");
}

void try_timeline(Changes& out, const WhitespaceOpportunity& now, const WhitespaceInputs& inputs) {
  const TimelineBands& bands = inputs.policy.whitespace.timeline;
  const auto add = [&](std::int64_t days) {
    Change change;
    change.step.rule = "W.timeline";
    change.step.added = timeline_points(days, bands) - now.points.timeline;
    change.step.budget_cycle = inputs.as_of.plus_days(days);
    change.words = fmt::format("a budget cycle on or before {}", to_words(*change.step.budget_cycle));
    out.push_back(std::move(change));
  };
  add(*bands.far_days);
  add(*bands.middle_days);
  add(*bands.near_days);
}

void try_alignment(Changes& out, const WhitespaceOpportunity& now, const WhitespaceInputs& inputs) {
  const auto add = [&](Alignment alignment, std::string_view words) {
    Change change;
    change.step.rule = "W.alignment";
    change.step.added = alignment_points(alignment, inputs.policy.whitespace.alignment) - now.points.alignment;
    change.step.alignment = alignment;
    change.words = words;
    out.push_back(std::move(change));
  };
  add(Alignment::trend, "a trend of their industry behind it");
  add(Alignment::initiative, "one of their initiatives behind it");
}

}  // namespace

void name_lift(WhitespaceOpportunity& opportunity, const WhitespaceInputs& inputs) {
  const WhitespacePolicy& policy = inputs.policy.whitespace;
  const std::size_t at = priority_index(opportunity.score, policy);
  if (at == 0 || opportunity.counting != Counting::counted) return;
  const std::int64_t missing = *policy.priorities[at - 1].from - opportunity.score;
  Changes changes;
  try_signal(changes, opportunity, inputs);
  try_timeline(changes, opportunity, inputs);
  try_alignment(changes, opportunity, inputs);
  try_value(changes, opportunity, inputs);
  const Change* best = nullptr;
  for (const Change& change : changes) {
    if (change.step.added < missing) continue;
    if (best == nullptr || change.step.added < best->step.added) best = &change;
  }
  if (best == nullptr) {
    opportunity.lift = fmt::format("no single change: {} are missing to {}", counted(missing, "point", "points"),
                                   *policy.priorities[at - 1].priority);
    return;
  }
  opportunity.step = best->step;
  opportunity.step->priority =
      *policy.priorities[priority_index(opportunity.score + best->step.added, policy)].priority;
  opportunity.lift = fmt::format("{}: {} (+{})", best->words, opportunity.step->priority, best->step.added);
}

}  // namespace acctplan
