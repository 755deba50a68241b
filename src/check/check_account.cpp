// SPDX-License-Identifier: MIT
#include <acctplan/check/check_account.hpp>

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <acctplan/engine/holds.hpp>

#include <acctplan/check/rule_pattern.hpp>
#include "check_row.hpp"
#include "finding_id.hpp"
#include "severity_word.hpp"

namespace acctplan {
namespace {

/// Not yet a customer, and no deal under way: what the rules ask of relationships is good advice, not a duty.
bool is_early(const CheckCase& seen) {
  const auto lifecycle = lifecycle_of(seen.account(), seen.as_of);
  if (lifecycle && *lifecycle != Lifecycle::prospect) return false;
  const Fact<SalesStage>& stage = seen.account().plan.sales_stage;
  return !stage || *stage == SalesStage::target || *stage == SalesStage::engaged;
}

/// The severity in force; nothing when the policy turns the rule off. The policy's word is the last.
std::optional<Severity> severity_of(const CheckRow& row, const Hit& hit, const CheckCase& seen) {
  if (const std::string* word = severity_word(seen.policy, row.rule)) {
    if (*word == "off") return std::nullopt;
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
      if (*word == to_text(severity)) return severity;
    }
  }
  if (row.prospects == ForProspects::note && is_early(seen)) return Severity::note;
  return hit.severity;
}

const Waiver* waiver_of(std::string_view rule, const CheckCase& seen) {
  for (const Waiver& waiver : seen.account().checks.waive) {
    if (!waiver.rule || !waiver.reason || !matches_rule(*waiver.rule, rule)) continue;
    if (!waiver.until || *waiver.until >= seen.as_of) return &waiver;
  }
  return nullptr;
}

void settle_state(Finding& finding, const CheckRow& row, const CheckCase& seen) {
  if (const Waiver* waiver = waiver_of(row.rule, seen)) {
    finding.state = FindingState::waived;
    finding.state_note = "waived";
    if (waiver->by) finding.state_note += " by " + *waiver->by;
    if (waiver->until) finding.state_note += " until " + to_words(*waiver->until);
    finding.state_note += ": " + *waiver->reason;
    return;
  }
  if (row.clock != Clock::can_be_held) return;
  const std::optional<ClockHold> hold = clock_hold(seen.account(), seen.policy, seen.as_of);
  if (!hold) return;
  finding.state = FindingState::held;
  finding.state_note = fmt::format("held until {}: {}", to_words(hold->until), hold->why);
}

void add_findings(std::vector<Finding>& out, const CheckRow& row, const CheckCase& seen) {
  std::vector<Hit> hits = row.find(seen);
  // Hits of one subject are numbered, in an order that does not depend on their order in the file.
  std::ranges::stable_sort(
      hits, {}, [](const Hit& hit) { return std::tuple(hit.subject, hit.due.value_or(Date{}), hit.message); });
  std::size_t same = 0;
  for (std::size_t index = 0; index < hits.size(); ++index) {
    const Hit& hit = hits[index];
    same = index > 0 && hits[index - 1].subject == hit.subject ? same + 1 : 0;
    const auto severity = severity_of(row, hit, seen);
    if (!severity) continue;
    const std::string& account = seen.account().id();
    const std::string subject = same == 0 ? hit.subject : fmt::format("{}#{}", hit.subject, same + 1);
    Finding finding;
    finding.id = finding_id(row.rule, account, subject);
    finding.rule = row.rule;
    finding.severity = *severity;
    finding.account = account;
    if (seen.account().account.owner) finding.owner = *seen.account().account.owner;
    finding.span = hit.span;
    finding.message = hit.message;
    finding.remedy = hit.remedy.empty() ? std::string(row.remedy) : hit.remedy;
    finding.due = hit.due;
    settle_state(finding, row, seen);
    out.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> check_account(const Assessment& assessment, const Policy& policy, const Date& as_of) {
  const CheckCase seen{assessment, policy, as_of};
  std::vector<Finding> out;
  const SourceTable* table = seen.account().table.get();
  for (const CheckRow& row : check_rows()) {
    if (table == nullptr || row.absent.empty() || table->gives(row.absent)) add_findings(out, row, seen);
  }
  std::ranges::stable_sort(out, {}, [](const Finding& finding) {
    return std::tuple(-static_cast<int>(finding.severity), !finding.due.has_value(), finding.due.value_or(Date{}),
                      finding.rule, finding.id);
  });
  return out;
}

Span place_or(const CheckCase& seen, const Span& fact, const Span& part) {
  if (fact.known()) return fact;
  if (part.known()) return part;
  const Account& account = seen.account();
  return account.account.span.known() ? account.account.span : account.span;
}

}  // namespace acctplan
