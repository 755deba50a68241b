// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace acctplan {

inline constexpr std::size_t kMaxDocumentBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxDepth = 32;
/// Values of one JSON text, which may list a portfolio.
inline constexpr std::size_t kMaxJsonNodes = 2'000'000;
/// Values of one YAML document, which is one account; the library takes a second for two to three times as many.
inline constexpr std::size_t kMaxYamlNodes = 500'000;

}  // namespace acctplan
