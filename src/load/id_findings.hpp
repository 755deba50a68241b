// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
  std::vector<std::size_t> lines;  ///< of the input, on which each stretch of the last reading begins

  [[nodiscard]] bool is_suspect(std::uint64_t hash) const;
  /// Whether reading on is worth it.
  [[nodiscard]] bool goes_on() const;

  /// Searches for suspects among about so many records with `read`, which reads all of them and says whether it came to
  /// the end. Of many records there are several readings, for a part of the ids each, so that the filter stays as small
  /// as it is. Returns whether all of them came to the end.
  [[nodiscard]] bool find_suspects(std::size_t records, const std::function<bool()>& read);
  /// Tells which of the suspects stand twice, by another reading where there are any. Returns likewise.
  [[nodiscard]] bool find_shared(const std::function<bool()>& read);
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
