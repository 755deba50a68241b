// SPDX-License-Identifier: MIT
#include <algorithm>

#include <acctplan/engine/holds.hpp>
#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

std::vector<NextThing>* list_for(HorizonSteps& steps, const PlanTexts& policy, std::int64_t days_left) {
  if (days_left <= *policy.week_days) return &steps.this_week;
  if (days_left <= *policy.near_days) return &steps.next_30_days;
  if (days_left <= *policy.far_days) return &steps.next_90_days;
  return nullptr;
}

bool holds(const std::vector<NextThing>& list, const std::string& title) {
  return std::any_of(list.begin(), list.end(), [&](const NextThing& t) { return t.title == title; });
}

void sort_by_due(std::vector<NextThing>& list) {
  std::stable_sort(list.begin(), list.end(), [](const NextThing& a, const NextThing& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    return a.due && *a.due < *b.due;
  });
}

/// The policy's steps for a new pursuit; an account that has opportunities or agreed actions has its own.
void add_opening_moves(const Assessment& assessment, const Policy& policy, HorizonSteps& out) {
  const Account& account = *assessment.account;
  const bool opening =
      account.plan.sales_stage.is(SalesStage::target) || account.plan.sales_stage.is(SalesStage::engaged);
  if (!opening) return;
  const auto append = [](const List<Fact<std::string>>& from, std::vector<NextThing>& to) {
    for (const auto& text : from) to.push_back({*text, "", {}, std::nullopt, {}});
  };
  append(policy.plan.this_week, out.this_week);
  append(policy.plan.next_30_days, out.next_30_days);
  append(policy.plan.next_90_days, out.next_90_days);
}

}  // namespace

HorizonSteps horizon_steps(const Assessment& assessment, const std::vector<NextThing>& things, const Policy& policy,
                           const Date& as_of) {
  HorizonSteps out;
  for (const NextThing& thing : things) {
    if (!thing.due) continue;
    if (auto* list = list_for(out, policy.plan, days_between(as_of, *thing.due)); list != nullptr)
      list->push_back(thing);
  }
  for (const Action& action : assessment.account->actions) {
    if (action.done.is(true) || !action.due || !action.what) continue;
    auto* list = list_for(out, policy.plan, days_between(as_of, *action.due));
    std::string title = *action.what;
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    if (list == nullptr || holds(*list, title)) continue;
    list->push_back(
        {title, action.owner.value_or(""), {}, *action.due, {{"actions", to_words(*action.due), action.span}}});
  }
  sort_by_due(out.this_week);
  sort_by_due(out.next_30_days);
  sort_by_due(out.next_90_days);
  // Opening moves are outreach; a hold keeps them for later.
  if (!clock_hold(*assessment.account, policy, as_of)) add_opening_moves(assessment, policy, out);
  return out;
}

}  // namespace acctplan
