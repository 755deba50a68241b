// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/source_file.hpp>

namespace acctplan {

struct FieldRow;

/// One step on the way from an account's root to a field.
struct FieldStep {
  std::string_view key;
  bool in_list = false;  ///< what stands under the key is a list, and the way leads on into an item of it
};

/// A field that a table can give: one whose row names a column.
struct TableField {
  const FieldRow* row = nullptr;
  std::vector<FieldStep> steps;  ///< the field itself last
  std::string path;              ///< "account.headquarters.country", "contracts.end"
};

/// All of them, in the order of the account file.
[[nodiscard]] std::span<const TableField> table_fields();

/// The field of a canonical column or of a path, as `--map` names it; null when there is none.
[[nodiscard]] const TableField* find_table_field(std::string_view column_or_path);

/// The table that an account stands in. A fact whose path it does not give is absent for want of a column, which says
/// nothing of the account (rulebook section 0, "Absent facts in tables").
struct SourceTable {
  const SourceFile* source = nullptr;
  Span header;
  std::vector<const TableField*> fields;  ///< that it has a column for

  /// Whether a column gives this path, or a part of it.
  [[nodiscard]] bool gives(std::string_view path) const;
};

}  // namespace acctplan
