// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_acv_sum(const CheckCase& seen) {
  const Account& account = seen.account();
  const Fact<Money>& current = account.revenue.current_acv;
  if (!current) return {};
  Money sum;
  std::size_t known = 0;
  for (const OwnedProduct& product : account.footprint.products) {
    if (!product.acv) continue;
    sum += *product.acv;
    ++known;
  }
  // With products whose ACV is unknown the sum is the least that they can be.
  const bool whole = known == account.footprint.products.size();
  if (known == 0 || (!whole && sum <= *current) || !differs(seen, sum, *current)) return {};
  return {{"", Severity::warning, place_or(seen, current.span()),
           fmt::format("the products' ACV comes to {}{}, the current ACV is {}", whole ? "" : "at least ",
                       amount_text(seen, sum), amount_text(seen, *current)),
           std::nullopt}};
}

}  // namespace

CheckRow data_acv_sum_check() {
  return {.rule = "C.data.acv-sum",
          .why = "Products that do not add up to the ACV hide what is sold, or what is not.",
          .remedy = "Correct the products' acv or revenue.current_acv.",
          .find = find_data_acv_sum,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000}
footprint: {products: [{id: platform, acv: 50000}]}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000}
footprint: {products: [{id: platform, acv: 60000}]}
)"};
}

}  // namespace acctplan
