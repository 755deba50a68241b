// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

std::string roles_text(const Stakeholder& person) {
  std::vector<std::string> roles;
  for (const auto& role : person.role) {
    if (role) roles.push_back(spoken(word_of(*role)));
  }
  return roles.empty() ? "–" : fmt::format("{}", fmt::join(roles, ", "));
}

std::string status_text(const Contact& contact) {
  const Stakeholder& person = *contact.person;
  std::string out = person.status ? spoken(word_of(*person.status)) : "unknown";
  if (person.strength) out += fmt::format(" ({})", spoken(word_of(*person.strength)));
  if (person.departed) {
    const bool gone = contact.cover == Cover::departed;
    out += fmt::format("{}{}", gone ? ", " : ", departure on ", to_words(*person.departed));
  }
  return out;
}

std::string last_contact_text(const Contact& contact) {
  if (contact.person->last_contact) return to_words(*contact.person->last_contact);
  return contact.cover == Cover::departed ? "–" : "not recorded";
}

void write_contacts(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const Contact& contact : view.assessment.committee.contacts) {
    const Stakeholder& person = *contact.person;
    rows.push_back({md(person.name), md(person.title), roles_text(person), status_text(contact),
                    last_contact_text(contact), contact.cover == Cover::covered ? "yes" : "no",
                    md(capital(contact.next_action))});
  }
  if (rows.empty()) return;
  out.table({{"Name", Align::left},
             {"Title", Align::left},
             {"Role", Align::left},
             {"Status", Align::left},
             {"Last contact", Align::left},
             {"Covered", Align::centre},
             {"Next action", Align::left}},
            rows);
}

void write_coverage(MarkdownWriter& out, const PlanView& view) {
  const CommitteeResult& committee = view.assessment.committee;
  std::string text = fmt::format("Coverage: **{}**, {}. {} identified of {} sought, {} covered, {} of 6 roles covered.",
                                 committee.band, md(committee.band_meaning), committee.identified,
                                 *view.policy.committee.sought, committee.covered, committee.roles_covered);
  if (!committee.unmet_conditions.empty()) {
    text += fmt::format(" Not met yet: {}.", md(fmt::format("{}", fmt::join(committee.unmet_conditions, "; "))));
  }
  if (!committee.next.empty()) text += " " + md(sentence(capital(committee.next)));
  out.paragraph(text + " *(B.coverage)*");
}

void write_gaps(MarkdownWriter& out, const PlanView& view) {
  const auto& gaps = view.assessment.committee.gaps;
  if (gaps.empty()) return;
  out.heading(3, "Gaps and how to close them");
  for (const Gap& gap : gaps) {
    out.bullet(fmt::format("**{}** {} *({})*", md(sentence(capital(gap.evidence.text))), md(sentence(gap.move)),
                           gap.evidence.rule));
  }
}

/// What is known of a person beyond the table; people of whom nothing more is known have no line.
void write_portraits(MarkdownWriter& out, const PlanView& view) {
  bool any = false;
  for (const Contact& contact : view.assessment.committee.contacts) {
    const Stakeholder& person = *contact.person;
    std::vector<std::string> parts;
    if (!person.priorities.empty()) parts.push_back("priorities: " + joined(person.priorities));
    if (!person.pains.empty()) parts.push_back("pains: " + joined(person.pains));
    if (person.background) parts.push_back(md(*person.background));
    if (person.interests) parts.push_back("interests: " + md(*person.interests));
    if (person.content) parts.push_back("reads: " + md(*person.content));
    if (person.tenure_since) parts.push_back("in the role since " + to_words(*person.tenure_since));
    if (parts.empty()) continue;
    if (!any) out.heading(3, "What we know of them");
    any = true;
    out.bullet(fmt::format("**{}:** {}.", md(person.name), fmt::join(parts, "; ")));
  }
}

void write_relationships(MarkdownWriter& out, const Account& account) {
  if (account.relationships.empty()) return;
  out.heading(3, "Relationships");
  for (const Relationship& relationship : account.relationships) {
    std::string text = fmt::format("{} and {}", md(relationship.ours), md(relationship.theirs));
    if (relationship.via) text += fmt::format(" ({})", md(*relationship.via));
    out.bullet(text);
  }
}

void member(MarkdownWriter& out, const char* role, const Fact<std::string>& name) {
  if (name) out.bullet(fmt::format("**{}:** {}", role, md(*name)));
}

}  // namespace

void write_committee(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  out.heading(2, "Buying committee");
  write_contacts(out, view);
  if (!account.stakeholders.empty()) write_coverage(out, view);
  write_gaps(out, view);
  const std::string map = relationship_map(view.assessment.committee, account);
  if (!map.empty()) {
    out.heading(3, "Relationship map");
    out.code_block("mermaid", map);
  }
  write_portraits(out, view);
  write_relationships(out, account);
  write_questions(out, view, "committee");
}

void write_team(MarkdownWriter& out, const PlanView& view) {
  const Team& team = view.assessment.account->team;
  out.heading(2, "Account team");
  member(out, "Account executive", team.ae);
  member(out, "Solutions engineer", team.se);
  member(out, "Customer success", team.csm);
  member(out, "Sales development", team.sdr);
  member(out, "ABM manager", team.abm_manager);
  member(out, "Product marketing", team.pmm);
  member(out, "Field marketing", team.field_marketing);
  if (team.executive_sponsor.name) {
    std::string text = fmt::format("**Executive sponsor:** {}", md(*team.executive_sponsor.name));
    if (team.executive_sponsor.title) text += ", " + md(*team.executive_sponsor.title);
    out.bullet(text);
  }
  for (const ExecutivePair& pair : team.executive_pairs) {
    out.bullet(fmt::format("**Executive pair:** {} with {}", md(pair.ours), md(pair.theirs)));
  }
  write_questions(out, view, "team");
}

}  // namespace acctplan
