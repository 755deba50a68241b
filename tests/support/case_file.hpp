// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// What the `.case` format does not allow, with the line.
struct CaseFormatError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What one command line leaves behind: all of it, so that nothing goes unnoticed.
struct RunResult {
  std::string out;
  std::string err;
  std::string exit = "0";                    ///< the status in decimal, or `signal N`
  std::map<std::string, std::string> wrote;  ///< files made or changed: path in the folder -> content
  bool operator==(const RunResult&) const = default;
};

/// Something put into the folder before a run.
struct CaseInput {
  enum class Kind { kFile, kBytes, kCopy };
  Kind kind = Kind::kFile;
  std::string name;  ///< path in the folder; for kCopy the source's path in the repository
  std::string body;  ///< as it stands in the case (kBytes: still escaped)
};

/// One command line of a case, with what is to be in place before it and what is to come out.
struct CaseRun {
  std::vector<CaseInput> inputs;
  std::string command;
  std::string input;  ///< standard input
  RunResult expected;
};

struct CaseFile {
  std::string prose;  ///< the lines before the first section
  std::vector<CaseRun> runs;
};

/// Reads the format that tests/cases/README.md describes. \throws CaseFormatError
[[nodiscard]] CaseFile parse_case(std::string_view text);

/// Writes the case so that parse_case reads it back equal.
[[nodiscard]] std::string write_case(const CaseFile& file);

/// Resolves `\xNN \n \r \t \\` in a bytes section; its line ends only lay it out. \throws CaseFormatError
[[nodiscard]] std::string unescape_bytes(std::string_view body);

}  // namespace acctplan
