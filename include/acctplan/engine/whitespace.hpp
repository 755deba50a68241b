// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

struct ProductUse {
  std::string id;
  std::optional<std::string> plan;
  std::optional<std::int64_t> seats, active;
  std::optional<Rational> utilisation;  ///< active / seats; nothing without both or with no seats
  std::optional<Money> acv;
  Span span;
};

/// What low use asks for before anything more is sold.
struct UsageAction {
  std::string rule;     ///< W.seat: adoption; W.feature: training
  std::string product;  ///< id
  std::string target;
  std::string text;
};

/// How a product stands in a department or at a site.
enum class Standing { owned, white, in_pipeline, not_applicable, unknown };
ACCTPLAN_WORDS(Standing, "owned", "white", "in_pipeline", "not_applicable", "unknown");

/// Products of the catalog by departments, and by sites. Empty without a catalog.
struct WhitespaceMatrix {
  struct Row {
    std::string id, name;
    std::vector<Standing> departments, locations;
  };
  std::vector<std::string> departments, locations;
  std::vector<Row> rows;
};

struct WhitespacePoints {
  std::int64_t revenue = 0, probability = 0, timeline = 0, alignment = 0;
};

enum class Confidence { given, measured, extrapolated };
ACCTPLAN_WORDS(Confidence, "given", "measured", "extrapolated");

/// How an entry stands toward the totals.
enum class Counting { counted, in_pipeline, won, lost, dismissed };
ACCTPLAN_WORDS(Counting, "counted", "in_pipeline", "won", "lost", "dismissed");

/// The smallest single change that reaches the next priority; one of the four is given.
struct WhitespaceStep {
  std::string rule;        ///< the part that it changes: W.revenue ...
  std::string priority;    ///< reached
  std::int64_t added = 0;  ///< points
  std::optional<Money> annual_value;
  std::optional<WhitespaceSignal> signal;
  std::optional<Date> budget_cycle;  ///< on this day or earlier
  std::optional<Alignment> alignment;
};

struct WhitespaceOpportunity {
  std::string id;  ///< may be empty
  std::string name;
  std::optional<Dimension> dimension;
  std::string target;
  std::optional<Money> annual_value;
  std::int64_t score = 0;    ///< with known facts
  std::int64_t ceiling = 0;  ///< with the unknown value at its best
  WhitespacePoints points;
  std::string priority;  ///< "P1" to "P4" from score
  std::string timeline;  ///< "Q2 FY2026" or "TBD"
  bool timeline_assumed = false;
  std::optional<Date> budget_date;  ///< the cycle that counted, after yearly recurrence
  bool discovered = false;
  std::string product;  ///< id of the product or module that it is about, when discovered
  std::string note;     ///< what else is to be known of it; may be empty
  Confidence confidence = Confidence::given;
  std::string basis;  ///< in words
  Counting counting = Counting::counted;
  std::string lift;                    ///< the smallest single change that reaches the next priority; "" at the best
  std::optional<WhitespaceStep> step;  ///< `lift` as data; nothing when no single change does
  std::string duty;                    ///< the priority's duty in words
  std::optional<Date> duty_due;        ///< as C.whitespace.due counts; none when done, not identified or not open
  std::vector<Evidence>
      evidence;  ///< one for each part (W.revenue, W.probability, W.timeline, W.alignment) and the priority (W.p1 ...)
  const WhitespaceEntry* entry = nullptr;  ///< the entry in the file; null when discovered
};

/// Rulebook section 5 for one account; opportunities by value of score, then annual value, then id.
struct WhitespaceResult {
  std::string id, name;
  std::optional<Money> current_acv;
  std::vector<ProductUse> products;
  std::vector<WhitespaceOpportunity> opportunities;
  Money total, pursuable;
  std::optional<Rational> total_multiple, pursuable_multiple;
  std::vector<std::pair<Dimension, Money>>
      by_dimension;  ///< counted entries, in the order of the dimensions; only those present
  std::vector<UsageAction> actions;
  WhitespaceMatrix matrix;
};

struct Market;

/// With a market, what it discovers is judged beside the entries of the file; one of these with the same dimension and
/// target stands instead.
[[nodiscard]] WhitespaceResult evaluate_whitespace(const Account& account, const Policy& policy, const Date& as_of,
                                                   const Market* market = nullptr);

}  // namespace acctplan
