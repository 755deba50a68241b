// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/engine/scoring.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// What ratings are derived from.
struct RatingInputs {
  const Account& account;
  const Policy& policy;
  Date as_of;
};

/// A sub-factor's rating, or what is not known of it.
struct Rated {
  std::optional<Rational> rating;  ///< 0 to 100
  std::string basis;
  std::vector<FactRef> facts;
  std::vector<std::string> unknown_fields;  ///< only when there is no rating
};

/// One sub-factor of rulebook section 6: the factor it belongs to, the field that overrides it, how it is derived.
struct PartRow {
  std::string_view factor;
  std::string_view name;
  Fact<Decimal> ScoreRatings::*given;
  Rated (*derive)(const RatingInputs&);
};

/// The sub-factors in the rulebook's order.
[[nodiscard]] std::span<const PartRow> score_parts();

/// The rating given under `score`, else the derived one; 0 to 100 in any case.
[[nodiscard]] Rated rate(const PartRow& row, const RatingInputs& inputs);

[[nodiscard]] Rated rate_size(const RatingInputs& inputs);
[[nodiscard]] Rated rate_industry(const RatingInputs& inputs);
[[nodiscard]] Rated rate_geography(const RatingInputs& inputs);
[[nodiscard]] Rated rate_stack(const RatingInputs& inputs);
[[nodiscard]] Rated rate_maturity(const RatingInputs& inputs);
[[nodiscard]] Rated rate_growth(const RatingInputs& inputs);
[[nodiscard]] Rated rate_funding(const RatingInputs& inputs);
[[nodiscard]] Rated rate_website(const RatingInputs& inputs);
[[nodiscard]] Rated rate_content(const RatingInputs& inputs);
[[nodiscard]] Rated rate_third_party(const RatingInputs& inputs);
[[nodiscard]] Rated rate_category(const RatingInputs& inputs);
[[nodiscard]] Rated rate_competitor(const RatingInputs& inputs);
[[nodiscard]] Rated rate_estimated_acv(const RatingInputs& inputs);
[[nodiscard]] Rated rate_expansion(const RatingInputs& inputs);
[[nodiscard]] Rated rate_logo(const RatingInputs& inputs);
[[nodiscard]] Rated rate_influence(const RatingInputs& inputs);
[[nodiscard]] Rated rate_co_innovation(const RatingInputs& inputs);
[[nodiscard]] Rated rate_alignment(const RatingInputs& inputs);

/// The fewest signals, each by its type's words, that lift a sub-factor which signals make to a rating; none for
/// others.
[[nodiscard]] std::vector<std::string> signals_for(const ScorePart& part, const Rational& rating,
                                                   const RatingPolicy& policy);

/// A result for which these fields are missing.
[[nodiscard]] Rated not_rated(std::string basis, std::vector<std::string> fields);
/// `part / whole x 100`, held within 0 to 100; `whole` is above zero.
[[nodiscard]] Rational share_of(const Rational& part, const Rational& whole);

}  // namespace acctplan
