// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace acctplan {

/// Calls `work` for each index below `count`, on up to `threads` threads (0: as many as the machine has). The calls are
/// independent of each other. When calls throw, the exception of the lowest index is thrown after all have ended.
void in_parallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace acctplan
