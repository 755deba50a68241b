// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <utf8proc.h>

#include <acctplan/diag/text_direction.hpp>
#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }

bool is_unseen(std::int32_t code) {
  return turns_direction(code) || code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

bool is_blank(std::int32_t code) {
  return code <= 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
         utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

/// One line of clean UTF-8: blanks collapsed and trimmed, what cannot be shown replaced.
std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    std::int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t taken = length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length > 0 && is_blank(code)) {
      blank = true;
    } else {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out += length <= 0 || is_unseen(code) ? kReplacement : text.substr(0, taken);
    }
    text.remove_prefix(taken);
  }
  return out;
}

/// Whether the ampersand at `at` could begin an entity, also one that the text after ours completes.
bool may_be_entity(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (is_alphanumeric(text[end]) || text[end] == '#')) ++end;
  return end == text.size() || (end > at + 1 && text[end] == ';');
}

/// Whether the colon at `at` closes or opens a `:word:`, or stands before `//`; autolinks and emoji begin so.
bool colon_is_special(std::string_view text, std::size_t at) {
  if (text.substr(at + 1, 2) == "//") return true;
  const auto is_word = [](char c) { return is_alphanumeric(c) || c == '_' || c == '+' || c == '-'; };
  std::size_t end = at + 1;
  while (end < text.size() && is_word(text[end])) ++end;
  if (end > at + 1 && end < text.size() && text[end] == ':') return true;
  std::size_t begin = at;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return begin < at && begin > 0 && text[begin - 1] == ':';
}

bool ends_with_www(std::string_view text, std::size_t at) {
  if (at < 3) return false;
  for (std::size_t i = at - 3; i < at; ++i) {
    if (text[i] != 'w' && text[i] != 'W') return false;
  }
  return true;
}

/// Where "12." or "12)" at the start of a line would begin a list: the place of the mark, else 0.
std::size_t list_mark(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  const bool mark = at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  // A caller may write on after the text, so a mark at its end counts; "0.9" begins no list.
  return mark && (at + 1 == text.size() || text[at + 1] == ' ') ? at : 0;
}

char at_or_blank(std::string_view text, std::size_t index) { return index < text.size() ? text[index] : ' '; }

/// Whether an underscore or dollar stands where it means nothing, and stays for the reader's sake.
bool is_harmless(std::string_view text, std::size_t at) {
  const char next = at_or_blank(text, at + 1);
  if (text[at] == '$') return is_digit(next);
  return text[at] == '_' && at > 0 && is_alphanumeric(text[at - 1]) && is_alphanumeric(next);
}

void append_escaped(std::string& out, std::string_view text, std::size_t at, std::size_t mark) {
  const char c = text[at];
  switch (c) {
    case '<':
      out += "&lt;";
      return;
    case '|':
      out += "&#124;";
      return;
    case '@':
      out += "&#64;";
      return;
    case '&':
      out += may_be_entity(text, at) ? "&amp;" : "&";
      return;
    case ':':
      out += colon_is_special(text, at) ? "&#58;" : ":";
      return;
    case '>':
      out += at == 0 ? "&gt;" : ">";
      return;
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '~':
    case '$':
      if (!is_harmless(text, at)) out += '\\';
      break;
    case '#':
      if (at == 0 || at + 1 == text.size()) out += '\\';
      break;
    case '+':
    case '-':
    case '=':
      if (at == 0) out += '\\';
      break;
    case '.':
      if (ends_with_www(text, at)) {
        out += "&#46;";
        return;
      }
      if (mark == at && mark != 0) out += '\\';
      break;
    case ')':
      if (mark == at && mark != 0) out += '\\';
      break;
    default:
      break;
  }
  out += c;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const std::string line = one_line(text);
  const std::size_t mark = list_mark(line);
  std::string out;
  out.reserve(line.size() + 8);
  for (std::size_t at = 0; at < line.size(); ++at) append_escaped(out, line, at, mark);
  return out;
}

std::string markdown_line(std::string_view text) { return one_line(text); }

std::string markdown_code(std::string_view text) {
  const std::string line = one_line(text);
  if (line.empty()) return {};
  // A pipe ends a table's cell even inside a code span, and a backslash before it would show outside of tables.
  if (line.find('|') != std::string::npos) return escape_markdown(text);
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : line) {
    run = c == '`' ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = line.front() == '`' || line.back() == '`' ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", fence, pad, line);
}

std::string mermaid_text(std::string_view text) {
  const std::string line = one_line(text);
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (at != 0 && (is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80)) {
      out += c;
      ++at;
      continue;
    }
    std::int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(line.data() + at),
                                         static_cast<utf8proc_ssize_t>(line.size() - at), &code);
    out += fmt::format("#{};", code);
    at += static_cast<std::size_t>(length);
  }
  return out;
}

}  // namespace acctplan
