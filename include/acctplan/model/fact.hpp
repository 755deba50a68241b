// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <acctplan/diag/source_file.hpp>

namespace acctplan {

/// A value that results may cite, with its place; unknown when not given. Unknown is never zero.
template <class T>
class Fact {
 public:
  Fact() = default;
  Fact(T value, Span span = {}) : value_(std::move(value)), span_(span) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool known() const { return value_.has_value(); }
  explicit operator bool() const { return known(); }
  /// Only when known.
  const T& operator*() const {
    assert(value_);
    return *value_;
  }
  const T* operator->() const {
    assert(value_);
    return &*value_;
  }
  [[nodiscard]] T value_or(T other) const { return value_ ? *value_ : std::move(other); }
  [[nodiscard]] bool is(const T& wanted) const { return value_ && *value_ == wanted; }
  [[nodiscard]] const std::optional<T>& optional() const { return value_; }
  [[nodiscard]] const Span& span() const { return span_; }

 private:
  std::optional<T> value_;
  Span span_;
};

/// A list with the place of its key; `given` tells an empty list from one that is not there.
template <class T>
struct List {
  std::vector<T> items;
  Span span;
  bool given = false;

  [[nodiscard]] bool empty() const { return items.empty(); }
  [[nodiscard]] std::size_t size() const { return items.size(); }
  [[nodiscard]] auto begin() const { return items.begin(); }
  [[nodiscard]] auto end() const { return items.end(); }
  const T& operator[](std::size_t index) const { return items[index]; }
};

/// A nested object of a file (its fields may all be unknown), with the place of its key.
template <class T>
struct Part : T {
  Span span;
  bool given = false;
};

/// A map of a file whose keys are free, in file order.
template <class T>
struct Dictionary {
  std::vector<std::pair<std::string, T>> entries;
  Span span;
  bool given = false;

  [[nodiscard]] const T* find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
      if (name == key) return &value;
    }
    return nullptr;
  }
};

}  // namespace acctplan
