// SPDX-License-Identifier: MIT
// case_runner PROGRAM REPOSITORY CASE: runs one .case file; 0 when all came out as expected, 1 with a diff when not.
// ACCTPLAN_ACCEPT=1 writes what came out into the file instead.
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <unistd.h>

#include "run_case.hpp"

int main(int argc, char** argv) {
  using namespace acctplan;
  if (argc != 4) {
    std::cerr << "usage: case_runner PROGRAM REPOSITORY CASE\n";
    return 2;
  }
  try {
    std::ifstream stream(argv[3], std::ios::binary);
    if (!stream) throw CaseFormatError("cannot be read");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const CaseFile expected = parse_case(text);
    if (access(argv[1], X_OK) != 0) throw std::runtime_error(std::string(argv[1]) + " is no program");
    const CaseFile got = run_case(expected, argv[1], argv[2]);
    const char* const accept = std::getenv("ACCTPLAN_ACCEPT");
    bool same = true;
    for (std::size_t at = 0; at < expected.runs.size(); ++at) {
      same = same && expected.runs[at].expected == got.runs[at].expected;
    }
    if (same) return 0;
    if (accept != nullptr && std::string_view(accept) == "1") {
      std::ofstream(argv[3], std::ios::binary) << write_case(got);
      std::cout << argv[3] << ": rewritten\n";
      return 0;
    }
    std::cout << argv[3] << ": not as expected (- expected, + got)\n"
              << text_diff(write_case(expected), write_case(got)) << "ACCTPLAN_ACCEPT=1 accepts what came out.\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << argv[3] << ": " << error.what() << "\n";
    return 2;
  }
}
