// SPDX-License-Identifier: MIT
#include <array>

#include "rule_tables.hpp"

namespace acctplan {

std::span<const Rule> whitespace_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"W.revenue", "Revenue of an opportunity",
       "An estimated annual value above {whitespace.revenue.top_above} scores {whitespace.revenue.top_points} points, "
       "from {whitespace.revenue.high_from} on {whitespace.revenue.high_points}, from {whitespace.revenue.middle_from} "
       "on {whitespace.revenue.middle_points}, less {whitespace.revenue.low_points}; unknown scores 0, with a ceiling.",
       "R:280", RuleMark::reading,
       "The source's bands share their ends; each end belongs to the upper band but the topmost, which says "
       "\"above\"."},
      {"W.probability",
       "Probability of success",
       "The best signal counts: interest voiced by a stakeholder {whitespace.probability.interest} points, a relevant "
       "stakeholder engaged {whitespace.probability.engaged}, proven at a similar account "
       "{whitespace.probability.similar}, none or not given {whitespace.probability.none}.",
       "R:286",
       RuleMark::none,
       {}},
      {"W.timeline", "Distance to the budget cycle",
       "A budget cycle within {whitespace.timeline.near_days} days scores {whitespace.timeline.near_points} points, "
       "within {whitespace.timeline.middle_days} {whitespace.timeline.middle_points}, within "
       "{whitespace.timeline.far_days} {whitespace.timeline.far_points}, later or unknown "
       "{whitespace.timeline.later_points}. A cycle that has passed recurs yearly.",
       "R:292", RuleMark::reading,
       "Budgets come round every year, so that a past cycle is taken forward by whole years and marked as assumed."},
      {"W.alignment",
       "Strategic fit of an opportunity",
       "One of the account's initiatives scores {whitespace.alignment.initiative} points, a trend of its industry "
       "{whitespace.alignment.trend}, nice to have or unknown {whitespace.alignment.nice_to_have}.",
       "R:298",
       RuleMark::none,
       {}},
      {"W.p1", "Priority P1",
       "A score of {whitespace.priorities.P1.from} or more: {whitespace.priorities.P1.action}; "
       "{whitespace.priorities.P1.duty}.",
       "R:304", RuleMark::reading,
       "The source's sample report rates 75 as P1 and counts it so; its own bands, which say P2, are followed."},
      {"W.p2", "Priority P2",
       "A score from {whitespace.priorities.P2.from} to below {whitespace.priorities.P1.from}: "
       "{whitespace.priorities.P2.action}; {whitespace.priorities.P2.duty}.",
       "R:305", RuleMark::reading,
       "The source's sample report rates 58 as P2; its own bands, which say P3, are followed."},
      {"W.p3",
       "Priority P3",
       "A score from {whitespace.priorities.P3.from} to below {whitespace.priorities.P2.from}: "
       "{whitespace.priorities.P3.action}; {whitespace.priorities.P3.duty}.",
       "R:306",
       RuleMark::none,
       {}},
      {"W.p4",
       "Priority P4",
       "A score below {whitespace.priorities.P3.from}: {whitespace.priorities.P4.action}; "
       "{whitespace.priorities.P4.duty}.",
       "R:307",
       RuleMark::none,
       {}},
      {"W.product", "A product that the account does not have",
       "A product of the catalog that suits the account, or a module of a product that it owns, is worth the median of "
       "what at least {whitespace.discovery.similar_owners} similar customers pay for it, else its list price: flat, "
       "or per seat for the account's seats, or without any for {whitespace.discovery.seats_of_headcount} of the "
       "people "
       "in departments that it suits. Similar means the same industry and size (from 1, "
       "{whitespace.discovery.medium_from}, "
       "{whitespace.discovery.large_from} and {whitespace.discovery.largest_from} employees), else the industry, else "
       "all.",
       "R:250", RuleMark::reading,
       "What suits no department of the account, or industries of which its own is not known to be one, is not "
       "offered; "
       "a customer is never held to itself."},
      {"W.department", "A department that does not use what the account has",
       "Its people at the product's penetration (its seats to the people of departments that have it, at most all) and "
       "price per seat, capped by the median of similar customers; of several products the most valuable one.",
       "R:254", RuleMark::reading,
       "A product of which the file does not say where all of it is deployed may be there already: nothing is found."},
      {"W.location", "A site that uses nothing of what the account has",
       "Its employees at the penetration and price of the product that is worth most there, capped likewise; only "
       "where "
       "no department lacks a product, since its people may sit at the site.",
       "R:258", RuleMark::reading,
       "Whether departments lack something does not depend on the catalog, so that a shorter catalog finds no more."},
      {"W.seat", "People without a seat in a department that has some",
       "People beyond the seats at the price per seat, capped likewise; ready from {whitespace.discovery.ready_from} "
       "of "
       "the seats in use on. No opportunity while seats lie idle for all of them; below "
       "{whitespace.discovery.adoption_below} in use adoption comes first.",
       "R:262", RuleMark::reading, "Whether a department has more people than seats is asked product by product."},
      {"W.feature", "A plan above the one in use",
       "The next plan's price less this one's, for each seat. With less than {whitespace.discovery.features_from} of "
       "the "
       "plan's features in use training comes first.",
       "R:266", RuleMark::reading, "The next plan is the one behind it in the catalog, where plans rise in price."},
  });
  return kRules;
}

