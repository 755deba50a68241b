// SPDX-License-Identifier: MIT
#include <utility>

#include <acctplan/load/decode.hpp>
#include <acctplan/model/sha256.hpp>

#include "policy_checks.hpp"
#include "policy_tree.hpp"

namespace acctplan {

namespace {

/// The currency that the tree names, for amounts that name none; the decoder reports one that is none.
std::string currency_of(const Node& tree) {
  const Node* currency = tree.find("currency");
  return currency != nullptr && minor_digits(currency->text) ? currency->text : "USD";
}

/// A tier may give its most hours a month instead of a week.
void fill_hours(Policy& policy, Diagnostics& sink) {
  for (TierGuide& guide : policy.tiering.tiers.items) {
    if (guide.hours_max) continue;
    if (!guide.hours_max_month) {
      sink.error("policy.missing", guide.span, "a tier has neither `hours_max` nor `hours_max_month`",
                 "give one of them");
      continue;
    }
    const Rational weekly = guide.hours_max_month->value * Rational(12, 52);
    guide.hours_max = Fact<Decimal>(Decimal{weekly}, guide.hours_max_month.span());
  }
}

}  // namespace

ResolvedPolicy resolve_policy(Node tree, Diagnostics& sink) {
  ResolvedPolicy out;
  out.tree = std::move(tree);
  const std::string currency = currency_of(out.tree);
  const auto leaves = policy_leaves(out.tree, policy_table());
  resolve_references(leaves, currency, sink);
  out.values = policy_values(leaves, currency);
  out.sha256 = sha256_hex(canonical_form(leaves, currency));
  return out;
}

std::optional<LoadedPolicy> decode_policy(ResolvedPolicy resolved, Diagnostics& sink) {
  const std::size_t errors_before = sink.count(Severity::error);
  const std::string currency = currency_of(resolved.tree);
  LoadedPolicy out;
  DecodeContext context{sink};
  context.unknown_field = Severity::error;
  context.doubtful = Severity::error;
  context.currency = currency;
  context.result_currency = currency;
  decode_object(resolved.tree, policy_table(), &out.policy, context, FieldPath());
  if (sink.count(Severity::error) == errors_before) fill_hours(out.policy, sink);
  if (sink.count(Severity::error) != errors_before) return std::nullopt;
  out.policy.values = std::move(resolved.values.items);
  out.policy.value_bytes = std::move(resolved.values.bytes);
  out.policy.sha256 = std::move(resolved.sha256);
  return out;
}

std::optional<LoadedPolicy> read_policy(Node tree, const SourceFile* changed_by, Diagnostics& sink) {
  const std::size_t errors_before = sink.count(Severity::error);
  const auto sound = [&] { return sink.count(Severity::error) == errors_before; };
  auto out = decode_policy(resolve_policy(std::move(tree), sink), sink);
  if (out && sound()) check_policy(out->policy, changed_by, sink);
  if (!sound()) out.reset();
  return out;
}

}  // namespace acctplan
