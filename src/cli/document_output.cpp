// SPDX-License-Identifier: MIT
#include "cli/document_output.hpp"

#include <filesystem>

#include <acctplan/io/output_set.hpp>

namespace acctplan {

bool goes_into_folder(const OutputOptions& output, std::size_t accounts) {
  const std::string& path = output.output;
  if (path.empty() || path == "-") return false;
  std::error_code failed;
  if (path.back() == '/' || std::filesystem::is_directory(path, failed)) return true;
  return accounts > 1 && !std::filesystem::path(path).has_extension() && !std::filesystem::exists(path, failed);
}

void deliver_into_folder(const std::vector<Document>& documents, const OutputOptions& output, const FileSet& inputs) {
  OutputSet outputs;
  const std::filesystem::path base = std::filesystem::path(output.output) / "";
  outputs.add_folder(base.parent_path().string());
  for (const Document& document : documents) {
    const std::string path = (base / document.file).string();
    refuse_input_as_output(path, inputs);
    outputs.add(path, document.text);
  }
  outputs.commit();
}

std::string join_documents(const std::vector<Document>& documents) {
  std::string out;
  for (const Document& document : documents) {
    if (!out.empty()) out += "\n---\n\n";
    out += document.text;
  }
  return out;
}

}  // namespace acctplan
