// SPDX-License-Identifier: MIT
#include "in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace acctplan {
namespace {

/// Below this a thread takes longer to start than it saves.
constexpr std::size_t kWorthAThread = 16;

}  // namespace

void in_parallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  threads = std::min(threads, count / kWorthAThread + 1);
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  std::size_t failed = count;
  std::exception_ptr failure;
  const auto run = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      try {
        work(index);
      } catch (...) {
        const std::scoped_lock lock(guard);
        if (index < failed) {
          failed = index;
          failure = std::current_exception();
        }
      }
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
  run();
  others.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace acctplan
