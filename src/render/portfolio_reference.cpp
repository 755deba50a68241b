// SPDX-License-Identifier: MIT
#include <acctplan/render/portfolio_reference.hpp>

#include <acctplan/model/table_fields.hpp>
#include <acctplan/render/markdown_writer.hpp>

#include "header_words.hpp"

namespace acctplan {
namespace {

void write_format(MarkdownWriter& writer) {
  writer.heading(2, "The file");
  writer.bullet(
      "CSV as RFC 4180 has it, in UTF-8 with or without a byte order mark; lines end in LF or CRLF, and may "
      "end inside quotes.");
  writer.bullet(
      "The first line names the columns. Between fields stands `,`, `;` or a tab: told from that line, from "
      "a line `sep=;` above it, or by `--separator`.");
  writer.bullet(
      "At most 1,000 columns, 1 MiB in a field, and 256 MiB; of any size for `tier` of one table as CSV, Markdown or a "
      "table for reading.");
  writer.bullet(
      "A quote that is never closed, text behind a closing quote and a quote inside a bare field are errors "
      "at their place. A row of another width than the header is one too.");
  writer.bullet("A row with an error is rejected, with its line, and the others are done: exit status 3.");
  writer.bullet(
      "Lines at the end that are no accounts (totals, copyright, confidentiality, who made the report, blank "
      "lines) are skipped with one note.");
  writer.bullet(
      "Ids that stand twice, also in another case, reject every row that has them. Salesforce's 15-character "
      "ids differ in case alone: export the 18-character id.");
}

void write_cells(MarkdownWriter& writer) {
  writer.heading(2, "Cells");
  writer.bullet("Unknown: an empty cell, `null`, `N/A`, `#N/A`, `(blank)` and dashes. Unknown is never zero.");
  writer.bullet(
      "Amounts: as in account files, and `1.39E8`, `(1,161.00)`, `1,161.00-`, `$ 1,234`, `1,234.00 USD`, "
      "`€1,200`. What can be read in two ways (`1.234`) is an error unless `--decimal` says which mark "
      "stands before decimals.");
  writer.bullet("Numbers: `5,200`, `5200.00` and `5.2E3` are 5200.");
  writer.bullet(
      "Dates: `2026-01-15`, also with a clock time behind it, `2026/01/15`, `15-Jan-2026`, `Jan 15, 2026`. "
      "Of `1/15/2026` and the like the order is told column by column from the values that have one reading "
      "only; a column without any is one error, and `--dates mdy` or `--dates dmy` settles it. With "
      "`--dates iso` no such date is read.");
  writer.bullet(
      "True: `yes`, `y`, `true`, `t`, `1`, `x`, `checked`, `on`, `✓`. False: `no`, `n`, `false`, `f`, `0`, "
      "`unchecked`, `off`.");
  writer.bullet(
      "Words (`icp_match`, `lifecycle` and so on) in any case, with blanks or hyphens for underscores. Of "
      "`lifecycle`: lead, subscriber, opportunity and qualified leads are prospects; client, active and "
      "evangelist customers; churned, lost, past and former customers are former; resellers are partners.");
  writer.bullet("`current_tier`: `2`, `T2`, `Tier 2` or `2 - Growth`.");
  writer.bullet("`strategic_logo`: true or false as above, or on what it rests: `brand; reference`.");
  writer.bullet("`buying_signals`: `type@date; type@date`, with the signal types of account files.");
  writer.bullet("`champion_departed`: the day; `yes` when the day is not known; `no` when none left.");
  writer.bullet("`revenue_growth`: `22%` or `0.22`.");
}

void write_columns(MarkdownWriter& writer) {
  writer.heading(2, "Columns");
  writer.paragraph(
      "`id` and `name` are required. A header is compared without regard to case, blanks, underscores and "
      "a closing `__c`: first with the column's own name and the field's path, then with what exports of "
      "Salesforce, HubSpot, Dynamics and sheets call it, the first named first. `--map FIELD=COLUMN` "
      "overrides that. A column that is not known is not read: a warning, under `--strict` an error. "
      "`Revenue` alone is the customer's own revenue, with a warning, never ACV.");
  std::vector<std::vector<std::string>> rows;
  for (const TableField& field : table_fields()) {
    rows.push_back({markdown_code(field.row->column), markdown_code(field.path), escape_markdown(field.row->help),
                    join_headers(*field.row)});
  }
  writer.table(
      {{"Column", Align::left}, {"Field", Align::left}, {"Meaning", Align::left}, {"Also called", Align::left}}, rows);
}

void write_absent(MarkdownWriter& writer) {
  writer.heading(2, "What a table does not have");
  writer.paragraph(
      "A check that fires because a fact is not there fires for a table only when the table has a column "
      "for it. Otherwise the table gets one note, `C.data.unknown`, with the rules that are not checked "
      "and the number of accounts. The same note names rules of tiers and moves that no account of the "
      "table can meet.");
  writer.paragraph("A table that `acctplan` wrote as a result is skipped with a note.");
}

void write_flags(MarkdownWriter& writer) {
  writer.heading(2, "Flags");
  writer.table({{"Flag", Align::left}, {"Does", Align::left}},
               {{markdown_code("--map FIELD=COLUMN"),
                 "reads a column as a field, a canonical column or a path; as often as needed"},
                {markdown_code("--dates ORDER"), "`iso`, `mdy` or `dmy`: says in which order dates stand"},
                {markdown_code("--decimal MARK"),
                 "`point` or `comma`: says which mark stands before decimals; the other one groups thousands"},
                {markdown_code("--separator NAME"), "`comma`, `semicolon` or `tab`: says what stands between fields"},
                {markdown_code("--input-format csv"), "reads standard input (`-`) as a table"},
                {markdown_code("--strict"), "makes columns that are not known errors"}});
  writer.paragraph("`acctplan init NAME --kind portfolio` writes a table of one row with every column.");
}

}  // namespace

std::string portfolio_reference() {
  MarkdownWriter writer;
  writer.heading(1, "Portfolio exports as CSV");
  writer.paragraph(
      "Every command that reads account files reads tables (`.csv`) too, one account a row. This page is "
      "made from the table of fields that the loader reads with.");
  write_format(writer);
  write_cells(writer);
  write_columns(writer);
  write_absent(writer);
  write_flags(writer);
  return writer.take();
}

}  // namespace acctplan
