// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/holds.hpp>
#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

/// How pressing a thing is; the order of the list.
enum class Pressure { broken, late, soon, in_the_way, later };

struct Candidate {
  std::string subject;  ///< candidates about the same thing are merged
  Pressure pressure = Pressure::later;
  Money value;
  NextThing thing;
};

std::string stopped(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

std::string days_text(std::int64_t days) { return days == 1 ? "1 day" : fmt::format("{} days", days); }

std::string due_text(const Date& due, const Date& as_of) {
  const std::int64_t left = days_between(as_of, due);
  if (left < 0) return fmt::format("It was due {}, {} ago.", to_words(due), days_text(-left));
  if (left == 0) return "It is due today.";
  return fmt::format("It is due {}, in {}.", to_words(due), days_text(left));
}

/// The unknown facts of the tier, an amount that makes one by itself first.
std::vector<std::string> fields_of_tier(const TierResult& tier) {
  std::vector<std::string> out;
  for (const Unknown& unknown : tier.unknowns) out.push_back(unknown.field);
  std::ranges::stable_partition(out, [](const std::string& field) { return field == "revenue.current_acv"; });
  return out;
}

/// The unknown facts of the score, those that could add most first.
std::vector<std::string> fields_of_score(const ScoreResult& score) {
  std::vector<std::pair<std::string, Rational>> sums;
  for (const ScoreUnknown& unknown : score.unknowns) {
    const auto same = std::ranges::find(sums, unknown.field, &std::pair<std::string, Rational>::first);
    if (same == sums.end()) {
      sums.emplace_back(unknown.field, unknown.could_add);
    } else {
      same->second = same->second + unknown.could_add;
    }
  }
  std::ranges::stable_sort(sums, [](const auto& a, const auto& b) { return b.second < a.second; });
  std::vector<std::string> out;
  for (auto& [field, points] : sums) out.push_back(std::move(field));
  return out;
}

class Collector {
 public:
  Collector(const Assessment& assessment, const Policy& policy, const Date& as_of)
      : assessment_(assessment),
        account_(*assessment.account),
        policy_(policy),
        as_of_(as_of),
        hold_(clock_hold(account_, policy, as_of)) {}

  void triggers();
  void whitespace();
  void actions();
  void gaps();
  void findings(const std::vector<Finding>& findings);
  void meeting();
  void playbooks();
  void contracts();
  void missing_facts();
  [[nodiscard]] std::vector<NextThing> in_order() const;

 private:
  void add(Candidate candidate);
  [[nodiscard]] Pressure pressure_of(const std::optional<Date>& due, Pressure otherwise) const;
  [[nodiscard]] Pressure preparation(const WhitespaceOpportunity& opportunity) const;
  [[nodiscard]] const WhitespaceOpportunity* closest_budget() const;
  [[nodiscard]] bool revenue_at_stake() const;

  const Assessment& assessment_;
  const Account& account_;
  const Policy& policy_;
  Date as_of_;
  std::optional<ClockHold> hold_;
  std::vector<Candidate> candidates_;
};

Pressure Collector::pressure_of(const std::optional<Date>& due, Pressure otherwise) const {
  if (!due) return otherwise;
  const std::int64_t left = days_between(as_of_, *due);
  if (left < 0) return Pressure::late;
  return left <= *policy_.plan.soon_days ? Pressure::soon : otherwise;
}

void Collector::add(Candidate candidate) {
  const auto same = std::find_if(candidates_.begin(), candidates_.end(),
                                 [&](const Candidate& c) { return c.subject == candidate.subject; });
  if (same == candidates_.end()) {
    candidates_.push_back(std::move(candidate));
    return;
  }
  same->pressure = std::min(same->pressure, candidate.pressure);
  same->value = std::max(same->value, candidate.value);
  if (candidate.thing.due && (!same->thing.due || *candidate.thing.due < *same->thing.due))
    same->thing.due = candidate.thing.due;
  for (auto& rule : candidate.thing.rules) {
    if (std::find(same->thing.rules.begin(), same->thing.rules.end(), rule) == same->thing.rules.end()) {
      same->thing.rules.push_back(std::move(rule));
    }
  }
}

/// "Funding of 12 Jan 2026: Series D."; the rule's own sentence when no signal in the file speaks.
std::string news_of(const Trigger& trigger) {
  if (trigger.signal == nullptr) return stopped(trigger.evidence.text);
  std::string out = spoken(trigger.type);
  if (trigger.date) out += fmt::format(" of {}", to_words(*trigger.date));
  if (trigger.signal->note) out += fmt::format(": {}", *trigger.signal->note);
  return stopped(out);
}

void Collector::triggers() {
  for (const Trigger& trigger : assessment_.triggers.triggers) {
    if (trigger.state == TriggerState::acted || trigger.state == TriggerState::planned) continue;
    Candidate out;
    out.subject = "trigger:" + trigger.rule;
    std::string why = news_of(trigger);
    std::optional<Date> due = trigger.due;
    if (hold_) {
      // What a signal asks for is outreach: its deadline presses nobody while all outreach rests.
      due.reset();
      why += fmt::format(" Outreach is on hold until {}.", to_words(hold_->until));
    }
    out.pressure = pressure_of(due, Pressure::later);
    if (due) why += " " + due_text(*due, as_of_);
    out.thing = {capital(trigger.asks), capital(why), {trigger.rule}, due, trigger.evidence.facts};
    add(std::move(out));
  }
}

std::string value_suffix(const WhitespaceOpportunity& opportunity, const Policy& policy) {
  return opportunity.annual_value ? fmt::format(", {} a year", to_text(*opportunity.annual_value, *policy.currency))
                                  : "";
}

/// Preparation of P2 whitespace is never more pressing than what is agreed or broken, and a touch since it was
/// identified is the engagement that the policy asks for.
Pressure Collector::preparation(const WhitespaceOpportunity& opportunity) const {
  const WhitespaceEntry* entry = opportunity.entry;
  const bool touched =
      entry != nullptr && entry->last_touch && entry->identified && *entry->last_touch >= *entry->identified;
  if (touched || !opportunity.duty_due) return Pressure::later;
  return std::max(Pressure::soon, pressure_of(opportunity.duty_due, Pressure::later));
}

void Collector::whitespace() {
  for (const WhitespaceOpportunity& opportunity : assessment_.whitespace.opportunities) {
    const bool first = opportunity.priority == "P1";
    const bool second = opportunity.priority == "P2";
    if (opportunity.counting != Counting::counted || (!first && !second)) continue;
    Candidate out;
    out.subject = "whitespace:" + opportunity.name;
    out.pressure = first ? pressure_of(opportunity.duty_due, Pressure::soon) : preparation(opportunity);
    if (opportunity.annual_value) out.value = *opportunity.annual_value;
    const std::string title =
        first ? fmt::format("Create the opportunity for {}{}", opportunity.name, value_suffix(opportunity, policy_))
              : fmt::format("Build the business case for {}{}", opportunity.name, value_suffix(opportunity, policy_));
    std::string why = fmt::format("{} at {} points.", opportunity.priority, opportunity.score);
    if (opportunity.duty_due) why += " " + due_text(*opportunity.duty_due, as_of_);
    out.thing = {title, why, {first ? "W.p1" : "W.p2"}, opportunity.duty_due, {}};
    for (const Evidence& evidence : opportunity.evidence) {
      out.thing.facts.insert(out.thing.facts.end(), evidence.facts.begin(), evidence.facts.end());
    }
    add(std::move(out));
  }
}

void Collector::actions() {
  for (const Action& action : account_.actions) {
    if (action.done.is(true) || !action.due || !action.what) continue;
    const Pressure pressure = pressure_of(*action.due, Pressure::later);
    if (pressure == Pressure::later) continue;
    Candidate out;
    out.subject = "action:" + action.id.value_or(*action.what);
    out.pressure = pressure;
    std::string why = due_text(*action.due, as_of_);
    if (action.owner) why = fmt::format("{} has it. {}", *action.owner, why);
    std::vector<std::string> rules;
    if (pressure == Pressure::late) rules.emplace_back("C.action.overdue");
    out.thing = {capital(*action.what), why, rules, *action.due, {{"actions", to_words(*action.due), action.span}}};
    add(std::move(out));
  }
}

const WhitespaceOpportunity* Collector::closest_budget() const {
  const WhitespaceOpportunity* best = nullptr;
  for (const WhitespaceOpportunity& opportunity : assessment_.whitespace.opportunities) {
    const bool open = opportunity.counting == Counting::counted || opportunity.counting == Counting::in_pipeline;
    if (!open || !opportunity.budget_date || (opportunity.priority != "P1" && opportunity.priority != "P2")) continue;
    if (best == nullptr || *opportunity.budget_date < *best->budget_date) best = &opportunity;
  }
  return best;
}

bool Collector::revenue_at_stake() const {
  if (!assessment_.whitespace.pursuable.is_zero()) return true;
  return std::any_of(account_.opportunities.begin(), account_.opportunities.end(),
                     [](const Opportunity& o) { return !o.outcome || *o.outcome == Outcome::open; });
}

/// Gaps of the buying committee that stop a deal, and the subject under which other rules speak of the same thing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kBlockingGaps = {
    {{"B.gap.champion", "champion"},
     {"B.gap.economic", "economic"},
     {"B.gap.executive", "executive"},
     {"B.gap.single-thread", "single-thread"}}};

