// SPDX-License-Identifier: MIT
// docs_replay PROGRAM REPOSITORY PAGE: runs the commands of one Markdown page; 0 when it shows what they print, 1 with
// a diff when not. ACCTPLAN_ACCEPT=1 writes what came out into the page instead.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include "child_process.hpp"
#include "docs_page.hpp"
#include "run_case.hpp"

int main(int argc, char** argv) {
  using namespace acctplan;
  if (argc != 4) {
    std::cerr << "usage: docs_replay PROGRAM REPOSITORY PAGE\n";
    return 2;
  }
  const std::filesystem::path repository = argv[2];
  const std::filesystem::path page = argv[3];
  try {
    const std::string shown = read_file(repository / page);
    const std::string real = replay_page(shown, page, argv[1], repository);
    if (shown.empty()) throw CaseFormatError("cannot be read, or is empty");
    if (shown == real) return 0;
    const char* const accept = std::getenv("ACCTPLAN_ACCEPT");
    if (accept != nullptr && std::string_view(accept) == "1") {
      write_file(repository / page, real);
      std::cout << page.string() << ": rewritten\n";
      return 0;
    }
    std::cout << page.string() << ": not what the commands print (- page, + printed)\n"
              << text_diff(shown, real) << "ACCTPLAN_ACCEPT=1 accepts what came out.\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << page.string() << ": " << error.what() << "\n";
    return 2;
  }
}
