// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "eam_sections.hpp"

namespace acctplan {
namespace {

/// Those to whom the summary goes: whoever was there, else whoever is to be.
struct Recipients {
  std::vector<std::string> names, addresses;
};

void add_recipient(Recipients& out, const Stakeholder& person) {
  if (!person.name || std::ranges::find(out.names, *person.name) != out.names.end()) return;
  out.names.push_back(markdown_line(*person.name));
  out.addresses.push_back(person.email
                              ? fmt::format("{} <{}>", markdown_line(*person.name), markdown_line(*person.email))
                              : fmt::format("{} (no address known)", markdown_line(*person.name)));
}

Recipients recipients_of(const EamPack& pack) {
  Recipients out;
  const Eam* meeting = pack.held != nullptr ? pack.held : pack.meeting;
  if (meeting != nullptr) {
    for (const Fact<std::string>& name : meeting->attendees) {
      const Stakeholder* person = name ? find_person(*pack.account, *name) : nullptr;
      if (person != nullptr && !person->status.is(ContactStatus::departed)) add_recipient(out, *person);
    }
  }
  if (!out.names.empty()) return out;
  for (const Participant& one : pack.people) {
    if (one.side != Side::theirs) continue;
    for (const Stakeholder& person : pack.account->stakeholders) {
      if (person_text(person) == one.name && !person.status.is(ContactStatus::departed)) add_recipient(out, person);
    }
  }
  return out;
}

std::string action_line(const Commitment& one, std::string_view account) {
  std::string out = markdown_line(one.what.value_or("–"));
  std::string who = one.owner ? markdown_line(*one.owner) : std::string("owner to be named");
  if (one.side) who += *one.side == Side::ours ? ", for us" : fmt::format(", for {}", account);
  out += fmt::format(" / {} / {}", who, one.due ? "by " + to_words(*one.due) : std::string("day to be agreed"));
  if (one.done.is(true)) out += " / done";
  return out;
}

std::vector<std::string> topics_of_mail(const EamPack& pack) {
  std::vector<std::string> out;
  if (pack.held != nullptr) {
    for (const Fact<std::string>& topic : pack.held->topics) {
      if (topic) out.push_back(markdown_line(*topic));
    }
    return out;
  }
  for (const EamTopic& topic : pack.topics) out.push_back(markdown_line(topic.title));
  return out;
}

std::vector<std::string> actions_of_mail(const EamPack& pack) {
  std::vector<std::string> out;
  const std::string account = markdown_line(pack.account->name());
  for (const EamPromise& promise : pack.promises) {
    const bool agreed = pack.held != nullptr && promise.meeting == *pack.held->date;
    if (agreed || !promise.commitment->done.is(true)) out.push_back(action_line(*promise.commitment, account));
  }
  return out;
}

std::string mail_of(const EamPack& pack) {
  const Recipients to = recipients_of(pack);
  const std::string day = pack.followup_from ? " of " + to_words(*pack.followup_from) : std::string();
  std::string out = fmt::format(
      "To: {}\nSubject: Summary of our executive meeting{}\n\n",
      to.addresses.empty() ? "(recipients to be named)" : fmt::format("{}", fmt::join(to.addresses, ", ")), day);
  out += fmt::format("Dear {},\n\nthank you for your time and for an open conversation.\n",
                     to.names.empty() ? std::string("all") : joined(to.names));
  const auto topics = topics_of_mail(pack);
  if (!topics.empty()) {
    out += "\nWe talked about\n";
    for (const std::string& topic : topics) out += fmt::format("- {}\n", topic);
  }
  const auto actions = actions_of_mail(pack);
  out += "\nActions, with who takes them and by when\n";
  std::size_t number = 0;
  for (const std::string& action : actions) out += fmt::format("{}. {}\n", ++number, action);
  if (pack.held == nullptr || actions.empty())
    out += fmt::format("{}. (what was agreed on the day) / (who) / (by when)\n", ++number);
  out += "\nPlease tell us if we have something down wrongly or have left something out.\n\nKind regards\n";
  const auto& lead = pack.account->team.ae ? pack.account->team.ae : pack.account->account.owner;
  out += lead ? markdown_line(*lead) + "\n" : std::string("(sender to be named)\n");
  return out;
}

}  // namespace

void write_eam_followup(MarkdownWriter& out, const EamPack& pack) {
  out.heading(1, fmt::format("Executive meeting, follow-up: {}", pack.account->name()));
  out.paragraph("*The checklist is internal.*");
  if (pack.held != nullptr) {
    out.paragraph(fmt::format("For the meeting held on {}, which has no summary yet.", to_words(*pack.held->date)));
  } else if (pack.followup_from) {
    out.paragraph(fmt::format("For the meeting {} for {}.", pack.meeting != nullptr ? "planned" : "recommended",
                              to_words(*pack.followup_from)));
  } else {
    out.paragraph("Without dates until the meeting has a day.");
  }
  out.heading(2, "Checklist");
  for (const EamStep& step : pack.followup) {
    const std::string when = step.due ? fmt::format("**{}:** ", to_words(*step.due)) : "";
    out.bullet(fmt::format("[ ] {}{}", when, escape_markdown(step.what)));
  }
  out.heading(2, "Mail to the customer");
  if (pack.held == nullptr) {
    out.paragraph(
        "Open commitments stand in it already. What is agreed on the day comes from `eams.commitments` once the "
        "meeting stands there as held.");
  }
  out.code_block("text", mail_of(pack));
}

}  // namespace acctplan
