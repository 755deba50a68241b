// SPDX-License-Identifier: MIT
#include "mobility_rules.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include <acctplan/engine/holds.hpp>

namespace acctplan {
namespace {

constexpr std::int64_t kLowestTier = 4;

/// Whether a signal can raise a tier: dated after tier_since (unknown: recently) and not too old.
bool counts_for_rise(const Signal& signal, const MobilityInputs& in) {
  if (!signal.type || !signal.date || *signal.date > in.as_of) return false;
  const std::int64_t age = days_between(*signal.date, in.as_of);
  if (age > *in.policy.mobility.signal_max_days) return false;
  const Fact<Date>& since = in.account.tiering.tier_since;
  return since ? *signal.date > *since : age <= *in.policy.mobility.signal_days;
}

bool is_strategic(const Signal& signal) {
  return signal.type.is(SignalType::new_department_interest) || signal.type.is(SignalType::executive_engagement);
}

bool is_escalated_threat(const Signal& signal) {
  return signal.type.is(SignalType::competitor_threat) && signal.escalate.is(true);
}

/// The latest of the signals that count and that `wanted` names; of one day the first by type.
const Signal* latest_signal(const MobilityInputs& in, bool (*wanted)(const Signal&)) {
  const Signal* out = nullptr;
  for (const Signal& signal : in.account.signals) {
    if (!wanted(signal) || !counts_for_rise(signal, in)) continue;
    if (out == nullptr || *signal.date > *out->date || (*signal.date == *out->date && *signal.type < *out->type)) {
      out = &signal;
    }
  }
  return out;
}

FactRef cite_signal(const Signal& signal) {
  return {"signals", fmt::format("{} {}", word_of(*signal.type), to_words(*signal.date)), signal.span};
}

std::string since_words(const MobilityInputs& in) {
  const Fact<Date>& since = in.account.tiering.tier_since;
  return since ? fmt::format("after Tier {} was given on {}", in.before, to_words(*since))
               : fmt::format("within {} days", *in.policy.mobility.signal_days);
}

void judge_value_rise(const MobilityInputs& in, Moves& moves) {
  if (in.qualifies != in.before || in.before == 1) return;
  if (const Signal* signal = latest_signal(in, is_strategic)) {
    moves.fired.push_back({in.before - 1,
                           {"M.up.strategic",
                            fmt::format("the account shows strategic value: {} on {}, {}", word_of(*signal->type),
                                        to_words(*signal->date), since_words(in)),
                            {cite_signal(*signal)}}});
  }
  if (const Signal* signal = latest_signal(in, is_escalated_threat)) {
    moves.fired.push_back(
        {in.before - 1,
         {"M.up.competitor",
          fmt::format("a competitor's threat of {} calls for escalation, {}", to_words(*signal->date), since_words(in)),
          {cite_signal(*signal)}}});
  }
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
bool left_a_gap(const Stakeholder& person, const MobilityInputs& in) {
  if (!person.has_role(Role::champion) || !person.status.is(ContactStatus::departed)) return false;
  if (person.departed && days_between(*person.departed, in.as_of) < *in.policy.mobility.champion_departed_days) {
    return false;
  }
  return !successor_is_there(in.account, person);
}

/// Departed first, then without a date, then by id, so that the citation does not hang on the order of the list.
bool cited_before(const Stakeholder& a, const Stakeholder& b) {
  if (a.departed.known() != b.departed.known()) return a.departed.known();
  if (a.departed && *a.departed != *b.departed) return *a.departed < *b.departed;
  return a.id.value_or(a.name.value_or("")) < b.id.value_or(b.name.value_or(""));
}

void judge_champion(const MobilityInputs& in, Moves& moves) {
  const auto& people = in.account.stakeholders.items;
  const bool replaced = std::any_of(people.begin(), people.end(), [](const Stakeholder& person) {
    return person.status.is(ContactStatus::champion);
  });
  if (replaced) return;
  const Stakeholder* gone = nullptr;
  for (const Stakeholder& person : people) {
    if (left_a_gap(person, in) && (gone == nullptr || cited_before(person, *gone))) gone = &person;
  }
  if (gone == nullptr) return;
  const std::string who = gone->name ? *gone->name : gone->id.value_or("somebody");
  Evidence evidence{"M.down.champion", {}, {}};
  evidence.facts.push_back({person_path(*gone, "status"), "departed", gone->status.span()});
  if (gone->departed) {
    evidence.text = fmt::format("the champion {} left on {}, {} days ago, and nobody took over", who,
                                to_words(*gone->departed), days_between(*gone->departed, in.as_of));
    evidence.facts.push_back({person_path(*gone, "departed"), to_words(*gone->departed), gone->departed.span()});
  } else {
    evidence.text = fmt::format("the champion {} left, on a day not given, and nobody took over", who);
  }
  moves.fired.push_back({in.before + 1, std::move(evidence)});
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

void judge_silence(const MobilityInputs& in, Moves& moves) {
  const auto meeting = last_meeting(in.account, in.as_of);
  if (!meeting) return;
  const std::int64_t limit = in.before == 3 ? *in.policy.mobility.meeting_days_tier3 : *in.policy.mobility.meeting_days;
  const std::int64_t silent = days_between(meeting->date, in.as_of);
  if (silent < limit) return;
  Evidence evidence{"M.down.disengaged",
                    fmt::format("the last meeting was on {}, {} days ago; one by {} would have prevented it",
                                to_words(meeting->date), silent, to_words(meeting->date.plus_days(limit - 1))),
                    {meeting->fact}};
  if (const auto hold = clock_hold(in.account, in.policy, in.as_of)) {
    evidence.text += fmt::format("; held until {} ({})", to_words(hold->until), hold->why);
    evidence.facts.push_back(hold->fact);
    moves.context.push_back(std::move(evidence));
    return;
  }
  moves.fired.push_back({in.before + 1, std::move(evidence)});
}

}  // namespace

Moves moves_up(const MobilityInputs& in) {
  Moves out;
  if (in.qualifies && *in.qualifies < in.before) {
    Evidence evidence{"M.up.revenue",
                      fmt::format("it qualifies for Tier {}, better than Tier {} before", *in.qualifies, in.before),
                      {}};
    for (const Evidence& reason : in.qualification.reasons) {
      evidence.text += fmt::format("{} {}", &reason == &in.qualification.reasons.front() ? ":" : ";", reason.text);
      evidence.facts.insert(evidence.facts.end(), reason.facts.begin(), reason.facts.end());
    }
    out.fired.push_back({*in.qualifies, std::move(evidence)});
  }
  judge_value_rise(in, out);
  return out;
}

Moves moves_down(const MobilityInputs& in) {
  Moves out;
  if (in.before >= kLowestTier) return out;
  judge_revenue_fall(in, out);
  judge_champion(in, out);
  judge_silence(in, out);
  return out;
}

}  // namespace acctplan
