// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <acctplan/model/policy.hpp>

namespace acctplan::test {

inline Money usd(std::int64_t whole, std::int64_t cents = 0) { return Money::from_minor(whole * 100 + cents); }

inline List<Fact<std::string>> texts(std::initializer_list<std::string_view> items) {
  List<Fact<std::string>> out;
  out.given = true;
  for (const auto item : items) out.items.emplace_back(std::string(item));
  return out;
}

inline WhitespacePolicy whitespace_policy() {
  WhitespacePolicy out;
  out.revenue.top_above = usd(50'000);
  out.revenue.high_from = usd(20'000);
  out.revenue.middle_from = usd(10'000);
  out.revenue.top_points = 40;
  out.revenue.high_points = 30;
  out.revenue.middle_points = 20;
  out.revenue.low_points = 10;
  out.probability.interest = 30;
  out.probability.engaged = 20;
  out.probability.similar = 15;
  out.probability.none = 5;
  out.timeline.near_days = 90;
  out.timeline.middle_days = 180;
  out.timeline.far_days = 365;
  out.timeline.near_points = 20;
  out.timeline.middle_points = 15;
  out.timeline.far_points = 10;
  out.timeline.later_points = 5;
  out.alignment.initiative = 10;
  out.alignment.trend = 7;
  out.alignment.nice_to_have = 3;
  struct Row {
    std::string_view priority;
    std::int64_t from, days;
  };
  for (const Row& row : {Row{"P1", 80, 7}, Row{"P2", 60, 30}, Row{"P3", 40, 92}, Row{"P4", 0, 365}}) {
    PriorityBand band;
    band.priority = std::string(row.priority);
    band.from = row.from;
    band.days = row.days;
    band.duty = "duty of " + std::string(row.priority);
    out.priorities.items.push_back(band);
  }
  out.pursuable_priorities = 2;
  return out;
}

inline RatingPolicy rating_policy() {
  RatingPolicy out;
  out.acv = usd(100'000);
  out.expansion = usd(100'000);
  out.revenue_growth = Percent{Rational(20, 100)};
  out.funding_days = 365;
  out.signal_days = 90;
  out.maturity_low = 0;
  out.maturity_medium = 50;
  out.maturity_high = 100;
  out.pricing_page = 40;
  out.enterprise_features = 30;
  out.case_study = 30;
  out.whitepaper = 50;
  out.webinar = 50;
  out.review_site = 60;
  out.job_posting = 20;
  out.executive_social = 20;
  out.competitor_evaluation = 100;
  return out;
}

inline ScorePolicy score_policy() {
  ScorePolicy out;
  struct FactorRow {
    std::string_view rule;
    std::int64_t weight;
  };
  for (const FactorRow& row :
       {FactorRow{"S.fit.firmographics", 20}, FactorRow{"S.fit.technographics", 10}, FactorRow{"S.fit.financial", 10},
        FactorRow{"S.intent.digital", 15}, FactorRow{"S.intent.research", 15}, FactorRow{"S.value.revenue", 15},
        FactorRow{"S.value.reference", 10}, FactorRow{"S.value.partnership", 5}}) {
    FactorPolicy factor;
    factor.rule = std::string(row.rule);
    factor.name = std::string(row.rule.substr(row.rule.rfind('.') + 1));
    factor.weight = row.weight;
    out.factors.items.push_back(factor);
  }
  struct GradeRow {
    std::string_view rule, grade;
    std::int64_t from;
  };
  for (const GradeRow& row :
       {GradeRow{"S.a", "A", 80}, GradeRow{"S.b", "B", 60}, GradeRow{"S.c", "C", 40}, GradeRow{"S.d", "D", 0}}) {
    GradeBand band;
    band.rule = std::string(row.rule);
    band.grade = std::string(row.grade);
    band.from = row.from;
    band.motion = "motion of " + std::string(row.grade);
    out.grades.items.push_back(band);
  }
  out.known_from = Percent{Rational(50, 100)};
  out.icp.annual_revenue = usd(500'000'000);
  out.icp.employees = 1'000;
  out.icp.industries = texts({"Technology", "Financial Services", "Healthcare", "Retail"});
  out.icp.cloud = texts({"AWS", "Azure", "GCP"});
  out.icp.crm = texts({"Salesforce", "Microsoft Dynamics"});
  out.icp.analytics = texts({"Tableau", "Looker"});
  out.icp.development = texts({"GitHub", "Jira"});
  static_cast<RatingPolicy&>(out.rating) = rating_policy();
  return out;
}

inline CommitteePolicy committee_policy() {
  CommitteePolicy out;
  out.contact_days = 180;
  out.champion_silent_days = 120;
  out.minimum_identified = 6;
  out.minimum_covered = 3;
  for (std::size_t i = 0; i < words_of<Role>().size(); ++i) {
    RoleGuide guide;
    const std::string word(words_of<Role>()[i]);
    guide.role = static_cast<Role>(i);
    guide.next_unknown = word + ", unknown";
    guide.next_not_contacted = word + ", not contacted";
    guide.next_contacted = word + ", contacted";
    guide.next_engaged = word + ", engaged";
    guide.next_champion = word + ", champion";
    guide.next_skeptical = word + ", skeptical";
    guide.next_departed = word + ", departed";
    out.roles.items.push_back(guide);
  }
  struct BandRow {
    std::string_view band;
    std::int64_t from;
    std::initializer_list<CoverageTest> tests;
  };
  for (const BandRow& row :
       {BandRow{"minimal", 0, {}}, BandRow{"developing", 3, {}},
        BandRow{"strong", 5, {CoverageTest::key_roles, CoverageTest::several_managers}},
        BandRow{"excellent",
                7,
                {CoverageTest::all_roles, CoverageTest::several_champions, CoverageTest::executive_sponsor}}}) {
    CoverageBand band;
    band.band = std::string(row.band);
    band.from = row.from;
    band.meaning = "meaning of " + std::string(row.band);
    for (const CoverageTest test : row.tests) {
      CoverageRequirement requirement;
      requirement.test = test;
      requirement.text = std::string(word_of(test));
      band.requirements.items.push_back(requirement);
    }
    out.bands.items.push_back(band);
  }
  for (const std::string_view name : {"champion", "executive", "enduser", "economic", "technical", "single-thread",
                                      "blocker", "departed", "small", "stale-champion"}) {
    GapGuide guide;
    guide.rule = "B.gap." + std::string(name);
    guide.move = "move for " + std::string(name);
    out.gaps.items.push_back(guide);
  }
  return out;
}

/// The rulebook's figures for score, whitespace and committee, so that these tests do not move with the default file.
inline const Policy& engine_policy() {
  static const Policy policy = [] {
    Policy out;
    out.currency = std::string("USD");
    out.fiscal_year_start = MonthDay{1, 1};
    static_cast<WhitespacePolicy&>(out.whitespace) = whitespace_policy();
    static_cast<ScorePolicy&>(out.score) = score_policy();
    static_cast<CommitteePolicy&>(out.committee) = committee_policy();
    return out;
  }();
  return policy;
}

inline Account empty_account() {
  Account out;
  out.account.id = std::string("acme");
  out.account.name = std::string("Acme");
  return out;
}

inline const Date kToday{2026, 2, 2};

}  // namespace acctplan::test