void Collector::gaps() {
  const WhitespaceOpportunity* budget = closest_budget();
  for (const Gap& gap : assessment_.committee.gaps) {
    Candidate out;
    out.subject = gap.evidence.rule;
    for (const std::string& person : gap.about) out.subject += ":" + person;
    for (const auto& [rule, subject] : kBlockingGaps) {
      if (gap.evidence.rule != rule) continue;
      out.subject = subject;
      if (revenue_at_stake()) out.pressure = Pressure::in_the_way;
    }
    std::string why = capital(stopped(gap.evidence.text));
    std::vector<std::string> rules = {gap.evidence.rule};
    if (gap.evidence.rule == "B.gap.economic" && budget != nullptr) {
      const std::int64_t left = days_between(as_of_, *budget->budget_date);
      if (left <= *policy_.plan.notice_days) {
        why += fmt::format(" The budget for {} closes {}, in {}.", budget->name, to_words(*budget->budget_date),
                           days_text(left));
        rules.emplace_back("W.timeline");
        out.thing.due = budget->budget_date;
        if (left <= *policy_.plan.soon_days) out.pressure = Pressure::soon;
      }
    }
    out.thing = {gap.move, why, rules, out.thing.due, gap.evidence.facts};
    add(std::move(out));
  }
}

/// Findings whose subject another candidate already speaks of, or which list what other candidates list themselves.
std::string subject_of_finding(const Finding& finding) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSubjects = {
      {{"C.plan.unapproved", "approval"},
       {"C.plan.", "plan"},
       {"C.eam.followup", "eam-summary"},
       {"C.eam.", "meeting"},
       {"C.champion.missing", "champion"},
       {"C.revenue.decline", "decline"}}};
  for (const auto& [prefix, subject] : kSubjects) {
    if (finding.rule.starts_with(prefix)) return std::string(subject);
  }
  return "finding:" + finding.rule + finding.id;
}

