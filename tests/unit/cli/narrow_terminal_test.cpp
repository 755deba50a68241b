// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <sstream>

#include <acctplan/render/terminal_text.hpp>

#include "console_fixture.hpp"

namespace acctplan {

TEST_CASE("on a narrow terminal whitespace rows go on beneath before a name is cut, and no line is wider", "[cli]") {
  for (const std::size_t width : {100, 80, 60, 40}) {
    CAPTURE(width);
    Console console;
    console.width = width;
    REQUIRE(console.run({"whitespace", example("expanding-customer/brightquay.yaml"), "--as-of", "2026-02-02"}) == 0);
    std::istringstream lines(console.out);
    bool opportunities = false;
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      opportunities = opportunities || line.find("opportunity") != std::string::npos;
      if (opportunities) CHECK(display_width(line) <= width);
    }
    CHECK(opportunities);
    CHECK((console.out.find("parts") != std::string::npos) == (width == 100));
    CHECK((console.out.find("\u2026") == std::string::npos || width == 40));
  }
}

}  // namespace acctplan
