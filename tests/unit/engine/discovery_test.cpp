// SPDX-License-Identifier: MIT
#include <acctplan/engine/discovery.hpp>

#include <string>

#include <catch2/catch.hpp>

#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_catalog.hpp>
#include <acctplan/load/load_policy.hpp>

using namespace acctplan;

namespace {

/// Discovers for an account and a catalog as files would have them, with what others pay.
class Finder {
 public:
  explicit Finder(const std::string& catalog) {
    Diagnostics sink;
    market_.catalog = *load_catalog(sources_.add("catalog.yaml", catalog), context_, sink);
    REQUIRE(sink.all().empty());
  }
  /// Three customers that pay so many dollars for a product.
  Finder& paid(const std::string& product, std::int64_t a, std::int64_t b, std::int64_t c) {
    int number = 0;
    for (const std::int64_t dollars : {a, b, c}) {
      const std::string id = "peer" + std::to_string(number++);
      market_.similar.add({id, {}, {}}, product, Money::from_minor(dollars * 100));
    }
    market_.similar.settle();
    return *this;
  }

  Discovery run(const std::string& fields, const std::string& identity = "") {
    load(fields, identity);
    return discover_whitespace(*account_, market_, policy_.policy);
  }
  WhitespaceResult judge(const std::string& fields, const std::string& identity = "") {
    load(fields, identity);
    return evaluate_whitespace(*account_, policy_.policy, context_.as_of, &market_);
  }
  /// "seat platform/Sales 100.5 measured", line by line, with the actions behind.
  std::string found(const std::string& fields) {
    std::string out;
    const Discovery discovery = run(fields);
    for (const Discovered& one : discovery.found) {
      out += std::string(word_of(*one.entry.dimension)) + " " + *one.entry.target + " " +
             (one.entry.annual_value ? to_plain_text(*one.entry.annual_value, "USD") : "?") + " " +
             std::string(word_of(one.confidence)) + "\n";
    }
    for (const UsageAction& action : discovery.actions) out += action.rule + ": " + action.text + "\n";
    return out;
  }

 private:
  void load(const std::string& fields, const std::string& identity) {
    Diagnostics sink;
    const auto documents = read_yaml(
        sources_.add("acme.yaml", "account: {id: acme, name: Acme, lifecycle: customer" + identity + "}\n" + fields),
        sink);
    account_ = load_account(documents.at(0), context_, sink);
    for (const Diagnostic& one : sink.all()) FAIL_CHECK(one.id << ": " << one.message);
    REQUIRE(account_);
  }

  SourceSet sources_;
  LoadedPolicy policy_ = load_default_policy(sources_);
  LoadContext context_{policy_.policy, *parse_date("2026-02-02")};
  Market market_{{}, SimilarCustomers(policy_.policy.whitespace.discovery)};
  std::optional<Account> account_;
};

constexpr const char* kPlatform = "products: [{id: platform, per_seat: 100, departments: [Sales, Support]}]\n";

std::string platform(const std::string& departments, const std::string& deployments, const std::string& acv = "10000") {
  return "footprint: {departments: [" + departments + "], products: [{id: platform, acv: " + acv + ", deployments: [" +
         deployments + "]}]}\n";
}

}  // namespace

TEST_CASE("every limit of discovery holds on its own side only", "[discovery]") {
  // W.seat: ready from 90 % in use, adoption first below 50 %, nothing while as many seats lie idle as are missing.
  const auto seats = [](int headcount, int bought, int active) {
    return platform(
        "{name: Sales, headcount: " + std::to_string(headcount) + "}",
        "{department: Sales, seats: " + std::to_string(bought) + ", active: " + std::to_string(active) + "}");
  };
  CHECK(Finder(kPlatform).run(seats(300, 100, 90)).found.at(0).note == "ready: 90 % of 100 seats in use");
  CHECK(Finder(kPlatform).run(seats(300, 100, 89)).found.at(0).note == "89 % of 100 seats in use");
  CHECK(Finder(kPlatform).found(seats(300, 100, 50)) == "seat platform/Sales 20000 measured\n");
  CHECK(Finder(kPlatform).found(seats(300, 100, 49)) ==
        "W.seat: adoption of platform in Sales: 49 % of 100 seats in use\n");
  CHECK(Finder(kPlatform).found(seats(140, 100, 60)).empty());
  CHECK(Finder(kPlatform).found(seats(141, 100, 60)) == "seat platform/Sales 4100 measured\n");
  CHECK(Finder(kPlatform).found(seats(100, 100, 99)).empty());
  CHECK(Finder(kPlatform).found(seats(101, 100, 99)).empty());
  CHECK(Finder(kPlatform).found(seats(101, 100, 100)) == "seat platform/Sales 100 measured\n");
  // W.feature: training first below half of the plan's features.
  const std::string plans =
      "products: [{id: platform, plans: [{id: a, per_seat: 100, feature_count: 7}, {id: b, per_seat: 130}]}]\n";
  const auto used = [](int features) {
    return "footprint: {products: [{id: platform, plan: a, seats: 10, features_used: " + std::to_string(features) +
           "}]}\n";
  };
  CHECK(Finder(plans).found(used(4)) == "feature platform 300 measured\n");
  CHECK(Finder(plans).found(used(3)) == "W.feature: training for platform: 3 of 7 features of a in use\n");
  // W.product: a fifth of the people, where no product has seats.
  const std::string desk = "products: [{id: desk, per_seat: 7, departments: [Sales]}]\n";
  CHECK(
      Finder(desk).found("footprint: {departments: [{name: Sales, headcount: 33}, {name: Legal, headcount: 900}]}\n") ==
      "product desk 46.2 extrapolated\n");
}

