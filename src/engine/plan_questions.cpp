// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

using IsKnown = bool (*)(const Account&);

/// For whom a question is worth asking.
enum class Asked { everyone, customers, prospects, tier_one };

/// One required fact of a section of the plan: the field to fill, the question it answers, and whether it is known.
struct RequiredFact {
  std::string_view section;
  std::string_view field;
  std::string_view question;
  Asked asked;
  IsKnown known;
};

bool any_given(const Technology& technology) {
  return technology.cloud.given || technology.crm.given || technology.analytics.given || technology.development.given;
}

constexpr auto kRequired = std::to_array<RequiredFact>({
    {"summary", "account.owner", "Who owns this account?", Asked::everyone,
     [](const Account& a) { return a.account.owner.known(); }},
    {"summary", "plan.sales_stage", "Which sales stage is it in?", Asked::everyone,
     [](const Account& a) { return a.plan.sales_stage.known(); }},
    {"profile", "account.industry", "Which industry are they in?", Asked::everyone,
     [](const Account& a) { return a.account.industry.known(); }},
    {"profile", "account.employees", "How many people work there?", Asked::everyone,
     [](const Account& a) { return a.account.employees.known(); }},
    {"profile", "account.annual_revenue", "What is their annual revenue?", Asked::everyone,
     [](const Account& a) { return a.account.annual_revenue.known(); }},
    {"profile", "account.headquarters.country", "Where is their headquarters?", Asked::everyone,
     [](const Account& a) { return a.account.headquarters.country.known(); }},
    {"profile", "account.ownership", "Are they public, private, or owned by someone else?", Asked::everyone,
     [](const Account& a) { return a.account.ownership.known(); }},
    {"profile", "context.business_model", "How do they make money?", Asked::everyone,
     [](const Account& a) { return a.context.business_model.known(); }},
    {"profile", "context.initiatives", "Which strategic initiatives are they pursuing?", Asked::everyone,
     [](const Account& a) { return !a.context.initiatives.empty(); }},
    {"profile", "context.challenges", "Which challenges do they face?", Asked::everyone,
     [](const Account& a) { return !a.context.challenges.empty(); }},
    {"profile", "context.technology_priorities", "What are their technology priorities?", Asked::everyone,
     [](const Account& a) { return !a.context.technology_priorities.empty(); }},
    {"profile", "technology", "Which tools do they run (cloud, CRM, analytics, development)?", Asked::everyone,
     [](const Account& a) { return any_given(a.technology); }},
    {"profile", "competition", "Who serves them today, and whom else do they evaluate?", Asked::everyone,
     [](const Account& a) { return a.competition.incumbent.vendor.known() || a.competition.evaluating.given; }},
    {"revenue", "revenue.current_acv", "What is their current ACV?", Asked::customers,
     [](const Account& a) { return a.revenue.current_acv.known(); }},
    {"revenue", "revenue.estimated_acv", "What could they be worth a year?", Asked::prospects,
     [](const Account& a) { return a.revenue.estimated_acv.known() || a.revenue.projected_acv_12m.known(); }},
    {"revenue", "plan.target", "What is the revenue target?", Asked::everyone,
     [](const Account& a) { return a.plan.target.known(); }},
    {"opportunities", "opportunities", "Which opportunities are open?", Asked::everyone,
     [](const Account& a) { return a.opportunities.given; }},
    {"footprint", "footprint.products", "Which products do they use, with how many seats?", Asked::customers,
     [](const Account& a) { return !a.footprint.products.empty(); }},
    {"footprint", "whitespace", "Where is the whitespace?", Asked::everyone,
     [](const Account& a) { return a.whitespace.given; }},
    {"committee", "stakeholders", "Who decides, influences, uses and blocks?", Asked::everyone,
     [](const Account& a) { return !a.stakeholders.empty(); }},
    {"value", "value.priority", "What is the strategic priority that we serve?", Asked::everyone,
     [](const Account& a) { return a.value.priority.known(); }},
    {"value", "value.challenges", "Which of their challenges do we have evidence of?", Asked::everyone,
     [](const Account& a) { return !a.value.challenges.empty(); }},
    {"value", "value.capabilities", "Which of our capabilities answers which challenge?", Asked::everyone,
     [](const Account& a) { return !a.value.capabilities.empty(); }},
    {"value", "value.impact", "What is the business impact in numbers?", Asked::everyone,
     [](const Account& a) { return a.value.impact.given; }},
    {"value", "value.proof", "Which similar customer proves it?", Asked::everyone,
     [](const Account& a) { return a.value.proof.given; }},
    {"value", "value.achieved", "Which value have they achieved with us so far?", Asked::customers,
     [](const Account& a) { return !a.value.achieved.empty(); }},
    {"engagement", "plan.objectives", "What is the objective of each quarter?", Asked::everyone,
     [](const Account& a) { return a.plan.objectives.given; }},
    {"engagement", "plan.campaign_start", "When does the campaign start?", Asked::everyone,
     [](const Account& a) { return a.plan.campaign_start.known(); }},
    {"metrics", "activity", "How many meetings, calls and e-mails were there last quarter?", Asked::everyone,
     [](const Account& a) { return a.activity.given; }},
    {"metrics", "health.score", "How healthy is the account?", Asked::customers,
     [](const Account& a) { return a.health.score.known(); }},
    {"signals", "signals", "Which buying, intent and company signals are there?", Asked::everyone,
     [](const Account& a) { return a.signals.given; }},
    {"risks", "risks", "What could go wrong, and what would we do?", Asked::everyone,
     [](const Account& a) { return a.risks.given; }},
    {"team", "team.ae", "Who is the account executive on the team?", Asked::everyone,
     [](const Account& a) { return a.team.ae.known(); }},
    {"team", "team.executive_sponsor", "Who is our executive sponsor?", Asked::tier_one,
     [](const Account& a) { return a.team.executive_sponsor.name.known(); }},
    {"next", "actions", "Which actions are agreed, with owner and date?", Asked::everyone,
     [](const Account& a) { return a.actions.given; }},
    {"approvals", "plan.approvals", "Who approved this plan, and when?", Asked::tier_one,
     [](const Account& a) { return !a.plan.approvals.empty(); }},
});

