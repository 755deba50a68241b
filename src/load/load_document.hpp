// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <acctplan/document/node.hpp>
#include <acctplan/load/load_account.hpp>

namespace acctplan {

/// What one document gives.
struct LoadedDocument {
  std::unique_ptr<Account> account;  ///< null when anything is wrong with it
  std::string id;                    ///< as it stands there; empty when there is none
  Span id_span;
  std::string refusal;  ///< the first thing wrong with it
  Diagnostics faults;
};

[[nodiscard]] LoadedDocument load_document(const Node& document, const LoadContext& context);

/// Whether a document is no account but a catalog, a policy, settings or what acctplan writes, which a note then says.
[[nodiscard]] bool pass_over_foreign(const Node& document, Diagnostics& notes);

/// The message of the first error; empty when there is none.
[[nodiscard]] std::string first_error(const Diagnostics& faults);

}  // namespace acctplan
