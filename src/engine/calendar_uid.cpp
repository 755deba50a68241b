// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <acctplan/model/sha256.hpp>

#include "calendar_entries.hpp"

namespace acctplan {

std::string calendar_uid(std::string_view account, std::string_view subject) {
  constexpr std::size_t kDigits = 32;
  // No text holds a NUL, so it keeps "ab" + "c" apart from "a" + "bc".
  std::string key(account);
  key += '\0';
  key += subject;
  return sha256_hex(key).substr(0, kDigits) + "@acctplan";
}

void set_uids(std::vector<CalendarEntry>& entries, std::string_view account) {
  std::ranges::sort(entries, {}, [](const CalendarEntry& entry) {
    return std::tuple(std::string_view(entry.subject), entry.date, std::string_view(entry.what));
  });
  std::size_t same = 0;
  for (std::size_t index = 0; index < entries.size(); ++index) {
    CalendarEntry& entry = entries[index];
    same = index > 0 && entries[index - 1].subject == entry.subject ? same + 1 : 0;
    entry.uid = calendar_uid(account, same == 0 ? entry.subject : fmt::format("{}#{}", entry.subject, same + 1));
  }
}

}  // namespace acctplan