/// Questions whose answers no section asks for, though the tier or the score may.
struct FurtherQuestion {
  std::string_view field, question;
};

constexpr auto kFurther = std::to_array<FurtherQuestion>({
    {"revenue.projected_acv_12m", "What will their ACV be in 12 months?"},
    {"revenue.projected_acv_18m", "What will their ACV be in 18 months?"},
    {"revenue.expansion_potential", "How much more could they buy a year?"},
    {"revenue.multi_year_potential", "What could they be worth over several years?"},
    {"revenue.prior_year_acv", "What was their ACV a year ago?"},
    {"tiering.strategic_logo", "Are they a strategic logo, by brand, reference or influence?"},
    {"tiering.icp_match", "How well do they match the ideal customer?"},
    {"tiering.growth_trajectory", "Do they grow clearly, slowly, or decline?"},
    {"account.locations", "Where do they have offices?"},
    {"technology.cloud", "Which cloud do they run on?"},
    {"technology.digital_maturity", "How mature is their technology?"},
    {"financial.revenue_growth", "How fast does their revenue grow?"},
    {"financial.profitable", "Are they profitable?"},
    {"financial.last_funding", "When were they last funded?"},
    {"signals[third_party].score", "How does a vendor of intent data score them?"},
    {"score.influence", "How much do others in the industry look to them?"},
    {"score.co_innovation", "How likely are we to build something together?"},
    {"score.alignment", "How well do their strategy and ours fit?"},
});

struct SectionTitle {
  std::string_view key, title;
};

constexpr auto kSections = std::to_array<SectionTitle>({{"summary", "Executive summary"},
                                                        {"profile", "Account profile"},
                                                        {"revenue", "Revenue objectives and growth strategy"},
                                                        {"opportunities", "Key opportunities"},
                                                        {"footprint", "Footprint and whitespace"},
                                                        {"committee", "Buying committee"},
                                                        {"value", "Value proposition"},
                                                        {"engagement", "Engagement strategy"},
                                                        {"metrics", "Metrics"},
                                                        {"signals", "Signals and triggers"},
                                                        {"risks", "Risks and playbooks"},
                                                        {"team", "Account team"},
                                                        {"next", "Next steps"},
                                                        {"approvals", "Approvals"}});

