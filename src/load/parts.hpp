// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <acctplan/document/node.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/load_portfolio.hpp>

// Parts of an account file: `STEM.PART.yaml` beside `STEM.yaml`.

namespace acctplan {

/// One input with the documents that its reader accepted.
struct ReadInput {
  const SourceFile* source = nullptr;
  DocumentFormat format = DocumentFormat::yaml;
  Presence presence = Presence::named;
  std::vector<Node> documents;
  std::vector<RefusedDocument> refused;  ///< documents that the reader did not accept
  std::optional<OpenTable> table;        ///< of a table; its rows are read one by one
};

/// The inputs in families, each by index and in order: those whose names allow that one is a part of the other stand
/// together, all others alone. Families are in the order of their first inputs.
[[nodiscard]] std::vector<std::vector<std::size_t>> related_inputs(std::span<const InputDocument> inputs);

/// For each input the index of the one whose account it is a part of; its own index when it is a part of none.
/// A part is YAML, has no account id of its own, or the same, and is no catalog, policy or settings.
[[nodiscard]] std::vector<std::size_t> find_owners(std::span<const ReadInput> inputs);

/// Lays one document over another: maps merge deeply, anything else is replaced. Spans stay those of where a value came
/// from.
void merge_over(Node& into, const Node& from);

/// The scalar text of `account.id`; null when there is none.
[[nodiscard]] const Node* account_id_of(const Node& document);

}  // namespace acctplan
