// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include <acctplan/engine/scoring.hpp>

namespace acctplan {

std::vector<std::int64_t> apportion_tenths(std::int64_t total, const std::vector<Rational>& parts) {
  std::vector<std::int64_t> out;
  std::vector<Rational> remainders;
  std::int64_t left = total;
  for (const Rational& part : parts) {
    const Rational tenths = part * Rational(10);
    out.push_back(tenths.floor());
    remainders.push_back(tenths - Rational(out.back()));
    left -= out.back();
  }
  if (out.empty()) return out;
  const auto size = static_cast<std::int64_t>(out.size());
  // More or less than a tenth for each is left only when `total` is not the parts' own sum; every part then takes its
  // share, so that the sum holds whatever is asked for.
  const std::int64_t each = Rational(left, size).floor();
  const std::int64_t extra = left - each * size;
  std::vector<std::size_t> order(out.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    out[order[rank]] += each + (static_cast<std::int64_t>(rank) < extra ? 1 : 0);
  }
  return out;
}

}  // namespace acctplan
