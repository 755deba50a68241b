// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include <acctplan/load/id_filter.hpp>

#include "stream_ids.hpp"

namespace acctplan {

/// What a survey looks for in the ids of an input.
enum class IdSearch {
  ascent,    ///< whether they ascend
  suspects,  ///< which may stand twice
  shared     ///< which of the suspects do
};

/// What the threads of one survey find of ids.
struct IdFindings {
  IdSearch search = IdSearch::ascent;
  bool ascends = true;
  /// Of `suspects`: ids of every `parts`-th hash go through the filter.
  std::unique_ptr<IdFilter> filter;
  std::uint64_t part = 0, parts = 1;
  std::vector<std::uint64_t> suspects;  ///< sorted once they are searched
  SharedIds shared;

  [[nodiscard]] bool is_suspect(std::uint64_t hash) const;
  /// Whether reading on is worth it.
  [[nodiscard]] bool goes_on() const;
};

/// Brings the ids that one thread sees through the filter of a search for suspects.
class IdSieve {
 public:
  explicit IdSieve(IdFindings& findings) : findings_(findings) {}

  void add(std::uint64_t hash);
  /// Those of the stretch that may stand twice.
  [[nodiscard]] std::vector<std::uint64_t> take();

 private:
  void filter();

  IdFindings& findings_;
  std::vector<std::uint64_t> hashes_, suspects_;
};

}  // namespace acctplan
