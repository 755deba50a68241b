// SPDX-License-Identifier: MIT
#include "portfolio_sums.hpp"

#include <algorithm>

namespace acctplan {

/// P.rank: current ACV and expansion potential, as far as known, then the composite score, then the id.
bool RankPlace::before(const RankPlace& other) const {
  if (value != other.value) return value > other.value;
  if (score != other.score) return score > other.score;
  return id < other.id;
}

void LastRanked::add(const RankPlace& place) {
  if (heap_.size() == kMaxCandidates) {
    if (!heap_.front().place().before(place)) return;
    std::pop_heap(heap_.begin(), heap_.end(), ranks_after);
    heap_.pop_back();
  }
  heap_.push_back({place.value, place.score, std::string(place.id)});
  std::push_heap(heap_.begin(), heap_.end(), ranks_after);
}

void LastRanked::merge(const LastRanked& other) {
  for (const Kept& kept : other.heap_) add(kept.place());
}

std::vector<RankPlace> LastRanked::places(std::size_t count) const {
  std::vector<RankPlace> out;
  for (const Kept& kept : heap_) out.push_back(kept.place());
  std::sort(out.begin(), out.end(), [](const RankPlace& a, const RankPlace& b) { return a.before(b); });
  out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(std::min(count, out.size())));
  return out;
}

}  // namespace acctplan
