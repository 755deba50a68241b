// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>

namespace acctplan {

/// Reads one JSON text into a tree with exact spans; empty when it is refused. A list at the root is returned as its
/// items. Same limits and refusals as read_yaml; numbers keep their text.
[[nodiscard]] std::vector<Node> read_json(const SourceFile& source, Diagnostics& sink);

/// Reads one JSON text a line; blank lines are passed over. A line that is refused is left out, the others are
/// returned.
[[nodiscard]] std::vector<Node> read_ndjson(const SourceFile& source, Diagnostics& sink);

/// What read_ndjson makes of one line of a file, of which the source is an excerpt: the line with its line end, without
/// the byte order mark that begins the file.
[[nodiscard]] std::vector<Node> read_ndjson_line(const SourceFile& line, Diagnostics& sink);

}  // namespace acctplan
