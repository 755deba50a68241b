// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/load_inputs.hpp"

namespace acctplan {

/// A Markdown document of a run, with its file's name in a folder.
struct Document {
  std::string file;
  std::string text;
};

/// Whether `--output` takes a file for each document: a folder, a path that ends in a slash (one that is to be made),
/// and, when several accounts are to be written, a name of no file without an extension.
[[nodiscard]] bool goes_into_folder(const OutputOptions& output, std::size_t accounts);

/// Writes each document to its file in the folder of `--output`, all or none. Throws UsageError when one would replace
/// a file that the run reads.
void deliver_into_folder(const std::vector<Document>& documents, const OutputOptions& output, const FileSet& inputs);

/// The documents as one, with a thematic break between them.
[[nodiscard]] std::string join_documents(const std::vector<Document>& documents);

}  // namespace acctplan
