// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_parts.hpp"

namespace acctplan {
namespace {

using Points = std::vector<std::string>;

constexpr std::size_t kMostPromises = 6, kMostAchieved = 4;

Points recap(const EamPack& pack, const EamCase& seen) {
  Points out;
  for (std::size_t i = 0; i < std::min(pack.promises.size(), kMostPromises); ++i) {
    const EamPromise& promise = pack.promises[i];
    out.push_back(fmt::format("Promised on {}: {}; {}", to_words(promise.meeting), promise_text(*promise.commitment),
                              is_kept(promise) ? "done" : "open"));
  }
  const auto& achieved = seen.account.value.achieved;
  for (std::size_t i = 0; i < std::min(achieved.size(), kMostAchieved); ++i) {
    out.push_back("Achieved: " + achieved_text(achieved[i], seen.policy));
  }
  const MeetingSeats use = meeting_seats(seen.assessment.whitespace);
  if (use.seats > 0) {
    out.push_back(fmt::format("Adoption: {} of {} seats in use", count_text(use.active), count_text(use.seats)));
  }
  if (out.empty()) out = {"What has been achieved together so far, and in which figures it shows"};
  return out;
}

Points strategy(const EamPack& pack, const EamCase& seen) {
  Points out;
  for (const EamTopic& topic : pack.topics) {
    out.push_back(topic.points.empty() ? topic.title
                                       : fmt::format("{}: {}", topic.title, clause(topic.points.front())));
  }
  for (const Fact<std::string>& threat : seen.account.context.threats) {
    if (threat) {
      out.push_back("Pressure in the market: " + *threat);
      break;
    }
  }
  std::vector<std::string> priorities;
  for (const auto& one : seen.account.context.technology_priorities) {
    if (one && priorities.size() < 3) priorities.push_back(*one);
  }
  if (!priorities.empty()) out.push_back("How the roadmaps fit together: " + joined(priorities));
  if (out.empty()) out = {"Your priorities for the coming year, and what stands in their way"};
  return out;
}

Points outlook(const EamPack& pack, const EamCase& seen) {
  Points out;
  std::size_t shown = 0;
  for (const WhitespaceOpportunity* one : open_whitespace(seen.assessment)) {
    if (++shown > 3) break;
    const auto decision = decision_ahead(*one, pack);
    out.push_back(decision ? fmt::format("{}: decision by {}", one->name, to_words(*decision))
                           : fmt::format("{}: when it would suit", one->name));
  }
  for (const FieldEvent& event : seen.account.events) {
    if (event.what && event.date && pack.date && *event.date >= *pack.date) {
      out.push_back(fmt::format("{}, {}", *event.what, to_words(*event.date)));
      break;
    }
  }
  for (const Contract& contract : seen.account.contracts) {
    if (contract.end && *contract.end >= pack.date.value_or(seen.as_of)) {
      out.push_back(fmt::format("Timeline up to the end of the contract, {}", to_words(*contract.end)));
      break;
    }
  }
  out.emplace_back("Resources and decisions that these need on both sides");
  return out;
}

Points closing(const EamPack& pack, const EamCase& seen) {
  Points out;
  out.emplace_back("Actions, each with an owner and a day, on both sides");
  const auto open = std::ranges::count_if(pack.promises, [](const EamPromise& one) { return !is_kept(one); });
  if (open > 0)
    out.push_back(fmt::format("What becomes of {} from before", counted(open, "open commitment", "open commitments")));
  out.emplace_back("The day of the follow-up meeting");
  std::string sponsors = "What the executive sponsors commit to";
  const auto& pairs = seen.account.team.executive_pairs;
  if (!pairs.empty() && pairs[0].ours && pairs[0].theirs) {
    const Stakeholder* person = find_person(seen.account, *pairs[0].theirs);
    if (person == nullptr || !person->status.is(ContactStatus::departed)) {
      sponsors += fmt::format(": {} and {}", *pairs[0].ours, *pairs[0].theirs);
    }
  }
  out.push_back(sponsors);
  out.emplace_back("How matters are escalated between meetings");
  return out;
}

std::optional<TimeOfDay> clock(const EamPack& pack, std::int64_t minutes) {
  if (pack.meeting == nullptr || !pack.meeting->start) return std::nullopt;
  return TimeOfDay{pack.meeting->start->minutes + static_cast<int>(minutes)};
}

}  // namespace

std::vector<std::int64_t> block_ends(const EamPolicy& policy, std::int64_t minutes) {
  std::int64_t whole = 0;
  for (const AgendaBlock& block : policy.agenda) whole += *block.minutes;
  std::vector<std::int64_t> out;
  std::int64_t passed = 0;
  for (const AgendaBlock& block : policy.agenda) {
    passed += *block.minutes;
    out.push_back(passed * minutes / whole);
  }
  return out;
}

std::string achieved_text(const Achieved& item, const Policy& policy) {
  std::string out = item.what.value_or("a result without words");
  if (item.amount) out += ", " + to_text(*item.amount, *policy.currency);
  if (item.period) out += fmt::format(" ({})", *item.period);
  return out;
}

MeetingSeats meeting_seats(const WhitespaceResult& whitespace) {
  MeetingSeats out;
  for (const ProductUse& product : whitespace.products) {
    if (!product.seats || !product.active) continue;
    out.seats += *product.seats;
    out.active += *product.active;
  }
  return out;
}

void add_agenda(EamPack& pack, const EamCase& seen) {
  const EamPolicy& policy = seen.policy.eam;
  const std::array<Points (*)(const EamPack&, const EamCase&), 4> fill = {recap, strategy, outlook, closing};
  const std::vector<std::int64_t> ends = block_ends(policy, pack.minutes);
  std::int64_t from = 0;
  for (std::size_t i = 0; i < policy.agenda.size(); ++i) {
    AgendaStretch block{*policy.agenda[i].name, from, ends[i], clock(pack, from), clock(pack, ends[i]), {}};
    // A policy with blocks of its own has its own words for them.
    if (policy.agenda.size() == fill.size()) {
      block.points = fill[i](pack, seen);
    } else {
      for (const auto& point : policy.agenda[i].points) block.points.push_back(capital(*point));
    }
    pack.agenda.push_back(std::move(block));
    from = ends[i];
  }
}

}  // namespace acctplan
