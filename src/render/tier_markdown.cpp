// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>

#include "tier_words.hpp"

namespace acctplan {
namespace {

void write_sentences(MarkdownWriter& writer, const std::vector<std::string>& sentences) {
  for (const std::string& sentence : sentences) writer.paragraph(escape_markdown(sentence));
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

void write_shape(MarkdownWriter& writer, const TierReport& report, const ReportContext& context) {
  ShapeTable shape = tier_shape(report, context);
  shape.titles.front() = "Tier";
  std::vector<MarkdownColumn> columns;
  for (const std::string& title : shape.titles) {
    const bool words = title == "Tier" || title == "target" || title.starts_with("guidance");
    columns.push_back({capitalised(title), words ? Align::left : Align::right});
  }
  writer.table(columns, escaped(std::move(shape.rows)));
  write_sentences(writer, shape_notes(report, context));
  write_sentences(writer, candidate_words(report.portfolio));
}

void write_owners(MarkdownWriter& writer, const Portfolio& portfolio) {
  Rows rows;
  for (const OwnerLoad& load : portfolio.owners) {
    rows.push_back({load.owner.empty() ? "without owner" : load.owner,
                    count_words(static_cast<std::int64_t>(load.accounts)),
                    fmt::format("{}{}", count_words(static_cast<std::int64_t>(load.tier3_accounts)),
                                load.over_coverage ? ", over the coverage model" : ""),
                    fmt::format("{}\u2013{}", count_words(load.hours_min.round_half_up()),
                                count_words(load.hours_max.round_half_up()))});
  }
  writer.heading(2, "Owners");
  writer.table({{"Owner"}, {"Accounts", Align::right}, {"In Tier 3", Align::right}, {"Hours a week", Align::right}},
               escaped(std::move(rows)));
}

void write_matrix(MarkdownWriter& writer, const std::vector<TierMove>& moves, const ReportContext& context) {
  if (moves.empty()) return;
  writer.table({{"From \\ to"},
                {"Tier 1", Align::right},
                {"Tier 2", Align::right},
                {"Tier 3", Align::right},
                {"Tier 4", Align::right}},
               escaped(move_matrix(moves, context, MoveCell::count_and_acv)));
}

void write_moves_of(MarkdownWriter& writer, const TierReport& report, const ReportContext& context) {
  const std::vector<std::string> notes = move_notes(report, context);
  if (notes.empty()) return;
  writer.heading(2, "Moves");
  write_sentences(writer, notes);
  write_matrix(writer, report.portfolio.moves, context);
}

void write_accounts(MarkdownWriter& writer, const TierReport& report, const ReportContext& context) {
  const std::vector<TierResult>& all = report.review.first;
  const std::size_t shown = std::min(all.size(), report.review.choice.top.value_or(all.size()));
  Rows rows;
  for (std::size_t i = 0; i < shown; ++i) {
    const TierResult& result = all[i];
    rows.push_back({result.id, result.name, result.tier ? std::to_string(*result.tier) : kDash,
                    result.previous ? std::to_string(*result.previous) : kDash, action_words(result),
                    money_words(result.acv, context), account_words(result)});
  }
  writer.heading(2, "Accounts");
  if (rows.empty()) writer.paragraph("No account is listed.");
  writer.table(
      {{"Id"}, {"Account"}, {"Tier", Align::right}, {"Was", Align::right}, {"Action"}, {"ACV", Align::right}, {"Why"}},
      escaped(std::move(rows)));
  if (shown < all.size()) writer.paragraph(escape_markdown(more_words(shown, all.size())));
}

void write_section(MarkdownWriter& writer, const TierSection& section, const ReportContext& context) {
  Rows rows;
  for (const TierResult& result : section.list->rows) {
    rows.push_back({tier_step(result), result.id, result.name, result.owner.value_or(kDash),
                    money_words(result.acv, context), listed_because(result)});
  }
  writer.heading(2, section.title);
  writer.table({{"Tier"}, {"Id"}, {"Account"}, {"Owner"}, {"ACV", Align::right}, {"Why"}}, escaped(std::move(rows)));
  const std::string more = more_words(section.list->rows.size(), section.list->count);
  if (!more.empty()) writer.paragraph(escape_markdown(more));
}

void write_against(MarkdownWriter& writer, const TierReport& report, const ReportContext& context) {
  const PolicyComparison& against = *report.against;
  writer.heading(2, "Under another policy");
  writer.paragraph(escape_markdown(against_heading(against, context)));
  writer.table({{"Tier"},
                {"Here", Align::right},
                {"Share", Align::right},
                {"ACV", Align::right},
                {"There", Align::right},
                {"Its share", Align::right},
                {"Its ACV", Align::right}},
               escaped(against_shape(against, context)));
  write_matrix(writer, against.moves, context);
  const std::size_t shown = std::min(against.changes.size(), report.review.choice.top.value_or(kListedRows));
  Rows rows;
  for (std::size_t i = 0; i < shown; ++i) {
    const PolicyMove& move = against.changes[i];
    rows.push_back({against_step(move), move.id, move.name, move.owner.value_or(kDash), money_words(move.acv, context),
                    against_because(move, against)});
  }
  writer.table({{"Tier"}, {"Id"}, {"Account"}, {"Owner"}, {"ACV", Align::right}, {"Why"}}, escaped(std::move(rows)));
  const std::string more = more_words(shown, against.changes.size());
  if (!more.empty()) writer.paragraph(escape_markdown(more));
}

void write_review(MarkdownWriter& writer, const TierReport& report, const ReportContext& context) {
  if (report.portfolio.accounts > 1) {
    write_shape(writer, report, context);
    write_owners(writer, report.portfolio);
    write_moves_of(writer, report, context);
  }
  if (shown_whole(report)) write_accounts(writer, report, context);
  for (const TierSection& section : tier_sections(report, context)) write_section(writer, section, context);
}

}  // namespace

std::string render_tier_markdown(const TierReport& report, const ReportContext& context) {
  MarkdownWriter writer;
  writer.heading(1, "Tier review");
  writer.paragraph(escape_markdown(tier_heading(report, context)));
  if (report.against) {
    write_against(writer, report, context);
  } else {
    write_review(writer, report, context);
  }
  if (!report.rejected.empty()) {
    writer.heading(2, "Not accepted");
    writer.paragraph(escape_markdown(rejected_words(report)));
  }
  return writer.take();
}

}  // namespace acctplan
