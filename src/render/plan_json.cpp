// SPDX-License-Identifier: MIT
#include <acctplan/render/plan_json.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

void write_committee(JsonWriter& json, const CommitteeResult& committee) {
  json.key("committee");
  json.begin_object();
  json.field("identified", committee.identified);
  json.field("covered", committee.covered);
  json.field("band", committee.band);
  json.field("roles_covered", committee.roles_covered);
  json.key("gaps");
  json.begin_array();
  for (const Gap& gap : committee.gaps) {
    write_gap(json, gap.evidence, gap.move);
  }
  json.end_array();
  json.end_object();
}

void write_triggers(JsonWriter& json, const std::vector<Trigger>& triggers) {
  json.key("triggers");
  json.begin_array();
  for (const Trigger& trigger : triggers) {
    json.begin_object();
    json.field("rule", trigger.rule);
    json.field("type", trigger.type);
    json.field("date", trigger.date);
    json.field("due", trigger.due);
    json.field("status", word_of(trigger.state));
    json.field("asks", trigger.asks);
    json.end_object();
  }
  json.end_array();
}

void write_playbooks(JsonWriter& json, const std::vector<DetectedPlaybook>& playbooks) {
  json.key("playbooks");
  json.begin_array();
  for (const DetectedPlaybook& playbook : playbooks) {
    json.begin_object();
    json.field("rule", playbook.rule);
    json.key("steps");
    json.begin_array();
    for (const DatedStep& step : playbook.steps) {
      json.begin_object();
      json.field("what", step.what);
      json.field("due", step.due);
      json.end_object();
    }
    json.end_array();
    json.field("name", playbook.name);
    json.end_object();
  }
  json.end_array();
}

void write_completeness(JsonWriter& json, const PlanResult& plan) {
  json.key("completeness");
  json.begin_object();
  json.key("share");
  json.share(plan.completeness);
  json.key("missing");
  json.begin_array();
  for (const SectionState& section : plan.sections) {
    if (!section.complete) json.value(section.key);
  }
  json.end_array();
  json.end_object();
}

void write_questions(JsonWriter& json, const std::vector<OpenQuestion>& questions) {
  json.key("questions");
  json.begin_array();
  for (const OpenQuestion& question : questions) {
    json.begin_object();
    json.field("section", question.section);
    json.field("question", question.question);
    json.field("field", question.field);
    json.field("matters", question.matters);
    json.end_object();
  }
  json.end_array();
}

void write_account(JsonWriter& json, const PlanReport& report) {
  const Assessment& all = report.assessment;
  json.begin_object();
  json.key("account");
  json.begin_object();
  json.field("id", all.account->id());
  json.field("name", all.account->name());
  json.end_object();
  json.field("tier_in_force", all.tier_in_force);
  json.key("tier");
  write_tier_account(json, all.tier);
  json.key("score");
  write_score_account(json, all.score);
  json.key("whitespace");
  write_whitespace_account(json, all.whitespace);
  write_committee(json, all.committee);
  json.field("freshness", word_of(all.freshness.state));
  write_triggers(json, all.triggers.triggers);
  write_playbooks(json, all.playbooks);
  write_findings(json, report.findings);
  write_completeness(json, report.plan);
  write_do_next(json, report.plan.do_next);
  write_questions(json, report.plan.questions);
  json.end_object();
}

}  // namespace

std::string render_plan_json(const std::vector<PlanReport>& reports, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "plan", context);
  json.key("accounts");
  json.begin_array();
  for (const PlanReport& report : reports) write_account(json, report);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
