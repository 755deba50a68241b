// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/country.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/rules.hpp>

#include "policy_checks.hpp"

namespace acctplan {

namespace {

using Words = std::vector<std::string_view>;

Words words_of_stages() {
  Words out(words_of<SalesStage>().begin(), words_of<SalesStage>().end());
  for (const auto word : words_of<DealStage>()) {
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
  }
  return out;
}

Words words_of_roles() { return {words_of<Role>().begin(), words_of<Role>().end()}; }

Words fields_of_financial() {
  Words out;
  for (const FieldRow& row : account_table().rows) {
    if (row.key != "financial") continue;
    for (const FieldRow& field : row.table()->rows) out.push_back(field.key);
  }
  return out;
}

std::string suggestion_for(std::string_view word, const Words& accepted) {
  if (const auto near = nearest(word, accepted)) return fmt::format("did you mean `{}`?", *near);
  std::string out;
  for (const auto choice : accepted) out += fmt::format("{}`{}`", out.empty() ? "write " : ", ", choice);
  return out;
}

class WordChecks {
 public:
  WordChecks(const Policy& policy, Diagnostics& sink) : policy_(policy), sink_(sink) {}

  void run() {
    severities();
    meanings("stage", policy_.aliases.stage, words_of_stages());
    meanings("role", policy_.aliases.role, words_of_roles());
    countries("aliases.country", policy_.aliases.country);
    regimes();
    const Words fields = fields_of_financial();
    for (const FinancialReading& reading : policy_.signals.financial) {
      expect("signals.financial", *reading.fact, reading.fact.span(), fields);
    }
    triggers();
    if (*policy_.fiscal_year_start > MonthDay{12, 28} || policy_.fiscal_year_start->day > 28) {
      sink_.error("policy.fiscal-year-start", policy_.fiscal_year_start.span(),
                  "a fiscal year starts on day 1 to 28 of a month", "so that each of its quarters has that day");
    }
  }

 private:
  [[nodiscard]] Span place(const std::string& path) const {
    const auto found = std::find_if(policy_.values.begin(), policy_.values.end(),
                                    [&path](const PolicyValue& value) { return value.path == path; });
    return found == policy_.values.end() ? Span{} : found->span;
  }

  void expect(std::string_view where, std::string_view word, const Span& span, const Words& accepted) {
    if (std::find(accepted.begin(), accepted.end(), word) != accepted.end()) return;
    sink_.error("policy.word", span, fmt::format("`{}` does not know `{}`", where, word),
                suggestion_for(word, accepted));
  }

  void severities() {
    static const Words kSeverities{"off", "note", "warning", "error"};
    for (const auto& [rule, severity] : policy_.severity.entries) {
      const Span span = place(fmt::format("severity.{}", rule));
      const bool known = rule.ends_with(".*") ? !rules_matching(rule).empty() : find_rule(rule) != nullptr;
      if (!rule.starts_with("C.") || !known) {
        const auto near = rules_matching(rule).empty() ? nearest_rule(rule) : std::optional(rule + ".*");
        sink_.error("policy.rule", span, fmt::format("`{}` is no check", rule),
                    near && near->starts_with("C.") ? fmt::format("did you mean `{}`?", *near)
                                                    : "`acctplan explain C` lists the checks");
      }
      expect("severity", severity, span, kSeverities);
    }
  }

  void meanings(std::string_view kind, const Dictionary<std::string>& aliases, const Words& accepted) {
    for (const auto& [word, meaning] : aliases.entries) {
      const std::string path = fmt::format("aliases.{}.{}", kind, word);
      expect(fmt::format("aliases.{}", kind), meaning, place(path), accepted);
    }
  }

  void countries(std::string_view where, const Dictionary<std::string>& aliases) {
    for (const auto& [word, code] : aliases.entries) {
      country(code, place(fmt::format("{}.{}", where, word)));
    }
  }

  void regimes() {
    for (const auto& [code, regime] : policy_.playbooks.regimes.entries) {
      country(code, place(fmt::format("playbooks.regimes.{}", code)));
    }
  }

  void country(std::string_view code, const Span& span) {
    if (country_code(code) == code) return;
    sink_.error("policy.country", span, fmt::format("`{}` is no country code", code),
                "write two capitals as in ISO 3166-1, for example DE");
  }

  void triggers() {
    for (const TriggerGuide& trigger : policy_.signals.triggers) {
      const auto same = [&trigger](const TriggerGuide& other) { return other.type.is(*trigger.type); };
      if (std::count_if(policy_.signals.triggers.begin(), policy_.signals.triggers.end(), same) > 1) {
        sink_.error("policy.trigger", trigger.type.span(),
                    fmt::format("a `{}` signal sets off more than one trigger", word_of(*trigger.type)),
                    "give each trigger a type of its own");
        return;
      }
    }
  }

  const Policy& policy_;
  Diagnostics& sink_;
};

}  // namespace

void check_policy_words(const Policy& policy, Diagnostics& sink) { WordChecks(policy, sink).run(); }

}  // namespace acctplan
