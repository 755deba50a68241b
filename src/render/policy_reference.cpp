// SPDX-License-Identifier: MIT
#include <acctplan/render/policy_reference.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <acctplan/model/field_table.hpp>
#include <acctplan/model/policy_values.hpp>
#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {

namespace {

constexpr std::size_t kLongestDefault = 60;

std::string words_in_code(const FieldRow& row) {
  std::string out;
  for (const auto word : row.words) out += fmt::format("{}{}", out.empty() ? "" : ", ", markdown_code(word));
  return out;
}

std::string range_of(const FieldRow& row, std::string_view unit) {
  return row.has_minimum() && row.has_maximum() ? fmt::format(", {} to {}{}", row.minimum, row.maximum, unit)
                                                : std::string();
}

/// What a row takes, as inline Markdown.
std::string type_of(const FieldRow& row) {
  switch (row.type) {
    case FieldType::text:
      return "text";
    case FieldType::currency:
      return "currency code";
    case FieldType::money:
      return "amount";
    case FieldType::integer:
      return "whole number" + range_of(row, "");
    case FieldType::decimal:
      return "number" + range_of(row, "");
    case FieldType::percent:
      return "share" + range_of(row, " %");
    case FieldType::month_day:
      return "MM-DD";
    case FieldType::enumeration:
      return row.words.size() > 8 ? "a word of the account file" : "one of " + words_in_code(row);
    case FieldType::text_list:
      return "list of texts";
    case FieldType::text_map:
      return "map of texts";
    case FieldType::rate_map:
      return "map of rates by fiscal year and currency";
    case FieldType::object:
      return "map, below";
    case FieldType::object_list:
      return "list, below";
    default:
      return "value";
  }
}

std::string default_of(const FieldRow& row, const std::string& path, const Policy& standard) {
  if (row.type == FieldType::object || row.type == FieldType::object_list) return {};
  if (path.find("[]") != std::string::npos) return {};
  const auto text = text_at(standard, path);
  if (!text) return row.type == FieldType::text_map ? "see the default policy" : "none";
  return text->size() > kLongestDefault ? "see the default policy" : markdown_code(*text);
}

class Reference {
 public:
  explicit Reference(const Policy& standard) : standard_(standard) {}

  std::string make() {
    out_.heading(1, "Policy");
    out_.paragraph(
        "Every key of a policy file, made from the table that reads it. A file names only what it changes; maps "
        "are merged, and lists whose entries bear an identity (the first key of their tables below) are merged "
        "entry by entry. The default with all texts and comments is `policies/default.yaml`.");
    out_.paragraph("A value may name another by its path: `{duties.champion_days}`.");
    object({}, policy_table(), 2);
    return out_.take();
  }

 private:
  void object(const std::string& path, const ObjectTable& table, int level) {
    std::vector<std::vector<std::string>> cells;
    const bool list = path.ends_with("[]");
    for (const FieldRow& row : table.rows) {
      const std::string full = path.empty() ? std::string(row.key) : fmt::format("{}.{}", path, row.key);
      std::vector<std::string> line{markdown_code(row.key), escape_markdown(row.help), type_of(row)};
      if (!list) line.push_back(default_of(row, full, standard_));
      cells.push_back(std::move(line));
    }
    std::vector<MarkdownColumn> columns{{"Key"}, {"Meaning"}, {"Takes"}};
    if (!list) columns.push_back({"Default"});
    out_.table(columns, cells);
    for (const FieldRow& row : table.rows) {
      if (row.table == nullptr) continue;
      const std::string_view mark = row.type == FieldType::object_list ? "[]" : "";
      const std::string full =
          path.empty() ? fmt::format("{}{}", row.key, mark) : fmt::format("{}.{}{}", path, row.key, mark);
      out_.heading(std::min(level, 4), full);
      out_.paragraph(escape_markdown(row.help));
      object(full, *row.table(), level + 1);
    }
  }

  const Policy& standard_;
  MarkdownWriter out_;
};

}  // namespace

std::string render_policy_reference(const Policy& standard) { return Reference(standard).make(); }

}  // namespace acctplan
