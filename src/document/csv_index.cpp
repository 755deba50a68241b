// SPDX-License-Identifier: MIT
#include <acctplan/document/csv_index.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace acctplan {
namespace {

constexpr std::size_t kBlock = 64;

/// A bit for each byte of a block.
struct BlockMasks {
  std::uint64_t quotes = 0, separators = 0, feeds = 0, returns = 0, unusual = 0;
};

#if defined(__SSE2__)

/// A block in registers.
struct LoadedBlock {
  explicit LoadedBlock(const char* block)
      : a(load(block)), b(load(block + 16)), c(load(block + 32)), d(load(block + 48)) {}

  static __m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
  static std::uint64_t bits(__m128i found) { return static_cast<unsigned>(_mm_movemask_epi8(found)); }

  /// A bit for each byte for which `test`, of 16 bytes at a time, says so.
  template <class Test>
  [[nodiscard]] std::uint64_t where(Test test) const {
    return bits(test(a)) | bits(test(b)) << 16U | bits(test(c)) << 32U | bits(test(d)) << 48U;
  }
  [[nodiscard]] std::uint64_t equal_to(char wanted) const {
    const __m128i all = _mm_set1_epi8(wanted);
    return where([all](__m128i bytes) { return _mm_cmpeq_epi8(bytes, all); });
  }

  __m128i a, b, c, d;
};

BlockMasks masks_of(const char* bytes, char separator) {
  const LoadedBlock block(bytes);
  BlockMasks out;
  out.quotes = block.equal_to('"');
  out.separators = block.equal_to(separator);
  // Signed, so that bytes from 0x80 on are no more than a control character.
  const __m128i blank = _mm_set1_epi8(0x20);
  const __m128i erase = _mm_set1_epi8(0x7F);
  const std::uint64_t special = block.where(
      [blank, erase](__m128i some) { return _mm_or_si128(_mm_cmpgt_epi8(blank, some), _mm_cmpeq_epi8(some, erase)); });
  if (special == 0) return out;
  out.feeds = block.equal_to('\n');
  out.returns = block.equal_to('\r');
  out.unusual = special & ~(out.feeds | block.equal_to('\t'));
  return out;
}

#else

BlockMasks masks_of(const char* block, char separator) {
  BlockMasks out;
  for (unsigned i = 0; i < kBlock; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    const auto bit = [i](bool set) { return static_cast<std::uint64_t>(set) << i; };
    out.quotes |= bit(byte == '"');
    out.separators |= bit(block[i] == separator);
    out.feeds |= bit(byte == '\n');
    out.returns |= bit(byte == '\r');
    out.unusual |= bit((byte < 0x20 && byte != '\t' && byte != '\n') || byte >= 0x7F);
  }
  return out;
}

#endif

/// For every bit whether an odd number of bits is set up to it, itself included.
std::uint64_t running_parity(std::uint64_t bits) {
  for (unsigned shift = 1; shift < kBlock; shift *= 2) bits ^= bits << shift;
  return bits;
}

}  // namespace

void CsvIndex::scan(std::string_view bytes, Quoting start, char before) {
  end_ = start;
  field_starts_ = start == Quoting::outside && (before == separator_ || before == '\n' || before == '"');
  just_closed_ = start == Quoting::outside && before == '"';
  misplaced_ = false;
  lines_ = 0;
  count_ = 0;
  ends_.clear();
  unusual_.clear();
  scan_on(bytes, 0);
}

void CsvIndex::scan_on(std::string_view bytes, std::size_t begin) {
  unusual_.resize((bytes.size() + kBlock - 1) / kBlock);
  for (std::size_t at = begin; at < bytes.size();) {
    // Blocks lie on a grid, so that one word of `unusual_` belongs to each.
    const std::size_t grid = at / kBlock * kBlock;
    const std::size_t end = std::min(grid + kBlock, bytes.size());
    if (marks_.size() < count_ + kBlock) marks_.resize(marks_.size() * 2 + 16 * kBlock);
    if (end - at == kBlock) {
      scan_block(bytes.data() + at, grid, 0, kBlock);
    } else {
      std::array<char, kBlock> block{};
      block.fill(' ');
      std::memcpy(block.data() + (at - grid), bytes.data() + at, end - at);
      scan_block(block.data(), grid, static_cast<unsigned>(at - grid), static_cast<unsigned>(end - grid));
    }
    at = end;
  }
}

