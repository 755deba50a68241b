// SPDX-License-Identifier: MIT
#include <acctplan/render/explain_text.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <acctplan/render/terminal_table.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

/// "northwind.yaml:9,10, northwind.crm.yaml:4": the places of facts, files in the order met, lines ascending.
std::string places_of(const std::vector<FactRef>& facts) {
  std::vector<std::pair<const SourceFile*, std::set<std::size_t>>> files;
  for (const FactRef& fact : facts) {
    if (!fact.span.known()) continue;
    auto found =
        std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.first == fact.span.file; });
    if (found == files.end()) found = files.insert(files.end(), {fact.span.file, {}});
    found->second.insert(fact.span.file->locate(fact.span.begin).line);
  }
  std::string out;
  for (const auto& [file, lines] : files) {
    if (!out.empty()) out += ", ";
    out += file->name();
    char separator = ':';
    for (const std::size_t line : lines) {
      out += fmt::format("{}{}", separator, line);
      separator = ',';
    }
  }
  return out;
}

/// Lines of a label, a text that wraps, and the places of its facts below it when they do not fit beside.
class Outline {
 public:
  explicit Outline(std::size_t width) : width_(width) {}

  void title(std::string_view text) { out_ += (out_.empty() ? "" : "\n") + sanitize_terminal(text) + '\n'; }

  void line(std::size_t indent, std::string_view label, std::string_view text, const std::string& places = {}) {
    const std::string head =
        fmt::format("{:{}}{:<{}}", "", indent, sanitize_terminal(label), label.empty() ? 0 : kLabel);
    const std::size_t column = indent + (label.empty() ? 0 : kLabel);
    std::string body = wrap_text(text, width_ - column, 0);
    for (std::size_t at = body.find('\n'); at != std::string::npos; at = body.find('\n', at + 1)) {
      body.insert(at + 1, column, ' ');
    }
    out_ += head + body;
    if (!places.empty()) {
      const std::string shown = sanitize_terminal(places);
      const std::size_t last = body.rfind('\n');
      const std::size_t used =
          last == std::string::npos ? column + display_width(body) : display_width(body.substr(last + 1));
      out_ += used + 2 + display_width(shown) <= width_ ? "  " : fmt::format("\n{:{}}", "", column);
      out_ += shown;
    }
    out_ += '\n';
  }

