// SPDX-License-Identifier: MIT
#include <acctplan/check/rule_pattern.hpp>

namespace acctplan {

bool matches_rule(std::string_view pattern, std::string_view rule) {
  if (pattern == "*") return true;
  if (!pattern.ends_with(".*")) return pattern == rule;
  pattern.remove_suffix(1);
  return rule.starts_with(pattern);
}

}  // namespace acctplan