void CsvIndex::scan_block(const char* block, std::size_t offset, unsigned from, unsigned to) {
  const BlockMasks masks = masks_of(block, separator_);
  std::uint64_t marks = masks.separators | masks.feeds;
  if (masks.quotes != 0 || end_ == Quoting::inside) {
    const std::uint64_t carried = end_ == Quoting::inside ? ~std::uint64_t{0} : 0;
    const std::uint64_t inside = running_parity(masks.quotes) ^ carried;
    marks &= ~inside;
    see_quotes(masks.quotes, inside, marks, marks | masks.returns, from, to);
    end_ = (inside >> (kBlock - 1U)) == 0 ? Quoting::outside : Quoting::inside;
  } else {
    // Without a quote nothing is misplaced but what does not end the field that the byte before closed.
    misplaced_ |= just_closed_ && (((marks | masks.returns) >> from) & 1U) == 0;
    field_starts_ = ((marks >> (to - 1U)) & 1U) != 0;
    just_closed_ = false;
  }
  for (std::uint64_t feeds = masks.feeds; feeds != 0; feeds &= feeds - 1) {
    ++lines_;
    const std::uint64_t up_to = feeds ^ (feeds - 1);
    if ((marks & feeds & up_to) != 0) {
      ends_.push_back(static_cast<std::uint32_t>(count_) + static_cast<std::uint32_t>(std::popcount(marks & up_to)) -
                      1);
    }
  }
  unusual_[offset / kBlock] |= masks.unusual;
  std::uint32_t* out = marks_.data() + count_;
  for (; marks != 0; marks &= marks - 1) {
    *out++ = static_cast<std::uint32_t>(offset) + static_cast<std::uint32_t>(std::countr_zero(marks));
  }
  count_ = static_cast<std::size_t>(out - marks_.data());
}

void CsvIndex::see_quotes(std::uint64_t quotes, std::uint64_t inside, std::uint64_t marks, std::uint64_t ends,
                          unsigned from, unsigned to) {
  // An opening quote stands where a field starts or behind a closing one (doubled); behind a closing one nothing else
  // stands but the field's end.
  const std::uint64_t opens = quotes & inside;
  const std::uint64_t closes = quotes & ~inside;
  const std::uint64_t given = (~std::uint64_t{0} >> (kBlock - to)) & (~std::uint64_t{0} << from);
  const std::uint64_t starts = ((marks | closes) << 1U) | static_cast<std::uint64_t>(field_starts_) << from;
  const std::uint64_t closed = (closes << 1U) | static_cast<std::uint64_t>(just_closed_) << from;
  misplaced_ |= ((opens & ~starts) | (closed & given & ~(ends | opens))) != 0;
  field_starts_ = (((marks | closes) >> (to - 1U)) & 1U) != 0;
  just_closed_ = ((closes >> (to - 1U)) & 1U) != 0;
}

bool CsvIndex::is_plain(std::size_t begin, std::size_t end) const {
  if (begin >= end) return true;
  const std::size_t first = begin / kBlock;
  const std::size_t last = (end - 1) / kBlock;
  std::uint64_t head = unusual_[first] & (~std::uint64_t{0} << begin % kBlock);
  const std::uint64_t tail = ~std::uint64_t{0} >> (kBlock - 1 - (end - 1) % kBlock);
  if (first == last) return (head & tail) == 0;
  for (std::size_t i = first + 1; i < last; ++i) head |= unusual_[i];
  return (head | (unusual_[last] & tail)) == 0;
}

}  // namespace acctplan
