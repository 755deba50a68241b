// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/render/eam_markdown.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

std::optional<std::string> clock_text(const std::optional<TimeOfDay>& time) {
  return time ? std::optional(to_words(*time)) : std::nullopt;
}

void write_agenda_blocks(JsonWriter& json, const EamPack& pack) {
  json.key("agenda");
  json.begin_array();
  for (const AgendaStretch& block : pack.agenda) {
    json.begin_object();
    json.field("block", block.name);
    json.field("minutes", block.to - block.from);
    json.field("start", clock_text(block.start));
    json.field("topics", block.points);
    json.end_object();
  }
  json.end_array();
}

/// A row of a slide's table as one point: "Platform for Operations, Department, 31 Mar 2026".
std::vector<std::string> points_of_slide(const EamSlide& slide) {
  std::vector<std::string> out;
  for (const auto& row : slide.table.rows) out.push_back(fmt::format("{}", fmt::join(row, ", ")));
  out.insert(out.end(), slide.points.begin(), slide.points.end());
  return out;
}

void write_deck_slides(JsonWriter& json, const EamPack& pack) {
  json.key("slides");
  json.begin_array();
  for (const EamSlide& slide : pack.slides) {
    json.begin_object();
    json.field("title", slide.title);
    json.field("points", points_of_slide(slide));
    json.end_object();
  }
  json.end_array();
}

void write_meeting_gaps(JsonWriter& json, const EamPack& pack) {
  json.key("gaps");
  json.begin_array();
  for (const EamGap& gap : pack.gaps) {
    write_gap(json, gap.evidence, gap.move);
  }
  json.end_array();
}

void write_meeting_people(JsonWriter& json, const EamPack& pack) {
  json.key("participants");
  json.begin_array();
  for (const Participant& one : pack.people) {
    json.begin_object();
    json.field("side", word_of(one.side));
    json.field("part", one.part);
    json.field("name", one.name);
    json.end_object();
  }
  json.end_array();
}

void write_steps_of(JsonWriter& json, std::string_view key, const std::vector<EamStep>& steps) {
  json.key(key);
  json.begin_array();
  for (const EamStep& step : steps) {
    json.begin_object();
    json.field("what", step.what);
    json.field("due", step.due);
    json.end_object();
  }
  json.end_array();
}

void write_meeting_questions(JsonWriter& json, const EamPack& pack) {
  json.key("questions");
  json.begin_array();
  for (const OpenQuestion& question : pack.questions) {
    json.begin_object();
    json.field("question", question.question);
    json.field("field", question.field);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string render_eam_json(const std::vector<EamPack>& packs, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "eam", context);
  json.key("accounts");
  json.begin_array();
  for (const EamPack& pack : packs) {
    json.begin_object();
    json.field("account", pack.account->id());
    json.field("tier_in_force", pack.tier_in_force);
    json.field("due", pack.dates.due);
    json.field("date", pack.meeting != nullptr ? pack.date : std::nullopt);
    json.field("recommended", pack.meeting != nullptr ? std::nullopt : pack.dates.recommended);
    json.field("prep_start", pack.needed ? pack.dates.preparation_from : std::nullopt);
    json.field("followup_due", pack.followup_due);
    write_agenda_blocks(json, pack);
    write_deck_slides(json, pack);
    write_meeting_gaps(json, pack);
    json.field("name", pack.account->name());
    json.field("standing", pack.standing);
    write_meeting_people(json, pack);
    write_steps_of(json, "preparation", pack.preparation);
    write_steps_of(json, "followup", pack.followup);
    write_meeting_questions(json, pack);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
