// SPDX-License-Identifier: MIT
#include "tier_sentences.hpp"

#include <fmt/format.h>

namespace acctplan {
namespace {

std::string shown(TierField field, const SentenceInputs& in) {
  const auto fact = cite(field, in.account, in.policy, in.as_of);
  return fact ? fact->shown : std::string("unknown");
}

std::string unknown_sentence(const RuleTest& test) {
  if (test.kind == TestKind::signal) return "no signals are recorded";
  if (test.kind == TestKind::past_target) return "neither a customer nor a sales stage is recorded";
  return fmt::format("{} is unknown", name_of(test.field));
}

std::string met_sentence(const RuleTest& test, const SentenceInputs& in) {
  const std::string_view name = name_of(test.field);
  const std::string value = shown(test.field, in);
  switch (test.kind) {
    case TestKind::above:
      return fmt::format("{} {} is above {}", name, value, amount_text(test.limit, in.policy));
    case TestKind::at_least:
      return fmt::format("{} {} is at least {}", name, value, amount_text(test.limit, in.policy));
    case TestKind::at_most:
      return fmt::format("{} {} is at most {}", name, value, amount_text(test.limit, in.policy));
    case TestKind::some:
      return fmt::format("{} is {}", name, value);
    case TestKind::word:
      return fmt::format("{} is {}", name, value);
    case TestKind::logo:
      return value == "yes" ? std::string("it is a strategic logo") : fmt::format("it is a strategic logo ({})", value);
    case TestKind::signal:
      return fmt::format("buying signal {} lies within {} days", value, *in.policy.tiering.tier2.signal_days);
    case TestKind::not_declined:
      return fmt::format("ACV is not known to be down by more than {} in a year",
                         percent_text(*in.policy.tiering.tier3.decline_over));
    case TestKind::past_target:
      return in.facts.customer() ? std::string("it is a customer") : fmt::format("sales stage is {}", value);
  }
  return {};
}

/// A shortfall is told in whole minor units, rounded up: that much more is enough.
std::string short_by(const RuleTest& test, const SentenceInputs& in) {
  const Money missing = test.limit - *in.facts.amount(test.field);
  std::int64_t units = missing.minor().ceil();
  if (test.kind == TestKind::above) units = missing.minor().floor() + 1;
  return amount_text(Money::from_minor(units), in.policy);
}

std::string unmet_sentence(const RuleTest& test, const SentenceInputs& in) {
  const std::string_view name = name_of(test.field);
  const std::string value = shown(test.field, in);
  switch (test.kind) {
    case TestKind::above:
      return fmt::format("{} {} is not above {}; {} short", name, value, amount_text(test.limit, in.policy),
                         short_by(test, in));
    case TestKind::at_least:
      return fmt::format("{} {} is below {}; {} short", name, value, amount_text(test.limit, in.policy),
                         short_by(test, in));
    case TestKind::at_most:
      return fmt::format("{} {} is above {}", name, value, amount_text(test.limit, in.policy));
    case TestKind::some:
      return fmt::format("{} is {}", name, value);
    case TestKind::word:
      return fmt::format("{} is {}, not {}", name, value, test.wanted);
    case TestKind::logo:
      return "it is known not to be a strategic logo";
    case TestKind::signal:
      return fmt::format("no buying signal lies within {} days", *in.policy.tiering.tier2.signal_days);
    case TestKind::not_declined:
      return fmt::format("current ACV {} is down by more than {} from {} a year ago", shown(TierField::current_acv, in),
                         percent_text(*in.policy.tiering.tier3.decline_over), value);
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

void add_facts(Evidence& evidence, const RuleTest& test, const SentenceInputs& in) {
  add_fact(evidence, test.field, in);
  if (test.kind != TestKind::past_target || !in.facts.customer()) return;
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

Evidence met_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs) {
  Evidence out{std::string(rule.id), {}, {}};
  for (const RuleTest& test : trace) {
    if (test.met != Met::yes) continue;
    append(out.text, met_sentence(test, inputs), " and ");
    add_facts(out, test, inputs);
  }
  return out;
}

Evidence unmet_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs) {
  Evidence out{std::string(rule.id), {}, {}};
  std::string unknown;
  for (const RuleTest& test : trace) {
    if (test.met == Met::no) {
      append(out.text, unmet_sentence(test, inputs), ", ");
      add_facts(out, test, inputs);
    } else if (test.met == Met::unknown && rule.joining == Joining::all) {
      append(unknown, unknown_sentence(test), ", ");
    }
  }
  if (!unknown.empty()) append(out.text, unknown, ", and ");
  return out;
}

}  // namespace acctplan
