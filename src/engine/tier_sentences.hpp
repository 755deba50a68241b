// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>

#include <acctplan/engine/evidence.hpp>

#include "tier_rules.hpp"

namespace acctplan {

/// The policy's numbers as sentences write them, made once for many accounts.
struct TierTexts {
  std::array<std::string, kTierLimitCount> limit;
  std::string signal_days;  ///< "90"
  std::string decline;      ///< "20 %"
  /// Whether a rule of Tier 1 can hold without giving the tier (`tiering.combine`).
  bool threshold_and_criterion = false;

  [[nodiscard]] const std::string& operator[](TierLimit wanted) const {
    return limit[static_cast<std::size_t>(wanted)];
  }
};
[[nodiscard]] TierTexts tier_texts(const Policy& policy);

/// The account's values as sentences write them; whoever holds the account's facts says how.
class SentenceWords {
 public:
  explicit SentenceWords(const TierTexts& texts) : texts_(texts) {}
  SentenceWords(const SentenceWords&) = delete;
  SentenceWords& operator=(const SentenceWords&) = delete;
  virtual ~SentenceWords() = default;

  [[nodiscard]] const TierTexts& texts() const { return texts_; }
  /// Appends a fact's value ("$82,000"), or "unknown".
  virtual void append_value(TierField field, std::string& out) const = 0;
  [[nodiscard]] virtual bool customer() const = 0;

 private:
  const TierTexts& texts_;
};

/// Appends parts one after the other.
template <class... Parts>
void append_parts(std::string& out, const Parts&... parts) {
  (out.append(parts), ...);
}

/// Appends what a rule that holds is given by, from its trace: its met tests joined by "and".
void append_met_text(std::string& out, const TestTrace& trace, const SentenceWords& words);
/// Appends why T4.motion, T4.default or T0.unrated applies; `worth` is the first known ACV of T4.default.
void append_motion_text(std::string& out, const TierTexts& texts);
void append_default_text(std::string& out, TierField worth, const SentenceWords& words);
void append_unrated_text(std::string& out, const TierTexts& texts);

/// What evidence of an account is made from.
class SentenceInputs : public SentenceWords {
 public:
  SentenceInputs(const TierTexts& texts, const Account& given_account, const Policy& given_policy,
                 const Date& given_as_of, const TierFacts& given_facts, const TierInputs& inputs)
      : SentenceWords(texts),
        account(given_account),
        policy(given_policy),
        as_of(given_as_of),
        facts(given_facts),
        customer_(is_customer(inputs)) {}

  void append_value(TierField field, std::string& out) const override;
  [[nodiscard]] bool customer() const override { return customer_; }

  const Account& account;
  const Policy& policy;
  const Date& as_of;
  const TierFacts& facts;

 private:
  bool customer_;
};

/// Evidence of a rule that holds, from its trace.
[[nodiscard]] Evidence met_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs);
/// Evidence of a rule that does not hold: what is given and falls short, then what is unknown.
[[nodiscard]] Evidence unmet_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs);

/// An amount as people read it, in the policy's currency.
[[nodiscard]] std::string amount_text(const Money& amount, const Policy& policy);
/// A percentage as people read it: "20 %".
[[nodiscard]] std::string percent_text(const Percent& percent);

}  // namespace acctplan
