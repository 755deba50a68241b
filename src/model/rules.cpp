// SPDX-License-Identifier: MIT
#include <acctplan/model/rules.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <acctplan/diag/edit_distance.hpp>

#include "rule_tables.hpp"

namespace acctplan {

namespace {

std::vector<Rule> gather() {
  std::vector<Rule> out;
  for (const auto table :
       {tier_rules(), mobility_rules(), portfolio_rules(), check_rules(), whitespace_rules(), score_rules(),
        committee_rules(), calendar_rules(), meeting_rules(), trigger_rules(), playbook_rules(), review_rules()}) {
    out.insert(out.end(), table.begin(), table.end());
  }
  return out;
}

/// Whether a prefix ends where a part of the ID ends: "T" is a part of "T1.acv" and of "T.override", "C.ea" of nothing.
bool begins_with_parts(std::string_view id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return false;
  if (id.size() == prefix.size()) return true;
  const char next = id[prefix.size()];
  const bool section = prefix.find('.') == std::string_view::npos && next >= '0' && next <= '9';
  return next == '.' || section;
}

}  // namespace

std::span<const Rule> all_rules() {
  static const std::vector<Rule> kAll = gather();
  return kAll;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [id](const Rule& rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

std::vector<const Rule*> rules_matching(std::string_view pattern) {
  if (pattern.ends_with(".*")) pattern.remove_suffix(2);
  if (pattern.ends_with(".")) pattern.remove_suffix(1);
  std::vector<const Rule*> out;
  if (pattern.empty()) return out;
  for (const Rule& rule : all_rules()) {
    if (begins_with_parts(rule.id, pattern)) out.push_back(&rule);
  }
  return out;
}

std::optional<std::string> nearest_rule(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : all_rules()) ids.push_back(rule.id);
  return nearest(id, ids);
}

std::string_view rule_section(std::string_view id) {
  static constexpr auto kSections =
      std::to_array<std::pair<char, std::string_view>>({{'T', "Tiers"},
                                                        {'M', "Moves between tiers"},
                                                        {'P', "Shape of a portfolio"},
                                                        {'C', "Management checks"},
                                                        {'W', "Whitespace"},
                                                        {'S', "Composite score"},
                                                        {'B', "Buying committee"},
                                                        {'K', "Planning calendar"},
                                                        {'E', "Executive alignment meeting"},
                                                        {'I', "Signals and triggers"},
                                                        {'R', "Playbooks"},
                                                        {'D', "Plan document"},
                                                        {'Q', "Quarterly business review"}});
  for (const auto& [letter, title] : kSections) {
    if (id.starts_with(letter)) return title;
  }
  return {};
}

std::vector<std::string> placeholders_of(std::string_view sentence) {
  std::vector<std::string> out;
  std::size_t open = sentence.find('{');
  while (open != std::string_view::npos) {
    const std::size_t close = sentence.find('}', open);
    if (close == std::string_view::npos) break;
    std::string path(sentence.substr(open + 1, close - open - 1));
    if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(std::move(path));
    open = sentence.find('{', close);
  }
  return out;
}

}  // namespace acctplan
