// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_parts.hpp"

// The first half of the deck: summary, value, usage, wins, context.

namespace acctplan {
namespace {

constexpr std::size_t kMostWins = 3;

/// The amounts achieved, added up; nothing when none has one.
std::optional<Money> achieved_sum(const Account& account) {
  std::optional<Money> out;
  for (const Achieved& item : account.value.achieved) {
    if (item.amount) out = out.value_or(Money()) + *item.amount;
  }
  return out;
}

}  // namespace

void fill_summary(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  const Account& account = seen.account;
  if (account.account.customer_since) {
    slide.point(
        fmt::format("Working together since {}", to_words(*account.account.customer_since)),
        {"",
         "Customer since.",
         {fact_of("account.customer_since", to_iso(*account.account.customer_since), account.account.customer_since)}});
  }
  if (const auto sum = achieved_sum(account)) {
    slide.point(fmt::format("Value achieved so far: {}", to_text(*sum, *seen.policy.currency)),
                {"", "The sum of the amounts on the next slide.", {}});
  }
  const MeetingSeats use = meeting_seats(seen.assessment.whitespace);
  if (use.seats > 0) {
    slide.point(fmt::format("{} of {} seats in use, {}", count_text(use.active), count_text(use.seats),
                            share_text(Rational(use.active, use.seats))),
                {"", "Over the products of which seats and use are known.", {}});
  }
  if (!pack.promises.empty()) {
    const auto kept = std::ranges::count_if(pack.promises, is_kept);
    slide.point(fmt::format("{} of {} kept", kept,
                            counted(static_cast<std::int64_t>(pack.promises.size()), "commitment", "commitments")),
                {"", "Of all executive meetings on record.", {}});
  }
  if (account.value.priority) {
    slide.point("Your priority: " + clause(*account.value.priority),
                {"", "Their priority.", {fact_of("value.priority", *account.value.priority, account.value.priority)}});
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Where you want to be a year from now, and what it takes", "value.priority",
              "What is their priority?");
  }
}

void fill_value(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  for (const Achieved& item : seen.account.value.achieved) {
    slide.point(achieved_text(item, seen.policy),
                {"", achieved_text(item, seen.policy), {{"value.achieved", item.what.value_or(""), item.span}}});
  }
  const Impact& impact = seen.account.value.impact;
  if (!seen.account.value.achieved.empty() && impact.revenue) {
    slide.point("Next: " + *impact.revenue,
                {"", "Impact expected.", {fact_of("value.impact.revenue", *impact.revenue, impact.revenue)}});
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Which results have you seen so far, and in which figures do they show?", "value.achieved",
              "What has been achieved, in figures?");
  }
}

void fill_usage(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  slide.head({"Product", "Plan", "Seats", "In use", "Share"});
  for (const ProductUse& product : seen.assessment.whitespace.products) {
    const auto number = [](const std::optional<std::int64_t>& one) {
      return one ? count_text(*one) : std::string("–");
    };
    slide.row(
        {product.id, product.plan.value_or("–"), number(product.seats), number(product.active),
         product.utilisation ? share_text(*product.utilisation) : "–"},
        {"", fmt::format("{} as the file has it.", product.id), {{"footprint.products", product.id, product.span}}});
    if (!product.seats || !product.active) {
      pack.questions.push_back({"eam", fmt::format("How many seats of {} are there, and how many in use?", product.id),
                                fmt::format("footprint.products[{}].seats", product.id), ""});
    }
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Who works with it today, and who should?", "footprint.products",
              "Which products do they use, with how many seats?");
  }
}

void fill_wins(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  std::size_t shown = 0;
  for (const EamPromise& promise : pack.promises) {
    if (!is_kept(promise) || shown == kMostWins - 1) continue;
    ++shown;
    const std::string what = promise.commitment->what.value_or("a commitment");
    slide.point("Delivered: " + what, {"",
                                       fmt::format("Promised on {}, done.", to_words(promise.meeting)),
                                       {{"eams.commitments", what, promise.commitment->span}}});
  }
  for (const Achieved& item : seen.account.value.achieved) {
    if (shown == kMostWins - 1) break;
    ++shown;
    slide.point(item.what.value_or(""), {"", "Achieved.", {{"value.achieved", item.what.value_or(""), item.span}}});
  }
  const Proof& proof = seen.account.value.proof;
  if (proof.company && proof.results) {
    slide.point(fmt::format("{}: {}", *proof.company, clause(*proof.results)),
                {"",
                 fmt::format("A peer. {}{}", proof.challenge ? "Challenge: " + *proof.challenge + ". " : "",
                             proof.solution ? "Solution: " + *proof.solution + "." : ""),
                 {fact_of("value.proof.results", *proof.results, proof.results)}});
  }
  if (slide.is_empty()) {
    slide.ask(pack, "Which success would you like your colleagues to hear of?", "value.proof",
              "Which two or three successes can be told, here or at a peer?");
  }
}

void fill_context(EamPack& pack, const EamCase& seen, SlideDraft& slide) {
  const Account& account = seen.account;
  const auto add = [&](const char* name, const char* field, const List<Fact<std::string>>& list, std::size_t most) {
    std::size_t shown = 0;
    for (const Fact<std::string>& one : list) {
      if (!one) continue;
      if (++shown > most) {
        slide.hand_on(fmt::format("{}: {}", name, *one));
        continue;
      }
      slide.point(fmt::format("{}: {}", name, *one),
                  {"", fmt::format("{}, as they told us or published it.", name), {fact_of(field, *one, one)}});
    }
  };
  add("Initiative", "context.initiatives", account.context.initiatives, 2);
  add("Challenge", "context.challenges", account.context.challenges, 2);
  add("Pressure in the market", "context.threats", account.context.threats, 1);
  const auto& incumbent = account.competition.incumbent;
  if (incumbent.vendor) {
    slide.note({"",
                fmt::format("For us alone: {} is the incumbent.", *incumbent.vendor),
                {fact_of("competition.incumbent.vendor", *incumbent.vendor, incumbent.vendor)}});
  }
  if (slide.is_empty()) {
    slide.ask(pack, "What moves your industry this year, and what does it ask of you?", "context.initiatives",
              "Which initiatives, challenges and threats do they have?");
  }
}

}  // namespace acctplan
