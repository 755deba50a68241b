// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/champions.hpp>
#include <acctplan/engine/phrases.hpp>

#include "committee_cover.hpp"
#include "eam_parts.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMostStakeholders = 5;

/// 0 for the highest; people of unknown level come last.
int seniority(const Stakeholder& person) {
  return person.level ? static_cast<int>(*person.level) : static_cast<int>(words_of<JobLevel>().size());
}

std::string level_text(JobLevel level) {
  switch (level) {
    case JobLevel::c_level:
      return "C-level";
    case JobLevel::vp:
      return "VP";
    default:
      return std::string(word_of(level));
  }
}

std::string status_text(const Stakeholder& person) {
  return spoken(word_of(person.status.value_or(ContactStatus::unknown)));
}

bool is_executive(const Stakeholder& person) {
  return person.level.is(JobLevel::c_level) || person.level.is(JobLevel::vp);
}

/// Heads of departments and technical leaders.
bool is_key(const Stakeholder& person) {
  return is_executive(person) || person.level.is(JobLevel::director) || person.has_role(Role::technical_buyer);
}

/// Who comes from their side.
struct TheirSide {
  const Stakeholder* buyer = nullptr;
  const Stakeholder* champion = nullptr;  ///< by status
  const Stakeholder* intended = nullptr;  ///< by role alone, while there is none by status
  std::vector<const Stakeholder*> key;
  const Stakeholder* executive = nullptr;  ///< the most senior of them, whom our sponsor is to match
};

const Stakeholder* most_senior(const std::vector<const Stakeholder*>& people, auto wanted) {
  const Stakeholder* out = nullptr;
  for (const Stakeholder* person : people) {
    if (wanted(*person) && (out == nullptr || seniority(*person) < seniority(*out))) out = person;
  }
  return out;
}

TheirSide their_side(const Account& account) {
  const std::vector<const Stakeholder*> people = present_people(account);
  TheirSide out;
  out.buyer = most_senior(people, [](const Stakeholder& one) { return one.has_role(Role::economic_buyer); });
  out.champion = most_senior(people, [](const Stakeholder& one) { return one.status.is(ContactStatus::champion); });
  if (out.champion == nullptr) {
    out.intended =
        most_senior(people, [&](const Stakeholder& one) { return one.has_role(Role::champion) && &one != out.buyer; });
  }
  for (const Stakeholder* person : people) {
    if (is_key(*person) && person != out.buyer && person != out.champion && person != out.intended) {
      out.key.push_back(person);
    }
  }
  std::ranges::stable_sort(out.key,
                           [](const Stakeholder* a, const Stakeholder* b) { return seniority(*a) < seniority(*b); });
  out.executive = out.buyer != nullptr ? out.buyer : most_senior(people, is_executive);
  return out;
}

bool named(const List<Fact<std::string>>& attendees, const std::string& name) {
  return std::ranges::any_of(attendees, [&](const Fact<std::string>& one) { return one.is(name); });
}

/// Adds people to the pack and says of each whether the meeting names them.
class Guests {
 public:
  explicit Guests(EamPack& pack) : pack_(pack) {}

  void ours(const char* part, const Fact<std::string>& name, const std::string& title, std::string why) {
    if (!name) return;
    add({Side::ours, part, title.empty() ? *name : fmt::format("{} ({})", *name, title), std::move(why)}, *name, "");
  }
  void theirs(const char* part, const Stakeholder* person, const std::string& mark = "") {
    if (person == nullptr) return;
    std::string why = status_text(*person);
    if (!mark.empty()) why += ", " + mark;
    if (person->level) why = fmt::format("{}, {}", level_text(*person->level), why);
    add({Side::theirs, part, person_text(*person), why}, person->name.value_or(""), person->id.value_or(""));
  }
  /// Whoever is on the meeting's list and has no part yet.
  void others(const Account& account) {
    if (pack_.meeting == nullptr) return;
    for (const Fact<std::string>& name : pack_.meeting->attendees) {
      if (!name || std::ranges::find(known_, *name) != known_.end()) continue;
      const Stakeholder* person = find_person(account, *name);
      if (person != nullptr && person->status.is(ContactStatus::departed)) continue;
      const Side side = person != nullptr ? Side::theirs : Side::ours;
      pack_.people.push_back({side, "Also on the list", person != nullptr ? person_text(*person) : *name, "named"});
      known_.push_back(*name);
    }
    std::ranges::stable_partition(pack_.people, [](const Participant& one) { return one.side == Side::ours; });
  }

