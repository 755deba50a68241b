// SPDX-License-Identifier: MIT
#include <acctplan/render/diagnostics_reference.hpp>

#include <array>
#include <vector>

#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {
namespace {

struct Kind {
  std::string_view prefix, title, about;
};

constexpr auto kKinds = std::to_array<Kind>({
    {"format.", "Form", "How a file is written: its text, YAML or JSON, and what kind of value a field takes."},
    {"input.", "Content of account files", "What the facts of an account file say of one another."},
    {"policy.", "Policy files", "What a policy may say. A policy with an error is not used at all."},
    {"catalog.", "Catalogs", "What a catalog may say, and what accounts have that it does not know."},
    {"product-table.", "Tables of customers and products", "What a table of `--portfolio` may say."},
    {"previous.", "Earlier results", "What `--previous` reads."},
    {"baseline.", "Baselines", "What `check --baseline` reads."},
    {"run.", "The run",
     "What keeps a run from being done, in whole or in part: the command line, the system, acctplan."},
    {"settings.", "Settings", "What `acctplan.yaml` may say."},
    {"table.", "Portfolio exports", "What a table may say. A row with an error is rejected, and the others are done."},
    {"tier.", "Tier reviews", "What `acctplan tier` tells beside its result."},
});

/// The words of a guide, whose marks for code are meant as such.
std::string with_code(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('`');
    const std::size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
    if (close == std::string_view::npos) return out + escape_markdown(text);
    const std::string plain(text.substr(0, open));
    out += escape_markdown(plain) + (plain.ends_with(' ') ? " " : "");
    out += markdown_code(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
    if (text.starts_with(' ')) out += ' ';
  }
  return out;
}

}  // namespace

std::string render_diagnostics_reference(std::span<const DiagnosticGuide> guides) {
  MarkdownWriter out;
  out.heading(1, "Diagnostics");
  out.paragraph(
      "Everything that acctplan can say of a file, by the id that stands in brackets at the end of the message. A "
      "message names file, line and column, shows the line, and ends with what to do:");
  out.code_block("yaml file=acme.yaml",
                 "account: {id: acme, name: Acme Corporation}\n"
                 "revenue:\n"
                 "  projected_acv: 95000\n");
  out.code_block("console",
                 "$ acctplan tier acme.yaml --as-of 2026-02-02 -o tiers.txt\n"
                 "acme.yaml:3:3: warning: unknown field `projected_acv` in `revenue` [format.unknown-field]\n"
                 "3 |   projected_acv: 95000\n"
                 "  |   ^^^^^^^^^^^^^\n"
                 "  = help: did you mean `projected_acv_12m`?\n");
  out.paragraph(
      "An error keeps the document out of the results; the other documents are done all the same. A warning leaves one "
      "fact unknown or unused. `--strict` makes unknown fields errors. `--diagnostics json` gives the same as JSON.");
  for (const Kind& kind : kKinds) {
    std::vector<std::vector<std::string>> rows;
    for (const DiagnosticGuide& guide : guides) {
      if (!guide.id.starts_with(kind.prefix)) continue;
      rows.push_back({markdown_code(guide.id), with_code(guide.meaning), with_code(guide.remedy)});
    }
    out.heading(2, kind.title);
    out.paragraph(kind.about);
    out.table({{"Id"}, {"Means"}, {"What to do"}}, rows);
  }
  return out.take();
}

}  // namespace acctplan
