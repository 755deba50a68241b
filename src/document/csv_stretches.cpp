// SPDX-License-Identifier: MIT
#include <acctplan/document/csv_stretches.hpp>

#include <algorithm>
#include <optional>
#include <thread>
#include <vector>

#include <acctplan/document/csv_index.hpp>
#include <acctplan/document/csv_reader.hpp>

#include "stretch_turns.hpp"
#include "text_checks.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kTailBytes = std::size_t{4} * 1024;
constexpr std::size_t kMaxRecordBytes = std::size_t{4} * 1024 * 1024;

/// What a stretch tells the next of where it begins.
struct Start {
  Quoting quoting = Quoting::outside;
  std::size_t record = 0;  ///< where the last record begins that begins before it or with it
  bool exact = false;      ///< quotes do not tell what is a field, so records are to be read one by one from there on
};

/// Besides, how each stretch begins.
class Relay : public StretchTurns {
 public:
  Relay(const CsvInput& input, std::size_t threads)
      : StretchTurns(input.stretches(), threads), start_{Quoting::outside, input.begin, false} {}

  /// Waits until the stretch before has told how this one begins; nothing when reading has stopped.
  std::optional<Start> start_of(std::size_t stretch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || told_ == stretch; });
    if (stopped_) return std::nullopt;
    return start_;
  }

  /// Tells how the stretch after this one begins.
  void tell(const Start& start) {
    {
      const std::lock_guard lock(mutex_);
      start_ = start;
      ++told_;
    }
    changed_.notify_all();
  }

 private:
  Start start_;
  std::size_t told_ = 0;
};

class StretchReader {
 public:
  StretchReader(const CsvInput& input, Relay& relay, CsvWorker& worker)
      : input_(input), relay_(relay), worker_(worker), index_(input.separator) {}

  void run() {
    try {
      while (const auto stretch = relay_.next()) {
        if (!read(*stretch)) {
          relay_.stop();
          return;
        }
      }
    } catch (...) {
      relay_.stop(std::current_exception());
    }
  }

 private:
  bool read(std::size_t stretch) {
    begin_ = input_.begin + stretch * input_.stretch;
    length_ = std::min(input_.stretch, input_.end - begin_);
    if (!load(begin_, length_)) return false;
    const char before = stretch == 0 ? '\n' : buffer_.front();
    index_.scan(bytes(), Quoting::outside, before);
    const auto start = relay_.start_of(stretch);
    if (!start) return false;
    if (start->quoting == Quoting::inside) index_.scan(bytes(), start->quoting, before);
    const std::size_t lines = index_.lines();
    if (start->exact || !index_.keeps_quotes()) {
      if (!take_one_by_one(stretch, start->record)) return false;
    } else {
      relay_.tell({index_.end(), last_record(start->record), false});
      if (!take_records(stretch)) return false;
    }
    return relay_.close(stretch, worker_.finish_stretch(lines));
  }

  [[nodiscard]] std::string_view bytes() const { return {buffer_.data() + 1, size_}; }
  [[nodiscard]] bool ends_here() const { return base_ + size_ == input_.end; }

  /// Reads with the byte before it, which says whether a quote may open a field.
  bool load(std::size_t base, std::size_t length) {
    base_ = base;
    size_ = length;
    buffer_.resize(length + 1);
    return input_.read(base - 1, buffer_.data(), length + 1) == length + 1;
  }

  /// Reads on, for the end of the record that begins at `at`.
  bool load_more(std::size_t at) {
    if (size_ - at > kMaxRecordBytes) return false;
    const std::size_t more = std::min(std::max(kTailBytes, size_ - at), input_.end - (base_ + size_));
    buffer_.resize(size_ + more + 1);
    if (input_.read(base_ + size_, buffer_.data() + size_ + 1, more) != more) return false;
    size_ += more;
    return true;
  }

  /// Where the last record begins that begins in the stretch or with the next; `earlier` when none does.
  [[nodiscard]] std::size_t last_record(std::size_t earlier) const {
    return index_.ends().empty() ? earlier : begin_ + index_.marks()[index_.ends().back()] + 1;
  }

