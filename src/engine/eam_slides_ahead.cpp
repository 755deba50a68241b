// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_parts.hpp"

// The second half of the deck: roadmap, expansion, recommendations, commitments.

namespace acctplan {
namespace {

std::string fit_text(const WhitespaceOpportunity& one) {
  if (one.entry == nullptr || !one.entry->alignment) return "–";
  switch (*one.entry->alignment) {
    case Alignment::initiative:
      return "your initiative";
    case Alignment::trend:
      return "your industry";
    case Alignment::nice_to_have:
      break;
  }
  return "convenience";
}

std::string kind_text(const WhitespaceOpportunity& one) {
  return one.dimension ? capital(std::string(word_of(*one.dimension))) : std::string("–");
}

std::string when_text(const WhitespaceOpportunity& one, const EamPack& pack) {
  const auto decision = decision_ahead(one, pack);
  return decision ? to_words(*decision) : std::string("to be agreed");
}

/// W.p1 of P1, which is the last of its evidence.
std::string priority_rule(const WhitespaceOpportunity& one) {
  return one.evidence.empty() ? std::string() : one.evidence.back().rule;
}

}  // namespace

void fill_roadmap(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  const Account& account = seen.account;
  for (const Fact<std::string>& one : account.context.technology_priorities) {
    if (one)
      slide.point("Your priority: " + *one,
                  {"", "A technology priority of theirs.", {fact_of("context.technology_priorities", *one, one)}});
  }
  for (const Capability& one : account.value.capabilities) {
    if (!one.what) continue;
    std::string serves;
    for (const Challenge& challenge : account.value.challenges) {
      if (challenge.id && challenge.what && one.addresses && *one.addresses == *challenge.id) serves = *challenge.what;
    }
    slide.point(serves.empty() ? *one.what : fmt::format("{}, for: {}", *one.what, clause(serves)),
                {"", "What we offer for it.", {{"value.capabilities", *one.what, one.span}}});
  }
  slide.note(
      {"",
       account.team.pmm
           ? fmt::format("What is coming, and when, {} can say; the account file does not.", *account.team.pmm)
           : std::string("What is coming, and when, the account file does not say: ask product marketing (team.pmm)."),
       {}});
  if (slide.is_empty()) {
    slide.ask(pack, "Which technology decisions lie ahead of you, and when?", "context.technology_priorities",
              "Which technology priorities do they have?");
  }
}

void fill_expansion(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  slide.head({"Opportunity", "Kind", "Serves", "Decision"});
  for (const WhitespaceOpportunity* one : open_whitespace(seen.assessment)) {
    std::vector<FactRef> facts;
    if (one->entry != nullptr) facts.push_back({"whitespace", one->id.empty() ? one->name : one->id, one->entry->span});
    slide.row({one->name, kind_text(*one), fit_text(*one), when_text(*one, pack)},
              {priority_rule(*one),
               fmt::format("{}: {} a year, {} at {} points.", one->name,
                           one->annual_value ? to_text(*one->annual_value, *seen.policy.currency)
                                             : std::string("value unknown"),
                           one->priority, one->score),
               facts});
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Where else could this help: which team, site or task?", "whitespace",
              "Which opportunities are there beyond what they have?");
  }
}

void fill_recommendations(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  std::size_t shown = 0;
  for (const WhitespaceOpportunity* one : open_whitespace(seen.assessment)) {
    if (++shown > 2) break;
    const auto decision = decision_ahead(*one, pack);
    slide.point(decision ? fmt::format("Strategic: decide on {} by {}", one->name, to_words(*decision))
                         : fmt::format("Strategic: name who leads {}, and a date", one->name),
                {priority_rule(*one), fmt::format("{} at {} points.", one->priority, one->score), {}});
  }
  for (const ProductUse& product : seen.assessment.whitespace.products) {
    if (!product.seats || !product.active || *product.seats <= *product.active) continue;
    slide.point(fmt::format("Tactical: put the {} of {} to work",
                            counted(*product.seats - *product.active, "idle seat", "idle seats"), product.id),
                {"",
                 fmt::format("{} of {} in use.", count_text(*product.active), count_text(*product.seats)),
                 {{"footprint.products", product.id, product.span}}});
    break;
  }
  for (const EamPromise& promise : pack.promises) {
    if (is_kept(promise)) continue;
    slide.point("Tactical: close what is open: " + promise_text(*promise.commitment),
                {"",
                 fmt::format("Open since {}.", to_words(promise.meeting)),
                 {{"eams.commitments", promise.commitment->what.value_or(""), promise.commitment->span}}});
    break;
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Agree on one goal for the coming year, and on how it is measured", "value.priority",
              "What is their priority?");
  }
}

void fill_commitments(EamPack& pack, const EamCase&, SlideDraft& slide) {
  slide.head({"What", "Who", "Side", "By"});
  for (const EamPromise& promise : pack.promises) {
    if (is_kept(promise)) continue;
    const Commitment& one = *promise.commitment;
    slide.row({one.what.value_or("–"), one.owner.value_or("–"),
               one.side ? (*one.side == Side::ours ? "ours" : "yours") : "–", one.due ? to_words(*one.due) : "–"},
              {"",
               fmt::format("Promised on {}.", to_words(promise.meeting)),
               {{"eams.commitments", one.what.value_or(""), one.span}}});
  }
  if (slide.is_empty()) {
    slide.point("What each side will do, who does it, and by when",
                {"", "No commitment is open; what is agreed in the meeting goes to eams.commitments.", {}});
    slide.point("The day of the next meeting");
  }
}

}  // namespace acctplan
