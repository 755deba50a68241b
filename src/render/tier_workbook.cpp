// SPDX-License-Identifier: MIT
#include <acctplan/render/tier_workbook.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "tier_words.hpp"
#include "workbook_lines.hpp"

namespace acctplan {
namespace {

void write_tiers(WorkbookLines& book, const TierReport& report, const ReportContext& context) {
  const Portfolio& portfolio = report.portfolio;
  book.headers({"Tier", "Accounts", "Guidance from", "Guidance to", "Share", "Target from", "Target to", "ACV",
                "Hours from", "Hours to"});
  for (const PortfolioTier& tier : portfolio.tiers) {
    const TierGuide& guide = context.policy.guide(tier.tier);
    const auto count = static_cast<std::int64_t>(tier.count);
    book.text(tier_words(tier.tier)).count(count);
    book.count(tier.guidance ? std::optional(tier.guidance->min) : std::nullopt);
    book.count(tier.guidance ? std::optional(tier.guidance->max) : std::nullopt);
    book.share(tier.share).share(tier.share_min).share(tier.share_max).money(tier.acv);
    book.decimal(guide.hours_min->value * Rational(count)).decimal(guide.hours_max->value * Rational(count));
    book.end_row();
  }
  book.text("unrated").count(static_cast<std::int64_t>(portfolio.accounts - portfolio.rated)).end_row();
}

/// What the numbers below are of, each in a cell of its own.
void write_facts(WorkbookLines& book, const TierReport& report, const ReportContext& context) {
  const Portfolio& portfolio = report.portfolio;
  book.header("As of").day(context.as_of).end_row();
  book.header("Policy").text(context.policy.name.value_or("default")).end_row();
  book.header("Accounts").count(static_cast<std::int64_t>(portfolio.accounts)).end_row();
  book.header("ACV").money(report.review.acv_known ? std::optional(portfolio.acv) : std::nullopt).end_row();
  book.header("Hours a week").decimal(portfolio.hours_min).decimal(portfolio.hours_max).end_row();
  book.header("Full-time people").decimal(portfolio.fte_min).decimal(portfolio.fte_max).end_row();
}

/// The moves as a matrix of accounts, and beside it of their ACV.
void write_matrix_of(WorkbookLines& book, const std::vector<TierMove>& moves) {
  book.headers({"From \\ to", "Tier 1", "Tier 2", "Tier 3", "Tier 4", "ACV to 1", "ACV to 2", "ACV to 3", "ACV to 4"});
  for (std::int64_t from = 1; from <= 4; ++from) {
    std::vector<const TierMove*> row(4, nullptr);
    for (const TierMove& move : moves) {
      if (move.from == from) row[static_cast<std::size_t>(move.to - 1)] = &move;
    }
    book.text(tier_words(from));
    for (const TierMove* move : row) book.count(move != nullptr ? static_cast<std::int64_t>(move->count) : 0);
    for (const TierMove* move : row) book.money(move != nullptr ? move->acv : Money());
    book.end_row();
  }
}

void write_owner_loads(WorkbookLines& book, const Portfolio& portfolio) {
  book.headers({"Owner", "Accounts", "In Tier 3", "Hours from", "Hours to", "Over the coverage model"});
  for (const OwnerLoad& load : portfolio.owners) {
    book.text(load.owner.empty() ? "without owner" : load.owner).count(static_cast<std::int64_t>(load.accounts));
    book.count(static_cast<std::int64_t>(load.tier3_accounts)).decimal(load.hours_min).decimal(load.hours_max);
    book.text(load.over_coverage ? "yes" : "").end_row();
  }
}

void write_summary(WorkbookLines& book, const TierReport& report, const ReportContext& context) {
  book.sheet("Summary", SheetHead::plain, {26, 12, 14, 12, 12, 14, 14, 16, 12, 12});
  book.title("Tier review").end_row();
  book.text(tier_heading(report, context)).end_row();
  book.end_row();
  write_facts(book, report, context);
  book.end_row();
  const std::size_t first_tier = book.row() + 1;
  write_tiers(book, report, context);
  book.end_row();
  for (const auto& sentences :
       {shape_notes(report, context), candidate_words(report.portfolio), move_notes(report, context)}) {
    for (const std::string& sentence : sentences) book.text(sentence).end_row();
  }
  if (report.results.size() >= kMostSheetRows) {
    book.text("A sheet ends at 1,048,576 rows; the csv result has all accounts.").end_row();
  }
  book.end_row();
  write_matrix_of(book, report.portfolio.moves);
  book.end_row();
  write_owner_loads(book, report.portfolio);
  book.chart("Accounts by tier", first_tier, first_tier + 3, 0, 1, 2, 11);
}

/// Ends a table before the sheet does.
bool has_room(const WorkbookLines& book) { return book.row() < kMostSheetRows; }

void write_moved(WorkbookLines& book, const TierReport& report) {
  book.sheet("Moves", SheetHead::frozen, {20, 28, 20, 12, 8, 8, 14, 28, 90});
  book.headers({"Id", "Name", "Owner", "Action", "From", "To", "ACV", "Rules", "Why"});
  std::vector<const TierResult*> moved;
  for (const TierResult& result : report.results) {
    if (is_move(result)) moved.push_back(&result);
  }
  if (!report.review.choice.order) {
    std::sort(moved.begin(), moved.end(),
              [](const TierResult* a, const TierResult* b) { return listed_before(*a, *b, TierOrder::acv); });
  }
  for (const TierResult* result : moved) {
    if (!has_room(book)) return;
    book.text(result->id).text(result->name).text(result->owner.value_or("")).text(word_of(result->action));
    book.count(result->previous).count(result->tier).money(result->acv);
    book.text(rules_of(result->reasons)).text(listed_because(*result)).end_row();
  }
}

void write_every_account(WorkbookLines& book, const TierReport& report) {
  book.sheet("Accounts", SheetHead::frozen, {20, 28, 20, 8, 10, 10, 14, 8, 10, 14, 28, 90, 10, 40, 20});
  book.headers({"Id", "Name", "Owner", "Tier", "Qualifies", "Previous", "Action", "Watch", "In force", "ACV", "Rules",
                "Reasons", "Next tier", "Next change", "Excluded"});
  for (const TierResult& result : report.results) {
    if (!has_room(book)) return;
    book.text(result.id).text(result.name).text(result.owner.value_or(""));
    book.count(result.tier).count(result.qualifies).count(result.previous);
    book.text(result.excluded ? std::string_view() : word_of(result.action)).text(result.watch ? "yes" : "");
    book.count(result.in_force).money(result.acv).text(rules_of(result.reasons)).text(reasons_words(result.reasons));
    book.count(result.next ? std::optional(result.next->tier) : std::nullopt);
    book.text(result.next ? result.next->change : "").text(result.excluded.value_or("")).end_row();
  }
}

void write_rejected(WorkbookLines& book, const TierReport& report) {
  book.sheet("Rejected", SheetHead::frozen, {40, 10, 90});
  book.headers({"Source", "Line", "Message"});
  for (const RejectedDocument& document : report.rejected) {
    if (!has_room(book)) return;
    book.text(document.source).count(static_cast<std::int64_t>(document.line)).text(document.message).end_row();
  }
}

void write_changes(WorkbookLines& book, const PolicyComparison& against) {
  book.sheet("Against", SheetHead::frozen, {20, 28, 20, 14, 8, 8, 28, 28});
  book.headers({"Id", "Name", "Owner", "ACV", "Here", "There", "Rules here", "Rules there"});
  for (const PolicyMove& move : against.changes) {
    if (!has_room(book)) return;
    book.text(move.id).text(move.name).text(move.owner.value_or("")).money(move.acv);
    book.count(move.here).count(move.there).text(rules_of(move.reasons_here)).text(rules_of(move.reasons_there));
    book.end_row();
  }
}

}  // namespace

std::string render_tier_workbook(const TierReport& report, const ReportContext& context) {
  WorkbookLines book(context.currency(), context.as_of);
  write_summary(book, report, context);
  write_moved(book, report);
  write_every_account(book, report);
  write_rejected(book, report);
  if (report.against) write_changes(book, *report.against);
  return book.take();
}

}  // namespace acctplan
