// SPDX-License-Identifier: MIT
#include "run_case.hpp"

#include "child_process.hpp"

namespace acctplan {
namespace {

namespace fs = std::filesystem;

void put(const CaseInput& input, const fs::path& folder, const fs::path& repository) {
  const fs::path name(input.name);
  if (name.is_absolute() || input.name.find("..") != std::string::npos) {
    throw CaseFormatError("`" + input.name + "` leads out of the folder");
  }
  switch (input.kind) {
    case CaseInput::Kind::kFile:
      return write_file(folder / name, input.body);
    case CaseInput::Kind::kBytes:
      return write_file(folder / name, unescape_bytes(input.body));
    case CaseInput::Kind::kCopy:
      fs::copy(repository / name, folder / name.filename(),
               fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
}

}  // namespace

CaseFile run_case(const CaseFile& file, const fs::path& program, const fs::path& repository) {
  const WorkFolder folder;
  CaseFile result = file;
  for (CaseRun& run : result.runs) {
    for (const CaseInput& input : run.inputs) put(input, folder.work(), repository);
    run.expected = run_command(run.command, run.input, folder, program);
  }
  return result;
}

}  // namespace acctplan
