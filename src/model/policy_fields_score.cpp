// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<FactorPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&FactorPolicy::rule>("rule", "The factor's rule, S.fit.firmographics and so on."),
      must<&FactorPolicy::name>("name", "What the factor is called."),
      points<&FactorPolicy::weight>("weight", "Its points; all weights add up to 100."),
  });
  static constexpr ObjectTable kTable{"factors", kRows};
  return kTable;
}

const ObjectTable& TableOf<GradeBand>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&GradeBand::grade>("grade", "The grade, A to D."),
      must<&GradeBand::rule>("rule", "Its rule, S.a to S.d."),
      points<&GradeBand::from>("from", "The lowest score inside."),
      must<&GradeBand::motion>("motion", "How such accounts are marketed to, in words."),
  });
  static constexpr ObjectTable kTable{"grades", kRows};
  return kTable;
}

const ObjectTable& TableOf<IcpPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&IcpPolicy::annual_revenue>("annual_revenue", "Size: the revenue from which the rating is full."),
      must<&IcpPolicy::employees>("employees", "Size: the head count from which the rating is full.")
          .between(1, 10'000'000),
      must<&IcpPolicy::industries>("industries", "The industries we sell to."),
      must<&IcpPolicy::cloud>("cloud", "Cloud providers we fit with."),
      must<&IcpPolicy::crm>("crm", "CRM systems we fit with."),
      must<&IcpPolicy::analytics>("analytics", "Analytics tools we fit with."),
      must<&IcpPolicy::development>("development", "Development tools we fit with."),
  });
  static constexpr ObjectTable kTable{"icp", kRows};
  return kTable;
}

const ObjectTable& TableOf<RatingPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&RatingPolicy::acv>("acv", "estimated_acv: the ACV from which the rating is full."),
      must<&RatingPolicy::expansion>("expansion", "expansion: the potential from which the rating is full."),
      share<&RatingPolicy::revenue_growth>("revenue_growth", "growth: the growth from which the rating is full."),
      days<&RatingPolicy::funding_days>("funding_days", "funding: days for which a funding round counts."),
      days<&RatingPolicy::signal_days>("signal_days", "Days for which an intent signal counts."),
      points<&RatingPolicy::maturity_low>("maturity_low", "maturity: the rating of a low digital maturity."),
      points<&RatingPolicy::maturity_medium>("maturity_medium", "maturity: the rating of a medium digital maturity."),
      points<&RatingPolicy::maturity_high>("maturity_high", "maturity: the rating of a high digital maturity."),
      points<&RatingPolicy::pricing_page>("pricing_page", "website: the rating that this signal adds."),
      points<&RatingPolicy::enterprise_features>("enterprise_features", "website: the rating that this signal adds."),
      points<&RatingPolicy::case_study>("case_study", "website: the rating that this signal adds."),
      points<&RatingPolicy::whitepaper>("whitepaper", "content: the rating that this signal adds."),
      points<&RatingPolicy::webinar>("webinar", "content: the rating that this signal adds."),
      points<&RatingPolicy::review_site>("review_site", "category: the rating that this signal adds."),
      points<&RatingPolicy::job_posting>("job_posting", "category: the rating that this signal adds."),
      points<&RatingPolicy::executive_social>("executive_social", "category: the rating that this signal adds."),
      points<&RatingPolicy::competitor_evaluation>("competitor_evaluation",
                                                   "competitor: the rating that this signal gives."),
  });
  static constexpr ObjectTable kTable{"rating", kRows};
  return kTable;
}

const ObjectTable& TableOf<ScorePolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&ScorePolicy::factors>("factors", "The factors with their weights."),
      must<&ScorePolicy::grades>("grades", "The grades, best first."),
      share<&ScorePolicy::known_from>("known_from", "The share of the weight that must be known for a grade."),
      must<&ScorePolicy::icp>("icp", "The ideal customer."),
      must<&ScorePolicy::rating>("rating", "How ratings come out of the facts."),
  });
  static constexpr ObjectTable kTable{"score", kRows};
  return kTable;
}

}  // namespace acctplan
