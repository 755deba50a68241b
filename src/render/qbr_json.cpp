// SPDX-License-Identifier: MIT
#include <acctplan/render/qbr_reports.hpp>

#include "json_parts.hpp"
#include "qbr_sections.hpp"

namespace acctplan {
namespace {

void put_figures(JsonWriter& json, const QbrStream& stream) {
  json.field("actual", stream.actual);
  json.field("target", stream.target);
  json.key("ratio");
  json.share(stream.ratio);
}

void put_streams(JsonWriter& json, const std::vector<QbrStream>& streams, const QbrStream& total) {
  json.key("streams");
  json.begin_array();
  for (const QbrStream& stream : streams) {
    json.begin_object();
    json.field("name", stream.name);
    put_figures(json, stream);
    json.end_object();
  }
  json.end_array();
  json.key("total");
  json.begin_object();
  put_figures(json, total);
  json.end_object();
}

void put_coverage(JsonWriter& json, const QbrCoverage& coverage) {
  json.key("coverage");
  json.share(coverage.ratio);
  json.field("coverage_state", word_of(coverage.state));
  json.field("closing", coverage.closing);
  json.field("left", coverage.left);
}

void put_deals(JsonWriter& json, std::string_view key, const std::vector<QbrDeal>& deals) {
  json.key(key);
  json.begin_array();
  for (const QbrDeal& deal : deals) {
    json.begin_object();
    json.field("id", deal.deal->id.optional());
    json.field("name", deal.name);
    json.field("reasons", deal.reasons);
    json.field("amount", deal.deal->amount.optional());
    json.field("close_date", deal.deal->close_date.optional());
    json.key("evidence");
    write_evidence(json, deal.evidence);
    json.end_object();
  }
  json.end_array();
}

void put_pipeline(JsonWriter& json, const QbrResult& review) {
  const QbrPipeline& pipeline = review.pipeline;
  json.key("pipeline");
  json.begin_object();
  json.field("open", pipeline.open);
  json.field("weighted", pipeline.weighted);
  put_coverage(json, pipeline.coverage);
  put_deals(json, "at_risk", pipeline.at_risk);
  json.field("deals", pipeline.deals);
  put_deals(json, "overdue", pipeline.overdue);
  json.key("stages");
  json.begin_array();
  for (const QbrStage& stage : pipeline.stages) {
    json.begin_object();
    json.key("stage");
    if (stage.stage) {
      json.value(word_of(*stage.stage));
    } else {
      json.null();
    }
    json.field("deals", stage.deals);
    json.field("value", stage.value);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void put_win_rate(JsonWriter& json, std::string_view key, const QbrWinRate& rate) {
  json.key(key);
  json.begin_object();
  json.field("won", rate.won);
  json.field("lost", rate.lost);
  json.key("rate");
  json.share(rate.rate);
  json.key("target");
  json.share(rate.target);
  json.end_object();
}

void put_win_rates(JsonWriter& json, const QbrWinRate& fresh, const QbrWinRate& expansion) {
  json.key("win_rate");
  json.begin_object();
  put_win_rate(json, "new", fresh);
  put_win_rate(json, "expansion", expansion);
  json.end_object();
}

void put_retention(JsonWriter& json, const QbrRetention& retention) {
  json.key("nrr");
  json.share(retention.nrr);
  json.key("grr");
  json.share(retention.grr);
  json.key("retention");
  json.begin_object();
  json.field("standing", word_of(retention.standing));
  json.field("acv_then", retention.then);
  json.field("acv_now", retention.now);
  json.end_object();
}

void put_relationships(JsonWriter& json, const QbrRelationships& seen, const QbrChanges& changes) {
  json.key("relationships");
  json.begin_object();
  json.field("touches", seen.touches);
  json.field("expected_touches", seen.expected);
  json.field("last_touch", seen.last_touch);
  json.field("late", seen.late);
  json.key("champions");
  json.begin_array();
  for (const QbrChampion& champion : seen.champions) {
    json.begin_object();
    json.field("id", champion.person->id.optional());
    json.field("name", champion.person->name.optional());
    json.key("strength");
    if (champion.strength) {
      json.value(word_of(*champion.strength));
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
  write_evidence_list(json, "departed", seen.departed);
  write_evidence_list(json, "multi_threading", seen.threading);
  write_evidence_list(json, "changes", changes.people);
  json.end_object();
}

void put_actions(JsonWriter& json, std::string_view key, const std::vector<const Action*>& actions) {
  json.key(key);
  json.begin_array();
  for (const Action* action : actions) {
    json.begin_object();
    json.field("id", action->id.optional());
    json.field("what", action->what.optional());
    json.field("owner", action->owner.optional());
    json.field("due", action->due.optional());
    json.end_object();
  }
  json.end_array();
}

void put_execution(JsonWriter& json, const QbrExecution& execution) {
  json.key("execution");
  json.begin_object();
  json.field("objective", execution.objective);
  put_actions(json, "done", execution.done);
  put_actions(json, "late", execution.late);
  put_actions(json, "open", execution.open);
  json.end_object();
}

void put_next(JsonWriter& json, const QbrNext& next) {
  json.key("next");
  json.begin_object();
  json.field("objective", next.objective);
  write_do_next(json, next.things);
  write_evidence_list(json, "resources", next.resources);
  write_evidence_list(json, "executive_meetings", next.meetings);
  write_evidence_list(json, "asks", next.asks);
  json.end_object();
}

void put_gaps(JsonWriter& json, const std::vector<QbrGap>& gaps) {
  json.key("gaps");
  json.begin_array();
  for (const QbrGap& gap : gaps) {
    json.begin_object();
    json.field("rule", gap.rule);
    json.field("text", gap.text);
    json.field("field", gap.field);
    json.end_object();
  }
  json.end_array();
}

void put_renewals(JsonWriter& json, const std::vector<QbrRenewal>& renewals) {
  json.key("renewals");
  json.begin_array();
  for (const QbrRenewal& renewal : renewals) {
    json.begin_object();
    json.field("contract", renewal.contract->id.optional());
    json.field("date", renewal.date);
    json.field("by_notice", renewal.by_notice);
    json.field("days_left", renewal.days_left);
    json.field("within", renewal.window);
    json.field("value", renewal.contract->value.optional());
    json.field("renewal_open", renewal.renewal_open);
    json.end_object();
  }
  json.end_array();
}

void put_ranking(JsonWriter& json, const std::vector<QbrRanked>& ranking) {
  json.key("ranking");
  json.begin_array();
  for (const QbrRanked& ranked : ranking) {
    json.begin_object();
    json.field("name", ranked.name);
    json.field("whitespace", ranked.whitespace);
    json.field("amount", ranked.amount);
    json.key("chance");
    json.share(ranked.chance);
    json.field("expected", ranked.expected);
    json.end_object();
  }
  json.end_array();
}

void put_changes(JsonWriter& json, const QbrChanges& changes) {
  json.key("changes");
  json.begin_object();
  json.field("since", changes.since);
  write_evidence_list(json, "standing", changes.standing);
  write_evidence_list(json, "pipeline", changes.pipeline);
  write_evidence_list(json, "competition", changes.competition);
  write_evidence_list(json, "risks", changes.risks);
  json.end_object();
}

void put_report(JsonWriter& json, const QbrReport& report) {
  const QbrResult& review = report.review;
  json.begin_object();
  json.key("account");
  json.begin_object();
  json.field("id", report.assessment.account->id());
  json.field("name", report.assessment.account->name());
  json.end_object();
  json.field("tier_in_force", report.assessment.tier_in_force);
  json.field("quarter", to_iso(review.reviewed));
  json.key("attainment");
  json.begin_object();
  put_streams(json, review.attainment.streams, review.attainment.total);
  json.end_object();
  put_pipeline(json, review);
  put_win_rates(json, review.won_new, review.won_expansion);
  put_retention(json, review.retention);
  put_relationships(json, review.relationships, review.changes);
  put_execution(json, review.execution);
  put_next(json, review.next);
  put_gaps(json, review.gaps);
  json.field("owner", report.assessment.account->account.owner.optional());
  json.field("current_quarter", to_iso(review.current));
  put_renewals(json, review.renewals);
  put_ranking(json, review.ranking);
  put_changes(json, review.changes);
  write_findings(json, report.findings);
  write_evidence_list(json, "evidence", review_evidence(review));
  json.end_object();
}

void put_rollup(JsonWriter& json, const QbrPack& pack) {
  const QbrRollup& sums = pack.rollup;
  json.key("rollup");
  json.begin_object();
  json.field("accounts", sums.accounts);
  json.key("attainment");
  json.begin_object();
  put_streams(json, sums.streams, sums.total);
  json.field("left_out", sums.without_attainment);
  json.end_object();
  json.key("pipeline");
  json.begin_object();
  json.field("open", sums.open);
  json.field("weighted", sums.weighted);
  json.field("left_out", sums.without_pipeline);
  put_coverage(json, sums.coverage);
  json.field("coverage_left_out", sums.without_coverage);
  json.field("at_risk", sums.at_risk);
  json.field("at_risk_value", sums.at_risk_value);
  json.end_object();
  put_win_rates(json, sums.won_new, sums.won_expansion);
  put_retention(json, sums.retention);
  json.field("customers_then", sums.customers_then);
  json.field("retention_left_out", sums.without_retention);
  json.key("renewals");
  json.begin_object();
  json.field("contracts", sums.renewals);
  json.field("value", sums.renewal_value);
  json.field("not_opened", sums.renewals_unopened);
  json.end_object();
  json.key("owners");
  json.begin_array();
  for (const QbrOwner& one : pack.owners) {
    json.begin_object();
    json.field("owner", one.owner);
    json.field("accounts", one.rollup.accounts);
    json.key("attainment");
    json.share(one.rollup.total.ratio);
    json.field("open", one.rollup.open);
    json.key("coverage");
    json.share(one.rollup.coverage.ratio);
    json.field("at_risk", one.rollup.at_risk);
    json.key("nrr");
    json.share(one.rollup.retention.nrr);
    json.key("grr");
    json.share(one.rollup.retention.grr);
    json.end_object();
  }
  json.end_array();
  json.field("gone", pack.gone);
  json.end_object();
}

}  // namespace

std::string render_qbr_json(const QbrPack& pack, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "qbr", context);
  json.field("quarter", to_iso(pack.reviewed));
  json.key("accounts");
  json.begin_array();
  for (const QbrReport& report : pack.reports) put_report(json, report);
  json.end_array();
  put_rollup(json, pack);
  json.end_object();
  return json.take();
}

}  // namespace acctplan
