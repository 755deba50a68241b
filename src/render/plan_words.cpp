// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {

std::string md(const std::string& text) { return escape_markdown(text); }

std::string md(std::string_view text) { return escape_markdown(text); }

std::string md(const Fact<std::string>& text) { return text ? escape_markdown(*text) : "–"; }

std::string md(const std::optional<Money>& amount, const Policy& policy) {
  return amount ? escape_markdown(to_text(*amount, *policy.currency)) : "–";
}

std::string md(const std::optional<Date>& date) { return date ? to_words(*date) : "–"; }

std::string cited(const std::vector<std::string>& rules) {
  if (rules.empty()) return "";
  return fmt::format(" *({})*", fmt::join(rules, ", "));
}

std::string percent_text(const Rational& share) {
  const Rational percent = share * Rational(100);
  const bool fine = percent.denominator() != 1 && percent < Rational(10) && percent > Rational(-10);
  return cut_to_text(percent, fine ? 1 : 0) + " %";
}

std::string tenths_text(std::int64_t tenths) { return cut_to_text(Rational(tenths, 10), 1); }

std::string joined(const List<Fact<std::string>>& items) {
  std::vector<std::string> texts;
  for (const auto& item : items) {
    if (item) texts.push_back(md(*item));
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.' && text.back() != '?' && text.back() != '!') text += '.';
  return text;
}

void write_task(MarkdownWriter& out, TaskState state, const std::string& markdown) {
  out.bullet((state == TaskState::done ? "[x] " : "[ ] ") + markdown);
}

void write_questions(MarkdownWriter& out, const PlanView& view, std::string_view section) {
  bool any = false;
  for (const OpenQuestion& question : view.plan.questions) {
    if (question.section != section || question.question.empty()) continue;
    if (!any) out.paragraph("Still open:");
    any = true;
    const std::string matters = question.matters.empty() ? "" : " " + md(sentence(question.matters));
    out.bullet(fmt::format("{} {}{}", md(question.question), markdown_code(question.field), matters));
  }
}

}  // namespace acctplan
