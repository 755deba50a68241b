// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "score_rating.hpp"

// S.value: estimated_acv, expansion, logo; influence, co_innovation and alignment only as given.

namespace acctplan {
namespace {

struct AcvField {
  std::string_view path, name;
  Fact<Money> Revenue::*amount;
};

constexpr auto kAcvFields =
    std::to_array<AcvField>({{"revenue.estimated_acv", "estimated ACV", &Revenue::estimated_acv},
                             {"revenue.current_acv", "current ACV", &Revenue::current_acv},
                             {"revenue.projected_acv_12m", "12-month ACV", &Revenue::projected_acv_12m},
                             {"revenue.projected_acv_18m", "18-month ACV", &Revenue::projected_acv_18m}});

std::string reached(std::string_view name, const Money& amount, const Money& target, const Policy& policy) {
  const std::string shown = to_text(amount, *policy.currency);
  const std::string full = to_text(target, *policy.currency);
  if (amount >= target) return fmt::format("{} {} reaches {}", name, shown, full);
  if (amount <= Money()) return fmt::format("{} is {}", name, shown);
  return fmt::format("{} {} is {} of {}", name, shown, share_text(ratio(amount, target)), full);
}

}  // namespace

Rated rate_estimated_acv(const RatingInputs& inputs) {
  const Revenue& revenue = inputs.account.revenue;
  const AcvField* best = nullptr;
  for (const AcvField& field : kAcvFields) {
    const auto& amount = revenue.*field.amount;
    if (amount && (best == nullptr || *amount > *(revenue.*best->amount))) best = &field;
  }
  if (best == nullptr) {
    std::vector<std::string> fields;
    for (const AcvField& field : kAcvFields) fields.emplace_back(field.path);
    return not_rated("no ACV is known, neither current nor projected nor estimated", std::move(fields));
  }
  const auto& amount = revenue.*best->amount;
  const Money& target = *inputs.policy.score.rating.acv;
  return {share_of(amount->minor(), target.minor()),
          reached(best->name, *amount, target, inputs.policy),
          {{std::string(best->path), to_text(*amount, *inputs.policy.currency), amount.span()}},
          {}};
}

Rated rate_expansion(const RatingInputs& inputs) {
  const auto& potential = inputs.account.revenue.expansion_potential;
  if (!potential) return not_rated("the expansion potential is not known", {"revenue.expansion_potential"});
  const Money& target = *inputs.policy.score.rating.expansion;
  return {share_of(potential->minor(), target.minor()),
          reached("expansion potential", *potential, target, inputs.policy),
          {{"revenue.expansion_potential", to_text(*potential, *inputs.policy.currency), potential.span()}},
          {}};
}

Rated rate_logo(const RatingInputs& inputs) {
  const auto& logo = inputs.account.tiering.strategic_logo;
  if (!logo) return not_rated("whether it is a strategic logo is not known", {"tiering.strategic_logo"});
  return {Rational(logo->holds ? 100 : 0),
          logo->holds ? "a strategic logo" : "not a strategic logo",
          {{"tiering.strategic_logo", logo->holds ? "yes" : "no", logo.span()}},
          {}};
}

Rated rate_influence(const RatingInputs&) {
  return not_rated("nobody has rated its influence in the industry", {"score.influence"});
}

Rated rate_co_innovation(const RatingInputs&) {
  return not_rated("nobody has rated the chance to innovate together", {"score.co_innovation"});
}

Rated rate_alignment(const RatingInputs&) {
  return not_rated("nobody has rated the strategic alignment", {"score.alignment"});
}

}  // namespace acctplan