bool listed_by_others(const Finding& finding) {
  static constexpr std::array<std::string_view, 5> kElsewhere = {
      "C.trigger.overdue", "C.whitespace.due", "C.action.overdue", "C.playbook.open", "C.data.champion-silent"};
  return std::find(kElsewhere.begin(), kElsewhere.end(), finding.rule) != kElsewhere.end();
}

void Collector::findings(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.state != FindingState::open || finding.severity == Severity::note || listed_by_others(finding))
      continue;
    Candidate out;
    out.subject = subject_of_finding(finding);
    out.pressure = pressure_of(finding.due, Pressure::in_the_way);
    if (finding.severity == Severity::error) out.pressure = Pressure::broken;
    if (finding.rule.starts_with("C.data.")) out.pressure = Pressure::later;
    std::string title =
        subject_of_finding(finding) == "plan" ? "Review the plan and set plan.last_updated" : finding.remedy;
    if (title.ends_with('.')) title.pop_back();
    out.thing = {
        capital(title), capital(stopped(finding.message)), {finding.rule}, finding.due, {{"", "", finding.span}}};
    add(std::move(out));
  }
}

void Collector::meeting() {
  const EamDue& eam = assessment_.eam;
  if (!eam.due || eam.planned || hold_) return;
  Candidate out;
  out.subject = "meeting";
  out.pressure = pressure_of(eam.due, Pressure::later);
  std::string title = fmt::format("Plan the executive alignment meeting, due {}", to_words(*eam.due));
  std::string why =
      eam.last_held ? fmt::format("The last was held {}.", to_words(*eam.last_held)) : "None has been held yet.";
  if (eam.recommended) {
    why += fmt::format(" {} is the recommended day", to_words(*eam.recommended));
    why += eam.preparation_from ? fmt::format("; preparation starts {}.", to_words(*eam.preparation_from)) : ".";
  }
  out.thing = {title, why, {"E.due"}, eam.due, {}};
  add(std::move(out));
}

std::string subject_of_playbook(const std::string& rule) {
  if (rule == "R.no-champion" || rule == "R.champion-departed") return "champion";
  if (rule == "R.decline") return "decline";
  return "playbook:" + rule;
}

