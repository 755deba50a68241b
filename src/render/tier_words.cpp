// SPDX-License-Identifier: MIT
#include "tier_words.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace acctplan {
namespace {

/// Names of one kind that a sentence gives before it says how many more there are.
constexpr std::size_t kNamedInSentence = 10;

std::string counts_between(std::int64_t low, std::int64_t high) {
  return fmt::format("{}\u2013{}", count_words(low), count_words(high));
}

std::string hours_between(const Rational& low, const Rational& high) {
  if (high > Rational() && high.round_half_up() == 0) return "under 1";
  return counts_between(low.round_half_up(), high.round_half_up());
}

/// ", 141 over".
std::string difference_words(std::int64_t difference) {
  if (difference == 0) return {};
  return fmt::format(", {} {}", count_words(difference > 0 ? difference : -difference),
                     difference > 0 ? "over" : "under");
}

std::string target_words(const PortfolioTier& tier) {
  return fmt::format("{}\u2013{}", (tier.share_min * Rational(100)).round_half_up(), share_words(tier.share_max));
}

/// `more`: how many there are that `names` does not hold.
std::string join_some(const std::vector<std::string>& names, std::size_t more = 0) {
  const std::size_t shown = std::min(names.size(), kNamedInSentence);
  std::string out =
      fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  more += names.size() - shown;
  if (more > 0) out += fmt::format(" and {} more", count_words(static_cast<std::int64_t>(more)));
  return out;
}

std::string count_of(const ActionTotal& total) { return count_words(static_cast<std::int64_t>(total.count)); }

std::string short_money(const Money& amount, const ReportContext& context) {
  return to_short_text(amount, context.currency());
}

bool begins_with(const Evidence& evidence, std::string_view head) { return evidence.rule.starts_with(head); }

std::vector<Evidence> reasons_from(const std::vector<Evidence>& all, std::string_view head) {
  std::vector<Evidence> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [&](const Evidence& evidence) { return begins_with(evidence, head); });
  return out;
}

/// Hours a week of all accounts of a tier.
std::string tier_hours(const PortfolioTier& tier, const Policy& policy) {
  const TierGuide& guide = policy.guide(tier.tier);
  const Rational count(static_cast<std::int64_t>(tier.count));
  return hours_between(guide.hours_min->value * count, guide.hours_max->value * count);
}

std::string sum_words(const TierReport& report, const ReportContext& context) {
  if (report.review.acv_known) return short_money(report.portfolio.acv, context) + " ACV";
  return "ACV not known";
}

}  // namespace

std::string tier_heading(const TierReport& report, const ReportContext& context) {
  std::string accounts = counted(report.portfolio.accounts, "account", "accounts");
  if (!report.scope.matches.empty()) {
    accounts = fmt::format("{} of {}, {}", count_words(static_cast<std::int64_t>(report.review.results)),
                           counted(report.scope.read, "account", "accounts"), fmt::join(report.scope.matches, ", "));
  }
  return fmt::format("{} \u00B7 {} \u00B7 {}", accounts, sum_words(report, context), context_words(context));
}

bool shown_whole(const TierReport& report) { return report.review.results <= kExplainedRows; }

