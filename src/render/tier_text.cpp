// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/terminal_table.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

std::string range_words(std::int64_t low, std::int64_t high) { return fmt::format("{}\u2013{}", low, high); }

std::string heading_of(const TierReport& report, const ReportContext& context) {
  const bool known = std::any_of(report.results.begin(), report.results.end(),
                                 [](const TierResult& result) { return !result.excluded && result.acv; });
  const std::string acv =
      known ? to_short_text(report.portfolio.acv, context.currency()) + " ACV" : std::string("ACV not known");
  return fmt::format("{} \u00B7 {} \u00B7 {}", counted(report.portfolio.accounts, "account", "accounts"), acv,
                     context_words(context));
}

/// How a tier's count lies to its guidance: "30-60, 4 over".
std::string guidance_words(const PortfolioTier& tier) {
  if (!tier.guidance) return {};
  const auto count = static_cast<std::int64_t>(tier.count);
  std::string out = range_words(tier.guidance->min, tier.guidance->max);
  if (count > tier.guidance->max) out += fmt::format(", over by {}", count - tier.guidance->max);
  if (count < tier.guidance->min) out += fmt::format(", under by {}", tier.guidance->min - count);
  return out;
}

Rows shape_rows(const TierReport& report, const ReportContext& context) {
  Rows rows;
  for (const PortfolioTier& tier : report.portfolio.tiers) {
    rows.push_back(
        {tier_words(tier.tier), std::to_string(tier.count), share_words(tier.share),
         fmt::format("{}\u2013{}", (tier.share_min * Rational(100)).round_half_up(), share_words(tier.share_max)),
         guidance_words(tier), money_words(tier.acv, context)});
  }
  const std::size_t unrated = report.portfolio.accounts - report.portfolio.rated;
  if (unrated > 0) rows.push_back({"unrated", std::to_string(unrated), "", "", "", ""});
  return rows;
}

std::string change_words(const TierResult& result) {
  if (result.excluded) return fmt::format("excluded: {}", *result.excluded);
  std::string out = reasons_words(result.reasons);
  for (const Evidence& note : result.context) {
    if (!note.text.empty()) out += fmt::format("{}{}", out.empty() ? "" : "; ", note.text);
  }
  if (out.empty() && !result.unknowns.empty()) {
    out = fmt::format("{}: {}", result.unknowns.front().field, result.unknowns.front().would);
  }
  if (result.next)
    out += fmt::format("{}Tier {}: {}", out.empty() ? "" : "; next ", result.next->tier, result.next->change);
  return out;
}

std::vector<std::string> account_row(const TierResult& result, const ReportContext& context) {
  std::string action(result.excluded ? "excluded" : word_of(result.action));
  if (result.watch) action += ", watch";
  return {result.id,
          result.name,
          result.tier ? std::to_string(*result.tier) : kDash,
          result.previous ? std::to_string(*result.previous) : kDash,
          action,
          money_words(result.acv, context)};
}

/// What the last column of an account says: all of why it stands there, or the rules' IDs alone.
enum class Reasons { told, cited };

Rows account_rows(const TierReport& report, const ReportContext& context, Reasons reasons) {
  Rows rows;
  for (const TierResult& result : report.results) {
    rows.push_back(account_row(result, context));
    rows.back().push_back(reasons == Reasons::told ? change_words(result) : rules_of(result.reasons));
  }
  return rows;
}

std::vector<std::string> account_notes(const TierReport& report) {
  std::vector<std::string> notes;
  if (report.results.size() > kExplainedRows) return notes;
  for (const TierResult& result : report.results) notes.push_back(change_words(result));
  return notes;
}

/// The moves as a matrix: a row for each tier before, a column for each tier now.
Rows move_rows(const Portfolio& portfolio, const ReportContext& context) {
  Rows rows;
  for (std::int64_t from = 1; from <= 4; ++from) {
    std::vector<std::string> row = {fmt::format("Tier {}", from)};
    for (std::int64_t to = 1; to <= 4; ++to) {
      const auto move = std::find_if(portfolio.moves.begin(), portfolio.moves.end(),
                                     [&](const TierMove& each) { return each.from == from && each.to == to; });
      row.push_back(move == portfolio.moves.end()
                        ? "."
                        : fmt::format("{} ({})", move->count, to_short_text(move->acv, context.currency())));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string capacity_words(const Portfolio& portfolio) {
  return fmt::format("Team hours a week {}\u2013{}, or {}\u2013{} full-time people.",
                     round_to_text(portfolio.hours_min, 0), round_to_text(portfolio.hours_max, 0),
                     round_to_text(portfolio.fte_min, 1), round_to_text(portfolio.fte_max, 1));
}

std::string rejected_words(const TierReport& report) {
  return fmt::format("{} not accepted: see standard error.",
                     counted(report.rejected.size(), "document was", "documents were"));
}

}  // namespace

std::string render_tier_table(const TierReport& report, const ReportContext& context, TextStyle style) {
  std::string out = sanitize_terminal(heading_of(report, context)) + "\n\n";
  if (report.portfolio.accounts > 1) {
    out += render_terminal_table({{""},
                                  {"now", Align::right},
                                  {"share", Align::right},
                                  {"of", Align::right},
                                  {"guidance"},
                                  {"ACV", Align::right}},
                                 shape_rows(report, context), style.width);
    out += fmt::format("\n{}\n\n", capacity_words(report.portfolio));
  }
  if (!report.portfolio.moves.empty() && report.portfolio.accounts > 1) {
    out += render_terminal_table(
        {{"from \\ to"}, {"1", Align::right}, {"2", Align::right}, {"3", Align::right}, {"4", Align::right}},
        move_rows(report.portfolio, context), style.width);
    out += '\n';
  }
  out += render_terminal_table({{"id", Align::left, Shrink::yes},
                                {"name", Align::left, Shrink::yes},
                                {"tier", Align::right},
                                {"was", Align::right},
                                {"action"},
                                {"ACV", Align::right},
                                {"rules", Align::left, Shrink::yes}},
                               account_rows(report, context, Reasons::cited), style.width, account_notes(report));
  if (!report.rejected.empty()) out += fmt::format("\n{}\n", rejected_words(report));
  return out;
}

std::string render_tier_markdown(const TierReport& report, const ReportContext& context) {
  MarkdownWriter writer;
  writer.heading(1, "Tier review");
  writer.paragraph(escape_markdown(heading_of(report, context)));
  if (report.portfolio.accounts > 1) {
    writer.table({{"Tier"},
                  {"Now", Align::right},
                  {"Share", Align::right},
                  {"Of", Align::right},
                  {"Guidance"},
                  {"ACV", Align::right}},
                 escaped(shape_rows(report, context)));
    writer.paragraph(escape_markdown(capacity_words(report.portfolio)));
  }
  if (!report.portfolio.moves.empty()) {
    writer.heading(2, "Moves");
    writer.table({{"From \\ to"},
                  {"Tier 1", Align::right},
                  {"Tier 2", Align::right},
                  {"Tier 3", Align::right},
                  {"Tier 4", Align::right}},
                 escaped(move_rows(report.portfolio, context)));
  }
  writer.heading(2, "Accounts");
  writer.table(
      {{"Id"}, {"Account"}, {"Tier", Align::right}, {"Was", Align::right}, {"Action"}, {"ACV", Align::right}, {"Why"}},
      escaped(account_rows(report, context, Reasons::told)));
  if (!report.rejected.empty()) writer.paragraph(rejected_words(report));
  return writer.take();
}

}  // namespace acctplan