bool is_asked(Asked asked, const Assessment& assessment, const Date& as_of) {
  const bool customer = lifecycle_of(*assessment.account, as_of) == Lifecycle::customer;
  switch (asked) {
    case Asked::everyone:
      return true;
    case Asked::customers:
      return customer;
    case Asked::prospects:
      return !customer;
    case Asked::tier_one:
      return assessment.tier_in_force == 1;
  }
  return true;
}

/// How much an answer matters: a change of tier before points of the score before completeness alone.
struct Weighed {
  OpenQuestion question;
  int rank = 2;
  Rational points;
};

void note_tier_unknowns(const Assessment& assessment, std::vector<Weighed>& out) {
  for (const Unknown& unknown : assessment.tier.unknowns) {
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const Weighed& w) { return w.question.field == unknown.field; });
    if (same != out.end()) {
      same->rank = 0;
      same->question.matters = capital(unknown.would);
    } else {
      out.push_back({{"summary", "", unknown.field, capital(unknown.would)}, 0, Rational()});
    }
  }
}

std::string points_text(const Rational& points) {
  return fmt::format("up to {} points of the ABM score", cut_to_text(points, 1));
}

void note_score_unknowns(const Assessment& assessment, std::vector<Weighed>& out) {
  for (const ScoreUnknown& unknown : assessment.score.unknowns) {
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const Weighed& w) { return w.question.field == unknown.field; });
    if (same == out.end()) {
      out.push_back({{"summary", "", unknown.field, capital(points_text(unknown.could_add))}, 1, unknown.could_add});
      continue;
    }
    // Several sub-factors may ask for one field; what it could add is their sum.
    same->points += unknown.could_add;
    if (same->rank == 2) same->rank = 1;
    if (same->rank == 1) same->question.matters = capital(points_text(same->points));
  }
}

/// A signal asks for nothing while nobody knows how old it is.
void ask_for_days(const Assessment& assessment, std::vector<Weighed>& out) {
  std::vector<std::string> asked;
  for (const SignalNote& note : assessment.triggers.signals) {
    if (note.trigger.empty() || std::find(asked.begin(), asked.end(), note.trigger) != asked.end()) continue;
    asked.push_back(note.trigger);
    out.push_back({{"signals", fmt::format("On which day was the signal {} seen?", spoken(word_of(*note.signal->type))),
                    "signals.date", fmt::format("With a recent day {} asks to act on it", note.trigger)},
                   2,
                   Rational()});
  }
}

}  // namespace

std::string question_of(std::string_view field) {
  const auto asked = std::ranges::find(kRequired, field, &RequiredFact::field);
  if (asked != kRequired.end()) return std::string(asked->question);
  const auto further = std::ranges::find(kFurther, field, &FurtherQuestion::field);
  return further != kFurther.end() ? std::string(further->question) : std::string("What should stand there?");
}

std::vector<SectionState> plan_sections(const Assessment& assessment, const Date& as_of) {
  std::vector<SectionState> out;
  for (const auto& section : kSections) {
    SectionState state{std::string(section.key), std::string(section.title), true, {}};
    bool asked = false;
    for (const auto& fact : kRequired) {
      if (fact.section != section.key || !is_asked(fact.asked, assessment, as_of)) continue;
      asked = true;
      if (!fact.known(*assessment.account)) state.missing_fields.emplace_back(fact.field);
    }
    state.complete = state.missing_fields.empty();
    if (asked) out.push_back(std::move(state));
  }
  return out;
}

std::vector<OpenQuestion> open_questions(const Assessment& assessment, const Date& as_of) {
  std::vector<Weighed> weighed;
  for (const auto& fact : kRequired) {
    if (fact.known(*assessment.account) || !is_asked(fact.asked, assessment, as_of)) continue;
    weighed.push_back(
        {{std::string(fact.section), std::string(fact.question), std::string(fact.field), ""}, 2, Rational()});
  }
  ask_for_days(assessment, weighed);
  note_tier_unknowns(assessment, weighed);
  note_score_unknowns(assessment, weighed);
  std::stable_sort(weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    return a.points > b.points;
  });
  std::vector<OpenQuestion> out;
  out.reserve(weighed.size());
  for (auto& item : weighed) out.push_back(std::move(item.question));
  return out;
}

}  // namespace acctplan
