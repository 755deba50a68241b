// SPDX-License-Identifier: MIT
#include "workbook_lines.hpp"

#include <utf8proc.h>

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/tier_workbook.hpp>

#include "direction_marks.hpp"
#include "line_fields.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMostUnitsOfCell = 32'767;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr utf8proc_int32_t kFirstAstral = 0x10000;
constexpr utf8proc_int32_t kFirstPrintable = 0x20;
constexpr std::size_t kMostDigitsOfNumber = 15;

/// "82000.05" of 8200005 and two digits after the point.
std::string minor_units_text(std::int64_t units, int digits) {
  std::string out = std::to_string(units);
  if (digits == 0) return out;
  const std::size_t first = units < 0 ? 1 : 0;
  const std::size_t least = static_cast<std::size_t>(digits) + 1;
  if (out.size() - first < least) out.insert(first, least - (out.size() - first), '0');
  return out.insert(out.size() - static_cast<std::size_t>(digits), 1, '.');
}

/// Digits of a number from its first one that is no zero to its last one.
std::size_t significant_digits(std::string_view number) {
  const std::size_t first = number.find_first_of("123456789");
  if (first == std::string_view::npos) return 0;
  const std::size_t last = number.find_last_of("123456789");
  return static_cast<std::size_t>(std::count_if(number.begin() + static_cast<std::ptrdiff_t>(first),
                                                number.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                                [](char c) { return c != '.'; }));
}

/// Whether XML 1.0 has the character.
bool is_xml_character(utf8proc_int32_t code) {
  if (code < kFirstPrintable) return code == '\t' || code == '\n' || code == '\r';
  return code != 0xFFFE && code != 0xFFFF;
}

/// Whether `_x0041_`, which a spreadsheet reads as the character of that number, begins a text.
bool begins_with_escape(std::string_view text) {
  constexpr std::size_t kLength = 7;
  return text.size() >= kLength && text.starts_with("_x") && text[kLength - 1] == '_' &&
         text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace

std::string cell_text(std::string_view given) {
  const std::string turned = without_turns(given, DirectionMarks::replaced);
  const std::string_view text = turned;
  std::string out;
  std::size_t units = 0;
  constexpr std::string_view kUnderscore = "_x005F_";
  for (std::size_t at = 0; at < text.size();) {
    if (begins_with_escape(text.substr(at))) {
      units += kUnderscore.size();
      if (units > kMostUnitsOfCell) break;
      out += kUnderscore;
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    const bool whole = used > 0 && is_xml_character(code);
    units += used > 0 && code >= kFirstAstral ? 2 : 1;
    if (units > kMostUnitsOfCell) break;
    const std::size_t taken = used > 0 ? static_cast<std::size_t>(used) : 1;
    out += whole ? text.substr(at, taken) : kReplacement;
    at += taken;
  }
  return out;
}

WorkbookLines::WorkbookLines(std::string_view currency, const Date& made)
    : digits_(minor_digits(currency).value_or(2)) {
  constexpr std::int64_t kSecondsOfDay = 86'400;
  const std::string numbers = digits_ == 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(digits_), '0');
  out_ = fmt::format("created\t{}\nmoney\t[${}] {}\n", days_between(Date(), made) * kSecondsOfDay, currency, numbers);
}

WorkbookLines& WorkbookLines::raw(char kind, std::string_view value) {
  if (!in_row_) out_ += "row";
  in_row_ = true;
  append_line_field(out_, std::string(1, kind).append(value));
  return *this;
}

WorkbookLines& WorkbookLines::cell_of(char kind, std::string_view text) {
  return text.empty() ? blank() : raw(kind, cell_text(text));
}

WorkbookLines& WorkbookLines::blank() { return raw('b', {}); }

WorkbookLines& WorkbookLines::money(const std::optional<Money>& cell) {
  if (!cell) return blank();
  const std::string amount = minor_units_text(cell->rounded(), digits_);
  return raw(significant_digits(amount) > kMostDigitsOfNumber ? 's' : 'm', amount);
}

WorkbookLines& WorkbookLines::share(const Rational& cell) { return raw('p', cut_to_text(cell, 4)); }

WorkbookLines& WorkbookLines::decimal(const Rational& cell) { return raw('d', round_to_text(cell, 2)); }

void WorkbookLines::headers(const std::vector<std::string_view>& titles) {
  for (const std::string_view title : titles) header(title);
  end_row();
}

void WorkbookLines::end_row() {
  out_ += in_row_ ? "\n" : "row\n";
  in_row_ = false;
  ++row_;
}

void WorkbookLines::sheet(std::string_view name, SheetHead head, const std::vector<int>& widths) {
  out_ += fmt::format("sheet\t{}\t{}", name, head == SheetHead::frozen ? "frozen" : "plain");
  for (const int width : widths) out_ += fmt::format("\t{}", width);
  out_ += '\n';
  row_ = 0;
}

void WorkbookLines::chart(std::string_view title, std::size_t first, std::size_t last, std::size_t names,
                          std::size_t values, std::size_t at_row, std::size_t at_column) {
  out_ += fmt::format("chart\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", title, first, last, names, values, at_row, at_column);
}

}  // namespace acctplan
