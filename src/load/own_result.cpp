// SPDX-License-Identifier: MIT
#include "own_result.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace acctplan {

std::string_view own_result_kind(const SourceFile& source, const CsvRecord& header) {
  constexpr auto kTier = std::to_array<std::string_view>({"qualifies", "previous", "action", "watch"});
  constexpr auto kScore = std::to_array<std::string_view>({"ceiling", "grade", "provisional"});
  constexpr auto kWhitespace = std::to_array<std::string_view>({"dimension", "target", "priority", "ceiling"});
  constexpr auto kCheck = std::to_array<std::string_view>({"rule", "severity", "state", "known"});
  const auto has_all = [&](std::span<const std::string_view> words) {
    return std::ranges::all_of(words, [&](std::string_view word) {
      return std::ranges::any_of(header.fields,
                                 [&](const CsvField& field) { return csv_text(source.bytes(), field) == word; });
    });
  };
  if (has_all(kTier)) return "tier";
  if (has_all(kScore)) return "score";
  if (has_all(kCheck)) return "check";
  return has_all(kWhitespace) ? std::string_view("whitespace") : std::string_view();
}

std::string_view own_document_kind(const Node& document) {
  const auto is_text = [&](std::string_view key) {
    const Node* value = document.find(key);
    return value != nullptr && value->is_scalar();
  };
  const auto has_list = [&](std::string_view key) {
    const Node* value = document.find(key);
    return value != nullptr && value->is_sequence();
  };
  if (document.find("account") != nullptr) return {};
  if (is_text("acctplan") && is_text("kind") && is_text("as_of")) return "a result that acctplan wrote";
  const bool sarif = is_text("version") && has_list("runs");
  const bool gitlab = is_text("check_name") && is_text("fingerprint");
  const bool rdjson = document.find("source") != nullptr && has_list("diagnostics");
  if (sarif || gitlab || rdjson) return "a report of findings";
  const bool schema = is_text("$schema") && document.find("$schema")->text.find("json-schema.org") != std::string::npos;
  return schema ? std::string_view("a JSON Schema") : std::string_view();
}

bool is_empty_list(const SourceFile& source) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::string_view text = source.bytes();
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  text = text.substr(0, text.find_last_not_of(kSpace) + 1);
  return text.starts_with('[') && text.find_first_not_of(kSpace, 1) + 1 == text.size() && text.ends_with(']');
}

}  // namespace acctplan
