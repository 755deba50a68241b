// SPDX-License-Identifier: MIT
#include <acctplan/engine/policy_fit.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/tier_json.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

void write_tier(JsonWriter& json, const PortfolioTier& tier) {
  json.begin_object();
  json.field("tier", tier.tier);
  json.field("count", tier.count);
  json.key("share");
  json.share(tier.share);
  json.field("acv", tier.acv);
  json.key("guidance");
  if (tier.guidance) {
    json.begin_object();
    json.field("min", tier.guidance->min);
    json.field("max", tier.guidance->max);
    json.end_object();
  } else {
    json.null();
  }
  json.key("share_guidance");
  json.begin_object();
  json.key("min");
  json.share(tier.share_min);
  json.key("max");
  json.share(tier.share_max);
  json.end_object();
  json.field("candidates", tier.candidates);
  json.end_object();
}

void write_range(JsonWriter& json, std::string_view low, const Rational& minimum, std::string_view high,
                 const Rational& maximum) {
  json.key(low);
  json.share(minimum);
  json.key(high);
  json.share(maximum);
}

void write_portfolio(JsonWriter& json, const Portfolio& portfolio) {
  json.key("portfolio");
  json.begin_object();
  json.field("accounts", portfolio.accounts);
  json.field("rated", portfolio.rated);
  json.field("acv", portfolio.acv);
  json.key("tiers");
  json.begin_array();
  for (const PortfolioTier& tier : portfolio.tiers) write_tier(json, tier);
  json.end_array();
  json.key("capacity");
  json.begin_object();
  write_range(json, "hours_min", portfolio.hours_min, "hours_max", portfolio.hours_max);
  write_range(json, "fte_min", portfolio.fte_min, "fte_max", portfolio.fte_max);
  json.key("owners");
  json.begin_array();
  for (const OwnerLoad& load : portfolio.owners) {
    json.begin_object();
    json.field("owner", load.owner.empty() ? std::nullopt : std::optional(load.owner));
    json.field("accounts", load.accounts);
    write_range(json, "hours_min", load.hours_min, "hours_max", load.hours_max);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.field("stage", portfolio.stage.empty() ? std::nullopt : std::optional(portfolio.stage));
  json.end_object();
}

void write_moves(JsonWriter& json, const std::vector<TierMove>& moves) {
  json.key("moves");
  json.begin_array();
  for (const TierMove& move : moves) {
    json.begin_object();
    json.field("from", move.from);
    json.field("to", move.to);
    json.field("count", move.count);
    json.field("acv", move.acv);
    json.end_object();
  }
  json.end_array();
}

void write_qualifying(JsonWriter& json, std::string_view key, const QualifyingShape& shape) {
  json.key(key);
  json.begin_array();
  for (std::int64_t tier = 1; tier <= 4; ++tier) {
    json.begin_object();
    json.field("tier", tier);
    json.field("count", shape[static_cast<std::size_t>(tier)].count);
    json.key("share");
    json.share(PolicyFit::share(shape, tier));
    json.field("acv", shape[static_cast<std::size_t>(tier)].acv);
    json.end_object();
  }
  json.end_array();
}

void write_rules(JsonWriter& json, std::string_view key, const std::vector<Evidence>& reasons) {
  json.key(key);
  json.begin_array();
  for (const Evidence& reason : reasons) json.value(reason.rule);
  json.end_array();
}

void write_comparison(JsonWriter& json, const PolicyComparison& against) {
  json.key("against");
  json.begin_object();
  json.key("policy");
  json.begin_object();
  json.field("name", against.name);
  json.field("sha256", against.sha256);
  json.end_object();
  write_qualifying(json, "tiers", against.here);
  write_qualifying(json, "against_tiers", against.there);
  write_moves(json, against.moves);
  json.key("accounts");
  json.begin_array();
  for (const PolicyMove& move : against.changes) {
    json.begin_object();
    json.field("id", move.id);
    json.field("from", move.here);
    json.field("to", move.there);
    json.field("acv", move.acv);
    write_rules(json, "rules", move.reasons_here);
    write_rules(json, "against_rules", move.reasons_there);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void write_tier_account(JsonWriter& json, const TierResult& result) {
  json.begin_object();
  json.field("id", result.id);
  json.field("name", result.name);
  json.field("owner", result.owner);
  json.field("tier", result.tier);
  json.field("qualifies", result.qualifies);
  json.field("previous", result.previous);
  json.field("action", word_of(result.action));
  json.field("watch", result.watch);
  write_evidence_list(json, "reasons", result.reasons);
  json.key("unknowns");
  json.begin_array();
  for (const Unknown& unknown : result.unknowns) {
    json.begin_object();
    json.field("field", unknown.field);
    json.field("would", unknown.would);
    json.end_object();
  }
  json.end_array();
  json.key("next");
  if (result.next) {
    json.begin_object();
    json.field("tier", result.next->tier);
    json.field("change", result.next->change);
    json.end_object();
  } else {
    json.null();
  }
  json.field("tier_in_force", result.in_force);
  json.field("acv", result.acv);
  json.field("excluded", result.excluded);
  write_evidence_list(json, "near_misses", result.near_misses);
  write_evidence_list(json, "context", result.context);
  json.end_object();
}

std::string tier_json_item(const TierResult& result, const std::string& currency) {
  constexpr std::size_t kDepth = 2;  // in the list of accounts
  JsonWriter json(currency, kDepth);
  write_tier_account(json, result);
  return json.take_piece();
}

TierJson::TierJson(const ReportContext& context) : json_(context.currency()) {
  begin_result(json_, "tier", context);
  json_.key("accounts");
  json_.begin_array();
}

std::string TierJson::add(std::string_view item) {
  json_.written(item);
  return json_.take_piece();
}

std::string TierJson::close(const TierReport& report) {
  json_.end_array();
  write_portfolio(json_, report.portfolio);
  write_moves(json_, report.portfolio.moves);
  json_.key("excluded");
  json_.begin_array();
  for (const TierResult& result : report.results) {
    if (!result.excluded) continue;
    json_.begin_object();
    json_.field("id", result.id);
    json_.field("why", *result.excluded);
    json_.end_object();
  }
  json_.end_array();
  json_.key("rejected");
  json_.begin_array();
  for (const RejectedDocument& document : report.rejected) {
    json_.begin_object();
    json_.field("source", document.source);
    json_.field("line", document.line);
    json_.field("message", document.message);
    json_.end_object();
  }
  json_.end_array();
  if (report.against) write_comparison(json_, *report.against);
  json_.end_object();
  return json_.take();
}

std::string render_tier_json(const TierReport& report, const ReportContext& context) {
  TierJson json(context);
  std::string out;
  for (const TierResult& result : report.results) {
    if (!result.excluded) out += json.add(tier_json_item(result, context.currency()));
  }
  out += json.close(report);
  return out;
}

}  // namespace acctplan
