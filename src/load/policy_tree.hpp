// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/policy.hpp>

// The policy as a tree, before it is decoded: a file's changes merged into the default, references resolved, values
// listed with their paths.

namespace acctplan {

/// The row by which the entries of a list of such objects are told apart (tier, rule, priority ...); null for a list
/// whose entries are only told apart by their order.
[[nodiscard]] const FieldRow* identity_row(const ObjectTable& table);

/// Changes `base` by what `change` names. Maps merge, lists whose entries have an identity merge by it, everything else
/// is replaced. Unknown keys, entries without or with an unknown identity, and values taken away are errors.
void merge_policy(Node& base, const Node& change, const ObjectTable& table, Diagnostics& sink);

/// A scalar of the tree (or an empty list or map) with its path and the row that describes it.
struct PolicyLeaf {
  std::string path;
  Node* node = nullptr;
  const FieldRow* row = nullptr;
};

/// All leaves in the order of the tree. Entries that bear an identity have it in their path, others their number.
[[nodiscard]] std::vector<PolicyLeaf> policy_leaves(Node& tree, const ObjectTable& table);

/// Puts the values in force in the place of references such as `{duties.champion_days}`. A text that is one reference
/// and nothing else becomes the value itself. A reference to nothing, or to a text that itself refers on, is an error.
void resolve_references(const std::vector<PolicyLeaf>& leaves, std::string_view currency, Diagnostics& sink);

/// The leaves as values for people and for rules, and the bytes that these point into.
struct PolicyValues {
  std::vector<PolicyValue> items;
  std::shared_ptr<const std::string> bytes;
};

/// `currency` is that of the policy's amounts.
[[nodiscard]] PolicyValues policy_values(const std::vector<PolicyLeaf>& leaves, std::string_view currency);

/// The canonical form whose SHA-256 identifies a policy: a line `path: "value"` for each value but the policy's name,
/// in the order of the paths' bytes, amounts in minor units.
[[nodiscard]] std::string canonical_form(const std::vector<PolicyLeaf>& leaves, std::string_view currency);

/// A merged tree with its references resolved, its values, and the hash of its canonical form.
struct ResolvedPolicy {
  Node tree;
  PolicyValues values;
  std::string sha256;
};

[[nodiscard]] ResolvedPolicy resolve_policy(Node tree, Diagnostics& sink);

/// The structs of a resolved tree; nothing when a value is not what its row says.
[[nodiscard]] std::optional<LoadedPolicy> decode_policy(ResolvedPolicy resolved, Diagnostics& sink);

/// Resolves, decodes and checks a merged tree; nothing when any of it is wrong. `changed_by` is the file to blame when
/// two values contradict each other.
[[nodiscard]] std::optional<LoadedPolicy> read_policy(Node tree, const SourceFile* changed_by, Diagnostics& sink);

}  // namespace acctplan
