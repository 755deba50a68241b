// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace acctplan {

/// Gives the page back with what its commands really print. Three kinds of fenced blocks count, in the page's order:
/// - `console`: lines `$ acctplan ...`, each followed by what it prints, standard output before standard error.
///   The info string may say `head=N` (only the first N lines are shown) and `exit=N` (the status, else 0).
/// - `yaml file=NAME`: written as that file.
/// - `sh`, and any other: left alone.
/// Commands run in a new folder. It holds a copy of examples/, and for pages under docs/howto instead the files of the
/// example that the page links to first, else of examples/expanding-customer, so that guides can speak of
/// `brightquay.yaml`.
/// `page` is a path from the repository's root. \throws CaseFormatError for a block that breaks these rules or a
/// command that ends otherwise, std::system_error
[[nodiscard]] std::string replay_page(const std::string& text, const std::filesystem::path& page,
                                      const std::filesystem::path& program, const std::filesystem::path& repository);

}  // namespace acctplan