ShapeTable tier_shape(const TierReport& report, const ReportContext& context) {
  const Portfolio& portfolio = report.portfolio;
  const bool staged = !portfolio.stage.empty();
  ShapeTable out;
  out.titles = {"", "now"};
  if (staged) out.titles.push_back(fmt::format("guidance ({})", portfolio.stage));
  out.titles.insert(out.titles.end(), {"share", "target", "ACV", "hours a week"});
  for (const PortfolioTier& tier : portfolio.tiers) {
    std::vector<std::string> row = {tier_words(tier.tier), count_words(static_cast<std::int64_t>(tier.count))};
    if (staged) {
      row.push_back(counts_between(tier.guidance->min, tier.guidance->max) +
                    difference_words(tier.guidance_difference));
    }
    row.push_back(share_words(tier.share));
    row.push_back(target_words(tier) + (staged ? std::string() : difference_words(tier.share_difference)));
    row.push_back(short_money(tier.acv, context));
    row.push_back(tier_hours(tier, context.policy));
    out.rows.push_back(std::move(row));
  }
  const std::size_t unrated = portfolio.accounts - portfolio.rated;
  if (unrated > 0) {
    std::vector<std::string> row = {"unrated", count_words(static_cast<std::int64_t>(unrated)), "no ACV known"};
    if (!staged) row.insert(row.begin() + 2, "");
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> shape_notes(const TierReport& report, const ReportContext& context) {
  const Portfolio& portfolio = report.portfolio;
  std::vector<std::string> out;
  std::vector<std::string> shares;
  for (const PortfolioTier& tier : portfolio.tiers) {
    if (tier.share_difference == 0) continue;
    shares.push_back(fmt::format("{} is {}", tier_words(tier.tier), difference_words(tier.share_difference).substr(2)));
  }
  if (!portfolio.stage.empty() && !shares.empty()) {
    out.push_back(fmt::format("Against the target shares {} (P.share); with an ARR known the counts govern (P.stage).",
                              fmt::join(shares, ", ")));
  }
  out.push_back(fmt::format("Capacity: {} team hours a week, or {}\u2013{} full-time people.",
                            hours_between(portfolio.hours_min, portfolio.hours_max),
                            decimal_words(portfolio.fte_min, 1), decimal_words(portfolio.fte_max, 1)));
  std::vector<std::string> loaded;
  for (const OwnerLoad& load : portfolio.owners) {
    if (load.over_coverage) loaded.push_back(fmt::format("{} ({})", load.owner, load.tier3_accounts));
  }
  if (!loaded.empty()) {
    out.push_back(fmt::format("Over the coverage model of {} Tier 3 accounts for one owner: {}.",
                              *context.policy.portfolio.tier3_accounts_max, join_some(loaded)));
  }
  std::vector<std::string> excluded;
  for (const auto& [why, count] : report.review.excluded) {
    excluded.push_back(
        fmt::format("{} {}", count_words(static_cast<std::int64_t>(count)), why + (count == 1 ? "" : "s")));
  }
  if (!excluded.empty()) out.push_back(fmt::format("Not tiered: {}.", fmt::join(excluded, ", ")));
  return out;
}

std::vector<std::string> move_notes(const TierReport& report, const ReportContext& context) {
  const PortfolioReview& review = report.review;
  const ActionTotal& up = review.of(TierAction::upgrade);
  const ActionTotal& down = review.of(TierAction::downgrade);
  const ActionTotal& conflicts = review.of(TierAction::review);
  const ActionTotal& held = review.of(TierAction::hold);
  const ActionTotal& overrides = review.of(TierAction::override_);
  if (up.count + down.count + conflicts.count + held.count + overrides.count == 0) return {};
  std::string moves = fmt::format("Moves: {} up, {} down", count_of(up), count_of(down));
  if (review.override_moves.count > 0) moves += fmt::format(", {} by override", count_of(review.override_moves));
  moves += fmt::format(", {} to review", count_of(conflicts));
  if (up.count + down.count > 0) {
    moves += fmt::format(" ({} up, {} down)", short_money(up.acv, context), short_money(down.acv, context));
  }
  std::vector<std::string> others;
  if (held.count > 0) {
    others.push_back(fmt::format("{} hold", count_of(held)));
    if (review.watched > 0) {
      others.back() += fmt::format(" ({} on the watch list)", count_words(static_cast<std::int64_t>(review.watched)));
    }
  }
  const std::size_t standing = overrides.count - review.override_moves.count;
  if (standing > 0) others.push_back(fmt::format("{} by override", count_words(static_cast<std::int64_t>(standing))));
  if (const auto& fresh = review.of(TierAction::new_); fresh.count > 0) {
    others.push_back(fmt::format("{} new", count_of(fresh)));
  }
  if (const auto& open = review.of(TierAction::undetermined); open.count > 0) {
    others.push_back(fmt::format("{} undetermined", count_of(open)));
  }
  std::vector<std::string> out = {moves + "."};
  if (!others.empty()) out.push_back(fmt::format("The others: {}.", fmt::join(others, ", ")));
  return out;
}

Rows move_matrix(const std::vector<TierMove>& moves, const ReportContext& context, MoveCell cell) {
  Rows rows;
  for (std::int64_t from = 1; from <= 4; ++from) {
    std::vector<std::string> row = {tier_words(from)};
    for (std::int64_t to = 1; to <= 4; ++to) {
      const auto move = std::find_if(moves.begin(), moves.end(),
                                     [&](const TierMove& each) { return each.from == from && each.to == to; });
      std::string text = ".";
      if (move != moves.end()) {
        text = count_words(static_cast<std::int64_t>(move->count));
        if (cell == MoveCell::count_and_acv) text += fmt::format(" ({})", short_money(move->acv, context));
      }
      row.push_back(std::move(text));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<TierSection> tier_sections(const TierReport& report, const ReportContext& context) {
  std::vector<TierSection> out;
  if (shown_whole(report)) return out;
  const auto add = [&](std::string_view title, const TierList& list) {
    if (list.count == 0) return;
    std::string words = fmt::format("{}: {}", title, count_words(static_cast<std::int64_t>(list.count)));
    if (!list.acv.is_zero()) words += fmt::format(", {} ACV", short_money(list.acv, context));
    out.push_back({std::move(words), &list});
  };
  const PortfolioReview& review = report.review;
  if (review.choice.tier && !review.choice.moves_only) {
    add(fmt::format("Accounts of Tier {}", *review.choice.tier), review.accounts);
    return out;
  }
  add("Upgrades", review.upgrades);
  add("Downgrades", review.downgrades);
  add("To review, the rules contradict each other", review.reviews);
  add("Watch list, below their tier but not long enough", review.watch);
  add("Overrides", review.overrides);
  add("Undetermined, too little is known", review.undetermined);
  const bool none_before = move_notes(report, context).empty();
  if (none_before && !review.choice.moves_only) add("Accounts", review.accounts);
  return out;
}

std::string tier_step(const TierResult& result) {
  if (!result.tier) return kDash;
  if (!result.previous || result.previous == result.tier) return std::to_string(*result.tier);
  return fmt::format("{} \u2192 {}", *result.previous, *result.tier);
}

std::string account_words(const TierResult& result) {
  if (result.excluded) return fmt::format("excluded: {}", *result.excluded);
  std::string out = reasons_words(result.reasons);
  for (const Evidence& note : result.context) {
    if (!note.text.empty()) out += fmt::format("{}{}", out.empty() ? "" : "; ", note.text);
  }
  if (out.empty() && !result.unknowns.empty()) {
    out = fmt::format("{}: {}", result.unknowns.front().field, result.unknowns.front().would);
  }
  if (result.next) {
    out += fmt::format("{}Tier {}: {}", out.empty() ? "" : "; next ", result.next->tier, result.next->change);
  }
  return out;
}

std::string listed_because(const TierResult& result) {
  std::string moved = reasons_words(reasons_from(result.reasons, "M."));
  std::string holds = reasons_words(reasons_from(result.reasons, "T"));
  if (result.action == TierAction::undetermined && !holds.empty()) return holds;
  if (moved.starts_with("M.annual")) return fmt::format("{}; {}", moved, holds);
  if (!moved.empty()) return moved;
  if (result.action == TierAction::override_) {
    const std::string given = reasons_words(reasons_from(result.reasons, "T.override"));
    return result.qualifies ? fmt::format("{}; by the rules alone Tier {}", given, *result.qualifies) : given;
  }
  if (!result.watch) return account_words(result);
  std::string out = fmt::format("qualifies for Tier {} ({})", *result.qualifies, holds);
  for (const Evidence& note : reasons_from(result.context, "M.")) out += fmt::format("; {}: {}", note.rule, note.text);
  return out;
}

std::string action_words(const TierResult& result) {
  std::string out(result.excluded ? "excluded" : word_of(result.action));
  if (result.watch) out += ", watch";
  return out;
}

std::string more_words(std::size_t shown, std::size_t count) {
  if (count <= shown) return {};
  return fmt::format("and {} more: --top {}", count_words(static_cast<std::int64_t>(count - shown)), count);
}

std::vector<std::string> candidate_words(const Portfolio& portfolio) {
  std::vector<std::string> out;
  for (const PortfolioTier& tier : portfolio.tiers) {
    if (tier.candidates.empty()) continue;
    // Who ranks last of all is named first.
    const std::vector<std::string> last_first(tier.candidates.rbegin(), tier.candidates.rend());
    out.push_back(fmt::format("{} is {} its guidance; candidates to move, last by rank first (P.rank): {}.",
                              tier_words(tier.tier), difference_words(tier.guidance_difference).substr(2),
                              join_some(last_first)));
  }
  return out;
}

std::string rejected_words(const TierReport& report) {
  if (report.rejected.empty()) return {};
  const std::size_t count = report.rejected.size() + report.more_rejected;
  std::map<std::string, std::vector<std::string>> places;
  bool rows = true;
  for (const RejectedDocument& document : report.rejected) {
    places[document.source].push_back(std::to_string(document.line));
    rows = rows && document.source.ends_with(".csv");
  }
  std::vector<std::string> named;
  for (const auto& [source, lines] : places) {
    named.push_back(
        fmt::format("{}: {} {}", source, lines.size() == 1 ? "line" : "lines", join_some(lines, report.more_rejected)));
  }
  return fmt::format("{} not accepted ({}): see standard error.",
                     rows ? counted(count, "row was", "rows were") : counted(count, "document was", "documents were"),
                     fmt::join(named, "; "));
}

}  // namespace acctplan