 private:
  void add(Participant one, const std::string& name, const std::string& id) {
    if (pack_.meeting != nullptr && pack_.meeting->attendees.given) {
      const auto& list = pack_.meeting->attendees;
      one.why += named(list, name) || (!id.empty() && named(list, id)) ? "; named" : "; still to be invited";
    }
    known_.push_back(name);
    if (!id.empty()) known_.push_back(id);
    pack_.people.push_back(std::move(one));
  }

  EamPack& pack_;
  std::vector<std::string> known_;
};

void gap(EamPack& pack, const char* rule, std::string text, std::string move, std::vector<FactRef> facts = {}) {
  pack.gaps.push_back({{rule, std::move(text), std::move(facts)}, std::move(move)});
}

void question(EamPack& pack, std::string field, std::string words) {
  pack.questions.push_back({"eam", std::move(words), std::move(field), ""});
}

void check_sponsor(EamPack& pack, const EamCase& seen, const TheirSide& theirs) {
  const Sponsor& sponsor = seen.account.team.executive_sponsor;
  if (!sponsor.name) {
    const std::string wanted = theirs.executive != nullptr && theirs.executive->level.is(JobLevel::c_level)
                                   ? "of C-level"
                                   : "of VP level or above";
    gap(pack, "E.gap.sponsor", "No executive sponsor of ours is named (team.executive_sponsor).",
        theirs.executive != nullptr
            ? fmt::format("Ask for a sponsor {} to sit across from {}", wanted, person_text(*theirs.executive))
            : fmt::format("Ask for a sponsor {}", wanted));
    return;
  }
  if (!sponsor.level) return question(pack, "team.executive_sponsor.level", "At which level is our executive sponsor?");
  const std::string level = level_text(*sponsor.level);
  const FactRef fact = fact_of("team.executive_sponsor.level", level, sponsor.level);
  if (*sponsor.level > JobLevel::vp) {
    return gap(pack, "E.gap.sponsor-level", fmt::format("{} is {}; a sponsor is VP or above.", *sponsor.name, level),
               "Ask a VP or a member of the executive team to take the sponsorship over", {fact});
  }
  if (theirs.executive == nullptr) return;
  const Stakeholder& executive = *theirs.executive;
  if (!executive.level) {
    return question(pack, fmt::format("stakeholders[{}].level", person_key(executive)),
                    fmt::format("At which level is {}, whom our sponsor is to match?", person_text(executive)));
  }
  if (*sponsor.level <= *executive.level) return;
  gap(pack, "E.gap.sponsor-level",
      fmt::format("{} is {}, and {} is {}.", *sponsor.name, level, person_text(executive),
                  level_text(*executive.level)),
      fmt::format("Bring somebody of {} for this meeting, and let {} keep the account", level_text(*executive.level),
                  *sponsor.name),
      {fact, person_fact(executive, "level", level_text(*executive.level), executive.level.span())});
}

/// Who on their side could be asked for others.
std::string door(const TheirSide& theirs) {
  for (const Stakeholder* person : {theirs.champion, theirs.intended}) {
    if (person != nullptr) return person_text(*person);
  }
  return "each contact";
}

