// SPDX-License-Identifier: MIT
#include "financial_notes.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace acctplan {
namespace {

enum class Leaning { favourable, neutral, cautious };

struct Figure {
  std::string shown;
  Leaning leaning = Leaning::neutral;
  Span span;
};

Leaning by_sign(const Rational& value) {
  if (value.is_zero()) return Leaning::neutral;
  return value > Rational(0) ? Leaning::favourable : Leaning::cautious;
}

std::optional<Figure> of_share(const Fact<Percent>& fact) {
  if (!fact) return std::nullopt;
  return Figure{percent_words(fact->value), by_sign(fact->value), fact.span()};
}

std::optional<Figure> of_money(const Fact<Money>& fact, const Policy& policy) {
  if (!fact) return std::nullopt;
  return Figure{to_text(*fact, *policy.currency), by_sign(fact->minor()), fact.span()};
}

std::optional<Figure> of_growth(const Financial& financial, const Policy& policy) {
  std::optional<Figure> out = of_share(financial.revenue_growth);
  if (!out) return out;
  const bool high = financial.revenue_growth->value > policy.signals.growth_target_above->value;
  out->leaning = high ? Leaning::favourable : Leaning::cautious;
  return out;
}

std::optional<Figure> of_guidance(const Fact<Guidance>& fact) {
  if (!fact) return std::nullopt;
  Leaning leaning = Leaning::neutral;
  if (*fact == Guidance::raised) leaning = Leaning::favourable;
  if (*fact == Guidance::lowered) leaning = Leaning::cautious;
  return Figure{std::string(word_of(*fact)), leaning, fact.span()};
}

struct FigureRow {
  std::string_view fact;
  std::optional<Figure> (*figure)(const Financial&, const Policy&);
};

constexpr auto kFigures = std::to_array<FigureRow>({
    {"revenue_growth", of_growth},
    {"gross_margin", [](const Financial& f, const Policy&) { return of_share(f.gross_margin); }},
    {"ebitda_margin", [](const Financial& f, const Policy&) { return of_share(f.ebitda_margin); }},
    {"cash", [](const Financial& f, const Policy& policy) { return of_money(f.cash, policy); }},
    {"guidance", [](const Financial& f, const Policy&) { return of_guidance(f.guidance); }},
    {"capex", [](const Financial& f, const Policy& policy) { return of_money(f.capex, policy); }},
    {"rnd", [](const Financial& f, const Policy& policy) { return of_money(f.rnd, policy); }},
});

}  // namespace

std::string percent_words(const Rational& share) {
  const Rational percent = share * Rational(100);
  return cut_to_text(percent, percent.denominator() == 1 ? 0 : 1) + "%";
}

std::vector<FinancialNote> read_financials(const Financial& financial, const Policy& policy) {
  std::vector<FinancialNote> out;
  for (const FinancialReading& reading : policy.signals.financial) {
    for (const FigureRow& row : kFigures) {
      if (*reading.fact != row.fact) continue;
      const std::optional<Figure> figure = row.figure(financial, policy);
      if (!figure) continue;
      std::string text;
      if (figure->leaning == Leaning::favourable) text = *reading.reading;
      if (figure->leaning == Leaning::cautious) text = reading.caution.value_or("");
      out.push_back({*reading.fact, figure->shown, std::move(text), figure->span});
    }
  }
  return out;
}

}  // namespace acctplan
