// SPDX-License-Identifier: MIT
#include "shared_ids.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/model/words.hpp>

namespace acctplan {
namespace {

/// Salesforce's ids of 15 characters tell upper from lower case; the form of 18 does not need it.
bool is_short_crm_id(std::string_view id) {
  constexpr std::size_t kLength = 15;
  return id.size() == kLength &&
         std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); });
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string shared_id_message(std::string_view id, std::size_t count) {
  return fmt::format("`{}` is the id of {} accounts", id, count);
}

Diagnostic shared_id_fault(const IdBearer& bearer, std::size_t count, bool alike, std::span<const IdBearer> first) {
  Diagnostic out{"input.account-id-twice",
                 Severity::error,
                 bearer.span,
                 shared_id_message(bearer.id, count),
                 is_short_crm_id(bearer.id) && !alike
                     ? "Salesforce's 15-character ids can differ in case alone, which files cannot: export the "
                       "18-character id"
                     : "give each account an id of its own; ids that differ only in case would share a file",
                 {}};
  for (const IdBearer& other : first) {
    if (other.span == bearer.span) continue;
    if (out.related.size() == kMaxNamedBearers) break;
    out.related.push_back({other.span, fmt::format("`{}` here", other.id)});
  }
  return out;
}

}  // namespace acctplan
