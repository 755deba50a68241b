// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/diag/source_file.hpp>
#include <acctplan/document/csv_reader.hpp>
#include <acctplan/document/node.hpp>

namespace acctplan {

/// Which CSV result of acctplan a table with this header is: "tier", "score", "whitespace" or "check"; empty when it is
/// none.
[[nodiscard]] std::string_view own_result_kind(const SourceFile& source, const CsvRecord& header);

/// What a document that acctplan writes beside account files is: "a result that acctplan wrote" (its JSON results, and
/// baselines), "a report of findings" (SARIF, GitLab, rdjson) or "a JSON Schema"; empty when it is none of them.
[[nodiscard]] std::string_view own_document_kind(const Node& document);

/// Whether a JSON file is a list of nothing, as the report that GitLab takes when there are no findings.
[[nodiscard]] bool is_empty_list(const SourceFile& source);

}  // namespace acctplan
