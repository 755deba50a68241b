// SPDX-License-Identifier: MIT
#include <acctplan/render/rule_text.hpp>

#include <algorithm>

#include <fmt/core.h>

#include <acctplan/model/policy_values.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "policy_json.hpp"

namespace acctplan {

namespace {

constexpr std::size_t kWidth = 100;

/// Breaks a text at blanks so that no line is wider, where its words allow.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = sanitize_terminal(text.substr(0, end));
    const std::size_t width = display_width(word);
    if (column > 0 && column + 1 + width > kWidth) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + '\n';
}

std::string_view word_of(RuleMark mark) {
  switch (mark) {
    case RuleMark::reading:
      return "reading";
    case RuleMark::ours:
      return "ours";
    case RuleMark::none:
      break;
  }
  return {};
}

std::string mark_in_words(const Rule& rule) {
  switch (rule.mark) {
    case RuleMark::reading:
      return fmt::format("Reading: where the source is silent or contradicts itself, one reading was chosen. {}",
                         rule.note);
    case RuleMark::ours:
      return fmt::format("Ours: a part of this is in no source. {}", rule.note);
    case RuleMark::none:
      break;
  }
  return {};
}

std::string whole(const Rule& rule, const Policy& policy) {
  std::string out = fmt::format("{}  {}\n\n{}", rule.id, rule.title, wrapped(sentence_in_force(rule, policy)));
  out += fmt::format("\nSource: {}\n", rule.source.empty() ? "none" : source_in_words(rule.source));
  if (rule.mark != RuleMark::none) out += wrapped(mark_in_words(rule));
  const auto values = values_of(rule, policy);
  if (!values.empty()) out += "\nIn force:\n";
  for (const PolicyValue* value : values) {
    out += fmt::format("  {}: {}  # {}\n", sanitize_terminal(value->path), sanitize_terminal(value->shown),
                       sanitize_terminal(place_of(value->span)));
  }
  return out;
}

std::string list(const std::vector<const Rule*>& rules) {
  std::size_t width = 0;
  for (const Rule* rule : rules) width = std::max(width, rule->id.size());
  std::string out;
  for (const Rule* rule : rules) out += fmt::format("{:<{}}  {}\n", rule->id, width, rule->title);
  return out;
}

}  // namespace

std::string source_in_words(std::string_view source) {
  std::string out;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find(", "), source.size());
    const std::string_view one = source.substr(0, end);
    source.remove_prefix(std::min(end + 2, source.size()));
    const std::string_view lines = one.substr(one.find(':') + 1);
    const bool range = lines.find('-') != std::string_view::npos;
    out += fmt::format("{}{}, {} {}", out.empty() ? "" : "; ",
                       one.starts_with('R') ? "revenue planning guide" : "account-based marketing guide",
                       range ? "lines" : "line", lines);
  }
  return out;
}

std::string render_rules(const std::vector<const Rule*>& rules, const Policy& policy) {
  return rules.size() == 1 ? whole(*rules.front(), policy) : list(rules);
}

std::string render_rules_json(const std::vector<const Rule*>& rules, const Policy& policy, const Date& as_of) {
  auto out = policy_result_head("rules", policy, as_of);
  out["rules"] = nlohmann::ordered_json::array();
  for (const Rule* rule : rules) {
    nlohmann::ordered_json item;
    item["id"] = rule->id;
    item["title"] = rule->title;
    item["sentence"] = sentence_in_force(*rule, policy);
    item["source"] = rule->source.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(rule->source);
    item["mark"] = rule->mark == RuleMark::none ? nlohmann::ordered_json(nullptr) : word_of(rule->mark);
    item["note"] = rule->note.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(rule->note);
    item["values"] = nlohmann::ordered_json::array();
    for (const PolicyValue* value : values_of(*rule, policy)) item["values"].push_back(policy_value_json(*value));
    out["rules"].push_back(std::move(item));
  }
  return result_text(out);
}

}  // namespace acctplan
