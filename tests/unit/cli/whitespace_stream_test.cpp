// SPDX-License-Identifier: MIT
#include <string>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

// Accounts whose whitespace is found one by one give the bytes that they give when they are read whole, which is how
// folders are read.

using namespace acctplan;

namespace {

/// Customers with what they own, one a line; some of it the catalog does not know.
std::string customers(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += fmt::format(
        R"({{"account":{{"id":"a{:03}","name":"Account {}","owner":"Owner {}","lifecycle":"customer","industry":"{}","employees":{}}},)"
        R"("footprint":{{"departments":[{{"name":"Sales","headcount":{}}},{{"name":"Legal","headcount":7}}],"products":)"
        R"([{{"id":"p{}","acv":{},"plan":"a","deployments":[{{"department":"Sales","seats":{},"active":3}}]}}]}}}})",
        (i * 7) % count, i, i % 4, i % 3 == 0 ? "Retail" : "Technology", 50 + i * 100, 10 + i, i % 4, 1000 + i * 37,
        5 + i % 9);
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("whitespace found account by account is that of accounts read whole", "[stream][discovery]") {
  const ScratchFolder folder;
  folder.write("in/all.ndjson", customers(61));
  folder.write(
      "catalog.yaml",
      "products:\n  - {id: p0, plans: [{id: a, per_seat: 10}, {id: b, per_seat: 20}]}\n  - {id: p1, flat: 900}\n"
      "  - {id: p2, per_seat: 3}\n");
  for (const std::string format : {"table", "md", "csv", "json"}) {
    for (const std::string portfolio : {"", "in"}) {
      Console whole;
      Console streamed;
      streamed.stretch = 97;
      std::vector<std::string> arguments = {
          "whitespace", folder.path("in"), "--catalog", folder.path("catalog.yaml"), "--as-of", "2026-02-02", "--top",
          "3",          "--format",        format};
      if (!portfolio.empty()) arguments.insert(arguments.end(), {"--portfolio", folder.path(portfolio)});
      CHECK(whole.run(arguments) == 0);
      arguments[1] = folder.path("in/all.ndjson");
      CHECK(streamed.run(arguments) == 0);
      INFO(format);
      CHECK((streamed.out == whole.out));
      CHECK(whole.err.find("the catalog has no product `p3` of account `a021`") != std::string::npos);
      CHECK(streamed.err.find("the catalog has no product `p3` of account `a021`") != std::string::npos);
      CHECK(streamed.err.find("(14 more accounts likewise)") != std::string::npos);
    }
  }
}
