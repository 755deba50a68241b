// SPDX-License-Identifier: MIT
#include <acctplan/load/load_policy.hpp>

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/decode.hpp>
#include <acctplan/model/default_policy.hpp>
#include <acctplan/model/sha256.hpp>

#include "policy_checks.hpp"
#include "policy_tree.hpp"

namespace acctplan {

namespace {

constexpr std::string_view kDefaultName = "default policy";

Node read_default(SourceSet& sources) {
  const SourceFile& file = sources.add(std::string(kDefaultName), std::string(default_policy_text()));
  Diagnostics sink;
  auto documents = read_yaml(file, sink);
  assert(documents.size() == 1 && !sink.has_errors());
  return std::move(documents.front());
}

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

/// What is read of a merged tree; nothing when any of it is wrong.
std::optional<LoadedPolicy> finish(Node tree, const SourceFile* changed_by, Diagnostics& sink) {
  const std::size_t errors_before = sink.count(Severity::error);
  const auto sound = [&] { return sink.count(Severity::error) == errors_before; };
  const std::string currency = currency_of(tree);
  auto leaves = policy_leaves(tree, policy_table());
  resolve_references(leaves, currency, sink);

  LoadedPolicy out;
  DecodeContext context{sink};
  context.unknown_field = Severity::error;
  context.doubtful = Severity::error;
  context.currency = currency;
  context.result_currency = currency;
  decode_object(tree, policy_table(), &out.policy, context, FieldPath());
  out.policy.values = policy_values(leaves, currency);
  if (sound()) fill_hours(out.policy, sink);
  if (sound()) check_policy(out.policy, changed_by, sink);
  if (!sound()) return std::nullopt;
  out.policy.sha256 = sha256_hex(canonical_form(leaves, currency));
  out.tree = std::move(tree);
  return out;
}

std::string stem_of(std::string_view path) {
  path.remove_prefix(std::min(path.find_last_of('/') + 1, path.size()));
  const std::size_t dot = path.find_last_of('.');
  return std::string(dot == 0 || dot == std::string_view::npos ? path : path.substr(0, dot));
}

/// A policy file that gives no name is called by its file's.
void name_after_file(Node& tree, const Node& change, const SourceFile& file) {
  if (const Node* given = change.find("name"); given != nullptr && !given->is_null()) return;
  for (Entry& entry : tree.entries) {
    if (entry.key != "name") continue;
    entry.value.text = stem_of(file.name());
    entry.value.style = ScalarStyle::quoted;
    entry.value.span = {&file, 0, 0};
  }
}

bool is_json(const SourceFile& file) { return file.name().ends_with(".json"); }

/// The single map that a policy file is; null when it is none.
const Node* only_map(const std::vector<Node>& documents, const SourceFile& file, Diagnostics& sink) {
  if (documents.size() == 1 && documents.front().is_map()) {
    if (const Node* account = documents.front().find("account")) {
      sink.error("policy.shape", account->span, "this is an account file, not a policy",
                 "a policy has the shape that `acctplan policy show` prints");
      return nullptr;
    }
    return &documents.front();
  }
  if (!sink.has_errors()) {
    const Span span = documents.size() > 1 ? documents[1].span : Span{&file, 0, 0};
    sink.error("policy.shape", span, "a policy is one map of the values that it changes",
               "for example tiering: {tier1: {acv_above: 120000}}");
  }
  return nullptr;
}

/// Without what says which format and schema the file has.
Node changes_of(const Node& document) {
  Node out = document;
  std::erase_if(out.entries, [](const Entry& entry) { return entry.key == "acctplan" || entry.key == "$schema"; });
  return out;
}

}  // namespace

LoadedPolicy load_default_policy(SourceSet& sources) {
  Diagnostics sink;
  auto out = finish(read_default(sources), nullptr, sink);
  assert(out);
  return *std::move(out);
}

std::optional<LoadedPolicy> load_policy(const SourceFile& file, SourceSet& sources, Diagnostics& sink) {
  Diagnostics found;
  const auto documents = is_json(file) ? read_json(file, found) : read_yaml(file, found);
  std::optional<LoadedPolicy> out;
  if (const Node* document = only_map(documents, file, found)) {
    check_format_version(*document, found);
    const Node change = changes_of(*document);
    Node tree = read_default(sources);
    merge_policy(tree, change, policy_table(), found);
    name_after_file(tree, change, file);
    out = finish(std::move(tree), &file, found);
  }
  if (found.has_errors()) out.reset();
  sink.append(found);
  return out;
}

}  // namespace acctplan
