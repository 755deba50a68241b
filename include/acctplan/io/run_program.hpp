// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

/// The path of a program that belongs to this one: beside it, or in `../libexec/acctplan` as it is installed. Throws
/// IoError when it is in neither, saying where it was looked for and what else could be done (`remedy`).
[[nodiscard]] std::string companion_program(const std::string& name, const std::string& remedy);

/// The path of a program that others make, from the folders that `search` names (a PATH). Throws IoError when it is in
/// none of them, saying what could be done (`remedy`).
[[nodiscard]] std::string foreign_program(const std::string& name, std::string_view search, const std::string& remedy);

/// Runs a program on an input and gives back what it writes to standard output, which it may also seek in. Throws
/// IoError when it cannot be started or does not end with 0. Its standard error is ours.
[[nodiscard]] std::string run_program(const std::string& path, std::string_view input);
/// Likewise with arguments, which no shell reads.
[[nodiscard]] std::string run_program(const std::string& path, const std::vector<std::string>& arguments,
                                      std::string_view input);

}  // namespace acctplan
