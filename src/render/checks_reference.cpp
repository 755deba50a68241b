// SPDX-License-Identifier: MIT
#include <acctplan/render/checks_reference.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/model/policy_values.hpp>
#include <acctplan/model/rules.hpp>
#include <acctplan/render/markdown_writer.hpp>
#include <acctplan/render/policy_reference.hpp>

namespace acctplan {
namespace {

constexpr std::string_view kUsualDay = "2026-02-02";

void write_example(MarkdownWriter& out, const CheckExample& example) {
  const std::string day = example.as_of == kUsualDay ? std::string() : fmt::format(" on {}", example.as_of);
  out.paragraph(fmt::format("Found{}:", day));
  out.code_block("yaml", example.trigger);
  out.paragraph("Mended:");
  out.code_block("yaml", example.mended);
}

}  // namespace

std::string render_checks_reference(std::span<const DiagnosticGuide> guides, std::span<const CheckExample> examples,
                                    const Policy& standard) {
  MarkdownWriter out;
  out.heading(1, "Checks");
  out.paragraph(
      "What `acctplan check` finds, with the numbers of the default policy, the smallest account that it finds fault "
      "with, and the same account mended; both as of 2 Feb 2026 unless another day is named.");
  out.paragraph(
      "A policy's `severity` makes a check an error, a warning or a note, or turns it `off`. While "
      "`checks.hold_until` runs, or the pause after a merger, what it suspends is listed as held; `checks.waive` lists "
      "a finding as waived. Neither counts. What is wrong with a file itself is found as well: see "
      "[Diagnostics](diagnostics.md).");
  for (const DiagnosticGuide& guide : guides) {
    out.heading(2, guide.id);
    if (const Rule* rule = find_rule(guide.id)) {
      out.paragraph(
          fmt::format("**{}.** {}", escape_markdown(rule->title), escape_markdown(sentence_in_force(*rule, standard))));
    }
    out.paragraph(fmt::format("{} {}", escape_markdown(guide.meaning), escape_markdown(guide.remedy)));
    const auto example = std::ranges::find(examples, guide.id, &CheckExample::rule);
    if (example != examples.end()) write_example(out, *example);
  }
  return out.take();
}

}  // namespace acctplan
