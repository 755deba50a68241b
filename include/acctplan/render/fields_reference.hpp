// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace acctplan {

/// The reference of the account file (docs/reference/fields.md): a table for each object with what every field means,
/// takes and is called in a portfolio table.
[[nodiscard]] std::string fields_reference();

/// The reference of catalogs and of tables with what customers pay (docs/reference/catalog.md).
[[nodiscard]] std::string catalog_reference();

}  // namespace acctplan
