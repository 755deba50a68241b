// SPDX-License-Identifier: MIT
#include <acctplan/engine/scoring.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "score_rating.hpp"
#include "score_step.hpp"

namespace acctplan {
namespace {

std::vector<ScoreFactor> rate_factors(const RatingInputs& inputs) {
  std::vector<ScoreFactor> out;
  for (const FactorPolicy& policy : inputs.policy.score.factors) {
    ScoreFactor factor{*policy.rule, *policy.name, *policy.weight, {}, {}, 0, {}};
    for (const PartRow& row : score_parts()) {
      if (row.factor != factor.rule) continue;
      Rated rated = rate(row, inputs);
      ScorePart part;
      part.name = row.name;
      part.rating = rated.rating;
      part.basis = std::move(rated.basis);
      part.facts = std::move(rated.facts);
      part.unknown_fields = std::move(rated.unknown_fields);
      factor.parts.push_back(std::move(part));
    }
    const auto count = static_cast<std::int64_t>(factor.parts.size());
    for (ScorePart& part : factor.parts) {
      const Rational full(factor.weight, count);
      part.points = part.rating ? full * *part.rating / Rational(100) : Rational(0);
      part.ceiling = part.rating ? part.points : full;
      factor.points += part.points;
      factor.ceiling += part.ceiling;
    }
    out.push_back(std::move(factor));
  }
  return out;
}

/// One of the three sums of factors: its exact and its shown points.
struct Group {
  std::string_view prefix;
  Rational ScoreResult::*points;
  std::int64_t ScoreResult::*tenths;
};

constexpr auto kGroups = std::to_array<Group>({{"S.fit.", &ScoreResult::fit, &ScoreResult::fit_tenths},
                                               {"S.intent.", &ScoreResult::intent, &ScoreResult::intent_tenths},
                                               {"S.value.", &ScoreResult::value, &ScoreResult::value_tenths}});

void add_up(ScoreResult& result) {
  Rational weight;
  Rational known_weight;
  for (const ScoreFactor& factor : result.factors) {
    weight += Rational(factor.weight);
    result.score += factor.points;
    result.ceiling += factor.ceiling;
    for (const Group& group : kGroups) {
      if (factor.rule.starts_with(group.prefix)) result.*group.points += factor.points;
    }
    for (const ScorePart& part : factor.parts) {
      if (part.rating) known_weight += Rational(factor.weight, static_cast<std::int64_t>(factor.parts.size()));
    }
  }
  result.known = known_weight / weight;
  if (!known_weight.is_zero()) result.normalised = result.score / known_weight * Rational(100);
}

/// Hands the shown total down, so that what is shown at each level adds up to the level above.
void show_tenths(ScoreResult& result) {
  result.score_tenths = (result.score * Rational(10)).floor();
  result.ceiling_tenths = (result.ceiling * Rational(10)).floor();
  std::vector<Rational> sums;
  for (const Group& group : kGroups) sums.push_back(result.*group.points);
  const auto shares = apportion_tenths(result.score_tenths, sums);
  for (std::size_t at = 0; at < std::size(kGroups); ++at) {
    const Group& group = kGroups[at];
    result.*group.tenths = shares[at];
    std::vector<ScoreFactor*> factors;
    std::vector<Rational> points;
    for (ScoreFactor& factor : result.factors) {
      if (!factor.rule.starts_with(group.prefix)) continue;
      factors.push_back(&factor);
      points.push_back(factor.points);
    }
    const auto of_factors = apportion_tenths(shares[at], points);
    for (std::size_t i = 0; i < factors.size(); ++i) {
      factors[i]->shown_tenths = of_factors[i];
      std::vector<Rational> part_points;
      for (const ScorePart& part : factors[i]->parts) part_points.push_back(part.points);
      const auto of_parts = apportion_tenths(of_factors[i], part_points);
      for (std::size_t j = 0; j < of_parts.size(); ++j) factors[i]->parts[j].shown_tenths = of_parts[j];
    }
  }
}

void list_unknowns(ScoreResult& result) {
  for (const ScoreFactor& factor : result.factors) {
    for (const ScorePart& part : factor.parts) {
      if (part.rating) continue;
      result.unknowns.push_back({part.name, part.unknown_fields.front(), part.ceiling});
    }
  }
  std::ranges::stable_sort(result.unknowns, std::greater<>(), &ScoreUnknown::could_add);
}

std::string tenths_text(std::int64_t tenths) { return tenth_text(Rational(tenths, 10)); }

void grade(ScoreResult& result, const ScorePolicy& policy) {
  const GradeBand& best = grade_of(result.ceiling, policy);
  const GradeBand& reached = grade_of(result.score, policy);
  const bool enough = result.known >= policy.known_from->value;
  const GradeBand& shown = enough ? reached : best;
  if (enough) result.grade = *reached.grade;
  result.best_grade = *best.grade;
  result.motion = *shown.motion;
  result.provisional = !enough || &best != &reached;
  result.evidence.rule = *shown.rule;
  const std::string known = share_text(result.known);
  if (!enough) {
    result.evidence.text =
        fmt::format("no grade yet: {} of the weight is known, {} is needed; at best {} ({})", known,
                    share_text(policy.known_from->value), result.best_grade, tenths_text(result.ceiling_tenths));
  } else {
    result.evidence.text = fmt::format("{} points reach {}, the floor of grade {}", tenths_text(result.score_tenths),
                                       *reached.from, *reached.grade);
    if (result.provisional) {
      result.evidence.text += fmt::format("; provisional, since {} is known and {} points would be grade {}", known,
                                          tenths_text(result.ceiling_tenths), result.best_grade);
    }
  }
  for (const ScoreFactor& factor : result.factors) {
    for (const ScorePart& part : factor.parts) {
      result.evidence.facts.insert(result.evidence.facts.end(), part.facts.begin(), part.facts.end());
    }
  }
}

}  // namespace

const GradeBand& grade_of(const Rational& score, const ScorePolicy& policy) {
  for (const GradeBand& band : policy.grades) {
    if (score >= Rational(*band.from)) return band;
  }
  return policy.grades.items.back();
}

ScoreResult evaluate_score(const Account& account, const Policy& policy, const Date& as_of) {
  ScoreResult result;
  result.id = account.id();
  result.name = account.name();
  result.factors = rate_factors({account, policy, as_of});
  add_up(result);
  show_tenths(result);
  list_unknowns(result);
  grade(result, policy.score);
  name_next_grade(result, policy);
  return result;
}

}  // namespace acctplan
