// SPDX-License-Identifier: MIT
#include <acctplan/render/policy_fit_text.hpp>

#include <fmt/format.h>

#include <acctplan/render/terminal_table.hpp>

#include "json_parts.hpp"
#include "report_words.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kCommentWidth = 98;

std::string_view word_of_limit(FitLimit limit) {
  switch (limit) {
    case FitLimit::filled_by_others:
      return "filled_by_others";
    case FitLimit::too_few:
      return "too_few";
    case FitLimit::too_coarse:
      return "too_coarse";
    case FitLimit::none:
      break;
  }
  return "none";
}

/// The field of a tier's threshold.
std::string_view threshold_path(std::int64_t tier) {
  constexpr auto kPaths =
      std::to_array<std::string_view>({"tiering.tier1.acv_above", "tiering.tier2.acv_from", "tiering.tier3.acv_from"});
  return kPaths[static_cast<std::size_t>(tier - 1)];
}

std::string range_of_shares(const TierGuide& guide) {
  return fmt::format("{}\u2013{}", (guide.share_min->value * Rational(100)).round_half_up(),
                     share_words(guide.share_max->value));
}

/// Why a tier stays out of its range, in a sentence; empty when it does not.
std::string limit_sentence(const FittedTier& fitted, const PolicyFit& fit, const ReportContext& context) {
  const std::string tier = tier_words(fitted.tier);
  const std::string range = range_of_shares(context.policy.guide(fitted.tier));
  const std::string reached = share_words(PolicyFit::share(fit.after, fitted.tier));
  switch (fitted.limit) {
    case FitLimit::filled_by_others:
      return fmt::format(
          "{}: no threshold can bring it down to {}. The other rules alone put {} into it; look at them first.", tier,
          range, counted(fitted.without_threshold, "account", "accounts"));
    case FitLimit::too_few:
      return fmt::format(
          "{}: no threshold can bring it up to {}; at the lowest it has {}. Better tiers or missing "
          "facts take the accounts.",
          tier, range, reached);
    case FitLimit::too_coarse:
      return fmt::format("{}: no rounded threshold gives {}; the nearest gives {}.", tier, range, reached);
    case FitLimit::none:
      break;
  }
  return {};
}

/// Lines of a comment.
std::string as_comment(const std::string& text) {
  std::string out;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += end == 0 ? std::string("#") : fmt::format("# {}", rest.substr(0, end));
    out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string fit_table_text(const PolicyFit& fit, const ReportContext& context) {
  Rows rows;
  for (std::int64_t tier = 1; tier <= 4; ++tier) {
    const auto at = static_cast<std::size_t>(tier);
    std::vector<std::string> row = {tier_words(tier),
                                    count_words(static_cast<std::int64_t>(fit.before[at].count)),
                                    share_words(PolicyFit::share(fit.before, tier)),
                                    count_words(static_cast<std::int64_t>(fit.after[at].count)),
                                    share_words(PolicyFit::share(fit.after, tier)),
                                    range_of_shares(context.policy.guide(tier))};
    if (tier <= 3) {
      const FittedTier& fitted = fit.tiers[at - 1];
      row.push_back(fmt::format("{} to {}", to_text(fitted.before, context.currency()),
                                to_text(fitted.after, context.currency())));
    }
    rows.push_back(std::move(row));
  }
  return render_terminal_table({{""},
                                {"before", Align::right},
                                {"share", Align::right},
                                {"fitted", Align::right},
                                {"share", Align::right},
                                {"target", Align::right},
                                {"ACV"}},
                               rows, kCommentWidth);
}

}  // namespace

std::string render_policy_fit(const PolicyFit& fit, const ReportContext& context) {
  const std::size_t rated = PolicyFit::rated(fit.before);
  std::string head = wrap_text(
      fmt::format(
          "Thresholds that bring {} nearest the target shares, by `acctplan policy fit` as of {} from policy {}; "
          "{} unrated.",
          counted(rated, "rated account", "rated accounts"), to_iso(context.as_of),
          context.policy.name.value_or("default"), count_words(static_cast<std::int64_t>(fit.before[0].count))),
      kCommentWidth, 0);
  head += "\n\n" + fit_table_text(fit, context);
  bool first = true;
  for (const FittedTier& fitted : fit.tiers) {
    const std::string sentence = limit_sentence(fitted, fit, context);
    if (sentence.empty()) continue;
    head += (first ? "\n" : "") + wrap_text(sentence, kCommentWidth, 2) + '\n';
    first = false;
  }
  head += "\nA policy file of its own; to keep other changes, copy the thresholds into the file that has them.\n";
  std::string out = as_comment(head);
  if (context.currency() != "USD") out += fmt::format("currency: {}\n", context.currency());
  const auto amount = [&](std::size_t at) { return to_plain_text(fit.tiers[at].after, context.currency()); };
  out += fmt::format("tiering:\n  tier1: {{acv_above: {}}}\n  tier2: {{acv_from: {}}}\n  tier3: {{acv_from: {}}}\n",
                     amount(0), amount(1), amount(2));
  return out;
}

std::string render_policy_fit_json(const PolicyFit& fit, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "policy_fit", context);
  json.field("rated", PolicyFit::rated(fit.before));
  json.field("unrated", fit.before[0].count);
  json.key("tiers");
  json.begin_array();
  for (std::int64_t tier = 1; tier <= 4; ++tier) {
    const auto at = static_cast<std::size_t>(tier);
    const TierGuide& guide = context.policy.guide(tier);
    json.begin_object();
    json.field("tier", tier);
    json.field("count_before", fit.before[at].count);
    json.key("share_before");
    json.share(PolicyFit::share(fit.before, tier));
    json.field("count", fit.after[at].count);
    json.key("share");
    json.share(PolicyFit::share(fit.after, tier));
    json.key("share_guidance");
    json.begin_object();
    json.key("min");
    json.share(guide.share_min->value);
    json.key("max");
    json.share(guide.share_max->value);
    json.end_object();
    const FittedTier* fitted = tier <= 3 ? &fit.tiers[at - 1] : nullptr;
    json.field("field", fitted != nullptr ? std::optional<std::string>(threshold_path(tier)) : std::nullopt);
    json.field("threshold_before", fitted != nullptr ? std::optional(fitted->before) : std::nullopt);
    json.field("threshold", fitted != nullptr ? std::optional(fitted->after) : std::nullopt);
    json.field("limit", word_of_limit(fitted != nullptr ? fitted->limit : FitLimit::none));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
