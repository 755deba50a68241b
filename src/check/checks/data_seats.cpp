// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::optional<Hit> judge_seats(const CheckCase& seen, const std::string& where, const Fact<std::int64_t>& seats,
                               const Fact<std::int64_t>& active) {
  if (!seats || !active || *active <= *seats) return std::nullopt;
  return Hit{where, Severity::warning, place_or(seen, active.span()),
             fmt::format("{}: {} active users on {} seats", where, *active, *seats), std::nullopt};
}

std::vector<Hit> find_data_seats(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const OwnedProduct& product : seen.account().footprint.products) {
    const std::string id = product.id.value_or("product");
    if (auto hit = judge_seats(seen, id, product.seats, product.active_seats)) out.push_back(std::move(*hit));
    for (const Deployment& part : product.deployments) {
      std::string where = id;
      if (part.department) where += fmt::format(" in {}", *part.department);
      if (part.location) where += fmt::format(" at {}", *part.location);
      if (auto hit = judge_seats(seen, where, part.seats, part.active)) out.push_back(std::move(*hit));
    }
  }
  return out;
}

}  // namespace

CheckRow data_seats_check() {
  return {.rule = "C.data.seats",
          .why = "More users than seats are an error of the data, or seats to be sold.",
          .remedy = "Correct seats and active seats, or bring the contract up to date.",
          .find = find_data_seats,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
footprint: {products: [{id: platform, deployments: [{department: Finance, seats: 100, active: 120}]}]}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
footprint: {products: [{id: platform, deployments: [{department: Finance, seats: 130, active: 120}]}]}
)"};
}

}  // namespace acctplan
