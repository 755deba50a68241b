// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// What holds the accounts of which there is to say the same again and again.
enum class Holder { table, documents };

/// Of what a table's rows, or a file's documents, give to say the first twenty of each kind; counts the rest.
class RepeatFilter {
 public:
  explicit RepeatFilter(Holder holder) : holder_(holder) {}

  [[nodiscard]] bool keeps(const std::string& id) { return ++counts_[id] <= kMost; }
  [[nodiscard]] Diagnostics keep(const Diagnostics& faults);
  /// A note for each kind of which there is more than was kept.
  void report(const Span& place, Diagnostics& sink) const;

 private:
  static constexpr std::size_t kMost = 20;
  Holder holder_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace acctplan
