// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/plan_parts.hpp>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

void write_activity_table(MarkdownWriter& out, const QbrView& view) {
  const Activity* activity = view.review.relationships.activity;
  if (activity == nullptr) return;
  const auto cell = [](const Fact<std::int64_t>& count) { return count ? count_text(*count) : std::string("–"); };
  out.table({{"Meetings", Align::right},
             {"Calls", Align::right},
             {"Assets shared", Align::right},
             {"E-mails", Align::right},
             {"Events", Align::right}},
            {{cell(activity->meetings), cell(activity->calls), cell(activity->assets), cell(activity->emails),
              cell(activity->events)}});
}

void write_champion_list(MarkdownWriter& out, const QbrView& view) {
  const QbrRelationships& seen = view.review.relationships;
  if (seen.champions.empty()) {
    if (view.account.stakeholders.given) out.paragraph("Nobody champions us.");
    return;
  }
  write_label(out, "Champions:");
  for (const QbrChampion& champion : seen.champions) {
    out.bullet(fmt::format("{}: {}", md(person_text(*champion.person)),
                           champion.strength ? spoken(word_of(*champion.strength)) : "strength not known"));
  }
}

void write_uncovered(MarkdownWriter& out, const QbrView& view) {
  if (!committee_matters(view.report.assessment, view.policy)) return;
  std::vector<std::vector<std::string>> rows;
  for (const Contact& contact : view.report.assessment.committee.contacts) {
    if (contact.cover != Cover::not_covered) continue;
    rows.push_back({md(person_text(*contact.person)), md(capital(contact.why)), md(capital(contact.next_action))});
  }
  out.table({{"Not covered", Align::left}, {"Why", Align::left}, {"Next", Align::left}}, rows);
}

void write_threading(MarkdownWriter& out, const QbrView& view) {
  if (view.review.relationships.threading.empty()) return;
  if (!committee_matters(view.report.assessment, view.policy)) return;
  write_label(out, "Multi-threading plan:");
  for (const Evidence& step : view.review.relationships.threading) {
    write_task(out, TaskState::open, fmt::format("{}{}", md(sentence(step.text)), cited({step.rule})));
  }
}

}  // namespace

void write_qbr_relationships(MarkdownWriter& out, const QbrView& view) {
  const QbrRelationships& seen = view.review.relationships;
  write_week(out, view, "K.w2");
  out.paragraph(md(sentence(capital(seen.evidence.text))) + " *(Q.relationships)*");
  write_activity_table(out, view);
  if (!view.review.changes.people.empty()) {
    write_label(out, fmt::format("Contacts since {}:", to_words(*view.review.changes.since)));
    write_lines(out, view.review.changes.people);
  }
  if (!seen.departed.empty()) {
    write_label(out, fmt::format("Departed since {} began:", to_words(view.review.reviewed)));
    write_lines(out, seen.departed);
  }
  write_champion_list(out, view);
  write_uncovered(out, view);
  write_threading(out, view);
}

}  // namespace acctplan
