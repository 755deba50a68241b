// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/diag/source_file.hpp>
#include <acctplan/document/csv_reader.hpp>

namespace acctplan {

/// Which CSV result of acctplan a table with this header is: "tier", "score" or "whitespace"; empty when it is none.
[[nodiscard]] std::string_view own_result_kind(const SourceFile& source, const CsvRecord& header);

}  // namespace acctplan
