// SPDX-License-Identifier: MIT
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "policy_checks.hpp"

namespace acctplan {

namespace {

enum class Ends { may_be_equal, differ };

class NumberChecks {
 public:
  NumberChecks(const Policy& policy, const SourceFile* blamed, Diagnostics& sink)
      : policy_(policy), blamed_(blamed), sink_(sink) {}

  void run() {
    tiers();
    portfolio();
    whitespace();
    score();
    committee();
    calendar();
    meeting();
  }

 private:
  /// Reports when `low` is not below `high` (Ends::may_be_equal: above it).
  template <class T>
  void ordered(std::string_view low_path, const Fact<T>& low, std::string_view high_path, const Fact<T>& high,
               Ends ends) {
    const bool fine = ends == Ends::differ ? order(*low) < order(*high) : order(*low) <= order(*high);
    if (fine) return;
    sink_.error(
        "policy.order", pick(low.span(), high.span()),
        fmt::format("`{}` must be {} `{}`", low_path, ends == Ends::differ ? "below" : "no more than", high_path),
        fmt::format("they are {} and {}", shown(*low), shown(*high)));
  }

  /// Reports the first pair of `facts` that does not rise.
  template <class Item, class Name, class Value>
  void rising(const List<Item>& items, std::string_view what, Name name, Value value) {
    for (std::size_t index = 1; index < items.size(); ++index) {
      ordered(fmt::format("{} of {}", what, name(items[index - 1])), value(items[index - 1]),
              fmt::format("{} of {}", what, name(items[index])), value(items[index]), Ends::differ);
    }
  }

  template <class Item, class Name, class Value>
  void falling(const List<Item>& items, std::string_view what, Name name, Value value) {
    for (std::size_t index = 1; index < items.size(); ++index) {
      ordered(fmt::format("{} of {}", what, name(items[index])), value(items[index]),
              fmt::format("{} of {}", what, name(items[index - 1])), value(items[index - 1]), Ends::differ);
    }
  }

  /// The lowest band begins at zero, so that every score, count or amount lies in one.
  void begins_at_zero(std::string_view path, const Fact<std::int64_t>& from) {
    if (*from == 0) return;
    sink_.error("policy.order", from.span(), fmt::format("`{}` must be 0", path),
                "else nothing holds what lies below it");
  }

  static const Rational& order(const Percent& value) { return value.value; }
  static const Rational& order(const Decimal& value) { return value.value; }
  static const Rational& order(const Money& value) { return value.minor(); }
  static std::int64_t order(std::int64_t value) { return value; }
  static std::string shown(const Percent& value) { return cut_to_text(value.value * Rational(100), 1) + " %"; }
  static std::string shown(const Decimal& value) { return cut_to_text(value.value, 1); }
  [[nodiscard]] std::string shown(const Money& value) const { return to_text(value, *policy_.currency); }
  static std::string shown(std::int64_t value) { return fmt::format("{}", value); }

  [[nodiscard]] Span pick(const Span& first, const Span& second) const {
    return second.file == blamed_ && blamed_ != nullptr ? second : first;
  }

  void tiers() {
    const auto& tiering = policy_.tiering;
    ordered("tiering.tier2.acv_from", tiering.tier2.acv_from, "tiering.tier1.acv_above", tiering.tier1.acv_above,
            Ends::may_be_equal);
    ordered("tiering.tier3.acv_from", tiering.tier3.acv_from, "tiering.tier2.acv_from", tiering.tier2.acv_from,
            Ends::differ);
    ordered("tiering.tier2.growth_acv_from", tiering.tier2.growth_acv_from, "tiering.tier2.growth_acv_to",
            tiering.tier2.growth_acv_to, Ends::may_be_equal);
    for (const TierGuide& guide : tiering.tiers) {
      const std::string path = fmt::format("tiering.tiers.{}", *guide.tier);
      ordered(path + ".share_min", guide.share_min, path + ".share_max", guide.share_max, Ends::may_be_equal);
      ordered(path + ".hours_min", guide.hours_min, path + ".hours_max", guide.hours_max, Ends::may_be_equal);
    }
    ordered("mobility.signal_days", policy_.mobility.signal_days, "mobility.signal_max_days",
            policy_.mobility.signal_max_days, Ends::may_be_equal);
    ordered("playbooks.merger_reengage_days", policy_.playbooks.merger_reengage_days, "playbooks.merger_pause_days",
            policy_.playbooks.merger_pause_days, Ends::may_be_equal);
    ordered("playbooks.residency_months_min", policy_.playbooks.residency_months_min, "playbooks.residency_months_max",
            policy_.playbooks.residency_months_max, Ends::may_be_equal);
    const PlaybookPolicy& books = policy_.playbooks;
    ordered("playbooks.incumbent_contract_months_min", books.incumbent_contract_months_min,
            "playbooks.incumbent_contract_months_max", books.incumbent_contract_months_max, Ends::may_be_equal);
    ordered("playbooks.incumbent_cycle_months_min", books.incumbent_cycle_months_min,
            "playbooks.incumbent_cycle_months_max", books.incumbent_cycle_months_max, Ends::may_be_equal);
    ordered("plan.week_days", policy_.plan.week_days, "plan.near_days", policy_.plan.near_days, Ends::may_be_equal);
    ordered("plan.near_days", policy_.plan.near_days, "plan.far_days", policy_.plan.far_days, Ends::may_be_equal);
  }

