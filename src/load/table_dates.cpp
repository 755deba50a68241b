// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include <acctplan/model/date.hpp>
#include <acctplan/model/words.hpp>

#include "table_values.hpp"

// Dates of exports.

namespace acctplan {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr int kCenturyTurn = 70;  // two-digit years from here on are of the last century

/// Without a clock time behind the day.
std::string_view day_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return trimmed(text);
  const std::size_t split = text.find_last_of(" T", colon);
  return split == std::string_view::npos ? text : trimmed(text.substr(0, split));
}

std::vector<std::string_view> date_parts(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && std::string_view(" ,-/.").find(text[at]) == std::string_view::npos) continue;
    if (at > begin) out.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  return out;
}

std::optional<int> whole_number(std::string_view text) {
  int out = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failed != std::errc() || end != text.data() + text.size() || out < 0) return std::nullopt;
  return out;
}

std::optional<int> year_of(std::string_view text) {
  const auto number = whole_number(text);
  if (!number || (text.size() != kYearDigits && text.size() != 2)) return std::nullopt;
  if (text.size() == kYearDigits) return number;
  return *number + (*number < kCenturyTurn ? 2000 : 1900);
}

std::optional<int> month_of_name(std::string_view text) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december"});
  constexpr std::size_t kShortest = 3;
  if (text.size() < kShortest) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool whole = same_word(text, kMonths[i]);
    if (whole || same_word(text, kMonths[i].substr(0, kShortest)) || (i == 8 && same_word(text, "sept"))) {
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

std::optional<std::string> real_day(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  std::string text = fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
  return parse_date(text) ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace

bool NumericDate::fits(DateOrder order) const {
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  const int month = order == DateOrder::mdy ? first : second;
  const int day = order == DateOrder::mdy ? second : first;
  return order != DateOrder::iso && month >= 1 && month <= kMonths && day >= 1 && day <= kDays;
}

std::optional<NumericDate> numeric_date(std::string_view text) {
  const auto parts = date_parts(day_of(text));
  if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
  const auto first = whole_number(parts[0]);
  const auto second = whole_number(parts[1]);
  const auto year = year_of(parts[2]);
  if (!first || !second || !year) return std::nullopt;
  return NumericDate{*first, *second, *year};
}

std::optional<std::string> plain_date(std::string_view text, DateOrder order) {
  if (const auto numbers = numeric_date(text)) {
    if (!numbers->fits(order)) return std::nullopt;
    const bool month_first = order == DateOrder::mdy;
    return real_day(numbers->year, month_first ? numbers->first : numbers->second,
                    month_first ? numbers->second : numbers->first);
  }
  const auto parts = date_parts(day_of(text));
  if (parts.size() != 3) return std::nullopt;
  if (parts[0].size() == kYearDigits && parts[1].size() <= 2 && parts[2].size() <= 2) {
    return real_day(whole_number(parts[0]), whole_number(parts[1]), whole_number(parts[2]));
  }
  if (const auto month = month_of_name(parts[1])) return real_day(year_of(parts[2]), month, whole_number(parts[0]));
  return real_day(year_of(parts[2]), month_of_name(parts[0]), whole_number(parts[1]));
}

}  // namespace acctplan
