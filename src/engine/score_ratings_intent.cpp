// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "score_rating.hpp"

// S.intent: website, content, third_party, category, competitor.

namespace acctplan {
namespace {

/// A type of signal and what it is worth.
struct Worth {
  SignalType type;
  Fact<std::int64_t> RatingPolicy::*points;
};

constexpr auto kWebsite = std::to_array<Worth>({{SignalType::pricing_page, &RatingPolicy::pricing_page},
                                                {SignalType::enterprise_features, &RatingPolicy::enterprise_features},
                                                {SignalType::case_study, &RatingPolicy::case_study}});
constexpr auto kContent = std::to_array<Worth>(
    {{SignalType::whitepaper, &RatingPolicy::whitepaper}, {SignalType::webinar, &RatingPolicy::webinar}});
constexpr auto kCategory = std::to_array<Worth>({{SignalType::review_site, &RatingPolicy::review_site},
                                                 {SignalType::job_posting, &RatingPolicy::job_posting},
                                                 {SignalType::executive_social, &RatingPolicy::executive_social}});
constexpr auto kCompetitor =
    std::to_array<Worth>({{SignalType::competitor_evaluation, &RatingPolicy::competitor_evaluation}});

/// Within the window before as-of, or undated.
bool counts(const Signal& signal, const RatingInputs& inputs) {
  if (!signal.date) return true;
  const std::int64_t age = days_between(*signal.date, inputs.as_of);
  return age >= 0 && age <= *inputs.policy.score.rating.signal_days;
}

/// Dated before undated, later before earlier.
bool fresher(const Signal& a, const Signal& b) {
  if (!a.date || !b.date) return a.date.known() && !b.date.known();
  return *a.date > *b.date;
}

/// The freshest signal of a type that counts; null when there is none.
const Signal* freshest(SignalType type, const RatingInputs& inputs) {
  const Signal* best = nullptr;
  for (const Signal& signal : inputs.account.signals) {
    if (!signal.type.is(type) || !counts(signal, inputs)) continue;
    if (best == nullptr || fresher(signal, *best)) best = &signal;
  }
  return best;
}

std::string when(const Signal& signal) {
  return signal.date ? fmt::format("on {}", to_words(*signal.date)) : std::string("undated");
}

FactRef cite(const Signal& signal) {
  return {fmt::format("signals[{}]", word_of(*signal.type)), signal.date ? to_words(*signal.date) : "undated",
          signal.span};
}

Rated rate_signals(std::span<const Worth> worths, const RatingInputs& inputs) {
  if (!inputs.account.signals.given) return not_rated("no signals are recorded", {"signals"});
  Rated out;
  std::int64_t sum = 0;
  std::vector<std::string> found;
  std::vector<std::string> absent;
  for (const Worth& worth : worths) {
    const Signal* signal = freshest(worth.type, inputs);
    if (signal == nullptr) {
      absent.push_back(spoken(word_of(worth.type)));
      continue;
    }
    const std::int64_t points = *(inputs.policy.score.rating.*worth.points);
    sum += points;
    found.push_back(fmt::format("{} {} ({})", spoken(word_of(worth.type)), when(*signal), points));
    out.facts.push_back(cite(*signal));
  }
  out.rating = Rational(std::clamp<std::int64_t>(sum, 0, 100));
  out.basis = found.empty() ? fmt::format("no {} in the last {} days", joined(absent, "or"),
                                          *inputs.policy.score.rating.signal_days)
                            : joined(found);
  return out;
}

/// Whether `a` is the figure to go by: dated before undated, later before earlier, then the higher.
bool outranks(const Signal& a, const Signal& b) {
  if (fresher(a, b)) return true;
  if (fresher(b, a)) return false;
  if (a.score->value != b.score->value) return a.score->value > b.score->value;
  return a.source.value_or("") < b.source.value_or("");
}

std::span<const Worth> worths_of(std::string_view part) {
  if (part == "website") return kWebsite;
  if (part == "content") return kContent;
  if (part == "category") return kCategory;
  if (part == "competitor") return kCompetitor;
  return {};
}

}  // namespace

std::vector<std::string> signals_for(const ScorePart& part, const Rational& rating, const RatingPolicy& policy) {
  std::vector<Worth> absent;
  for (const Worth& worth : worths_of(part.name)) {
    const std::string field = fmt::format("signals[{}]", word_of(worth.type));
    if (std::ranges::find(part.facts, field, &FactRef::field) == part.facts.end()) absent.push_back(worth);
  }
  const auto points_of = [&](const Worth& worth) { return *(policy.*worth.points); };
  std::ranges::stable_sort(absent, std::greater<>(), points_of);
  Rational reached = part.rating.value_or(Rational());
  std::vector<std::string> out;
  for (const Worth& worth : absent) {
    if (reached >= rating) break;
    reached += Rational(points_of(worth));
    out.push_back(spoken(word_of(worth.type)));
  }
  return reached >= rating ? out : std::vector<std::string>();
}

Rated rate_website(const RatingInputs& inputs) { return rate_signals(kWebsite, inputs); }

Rated rate_content(const RatingInputs& inputs) { return rate_signals(kContent, inputs); }

Rated rate_category(const RatingInputs& inputs) { return rate_signals(kCategory, inputs); }

Rated rate_competitor(const RatingInputs& inputs) { return rate_signals(kCompetitor, inputs); }

Rated rate_third_party(const RatingInputs& inputs) {
  const Signal* best = nullptr;
  for (const Signal& signal : inputs.account.signals) {
    if (!signal.type.is(SignalType::third_party) || !signal.score || !counts(signal, inputs)) continue;
    if (best == nullptr || outranks(signal, *best)) best = &signal;
  }
  if (best == nullptr) {
    return not_rated(
        fmt::format("no intent score of a vendor from the last {} days", *inputs.policy.score.rating.signal_days),
        {"signals[third_party].score"});
  }
  const std::string shown = tenth_text(best->score->value);
  return {best->score->value,
          fmt::format("{} scores intent at {} ({})", best->source.value_or("the vendor"), shown, when(*best)),
          {{"signals[third_party].score", shown, best->score.span()}},
          {}};
}

}  // namespace acctplan
