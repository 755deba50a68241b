// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/model/currency.hpp>
#include "score_rating.hpp"
#include "score_step.hpp"

// What a reader can bring about so that a sub-factor gets a rating.

namespace acctplan {
namespace {

/// The amount that is worth a rating, in whole units, rounded up.
std::string amount_for(const Rational& rating, const Money& full, const Policy& policy) {
  std::int64_t unit = 1;
  for (int digits = minor_digits(*policy.currency).value_or(2); digits > 0; --digits) unit *= 10;
  const Rational units = full.minor() * rating / Rational(100 * unit);
  return to_text(Money(Rational(units.ceil()) * Rational(unit)), *policy.currency);
}

/// What the one value that a rating of 0 lacks would be.
std::string_view other_value(std::string_view part) {
  if (part == "industry") return "an industry of the ideal customer";
  if (part == "geography") return "a location in a second country";
  if (part == "funding") return "a new round of funding or a profit";
  if (part == "logo") return "becoming a strategic logo";
  return {};
}

}  // namespace

std::string lever_of(const ScorePart& part, const Rational& rating, const Policy& policy) {
  const bool as_given = !part.facts.empty() && part.facts.front().field == "score." + part.name;
  if (as_given) return {};
  if (const auto signals = signals_for(part, rating, policy.score.rating); !signals.empty()) {
    return signals.size() == 1 ? fmt::format("a signal ({})", signals.front())
                               : fmt::format("signals ({})", fmt::join(signals, ", "));
  }
  if (part.name == "estimated_acv") return "an ACV of " + amount_for(rating, *policy.score.rating.acv, policy);
  if (part.name == "expansion") {
    return "an expansion potential of " + amount_for(rating, *policy.score.rating.expansion, policy);
  }
  if (part.name == "growth") {
    const Rational share = rating / Rational(100) * policy.score.rating.revenue_growth->value;
    return fmt::format("revenue growth of {}", share_text(Rational((share * Rational(1000)).ceil(), 1000)));
  }
  if (part.name == "third_party") return fmt::format("an intent score of {} from a vendor", tenth_text(rating));
  return std::string(other_value(part.name));
}

}  // namespace acctplan
