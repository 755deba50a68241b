// SPDX-License-Identifier: MIT
#include <acctplan/engine/last_contact.hpp>

#include <fmt/format.h>

namespace acctplan {

std::optional<LastContact> last_contact(const Account& account, const Date& as_of) {
  std::optional<LastContact> out;
  const auto consider = [&](const std::string& field, const Fact<Date>& date) {
    if (!date || *date > as_of || (out && out->date >= *date)) return;
    out = LastContact{*date, {field, to_words(*date), date.span()}};
  };
  consider("engagement.last_touch", account.engagement.last_touch);
  consider("engagement.last_meeting", account.engagement.last_meeting);
  for (const Eam& eam : account.eams) {
    if (eam.status.is(EamStatus::held)) consider("eams.date", eam.date);
  }
  for (const Stakeholder& person : account.stakeholders) {
    consider(fmt::format("stakeholders[{}].last_contact", person.id.value_or(person.name.value_or(""))),
             person.last_contact);
  }
  return out;
}

}  // namespace acctplan
