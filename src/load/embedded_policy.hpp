// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <acctplan/document/compact_tree.hpp>

namespace acctplan {

/// A value of the default policy (see PolicyValue).
struct EmbeddedValue {
  CompactText path, text, shown;
  std::uint32_t begin = 0, end = 0;  ///< the span
};

/// The default policy as the build read, resolved and checked it, so that no start of the program has to.
/// tools/embed_default_policy.cpp writes it.
struct EmbeddedPolicy {
  std::string_view bytes;                 ///< those of policies/default.yaml and more texts behind
  std::span<const CompactNode> tree;      ///< as the file has it: what another policy changes
  std::span<const CompactNode> resolved;  ///< with the values that its texts refer to
  std::span<const EmbeddedValue> values;
  std::string_view sha256;
};

/// Defined by the build.
[[nodiscard]] const EmbeddedPolicy& embedded_policy();

}  // namespace acctplan
