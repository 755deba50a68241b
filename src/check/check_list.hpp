// SPDX-License-Identifier: MIT
#pragma once

#include "check_row.hpp"

/// All checks, in the rulebook's order. Each stands in a file of its name in checks/, which defines NAME_check().
// clang-format off
#define ACCTPLAN_CHECKS(CHECK) \
  CHECK(plan_missing) \
  CHECK(plan_stale) \
  CHECK(plan_due) \
  CHECK(plan_unreviewed) \
  CHECK(plan_unapproved) \
  CHECK(eam_fiscal_year) \
  CHECK(eam_overdue) \
  CHECK(engagement_overdue) \
  CHECK(revenue_decline) \
  CHECK(outreach_limit) \
  CHECK(champion_missing) \
  CHECK(trigger_overdue) \
  CHECK(whitespace_due) \
  CHECK(action_overdue) \
  CHECK(eam_followup) \
  CHECK(tier_grade) \
  CHECK(tier_review) \
  CHECK(playbook_open) \
  CHECK(data_acv_sum) \
  CHECK(data_seats) \
  CHECK(data_history) \
  CHECK(data_contract) \
  CHECK(data_champion_silent) \
  CHECK(data_close_date) \
  CHECK(data_dates) \
  CHECK(override_expired) \
  CHECK(waiver_expired) \
  CHECK(logo_basis)
// clang-format on

namespace acctplan {

#define ACCTPLAN_DECLARE_CHECK(name) [[nodiscard]] CheckRow name##_check();
ACCTPLAN_CHECKS(ACCTPLAN_DECLARE_CHECK)
#undef ACCTPLAN_DECLARE_CHECK

}  // namespace acctplan
