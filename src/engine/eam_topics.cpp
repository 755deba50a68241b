// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "committee_cover.hpp"
#include "eam_parts.hpp"

namespace acctplan {
namespace {

using Topics = std::vector<EamTopic>;

/// What a signal lets one talk about with the customer, without saying what it makes of them.
struct SignalTopic {
  std::string_view rule, title, point;
};
constexpr auto kSignalTopics = std::to_array<SignalTopic>({
    {"I.growth", "Growth, and what has to grow with it", "Which teams grow, and what they need from us by when"},
    {"I.funding", "What the new funding is to achieve", "Which plans it brings forward, and where we can help"},
    {"I.earnings-miss", "Cost, and where returns come soonest", "Which results have to show this year"},
    {"I.leadership", "Priorities of the new leadership", "What has changed, and what stays"},
    {"I.competitor-tool", "How the tools in use fit together", "What each is used for, and what is missing"},
    {"I.complementary-tool", "Integration with the tools being adopted", "Which data has to flow, and between whom"},
    {"I.migration-posting", "The migration ahead", "Its steps and dates, and the help that is wanted"},
    {"I.cloud-migration", "The move to the cloud", "Its steps and dates, and the help that is wanted"},
});

Topics given_topics(const EamPack& pack) {
  Topics out;
  if (pack.meeting == nullptr) return out;
  for (const Fact<std::string>& topic : pack.meeting->topics) {
    if (!topic) continue;
    out.push_back({capital(*topic),
                   {},
                   {"E.agenda", "A topic of the planned meeting.", {fact_of("eams.topics", *topic, topic)}}});
  }
  return out;
}

Topics initiatives(const EamCase& seen) {
  Topics out;
  for (const Fact<std::string>& initiative : seen.account.context.initiatives) {
    if (!initiative) continue;
    out.push_back(
        {capital(*initiative),
         {"Where it stands, what comes next, and what you need from us"},
         {"E.agenda", "An initiative of theirs.", {fact_of("context.initiatives", *initiative, initiative)}}});
  }
  return out;
}

std::string benefit(const WhitespaceOpportunity& one) {
  const std::string where = one.target.substr(one.target.find('/') + 1);
  switch (one.dimension.value_or(Dimension::product)) {
    case Dimension::department:
      return fmt::format("What {} would gain, and who would lead it there", where);
    case Dimension::location:
      return fmt::format("What a start in {} takes, and when it suits", where);
    case Dimension::seat:
      return "Who works without it today, and what that costs";
    case Dimension::feature:
      return "Which of today's work it would shorten";
    case Dimension::product:
      break;
  }
  return "Which of your goals it would serve, and what a first step could be";
}

Topics expansions(const EamPack& pack, const EamCase& seen) {
  Topics out;
  for (const WhitespaceOpportunity* one : open_whitespace(seen.assessment)) {
    EamTopic topic{one->name,
                   {benefit(*one)},
                   {"E.agenda", fmt::format("Whitespace, {} at {} points.", one->priority, one->score), {}}};
    if (const auto decision = decision_ahead(*one, pack)) {
      topic.points.push_back(fmt::format("The decision on the budget, {}", to_words(*decision)));
    }
    if (one->entry != nullptr) topic.evidence.facts.push_back({"whitespace", one->name, one->entry->span});
    out.push_back(std::move(topic));
  }
  return out;
}

Topics signal_topics(const EamCase& seen) {
  Topics out;
  for (const Trigger& trigger : seen.assessment.triggers.triggers) {
    const auto found = std::ranges::find(kSignalTopics, trigger.rule, &SignalTopic::rule);
    if (found == kSignalTopics.end()) continue;
    out.push_back({std::string(found->title), {std::string(found->point)}, trigger.evidence});
  }
  return out;
}

/// One of each kind in turn, so that no kind crowds out the others; nothing twice.
class TopicList {
 public:
  TopicList(EamPack& pack, std::size_t most) : pack_(pack), most_(most) {}

  bool add(const EamTopic& topic) {
    if (pack_.topics.size() == most_ || !titles_.insert(topic.title).second) return false;
    pack_.topics.push_back(topic);
    return true;
  }

 private:
  EamPack& pack_;
  std::size_t most_;
  std::set<std::string> titles_;
};

}  // namespace

std::vector<const WhitespaceOpportunity*> open_whitespace(const Assessment& assessment) {
  std::vector<const WhitespaceOpportunity*> out;
  for (const WhitespaceOpportunity& one : assessment.whitespace.opportunities) {
    const bool open = one.counting == Counting::counted || one.counting == Counting::in_pipeline;
    if (open && !one.name.empty()) out.push_back(&one);
  }
  return out;
}

std::optional<Date> decision_ahead(const WhitespaceOpportunity& one, const EamPack& pack) {
  if (!one.budget_date || one.timeline_assumed || (pack.date && *one.budget_date < *pack.date)) return std::nullopt;
  return one.budget_date;
}

void add_topics(EamPack& pack, const EamCase& seen) {
  TopicList list(pack, static_cast<std::size_t>(*seen.policy.eam.topics_max));
  for (const EamTopic& topic : given_topics(pack)) {
    if (!list.add(topic)) pack.set_aside.push_back(topic.title);
  }
  const std::array<Topics, 3> kinds = {initiatives(seen), expansions(pack, seen), signal_topics(seen)};
  const std::size_t longest = std::ranges::max(kinds, {}, &Topics::size).size();
  for (std::size_t i = 0; i < longest; ++i) {
    for (const Topics& kind : kinds) {
      if (i < kind.size()) list.add(kind[i]);
    }
  }
  const auto fewest = static_cast<std::size_t>(*seen.policy.eam.topics_min);
  if (pack.topics.size() >= fewest) return;
  pack.gaps.push_back(
      {{"E.gap.topics",
        pack.topics.empty()
            ? std::string("Nothing to talk about is known: no initiative, no whitespace and no signal.")
            : fmt::format("{} known from initiatives, whitespace and signals; {} to {} are wanted.",
                          counted(static_cast<std::int64_t>(pack.topics.size()), "topic is", "topics are"),
                          *seen.policy.eam.topics_min, *seen.policy.eam.topics_max),
        {}},
       "Ask the champion or the executive's office which matters are on their mind, and note them in "
       "context.initiatives "
       "or as the meeting's topics"});
}

}  // namespace acctplan