std::span<const Rule> score_rules() {
  static constexpr std::string_view kEqual =
      "A factor's points are split equally over its sub-factors; how a rating comes out of the facts is ours.";
  static constexpr auto kRules = std::to_array<Rule>({
      {"S.fit.firmographics", "Firmographics",
       "{score.factors.S.fit.firmographics.weight} points over size (full from {score.icp.annual_revenue} of revenue "
       "and "
       "{score.icp.employees} employees), industry ({score.icp.industries}) and geography (two or more countries).",
       "A:59, A:22-30", RuleMark::reading, kEqual},
      {"S.fit.technographics", "Technographics",
       "{score.factors.S.fit.technographics.weight} points over the stack (cloud {score.icp.cloud}; CRM "
       "{score.icp.crm}; "
       "analytics {score.icp.analytics}; development {score.icp.development}; of the categories given) and digital "
       "maturity (low {score.rating.maturity_low}, medium {score.rating.maturity_medium}, high "
       "{score.rating.maturity_high}).",
       "A:64, A:32-40", RuleMark::reading, kEqual},
      {"S.fit.financial", "Financial health",
       "{score.factors.S.fit.financial.weight} points over revenue growth (full from {score.rating.revenue_growth}) "
       "and "
       "funding (profitable, or funded within {score.rating.funding_days} days).",
       "A:68", RuleMark::reading, kEqual},
      {"S.intent.digital", "Digital behaviour",
       "{score.factors.S.intent.digital.weight} points over the website (pricing page {score.rating.pricing_page}, "
       "enterprise features {score.rating.enterprise_features}, case study {score.rating.case_study}) and content "
       "(white "
       "paper {score.rating.whitepaper}, webinar {score.rating.webinar}); signals count for {score.rating.signal_days} "
       "days, each type once, up to 100.",
       "A:75, A:42-50", RuleMark::reading, kEqual},
      {"S.intent.research", "Topic research",
       "{score.factors.S.intent.research.weight} points over third-party intent (the vendor's own figure), category "
       "research (review site {score.rating.review_site}, job posting {score.rating.job_posting}, executives on social "
       "media {score.rating.executive_social}) and evaluation of competitors ({score.rating.competitor_evaluation}); "
       "signals count for {score.rating.signal_days} days.",
       "A:79, A:42-50", RuleMark::reading, kEqual},
      {"S.value.revenue", "Revenue potential",
       "{score.factors.S.value.revenue.weight} points over the best ACV, estimated, current or projected (full from "
       "{score.rating.acv}), and the expansion potential (full from {score.rating.expansion}).",
       "A:87", RuleMark::reading, kEqual},
      {"S.value.reference", "Reference value",
       "{score.factors.S.value.reference.weight} points over the logo (a strategic logo is worth all of its part) and "
       "influence, which is only taken as given.",
       "A:91", RuleMark::reading, kEqual},
      {"S.value.partnership", "Partnership potential",
       "{score.factors.S.value.partnership.weight} points over co-innovation and strategic alignment, which are only "
       "taken as given.",
       "A:95", RuleMark::reading, kEqual},
      {"S.a", "Grade A",
       "A score of {score.grades.A.from} or more: {score.grades.A.motion}. No grade is given while less than "
       "{score.known_from} of the weight is known.",
       "A:102", RuleMark::ours, "The share that must be known is ours."},
      {"S.b", "Grade B",
       "A score from {score.grades.B.from} to below {score.grades.A.from}: {score.grades.B.motion}. No grade is given "
       "while less than {score.known_from} of the weight is known.",
       "A:103", RuleMark::ours, "The share that must be known is ours."},
      {"S.c", "Grade C",
       "A score from {score.grades.C.from} to below {score.grades.B.from}: {score.grades.C.motion}. No grade is given "
       "while less than {score.known_from} of the weight is known.",
       "A:104", RuleMark::ours, "The share that must be known is ours."},
      {"S.d", "Grade D",
       "A score below {score.grades.C.from}: {score.grades.D.motion}. No grade is given while less than "
       "{score.known_from} of the weight is known.",
       "A:105", RuleMark::ours, "The share that must be known is ours."},
  });
  return kRules;
}

}  // namespace acctplan
