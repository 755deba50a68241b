// SPDX-License-Identifier: MIT
#include <map>
#include <set>

#include <fmt/format.h>

#include "playbook_detectors.hpp"

namespace acctplan {
namespace {

/// The countries of an account by data regime; "" holds those under none.
struct Residency {
  std::map<std::string, std::set<std::string>> countries;
  std::vector<FactRef> facts;

  void add(const std::string& field, const Fact<Country>& country, const Dictionary<std::string>& regimes) {
    if (!country) return;
    const std::string* regime = regimes.find(country->code);
    countries[regime == nullptr ? "" : *regime].insert(country->code);
    facts.push_back({field, country->code, country.span()});
  }
};

std::string countries_text(const std::set<std::string>& codes) {
  std::string out;
  for (const std::string& code : codes) out += (out.empty() ? "" : ", ") + code;
  return out;
}

}  // namespace

std::optional<Detection> detect_residency(const PlaybookCase& seen) {
  const Identity& identity = seen.account.account;
  const PlaybookPolicy& policy = seen.policy.playbooks;
  Residency found;
  found.add("account.headquarters.country", identity.headquarters.country, policy.regimes);
  for (const Location& location : identity.locations) {
    found.add(fmt::format("account.locations[{}].country", location.name.value_or("")), location.country,
              policy.regimes);
  }
  const std::size_t regimes = found.countries.size() - found.countries.count("");
  // One regime and a country outside it are two sets of duties just as two regimes are.
  if (regimes == 0 || found.countries.size() < 2) return std::nullopt;
  std::string row;
  for (const auto& [regime, codes] : found.countries) {
    if (!regime.empty()) row += fmt::format("{}{} ({})", row.empty() ? "" : ", ", regime, countries_text(codes));
  }
  const auto outside = found.countries.find("");
  if (outside != found.countries.end()) row += fmt::format(", none ({})", countries_text(outside->second));
  Detection out;
  out.text = fmt::format("Headquarters and locations fall under different data regimes: {}.", row);
  out.facts = std::move(found.facts);
  return out;
}

}  // namespace acctplan
