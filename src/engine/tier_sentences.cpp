// SPDX-License-Identifier: MIT
#include "tier_sentences.hpp"

#include <fmt/format.h>

namespace acctplan {
namespace {

std::string shown(TierField field, const SentenceWords& words) {
  std::string out;
  words.append_value(field, out);
  return out;
}

std::string unknown_sentence(const TierTest& test) {
  if (test.kind == TestKind::signal) return "no signals are recorded";
  if (test.kind == TestKind::past_target) return "neither a customer nor a sales stage is recorded";
  return fmt::format("{} is unknown", name_of(test.field));
}

void append_logo(std::string& out, const SentenceWords& words) {
  const std::string value = shown(TierField::strategic_logo, words);
  if (value == "yes") {
    out += "it is a strategic logo";
  } else {
    append_parts(out, "it is a strategic logo (", value, ")");
  }
}

void append_value_sentence(std::string& out, TierField field, std::string_view verb, const SentenceWords& words) {
  append_parts(out, name_of(field), " ");
  words.append_value(field, out);
  out += verb;
}

/// An amount on the far side of a limit that reads as the limit itself, when converted amounts are rounded for display.
constexpr std::string_view kByLess = " (by less than the smallest unit)";

/// What a rule does that counts: where the policy asks for two of Tier 1 together, one that holds alone gives nothing.
std::string_view verb_of_rules(const TierTexts& texts) {
  return texts.threshold_and_criterion ? "gives a tier" : "holds";
}

void append_above_sentence(std::string& out, const TierTest& test, const SentenceWords& words) {
  append_parts(out, name_of(test.field), " ");
  const std::size_t begin = out.size();
  words.append_value(test.field, out);
  const std::string& limit = words.texts()[test.limit];
  const bool alike = std::string_view(out).substr(begin) == limit;
  append_parts(out, " is above ", limit, alike ? kByLess : std::string_view());
}

void append_met_sentence(std::string& out, const TierTest& test, const SentenceWords& words) {
  switch (test.kind) {
    case TestKind::above:
      append_above_sentence(out, test, words);
      return;
    case TestKind::at_least:
    case TestKind::best_at_least:
      append_value_sentence(out, test.field, " is at least ", words);
      out += words.texts()[test.limit];
      return;
    case TestKind::at_most:
      append_value_sentence(out, test.field, " is at most ", words);
      out += words.texts()[test.limit];
      return;
    case TestKind::some:
    case TestKind::word:
      append_parts(out, name_of(test.field), " is ");
      words.append_value(test.field, out);
      return;
    case TestKind::logo:
      append_logo(out, words);
      return;
    case TestKind::signal:
      out += "buying signal ";
      words.append_value(test.field, out);
      append_parts(out, " lies within ", words.texts().signal_days, " days");
      return;
    case TestKind::not_declined:
      append_parts(out, "ACV is not known to be down by more than ", words.texts().decline, " in a year");
      return;
    case TestKind::past_target:
      if (words.customer()) {
        out += "it is a customer";
      } else {
        out += "sales stage is ";
        words.append_value(test.field, out);
      }
      return;
  }
}

/// A shortfall is told in whole minor units, rounded up: that much more is enough.
std::string short_by(const TierTest& test, const SentenceInputs& in) {
  const Money missing = limit_of(test.limit, in.policy.tiering) - *in.facts.amount(test.field);
  std::int64_t units = missing.minor().ceil();
  if (test.kind == TestKind::above) units = missing.minor().floor() + 1;
  return amount_text(Money::from_minor(units), in.policy);
}

std::string unmet_sentence(const TierTest& test, const SentenceInputs& in) {
  const std::string_view name = name_of(test.field);
  const std::string value = shown(test.field, in);
  const std::string& limit = in.texts()[test.limit];
  const std::string_view by_less = value == limit ? kByLess : std::string_view();
  switch (test.kind) {
    case TestKind::above:
      return fmt::format("{} {} is not above {}; {} short", name, value, limit, short_by(test, in));
    case TestKind::at_least:
    case TestKind::best_at_least:
      return fmt::format("{} {} is below {}{}; {} short", name, value, limit, by_less, short_by(test, in));
    case TestKind::at_most:
      return fmt::format("{} {} is above {}{}", name, value, limit, by_less);
    case TestKind::some:
      return fmt::format("{} is {}", name, value);
    case TestKind::word:
      return fmt::format("{} is {}, not {}", name, value, test.wanted);
    case TestKind::logo:
      return "it is known not to be a strategic logo";
    case TestKind::signal:
      return fmt::format("no buying signal lies within {} days", in.texts().signal_days);
    case TestKind::not_declined:
      return fmt::format("current ACV {} is down by more than {} from {} a year ago", shown(TierField::current_acv, in),
                         in.texts().decline, value);
    case TestKind::past_target:
      return "it is no customer and its sales stage is target";
  }
  return {};
}

void add_fact(Evidence& evidence, TierField field, const SentenceInputs& in) {
  auto fact = cite(field, in.account, in.policy, in.as_of);
  if (!fact) return;
  for (const FactRef& known : evidence.facts) {
    if (known.field == fact->field) return;
  }
  evidence.facts.push_back(std::move(*fact));
}

void add_facts(Evidence& evidence, const TierTest& test, const SentenceInputs& in) {
  add_fact(evidence, test.field, in);
  if (test.kind != TestKind::past_target || !in.customer()) return;
  const Identity& identity = in.account.account;
  if (identity.lifecycle) {
    evidence.facts.push_back(
        {"account.lifecycle", std::string(word_of(*identity.lifecycle)), identity.lifecycle.span()});
  } else if (in.facts.known(TierField::current_acv)) {
    add_fact(evidence, TierField::current_acv, in);
  } else if (identity.customer_since) {
    evidence.facts.push_back(
        {"account.customer_since", to_words(*identity.customer_since), identity.customer_since.span()});
  }
}

void append(std::string& text, const std::string& part, std::string_view separator) {
  if (!text.empty()) text += separator;
  text += part;
}

}  // namespace

std::string amount_text(const Money& amount, const Policy& policy) { return to_text(amount, *policy.currency); }

std::string percent_text(const Percent& percent) {
  const Rational points = percent.value * Rational(100);
  return (points.denominator() == 1 ? cut_to_text(points, 0) : cut_to_text(points, 1)) + " %";
}

TierTexts tier_texts(const Policy& policy) {
  TierTexts out;
  for (std::size_t i = 0; i < kTierLimitCount; ++i) {
    out.limit[i] = amount_text(limit_of(static_cast<TierLimit>(i), policy.tiering), policy);
  }
  out.signal_days = std::to_string(*policy.tiering.tier2.signal_days);
  out.decline = percent_text(*policy.tiering.tier3.decline_over);
  out.threshold_and_criterion = tier_limits(policy.tiering).threshold_and_criterion;
  return out;
}

void SentenceInputs::append_value(TierField field, std::string& out) const {
  const auto fact = cite(field, account, policy, as_of);
  out += fact ? std::string_view(fact->shown) : std::string_view("unknown");
}

void append_met_text(std::string& out, const TestTrace& trace, const SentenceWords& words) {
  bool first = true;
  for (const RuleTest& test : trace) {
    if (test.met != Met::yes) continue;
    if (!first) out += " and ";
    first = false;
    append_met_sentence(out, test.test, words);
  }
}

void append_motion_text(std::string& out, const TierTexts& texts) {
  append_parts(out, "motion is self-service, and no rule of Tier 1 or 2 ", verb_of_rules(texts));
}

void append_default_text(std::string& out, TierField worth, const SentenceWords& words) {
  append_parts(out, "no rule of Tiers 1 to 3 ", verb_of_rules(words.texts()), "; ", name_of(worth), " is ");
  words.append_value(worth, out);
}

void append_unrated_text(std::string& out, const TierTexts& texts) {
  append_parts(out, "no rule of Tiers 1 to 3 ", verb_of_rules(texts),
               ", and neither a current nor a projected ACV is known");
}

Evidence met_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs) {
  Evidence out{std::string(rule.id), {}, {}};
  append_met_text(out.text, trace, inputs);
  for (const RuleTest& test : trace) {
    if (test.met == Met::yes) add_facts(out, test.test, inputs);
  }
  return out;
}

Evidence unmet_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs) {
  Evidence out{std::string(rule.id), {}, {}};
  std::string unknown;
  for (const RuleTest& test : trace) {
    if (test.met == Met::no) {
      append(out.text, unmet_sentence(test.test, inputs), ", ");
      add_facts(out, test.test, inputs);
    } else if (test.met == Met::unknown && rule.joining == Joining::all) {
      append(unknown, unknown_sentence(test.test), ", ");
    }
  }
  if (!unknown.empty()) append(out.text, unknown, ", and ");
  return out;
}

}  // namespace acctplan
