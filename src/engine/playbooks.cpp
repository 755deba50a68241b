// SPDX-License-Identifier: MIT
#include <acctplan/engine/playbooks.hpp>

#include <array>
#include <string_view>
#include <utility>

#include "playbook_detectors.hpp"

namespace acctplan {
namespace {

struct DetectorRow {
  std::string_view rule;
  std::optional<Detection> (*detect)(const PlaybookCase&);
};

constexpr auto kDetectors = std::to_array<DetectorRow>({
    {"R.no-champion", detect_no_champion},
    {"R.incumbent", detect_incumbent},
    {"R.merger", detect_merger},
    {"R.decline", detect_decline},
    {"R.residency", detect_residency},
    {"R.champion-departed", detect_champion_departed},
});

DetectedPlaybook make_playbook(const Playbook& book, Detection detection) {
  DetectedPlaybook out;
  out.rule = *book.rule;
  out.name = *book.name;
  out.figures = *book.figures;
  if (!detection.figures.empty()) out.figures += " " + detection.figures;
  out.anchor = detection.anchor;
  out.window_from = detection.window_from;
  out.window_to = detection.window_to;
  for (const PlaybookStep& step : book.steps) {
    DatedStep dated{*step.what, std::nullopt};
    if (step.days && out.anchor) dated.due = out.anchor->plus_days(*step.days);
    out.steps.push_back(std::move(dated));
  }
  out.evidence = {out.rule, std::move(detection.text), std::move(detection.facts)};
  return out;
}

}  // namespace

std::vector<DetectedPlaybook> detect_playbooks(const Account& account, const Policy& policy, const Date& as_of,
                                               std::optional<std::int64_t> tier_in_force,
                                               const CommitteeResult& /*committee*/) {
  const PlaybookCase seen{account, policy, as_of, tier_in_force};
  std::vector<DetectedPlaybook> out;
  for (const Playbook& book : policy.playbooks.books) {
    for (const DetectorRow& row : kDetectors) {
      if (*book.rule != row.rule) continue;
      if (auto detection = row.detect(seen)) out.push_back(make_playbook(book, std::move(*detection)));
    }
  }
  return out;
}

}  // namespace acctplan
