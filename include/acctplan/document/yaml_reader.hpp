// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>

namespace acctplan {

/// Reads YAML (1.2 core schema) into trees with exact spans, one for each document of a `---` stream.
/// Refuses, each with its place: what is not UTF-8, control characters, duplicate keys (both places), aliases,
/// anchors, merge keys, foreign tags, non-scalar keys, unterminated quotes, nesting deeper than kMaxDepth and more than
/// kMaxYamlNodes nodes. A document that is refused is left out; the others are returned.
[[nodiscard]] std::vector<Node> read_yaml(const SourceFile& source, Diagnostics& sink);

}  // namespace acctplan
