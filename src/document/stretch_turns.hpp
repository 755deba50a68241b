// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace acctplan {

/// What threads share that read an input in stretches: it hands these out, and has what they gave closed in order.
class StretchTurns {
 public:
  /// What is to be done with a stretch; returns whether to go on.
  using Closing = std::function<bool()>;

  StretchTurns(std::size_t stretches, std::size_t threads) : stretches_(stretches), most_open_(3 * threads) {}

  /// The next stretch to be read; nothing when there is none or reading has stopped.
  [[nodiscard]] std::optional<std::size_t> next() {
    const std::lock_guard lock(mutex_);
    if (stopped_ || next_ == stretches_) return std::nullopt;
    return next_++;
  }

  /// Takes what is to be done with a stretch, and does all whose turn it is. Waits while too much is left to others.
  /// Returns whether to go on.
  [[nodiscard]] bool close(std::size_t stretch, Closing closing) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || stretch < finished_ + most_open_; });
    if (stopped_) return false;
    closings_.emplace(stretch, std::move(closing));
    if (closing_) return true;
    closing_ = true;
    while (!stopped_ && !closings_.empty() && closings_.begin()->first == finished_) {
      const Closing next = std::move(closings_.begin()->second);
      closings_.erase(closings_.begin());
      lock.unlock();
      const bool on = next();
      lock.lock();
      if (!on) stopped_ = true;
      ++finished_;
      changed_.notify_all();
    }
    closing_ = false;
    return !stopped_;
  }

  void stop(std::exception_ptr fault = nullptr) {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
      if (fault && !fault_) fault_ = std::move(fault);
    }
    changed_.notify_all();
  }

  /// After all threads have ended. Rethrows what one of them met.
  [[nodiscard]] bool done() const {
    if (fault_) std::rethrow_exception(fault_);
    return !stopped_;
  }

 protected:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopped_ = false;

 private:
  std::size_t stretches_;
  std::size_t most_open_;  ///< stretches that wait for one before them
  std::size_t next_ = 0, finished_ = 0;
  std::map<std::size_t, Closing> closings_;
  bool closing_ = false;  ///< a thread is at them
  std::exception_ptr fault_;
};

}  // namespace acctplan