  void portfolio() {
    const auto& stages = policy_.portfolio.stages;
    rising(
        stages, "arr_from", [](const StageGuide& stage) { return *stage.stage; },
        [](const StageGuide& stage) { return stage.arr_from; });
    for (const StageGuide& stage : stages) {
      const std::string path = fmt::format("portfolio.stages.{}", *stage.stage);
      ordered(path + ".tier1_min", stage.tier1_min, path + ".tier1_max", stage.tier1_max, Ends::may_be_equal);
      ordered(path + ".tier2_min", stage.tier2_min, path + ".tier2_max", stage.tier2_max, Ends::may_be_equal);
      ordered(path + ".tier3_min", stage.tier3_min, path + ".tier3_max", stage.tier3_max, Ends::may_be_equal);
      ordered(path + ".tier4_min", stage.tier4_min, path + ".tier4_max", stage.tier4_max, Ends::may_be_equal);
    }
  }

  void whitespace() {
    const auto& revenue = policy_.whitespace.revenue;
    const auto& timeline = policy_.whitespace.timeline;
    ordered("whitespace.revenue.middle_from", revenue.middle_from, "whitespace.revenue.high_from", revenue.high_from,
            Ends::differ);
    ordered("whitespace.revenue.high_from", revenue.high_from, "whitespace.revenue.top_above", revenue.top_above,
            Ends::may_be_equal);
    ordered("whitespace.timeline.near_days", timeline.near_days, "whitespace.timeline.middle_days",
            timeline.middle_days, Ends::differ);
    ordered("whitespace.timeline.middle_days", timeline.middle_days, "whitespace.timeline.far_days", timeline.far_days,
            Ends::differ);
    whitespace_points();
    const auto& priorities = policy_.whitespace.priorities;
    falling(
        priorities, "from", [](const PriorityBand& band) { return *band.priority; },
        [](const PriorityBand& band) { return band.from; });
    begins_at_zero(fmt::format("from of {}", *priorities.items.back().priority), priorities.items.back().from);
  }

  /// Points fall from the best band of a part to its worst, and the best of all parts make 100.
  void whitespace_points() {
    const auto& w = policy_.whitespace;
    const auto falls = [this](std::string_view part,
                              std::initializer_list<std::pair<std::string_view, const Fact<std::int64_t>*>> bands) {
      for (const auto* band = bands.begin() + 1; band != bands.end(); ++band) {
        ordered(fmt::format("whitespace.{}.{}", part, band->first), *band->second,
                fmt::format("whitespace.{}.{}", part, (band - 1)->first), *(band - 1)->second, Ends::may_be_equal);
      }
    };
    falls("revenue", {{"top_points", &w.revenue.top_points},
                      {"high_points", &w.revenue.high_points},
                      {"middle_points", &w.revenue.middle_points},
                      {"low_points", &w.revenue.low_points}});
    falls("probability", {{"interest", &w.probability.interest},
                          {"engaged", &w.probability.engaged},
                          {"similar", &w.probability.similar},
                          {"none", &w.probability.none}});
    falls("timeline", {{"near_points", &w.timeline.near_points},
                       {"middle_points", &w.timeline.middle_points},
                       {"far_points", &w.timeline.far_points},
                       {"later_points", &w.timeline.later_points}});
    falls("alignment", {{"initiative", &w.alignment.initiative},
                        {"trend", &w.alignment.trend},
                        {"nice_to_have", &w.alignment.nice_to_have}});
    const std::int64_t best =
        *w.revenue.top_points + *w.probability.interest + *w.timeline.near_points + *w.alignment.initiative;
    if (best != 100) {
      sink_.error("policy.sum",
                  given({w.revenue.top_points.span(), w.probability.interest.span(), w.timeline.near_points.span(),
                         w.alignment.initiative.span()}),
                  fmt::format("the best points of the four parts of whitespace add up to {}", best),
                  "top_points, interest, near_points and initiative must make 100");
    }
  }

