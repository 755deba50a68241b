// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {
namespace {

template <auto Pointer>
constexpr FieldRow rating(std::string_view key, std::string_view help) {
  return row<Pointer>(key, help).between(0, 100).like("70");
}

}  // namespace

ACCTPLAN_ROWS(ScoreRatings, "score", rating<&ScoreRatings::size>("size", "Rating of the company's size."),
              rating<&ScoreRatings::industry>("industry", "Rating of its industry."),
              rating<&ScoreRatings::geography>("geography", "Rating of where it is."),
              rating<&ScoreRatings::stack>("stack", "Rating of its technology stack."),
              rating<&ScoreRatings::maturity>("maturity", "Rating of its digital maturity."),
              rating<&ScoreRatings::growth>("growth", "Rating of its growth."),
              rating<&ScoreRatings::funding>("funding", "Rating of its funding."),
              rating<&ScoreRatings::website>("website", "Rating of its visits to our website."),
              rating<&ScoreRatings::content>("content", "Rating of its use of our content."),
              rating<&ScoreRatings::third_party>("third_party", "Rating of its intent as others measure it."),
              rating<&ScoreRatings::category>("category", "Rating of its research of our category."),
              rating<&ScoreRatings::competitor>("competitor", "Rating of its research of competitors."),
              rating<&ScoreRatings::estimated_acv>("estimated_acv", "Rating of the annual value it could have."),
              rating<&ScoreRatings::expansion>("expansion", "Rating of its expansion potential."),
              rating<&ScoreRatings::logo>("logo", "Rating of what its name is worth to us."),
              rating<&ScoreRatings::influence>("influence", "Rating of its influence in the industry."),
              rating<&ScoreRatings::co_innovation>("co_innovation", "Rating of what could be developed together."),
              rating<&ScoreRatings::alignment>("alignment", "Rating of how its strategy fits ours."),
              row<&ScoreRatings::score_by>("score_by", "Who gave the ratings.").like("Dana Ruiz"),
              row<&ScoreRatings::score_date>("score_date", "Day on which they were given.").past().like("2026-01-20"))

ACCTPLAN_ROWS(
    Technology, "technology",
    row<&Technology::cloud>("cloud", "Cloud providers in use.").aliased(AliasKind::tool).like("[AWS]"),
    row<&Technology::crm>("crm", "CRM systems in use.").aliased(AliasKind::tool).like("[Salesforce]"),
    row<&Technology::analytics>("analytics", "Analytics tools in use.").aliased(AliasKind::tool).like("[Looker]"),
    row<&Technology::development>("development", "Development tools in use.").aliased(AliasKind::tool).like("[GitHub]"),
    row<&Technology::other>("other", "Other tools in use.").aliased(AliasKind::tool).like("[]"),
    row<&Technology::digital_maturity>("digital_maturity", "How far its digital change has come.").like("high"))

ACCTPLAN_ROWS(Financial, "financial",
              row<&Financial::revenue_growth>("revenue_growth", "Growth of its revenue in a year.")
                  .signed_()
                  .csv("revenue_growth")
                  .called("Annual Revenue Growth|Revenue Growth %|YoY Revenue Growth")
                  .like("22%"),
              row<&Financial::profitable>("profitable", "Whether it makes a profit.")
                  .csv("profitable")
                  .called("Is Profitable")
                  .like("true"),
              row<&Financial::last_funding>("last_funding", "Day of its last funding round.")
                  .past()
                  .csv("last_funding")
                  .called("Last Funding Date|Last Funding Round Date|Latest Funding Date")
                  .like("2025-09-01"),
              row<&Financial::gross_margin>("gross_margin", "Gross margin.").signed_().like("61%"),
              row<&Financial::ebitda_margin>("ebitda_margin", "EBITDA margin.").signed_().like("18%"),
              row<&Financial::cash>("cash", "Cash that it holds.").like("310M"),
              row<&Financial::capex>("capex", "Yearly capital expenditure.").like("45M"),
              row<&Financial::rnd>("rnd", "Yearly research and development.").like("90M"),
              row<&Financial::guidance>("guidance", "What its last guidance did.").like("raised"))

ACCTPLAN_ROWS(
    Signal, "signals", row<&Signal::type>("type", "What was seen.").like("funding"),
    row<&Signal::date>("date", "Day on which it happened; one after the as-of date is left out.").like("2026-01-05"),
    row<&Signal::score>("score", "Strength as the source measures it.").between(0, 100).like("72"),
    row<&Signal::source>("source", "Where it was seen.").like("press release"),
    row<&Signal::note>("note", "What else is to be said.").like("Series E"),
    row<&Signal::acted>("acted", "Day on which we acted on it.").past().like("2026-01-20"),
    row<&Signal::escalate>("escalate", "Whether a competitor's threat is to raise the tier.").like("false"))

}  // namespace acctplan
