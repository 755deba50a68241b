// SPDX-License-Identifier: MIT
#include <acctplan/diag/edit_distance.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace acctplan {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

/// The code points with ASCII letters lowered; a byte that is no UTF-8 stands for itself, below zero.
CodePoints folded(std::string_view text) {
  CodePoints points;
  points.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    utf8proc_ssize_t used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (used < 1) {
      used = 1;
      point = -static_cast<utf8proc_int32_t>(bytes[0]);
    }
    if (point >= 'A' && point <= 'Z') point += 'a' - 'A';
    points.push_back(point);
    text.remove_prefix(static_cast<std::size_t>(used));
  }
  return points;
}

std::size_t distance(const CodePoints& a, const CodePoints& b) {
  // Three rows are enough: a swap looks back by two.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(folded(a), folded(b)); }

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> choices) {
  const CodePoints wanted = folded(word);
  std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::optional<std::string> best;
  for (const std::string_view choice : choices) {
    const CodePoints offered = folded(choice);
    const std::size_t gap = std::max(wanted.size(), offered.size()) - std::min(wanted.size(), offered.size());
    if (gap > limit) continue;
    const std::size_t edits = distance(wanted, offered);
    if (edits > limit) continue;
    best = std::string(choice);
    if (edits == 0) break;
    limit = edits - 1;
  }
  return best;
}

}  // namespace acctplan
