// SPDX-License-Identifier: MIT
#include <acctplan/model/table_fields.hpp>

#include <acctplan/model/field_table.hpp>
#include <algorithm>

namespace acctplan {
namespace {

void collect_table_fields(const ObjectTable& table, std::vector<FieldStep>& steps, std::vector<TableField>& out) {
  for (const FieldRow& row : table.rows) {
    steps.push_back({row.key, row.type == FieldType::object_list});
    if (!row.column.empty()) {
      TableField field{&row, steps, {}};
      for (const FieldStep& step : steps) field.path += (field.path.empty() ? "" : ".") + std::string(step.key);
      out.push_back(std::move(field));
    }
    if (row.table != nullptr) collect_table_fields(*row.table(), steps, out);
    steps.pop_back();
  }
}

std::vector<TableField> all_table_fields() {
  std::vector<TableField> out;
  std::vector<FieldStep> steps;
  collect_table_fields(account_table(), steps, out);
  return out;
}

}  // namespace

std::span<const TableField> table_fields() {
  static const std::vector<TableField> kFields = all_table_fields();
  return kFields;
}

const TableField* find_table_field(std::string_view column_or_path) {
  const auto fields = table_fields();
  const auto found = std::ranges::find_if(fields, [column_or_path](const TableField& field) {
    return field.row->column == column_or_path || field.path == column_or_path;
  });
  return found == fields.end() ? nullptr : &*found;
}

bool SourceTable::gives(std::string_view path) const {
  return std::ranges::any_of(fields, [path](const TableField* field) {
    return field->path.starts_with(path) && (field->path.size() == path.size() || field->path[path.size()] == '.');
  });
}

}  // namespace acctplan
