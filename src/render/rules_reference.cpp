// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <acctplan/model/policy_values.hpp>
#include <acctplan/model/rules.hpp>
#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/policy_reference.hpp>

namespace acctplan {

std::string render_rules_reference(const Policy& standard) {
  MarkdownWriter out;
  out.heading(1, "Rules");
  out.paragraph(
      "Every rule with the numbers of the default policy. `acctplan explain RULE` prints one with the numbers in "
      "force and where each comes from.");
  out.paragraph(
      "Sources: R is the revenue planning guide, A the account-based marketing guide, each with its lines. *Reading* "
      "marks a rule for which the sources are silent or contradict themselves, *ours* one of which a part is in "
      "neither.");
  std::string_view section;
  for (const Rule& rule : all_rules()) {
    if (rule_section(rule.id) != section) {
      section = rule_section(rule.id);
      out.heading(2, section);
    }
    out.heading(3, rule.id);
    out.paragraph(
        fmt::format("**{}.** {}", escape_markdown(rule.title), escape_markdown(sentence_in_force(rule, standard))));
    std::string origin = rule.source.empty() ? std::string() : fmt::format("Source: {}.", escape_markdown(rule.source));
    const std::string_view mark = rule.mark == RuleMark::none      ? std::string_view()
                                  : rule.mark == RuleMark::reading ? "*Reading.*"
                                                                   : "*Ours.*";
    if (!mark.empty()) {
      origin += fmt::format("{}{} {}", origin.empty() ? "" : " ", mark, escape_markdown(rule.note));
    }
    out.paragraph(origin);
  }
  return out.take();
}

}  // namespace acctplan
