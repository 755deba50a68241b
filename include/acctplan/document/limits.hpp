// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace acctplan {

inline constexpr std::size_t kMaxDocumentBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxDepth = 32;
inline constexpr std::size_t kMaxNodes = 2'000'000;

}  // namespace acctplan
