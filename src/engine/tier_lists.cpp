// SPDX-License-Identifier: MIT
#include <acctplan/engine/tier_lists.hpp>

#include <algorithm>
#include <compare>
#include <limits>
#include <string_view>
#include <utility>

namespace acctplan {
namespace {

/// What asks for a decision first.
int rank_of_action(const TierResult& result) {
  if (result.excluded) return 7;
  switch (result.action) {
    case TierAction::review:
      return 0;
    case TierAction::downgrade:
      return 1;
    case TierAction::upgrade:
      return 2;
    case TierAction::override_:
      return 3;
    case TierAction::undetermined:
      return 4;
    case TierAction::new_:
      return 5;
    default:
      return 6;
  }
}

char lower_of(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// By ASCII letters without their case, empty texts last.
std::strong_ordering compare_names(std::string_view a, std::string_view b) {
  if (a.empty() != b.empty()) return a.empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  return std::lexicographical_compare_three_way(
      a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) -> std::strong_ordering {
        return static_cast<unsigned char>(lower_of(x)) <=> static_cast<unsigned char>(lower_of(y));
      });
}

std::strong_ordering compare_acv(const TierResult& a, const TierResult& b) {
  if (a.acv.has_value() != b.acv.has_value()) {
    return a.acv ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return a.acv ? *b.acv <=> *a.acv : std::strong_ordering::equal;
}

constexpr std::int64_t kBehindAllTiers = 5;

std::strong_ordering compare_by(const TierResult& a, const TierResult& b, TierOrder order) {
  switch (order) {
    case TierOrder::name:
      return compare_names(a.name, b.name);
    case TierOrder::owner:
      return compare_names(a.owner.value_or(""), b.owner.value_or(""));
    case TierOrder::tier:
      return a.tier.value_or(kBehindAllTiers) <=> b.tier.value_or(kBehindAllTiers);
    case TierOrder::action:
      return rank_of_action(a) <=> rank_of_action(b);
    case TierOrder::id:
      return a.id <=> b.id;
    case TierOrder::acv:
      break;
  }
  return std::strong_ordering::equal;
}

bool moved_by_override(const TierResult& result) {
  return result.action == TierAction::override_ && result.previous && result.tier != result.previous;
}

/// Calls for each list of the review that a tiered result which is listed stands in.
template <class Review, class Visit>
void visit_lists(Review& review, TierAction action, bool watch, Visit visit) {
  visit(review.accounts);
  switch (action) {
    case TierAction::upgrade:
      return visit(review.upgrades);
    case TierAction::downgrade:
      return visit(review.downgrades);
    case TierAction::review:
      return visit(review.reviews);
    case TierAction::override_:
      return visit(review.overrides);
    case TierAction::undetermined:
      return visit(review.undetermined);
    default:
      if (watch) visit(review.watch);
  }
}

template <class Review, class Visit>
void visit_lists(Review& review, const TierResult& result, const ListChoice& choice, Visit visit) {
  if (!result.excluded && is_listed(result, choice)) visit_lists(review, result.action, result.watch, visit);
}

constexpr std::int64_t kNoBar = std::numeric_limits<std::int64_t>::min();

}  // namespace

bool listed_before(const TierResult& a, const TierResult& b, TierOrder order) {
  if (const auto by = compare_by(a, b, order); by != 0) return by < 0;
  if (const auto by = compare_acv(a, b); by != 0) return by < 0;
  return a.id < b.id;
}

bool is_move(const TierResult& result) {
  if (result.excluded) return false;
  return result.action == TierAction::upgrade || result.action == TierAction::downgrade ||
         result.action == TierAction::review || moved_by_override(result);
}

bool is_listed(const TierResult& result, const ListChoice& choice) {
  if (choice.moves_only && !is_move(result)) return false;
  return !choice.tier || (!result.excluded && result.tier == choice.tier);
}

std::vector<TierResult> chosen_results(std::vector<TierResult> results, const ListChoice& choice) {
  std::erase_if(results, [&](const TierResult& result) { return !is_listed(result, choice); });
  if (choice.order) {
    std::stable_sort(results.begin(), results.end(),
                     [&](const TierResult& a, const TierResult& b) { return listed_before(a, b, *choice.order); });
  }
  if (choice.top && results.size() > *choice.top) results.resize(*choice.top);
  return results;
}

PortfolioReviewTally::PortfolioReviewTally(ListChoice choice)
    : top_(choice.top.value_or(kListedRows)), order_(choice.order.value_or(TierOrder::acv)) {
  review_.choice = choice;
  set_bars();
}

void PortfolioReviewTally::keep(TierList& list, const TierResult& result) {
  const auto before = [&](const TierResult& a, const TierResult& b) { return listed_before(a, b, order_); };
  const auto at = std::upper_bound(list.rows.begin(), list.rows.end(), result, before);
  if (list.rows.size() >= top_ && at == list.rows.end()) return;
  list.rows.insert(at, result);
  if (list.rows.size() > top_) list.rows.pop_back();
  set_bars();
}

void PortfolioReviewTally::set_bars() {
  for (std::size_t action = 0; action < bars_.size(); ++action) {
    for (const bool watch : {false, true}) {
      std::int64_t& bar = bars_[action][watch ? 1 : 0];
      bar = std::numeric_limits<std::int64_t>::max();
      visit_lists(review_, static_cast<TierAction>(action), watch, [&](const TierList& list) {
        const bool full = order_ == TierOrder::acv && top_ > 0 && list.rows.size() >= top_ && list.rows.back().acv;
        bar = std::min(bar, full ? list.rows.back().acv->minor().ceil() : kNoBar);
      });
    }
  }
}

bool PortfolioReviewTally::passes_over(TierAction action, bool watch, std::int64_t acv) const {
  return review_.results >= kListedRows && acv < bars_[static_cast<std::size_t>(action)][watch ? 1 : 0];
}

void PortfolioReviewTally::add(const TierResult& result) {
  if (review_.results < kListedRows) review_.first.push_back(result);
  if (!result.excluded) {
    visit_lists(review_, result, review_.choice, [&](TierList& list) { keep(list, result); });
  }
  add_passed_over(result, 1, result.acv.value_or(Money()));
}

void PortfolioReviewTally::add_passed_over(const TierResult& verdict, std::size_t count, const Money& acv) {
  const auto count_in = [&](auto& total) {
    total.count += count;
    total.acv += acv;
  };
  review_.results += count;
  if (verdict.excluded) {
    review_.excluded[*verdict.excluded] += count;
    return;
  }
  count_in(review_.actions[static_cast<std::size_t>(verdict.action)]);
  review_.acv_known = review_.acv_known || verdict.acv.has_value();
  if (verdict.watch) review_.watched += count;
  if (moved_by_override(verdict)) count_in(review_.override_moves);
  visit_lists(review_, verdict, review_.choice, count_in);
}

bool PortfolioReviewTally::keeps(const TierResult& result) const {
  if (review_.results < kListedRows) return true;
  bool kept = false;
  visit_lists(review_, result, review_.choice, [&](const TierList& list) {
    kept = kept || list.rows.size() < top_ || (top_ > 0 && listed_before(result, list.rows.back(), order_));
  });
  return kept;
}

void PortfolioReviewTally::merge(PortfolioReviewTally&& later) {
  for (TierResult& result : later.review_.first) {
    if (review_.first.size() < kListedRows) review_.first.push_back(std::move(result));
  }
  review_.results += later.review_.results;
  review_.acv_known = review_.acv_known || later.review_.acv_known;
  review_.watched += later.review_.watched;
  for (std::size_t i = 0; i < review_.actions.size(); ++i) {
    review_.actions[i].count += later.review_.actions[i].count;
    review_.actions[i].acv += later.review_.actions[i].acv;
  }
  review_.override_moves.count += later.review_.override_moves.count;
  review_.override_moves.acv += later.review_.override_moves.acv;
  for (const auto& [why, count] : later.review_.excluded) review_.excluded[why] += count;
  for (const auto list :
       {&PortfolioReview::upgrades, &PortfolioReview::downgrades, &PortfolioReview::reviews, &PortfolioReview::watch,
        &PortfolioReview::overrides, &PortfolioReview::undetermined, &PortfolioReview::accounts}) {
    (review_.*list).count += (later.review_.*list).count;
    (review_.*list).acv += (later.review_.*list).acv;
    for (const TierResult& result : (later.review_.*list).rows) keep(review_.*list, result);
  }
}

PortfolioReview PortfolioReviewTally::take() {
  PortfolioReview out = std::move(review_);
  review_ = {};
  review_.choice = out.choice;
  set_bars();
  if (out.results > kListedRows) {
    out.first.clear();
  } else {
    ListChoice uncut = out.choice;
    uncut.top.reset();
    out.first = chosen_results(std::move(out.first), uncut);
  }
  return out;
}

PortfolioReview review_tiers(const std::vector<TierResult>& results, const ListChoice& choice) {
  PortfolioReviewTally tally(choice);
  for (const TierResult& result : results) tally.add(result);
  return tally.take();
}

}  // namespace acctplan
