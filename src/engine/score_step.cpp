// SPDX-License-Identifier: MIT
#include "score_step.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

namespace acctplan {
namespace {

/// The grade just above the one a score has; null at the best.
const GradeBand* better_than(const Rational& score, const ScorePolicy& policy) {
  const GradeBand* out = nullptr;
  for (const GradeBand& band : policy.grades) {
    if (score >= Rational(*band.from)) break;
    out = &band;
  }
  return out;
}

/// A sub-factor that could give the missing points alone.
struct Headroom {
  const ScoreFactor* factor = nullptr;
  const ScorePart* part = nullptr;
  Rational headroom;
};

Rational full_points(const ScoreFactor& factor) {
  return Rational(factor.weight, static_cast<std::int64_t>(factor.parts.size()));
}

/// Unknown facts come first, since asking is the smaller change; of either kind the one with the most room.
Headroom easiest(const ScoreResult& result, const Rational& missing) {
  Headroom best;
  for (const ScoreFactor& factor : result.factors) {
    for (const ScorePart& part : factor.parts) {
      const Headroom now{&factor, &part, full_points(factor) - part.points};
      if (now.headroom < missing) continue;
      const bool unknown = !part.rating;
      const bool best_unknown = best.part != nullptr && !best.part->rating;
      if (best.part == nullptr || (unknown && !best_unknown) ||
          (unknown == best_unknown && now.headroom > best.headroom)) {
        best = now;
      }
    }
  }
  return best;
}

std::string points_up(const Rational& points) { return tenth_text(Rational((points * Rational(10)).ceil(), 10)); }

/// Which unknown facts together, the largest first, would bring the points, or that they cannot.
std::string together(const ScoreResult& result, const Rational& missing, std::string_view grade) {
  Rational sum;
  std::vector<std::string> fields;
  for (const ScoreUnknown& unknown : result.unknowns) {
    sum += unknown.could_add;
    fields.push_back(spoken(unknown.part));
    if (sum >= missing) {
      return fmt::format("no single change gives them; {} together could add up to {}", joined(fields),
                         tenth_text(sum));
    }
  }
  return fields.empty()
             ? fmt::format("no single change reaches {}", grade)
             : fmt::format("what is still unknown could add {}, which does not reach {}", tenth_text(sum), grade);
}

/// What makes enough known for a grade.
std::string enough_known(const ScoreResult& result, const ScorePolicy& policy) {
  Rational total;
  for (const ScoreFactor& factor : result.factors) total += Rational(factor.weight);
  const Rational missing = (policy.known_from->value - result.known) * total;
  Rational sum;
  std::vector<std::string> fields;
  for (const ScoreUnknown& unknown : result.unknowns) {
    sum += unknown.could_add;
    // Several sub-factors may ask for one field; it is named once.
    if (std::find(fields.begin(), fields.end(), unknown.field) == fields.end()) fields.push_back(unknown.field);
    if (sum >= missing) break;
  }
  return fmt::format("A grade needs {} of the weight known, {} is; knowing {} is enough",
                     share_text(policy.known_from->value), share_text(result.known), joined(fields));
}

}  // namespace

void name_next_grade(ScoreResult& result, const Policy& rules) {
  const ScorePolicy& policy = rules.score;
  if (!result.grade) {
    result.next = enough_known(result, policy);
    return;
  }
  const GradeBand* band = better_than(result.score, policy);
  if (band == nullptr) return;
  const Rational missing = Rational(*band->from) - result.score;
  result.next = fmt::format("Grade {} needs {} more points; ", *band->grade, points_up(missing));
  const Headroom found = easiest(result, missing);
  if (found.part == nullptr) {
    result.next += together(result, missing, *band->grade);
    return;
  }
  const Rational full = full_points(*found.factor);
  const Rational needed = (found.part->points + missing) / full * Rational(100);
  ScoreStep step{*band->grade, found.part->name,
                 found.part->unknown_fields.empty() ? "score." + found.part->name : found.part->unknown_fields.front(),
                 Rational((needed * Rational(10)).ceil(), 10)};
  const std::string lever = lever_of(*found.part, step.rating, rules);
  if (!lever.empty()) {
    result.next += fmt::format("{} would give them", lever);
    result.next += found.part->rating ? fmt::format(" ({} rated {} instead of {})", spoken(step.part),
                                                    tenth_text(step.rating), tenth_text(*found.part->rating))
                                      : fmt::format(" ({} is not known yet)", step.field);
  } else if (found.part->rating) {
    result.next += fmt::format("{} rated {} instead of {} gives them", spoken(step.part), tenth_text(step.rating),
                               tenth_text(*found.part->rating));
  } else {
    result.next += fmt::format("{}, not known yet ({}), gives them when rated {}", spoken(step.part), step.field,
                               step.rating == Rational(100) ? "100" : tenth_text(step.rating) + " or more");
  }
  result.step = std::move(step);
}

}  // namespace acctplan
