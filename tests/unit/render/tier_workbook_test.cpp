// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include <acctplan/render/tier_workbook.hpp>

#include "render/workbook_lines.hpp"

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

TierReport report_of(std::vector<TierResult> results) {
  TierReport report;
  report.portfolio = summarise_portfolio(results, default_policy());
  report.review = review_tiers(results, {});
  report.results = std::move(results);
  return report;
}

TierResult moved_account(std::string name) {
  TierResult out;
  out.id = "acme";
  out.name = std::move(name);
  out.previous = 2;
  out.tier = 1;
  out.action = TierAction::upgrade;
  out.acv = dollars(120'000, 50);
  return out;
}

}  // namespace

TEST_CASE("a cell holds UTF-8 that XML has, cut where a spreadsheet ends", "[workbook]") {
  CHECK(cell_text("=1+1 \xC3\xBC\t\n") == "=1+1 \xC3\xBC\t\n");
  CHECK(cell_text("a\xEF\xBF\xBE"
                  "b\xEF\xBF\xBF") ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  CHECK(cell_text("\xFF\x01") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(cell_text("_x0041_ _x004G_ _x004_") == "_x005F_x0041_ _x004G_ _x004_");
  CHECK(cell_text(std::string(40'000, 'x')).size() == 32'767);
  std::string astral;
  for (int i = 0; i < 20'000; ++i) astral += "\xF0\x9F\x98\x80";
  CHECK(cell_text(astral).size() == 4 * 16'383);
}

TEST_CASE("a workbook has its sheets, numbers as numbers and texts as texts", "[workbook]") {
  const std::string lines = render_tier_workbook(report_of({moved_account("=HYPERLINK(\"x\")\tA\nB")}),
                                                 {default_policy(), day("2026-02-02")});
  CHECK(lines.starts_with("created\t1769990400\nmoney\t[$USD] #,##0.00\n"));
  CHECK(lines.find("\nrow\thAs of\ty2026-02-02\n") != std::string::npos);
  for (const char* sheet : {"\nsheet\tSummary\tplain\t", "\nsheet\tMoves\tfrozen\t", "\nsheet\tAccounts\tfrozen\t",
                            "\nsheet\tRejected\tfrozen\t", "\nchart\tAccounts by tier\t11\t14\t0\t1\t2\t11\n"}) {
    CHECK(lines.find(sheet) != std::string::npos);
  }
  CHECK(lines.find("\nrow\tsacme\ts=HYPERLINK(\"x\")\\tA\\nB\tb\tsupgrade\ti2\ti1\tm120000.50\t") != std::string::npos);
  CHECK(lines.find("\nrow\tsTier 1\ti1\tb\tb\tp1.0000\tp0.1000\tp0.1500\tm120000.50\td15.00\td20.00\n") !=
        std::string::npos);
}

TEST_CASE("amounts have the minor unit of their currency; what no spreadsheet holds as a number is text",
          "[workbook]") {
  const auto line_of = [](std::string_view currency, std::int64_t minor_units) {
    WorkbookLines book(currency, Date());
    book.money(Money::from_minor(minor_units)).end_row();
    const std::string lines = book.take();
    return lines.substr(lines.find("row\t") + 4);
  };
  CHECK(line_of("USD", 8'200'005) == "m82000.05\n");
  CHECK(line_of("USD", 5) == "m0.05\n");
  CHECK(line_of("USD", -5) == "m-0.05\n");
  CHECK(line_of("USD", -123'456) == "m-1234.56\n");
  CHECK(line_of("USD", 0) == "m0.00\n");
  CHECK(line_of("JPY", 120'000) == "m120000\n");
  CHECK(line_of("KWD", 1'234'567) == "m1234.567\n");
  CHECK(line_of("USD", 999'999'999'999'999) == "m9999999999999.99\n");
  CHECK(line_of("USD", 1'000'000'000'000'001) == "s10000000000000.01\n");
  CHECK(line_of("USD", 100'000'000'000'000'000) == "m1000000000000000.00\n");
}
