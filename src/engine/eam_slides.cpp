// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_parts.hpp"

namespace acctplan {
namespace {

/// What a slide holds in Marp and in PowerPoint, whose letters are larger; longer lines are cut.
constexpr std::size_t kMostPoints = 5, kMostRows = 5, kMostLines = 9;
constexpr std::size_t kLineLength = 42, kPointLength = 80, kCellLength = 34, kTitleLength = 44;

bool begins_character(char c) { return (c & '\xC0') != '\x80'; }

/// Columns that a character takes: two in the scripts of East Asia and for emoji.
std::size_t width_of(char first) { return static_cast<unsigned char>(first) >= 0xE3 ? 2 : 1; }

std::size_t columns_of(const std::string& text) {
  std::size_t out = 0;
  for (const char c : text) {
    if (begins_character(c)) out += width_of(c);
  }
  return out;
}

std::size_t lines_of(const std::string& text) { return (columns_of(text) + kLineLength - 1) / kLineLength; }

bool has_room(const EamSlide& slide, const std::string& text) {
  std::size_t lines = lines_of(text);
  for (const std::string& point : slide.points) lines += lines_of(point);
  return lines <= kMostLines;
}

}  // namespace

std::string cut_text(const std::string& text, std::size_t most) {
  if (columns_of(text) <= most) return text;
  std::size_t columns = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (begins_character(text[at])) {
      columns += width_of(text[at]);
      // One column is the ellipsis's.
      if (columns >= most) break;
    }
    ++at;
  }
  const std::size_t blank = text.rfind(' ', at);
  if (blank != std::string::npos && blank > at - at / 4) at = blank;
  return text.substr(0, at) + "…";
}

SlideDraft::SlideDraft(std::string title, std::vector<std::string>& overflow) : overflow_(overflow) {
  slide_.title = cut_text(title, kTitleLength);
}

void SlideDraft::point(const std::string& text) { point(text, {"", text, {}}); }

void SlideDraft::point(const std::string& text, Evidence note) {
  std::string shown = cut_text(text, kPointLength);
  if (slide_.points.size() == kMostPoints || !has_room(slide_, shown)) {
    overflow_.push_back(fmt::format("{}: {}", slide_.title, text));
    return;
  }
  slide_.points.push_back(std::move(shown));
  slide_.notes.push_back(std::move(note));
}

void SlideDraft::row(const std::vector<std::string>& cells, Evidence note) {
  if (slide_.table.rows.size() == kMostRows) {
    overflow_.push_back(fmt::format("{}: {}", slide_.title, fmt::join(cells, ", ")));
    return;
  }
  std::vector<std::string> row;
  row.reserve(cells.size());
  for (const std::string& cell : cells) row.push_back(cut_text(cell, kCellLength));
  slide_.table.rows.push_back(std::move(row));
  slide_.notes.push_back(std::move(note));
}

void SlideDraft::ask(EamPack& pack, const std::string& words, const std::string& field, const std::string& question) {
  point(words, {"", fmt::format("Open: {} ({})", question, field), {}});
  const auto same = std::ranges::find(pack.questions, field, &OpenQuestion::field);
  if (same == pack.questions.end()) pack.questions.push_back({"eam", question, field, ""});
}

void add_slides(EamPack& pack, const EamCase& seen) {
  const std::array<void (*)(EamPack&, const EamCase&, SlideDraft&), 9> fill = {
      fill_summary, fill_value,     fill_usage,           fill_wins,       fill_context,
      fill_roadmap, fill_expansion, fill_recommendations, fill_commitments};
  const auto& deck = seen.policy.eam.deck;
  std::vector<std::string> overflow;
  for (std::size_t i = 0; i + 1 < deck.size(); ++i) {
    SlideDraft slide(*deck[i].title, overflow);
    if (i < fill.size()) {
      fill[i](pack, seen, slide);
    } else {
      slide.point(capital(*deck[i].content));
    }
    pack.slides.push_back(slide.take());
  }
  EamSlide last;
  last.title = deck.empty() ? std::string("Appendix") : cut_text(*deck.items.back().title, kTitleLength);
  for (const Participant& one : pack.people) {
    if (last.points.size() == 2) break;
    if (one.side == Side::ours && one.why != "named")
      last.points.push_back(cut_text(fmt::format("{}: {}", one.part, one.name), kPointLength));
  }
  std::size_t left = 0;
  for (const std::string& text : overflow) {
    const std::string shown = cut_text(text, kPointLength);
    if (left == 0 && has_room(last, shown)) {
      last.points.push_back(shown);
    } else {
      ++left;
    }
    last.notes.push_back({"E.deck", text, {}});
  }
  if (left > 0)
    last.notes.push_back({"", fmt::format("Not on the slide for want of room: the last {} of these.", left), {}});
  if (last.points.empty()) last.points.emplace_back("Detailed figures on request");
  pack.slides.push_back(std::move(last));
}

}  // namespace acctplan
