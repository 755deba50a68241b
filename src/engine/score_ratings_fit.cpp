// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/model/words.hpp>
#include "score_rating.hpp"

// S.fit: size, industry, geography, stack, maturity, growth, funding.

namespace acctplan {
namespace {

bool contains(const List<Fact<std::string>>& words, std::string_view wanted) {
  return std::ranges::any_of(words.items,
                             [&](const Fact<std::string>& word) { return word && same_word(*word, wanted); });
}

std::string listed(const List<Fact<std::string>>& words) {
  std::vector<std::string> out;
  for (const auto& word : words) {
    if (word) out.push_back(*word);
  }
  return joined(out, "or");
}

std::string against(const Rational& part, const Rational& whole, const std::string& shown, const std::string& target,
                    bool many) {
  if (part >= whole) return fmt::format("{} {} {}", shown, many ? "reach" : "reaches", target);
  return fmt::format("{} {} {} of {}", shown, many ? "are" : "is", share_text(part / whole), target);
}

struct Category {
  std::string_view name;
  List<Fact<std::string>> Technology::*owned;
  List<Fact<std::string>> IcpPolicy::*wanted;
};

constexpr auto kCategories =
    std::to_array<Category>({{"cloud", &Technology::cloud, &IcpPolicy::cloud},
                             {"crm", &Technology::crm, &IcpPolicy::crm},
                             {"analytics", &Technology::analytics, &IcpPolicy::analytics},
                             {"development", &Technology::development, &IcpPolicy::development}});

/// The first tool of a category that the ideal customer uses; null when none is.
const Fact<std::string>* fitting_tool(const List<Fact<std::string>>& owned, const List<Fact<std::string>>& wanted) {
  for (const auto& tool : owned.items) {
    if (tool && contains(wanted, *tool)) return &tool;
  }
  return nullptr;
}

}  // namespace

Rated rate_size(const RatingInputs& inputs) {
  const auto& identity = inputs.account.account;
  const auto& icp = inputs.policy.score.icp;
  Rated out;
  Rational sum;
  std::int64_t known = 0;
  std::vector<std::string> reasons;
  if (const auto& revenue = identity.annual_revenue) {
    const std::string shown = to_short_text(*revenue, *inputs.policy.currency);
    sum += share_of(revenue->minor(), icp.annual_revenue->minor());
    ++known;
    reasons.push_back(against(revenue->minor(), icp.annual_revenue->minor(), "annual revenue " + shown,
                              to_short_text(*icp.annual_revenue, *inputs.policy.currency), false));
    out.facts.push_back({"account.annual_revenue", shown, revenue.span()});
  }
  if (const auto& employees = identity.employees) {
    sum += share_of(Rational(*employees), Rational(*icp.employees));
    ++known;
    reasons.push_back(against(Rational(*employees), Rational(*icp.employees),
                              counted(*employees, "employee", "employees"), count_text(*icp.employees),
                              *employees != 1));
    out.facts.push_back({"account.employees", count_text(*employees), employees.span()});
  }
  if (known == 0) {
    return not_rated("neither annual revenue nor the number of employees is known",
                     {"account.annual_revenue", "account.employees"});
  }
  out.rating = sum / Rational(known);
  out.basis = fmt::format("{}", fmt::join(reasons, "; "));
  return out;
}

Rated rate_industry(const RatingInputs& inputs) {
  const auto& industry = inputs.account.account.industry;
  const auto& wanted = inputs.policy.score.icp.industries;
  if (!industry) return not_rated("the industry is not known", {"account.industry"});
  const bool fits = contains(wanted, *industry);
  return {Rational(fits ? 100 : 0),
          fits ? fmt::format("{} is an industry of the ideal customer", *industry)
               : fmt::format("{} is none of the ideal customer's industries ({})", *industry, listed(wanted)),
          {{"account.industry", *industry, industry.span()}},
          {}};
}

Rated rate_geography(const RatingInputs& inputs) {
  const auto& identity = inputs.account.account;
  if (identity.locations.empty()) return not_rated("no locations are listed", {"account.locations"});
  Rated out;
  std::set<std::string> countries;
  std::vector<std::string> missing;
  const auto add = [&](const Fact<Country>& country, std::string field) {
    if (!country) {
      missing.push_back(std::move(field));
    } else if (countries.insert(country->code).second) {
      out.facts.push_back({std::move(field), country->code, country.span()});
    }
  };
  add(identity.headquarters.country, "account.headquarters.country");
  for (std::size_t i = 0; i < identity.locations.size(); ++i) {
    const auto& name = identity.locations[i].name;
    add(identity.locations[i].country,
        fmt::format("account.locations[{}].country", name ? *name : fmt::format("{}", i + 1)));
  }
  const std::string codes = joined({countries.begin(), countries.end()});
  if (countries.size() >= 2) {
    out.rating = Rational(100);
    out.basis = fmt::format("headquarters and locations span {} countries ({})", countries.size(), codes);
  } else if (!missing.empty()) {
    return not_rated(countries.empty() ? std::string("the countries of headquarters and locations are not known")
                                       : fmt::format("{} is the only country known", codes),
                     std::move(missing));
  } else {
    out.rating = Rational(0);
    out.basis = fmt::format("headquarters and locations lie in one country ({})", codes);
  }
  return out;
}

Rated rate_stack(const RatingInputs& inputs) {
  Rated out;
  std::int64_t given = 0;
  std::int64_t fitting = 0;
  std::vector<std::string> hits;
  std::vector<std::string> misses;
  for (const Category& category : kCategories) {
    const auto& owned = inputs.account.technology.*category.owned;
    if (!owned.given) continue;
    ++given;
    const auto* tool = fitting_tool(owned, inputs.policy.score.icp.*category.wanted);
    const std::string label = category.name == "crm" ? "CRM" : std::string(category.name);
    if (tool == nullptr) {
      misses.push_back(label);
      out.facts.push_back({fmt::format("technology.{}", category.name), listed(owned), owned.span});
    } else {
      ++fitting;
      hits.push_back(fmt::format("{} ({})", **tool, label));
      out.facts.push_back({fmt::format("technology.{}", category.name), **tool, tool->span()});
    }
  }
  if (given == 0) {
    return not_rated("no cloud, CRM, analytics or development tool is listed",
                     {"technology.cloud", "technology.crm", "technology.analytics", "technology.development"});
  }
  out.rating = Rational(Int128{fitting} * 100, given);
  out.basis = hits.empty() ? fmt::format("no tool of the ideal customer in {}", joined(misses, "or"))
                           : fmt::format("{} of {} given categories fit: {}", fitting, given, joined(hits));
  if (!hits.empty() && !misses.empty()) out.basis += fmt::format("; nothing fits in {}", joined(misses, "or"));
  return out;
}

Rated rate_maturity(const RatingInputs& inputs) {
  const auto& maturity = inputs.account.technology.digital_maturity;
  const auto& rating = inputs.policy.score.rating;
  if (!maturity) return not_rated("digital maturity is not known", {"technology.digital_maturity"});
  const auto& points = *maturity == Level3::high     ? rating.maturity_high
                       : *maturity == Level3::medium ? rating.maturity_medium
                                                     : rating.maturity_low;
  const std::string word(word_of(*maturity));
  return {Rational(*points),
          fmt::format("digital maturity is {}", word),
          {{"technology.digital_maturity", word, maturity.span()}},
          {}};
}

Rated rate_growth(const RatingInputs& inputs) {
  const auto& growth = inputs.account.financial.revenue_growth;
  const Rational& target = inputs.policy.score.rating.revenue_growth->value;
  if (!growth) return not_rated("revenue growth is not known", {"financial.revenue_growth"});
  const std::string shown = share_text(growth->value);
  return {share_of(growth->value, target),
          growth->value < Rational(0)
              ? fmt::format("revenue shrinks ({})", shown)
              : against(growth->value, target, "revenue growth of " + shown, share_text(target), false),
          {{"financial.revenue_growth", shown, growth.span()}},
          {}};
}

Rated rate_funding(const RatingInputs& inputs) {
  const auto& profitable = inputs.account.financial.profitable;
  const auto& funded = inputs.account.financial.last_funding;
  const std::int64_t window = *inputs.policy.score.rating.funding_days;
  const bool funding_known = funded && *funded <= inputs.as_of;
  const std::int64_t age = funding_known ? days_between(*funded, inputs.as_of) : 0;
  Rated out;
  if (profitable) out.facts.push_back({"financial.profitable", *profitable ? "yes" : "no", profitable.span()});
  if (funding_known) out.facts.push_back({"financial.last_funding", to_words(*funded), funded.span()});
  const bool recent = funding_known && age <= window;
  if (profitable.is(true) || recent) {
    out.rating = Rational(100);
    out.basis = profitable.is(true) ? "profitable" : fmt::format("funded on {}", to_words(*funded));
    return out;
  }
  if (profitable && funding_known) {
    out.rating = Rational(0);
    out.basis = fmt::format("not profitable, and last funded {} days ago (on {}), over {}", count_text(age),
                            to_words(*funded), window);
    return out;
  }
  std::vector<std::string> missing;
  if (!profitable) missing.emplace_back("financial.profitable");
  if (!funding_known) missing.emplace_back("financial.last_funding");
  return not_rated(profitable      ? "not profitable; the date of the last funding is not known"
                   : funding_known ? "the last funding is too old to count; whether they are profitable is not known"
                                   : "neither profitability nor the last funding is known",
                   std::move(missing));
}

}  // namespace acctplan
