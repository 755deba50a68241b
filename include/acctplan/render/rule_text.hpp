// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>
#include <acctplan/model/rules.hpp>

namespace acctplan {

/// "revenue planning guide, line 17" of "R:17"; several sources joined by "; ".
[[nodiscard]] std::string source_in_words(std::string_view source);

/// `explain RULE` for reading: one rule whole (title, sentence with the numbers in force, source, mark, values with
/// their origins); of several a list of IDs and titles.
[[nodiscard]] std::string render_rules(const std::vector<const Rule*>& rules, const Policy& policy);
/// The same as JSON, every rule whole: rules: [{id, title, sentence, source, mark, note, values: [{path, value, file,
/// line}]}].
[[nodiscard]] std::string render_rules_json(const std::vector<const Rule*>& rules, const Policy& policy,
                                            const Date& as_of);

}  // namespace acctplan
