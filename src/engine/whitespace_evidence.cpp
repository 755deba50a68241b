// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "whitespace_points.hpp"

namespace acctplan {
namespace {

std::string field_of(const WhitespaceEntry& entry, std::string_view member) {
  const std::string key = entry.id ? *entry.id : entry.name.value_or("");
  return fmt::format("whitespace[{}].{}", key, member);
}

std::string value_sentence(const Money& value, const RevenueBands& bands, std::string_view currency) {
  const std::string shown = to_text(value, currency);
  const auto text = [&](const Fact<Money>& bound) { return to_text(*bound, currency); };
  if (value > *bands.top_above) return fmt::format("{} a year is above {}", shown, text(bands.top_above));
  if (value >= *bands.high_from) {
    return fmt::format("{} a year lies within {} to {}", shown, text(bands.high_from), text(bands.top_above));
  }
  if (value >= *bands.middle_from) {
    return fmt::format("{} a year reaches {}, but not {}", shown, text(bands.middle_from), text(bands.high_from));
  }
  return fmt::format("{} a year is below {}", shown, text(bands.middle_from));
}

std::string_view signal_sentence(std::optional<WhitespaceSignal> signal) {
  if (!signal) return "no signal is recorded";
  switch (*signal) {
    case WhitespaceSignal::interest:
      return "a stakeholder has voiced interest";
    case WhitespaceSignal::engaged:
      return "a relevant stakeholder is engaged";
    case WhitespaceSignal::similar:
      return "proven at a similar account";
    case WhitespaceSignal::none:
      break;
  }
  return "no signal yet";
}

std::string_view alignment_sentence(std::optional<Alignment> alignment) {
  if (!alignment) return "how it fits their plans is not known";
  switch (*alignment) {
    case Alignment::initiative:
      return "serves one of their initiatives";
    case Alignment::trend:
      return "follows a trend of their industry";
    case Alignment::nice_to_have:
      break;
  }
  return "nice to have for them";
}

std::string timeline_sentence(const WhitespaceEntry& entry, const BudgetCycle& cycle, const Date& as_of) {
  if (!cycle.date) return "no budget cycle is known";
  const std::int64_t days = days_between(as_of, *cycle.date);
  const std::string in = days == 0 ? std::string("is today") : fmt::format("is in {}", counted(days, "day", "days"));
  std::string text = fmt::format("the budget cycle of {} {}", to_words(*cycle.date), in);
  if (!cycle.assumed) return text;
  return text + (entry.budget_cycle ? ", assumed from the one of " + to_words(*entry.budget_cycle)
                                    : std::string(", assumed from the start of their budget year"));
}

}  // namespace

std::vector<Evidence> part_evidence(const WhitespaceEntry& entry, const WhitespaceOpportunity& opportunity,
                                    const BudgetCycle& cycle, const WhitespaceInputs& inputs) {
  const std::string& currency = *inputs.policy.currency;
  const auto& policy = inputs.policy.whitespace;
  const WhitespacePoints& points = opportunity.points;
  Evidence value{"W.revenue", "", {}};
  if (entry.annual_value) {
    value.text = fmt::format("{}: {}", value_sentence(*entry.annual_value, policy.revenue, currency),
                             counted(points.revenue, "point", "points"));
    value.facts.push_back(
        {field_of(entry, "annual_value"), to_text(*entry.annual_value, currency), entry.annual_value.span()});
  } else {
    value.text = fmt::format("the annual value is not known: 0 points, up to {} once it is",
                             best_revenue_points(policy.revenue));
  }
  const auto signal = entry.signal ? std::optional(*entry.signal) : std::nullopt;
  Evidence probability{"W.probability",
                       fmt::format("{}: {}", signal_sentence(signal), counted(points.probability, "point", "points")),
                       {}};
  if (signal) {
    probability.facts.push_back({field_of(entry, "signal"), spoken(word_of(*signal)), entry.signal.span()});
  }
  Evidence timeline{
      "W.timeline",
      fmt::format("{}: {}", timeline_sentence(entry, cycle, inputs.as_of), counted(points.timeline, "point", "points")),
      {}};
  if (cycle.date) {
    timeline.facts.push_back(cycle.fact);
    if (entry.budget_cycle) timeline.facts.back().field = field_of(entry, "budget_cycle");
  }
  const auto fit = entry.alignment ? std::optional(*entry.alignment) : std::nullopt;
  Evidence alignment{
      "W.alignment", fmt::format("{}: {}", alignment_sentence(fit), counted(points.alignment, "point", "points")), {}};
  if (fit) alignment.facts.push_back({field_of(entry, "alignment"), spoken(word_of(*fit)), entry.alignment.span()});
  return {std::move(value), std::move(probability), std::move(timeline), std::move(alignment)};
}

}  // namespace acctplan
