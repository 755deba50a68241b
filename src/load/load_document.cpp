// SPDX-License-Identifier: MIT
#include "load_document.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "foreign_document.hpp"
#include "own_result.hpp"
#include "parts.hpp"

namespace acctplan {
namespace {

/// A field misspelt in each of thousands of list entries is told twenty times, then counted.
Diagnostics without_repeats(const Diagnostics& faults) {
  constexpr std::size_t kTold = 20;
  std::map<std::string, std::size_t> told;
  Diagnostics out;
  for (const Diagnostic& fault : faults.all()) {
    const bool repeats =
        fault.id == "format.unknown-field" && ++told[fault.message.substr(0, fault.message.find(" in "))] > kTold;
    if (!repeats) out.add(fault);
  }
  for (const auto& [what, count] : told) {
    if (count > kTold) out.note("format.more", {}, fmt::format("{} more of: {}", count - kTold, what));
  }
  return out;
}

}  // namespace

std::string first_error(const Diagnostics& faults) {
  const auto found = std::ranges::find(faults.all(), Severity::error, &Diagnostic::severity);
  return found == faults.all().end() ? std::string() : found->message;
}

LoadedDocument load_document(const Node& document, const LoadContext& context) {
  LoadedDocument out;
  if (auto account = load_account(document, context, out.faults)) {
    out.account = std::make_unique<Account>(*std::move(account));
  }
  out.faults = without_repeats(out.faults);
  if (const Node* id = account_id_of(document)) {
    out.id = id->text;
    out.id_span = id->span;
  }
  out.refusal = first_error(out.faults);
  return out;
}

bool pass_over_foreign(const Node& document, Diagnostics& notes) {
  const auto skip = [&](std::string_view id, std::string_view kind) {
    if (kind.empty()) return false;
    notes.note(id, document.span, fmt::format("this is {}, no account; it is skipped", kind));
    return true;
  };
  return skip("input.own-result", own_document_kind(document)) || skip("input.skipped", foreign_kind(document));
}

}  // namespace acctplan
