// SPDX-License-Identifier: MIT
#include "report_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {

std::string tier_words(const std::optional<std::int64_t>& tier) {
  return tier ? fmt::format("Tier {}", *tier) : "unrated";
}

std::string money_words(const std::optional<Money>& amount, const ReportContext& context) {
  return amount ? to_text(*amount, context.currency()) : kDash;
}

std::string tenths_words(std::int64_t tenths) { return cut_to_text(Rational(tenths, 10), 1); }

std::string share_words(const Rational& fraction) {
  return fmt::format("{} %", cut_to_text(fraction * Rational(100), 0));
}

std::string multiple_words(const std::optional<Rational>& multiple) {
  return multiple ? cut_to_text(*multiple, 1) + "x" : kDash;
}

void append_rule(std::string& out, std::string_view rule) {
  if (!out.empty()) out += ", ";
  out += rule;
}

void append_reason(std::string& out, std::string_view rule, std::string_view text) {
  if (!out.empty()) out += "; ";
  out.append(rule).append(": ").append(text);
}

std::string rules_of(const std::vector<Evidence>& reasons) {
  std::string out;
  for (const Evidence& reason : reasons) append_rule(out, reason.rule);
  return out;
}

std::string reasons_words(const std::vector<Evidence>& reasons) {
  std::string out;
  for (const Evidence& reason : reasons) append_reason(out, reason.rule, reason.text);
  return out;
}

std::string decimal_words(const Rational& value, int decimals) {
  constexpr std::size_t kGroup = 3;
  std::string out = round_to_text(value, decimals);
  const std::size_t first_digit = out.front() == '-' ? 1 : 0;
  for (std::size_t at = std::min(out.find('.'), out.size()); at > first_digit + kGroup;) {
    out.insert(at -= kGroup, 1, ',');
  }
  return out;
}

std::string count_words(std::int64_t count) { return decimal_words(Rational(count), 0); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count_words(static_cast<std::int64_t>(count)), count == 1 ? one : many);
}

std::string context_words(const ReportContext& context) {
  return fmt::format("as of {} \u00B7 policy {}", to_iso(context.as_of), context.policy.name.value_or("default"));
}

Rows escaped(Rows rows) {
  for (auto& row : rows) {
    for (std::string& cell : row) cell = escape_markdown(cell);
  }
  return rows;
}

}  // namespace acctplan
