// SPDX-License-Identifier: MIT
#include "id_findings.hpp"

#include <algorithm>
#include <utility>

namespace acctplan {
namespace {

constexpr std::size_t kIdBatch = 64;
constexpr std::size_t kMaxSuspects = 200'000;
constexpr std::size_t kRecordsOfFilter = 4'000'000;  // of which it takes few for others

}  // namespace

bool IdFindings::is_suspect(std::uint64_t hash) const { return std::ranges::binary_search(suspects, hash); }

bool IdFindings::goes_on() const { return ascends && suspects.size() <= kMaxSuspects; }

bool IdFindings::find_suspects(std::size_t records, const std::function<bool()>& read) {
  search = IdSearch::suspects;
  parts = records / kRecordsOfFilter + 1;
  for (; part < parts; ++part) {
    filter = std::make_unique<IdFilter>(records / parts + 1);
    if (!read()) return false;
  }
  filter.reset();
  std::ranges::sort(suspects);
  return true;
}

bool IdFindings::find_shared(const std::function<bool()>& read) {
  if (suspects.empty()) return true;
  search = IdSearch::shared;
  if (!read()) return false;
  shared.leave_shared();
  return true;
}

void IdSieve::add(std::uint64_t hash) {
  if (hash % findings_.parts != findings_.part) return;
  hashes_.push_back(hash);
  if (hashes_.size() >= kIdBatch) filter();
}

void IdSieve::filter() {
  // The filter is larger than what a processor keeps at hand.
  for (const std::uint64_t hash : hashes_) findings_.filter->prepare(hash);
  for (const std::uint64_t hash : hashes_) {
    if (findings_.filter->add(hash)) suspects_.push_back(hash);
  }
  hashes_.clear();
}

std::vector<std::uint64_t> IdSieve::take() {
  filter();
  return std::exchange(suspects_, {});
}

}  // namespace acctplan
