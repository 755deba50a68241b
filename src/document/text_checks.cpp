// SPDX-License-Identifier: MIT
#include "text_checks.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include <acctplan/document/limits.hpp>

namespace acctplan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// More of a kind in one file says nothing new.
constexpr std::size_t kMaxRefusedCharacters = 20;

struct Objection {
  Severity severity;
  std::string_view id;
  std::string message;
  std::string_view help;
};

/// What is wrong with a code point in a document; nothing when nothing is. Line ends are the caller's.
std::optional<Objection> objection_to(std::uint32_t point) {
  const bool control = point < 0x20 ? point != '\t' && point != '\n' : point >= 0x7F && point <= 0x9F;
  if (control) {
    return Objection{Severity::error, "format.control-character", fmt::format("control character U+{:04X}", point),
                     "delete it; a terminal or an editor would obey it instead of showing it"};
  }
  if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) {
    return Objection{Severity::warning, "format.bidi-control",
                     fmt::format("U+{:04X} turns the direction of the text around it", point),
                     "delete it unless it is meant; what is written shows a mark in its place"};
  }
  if (point == 0xFEFF) {
    return Objection{Severity::error, "format.byte-order-mark", "byte order mark (U+FEFF) inside the text",
                     "delete it; joining files leaves such marks behind"};
  }
  if ((point & 0xFFFEU) == 0xFFFEU || (point >= 0xFDD0 && point <= 0xFDEF)) {
    return Objection{Severity::error, "format.control-character", fmt::format("U+{:04X} is not a character", point),
                     "delete it"};
  }
  return std::nullopt;
}

Diagnostic refuse(const Objection& why, const Span& span) {
  return {std::string(why.id), why.severity, span, why.message, std::string(why.help), {}};
}

bool is_plain_ascii(unsigned char byte) { return byte >= 0x20 && byte < 0x7F; }

