// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/model/words.hpp>

namespace acctplan {

enum class Lifecycle { prospect, customer, former, partner };
ACCTPLAN_WORDS(Lifecycle, "prospect", "customer", "former", "partner");

enum class Ownership { public_, private_, subsidiary, nonprofit, government, mutual, other };
ACCTPLAN_WORDS(Ownership, "public", "private", "subsidiary", "nonprofit", "government", "mutual", "other");

enum class GrowthStage { established, scaling, transforming, startup };
ACCTPLAN_WORDS(GrowthStage, "established", "scaling", "transforming", "startup");

enum class IcpMatch { strong, match, weak, none };
ACCTPLAN_WORDS(IcpMatch, "strong", "match", "weak", "none");

enum class GrowthTrajectory { clear, slow, declining };
ACCTPLAN_WORDS(GrowthTrajectory, "clear", "slow", "declining");

enum class Motion { field, self_service };
ACCTPLAN_WORDS(Motion, "field", "self_service");

enum class LogoBasis { brand, reference, influence };
ACCTPLAN_WORDS(LogoBasis, "brand", "reference", "influence");

enum class Level3 { low, medium, high };
ACCTPLAN_WORDS(Level3, "low", "medium", "high");

enum class Dimension { product, department, location, seat, feature };
ACCTPLAN_WORDS(Dimension, "product", "department", "location", "seat", "feature");

enum class WhitespaceSignal { interest, engaged, similar, none };
ACCTPLAN_WORDS(WhitespaceSignal, "interest", "engaged", "similar", "none");

enum class Alignment { initiative, trend, nice_to_have };
ACCTPLAN_WORDS(Alignment, "initiative", "trend", "nice_to_have");

enum class WhitespaceStatus { open, won, lost, dismissed };
ACCTPLAN_WORDS(WhitespaceStatus, "open", "won", "lost", "dismissed");

enum class Guidance { raised, maintained, lowered };
ACCTPLAN_WORDS(Guidance, "raised", "maintained", "lowered");

enum class Role { economic_buyer, technical_buyer, champion, influencer, blocker, end_user };
ACCTPLAN_WORDS(Role, "economic_buyer", "technical_buyer", "champion", "influencer", "blocker", "end_user");

enum class ContactStatus { unknown, not_contacted, contacted, engaged, champion, skeptical, departed };
ACCTPLAN_WORDS(ContactStatus, "unknown", "not_contacted", "contacted", "engaged", "champion", "skeptical", "departed");

enum class ChampionStrength { active, passive, at_risk };
ACCTPLAN_WORDS(ChampionStrength, "active", "passive", "at_risk");

enum class JobLevel { c_level, vp, director, manager, individual };
ACCTPLAN_WORDS(JobLevel, "c_level", "vp", "director", "manager", "individual");

enum class EamStatus { planned, held, cancelled, missed };
ACCTPLAN_WORDS(EamStatus, "planned", "held", "cancelled", "missed");

enum class MeetingMode { onsite, remote, hybrid };
ACCTPLAN_WORDS(MeetingMode, "onsite", "remote", "hybrid");

enum class Side { ours, theirs };
ACCTPLAN_WORDS(Side, "ours", "theirs");

enum class ReviewType { executive, account, risk };
ACCTPLAN_WORDS(ReviewType, "executive", "account", "risk");

enum class Trend { up, flat, down };
ACCTPLAN_WORDS(Trend, "up", "flat", "down");

enum class DealStage { target, engaged, discovery, qualification, validation, proposal, negotiation, closed };
ACCTPLAN_WORDS(DealStage, "target", "engaged", "discovery", "qualification", "validation", "proposal", "negotiation",
               "closed");

enum class Outcome { open, won, lost };
ACCTPLAN_WORDS(Outcome, "open", "won", "lost");

enum class RevenueStream { new_, expansion, renewal };
ACCTPLAN_WORDS(RevenueStream, "new", "expansion", "renewal");

enum class AssetStatus { needed, draft, ready, delivered };
ACCTPLAN_WORDS(AssetStatus, "needed", "draft", "ready", "delivered");

enum class SalesStage { target, engaged, opportunity, negotiation, customer };
ACCTPLAN_WORDS(SalesStage, "target", "engaged", "opportunity", "negotiation", "customer");

enum class ReviewCadence { weekly, biweekly, monthly, quarterly };
ACCTPLAN_WORDS(ReviewCadence, "weekly", "biweekly", "monthly", "quarterly");

/// What a signal may be (rulebook section 10): buying, mobility, intent and intelligence in one list.
enum class SignalType {
  team_expansion,
  new_initiative,
  new_department_interest,
  executive_engagement,
  competitor_threat,
  pricing_page,
  enterprise_features,
  case_study,
  whitepaper,
  webinar,
  third_party,
  review_site,
  job_posting,
  executive_social,
  competitor_evaluation,
  growth,
  funding,
  earnings_miss,
  leadership,
  competitor_tool,
  complementary_tool,
  migration_posting,
  cloud_migration,
  hiring,
  layoffs,
  restructuring,
  new_market,
  acquisition,
  merger,
  regulation,
  stack_added,
  stack_replaced,
  office,
  culture,
  customer_trend,
  pricing_pressure,
  new_entrant,
  customer_churn,
  digital_transformation,
  ai_adoption,
  security_modernization,
  technical_debt
};
ACCTPLAN_WORDS(SignalType, "team_expansion", "new_initiative", "new_department_interest", "executive_engagement",
               "competitor_threat", "pricing_page", "enterprise_features", "case_study", "whitepaper", "webinar",
               "third_party", "review_site", "job_posting", "executive_social", "competitor_evaluation", "growth",
               "funding", "earnings_miss", "leadership", "competitor_tool", "complementary_tool", "migration_posting",
               "cloud_migration", "hiring", "layoffs", "restructuring", "new_market", "acquisition", "merger",
               "regulation", "stack_added", "stack_replaced", "office", "culture", "customer_trend", "pricing_pressure",
               "new_entrant", "customer_churn", "digital_transformation", "ai_adoption", "security_modernization",
               "technical_debt");

}  // namespace acctplan