void check_theirs(EamPack& pack, const EamCase& seen, const TheirSide& theirs) {
  const auto people = present_people(seen.account);
  const std::string none = people.empty() ? "nobody of theirs is listed" : "nobody who is listed";
  if (theirs.buyer == nullptr) {
    gap(pack, "E.gap.economic-buyer",
        people.empty() ? "No economic buyer: nobody of theirs is listed."
                       : "Nobody who is listed is the economic buyer.",
        fmt::format("Ask {} who approves the budget, and have our sponsor invite that person", door(theirs)));
  }
  if (theirs.champion == nullptr) {
    std::vector<FactRef> facts;
    if (theirs.intended != nullptr) {
      const Stakeholder& person = *theirs.intended;
      facts.push_back(
          person_fact(person, "status", status_text(person), person.status ? person.status.span() : person.span));
    }
    const auto departed = departed_champions(seen.account);
    std::string text = "No champion of theirs is known.";
    if (theirs.intended != nullptr) {
      text = fmt::format("{} is to be the champion and is {} so far.", person_text(*theirs.intended),
                         status_text(*theirs.intended));
    } else if (!departed.empty()) {
      text = fmt::format("{} has left, and nobody champions us since.", person_text(*departed.front()));
    }
    gap(pack, "E.gap.champion", text,
        theirs.intended != nullptr
            ? fmt::format("Go through the agenda with {} beforehand and ask for one thing to be presented by them",
                          person_text(*theirs.intended))
            : "Find who gains most from the topics, and prepare the meeting together with that person",
        facts);
  }
  if (theirs.key.empty()) {
    gap(pack, "E.gap.stakeholders",
        "Besides buyer and champion no head of a department and no technical leader is known.",
        fmt::format("Ask {} which departments the topics touch, and invite their heads", door(theirs)));
  }
  for (const Stakeholder* person : people) {
    if (!person->level && !is_key(*person) && person != theirs.buyer && person != theirs.champion) {
      question(pack, fmt::format("stakeholders[{}].level", person_key(*person)),
               fmt::format("Does {} lead a department?", person_text(*person)));
    }
  }
}

bool technical(const Account& account, const TheirSide& theirs) {
  const auto is_technical = [](const Stakeholder* person) {
    return person != nullptr && person->has_role(Role::technical_buyer);
  };
  return !account.context.technology_priorities.empty() || is_technical(theirs.buyer) ||
         is_technical(theirs.champion) || is_technical(theirs.intended) ||
         std::ranges::any_of(theirs.key, is_technical);
}

}  // namespace

void add_participants(EamPack& pack, const EamCase& seen) {
  const Account& account = seen.account;
  const TheirSide theirs = their_side(account);
  const bool customer = lifecycle_of(account, seen.as_of) == Lifecycle::customer;
  Guests guests(pack);
  const Fact<std::string>& lead = account.team.ae ? account.team.ae : account.account.owner;
  guests.ours("Account executive", lead, "", "leads the meeting");
  if (!lead) question(pack, "team.ae", "Who leads the meeting?");
  if (technical(account, theirs)) {
    guests.ours("Solutions engineer", account.team.se, "", "answers for the technology");
    if (!account.team.se) question(pack, "team.se", "Which solutions engineer answers the technical questions?");
  }
  const Sponsor& sponsor = account.team.executive_sponsor;
  std::string why = sponsor.level ? level_text(*sponsor.level) : std::string("level unknown");
  if (theirs.executive != nullptr) why += fmt::format(", across from {}", person_text(*theirs.executive));
  guests.ours("Executive sponsor", sponsor.name, sponsor.title.value_or(""), why);
  if (customer) guests.ours("Customer success manager", account.team.csm, "", "brings adoption and success figures");
  guests.theirs("Economic buyer", theirs.buyer,
                theirs.buyer != nullptr && theirs.buyer->level && !is_executive(*theirs.buyer) ? "below VP" : "");
  if (theirs.champion != theirs.buyer) guests.theirs("Champion", theirs.champion);
  guests.theirs("Champion, as intended", theirs.intended);
  for (std::size_t i = 0; i < std::min(theirs.key.size(), kMostStakeholders); ++i) {
    guests.theirs("Key stakeholder", theirs.key[i], theirs.key[i]->has_role(Role::blocker) ? "a blocker" : "");
  }
  guests.others(account);
  check_sponsor(pack, seen, theirs);
  check_theirs(pack, seen, theirs);
}

void check_success_manager(EamPack& pack, const EamCase& seen) {
  if (seen.account.team.csm || lifecycle_of(seen.account, seen.as_of) != Lifecycle::customer) return;
  gap(pack, "E.gap.csm", "No customer success manager is named (team.csm).",
      "Ask customer success who can speak for adoption, and bring that person");
}

}  // namespace acctplan
