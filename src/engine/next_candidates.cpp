// SPDX-License-Identifier: MIT
#include "next_candidates.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace acctplan {

Pressure NextCase::pressure_of(const std::optional<Date>& due, Pressure otherwise) const {
  if (!due) return otherwise;
  const std::int64_t left = days_between(as_of, *due);
  if (left < 0) return Pressure::late;
  return left <= *policy.plan.soon_days ? Pressure::soon : otherwise;
}

void NextCandidates::add(Candidate candidate) {
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

std::vector<NextThing> NextCandidates::in_order() const {
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

}  // namespace acctplan