  void score() {
    std::int64_t sum = 0;
    Span span = policy_.score.factors.span;
    for (const FactorPolicy& factor : policy_.score.factors) {
      sum += *factor.weight;
      if (blamed_ != nullptr && factor.weight.span().file == blamed_) span = factor.weight.span();
    }
    if (sum != 100) {
      sink_.error("policy.sum", span, fmt::format("the weights of the score's factors add up to {}", sum),
                  "they must make 100");
    }
    const auto& grades = policy_.score.grades;
    falling(
        grades, "from", [](const GradeBand& band) { return *band.grade; },
        [](const GradeBand& band) { return band.from; });
    begins_at_zero(fmt::format("from of {}", *grades.items.back().grade), grades.items.back().from);
  }

  void committee() {
    const auto& bands = policy_.committee.bands;
    begins_at_zero(fmt::format("from of {}", *bands[0].band), bands[0].from);
    rising(
        bands, "from", [](const CoverageBand& band) { return *band.band; },
        [](const CoverageBand& band) { return band.from; });
  }

  void calendar() {
    for (const auto* steps : {&policy_.calendar.quarterly, &policy_.calendar.sprint}) {
      for (const PlanningStep& step : *steps) {
        if (!step.last_day) continue;
        ordered(fmt::format("days of {}", *step.rule), step.days, fmt::format("last_day of {}", *step.rule),
                step.last_day, Ends::may_be_equal);
      }
    }
    for (const CampaignStage& stage : policy_.plan.campaign) {
      ordered(fmt::format("first_week of {}", *stage.name), stage.first_week,
              fmt::format("last_week of {}", *stage.name), stage.last_week, Ends::may_be_equal);
    }
    const QbrPolicy& qbr = policy_.qbr;
    ordered("qbr.renewal_last_days", qbr.renewal_last_days, "qbr.renewal_near_days", qbr.renewal_near_days,
            Ends::differ);
    ordered("qbr.renewal_near_days", qbr.renewal_near_days, "qbr.renewal_far_days", qbr.renewal_far_days, Ends::differ);
  }

  void meeting() {
    const auto& eam = policy_.eam;
    ordered("eam.topics_min", eam.topics_min, "eam.topics_max", eam.topics_max, Ends::may_be_equal);
    std::int64_t sum = 0;
    for (const AgendaBlock& block : eam.agenda) sum += *block.minutes;
    if (sum != *eam.minutes) {
      sink_.error("policy.sum", pick(eam.minutes.span(), eam.agenda.span),
                  fmt::format("the blocks of the agenda add up to {} minutes, the meeting has {}", sum, *eam.minutes),
                  "change `eam.minutes` or the blocks");
    }
    const auto slides = static_cast<std::int64_t>(eam.deck.size());
    if (slides > *eam.slides_max) {
      sink_.error("policy.sum", pick(eam.slides_max.span(), eam.deck.span),
                  fmt::format("the deck has {} slides, at most {} are allowed", slides, *eam.slides_max),
                  "raise `eam.slides_max` or shorten the deck");
    }
  }

  /// The first place that the changing file gave; else the first of all.
  [[nodiscard]] Span given(std::initializer_list<Span> spans) const {
    const auto* found =
        std::find_if(spans.begin(), spans.end(), [this](const Span& span) { return span.file == blamed_; });
    return found == spans.end() ? *spans.begin() : *found;
  }

  const Policy& policy_;
  const SourceFile* blamed_;
  Diagnostics& sink_;
};

}  // namespace

void check_policy_numbers(const Policy& policy, const SourceFile* blamed, Diagnostics& sink) {
  NumberChecks(policy, blamed, sink).run();
}

void check_policy(const Policy& policy, const SourceFile* blamed, Diagnostics& sink) {
  check_policy_numbers(policy, blamed, sink);
  check_policy_words(policy, sink);
}

}  // namespace acctplan
