// SPDX-License-Identifier: MIT
#include "link_account.hpp"

#include <fmt/format.h>

#include <acctplan/diag/edit_distance.hpp>
#include <algorithm>
#include <map>
#include <string_view>

namespace acctplan {
namespace {

using Names = std::vector<std::string_view>;

std::string suggestion(std::string_view word, const Names& names, std::string_view otherwise) {
  if (const auto near = nearest(word, names)) return fmt::format("did you mean `{}`?", *near);
  return std::string(otherwise);
}

/// The known values of one text member over a list.
template <class T>
Names names_of(const List<T>& list, Fact<std::string> T::*member) {
  Names out;
  for (const T& item : list) {
    if (item.*member) out.push_back(*(item.*member));
  }
  return out;
}

bool has(const Names& names, std::string_view wanted) { return std::ranges::find(names, wanted) != names.end(); }

/// The people of an account by id and by name, made once: each of thousands may name others.
class People {
 public:
  explicit People(const Account& account) {
    for (const Stakeholder& person : account.stakeholders) {
      if (person.id) by_id_.emplace(*person.id, &person);
      if (person.name) ++by_name_.emplace(*person.name, Namesakes{&person, 0}).first->second.count;
    }
  }

  /// Who is meant by an id or a name; reports a name that two bear, and notes who is not listed.
  const Stakeholder* resolve(const Fact<std::string>& who, Diagnostics& sink) {
    if (const auto found = by_id_.find(*who); found != by_id_.end()) return found->second;
    const auto named = by_name_.find(*who);
    if (named == by_name_.end()) {
      sink.note("input.not-listed", who.span(), fmt::format("`{}` is not among the stakeholders", *who), advice(*who));
      return nullptr;
    }
    if (named->second.count == 1) return named->second.first;
    sink.error("input.two-people", who.span(),
               fmt::format("`{}` is the name of {} stakeholders", *who, named->second.count),
               "give each an id and name the id here");
    return nullptr;
  }

 private:
  struct Namesakes {
    const Stakeholder* first = nullptr;
    std::size_t count = 0;
  };

  /// Comparing a word with all names takes time that few words are worth.
  std::string advice(const std::string& word) {
    constexpr std::size_t kCompared = 100;
    Names known;
    if (++advised_ <= kCompared) {
      for (const auto& [id, person] : by_id_) known.push_back(id);
      for (const auto& [name, person] : by_name_) known.push_back(name);
    }
    return suggestion(word, known, "add the person to `stakeholders` to draw conclusions from it");
  }

  std::map<std::string_view, const Stakeholder*> by_id_;
  std::map<std::string_view, Namesakes> by_name_;
  std::size_t advised_ = 0;
};

void check_people(const Account& account, People& people, Diagnostics& sink) {
  for (const Stakeholder& person : account.stakeholders) {
    if (person.successor) (void)people.resolve(person.successor, sink);
  }
  for (const Relationship& relationship : account.relationships) {
    if (relationship.theirs) (void)people.resolve(relationship.theirs, sink);
  }
  for (const ExecutivePair& pair : account.team.executive_pairs) {
    if (pair.theirs) (void)people.resolve(pair.theirs, sink);
  }
}

/// Follows each person's managers upward; a person met again closes a cycle, which is reported once.
void check_reporting(const Account& account, People& by_name, Diagnostics& sink) {
  const auto& people = account.stakeholders.items;
  const auto index_of = [&people](const Stakeholder* person) {
    return static_cast<std::size_t>(person - people.data());
  };
  constexpr auto kNobody = static_cast<std::size_t>(-1);
  std::vector<std::size_t> manager(people.size(), kNobody);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!people[i].reports_to) continue;
    if (const Stakeholder* found = by_name.resolve(people[i].reports_to, sink)) manager[i] = index_of(found);
  }
  std::vector<std::size_t> seen_from(people.size(), kNobody);
  for (std::size_t start = 0; start < people.size(); ++start) {
    std::size_t at = start;
    while (at != kNobody && seen_from[at] == kNobody) {
      seen_from[at] = start;
      at = manager[at];
    }
    if (at == kNobody || seen_from[at] != start) continue;
    sink.error("input.reporting-cycle", people[at].reports_to.span(),
               fmt::format("`{}` is among their own managers",
                           people[at].name.value_or(people[at].id.value_or("this person"))),
               "correct `reports_to` of one of the people in the circle");
  }
}

