// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/model/currency.hpp>
#include <acctplan/model/money.hpp>

using namespace acctplan;

namespace {

Money cents(std::int64_t value) { return Money::from_minor(value); }

}  // namespace

TEST_CASE("money is shown with grouping, and digits after the point only when there are any") {
  CHECK(to_text(cents(8'200'000), "USD") == "$82,000");
  CHECK(to_text(cents(10'000'001), "USD") == "$100,000.01");
  CHECK(to_text(cents(50), "USD") == "$0.50");
  CHECK(to_text(cents(-500), "USD") == "-$5");
  CHECK(to_text(cents(0), "USD") == "$0");
  CHECK(to_text(cents(9'000'000), "EUR") == "EUR 90,000");
  CHECK(to_text(cents(-1'234), "JPY") == "JPY -1,234");
  CHECK(to_text(cents(1'005), "KWD") == "KWD 1.005");
}

TEST_CASE("money is short where room is short, and never more than it is") {
  CHECK(to_short_text(cents(120'000'000'000), "USD") == "$1.2B");
  CHECK(to_short_text(cents(4'129'999'900), "USD") == "$41.2M");
  CHECK(to_short_text(cents(82'000'000), "USD") == "$820K");
  CHECK(to_short_text(cents(99'999'999), "USD") == "$999.9K");
  CHECK(to_short_text(cents(1'000'000), "USD") == "$10K");
  CHECK(to_short_text(cents(999'999), "USD") == "$9,999.99");
  CHECK(to_short_text(cents(-4'129'999'900), "USD") == "-$41.2M");
}

TEST_CASE("money for machines has whole units and at most two digits") {
  CHECK(to_plain_text(cents(8'200'000), "USD") == "82000");
  CHECK(to_plain_text(cents(10'000'001), "USD") == "100000.01");
  CHECK(to_plain_text(cents(10'000'010), "USD") == "100000.1");
  CHECK(to_plain_text(cents(-50), "USD") == "-0.5");
  CHECK(to_plain_text(cents(0), "USD") == "0");
  CHECK(to_plain_text(cents(1'005), "KWD") == "1.01");
  CHECK(to_plain_text(cents(100), "JPY") == "100");
  CHECK(to_plain_text(Money(Rational(1, 3)), "USD") == "0");
}

TEST_CASE("fractions of a minor unit compare exactly and round half up once") {
  CHECK(Money(Rational(5, 2)).rounded() == 3);
  CHECK(Money(Rational(49, 20)).rounded() == 2);
  CHECK(Money(Rational(10'000'001, 1)) > cents(10'000'000));
  CHECK(ratio(cents(50), cents(200)) == Rational(1, 4));
}

TEST_CASE("currencies have the digits of ISO 4217") {
  CHECK(minor_digits("USD") == 2);
  CHECK(minor_digits("JPY") == 0);
  CHECK(minor_digits("KWD") == 3);
  CHECK_FALSE(minor_digits("usd"));
  CHECK_FALSE(minor_digits("ZZZ"));
  for (const auto code : currency_codes()) CHECK(minor_digits(code));
}
