// SPDX-License-Identifier: MIT
#include <acctplan/load/load_previous.hpp>

#include <utility>

#include <fmt/format.h>

#include <acctplan/document/json_reader.hpp>

namespace acctplan {
namespace {

std::string text_of(const Node* node) { return node != nullptr && node->is_scalar() ? node->text : std::string(); }

/// Nothing for null; false when it is no tier.
bool read_tier(const Node* node, std::optional<std::int64_t>& tier) {
  if (node == nullptr) return false;
  if (node->is_null()) return true;
  const bool whole = node->is_scalar() && node->text.size() == 1 && node->text[0] >= '1' && node->text[0] <= '4';
  if (whole) tier = node->text[0] - '0';
  return whole;
}

std::vector<std::string> rules_of(const Node* reasons) {
  std::vector<std::string> rules;
  if (reasons == nullptr) return rules;
  for (const Node& reason : reasons->items) {
    std::string rule = text_of(reason.find("rule"));
    if (!rule.empty()) rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace

bool is_json_result(const SourceFile& source) {
  Diagnostics ignored;
  const std::vector<Node> documents = read_json(source, ignored);
  return documents.size() == 1 && documents.front().find("kind") != nullptr;
}

EarlierResult earlier_of_accounts(std::span<const Account> accounts) {
  EarlierResult out;
  for (const Account& account : accounts) {
    const Tiering& tiering = account.tiering;
    if (!tiering.current_tier) continue;
    EarlierTier earlier;
    earlier.tier = *tiering.current_tier;
    const TierSpell* spell = latest_spell(tiering);
    if (spell != nullptr && spell->tier.is(*earlier.tier)) {
      if (spell->reason) earlier.rules.push_back(*spell->reason);
      earlier.given = *spell->from;
    }
    out.accounts.emplace(account.id(), std::move(earlier));
  }
  return out;
}

std::optional<EarlierResult> load_previous(const SourceFile& source, Diagnostics& sink) {
  const std::vector<Node> documents = read_json(source, sink);
  if (documents.empty()) return std::nullopt;
  const Node& root = documents.front();
  const Node* accounts = root.find("accounts");
  if (text_of(root.find("kind")) != "tier" || accounts == nullptr || !accounts->is_sequence()) {
    sink.error("previous.shape", root.span, "this is no result of `acctplan tier --format json`",
               "write one with `acctplan tier PATH... --format json -o FILE`");
    return std::nullopt;
  }
  EarlierResult result;
  const auto as_of = parse_date(text_of(root.find("as_of")));
  if (!as_of) {
    sink.error("previous.shape", root.span, "this result does not say its day, `as_of`",
               "write one with `acctplan tier PATH... --format json -o FILE`");
    return std::nullopt;
  }
  bool accepted = true;
  for (const Node& account : accounts->items) {
    EarlierTier earlier;
    const std::string id = text_of(account.find("id"));
    if (id.empty() || !read_tier(account.find("tier"), earlier.tier)) {
      sink.error("previous.account", account.span,
                 "an account of an earlier result has an id and a tier 1 to 4 or null", "write the result anew");
      accepted = false;
      continue;
    }
    earlier.given = as_of;
    earlier.rules = rules_of(account.find("reasons"));
    if (!result.accounts.emplace(id, std::move(earlier)).second) {
      sink.error("previous.account", account.span, fmt::format("`{}` stands twice in the earlier result", id),
                 "write the result anew");
      accepted = false;
    }
  }
  if (!accepted) return std::nullopt;
  return result;
}

}  // namespace acctplan