std::optional<std::uint32_t> hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char digit : digits) {
    const char lower = static_cast<char>(digit | 0x20);
    if (digit >= '0' && digit <= '9') {
      value = value * 16 + static_cast<std::uint32_t>(digit - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

struct Escape {
  std::size_t length = 2;
  std::optional<std::uint32_t> point;  ///< nothing for escapes that can do no harm
};

/// Reads the escape at the head of `text` (a backslash and at least one more character).
Escape read_escape(std::string_view text) {
  std::size_t digits = 0;
  switch (text[1]) {
    case '0':
      return {2, 0x00};
    case 'a':
      return {2, 0x07};
    case 'b':
      return {2, 0x08};
    case 'v':
      return {2, 0x0B};
    case 'f':
      return {2, 0x0C};
    case 'r':
      return {2, 0x0D};
    case 'e':
      return {2, 0x1B};
    case 'N':
      return {2, 0x85};
    case 'x':
      digits = 2;
      break;
    case 'u':
      digits = 4;
      break;
    case 'U':
      digits = 8;
      break;
    default:
      return {};
  }
  if (text.size() < 2 + digits) return {};
  return {2 + digits, hex_value(text.substr(2, digits))};
}

}  // namespace

std::size_t content_start(const SourceFile& source) {
  return source.bytes().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

std::size_t character_end(std::string_view bytes, std::size_t at, std::size_t limit) {
  std::size_t end = at + 1;
  while (end < limit && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

bool check_encoding(const SourceFile& source, Diagnostics& sink) {
  const std::string_view bytes = source.bytes();
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const std::string_view head = bytes.substr(0, 4);
  // Without a mark, text in the wide encodings starts with an ASCII letter beside a NUL.
  const bool bare = head.size() == 4 && ((head[0] == '\0') != (head[1] == '\0') ||
                                         (head[0] == '\0' && head[1] == '\0' && head[2] == '\0' && head[3] != '\0'));
  const bool wide_mark = head == std::string_view("\0\0\xFE\xFF", 4);
  if (!marked && !bare && !wide_mark) return true;
  sink.error("format.not-utf8", Span{&source, 0, 0}, "the file is in UTF-16 or UTF-32, not UTF-8",
             "save it as UTF-8, for one with `iconv -f UTF-16 -t UTF-8`");
  return false;
}

bool check_text(const SourceFile& source, std::size_t begin, std::size_t end, Diagnostics& sink) {
  const std::string_view bytes = source.bytes();
  if (end - begin > kMaxDocumentBytes) {
    sink.error("format.too-large", Span{&source, begin, begin},
               fmt::format("{} bytes; at most {} are read", end - begin, kMaxDocumentBytes),
               "split it into one file for each account");
    return false;
  }
  std::size_t found = 0;
  std::size_t warned = 0;
  std::size_t at = begin;
  while (at < end && found < kMaxRefusedCharacters) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (is_plain_ascii(byte)) {
      ++at;
      continue;
    }
    if (byte == '\r') {
      const bool line_end = at + 1 < bytes.size() && bytes[at + 1] == '\n';
      if (!line_end) {
        sink.error("format.carriage-return", Span{&source, at, at + 1}, "carriage return without a line feed",
                   "end lines with LF or CRLF, for one with `tr '\\r' '\\n'`");
        ++found;
      }
      ++at;
      continue;
    }
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at),
                                                   static_cast<utf8proc_ssize_t>(end - at), &point);
    if (used < 1) {
      sink.error("format.not-utf8", Span{&source, at, at + 1}, fmt::format("byte 0x{:02X} is not UTF-8 here", byte),
                 "save the file as UTF-8, for one with `iconv -f WINDOWS-1252 -t UTF-8`");
      return false;
    }
    const auto length = static_cast<std::size_t>(used);
    if (const auto why = objection_to(static_cast<std::uint32_t>(point))) {
      std::size_t& count = why->severity == Severity::error ? found : warned;
      if (count < kMaxRefusedCharacters) sink.add(refuse(*why, Span{&source, at, at + length}));
      ++count;
    }
    at += length;
  }
  return found == 0;
}

std::vector<Diagnostic> refused_escapes(const Span& quoted) {
  const std::string_view text = quoted.file->bytes().substr(quoted.begin, quoted.end - quoted.begin);
  std::vector<Diagnostic> found;
  for (std::size_t at = text.find('\\'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\\', at)) {
    const Escape escape = read_escape(text.substr(at));
    const std::size_t after = at + escape.length;
    const bool line_end = escape.point == 0x0DU && text.substr(after, 2) == "\\n";
    if (escape.point && !line_end) {
      if (const auto why = objection_to(*escape.point)) {
        found.push_back(refuse(*why, Span{quoted.file, quoted.begin + at, quoted.begin + after}));
        if (found.size() == kMaxRefusedCharacters) break;
      }
    }
    at = after;
  }
  return found;
}

void fold_line_ends(std::string& text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[kept++] = text[at];
  }
  text.resize(kept);
}

namespace {

/// Whether eight bytes are all printable ASCII.
bool are_plain_ascii(const char* bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t below_blank = word - kEach * 0x20;  // borrows only where a byte is below, which is told anyway
  const std::uint64_t above_tilde = word + kEach;
  return ((word | below_blank | above_tilde) & (kEach * 0x80)) == 0;
}

}  // namespace

bool is_clean_text(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (at + sizeof(std::uint64_t) <= bytes.size() && are_plain_ascii(bytes.data() + at)) {
      at += sizeof(std::uint64_t);
      continue;
    }
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (is_plain_ascii(byte)) {
      ++at;
    } else if (byte == '\r') {
      if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') return false;
      ++at;
    } else {
      utf8proc_int32_t point = 0;
      const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at),
                                                     static_cast<utf8proc_ssize_t>(bytes.size() - at), &point);
      if (used < 1 || objection_to(static_cast<std::uint32_t>(point))) return false;
      at += static_cast<std::size_t>(used);
    }
  }
  return true;
}

}  // namespace acctplan
