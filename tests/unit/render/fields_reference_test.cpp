// SPDX-License-Identifier: MIT
#include <acctplan/render/fields_reference.hpp>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

TEST_CASE("docs/reference/fields.md is what the table gives; ACCTPLAN_ACCEPT=1 rewrites it") {
  const std::string path = std::string(ACCTPLAN_SOURCE_DIR) + "/docs/reference/fields.md";
  if (std::getenv("ACCTPLAN_ACCEPT") != nullptr) std::ofstream(path) << acctplan::fields_reference();
  std::ifstream in(path);
  REQUIRE(in);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  CHECK(text == acctplan::fields_reference());
}
