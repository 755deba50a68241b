// SPDX-License-Identifier: MIT
#include <acctplan/document/line_stretches.hpp>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include <acctplan/document/limits.hpp>

#include "stretch_turns.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMoreOfLine = std::size_t{4} * 1024;

class LineReader {
 public:
  LineReader(const LineInput& input, StretchTurns& turns, LineWorker& worker)
      : input_(input), turns_(turns), worker_(worker) {}

  void run() {
    try {
      while (const auto stretch = turns_.next()) {
        if (!read(*stretch) || !turns_.close(*stretch, worker_.finish_stretch(lines_))) {
          turns_.stop();
          return;
        }
      }
    } catch (...) {
      turns_.stop(std::current_exception());
    }
  }

 private:
  /// Takes the lines that begin in the stretch; the last one ends behind it.
  bool read(std::size_t stretch) {
    lines_ = 0;
    const std::size_t length = std::min(input_.stretch, input_.end - (input_.begin + stretch * input_.stretch));
    // With the byte before it, which tells whether a line begins with the stretch.
    const std::size_t before = stretch == 0 ? 0 : 1;
    base_ = input_.begin + stretch * input_.stretch - before;
    bytes_.clear();
    if (!load(length + before)) return false;
    std::size_t at = stretch == 0 ? 0 : bytes_.find('\n');
    if (at == std::string::npos) return true;
    if (stretch != 0) ++at;
    while (at < length + before) {
      std::size_t end = 0;
      if (!find_end(at, end) || !take(at, end)) return false;
      at = end + 1;
    }
    return true;
  }

  /// Makes `end` that of the line which begins at `at`: its line feed, or the end of the input.
  bool find_end(std::size_t at, std::size_t& end) {
    end = bytes_.find('\n', at);
    while (end == std::string::npos && base_ + bytes_.size() < input_.end) {
      const std::size_t known = bytes_.size();
      if (known - at > kMaxDocumentBytes || !load(std::max(kMoreOfLine, known - at))) return false;
      end = bytes_.find('\n', known);
    }
    end = std::min(end, bytes_.size());
    return true;
  }

  bool take(std::size_t at, std::size_t end) {
    const std::string_view bytes = bytes_;
    const bool fed = end < bytes.size();
    LineSlice line{bytes.substr(at, end - at), bytes.substr(at, end - at + (fed ? 1 : 0)), base_ + at, lines_++};
    if (fed && line.text.ends_with('\r')) line.text.remove_suffix(1);
    return worker_.take(line);
  }

  /// Reads so many bytes more, if there are.
  bool load(std::size_t more) {
    const std::size_t known = bytes_.size();
    more = std::min(more, input_.end - (base_ + known));
    bytes_.resize(known + more);
    return input_.read(base_ + known, bytes_.data() + known, more) == more;
  }

  const LineInput& input_;
  StretchTurns& turns_;
  LineWorker& worker_;
  std::size_t base_ = 0;  ///< where `bytes_` begins in the input
  std::string bytes_;
  std::size_t lines_ = 0;  ///< that have begun in the stretch
};

}  // namespace

bool read_lines(const LineInput& input, std::span<const std::unique_ptr<LineWorker>> workers) {
  StretchTurns turns(input.stretches(), workers.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < workers.size(); ++i) {
    threads.emplace_back([&, i] { LineReader(input, turns, *workers[i]).run(); });
  }
  LineReader(input, turns, *workers.front()).run();
  for (std::thread& thread : threads) thread.join();
  return turns.done();
}

}  // namespace acctplan
