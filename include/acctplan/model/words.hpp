// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
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

/// An ASCII letter in lower case; any other byte as it is.
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
/// Whether two words differ at most in the case of ASCII letters.
[[nodiscard]] constexpr bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace acctplan

/// Declares the words of an enumeration: ACCTPLAN_WORDS(Lifecycle, "prospect", "customer").
#define ACCTPLAN_WORDS(Enumeration, ...)                                           \
  template <>                                                                      \
  struct WordsOf<Enumeration> {                                                    \
    static constexpr auto kWords = std::to_array<std::string_view>({__VA_ARGS__}); \
  }
