// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace acctplan {

/// "reading accounts, 42 %"; without a total the words alone.
[[nodiscard]] std::string progress_words(std::string_view what, std::uint64_t done, std::uint64_t total);

/// Says on a terminal how far long work has come: one line of standard error, drawn from a second on by a thread of its
/// own and erased at the end. Until `begin` nothing is shown, and everything else costs next to nothing; work that is
/// to be fast calls `advance` once for many rows.
class Progress {
 public:
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { finish(); }

  using Write = std::function<void(std::string_view)>;
  struct Pace {
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds then{200};
  };

  /// Shows what comes; `write` gives bytes to the terminal, and is called from another thread.
  void begin(Write write, Pace pace);
  void begin(Write write) { begin(std::move(write), Pace()); }
  /// What is being done now, and of how many units; 0: not known.
  void stage(std::string_view what, std::uint64_t total = 0);
  /// That many units more are done. From any thread.
  void advance(std::uint64_t units = 1) { done_.fetch_add(units, std::memory_order_relaxed); }
  /// Erases the line; nothing is shown any more. To be called before anything else is written to the terminal.
  void finish();
  /// Writes something else to the terminal meanwhile, with the line out of its way.
  void aside(const std::function<void()>& write);

 private:
  void run();
  void erase();

  Write write_;
  Pace pace_;
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::string what_;
  std::atomic<std::uint64_t> done_ = 0, total_ = 0;
  bool ended_ = false, drawn_ = false;
};

}  // namespace acctplan
