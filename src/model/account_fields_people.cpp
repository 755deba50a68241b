// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(
    Stakeholder, "stakeholders",
    row<&Stakeholder::id>("id", "Id of the person; others can be told apart by it.").like("kim"),
    row<&Stakeholder::name>("name", "Name of the person.").like("Kim Ito"),
    row<&Stakeholder::title>("title", "Job title.").like("CTO"),
    row<&Stakeholder::role>("role", "Part in the buying committee; one word or a list.")
        .aliased(AliasKind::role)
        .like("[technical_buyer]"),
    row<&Stakeholder::status>("status", "How far we are with the person.").like("engaged"),
    row<&Stakeholder::strength>("strength", "Of a champion: how strong.").like("active"),
    row<&Stakeholder::level>("level", "Level in the hierarchy.").like("c_level"),
    row<&Stakeholder::reports_to>("reports_to", "Id, else name, of the manager.").like("Pat Lee"),
    row<&Stakeholder::email>("email", "E-mail address.").like("k.ito@acme.example"),
    row<&Stakeholder::phone>("phone", "Telephone number.").like("\"+1 555 0100\""),
    row<&Stakeholder::tenure_since>("tenure_since", "Day on which the person took the job.").past().like("2022-05-01"),
    row<&Stakeholder::last_contact>("last_contact", "Day of the last contact.").past().like("2026-01-12"),
    row<&Stakeholder::departed>("departed", "Day on which the person left, or will leave.")
        .csv("champion_departed")
        .called("Champion Departed Date|Champion Left|Champion Left Date|Champion Departure Date")
        .like("2026-01-12"),
    row<&Stakeholder::successor>("successor", "Id, else name, of who took over.").like("lee"),
    row<&Stakeholder::priorities>("priorities", "What matters to the person.").like("[latency]"),
    row<&Stakeholder::pains>("pains", "What troubles the person.").like("[outages at month end]"),
    row<&Stakeholder::background>("background", "Career so far.").like("built the data platform"),
    row<&Stakeholder::interests>("interests", "Interests beside work.").like("open source"),
    row<&Stakeholder::content>("content", "What the person reads of ours.").like("benchmark report"),
    row<&Stakeholder::next_action>("next_action", "What we do next with the person.").like("architecture review"))

ACCTPLAN_ROWS(Relationship, "relationships", row<&Relationship::ours>("ours", "Our person.").like("Dana Ruiz"),
              row<&Relationship::theirs>("theirs", "Id, else name, of the customer's person.").like("Kim Ito"),
              row<&Relationship::via>("via", "How they know each other.").like("former colleague"))

ACCTPLAN_ROWS(Sponsor, "executive_sponsor", row<&Sponsor::name>("name", "Name of the sponsor.").like("Robin Vance"),
              row<&Sponsor::title>("title", "Job title.").like("VP Sales"),
              row<&Sponsor::level>("level", "Level in the hierarchy.").like("vp"))

ACCTPLAN_ROWS(ExecutivePair, "executive_pairs", row<&ExecutivePair::ours>("ours", "Our executive.").like("Robin Vance"),
              row<&ExecutivePair::theirs>("theirs", "Id, else name, of the customer's executive.").like("Kim Ito"))

ACCTPLAN_ROWS(Team, "team", row<&Team::ae>("ae", "Account executive.").like("Dana Ruiz"),
              row<&Team::se>("se", "Solution engineer.").like("Jo Fenn"),
              row<&Team::csm>("csm", "Customer success manager.").like("Ada Moss"),
              row<&Team::sdr>("sdr", "Sales development representative.").like("Eli Park"),
              row<&Team::abm_manager>("abm_manager", "Account-based marketing manager.").like("Mia Holt"),
              row<&Team::pmm>("pmm", "Product marketing manager.").like("Sol Reyes"),
              row<&Team::field_marketing>("field_marketing", "Field marketing manager.").like("Uma Lind"),
              row<&Team::executive_sponsor>("executive_sponsor", "The executive of ours who stands for the account."),
              row<&Team::executive_pairs>("executive_pairs", "Executives of both sides who speak with each other."))

}  // namespace acctplan
