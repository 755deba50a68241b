// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// What decoding needs beside the document.
struct LoadContext {
  const Policy& policy;  ///< currency, rates, aliases
  Date as_of;
};

/// Decodes one document through the field table, links what it refers to (reports_to, opportunity ids, departments,
/// locations, `addresses`, successors) and checks it. Reports everything wrong at once; nothing when any of it is an
/// error.
[[nodiscard]] std::optional<Account> load_account(const Node& document, const LoadContext& context, Diagnostics& sink);

/// The accounts of a run in the order given, with `sink` holding what was wrong; `rejected` counts the documents not
/// accepted. Ids given twice, also by case, reject all that bear them. Parts (`STEM.PART.yaml`) are merged before
/// decoding.
struct LoadedAccounts {
  std::vector<Account> accounts;
  std::size_t rejected = 0;
};

}  // namespace acctplan
