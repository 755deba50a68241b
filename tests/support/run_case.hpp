// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "case_file.hpp"

namespace acctplan {

/// Runs every command line of `file` in a new empty folder and gives the case back with what really came out in the
/// place of what was expected. `acctplan` as a command's first word stands for `program`; `copy` sections are
/// looked up under `repository`. \throws CaseFormatError, std::system_error
[[nodiscard]] CaseFile run_case(const CaseFile& file, const std::filesystem::path& program,
                                const std::filesystem::path& repository);

/// Lines of both texts, `-` expected, `+` got, with a little context; empty when they are the same.
[[nodiscard]] std::string text_diff(const std::string& expected, const std::string& got);

}  // namespace acctplan
