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

std::vector<std::string> LastRanked::ids(std::size_t count) const {
  std::vector<RankPlace> places;
  for (const Kept& kept : heap_) places.push_back(kept.place());
  std::sort(places.begin(), places.end(), [](const RankPlace& a, const RankPlace& b) { return a.before(b); });
  std::vector<std::string> out;
  for (std::size_t i = places.size() - std::min(count, places.size()); i < places.size(); ++i) {
    out.emplace_back(places[i].id);
  }
  return out;
}

}  // namespace acctplan
