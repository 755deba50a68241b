// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// One sub-factor: its rating 0-100 (nothing: unknown), exact points and what it could add.
struct ScorePart {
  std::string name;  ///< "size", "geography", ...
  std::optional<Rational> rating;
  Rational points;                ///< 0 when unknown
  Rational ceiling;               ///< points, or all its points when unknown
  std::int64_t shown_tenths = 0;  ///< points as shown, apportioned (rulebook section 0, Evidence)
  std::string basis;              ///< one sentence: why this rating, or what is not known
  std::vector<FactRef> facts;
  std::vector<std::string> unknown_fields;  ///< fields whose value would settle it, when unknown
};

struct ScoreFactor {
  std::string rule, name;
  std::int64_t weight = 0;
  Rational points, ceiling;
  std::int64_t shown_tenths = 0;
  std::vector<ScorePart> parts;
};

/// What would settle or lift the grade.
struct ScoreUnknown {
  std::string part;    ///< sub-factor
  std::string field;   ///< field to fill
  Rational could_add;  ///< points
};

/// The smallest change of one sub-factor that reaches the next better grade.
struct ScoreStep {
  std::string grade;  ///< reached
  std::string part, field;
  Rational rating;  ///< the sub-factor's rating from which the grade is reached, rounded up to a tenth
};

/// Rulebook section 6. Points are exact; `..._tenths` are cut to a tenth, parts adding up to what is shown.
struct ScoreResult {
  std::string id, name;
  Rational score, ceiling;
  std::int64_t score_tenths = 0;
  std::int64_t ceiling_tenths = 0;
  std::int64_t fit_tenths = 0, intent_tenths = 0, value_tenths = 0;
  Rational fit, intent, value;
  Rational known;                      ///< known weight, of one
  std::optional<Rational> normalised;  ///< 0-100
  std::optional<std::string> grade;    ///< "A" to "D"; nothing below the policy's known share
  std::string best_grade;              ///< by the ceiling
  std::string motion;                  ///< of the grade; of best_grade when there is none
  bool provisional = false;
  std::vector<ScoreFactor> factors;
  std::vector<ScoreUnknown> unknowns;  ///< by could_add descending, then table order
  std::string next;                    ///< what reaches the next grade, in words; empty at the best
  std::optional<ScoreStep> step;       ///< nothing at the best grade, without a grade, or when no single change does
  Evidence evidence;                   ///< S.a .. S.d; of best_grade when there is no grade
};

/// The best grade whose floor a score reaches.
[[nodiscard]] const GradeBand& grade_of(const Rational& score, const ScorePolicy& policy);

[[nodiscard]] ScoreResult evaluate_score(const Account& account, const Policy& policy, const Date& as_of);

/// Splits `total` tenths over exact parts by largest remainder, ties in order; the results add up to `total` and no
/// part is further than one tenth from its cut value (rulebook section 0, Evidence).
[[nodiscard]] std::vector<std::int64_t> apportion_tenths(std::int64_t total, const std::vector<Rational>& parts);

}  // namespace acctplan