  void evidence(std::size_t indent, const Evidence& item, std::string_view before = {}) {
    line(indent, fmt::format("{}{} ", before, item.rule), item.text, places_of(item.facts));
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static constexpr std::size_t kLabel = 22;
  std::size_t width_;
  std::string out_;
};

void explain_tier(Outline& out, const TierResult& tier) {
  std::string title = fmt::format("{}  {}", tier.id, tier.excluded ? "not tiered" : tier_words(tier.tier));
  if (tier.excluded) {
    out.title(fmt::format("{}: {}", title, *tier.excluded));
    return;
  }
  title += tier.previous ? fmt::format(" (was {}, {})", *tier.previous, word_of(tier.action))
                         : fmt::format(" ({})", word_of(tier.action));
  if (tier.qualifies && tier.qualifies != tier.tier) title += fmt::format(", qualifies for Tier {}", *tier.qualifies);
  out.title(title);
  for (const Evidence& reason : tier.reasons) out.evidence(2, reason);
  for (const Evidence& miss : tier.near_misses) out.evidence(2, miss, "not ");
  for (const Evidence& note : tier.context) out.evidence(2, note);
  for (const Unknown& unknown : tier.unknowns) {
    out.line(2, "unknown ", fmt::format("{}: {}", unknown.field, unknown.would));
  }
  if (tier.next) out.line(2, "next ", fmt::format("Tier {}: {}", tier.next->tier, tier.next->change));
}

void explain_score(Outline& out, const ScoreResult& score) {
  std::string title = fmt::format("Score {}  {}", tenths_words(score.score_tenths), score.grade.value_or("no grade"));
  if (score.provisional) title += ", provisional";
  title += fmt::format("  (ceiling {}, {} known)", tenths_words(score.ceiling_tenths), share_words(score.known));
  out.title(title);
  for (const ScoreFactor& factor : score.factors) {
    out.line(2, factor.rule + " ",
             fmt::format("{}  {} / {}", factor.name, tenths_words(factor.shown_tenths), factor.weight));
    for (const ScorePart& part : factor.parts) {
      const std::string rating = part.rating ? cut_to_text(*part.rating, 0) : "?";
      out.line(4, part.name + " ", fmt::format("{}  +{}  {}", rating, tenths_words(part.shown_tenths), part.basis),
               places_of(part.facts));
    }
  }
  if (!score.next.empty()) out.line(2, "next ", score.next);
  for (const ScoreUnknown& unknown : score.unknowns) {
    out.line(2, "unknown ", fmt::format("{} could add {}", unknown.field, cut_to_text(unknown.could_add, 1)));
  }
}

void explain_whitespace(Outline& out, const WhitespaceResult& whitespace, const ReportContext& context) {
  if (whitespace.opportunities.empty()) {
    out.title("Whitespace: none recorded");
    return;
  }
  out.title(fmt::format("Whitespace {}, pursuable {}", to_text(whitespace.total, context.currency()),
                        to_text(whitespace.pursuable, context.currency())));
  for (const WhitespaceOpportunity& item : whitespace.opportunities) {
    std::string text = fmt::format("{}  {}", item.score, item.name.empty() ? item.target : item.name);
    if (item.annual_value) text += fmt::format("  {} a year", to_text(*item.annual_value, context.currency()));
    if (item.counting != Counting::counted) text += fmt::format("  ({}, not totalled)", word_of(item.counting));
    out.line(2, item.priority + " ", text);
    for (const Evidence& part : item.evidence) out.evidence(4, part);
    if (!item.lift.empty()) out.line(4, "lift ", item.lift);
  }
}

void explain_committee(Outline& out, const CommitteeResult& committee) {
  out.title(fmt::format("Committee {}: {} covered of {} identified, {} of 6 roles", committee.band, committee.covered,
                        committee.identified, committee.roles_covered));
  if (!committee.coverage.text.empty()) out.evidence(2, committee.coverage);
  for (const std::string& condition : committee.unmet_conditions) out.line(2, "not met ", condition);
  for (const Contact& contact : committee.contacts) {
    out.line(2,
             contact.cover == Cover::covered    ? "covered "
             : contact.cover == Cover::departed ? "departed "
                                                : "not covered ",
             fmt::format("{}: {}", person_text(*contact.person), contact.why));
  }
  for (const Gap& gap : committee.gaps) {
    out.line(2, gap.evidence.rule + " ",
             gap.move.empty() ? gap.evidence.text : fmt::format("{}; move: {}", gap.evidence.text, gap.move),
             places_of(gap.evidence.facts));
  }
}

void explain_freshness(Outline& out, const FreshnessResult& freshness) {
  out.title(fmt::format("Plan {}", word_of(freshness.state)));
  if (!freshness.evidence.text.empty()) {
    out.line(2, freshness.evidence.rule + " ", freshness.evidence.text, places_of(freshness.evidence.facts));
  }
}

}  // namespace

std::string render_explain_text(const std::vector<Assessment>& assessments, const ReportContext& context,
                                TextStyle style) {
  std::string out;
  for (const Assessment& assessment : assessments) {
    Outline outline(style.width);
    explain_tier(outline, assessment.tier);
    explain_score(outline, assessment.score);
    explain_whitespace(outline, assessment.whitespace, context);
    explain_committee(outline, assessment.committee);
    explain_freshness(outline, assessment.freshness);
    if (!out.empty()) out += '\n';
    out += outline.take();
  }
  return out;
}

}  // namespace acctplan
