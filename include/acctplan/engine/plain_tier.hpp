// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/model/plain_account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// Rulebook sections 1 and 2 for a plain account; tiers are 1 to 4, 0 for none.
struct PlainTier {
  std::string_view excluded;  ///< why it is not tiered; empty: it is, else nothing below is set
  std::uint8_t tier = 0, qualifies = 0, previous = 0, in_force = 0;
  TierAction action = TierAction::new_;
  bool watch = false;
  bool reassigned = false;       ///< M.annual changed it
  std::uint32_t tier_rules = 0;  ///< those of section 1 that hold
  std::uint32_t move_rules = 0;  ///< those of section 2 that fired
};

/// A rule with its sentence, which starts at `begin` in the text of its list and ends where the next starts.
struct PlainReason {
  std::string_view rule;
  std::size_t begin = 0;
};

/// Why one account has its tier, and what would lift it; reused from account to account.
struct PlainReasons {
  std::string text;
  std::array<PlainReason, 16> items{};
  std::size_t count = 0;
  std::int64_t next_tier = 0;  ///< 0: nothing lifts it
  std::string next_change;

  [[nodiscard]] std::string_view text_of(std::size_t index) const {
    const std::size_t end = index + 1 < count ? items[index + 1].begin : text.size();
    return std::string_view(text).substr(items[index].begin, end - items[index].begin);
  }
};

enum class Reassign { no, yes };

/// evaluate_tier for plain accounts of one run, by the same decision and the same sentences. Made once, then used from
/// any number of threads.
class PlainTiers {
 public:
  /// The policy outlives it.
  PlainTiers(const Policy& policy, const Date& as_of, Reassign reassign);
  PlainTiers(const PlainTiers&) = delete;
  PlainTiers& operator=(const PlainTiers&) = delete;
  ~PlainTiers();

  [[nodiscard]] PlainTier evaluate(const PlainAccount& account) const;
  /// What TierResult::reasons and TierResult::next would hold.
  void explain(const PlainAccount& account, const PlainTier& tier, PlainReasons& out) const;

 private:
  struct Rules;
  struct Explained;
  void add_reasons(const Explained& explained, PlainReasons& out) const;
  void add_next(const Explained& explained, PlainReasons& out) const;

  std::unique_ptr<const Rules> rules_;
};

}  // namespace acctplan
