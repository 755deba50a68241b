// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "direction_marks.hpp"

namespace acctplan {
namespace {

enum : unsigned char { kQuoted = 1, kDoubled = 2, kMayTurn = 4 };

/// By byte: a search for one of several characters would start anew for each byte of the cell.
constexpr auto kByteKinds = [] {
  std::array<unsigned char, 256> out{};
  for (const char c : {',', '\r', '\n'}) out[static_cast<unsigned char>(c)] = kQuoted;
  out[static_cast<unsigned char>('"')] = kQuoted | kDoubled;
  out[0xE2] = kMayTurn;  // the first byte of what turns the direction of text
  return out;
}();

unsigned kinds_of_bytes(std::string_view text) {
  unsigned out = 0;
  for (const char c : text) out |= kByteKinds[static_cast<unsigned char>(c)];
  return out;
}

/// What kinds of bytes a text has.
unsigned kinds_of(std::string_view text) {
#if defined(__SSE2__)
  constexpr std::size_t kBlock = 16;
  const __m128i comma = _mm_set1_epi8(',');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i feed = _mm_set1_epi8('\n');
  const __m128i back = _mm_set1_epi8('\r');
  const __m128i turn = _mm_set1_epi8(static_cast<char>(0xE2));
  if (text.size() < kBlock) return kinds_of_bytes(text);
  // Nearly all reasons have a comma, so nothing is told from block to block; the last one goes back over the one
  // before.
  __m128i quoted = _mm_setzero_si128();
  __m128i doubled = quoted;
  __m128i turned = quoted;
  const std::size_t last = text.size() - kBlock;
  for (std::size_t at = 0;; at = std::min(at + kBlock, last)) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    quoted = _mm_or_si128(quoted, _mm_or_si128(_mm_cmpeq_epi8(bytes, comma),
                                               _mm_or_si128(_mm_cmpeq_epi8(bytes, feed), _mm_cmpeq_epi8(bytes, back))));
    doubled = _mm_or_si128(doubled, _mm_cmpeq_epi8(bytes, quote));
    turned = _mm_or_si128(turned, _mm_cmpeq_epi8(bytes, turn));
    if (at == last) break;
  }
  const auto any = [](__m128i found, unsigned kinds) { return _mm_movemask_epi8(found) != 0 ? kinds : 0U; };
  return any(quoted, kQuoted) | any(doubled, kQuoted | kDoubled) | any(turned, kMayTurn);
#else
  return kinds_of_bytes(text);
#endif
}

constexpr bool starts_formula(char c) { return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r'; }

}  // namespace

CsvWriter::CsvWriter(const std::vector<std::string_view>& columns) {
  for (const std::string_view column : columns) text(column);
  end_row();
}

CsvWriter& CsvWriter::text(std::string_view given) {
  separate();
  if (given.empty()) return *this;
  const unsigned kinds = kinds_of(given);
  if ((kinds & kMayTurn) != 0) {
    append(without_turns(given, DirectionMarks::replaced), kinds);
  } else {
    append(given, kinds);
  }
  return *this;
}

void CsvWriter::append(std::string_view cell, unsigned kinds) {
  const bool formula = starts_formula(cell.front());
  if ((kinds & kQuoted) != 0) put('"');
  if (formula) put('\'');
  if ((kinds & kDoubled) != 0) {
    for (std::size_t at = cell.find('"'); at != std::string_view::npos; at = cell.find('"')) {
      put(cell.substr(0, at + 1));
      put('"');
      cell.remove_prefix(at + 1);
    }
  }
  put(cell);
  if ((kinds & kQuoted) != 0) put('"');
}

CsvWriter& CsvWriter::long_number(std::int64_t cell) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell).ptr;
  return number(std::string_view(digits.data(), end));
}

void CsvWriter::make_room(std::size_t bytes) {
  constexpr std::size_t kLeast = 256;
  out_.resize(used_ + std::max({used_, bytes, kLeast}));
}

std::string CsvWriter::take() {
  out_.resize(used_);
  std::string out = std::exchange(out_, {});
  // What comes next will be about as much.
  out_.resize(used_ + used_ / 8);
  used_ = 0;
  return out;
}

}  // namespace acctplan
