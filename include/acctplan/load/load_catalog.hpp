// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/catalog.hpp>

namespace acctplan {

/// Reads a catalog from YAML or JSON (by the file's name). Everything wrong is reported: ids that stand twice (also by
/// case, and of a product and a module), two prices for one thing, plans whose prices do not rise; nothing is returned
/// when any of it is an error.
[[nodiscard]] std::optional<Catalog> load_catalog(const SourceFile& source, const LoadContext& context,
                                                  Diagnostics& sink);

}  // namespace acctplan
