// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/plan_parts.hpp>

#include "eam_parts.hpp"

namespace acctplan {
namespace {

using Notes = std::vector<std::string>;

std::string unknown(const char* field) { return fmt::format("unknown: {}", field); }

Date workday_before(Date day, const Date& first) {
  const Date wanted = day;
  const auto rests = [](const Date& one) {
    const std::chrono::weekday weekday{one.days()};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  };
  while (rests(day) && day > first) day = day.plus_days(-1);
  return rests(day) ? wanted : day;
}

/// The day of step `index` of `count`, spread over the time from the start of the preparation to the meeting.
std::optional<Date> preparation_day(const EamPack& pack, const EamCase& seen, std::size_t index, std::size_t count) {
  if (!pack.date || !pack.dates.preparation_from) return std::nullopt;
  const Date first = std::max(*pack.dates.preparation_from, seen.as_of);
  const std::int64_t days = days_between(first, *pack.date);
  const auto part = static_cast<std::int64_t>(index + 1);
  return workday_before(first.plus_days(days * part / static_cast<std::int64_t>(count + 1)), first);
}

Notes review_notes(const EamPack&, const EamCase& seen) {
  const Account& account = seen.account;
  const std::string& currency = *seen.policy.currency;
  Notes out;
  out.push_back("ACV " + (account.revenue.current_acv ? to_text(*account.revenue.current_acv, currency)
                                                      : unknown("revenue.current_acv")));
  const MeetingSeats use = meeting_seats(seen.assessment.whitespace);
  out.push_back("Usage " + (use.seats > 0 ? fmt::format("{} of {} seats", count_text(use.active), count_text(use.seats))
                                          : unknown("footprint.products")));
  std::string health = unknown("health.score");
  if (account.health.score) {
    health = cut_to_text(account.health.score->value, 0);
    if (account.health.trend) health += fmt::format(", trend {}", word_of(*account.health.trend));
  }
  out.push_back("Health score " + health);
  Money open;
  std::int64_t deals = 0;
  for (const Opportunity& deal : account.opportunities) {
    if (!is_open(deal)) continue;
    ++deals;
    if (deal.amount) open += *deal.amount;
  }
  out.push_back("Pipeline " +
                (deals > 0 ? fmt::format("{} in {}", to_text(open, currency), counted(deals, "open deal", "open deals"))
                           : std::string("without an open deal")));
  out.push_back(fmt::format("Whitespace {} identified, {} worth pursuing now",
                            to_text(seen.assessment.whitespace.total, currency),
                            to_text(seen.assessment.whitespace.pursuable, currency)));
  return out;
}

Notes case_notes(const EamPack&, const EamCase& seen) {
  const ValueCase& value = seen.account.value;
  Notes out;
  for (const Achieved& item : value.achieved) out.push_back("Achieved: " + achieved_text(item, seen.policy));
  if (value.achieved.empty()) out.push_back("Value achieved " + unknown("value.achieved"));
  if (value.impact.revenue) out.push_back("Revenue expected: " + *value.impact.revenue);
  if (value.impact.cost) out.push_back("Cost: " + *value.impact.cost);
  if (value.impact.risk) out.push_back("Risk: " + *value.impact.risk);
  if (!value.impact.given) out.push_back("Impact expected " + unknown("value.impact"));
  if (value.proof.company && value.proof.results) {
    out.push_back(fmt::format("Benchmark: {}, {}", *value.proof.company, clause(*value.proof.results)));
  } else {
    out.push_back("Benchmark " + unknown("value.proof"));
  }
  return out;
}

Notes context_notes(const EamPack&, const EamCase& seen) {
  const Account& account = seen.account;
  Notes out;
  std::size_t shown = 0;
  for (const SignalNote& note : seen.assessment.triggers.signals) {
    if (++shown > 5) break;
    std::string text = capital(spoken(word_of(*note.signal->type)));
    if (note.signal->date) text += fmt::format(", {}", to_words(*note.signal->date));
    if (note.signal->note) text += ": " + *note.signal->note;
    out.push_back(text);
  }
  if (shown == 0) out.push_back("News " + unknown("signals"));
  const auto& incumbent = account.competition.incumbent;
  if (incumbent.vendor) {
    std::string text = "Incumbent: " + *incumbent.vendor;
    if (incumbent.contract_end) text += fmt::format(", contract to {}", to_words(*incumbent.contract_end));
    out.push_back(text);
  }
  for (const auto& rival : account.competition.evaluating) {
    if (rival) out.push_back("They are evaluating " + *rival);
  }
  if (!account.competition.given) out.push_back("Competition " + unknown("competition"));
  return out;
}

Notes topic_notes(const EamPack& pack, const EamCase& seen) {
  Notes out;
  for (const EamTopic& topic : pack.topics) out.push_back(topic.title + ". " + topic.evidence.text);
  for (const WhitespaceOpportunity* one : open_whitespace(seen.assessment)) {
    const bool before = one->budget_date && !one->timeline_assumed && pack.date && *one->budget_date < *pack.date;
    if (before) {
      out.push_back(fmt::format("Decided before the meeting, on {}: the budget for {}; do not wait for the meeting",
                                to_words(*one->budget_date), one->name));
    }
  }
  for (const Contract& contract : seen.account.contracts) {
    const auto& end = contract.notice_by ? contract.notice_by : contract.end;
    if (end && pack.date && *end >= seen.as_of && *end < *pack.date) {
      out.push_back(fmt::format("Before the meeting, on {}: {} of the contract {}; do not wait for the meeting",
                                to_words(*end), contract.notice_by ? "last day for notice" : "end",
                                contract.id.value_or("")));
    }
  }
  for (const std::string& topic : pack.set_aside) out.push_back("For another time: " + topic);
  return out;
}

Notes reading_notes(const EamPack&, const EamCase& seen) {
  Notes out = {"The deck of this pack opens with the summary and the figures"};
  if (seen.account.team.pmm)
    out.push_back(fmt::format("What is coming in the product: ask {}", *seen.account.team.pmm));
  for (const Asset& asset : seen.account.assets) {
    if (!asset.what) continue;
    std::string text = *asset.what;
    if (asset.status) text += fmt::format(", {}", word_of(*asset.status));
    if (asset.owner) text += fmt::format(" ({})", *asset.owner);
    out.push_back(text);
  }
  return out;
}

Notes briefing_notes(const EamPack& pack, const EamCase& seen) {
  Notes out;
  for (const EamPromise& promise : pack.promises) {
    if (!is_kept(promise) && promise.commitment->side.is(Side::ours)) {
      out.push_back("Ours and still open: " + promise_text(*promise.commitment));
    }
  }
  for (const PlanRisk& risk : plan_risks(seen.assessment, seen.policy, seen.as_of)) {
    out.push_back("Risk: " + risk.what + (risk.mitigation.empty() ? "" : "; " + clause(risk.mitigation)));
    if (out.size() == 6) break;
  }
  for (const EamGap& gap : pack.gaps) {
    if (out.size() >= 8) break;
    out.push_back("Gap: " + gap.evidence.text);
  }
  return out;
}

Notes place_notes(const EamPack& pack, const EamCase& seen) {
  Notes out;
  const Eam* meeting = pack.meeting;
  if (meeting != nullptr && meeting->mode) out.push_back(capital(std::string(word_of(*meeting->mode))));
  out.push_back("Venue " + (meeting != nullptr && meeting->venue ? *meeting->venue : unknown("eams.venue")));
  if (seen.assessment.tier_in_force == 1 && (meeting == nullptr || !meeting->mode.is(MeetingMode::onsite))) {
    out.emplace_back("Tier 1: on site is preferred");
  }
  std::string time = unknown("eams.start");
  if (!pack.agenda.empty() && pack.agenda.front().start) {
    time = fmt::format("{} to {}, {}", to_words(*pack.agenda.front().start), to_words(*pack.agenda.back().end),
                       seen.account.account.timezone.value_or("time zone unknown"));
  }
  out.push_back("Time " + time);
  Notes invite;
  for (const Participant& one : pack.people) {
    if (one.why.ends_with("still to be invited")) invite.push_back(one.name);
  }
  if (meeting != nullptr) {
    for (const Fact<std::string>& name : meeting->attendees) {
      const Stakeholder* person = name ? find_person(seen.account, *name) : nullptr;
      if (person != nullptr && person->status.is(ContactStatus::departed)) {
        out.push_back("On the list, but no longer there: " + person_text(*person));
      }
    }
  }
  if (!invite.empty()) out.push_back("Still to be invited: " + joined(invite));
  return out;
}

void add_preparation(EamPack& pack, const EamCase& seen) {
  const std::array<Notes (*)(const EamPack&, const EamCase&), 7> fill = {
      review_notes, case_notes, context_notes, topic_notes, reading_notes, briefing_notes, place_notes};
  const auto& steps = seen.policy.eam.preparation;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    EamStep step{*steps[i], preparation_day(pack, seen, i, steps.size()), {}};
    // What is known belongs to the seven steps of the source; a policy may have others.
    if (steps.size() == fill.size()) step.notes = fill[i](pack, seen);
    pack.preparation.push_back(std::move(step));
  }
}

void add_followup(EamPack& pack, const EamCase& seen) {
  pack.followup_from = pack.held != nullptr ? pack.held->date.optional() : pack.date;
  const auto& steps = seen.policy.eam.followup;
  const auto count = static_cast<std::int64_t>(steps.size());
  for (std::int64_t i = 0; i < count; ++i) {
    EamStep step{*steps[static_cast<std::size_t>(i)], std::nullopt, {}};
    const std::int64_t days = ((i + 1) * *seen.policy.eam.followup_days + count - 1) / count;
    if (pack.followup_from) step.due = pack.followup_from->plus_days(days);
    pack.followup.push_back(std::move(step));
  }
}

}  // namespace

void add_steps(EamPack& pack, const EamCase& seen) {
  add_preparation(pack, seen);
  add_followup(pack, seen);
}

}  // namespace acctplan
