// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/model/field_table.hpp>

namespace acctplan {

/// Whether fields and words that a table does not know are accepted (the loader warns) or not (the loader refuses).
enum class Openness { open, closed };

/// A JSON Schema (draft-07), indented, that accepts what the loader accepts of a document of this table: `open` for
/// account files, `closed` for policies. What a schema cannot say is named in its `$comment`.
[[nodiscard]] std::string object_schema(const ObjectTable& table, std::string_view title, Openness openness);

/// The schema of account files.
[[nodiscard]] std::string account_schema();
/// The schema of catalogs.
[[nodiscard]] std::string catalog_schema();
/// The schema of policy files.
[[nodiscard]] std::string policy_schema();

}  // namespace acctplan
