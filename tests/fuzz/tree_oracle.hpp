// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>

namespace acctplan {

/// Checks what must hold of any input: every span lies in the file with begin <= end, a refused input says why, and
/// every accepted tree written as JSON is read by read_json as the same tree. Aborts with a message when it does not.
void check_reading(const SourceFile& file, const std::vector<Node>& roots, const Diagnostics& sink);

}  // namespace acctplan
