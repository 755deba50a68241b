// SPDX-License-Identifier: MIT
#include "whitespace_rollup_parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/terminal_table.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "report_words.hpp"

namespace acctplan {
namespace {

std::string penetration_cell(const ProductPenetration& item) {
  if (item.customers == 0) return kDash;
  const Rational share(static_cast<std::int64_t>(item.owners), static_cast<std::int64_t>(item.customers));
  return fmt::format("{} ({}/{})", share_words(share), item.owners, item.customers);
}

/// The table of one kind of sum, of penetration, or of the best opportunities.
struct RollupTable {
  std::vector<MarkdownColumn> columns;
  Rows rows;
};

RollupTable sums_table(std::string title, std::string_view none, const std::vector<WhitespaceSum>& sums,
                       const ReportContext& context) {
  RollupTable out{{{std::move(title)},
                   {"Accounts", Align::right},
                   {"Opportunities", Align::right},
                   {"Value a year", Align::right},
                   {"Pursuable", Align::right}},
                  {}};
  for (const WhitespaceSum& sum : sums) {
    out.rows.push_back({sum.name.empty() ? std::string(none) : sum.name, std::to_string(sum.accounts),
                        sum.unvalued == 0 ? std::to_string(sum.opportunities)
                                          : fmt::format("{} ({} without value)", sum.opportunities, sum.unvalued),
                        money_words(sum.total, context), money_words(sum.pursuable, context)});
  }
  return out;
}

RollupTable top_table(const WhitespaceRollup& rollup, const ReportContext& context) {
  RollupTable out{{{"Best opportunities"},
                   {"Account"},
                   {"Owner"},
                   {"Priority", Align::centre},
                   {"Score", Align::right},
                   {"Value a year", Align::right},
                   {"Timeline"}},
                  {}};
  for (const RankedOpportunity& item : rollup.top) {
    out.rows.push_back({item.name, item.account, item.owner.value_or(kDash), item.priority, std::to_string(item.score),
                        money_words(item.annual_value, context), item.timeline});
  }
  return out;
}

/// Products down, groups across: all customers, then industries, then sizes.
RollupTable penetration_table(const WhitespaceRollup& rollup, ProductPenetration::By by) {
  RollupTable out{{{by == ProductPenetration::By::industry ? "Penetration by industry" : "Penetration by size"}}, {}};
  std::string product;
  for (const ProductPenetration& item : rollup.penetration) {
    if (item.by != ProductPenetration::By::all && item.by != by) continue;
    if (out.rows.empty() || item.product != product) {
      product = item.product;
      out.rows.push_back({product});
    }
    out.rows.back().push_back(penetration_cell(item));
    const std::string title = item.by == ProductPenetration::By::all ? "All" : item.group;
    if (out.rows.size() == 1) out.columns.push_back({title, Align::right});
  }
  return out;
}

std::vector<RollupTable> tables_of(const WhitespaceRollup& rollup, const ReportContext& context) {
  std::vector<RollupTable> out;
  out.push_back(sums_table("By product", "(not of one product)", rollup.products, context));
  out.push_back(sums_table("By owner", "(no owner)", rollup.owners, context));
  out.push_back(top_table(rollup, context));
  for (const auto by : {ProductPenetration::By::industry, ProductPenetration::By::size}) {
    out.push_back(penetration_table(rollup, by));
  }
  std::erase_if(out, [](const RollupTable& table) { return table.rows.empty(); });
  return out;
}

std::string summary_of(const WhitespaceRollup& rollup, const ReportContext& context) {
  std::string out = fmt::format("{} in {}: {} a year, {} of it pursuable",
                                counted(rollup.all.opportunities, "opportunity", "opportunities"),
                                counted(rollup.all.accounts, "account", "accounts"),
                                money_words(rollup.all.total, context), money_words(rollup.all.pursuable, context));
  if (rollup.all.unvalued > 0) out += fmt::format("; {} without a known value", rollup.all.unvalued);
  return out + ".";
}

}  // namespace

void write_rollup(MarkdownWriter& writer, const WhitespaceRollup& rollup, const ReportContext& context) {
  writer.heading(2, "All accounts");
  writer.paragraph(escape_markdown(summary_of(rollup, context)));
  for (const RollupTable& table : tables_of(rollup, context)) writer.table(table.columns, escaped(table.rows));
}

std::string rollup_text(const WhitespaceRollup& rollup, const ReportContext& context, std::size_t width) {
  std::string out = wrap_text(summary_of(rollup, context), width, 2) + '\n';
  for (const RollupTable& table : tables_of(rollup, context)) {
    std::vector<TerminalColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      columns.push_back({table.columns[i].title, table.columns[i].align, i < 3 ? Shrink::yes : Shrink::no});
    }
    out += '\n' + render_terminal_table(columns, table.rows, width);
  }
  return out;
}

void write_rollup_json(JsonWriter& json, const WhitespaceRollup& rollup) {
  const auto write_sum = [&](std::string_view key, const WhitespaceSum& sum) {
    json.begin_object();
    json.field(key, sum.name.empty() ? std::nullopt : std::optional(sum.name));
    json.field("accounts", sum.accounts);
    json.field("opportunities", sum.opportunities);
    json.field("unvalued", sum.unvalued);
    json.field("total", sum.total);
    json.field("pursuable", sum.pursuable);
    json.end_object();
  };
  json.key("portfolio");
  json.begin_object();
  json.field("accounts", rollup.accounts);
  json.field("opportunities", rollup.all.opportunities);
  json.field("unvalued", rollup.all.unvalued);
  json.field("total", rollup.all.total);
  json.field("pursuable", rollup.all.pursuable);
  json.key("products");
  json.begin_array();
  for (const WhitespaceSum& sum : rollup.products) write_sum("product", sum);
  json.end_array();
  json.key("owners");
  json.begin_array();
  for (const WhitespaceSum& sum : rollup.owners) write_sum("owner", sum);
  json.end_array();
  json.key("top");
  json.begin_array();
  for (const RankedOpportunity& item : rollup.top) {
    json.begin_object();
    json.field("account", item.account);
    json.field("owner", item.owner);
    json.field("name", item.name);
    json.field("priority", item.priority);
    json.field("score", item.score);
    json.field("annual_value", item.annual_value);
    json.field("timeline", item.timeline);
    json.end_object();
  }
  json.end_array();
  json.key("penetration");
  json.begin_array();
  for (const ProductPenetration& item : rollup.penetration) {
    json.begin_object();
    json.field("product", item.product);
    json.field("by", word_of(item.by));
    json.field("group", item.group.empty() ? std::nullopt : std::optional(item.group));
    json.field("customers", item.customers);
    json.field("owners", item.owners);
    json.key("share");
    json.share(item.customers == 0 ? std::nullopt
                                   : std::optional(Rational(static_cast<std::int64_t>(item.owners),
                                                            static_cast<std::int64_t>(item.customers))));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace acctplan
