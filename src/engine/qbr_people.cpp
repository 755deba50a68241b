// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>
#include <acctplan/engine/phrases.hpp>

#include "committee_cover.hpp"
#include "qbr_parts.hpp"

namespace acctplan {
namespace {

/// Meetings, calls and content shared are what the review looks at (R:168).
std::optional<std::int64_t> touches_of(const Activity& activity) {
  std::optional<std::int64_t> out;
  for (const auto* count : {&activity.meetings, &activity.calls, &activity.assets}) {
    if (*count) out = out.value_or(0) + **count;
  }
  return out;
}

void add_activity(const QbrInputs& in, QbrRelationships& out, std::vector<QbrGap>& gaps) {
  const Part<Activity>& activity = in.assessment.account->activity;
  if (activity.period.is(in.reviewed)) {
    out.activity = &activity;
    out.touches = touches_of(activity);
    const auto add = [&](const char* member, const Fact<std::int64_t>& count) {
      if (count) out.evidence.facts.push_back({fmt::format("activity.{}", member), count_text(*count), count.span()});
    };
    add("meetings", activity.meetings);
    add("calls", activity.calls);
    add("assets", activity.assets);
  }
  if (!out.touches) {
    gaps.push_back({"Q.relationships",
                    fmt::format("How many meetings, calls and assets shared were there in {}?", to_words(in.reviewed)),
                    out.activity == nullptr ? "activity.period" : "activity.meetings"});
  }
}

void add_cadence(const QbrInputs& in, QbrRelationships& out, std::vector<QbrGap>& gaps) {
  const auto last = last_contact(*in.assessment.account, in.as_of);
  if (last) {
    out.last_touch = last->date;
    out.days_since = days_between(last->date, in.as_of);
    out.evidence.facts.push_back(last->fact);
  } else {
    gaps.push_back({"Q.relationships", "When was anybody there last spoken to?", "engagement.last_touch"});
  }
  if (!in.assessment.tier_in_force) return;
  const Fact<std::int64_t>& every = in.policy.guide(*in.assessment.tier_in_force).engagement_days;
  if (!every || *every == 0) return;
  const Period quarter = in.policy.calendar_of().quarter(in.reviewed);
  out.expected = std::max<std::int64_t>(1, (days_between(quarter.first, quarter.last) + 1) / *every);
  out.late = out.days_since && *out.days_since > *every;
}

std::string touch_text(const QbrInputs& in, const QbrRelationships& seen) {
  std::string out = seen.touches
                        ? fmt::format("{} in {}", counted(*seen.touches, "touch", "touches"), to_words(in.reviewed))
                        : fmt::format("touches in {} are not known", to_words(in.reviewed));
  if (seen.expected) {
    out += fmt::format(", Tier {} asks for {}", *in.assessment.tier_in_force, count_text(*seen.expected));
  }
  if (seen.days_since) {
    out += fmt::format("; the last one {} ago{}", counted(*seen.days_since, "day", "days"),
                       seen.late ? ", longer than its cadence allows" : "");
  }
  return out;
}

void add_champions(const QbrInputs& in, QbrRelationships& out, std::vector<QbrGap>& gaps) {
  for (const Stakeholder& person : in.assessment.account->stakeholders) {
    if (!person.status.is(ContactStatus::champion)) continue;
    out.champions.push_back({&person, person.strength.optional()});
    if (person.strength) continue;
    gaps.push_back({"Q.relationships",
                    fmt::format("How strong a champion is {}: active, passive or at risk?", person_text(person)),
                    person_fact(person, "strength", "", {}).field});
  }
}

/// Who left since the quarter began, or left on a day that is not known.
void add_departed(const QbrInputs& in, QbrRelationships& out) {
  const Date first = in.policy.calendar_of().quarter(in.reviewed).first;
  for (const Stakeholder& person : in.assessment.account->stakeholders) {
    if (!person.status.is(ContactStatus::departed) || (person.departed && *person.departed < first)) continue;
    const std::string when = person.departed ? "on " + to_words(*person.departed) : "on a day not known";
    const std::string successor =
        person.successor ? fmt::format("; successor {}", *person.successor) : std::string("; no successor is known");
    const Span& place = person.departed ? person.departed.span() : person.status.span();
    out.departed.push_back({"Q.relationships",
                            fmt::format("{} departed {}{}", person_text(person), when, successor),
                            {person_fact(person, "departed", when, place)}});
  }
}

}  // namespace

QbrRelationships qbr_relationships(const QbrInputs& in, std::vector<QbrGap>& gaps) {
  QbrRelationships out;
  out.evidence.rule = "Q.relationships";
  add_activity(in, out, gaps);
  add_cadence(in, out, gaps);
  out.evidence.text = touch_text(in, out);
  add_champions(in, out, gaps);
  add_departed(in, out);
  if (!in.assessment.account->stakeholders.given) {
    gaps.push_back({"Q.relationships", "Who decides, influences, uses and blocks?", "stakeholders"});
  }
  for (const Gap& gap : in.assessment.committee.gaps) {
    Evidence step = gap.evidence;
    step.text = fmt::format("{}. {}", capital(step.text), gap.move);
    out.threading.push_back(std::move(step));
  }
  return out;
}

}  // namespace acctplan
