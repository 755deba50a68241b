// SPDX-License-Identifier: MIT
#pragma once

#include "check_row.hpp"

namespace acctplan {

[[nodiscard]] std::vector<Hit> check_plan_missing(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_plan_stale(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_plan_due(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_plan_unreviewed(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_plan_unapproved(const CheckCase& seen);

[[nodiscard]] std::vector<Hit> check_eam_fiscal_year(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_eam_overdue(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_eam_followup(const CheckCase& seen);

[[nodiscard]] std::vector<Hit> check_engagement(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_outreach(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_revenue_decline(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_champion_missing(const CheckCase& seen);

[[nodiscard]] std::vector<Hit> check_triggers(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_whitespace(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_actions(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_playbooks(const CheckCase& seen);

[[nodiscard]] std::vector<Hit> check_tier_grade(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_tier_review(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_logo_basis(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_override(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_waivers(const CheckCase& seen);

[[nodiscard]] std::vector<Hit> check_acv_sum(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_seats(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_history(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_contracts(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_champion_silent(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_close_dates(const CheckCase& seen);
[[nodiscard]] std::vector<Hit> check_dates(const CheckCase& seen);

}  // namespace acctplan
