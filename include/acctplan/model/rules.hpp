// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// Whose a rule is: the sources' (none), one reading of them where they are silent or contradict themselves, or ours
/// where they give no figure.
enum class RuleMark { none, reading, ours };

/// One rule of the rulebook. Results cite the ID, `explain` prints the rest, docs/reference/rules.md is made from it.
struct Rule {
  std::string_view id;
  std::string_view title;
  std::string_view sentence;  ///< names its numbers as {paths of the policy}: "... above {tiering.tier1.acv_above}"
  std::string_view source;    ///< "R:17", "A:109, A:347"; empty when there is none
  RuleMark mark = RuleMark::none;
  std::string_view note;       ///< what was read, or which figures are ours; empty without a mark
  std::string_view list = {};  ///< path below which the policy has the rule's list, if it has one: "eam.followup"
};

/// All rules in the order of the rulebook's sections.
[[nodiscard]] std::span<const Rule> all_rules();
/// The rule of an ID, exactly; null when there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// The rules that a prefix or pattern names: "W", "W.", "W.*" and "C.eam" stand for all whose ID begins so, a part of
/// an ID taken whole ("T" is T1.acv and T.override); an exact ID for itself. In the rulebook's order.
[[nodiscard]] std::vector<const Rule*> rules_matching(std::string_view pattern);
/// The ID nearest to what was written, if any is near.
[[nodiscard]] std::optional<std::string> nearest_rule(std::string_view id);

/// The section of the rulebook by an ID's first letter: "Tiers", "Whitespace"; empty for no rule's letter.
[[nodiscard]] std::string_view rule_section(std::string_view id);

/// The paths in braces of a sentence, in order, each once.
[[nodiscard]] std::vector<std::string> placeholders_of(std::string_view sentence);

}  // namespace acctplan