void Collector::playbooks() {
  for (const DetectedPlaybook& playbook : assessment_.playbooks) {
    const auto next = std::find_if(playbook.steps.begin(), playbook.steps.end(),
                                   [&](const DatedStep& step) { return !step.due || *step.due >= as_of_; });
    if (next == playbook.steps.end()) continue;
    Candidate out;
    out.subject = subject_of_playbook(playbook.rule);
    out.pressure = pressure_of(next->due, playbook.rule == "R.residency" ? Pressure::later : Pressure::in_the_way);
    out.thing = {
        next->what, capital(stopped(playbook.evidence.text)), {playbook.rule}, next->due, playbook.evidence.facts};
    add(std::move(out));
  }
}

bool has_open_renewal(const Account& account) {
  return std::any_of(account.opportunities.begin(), account.opportunities.end(), [](const Opportunity& o) {
    return (!o.outcome || *o.outcome == Outcome::open) && o.type.is(RevenueStream::renewal);
  });
}

void Collector::contracts() {
  for (const Contract& contract : account_.contracts) {
    const Fact<Date>& date = contract.notice_by ? contract.notice_by : contract.end;
    if (!date || *date < as_of_ || days_between(as_of_, *date) > *policy_.plan.notice_days) continue;
    Candidate out;
    out.subject = "contract:" + contract.id.value_or("");
    out.pressure = pressure_of(*date, Pressure::in_the_way);
    if (contract.value) out.value = *contract.value;
    const std::string name = contract.id ? fmt::format("contract {}", *contract.id) : "the contract";
    const std::string value = contract.value ? fmt::format(", {}", to_text(*contract.value, *policy_.currency)) : "";
    std::string why = contract.notice_by
                          ? fmt::format("Notice can be given until {}, in {}.", to_words(*date),
                                        days_text(days_between(as_of_, *date)))
                          : fmt::format("It ends {}, in {}.", to_words(*date), days_text(days_between(as_of_, *date)));
    why += has_open_renewal(account_) ? " A renewal opportunity is open." : " No renewal opportunity is open.";
    out.thing = {fmt::format("Secure the renewal of {}{}", name, value),
                 why,
                 {"Q.renewal"},
                 *date,
                 {{contract.notice_by ? "contracts.notice_by" : "contracts.end", to_words(*date), date.span()}}};
    add(std::move(out));
  }
}

/// Where too little is known for a tier or a grade, advice rests on nothing: the facts that decide come first.
void Collector::missing_facts() {
  if (assessment_.tier.excluded || (assessment_.tier.qualifies && assessment_.score.grade)) return;
  constexpr std::size_t kAsked = 3;
  std::vector<std::string> fields =
      assessment_.tier.qualifies ? fields_of_score(assessment_.score) : fields_of_tier(assessment_.tier);
  if (fields.empty()) return;
  fields.resize(std::min(fields.size(), kAsked));
  Candidate out;
  out.subject = "facts";
  out.pressure = Pressure::soon;
  const std::string why =
      assessment_.tier.qualifies ? assessment_.score.next : "No rule of a tier holds, and no ACV is known";
  out.thing = {fmt::format("Find out {}", joined(fields)),
               stopped(why),
               {assessment_.tier.qualifies ? "D" : "T0.unrated"},
               std::nullopt,
               {}};
  add(std::move(out));
}

std::vector<NextThing> Collector::in_order() const {
  std::vector<const Candidate*> order;
  for (const Candidate& candidate : candidates_) order.push_back(&candidate);
  std::stable_sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) {
    if (a->pressure != b->pressure) return a->pressure < b->pressure;
    if (a->thing.due.has_value() != b->thing.due.has_value()) return a->thing.due.has_value();
    if (a->thing.due && *a->thing.due != *b->thing.due) return *a->thing.due < *b->thing.due;
    if (a->value != b->value) return a->value > b->value;
    return a->subject < b->subject;
  });
  std::vector<NextThing> out;
  out.reserve(order.size());
  for (const Candidate* candidate : order) out.push_back(candidate->thing);
  return out;
}

}  // namespace

std::vector<NextThing> next_things(const Assessment& assessment, const std::vector<Finding>& findings,
                                   const Policy& policy, const Date& as_of) {
  Collector collector(assessment, policy, as_of);
  collector.triggers();
  collector.whitespace();
  collector.actions();
  collector.gaps();
  collector.meeting();
  collector.findings(findings);
  collector.playbooks();
  collector.contracts();
  collector.missing_facts();
  return collector.in_order();
}

}  // namespace acctplan
