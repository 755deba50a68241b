// SPDX-License-Identifier: MIT
#include "score_rating.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

namespace acctplan {
namespace {

constexpr auto kParts = std::to_array<PartRow>({
    {"S.fit.firmographics", "size", &ScoreRatings::size, rate_size},
    {"S.fit.firmographics", "industry", &ScoreRatings::industry, rate_industry},
    {"S.fit.firmographics", "geography", &ScoreRatings::geography, rate_geography},
    {"S.fit.technographics", "stack", &ScoreRatings::stack, rate_stack},
    {"S.fit.technographics", "maturity", &ScoreRatings::maturity, rate_maturity},
    {"S.fit.financial", "growth", &ScoreRatings::growth, rate_growth},
    {"S.fit.financial", "funding", &ScoreRatings::funding, rate_funding},
    {"S.intent.digital", "website", &ScoreRatings::website, rate_website},
    {"S.intent.digital", "content", &ScoreRatings::content, rate_content},
    {"S.intent.research", "third_party", &ScoreRatings::third_party, rate_third_party},
    {"S.intent.research", "category", &ScoreRatings::category, rate_category},
    {"S.intent.research", "competitor", &ScoreRatings::competitor, rate_competitor},
    {"S.value.revenue", "estimated_acv", &ScoreRatings::estimated_acv, rate_estimated_acv},
    {"S.value.revenue", "expansion", &ScoreRatings::expansion, rate_expansion},
    {"S.value.reference", "logo", &ScoreRatings::logo, rate_logo},
    {"S.value.reference", "influence", &ScoreRatings::influence, rate_influence},
    {"S.value.partnership", "co_innovation", &ScoreRatings::co_innovation, rate_co_innovation},
    {"S.value.partnership", "alignment", &ScoreRatings::alignment, rate_alignment},
});

Rational held_within(const Rational& rating) { return std::clamp(rating, Rational(0), Rational(100)); }

std::string given_by(const ScoreRatings& ratings) {
  std::string out = "as given";
  if (ratings.score_by) out += " by " + *ratings.score_by;
  if (ratings.score_date) out += " on " + to_words(*ratings.score_date);
  return out;
}

}  // namespace

std::span<const PartRow> score_parts() { return kParts; }

Rated not_rated(std::string basis, std::vector<std::string> fields) {
  return {std::nullopt, std::move(basis), {}, std::move(fields)};
}

Rational share_of(const Rational& part, const Rational& whole) {
  if (part >= whole) return Rational(100);
  if (part <= Rational(0)) return Rational(0);
  return part / whole * Rational(100);
}

Rated rate(const PartRow& row, const RatingInputs& inputs) {
  const ScoreRatings& ratings = inputs.account.score;
  if (const auto& given = ratings.*row.given) {
    const std::string shown = tenth_text(given->value);
    return {held_within(given->value),
            fmt::format("{} {}", shown, given_by(ratings)),
            {{fmt::format("score.{}", row.name), shown, given.span()}},
            {}};
  }
  Rated out = row.derive(inputs);
  if (out.rating) out.rating = held_within(*out.rating);
  return out;
}

}  // namespace acctplan
