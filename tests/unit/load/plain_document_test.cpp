// SPDX-License-Identifier: MIT
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/tiering.hpp>
#include <acctplan/load/plain_document.hpp>

#include "../../support/default_policy.hpp"
#include "../../support/document_draw.hpp"
#include "account_fixture.hpp"

// Whatever the plain reader takes of a line, the general reader takes without a word, and tiers come out the same.

using namespace acctplan;

namespace {

std::string told_of(const TierResult& result) {
  std::string out = result.id + "|" + result.name + "|" + result.owner.value_or("-") + "|";
  if (result.excluded) return out + *result.excluded;
  for (const auto& tier : {result.tier, result.qualifies, result.previous}) out += std::to_string(tier.value_or(0));
  out += std::string(word_of(result.action)) + (result.watch ? " watch" : "");
  for (const Evidence& reason : result.reasons) out += "\n" + reason.rule + ": " + reason.text;
  if (result.next) out += "\nnext " + std::to_string(result.next->tier) + ": " + result.next->change;
  return out;
}

std::string told_of(const PlainTiers& tiers, const PlainAccount& account) {
  const PlainTier tier = tiers.evaluate(account);
  std::string out =
      std::string(account.id) + "|" + std::string(account.name) + "|" + std::string(account.owner.value_or("-")) + "|";
  if (!tier.excluded.empty()) return out + std::string(tier.excluded);
  for (const std::uint8_t one : {tier.tier, tier.qualifies, tier.previous}) out += std::to_string(one);
  out += std::string(word_of(tier.action)) + (tier.watch ? " watch" : "");
  PlainReasons reasons;
  tiers.explain(account, tier, reasons);
  for (std::size_t i = 0; i < reasons.count; ++i) {
    out += "\n" + std::string(reasons.items.at(i).rule) + ": " + std::string(reasons.text_of(i));
  }
  if (reasons.next_tier != 0) out += "\nnext " + std::to_string(reasons.next_tier) + ": " + reasons.next_change;
  return out;
}

}  // namespace

TEST_CASE("what is read of a plain document is what load_account makes of it", "[plain]") {
  const Policy& policy = default_policy();
  const LoadContext context{policy, test::kAsOf};
  const PlainTiers tiers(policy, test::kAsOf, Reassign::no);
  PlainDocumentReader reader(context);
  DocumentDraw draw(5, 40);
  int taken = 0;
  constexpr int kRounds = 3000;
  for (int round = 0; round < kRounds; ++round) {
    const std::string line = draw.document(static_cast<std::size_t>(round));
    const SourceFile source("all.ndjson", line);
    Diagnostics faults;
    const std::vector<Node> documents = read_ndjson(source, faults);
    std::optional<Account> account;
    if (documents.size() == 1) account = load_account(documents.front(), context, faults);
    const bool clean = account && faults.all().empty();
    PlainAccount plain;
    if (!reader.read(line, plain)) {
      if (clean) reader.learn(line);
      continue;
    }
    ++taken;
    const std::string found = told_of(tiers, plain);
    const std::string expected = clean ? told_of(evaluate_tier(*account, policy, test::kAsOf)) : "not taken";
    if (found != expected) {
      CAPTURE(line);
      REQUIRE(found == expected);
    }
  }
  // Most of the usual documents are plain.
  CHECK(taken > kRounds / 3);
  CHECK(taken < kRounds);
}