TEST_CASE("a product is worth what similar customers pay, else its list price", "[discovery]") {
  const std::string catalog =
      "products:\n"
      "  - {id: guard, flat: 500, modules: [{id: audit, per_seat: 3}]}\n"
      "  - {id: desk, per_seat: 10}\n"
      "  - {id: bare}\n"
      "  - {id: ward, flat: 1, industries: [Healthcare]}\n";
  CHECK(Finder(catalog).found("") ==
        "product guard 500 extrapolated\nproduct desk ? extrapolated\nproduct bare ? extrapolated\n");
  CHECK(Finder(catalog).paid("guard", 30, 10, 20).run("").found.at(0).basis ==
        "median of 3 customers of any industry: $20");
  CHECK(Finder(catalog).paid("guard", 30, 10, 20).run("").found.at(0).entry.signal.is(WhitespaceSignal::similar));
  // A module is offered to owners of its product, for the largest count of seats of any one product.
  CHECK(Finder(catalog).found("footprint: {products: [{id: guard, seats: 20}, {id: desk, seats: 30}]}\n") ==
        "product audit 90 extrapolated\nproduct bare ? extrapolated\n");
  CHECK(Finder(catalog).found("footprint: {products: [{id: guard}, {id: audit}, {id: desk}, {id: bare}]}\n").empty());
}

TEST_CASE("departments lack the product of the largest value", "[discovery]") {
  const std::string two = "{name: Sales, headcount: 100}, {name: Support, headcount: 10}, {name: Legal, headcount: 9}";
  // 50 seats for 100 people are half of them; 10,000 / 50 is 200 a seat; the department of lawyers it does not suit.
  CHECK(Finder(kPlatform).found(platform(two, "{department: Sales, seats: 50, active: 10}")) ==
        "department platform/Support 1000 extrapolated\n"
        "W.seat: adoption of platform in Sales: 20 % of 50 seats in use\n");
  // Capped by the median of similar owners; more seats than people are all of them.
  CHECK(Finder(kPlatform)
            .paid("platform", 300, 400, 500)
            .found(platform(two, "{department: Sales, seats: 50, active: 10}")) ==
        "department platform/Support 400 extrapolated\n"
        "W.seat: adoption of platform in Sales: 20 % of 50 seats in use\n");
  CHECK(Finder(kPlatform).found(platform(two, "{department: Sales, seats: 200}")) ==
        "department platform/Support 500 extrapolated\n");
  // Where a deployment does not say its department, the product may be there.
  CHECK(Finder(kPlatform).found(platform(two, "{department: Sales, seats: 100}, {seats: 5}")).empty());
  // Without ACV the list price counts; without a headcount there is no penetration, and no value.
  CHECK(Finder(kPlatform).found(platform(two, "{department: Sales, seats: 100}", "null")) ==
        "department platform/Support 1000 extrapolated\n");
  CHECK(Finder(kPlatform).found(
            platform("{name: Sales}, {name: Support, headcount: 10}", "{department: Sales, seats: 9}")) ==
        "department platform/Support ? extrapolated\n");
  const std::string dear = "products: [{id: platform, per_seat: 100}, {id: guard, per_seat: 300}]\n";
  CHECK(Finder(dear).found(
            "footprint: {departments: [{name: Sales, headcount: 10}, {name: Legal, headcount: 10}], products: "
            "[{id: platform, departments: [Sales], seats: 10}, {id: guard, departments: [Sales], seats: 10}]}\n") ==
        "department guard/Legal 3000 extrapolated\n");
}

