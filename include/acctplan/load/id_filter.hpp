// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace acctplan {

/// Tells which ids of a table may stand twice, by case as well, in 16 MiB at most, whatever the number of rows: a Bloom
/// filter of one word an id. The second of two equal ids is always told, at whatever time two threads add them; of ids
/// that are new a few in a million are told as well, so that whoever asks looks at these again.
class IdFilter {
 public:
  /// `rows`: how many are to be expected.
  explicit IdFilter(std::size_t rows);

  /// The same for ids that differ at most in the case of their letters.
  [[nodiscard]] static std::uint64_t hash_of(std::string_view id);
  /// Brings what `add` looks at nearer.
  void prepare(std::uint64_t hash) const;
  /// Adds an id; whether it may have been there.
  [[nodiscard]] bool add(std::uint64_t hash);

 private:
  [[nodiscard]] std::size_t word_of(std::uint64_t hash) const;

  std::size_t mask_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> words_;  // NOLINT(modernize-avoid-c-arrays): atomics do not move
};

}  // namespace acctplan
