// SPDX-License-Identifier: MIT
#include <acctplan/io/progress.hpp>

#include <fmt/format.h>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

std::string progress_words(std::string_view what, std::uint64_t done, std::uint64_t total) {
  constexpr std::uint64_t kPercent = 100;
  if (total == 0) return std::string(what);
  // Of files that grow while they are read.
  const std::uint64_t share = done >= total ? kPercent : done * kPercent / total;
  return fmt::format("{}, {} %", what, share);
}

void Progress::begin(Write write, Pace pace) {
  if (thread_.joinable()) return;
  write_ = std::move(write);
  pace_ = pace;
  ended_ = false;
  thread_ = std::thread([this] { run(); });
}

void Progress::stage(std::string_view what, std::uint64_t total) {
  const std::lock_guard lock(mutex_);
  what_ = what;
  done_ = 0;
  total_ = total;
}

void Progress::finish() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  woken_.notify_one();
  thread_.join();
  erase();
}

void Progress::aside(const std::function<void()>& write) {
  const std::lock_guard lock(mutex_);
  erase();
  write();
}

void Progress::run() {
  std::string shown;
  std::unique_lock lock(mutex_);
  for (auto wait = pace_.first; !woken_.wait_for(lock, wait, [this] { return ended_; }); wait = pace_.then) {
    std::string words = progress_words(what_, done_, total_);
    if (words.empty() || (drawn_ && words == shown)) continue;
    shown = std::move(words);
    try {
      write_(fmt::format("\r{}\x1b[K", shown));
      drawn_ = true;
    } catch (const IoError&) {
      return;  // a terminal that is gone needs no line
    }
  }
}

void Progress::erase() {
  if (!std::exchange(drawn_, false)) return;
  try {
    write_("\r\x1b[K");
  } catch (const IoError&) {
    return;
  }
}

}  // namespace acctplan