TEST_CASE("sites count where no department lacks anything", "[discovery]") {
  const std::string identity =
      ", headquarters: {country: US}, locations: [{name: Leeds, country: GB, employees: 5}, {name: Paris, country: FR, "
      "employees: 4}, {name: Nowhere}]";
  const auto at = [](const std::string& departments, const std::string& more = "") {
    return "footprint: {departments: [" + departments +
           "], products: [{id: platform, acv: 1000, deployments: [{department: Sales, location: Leeds, seats: "
           "10}]}]}\n" +
           more;
  };
  const auto found = [&](const std::string& fields) {
    std::string out;
    for (const Discovered& one : Finder("products: [{id: platform, per_seat: 1}]\n").run(fields, identity).found) {
      out += *one.entry.target + ": " + one.basis + "; " + one.note + "\n";
    }
    return out;
  };
  CHECK(
      found(at("{name: Sales, headcount: 10}")) ==
      "platform/Paris: 4 people x 100 % penetration (10 seats for 10 people in Sales) x $100 per seat paid here; data "
      "residency: GDPR applies in FR; plan 3 to 6 months more (R.residency)\n");
  // People of a department that lacks it may sit there, also when somebody has written that down.
  CHECK(found(at("{name: Sales, headcount: 10}, {name: Legal, headcount: 3}")) ==
        "platform/Legal: 3 people x 100 % penetration (10 seats for 10 people in Sales) x $100 per seat paid here; \n");
  CHECK(found(at("{name: Sales, headcount: 10}", "whitespace: [{dimension: department, target: Legal}]\n")).empty());
}

TEST_CASE("an entry of the file stands instead of what is found for its target", "[discovery]") {
  const std::string fields =
      platform("{name: Sales, headcount: 100}, {name: Support, headcount: 10}", "{department: Sales, seats: 100}");
  const auto names = [&](const std::string& entries) {
    std::string out;
    for (const WhitespaceOpportunity& one : Finder(kPlatform).judge(fields + entries).opportunities) {
      out += one.target + (one.discovered ? " found" : " given") +
             (one.counting == Counting::counted ? "" : " not counted") + "\n";
    }
    return out;
  };
  CHECK(names("") == "platform/Support found\n");
  CHECK(names("whitespace: [{dimension: department, target: support}]\n") == "support given\n");
  CHECK(names("whitespace: [{dimension: department, target: platform/Support, status: dismissed}]\n") ==
        "platform/Support given not counted\n");
  CHECK(names("whitespace: [{dimension: department, target: guard/Support}]\n") ==
        "platform/Support found\nguard/Support given\n");
  CHECK(names("whitespace: [{dimension: seat, target: Support}]\n") == "platform/Support found\nSupport given\n");
}

TEST_CASE("a shorter catalog and one more deployment never add whitespace", "[discovery]") {
  const std::string guard = "  - {id: guard, per_seat: 300, modules: [{id: audit, flat: 70}]}\n";
  const std::string desk = "  - {id: desk, plans: [{id: a, per_seat: 10}, {id: b, per_seat: 20}]}\n";
  const auto account = [](const std::string& more) {
    return "footprint: {departments: [{name: Sales, headcount: 40}, {name: Support, headcount: 30}, {name: Legal, "
           "headcount: "
           "9}], products: [{id: guard, acv: 9000, deployments: [{department: Sales, location: Leeds, seats: 30, "
           "active: 29}" +
           more +
           "]}, {id: desk, plan: a, acv: 500, deployments: [{department: Support, location: Leeds, seats: 20, active: "
           "20}]}]}\n";
  };
  const std::string identity = ", locations: [{name: Leeds, employees: 60}, {name: Paris, employees: 500}]";
  const auto total = [&](const std::string& catalog, const std::string& fields) {
    return Finder("products:\n" + catalog).judge(fields, identity).total;
  };
  const Money whole = total(guard + desk, account(""));
  CHECK(total(guard, account("")) <= whole);
  CHECK(total(desk, account("")) <= whole);
  for (const std::string place : {"Support", "Legal"}) {
    const std::string more = ", {department: " + place + ", location: Leeds, seats: 0, active: 0}";
    for (const Discovered& one : Finder("products:\n" + guard + desk).run(account(more), identity).found) {
      CHECK((!one.entry.dimension.is(Dimension::department) || *one.entry.target != "guard/" + place));
    }
  }
}