void check_place(const Fact<std::string>& place, const Names& known, std::string_view list, Diagnostics& sink) {
  if (!place || has(known, *place)) return;
  sink.warning("input.unknown-place", place.span(), fmt::format("`{}` is not in `{}`", *place, list),
               suggestion(*place, known, fmt::format("add it to `{}`", list)));
}

void check_places(const Account& account, Diagnostics& sink) {
  const bool has_departments = account.footprint.departments.given;
  const bool has_locations = account.account.locations.given;
  const Names departments = names_of(account.footprint.departments, &Department::name);
  const Names locations = names_of(account.account.locations, &Location::name);
  for (const OwnedProduct& product : account.footprint.products) {
    for (const Deployment& deployment : product.deployments) {
      if (has_departments) check_place(deployment.department, departments, "footprint.departments", sink);
      if (has_locations) check_place(deployment.location, locations, "account.locations", sink);
    }
    for (const auto& department : product.departments) {
      if (has_departments) check_place(department, departments, "footprint.departments", sink);
    }
    for (const auto& location : product.locations) {
      if (has_locations) check_place(location, locations, "account.locations", sink);
    }
  }
}

void check_opportunity_links(const Account& account, Diagnostics& sink) {
  const Names ids = names_of(account.opportunities, &Opportunity::id);
  for (const WhitespaceEntry& entry : account.whitespace) {
    if (!entry.opportunity || has(ids, *entry.opportunity)) continue;
    sink.error("input.unknown-opportunity", entry.opportunity.span(),
               fmt::format("there is no opportunity `{}`", *entry.opportunity),
               suggestion(*entry.opportunity, ids, "add it to `opportunities`, or leave it out here"));
  }
}

void check_capabilities(const Account& account, Diagnostics& sink) {
  const Names ids = names_of(account.value.challenges, &Challenge::id);
  for (const Capability& capability : account.value.capabilities) {
    if (!capability.addresses || has(ids, *capability.addresses)) continue;
    sink.error("input.unknown-challenge", capability.addresses.span(),
               fmt::format("there is no challenge `{}`", *capability.addresses),
               suggestion(*capability.addresses, ids, "add it to `value.challenges`, or leave it out here"));
  }
}

/// Who is said to have left on a day to come is still there; what the status was until then is not on record.
void settle_departures(Account& account, const Date& as_of, Diagnostics& sink) {
  for (Stakeholder& person : account.stakeholders.items) {
    if (!person.status.is(ContactStatus::departed) || !person.departed || *person.departed <= as_of) continue;
    const std::string who = person.name ? *person.name : person.id.value_or("the champion");
    sink.warning("input.future-departure", person.departed.span(),
                 fmt::format("{} has not left yet: {} lies after the as-of date {}", who, to_iso(*person.departed),
                             to_iso(as_of)),
                 "counts as not departed; correct the date, or say so once the day has come");
    person.status = Fact<ContactStatus>();
  }
}

}  // namespace

void settle_future(Account& account, const Date& as_of, Diagnostics& sink) {
  std::erase_if(account.signals.items, [&](const Signal& signal) {
    if (!signal.date || *signal.date <= as_of) return false;
    sink.warning("input.future-signal", signal.date.span(),
                 fmt::format("a signal of {} lies after the as-of date {}", to_iso(*signal.date), to_iso(as_of)),
                 "it is left out");
    return true;
  });
  for (Eam& meeting : account.eams.items) {
    if (!meeting.status.is(EamStatus::held) || !meeting.date || *meeting.date <= as_of) continue;
    sink.warning("input.future-meeting", meeting.status.span(),
                 fmt::format("a meeting of {} cannot have been held on {}", to_iso(*meeting.date), to_iso(as_of)),
                 "it does not count as held; write status: planned");
    meeting.status = Fact<EamStatus>();
  }
  settle_departures(account, as_of, sink);
}

void check_references(const Account& account, Diagnostics& sink) {
  People people(account);
  check_reporting(account, people, sink);
  check_people(account, people, sink);
  check_opportunity_links(account, sink);
  check_capabilities(account, sink);
  check_places(account, sink);
}

}  // namespace acctplan
