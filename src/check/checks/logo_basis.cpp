// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_logo_basis(const CheckCase& seen) {
  const Fact<StrategicLogo>& logo = seen.account().tiering.strategic_logo;
  if (!logo || !logo->holds || (!logo->basis.empty() && logo->by)) return {};
  const char* lacks = logo->basis.empty() ? "on what it rests" : "who said so";
  return {{"", Severity::note, place_or(seen, logo.span()), fmt::format("strategic logo without saying {}", lacks),
           std::nullopt}};
}

}  // namespace

CheckRow logo_basis_check() {
  return {.rule = "C.logo.basis",
          .why = "The tier review will ask on what a strategic logo rests.",
          .remedy = "Give tiering.strategic_logo its basis (brand, reference, influence) and by whom.",
          .find = find_logo_basis,
          .absent = "tiering.strategic_logo.basis",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {strategic_logo: true}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {strategic_logo: {basis: [reference], by: VP Sales, date: 2025-11-02}}
)"};
}

}  // namespace acctplan
