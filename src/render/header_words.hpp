// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/model/field_table.hpp>

namespace acctplan {

/// The names under which exports have a row's column, as Markdown, the better one first; empty when there are none.
[[nodiscard]] std::string join_headers(const FieldRow& row);

}  // namespace acctplan
