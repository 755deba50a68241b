// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/source_file.hpp>

namespace acctplan {

/// How a scalar stood in the file. `plain` is an unquoted YAML scalar or a JSON number, true or false;
/// `quoted` is a quoted or block YAML scalar or a JSON string: always text.
enum class ScalarStyle { plain, quoted };

enum class NodeKind { null, scalar, sequence, map };

struct Entry;

/// One value of a document, with its place. YAML and JSON give the same tree for the same data.
/// A null (YAML: empty, `~`, `null`; JSON: null) spans its key when it is the value of a map's entry.
struct Node {
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
  std::string text;            ///< a scalar's text: escapes resolved, numbers exactly as written
  std::vector<Node> items;     ///< a sequence's items
  std::vector<Entry> entries;  ///< a map's entries in file order; no key stands twice
  Span span;

  [[nodiscard]] bool is_null() const { return kind == NodeKind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == NodeKind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == NodeKind::sequence; }
  [[nodiscard]] bool is_map() const { return kind == NodeKind::map; }
  /// The value under a key of a map; null when this is no map or has no such key.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

}  // namespace acctplan
