// SPDX-License-Identifier: MIT
// usage: split_fields FILE THREADS
// The least that reading a table takes: finds where each field of an RFC 4180 file ends, and prints how many records
// and fields there are. No field is looked at, and quotes are taken to stand where they may.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace {

constexpr std::size_t kBlock = 64;             // bytes that a mask tells of
constexpr std::size_t kStretch = 256U * 1024;  // bytes that are read at a time

/// A bit for each of 64 bytes that is `wanted`.
std::uint64_t equal_bits(const char* bytes, char wanted) {
  std::uint64_t out = 0;
#ifdef __SSE2__
  const __m128i all = _mm_set1_epi8(wanted);
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::size_t{16} * part));
    const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(some, all)));
    out |= static_cast<std::uint64_t>(bits) << (16U * part);
  }
#else
  for (unsigned i = 0; i < kBlock; ++i) out |= static_cast<std::uint64_t>(bytes[i] == wanted) << i;
#endif
  return out;
}

/// Each bit becomes the parity of those up to it.
std::uint64_t parities(std::uint64_t bits) {
  for (unsigned step = 1; step < kBlock; step *= 2) bits ^= bits << step;
  return bits;
}

struct Counts {
  std::uint64_t records = 0;
  std::uint64_t fields = 0;
  std::uint64_t places = 0;  ///< a sum, so that finding them cannot be left out
};

/// What the threads share: which stretch is next, and whether each begins inside quotes.
struct Work {
  int file = -1;
  std::size_t size = 0;
  std::atomic<std::size_t> next = 0;
  std::vector<std::atomic<signed char>> inside;  ///< -1: not known yet
};

struct Buffers {
  std::array<char, kStretch> bytes;
  std::array<std::uint64_t, kStretch / kBlock> quotes;
  std::array<std::uint32_t, kStretch> ends;
};

std::size_t read_stretch(const Work& work, std::size_t begin, Buffers& buffers) {
  const std::size_t wanted = std::min(kStretch, work.size - begin);
  std::size_t have = 0;
  while (have < wanted) {
    const ssize_t more = pread(work.file, buffers.bytes.data() + have, wanted - have, static_cast<off_t>(begin + have));
    if (more <= 0) return 0;
    have += static_cast<std::size_t>(more);
  }
  for (std::size_t at = have; at % kBlock != 0; ++at) buffers.bytes[at] = ' ';
  return have;
}

/// Marks the quotes; returns whether they are an odd number.
bool mark_quotes(std::size_t blocks, Buffers& buffers) {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < blocks; ++i) {
    buffers.quotes[i] = equal_bits(buffers.bytes.data() + i * kBlock, '"');
    all ^= buffers.quotes[i];
  }
  return std::popcount(all) % 2 != 0;
}

void split(std::size_t blocks, bool inside, Buffers& buffers, Counts& counts) {
  std::size_t found = 0;
  std::uint64_t carried = inside ? ~std::uint64_t{0} : 0;
  for (std::size_t i = 0; i < blocks; ++i) {
    const char* bytes = buffers.bytes.data() + i * kBlock;
    const std::uint64_t quoted = parities(buffers.quotes[i]) ^ carried;
    carried = (quoted >> (kBlock - 1)) != 0 ? ~std::uint64_t{0} : 0;
    const std::uint64_t line_ends = equal_bits(bytes, '\n') & ~quoted;
    counts.records += static_cast<std::uint64_t>(std::popcount(line_ends));
    for (std::uint64_t ends = (equal_bits(bytes, ',') & ~quoted) | line_ends; ends != 0; ends &= ends - 1) {
      buffers.ends[found++] =
          static_cast<std::uint32_t>(i * kBlock) + static_cast<std::uint32_t>(std::countr_zero(ends));
    }
  }
  counts.fields += found;
  for (std::size_t i = 0; i < found; ++i) counts.places += buffers.ends[i];
}

/// Splits stretch by stretch. The quotes of one tell how the next begins, so each hands that on before it is split.
void run(Work& work, Counts& out) {
  const auto buffers = std::make_unique<Buffers>();
  Counts counts;
  for (;;) {
    const std::size_t stretch = work.next.fetch_add(1);
    if (stretch * kStretch >= work.size) break;
    const std::size_t have = read_stretch(work, stretch * kStretch, *buffers);
    const std::size_t blocks = (have + kBlock - 1) / kBlock;
    const bool odd = mark_quotes(blocks, *buffers);
    work.inside[stretch].wait(-1);
    const bool inside = work.inside[stretch].load() != 0;
    work.inside[stretch + 1].store(inside != odd ? 1 : 0);
    work.inside[stretch + 1].notify_one();
    split(blocks, inside, *buffers, counts);
  }
  out = counts;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t threads = 0;
  if (count == 3) {
    const std::string_view number = arguments[2];
    std::from_chars(number.data(), number.data() + number.size(), threads);
  }
  if (threads == 0) {
    fmt::print(stderr, "usage: split_fields FILE THREADS\n");
    return 2;
  }
  Work work;
  work.file = open(arguments[1], O_RDONLY | O_CLOEXEC);
  struct stat about = {};
  if (work.file < 0 || fstat(work.file, &about) != 0) {
    fmt::print(stderr, "{}: cannot be read\n", arguments[1]);
    return 1;
  }
  work.size = static_cast<std::size_t>(about.st_size);
  work.inside = std::vector<std::atomic<signed char>>(work.size / kStretch + 2);
  for (std::atomic<signed char>& one : work.inside) one.store(-1);
  work.inside[0].store(0);
  std::vector<Counts> counts(threads);
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run, std::ref(work), std::ref(counts[i]));
  run(work, counts[0]);
  for (std::thread& one : others) one.join();
  Counts all;
  for (const Counts& one : counts) {
    all.records += one.records;
    all.fields += one.fields;
    all.places += one.places;
  }
  fmt::print("{} records, {} fields, places {}\n", all.records, all.fields, all.places);
  return 0;
}
