// SPDX-License-Identifier: MIT
#include <acctplan/check/check_examples.hpp>

#include <array>

namespace acctplan {

std::span<const CheckExample> check_examples() {
  static constexpr auto kExamples = std::to_array<CheckExample>({
      {"C.plan.missing", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"},
      {"C.plan.stale", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-09-30}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"},
      {"C.plan.due", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-11-15}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-05}
)",
       "2026-01-20"},
      {"C.plan.unreviewed", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-12-20}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"},
      {"C.plan.unapproved", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan:
  last_updated: 2026-01-10
  approvals: [{by: Lee Marsh, role: manager, date: 2025-12-20}]
)"},
      {"C.eam.fiscal-year", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2025-11-05, status: held}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-02-10, status: held}]
)",
       "2026-03-10"},
      {"C.eam.overdue", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: []
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-03-10, status: planned}]
)"},
      {"C.engagement.overdue", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
engagement: {last_touch: 2026-01-10}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
engagement: {last_touch: 2026-01-30}
)"},
      {"C.revenue.decline", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
revenue: {current_acv: 70000, prior_year_acv: 100000, decline_detected: 2026-01-12}
reviews: []
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
revenue: {current_acv: 70000, prior_year_acv: 100000, decline_detected: 2026-01-12}
reviews: [{date: 2026-01-20, type: executive}]
)"},
      {"C.outreach.limit", R"(account: {id: acme, name: Acme, lifecycle: prospect}
tiering: {current_tier: 4}
engagement: {outreach_months: 4}
)",
       R"(account: {id: acme, name: Acme, lifecycle: prospect}
tiering: {current_tier: 4}
engagement: {outreach_months: 4, reengagement_trigger: true}
)"},
      {"C.champion.missing", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: [{name: Ana Roux, role: champion, status: departed, departed: 2026-01-09}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: [{name: Noor Haddad, role: champion, status: champion}]
)"},
      {"C.trigger.overdue", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
signals: [{type: competitor_tool, date: 2026-01-10}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
signals: [{type: competitor_tool, date: 2026-01-10, acted: 2026-01-15}]
)"},
      {"C.whitespace.due", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
whitespace:
  - {name: Operations, dimension: department, target: Operations, annual_value: 96000, signal: interest,
     budget_cycle: 2026-03-31, alignment: initiative, identified: 2026-01-19, status: open}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
whitespace:
  - {name: Operations, dimension: department, target: Operations, annual_value: 96000, signal: interest,
     budget_cycle: 2026-03-31, alignment: initiative, identified: 2026-01-19, status: won}
)"},
      {"C.action.overdue", R"(account: {id: acme, name: Acme, lifecycle: customer}
actions: [{what: Send the roadmap, due: 2026-01-28}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
actions: [{what: Send the roadmap, due: 2026-01-28, done: true}]
)"},
      {"C.eam.followup", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-01-20, status: held}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-21}]
)"},
      {"C.tier.grade", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
score: {size: 20, industry: 0, geography: 20, stack: 0, website: 0, content: 0, third_party: 10, category: 0, competitor: 0}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 3}
score: {size: 20, industry: 0, geography: 20, stack: 0, website: 0, content: 0, third_party: 10, category: 0, competitor: 0}
)"},
      {"C.tier.review", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2, reviews: [{date: 2026-01-12}]}
)"},
      {"C.playbook.open", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: []
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
actions: [{what: Ask the sponsor who could speak for us, for: R.no-champion, due: 2026-02-20}]
)"},
      {"C.data.acv-sum", R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000}
footprint: {products: [{id: platform, acv: 50000}]}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000}
footprint: {products: [{id: platform, acv: 60000}]}
)"},
      {"C.data.seats", R"(account: {id: acme, name: Acme, lifecycle: customer}
footprint: {products: [{id: platform, deployments: [{department: Finance, seats: 100, active: 120}]}]}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
footprint: {products: [{id: platform, deployments: [{department: Finance, seats: 130, active: 120}]}]}
)"},
      {"C.data.history", R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000, history: [{quarter: FY2025-Q4, acv: 50000}]}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000, history: [{quarter: FY2025-Q4, acv: 60000}]}
)"},
      {"C.data.contract", R"(account: {id: acme, name: Acme, lifecycle: customer}
contracts: [{id: C-1, end: 2026-01-31}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
contracts: [{id: C-2, end: 2027-01-31}]
)"},
      {"C.data.champion-silent", R"(account: {id: acme, name: Acme, lifecycle: customer}
stakeholders: [{name: Ana Roux, role: champion, status: champion, last_contact: 2025-09-22}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
stakeholders: [{name: Ana Roux, role: champion, status: champion, last_contact: 2026-01-22}]
)"},
      {"C.data.close-date", R"(account: {id: acme, name: Acme, lifecycle: customer}
opportunities: [{id: O-1, name: Renewal, stage: proposal, close_date: 2026-01-30, outcome: open}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
opportunities: [{id: O-1, name: Renewal, stage: proposal, close_date: 2026-03-30, outcome: open}]
)"},
      {"C.data.dates", R"(account: {id: acme, name: Acme, lifecycle: customer}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-15}]
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-21}]
)"},
      {"C.override.expired", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering:
  override: {tier: 1, reason: Reference for the region, by: VP Sales, date: 2025-10-01, until: 2026-01-31}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering:
  override: {tier: 1, reason: Reference for the region, by: VP Sales, date: 2025-10-01, until: 2026-06-30}
)"},
      {"C.waiver.expired", R"(account: {id: acme, name: Acme, lifecycle: customer}
checks: {waive: [{rule: C.eam.*, reason: New executives from March, by: Lee Marsh, until: 2026-01-31}]}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
checks: {waive: [{rule: C.eam.*, reason: New executives from March, by: Lee Marsh, until: 2026-03-31}]}
)"},
      {"C.logo.basis", R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {strategic_logo: true}
)",
       R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {strategic_logo: {basis: [reference], by: VP Sales, date: 2025-11-02}}
)"},
  });
  return kExamples;
}

}  // namespace acctplan
