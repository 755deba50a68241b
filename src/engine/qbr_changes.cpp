// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "qbr_parts.hpp"

namespace acctplan {
namespace {

using TextSet = std::set<std::string>;

/// The texts of a list, each once.
template <class Item, class TextOf>
TextSet texts_in(const List<Item>& items, TextOf text_of) {
  TextSet out;
  for (const Item& item : items) {
    if (const Fact<std::string>& text = text_of(item)) out.insert(*text);
  }
  return out;
}

const Fact<std::string>& itself(const Fact<std::string>& text) { return text; }
const Fact<std::string>& risk_text(const Risk& risk) { return risk.what; }

void add_change(std::vector<Evidence>& out, std::string text, std::vector<FactRef> facts = {}) {
  out.push_back({"Q.changes", std::move(text), std::move(facts)});
}

/// "unknown", or what `word` says of the value.
template <class T, class Word>
std::string value_or_unknown(const std::optional<T>& value, Word word) {
  return value ? std::string(word(*value)) : std::string("unknown");
}

std::string tier_name(std::int64_t tier) { return fmt::format("Tier {}", tier); }

void add_standing(const QbrInputs& in, QbrChanges& out) {
  const QbrSnapshot& before = *in.previous;
  const Assessment& now = in.assessment;
  if (before.tier != now.tier_in_force) {
    add_change(out.standing, fmt::format("tier in force: {}, was {}", value_or_unknown(now.tier_in_force, tier_name),
                                         value_or_unknown(before.tier, tier_name)));
  }
  const std::optional<std::string>& grade = now.score.grade;
  const std::string score_now = tenth_text(now.score.score);
  const std::string score_before = before.score ? tenth_text(*before.score) : std::string("unknown");
  if (score_now != score_before || grade != before.grade) {
    add_change(out.standing, fmt::format("score: {} (grade {}), was {} (grade {})", score_now, grade.value_or("none"),
                                         score_before, before.grade.value_or("none")));
  }
  const Fact<Money>& acv = now.account->revenue.current_acv;
  if (before.account != nullptr && before.account->revenue.current_acv.optional() != acv.optional()) {
    const auto shown = [&](const Money& amount) { return amount_text(amount, in.policy); };
    add_change(out.standing,
               fmt::format("ACV: {}, was {}", value_or_unknown(acv.optional(), shown),
                           value_or_unknown(before.account->revenue.current_acv.optional(), shown)),
               {{"revenue.current_acv", value_or_unknown(acv.optional(), shown), acv.span()}});
  }
  if (before.covered && *before.covered != now.committee.covered) {
    add_change(out.standing, fmt::format("contacts covered: {}, were {}", now.committee.covered, *before.covered));
  }
}

void add_texts(const TextSet& before, const TextSet& now, std::string_view came, std::string_view gone,
               const std::string& field, const Span& place, std::vector<Evidence>& out) {
  for (const std::string& text : now) {
    if (!before.contains(text)) add_change(out, fmt::format("{}: {}", came, text), {{field, text, place}});
  }
  for (const std::string& text : before) {
    if (!now.contains(text)) add_change(out, fmt::format("{}: {}", gone, text));
  }
}

void add_competition(const Account& before, const Account& now, std::vector<Evidence>& out) {
  add_texts(texts_in(before.competition.evaluating, itself), texts_in(now.competition.evaluating, itself),
            "also evaluated now", "no longer evaluated", "competition.evaluating", now.competition.evaluating.span,
            out);
  const Incumbent& was = before.competition.incumbent;
  const Incumbent& is = now.competition.incumbent;
  const auto add = [&](std::string_view what, const char* member, const std::string& then, const std::string& today,
                       const Span& place) {
    if (then == today) return;
    add_change(out, fmt::format("{}: {}, was {}", what, today, then),
               {{fmt::format("competition.incumbent.{}", member), today, place}});
  };
  const auto text = [](const std::string& word) { return word; };
  const auto level = [](Level3 word) { return word_of(word); };
  add("incumbent", "vendor", value_or_unknown(was.vendor.optional(), text),
      value_or_unknown(is.vendor.optional(), text), is.vendor.span());
  add("satisfaction with the incumbent", "satisfaction", value_or_unknown(was.satisfaction.optional(), level),
      value_or_unknown(is.satisfaction.optional(), level), is.satisfaction.span());
  const auto date = [](const Date& day) { return to_words(day); };
  add("the incumbent's contract ends", "contract_end", value_or_unknown(was.contract_end.optional(), date),
      value_or_unknown(is.contract_end.optional(), date), is.contract_end.span());
}

void add_risks(const Account& before, const Account& now, std::vector<Evidence>& out) {
  add_texts(texts_in(before.risks, risk_text), texts_in(now.risks, risk_text), "new risk", "no longer a risk", "risks",
            now.risks.span, out);
  for (const Risk& risk : now.risks) {
    const auto same = std::ranges::find_if(
        before.risks.items, [&](const Risk& other) { return other.what && risk.what && *other.what == *risk.what; });
    if (same == before.risks.items.end() || same->mitigation.optional() == risk.mitigation.optional()) continue;
    add_change(out,
               fmt::format("{}: what is done about it is now {}", *risk.what,
                           risk.mitigation ? *risk.mitigation : std::string("not known")),
               {{"risks.mitigation", risk.mitigation.value_or(""), risk.mitigation.span()}});
  }
}

}  // namespace

QbrSnapshot snapshot_of(const Account& account, const Policy& policy, const FiscalQuarter& reviewed) {
  QbrSnapshot out;
  out.as_of = policy.calendar_of().quarter(reviewed).first;
  const Fact<Date>& updated = account.plan.last_updated;
  if (updated && *updated > out.as_of) out.as_of = *updated;
  const Assessment judged = assess(account, policy, out.as_of);
  out.account = &account;
  out.tier = judged.tier_in_force;
  out.score = judged.score.score;
  out.grade = judged.score.grade;
  out.identified = judged.committee.identified;
  out.covered = judged.committee.covered;
  return out;
}

QbrChanges qbr_changes(const QbrInputs& in) {
  QbrChanges out;
  if (in.previous == nullptr) return out;
  out.since = in.previous->as_of;
  add_standing(in, out);
  if (in.previous->account == nullptr) return out;
  const Account& before = *in.previous->account;
  const Account& now = *in.assessment.account;
  out.people = people_changes(before, now);
  out.pipeline = pipeline_changes(before, now, in.policy);
  add_competition(before, now, out.competition);
  add_risks(before, now, out.risks);
  return out;
}

}  // namespace acctplan
