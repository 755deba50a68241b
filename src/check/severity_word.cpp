// SPDX-License-Identifier: MIT
#include "severity_word.hpp"

#include <acctplan/check/rule_pattern.hpp>

namespace acctplan {

const std::string* severity_word(const Policy& policy, std::string_view rule) {
  if (const std::string* word = policy.severity.find(rule)) return word;
  const std::string* out = nullptr;
  std::size_t longest = 0;
  for (const auto& [pattern, word] : policy.severity.entries) {
    if (pattern.size() <= longest || !matches_rule(pattern, rule)) continue;
    longest = pattern.size();
    out = &word;
  }
  return out;
}

}  // namespace acctplan