  /// Takes the records that begin in the stretch; the last one ends behind it.
  bool take_records(std::size_t stretch) {
    std::size_t ended = 0;  // records
    std::size_t mark = 0;
    std::size_t at = 0;
    if (stretch > 0) {
      if (index_.ends().empty()) return true;
      mark = index_.ends()[ended++] + std::size_t{1};
      at = index_.marks()[mark - 1] + std::size_t{1};
    }
    while (at <= length_ && begin_ + at < input_.end) {
      const bool last = ended == index_.ends().size();
      if (last && !ends_here()) {
        const std::size_t known = size_;
        if (!load_more(at)) return false;
        index_.scan_on(bytes(), known);
        if (index_.keeps_quotes()) continue;
      }
      if (!index_.keeps_quotes() || (last && index_.end() == Quoting::inside)) return find_record(at) && take_found();
      const std::size_t end = last ? index_.marks().size() : index_.ends()[ended++];
      if (!take(at, mark, end)) return false;
      if (last) break;
      at = index_.marks()[end] + std::size_t{1};
      mark = end + 1;
    }
    return true;
  }

  bool take(std::size_t at, std::size_t first_mark, std::size_t end_mark) {
    const auto marks = index_.marks();
    std::size_t end = end_mark < marks.size() ? marks[end_mark] : size_;
    if (end_mark < marks.size() && end > at && bytes()[end - 1] == '\r') --end;
    const bool clean =
        end - at <= kMaxCellBytes && (index_.is_plain(at, end) || is_clean_text(bytes().substr(at, end - at)));
    return worker_.take(
        {bytes(), base_, begin_ - base_, at, end, marks.subspan(first_mark, end_mark - first_mark), clean});
  }

  /// Takes the records that begin in the stretch without the index, from a record on that begins at or before it.
  bool take_one_by_one(std::size_t stretch, std::size_t from) {
    const std::size_t border = begin_ + length_;
    if (begin_ - from > kMaxRecordBytes || (from < begin_ && !load(from, border - from))) return false;
    Start next{Quoting::outside, from, false};
    for (std::size_t at = 0; base_ + at <= border && base_ + at < input_.end; at = record_.next) {
      if (!find_record(at)) return false;
      next.record = base_ + at;
      next.exact = asks_for_exactness(border - base_);
      if ((next.record > begin_ || stretch == 0) && !take_found()) return false;
    }
    relay_.tell(next);
    return true;
  }

  /// Whether what stands behind a border cannot be told from quotes there, because of the record that goes over it.
  [[nodiscard]] bool asks_for_exactness(std::size_t border) const {
    if (record_.begin >= border || record_.next <= border) return false;
    return !record_.faults.empty() || std::ranges::any_of(record_.fields, [border](const CsvField& field) {
      return field.quoted && field.begin < border && border <= field.end;
    });
  }

  /// Makes `record_` that which begins at `at`.
  bool find_record(std::size_t at) {
    while (at >= size_) {
      if (!load_more(at)) return false;
    }
    for (;;) {
      read_csv_record(bytes(), at, input_.separator, record_);
      // A carriage return at the end of what is known may be half a line end.
      if (record_.next < size_ || ends_here()) return true;
      if (!load_more(at)) return false;
    }
  }

  bool take_found() {
    separators_.clear();
    for (std::size_t i = 1; i < record_.fields.size(); ++i) {
      separators_.push_back(static_cast<std::uint32_t>(record_.fields[i].begin - 1));
    }
    const bool clean =
        record_.faults.empty() && is_clean_text(bytes().substr(record_.begin, record_.end - record_.begin));
    return worker_.take({bytes(), base_, begin_ - base_, record_.begin, record_.end, separators_, clean});
  }

  const CsvInput& input_;
  Relay& relay_;
  CsvWorker& worker_;
  CsvIndex index_;
  std::size_t begin_ = 0, length_ = 0;  ///< of the stretch, in the table
  std::vector<char> buffer_;            ///< the byte before `base_`, then `size_` bytes from there on
  std::size_t base_ = 0, size_ = 0;
  CsvRecord record_;
  std::vector<std::uint32_t> separators_;
};

}  // namespace

bool read_stretches(const CsvInput& input, std::span<const std::unique_ptr<CsvWorker>> workers) {
  Relay relay(input, workers.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < workers.size(); ++i) {
    threads.emplace_back([&, i] { StretchReader(input, relay, *workers[i]).run(); });
  }
  StretchReader(input, relay, *workers.front()).run();
  for (std::thread& thread : threads) thread.join();
  return relay.done();
}

}  // namespace acctplan
