// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace acctplan {

/// The words of an enumeration as files write them, in the order of its values; specialised beside each enumeration.
template <class E>
struct WordsOf;

template <class E>
[[nodiscard]] constexpr std::string_view word_of(E value) {
  return WordsOf<E>::kWords[static_cast<std::size_t>(value)];
}

template <class E>
[[nodiscard]] constexpr std::span<const std::string_view> words_of() {
  return WordsOf<E>::kWords;
}

}  // namespace acctplan

/// Declares the words of an enumeration: ACCTPLAN_WORDS(Lifecycle, "prospect", "customer").
#define ACCTPLAN_WORDS(Enumeration, ...)                                           \
  template <>                                                                      \
  struct WordsOf<Enumeration> {                                                    \
    static constexpr auto kWords = std::to_array<std::string_view>({__VA_ARGS__}); \
  }
