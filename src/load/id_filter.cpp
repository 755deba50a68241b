// SPDX-License-Identifier: MIT
#include <acctplan/load/id_filter.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace acctplan {
namespace {

constexpr std::size_t kMinWords = 1U << 10U;
constexpr std::size_t kMaxWords = 1U << 21U;  // 16 MiB
constexpr unsigned kBitsOfId = 7;             // set in its word
constexpr unsigned kBitIndexSize = 6;         // of a bit in a word of 64

constexpr std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 32U;
  value *= 0xD6E8FEB86659FD93U;
  value ^= value >> 32U;
  value *= 0xD6E8FEB86659FD93U;
  return value ^ value >> 32U;
}

}  // namespace

IdFilter::IdFilter(std::size_t rows)
    : mask_(std::clamp(std::bit_ceil(2 * rows), kMinWords, kMaxWords) - 1),
      words_(std::make_unique<std::atomic<std::uint64_t>[]>(mask_ + 1)) {}  // NOLINT(modernize-avoid-c-arrays)

std::uint64_t IdFilter::hash_of(std::string_view id) {
  // Among the characters of ids this bit tells capitals from small letters and nothing else.
  constexpr std::uint64_t kCase = 0x2020202020202020U;
  std::uint64_t out = id.size();
  while (!id.empty()) {
    std::uint64_t part = 0;
    const std::size_t size = std::min(id.size(), sizeof part);
    std::memcpy(&part, id.data(), size);
    out = mixed(out ^ (part | kCase)) + 0x9E3779B97F4A7C15U;
    id.remove_prefix(size);
  }
  return mixed(out);
}

std::size_t IdFilter::word_of(std::uint64_t hash) const { return static_cast<std::size_t>(mixed(hash)) & mask_; }

void IdFilter::prepare(std::uint64_t hash) const { __builtin_prefetch(&words_[word_of(hash)], 1); }

bool IdFilter::add(std::uint64_t hash) {
  std::uint64_t bits = 0;
  std::uint64_t rest = hash;
  for (unsigned i = 0; i < kBitsOfId; ++i, rest >>= kBitIndexSize) bits |= std::uint64_t{1} << (rest % 64U);
  // One step for all bits, so that of two threads with the same id one sees the other's.
  return (words_[word_of(hash)].fetch_or(bits, std::memory_order_relaxed) & bits) == bits;
}

}  // namespace acctplan
