// SPDX-License-Identifier: MIT
#include <acctplan/render/init_template.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/model/field_table.hpp>
#include <acctplan/model/table_fields.hpp>
#include <acctplan/render/csv_writer.hpp>
#include <algorithm>
#include <array>

namespace acctplan {
namespace {

constexpr std::size_t kHelpColumn = 48;

bool is_id_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// The help sentence, with the words that an enumeration takes.
std::string explanation(const FieldRow& row) {
  if (row.words.empty() || row.words.size() > 8) return std::string(row.help);
  return fmt::format("{} One of: {}", row.help, fmt::join(row.words, ", "));
}

std::string with_help(std::string line, const FieldRow& row) {
  if (line.size() < kHelpColumn) line.resize(kHelpColumn, ' ');
  return fmt::format("{}  # {}\n", line, explanation(row));
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  /// Writes what stands in a map of `table`, commented out; `first` stands before the first line of a list's item.
  void fields(const ObjectTable& table, const std::string& indent, std::string first) {
    for (const FieldRow& row : table.rows) {
      field(row, indent, first);
      first.clear();
    }
  }

  void field(const FieldRow& row, const std::string& indent, const std::string& first = {}) {
    const std::string lead = "# " + (first.empty() ? indent : first);
    out_ += with_help(fmt::format("{}{}:{}{}", lead, row.key, row.example.empty() ? "" : " ", row.example), row);
    if (row.type == FieldType::object) fields(*row.table(), indent + "  ", {});
    if (row.type == FieldType::object_list) fields(*row.table(), indent + "    ", indent + "  - ");
  }

 private:
  std::string& out_;
};

void write_identity(std::string& out, const ObjectTable& identity, std::string_view name) {
  out += "account:\n";
  for (const FieldRow& row : identity.rows) {
    if (row.need != Need::required) continue;
    const std::string value = row.type == FieldType::id ? id_of_name(name) : std::string(name);
    out += with_help(fmt::format("  {}: {}", row.key, yaml_text(value)), row);
  }
  Writer writer(out);
  for (const FieldRow& row : identity.rows) {
    if (row.need != Need::required) writer.field(row, "  ");
  }
}

std::string account_template(std::string_view name) {
  std::string out =
      "# yaml-language-server: $schema=account.schema.json\n"
      "## `acctplan schema account > account.schema.json` writes the schema that editors check this file with.\n"
      "## Everything but account.id and account.name may stay away: what is not given is unknown, never zero.\n"
      "## To give a field remove the `# ` in front of it, and of the keys that it stands under.\n"
      "acctplan: 1\n";
  Writer writer(out);
  for (const FieldRow& row : account_table().rows) {
    if (row.need == Need::required) {
      write_identity(out, *row.table(), name);
    } else {
      out += "##\n";
      writer.field(row, {});
    }
  }
  return out;
}

std::string policy_template(std::string_view name) {
  std::string out = fmt::format(
      "# yaml-language-server: $schema=policy.schema.json\n"
      "## `acctplan schema policy > policy.schema.json` writes the schema that editors check this file with.\n"
      "## A policy file names only what it changes; `acctplan policy show` prints what is in force, and from where.\n"
      "## For example, without the `# ` in front:\n"
      "# fiscal_year_start: \"02-01\"\n"
      "# rates: {{FY2026: {{EUR: 1.08}}}}\n"
      "# tiering: {{tier1: {{acv_above: 120000}}}}\n"
      "# whitespace: {{priorities: [{{priority: P1, days: 5}}]}}\n"
      "# severity: {{C.tier.review: off}}\n"
      "name: {}\n",
      yaml_text(name));
  return out;
}

std::string catalog_template(std::string_view name) {
  std::string out = fmt::format(
      "# yaml-language-server: $schema=catalog.schema.json\n"
      "## `acctplan schema catalog > catalog.schema.json` writes the schema that editors check this file with.\n"
      "## Prices are a year's. A product has a flat price or one per seat, or plans from the lowest to the highest.\n"
      "## Ids are those that `footprint.products` of account files name.\n"
      "acctplan: 1\n"
      "name: {}\n",
      yaml_text(name));
  Writer writer(out);
  for (const FieldRow& row : catalog_table().rows) {
    if (row.key == "name") continue;
    if (row.type != FieldType::object_list) {
      writer.field(row, {});
      continue;
    }
    out += with_help(fmt::format("{}:", row.key), row);
    for (const FieldRow& inside : row.table()->rows) {
      if (inside.need == Need::required) {
        out += with_help(fmt::format("  - {}: {}", inside.key, inside.example), inside);
      } else {
        writer.field(inside, "    ");
      }
    }
  }
  return out;
}

/// An example for a column: what an account file would say, in the words of tables.
std::string example_cell(const TableField& field, std::string_view name) {
  const FieldRow& row = *field.row;
  if (field.path == "account.id") return id_of_name(name);
  if (field.path == "account.name") return std::string(name);
  switch (row.type) {
    case FieldType::logo:
      return "no";
    case FieldType::object_list:
      return "pricing_page@2026-01-25; team_expansion@2026-01-12";
    default:
      return row.column == "champion_departed" ? "no" : std::string(row.example);
  }
}

std::string portfolio_template(std::string_view name) {
  std::vector<std::string_view> columns;
  for (const TableField& field : table_fields()) columns.push_back(field.row->column);
  CsvWriter writer(columns);
  for (const TableField& field : table_fields()) writer.text(example_cell(field, name));
  writer.end_row();
  return writer.take();
}

/// Words and shapes that some YAML reader takes for a truth value, null, number, date or time.
bool is_misread(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", ".inf", "-.inf", "+.inf", ".nan", "<<", "="});
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (std::ranges::find(kWords, std::string_view(lower)) != kWords.end()) return true;
  return text.front() == '-' || text.front() == '+' || text.front() == '.' ||
         (text.front() >= '0' && text.front() <= '9');
}

/// Whether a text can stand without quotes: a letter first, and nothing that YAML gives a meaning.
bool is_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || is_misread(text)) return false;
  return std::ranges::all_of(text,
                             [](char c) { return is_id_character(c) || c == ' ' || c == '/' || c == '(' || c == ')'; });
}

}  // namespace

std::string yaml_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string id_of_name(std::string_view name) {
  constexpr std::size_t kMaxLength = 64;
  std::string out;
  for (const char c : name) {
    const bool fits = is_id_character(c);
    if (!fits && (out.empty() || out.back() == '-')) continue;
    out += fits ? (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) : '-';
  }
  const std::size_t first = out.find_first_not_of("._-");
  out = first == std::string::npos ? std::string() : out.substr(first, kMaxLength);
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "account" : out;
}

std::string init_template(TemplateKind kind, std::string_view name) {
  switch (kind) {
    case TemplateKind::account:
      return account_template(name);
    case TemplateKind::policy:
      return policy_template(name);
    case TemplateKind::portfolio:
      return portfolio_template(name);
    case TemplateKind::catalog:
      return catalog_template(name);
  }
  return {};
}

}  // namespace acctplan
