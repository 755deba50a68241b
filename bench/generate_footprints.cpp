// SPDX-License-Identifier: MIT
// usage: generate_footprints ACCOUNTS PRODUCTS ACCOUNTS.ndjson CATALOG.json
// Writes so many customers with footprints, one a line, and the catalog of what they could own, the same bytes on every
// machine. A customer owns a quarter of the products, each deployed in one or two of its four departments.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 6> kIndustries = {"Technology", "Retail", "Healthcare",
                                                         "Rail",       "Energy", "Financial Services"};
constexpr std::array<std::string_view, 4> kDepartments = {"Engineering", "Operations", "Sales", "Support"};

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string catalog(std::size_t products) {
  std::string out = "{\"products\": [";
  for (std::size_t i = 0; i < products; ++i) {
    out += fmt::format(
        "{}\n  {{\"id\": \"p{}\", \"plans\": [{{\"id\": \"a\", \"per_seat\": {}, \"feature_count\": 10}}, "
        "{{\"id\": \"b\", \"per_seat\": {}}}]}}",
        i == 0 ? "" : ",", i, 50 + i, 90 + i);
  }
  return out + "\n]}\n";
}

void append_account(std::string& out, std::size_t number, std::size_t products, Draw& draw) {
  std::array<std::uint64_t, kDepartments.size()> people{};
  for (std::uint64_t& one : people) one = 5 + draw.below(900);
  out += fmt::format(
      R"({{"account":{{"id":"a{:07}","name":"Account {}","owner":"Owner {}","lifecycle":"customer","industry":"{}","employees":{}}})",
      number, number, draw.below(200), kIndustries[draw.below(kIndustries.size())], 20 + draw.below(9000));
  out += R"(,"footprint":{"departments":[)";
  for (std::size_t i = 0; i < people.size(); ++i) {
    out += fmt::format(R"({}{{"name":"{}","headcount":{}}})", i == 0 ? "" : ",", kDepartments[i], people[i]);
  }
  out += R"(],"products":[)";
  bool first = true;
  for (std::size_t product = 0; product < products; ++product) {
    if (draw.below(4) != 0) continue;
    const std::size_t at = draw.below(people.size());
    const std::uint64_t seats = 1 + draw.below(people[at]);
    const std::uint64_t active = draw.below(seats + 1);
    const std::uint64_t features = draw.below(11);
    const std::uint64_t acv = 2000 + draw.below(90'000);
    out += fmt::format(
        R"({}{{"id":"p{}","plan":"a","acv":{},"features_used":{},"deployments":[{{"department":"{}","seats":{},"active":{}}}]}})",
        first ? "" : ",", product, acv, features, kDepartments[at], seats, active);
    first = false;
  }
  out += "]}}\n";
}

std::size_t number_of(const char* text) {
  std::size_t out = 0;
  std::from_chars(text, text + std::strlen(text), out);
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    fmt::print(stderr, "usage: generate_footprints ACCOUNTS PRODUCTS ACCOUNTS.ndjson CATALOG.json\n");
    return 2;
  }
  const std::size_t accounts = number_of(arguments[1]);
  const std::size_t products = number_of(arguments[2]);
  std::ofstream(arguments[4], std::ios::binary) << catalog(products);
  std::ofstream file(arguments[3], std::ios::binary);
  Draw draw(2026);
  std::string text;
  for (std::size_t i = 0; i < accounts; ++i) {
    text.clear();
    append_account(text, i, products, draw);
    file << text;
  }
  return file.good() ? 0 : 1;
}
