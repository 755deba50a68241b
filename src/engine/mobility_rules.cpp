// SPDX-License-Identifier: MIT
#include "mobility_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/holds.hpp>

#include "move_sentences.hpp"
#include "tier_facts.hpp"

namespace acctplan {
namespace {

std::optional<Date> tier_since_of(const Account& account) { return account.tiering.tier_since.optional(); }

/// The latest signal that can raise the tier and that `wanted` names.
template <class Wanted>
const Signal* signal_for_rise(const MobilityInputs& in, Wanted wanted) {
  const auto& signals = in.account.signals;
  const auto at = latest_signal(
      signals.size(), [&](std::size_t i) { return signal_facts(signals[i]); },
      [&](const SignalFacts& signal) {
        return wanted(signal) && counts_for_rise(signal.date, tier_since_of(in.account), in.as_of, in.policy.mobility);
      });
  return at ? &signals[*at] : nullptr;
}

FactRef cite_signal(const Signal& signal) {
  return {"signals", fmt::format("{} {}", word_of(*signal.type), to_words(*signal.date)), signal.span};
}

std::string person_path(const Stakeholder& person, std::string_view field) {
  const std::string who = person.id ? *person.id : person.name.value_or("");
  return fmt::format("stakeholders[{}].{}", who, field);
}

/// A successor is there when named, unless the person of that name is known to have left as well.
bool successor_is_there(const Account& account, const Stakeholder& person) {
  if (!person.successor) return false;
  const Stakeholder* successor = find_person(account, *person.successor);
  return successor == nullptr || !successor->status.is(ContactStatus::departed);
}

/// Whether a champion left long enough ago and nobody took over.
bool left_a_gap(const Stakeholder& person, const MobilityInputs& in, const MoveLimits& limits) {
  return person.has_role(Role::champion) && person.status.is(ContactStatus::departed) &&
         departure_counts(person.departed.optional(), in.as_of, limits) && !successor_is_there(in.account, person);
}

/// Departed first, then without a date, then by id, so that the citation does not hang on the order of the list.
bool cited_before(const Stakeholder& a, const Stakeholder& b) {
  if (a.departed.known() != b.departed.known()) return a.departed.known();
  if (a.departed && *a.departed != *b.departed) return *a.departed < *b.departed;
  return a.id.value_or(a.name.value_or("")) < b.id.value_or(b.name.value_or(""));
}

/// The champion who left a gap; null when nobody did.
const Stakeholder* champion_gone(const MobilityInputs& in, const MoveLimits& limits) {
  const auto& people = in.account.stakeholders.items;
  const bool replaced = std::any_of(people.begin(), people.end(), [](const Stakeholder& person) {
    return person.status.is(ContactStatus::champion);
  });
  if (replaced) return nullptr;
  const Stakeholder* gone = nullptr;
  for (const Stakeholder& person : people) {
    if (left_a_gap(person, in, limits) && (gone == nullptr || cited_before(person, *gone))) gone = &person;
  }
  return gone;
}

struct Meeting {
  Date date;
  FactRef fact;
};

/// The latest of engagement.last_meeting and the executive meetings held.
std::optional<Meeting> last_meeting(const Account& account, const Date& as_of) {
  std::optional<Meeting> out;
  const Fact<Date>& given = account.engagement.last_meeting;
  if (given && *given <= as_of) out = Meeting{*given, {"engagement.last_meeting", to_words(*given), given.span()}};
  for (const Eam& eam : account.eams) {
    if (!eam.status.is(EamStatus::held) || !eam.date || *eam.date > as_of) continue;
    if (!out || *eam.date > out->date)
      out = Meeting{*eam.date, {"eams", "held " + to_words(*eam.date), eam.date.span()}};
  }
  return out;
}

/// What was found of the facts that section 2 decides on, for its sentences.
struct MoveFindings {
  const Signal* strategic = nullptr;
  const Signal* threat = nullptr;
  std::optional<QuartersBelow> run;
  std::optional<Evidence> risen;
  const Stakeholder* gone = nullptr;
  std::optional<Meeting> meeting;
  std::optional<ClockHold> hold;
};

MoveFindings findings_of(const MobilityInputs& in, const MoveLimits& limits) {
  MoveFindings out;
  out.strategic = signal_for_rise(in, [](const SignalFacts& signal) { return is_strategic(signal.type); });
  out.threat = signal_for_rise(
      in, [](const SignalFacts& signal) { return signal.type == SignalType::competitor_threat && signal.escalate; });
  out.run = quarters_below(in.account, in.policy, in.as_of, in.before);
  out.risen = recent_rise(in);
  out.gone = champion_gone(in, limits);
  out.meeting = last_meeting(in.account, in.as_of);
  out.hold = clock_hold(in.account, in.policy, in.as_of);
  return out;
}

MoveInputs inputs_of(const MobilityInputs& in, const MoveFindings& found) {
  MoveInputs out;
  out.before = in.before;
  out.qualifies = in.qualifies.value_or(0);
  out.strategic_signal = found.strategic != nullptr;
  out.escalated_threat = found.threat != nullptr;
  if (found.run) out.quarters_below = found.run->count;
  out.risen_lately = found.risen.has_value();
  out.champion_gone = found.gone != nullptr;
  if (found.meeting) out.days_silent = days_between(found.meeting->date, in.as_of);
  out.clock_held = found.hold.has_value();
  return out;
}

Evidence revenue_rise(const MobilityInputs& in) {
  Evidence out{"M.up.revenue", {}, {}};
  append_up_revenue(out.text, *in.qualifies, in.before);
  for (const Evidence& reason : in.qualification.reasons) {
    out.text += &reason == &in.qualification.reasons.front() ? ": " : "; ";
    out.text += reason.text;
    out.facts.insert(out.facts.end(), reason.facts.begin(), reason.facts.end());
  }
  return out;
}

Evidence value_rise(MoveRule rule, const Signal& signal, const MobilityInputs& in) {
  const RiseSince since{in.before, tier_since_of(in.account), *in.policy.mobility.signal_days};
  Evidence out{std::string(kMoveRules[static_cast<std::size_t>(rule)]), {}, {cite_signal(signal)}};
  if (rule == MoveRule::up_strategic) {
    append_up_strategic(out.text, *signal.type, *signal.date, since);
  } else {
    append_up_competitor(out.text, *signal.date, since);
  }
  return out;
}

Evidence revenue_fall(const MobilityInputs& in, const QuartersBelow& run) {
  Evidence out{"M.down.revenue", {}, run.facts};
  append_down_revenue(out.text, run.count, in.before, revenue_of_tier(in.before, in.policy));
  if (run.first) out.text += ", since " + to_words(*run.first);
  return out;
}

Evidence champion_gap(const Stakeholder& gone, const MobilityInputs& in) {
  Evidence out{"M.down.champion", {}, {}};
  const Fact<std::string>& known = gone.name ? gone.name : gone.id;
  append_down_champion(out.text, known.value_or(""), gone.departed.optional(), in.as_of);
  out.facts.push_back({person_path(gone, "status"), "departed", gone.status.span()});
  if (gone.departed) {
    out.facts.push_back({person_path(gone, "departed"), to_words(*gone.departed), gone.departed.span()});
  }
  return out;
}

Evidence silence(const Meeting& meeting, const MoveInputs& in, const MoveLimits& limits) {
  Evidence out{"M.down.disengaged", {}, {meeting.fact}};
  append_down_disengaged(out.text, meeting.date, in.days_silent,
                         limits.meeting_days[static_cast<std::size_t>(in.before)]);
  return out;
}

Evidence evidence_of(MoveRule rule, const MobilityInputs& in, const MoveFindings& found, const MoveInputs& inputs,
                     const MoveLimits& limits) {
  switch (rule) {
    case MoveRule::up_revenue:
      return revenue_rise(in);
    case MoveRule::up_strategic:
      return value_rise(rule, *found.strategic, in);
    case MoveRule::up_competitor:
      return value_rise(rule, *found.threat, in);
    case MoveRule::down_revenue:
      return revenue_fall(in, *found.run);
    case MoveRule::down_champion:
      return champion_gap(*found.gone, in);
    default:
      return silence(*found.meeting, inputs, limits);
  }
}

/// What keeps a fall from firing, where one is near.
std::vector<Evidence> context_of(const MobilityInputs& in, const MoveFindings& found, const MoveInputs& inputs,
                                 const MoveLimits& limits) {
  std::vector<Evidence> out;
  if (below_long_enough(inputs, limits)) {
    if (found.risen) out.push_back(*found.risen);
  } else if (qualifies_worse(inputs) && inputs.quarters_below > 0) {
    out.push_back(
        {"M.down.revenue",
         fmt::format("{} of {} completed quarters in a row lie below Tier {}'s revenue, {}", inputs.quarters_below,
                     limits.quarters_below, in.before, revenue_of_tier(in.before, in.policy)),
         found.run->facts});
  }
  if (silent_too_long(inputs, limits) && found.hold) {
    Evidence held = silence(*found.meeting, inputs, limits);
    held.text += fmt::format("; held until {} ({})", to_words(found.hold->until), found.hold->why);
    held.facts.push_back(found.hold->fact);
    out.push_back(std::move(held));
  }
  return out;
}

}  // namespace

Moves judge_moves(const MobilityInputs& in) {
  const MoveLimits limits = move_limits(in.policy.mobility);
  const MoveFindings found = findings_of(in, limits);
  const MoveInputs inputs = inputs_of(in, found);
  Moves out;
  out.decision = decide_move(inputs, limits);
  for (std::size_t i = 0; i < kMoveRules.size(); ++i) {
    const auto rule = static_cast<MoveRule>(i);
    if ((out.decision.fired & bit_of(rule)) == 0) continue;
    out.fired.push_back(evidence_of(rule, in, found, inputs, limits));
  }
  out.context = context_of(in, found, inputs, limits);
  return out;
}

}  // namespace acctplan
