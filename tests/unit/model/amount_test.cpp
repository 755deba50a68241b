// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/model/money.hpp>

using namespace acctplan;

namespace {

/// "100 USD" in minor units, or "refused: help".
std::string read(std::string_view text, std::string_view currency = "USD") {
  const auto result = parse_amount(text, currency);
  if (const auto* amount = std::get_if<StatedAmount>(&result)) {
    return std::to_string(amount->minor_units) + " " + amount->currency;
  }
  return "refused: " + std::get<AmountRefusal>(result).help;
}

bool refused(std::string_view text, std::string_view currency = "USD") {
  return read(text, currency).starts_with("refused");
}

}  // namespace

TEST_CASE("amounts are read as people write them") {
  CHECK(read("0") == "0 USD");
  CHECK(read("120000") == "12000000 USD");
  CHECK(read("120000.50") == "12000050 USD");
  CHECK(read("0.5") == "50 USD");
  CHECK(read("100000.010") == "10000001 USD");
  CHECK(read("$120,000") == "12000000 USD");
  CHECK(read("USD 1,234.00") == "123400 USD");
  CHECK(read("1,234,567.89") == "123456789 USD");
  CHECK(read("120K") == "12000000 USD");
  CHECK(read("1.2M") == "120000000 USD");
  CHECK(read("1.2b") == "120000000000 USD");
  CHECK(read("1.234K") == "123400 USD");
  CHECK(read("50.00001K") == "5000001 USD");
  CHECK(read("EUR 90k") == "9000000 EUR");
  CHECK(read("EUR90k") == "9000000 EUR");
  CHECK(read("($1,161.00)") == "-116100 USD");
  CHECK(read("-$5") == "-500 USD");
  CHECK(read("$-5") == "-500 USD");
  CHECK(read("-12.5") == "-1250 USD");
}

TEST_CASE("the smallest unit is the currency's") {
  CHECK(read("1200", "JPY") == "1200 JPY");
  CHECK(refused("1200.5", "JPY"));
  CHECK(read("1200.0", "JPY") == "1200 JPY");
  CHECK(read("1.2345", "KWD") == "refused: KWD has 3 digits after the point");
  CHECK(read("1.2340", "KWD") == "1234 KWD");
  CHECK(read("50.000001K") == "refused: USD has 2 digits after the point");
  CHECK(refused("0.001"));
  CHECK(refused("12.345678"));
}

TEST_CASE("a dollar is the document's dollar and nobody else's") {
  CHECK(read("$5", "CAD") == "500 CAD");
  CHECK(refused("$5", "EUR"));
  CHECK(refused("XYZ 5"));
  CHECK(refused("usd 5"));
}

TEST_CASE("what can be read two ways is refused with both") {
  CHECK(read("1.234") == "refused: write 1234 or 1.2340, whichever is meant");
  CHECK(read("123.456") == "refused: write 123456 or 123.4560, whichever is meant");
  CHECK(read("1.234,50") == "refused: write 1234.50 or 1.23450, whichever is meant");
  CHECK(refused("1.234.567"));
  CHECK(refused("1,23"));
  CHECK(refused("12,34,567"));
  CHECK(refused(",123"));
  CHECK(refused("1,234,"));
}

TEST_CASE("other spellings are refused with what to write") {
  CHECK(read("010") == "refused: write 10");
  CHECK(read("00") == "refused: write 0");
  CHECK(read(".5") == "refused: write 0.5");
  for (const auto* text : {"",    "-",   "$",    "K",  "1.", "0x1F", "0o10", "1_000", "1e5",    "inf",   ".inf",
                           "nan", "--5", "(-5)", "()", "+5", "5 K",  " 5",   "5%",    "twelve", "5 USD", "1..2"}) {
    INFO(text);
    CHECK(refused(text));
  }
}

TEST_CASE("amounts end below 10^15 units") {
  CHECK(read("999999999999999") == "99999999999999900 USD");
  CHECK(refused("1000000000000000"));
  CHECK(read("999999B") == "99999900000000000 USD");
  CHECK(refused("1000000B"));
  CHECK(read("0.5B") == "50000000000 USD");
  CHECK(refused("99999999999999999999999999999999999999999999"));
}
