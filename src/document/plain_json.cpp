// SPDX-License-Identifier: MIT
#include <acctplan/document/plain_json.hpp>

#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <acctplan/document/limits.hpp>

#include "text_checks.hpp"

namespace acctplan {
namespace {

/// What a byte is inside a text.
enum class TextByte : std::uint8_t { ascii, beyond, quote, escape, refused };

constexpr std::array<TextByte, 256> kTextBytes = [] {
  std::array<TextByte, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool control = i < 0x20 || i == 0x7F;
    out[i] = control ? TextByte::refused : i < 0x80 ? TextByte::ascii : TextByte::beyond;
  }
  out['"'] = TextByte::quote;
  out['\\'] = TextByte::escape;
  return out;
}();

/// Where the first byte stands that is not ASCII inside a text, or `end`.
const char* past_ascii(const char* at, const char* end) {
#if defined(__SSE2__)
  constexpr std::ptrdiff_t kTextBlock = 16;
  // Signed, so that bytes from 0x80 on are no more than a control character.
  const __m128i blank = _mm_set1_epi8(0x20);
  const __m128i erase = _mm_set1_epi8(0x7F);
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i escape = _mm_set1_epi8('\\');
  for (; end - at >= kTextBlock; at += kTextBlock) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpgt_epi8(blank, bytes), _mm_cmpeq_epi8(bytes, erase)),
                                       _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, escape)));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (mask != 0) return at + std::countr_zero(mask);
  }
#endif
  while (at != end && kTextBytes[static_cast<unsigned char>(*at)] == TextByte::ascii) ++at;
  return at;
}

constexpr bool is_json_digit(char c) { return c >= '0' && c <= '9'; }

/// What an escape says; 0 for those that are not taken.
constexpr char escaped_character(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'n':
      return '\n';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace

void unescape_json(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
      out += escaped_character(text[i]);
    } else {
      out += text[i];
    }
  }
}

bool PlainJson::open(char bracket) {
  if (!take(bracket)) return refuse();
  fresh_ = true;
  return true;
}

/// Moves on to the next member of what was opened last; false at its end.
bool PlainJson::next(char bracket) {
  if (!good_) return false;
  const bool first = fresh_;
  fresh_ = false;
  if (take(bracket)) return false;
  return first || take(',') || refuse();
}

bool PlainJson::next_key(std::string_view& key) {
  if (!next('}')) return false;
  JsonScalar name;
  if (!take('"') || !text(name) || name.escaped || !take(':')) return refuse();
  key = name.text;
  return true;
}

bool PlainJson::take_key(std::string_view key) {
  const char* at = at_;
  if (!good_ || at == end_ || (!fresh_ && *at++ != ',')) return false;
  if (at != end_ && *at == ' ') ++at;
  constexpr std::size_t kAround = 3;  // two quotes and a colon
  if (static_cast<std::size_t>(end_ - at) < key.size() + kAround) return false;
  const char* const behind = at + 1 + key.size();
  if (*at != '"' || behind[0] != '"' || behind[1] != ':' || std::string_view(at + 1, key.size()) != key) return false;
  fresh_ = false;
  at_ = behind + 2;
  return true;
}

bool PlainJson::next_item() { return next(']'); }

bool PlainJson::take_word(std::string_view word) {
  if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, word.size()) != word) return false;
  at_ += word.size();
  return true;
}

bool PlainJson::take_null() {
  skip_blanks();
  return good_ && at_ != end_ && *at_ == 'n' && take_word("null");
}

bool PlainJson::pass(std::size_t depth) {
  skip_blanks();
  if (!good_ || at_ == end_ || depth > kMaxDepth) return refuse();
  if (*at_ == '{') {
    std::string_view key;
    for (bool more = open('{') && next_key(key); more; more = next_key(key)) {
      if (!pass(depth + 1)) return false;
    }
    return good_;
  }
  if (*at_ == '[') {
    for (bool more = open('[') && next_item(); more; more = next_item()) {
      if (!pass(depth + 1)) return false;
    }
    return good_;
  }
  JsonScalar value;
  return scalar(value);
}

bool PlainJson::scalar(JsonScalar& out) {
  if (!good_) return false;
  if (take('"')) return text(out);
  if (at_ == end_) return refuse();
  const char* const first = at_;
  out.escaped = false;
  switch (*at_) {
    case 'n':
      out.kind = JsonKind::null;
      if (!take_word("null")) return refuse();
      break;
    case 't':
    case 'f':
      out.kind = JsonKind::truth;
      if (!take_word("true") && !take_word("false")) return refuse();
      break;
    default:
      return number(out);
  }
  out.text = {first, static_cast<std::size_t>(at_ - first)};
  return true;
}

/// The rest of a text behind its quote.
bool PlainJson::text(JsonScalar& out) {
  const char* const first = at_;
  out.kind = JsonKind::text;
  out.escaped = false;
  bool beyond = false;
  for (at_ = past_ascii(at_, end_); at_ != end_; at_ = past_ascii(at_ + 1, end_)) {
    switch (kTextBytes[static_cast<unsigned char>(*at_)]) {
      case TextByte::ascii:
        continue;
      case TextByte::beyond:
        beyond = true;
        continue;
      case TextByte::escape:
        ++at_;
        if (at_ == end_ || escaped_character(*at_) == '\0') return refuse();
        out.escaped = true;
        continue;
      case TextByte::refused:
        return refuse();
      case TextByte::quote:
        out.text = {first, static_cast<std::size_t>(at_ - first)};
        ++at_;
        return !beyond || is_clean_text(out.text) || refuse();
    }
  }
  return refuse();
}

bool PlainJson::number(JsonScalar& out) {
  constexpr std::ptrdiff_t kMaxLength = 18;
  const char* const first = at_;
  if (at_ != end_ && *at_ == '-') ++at_;
  const char* const whole = at_;
  while (at_ != end_ && is_json_digit(*at_)) ++at_;
  if (at_ == whole || (*whole == '0' && at_ - whole > 1)) return refuse();
  if (at_ != end_ && *at_ == '.') {
    const char* const fraction = ++at_;
    while (at_ != end_ && is_json_digit(*at_)) ++at_;
    if (at_ == fraction) return refuse();
  }
  // An exponent, or whatever else the number goes on as.
  const bool ended = at_ == end_ || *at_ == ',' || *at_ == '}' || *at_ == ']' || *at_ == ' ' || *at_ == '\t';
  if (!ended || at_ - first > kMaxLength) return refuse();
  out.kind = JsonKind::number;
  out.escaped = false;
  out.text = {first, static_cast<std::size_t>(at_ - first)};
  return true;
}

bool PlainJson::finished() {
  skip_blanks();
  return good_ && at_ == end_;
}

}  // namespace acctplan
