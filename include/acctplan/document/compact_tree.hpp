// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/document/node.hpp>

namespace acctplan {

/// A range of the bytes that a compact form comes with.
struct CompactText {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;

  [[nodiscard]] std::string_view in(std::string_view bytes) const { return bytes.substr(begin, size); }
};

/// One node of a tree in its compact form, which a program can hold as constants. The children follow their parent,
/// each with all of its own; an entry of a map is two of them, the key (a scalar) and the value.
struct CompactNode {
  std::uint32_t begin = 0, end = 0;  ///< the span
  CompactText text;                  ///< of a scalar or a key
  std::uint32_t children = 0;
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
};

/// The compact form of a tree. `bytes` starts with those of the file that the tree was read from; texts that do not
/// stand there as they read are put behind.
[[nodiscard]] std::vector<CompactNode> compact_tree(const Node& root, std::string& bytes);

/// The tree of a compact form, with its spans in `source`.
[[nodiscard]] Node expand_tree(std::span<const CompactNode> nodes, std::string_view bytes, const SourceFile& source);

}  // namespace acctplan
