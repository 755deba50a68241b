// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <map>
#include <sstream>

#include "console_fixture.hpp"

using namespace acctplan;

namespace {

/// The anchor that GitHub gives to a heading of letters and blanks, the times it stood before counted.
std::string anchor_of(const std::string& heading, std::map<std::string, int>& seen) {
  std::string out;
  for (const char c : heading) out += c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const int before = seen[out]++;
  return before == 0 ? out : out + "-" + std::to_string(before);
}

}  // namespace

// Several plans in one document have headings of the same name, of which GitHub numbers the later ones.
TEST_CASE("the brief of each of several plans leads to its own findings") {
  Console console;
  std::vector<std::string> arguments = {"plan"};
  for (const std::string& path : example_accounts()) arguments.push_back(path);
  REQUIRE(console.run(arguments) == 0);
  std::map<std::string, int> seen;
  std::string wanted;
  std::size_t links = 0;
  std::istringstream lines(console.out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t link = line.find("(#open-findings");
    if (link != std::string::npos) {
      CHECK(wanted.empty());
      wanted = line.substr(link + 2, line.find(')', link) - link - 2);
      ++links;
    }
    const std::size_t title = line.find_first_not_of('#');
    if (title == 0 || title == std::string::npos || line[title] != ' ') continue;
    const std::string anchor = anchor_of(line.substr(title + 1), seen);
    if (anchor == wanted) wanted.clear();
    // The next plan begins only after the findings of this one.
    if (title == 1) CHECK(wanted.empty());
  }
  CHECK(wanted.empty());
  CHECK(links > 1);
}
