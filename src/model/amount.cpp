// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include <acctplan/model/currency.hpp>
#include <acctplan/model/money.hpp>

// Reads amounts as people and exports write them (rulebook section 0, Money).

namespace acctplan {
namespace {

constexpr std::size_t kMaxWholeDigits = 15;     // under 10^15 units
constexpr std::size_t kMaxFractionDigits = 18;  // more is no amount of money and would leave 128 bits

using Result = std::variant<StatedAmount, AmountRefusal>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

AmountRefusal no_amount(std::string_view text) {
  return {fmt::format("`{}` is no amount", text),
          "write a number like 120000, 120000.50, \"$120,000\", 120K or EUR 90K"};
}

/// What stands around the digits of an amount.
struct Frame {
  bool negative = false;
  std::string currency;
  std::string_view digits;  ///< digits, commas and point
  int suffix_zeros = 0;     ///< 3, 6 or 9 for K, M, B
};

bool take_minus(std::string_view& rest) {
  if (!rest.starts_with('-')) return false;
  rest.remove_prefix(1);
  return true;
}

int zeros_of(char suffix) {
  switch (suffix) {
    case 'K':
    case 'k':
      return 3;
    case 'M':
    case 'm':
      return 6;
    case 'B':
    case 'b':
      return 9;
    default:
      return 0;
  }
}

std::optional<AmountRefusal> take_currency(std::string_view& rest, std::string_view document_currency, Frame& frame) {
  frame.currency = document_currency;
  if (rest.starts_with('$')) {
    if (!is_dollar(document_currency)) {
      return AmountRefusal{fmt::format("`$` is no {}, the currency here", document_currency),
                           "name the currency by its code, for example USD 1200"};
    }
    rest.remove_prefix(1);
    return std::nullopt;
  }
  const auto letters =
      std::ranges::find_if_not(rest, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
  const std::string_view code = rest.substr(0, static_cast<std::size_t>(letters - rest.begin()));
  if (code.empty()) return std::nullopt;
  if (!minor_digits(code)) {
    if (std::ranges::none_of(rest, is_digit)) return no_amount(rest);
    return AmountRefusal{fmt::format("`{}` is no currency code", code),
                         "write the ISO 4217 code in capitals before the amount, for example EUR 90K"};
  }
  frame.currency = code;
  rest.remove_prefix(code.size());
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  return std::nullopt;
}

std::variant<Frame, AmountRefusal> take_frame(std::string_view text, std::string_view document_currency) {
  Frame frame;
  std::string_view rest = text;
  if (rest.size() > 2 && rest.starts_with('(') && rest.ends_with(')')) {
    frame.negative = true;
    rest = rest.substr(1, rest.size() - 2);
  } else {
    frame.negative = take_minus(rest);
  }
  if (auto refusal = take_currency(rest, document_currency, frame)) return *refusal;
  if (!frame.negative) frame.negative = take_minus(rest);
  if (!rest.empty()) frame.suffix_zeros = zeros_of(rest.back());
  if (frame.suffix_zeros > 0) rest.remove_suffix(1);
  frame.digits = rest;
  return frame;
}

/// The whole part without its commas; nothing when they do not stand before groups of three.
std::optional<std::string> ungroup(std::string_view whole) {
  std::string out;
  std::size_t start = 0;
  for (std::size_t comma = whole.find(','); comma != std::string_view::npos; comma = whole.find(',', start)) {
    const std::string_view group = whole.substr(start, comma - start);
    if (start == 0 ? (group.empty() || group.size() > 3) : group.size() != 3) return std::nullopt;
    out += group;
    start = comma + 1;
  }
  const std::string_view last = whole.substr(start);
  if (start > 0 && last.size() != 3) return std::nullopt;
  return out.append(last);
}

std::string without(std::string_view text, char unwanted) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [unwanted](char c) { return c != unwanted; });
  return out;
}

AmountRefusal two_readings(std::string_view text, const std::string& one, const std::string& other) {
  return {fmt::format("`{}` can be read as {} and as {}", text, one, other),
          fmt::format("write {} or {}, whichever is meant", one, other)};
}

/// What to say of digits that hold points and commas in an order that English does not have.
std::optional<AmountRefusal> refuse_two_readings(std::string_view digits, bool has_suffix) {
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  const std::string_view after = digits.substr(point + 1);
  const std::string_view before = digits.substr(0, point);
  if (const std::size_t comma = after.find(','); comma != std::string_view::npos) {
    const std::string tail = without(after.substr(comma + 1), ',');
    return two_readings(digits,
                        fmt::format("{}{}.{}", without(before, ','), without(after.substr(0, comma), '.'), tail),
                        fmt::format("{}.{}{}", without(before, ','), without(after.substr(0, comma), '.'), tail));
  }
  if (after.find('.') != std::string_view::npos) {
    return AmountRefusal{fmt::format("`{}` has more than one point", digits),
                         fmt::format("write {} without points between thousands", without(digits, '.'))};
  }
  const bool could_group = !has_suffix && before.size() <= 3 && !before.empty() && before.front() != '0' &&
                           all_digits(before) && after.size() == 3 && all_digits(after);
  if (!could_group) return std::nullopt;
  return two_readings(digits, fmt::format("{}{}", before, after), fmt::format("{}.{}0", before, after));
}

/// Scales the digits to minor units; nothing when they are not a whole number of them or too many.
std::variant<std::int64_t, AmountRefusal> to_minor(std::string_view text, const std::string& whole,
                                                   std::string_view fraction, int suffix_zeros,
                                                   std::string_view currency) {
  const int digits = minor_digits(currency).value_or(2);
  std::string all = whole + std::string(fraction);
  // Position of the point, counted from the end of `all`, once the suffix and the minor units have moved it right.
  int places = static_cast<int>(fraction.size()) - suffix_zeros - digits;
  while (places > 0 && all.size() > 1 && all.back() == '0') {
    all.pop_back();
    --places;
  }
  if (all.find_first_not_of('0') == std::string::npos) return 0;
  if (places > 0) {
    return AmountRefusal{fmt::format("`{}` is no whole number of the smallest unit of {}", text, currency),
                         digits == 0 ? fmt::format("{} has no digits after the point", currency)
                                     : fmt::format("{} has {} digits after the point", currency, digits)};
  }
  const std::size_t units = whole == "0" ? 1 : whole.size() + static_cast<std::size_t>(suffix_zeros);
  if (units > kMaxWholeDigits) {
    return AmountRefusal{fmt::format("`{}` is too large", text), "amounts are below 1,000,000,000,000,000 units"};
  }
  std::int64_t out = 0;
  for (const char c : all) out = out * 10 + (c - '0');
  for (; places < 0; ++places) out *= 10;
  return out;
}

Result read_digits(std::string_view text, const Frame& frame) {
  if (auto refusal = refuse_two_readings(frame.digits, frame.suffix_zeros > 0)) return *refusal;
  const std::size_t point = frame.digits.find('.');
  const bool has_point = point != std::string_view::npos;
  const std::string_view fraction = has_point ? frame.digits.substr(point + 1) : std::string_view();
  const auto whole = ungroup(frame.digits.substr(0, point));
  if (!whole && frame.digits.find_first_not_of("0123456789,.") == std::string_view::npos) {
    return AmountRefusal{fmt::format("`{}` has a comma that stands before no group of three digits", text),
                         "a comma groups thousands (1,200); the decimal point is `.`"};
  }
  if (!whole || !all_digits(*whole) || !all_digits(fraction) || (has_point && fraction.empty())) return no_amount(text);
  if (whole->empty()) {
    return fraction.empty() ? no_amount(text)
                            : AmountRefusal{fmt::format("`{}` has no digit before the point", text),
                                            fmt::format("write 0.{}", fraction)};
  }
  if (whole->size() > 1 && whole->front() == '0') {
    const std::size_t first = std::min(whole->find_first_not_of('0'), whole->size() - 1);
    return AmountRefusal{fmt::format("`{}` has a leading zero", text), fmt::format("write {}", whole->substr(first))};
  }
  if (whole->size() > kMaxWholeDigits || fraction.size() > kMaxFractionDigits) {
    return AmountRefusal{fmt::format("`{}` has too many digits", text),
                         "amounts are below 1,000,000,000,000,000 units"};
  }
  const auto minor = to_minor(text, *whole, fraction, frame.suffix_zeros, frame.currency);
  if (const auto* refusal = std::get_if<AmountRefusal>(&minor)) return *refusal;
  const std::int64_t size = std::get<std::int64_t>(minor);
  return StatedAmount{frame.negative ? -size : size, frame.currency};
}

}  // namespace

Result parse_amount(std::string_view text, std::string_view document_currency) {
  auto frame = take_frame(text, document_currency);
  if (const auto* refusal = std::get_if<AmountRefusal>(&frame)) return *refusal;
  return read_digits(text, std::get<Frame>(frame));
}

}  // namespace acctplan
