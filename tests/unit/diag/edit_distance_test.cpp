// SPDX-License-Identifier: MIT
#include <array>
#include <catch2/catch.hpp>
#include <string_view>

#include <acctplan/diag/edit_distance.hpp>

using namespace acctplan;

TEST_CASE("edit distance counts code points, swaps as one, and ignores ASCII case", "[diag]") {
  struct Row {
    std::string_view a, b;
    std::size_t edits;
  };
  const Row row = GENERATE(values<Row>({{"", "", 0},
                                        {"", "abc", 3},
                                        {"plan", "plan", 0},
                                        {"PLAN", "plan", 0},
                                        {"paln", "plan", 1},
                                        {"pln", "plan", 1},
                                        {"kitten", "sitting", 3},
                                        {"ca", "abc", 3},
                                        {"Zürich", "Zurich", 1},
                                        {"日本", "日本語", 1},
                                        {"\xFF", "a", 1}}));
  CHECK(edit_distance(row.a, row.b) == row.edits);
  CHECK(edit_distance(row.b, row.a) == row.edits);
}

TEST_CASE("the nearest choice is within a third of the word, the earlier one on a tie", "[diag]") {
  constexpr std::array<std::string_view, 5> kChoices = {"tier", "time", "projected_acv_12m", "projected_acv_18m", "id"};
  CHECK(nearest("tire", kChoices) == "tier");
  CHECK(nearest("TIER", kChoices) == "tier");
  CHECK(nearest("tie", kChoices) == "tier");
  CHECK(nearest("projected_acv_12", kChoices) == "projected_acv_12m");
  CHECK(nearest("projected_acv_1m", kChoices) == "projected_acv_12m");
  CHECK(nearest("ids", kChoices) == "id");
  CHECK_FALSE(nearest("plan", kChoices));
  CHECK_FALSE(nearest("x", {}));
}
